//! Facts about the machines programs are compiled for; data only.
//!
//! A target is one row in [`TargetSpec::ALL`] with a file of its own below `spec/`. Code that needs to know something
//! about a machine asks a field of [`TargetSpec`]; nothing tests the host with `cfg`.
#![forbid(unsafe_code)]

mod data_layout;
mod spec;

pub use data_layout::{DataLayout, Endianness};
pub use spec::{
    Arch, Env, LinkerFlavor, ObjectFormat, Os, Support, TargetError, TargetSpec, Unwinding,
};
