//! Reading the compiler's records about classes, and fields by record.
use crate::object::{Ref, to_val, type_desc, types_base};
use crate::{cast, store};
use rayzor_abi::descriptor::{
    ClassInfo, CtorInfo, EnumInfo, FieldInfo, FieldKind, FieldRepr, NameId, ParamInfo, TypeDesc,
    TypeKind,
};
use rayzor_abi::{ElemKind, Val};

/// The records at `address`, `count` of them.
///
/// # Safety
/// The compiler emitted them there, or `count` is 0.
pub unsafe fn records<T>(address: u64, count: u32) -> &'static [T] {
    if count == 0 {
        return &[];
    }
    // SAFETY: by the caller's promise.
    unsafe { std::slice::from_raw_parts(address as usize as *const T, count as usize) }
}

fn record<T>(address: u64) -> Option<&'static T> {
    // SAFETY: addresses in records are null or those of records that live for ever.
    unsafe { (address as usize as *const T).as_ref() }
}

/// The class of an object's type, if it has one: instances, and `String`, `Array`, … where the program knows the class.
pub fn class_of(object: Ref) -> Option<&'static ClassInfo> {
    let desc = object.desc();
    match TypeKind::from_u32(desc.kind)? {
        TypeKind::Instance
        | TypeKind::String
        | TypeKind::Array
        | TypeKind::Store
        | TypeKind::Bytes => record(desc.info),
        TypeKind::None
        | TypeKind::Anon
        | TypeKind::BoxI64
        | TypeKind::ClassValue
        | TypeKind::EnumValue
        | TypeKind::BoundMethod
        | TypeKind::VarArgs
        | TypeKind::Native
        | TypeKind::Enum
        | TypeKind::EnumCtor
        | TypeKind::Closure
        | TypeKind::Internal => None,
    }
}

/// The constructor record of an enum value.
pub fn ctor_of(object: Ref) -> Option<&'static CtorInfo> {
    let desc = object.desc();
    if desc.kind == TypeKind::EnumCtor as u32 { record(desc.info) } else { None }
}

/// The class behind a `Class<T>` value.
pub fn class_of_value(value: Ref) -> Option<&'static ClassInfo> {
    if !value.is_null() && value.kind() == TypeKind::ClassValue {
        record(value.read(8))
    } else {
        None
    }
}

/// The enum behind an `Enum<T>` value.
pub fn enum_of_value(value: Ref) -> Option<&'static EnumInfo> {
    if !value.is_null() && value.kind() == TypeKind::EnumValue {
        record(value.read(8))
    } else {
        None
    }
}

/// The superclass (canonical record).
pub fn super_class(info: &ClassInfo) -> Option<&'static ClassInfo> {
    record(info.super_class)
}

/// The record of the superclass copy that holds inherited fields.
pub fn super_info(info: &ClassInfo) -> Option<&'static ClassInfo> {
    record(info.super_info)
}

/// The canonical record of a class.
pub fn canonical(info: &'static ClassInfo) -> &'static ClassInfo {
    record(info.canonical).unwrap_or(info)
}

/// The canonical record of an enum.
pub fn canonical_enum(info: &'static EnumInfo) -> &'static EnumInfo {
    record(info.canonical).unwrap_or(info)
}

/// The enum of a constructor.
pub fn enum_of(ctor: &CtorInfo) -> Option<&'static EnumInfo> {
    record(ctor.owner)
}

/// Own instance fields.
pub fn fields(info: &ClassInfo) -> &'static [FieldInfo] {
    // SAFETY: the record names its own tables.
    unsafe { records(info.fields, info.n_fields) }
}

/// Static fields.
pub fn statics(info: &ClassInfo) -> &'static [FieldInfo] {
    // SAFETY: as above.
    unsafe { records(info.statics, info.n_statics) }
}

/// Directly implemented interfaces.
pub fn interfaces(info: &ClassInfo) -> impl Iterator<Item = &'static ClassInfo> {
    // SAFETY: as above.
    let addresses: &[u64] = unsafe { records(info.interfaces, info.n_interfaces) };
    addresses.iter().filter_map(|&address| record(address))
}

