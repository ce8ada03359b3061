//! Messages about fields and array access.

use rayzor_base::{Code, Diagnostic, Span, Symbol};

/// A field that a type does not have.
pub(crate) fn unknown_field(span: Span, name: Symbol, ty: &str, similar: &[String]) -> Diagnostic {
    let diagnostic = Diagnostic::error(Code("E0340"), span, format!("{ty} has no field {name}"));
    super::ident::with_suggestion(diagnostic, similar)
}

/// A member by the name of its class.
pub(crate) fn member_of_type(span: Span, name: Symbol) -> Diagnostic {
    let message = format!("Static access to instance field {name} is not allowed");
    Diagnostic::error(Code("E0368"), span, message)
}

/// A private field from outside.
pub(crate) fn private_field(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(Code("E0341"), span, format!("Cannot access private field {name}"))
}

/// A field that cannot be read.
pub(crate) fn not_readable(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0342"), span, "This expression cannot be accessed for reading")
}

/// A field that cannot be written.
pub(crate) fn not_writable(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0343"), span, "This expression cannot be accessed for writing")
}

/// A property without memory of its own, read or written by its own accessor.
pub(crate) fn no_storage(span: Span, property: Span) -> Diagnostic {
    let message = "This field cannot be accessed because it is not a real variable";
    Diagnostic::error(Code("E0375"), span, message).label(property, "Add @:isVar here to enable it")
}

/// Something that is no variable on the left of an assignment.
pub(crate) fn invalid_assign(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0344"), span, "Invalid assign")
}

/// `a?.x = 1`
pub(crate) fn safe_target(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0382"), span, "Invalid operation: ?. on the left of an assignment")
        .note("compare the object with null first")
}

/// A method assigned.
pub(crate) fn rebind_method(span: Span) -> Diagnostic {
    let message = "Cannot rebind this method : please use 'dynamic' before method declaration";
    Diagnostic::error(Code("E0345"), span, message)
}

/// `e[i]` on a type without array access.
pub(crate) fn no_array_access(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(Code("E0346"), span, format!("Array access is not allowed on {ty}"))
}

/// A field of a literal that the expected structure lacks.
pub(crate) fn extra_field(span: Span, name: Symbol, ty: &str) -> Diagnostic {
    Diagnostic::error(Code("E0347"), span, format!("{ty} has extra field {name}"))
}

/// A required field that a literal lacks.
pub(crate) fn missing_field(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(Code("E0348"), span, format!("Object requires field {name}"))
}

/// A field given twice in a literal.
pub(crate) fn duplicate_field(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(
        Code("E0349"),
        span,
        format!("Duplicate field in object declaration : {name}"),
    )
}

/// A static field through an instance.
pub(crate) fn static_through_instance(span: Span, name: Symbol) -> Diagnostic {
    let message = format!("Cannot access static field {name} from a class instance");
    Diagnostic::error(Code("E0350"), span, message)
}

/// A variable of the superclass, through `super`.
pub(crate) fn super_variable(span: Span) -> Diagnostic {
    let message = "Normal variables cannot be accessed with 'super', use 'this' instead";
    Diagnostic::error(Code("E0351"), span, message)
}

/// A `dynamic` method of the superclass, through `super`: objects have one variable for it.
pub(crate) fn super_dynamic(span: Span, name: Symbol) -> Diagnostic {
    let message = format!("Cannot call super.{name} since it's a dynamic method");
    Diagnostic::error(Code("E0391"), span, message)
}

/// A member through its class.
pub(crate) fn member_through_class(span: Span, name: Symbol) -> Diagnostic {
    let message = format!("Static access to instance field {name} is not allowed");
    Diagnostic::error(Code("E0392"), span, message)
}

/// `"ab".code`.
pub(crate) fn code_of_long_string(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0352"), span, "String must be a single UTF8 char")
}

/// Array elements without a common type.
pub(crate) fn mixed_array(span: Span) -> Diagnostic {
    let message = "Arrays of mixed types are only allowed if the type is forced to Array<Dynamic>";
    Diagnostic::error(Code("E0353"), span, message)
}

/// Map entries beside plain elements.
pub(crate) fn mixed_map_literal(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0354"), span, "Expected a => b")
}

/// The same constant key twice in a map literal.
pub(crate) fn duplicate_key(span: Span, previous: Span) -> Diagnostic {
    Diagnostic::error(Code("E0355"), span, "Duplicate key")
        .label(previous, "previously declared here")
}

/// Accessing an anonymous structure while its fields are not known to it.
pub(crate) fn not_iterable(span: Span, ty: &str, method: &str) -> Diagnostic {
    Diagnostic::error(Code("E0357"), span, format!("{ty} has no field {method}"))
}

/// `for` over Dynamic.
pub(crate) fn dynamic_iteration(span: Span, what: &str) -> Diagnostic {
    let message = format!("You can't iterate on a Dynamic value, please specify {what}");
    Diagnostic::error(Code("E0358"), span, message)
}

/// `{x: f()}` where `f` gives nothing.
pub(crate) fn void_field_value(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0359"), span, "Fields of type Void are not allowed in structures")
}

/// `this = v` of an abstract, in a method that is no inline one.
pub(crate) fn this_assigned(span: Span) -> Diagnostic {
    let message = "Abstract 'this' value can only be modified inside an inline function";
    Diagnostic::error(Code("E0356"), span, message)
}

/// An operator or array access inside of the function that defines it.
pub(crate) fn recursive_accessor(span: Span, what: &str) -> Diagnostic {
    Diagnostic::error(Code("E0377"), span, format!("Recursive {what} method"))
}

/// No array access function of an abstract takes these arguments.
pub(crate) fn no_access_function(span: Span, ty: &str, args: &[String]) -> Diagnostic {
    let (plural, args) = (if args.len() > 1 { "s" } else { "" }, args.join(" and "));
    let message = format!("No @:arrayAccess function for {ty} accepts argument{plural} of {args}");
    Diagnostic::error(Code("E0374"), span, message)
}
