//! Metadata and modifiers.

use rayzor_base::Symbol;

use crate::ast::{Meta, Modifier, ModifierKind};
use crate::diagnostics;
use crate::parser::Parser;
use crate::token::TokenKind as T;

impl Parser<'_> {
    pub(super) fn meta_list(&mut self) -> Vec<Meta> {
        let mut list = Vec::new();
        while self.at(T::Meta) {
            list.push(self.meta());
        }
        list
    }

    /// One entry. Arguments follow the name without space.
    pub(super) fn meta(&mut self) -> Meta {
        let token = self.bump();
        let name_span = self.span_of(token);
        let name = Symbol::intern(&self.text_of(token)[1..]);
        let mut args = Vec::new();
        if self.at(T::ParenOpen) && self.is_adjacent() {
            self.bump();
            args = self.comma_list(T::ParenClose, ", or )", Self::expr);
        }
        Meta { name, name_span, args, span: self.span_from(name_span) }
    }

    /// The modifiers before a declaration or field, up to the keyword that says what it is. Those of a type may repeat.
    pub(super) fn modifiers(&mut self) -> Vec<Modifier> {
        let mut modifiers: Vec<Modifier> = Vec::new();
        while let Some(kind) = self.modifier() {
            let span = self.span();
            self.bump();
            let visibility = |kind| matches!(kind, ModifierKind::Public | ModifierKind::Private);
            let conflicts = |other: &&Modifier| {
                other.kind != kind && visibility(other.kind) && visibility(kind)
            };
            if let Some(other) = modifiers.iter().find(conflicts) {
                self.error(diagnostics::conflicting_modifiers(span, kind.as_str(), other.span));
            }
            modifiers.push(Modifier { kind, span });
        }
        modifiers
    }

    /// Reports each of `modifiers` that stands there before.
    pub(super) fn check_duplicates(&mut self, modifiers: &[Modifier]) {
        for (index, Modifier { kind, span }) in modifiers.iter().enumerate() {
            if let Some(first) = modifiers[..index].iter().find(|other| other.kind == *kind) {
                self.error(diagnostics::duplicate_modifier(*span, kind.as_str(), first.span));
            }
        }
    }

    /// The modifier that the next token is. `final` and `abstract` also start declarations.
    fn modifier(&self) -> Option<ModifierKind> {
        Some(match self.peek() {
            T::KwPublic => ModifierKind::Public,
            T::KwPrivate => ModifierKind::Private,
            T::KwStatic => ModifierKind::Static,
            T::KwOverride => ModifierKind::Override,
            T::KwDynamic => ModifierKind::Dynamic,
            T::KwInline => ModifierKind::Inline,
            T::KwMacro => ModifierKind::Macro,
            T::KwExtern => ModifierKind::Extern,
            T::KwOverload => ModifierKind::Overload,
            T::KwFinal if !matches!(self.peek_at(1), T::Ident | T::Dollar | T::Question) => {
                ModifierKind::Final
            }
            T::KwAbstract if !matches!(self.peek_at(1), T::Ident | T::Dollar) => {
                ModifierKind::Abstract
            }
            _ => return None,
        })
    }
}
