//! Identities that need not know all operands: neutral elements, boxes just made, objects just constructed.

use rayzor_abi::RuntimeFn;

use crate::func::Func;
use crate::ids::ValueId;
use crate::inst::Inst;
use crate::module::Module;
use crate::op::{BinaryOp, CompareOp, ConvertOp, UnaryOp};
use crate::passes::const_prop::fold::boxed_word;
use crate::passes::const_prop::{Const, Simpler};
use crate::ty::{Ty, ValKind};

/// What is simpler than `inst` and gives the same.
pub(super) fn simplify(func: &Func, module: &Module, inst: &Inst) -> Option<Simpler> {
    match *inst {
        Inst::Unary { op, arg } => double_negation(func, op, arg),
        Inst::Binary { op, lhs, rhs } => binary(func, op, lhs, rhs),
        Inst::Compare { op, lhs, rhs } => compare(func, op, lhs, rhs),
        Inst::Select { cond, if_true, if_false } => select(func, cond, if_true, if_false),
        Inst::Convert { op: ConvertOp::Bitcast, ty, arg } => double_bitcast(func, ty, arg),
        Inst::ValIs { kind, arg } => val_is(func, kind, arg),
        Inst::Unbox { kind, arg } => unbox(func, kind, arg),
        Inst::ValPayload { kind, arg } => val_payload(func, kind, arg),
        Inst::Box { kind: ValKind::Ref, arg } => match func.def_inst(arg)? {
            Inst::ValPayload { kind: ValKind::Ref, arg: val } => Some(Simpler::Value(*val)),
            _ => None,
        },
        Inst::FieldGet { layout, index, obj } => match func.def_inst(obj)? {
            Inst::ClosureNew { layout: made, captures, .. } if *made == layout => {
                Some(Simpler::Value(captures[index as usize]))
            }
            _ => None,
        },
        Inst::EnumTag { obj } => match func.def_inst(obj)? {
            Inst::EnumNew { ctor, .. } => Some(int(Ty::I32, i64::from(*ctor))),
            Inst::GlobalAddr { global, .. } => singleton_tag(module, *global),
            _ => None,
        },
        Inst::EnumGet { index, obj, ctor, .. } => match func.def_inst(obj)? {
            Inst::EnumNew { ctor: made, args, .. } if *made == ctor => {
                Some(Simpler::Value(args[index as usize]))
            }
            _ => None,
        },
        Inst::StoreLen { store } => match func.def_inst(store)? {
            Inst::StoreNew { len, .. } => Some(Simpler::Value(*len)),
            _ => None,
        },
        _ => None,
    }
}

fn int(ty: Ty, value: i64) -> Simpler {
    Simpler::Inst(Inst::Iconst { ty, value })
}

fn singleton_tag(module: &Module, global: crate::ids::GlobalId) -> Option<Simpler> {
    module.enums.values().find_map(|layout| {
        let ctor = layout.ctors.iter().position(|ctor| ctor.singleton == Some(global))?;
        Some(int(Ty::I32, ctor as i64))
    })
}

fn double_negation(func: &Func, op: UnaryOp, arg: ValueId) -> Option<Simpler> {
    match (op, func.def_inst(arg)?) {
        (UnaryOp::Not | UnaryOp::Ineg | UnaryOp::Fneg, Inst::Unary { op: inner, arg })
            if *inner == op =>
        {
            Some(Simpler::Value(*arg))
        }
        (UnaryOp::Not, Inst::Compare { op, lhs, rhs }) => {
            let op = op.negated()?;
            Some(Simpler::Inst(Inst::Compare { op, lhs: *lhs, rhs: *rhs }))
        }
        _ => None,
    }
}

