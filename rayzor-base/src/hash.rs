//! The hash tables used everywhere: Fx-hashed, and insertion-ordered where iteration is seen.

pub use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

/// A map that iterates in insertion order.
pub type FxIndexMap<K, V> = indexmap::IndexMap<K, V, rustc_hash::FxBuildHasher>;
/// A set that iterates in insertion order.
pub type FxIndexSet<T> = indexmap::IndexSet<T, rustc_hash::FxBuildHasher>;
