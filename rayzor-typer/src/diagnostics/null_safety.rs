//! Messages about null where it must not be.

use rayzor_base::{Code, Diagnostic, Span, Symbol};

fn error(code: Code, span: Span, text: &str) -> Diagnostic {
    Diagnostic::error(code, span, format!("Null safety: {text}"))
}

/// `@:nullSafety` with an argument that names no mode.
pub(crate) fn bad_mode(span: Span) -> Diagnostic {
    error(Code("E0801"), span, "Invalid argument for @:nullSafety meta")
        .note("Expected Off, Loose, Strict or StrictThreaded")
}

/// A field or method of what may be null.
pub(crate) fn field_access(span: Span, name: Symbol) -> Diagnostic {
    error(Code("E0802"), span, &format!("Cannot access \"{name}\" of a nullable value."))
}

/// A loop over what may be null.
pub(crate) fn iteration(span: Span) -> Diagnostic {
    error(Code("E0826"), span, "Cannot iterate over nullable value.")
}

/// A call of what may be null.
pub(crate) fn call(span: Span) -> Diagnostic {
    error(Code("E0803"), span, "Cannot call a nullable value.")
}

/// An element of what may be null.
pub(crate) fn array_access(span: Span) -> Diagnostic {
    error(Code("E0804"), span, "Cannot perform array access on nullable value.")
}

/// A position that may be null.
pub(crate) fn array_index(span: Span) -> Diagnostic {
    error(Code("E0805"), span, "Cannot use nullable value as an index for array access.")
}

/// A binary operator on what may be null.
pub(crate) fn binary_operator(span: Span) -> Diagnostic {
    error(Code("E0806"), span, "Cannot perform binary operation on nullable value.")
}

/// A unary operator on what may be null.
pub(crate) fn unary_operator(span: Span) -> Diagnostic {
    error(Code("E0807"), span, "Cannot perform unary operation on nullable value.")
}

/// `+` on two texts that may both be null.
pub(crate) fn concatenation(span: Span) -> Diagnostic {
    error(Code("E0808"), span, "Cannot concatenate two nullable values.")
}

/// `if` on what may be null.
pub(crate) fn if_condition(span: Span) -> Diagnostic {
    error(Code("E0809"), span, "Cannot use nullable value as condition in \"if\".")
}

/// `while` on what may be null.
pub(crate) fn while_condition(span: Span) -> Diagnostic {
    error(Code("E0810"), span, "Cannot use nullable value as a condition in \"while\".")
}

/// `throw` of what may be null.
pub(crate) fn throw(span: Span) -> Diagnostic {
    error(Code("E0811"), span, "Cannot throw nullable value.")
}

/// `(e : T)`, `cast(e, T)`.
pub(crate) fn cast(span: Span) -> Diagnostic {
    error(Code("E0812"), span, "Cannot cast nullable value to not nullable type.")
}

/// An assignment or initialisation.
pub(crate) fn assign(span: Span) -> Diagnostic {
    error(Code("E0813"), span, "Cannot assign nullable value here.")
}

/// `return`.
pub(crate) fn return_(span: Span, from: &str, to: &str) -> Diagnostic {
    error(Code("E0814"), span, &format!("Cannot return nullable value of {from} as {to}"))
}

/// An argument. What has no name is left out.
pub(crate) fn argument(span: Span, name: Symbol, function: Option<Symbol>) -> Diagnostic {
    let mut text = String::from("Cannot pass nullable value to not-nullable argument");
    if !name.as_str().is_empty() {
        text.push_str(&format!(" \"{name}\""));
    }
    if let Some(function) = function {
        text.push_str(&format!(" of function \"{function}\""));
    }
    text.push('.');
    error(Code("E0815"), span, &text)
}

/// An element of an array literal.
pub(crate) fn array_item(span: Span, from: &str, to: &str) -> Diagnostic {
    error(Code("E0816"), span, &format!("Cannot use nullable value of {from} as an item in {to}"))
}

/// `switch` on an enum that may be null, without a case for that.
pub(crate) fn enum_value(span: Span) -> Diagnostic {
    error(Code("E0817"), span, "Cannot access nullable enum value.")
}

/// Types that differ in whether a part of them may be null.
pub(crate) fn unify(span: Span, from: &str, to: &str) -> Diagnostic {
    error(Code("E0818"), span, &format!("Cannot unify {from} with {to}"))
}

/// A static variable that starts as null.
pub(crate) fn static_not_initialized(span: Span, name: Symbol) -> Diagnostic {
    let text = format!("Field \"{name}\" is not nullable thus should have an initial value.");
    error(Code("E0819"), span, &text)
}

/// A variable of objects that stays null.
pub(crate) fn field_not_initialized(span: Span, name: Symbol) -> Diagnostic {
    let text = format!(
        "Field \"{name}\" is not nullable thus should have an initial value or should be initialized in constructor."
    );
    error(Code("E0820"), span, &text)
}

/// A variable whose first value may be null.
pub(crate) fn nullable_initial_value(span: Span, name: Symbol) -> Diagnostic {
    let text = format!("Cannot set nullable initial value for not-nullable field \"{name}\".");
    error(Code("E0821"), span, &text)
}

/// A read in a constructor that comes before the first assignment.
pub(crate) fn field_before_initialization(span: Span, name: Symbol) -> Diagnostic {
    error(Code("E0822"), span, &format!("Cannot use field {name} until initialization."))
}

/// `this` in a constructor while fields are not set.
pub(crate) fn this_before_initialization(span: Span) -> Diagnostic {
    error(Code("E0823"), span, "Cannot use \"this\" until all instance fields are initialized.")
}

/// A method called in a constructor while fields are not set.
pub(crate) fn call_before_initialization(span: Span, name: Symbol) -> Diagnostic {
    let text = format!("Cannot call method {name} until all instance fields are initialized.");
    error(Code("E0824"), span, &text)
}

/// A method used as a value in a constructor while fields are not set.
pub(crate) fn method_before_initialization(span: Span, name: Symbol) -> Diagnostic {
    let text = format!("Cannot use method {name} until all instance fields are initialized.");
    error(Code("E0825"), span, &text)
}
