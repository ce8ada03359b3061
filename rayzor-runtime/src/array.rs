//! `Array<T>`: what compiled code does not do inline. Elements are read and written by the array's run-time kind.
use crate::cast;
use crate::exception::throw_string;
use crate::gc;
use crate::object::Ref;
use crate::store;
use rayzor_abi::descriptor::types;
use rayzor_abi::layout::{
    ARRAY_CAP, ARRAY_LEN, ARRAY_OF_REFERENCES, ARRAY_SIZE, ARRAY_STORE, STORE_ELEMENTS, header_word,
};
use rayzor_abi::{ElemKind, Val};

const MIN_CAPACITY: u32 = 4;

/// Number of elements.
#[inline]
pub fn len(array: Ref) -> u32 {
    array.read(ARRAY_LEN)
}

#[inline]
fn cap(array: Ref) -> u32 {
    array.read(ARRAY_CAP)
}

#[inline]
fn store_of(array: Ref) -> Ref {
    array.read(ARRAY_STORE)
}

/// The run-time kind.
#[inline]
pub fn elem_kind(array: Ref) -> ElemKind {
    ElemKind::from_u16(array.aux() & 0xff).unwrap_or(ElemKind::Val)
}

/// Row `array.kind`.
pub fn kind(array: Ref) -> i32 {
    i32::from(array.aux() & 0xff)
}

/// Row `array.new`.
pub fn new(kind: i32, capacity: i32) -> Ref {
    let kind = u16::try_from(kind).ok().and_then(ElemKind::from_u16).unwrap_or(ElemKind::Val);
    with_capacity(kind, u32::try_from(capacity).unwrap_or(0))
}

/// An empty array with room for `capacity` elements.
pub fn with_capacity(kind: ElemKind, capacity: u32) -> Ref {
    let array = gc::alloc_sized(header_word(types::ARRAY, kind as u16), ARRAY_SIZE as usize);
    if capacity > 0 {
        grow_to(array, capacity);
    }
    array
}

/// A new `Array<Dynamic>` (or of references) with these elements.
pub fn from_vals(values: &[Val]) -> Ref {
    let array = with_capacity(ElemKind::Val, values.len() as u32);
    for &value in values {
        push(array, value);
    }
    array
}

/// A new `Array<String>` with these texts.
pub fn from_strs<S: AsRef<str>>(texts: impl IntoIterator<Item = S>) -> Ref {
    let array = with_capacity(ElemKind::Val, 0);
    array.set_aux(ARRAY_OF_REFERENCES);
    for text in texts {
        push(array, crate::to_val(crate::string_from_str(text.as_ref())));
    }
    array
}

/// Address of element `index`, which is below the capacity.
#[inline]
fn elem_ptr(array: Ref, index: u32) -> *mut u8 {
    let shift = elem_kind(array).shift();
    store_of(array).at::<u8>(STORE_ELEMENTS).wrapping_add((index as usize) << shift)
}

fn grow_to(array: Ref, capacity: u32) {
    let kind = elem_kind(array);
    let bigger = store::with_length(kind, capacity as usize);
    let length = len(array);
    if length > 0 {
        copy_elements(store_of(array), 0, bigger, 0, length);
    }
    array.write(ARRAY_STORE, bigger);
    array.write(ARRAY_CAP, capacity);
}

fn copy_elements(src: Ref, src_pos: u32, dst: Ref, dst_pos: u32, length: u32) {
    let shift = ElemKind::from_u16(src.aux()).unwrap_or(ElemKind::Val).shift();
    let from = src.at::<u8>(STORE_ELEMENTS).wrapping_add((src_pos as usize) << shift);
    let to = dst.at::<u8>(STORE_ELEMENTS).wrapping_add((dst_pos as usize) << shift);
    // SAFETY: both ranges lie within stores of the same kind, as the callers have checked.
    unsafe { std::ptr::copy(from, to, (length as usize) << shift) };
}

fn zero_elements(array: Ref, pos: u32, count: u32) {
    if count > 0 {
        let bytes = (count as usize) << elem_kind(array).shift();
        // SAFETY: the range lies within the capacity of the array's store.
        unsafe { elem_ptr(array, pos).write_bytes(0, bytes) };
    }
}

/// Row `array.reserve`.
pub fn reserve(array: Ref, capacity: i32) {
    let wanted = u32::try_from(capacity).unwrap_or(0);
    if wanted > cap(array) {
        grow_to(array, wanted);
    }
}

fn ensure(array: Ref, needed: u32) {
    let capacity = cap(array);
    if needed > capacity {
        let bigger = capacity.saturating_add(capacity / 2).max(needed).max(MIN_CAPACITY);
        grow_to(array, bigger);
    }
}

/// Row `array.resize`.
pub fn resize(array: Ref, length: i32) {
    let Ok(length) = u32::try_from(length) else { throw_string("Invalid array length") };
    let old = len(array);
    if length > old {
        ensure(array, length);
    } else {
        zero_elements(array, length, old - length);
    }
    array.write(ARRAY_LEN, length);
}

