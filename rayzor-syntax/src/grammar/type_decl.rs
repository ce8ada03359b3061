//! Declarations of types.

use crate::ast::{
    AbstractDecl, ClassDecl, EnumConstructor, EnumDecl, Ident, Modifier, ModifierKind, Param,
    TypeDecl, TypeDeclKind, TypedefDecl, is_type_name,
};
use crate::diagnostics;
use crate::parser::{Parser, UNEXPECTED};
use crate::token::TokenKind as T;

use super::field::{FieldHead, ends_field_block};

impl Parser<'_> {
    /// A type whose metadata and modifiers are parsed, at the keyword that says what it is.
    pub(super) fn type_decl(&mut self, head: FieldHead) -> TypeDecl {
        self.check_modifiers(&head);
        let keyword = self.bump().kind;
        let is_enum_abstract = keyword == T::KwEnum && self.eat(T::KwAbstract);
        let doc = self.doc_since(head.start_pos);
        let name = self.type_name();
        let params = self.type_params();
        let kind = match keyword {
            T::KwClass => self.class_decl(false),
            T::KwInterface => self.class_decl(true),
            T::KwTypedef => self.typedef_decl(),
            T::KwEnum if !is_enum_abstract => self.enum_decl(),
            _ => self.abstract_decl(is_enum_abstract),
        };
        let span = self.span_from(head.start);
        TypeDecl { name, params, doc, meta: head.meta, modifiers: head.modifiers, kind, span }
    }

    fn check_modifiers(&mut self, head: &FieldHead) {
        let declaration = match self.peek() {
            T::KwClass => "classes",
            T::KwInterface => "interfaces",
            T::KwTypedef => "typedefs",
            T::KwEnum => "enums",
            _ => "abstracts",
        };
        let is_abstract = |modifier: &&Modifier| modifier.kind == ModifierKind::Abstract;
        let abstracts: Vec<Modifier> = head.modifiers.iter().filter(is_abstract).copied().collect();
        self.check_duplicates(&abstracts);
        for modifier in &head.modifiers {
            let is_valid = match modifier.kind {
                ModifierKind::Private | ModifierKind::Extern => true,
                ModifierKind::Final => matches!(self.peek(), T::KwClass | T::KwInterface),
                ModifierKind::Abstract => self.at(T::KwClass),
                ModifierKind::Public
                | ModifierKind::Static
                | ModifierKind::Override
                | ModifierKind::Dynamic
                | ModifierKind::Inline
                | ModifierKind::Macro
                | ModifierKind::Overload => false,
            };
            if !is_valid {
                let text = modifier.kind.as_str();
                self.error(diagnostics::unsupported_modifier(modifier.span, text, declaration));
            }
        }
    }

    fn type_name(&mut self) -> Ident {
        let name = self.expect_ident();
        let text = name.name.as_str();
        if !text.is_empty() && !text.starts_with('$') && !is_type_name(name.name) {
            self.error(diagnostics::type_name_case(name.span));
        }
        name
    }

    /// `class { … }` behind `macro`, where the name may be missing.
    pub(super) fn macro_class(&mut self) -> TypeDecl {
        let start = self.span();
        self.bump();
        let name = if self.at(T::BraceOpen) { self.no_ident() } else { self.expect_ident() };
        let params = self.type_params();
        let kind = self.class_decl(false);
        let span = self.span_from(start);
        TypeDecl { name, params, doc: None, meta: Vec::new(), modifiers: Vec::new(), kind, span }
    }

    fn class_decl(&mut self, is_interface: bool) -> TypeDeclKind {
        let mut class = ClassDecl {
            is_interface,
            extends: Vec::new(),
            implements: Vec::new(),
            fields: Vec::new(),
        };
        loop {
            match self.peek() {
                T::KwExtends => {
                    self.bump();
                    class.extends.push(self.type_path());
                }
                T::KwImplements => {
                    self.bump();
                    class.implements.push(self.type_path());
                }
                T::BraceOpen => break,
                _ => {
                    self.expected("extends or implements or {");
                    self.skip_until(|kind| kind == T::BraceOpen || ends_field_block(kind));
                    break;
                }
            }
        }
        if self.eat(T::BraceOpen) {
            class.fields = self.member_block();
        }
        TypeDeclKind::Class(class)
    }

    fn typedef_decl(&mut self) -> TypeDeclKind {
        self.require(T::Assign);
        let target = self.type_ref();
        self.eat(T::Semicolon);
        TypeDeclKind::Typedef(TypedefDecl { target })
    }

    fn enum_decl(&mut self) -> TypeDeclKind {
        let mut constructors = Vec::new();
        if self.expect(T::BraceOpen, "{") {
            while !self.eat(T::BraceClose) {
                if self.at(T::Eof) || ends_field_block(self.peek()) {
                    self.expected("}");
                    break;
                }
                let start = self.pos;
                constructors.extend(self.constructor());
                if self.pos == start {
                    self.expected("}");
                    self.bump();
                    self.skip_until(|kind| {
                        matches!(kind, T::Semicolon | T::Ident) || ends_field_block(kind)
                    });
                    self.eat(T::Semicolon);
                }
            }
        }
        TypeDeclKind::Enum(EnumDecl { constructors })
    }

    fn constructor(&mut self) -> Option<EnumConstructor> {
        let (start_pos, start) = (self.pos, self.span());
        let meta = self.meta_list();
        if !matches!(self.peek(), T::Ident | T::Dollar) {
            if !self.at(T::BraceClose) {
                self.unexpected();
            }
            return None;
        }
        let doc = self.doc_since(start_pos);
        let name = self.bump_ident();
        let type_params = self.type_params();
        let params = self.at(T::ParenOpen).then(|| {
            self.bump();
            self.comma_list(T::ParenClose, UNEXPECTED, Self::constructor_param)
        });
        let ret = self.type_hint();
        let span = self.span_from(start);
        self.semicolon();
        Some(EnumConstructor { name, doc, meta, type_params, params, ret, span })
    }

    /// `?name:T`
    fn constructor_param(&mut self) -> Param {
        let start = self.span();
        let meta = self.meta_list();
        let is_optional = self.eat(T::Question);
        let name = self.expect_ident();
        let ty = if self.require(T::Colon) { Some(self.type_ref()) } else { None };
        Param {
            name,
            meta,
            is_optional,
            is_rest: false,
            ty,
            default: None,
            span: self.span_from(start),
        }
    }

    fn abstract_decl(&mut self, is_enum: bool) -> TypeDeclKind {
        let mut underlying = None;
        if self.eat(T::ParenOpen) {
            underlying = Some(self.type_ref());
            self.require(T::ParenClose);
        }
        let (mut from, mut to) = (Vec::new(), Vec::new());
        loop {
            let list = match () {
                () if self.at_word("from") => &mut from,
                () if self.at_word("to") => &mut to,
                () => break,
            };
            self.bump();
            list.push(self.type_ref());
        }
        if !self.at(T::BraceOpen) {
            self.expected("from or to or {");
            self.skip_until(|kind| kind == T::BraceOpen || ends_field_block(kind));
        }
        let fields = if self.eat(T::BraceOpen) { self.member_block() } else { Vec::new() };
        TypeDeclKind::Abstract(AbstractDecl { is_enum, underlying, from, to, fields })
    }
}
