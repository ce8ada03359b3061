//! Operands, arguments and results have the types their instruction demands.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "`check_inst` names every instruction and hands on groups"
)]

use rayzor_base::entity::{EntityRef, PrimaryMap};
use rayzor_base::hash::FxHashSet;

use crate::abi;
use crate::ids::{BlockId, ValueId};
use crate::inst::{Inst, Terminator};
use crate::op::{CompareOp, ConvertOp};
use crate::signature::Signature;
use crate::ty::{Ty, ValKind};
use crate::verify::Checker;

pub(super) fn check(cx: &mut Checker<'_>) {
    let func = cx.func;
    for &block in &func.layout {
        for &inst_id in &func.blocks[block].insts {
            let data = &func.insts[inst_id];
            if let Err(message) = cx.check_inst(&data.inst) {
                cx.report(block, format_args!("{message}: {:?}", data.inst));
                continue;
            }
            let expected = data.inst.result_ty(func, cx.module);
            if data.result.map(|result| func.value_ty(result)) != expected {
                cx.report(block, format_args!("the result must be {expected:?}: {:?}", data.inst));
            }
        }
        check_terminator(cx, block);
    }
}

type Checked = Result<(), String>;

/// Fails with `message` unless `holds`.
fn ensure(holds: bool, message: &str) -> Checked {
    if holds { Ok(()) } else { Err(message.to_owned()) }
}

fn exists<K: EntityRef, V>(table: &PrimaryMap<K, V>, id: K) -> Checked {
    ensure(table.is_valid(id), "an id names nothing")
}

