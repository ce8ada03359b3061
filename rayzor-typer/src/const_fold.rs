//! Constants: what an expression is worth before the program runs.
//!
//! Needed for `inline` variables, values of enum abstracts, patterns and default arguments. Arithmetic is that of the
//! program: Int wraps, `/` is Float.

use rayzor_base::Symbol;
use rayzor_base::entity::PrimaryMap;
use rayzor_base::hash::FxHashMap;
use rayzor_types::body::{BinOp, Const, UnOp};
use rayzor_types::decl::MethodKind;
use rayzor_types::{Expr, ExprId, ExprKind, FieldAccess, LocalId, Ty};

use crate::cx::TyperCx;
use crate::infer::BodyCx;

/// How deep calls of inline functions may be nested: a bound for those that call themselves.
const MAX_CALLS: u32 = 64;

/// The value of an expression, if it is constant.
pub(crate) fn fold(cx: &mut BodyCx<'_, '_>, expr: ExprId) -> Option<Const> {
    Folder::new(cx.cx, &cx.exprs, 0).fold(expr)
}

/// One body, or the part of it that is typed.
struct Folder<'a, 'p> {
    cx: &'a mut TyperCx<'p>,
    exprs: &'a PrimaryMap<ExprId, Expr>,
    /// The values of the variables that have been set so far.
    locals: FxHashMap<LocalId, Const>,
    /// What the function gives back, once that is decided.
    returned: Option<Const>,
    n_calls: u32,
}

impl<'a, 'p> Folder<'a, 'p> {
    fn new(
        cx: &'a mut TyperCx<'p>,
        exprs: &'a PrimaryMap<ExprId, Expr>,
        n_calls: u32,
    ) -> Folder<'a, 'p> {
        Folder { cx, exprs, locals: FxHashMap::default(), returned: None, n_calls }
    }

    fn fold(&mut self, expr: ExprId) -> Option<Const> {
        let exprs = self.exprs;
        match &exprs[expr].kind {
            ExprKind::Const(value) => Some(*value),
            ExprKind::Local(local) => self.locals.get(local).copied(),
            ExprKind::CastUnsafe(inner) => self.fold(*inner),
            ExprKind::Coerce(inner) => {
                let value = self.fold(*inner)?;
                Some(coerced(self.cx, value, exprs[expr].ty))
            }
            ExprKind::Unop { op, value } => unary(*op, self.fold(*value)?),
            ExprKind::Binop { op, a, b } => binary(*op, self.fold(*a)?, self.fold(*b)?),
            ExprKind::Concat(parts) => self.concat(parts),
            ExprKind::Block(exprs) => self.block(exprs),
            ExprKind::NullCoalesce { a, b } => self.coalesce(*a, *b),
            ExprKind::If { cond, then, otherwise } => self.if_(*cond, *then, *otherwise),
            ExprKind::Var { local, init } => self.var(*local, *init),
            ExprKind::Assign { target, value } => self.assign(*target, *value),
            ExprKind::Return(Some(value)) => {
                self.returned = Some(self.fold(*value)?);
                self.returned
            }
            ExprKind::Call { callee, args, .. } => self.call(*callee, args),
            ExprKind::This
            | ExprKind::TypeRef(_)
            | ExprKind::Field { .. }
            | ExprKind::Index { .. }
            | ExprKind::AssignOp { .. }
            | ExprKind::IncDec { .. }
            | ExprKind::New { .. }
            | ExprKind::SuperCall { .. }
            | ExprKind::ObjectLit(_)
            | ExprKind::ArrayLit(_)
            | ExprKind::Function(_)
            | ExprKind::While { .. }
            | ExprKind::ForRange { .. }
            | ExprKind::Match(_)
            | ExprKind::Try { .. }
            | ExprKind::Throw(_)
            | ExprKind::Return(None)
            | ExprKind::Break
            | ExprKind::Continue
            | ExprKind::CastChecked { .. }
            | ExprKind::Is { .. }
            | ExprKind::EnumIndex(_)
            | ExprKind::EnumParam { .. }
            | ExprKind::ArgDefault
            | ExprKind::Error => None,
        }
    }

    /// The value of the last expression, or of the first `return`.
    fn block(&mut self, exprs: &[ExprId]) -> Option<Const> {
        let mut last = None;
        for &expr in exprs {
            last = Some(self.fold(expr)?);
            if self.returned.is_some() {
                return self.returned;
            }
        }
        last
    }

