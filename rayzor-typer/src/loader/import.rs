//! What `import` and `using` bring into a module.

use std::sync::Arc;

use rayzor_base::hash::FxHashMap;
use rayzor_base::{Span, Symbol, names};
use rayzor_syntax::ast;
use rayzor_types::decl::{ClassKind, Visibility};
use rayzor_types::{ClassId, EnumId, FieldId, ModuleId, TypeDeclId};

use crate::cx::TyperCx;
use crate::diagnostics;
use crate::loader::{dotted, parent_package};

/// The imports of a module, those of its `import.hx` files included.
#[derive(Debug, Default)]
pub(crate) struct ModuleImports {
    /// In source order; later ones win.
    pub(crate) entries: Vec<ImportEntry>,
    /// The classes whose static methods extend other types; later ones win.
    pub(crate) usings: Vec<ClassId>,
}

/// One imported thing.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ImportEntry {
    /// A type under a name.
    Type { name: Symbol, decl: TypeDeclId },
    /// All modules of a package.
    Package(Symbol),
    /// A static field of a type, under a name.
    Field { name: Symbol, target: ImportTarget, field: Symbol },
    /// All static fields of a type.
    AllFields(ImportTarget),
}

/// The holder of imported fields.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum ImportTarget {
    /// A class, or the fields of a module.
    Class(ClassId),
    /// An enum: its constructors.
    Enum(EnumId),
}

/// A field found by its bare name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum ImportedField {
    /// A static field.
    Static(ClassId, FieldId),
    /// A constructor of an enum, by its position.
    EnumCtor(EnumId, u32),
}