impl Checker<'_> {
    fn ty(&self, value: ValueId) -> Ty {
        self.func.value_ty(value)
    }

    fn is(&self, value: ValueId, ty: Ty) -> Checked {
        let found = self.ty(value);
        if found == ty { Ok(()) } else { Err(format!("an operand is {found}, not {ty}")) }
    }

    fn args(&self, args: impl Iterator<Item = ValueId>, sig: &Signature) -> Checked {
        let found = args.map(|arg| self.ty(arg));
        ensure(found.eq(sig.params.iter().copied()), "the arguments do not match the signature")
    }

    fn check_inst(&self, inst: &Inst) -> Checked {
        match inst {
            Inst::Iconst { ty, value } => self.check_iconst(*ty, *value),
            Inst::Fconst { ty, .. } => ensure(ty.is_float(), "not a float type"),
            Inst::NullConst { ty } => {
                ensure(matches!(ty, Ty::Ref | Ty::Val | Ty::Ptr), "null of that type")
            }
            Inst::GlobalAddr { global, ty } => {
                exists(&self.module.globals, *global)?;
                ensure(matches!(ty, Ty::Ref | Ty::Ptr), "an address of that type")
            }
            Inst::FuncAddr { func } => exists(&self.module.funcs, *func),
            Inst::Unary { .. }
            | Inst::Binary { .. }
            | Inst::Compare { .. }
            | Inst::Select { .. }
            | Inst::Convert { .. } => self.check_arithmetic(inst),
            Inst::SlotLoad { slot } | Inst::SlotAddr { slot } => exists(&self.func.slots, *slot),
            Inst::SlotStore { slot, value } => {
                exists(&self.func.slots, *slot)?;
                self.is(*value, self.func.slots[*slot])
            }
            Inst::Load { base, .. } | Inst::Store { base, .. } => self.is_address(*base),
            Inst::ElemAddr { base, index, .. } => {
                self.is_address(*base)?;
                ensure(matches!(self.ty(*index), Ty::I32 | Ty::I64), "the index is no integer")
            }
            Inst::Call { .. }
            | Inst::CallRuntime { .. }
            | Inst::CallIndirect { .. }
            | Inst::CallClosure { .. }
            | Inst::CallVirtual { .. }
            | Inst::CallInterface { .. } => self.check_call(inst),
            Inst::CatchValue => Ok(()),
            Inst::Box { kind, arg } => {
                let payload = kind.payload_ty().ok_or("null cannot be boxed")?;
                self.is(*arg, payload)
            }
            Inst::Unbox { kind, arg } | Inst::ValPayload { kind, arg } => {
                ensure(*kind != ValKind::Null, "null has no payload")?;
                self.is(*arg, Ty::Val)
            }
            Inst::ValIs { arg, .. } | Inst::CastRef { arg, .. } => self.is(*arg, Ty::Val),
            Inst::CastArray { elem, arg } => {
                ensure(elem.array_aux().is_some(), "no array has such elements")?;
                self.is(*arg, Ty::Val)
            }
            Inst::New { layout } => exists(&self.module.layouts, *layout),
            Inst::FieldGet { .. }
            | Inst::FieldSet { .. }
            | Inst::GlobalGet { .. }
            | Inst::GlobalSet { .. }
            | Inst::ClosureNew { .. } => self.check_object(inst),
            Inst::NullCheck { obj } | Inst::InstanceOf { obj, .. } | Inst::EnumTag { obj } => {
                self.is(*obj, Ty::Ref)
            }
            Inst::EnumNew { .. } | Inst::EnumGet { .. } => self.check_enum(inst),
            Inst::ArrayLen { array: obj }
            | Inst::ArrayStore { array: obj }
            | Inst::StoreLen { store: obj } => self.is(*obj, Ty::Ref),
            Inst::ArrayNew { len, .. } | Inst::StoreNew { len, .. } => self.is(*len, Ty::I32),
            Inst::ArrayGet { array: obj, index, .. } | Inst::StoreGet { store: obj, index, .. } => {
                self.is(*obj, Ty::Ref)?;
                self.is(*index, Ty::I32)
            }
            Inst::ArraySet { kind, array: obj, index, value, .. }
            | Inst::StoreSet { kind, store: obj, index, value } => {
                self.is(*obj, Ty::Ref)?;
                self.is(*index, Ty::I32)?;
                self.is(*value, Ty::of_elem(*kind))
            }
        }
    }

    fn is_address(&self, base: ValueId) -> Checked {
        ensure(matches!(self.ty(base), Ty::Ref | Ty::Ptr), "the base is no address")
    }

    fn check_iconst(&self, ty: Ty, value: i64) -> Checked {
        let fits = match ty {
            Ty::I1 => (0..=1).contains(&value),
            Ty::I8 => i8::try_from(value).is_ok(),
            Ty::I16 => i16::try_from(value).is_ok(),
            Ty::I32 => i32::try_from(value).is_ok(),
            Ty::I64 => true,
            Ty::F32 | Ty::F64 | Ty::Ref | Ty::Val | Ty::Ptr => false,
        };
        ensure(fits, "the constant does not fit its type")
    }

    fn check_arithmetic(&self, inst: &Inst) -> Checked {
        match inst {
            Inst::Unary { op, arg } => self.is_number(*arg, op.is_float()),
            Inst::Binary { op, lhs, rhs } => {
                self.is_number(*lhs, op.is_float())?;
                self.is(*rhs, self.ty(*lhs))
            }
            Inst::Compare { op, lhs, rhs } => {
                self.is(*rhs, self.ty(*lhs))?;
                match op {
                    CompareOp::Eq | CompareOp::Ne => {
                        ensure(!self.ty(*lhs).is_float(), "bit equality of floats")
                    }
                    CompareOp::Slt
                    | CompareOp::Sle
                    | CompareOp::Sgt
                    | CompareOp::Sge
                    | CompareOp::Ult
                    | CompareOp::Ule
                    | CompareOp::Ugt
                    | CompareOp::Uge
                    | CompareOp::Feq
                    | CompareOp::Fne
                    | CompareOp::Flt
                    | CompareOp::Fle
                    | CompareOp::Fgt
                    | CompareOp::Fge => self.is_number(*lhs, op.is_float()),
                }
            }
            Inst::Select { cond, if_true, if_false } => {
                self.is(*cond, Ty::I1)?;
                self.is(*if_false, self.ty(*if_true))
            }
            Inst::Convert { op, ty, arg } => {
                ensure(conversion_is_valid(*op, self.ty(*arg), *ty), "there is no such conversion")
            }
            _ => Ok(()),
        }
    }

    fn is_number(&self, value: ValueId, float: bool) -> Checked {
        let ty = self.ty(value);
        ensure(
            if float { ty.is_float() } else { ty.is_int() },
            "an operand has the wrong class of type",
        )
    }

    fn check_call(&self, inst: &Inst) -> Checked {
        match inst {
            Inst::Call { func, args } => {
                exists(&self.module.funcs, *func)?;
                self.args(args.iter().copied(), &self.module.funcs[*func].sig)
            }
            Inst::CallRuntime { func, args } => {
                self.args(args.iter().copied(), &abi::runtime_signature(*func))
            }
            Inst::CallIndirect { sig, callee, args } => {
                exists(&self.module.signatures, *sig)?;
                self.is(*callee, Ty::Ptr)?;
                self.args(args.iter().copied(), &self.module.signatures[*sig])
            }
            Inst::CallClosure { sig, closure, args } => {
                exists(&self.module.signatures, *sig)?;
                self.is(*closure, Ty::Ref)?;
                self.args(args.iter().copied(), &self.module.signatures[*sig])
            }
            Inst::CallVirtual { layout, slot, args } => {
                exists(&self.module.layouts, *layout)?;
                let slots = self.module.layouts[*layout].vtable.len();
                ensure((*slot as usize) < slots, "the class has no such slot")?;
                self.args(args.iter().copied(), self.module.vtable_signature(*layout, *slot))
            }
            Inst::CallInterface { method, args } => {
                exists(&self.module.interface_methods, *method)?;
                let sig = self.module.interface_methods[*method].sig;
                self.args(args.iter().copied(), &self.module.signatures[sig])
            }
            _ => Ok(()),
        }
    }

    fn check_object(&self, inst: &Inst) -> Checked {
        match inst {
            Inst::FieldGet { layout, index, obj }
            | Inst::FieldSet { layout, index, obj, value: _ } => {
                exists(&self.module.layouts, *layout)?;
                self.is(*obj, Ty::Ref)?;
                let field = self.module.layouts[*layout]
                    .fields
                    .get(*index as usize)
                    .ok_or("the class has no such field")?;
                if let Inst::FieldSet { value, .. } = inst {
                    self.is(*value, field.ty)
                } else {
                    Ok(())
                }
            }
            Inst::GlobalGet { global } => self.variable_ty(*global).map(|_| ()),
            Inst::GlobalSet { global, value } => self.is(*value, self.variable_ty(*global)?),
            Inst::ClosureNew { layout, func, captures } => {
                exists(&self.module.layouts, *layout)?;
                exists(&self.module.funcs, *func)?;
                let fields = self.module.layouts[*layout].fields.iter().map(|field| field.ty);
                let captures = captures.iter().map(|&capture| self.ty(capture));
                ensure(fields.eq(captures), "the captures do not match the layout")
            }
            _ => Ok(()),
        }
    }

    fn variable_ty(&self, global: crate::ids::GlobalId) -> Result<Ty, String> {
        exists(&self.module.globals, global)?;
        self.module.globals[global].ty.ok_or_else(|| "the global is no variable".to_owned())
    }

    fn check_enum(&self, inst: &Inst) -> Checked {
        let (Inst::EnumNew { layout, ctor, .. } | Inst::EnumGet { layout, ctor, .. }) = inst else {
            return Ok(());
        };
        exists(&self.module.enums, *layout)?;
        let ctor = self.module.enums[*layout]
            .ctors
            .get(*ctor as usize)
            .ok_or("the enum has no such constructor")?;
        match inst {
            Inst::EnumNew { args, .. } => {
                let fields = ctor.fields.iter().map(|field| field.ty);
                let args = args.iter().map(|&arg| self.ty(arg));
                ensure(fields.eq(args), "the arguments do not match the constructor")?;
                ensure(
                    !ctor.fields.is_empty() || ctor.singleton.is_some(),
                    "the constructor has no static object",
                )
            }
            Inst::EnumGet { index, obj, .. } => {
                self.is(*obj, Ty::Ref)?;
                ensure(
                    (*index as usize) < ctor.fields.len(),
                    "the constructor has no such argument",
                )
            }
            _ => Ok(()),
        }
    }
}

