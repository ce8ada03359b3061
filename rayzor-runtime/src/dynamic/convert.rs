//! `Dynamic` to unboxed types. Null is zero or false; a number converts to any number type; all else throws.
use crate::cast;
use crate::exception::throw_string;
use crate::gc;
use crate::object::{Ref, to_val, val_ref_of};
use rayzor_abi::Val;
use rayzor_abi::descriptor::types;
use rayzor_abi::layout::{BOX_I64_SIZE, BOX_I64_VALUE, header_word};
use rayzor_abi::val::ValKind;

fn boxed_i64(value: Val) -> Option<i64> {
    val_ref_of(value, types::BOX_I64).map(|object| object.read(BOX_I64_VALUE))
}

#[cold]
fn cannot_convert() -> ! {
    throw_string(cast::ERROR)
}

/// Row `dynamic.to_i32`.
pub fn to_i32(value: Val) -> i32 {
    match value.kind() {
        ValKind::Int(number) => number,
        // As `Std.int`: saturates, and NaN is 0. Optimised code converts without coming here.
        ValKind::Float(number) => number as i32,
        ValKind::Null => 0,
        ValKind::Ref(_) => {
            boxed_i64(value).map_or_else(|| cannot_convert(), |number| number as i32)
        }
        ValKind::Bool(_) => cannot_convert(),
    }
}

/// Row `dynamic.to_f64`.
pub fn to_f64(value: Val) -> f64 {
    match value.kind() {
        ValKind::Int(number) => f64::from(number),
        ValKind::Float(number) => number,
        ValKind::Null => 0.0,
        ValKind::Ref(_) => {
            boxed_i64(value).map_or_else(|| cannot_convert(), |number| number as f64)
        }
        ValKind::Bool(_) => cannot_convert(),
    }
}

/// Row `dynamic.to_bool`.
pub fn to_bool(value: Val) -> bool {
    match value.kind() {
        ValKind::Bool(truth) => truth,
        ValKind::Null => false,
        ValKind::Int(_) | ValKind::Float(_) | ValKind::Ref(_) => cannot_convert(),
    }
}

/// Row `dynamic.to_i64`.
pub fn to_i64(value: Val) -> i64 {
    match value.kind() {
        ValKind::Int(number) => i64::from(number),
        ValKind::Float(number) => number as i64,
        ValKind::Null => 0,
        ValKind::Ref(_) => boxed_i64(value).unwrap_or_else(|| cannot_convert()),
        ValKind::Bool(_) => cannot_convert(),
    }
}

/// Row `dynamic.is_i64`.
pub fn is_i64(value: Val) -> bool {
    val_ref_of(value, types::BOX_I64).is_some()
}

/// Row `dynamic.box_i64`.
pub fn box_i64(value: i64) -> Val {
    let object: Ref = gc::alloc_sized(header_word(types::BOX_I64, 0), BOX_I64_SIZE as usize);
    object.write(BOX_I64_VALUE, value);
    to_val(object)
}
