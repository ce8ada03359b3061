//! Metadata: `@name(args)` and `@:name.sub(args)`.

use rayzor_base::{Span, Symbol};

use super::Expr;

/// One metadata entry.
#[derive(Clone, PartialEq, Debug)]
pub struct Meta {
    /// The text between `@` and the arguments: `:native` for `@:native`, `author` for `@author`, `:a.b` for `@:a.b`.
    pub name: Symbol,
    /// Where the name stands, `@` included.
    pub name_span: Span,
    /// The arguments; empty without parentheses.
    pub args: Vec<Expr>,
    /// The whole entry.
    pub span: Span,
}

impl Meta {
    /// Whether this is metadata for the compiler, `@:name`, which does not exist at run time.
    pub fn is_compile_time(&self) -> bool {
        self.name.as_str().starts_with(':')
    }
}

/// The first entry of `list` with this name, the colon included: `find_meta(&field.meta, names::META_OP)`.
pub fn find_meta(list: &[Meta], name: Symbol) -> Option<&Meta> {
    list.iter().find(|meta| meta.name == name)
}
