//! `haxe.ds.Vector<T>` and the stores of arrays: fixed-length element memory of one kind.
use crate::array;
use crate::dynamic;
use crate::exception::throw_string;
use crate::gc;
use crate::object::Ref;
use rayzor_abi::descriptor::types;
use rayzor_abi::layout::{STORE_ELEMENTS, STORE_LENGTH, header_word};
use rayzor_abi::{ElemKind, Val};

/// A zeroed store of `length` elements.
pub fn with_length(kind: ElemKind, length: usize) -> Ref {
    let size = (STORE_ELEMENTS as usize + (length << kind.shift())).next_multiple_of(8);
    let store = gc::alloc_sized(header_word(types::STORE, kind as u16), size);
    store.write::<u64>(STORE_LENGTH, length as u64);
    store
}

/// Row `store.new`.
pub fn new(kind: i32, length: i32) -> Ref {
    let kind = u16::try_from(kind).ok().and_then(ElemKind::from_u16).unwrap_or(ElemKind::Val);
    match usize::try_from(length) {
        Ok(length) => with_length(kind, length),
        Err(_) => throw_string("Invalid vector length"),
    }
}

/// Number of elements.
#[inline]
pub fn len(store: Ref) -> u64 {
    store.read(STORE_LENGTH)
}

fn elem_kind(store: Ref) -> ElemKind {
    ElemKind::from_u16(store.aux()).unwrap_or(ElemKind::Val)
}

fn elem_ptr(store: Ref, index: i32) -> *mut u8 {
    store.at::<u8>(STORE_ELEMENTS).wrapping_add((index as usize) << elem_kind(store).shift())
}

/// Boxes the element of `kind` at `slot`.
pub fn read_elem(kind: ElemKind, slot: *mut u8) -> Val {
    match kind {
        // SAFETY: `slot` is an aligned element of this kind.
        ElemKind::I32 => Val::from_i32(unsafe { slot.cast::<i32>().read() }),
        // SAFETY: as above.
        ElemKind::F64 => Val::from_f64(unsafe { slot.cast::<f64>().read() }),
        // SAFETY: as above.
        ElemKind::I1 => Val::from_bool(unsafe { slot.read() } != 0),
        // SAFETY: as above.
        ElemKind::I64 => dynamic::box_i64(unsafe { slot.cast::<i64>().read() }),
        // SAFETY: as above.
        ElemKind::F32 => Val::from_f64(f64::from(unsafe { slot.cast::<f32>().read() })),
        // SAFETY: as above.
        ElemKind::Val => Val(unsafe { slot.cast::<u64>().read() }),
    }
}

/// Stores `value`, converted to `kind`, at `slot`. Throws when it cannot be converted.
pub fn write_elem(kind: ElemKind, slot: *mut u8, value: Val) {
    match kind {
        ElemKind::I32 => {
            let number = dynamic::to_i32(value);
            // SAFETY: `slot` is an aligned element of this kind.
            unsafe { slot.cast::<i32>().write(number) }
        }
        ElemKind::F64 => {
            let number = dynamic::to_f64(value);
            // SAFETY: as above.
            unsafe { slot.cast::<f64>().write(number) }
        }
        ElemKind::I1 => {
            let truth = dynamic::to_bool(value);
            // SAFETY: as above.
            unsafe { slot.write(u8::from(truth)) }
        }
        ElemKind::I64 => {
            let number = dynamic::to_i64(value);
            // SAFETY: as above.
            unsafe { slot.cast::<i64>().write(number) }
        }
        ElemKind::F32 => {
            let number = dynamic::to_f64(value) as f32;
            // SAFETY: as above.
            unsafe { slot.cast::<f32>().write(number) }
        }
        // SAFETY: as above.
        ElemKind::Val => unsafe { slot.cast::<u64>().write(value.0) },
    }
}

/// Whether an element of `kind` can hold `value` without loss of type.
pub fn fits(kind: ElemKind, value: Val) -> bool {
    match kind {
        ElemKind::I32 => {
            value.is_int()
                || value.as_f64().is_some_and(|number| f64::from(number as i32) == number)
        }
        ElemKind::F64 | ElemKind::F32 => value.is_number(),
        ElemKind::I1 => value.is_bool(),
        ElemKind::I64 => {
            value.is_int() || crate::object::val_ref_of(value, types::BOX_I64).is_some()
        }
        ElemKind::Val => true,
    }
}

/// Row `store.get`.
pub fn get(store: Ref, index: i32) -> Val {
    read_elem(elem_kind(store), elem_ptr(store, index))
}

/// Row `store.set`.
pub fn set(store: Ref, index: i32, value: Val) {
    write_elem(elem_kind(store), elem_ptr(store, index), value);
}

fn check_range(store: Ref, pos: i32, length: i32) {
    let in_bounds = pos >= 0 && length >= 0 && (pos as u64 + length as u64) <= len(store);
    if !in_bounds {
        throw_string("Out of bounds");
    }
}

/// Row `store.blit`.
pub fn blit(src: Ref, src_pos: i32, dst: Ref, dst_pos: i32, length: i32) {
    check_range(src, src_pos, length);
    check_range(dst, dst_pos, length);
    if elem_kind(src) == elem_kind(dst) {
        let bytes = (length as usize) << elem_kind(src).shift();
        // SAFETY: both ranges were checked.
        unsafe { std::ptr::copy(elem_ptr(src, src_pos), elem_ptr(dst, dst_pos), bytes) };
        return;
    }
    for index in 0..length {
        set(dst, dst_pos + index, get(src, src_pos + index));
    }
}

/// Row `store.to_array`.
pub fn to_array(store: Ref, pos: i32, length: i32) -> Ref {
    check_range(store, pos, length);
    let copy = array::with_capacity(elem_kind(store), length as u32);
    for index in pos..pos + length {
        array::push(copy, get(store, index));
    }
    copy
}

/// Row `store.from_array`.
pub fn from_array(array: Ref) -> Ref {
    let length = array::len(array);
    let store = with_length(array::elem_kind(array), length as usize);
    for index in 0..length as i32 {
        set(store, index, array::get(array, index));
    }
    store
}
