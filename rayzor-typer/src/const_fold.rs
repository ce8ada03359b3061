//! Constants: what an expression is worth before the program runs.
//!
//! Needed for `inline` variables, values of enum abstracts, patterns and default arguments. Arithmetic is that of the
//! program: Int wraps, `/` is Float.

use rayzor_base::Symbol;
use rayzor_types::body::{BinOp, Const, UnOp};
use rayzor_types::{ExprId, ExprKind, FieldAccess, Ty};

use crate::infer::BodyCx;

/// The value of an expression, if it is constant.
pub(crate) fn fold(cx: &BodyCx<'_, '_>, expr: ExprId) -> Option<Const> {
    match &cx.exprs[expr].kind {
        ExprKind::Const(value) => Some(*value),
        ExprKind::CastUnsafe(inner) => fold(cx, *inner),
        ExprKind::Coerce(inner) => coerced(cx, fold(cx, *inner)?, cx.ty(expr)),
        ExprKind::Unop { op, value } => unary(*op, fold(cx, *value)?),
        ExprKind::Binop { op, a, b } => binary(*op, fold(cx, *a)?, fold(cx, *b)?),
        ExprKind::Concat(parts) => concat(cx, parts),
        ExprKind::Block(exprs) => match exprs.as_slice() {
            [only] => fold(cx, *only),
            _several => None,
        },
        ExprKind::If { cond, then, otherwise: Some(otherwise) } => match fold(cx, *cond)? {
            Const::Bool(true) => fold(cx, *then),
            Const::Bool(false) => fold(cx, *otherwise),
            Const::Int(_) | Const::Int64(_) | Const::Float(_) | Const::String(_) | Const::Null => {
                None
            }
        },
        ExprKind::This
        | ExprKind::Local(_)
        | ExprKind::TypeRef(_)
        | ExprKind::Field { .. }
        | ExprKind::Index { .. }
        | ExprKind::Assign { .. }
        | ExprKind::AssignOp { .. }
        | ExprKind::IncDec { .. }
        | ExprKind::Call { .. }
        | ExprKind::New { .. }
        | ExprKind::SuperCall { .. }
        | ExprKind::ObjectLit(_)
        | ExprKind::ArrayLit(_)
        | ExprKind::Function(_)
        | ExprKind::Var { .. }
        | ExprKind::If { .. }
        | ExprKind::While { .. }
        | ExprKind::ForRange { .. }
        | ExprKind::Match(_)
        | ExprKind::Try { .. }
        | ExprKind::Throw(_)
        | ExprKind::Return(_)
        | ExprKind::Break
        | ExprKind::Continue
        | ExprKind::CastChecked { .. }
        | ExprKind::Is { .. }
        | ExprKind::EnumIndex(_)
        | ExprKind::EnumParam { .. }
        | ExprKind::NullCoalesce { .. }
        | ExprKind::ArgDefault
        | ExprKind::Error => None,
    }
}

/// A constant converted to a type: Int to Float, else unchanged.
fn coerced(cx: &BodyCx<'_, '_>, value: Const, to: Ty) -> Option<Const> {
    let to = cx.program().follow_abstracts(cx.program().follow_without_null(to));
    if let Const::Int(int) = value
        && to == cx.program().tys.float
    {
        return Some(Const::Float(f64::from(int)));
    }
    Some(value)
}

fn unary(op: UnOp, value: Const) -> Option<Const> {
    Some(match (op, value) {
        (UnOp::Neg, Const::Int(value)) => Const::Int(value.wrapping_neg()),
        (UnOp::Neg, Const::Int64(value)) => Const::Int64(value.wrapping_neg()),
        (UnOp::Neg, Const::Float(value)) => Const::Float(-value),
        (UnOp::BitNot, Const::Int(value)) => Const::Int(!value),
        (UnOp::BitNot, Const::Int64(value)) => Const::Int64(!value),
        (UnOp::Not, Const::Bool(value)) => Const::Bool(!value),
        (UnOp::Neg | UnOp::BitNot | UnOp::Not, _) => return None,
    })
}

