//! Every message of this crate: what the compiler cannot translate yet, and mistakes in native bindings.

use rayzor_base::{Code, Diagnostic, Span};

/// A construct without a translation.
pub(crate) fn unsupported(span: Span, what: &str) -> Diagnostic {
    Diagnostic::error(Code("E0601"), span, format!("Not supported yet: {what}"))
}

/// The program has no `main`.
pub(crate) fn no_main() -> Diagnostic {
    Diagnostic::error(Code("E0602"), Span::NONE, "The program has no static function main")
}

/// `@:rt` names no row of the runtime's table.
pub(crate) fn unknown_runtime_function(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(Code("E0603"), span, format!("Unknown runtime function {name}"))
}

/// The Haxe declaration of a runtime function does not fit its row.
pub(crate) fn runtime_signature_mismatch(
    span: Span,
    name: &str,
    expected: &str,
    found: &str,
) -> Diagnostic {
    Diagnostic::error(Code("E0604"), span, format!("{name} does not fit the runtime's table"))
        .note(format!("The table has {expected}, the declaration has {found}"))
}

/// `@:intrinsic` names no intrinsic.
pub(crate) fn unknown_intrinsic(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(Code("E0605"), span, format!("Unknown intrinsic {name}"))
}

/// A reachable method has neither code nor a native binding.
pub(crate) fn no_body(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(Code("E0606"), span, format!("{name} has no body"))
}

/// A method that assigns `this` of an abstract is called on a value that is stored nowhere.
pub(crate) fn not_modifiable(span: Span) -> Diagnostic {
    let message = "Cannot modify the abstract value, store it into a local first";
    Diagnostic::error(Code("E0607"), span, message)
}
