//! The contract between compiled code and the runtime.
//!
//! * [`table`] lists every runtime function; [`RuntimeFn`] is generated from it.
//! * [`layout`] and [`descriptor`] give the memory layout of objects and of what the compiler emits about types.
//! * [`val`] is the NaN-boxed dynamic value.
//! * [`mangle`] and [`version`] name symbols; a stale runtime fails to link.
#![no_std]
#![forbid(unsafe_code)]

pub mod descriptor;
pub mod layout;
pub mod mangle;
pub mod signature;
pub mod stack_table;
pub mod table;
pub mod val;
pub mod version;

pub use layout::ElemKind;
pub use signature::{AbiType, Effects, RuntimeSignature};
pub use table::RuntimeFn;
pub use val::Val;
