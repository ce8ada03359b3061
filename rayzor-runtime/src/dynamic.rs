//! Values of type `Dynamic`: fields by name, calls by name, indexing. Operators are in `ops`, conversions to
//! unboxed types in `convert`.
mod cache;
mod convert;
mod ops;
#[cfg(test)]
mod tests;

pub use convert::{box_i64, is_i64, to_bool, to_f64, to_i32, to_i64};
pub(crate) use ops::order;
pub use ops::{
    add, and, div, eq, ge, gt, le, lt, modulo, mul, neg, not, or, shl, shr, sub, ushr, xor,
};

use crate::class_info::{self, find_field, find_static};
use crate::dynamic::cache::Place;
use crate::exception::{null_access_field, throw_string};
use crate::object::{Ref, to_val, val_ref};
use crate::{anon, array, closure, names, store, text};
use rayzor_abi::Val;
use rayzor_abi::descriptor::{FieldInfo, FieldKind, FieldRepr, NameId, types};
use rayzor_abi::val::ValKind;

/// Whether reading and writing fields runs accessors.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Accessors {
    /// As `Reflect.field`, `Reflect.setField`, and `object.name` where `object` is `Dynamic`.
    Skip,
    /// As `Reflect.getProperty` and `Reflect.setProperty`.
    Run,
}

/// Row `dynamic.get_field`.
pub fn get_field(object: Val, name: i32, cache: *mut u8) -> Val {
    let Some(target) = val_ref(object) else { return get_of_primitive(object, name) };
    if let Some(cache) = cache::at(cache) {
        let key = cache::key(target);
        if let Some(place) = cache.find(key, target) {
            return class_info::read_repr(place.repr, target.at(place.offset));
        }
        if let Some(place) = cacheable(target, name as u32, Use::Get) {
            cache.set(key, place);
        }
    }
    lookup(target, name as u32, Accessors::Skip).unwrap_or(Val::NULL)
}

/// What a site does with a field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Get,
    Set,
}

/// A field with storage in the object, which a site may use without asking again.
fn cacheable(object: Ref, name: NameId, purpose: Use) -> Option<Place> {
    if object.type_offset() == types::ANON {
        let slot = anon::shape_of(object).slot(name)?;
        let offset = anon::inline_offset(object, slot)?;
        return Some(Place { offset, repr: FieldRepr::Val as u8 });
    }
    let field = find_field(class_info::class_of(object)?, name)?;
    let is_stored =
        matches!(class_info::field_kind(field), FieldKind::Var | FieldKind::VarProperty);
    let is_checked = purpose == Use::Set && field.store != 0;
    (is_stored && !is_checked).then_some(Place { offset: field.offset, repr: field.repr })
}

fn get_of_primitive(value: Val, name: i32) -> Val {
    if value.is_null() {
        null_access_field(name);
    }
    Val::NULL
}

/// The value of a field of an object of any kind.
pub fn lookup(object: Ref, name: NameId, accessors: Accessors) -> Option<Val> {
    match object.type_offset() {
        types::ANON => anon::get(object, name),
        types::CLASS_VALUE => {
            let field = find_static(class_info::class_of_value(object)?, name)?;
            Some(field_value(Ref::NULL, field, accessors))
        }
        types::ENUM_VALUE => enum_field(object, name),
        types::STRING | types::ARRAY if is_length(name) => Some(length_of(object)),
        _ => {
            let field = find_field(class_info::class_of(object)?, name)?;
            Some(field_value(object, field, accessors))
        }
    }
}

fn is_length(name: NameId) -> bool {
    name == names::known(names::Known::Length)
}

fn length_of(object: Ref) -> Val {
    let length = if object.type_offset() == types::ARRAY {
        array::len(object)
    } else {
        text::length(object) as u32
    };
    Val::from_i32(length as i32)
}

/// A constructor without parameters, by name.
fn enum_field(value: Ref, name: NameId) -> Option<Val> {
    let info = class_info::enum_of_value(value)?;
    let wanted = names::text(name);
    let ctor = class_info::ctors(info)
        .iter()
        .find(|ctor| crate::string::equals(Ref::from_addr(ctor.name), wanted))?;
    (ctor.singleton != 0).then(|| to_val(Ref::from_addr(ctor.singleton)))
}

fn field_value(object: Ref, field: &'static FieldInfo, accessors: Accessors) -> Val {
    match class_info::field_kind(field) {
        FieldKind::Var => class_info::read_field(object, field),
        FieldKind::Method => to_val(closure::bind_method(object, field)),
        FieldKind::VarProperty | FieldKind::Property
            if accessors == Accessors::Run && field.entry != 0 =>
        {
            closure::call_entry(field.entry, object, &[], 0)
        }
        FieldKind::VarProperty => class_info::read_field(object, field),
        FieldKind::Property => Val::NULL,
    }
}

