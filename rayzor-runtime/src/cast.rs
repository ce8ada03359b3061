//! Type tests and checked casts.
use crate::array;
use crate::class_info::{
    class_of, class_of_value, ctor_of, enum_of, enum_of_value, implements, is_subtype,
};
use crate::exception::throw_string;
use crate::object::{Ref, val_ref, val_ref_of};
use rayzor_abi::descriptor::{ClassInfo, CoreType, class_flags, types};
use rayzor_abi::layout::ARRAY_OF_REFERENCES;
use rayzor_abi::{ElemKind, Val};

/// What a failed cast throws.
pub const ERROR: &str = "Class cast error";

/// Row `cast.is_instance`.
pub fn is_instance(value: Val, type_offset: i32) -> bool {
    val_ref(value).is_some_and(|object| is_subtype(object.type_offset(), type_offset as u32))
}

/// Row `cast.is_interface`.
pub fn is_interface(value: Val, interface: i32) -> bool {
    val_ref(value).is_some_and(|object| implements(object.desc(), interface as u32))
}

/// Row `cast.is_of_type`.
pub fn is_of_type(value: Val, target: Val) -> bool {
    let Some(target) = val_ref(target) else { return false };
    if let Some(info) = enum_of_value(target) {
        let owner = val_ref(value).and_then(ctor_of).and_then(enum_of);
        return owner.is_some_and(|owner| owner.canonical == info.canonical);
    }
    class_of_value(target).is_some_and(|info| is_of_class(value, info))
}

/// Whether a value is an instance of a class, interface or core type.
pub fn is_of_class(value: Val, info: &'static ClassInfo) -> bool {
    if info.flags & class_flags::CORE != 0 {
        return is_core(value, info.interface_id);
    }
    let Some(object) = val_ref(value) else { return false };
    if info.flags & class_flags::INTERFACE != 0 {
        return implements(object.desc(), info.interface_id);
    }
    if info.type_offset != 0 && is_subtype(object.type_offset(), info.type_offset) {
        return true;
    }
    has_ancestor(object, info)
}

/// Copies of a generic class have descriptors apart from each other.
fn has_ancestor(object: Ref, info: &ClassInfo) -> bool {
    let mut class = class_of(object);
    while let Some(current) = class {
        if current.canonical == info.canonical {
            return true;
        }
        class = crate::class_info::super_class(current);
    }
    false
}

fn is_core(value: Val, core: u32) -> bool {
    const INT: u32 = CoreType::Int as u32;
    const FLOAT: u32 = CoreType::Float as u32;
    const BOOL: u32 = CoreType::Bool as u32;
    const DYNAMIC: u32 = CoreType::Dynamic as u32;
    const CLASS: u32 = CoreType::Class as u32;
    const ENUM: u32 = CoreType::Enum as u32;
    match core {
        INT => value.as_f64().is_some_and(|number| f64::from(number as i32) == number),
        FLOAT => value.is_number(),
        BOOL => value.is_bool(),
        DYNAMIC => !value.is_null(),
        CLASS => val_ref_of(value, types::CLASS_VALUE).is_some(),
        ENUM => val_ref_of(value, types::ENUM_VALUE).is_some(),
        _ => false,
    }
}

/// Row `cast.to`.
pub fn to(value: Val, target: Val) -> Val {
    if !value.is_null() && !is_of_type(value, target) {
        fail(value, target);
    }
    value
}

/// Row `cast.fail`.
#[cold]
pub fn fail(_value: Val, _target: Val) -> ! {
    throw_string(ERROR)
}

/// A `value` of type `type_offset` or a subtype, or null; throws on others.
fn to_ref(value: Val, type_offset: i32) -> Ref {
    match val_ref(value) {
        Some(object) if is_subtype(object.type_offset(), type_offset as u32) => object,
        None if value.is_null() => Ref::NULL,
        Some(_) | None => throw_string(ERROR),
    }
}

/// Row `cast.to_array`.
pub fn to_array(value: Val, kind: i32) -> Ref {
    let object = to_ref(value, types::ARRAY as i32);
    if object.is_null() {
        return object;
    }
    if kind == i32::from(ARRAY_OF_REFERENCES) {
        array::fix_references(object);
    } else if let Some(kind) = u16::try_from(kind).ok().and_then(ElemKind::from_u16) {
        array::convert(object, kind);
    }
    object
}

/// Row `cast.to_store`.
pub fn to_store(value: Val, kind: i32) -> Ref {
    let object = to_ref(value, types::STORE as i32);
    if !object.is_null() && i32::from(object.aux()) != kind {
        throw_string(ERROR);
    }
    object
}
