//! Text to syntax tree. No IO, and it never fails: errors are diagnostics, and the tree has error nodes.
#![forbid(unsafe_code)]

pub mod ast;
