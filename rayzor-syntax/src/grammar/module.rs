//! A file: package, imports, declarations.

use rayzor_base::Span;

use crate::ast::{
    Decl, Ident, Import, ImportKind, ImportMode, ModifierKind, Module, Package, is_type_name,
};
use crate::diagnostics;
use crate::parser::Parser;
use crate::token::TokenKind as T;

impl Parser<'_> {
    pub(crate) fn module(&mut self) -> Module {
        let mut module = Module {
            file: self.file,
            package: None,
            imports: Vec::new(),
            decls: Vec::new(),
            span: Span::new(self.file, 0, self.text.len() as u32),
        };
        if self.at(T::KwPackage) {
            module.package = Some(self.package());
        }
        while !self.at(T::Eof) {
            let start = self.pos;
            match self.peek() {
                T::KwPackage => {
                    self.error_here(diagnostics::package_not_first(self.span()));
                    self.package();
                }
                T::KwImport => self.import(ImportKind::Import, &mut module),
                T::KwUsing => self.import(ImportKind::Using, &mut module),
                _ => module.decls.extend(self.decl()),
            }
            if self.pos == start {
                self.unexpected();
                self.bump();
                self.skip_until(starts_decl);
                self.eat(T::BraceClose);
            }
        }
        module
    }

    fn package(&mut self) -> Package {
        let start = self.span();
        self.bump();
        let mut path = Vec::new();
        if !self.at(T::Semicolon) {
            path = self.dotted_path();
            if let Some(upper) = path.iter().find(|ident| is_type_name(ident.name)) {
                self.error(diagnostics::package_name_case(upper.span));
            }
        }
        self.expect(T::Semicolon, ". or ;");
        Package { path, span: self.span_from(start) }
    }

    /// `a.b.c`; keywords that name packages of the standard library are names here.
    fn dotted_path(&mut self) -> Vec<Ident> {
        let mut path = Vec::new();
        loop {
            match self.peek() {
                T::Ident | T::Dollar | T::KwMacro | T::KwExtern | T::KwFunction => {
                    path.push(self.bump_ident())
                }
                _ => {
                    self.expected("identifier");
                    break;
                }
            }
            if !(self.at(T::Dot) && self.peek_at(1) != T::Star) {
                break;
            }
            self.bump();
        }
        path
    }

    fn import(&mut self, kind: ImportKind, module: &mut Module) {
        let start = self.span();
        self.bump();
        let path = self.dotted_path();
        let mut mode = ImportMode::Normal;
        if kind == ImportKind::Import && self.eat(T::Dot) {
            self.bump();
            mode = ImportMode::All;
        } else if kind == ImportKind::Import && (self.at_word("as") || self.at(T::KwIn)) {
            self.bump();
            mode = ImportMode::Alias(self.alias(&path));
        }
        let end = match (kind, &mode) {
            (ImportKind::Import, ImportMode::Normal) => ". or ; or as",
            (ImportKind::Using, _) => ". or ;",
            (ImportKind::Import, ImportMode::Alias(_) | ImportMode::All) => ";",
        };
        if !self.expect(T::Semicolon, end) {
            self.skip_until(|kind| kind == T::Semicolon || starts_decl(kind));
            self.eat(T::Semicolon);
        }
        let span = self.span_from(start);
        if !module.decls.is_empty() {
            self.error(diagnostics::misplaced_import(span));
        }
        if !path.is_empty() {
            module.imports.push(Import { kind, path, mode, span });
        }
    }

    fn alias(&mut self, path: &[Ident]) -> Ident {
        let alias = self.expect_ident();
        let names_type = path.last().is_some_and(|last| is_type_name(last.name));
        if names_type && alias.name != rayzor_base::names::EMPTY && !is_type_name(alias.name) {
            self.error(diagnostics::alias_case(alias.span));
        }
        alias
    }

    /// A type or a module-level field. `None` if there is only metadata or nothing that can be parsed.
    fn decl(&mut self) -> Option<Decl> {
        let start_pos = self.pos;
        let start = self.span();
        let meta = self.meta_list();
        let modifiers = self.modifiers();
        match self.peek() {
            T::KwVar | T::KwFunction | T::KwFinal => {
                for modifier in &modifiers {
                    let is_valid = !matches!(
                        modifier.kind,
                        ModifierKind::Static
                            | ModifierKind::Public
                            | ModifierKind::Override
                            | ModifierKind::Abstract
                    );
                    if !is_valid {
                        let text = modifier.kind.as_str();
                        self.error(diagnostics::unsupported_modifier(
                            modifier.span,
                            text,
                            "module-level fields",
                        ));
                    }
                }
                let head = super::field::FieldHead { start_pos, start, meta, modifiers };
                Some(Decl::Field(Box::new(self.field_after_head(head)?)))
            }
            T::KwClass | T::KwInterface | T::KwEnum | T::KwAbstract | T::KwTypedef => {
                let head = super::field::FieldHead { start_pos, start, meta, modifiers };
                Some(Decl::Type(Box::new(self.type_decl(head))))
            }
            _ => {
                if !modifiers.is_empty() {
                    self.unexpected();
                }
                None
            }
        }
    }
}

/// Whether a declaration of a module can start with this token.
pub(super) fn starts_decl(kind: T) -> bool {
    matches!(
        kind,
        T::KwClass
            | T::KwInterface
            | T::KwEnum
            | T::KwAbstract
            | T::KwTypedef
            | T::KwImport
            | T::KwUsing
    ) || matches!(
        kind,
        T::KwPrivate | T::KwExtern | T::KwFinal | T::KwVar | T::KwFunction | T::KwPackage | T::Meta
    )
}
