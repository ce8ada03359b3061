//! Anonymous structures: fields by shape in inline slots and an overflow store, or by hashing when there are many.
mod dictionary;

use crate::gc;
use crate::object::{Ref, to_val};
use crate::shape::{self, MAX_FIELDS, Shape};
use crate::store;
use rayzor_abi::descriptor::{NameId, types};
use rayzor_abi::layout::{
    ANON_FIELDS, ANON_OVERFLOW, ANON_SHAPE, STORE_ELEMENTS, STORE_LENGTH, header_word,
};
use rayzor_abi::{ElemKind, Val};

const MIN_OVERFLOW: usize = 4;

/// Row `anon.new`.
pub fn new(shape: *mut u8) -> Ref {
    with_shape(Shape::at(shape as usize as u64))
}

/// A structure of this shape, all fields null.
pub fn with_shape(shape: &'static Shape) -> Ref {
    let object = empty(shape.names().len() as i32);
    object.write(ANON_SHAPE, shape.address());
    object
}

/// Row `anon.empty`.
pub fn empty(capacity: i32) -> Ref {
    let capacity = capacity.clamp(0, MAX_FIELDS as i32) as u16;
    let size = ANON_FIELDS as usize + 8 * usize::from(capacity);
    let object = gc::alloc_sized(header_word(types::ANON, capacity), size);
    object.write(ANON_SHAPE, shape::empty().address());
    object
}

/// The shape of a structure.
#[inline]
pub fn shape_of(object: Ref) -> &'static Shape {
    Shape::at(object.read(ANON_SHAPE))
}

/// Where slot `index` is, if it is inside of the object: the offset for inline caches.
#[inline]
pub fn inline_offset(object: Ref, index: usize) -> Option<u32> {
    (index < usize::from(object.aux())).then(|| ANON_FIELDS + 8 * index as u32)
}

fn slot(object: Ref, index: usize) -> (Ref, u32) {
    match inline_offset(object, index) {
        Some(offset) => (object, offset),
        None => {
            let overflow: Ref = object.read(ANON_OVERFLOW);
            (overflow, STORE_ELEMENTS + 8 * (index - usize::from(object.aux())) as u32)
        }
    }
}

/// The value of slot `index` of the object's shape.
pub fn slot_value(object: Ref, index: usize) -> Val {
    let (holder, offset) = slot(object, index);
    holder.read(offset)
}

/// The value of a field, if the structure has it.
pub fn get(object: Ref, name: NameId) -> Option<Val> {
    let shape = shape_of(object);
    if shape.is_dictionary() {
        return dictionary::get(object, name);
    }
    shape.slot(name).map(|index| slot_value(object, index))
}

/// Whether the structure has the field.
pub fn has(object: Ref, name: NameId) -> bool {
    get(object, name).is_some()
}

/// Sets a field, adding it if need be.
pub fn set(object: Ref, name: NameId, value: Val) {
    let shape = shape_of(object);
    if shape.is_dictionary() {
        return dictionary::set(object, name, value);
    }
    match shape.slot(name) {
        Some(index) => {
            let (holder, offset) = slot(object, index);
            holder.write(offset, value);
        }
        None if shape.names().len() == MAX_FIELDS => {
            dictionary::convert(object);
            dictionary::set(object, name, value);
        }
        None => add(object, shape, name, value),
    }
}

fn add(object: Ref, shape: &'static Shape, name: NameId, value: Val) {
    let index = shape.names().len();
    let inline = usize::from(object.aux());
    if index >= inline {
        reserve_overflow(object, index - inline + 1);
    }
    let (holder, offset) = slot(object, index);
    holder.write(offset, value);
    object.write(ANON_SHAPE, shape.with(name).address());
}

fn reserve_overflow(object: Ref, count: usize) {
    let old: Ref = object.read(ANON_OVERFLOW);
    let old_count = if old.is_null() { 0 } else { old.read::<u64>(STORE_LENGTH) as usize };
    if old_count >= count {
        return;
    }
    let bigger = store::with_length(ElemKind::Val, count.max(2 * old_count).max(MIN_OVERFLOW));
    for index in 0..old_count as u32 {
        bigger.write(STORE_ELEMENTS + 8 * index, old.read::<u64>(STORE_ELEMENTS + 8 * index));
    }
    object.write(ANON_OVERFLOW, bigger);
}

/// Removes a field; false when there is none.
pub fn remove(object: Ref, name: NameId) -> bool {
    let shape = shape_of(object);
    if shape.is_dictionary() {
        return dictionary::remove(object, name);
    }
    let Some(removed) = shape.slot(name) else { return false };
    let names: Vec<NameId> = shape.names().iter().copied().filter(|&other| other != name).collect();
    for index in removed..names.len() {
        let value = slot_value(object, index + 1);
        let (holder, offset) = slot(object, index);
        holder.write(offset, value);
    }
    let (holder, offset) = slot(object, names.len());
    holder.write(offset, Val::NULL);
    object.write(ANON_SHAPE, shape::with_names(&names).address());
    true
}

/// Names of the fields in order of insertion.
pub fn names(object: Ref) -> Vec<NameId> {
    let shape = shape_of(object);
    if shape.is_dictionary() { dictionary::names(object) } else { shape.names().to_vec() }
}

/// A structure with the same fields.
pub fn copy(object: Ref) -> Ref {
    let shape = shape_of(object);
    if shape.is_dictionary() {
        let result = empty(0);
        for name in names(object) {
            set(result, name, get(object, name).unwrap_or(Val::NULL));
        }
        return result;
    }
    let result = with_shape(shape);
    for index in 0..shape.names().len() {
        let (holder, offset) = slot(result, index);
        holder.write(offset, slot_value(object, index));
    }
    result
}

/// A structure with these fields.
pub fn from_fields(fields: &[(NameId, Val)]) -> Val {
    let object = empty(fields.len() as i32);
    for &(name, value) in fields {
        set(object, name, value);
    }
    to_val(object)
}
