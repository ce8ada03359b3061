//! Loading modules on demand: from a dotted path to a file, to a syntax tree, to declarations.

pub(crate) mod classpath;
pub(crate) mod import;
pub(crate) mod resolve;
pub(crate) mod suggest;
pub(crate) mod type_ref;

use std::path::Path;
use std::sync::Arc;

use rayzor_base::hash::FxHashMap;
use rayzor_base::{Diagnostics, Span, Symbol, names};
use rayzor_types::{ModuleId, TypeDeclId};

use crate::cx::TyperCx;
use crate::{declare, diagnostics};

/// What was looked for, found or not.
#[derive(Default)]
pub(crate) struct Loader {
    modules: FxHashMap<(Symbol, Symbol), Option<ModuleId>>,
    packages: FxHashMap<Symbol, bool>,
}

impl TyperCx<'_> {
    /// The module `name` of package `pack` (with dots), loaded if there is a file for it.
    pub(crate) fn load_module(&mut self, pack: Symbol, name: Symbol) -> Option<ModuleId> {
        if let Some(&known) = self.loader.modules.get(&(pack, name)) {
            return known;
        }
        let found = classpath::find_module(self.input, pack, name);
        let Some(file) = found else {
            self.loader.modules.insert((pack, name), None);
            return None;
        };
        let module = self.load_file(pack, name, &file.path, file.is_std)?;
        Some(module)
    }

    fn load_file(
        &mut self,
        pack: Symbol,
        name: Symbol,
        path: &Path,
        is_std: bool,
    ) -> Option<ModuleId> {
        let Ok(bytes) = self.input.files.read(path) else {
            self.loader.modules.insert((pack, name), None);
            return None;
        };
        let text: Arc<str> = String::from_utf8_lossy(&bytes).into();
        let file =
            self.sources.add(classpath::display_path(self.input, path, is_std), text.clone());
        let mut found = Diagnostics::new();
        if let Err(error) = std::str::from_utf8(&bytes) {
            let at = error.valid_up_to() as u32;
            found.report(diagnostics::loader::not_utf8(Span::new(file, at, at + 1)));
        }
        let tree =
            Arc::new(rayzor_syntax::parse_module(file, &text, self.input.defines, &mut found));
        self.syntax_diagnostics.extend(found.clone());
        self.diagnostics.extend(found);
        let module = declare::module::declare(self, pack, name, &tree, is_std);
        self.loader.modules.insert((pack, name), Some(module));
        declare::module::declare_types(self, module, &tree);
        self.check_package(pack, name, &tree);
        Some(module)
    }

    fn check_package(&mut self, pack: Symbol, name: Symbol, tree: &rayzor_syntax::ast::Module) {
        if name == names::IMPORT {
            return;
        }
        let stated = dotted(tree.package_path());
        if stated != pack {
            let span = match &tree.package {
                Some(package) => package.span,
                None => rayzor_base::Span::new(tree.file, 0, 0),
            };
            self.report(diagnostics::loader::wrong_package(span, stated, pack));
        }
    }

    /// A type by its full name: `name` of module `module` of package `pack`. Loads the module; its header is complete
    /// afterwards unless it is being resolved. Reports nothing.
    pub(crate) fn lookup_type(
        &mut self,
        pack: Symbol,
        module: Symbol,
        name: Symbol,
    ) -> Option<TypeDeclId> {
        let module = self.load_module(pack, module)?;
        self.type_of_module(module, name)
    }

    /// The type `name` that a module declares.
    pub(crate) fn type_of_module(&mut self, module: ModuleId, name: Symbol) -> Option<TypeDeclId> {
        let found = self.declared_in(module, name)?;
        self.force_decl(found);
        Some(found)
    }

    /// The type `name` that a module declares, its header as it is.
    pub(crate) fn declared_in(&self, module: ModuleId, name: Symbol) -> Option<TypeDeclId> {
        let types = &self.program.modules[module].types;
        types.iter().copied().find(|&decl| self.program.head(decl).path.name == name)
    }

    /// Whether a folder exists for the package.
    pub(crate) fn package_exists(&mut self, pack: Symbol) -> bool {
        if let Some(&known) = self.loader.packages.get(&pack) {
            return known;
        }
        let exists = classpath::package_exists(self.input, pack);
        self.loader.packages.insert(pack, exists);
        exists
    }
}

/// Names joined by dots.
pub(crate) fn dotted(path: impl IntoIterator<Item = Symbol>) -> Symbol {
    let names: Vec<&str> = path.into_iter().map(Symbol::as_str).collect();
    Symbol::intern(&names.join("."))
}

/// The package that a path outside of imports means: `std` is the root of all packages, also where a variable hides their
/// names.
pub(crate) fn without_std(pack: Symbol) -> Symbol {
    match pack.as_str().split_once('.') {
        None if pack.as_str() == "std" => names::EMPTY,
        Some(("std", rest)) => Symbol::intern(rest),
        None | Some(_) => pack,
    }
}

/// The package around a package; none at the top level.
pub(crate) fn parent_package(pack: Symbol) -> Option<Symbol> {
    if pack == names::EMPTY {
        return None;
    }
    let text = pack.as_str();
    Some(text.rfind('.').map_or(names::EMPTY, |dot| Symbol::intern(&text[..dot])))
}
