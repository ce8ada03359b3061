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

/// `==` on the result of a function that gives none.
pub(crate) fn compare_void(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0461"), span, "Cannot compare Void")
}

/// `++` or `--` on a field that an abstract's `@:op(a.b)` finds.
pub(crate) fn resolved_inc_dec(span: Span) -> Diagnostic {
    let message = "Invalid operation: ++ or -- on a field that @:op(a.b) finds";
    Diagnostic::error(Code("E0383"), span, message).note("`+= 1` and `-= 1` work")
}

/// `&&=` and `||=`, which only abstracts can have.
pub(crate) fn logical_assignment(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0385"), span, "The operators ||= and &&= are not supported")
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

/// `cast(e, T)` with a type parameter, of which nothing is known at run time.
pub(crate) fn cast_to_param(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0366"), span, "Can't cast to a type parameter")
}

/// A checked cast to an abstract without a run-time type.
pub(crate) fn cast_to_abstract(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0365"), span, "Cannot cast to abstract type without a run-time type")
}

/// `...e` that is not the last argument of a call with rest arguments.
pub(crate) fn unexpected_spread(span: Span) -> Diagnostic {
    let message = "Spread unary operator is only allowed for unpacking the last argument in a call with rest arguments";
    Diagnostic::error(Code("E0367"), span, message)
}

/// `...e` beside other rest arguments.
pub(crate) fn spread_among_others(span: Span) -> Diagnostic {
    let message = "Cannot spread arguments with additional rest arguments";
    Diagnostic::error(Code("E0380"), span, message)
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

/// A handler of `caught` behind one of `known`.
pub(crate) fn catch_unreachable(
    span: Span,
    (caught, known): (&str, &str),
    taker: Span,
) -> Diagnostic {
    Diagnostic::error(Code("E0394"), span, "This block is unreachable")
        .label(taker, format!("{caught} can be caught to {known}, which is handled here"))
}

/// `catch (e:{…})`.
pub(crate) fn catch_unsupported(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0373"), span, "Catch type must be a class, an enum or Dynamic")
}

/// `C(1) == C(1)`, which is never true.
pub(crate) fn compare_enums(span: Span) -> Diagnostic {
    let message = "You cannot directly compare enums with arguments. Use either `switch`, `match` or `Type.enumEq`";
    Diagnostic::error(Code("E0376"), span, message)
}
