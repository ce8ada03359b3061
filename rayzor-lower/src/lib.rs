//! Typed program → MIR: the only crate that knows both.
#![forbid(unsafe_code)]

pub mod binding;
