//! Evaluates instructions whose operands are constants, by the meanings `op` gives the operators.

use rayzor_abi::val::Val;

use crate::func::Func;
use crate::inst::Inst;
use crate::op::{BinaryOp, CompareOp, ConvertOp, UnaryOp};
use crate::passes::const_prop::Const;
use crate::ty::{Ty, ValKind};

/// The value of an instruction on constants.
pub(super) fn fold(func: &Func, inst: &Inst) -> Option<Const> {
    let constant = |value| Const::of(func, value);
    match *inst {
        Inst::Unary { op, arg } => fold_unary(op, constant(arg)?),
        Inst::Binary { op, lhs, rhs } => fold_binary(op, constant(lhs)?, constant(rhs)?),
        Inst::Compare { op, lhs, rhs } => fold_compare(op, constant(lhs)?, constant(rhs)?)
            .map(|holds| Const::Int(Ty::I1, i64::from(holds))),
        Inst::Convert { op, ty, arg } => fold_convert(op, ty, constant(arg)?),
        Inst::ValIs { kind, arg } => match constant(arg)? {
            Const::Null(_) => Some(Const::Int(Ty::I1, i64::from(kind == ValKind::Null))),
            Const::Int(..) | Const::Float(..) => None,
        },
        Inst::Unbox { kind, arg } => match constant(arg)? {
            Const::Null(_) => Some(zero(kind.payload_ty()?)),
            Const::Int(..) | Const::Float(..) => None,
        },
        Inst::ValPayload { kind: ValKind::Ref, arg } => match constant(arg)? {
            Const::Null(_) => Some(Const::Null(Ty::Ref)),
            Const::Int(..) | Const::Float(..) => None,
        },
        Inst::Box { kind: ValKind::Ref, arg } => match constant(arg)? {
            Const::Null(_) => Some(Const::Null(Ty::Val)),
            Const::Int(..) | Const::Float(..) => None,
        },
        _ => None,
    }
}

/// Zero, 0.0 or null of a type.
pub(super) fn zero(ty: Ty) -> Const {
    match ty {
        Ty::I1 | Ty::I8 | Ty::I16 | Ty::I32 | Ty::I64 => Const::Int(ty, 0),
        Ty::F32 | Ty::F64 => Const::Float(ty, 0),
        Ty::Ref | Ty::Val | Ty::Ptr => Const::Null(ty),
    }
}

/// An integer constant with its value wrapped to the type's width.
fn int(ty: Ty, value: i64) -> Const {
    let wrapped = match ty {
        Ty::I1 => value & 1,
        Ty::I8 => i64::from(value as i8),
        Ty::I16 => i64::from(value as i16),
        Ty::I32 => i64::from(value as i32),
        Ty::I64 | Ty::F32 | Ty::F64 | Ty::Ref | Ty::Val | Ty::Ptr => value,
    };
    Const::Int(ty, wrapped)
}

/// The bits of an integer constant, zero-extended.
fn unsigned(ty: Ty, value: i64) -> u64 {
    if ty.bits() == 64 {
        value.cast_unsigned()
    } else {
        value.cast_unsigned() & ((1 << ty.bits()) - 1)
    }
}

fn float(ty: Ty, value: f64) -> Const {
    match ty {
        Ty::F32 => Const::Float(ty, u64::from((value as f32).to_bits())),
        _ => Const::Float(ty, value.to_bits()),
    }
}

/// The value of a float constant; a single widens exactly.
fn float_value(ty: Ty, bits: u64) -> f64 {
    if ty == Ty::F32 { f64::from(f32::from_bits(bits as u32)) } else { f64::from_bits(bits) }
}

fn fold_unary(op: UnaryOp, arg: Const) -> Option<Const> {
    match arg {
        Const::Int(ty, value) => match op {
            UnaryOp::Ineg => Some(int(ty, value.wrapping_neg())),
            UnaryOp::Not => Some(int(ty, !value)),
            _ => None,
        },
        Const::Float(ty, bits) => {
            let value = float_value(ty, bits);
            match op {
                UnaryOp::Fneg => Some(float(ty, -value)),
                UnaryOp::Fabs => Some(float(ty, value.abs())),
                UnaryOp::Ffloor => Some(float(ty, value.floor())),
                UnaryOp::Fceil => Some(float(ty, value.ceil())),
                UnaryOp::Ftrunc => Some(float(ty, value.trunc())),
                UnaryOp::Fsqrt if ty == Ty::F64 => Some(float(ty, value.sqrt())),
                UnaryOp::Fsqrt | UnaryOp::Ineg | UnaryOp::Not => None,
            }
        }
        Const::Null(_) => None,
    }
}

fn fold_binary(op: BinaryOp, lhs: Const, rhs: Const) -> Option<Const> {
    match (lhs, rhs) {
        (Const::Int(ty, a), Const::Int(_, b)) => fold_int(op, ty, a, b),
        (Const::Float(Ty::F64, a), Const::Float(_, b)) => {
            let (a, b) = (f64::from_bits(a), f64::from_bits(b));
            let value = match op {
                BinaryOp::Fadd => a + b,
                BinaryOp::Fsub => a - b,
                BinaryOp::Fmul => a * b,
                BinaryOp::Fdiv => a / b,
                BinaryOp::Frem => a % b,
                _ => return None,
            };
            Some(float(Ty::F64, value))
        }
        _ => None,
    }
}

