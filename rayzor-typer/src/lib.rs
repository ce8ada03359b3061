//! Syntax trees to a typed program.
//!
//! Names are declared when a module is loaded; headers, signatures and bodies follow on demand (`phase`). After
//! `type_program` there are only ids, and no type variable is left.
#![forbid(unsafe_code)]

mod check;
pub mod cx;
mod declare;
pub mod diagnostics;
mod generic;
pub mod infer;
pub mod loader;
pub mod macro_host;
pub mod phase;
mod program;
pub mod unify;

pub use cx::{Scope, TyperCx, TyperInput};
pub use program::type_program;
