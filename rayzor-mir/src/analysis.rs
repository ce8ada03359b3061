//! Facts about functions and modules, computed on demand and thrown away when the code changes.

pub mod call_graph;
pub mod cfg;
pub mod dominators;
pub mod loops;
