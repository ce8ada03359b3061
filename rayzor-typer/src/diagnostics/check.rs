//! Messages of the checks on complete declarations.

use rayzor_base::diagnostic::warning::{WarningKind, WarningListError};
use rayzor_base::{Code, Diagnostic, Span, Symbol};

/// A field hides an inherited one without `override`.
pub(crate) fn override_missing(span: Span, name: Symbol, parent: &str) -> Diagnostic {
    Diagnostic::error(
        Code("E0501"),
        span,
        format!(
            "Field {name} should be declared with 'override' since it is inherited from superclass {parent}"
        ),
    )
}

/// `override` of nothing.
pub(crate) fn overrides_nothing(
    span: Span,
    name: Symbol,
    suggestion: Option<Symbol>,
) -> Diagnostic {
    let near = suggestion.map(|near| format!(" (Suggestion: {near})")).unwrap_or_default();
    let message =
        format!("Field {name} is declared 'override' but doesn't override any field{near}");
    Diagnostic::error(Code("E0502"), span, message)
}

/// An override whose type does not fit the inherited one.
pub(crate) fn override_type(
    span: Span,
    name: Symbol,
    parent: &str,
    lines: Vec<String>,
    other: Span,
) -> Diagnostic {
    let message = format!("Field {name} overrides parent class with different or incomplete type");
    let diagnostic = Diagnostic::error(Code("E0503"), span, message)
        .label(other, format!("Base field is defined here, in {parent}"));
    lines.into_iter().fold(diagnostic, Diagnostic::note)
}

/// An override of a variable.
pub(crate) fn redefines_variable(span: Span, name: Symbol, parent: &str) -> Diagnostic {
    Diagnostic::error(
        Code("E0504"),
        span,
        format!(
            "Redefinition of variable {name} in subclass is not allowed. Previously declared at {parent}"
        ),
    )
}

/// An override of a final method.
pub(crate) fn overrides_final(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(Code("E0505"), span, format!("Cannot override final method {name}"))
}

/// An override of an inline method.
pub(crate) fn overrides_inline(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(
        Code("E0506"),
        span,
        format!("Field {name} is inlined and cannot be overridden"),
    )
}

/// A `dynamic function` in the place of a method.
pub(crate) fn override_access(span: Span, name: Symbol) -> Diagnostic {
    let message = format!("Field {name} has different property access than in superclass");
    Diagnostic::error(Code("E0540"), span, message).note("what it overrides is no dynamic function")
}

/// The value of an extern variable that is not inline.
pub(crate) fn value_of_extern(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0541"), span, "An extern variable cannot have a value")
        .note("only static inline ones can")
}

/// An override that is less visible than what it overrides.
pub(crate) fn override_visibility(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(
        Code("E0507"),
        span,
        format!("Field {name} has less visibility (public/private) than superclass one"),
    )
}

/// A member of an interface that a class lacks.
pub(crate) fn missing_interface_field(
    span: Span,
    name: Symbol,
    interface: &str,
    other: Span,
) -> Diagnostic {
    Diagnostic::error(Code("E0508"), span, format!("Field {name} needed by {interface} is missing"))
        .label(other, "Interface field is defined here")
}

/// A member of an interface that is private in the class.
pub(crate) fn interface_field_private(span: Span, name: Symbol, interface: &str) -> Diagnostic {
    Diagnostic::error(
        Code("E0509"),
        span,
        format!("Field {name} should be public as requested by {interface}"),
    )
}

/// A member of an interface that the class has with another type.
pub(crate) fn interface_field_type(
    span: Span,
    name: Symbol,
    interface: &str,
    lines: Vec<String>,
    other: Span,
) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        Code("E0510"),
        span,
        format!("Field {name} has different type than in {interface}"),
    )
    .label(other, "Interface field is defined here");
    lines.into_iter().fold(diagnostic, Diagnostic::note)
}

/// A member of an interface that the class has as another kind of field.
pub(crate) fn interface_field_access(
    span: Span,
    name: Symbol,
    interface: &str,
    (own, wanted): (&str, &str),
) -> Diagnostic {
    let message = format!(
        "Field {name} has different property access than in {interface} ({own} should be {wanted})"
    );
    Diagnostic::error(Code("E0511"), span, message)
}

/// An abstract method that a class does not implement.
pub(crate) fn abstract_not_implemented(span: Span, class: &str, names: &[Symbol]) -> Diagnostic {
    let verb = if names.len() == 1 { "method" } else { "methods" };
    let list: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
    let message = format!(
        "This class extends abstract class {class} but doesn't implement the following {verb}"
    );
    Diagnostic::error(Code("E0512"), span, message)
        .note(format!("Implement {} or make the class abstract as well", list.join(", ")))
}

