//! Messages about names and what they denote.

use rayzor_base::{Code, Diagnostic, Span, Symbol};

/// A name that nothing declares.
pub(crate) fn unknown_identifier(span: Span, name: Symbol, similar: &[String]) -> Diagnostic {
    let diagnostic = Diagnostic::error(Code("E0301"), span, format!("Unknown identifier : {name}"));
    with_suggestion(diagnostic, similar)
}

/// A path whose first part denotes nothing and whose type does not exist.
pub(crate) fn type_not_found(span: Span, path: &str) -> Diagnostic {
    Diagnostic::error(Code("E0302"), span, format!("Type not found : {path}"))
}

/// `this` where there is none.
pub(crate) fn this_in_static(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0303"), span, "Cannot access this from a static function")
}

/// A member of the class by its bare name in a static function.
pub(crate) fn member_in_static(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(Code("E0329"), span, format!("Cannot access {name} in static function"))
}

/// `super` outside of a class that extends one.
pub(crate) fn no_superclass(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0304"), span, "Current class does not have a superclass")
}

/// `super` used as a value.
pub(crate) fn super_as_value(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0305"), span, "Cannot use super as value")
}

/// `abstract` outside of an abstract.
pub(crate) fn not_in_abstract(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0306"), span, "Cannot access abstract outside of an abstract")
}

/// `super(...)` outside of a constructor.
pub(crate) fn super_outside_constructor(span: Span) -> Diagnostic {
    Diagnostic::error(
        Code("E0307"),
        span,
        "Cannot call super constructor outside class constructor",
    )
}

/// `break` or `continue` without a loop.
pub(crate) fn outside_loop(span: Span, what: &str) -> Diagnostic {
    Diagnostic::error(Code("E0308"), span, format!("{what} outside loop"))
}

/// `var x` twice as a parameter.
pub(crate) fn duplicate_parameter(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(Code("E0309"), span, format!("Duplicate argument name: {name}"))
}

/// The result of a function without result in an array or map.
pub(crate) fn void_value(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0386"), span, "Cannot use Void as value")
}

/// `return null` where nothing is given back.
pub(crate) fn null_from_void(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0387"), span, "Cannot return `null` from Void-function")
}

/// A variable that would hold nothing.
pub(crate) fn void_variable(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0311"), span, "Variables of type Void are not allowed")
}

/// A type where a value is needed.
pub(crate) fn typedef_as_value(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(Code("E0312"), span, format!("Cannot use {name} as a value"))
}

/// A construct that this compiler does not have yet.
pub(crate) fn unsupported(span: Span, what: &str) -> Diagnostic {
    Diagnostic::error(Code("E0399"), span, format!("{what} is not supported"))
}

/// What `$type(e)` says.
pub(crate) fn type_probe(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::warning(Code("W0301"), span, ty.to_owned())
}

/// The variable of a loop over a range is set.
pub(crate) fn loop_variable_modified(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0379"), span, "Loop variable cannot be modified")
}

/// `final` local assigned after its declaration.
pub(crate) fn assign_to_final(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0313"), span, "Cannot assign to final")
}

/// A range that starts above its end.
pub(crate) fn backwards(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0381"), span, "Cannot iterate backwards")
}

/// The message of a type mismatch, in the order in which Haxe tells it.
pub(crate) fn mismatch(span: Span, lines: &[String]) -> Diagnostic {
    let mut lines = lines.iter();
    let first = lines.next().map(String::as_str).unwrap_or_default();
    let diagnostic = Diagnostic::error(Code("E0314"), span, first);
    lines.fold(diagnostic, |diagnostic, line| diagnostic.note(line.as_str()))
}

/// Adds Haxe's "did you mean" note.
pub(crate) fn with_suggestion(diagnostic: Diagnostic, similar: &[String]) -> Diagnostic {
    match similar {
        [] => diagnostic,
        [one] => diagnostic.note(format!("Did you mean {one}?")),
        many => diagnostic.note(format!("Did you mean one of {}?", many.join(", "))),
    }
}

/// `null` for a basic type.
pub(crate) fn null_as_basic(span: Span, ty: &str) -> Diagnostic {
    let message = format!("On static platforms, null can't be used as basic type {ty}");
    Diagnostic::error(Code("E0315"), span, message)
}

/// An integer literal that has no value.
pub(crate) fn number_too_large(span: Span, text: &str) -> Diagnostic {
    Diagnostic::error(Code("E0316"), span, format!("Malformed integer constant {text}"))
}

/// An integer literal that its suffix has no room for.
pub(crate) fn not_in_32_bits(span: Span, text: &str) -> Diagnostic {
    let message = format!("Cannot represent {text} with a 32 bit integer");
    Diagnostic::error(Code("E0318"), span, message)
}

/// `var $x`, which only macros may make.
pub(crate) fn dollar_variable(span: Span, name: &str) -> Diagnostic {
    let message = format!("Variable names starting with a dollar are not allowed: \"{name}\"");
    Diagnostic::error(Code("E0319"), span, message)
}

/// `function<T>() …` without a name.
pub(crate) fn unnamed_with_type_params(span: Span) -> Diagnostic {
    let message = "Type parameters not supported in unnamed local functions";
    Diagnostic::error(Code("E0462"), span, message)
}

/// A function without a name that nothing is done with.
pub(crate) fn unused_function(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0310"), span, "Unnamed lvalue functions are not supported")
}

/// `for (…)` without `in`.
pub(crate) fn bad_for_header(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0317"), span, "For expression should be 'v in expr'")
}