fn binary(func: &Func, op: BinaryOp, lhs: ValueId, rhs: ValueId) -> Option<Simpler> {
    if op.is_commutative() && Const::of(func, lhs).is_some() && Const::of(func, rhs).is_none() {
        return Some(Simpler::Inst(Inst::Binary { op, lhs: rhs, rhs: lhs }));
    }
    if lhs == rhs {
        match op {
            BinaryOp::And | BinaryOp::Or => return Some(Simpler::Value(lhs)),
            BinaryOp::Isub | BinaryOp::Xor => return Some(int(func.value_ty(lhs), 0)),
            _ => {}
        }
    }
    let Const::Int(ty, constant) = Const::of(func, rhs)? else {
        return float_neutral(func, op, lhs, rhs);
    };
    let all_ones = if ty == Ty::I1 { 1 } else { -1 };
    match (op, constant) {
        (BinaryOp::Iadd | BinaryOp::Isub | BinaryOp::Or | BinaryOp::Xor, 0)
        | (BinaryOp::Shl | BinaryOp::Sshr | BinaryOp::Ushr, 0)
        | (BinaryOp::Imul | BinaryOp::Sdiv | BinaryOp::Udiv, 1) => Some(Simpler::Value(lhs)),
        (BinaryOp::And | BinaryOp::Imul, 0) => Some(int(ty, 0)),
        (BinaryOp::And, ones) if ones == all_ones => Some(Simpler::Value(lhs)),
        (BinaryOp::Or, ones) if ones == all_ones => Some(int(ty, all_ones)),
        (BinaryOp::Xor, 1) if ty == Ty::I1 => {
            Some(Simpler::Inst(Inst::Unary { op: UnaryOp::Not, arg: lhs }))
        }
        _ => None,
    }
}

/// `x * 1.0` and `x / 1.0`. Adding zero is no identity: -0.0 + 0.0 is 0.0.
fn float_neutral(func: &Func, op: BinaryOp, lhs: ValueId, rhs: ValueId) -> Option<Simpler> {
    let one = Const::of(func, rhs)? == Const::Float(Ty::F64, 1f64.to_bits());
    (one && matches!(op, BinaryOp::Fmul | BinaryOp::Fdiv)).then_some(Simpler::Value(lhs))
}

fn compare(func: &Func, op: CompareOp, lhs: ValueId, rhs: ValueId) -> Option<Simpler> {
    if lhs == rhs && !op.is_float() {
        let holds = matches!(
            op,
            CompareOp::Eq | CompareOp::Sle | CompareOp::Sge | CompareOp::Ule | CompareOp::Uge
        );
        return Some(int(Ty::I1, i64::from(holds)));
    }
    let is_eq = match op {
        CompareOp::Eq => true,
        CompareOp::Ne => false,
        _ => return None,
    };
    if let Some(same) = known_identity(func, lhs, rhs) {
        return Some(int(Ty::I1, i64::from(same == is_eq)));
    }
    if func.value_ty(lhs) == Ty::I1
        && let Some(Const::Int(_, constant)) = Const::of(func, rhs)
    {
        // `b == true` is `b`; `b == false` is its negation.
        let keeps = (constant == 1) == is_eq;
        return Some(if keeps {
            Simpler::Value(lhs)
        } else {
            Simpler::Inst(Inst::Unary { op: UnaryOp::Not, arg: lhs })
        });
    }
    None
}

/// Whether two words are the same, where that is known: boxed constants, and fresh or static objects against null.
fn known_identity(func: &Func, lhs: ValueId, rhs: ValueId) -> Option<bool> {
    if let (Some(a), Some(b)) = (known_word(func, lhs), known_word(func, rhs)) {
        return Some(a == b);
    }
    let against_null =
        |a, b| matches!(Const::of(func, a), Some(Const::Null(_))) && is_never_null(func, b);
    (against_null(lhs, rhs) || against_null(rhs, lhs)).then_some(false)
}

fn known_word(func: &Func, value: ValueId) -> Option<u64> {
    match func.def_inst(value)? {
        Inst::NullConst { ty: Ty::Val } => Some(rayzor_abi::val::NULL),
        Inst::Box { kind, arg } => boxed_word(*kind, Const::of(func, *arg)?),
        _ => None,
    }
}

/// Whether the instruction that defines `value` never gives null.
pub(crate) fn is_never_null(func: &Func, value: ValueId) -> bool {
    match func.def_inst(value) {
        Some(
            Inst::New { .. }
            | Inst::ArrayNew { .. }
            | Inst::StoreNew { .. }
            | Inst::EnumNew { .. }
            | Inst::ClosureNew { .. }
            | Inst::NullCheck { .. }
            | Inst::GlobalAddr { .. }
            | Inst::FuncAddr { .. }
            | Inst::SlotAddr { .. },
        ) => true,
        Some(Inst::CallRuntime { func: callee, .. }) => makes_object(*callee),
        Some(Inst::Box { kind, arg }) => *kind != ValKind::Ref || is_never_null(func, *arg),
        _ => false,
    }
}

