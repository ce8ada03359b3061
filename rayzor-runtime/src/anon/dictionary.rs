//! Structures with very many fields. The overflow store holds: 0 an `Array` of name ids in order of insertion (-1 where a
//! field was removed), 1 an `Array` of values, 2 a store of positions + 1 by hash, 3 the number of removed entries.
use crate::object::Ref;
use crate::shape;
use crate::{array, store};
use rayzor_abi::descriptor::NameId;
use rayzor_abi::layout::{ANON_FIELDS, ANON_OVERFLOW, ANON_SHAPE, STORE_ELEMENTS, STORE_LENGTH};
use rayzor_abi::{ElemKind, Val};

const REMOVED: i32 = -1;
const KEYS: u32 = STORE_ELEMENTS;
const VALUES: u32 = STORE_ELEMENTS + 8;
const INDEX: u32 = STORE_ELEMENTS + 16;
const N_REMOVED: u32 = STORE_ELEMENTS + 24;

fn tables(object: Ref) -> Ref {
    object.read(ANON_OVERFLOW)
}

fn keys(object: Ref) -> Ref {
    tables(object).read(KEYS)
}

fn values(object: Ref) -> Ref {
    tables(object).read(VALUES)
}

fn key_at(keys: Ref, position: u32) -> i32 {
    let key = array::get(keys, position as i32);
    key.0 as u32 as i32
}

/// Moves the fields of a structure with slots into tables.
pub(super) fn convert(object: Ref) {
    let names = super::names(object);
    let new_tables = store::with_length(ElemKind::Val, 4);
    new_tables.write(KEYS, array::with_capacity(ElemKind::I32, 2 * names.len() as u32));
    new_tables.write(VALUES, array::with_capacity(ElemKind::Val, 2 * names.len() as u32));
    new_tables.write(N_REMOVED, Val::from_i32(0));
    for (index, &name) in names.iter().enumerate() {
        array::push(new_tables.read(KEYS), Val::from_i32(name as i32));
        array::push(new_tables.read(VALUES), super::slot_value(object, index));
    }
    object.write(ANON_OVERFLOW, new_tables);
    object.write(ANON_SHAPE, shape::dictionary().address());
    for index in 0..u32::from(object.aux()) {
        object.write(ANON_FIELDS + 8 * index, Val::NULL);
    }
    rebuild(object);
}

/// Drops removed entries and indexes the rest, with room to double.
fn rebuild(object: Ref) {
    let (old_keys, old_values) = (keys(object), values(object));
    let count = array::len(old_keys);
    let new_keys = array::with_capacity(ElemKind::I32, count);
    let new_values = array::with_capacity(ElemKind::Val, count);
    for position in 0..count {
        let key = key_at(old_keys, position);
        if key != REMOVED {
            array::push(new_keys, Val::from_i32(key));
            array::push(new_values, array::get(old_values, position as i32));
        }
    }
    let live = array::len(new_keys);
    let index = store::with_length(ElemKind::I32, (4 * live as usize).next_power_of_two().max(16));
    let tables = tables(object);
    tables.write(KEYS, new_keys);
    tables.write(VALUES, new_values);
    tables.write(INDEX, index);
    tables.write(N_REMOVED, Val::from_i32(0));
    for position in 0..live {
        enter(index, key_at(new_keys, position), position);
    }
}

fn hash(key: i32) -> usize {
    (key as u32).wrapping_mul(0x9E37_79B1) as usize >> 4
}

fn enter(index: Ref, key: i32, position: u32) {
    let mask = index.read::<u64>(STORE_LENGTH) as usize - 1;
    let mut slot = hash(key) & mask;
    while index.read::<i32>(STORE_ELEMENTS + 4 * slot as u32) != 0 {
        slot = (slot + 1) & mask;
    }
    index.write(STORE_ELEMENTS + 4 * slot as u32, position as i32 + 1);
}

fn find(object: Ref, name: NameId) -> Option<u32> {
    let (keys, index) = (keys(object), tables(object).read::<Ref>(INDEX));
    let mask = index.read::<u64>(STORE_LENGTH) as usize - 1;
    let mut slot = hash(name as i32) & mask;
    loop {
        match index.read::<i32>(STORE_ELEMENTS + 4 * slot as u32) {
            0 => return None,
            entry if key_at(keys, entry as u32 - 1) == name as i32 => {
                return Some(entry as u32 - 1);
            }
            _ => slot = (slot + 1) & mask,
        }
    }
}

pub(super) fn get(object: Ref, name: NameId) -> Option<Val> {
    find(object, name).map(|position| array::get(values(object), position as i32))
}

pub(super) fn set(object: Ref, name: NameId, value: Val) {
    if let Some(position) = find(object, name) {
        return array::set(values(object), position as i32, value);
    }
    let index: Ref = tables(object).read(INDEX);
    if 2 * u64::from(array::len(keys(object)) + 1) > index.read::<u64>(STORE_LENGTH) {
        rebuild(object);
    }
    array::push(values(object), value);
    array::push(keys(object), Val::from_i32(name as i32));
    enter(tables(object).read(INDEX), name as i32, array::len(keys(object)) - 1);
}

pub(super) fn remove(object: Ref, name: NameId) -> bool {
    let Some(position) = find(object, name) else { return false };
    array::set(keys(object), position as i32, Val::from_i32(REMOVED));
    array::set(values(object), position as i32, Val::NULL);
    let removed = tables(object).read::<Val>(N_REMOVED).0 as u32 + 1;
    tables(object).write(N_REMOVED, Val::from_i32(removed as i32));
    if removed > 16 && 2 * removed > array::len(keys(object)) {
        rebuild(object);
    }
    true
}

pub(super) fn names(object: Ref) -> Vec<NameId> {
    let keys = keys(object);
    (0..array::len(keys))
        .map(|position| key_at(keys, position))
        .filter(|&key| key != REMOVED)
        .map(|key| key as u32)
        .collect()
}
