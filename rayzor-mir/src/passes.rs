//! The passes. Which run, and in which order, is decided in `pipeline` alone.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a pass looks at the instructions it knows and leaves the others alone"
)]

pub mod const_prop;
pub mod dce;
pub mod dead_globals;
pub mod devirtualize;
pub mod gvn;
pub mod inline;
pub mod loop_version;
pub mod mem2reg;
pub mod null_check;
pub mod simplify_cfg;
pub mod sroa;
