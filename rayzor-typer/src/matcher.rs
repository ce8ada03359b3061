//! `switch` and patterns: from cases to a decision graph, with Haxe's checks.
//!
//! `pattern` types the patterns of the cases, `signature` says what there can be, `exhaustive` and `useless` check them, `decision_tree` compiles them.

pub(crate) mod decision_tree;
pub(crate) mod exhaustive;
pub(crate) mod extractor;
pub(crate) mod matrix;
pub(crate) mod pattern;
pub(crate) mod signature;
pub(crate) mod useless;

use rayzor_base::{Span, Symbol};
use rayzor_types::{EnumId, ExprId, LocalId, Ty};

/// A typed pattern.
#[derive(Clone, Debug)]
pub(crate) struct Pat {
    /// What it accepts.
    pub(crate) kind: PatKind,
    /// The type of the values it is held against.
    pub(crate) ty: Ty,
    /// Where it was written.
    pub(crate) span: Span,
}

/// What a pattern accepts.
#[derive(Clone, Debug)]
pub(crate) enum PatKind {
    /// Everything.
    Any,
    /// Everything, and stores it.
    Bind(LocalId),
    /// What the inner pattern accepts, and stores it.
    As(LocalId, Box<Pat>),
    /// Values made by a constructor whose parts fit.
    Con(Con, Vec<Pat>),
    /// What one of the patterns accepts, the first that does.
    Or(Vec<Pat>),
    /// Values for which a computed value fits.
    Extract(Box<Extract>),
}

/// `f(_) => pattern`.
#[derive(Clone, Debug)]
pub(crate) struct Extract {
    /// Holds the value matched, `_` in the call.
    pub(crate) input: LocalId,
    /// The computation.
    pub(crate) call: ExprId,
    /// Holds its result.
    pub(crate) output: LocalId,
    /// What the result must fit.
    pub(crate) pat: Pat,
    /// The text of the computation: the same for those that give the same result.
    pub(crate) key: Symbol,
}

/// The head of a pattern that tests something.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Con {
    /// A constructor of an enum, with one part per parameter.
    Ctor(EnumId, u32),
    /// An Int.
    Int(i32),
    /// A Float.
    Float(f64),
    /// A Bool.
    Bool(bool),
    /// A String.
    String(Symbol),
    /// `null`.
    Null,
    /// Another constant, compared with `==`: a type, a `final` field.
    Value(ExprId),
    /// An array of as many elements.
    Array(u32),
    /// A structure or object: tests nothing itself, and has one part per named field.
    Fields(Vec<Symbol>),
    /// The subjects of `switch [a, b]`: tests nothing itself.
    Tuple(u32),
}

impl Pat {
    /// A pattern that accepts everything.
    pub(crate) fn any(ty: Ty, span: Span) -> Pat {
        Pat { kind: PatKind::Any, ty, span }
    }

    /// Whether it accepts every value without a test.
    pub(crate) fn is_irrefutable(&self) -> bool {
        match &self.kind {
            PatKind::Any | PatKind::Bind(_) => true,
            PatKind::As(_, inner) => inner.is_irrefutable(),
            PatKind::Con(..) | PatKind::Or(_) | PatKind::Extract(_) => false,
        }
    }

    /// The patterns joined by `|`, or this one alone.
    pub(crate) fn alternatives(&self) -> Vec<&Pat> {
        match &self.kind {
            PatKind::Or(parts) => parts.iter().flat_map(Pat::alternatives).collect(),
            PatKind::Any
            | PatKind::Bind(_)
            | PatKind::As(..)
            | PatKind::Con(..)
            | PatKind::Extract(_) => vec![self],
        }
    }

    /// Whether it is `null`.
    pub(crate) fn is_null(&self) -> bool {
        matches!(self.kind, PatKind::Con(Con::Null, _))
    }

    /// Whether something in it was in error.
    pub(crate) fn has_error(&self) -> bool {
        let inner = match &self.kind {
            PatKind::Any | PatKind::Bind(_) => false,
            PatKind::As(_, inner) => inner.has_error(),
            PatKind::Con(_, parts) | PatKind::Or(parts) => parts.iter().any(Pat::has_error),
            PatKind::Extract(extract) => extract.pat.has_error(),
        };
        inner || self.ty == Ty::ERROR
    }

    /// Whether a computation decides somewhere within.
    pub(crate) fn has_extractor(&self) -> bool {
        match &self.kind {
            PatKind::Any | PatKind::Bind(_) => false,
            PatKind::As(_, inner) => inner.has_extractor(),
            PatKind::Con(_, parts) | PatKind::Or(parts) => parts.iter().any(Pat::has_extractor),
            PatKind::Extract(_) => true,
        }
    }
}