    /// A statement without `else` that is not taken gives null, which nothing looks at.
    fn if_(&mut self, cond: ExprId, then: ExprId, otherwise: Option<ExprId>) -> Option<Const> {
        match (self.fold(cond)?, otherwise) {
            (Const::Bool(true), _) => self.fold(then),
            (Const::Bool(false), Some(otherwise)) => self.fold(otherwise),
            (Const::Bool(false), None) => Some(Const::Null),
            (
                Const::Int(_) | Const::Int64(_) | Const::Float(_) | Const::String(_) | Const::Null,
                _,
            ) => None,
        }
    }

    fn coalesce(&mut self, a: ExprId, b: ExprId) -> Option<Const> {
        let value = self.fold(a)?;
        if value == Const::Null { self.fold(b) } else { Some(value) }
    }

    fn var(&mut self, local: LocalId, init: Option<ExprId>) -> Option<Const> {
        let Some(init) = init else { return Some(Const::Null) };
        let value = self.fold(init)?;
        self.locals.insert(local, value);
        Some(value)
    }

    fn assign(&mut self, target: ExprId, value: ExprId) -> Option<Const> {
        let ExprKind::Local(local) = self.exprs[target].kind else { return None };
        self.var(local, Some(value))
    }

    /// A call of an inline function, the constructor of an abstract among them.
    fn call(&mut self, callee: ExprId, args: &[ExprId]) -> Option<Const> {
        let ExprKind::Field { obj: None, access } = &self.exprs[callee].kind else { return None };
        let field = access.field()?;
        let is_inline = self.cx.program.fields[field].method() == Some(MethodKind::Inline);
        if !is_inline || self.n_calls == MAX_CALLS {
            return None;
        }
        let values: Vec<Option<Const>> = args.iter().map(|&arg| self.fold(arg)).collect();
        self.cx.force_body(field);
        let body = self.cx.program.body_of(field)?.clone();
        if body.this_by_ref {
            return None;
        }
        let mut callee = Folder::new(self.cx, &body.exprs, self.n_calls + 1);
        for (param, value) in body.params.iter().zip(values) {
            let default = param.default.and_then(|default| callee.fold(default));
            if let Some(value) = value.or(default) {
                callee.locals.insert(param.local, value);
            }
        }
        let value = callee.fold(body.root)?;
        Some(coerced(callee.cx, value, body.ret))
    }

    /// Joined text of Strings, Ints and Bools; how Floats print is the run time's affair.
    fn concat(&mut self, parts: &[ExprId]) -> Option<Const> {
        let mut text = String::new();
        for &part in parts {
            match self.fold(part)? {
                Const::String(value) => text.push_str(value.as_str()),
                Const::Int(value) => text.push_str(&value.to_string()),
                Const::Bool(value) => text.push_str(&value.to_string()),
                Const::Null => text.push_str("null"),
                Const::Int64(_) | Const::Float(_) => return None,
            }
        }
        Some(Const::String(Symbol::intern(&text)))
    }
}

/// A constant converted to a type: Int to Float, else unchanged.
fn coerced(cx: &TyperCx<'_>, value: Const, to: Ty) -> Const {
    let to = cx.program.follow_abstracts(cx.program.follow_without_null(to));
    match value {
        Const::Int(int) if to == cx.program.tys.float => Const::Float(f64::from(int)),
        Const::Int(_)
        | Const::Int64(_)
        | Const::Float(_)
        | Const::Bool(_)
        | Const::String(_)
        | Const::Null => value,
    }
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

impl BodyCx<'_, '_> {
    /// Whether an expression is worth the same wherever it stands, though it may be no [`Const`]: then an `inline` variable may
    /// have it, and is read like any other.
    pub(crate) fn is_fixed(&mut self, expr: ExprId) -> bool {
        if self.is_constant(expr) {
            return true;
        }
        let kind = self.exprs[expr].kind.clone();
        if let ExprKind::Coerce(inner) | ExprKind::CastUnsafe(inner) = kind {
            self.is_fixed(inner)
        } else if let ExprKind::Concat(parts) = kind {
            parts.into_iter().all(|part| self.is_fixed(part))
        } else {
            matches!(kind, ExprKind::TypeRef(_))
        }
    }

    /// Whether an expression may be a default value: a constant, or a constructor of an enum without arguments.
    pub(crate) fn is_constant(&mut self, expr: ExprId) -> bool {
        if fold(self, expr).is_some() {
            return true;
        }
        if let ExprKind::Coerce(inner) | ExprKind::CastUnsafe(inner) = self.exprs[expr].kind {
            return self.is_constant(inner);
        }
        let kind = &self.exprs[expr].kind;
        matches!(kind, ExprKind::Field { obj: None, access: FieldAccess::EnumCtor { .. } })
    }
}
