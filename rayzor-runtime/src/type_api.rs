//! `Type`: classes and enums as values.
use crate::class_info::{self, class_of, class_of_value, ctor_of, enum_of, enum_of_value};
use crate::exception::{null_access, throw_string};
use crate::object::{Ref, to_val, type_desc, val_ref};
use crate::reflect::with_args;
use crate::startup::{module_classes, module_enums};
use crate::{array, closure, enum_, gc, names, string, text};
use rayzor_abi::descriptor::{
    ClassInfo, CtorInfo, EnumInfo, FieldKind, FieldRepr, TypeKind, types,
};
use rayzor_abi::layout::header_word;
use rayzor_abi::val::ValKind;
use rayzor_abi::{ElemKind, Val};

fn expect_class(class: Ref) -> &'static ClassInfo {
    class_of_value(class).unwrap_or_else(|| null_access())
}

fn expect_enum(enumeration: Ref) -> &'static EnumInfo {
    enum_of_value(enumeration).unwrap_or_else(|| null_access())
}

/// Row `type_api.get_class`.
pub fn get_class(value: Val) -> Ref {
    match val_ref(value).and_then(class_of) {
        Some(info) => Ref::from_addr(class_info::canonical(info).value),
        None => Ref::NULL,
    }
}

/// Row `type_api.get_enum`.
pub fn get_enum(value: Val) -> Ref {
    match val_ref(value).and_then(ctor_of).and_then(enum_of) {
        Some(info) => Ref::from_addr(class_info::canonical_enum(info).value),
        None => Ref::NULL,
    }
}

/// Row `type_api.get_super_class`.
pub fn get_super_class(class: Ref) -> Ref {
    class_of_value(class)
        .and_then(class_info::super_class)
        .map_or(Ref::NULL, |info| Ref::from_addr(info.value))
}

/// Row `type_api.get_class_name`.
pub fn get_class_name(class: Ref) -> Ref {
    class_of_value(class).map_or(Ref::NULL, |info| Ref::from_addr(info.name))
}

/// Row `type_api.get_enum_name`.
pub fn get_enum_name(enumeration: Ref) -> Ref {
    enum_of_value(enumeration).map_or(Ref::NULL, |info| Ref::from_addr(info.name))
}

/// Row `type_api.resolve_class`.
pub fn resolve_class(name: Ref) -> Ref {
    let found = module_classes().find(|info| string::equals(Ref::from_addr(info.name), name));
    found.map_or(Ref::NULL, |info| Ref::from_addr(info.value))
}

/// Row `type_api.resolve_enum`.
pub fn resolve_enum(name: Ref) -> Ref {
    let found = module_enums().find(|info| string::equals(Ref::from_addr(info.name), name));
    found.map_or(Ref::NULL, |info| Ref::from_addr(info.value))
}

/// Row `type_api.create_instance`.
pub fn create_instance(class: Ref, args: Ref) -> Val {
    let info = expect_class(class);
    if is_class_of(types::ARRAY, info) {
        return to_val(array::with_capacity(ElemKind::Val, 0));
    }
    if is_class_of(types::STRING, info) {
        return created_string(args);
    }
    if info.construct == 0 {
        let name = text::to_rust_string(Ref::from_addr(info.name));
        throw_string(&format!("{name} has no constructor"));
    }
    with_args(args, |args| {
        closure::call_entry(info.construct, Ref::NULL, args, constructor_arity(info))
    })
}

/// Whether `info` describes the objects of a builtin type.
fn is_class_of(type_offset: u32, info: &'static ClassInfo) -> bool {
    type_desc(type_offset).info == std::ptr::from_ref(info) as usize as u64
}

/// `new String(text)` gives the text itself.
fn created_string(args: Ref) -> Val {
    let given = !args.is_null() && array::len(args) > 0;
    if given { array::get(args, 0) } else { Val::NULL }
}

/// Missing arguments of constructors are padded to this many: the record does not count their parameters.
fn constructor_arity(_info: &ClassInfo) -> usize {
    16
}

/// Row `type_api.create_empty_instance`.
pub fn create_empty_instance(class: Ref) -> Val {
    let info = expect_class(class);
    let desc = type_desc(info.type_offset);
    if info.type_offset == 0 || desc.kind != TypeKind::Instance as u32 {
        let name = text::to_rust_string(Ref::from_addr(info.name));
        throw_string(&format!("{name} has no instances"));
    }
    to_val(gc::alloc_sized(header_word(info.type_offset, 0), desc.size as usize))
}

