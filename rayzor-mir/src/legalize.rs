//! Built or Optimized MIR → Lowered MIR: object-level instructions become memory accesses, arithmetic, branches and
//! calls of the runtime. Layout, dispatch, boxing and checks are settled here, by the offsets of `rayzor_abi`.
//!
//! One file per question. A check that fails leads to a cold block with the same handler as the block it came from.

mod alloc;
mod array;
mod closure;
mod dispatch;
mod dynamic;
mod enum_;
mod field;
mod safepoint;
mod test;

use rayzor_base::entity::SecondaryMap;

use crate::cursor::Cursor;
use crate::func::{Func, OptValue};
use crate::ids::{BlockId, InstId, ValueId};
use crate::inst::{BlockCall, Inst, Region, Terminator};
use crate::module::{Module, Phase};
use crate::op::{BinaryOp, CompareOp, ConvertOp};
use crate::ty::Ty;

/// Legalizes every function and sets the phase to Lowered.
pub fn legalize(module: &mut Module) {
    let recursive = module.threaded.then(|| safepoint::recursive_funcs(module));
    let ids: Vec<_> = module.funcs.keys().collect();
    for id in ids {
        if module.funcs[id].has_body() {
            let mut func = module.take_func(id);
            if let Some(recursive) = &recursive {
                safepoint::add_polls(&mut func, recursive.contains(id));
            }
            legalize_func(module, &mut func);
            module.put_func(id, func);
        }
    }
    module.phase = Phase::Lowered;
}

fn legalize_func(module: &mut Module, func: &mut Func) {
    let entry = func.entry();
    let blocks = func.layout.clone();
    let mut legalizer = Legalizer {
        module,
        cursor: Cursor::at_start(func, entry),
        replacements: SecondaryMap::new(),
    };
    for block in blocks {
        legalizer.cursor.go_to_start(block);
        legalizer.block();
    }
    let Legalizer { module: _, cursor, replacements } = legalizer;
    cursor.func.replace_values(&replacements);
}

/// One function being legalized. The cursor stands where the removed instruction stood.
struct Legalizer<'a> {
    module: &'a mut Module,
    cursor: Cursor<'a>,
    /// Results of removed instructions that are other values.
    replacements: SecondaryMap<ValueId, OptValue>,
}

impl Legalizer<'_> {
    /// Legalizes from the cursor to the end of what was the cursor's block; splits lead on to the rest.
    fn block(&mut self) {
        while let Some(inst_id) = self.cursor.peek() {
            if self.cursor.func.insts[inst_id].inst.is_lowered() {
                self.cursor.advance();
            } else {
                self.cursor.take();
                self.inst(inst_id);
            }
        }
    }

    fn inst(&mut self, inst_id: InstId) {
        let data = self.cursor.func.insts[inst_id].clone();
        let result = data.result;
        match data.inst {
            Inst::Iconst { .. }
            | Inst::Fconst { .. }
            | Inst::NullConst { .. }
            | Inst::GlobalAddr { .. }
            | Inst::FuncAddr { .. }
            | Inst::Unary { .. }
            | Inst::Binary { .. }
            | Inst::Compare { .. }
            | Inst::Select { .. }
            | Inst::Convert { .. }
            | Inst::SlotLoad { .. }
            | Inst::SlotStore { .. }
            | Inst::SlotAddr { .. }
            | Inst::Load { .. }
            | Inst::Store { .. }
            | Inst::ElemAddr { .. }
            | Inst::Call { .. }
            | Inst::CallRuntime { .. }
            | Inst::CallIndirect { .. }
            | Inst::CatchValue => unreachable!("`block` skips lowered instructions"),
            Inst::Box { kind, arg } => self.box_(kind, arg, defined(result)),
            Inst::Unbox { kind, arg } => self.unbox(kind, arg, defined(result)),
            Inst::CastRef { arg, ranges } => self.cast_ref(arg, &ranges, defined(result)),
            Inst::CastArray { elem, arg } => self.cast_array(elem, arg, defined(result)),
            Inst::ValPayload { kind, arg } => self.val_payload(kind, arg, defined(result)),
            Inst::ValIs { kind, arg } => self.val_is(kind, arg, defined(result)),
            Inst::New { layout } => self.new_object(layout, defined(result)),
            Inst::FieldGet { layout, index, obj } => {
                self.field_get((layout, index), obj, defined(result))
            }
            Inst::FieldSet { layout, index, obj, value } => {
                self.field_set((layout, index), obj, value)
            }
            Inst::GlobalGet { global } => self.global_get(global, defined(result)),
            Inst::GlobalSet { global, value } => self.global_set(global, value),
            Inst::NullCheck { obj } => self.null_check(obj, defined(result)),
            Inst::InstanceOf { obj, ranges } => self.instance_of(obj, &ranges, defined(result)),
            Inst::ArrayLen { array } => self.array_len(array, defined(result)),
            Inst::ArrayStore { array } => self.array_store(array, defined(result)),
            Inst::ArrayGet { kind, mixed: false, array, index } => {
                self.array_get(kind, array, index, defined(result))
            }
            Inst::ArrayGet { kind, mixed: true, array, index } => {
                self.array_get_mixed(kind, array, index, defined(result));
            }
            Inst::ArraySet { kind, mixed: false, array, index, value } => {
                self.array_set(kind, array, index, value)
            }
            Inst::ArraySet { kind, mixed: true, array, index, value } => {
                self.array_set_mixed(kind, array, index, value);
            }
            Inst::ArrayNew { kind, len } => self.array_new(kind, len, defined(result)),
            Inst::StoreNew { kind, len } => self.store_new(kind, len, defined(result)),
            Inst::StoreLen { store } => self.store_len(store, defined(result)),
            Inst::StoreGet { kind, store, index } => {
                self.store_get(kind, store, index, defined(result))
            }
            Inst::StoreSet { kind, store, index, value } => {
                self.store_set(kind, store, index, value)
            }
            Inst::EnumNew { layout, ctor, args } => {
                self.enum_new(layout, ctor, &args, defined(result))
            }
            Inst::EnumTag { obj } => self.enum_tag(obj, defined(result)),
            Inst::EnumGet { layout, ctor, index, obj } => {
                self.enum_get((layout, ctor, index), obj, defined(result))
            }
            Inst::ClosureNew { layout, func, captures } => {
                self.closure_new(layout, func, &captures, defined(result))
            }
            Inst::CallClosure { sig, closure, args } => {
                self.call_closure(sig, closure, &args, result)
            }
            Inst::CallVirtual { layout, slot, args } => {
                self.call_virtual(layout, slot, args, result)
            }
            Inst::CallInterface { method, args } => self.call_interface(method, args, result),
        }
    }
}

