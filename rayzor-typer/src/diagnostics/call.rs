//! Messages about calls, constructors and functions.

use rayzor_base::{Code, Diagnostic, Span};

/// A local `inline` function that mentions itself.
pub(crate) fn recursive_inline(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0378"), span, "Inline function cannot be recursive")
}

/// Arguments are missing; `expected` lists them as Haxe shows parameters.
pub(crate) fn not_enough_arguments(span: Span, expected: &str) -> Diagnostic {
    Diagnostic::error(Code("E0320"), span, format!("Not enough arguments, expected {expected}"))
}

/// More arguments than parameters.
pub(crate) fn too_many_arguments(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0321"), span, "Too many arguments")
}

/// A call of something that is no function.
pub(crate) fn not_callable(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(Code("E0322"), span, format!("{ty} cannot be called"))
}

/// An argument that does not fit its parameter; `lines` is the mismatch.
pub(crate) fn bad_argument(span: Span, lines: &[String], parameter: &str) -> Diagnostic {
    super::ident::mismatch(span, lines).note(format!("For function argument '{parameter}'"))
}

/// `new` of a class without a constructor.
pub(crate) fn no_constructor(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(Code("E0323"), span, format!("{ty} does not have a constructor"))
}

/// `new` of a class whose constructor is private.
pub(crate) fn private_constructor(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(Code("E0324"), span, format!("Cannot access private constructor of {ty}"))
}

/// `new` of an abstract class.
pub(crate) fn abstract_constructed(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(Code("E0325"), span, format!("{ty} is abstract and cannot be constructed"))
}

/// `new` of something that is no class.
pub(crate) fn cannot_construct(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(Code("E0326"), span, format!("{ty} cannot be constructed"))
}

/// `new T()` without a suitable constraint.
pub(crate) fn param_not_constructible(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(Code("E0327"), span, format!("Cannot construct type parameter {ty}"))
        .note("Only type parameters of @:generic declarations with a constructor constraint can be constructed")
}

/// No overload accepts the arguments; `candidates` are the overloads and their types.
pub(crate) fn no_overload(span: Span, candidates: &[(Span, String)]) -> Diagnostic {
    let message = "Could not find a suitable overload, candidates follow";
    with_candidates(Diagnostic::error(Code("E0328"), span, message), candidates)
}

/// Several overloads accept the arguments equally well.
pub(crate) fn ambiguous_overload(span: Span, candidates: &[(Span, String)]) -> Diagnostic {
    let message = "Ambiguous overload, candidates follow";
    with_candidates(Diagnostic::error(Code("E0390"), span, message), candidates)
}

fn with_candidates(diagnostic: Diagnostic, candidates: &[(Span, String)]) -> Diagnostic {
    candidates
        .iter()
        .fold(diagnostic, |diagnostic, (span, ty)| diagnostic.label(*span, ty.as_str()))
}

/// `f.bind` with something that is no simple argument.
pub(crate) fn bad_bind(span: Span, message: &str) -> Diagnostic {
    Diagnostic::error(Code("E0332"), span, message.to_owned())
}

/// A call of an abstract method of the superclass.
pub(crate) fn abstract_super_call(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        Code("E0333"),
        span,
        format!("abstract method {name} cannot be accessed directly"),
    )
}

/// `inline` before something that is no call.
pub(crate) fn bad_inline(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0334"), span, "Call or function expected after inline keyword")
}

/// A macro would have to run.
pub(crate) fn macro_call(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        Code("E0336"),
        span,
        format!("Cannot call macro function {name}: macros are not supported"),
    )
}

/// A default value that is no constant.
pub(crate) fn default_not_constant(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0337"), span, "Default argument value should be constant")
}

/// An inline variable whose value cannot be known.
pub(crate) fn inline_not_constant(span: Span) -> Diagnostic {
    Diagnostic::error(
        Code("E0338"),
        span,
        "Inline variable initialization must be a constant value",
    )
}

/// `super.f` as a value.
pub(crate) fn super_closure(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0339"), span, "Cannot create closure on super method")
}

/// `new Map()` whose key type fits no implementation.
pub(crate) fn no_multi_type(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(
        Code("E0371"),
        span,
        format!("Abstract {ty} has no @:to function that accepts its type parameters"),
    )
}
