//! What an expression can stand for besides its value: something to be assigned or called, a pattern, the start of a chain.
//!
//! The questions are asked in several stages, and each has an answer for a few kinds of expressions only.

use rayzor_base::Symbol;

use crate::ast::{Binary, Expr, ExprKind, FieldAccess, Meta, ObjectField, TypeRef, VarDecls};

/// An expression that may denote something to be assigned or called.
#[derive(Clone, Copy, Debug)]
pub enum PlaceForm<'e> {
    /// A name.
    Name(Symbol),
    /// `this`.
    This,
    /// `super`.
    Super,
    /// `abstract`.
    AbstractThis,
    /// `a.b`.
    Field(&'e FieldAccess),
    /// `a[i]`.
    Element(&'e Expr, &'e Expr),
    /// What is in parentheses.
    Inner(&'e Expr),
    /// `@meta e`.
    Meta(&'e Meta, &'e Expr),
}

/// An expression as a pattern.
#[derive(Clone, Copy, Debug)]
pub enum PatternForm<'e> {
    /// What is in parentheses, or behind metadata or `cast`.
    Inner(&'e Expr),
    /// A name.
    Name(Symbol),
    /// `a.b`.
    Path,
    /// `f(p, q)`.
    Constructor(&'e Expr, &'e [Expr]),
    /// A number, a string, a Bool, or one with an operator before it.
    Constant,
    /// `null`.
    Null,
    /// `{a: p}`.
    Object(&'e [ObjectField]),
    /// `[p, q]`.
    Array(&'e [Expr]),
    /// `p | q`, `x = p`, `f(_) => p`, or an operator that makes no pattern.
    Binary(&'e Binary),
    /// `var x`.
    Var(&'e VarDecls),
    /// `(p : T)`.
    TypeCheck(&'e Expr, &'e TypeRef),
    /// `'a$b'`.
    Interpolation,
}

#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "each question is about a few kinds; the others have no answer"
)]
impl Expr {
    /// The expression as something to be assigned or called; none if it can only be a value.
    pub fn as_place(&self) -> Option<PlaceForm<'_>> {
        let form = match &self.kind {
            ExprKind::Ident(name) => PlaceForm::Name(*name),
            ExprKind::This => PlaceForm::This,
            ExprKind::Super => PlaceForm::Super,
            ExprKind::AbstractThis => PlaceForm::AbstractThis,
            ExprKind::Field(field) => PlaceForm::Field(field),
            ExprKind::Index(array, index) => PlaceForm::Element(array, index),
            ExprKind::Paren(inner) => PlaceForm::Inner(inner),
            ExprKind::Meta(meta, inner) => PlaceForm::Meta(meta, inner),
            _value => return None,
        };
        Some(form)
    }

    /// The expression as a pattern; none if it is not written like one.
    pub fn as_pattern(&self) -> Option<PatternForm<'_>> {
        let form = match &self.kind {
            ExprKind::Paren(inner) | ExprKind::Meta(_, inner) | ExprKind::Cast(inner, None) => {
                PatternForm::Inner(inner)
            }
            ExprKind::Ident(name) => PatternForm::Name(*name),
            ExprKind::Field(_) => PatternForm::Path,
            ExprKind::Call(callee, args) => PatternForm::Constructor(callee, args),
            ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bool(_)
            | ExprKind::Unary(_) => PatternForm::Constant,
            ExprKind::Null => PatternForm::Null,
            ExprKind::Object(fields) => PatternForm::Object(fields),
            ExprKind::Array(elements) => PatternForm::Array(elements),
            ExprKind::Binary(binary) => PatternForm::Binary(binary),
            ExprKind::Var(decls) => PatternForm::Var(decls),
            ExprKind::TypeCheck(inner, ty) => PatternForm::TypeCheck(inner, ty),
            ExprKind::Interpolation(_) => PatternForm::Interpolation,
            _value => return None,
        };
        Some(form)
    }

    /// What comes before in a chain: the object of a field, what is called, the array of an element.
    pub fn chained_to(&self) -> Option<&Expr> {
        match &self.kind {
            ExprKind::Field(field) => Some(&field.object),
            ExprKind::Call(callee, _) => Some(callee),
            ExprKind::Index(array, _) => Some(array),
            _start => None,
        }
    }

    /// Whether there is a `?.` on the way to where a chain starts.
    pub fn has_safe_access(&self) -> bool {
        std::iter::successors(Some(self), |expr| expr.chained_to())
            .any(|expr| matches!(&expr.kind, ExprKind::Field(field) if field.is_safe))
    }

    /// What this yields as a part of a comprehension: the element behind loops and conditions. None for an empty block.
    pub fn yielded(&self) -> Option<&Expr> {
        match &self.kind {
            ExprKind::For(for_) => for_.body.yielded(),
            ExprKind::While(while_) => while_.body.yielded(),
            ExprKind::If(if_) => if_.then.yielded(),
            ExprKind::Block(exprs) => exprs.last()?.yielded(),
            ExprKind::Paren(inner) => inner.yielded(),
            _element => Some(self),
        }
    }
}
