//! From type names to declarations, in Haxe's order: the module's own types, its imports (later ones first), the standard
//! types, imported packages, the module's package and those around it.

use rayzor_base::{Symbol, names};
use rayzor_syntax::ast;
use rayzor_types::decl::MetaValue;
use rayzor_types::{ClassId, ModuleId, TypeDeclId};

use crate::cx::{Scope, TyperCx};
use crate::diagnostics;
use crate::loader::import::ImportEntry;
use crate::loader::{dotted, parent_package, without_std};

impl TyperCx<'_> {
    /// The type that the bare `name` means in a module. Reports nothing.
    pub(crate) fn lookup_type_name(
        &mut self,
        module: ModuleId,
        name: Symbol,
    ) -> Option<TypeDeclId> {
        let found = self.find_type_name(module, name)?;
        self.force_decl(found);
        Some(found)
    }

    fn find_type_name(&mut self, module: ModuleId, name: Symbol) -> Option<TypeDeclId> {
        if let Some(own) = self.type_of_module(module, name) {
            return Some(own);
        }
        let imports = self.module_imports(module);
        let imported = imports.entries.iter().rev().find_map(|entry| match *entry {
            ImportEntry::Type { name: alias, decl } => (alias == name).then_some(decl),
            ImportEntry::Package(_) | ImportEntry::Field { .. } | ImportEntry::AllFields(_) => None,
        });
        if imported.is_some() {
            return imported;
        }
        if let Some(std) = self.lookup_type(names::EMPTY, names::STD_TYPES, name) {
            return Some(std);
        }
        let packages = imports.entries.iter().rev().filter_map(|entry| match *entry {
            ImportEntry::Package(pack) => Some(pack),
            ImportEntry::Type { .. } | ImportEntry::Field { .. } | ImportEntry::AllFields(_) => {
                None
            }
        });
        for pack in packages.collect::<Vec<_>>() {
            if let Some(found) =
                self.lookup_type(pack, name, name).filter(|&decl| self.is_visible(module, decl))
            {
                return Some(found);
            }
        }
        let own_pack = self.program.modules[module].pack;
        let around = std::iter::successors(Some(own_pack), |&pack| parent_package(pack));
        for pack in around.collect::<Vec<_>>() {
            if let Some(found) =
                self.lookup_type(pack, name, name).filter(|&decl| self.is_visible(module, decl))
            {
                return Some(found);
            }
        }
        None
    }

    fn is_visible(&self, module: ModuleId, decl: TypeDeclId) -> bool {
        let head = self.program.head(decl);
        !head.is_private || head.owner == module
    }

    /// The module that the bare `name` means in `module`: that of an imported type, or a file nearby.
    pub(crate) fn lookup_module_name(
        &mut self,
        module: ModuleId,
        name: Symbol,
    ) -> Option<ModuleId> {
        if self.program.modules[module].name == name {
            return Some(module);
        }
        let imports = self.module_imports(module);
        let imported = imports.entries.iter().rev().find_map(|entry| match *entry {
            ImportEntry::Type { name: alias, decl } if alias == name => {
                Some(self.program.head(decl).owner)
            }
            ImportEntry::Type { .. }
            | ImportEntry::Package(_)
            | ImportEntry::Field { .. }
            | ImportEntry::AllFields(_) => None,
        });
        if imported.is_some() {
            return imported;
        }
        let own_pack = self.program.modules[module].pack;
        let wildcards = imports.entries.iter().rev().filter_map(|entry| match *entry {
            ImportEntry::Package(pack) => Some(pack),
            ImportEntry::Type { .. } | ImportEntry::Field { .. } | ImportEntry::AllFields(_) => {
                None
            }
        });
        let around = std::iter::successors(Some(own_pack), |&pack| parent_package(pack));
        let packs: Vec<Symbol> = wildcards.chain(around).collect();
        packs.into_iter().find_map(|pack| self.load_module(pack, name))
    }

    /// The classes that `@:using` of a type names, the first to be tried first.
    pub(crate) fn type_usings(&mut self, decl: TypeDeclId) -> Vec<ClassId> {
        let head = self.program.head(decl);
        let owner = head.owner;
        let meta = head.meta.clone();
        let mut classes = Vec::new();
        for entry in meta.all(Symbol::intern(":using")) {
            for arg in &entry.args {
                let MetaValue::Path(path) = arg else { continue };
                match self.find_dotted(owner, *path).and_then(|found| self.static_class(found)) {
                    Some(class) => classes.push(class),
                    None => self.report(diagnostics::loader::type_not_found(
                        entry.span,
                        path.as_str(),
                        None,
                    )),
                }
            }
        }
        classes
    }

    /// The type that a path with dots means in a module.
    fn find_dotted(&mut self, module: ModuleId, path: Symbol) -> Option<TypeDeclId> {
        let names: Vec<Symbol> = path.as_str().split('.').map(Symbol::intern).collect();
        let n_package = names.iter().take_while(|&&name| !ast::is_type_name(name)).count();
        let (pack, rest) = names.split_at(n_package);
        match (pack, rest) {
            ([], [name]) => self.lookup_type_name(module, *name),
            ([], [owner, sub]) => {
                let owner = self.lookup_module_name(module, *owner)?;
                self.type_of_module(owner, *sub)
            }
            (pack, [name]) => self.lookup_type(dotted(pack.iter().copied()), *name, *name),
            (pack, [owner, sub]) => self.lookup_type(dotted(pack.iter().copied()), *owner, *sub),
            (_, _) => None,
        }
    }

    /// The declaration that a written path means. Reports what is not found.
    pub(crate) fn resolve_path(
        &mut self,
        scope: &Scope,
        path: &ast::TypePath,
    ) -> Option<TypeDeclId> {
        let found = self.find_path(scope.module, path);
        match found {
            Some(decl) if self.is_visible(scope.module, decl) => {
                self.force_decl(decl);
                self.note_typedef(scope, decl, path.span);
                Some(decl)
            }
            Some(decl) => {
                let head = self.program.head(decl);
                let (name, owner) = (head.path.name, head.owner);
                let module = self.module_path(owner);
                self.report(diagnostics::loader::private_type(path.span, name, &module));
                Some(decl)
            }
            None => {
                self.report_missing_type(path);
                None
            }
        }
    }

    fn find_path(&mut self, module: ModuleId, path: &ast::TypePath) -> Option<TypeDeclId> {
        if path.package.is_empty() {
            return match path.sub {
                None => self.find_type_name(module, path.name.name),
                Some(sub) => {
                    let owner = self.lookup_module_name(module, path.name.name)?;
                    self.type_of_module(owner, sub.name)
                }
            };
        }
        let pack = without_std(dotted(path.package.iter().map(|ident| ident.name)));
        let name = path.sub.map_or(path.name.name, |sub| sub.name);
        self.lookup_type(pack, path.name.name, name)
    }

    fn report_missing_type(&mut self, path: &ast::TypePath) {
        let names = path.package.iter().map(|ident| ident.name);
        let full = dotted(names.chain([path.name.name]).chain(path.sub.map(|sub| sub.name)));
        let pack = dotted(path.package.iter().map(|ident| ident.name));
        let span = path_name_span(path);
        if let Some(sub) = path.sub {
            let known_module = self.load_module(pack, path.name.name);
            if known_module.is_some() {
                let module =
                    dotted(path.package.iter().map(|ident| ident.name).chain([path.name.name]));
                self.report(diagnostics::loader::no_such_sub_type(span, module, sub.name));
                return;
            }
        } else if let Some(module) = self.load_module(pack, path.name.name) {
            let module = self.module_path(module);
            self.report(diagnostics::loader::no_main_type(span, &module, path.name.name));
            return;
        }
        let suggestion = self.suggest_type(full);
        self.report(diagnostics::loader::type_not_found(span, full.as_str(), suggestion));
    }
}

/// The span of a path without its arguments.
pub(crate) fn path_name_span(path: &ast::TypePath) -> rayzor_base::Span {
    let first = path.package.first().map_or(path.name.span, |ident| ident.span);
    first.to(path.sub.map_or(path.name.span, |sub| sub.span))
}
