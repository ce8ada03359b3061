//! Runs the part of Built MIR that `generate` makes.

#![allow(clippy::wildcard_enum_match_arm, reason = "the generator makes few of the instructions")]

use std::collections::BTreeMap;

use rayzor_mir::func::Func;
use rayzor_mir::ids::{BlockId, FuncId, SlotId, ValueId};
use rayzor_mir::inst::{BlockCall, Inst, Terminator};
use rayzor_mir::module::Module;
use rayzor_mir::op::{BinaryOp, CompareOp, ConvertOp, UnaryOp};
use rayzor_mir::ty::{Ty, ValKind};

const MAX_STEPS: u32 = 20_000;
const MAX_DEPTH: u32 = 40;
/// An array that would grow beyond this ends the run as one that takes too long.
const MAX_LENGTH: i64 = 1000;
/// What a null and a negative index throw.
const NULL_ERROR: i64 = -77;
const INDEX_ERROR: i64 = -78;

/// What a program did.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// The result, or what was thrown.
    end: Result<i64, i64>,
    /// The global's last value.
    trace: i64,
}

/// What the exported function does on `args`; none when it takes too long.
pub(crate) fn run(module: &Module, args: [i32; 2]) -> Option<Outcome> {
    let (main, _) = module
        .funcs
        .iter()
        .find(|(_, func)| func.name == "main")
        .expect("the generator makes a main");
    let mut machine = Machine { module, trace: 0, objects: Vec::new(), steps: 0 };
    let args = args.map(i64::from);
    match machine.call(main, &args, 0) {
        Ok(result) => Some(Outcome { end: Ok(result), trace: machine.trace }),
        Err(Stop::Thrown(value)) => Some(Outcome { end: Err(value), trace: machine.trace }),
        Err(Stop::TooLong) => None,
    }
}

const STORE_ELEMENTS: i32 = rayzor_abi::layout::STORE_ELEMENTS.cast_signed();
const ADDRESSES: i64 = 1 << 40;
const MAX_INDEX: i64 = ADDRESSES / 2;

enum Stop {
    Thrown(i64),
    TooLong,
}

/// An object: its fields, an array's elements, or a closure's code and captures. A reference is its position plus one; the
/// address of an element is the reference and the index, side by side.
struct Object {
    code: Option<FuncId>,
    fields: Vec<i64>,
}

struct Machine<'m> {
    module: &'m Module,
    trace: i64,
    objects: Vec<Object>,
    steps: u32,
}

#[derive(Default)]
struct Frame {
    values: BTreeMap<ValueId, i64>,
    slots: BTreeMap<SlotId, i64>,
    thrown: i64,
}