/// Row `dynamic.set_field`.
pub fn set_field(object: Val, name: i32, value: Val, cache: *mut u8) {
    let Some(target) = val_ref(object) else {
        if object.is_null() {
            null_access_field(name);
        }
        throw_string("Cannot set a field of this value")
    };
    if let Some(cache) = cache::at(cache) {
        let key = cache::key(target);
        if let Some(place) = cache.find(key, target) {
            return class_info::write_repr(place.repr, target.at(place.offset), value);
        }
        if let Some(place) = cacheable(target, name as u32, Use::Set) {
            cache.set(key, place);
        }
    }
    store_field(target, name as u32, value, Accessors::Skip);
}

/// Sets a field of an object of any kind; throws when the object has no such field and cannot get one.
pub fn store_field(object: Ref, name: NameId, value: Val, accessors: Accessors) {
    let (target, field) = match object.type_offset() {
        types::ANON => return anon::set(object, name, value),
        types::CLASS_VALUE => {
            (Ref::NULL, class_info::class_of_value(object).and_then(|info| find_static(info, name)))
        }
        _ => (object, class_info::class_of(object).and_then(|info| find_field(info, name))),
    };
    let Some(field) = field else { no_field(object, name) };
    match class_info::field_kind(field) {
        FieldKind::VarProperty | FieldKind::Property
            if accessors == Accessors::Run && field.setter != 0 =>
        {
            closure::call_entry(field.setter, target, &[value], 1);
        }
        FieldKind::Var | FieldKind::VarProperty => class_info::write_field(target, field, value),
        FieldKind::Property | FieldKind::Method => no_field(object, name),
    }
}

#[cold]
fn no_field(object: Ref, name: NameId) -> ! {
    let field = text::to_rust_string(names::text(name));
    throw_string(&format!("{} has no field {field}", type_name(to_val(object))))
}

/// Row `dynamic.call_method`.
pub fn call_method(object: Val, name: i32, args: *mut u8, n: i32) -> Val {
    let method = val_ref(object).and_then(|target| find_method(target, name as u32));
    let Some((receiver, field)) = method else {
        return closure::call(get_field(object, name, std::ptr::null_mut()), args, n);
    };
    let args: &[Val] = if n == 0 {
        &[]
    } else {
        // SAFETY: the caller passes `n` values at `args`.
        unsafe { std::slice::from_raw_parts(args.cast(), n as usize) }
    };
    closure::call_entry(field.entry, receiver, args, usize::from(field.arity))
}

fn find_method(object: Ref, name: NameId) -> Option<(Ref, &'static FieldInfo)> {
    let (receiver, field) = match object.type_offset() {
        types::ANON | types::ENUM_VALUE => return None,
        types::CLASS_VALUE => (Ref::NULL, find_static(class_info::class_of_value(object)?, name)?),
        _ => (object, find_field(class_info::class_of(object)?, name)?),
    };
    (class_info::field_kind(field) == FieldKind::Method).then_some((receiver, field))
}

/// Row `dynamic.get_index`.
pub fn get_index(object: Val, index: Val) -> Val {
    let Some(target) = val_ref(object) else { crate::exception::null_access() };
    match target.type_offset() {
        types::ARRAY => array::get(target, to_i32(index)),
        types::STORE => {
            let index = to_i32(index);
            let in_bounds = index >= 0 && (index as u64) < store::len(target);
            if in_bounds { store::get(target, index) } else { Val::NULL }
        }
        _ => throw_string("Invalid array access"),
    }
}

/// Row `dynamic.set_index`.
pub fn set_index(object: Val, index: Val, value: Val) {
    let Some(target) = val_ref(object) else { crate::exception::null_access() };
    let index = to_i32(index);
    match target.type_offset() {
        types::ARRAY => array::set(target, index, value),
        types::STORE if index >= 0 && (index as u64) < store::len(target) => {
            store::set(target, index, value)
        }
        _ => throw_string("Invalid array access"),
    }
}

/// What a value is, for messages.
pub fn type_name(value: Val) -> String {
    let object = match value.kind() {
        ValKind::Null => return "null".to_owned(),
        ValKind::Bool(_) => return "Bool".to_owned(),
        ValKind::Int(_) => return "Int".to_owned(),
        ValKind::Float(_) => return "Float".to_owned(),
        ValKind::Ref(address) => Ref::from_addr(address),
    };
    if let Some(info) = class_info::class_of(object) {
        return text::to_rust_string(Ref::from_addr(info.name));
    }
    if let Some(info) = class_info::ctor_of(object).and_then(class_info::enum_of) {
        return text::to_rust_string(Ref::from_addr(info.name));
    }
    let name = match object.type_offset() {
        types::STRING => "String",
        types::ARRAY => "Array",
        types::BOX_I64 => "Int64",
        types::CLASS_VALUE => "Class",
        types::ENUM_VALUE => "Enum",
        types::ANON => "structure",
        _ if closure::is_function(object) => "function",
        _ => "native object",
    };
    name.to_owned()
}
