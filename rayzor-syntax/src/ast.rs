//! The syntax tree of a module: owned, with a `Span` on every node, names as `Symbol`s, nothing resolved.

pub mod decl;
pub mod expr;
pub mod form;
pub mod meta;
pub mod type_ref;
pub mod visit;

pub use decl::*;
pub use expr::*;
pub use form::*;
pub use meta::*;
pub use type_ref::*;

use rayzor_base::{FileId, Span, Symbol};

/// A name where it was written. A name that macro reification splices keeps its dollar: `$name`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Ident {
    /// The name.
    pub name: Symbol,
    /// Where it stands.
    pub span: Span,
}

/// One source file.
#[derive(Clone, PartialEq, Debug)]
pub struct Module {
    /// The file.
    pub file: FileId,
    /// The `package` declaration; `None` if there is none, an empty path for `package;`.
    pub package: Option<Package>,
    /// `import` and `using`, in source order.
    pub imports: Vec<Import>,
    /// Types and module-level fields, in source order.
    pub decls: Vec<Decl>,
    /// The whole file.
    pub span: Span,
}

impl Module {
    /// The names of the package, outermost first; empty for the top level.
    pub fn package_path(&self) -> Vec<Symbol> {
        self.package.iter().flat_map(|package| &package.path).map(|ident| ident.name).collect()
    }
}

/// `package a.b;`
#[derive(Clone, PartialEq, Debug)]
pub struct Package {
    /// The names, outermost first.
    pub path: Vec<Ident>,
    /// From the keyword to the semicolon.
    pub span: Span,
}

/// Whether a declaration brings names or static extensions into scope.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ImportKind {
    /// `import`
    Import,
    /// `using`
    Using,
}

/// What an `import` takes of its path.
#[derive(Clone, PartialEq, Debug)]
pub enum ImportMode {
    /// `import a.b.C;`, `import a.b.C.D;` or `import a.b.C.field;`
    Normal,
    /// `import a.b.C as D;`
    Alias(Ident),
    /// `import a.b.*;` or `import a.b.C.*;`
    All,
}

/// `import` or `using`.
#[derive(Clone, PartialEq, Debug)]
pub struct Import {
    /// Which of the two.
    pub kind: ImportKind,
    /// The names before `.*` or `as`. Never empty.
    pub path: Vec<Ident>,
    /// What is taken of it. `Normal` for `using`.
    pub mode: ImportMode,
    /// From the keyword to the semicolon.
    pub span: Span,
}

impl Import {
    /// The path cut at its first upper-case name: package names, and the names from the module on
    /// (module, sub-type or field, field). The second part is empty for `import a.b.*` of a package.
    pub fn split(&self) -> (&[Ident], &[Ident]) {
        let n_package = self.path.iter().take_while(|ident| !is_type_name(ident.name)).count();
        self.path.split_at(n_package)
    }
}

/// Whether `name` is spelled as a type: its first character other than `_` is an upper-case letter.
pub fn is_type_name(name: Symbol) -> bool {
    let rest = name.as_str().trim_start_matches('_');
    rest.starts_with(|c: char| c.is_ascii_uppercase())
}
