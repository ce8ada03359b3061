//! Operators on `Dynamic`. Int with Int stays Int (wrapping) but for division; other numbers give Floats; `+` with a
//! string concatenates.
use super::convert::to_i32;
use crate::closure;
use crate::exception::throw_string;
use crate::object::{Ref, to_val, val_ref_of};
use crate::string;
use crate::{std_api, text};
use rayzor_abi::Val;
use rayzor_abi::descriptor::types;
use rayzor_abi::layout::BOX_I64_VALUE;
use rayzor_abi::val::ValKind;
use std::cmp::Ordering;

#[cold]
fn invalid(a: Val, op: &str, b: Val) -> ! {
    let (a, b) =
        (text::to_rust_string(std_api::string(a)), text::to_rust_string(std_api::string(b)));
    throw_string(&format!("Invalid operation: {a} {op} {b}"))
}

/// Two numbers; `None` when one of the values is none.
enum Numbers {
    Ints(i32, i32),
    Floats(f64, f64),
    No,
}

fn numbers(a: Val, b: Val) -> Numbers {
    match (a.kind(), b.kind()) {
        (ValKind::Int(a), ValKind::Int(b)) => Numbers::Ints(a, b),
        _ => match (a.as_f64(), b.as_f64()) {
            (Some(a), Some(b)) => Numbers::Floats(a, b),
            (Some(_) | None, Some(_) | None) => Numbers::No,
        },
    }
}

/// Row `dynamic.add`.
pub fn add(a: Val, b: Val) -> Val {
    match numbers(a, b) {
        Numbers::Ints(a, b) => Val::from_i32(a.wrapping_add(b)),
        Numbers::Floats(a, b) => Val::from_f64(a + b),
        Numbers::No if text::val_string(a).is_some() || text::val_string(b).is_some() => {
            let (a, b) = (std_api::string(a), std_api::string(b));
            to_val(string::concat(a, b))
        }
        Numbers::No => invalid(a, "+", b),
    }
}

/// Row `dynamic.sub`.
pub fn sub(a: Val, b: Val) -> Val {
    match numbers(a, b) {
        Numbers::Ints(a, b) => Val::from_i32(a.wrapping_sub(b)),
        Numbers::Floats(a, b) => Val::from_f64(a - b),
        Numbers::No => invalid(a, "-", b),
    }
}

/// Row `dynamic.mul`.
pub fn mul(a: Val, b: Val) -> Val {
    match numbers(a, b) {
        Numbers::Ints(a, b) => Val::from_i32(a.wrapping_mul(b)),
        Numbers::Floats(a, b) => Val::from_f64(a * b),
        Numbers::No => invalid(a, "*", b),
    }
}

/// Row `dynamic.div`.
pub fn div(a: Val, b: Val) -> Val {
    match (a.as_f64(), b.as_f64()) {
        (Some(a), Some(b)) => Val::from_f64(a / b),
        (Some(_) | None, Some(_) | None) => invalid(a, "/", b),
    }
}

/// Row `dynamic.modulo`.
pub fn modulo(a: Val, b: Val) -> Val {
    match numbers(a, b) {
        Numbers::Ints(a, b) if b != 0 => Val::from_i32(a.wrapping_rem(b)),
        Numbers::Ints(..) => Val::from_f64(f64::NAN),
        Numbers::Floats(a, b) => Val::from_f64(a % b),
        Numbers::No => invalid(a, "%", b),
    }
}

fn bits(a: Val, op: &str, b: Val, compute: impl FnOnce(i32, i32) -> i32) -> Val {
    if a.is_number() && b.is_number() {
        Val::from_i32(compute(to_i32(a), to_i32(b)))
    } else {
        invalid(a, op, b)
    }
}

/// Row `dynamic.and`.
pub fn and(a: Val, b: Val) -> Val {
    bits(a, "&", b, |a, b| a & b)
}

/// Row `dynamic.or`.
pub fn or(a: Val, b: Val) -> Val {
    bits(a, "|", b, |a, b| a | b)
}

/// Row `dynamic.xor`.
pub fn xor(a: Val, b: Val) -> Val {
    bits(a, "^", b, |a, b| a ^ b)
}

/// Row `dynamic.shl`.
pub fn shl(a: Val, b: Val) -> Val {
    bits(a, "<<", b, |a, b| a.wrapping_shl(b as u32))
}

/// Row `dynamic.shr`.
pub fn shr(a: Val, b: Val) -> Val {
    bits(a, ">>", b, |a, b| a.wrapping_shr(b as u32))
}

/// Row `dynamic.ushr`.
pub fn ushr(a: Val, b: Val) -> Val {
    bits(a, ">>>", b, |a, b| (a as u32).wrapping_shr(b as u32) as i32)
}

/// Row `dynamic.neg`.
pub fn neg(a: Val) -> Val {
    match a.kind() {
        ValKind::Int(number) => Val::from_i32(number.wrapping_neg()),
        ValKind::Float(number) => Val::from_f64(-number),
        ValKind::Null | ValKind::Bool(_) | ValKind::Ref(_) => invalid(Val::from_i32(0), "-", a),
    }
}

/// Row `dynamic.not`.
pub fn not(a: Val) -> Val {
    bits(a, "^", Val::from_i32(-1), |a, b| a ^ b)
}

/// Row `dynamic.eq`.
pub fn eq(a: Val, b: Val) -> bool {
    if a == b {
        return !a.as_f64().is_some_and(f64::is_nan);
    }
    match (a.kind(), b.kind()) {
        (ValKind::Ref(a), ValKind::Ref(b)) => eq_objects(Ref::from_addr(a), Ref::from_addr(b)),
        _ => a.is_number() && b.is_number() && a.as_f64() == b.as_f64(),
    }
}

fn eq_objects(a: Ref, b: Ref) -> bool {
    match (a.type_offset(), b.type_offset()) {
        (types::STRING, types::STRING) => string::equals(a, b),
        (types::BOX_I64, types::BOX_I64) => {
            a.read::<i64>(BOX_I64_VALUE) == b.read::<i64>(BOX_I64_VALUE)
        }
        _ => closure::is_function(a) && closure::is_function(b) && closure::equals(a, b),
    }
}

/// Order of two values; `None` when they have none.
pub(crate) fn order(a: Val, b: Val) -> Option<Ordering> {
    if let (Some(a), Some(b)) = (a.as_f64(), b.as_f64()) {
        return a.partial_cmp(&b);
    }
    if let (Some(a), Some(b)) = (text::val_string(a), text::val_string(b)) {
        return Some(string::compare(a, b).cmp(&0));
    }
    if let (Some(a), Some(b)) = (val_ref_of(a, types::BOX_I64), val_ref_of(b, types::BOX_I64)) {
        return Some(a.read::<i64>(BOX_I64_VALUE).cmp(&b.read::<i64>(BOX_I64_VALUE)));
    }
    None
}

/// Row `dynamic.lt`.
pub fn lt(a: Val, b: Val) -> bool {
    order(a, b) == Some(Ordering::Less)
}

/// Row `dynamic.le`.
pub fn le(a: Val, b: Val) -> bool {
    matches!(order(a, b), Some(Ordering::Less | Ordering::Equal))
}

/// Row `dynamic.gt`.
pub fn gt(a: Val, b: Val) -> bool {
    order(a, b) == Some(Ordering::Greater)
}

/// Row `dynamic.ge`.
pub fn ge(a: Val, b: Val) -> bool {
    matches!(order(a, b), Some(Ordering::Greater | Ordering::Equal))
}
