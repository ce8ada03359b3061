//! Messages about operators and casts.

use rayzor_base::{Code, Diagnostic, Span};

/// `+` between types that do not add.
pub(crate) fn cannot_add(span: Span, left: &str, right: &str) -> Diagnostic {
    Diagnostic::error(Code("E0360"), span, format!("Cannot add {left} and {right}"))
}

/// An ordering between types that have none.
pub(crate) fn cannot_compare(span: Span, left: &str, right: &str) -> Diagnostic {
    Diagnostic::error(Code("E0361"), span, format!("Cannot compare {left} and {right}"))
}

/// `=>` outside of a map literal, a pattern or a key-value loop.
pub(crate) fn unexpected_arrow(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0362"), span, "Unexpected =>")
}

/// `cast(e, T)` with a type that leaves nothing to test at run time.
pub(crate) fn cast_to_params(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0363"), span, "Cast type parameters must be Dynamic")
}

/// `cast(e, T)` with something that is no class, enum or core type.
pub(crate) fn cast_to_unsupported(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0364"), span, "Cast type must be a class or an enum")
}

/// A checked cast to an abstract without a run-time type.
pub(crate) fn cast_to_abstract(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0365"), span, "Cannot cast to abstract type without a run-time type")
}

/// `++` on something that is no variable.
pub(crate) fn invalid_operation(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0366"), span, "Invalid operation")
}

/// Two values that can never be equal.
pub(crate) fn cannot_compare_equal(span: Span, lines: &[String]) -> Diagnostic {
    super::ident::mismatch(span, lines)
}

/// `...e` outside of a call.
pub(crate) fn unexpected_spread(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0367"), span, "Unexpected ...")
}

/// An operator that an abstract declares with a type that is not what it wants.
pub(crate) fn no_binop(span: Span, op: &str, left: &str, right: &str) -> Diagnostic {
    Diagnostic::error(Code("E0368"), span, format!("Cannot apply {op} to {left} and {right}"))
}

/// `e is {…}`.
pub(crate) fn is_unsupported(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0369"), span, "Unsupported type for `is` operator")
}

/// `e is C<T>`.
pub(crate) fn is_with_params(span: Span) -> Diagnostic {
    Diagnostic::error(
        Code("E0370"),
        span,
        "Type parameters are not supported for the `is` operator",
    )
}

/// `catch (e:C<T>)`.
pub(crate) fn catch_with_params(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0372"), span, "Catch class parameter must be Dynamic")
}

/// `catch (e:{…})`.
pub(crate) fn catch_unsupported(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0373"), span, "Catch type must be a class, an enum or Dynamic")
}
