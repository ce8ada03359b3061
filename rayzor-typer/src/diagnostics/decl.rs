//! Messages about declarations.

use rayzor_base::diagnostic::warning::WarningKind;
use rayzor_base::{Code, Diagnostic, Span, Symbol};

/// Two types of one name in a module.
pub(crate) fn type_redefined(span: Span, name: Symbol, other: Span) -> Diagnostic {
    let message = format!("Name {name} is already defined in this module");
    Diagnostic::error(Code("E0220"), span, message).label(other, "Previous declaration here")
}

/// Two fields of one name.
pub(crate) fn duplicate_field(span: Span, class: &str, name: Symbol) -> Diagnostic {
    Diagnostic::error(
        Code("E0221"),
        span,
        format!("Duplicate class field declaration : {class}.{name}"),
    )
}

/// Two modifiers that exclude each other.
pub(crate) fn modifier_conflict(span: Span, first: &str, second: &str) -> Diagnostic {
    let message = format!("Invalid modifier combination: {first} + {second}");
    Diagnostic::error(Code("E0291"), span, message)
}

/// A modifier that fields of this kind do not have.
pub(crate) fn invalid_modifier(span: Span, modifier: &str, what: &str) -> Diagnostic {
    Diagnostic::error(Code("E0292"), span, format!("Invalid modifier: {modifier} on {what}"))
}

/// Two constructors of one name in an enum.
pub(crate) fn duplicate_enum_ctor(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(Code("E0244"), span, format!("Duplicate constructor {name}"))
}

/// Two arguments of one name in a constructor of an enum.
pub(crate) fn duplicate_ctor_arg(span: Span, arg: Symbol, ctor: Symbol) -> Diagnostic {
    let message = format!("Duplicate argument `{arg}` in enum constructor {ctor}");
    Diagnostic::error(Code("E0298"), span, message)
}

/// A variable of a value of an abstract.
pub(crate) fn abstract_member_variable(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0245"), span, "Cannot declare member variable in abstract")
}

/// A constructor in an interface.
pub(crate) fn interface_constructor(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0246"), span, "An interface cannot have a constructor")
}

/// A property accessor with a name of its own.
pub(crate) fn custom_accessor(span: Span, property: Symbol, wanted: &str) -> Diagnostic {
    let message = format!(
        "{property}: Custom property accessor is no longer supported, please use `{wanted}`"
    );
    Diagnostic::error(Code("E0247"), span, message)
}

/// A static and an instance field of one name.
pub(crate) fn same_static_and_member(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(
        Code("E0222"),
        span,
        format!("Same field name can't be used for both static and instance : {name}"),
    )
}

/// Two fields of one name in a structure type.
pub(crate) fn duplicate_structure_field(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(Code("E0223"), span, format!("Duplicate field declaration : {name}"))
}

/// An extended structure already has the field.
pub(crate) fn redefines_structure_field(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(
        Code("E0249"),
        span,
        format!("Cannot redefine field {name} with different type"),
    )
}

/// An argument of metadata for run time that is no constant.
pub(crate) fn metadata_not_constant(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0293"), span, "Constant value expected")
}

/// An argument of metadata that is no text, where only text makes sense.
pub(crate) fn metadata_not_text(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0297"), span, "String expected")
}

/// `function f<T = Int>()`
pub(crate) fn default_on_function(span: Span) -> Diagnostic {
    let message = "Default type parameters are only supported on types";
    Diagnostic::error(Code("E0299"), span, message)
}

/// `@:enum abstract`
pub(crate) fn enum_as_metadata(span: Span) -> Diagnostic {
    let message = "`@:enum abstract` is deprecated in favor of `enum abstract`";
    Diagnostic::warning_of(WarningKind::DeprecatedEnumAbstract, Code("W0502"), span, message)
}

/// A `@:from` member.
pub(crate) fn from_not_static(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0258"), span, "@:from cast functions must be static")
}

/// A `@:from` function of several arguments, or none.
pub(crate) fn from_arguments(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0259"), span, "@:from cast functions must accept exactly one argument")
}

/// A `@:to` function of too many arguments, or none.
pub(crate) fn to_arguments(span: Span, is_member: bool) -> Diagnostic {
    let message = if is_member {
        "@:to method should have no arguments"
    } else {
        "static @:to method should have one argument"
    };
    Diagnostic::error(Code("E0260"), span, message)
}

/// An `@:op` function for two values that are not of the abstract.
pub(crate) fn foreign_operator(span: Span, path: &str) -> Diagnostic {
    let message = format!("The left or right argument type must be {path}");
    Diagnostic::error(Code("E0261"), span, message)
}

/// An `@:op(a.b)` function that does not take the field's name.
pub(crate) fn resolve_by_other(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0262"), span, "Second argument type must be String")
}

/// An abstract over nothing that states a type.
pub(crate) fn core_type_with_underlying(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0263"), span, "A @:coreType abstract has no underlying type")
}

/// A value or code in a structure type.
pub(crate) fn expression_in_structure(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0256"), span, "Expression not allowed here")
}