/// The result that the instruction has by its kind.
fn defined(result: Option<ValueId>) -> ValueId {
    result.expect("the verifier checked that the instruction has a result")
}

/// What the files of this folder build with: each inserts at the cursor.
impl Legalizer<'_> {
    fn iconst(&mut self, ty: Ty, value: i64) -> ValueId {
        self.cursor.insert_value(Inst::Iconst { ty, value }, ty)
    }

    /// An `I64` constant by its bits.
    fn bits_const(&mut self, bits: u64) -> ValueId {
        self.iconst(Ty::I64, bits.cast_signed())
    }

    fn null(&mut self, ty: Ty) -> ValueId {
        self.cursor.insert_value(Inst::NullConst { ty }, ty)
    }

    fn binary(&mut self, op: BinaryOp, lhs: ValueId, rhs: ValueId) -> ValueId {
        let ty = self.cursor.func.value_ty(lhs);
        self.cursor.insert_value(Inst::Binary { op, lhs, rhs }, ty)
    }

    /// `op lhs rhs` with a constant on the right.
    fn binary_const(&mut self, op: BinaryOp, lhs: ValueId, rhs: u64) -> ValueId {
        let ty = self.cursor.func.value_ty(lhs);
        let rhs = self.iconst(ty, rhs.cast_signed());
        self.binary(op, lhs, rhs)
    }

    fn compare(&mut self, op: CompareOp, lhs: ValueId, rhs: ValueId) -> ValueId {
        self.cursor.insert_value(Inst::Compare { op, lhs, rhs }, Ty::I1)
    }

    /// Compares with a constant.
    fn compare_const(&mut self, op: CompareOp, lhs: ValueId, rhs: u64) -> ValueId {
        let ty = self.cursor.func.value_ty(lhs);
        let rhs = self.iconst(ty, rhs.cast_signed());
        self.compare(op, lhs, rhs)
    }

    fn convert(&mut self, op: ConvertOp, ty: Ty, arg: ValueId) -> ValueId {
        self.cursor.insert_value(Inst::Convert { op, ty, arg }, ty)
    }

    fn bitcast(&mut self, ty: Ty, arg: ValueId) -> ValueId {
        self.convert(ConvertOp::Bitcast, ty, arg)
    }

    fn load(&mut self, ty: Ty, base: ValueId, offset: u32, region: Region) -> ValueId {
        self.cursor.insert_value(Inst::Load { ty, base, offset: offset.cast_signed(), region }, ty)
    }

    fn store(&mut self, base: ValueId, offset: u32, value: ValueId, region: Region) {
        self.cursor.insert(Inst::Store { base, offset: offset.cast_signed(), value, region });
    }

    /// Makes `result` the same as `value` everywhere.
    fn replace(&mut self, result: ValueId, value: ValueId) {
        self.replacements[result] = value.into();
    }

    /// Splits at the cursor, makes `result` a parameter of the second part, and leaves the cursor at the end of the
    /// first part, which has no terminator yet. `resume` goes on in the second part.
    fn split_with_result(&mut self, result: ValueId) -> BlockId {
        let rest = self.cursor.split();
        self.cursor.define_param(rest, result);
        rest
    }

    /// Makes a block behind the cursor's, with the same handler.
    fn block_after(&mut self) -> BlockId {
        let block = self.cursor.func.add_block_after(self.cursor.block);
        self.cursor.func.blocks[block].cold = self.cursor.func.blocks[self.cursor.block].cold;
        block
    }

    /// Ends the cursor's block by a branch whose first or second target has arguments.
    fn branch_args(&mut self, cond: ValueId, then_: BlockCall, else_: BlockCall) {
        self.cursor.terminate(Terminator::Branch { cond, then_, else_ });
    }

    /// Goes on behind what was the removed instruction.
    fn resume(&mut self, rest: BlockId) {
        self.cursor.go_to_start(rest);
    }
}