/// Row `array.grow_for`.
pub fn grow_for(array: Ref, index: i32) {
    let Ok(index) = u32::try_from(index) else { throw_string("Invalid array access") };
    let needed = index + 1;
    if needed > len(array) {
        ensure(array, needed);
        array.write(ARRAY_LEN, needed);
    }
}

/// Row `array.get`.
pub fn get(array: Ref, index: i32) -> Val {
    match u32::try_from(index) {
        Ok(index) if index < len(array) => {
            store::read_elem(elem_kind(array), elem_ptr(array, index))
        }
        Ok(_) | Err(_) => Val::NULL,
    }
}

/// Row `array.set`.
pub fn set(array: Ref, index: i32, value: Val) {
    check_element(array, value);
    grow_for(array, index);
    store::write_elem(elem_kind(array), elem_ptr(array, index as u32), value);
}

/// Throws if `value` cannot become an element, before anything changes.
fn check_element(array: Ref, value: Val) {
    let mut element = 0_u64;
    store::write_elem(elem_kind(array), (&raw mut element).cast(), value);
}

/// Row `array.push`.
pub fn push(array: Ref, value: Val) -> i32 {
    check_element(array, value);
    let length = len(array);
    ensure(array, length + 1);
    store::write_elem(elem_kind(array), elem_ptr(array, length), value);
    array.write(ARRAY_LEN, length + 1);
    (length + 1) as i32
}

/// Row `array.slice`.
pub fn slice(array: Ref, pos: i32, length: i32) -> Ref {
    let (pos, length) = (pos as u32, length as u32);
    let copy = with_capacity(elem_kind(array), length);
    if length > 0 {
        copy_elements(store_of(array), pos, store_of(copy), 0, length);
        copy.write(ARRAY_LEN, length);
    }
    copy
}

/// Row `array.concat`.
pub fn concat(a: Ref, b: Ref) -> Ref {
    let (n, m) = (len(a), len(b));
    if elem_kind(a) != elem_kind(b) {
        let both = with_capacity(ElemKind::Val, n + m);
        for (array, length) in [(a, n), (b, m)] {
            for index in 0..length as i32 {
                push(both, get(array, index));
            }
        }
        return both;
    }
    let both = with_capacity(elem_kind(a), n + m);
    if n > 0 {
        copy_elements(store_of(a), 0, store_of(both), 0, n);
    }
    if m > 0 {
        copy_elements(store_of(b), 0, store_of(both), n, m);
    }
    both.write(ARRAY_LEN, n + m);
    both
}

/// Row `array.insert_gap`.
pub fn insert_gap(array: Ref, pos: i32, count: i32) {
    let (pos, count, length) = (pos as u32, count as u32, len(array));
    ensure(array, length + count);
    let store = store_of(array);
    if count > 0 {
        copy_elements(store, pos, store, pos + count, length - pos);
    }
    array.write(ARRAY_LEN, length + count);
    zero_elements(array, pos, count);
}

/// Row `array.remove_range`.
pub fn remove_range(array: Ref, pos: i32, count: i32) {
    let (pos, count, length) = (pos as u32, count as u32, len(array));
    if count == 0 {
        return;
    }
    let store = store_of(array);
    copy_elements(store, pos + count, store, pos, length - pos - count);
    zero_elements(array, length - count, count);
    array.write(ARRAY_LEN, length - count);
}

/// Row `array.blit`.
pub fn blit(src: Ref, src_pos: i32, dst: Ref, dst_pos: i32, length: i32) {
    if length > 0 {
        copy_elements(store_of(src), src_pos as u32, store_of(dst), dst_pos as u32, length as u32);
    }
}

/// Row `array.clear_range`: sets `count` elements from `pos` (within the capacity) to zero or null.
pub fn clear_range(array: Ref, pos: i32, count: i32) {
    if count > 0 {
        zero_elements(array, pos as u32, count as u32);
    }
}

/// Marks `array` as one of references, whose kind stays. Throws if it holds numbers.
pub fn fix_references(array: Ref) {
    if elem_kind(array) != ElemKind::Val {
        throw_string(cast::ERROR);
    }
    array.set_aux(ARRAY_OF_REFERENCES);
}

/// Makes `array` an array of `kind`, converting its elements in place of the old ones. Throws when one does not fit, and
/// when the array's kind is settled: code that has seen the array with its kind accesses it without asking again.
pub fn convert(array: Ref, kind: ElemKind) {
    if elem_kind(array) == kind {
        return;
    }
    if array.aux() != ElemKind::Val as u16 {
        throw_string(cast::ERROR);
    }
    let length = len(array);
    let store = store::with_length(kind, length as usize);
    let size = kind.size() as usize;
    for index in 0..length {
        let value = get(array, index as i32);
        let slot = store.at::<u8>(STORE_ELEMENTS).wrapping_add(index as usize * size);
        if !value.is_null() && !store::fits(kind, value) {
            throw_string(cast::ERROR);
        }
        store::write_elem(kind, slot, value);
    }
    array.set_aux(kind as u16);
    array.write(ARRAY_CAP, length);
    array.write(ARRAY_STORE, store);
}