fn fold_int(op: BinaryOp, ty: Ty, a: i64, b: i64) -> Option<Const> {
    let count = (b as u32) & (ty.bits() - 1);
    let (unsigned_a, unsigned_b) = (unsigned(ty, a), unsigned(ty, b));
    let value = match op {
        BinaryOp::Iadd => a.wrapping_add(b),
        BinaryOp::Isub => a.wrapping_sub(b),
        BinaryOp::Imul => a.wrapping_mul(b),
        BinaryOp::And => a & b,
        BinaryOp::Or => a | b,
        BinaryOp::Xor => a ^ b,
        BinaryOp::Shl => a.wrapping_shl(count),
        BinaryOp::Sshr => a >> count,
        BinaryOp::Ushr => (unsigned_a >> count).cast_signed(),
        BinaryOp::Sdiv if !overflows(ty, a, b) => a.checked_div(b)?,
        BinaryOp::Srem if !overflows(ty, a, b) => a.checked_rem(b)?,
        BinaryOp::Udiv => unsigned_a.checked_div(unsigned_b)?.cast_signed(),
        BinaryOp::Urem => unsigned_a.checked_rem(unsigned_b)?.cast_signed(),
        _ => return None,
    };
    Some(int(ty, value))
}

/// Whether `a / b` is MIN / -1, which has no value.
fn overflows(ty: Ty, a: i64, b: i64) -> bool {
    b == -1 && a == i64::MIN >> (64 - ty.bits())
}

fn fold_compare(op: CompareOp, lhs: Const, rhs: Const) -> Option<bool> {
    match (lhs, rhs) {
        (Const::Int(ty, a), Const::Int(_, b)) => {
            let (unsigned_a, unsigned_b) = (unsigned(ty, a), unsigned(ty, b));
            Some(match op {
                CompareOp::Eq => a == b,
                CompareOp::Ne => a != b,
                CompareOp::Slt => a < b,
                CompareOp::Sle => a <= b,
                CompareOp::Sgt => a > b,
                CompareOp::Sge => a >= b,
                CompareOp::Ult => unsigned_a < unsigned_b,
                CompareOp::Ule => unsigned_a <= unsigned_b,
                CompareOp::Ugt => unsigned_a > unsigned_b,
                CompareOp::Uge => unsigned_a >= unsigned_b,
                _ => return None,
            })
        }
        (Const::Float(ty, a), Const::Float(_, b)) => {
            let (a, b) = (float_value(ty, a), float_value(ty, b));
            Some(match op {
                CompareOp::Feq => a == b,
                CompareOp::Fne => a != b,
                CompareOp::Flt => a < b,
                CompareOp::Fle => a <= b,
                CompareOp::Fgt => a > b,
                CompareOp::Fge => a >= b,
                _ => return None,
            })
        }
        (Const::Null(_), Const::Null(_)) => match op {
            CompareOp::Eq => Some(true),
            CompareOp::Ne => Some(false),
            _ => None,
        },
        _ => None,
    }
}

fn fold_convert(op: ConvertOp, ty: Ty, arg: Const) -> Option<Const> {
    match (op, arg) {
        (ConvertOp::Sext | ConvertOp::Trunc, Const::Int(from, value)) => {
            // A truth value extends as the one bit it is.
            let value = if from == Ty::I1 && op == ConvertOp::Sext { -value } else { value };
            Some(int(ty, value))
        }
        (ConvertOp::Zext, Const::Int(from, value)) => {
            Some(int(ty, unsigned(from, value).cast_signed()))
        }
        (ConvertOp::SintToFloat, Const::Int(from, value)) if from != Ty::I1 && ty == Ty::F64 => {
            Some(float(ty, value as f64))
        }
        (ConvertOp::UintToFloat, Const::Int(from, value)) if ty == Ty::F64 => {
            Some(float(ty, unsigned(from, value) as f64))
        }
        (ConvertOp::FloatToSint, Const::Float(from, bits)) => {
            let value = float_value(from, bits);
            Some(if ty == Ty::I32 {
                int(ty, i64::from(value as i32))
            } else {
                int(ty, value as i64)
            })
        }
        (ConvertOp::FloatExtend | ConvertOp::FloatTruncate, Const::Float(from, bits)) => {
            let value = float_value(from, bits);
            (!value.is_nan()).then(|| float(ty, value))
        }
        (ConvertOp::Bitcast, Const::Null(_)) => Some(match ty {
            Ty::Ref | Ty::Val | Ty::Ptr => Const::Null(ty),
            Ty::F64 => Const::Float(ty, 0),
            _ => Const::Int(ty, 0),
        }),
        (ConvertOp::Bitcast, Const::Int(Ty::I64, value)) if ty == Ty::F64 => {
            Some(Const::Float(ty, value.cast_unsigned()))
        }
        (ConvertOp::Bitcast, Const::Float(Ty::F64, bits)) if ty == Ty::I64 => {
            Some(Const::Int(ty, bits.cast_signed()))
        }
        _ => None,
    }
}

/// The word that boxes a constant, to compare boxed constants.
pub(super) fn boxed_word(kind: ValKind, payload: Const) -> Option<u64> {
    match (kind, payload) {
        (ValKind::Int, Const::Int(_, value)) => Some(Val::from_i32(value as i32).0),
        (ValKind::Bool, Const::Int(_, value)) => Some(Val::from_bool(value != 0).0),
        (ValKind::Float, Const::Float(_, bits)) => Some(Val::from_f64(f64::from_bits(bits)).0),
        _ => None,
    }
}