fn conversion_is_valid(op: ConvertOp, from: Ty, to: Ty) -> bool {
    match op {
        ConvertOp::Sext | ConvertOp::Zext => {
            from.is_int() && to.is_int() && from.bits() < to.bits()
        }
        ConvertOp::Trunc => from.is_int() && to.is_int() && from.bits() > to.bits(),
        ConvertOp::SintToFloat | ConvertOp::UintToFloat => from.is_int() && to.is_float(),
        ConvertOp::FloatToSint => from.is_float() && matches!(to, Ty::I32 | Ty::I64),
        ConvertOp::FloatExtend => from == Ty::F32 && to == Ty::F64,
        ConvertOp::FloatTruncate => from == Ty::F64 && to == Ty::F32,
        ConvertOp::Bitcast => from != to && from.size() == to.size() && from.size() >= 4,
    }
}

fn check_terminator(cx: &mut Checker<'_>, block: BlockId) {
    let func = cx.func;
    let terminator = &func.blocks[block].terminator;
    let checked = match terminator {
        Terminator::Jump(_) | Terminator::Unreachable => Ok(()),
        Terminator::Branch { cond, .. } => cx.is(*cond, Ty::I1),
        Terminator::Switch { value, cases, default: _ } => {
            let mut seen = FxHashSet::default();
            ensure(matches!(cx.ty(*value), Ty::I32 | Ty::I64), "the switch is not on an integer")
                .and_then(|()| {
                    ensure(cases.iter().all(|(case, _)| seen.insert(*case)), "a case appears twice")
                })
        }
        Terminator::Return(value) => {
            let found = value.map(|value| cx.ty(value));
            ensure(found == func.sig.result, "the returned value does not match the signature")
        }
        Terminator::Throw(value) => cx.is(*value, Ty::Val),
    };
    if let Err(message) = checked {
        cx.report(block, message);
    }
}