impl Machine<'_> {
    fn call(&mut self, func_id: FuncId, args: &[i64], depth: u32) -> Result<i64, Stop> {
        let func = &self.module.funcs[func_id];
        if !func.has_body() {
            return self.external(args[0]);
        }
        if depth > MAX_DEPTH {
            return Err(Stop::TooLong);
        }
        let mut frame = Frame::default();
        let mut block = func.entry();
        self.enter(func, &mut frame, block, args.to_vec());
        loop {
            let next = match self.block(func, &mut frame, block, depth) {
                Ok(next) => next,
                Err(Stop::Thrown(value)) if func.blocks[block].unwind.is_some() => {
                    frame.thrown = value;
                    Next::Block(func.blocks[block].unwind.expect("it was checked"), Vec::new())
                }
                Err(stop) => return Err(stop),
            };
            match next {
                Next::Block(target, args) => {
                    self.enter(func, &mut frame, target, args);
                    block = target;
                }
                Next::Return(value) => return Ok(value),
            }
        }
    }

    /// Leaves a trace, and throws for some arguments.
    fn external(&mut self, arg: i64) -> Result<i64, Stop> {
        self.trace = i64::from((self.trace as i32).wrapping_mul(31).wrapping_add(arg as i32));
        if arg.rem_euclid(5) == 3 {
            Err(Stop::Thrown(arg))
        } else {
            Ok(i64::from((arg as i32).wrapping_mul(3)))
        }
    }

    fn enter(&mut self, func: &Func, frame: &mut Frame, block: BlockId, args: Vec<i64>) {
        frame.values.extend(func.blocks[block].params.iter().copied().zip(args));
    }

    fn block(
        &mut self,
        func: &Func,
        frame: &mut Frame,
        block: BlockId,
        depth: u32,
    ) -> Result<Next, Stop> {
        for &inst in &func.blocks[block].insts {
            self.steps += 1;
            if self.steps > MAX_STEPS {
                return Err(Stop::TooLong);
            }
            let data = &func.insts[inst];
            let value = self.inst(func, frame, &data.inst, depth)?;
            if let Some(result) = data.result {
                frame.values.insert(result, value);
            }
        }
        let get = |value: &ValueId| frame.values[value];
        let go = |target: &BlockCall| {
            Ok(Next::Block(target.block, target.args.iter().map(get).collect()))
        };
        match &func.blocks[block].terminator {
            Terminator::Jump(target) => go(target),
            Terminator::Branch { cond, then_, else_ } => {
                go(if get(cond) != 0 { then_ } else { else_ })
            }
            Terminator::Switch { value, cases, default } => {
                let value = get(value);
                go(cases
                    .iter()
                    .find(|(case, _)| *case == value)
                    .map_or(default, |(_, target)| target))
            }
            Terminator::Return(value) => Ok(Next::Return(value.as_ref().map_or(0, get))),
            Terminator::Throw(value) => Err(Stop::Thrown(get(value))),
            Terminator::Unreachable => panic!("the generator makes no unreachable code"),
        }
    }

    fn inst(
        &mut self,
        func: &Func,
        frame: &mut Frame,
        inst: &Inst,
        depth: u32,
    ) -> Result<i64, Stop> {
        let get = |value: &ValueId| frame.values[value];
        Ok(match inst {
            Inst::Iconst { value, .. } => *value,
            Inst::NullConst { .. } => 0,
            Inst::Unary { op: UnaryOp::Not, arg } => get(arg) ^ 1,
            Inst::Binary { op, lhs, rhs } if func.value_ty(*lhs) == Ty::I64 => {
                wide(*op, get(lhs), get(rhs))
            }
            Inst::Binary { op, lhs, rhs } => binary(*op, get(lhs) as i32, get(rhs) as i32),
            Inst::Convert { op: ConvertOp::Sext, arg, .. } => get(arg),
            Inst::Compare { op, lhs, rhs } => i64::from(compare(*op, get(lhs), get(rhs))),
            Inst::Select { cond, if_true, if_false } => {
                get(if get(cond) != 0 { if_true } else { if_false })
            }
            Inst::SlotLoad { slot } => frame.slots.get(slot).copied().unwrap_or(0),
            Inst::SlotStore { slot, value } => {
                let value = get(value);
                frame.slots.insert(*slot, value);
                0
            }
            Inst::GlobalGet { .. } => self.trace,
            Inst::GlobalSet { value, .. } => {
                self.trace = get(value);
                0
            }
            Inst::Box { kind: ValKind::Int, arg } | Inst::Unbox { kind: ValKind::Int, arg } => {
                get(arg)
            }
            Inst::CatchValue => frame.thrown,
            Inst::NullCheck { obj } if get(obj) == 0 => return Err(Stop::Thrown(NULL_ERROR)),
            Inst::NullCheck { obj } => get(obj),
            Inst::New { layout } => {
                self.make(None, vec![0; self.module.layouts[*layout].fields.len()])
            }
            Inst::FieldGet { index, obj, .. } => {
                self.objects[get(obj) as usize - 1].fields[*index as usize]
            }
            Inst::FieldSet { index, obj, value, .. } => {
                self.objects[get(obj) as usize - 1].fields[*index as usize] = get(value);
                0
            }
            Inst::ArrayNew { len, .. } => self.make(None, vec![0; get(len).clamp(0, 20) as usize]),
            Inst::ArrayLen { array } => self.elements(get(array)).len() as i64,
            Inst::ArrayStore { array } => get(array),
            Inst::ArrayGet { array, index, .. } => {
                let position = usize::try_from(get(index)).ok();
                let elements = self.elements(get(array));
                position.and_then(|position| elements.get(position).copied()).unwrap_or(0)
            }
            Inst::ArraySet { array, index, value, .. } => {
                self.array_set(get(array), get(index), get(value))?
            }
            Inst::ElemAddr { base, index, offset: STORE_ELEMENTS, .. } => {
                assert!(get(index).abs() < MAX_INDEX, "an address far outside");
                get(base) * ADDRESSES + get(index)
            }
            Inst::Load { base, offset: 0, .. } => *self.element(get(base)),
            Inst::Store { base, offset: 0, value, .. } => {
                let value = get(value);
                *self.element(get(base)) = value;
                0
            }
            Inst::ClosureNew { func, captures, .. } => {
                self.make(Some(*func), captures.iter().map(get).collect())
            }
            Inst::CallClosure { closure, args, .. } => {
                let code = self.objects[get(closure) as usize - 1].code.expect("it is a closure");
                let args: Vec<i64> = std::iter::once(closure).chain(args).map(get).collect();
                self.call(code, &args, depth + 1)?
            }
            Inst::Call { func, args } => {
                let args: Vec<i64> = args.iter().map(get).collect();
                self.call(*func, &args, depth + 1)?
            }
            other => panic!("the generator does not make {other:?}"),
        })
    }

    fn elements(&mut self, reference: i64) -> &mut Vec<i64> {
        &mut self.objects[reference as usize - 1].fields
    }

    /// Sets an element; an array grows to hold it.
    fn array_set(&mut self, array: i64, index: i64, value: i64) -> Result<i64, Stop> {
        let position = usize::try_from(index).map_err(|_| Stop::Thrown(INDEX_ERROR))?;
        if index >= MAX_LENGTH {
            return Err(Stop::TooLong);
        }
        let elements = self.elements(array);
        if elements.len() <= position {
            elements.resize(position + 1, 0);
        }
        elements[position] = value;
        Ok(0)
    }

    /// The element at an address, which must be inside of its array: nothing checks what is read or written by address.
    fn element(&mut self, address: i64) -> &mut i64 {
        let (reference, index) =
            ((address + MAX_INDEX) / ADDRESSES, (address + MAX_INDEX) % ADDRESSES);
        let elements = self.elements(reference);
        let position = usize::try_from(index - MAX_INDEX).ok();
        let found = position.and_then(|position| elements.get_mut(position));
        found.expect("an access without a check is inside of its array")
    }

    fn make(&mut self, code: Option<FuncId>, fields: Vec<i64>) -> i64 {
        self.objects.push(Object { code, fields });
        self.objects.len() as i64
    }
}