/// A modifier of a field of a structure type.
pub(crate) fn invalid_access(span: Span, modifier: &str) -> Diagnostic {
    Diagnostic::error(Code("E0257"), span, format!("Invalid access {modifier}"))
}

/// A field of a structure type without a type.
pub(crate) fn structure_field_needs_type(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(Code("E0224"), span, format!("Explicit type required for field {name}"))
}

/// `{> T, …}` or `A & B` of something that is no structure.
pub(crate) fn only_structures_extended(span: Span, ty: &str) -> Diagnostic {
    Diagnostic::error(Code("E0225"), span, "Can only extend structures")
        .note(format!("{ty} is no structure"))
}

/// A typedef of itself.
pub(crate) fn recursive_typedef(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0226"), span, "Recursive typedef is not allowed")
}

/// An abstract over itself.
pub(crate) fn recursive_abstract(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0253"), span, "Abstract underlying type cannot be recursive")
}

/// A class that inherits from itself.
pub(crate) fn recursive_class(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0227"), span, "Recursive class")
}

/// `extends` of something that is no class.
pub(crate) fn extends_non_class(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0228"), span, "Should extend by using a class")
}

/// A class that extends an interface.
pub(crate) fn class_extends_interface(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0229"), span, "Cannot extend by using an interface")
}

/// An interface that extends a class.
pub(crate) fn interface_extends_class(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0250"), span, "Cannot extend by using a class")
}

/// `extends` of a final class.
pub(crate) fn extends_final(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0230"), span, "Cannot extend a final class")
}

/// A subclass of String or Array.
pub(crate) fn extends_basic(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0289"), span, "Cannot extend basic class")
}

/// An abstract class that is final.
pub(crate) fn final_abstract(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0294"), span, "An abstract class may not be final")
}

/// A static field in an interface.
pub(crate) fn static_in_interface(span: Span) -> Diagnostic {
    let message = "You can only declare static fields in extern interfaces";
    Diagnostic::error(Code("E0295"), span, message)
}

/// `new():T`.
pub(crate) fn constructor_result(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0296"), span, "A class constructor can't have a return type")
}

/// A second `extends`.
pub(crate) fn extends_several(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0231"), span, "Cannot extend several classes")
}

/// `implements` of something that is no interface.
pub(crate) fn implements_non_interface(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0232"), span, "You can only implement an interface")
}

/// `implements` on an interface.
pub(crate) fn interface_implements(span: Span) -> Diagnostic {
    Diagnostic::error(
        Code("E0233"),
        span,
        "Interfaces cannot implement another interface (use extends instead)",
    )
}

/// `implements Dynamic` on a class that is not extern.
pub(crate) fn implements_dynamic(span: Span) -> Diagnostic {
    Diagnostic::error(
        Code("E0234"),
        span,
        "In haxe 4, implements Dynamic is only supported on externs",
    )
}

/// A constructor of an enum that says it makes something else.
pub(crate) fn enum_ctor_type(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0235"), span, "Explicit enum type must be of the same enum type")
}

/// Void as the type of a field.
pub(crate) fn void_field(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0238"), span, "Fields of type Void are not allowed")
}

/// An abstract that is not over anything and no core type.
pub(crate) fn abstract_without_type(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0239"), span, "Abstract is missing underlying type declaration")
}

/// `@:op` with a pattern that stands for no operator.
pub(crate) fn bad_operator(span: Span) -> Diagnostic {
    Diagnostic::error(
        Code("E0240"),
        span,
        "Invalid @:op expression, should be an operator or a call",
    )
}

/// A method without body whose type is not stated.
pub(crate) fn type_required(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0241"), span, "Type required for extern classes and interfaces")
}

/// A call of a `@:generic` function whose type arguments are not known.
pub(crate) fn generic_args_unknown(span: Span, name: Symbol) -> Diagnostic {
    let message = format!("Could not determine type for parameters of generic function {name}");
    Diagnostic::error(Code("E0248"), span, message)
}

/// `new G()` for a `@:generic class G<T>`, where nothing tells `T`.
pub(crate) fn generic_arg_unknown(span: Span, param: Symbol) -> Diagnostic {
    let message = format!("Could not determine type for parameter {param}");
    Diagnostic::error(Code("E0255"), span, message)
}

/// A build macro.
pub(crate) fn build_macro(span: Span, name: Symbol) -> Diagnostic {
    Diagnostic::error(
        Code("E0243"),
        span,
        format!("@{name} needs macros, which are not supported yet"),
    )
}

/// A `from` or `to` without function whose type has not the representation of the abstract.
pub(crate) fn incompatible_cast(span: Span, ty: &str, underlying: &str) -> Diagnostic {
    Diagnostic::error(Code("E0277"), span, "You can only declare from/to with compatible types")
        .note(format!("{ty} and the underlying type {underlying} are not"))
}

/// Static fields of a `@:generic` class, which would be one per copy.
pub(crate) fn generic_statics(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0278"), span, "A generic class can't have static fields")
}

/// A type parameter whose constraint is itself, perhaps by way of others.
pub(crate) fn recursive_constraint(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0279"), span, "Recursive constraint parameter is not allowed")
}