impl TyperCx<'_> {
    /// The imports of a module, resolved at the first question.
    pub(crate) fn module_imports(&mut self, module: ModuleId) -> Arc<ModuleImports> {
        if let Some(imports) = &self.imports[module] {
            return imports.clone();
        }
        // Circular questions see no imports; they can only come from resolving the imports themselves.
        self.imports[module] = Some(Arc::default());
        let mut imports = ModuleImports::default();
        let decl = &self.program.modules[module];
        let (pack, name) = (decl.pack, decl.name);
        if name != names::IMPORT {
            for around in self.import_hx_chain(pack) {
                let inherited = self.module_imports(around);
                imports.entries.extend(inherited.entries.iter().copied());
                imports.usings.extend(inherited.usings.iter().copied());
            }
        }
        let Some(tree) = self.trees.get(&module).cloned() else { return Arc::default() };
        for import in &tree.imports {
            self.resolve_import(import, &mut imports);
        }
        let imports = Arc::new(imports);
        self.imports[module] = Some(imports.clone());
        imports
    }

    /// The `import.hx` files that hold for a package, the outermost first.
    fn import_hx_chain(&mut self, pack: Symbol) -> Vec<ModuleId> {
        let mut packs = vec![pack];
        packs.extend(std::iter::successors(parent_package(pack), |&pack| parent_package(pack)));
        packs.reverse();
        packs.into_iter().filter_map(|pack| self.load_module(pack, names::IMPORT)).collect()
    }

    fn resolve_import(&mut self, import: &ast::Import, into: &mut ModuleImports) {
        let (pack, rest) = import.split();
        let pack_name = dotted(pack.iter().map(|ident| ident.name));
        if rest.is_empty() {
            self.import_package_or_field(import, pack, pack_name, into);
            return;
        }
        let Some(imported) = self.load_module(pack_name, rest[0].name) else {
            self.report_missing_import(import);
            return;
        };
        match import.kind {
            ast::ImportKind::Using => self.import_using(import, imported, rest, into),
            ast::ImportKind::Import => self.import_from_module(import, imported, rest, into),
        }
    }

    /// `import pack.*`, or `import pack.module.function` with a module in lower case.
    fn import_package_or_field(
        &mut self,
        import: &ast::Import,
        pack: &[ast::Ident],
        pack_name: Symbol,
        into: &mut ModuleImports,
    ) {
        let is_all = import.mode == ast::ImportMode::All;
        if is_all && self.package_exists(pack_name) {
            into.entries.push(ImportEntry::Package(pack_name));
            return;
        }
        // Modules may be spelled in lower case too: the longest prefix that is a file counts.
        for n in (1..pack.len() + 1).rev() {
            let prefix = dotted(pack[..n - 1].iter().map(|ident| ident.name));
            if let Some(module) = self.load_module(prefix, pack[n - 1].name) {
                self.import_from_module(import, module, &pack[n - 1..], into);
                return;
            }
        }
        if is_all {
            // A package may be empty for this target.
            let span = path_span(&import.path);
            self.report(diagnostics::loader::package_not_found(span, pack_name.as_str()));
            return;
        }
        self.report_missing_import(import);
    }

    fn report_missing_import(&mut self, import: &ast::Import) {
        let path = dotted(import.path.iter().map(|ident| ident.name));
        if path.as_str().starts_with("haxe.macro.") {
            return;
        }
        let span = path_span(&import.path);
        let suggestion = self.suggest_type(path);
        self.report(diagnostics::loader::type_not_found(span, path.as_str(), suggestion));
    }

    fn import_using(
        &mut self,
        import: &ast::Import,
        module: ModuleId,
        rest: &[ast::Ident],
        into: &mut ModuleImports,
    ) {
        let types = match rest {
            [_module] => self.program.modules[module].types.clone(),
            [_module, sub, ..] => match self.type_of_module(module, sub.name) {
                Some(decl) => vec![decl],
                None => return self.report_missing_import(import),
            },
            [] => Vec::new(),
        };
        for &decl in &types {
            self.force_decl(decl);
            let name = self.program.head(decl).path.name;
            into.entries.push(ImportEntry::Type { name, decl });
        }
        // Within one module the first type wins.
        for &decl in types.iter().rev() {
            into.usings.extend(self.static_class(decl));
        }
        if rest.len() == 1 {
            into.usings.extend(self.program.modules[module].statics);
        }
    }

    /// The class that holds the static fields of a type.
    pub(crate) fn static_class(&mut self, decl: TypeDeclId) -> Option<ClassId> {
        match decl {
            TypeDeclId::Class(id) => Some(id),
            TypeDeclId::Abstract(id) => self.program.abstracts[id].impl_class,
            TypeDeclId::Enum(_) => None,
            TypeDeclId::Typedef(id) => {
                self.force_typedef(id);
                let target = self.decl_of_ty(self.program.typedefs[id].ty)?;
                self.static_class(target)
            }
        }
    }

    /// The declaration that a type is an instance of, aliases seen through.
    pub(crate) fn decl_of_ty(&self, ty: rayzor_types::Ty) -> Option<TypeDeclId> {
        use rayzor_types::TyKind;
        match self.program.kind(ty) {
            TyKind::Inst(id, _) => Some(TypeDeclId::Class(id)),
            TyKind::Enum(id, _) => Some(TypeDeclId::Enum(id)),
            TyKind::Abstract(id, _) => Some(TypeDeclId::Abstract(id)),
            TyKind::Dynamic(_) => Some(TypeDeclId::Abstract(self.program.well_known.dynamic)),
            TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::Param(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => None,
        }
    }

    fn import_from_module(
        &mut self,
        import: &ast::Import,
        module: ModuleId,
        rest: &[ast::Ident],
        into: &mut ModuleImports,
    ) {
        let module_name = self.program.modules[module].name;
        match (rest, &import.mode) {
            ([_module], ast::ImportMode::Normal) => self.import_all_types(module, into),
            ([_module], ast::ImportMode::Alias(alias)) => {
                match self.type_of_module(module, module_name) {
                    Some(decl) => into.entries.push(ImportEntry::Type { name: alias.name, decl }),
                    None => self.report_missing_import(import),
                }
            }
            ([_module], ast::ImportMode::All) => {
                let main = self
                    .type_of_module(module, module_name)
                    .and_then(|decl| self.import_target(decl));
                let statics = self.program.modules[module].statics.map(ImportTarget::Class);
                into.entries.extend(main.or(statics).map(ImportEntry::AllFields));
            }
            ([_module, name, rest @ ..], mode) => {
                let sub = self.type_of_module(module, name.name);
                if sub.is_some_and(|decl| self.program.head(decl).is_private) {
                    let span = path_span(&import.path);
                    self.report(diagnostics::loader::private_import(span, name.name));
                    return;
                }
                match (sub, rest, mode) {
                    (Some(decl), [], ast::ImportMode::All) => {
                        let target = self.import_target(decl);
                        into.entries.extend(target.map(ImportEntry::AllFields));
                    }
                    (Some(decl), [], mode) => {
                        into.entries
                            .push(ImportEntry::Type { name: alias_or(mode, name.name), decl });
                    }
                    (Some(decl), [field], mode) => {
                        let target = self.import_target(decl);
                        self.import_field(import, target, *field, mode, into);
                    }
                    (None, [], mode) => self.import_module_field(import, module, *name, mode, into),
                    (_, _, _) => self.report_missing_import(import),
                }
            }
            ([], _) => {}
        }
    }

    fn import_all_types(&mut self, module: ModuleId, into: &mut ModuleImports) {
        for decl in self.program.modules[module].types.clone() {
            if self.program.head(decl).is_private {
                continue;
            }
            let name = self.program.head(decl).path.name;
            into.entries.push(ImportEntry::Type { name, decl });
        }
        let statics = self.program.modules[module].statics.map(ImportTarget::Class);
        into.entries.extend(statics.map(ImportEntry::AllFields));
    }

    /// `import pack.Module.field`: a static field of the main type, or a field of the module.
    fn import_module_field(
        &mut self,
        import: &ast::Import,
        module: ModuleId,
        field: ast::Ident,
        mode: &ast::ImportMode,
        into: &mut ModuleImports,
    ) {
        let module_name = self.program.modules[module].name;
        let statics = self.program.modules[module].statics.map(ImportTarget::Class);
        let main =
            self.type_of_module(module, module_name).and_then(|decl| self.import_target(decl));
        let candidates = [statics, main];
        let target =
            candidates.into_iter().flatten().find(|&target| self.target_has(target, field.name));
        let target = target.or(main);
        if target.is_none() {
            self.report_missing_import(import);
            return;
        }
        self.import_field(import, target, field, mode, into);
    }

    fn import_field(
        &mut self,
        import: &ast::Import,
        target: Option<ImportTarget>,
        field: ast::Ident,
        mode: &ast::ImportMode,
        into: &mut ModuleImports,
    ) {
        let Some(target) = target else { return self.report_missing_import(import) };
        if self.is_private_module_field(target, field.name) {
            let span = path_span(&import.path);
            self.report(diagnostics::loader::private_import(span, field.name));
            return;
        }
        if !self.target_has(target, field.name) {
            let owner = self.target_name(target);
            self.report(diagnostics::loader::no_such_import_field(import.span, &owner, field.name));
            return;
        }
        into.entries.push(ImportEntry::Field {
            name: alias_or(mode, field.name),
            target,
            field: field.name,
        });
    }

    fn is_private_module_field(&self, target: ImportTarget, name: Symbol) -> bool {
        let ImportTarget::Class(class) = target else { return false };
        let decl = &self.program.classes[class];
        let field = decl.statics.get(&name).map(|&field| &self.program.fields[field]);
        decl.kind == ClassKind::ModuleFields
            && field.is_some_and(|field| field.visibility == Visibility::Private)
    }

    fn target_name(&self, target: ImportTarget) -> String {
        let decl = match target {
            ImportTarget::Class(id) => TypeDeclId::Class(id),
            ImportTarget::Enum(id) => TypeDeclId::Enum(id),
        };
        self.program.head(decl).path.to_string()
    }

    fn import_target(&mut self, decl: TypeDeclId) -> Option<ImportTarget> {
        match decl {
            TypeDeclId::Enum(id) => Some(ImportTarget::Enum(id)),
            TypeDeclId::Typedef(id) => {
                self.force_typedef(id);
                let target = self.decl_of_ty(self.program.typedefs[id].ty)?;
                self.import_target(target)
            }
            TypeDeclId::Class(_) | TypeDeclId::Abstract(_) => {
                self.static_class(decl).map(ImportTarget::Class)
            }
        }
    }

    fn target_has(&self, target: ImportTarget, name: Symbol) -> bool {
        self.target_field(target, name).is_some()
    }

    fn target_field(&self, target: ImportTarget, name: Symbol) -> Option<ImportedField> {
        match target {
            ImportTarget::Class(class) => {
                let field = *self.program.classes[class].statics.get(&name)?;
                Some(ImportedField::Static(class, field))
            }
            ImportTarget::Enum(id) => {
                let index = self.program.enums[id].ctors.get_index_of(&name)?;
                Some(ImportedField::EnumCtor(id, index as u32))
            }
        }
    }

    /// A field that the module's own top level or its imports offer under the bare name `name`.
    pub(crate) fn imported_field(
        &mut self,
        module: ModuleId,
        name: Symbol,
    ) -> Option<ImportedField> {
        let own = self.program.modules[module].statics.map(ImportTarget::Class);
        if let Some(field) = own.and_then(|target| self.target_field(target, name)) {
            return Some(field);
        }
        let imports = self.module_imports(module);
        imports.entries.iter().rev().find_map(|entry| match *entry {
            ImportEntry::Field { name: alias, target, field } if alias == name => {
                self.target_field(target, field)
            }
            ImportEntry::AllFields(target) => {
                let found = self.target_field(target, name)?;
                self.is_importable(found).then_some(found)
            }
            ImportEntry::Type { name: _, decl } => self.enum_ctor_of(decl, name),
            ImportEntry::Field { .. } | ImportEntry::Package(_) => None,
        })
    }

    fn is_importable(&self, found: ImportedField) -> bool {
        match found {
            ImportedField::Static(_, field) => !self.program.fields[field].flags.has_this_param,
            ImportedField::EnumCtor(..) => true,
        }
    }

    fn is_enum_value(&self, found: ImportedField) -> bool {
        match found {
            ImportedField::Static(_, field) => {
                self.program.fields[field].var().is_some_and(|info| info.is_enum_value)
            }
            ImportedField::EnumCtor(..) => true,
        }
    }

    /// The constructor `name` of an enum, or value of an enum abstract, that the module itself declares.
    pub(crate) fn own_enum_ctor(
        &mut self,
        module: ModuleId,
        name: Symbol,
    ) -> Option<ImportedField> {
        // Of several types with such a value the last one wins, as it does among imports.
        let types = self.program.modules[module].types.clone();
        types.into_iter().rev().find_map(|decl| self.enum_ctor_of(decl, name))
    }

    /// The constructor `name` of an enum, or value of an enum abstract, also if `decl` is another name for it.
    fn enum_ctor_of(&mut self, decl: TypeDeclId, name: Symbol) -> Option<ImportedField> {
        match decl {
            TypeDeclId::Enum(id) => self.target_field(ImportTarget::Enum(id), name),
            TypeDeclId::Abstract(id) if self.program.abstracts[id].is_enum => {
                let class = self.program.abstracts[id].impl_class?;
                let found = self.target_field(ImportTarget::Class(class), name)?;
                self.is_enum_value(found).then_some(found)
            }
            TypeDeclId::Typedef(id) => {
                self.force_typedef(id);
                let target = self.decl_of_ty(self.program.typedefs[id].ty)?;
                self.enum_ctor_of(target, name)
            }
            TypeDeclId::Class(_) | TypeDeclId::Abstract(_) => None,
        }
    }

    /// The classes whose static methods extend other types in a module, the first to be tried first. Those of
    /// `haxe.EnumTools` hold everywhere.
    pub(crate) fn usings(&mut self, module: ModuleId) -> Vec<ClassId> {
        let imports = self.module_imports(module);
        let everywhere = self.load_module(Symbol::intern("haxe"), Symbol::intern("EnumTools"));
        let types =
            everywhere.map(|module| self.program.modules[module].types.clone()).unwrap_or_default();
        let everywhere =
            types.into_iter().filter_map(|decl| self.static_class(decl)).collect::<Vec<_>>();
        imports.usings.iter().rev().copied().chain(everywhere).collect()
    }
}

fn alias_or(mode: &ast::ImportMode, name: Symbol) -> Symbol {
    match mode {
        ast::ImportMode::Alias(alias) => alias.name,
        ast::ImportMode::Normal | ast::ImportMode::All => name,
    }
}

fn path_span(path: &[ast::Ident]) -> Span {
    match path {
        [] => Span::NONE,
        [first, .., last] => first.span.to(last.span),
        [only] => only.span,
    }
}

/// The trees of modules, for their imports.
pub(crate) type Trees = FxHashMap<ModuleId, Arc<ast::Module>>;