fn binary(op: BinOp, a: Const, b: Const) -> Option<Const> {
    match (a, b) {
        (Const::Int(a), Const::Int(b)) => int(op, a, b),
        (Const::Float(a), Const::Float(b)) => float(op, a, b),
        (Const::Int(a), Const::Float(b)) => float(op, f64::from(a), b),
        (Const::Float(a), Const::Int(b)) => float(op, a, f64::from(b)),
        (Const::Bool(a), Const::Bool(b)) => boolean(op, a, b),
        (Const::String(a), Const::String(b)) if op == BinOp::Eq => Some(Const::Bool(a == b)),
        (Const::String(a), Const::String(b)) if op == BinOp::NotEq => Some(Const::Bool(a != b)),
        _other => None,
    }
}

fn int(op: BinOp, a: i32, b: i32) -> Option<Const> {
    let count = b as u32 & 31;
    Some(match op {
        BinOp::Add => Const::Int(a.wrapping_add(b)),
        BinOp::Sub => Const::Int(a.wrapping_sub(b)),
        BinOp::Mul => Const::Int(a.wrapping_mul(b)),
        BinOp::Div => Const::Float(f64::from(a) / f64::from(b)),
        BinOp::Mod if b != 0 => Const::Int(a.wrapping_rem(b)),
        BinOp::Mod => return None,
        BinOp::And => Const::Int(a & b),
        BinOp::Or => Const::Int(a | b),
        BinOp::Xor => Const::Int(a ^ b),
        BinOp::Shl => Const::Int(a.wrapping_shl(count)),
        BinOp::Shr => Const::Int(a.wrapping_shr(count)),
        BinOp::UShr => Const::Int((a as u32).wrapping_shr(count) as i32),
        BinOp::Eq => Const::Bool(a == b),
        BinOp::NotEq => Const::Bool(a != b),
        BinOp::Lt => Const::Bool(a < b),
        BinOp::Lte => Const::Bool(a <= b),
        BinOp::Gt => Const::Bool(a > b),
        BinOp::Gte => Const::Bool(a >= b),
        BinOp::BoolAnd | BinOp::BoolOr => return None,
    })
}

fn float(op: BinOp, a: f64, b: f64) -> Option<Const> {
    Some(match op {
        BinOp::Add => Const::Float(a + b),
        BinOp::Sub => Const::Float(a - b),
        BinOp::Mul => Const::Float(a * b),
        BinOp::Div => Const::Float(a / b),
        BinOp::Mod => Const::Float(a % b),
        BinOp::Eq => Const::Bool(a == b),
        BinOp::NotEq => Const::Bool(a != b),
        BinOp::Lt => Const::Bool(a < b),
        BinOp::Lte => Const::Bool(a <= b),
        BinOp::Gt => Const::Bool(a > b),
        BinOp::Gte => Const::Bool(a >= b),
        BinOp::And
        | BinOp::Or
        | BinOp::Xor
        | BinOp::Shl
        | BinOp::Shr
        | BinOp::UShr
        | BinOp::BoolAnd
        | BinOp::BoolOr => return None,
    })
}

fn boolean(op: BinOp, a: bool, b: bool) -> Option<Const> {
    let value = if op == BinOp::BoolAnd {
        a && b
    } else if op == BinOp::BoolOr {
        a || b
    } else if op == BinOp::Eq {
        a == b
    } else if op == BinOp::NotEq {
        a != b
    } else {
        return None;
    };
    Some(Const::Bool(value))
}

/// Joined text of Strings, Ints and Bools; how Floats print is the run time's affair.
fn concat(cx: &BodyCx<'_, '_>, parts: &[ExprId]) -> Option<Const> {
    let mut text = String::new();
    for &part in parts {
        match fold(cx, part)? {
            Const::String(value) => text.push_str(value.as_str()),
            Const::Int(value) => text.push_str(&value.to_string()),
            Const::Bool(value) => text.push_str(&value.to_string()),
            Const::Null => text.push_str("null"),
            Const::Int64(_) | Const::Float(_) => return None,
        }
    }
    Some(Const::String(Symbol::intern(&text)))
}

impl BodyCx<'_, '_> {
    /// Whether an expression may be a default value: a constant, or a constructor of an enum without arguments.
    pub(crate) fn is_constant(&self, expr: ExprId) -> bool {
        if fold(self, expr).is_some() {
            return true;
        }
        let kind = &self.exprs[expr].kind;
        if let ExprKind::Coerce(inner) | ExprKind::CastUnsafe(inner) = kind {
            return self.is_constant(*inner);
        }
        matches!(
            kind,
            ExprKind::TypeRef(_)
                | ExprKind::Field {
                    obj: None,
                    access: FieldAccess::EnumCtor { .. } | FieldAccess::Static { .. },
                }
        )
    }
}
