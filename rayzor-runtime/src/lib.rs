//! The runtime that every compiled program links: memory, objects, reflection, exceptions, the native half of the
//! standard library.
//!
//! Compiled code calls it through the symbols of `exports`, which are generated from the table in `rayzor-abi`.
//! A [`Ref`] that reaches any function here is null or points to a live object; the collector finds references on the
//! stack and in registers conservatively and moves nothing, so ordinary Rust locals keep objects alive.
#![allow(
    clippy::not_unsafe_ptr_arg_deref,
    reason = "rows of the table are called by compiled code, which keeps the contract that each row states"
)]

pub mod anon;
pub mod array;
pub mod atomic;
pub mod bytes;
pub mod cast;
pub mod class_info;
pub mod closure;
pub mod date;
pub mod dynamic;
pub mod enum_;
pub mod exception;
pub mod exports;
pub mod fs;
pub mod gc;
pub mod io;
pub mod math;
pub mod memory;
pub mod monitor;
pub mod names;
pub mod object;
pub mod os;
pub mod panic;
pub mod process;
pub mod random;
pub mod reflect;
pub mod regex;
pub mod shape;
pub mod startup;
pub mod std_api;
pub mod store;
pub mod string;
pub mod sys;
#[cfg(test)]
pub(crate) mod testing;
pub mod text;
pub mod thread;
pub mod type_api;

pub use exception::throw_string;
pub use object::{Ref, to_val, val_ref};
pub use rayzor_abi::{ElemKind, Val};
pub use text::{StrView, alloc_string_latin1, alloc_utf16, string_from_str, to_rust_string};
