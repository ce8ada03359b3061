//! Syntax trees to a typed program.
//!
//! Names are declared when a module is loaded; headers, signatures and bodies follow on demand (`phase`). After
//! `type_program` there are only ids, and no type variable is left.
#![forbid(unsafe_code)]

mod check;
mod const_fold;
mod cx;
mod declare;
mod diagnostics;
mod finalize;
mod generic;
mod infer;
mod loader;
pub mod macro_host;
mod matcher;
mod null_safety;
mod phase;
mod program;
mod unify;

pub use cx::TyperInput;
pub use program::type_program;