fn create(ctor: &'static CtorInfo, args: Ref) -> Val {
    let given = if args.is_null() { 0 } else { array::len(args) };
    // What is missing is null, where null can be.
    let nullable = [FieldRepr::Val as u32, FieldRepr::Ref as u32];
    let omitted = class_info::params(ctor).get(given as usize..);
    if omitted.is_none_or(|omitted| omitted.iter().any(|param| !nullable.contains(&param.repr))) {
        let name = text::to_rust_string(Ref::from_addr(ctor.name));
        throw_string(&format!("Constructor {name} takes {} arguments, not {given}", ctor.n_params));
    }
    with_args(args, |args| enum_::create(ctor, args))
}

/// Row `type_api.create_enum`.
pub fn create_enum(enumeration: Ref, constructor: Ref, args: Ref) -> Val {
    let info = expect_enum(enumeration);
    let ctor = class_info::ctors(info)
        .iter()
        .find(|ctor| string::equals(Ref::from_addr(ctor.name), constructor));
    match ctor {
        Some(ctor) => create(ctor, args),
        None => throw_string(&format!("No such constructor {}", text::to_rust_string(constructor))),
    }
}

/// Row `type_api.create_enum_index`.
pub fn create_enum_index(enumeration: Ref, index: i32, args: Ref) -> Val {
    let info = expect_enum(enumeration);
    match usize::try_from(index).ok().and_then(|index| class_info::ctors(info).get(index)) {
        Some(ctor) => create(ctor, args),
        None => throw_string(&format!("Invalid constructor index {index}")),
    }
}

/// Row `type_api.get_instance_fields`.
pub fn get_instance_fields(class: Ref) -> Ref {
    let list = array::with_capacity(ElemKind::Val, 0);
    let mut seen: Vec<u32> = Vec::new();
    let mut chain = vec![expect_class(class)];
    while let Some(parent) = chain.last().and_then(|info| class_info::super_info(info)) {
        chain.push(parent);
    }
    for info in chain.into_iter().rev() {
        for field in class_info::fields(info) {
            let is_shown =
                class_info::field_kind(field) != FieldKind::Property && !seen.contains(&field.name);
            if is_shown {
                seen.push(field.name);
                array::push(list, to_val(names::text(field.name)));
            }
        }
    }
    list
}

/// Row `type_api.get_class_fields`.
pub fn get_class_fields(class: Ref) -> Ref {
    let list = array::with_capacity(ElemKind::Val, 0);
    for field in class_info::statics(expect_class(class)) {
        if class_info::field_kind(field) != FieldKind::Property {
            array::push(list, to_val(names::text(field.name)));
        }
    }
    list
}

/// Row `type_api.get_enum_constructs`.
pub fn get_enum_constructs(enumeration: Ref) -> Ref {
    let list = array::with_capacity(ElemKind::Val, 0);
    for ctor in class_info::ctors(expect_enum(enumeration)) {
        array::push(list, class_info::name_val(ctor.name));
    }
    list
}

/// Row `type_api.all_enums`.
pub fn all_enums(enumeration: Ref) -> Ref {
    let list = array::with_capacity(ElemKind::Val, 0);
    for ctor in class_info::ctors(expect_enum(enumeration)) {
        if ctor.singleton != 0 {
            array::push(list, to_val(Ref::from_addr(ctor.singleton)));
        }
    }
    list
}

/// Row `type_api.type_of_index`.
pub fn type_of_index(value: Val) -> i32 {
    const OBJECT: i32 = 4;
    const FUNCTION: i32 = 5;
    const CLASS: i32 = 6;
    const ENUM: i32 = 7;
    const UNKNOWN: i32 = 8;
    let object = match value.kind() {
        ValKind::Null => return 0,
        ValKind::Int(_) => return 1,
        ValKind::Float(_) => return 2,
        ValKind::Bool(_) => return 3,
        ValKind::Ref(address) => Ref::from_addr(address),
    };
    match object.kind() {
        TypeKind::Anon | TypeKind::ClassValue | TypeKind::EnumValue => OBJECT,
        TypeKind::Closure | TypeKind::BoundMethod | TypeKind::VarArgs => FUNCTION,
        TypeKind::EnumCtor => ENUM,
        TypeKind::Instance
        | TypeKind::String
        | TypeKind::Array
        | TypeKind::Store
        | TypeKind::Bytes => CLASS,
        TypeKind::None
        | TypeKind::BoxI64
        | TypeKind::Native
        | TypeKind::Enum
        | TypeKind::Internal => UNKNOWN,
    }
}

/// Row `type_api.meta`.
pub fn meta(target: Ref) -> Val {
    let function = match (class_of_value(target), enum_of_value(target)) {
        (Some(info), _) => info.meta,
        (_, Some(info)) => info.meta,
        (None, None) => 0,
    };
    if function == 0 {
        return Val::NULL;
    }
    // SAFETY: the record holds null or the address of a function of this type.
    let make: extern "C-unwind" fn() -> Val =
        unsafe { std::mem::transmute(function as usize as *const ()) };
    make()
}
