//! `haxe.atomic`: a cell is a store of one element. All operations are sequentially consistent.
use crate::object::Ref;
use rayzor_abi::Val;
use rayzor_abi::layout::STORE_ELEMENTS;
use std::sync::atomic::Ordering::SeqCst;
use std::sync::atomic::{AtomicI32, AtomicU64};

fn int(cell: &Ref) -> &AtomicI32 {
    // SAFETY: haxe-std passes a store of one Int, which the reference keeps alive.
    unsafe { &*cell.at(STORE_ELEMENTS) }
}

fn word(cell: &Ref) -> &AtomicU64 {
    // SAFETY: haxe-std passes a store of one Dynamic, which the reference keeps alive.
    unsafe { &*cell.at(STORE_ELEMENTS) }
}

/// Row `atomic.add`.
pub fn add(cell: Ref, value: i32) -> i32 {
    int(&cell).fetch_add(value, SeqCst)
}

/// Row `atomic.sub`.
pub fn sub(cell: Ref, value: i32) -> i32 {
    int(&cell).fetch_sub(value, SeqCst)
}

/// Row `atomic.and`.
pub fn and(cell: Ref, value: i32) -> i32 {
    int(&cell).fetch_and(value, SeqCst)
}

/// Row `atomic.or`.
pub fn or(cell: Ref, value: i32) -> i32 {
    int(&cell).fetch_or(value, SeqCst)
}

/// Row `atomic.xor`.
pub fn xor(cell: Ref, value: i32) -> i32 {
    int(&cell).fetch_xor(value, SeqCst)
}

/// Row `atomic.exchange`.
pub fn exchange(cell: Ref, value: i32) -> i32 {
    int(&cell).swap(value, SeqCst)
}

/// Row `atomic.compare_exchange`: gives the old value.
pub fn compare_exchange(cell: Ref, expected: i32, replacement: i32) -> i32 {
    match int(&cell).compare_exchange(expected, replacement, SeqCst, SeqCst) {
        Ok(old) | Err(old) => old,
    }
}

/// Row `atomic.load`.
pub fn load(cell: Ref) -> i32 {
    int(&cell).load(SeqCst)
}

/// Row `atomic.store`.
pub fn store(cell: Ref, value: i32) {
    int(&cell).store(value, SeqCst);
}

/// Row `atomic.exchange_object`.
pub fn exchange_object(cell: Ref, value: Val) -> Val {
    Val(word(&cell).swap(value.0, SeqCst))
}

/// Row `atomic.compare_exchange_object`: compares the references; gives the old value.
pub fn compare_exchange_object(cell: Ref, expected: Val, replacement: Val) -> Val {
    match word(&cell).compare_exchange(expected.0, replacement.0, SeqCst, SeqCst) {
        Ok(old) | Err(old) => Val(old),
    }
}

/// Row `atomic.load_object`.
pub fn load_object(cell: Ref) -> Val {
    Val(word(&cell).load(SeqCst))
}

/// Row `atomic.store_object`.
pub fn store_object(cell: Ref, value: Val) {
    word(&cell).store(value.0, SeqCst);
}
