//! `Reflect`.
use crate::class_info::{self, class_of, class_of_value, find_field, find_static};
use crate::dynamic::{Accessors, eq, lookup, order, store_field};
use crate::exception::null_access;
use crate::object::{Ref, to_val, val_ref, val_ref_of};
use crate::{anon, array, closure, names};
use rayzor_abi::descriptor::{FieldKind, TypeKind, types};
use rayzor_abi::layout::{ARRAY_STORE, STORE_ELEMENTS};
use rayzor_abi::{ElemKind, Val};
use std::cmp::Ordering;

/// Row `reflect.has_field`.
pub fn has_field(object: Val, name: Ref) -> bool {
    let (Some(object), Some(name)) = (val_ref(object), find_name(name)) else { return false };
    match object.type_offset() {
        types::ANON => anon::has(object, name),
        types::CLASS_VALUE => {
            class_of_value(object).is_some_and(|info| find_static(info, name).is_some())
        }
        _ => class_of(object).is_some_and(|info| find_field(info, name).is_some()),
    }
}

fn find_name(name: Ref) -> Option<u32> {
    if name.is_null() { None } else { names::find(name) }
}

fn get(object: Val, name: Ref, accessors: Accessors) -> Val {
    if name.is_null() {
        return Val::NULL;
    }
    let Some(object) = val_ref(object) else {
        return Val::NULL;
    };
    let field =
        if has_unlisted_fields(object) { Some(names::intern(name)) } else { names::find(name) };
    field.and_then(|field| lookup(object, field, accessors)).unwrap_or(Val::NULL)
}

/// Objects with fields that are not in the table of names: `length`, and constructors of enums.
fn has_unlisted_fields(object: Ref) -> bool {
    matches!(object.type_offset(), types::STRING | types::ARRAY | types::ENUM_VALUE)
}

/// Row `reflect.field`.
pub fn field(object: Val, name: Ref) -> Val {
    get(object, name, Accessors::Skip)
}

/// Row `reflect.get_property`.
pub fn get_property(object: Val, name: Ref) -> Val {
    get(object, name, Accessors::Run)
}

fn set(object: Val, name: Ref, value: Val, accessors: Accessors) {
    let (Some(object), false) = (val_ref(object), name.is_null()) else { null_access() };
    store_field(object, names::intern(name), value, accessors);
}

/// Row `reflect.set_field`.
pub fn set_field(object: Val, name: Ref, value: Val) {
    set(object, name, value, Accessors::Skip);
}

/// Row `reflect.set_property`.
pub fn set_property(object: Val, name: Ref, value: Val) {
    set(object, name, value, Accessors::Run);
}

/// Row `reflect.call_method`.
pub fn call_method(_object: Val, function: Val, args: Ref) -> Val {
    with_args(args, |args| closure::call_values(function, args))
}

/// Calls `use_args` with the elements of an `Array<Dynamic>` (null: none), boxed.
pub fn with_args<R>(args: Ref, use_args: impl FnOnce(&[Val]) -> R) -> R {
    if args.is_null() || array::len(args) == 0 {
        return use_args(&[]);
    }
    // A copy, so that the callee may change the array. It is referenced from this frame.
    let copy = array::with_capacity(ElemKind::Val, array::len(args));
    for index in 0..array::len(args) as i32 {
        array::push(copy, array::get(args, index));
    }
    let elements = copy.read::<Ref>(ARRAY_STORE).at::<Val>(STORE_ELEMENTS);
    // SAFETY: the store of the copy has as many values, and nobody changes it.
    let result =
        use_args(unsafe { std::slice::from_raw_parts(elements, array::len(copy) as usize) });
    std::hint::black_box(copy);
    result
}

/// Row `reflect.fields`.
pub fn fields(object: Val) -> Ref {
    let list = array::with_capacity(ElemKind::Val, 0);
    let Some(object) = val_ref(object) else { return list };
    match object.type_offset() {
        types::ANON => {
            for name in anon::names(object) {
                array::push(list, to_val(names::text(name)));
            }
        }
        types::CLASS_VALUE => {
            for field in class_of_value(object).map_or(&[][..], class_info::statics) {
                array::push(list, to_val(names::text(field.name)));
            }
        }
        _ => push_variables(list, object),
    }
    list
}

/// Variables of an instance, the superclass's first.
fn push_variables(list: Ref, object: Ref) {
    let mut chain = Vec::new();
    let mut class = class_of(object).filter(|_| object.kind() == TypeKind::Instance);
    while let Some(info) = class {
        chain.push(info);
        class = class_info::super_info(info);
    }
    let mut seen: Vec<u32> = Vec::new();
    for info in chain.into_iter().rev() {
        for field in class_info::fields(info) {
            let is_variable =
                matches!(class_info::field_kind(field), FieldKind::Var | FieldKind::VarProperty);
            // A class that overrides an accessor has a second record of the property.
            if is_variable && !seen.contains(&field.name) {
                seen.push(field.name);
                array::push(list, to_val(names::text(field.name)));
            }
        }
    }
}

/// Row `reflect.is_function`.
pub fn is_function(value: Val) -> bool {
    val_ref(value).is_some_and(closure::is_function)
}

/// Row `reflect.compare`.
pub fn compare(a: Val, b: Val) -> i32 {
    if eq(a, b) {
        return 0;
    }
    if let Some(ordering) = order(a, b) {
        return ordering as i32;
    }
    if let (true, true) = (a.is_bool(), b.is_bool()) {
        return a.0.cmp(&b.0) as i32;
    }
    // Null sorts first; other pairs have an arbitrary but constant order.
    match (a.is_null(), b.is_null()) {
        (true, _) => Ordering::Less as i32,
        (_, true) => Ordering::Greater as i32,
        _ => a.0.cmp(&b.0) as i32,
    }
}

/// Row `reflect.compare_methods`.
pub fn compare_methods(a: Val, b: Val) -> bool {
    match (val_ref(a), val_ref(b)) {
        (Some(first), Some(second))
            if closure::is_function(first) && closure::is_function(second) =>
        {
            closure::equals(first, second)
        }
        (Some(_) | None, Some(_) | None) => a == b,
    }
}

/// Row `reflect.is_object`.
pub fn is_object(value: Val) -> bool {
    let Some(object) = val_ref(value) else { return false };
    match object.kind() {
        TypeKind::String
        | TypeKind::Array
        | TypeKind::Store
        | TypeKind::Bytes
        | TypeKind::Anon
        | TypeKind::ClassValue
        | TypeKind::EnumValue
        | TypeKind::Instance => true,
        TypeKind::None
        | TypeKind::BoxI64
        | TypeKind::BoundMethod
        | TypeKind::VarArgs
        | TypeKind::Native
        | TypeKind::Enum
        | TypeKind::EnumCtor
        | TypeKind::Closure
        | TypeKind::Internal => false,
    }
}

/// Row `reflect.is_enum_value`.
pub fn is_enum_value(value: Val) -> bool {
    val_ref(value).is_some_and(|object| object.kind() == TypeKind::EnumCtor)
}

/// Row `reflect.delete_field`.
pub fn delete_field(object: Val, name: Ref) -> bool {
    let (Some(object), Some(name)) = (val_ref_of(object, types::ANON), find_name(name)) else {
        return false;
    };
    anon::remove(object, name)
}

/// Row `reflect.copy`.
pub fn copy(object: Val) -> Val {
    val_ref_of(object, types::ANON).map_or(Val::NULL, |object| to_val(anon::copy(object)))
}