/// Whether a runtime function returns a new object, hence not null.
fn makes_object(callee: RuntimeFn) -> bool {
    matches!(
        callee,
        RuntimeFn::GcAlloc
            | RuntimeFn::ArrayNew
            | RuntimeFn::ArraySlice
            | RuntimeFn::ArrayConcat
            | RuntimeFn::StoreNew
            | RuntimeFn::StoreToArray
            | RuntimeFn::StoreFromArray
            | RuntimeFn::BytesNew
            | RuntimeFn::AnonNew
            | RuntimeFn::AnonEmpty
    )
}

fn select(func: &Func, cond: ValueId, if_true: ValueId, if_false: ValueId) -> Option<Simpler> {
    if if_true == if_false {
        return Some(Simpler::Value(if_true));
    }
    if let Some(Const::Int(_, cond)) = Const::of(func, cond) {
        return Some(Simpler::Value(if cond == 0 { if_false } else { if_true }));
    }
    match (Const::of(func, if_true), Const::of(func, if_false)) {
        (Some(Const::Int(Ty::I1, 1)), Some(Const::Int(Ty::I1, 0))) => Some(Simpler::Value(cond)),
        (Some(Const::Int(Ty::I1, 0)), Some(Const::Int(Ty::I1, 1))) => {
            Some(Simpler::Inst(Inst::Unary { op: UnaryOp::Not, arg: cond }))
        }
        _ => None,
    }
}

fn double_bitcast(func: &Func, ty: Ty, arg: ValueId) -> Option<Simpler> {
    match func.def_inst(arg)? {
        Inst::Convert { op: ConvertOp::Bitcast, arg: inner, .. } if func.value_ty(*inner) == ty => {
            Some(Simpler::Value(*inner))
        }
        _ => None,
    }
}

fn val_is(func: &Func, kind: ValKind, arg: ValueId) -> Option<Simpler> {
    let Inst::Box { kind: made, arg: payload } = func.def_inst(arg)? else {
        return None;
    };
    let holds = match (*made, kind) {
        (ValKind::Ref, ValKind::Null | ValKind::Ref | ValKind::Int64) => {
            if kind == ValKind::Null {
                return null_test(func, *payload);
            }
            return None;
        }
        (ValKind::Int64, ValKind::Ref) => true,
        (made, kind) => made == kind,
    };
    Some(int(Ty::I1, i64::from(holds)))
}

/// A boxed reference is null when the reference is. Known only for those that never are.
fn null_test(func: &Func, payload: ValueId) -> Option<Simpler> {
    is_never_null(func, payload).then(|| int(Ty::I1, 0))
}

fn unbox(func: &Func, kind: ValKind, arg: ValueId) -> Option<Simpler> {
    let Inst::Box { kind: made, arg: payload } = func.def_inst(arg)? else {
        return None;
    };
    match (*made, kind) {
        (made, kind) if made == kind => Some(Simpler::Value(*payload)),
        (ValKind::Int, ValKind::Float) => Some(convert(ConvertOp::SintToFloat, Ty::F64, *payload)),
        (ValKind::Int, ValKind::Int64) => Some(convert(ConvertOp::Sext, Ty::I64, *payload)),
        (ValKind::Float, ValKind::Int) => Some(convert(ConvertOp::FloatToSint, Ty::I32, *payload)),
        _ => None,
    }
}

fn val_payload(func: &Func, kind: ValKind, arg: ValueId) -> Option<Simpler> {
    match func.def_inst(arg)? {
        Inst::Box { kind: made, arg: payload } if *made == kind => Some(Simpler::Value(*payload)),
        _ => None,
    }
}

fn convert(op: ConvertOp, ty: Ty, arg: ValueId) -> Simpler {
    Simpler::Inst(Inst::Convert { op, ty, arg })
}
