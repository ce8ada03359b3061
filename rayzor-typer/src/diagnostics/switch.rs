//! Messages about patterns.

use rayzor_base::diagnostic::warning::WarningKind;
use rayzor_base::{Code, Diagnostic, Span, Symbol};

const UNUSED: WarningKind = WarningKind::UnusedPattern;

/// Values that no case takes.
pub(crate) fn unmatched(span: Span, patterns: &[String]) -> Diagnostic {
    Diagnostic::error(Code("E0401"), span, format!("Unmatched patterns: {}", patterns.join(" | ")))
}

/// A case that can never be chosen.
pub(crate) fn unused_case(span: Span) -> Diagnostic {
    Diagnostic::warning_of(UNUSED, Code("W0401"), span, "This case is unused")
}

/// An alternative that can never be what is chosen.
pub(crate) fn unused_pattern(span: Span) -> Diagnostic {
    Diagnostic::warning_of(UNUSED, Code("W0402"), span, "This pattern is unused")
}

/// An expression that is no pattern.
pub(crate) fn unrecognized(span: Span, text: &str) -> Diagnostic {
    Diagnostic::error(Code("E0402"), span, format!("Unrecognized pattern: {text}"))
}

/// An upper-case name that nothing declares.
pub(crate) fn unknown_capture(span: Span, name: Symbol) -> Diagnostic {
    let message = format!(
        "Unknown identifier : {name}, pattern variables must be lower-case or with `var ` prefix"
    );
    Diagnostic::error(Code("E0403"), span, message)
}

/// Or-patterns that do not bind the same names.
pub(crate) fn unequal_captures(span: Span, name: Symbol) -> Diagnostic {
    let message = format!("Variable {name} must appear exactly once in each sub-pattern");
    Diagnostic::error(Code("E0404"), span, message)
}

/// The same name bound twice.
pub(crate) fn duplicate_capture(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(Code("E0405"), span, format!("Variable {name} is bound more than once"))
}

/// Too few sub-patterns.
pub(crate) fn not_enough_arguments(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0406"), span, "Not enough arguments")
}

/// Too many sub-patterns.
pub(crate) fn too_many_arguments(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0407"), span, "Too many arguments")
}

/// An interpolated string as a pattern.
pub(crate) fn interpolation(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0414"), span, "String interpolation is not allowed in case patterns")
}

/// A variable for all subjects of `switch [a, b]` at once.
pub(crate) fn tuple_capture(span: Span) -> Diagnostic {
    let message = "Cannot bind matched tuple to variable, use _ instead";
    Diagnostic::error(Code("E0415"), span, message)
}

/// A structure pattern against something without fields.
pub(crate) fn cannot_field_match(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(Code("E0408"), span, format!("Cannot field-match against {ty}"))
}

/// A variable field as a constant pattern.
pub(crate) fn not_constant_field(span: Span) -> Diagnostic {
    let message = "Only inline or read-only (default, never) fields can be used as a pattern";
    Diagnostic::error(Code("E0409"), span, message)
}

/// A constructor of another enum.
pub(crate) fn not_part_of(span: Span, name: Symbol, ty: &str) -> Diagnostic {
    Diagnostic::error(Code("E0410"), span, format!("Identifier '{name}' is not part of {ty}"))
}

/// Captures in `e.match(...)`.
pub(crate) fn capture_in_match(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0411"), span, "Pattern variables are not allowed in .match patterns")
}

/// A constructor with arguments, named without them.
pub(crate) fn needs_arguments(span: Span, own: &str, wanted: &str) -> Diagnostic {
    Diagnostic::error(Code("E0413"), span, format!("{own} should be {wanted}"))
}
