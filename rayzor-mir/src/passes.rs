//! The passes. Which run, and in which order, is decided in `pipeline` alone.

//pub mod const_prop;
pub mod dce;
//pub mod devirtualize;
//pub mod gvn;
//pub mod inline;
//pub mod mem2reg;
//pub mod null_check;
pub mod simplify_cfg;