/// Constructors of an enum.
pub fn ctors(info: &EnumInfo) -> &'static [CtorInfo] {
    // SAFETY: as above.
    unsafe { records(info.ctors, info.n_ctors) }
}

/// Parameters of a constructor.
pub fn params(ctor: &CtorInfo) -> &'static [ParamInfo] {
    // SAFETY: as above.
    unsafe { records(ctor.params, ctor.n_params) }
}

/// An instance field by name, in the class or its superclasses.
pub fn find_field(info: &'static ClassInfo, name: NameId) -> Option<&'static FieldInfo> {
    let mut class = Some(info);
    while let Some(current) = class {
        if let Some(field) = fields(current).iter().find(|field| field.name == name) {
            return Some(field);
        }
        class = super_info(current);
    }
    None
}

/// A static field by name.
pub fn find_static(info: &ClassInfo, name: NameId) -> Option<&'static FieldInfo> {
    statics(info).iter().find(|field| field.name == name)
}

/// What kind of field a record describes.
pub fn field_kind(field: &FieldInfo) -> FieldKind {
    FieldKind::from_u8(field.kind).unwrap_or(FieldKind::Var)
}

/// The element kind that stores a representation.
pub fn elem_kind(repr: u8) -> ElemKind {
    match FieldRepr::from_u8(repr) {
        Some(FieldRepr::I32) => ElemKind::I32,
        Some(FieldRepr::F64) => ElemKind::F64,
        Some(FieldRepr::I1) => ElemKind::I1,
        Some(FieldRepr::I64) => ElemKind::I64,
        Some(FieldRepr::F32) => ElemKind::F32,
        Some(FieldRepr::Val | FieldRepr::Ref) | None => ElemKind::Val,
    }
}

/// Boxes what is stored as `repr` at `place`.
pub fn read_repr(repr: u8, place: *mut u8) -> Val {
    store::read_elem(elem_kind(repr), place)
}

/// Stores a value as `repr` at `place`; throws when it cannot be converted.
pub fn write_repr(repr: u8, place: *mut u8, value: Val) {
    if repr == FieldRepr::Ref as u8 && !value.is_null() && !value.is_ref() {
        crate::exception::throw_string(cast::ERROR);
    }
    store::write_elem(elem_kind(repr), place, value);
}

/// Where a variable is: in `object`, or for a static field in its global.
pub fn field_place(object: Ref, field: &FieldInfo) -> *mut u8 {
    if field.address != 0 { field.address as usize as *mut u8 } else { object.at(field.offset) }
}

/// Value of a variable.
pub fn read_field(object: Ref, field: &FieldInfo) -> Val {
    read_repr(field.repr, field_place(object, field))
}

/// Sets a variable; throws when it cannot hold the value.
pub fn write_field(object: Ref, field: &FieldInfo, value: Val) {
    if field.store != 0 {
        crate::closure::call_entry(field.store, object, &[value], 1);
        return;
    }
    write_repr(field.repr, field_place(object, field), value);
}

/// Whether `type_offset` names `ancestor` or a descendant of it.
#[inline]
pub fn is_subtype(type_offset: u32, ancestor: u32) -> bool {
    let end = type_desc(ancestor).subtree_end;
    type_offset.wrapping_sub(ancestor) < end.wrapping_sub(ancestor)
}

/// Whether instances of this type implement the interface of this number.
pub fn implements(desc: &TypeDesc, interface: u32) -> bool {
    if desc.interfaces == 0 || desc.kind != TypeKind::Instance as u32 {
        return false;
    }
    let table = desc.interfaces as usize as *const u32;
    // SAFETY: the descriptor's table begins with its count.
    let count = unsafe { table.read() };
    // SAFETY: as many numbers follow.
    let numbers = unsafe { std::slice::from_raw_parts(table.wrapping_add(1), count as usize) };
    numbers.binary_search(&interface).is_ok()
}

/// The static string in a record, as a dynamic value.
pub fn name_val(name: u64) -> Val {
    to_val(Ref::from_addr(name))
}

/// Whether descriptors are there: false before the program has been started.
pub fn is_ready() -> bool {
    types_base() != 0
}