enum Next {
    Block(BlockId, Vec<i64>),
    Return(i64),
}

fn binary(op: BinaryOp, a: i32, b: i32) -> i64 {
    i64::from(match op {
        BinaryOp::Iadd => a.wrapping_add(b),
        BinaryOp::Isub => a.wrapping_sub(b),
        BinaryOp::Imul => a.wrapping_mul(b),
        BinaryOp::And => a & b,
        BinaryOp::Or => a | b,
        BinaryOp::Xor => a ^ b,
        BinaryOp::Shl => a.wrapping_shl(b as u32),
        BinaryOp::Sshr => a.wrapping_shr(b as u32),
        BinaryOp::Ushr => ((a as u32).wrapping_shr(b as u32)) as i32,
        other => panic!("the generator does not make {other:?}"),
    })
}

fn wide(op: BinaryOp, a: i64, b: i64) -> i64 {
    let result = match op {
        BinaryOp::Iadd => a.checked_add(b),
        BinaryOp::Isub => a.checked_sub(b),
        BinaryOp::Imul => a.checked_mul(b),
        other => panic!("the passes do not make {other:?} of 64 bits"),
    };
    result.expect("sums of the passes are exact")
}

fn compare(op: CompareOp, a: i64, b: i64) -> bool {
    match op {
        CompareOp::Eq => a == b,
        CompareOp::Ne => a != b,
        CompareOp::Slt => a < b,
        CompareOp::Sle => a <= b,
        CompareOp::Sgt => a > b,
        CompareOp::Sge => a >= b,
        other => panic!("the generator does not make {other:?}"),
    }
}