/// An abstract method in a class that is not abstract.
pub(crate) fn abstract_in_concrete(span: Span, field: Span) -> Diagnostic {
    let message =
        "This class should be declared abstract because it has at least one abstract field";
    Diagnostic::error(Code("E0513"), span, message).label(field, "First abstract field was here")
}

/// Final fields in a class without a constructor.
pub(crate) fn final_needs_constructor(span: Span, example: Span) -> Diagnostic {
    let message = "This class has uninitialized final vars, which requires a constructor";
    Diagnostic::error(Code("E0514"), span, message)
        .label(example, "Example of an uninitialized final var")
}

/// Final fields that the constructor does not initialise.
pub(crate) fn final_not_initialized(span: Span, fields: &[Span]) -> Diagnostic {
    let diagnostic =
        Diagnostic::error(Code("E0525"), span, "Some final fields are uninitialized in this class");
    fields
        .iter()
        .fold(diagnostic, |diagnostic, &field| diagnostic.label(field, "Uninitialized field"))
}

/// A static final field without a value.
pub(crate) fn static_final_not_initialized(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0515"), span, "Static final variable must be initialized")
}

/// A property without its accessor.
pub(crate) fn accessor_missing(span: Span, accessor: &str, property: Symbol) -> Diagnostic {
    Diagnostic::error(
        Code("E0516"),
        span,
        format!("Method {accessor} required by property {property} is missing"),
    )
}

/// An accessor whose type does not fit its property.
pub(crate) fn accessor_type(
    span: Span,
    accessor: &str,
    property: Symbol,
    lines: Vec<String>,
) -> Diagnostic {
    let message = format!("In method {accessor} required by property {property}");
    lines.into_iter().fold(Diagnostic::error(Code("E0517"), span, message), Diagnostic::note)
}

/// A method without code outside of interfaces, externs and abstract methods.
pub(crate) fn missing_body(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0519"), span, "Function body required")
}

/// A default value in an interface, or code there.
pub(crate) fn body_in_interface(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0520"), span, "An interface method cannot have a body")
}

/// An abstract method with code.
pub(crate) fn abstract_with_body(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0590"), span, "Abstract methods may not have an expression")
}

/// `override` of a method that has no code.
pub(crate) fn overrides_abstract(span: Span, name: Symbol, base: Span) -> Diagnostic {
    let message = format!(
        "Field {name} is declared 'override' but parent field {name} is 'abstract' and does not provide any implementation to override"
    );
    Diagnostic::error(Code("E0591"), span, message).label(base, "Declared here")
}

/// A variable of an interface with a value.
pub(crate) fn value_in_interface(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0592"), span, "A field of an interface cannot have a value")
}

/// `(never, never)`.
pub(crate) fn property_combination(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(Code("E0594"), span, format!("{name}: Unsupported property combination"))
}

/// The value of a member that mentions `this`, which is not there yet.
pub(crate) fn this_in_initialiser(span: Span) -> Diagnostic {
    let message = "Cannot access this or other member field in variable initialization";
    Diagnostic::error(Code("E0595"), span, message)
}

/// A value of an enum abstract that neither is stated nor follows from the one before.
pub(crate) fn value_required(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0529"), span, "Value required")
}

/// An initial value of a property without memory of its own.
pub(crate) fn initial_value_without_storage(span: Span, property: Span) -> Diagnostic {
    let message = "Initialization of a field that is not a real variable";
    Diagnostic::error(Code("E0530"), span, message).label(property, "Add @:isVar here to enable it")
}

/// A variable without type and value.
pub(crate) fn type_required(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0521"), span, "Variable requires type-hint or initialization")
}

/// A constructor that does not call the one of the superclass.
pub(crate) fn missing_super_call(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0522"), span, "Missing super constructor call")
}

/// An inline variable without a value.
pub(crate) fn inline_not_initialized(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0523"), span, "Inline variable must be initialized")
}

/// A function that reaches its end without giving back what it should.
pub(crate) fn missing_return(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(Code("E0526"), span, format!("Missing return: {ty}"))
}

/// A local variable that is read before it has a value.
pub(crate) fn read_before_assignment(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(
        Code("E0527"),
        span,
        format!("Local variable {name} used without being initialized"),
    )
}

/// A use of something deprecated; `text` is what its declaration says.
pub(crate) fn deprecated(span: Span, text: &str) -> Diagnostic {
    Diagnostic::warning_of(WarningKind::Deprecated, Code("W0501"), span, text)
}

/// `@:haxe.warning` without a list of warnings.
pub(crate) fn warning_list_expected(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0531"), span, "String expected")
        .note("A list of warnings is expected, such as \"-WDeprecated\"")
}

/// `@:haxe.warning` with a list that makes no sense.
pub(crate) fn bad_warning_list(span: Span, error: &WarningListError) -> Diagnostic {
    Diagnostic::error(Code("E0532"), span, error.to_string())
}
