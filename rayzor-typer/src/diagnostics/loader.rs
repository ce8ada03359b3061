//! Messages about modules, imports and the names of types.

use rayzor_base::{Code, Diagnostic, Span, Symbol, names};
use rayzor_types::decl::TypePath;

/// A type, or its module, that does not exist.
pub(crate) fn type_not_found(span: Span, path: &str, suggestion: Option<Symbol>) -> Diagnostic {
    let diagnostic = Diagnostic::error(Code("E0201"), span, format!("Type not found : {path}"));
    match suggestion {
        Some(near) => diagnostic.note(format!("Did you mean {near}?")),
        None => diagnostic,
    }
}

/// A module that has no type of its own name.
pub(crate) fn no_main_type(span: Span, module: &str, name: Symbol) -> Diagnostic {
    Diagnostic::error(Code("E0202"), span, format!("Module {module} does not define type {name}"))
}

/// A module that does not have the named type.
pub(crate) fn no_such_sub_type(span: Span, module: Symbol, name: Symbol) -> Diagnostic {
    Diagnostic::error(Code("E0251"), span, format!("Module {module} does not define type {name}"))
}

/// A type that only its own module may use.
pub(crate) fn private_type(span: Span, name: Symbol, module: &str) -> Diagnostic {
    Diagnostic::error(
        Code("E0203"),
        span,
        format!("Cannot access private type {name} in module {module}"),
    )
}

/// A `package` that does not agree with the folder.
pub(crate) fn wrong_package(span: Span, stated: Symbol, wanted: Symbol) -> Diagnostic {
    let shown = |pack: Symbol| if pack == names::EMPTY { "<empty>" } else { pack.as_str() };
    let (stated, wanted) = (shown(stated), shown(wanted));
    Diagnostic::error(Code("E0204"), span, format!("Invalid package : {stated} should be {wanted}"))
}

/// A file that is no text.
pub(crate) fn not_utf8(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0252"), span, "This file is not valid UTF-8")
}

/// `import a.B.c` of a field that `B` does not have.
pub(crate) fn no_such_import_field(span: Span, owner: &str, field: Symbol) -> Diagnostic {
    Diagnostic::error(Code("E0205"), span, format!("Class<{owner}> has no field {field}"))
}

/// More type arguments than parameters.
pub(crate) fn too_many_type_params(span: Span, path: TypePath) -> Diagnostic {
    Diagnostic::error(Code("E0206"), span, format!("Too many type parameters for {path}"))
}

/// Fewer type arguments than parameters.
pub(crate) fn not_enough_type_params(span: Span, path: TypePath) -> Diagnostic {
    Diagnostic::error(Code("E0207"), span, format!("Not enough type parameters for {path}"))
}

/// A constant as a type argument.
pub(crate) fn const_type_param(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0208"), span, "Constant value unexpected here")
        .note("Only @:const parameters of @:generic classes take constants")
}

/// `import p.M.T` of something private.
pub(crate) fn private_import(span: Span, name: Symbol) -> Diagnostic {
    let message = "Importing private declarations from a module is not allowed";
    Diagnostic::error(Code("E0290"), span, message).note(format!("{name} is private"))
}

/// `import p.*` of a package without modules.
pub(crate) fn package_not_found(span: Span, pack: &str) -> Diagnostic {
    Diagnostic::warning(Code("W0201"), span, format!("No module of package {pack} was found"))
}

/// The main class cannot be found.
pub(crate) fn main_not_found(path: &str, suggestion: Option<Symbol>) -> Diagnostic {
    type_not_found(Span::NONE, path, suggestion)
}

/// The main class has no `static function main`.
pub(crate) fn no_main_function(span: Span, path: &str) -> Diagnostic {
    Diagnostic::error(
        Code("E0209"),
        span,
        format!("Invalid -main : {path} does not have static function main"),
    )
}

/// A `main` that cannot be called without more.
pub(crate) fn invalid_main_function(span: Span, path: &str) -> Diagnostic {
    Diagnostic::error(
        Code("E0254"),
        span,
        format!("Invalid -main : {path} has invalid main function"),
    )
    .note("It is a static function with a body, without arguments and type parameters")
}

/// A `main` that gives something back.
pub(crate) fn main_with_result(span: Span, ret: &str) -> Diagnostic {
    let message = format!("Return type of main function should be Void (found {ret})");
    Diagnostic::error(Code("E0264"), span, message)
}

/// A declaration that the language needs is missing from the standard library.
pub(crate) fn std_incomplete(path: TypePath) -> Diagnostic {
    Diagnostic::error(
        Code("E0210"),
        Span::NONE,
        format!("Standard library not found: it does not declare {path}"),
    )
    .note("The compiler carries its own standard library; check --std if it was given")
}

/// A declaration of the standard library has another form than the language needs.
pub(crate) fn std_mismatch(span: Span, path: TypePath) -> Diagnostic {
    Diagnostic::error(
        Code("E0211"),
        span,
        format!("{path} is not declared as the language needs it"),
    )
}
