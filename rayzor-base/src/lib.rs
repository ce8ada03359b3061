//! Things with no opinion about Haxe: ids, interned text, source files, diagnostics.
#![forbid(unsafe_code)]

pub mod bug;
pub mod diagnostic;
pub mod hash;
pub mod intern;
pub mod names;
pub mod source;
pub mod span;
pub mod vfs;

pub use cranelift_entity as entity;
pub use diagnostic::{Code, Diagnostic, Diagnostics, Label, Severity};
pub use intern::Symbol;
pub use source::SourceMap;
pub use span::{FileId, Span};
