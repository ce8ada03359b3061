//! Fields of classes, interfaces, abstracts, structures and modules.

use rayzor_base::{Span, Symbol, names};

use crate::ast::{
    Accessor, AccessorKind, Field, FieldKind, Meta, Modifier, ModifierKind, PropertyAccess,
    VarField,
};
use crate::diagnostics;
use crate::parser::Parser;
use crate::token::TokenKind as T;

/// What stands before the keyword of a declaration or field.
pub(super) struct FieldHead {
    /// Position of the first token.
    pub(super) start_pos: usize,
    /// Where the first token stands.
    pub(super) start: Span,
    pub(super) meta: Vec<Meta>,
    pub(super) modifiers: Vec<Modifier>,
}

impl Parser<'_> {
    /// Fields up to `}`, which is taken; `{` is taken already.
    pub(super) fn field_block(&mut self) -> Vec<Field> {
        let mut fields = Vec::new();
        loop {
            if self.eat(T::BraceClose) {
                return fields;
            }
            if self.at(T::Eof) || ends_field_block(self.peek()) {
                self.expected("}");
                return fields;
            }
            let start = self.pos;
            fields.extend(self.field());
            if self.pos == start {
                self.expected("}");
                self.bump();
                self.skip_until(|kind| starts_field(kind) || ends_field_block(kind));
                self.recover_bracket();
            }
        }
    }

    /// Fields of a class or abstract, where none is optional.
    pub(super) fn member_block(&mut self) -> Vec<Field> {
        let fields = self.field_block();
        for field in fields.iter().filter(|field| field.is_optional) {
            self.error(diagnostics::optional_var(field.name.span));
        }
        fields
    }

    /// Passes a closing bracket that belongs to nothing.
    fn recover_bracket(&mut self) {
        if matches!(self.peek(), T::ParenClose | T::BracketClose) {
            self.bump();
        }
    }

    /// One field; `None` if none starts here, or after metadata alone.
    fn field(&mut self) -> Option<Field> {
        let (start_pos, start) = (self.pos, self.span());
        let meta = self.meta_list();
        let modifiers = self.modifiers();
        let head = FieldHead { start_pos, start, meta, modifiers };
        if !matches!(self.peek(), T::KwVar | T::KwFinal | T::KwFunction) {
            if !head.modifiers.is_empty() {
                self.unexpected();
            }
            return None;
        }
        self.field_after_head(head)
    }

    /// A field whose metadata and modifiers are parsed, at `var`, `final` or `function`.
    pub(super) fn field_after_head(&mut self, head: FieldHead) -> Option<Field> {
        self.check_duplicates(&head.modifiers);
        let keyword = self.bump().kind;
        if keyword == T::KwFunction {
            return self.method(head);
        }
        let is_final_var = |modifier: &&Modifier| modifier.kind == ModifierKind::Final;
        if let Some(modifier) = head.modifiers.iter().find(is_final_var) {
            self.error(diagnostics::final_var(self.span_from(modifier.span)));
        }
        let is_optional = self.eat(T::Question);
        if !matches!(self.peek(), T::Ident | T::Dollar) {
            self.unexpected();
            self.skip_field();
            return None;
        }
        let doc = self.doc_since(head.start_pos);
        let name = self.bump_ident();
        let access = if keyword == T::KwVar && self.at(T::ParenOpen) {
            self.property_access()
        } else {
            None
        };
        let ty = self.type_hint();
        let init = self.eat(T::Assign).then(|| self.expr());
        let span = self.span_from(head.start);
        self.field_end();
        let kind = FieldKind::Var(VarField { is_final: keyword == T::KwFinal, access, ty, init });
        Some(Field {
            name,
            doc,
            meta: head.meta,
            modifiers: head.modifiers,
            is_optional,
            kind,
            span,
        })
    }

    fn method(&mut self, head: FieldHead) -> Option<Field> {
        let doc = self.doc_since(head.start_pos);
        let name = match self.peek() {
            T::Ident | T::Dollar | T::KwNew => self.bump_ident(),
            _ => {
                self.unexpected();
                self.skip_field();
                return None;
            }
        };
        let mut function = self.function_signature();
        if self.starts_body() {
            function.body = Some(Box::new(self.expr()));
        }
        function.span = self.span_from(function.span);
        let span = self.span_from(head.start);
        if function.body.is_none() {
            // Behind a structure as return type the semicolon is needed all the same.
            if !self.eat(T::Semicolon) {
                self.error_here(diagnostics::missing_semicolon(self.span()));
            }
        } else {
            self.field_end();
        }
        let kind = FieldKind::Method(function);
        Some(Field {
            name,
            doc,
            meta: head.meta,
            modifiers: head.modifiers,
            is_optional: false,
            kind,
            span,
        })
    }

    /// Whether a body follows a method's signature, and not the next field because a semicolon is missing.
    fn starts_body(&self) -> bool {
        let kind = self.peek();
        let starts_next = starts_member(kind)
            || matches!(kind, T::KwStatic | T::KwDynamic | T::KwExtern | T::KwVar | T::KwFinal)
            || (kind == T::KwFunction && matches!(self.peek_at(1), T::Ident | T::KwNew));
        !starts_next && !matches!(kind, T::Semicolon | T::BraceClose | T::Eof)
    }

    /// The semicolon; what stands before the next field otherwise is skipped.
    fn field_end(&mut self) {
        if self.at(T::Semicolon) || self.prev_kind() == T::BraceClose {
            return self.semicolon();
        }
        self.semicolon();
        self.skip_field();
    }

    /// To the next field.
    fn skip_field(&mut self) {
        if starts_field(self.peek()) || self.at(T::BraceClose) || ends_field_block(self.peek()) {
            return;
        }
        self.skip_until(|kind| {
            kind == T::Semicolon || starts_field(kind) || ends_field_block(kind)
        });
        self.recover_bracket();
        self.eat(T::Semicolon);
    }

    /// `(get, set)`
    fn property_access(&mut self) -> Option<PropertyAccess> {
        let start = self.span();
        self.bump();
        let read = self.accessor()?;
        self.expect(T::Comma, ",");
        let write = self.accessor()?;
        self.expect(T::ParenClose, ")");
        Some(PropertyAccess { read, write, span: self.span_from(start) })
    }

    fn accessor(&mut self) -> Option<Accessor> {
        let span = self.span();
        let kind = match self.peek() {
            T::KwDefault => AccessorKind::Default,
            T::KwNull => AccessorKind::Null,
            T::KwDynamic => AccessorKind::Dynamic,
            T::Ident => accessor_of(self.ident_of(self.token()).name),
            _ => {
                self.unexpected();
                return None;
            }
        };
        self.bump();
        Some(Accessor { kind, span })
    }
}

fn accessor_of(name: Symbol) -> AccessorKind {
    match name {
        names::GET => AccessorKind::Get,
        names::SET => AccessorKind::Set,
        names::NEVER => AccessorKind::Never,
        _ => AccessorKind::Named(name),
    }
}

/// Whether a field can start with this token. Not `macro`, `inline`, `final` and `function`, which also start
/// expressions.
pub(super) fn starts_member(kind: T) -> bool {
    matches!(kind, T::KwPublic | T::KwPrivate | T::KwOverride | T::KwOverload)
}

fn starts_field(kind: T) -> bool {
    starts_member(kind)
        || matches!(
            kind,
            T::Meta
                | T::KwStatic
                | T::KwDynamic
                | T::KwExtern
                | T::KwVar
                | T::KwFinal
                | T::KwFunction
        )
        || matches!(kind, T::KwInline | T::KwMacro | T::KwAbstract)
}

/// Whether this token can only stand at the top level, so that a `}` is missing before it.
pub(super) fn ends_field_block(kind: T) -> bool {
    matches!(
        kind,
        T::KwClass
            | T::KwInterface
            | T::KwEnum
            | T::KwTypedef
            | T::KwImport
            | T::KwUsing
            | T::KwPackage
    )
}
