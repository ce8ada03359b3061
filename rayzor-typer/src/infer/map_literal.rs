//! `[k => v]`: a new map and one `set` for each pair.

use rayzor_base::{Span, Symbol};
use rayzor_syntax::ast;
use rayzor_types::body::Const;
use rayzor_types::{ExprId, ExprKind, Ty, TyKind};

use crate::diagnostics::field as messages;
use crate::infer::BodyCx;
use crate::infer::call::Arg;
use crate::infer::expected::Expected;
use crate::infer::field_access::FieldName;

impl BodyCx<'_, '_> {
    /// The key and value types of the map that is expected.
    pub(crate) fn expected_map(&self, expected: Expected) -> Option<(Ty, Ty)> {
        let ty = self.expected_bare(expected)?;
        let known = &self.program().well_known;
        match self.kind(ty) {
            TyKind::Abstract(id, args) if id == known.map => Some((args[0], args[1])),
            TyKind::Inst(class, args) => {
                let map = self.program().upcast(class, &args, known.imap)?;
                Some((map.args[0], map.args[1]))
            }
            TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Enum(..)
            | TyKind::Abstract(..)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::Dynamic(_)
            | TyKind::Param(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => None,
        }
    }

    /// A map literal.
    pub(crate) fn infer_map(
        &mut self,
        elements: &[ast::Expr],
        expected: Expected,
        span: Span,
    ) -> ExprId {
        let wanted = self.expected_map(expected);
        let mut pairs = Vec::with_capacity(elements.len());
        for element in elements {
            let Some(arrow) = element.as_binary(ast::BinOp::Arrow) else {
                self.report(messages::mixed_map_literal(element.span));
                continue;
            };
            let (key_expected, value_expected) = match wanted {
                Some((key, value)) => (Expected::Type(key), Expected::Type(value)),
                None => (Expected::Value, Expected::Value),
            };
            let key = self.infer_stored(&arrow.left, key_expected);
            let value = self.infer_stored(&arrow.right, value_expected);
            pairs.push((key, value));
        }
        self.check_duplicate_keys(&pairs);
        let keys: Vec<ExprId> = pairs.iter().map(|&(key, _)| key).collect();
        let values: Vec<ExprId> = pairs.iter().map(|&(_, value)| value).collect();
        let (key_ty, value_ty) = match wanted {
            Some((key, value)) if self.is_known(key) && self.is_known(value) => (key, value),
            _unknown => (
                self.part_ty(&keys, wanted.map(|(key, _)| key)),
                self.part_ty(&values, wanted.map(|(_, value)| value)),
            ),
        };
        self.build_map(key_ty, value_ty, &pairs, span)
    }

    /// The common type of keys or of values.
    fn part_ty(&mut self, parts: &[ExprId], wanted: Option<Ty>) -> Ty {
        if let Some(wanted) = wanted.filter(|&wanted| self.is_known(wanted)) {
            return wanted;
        }
        match self.common_type(parts) {
            Ok(ty) => {
                if let Some(wanted) = wanted {
                    // A still unknown expected type becomes known by the literal.
                    let _ = crate::unify::try_unify(self.cx, ty, wanted);
                }
                ty
            }
            Err((part, error)) => {
                let span = self.span(part);
                let diagnostic = self.mismatch(span, &error);
                self.report(diagnostic);
                Ty::ERROR
            }
        }
    }

    fn check_duplicate_keys(&mut self, pairs: &[(ExprId, ExprId)]) {
        let mut seen: Vec<(Const, Span)> = Vec::new();
        for &(key, _) in pairs {
            let ExprKind::Const(value) = self.exprs[key].kind else { continue };
            let span = self.span(key);
            match seen.iter().find(|(other, _)| *other == value) {
                Some(&(_, previous)) => self.report(messages::duplicate_key(span, previous)),
                None => seen.push((value, span)),
            }
        }
    }

    fn build_map(&mut self, key: Ty, value: Ty, pairs: &[(ExprId, ExprId)], span: Span) -> ExprId {
        let (new, map_ty) = self.new_map(key, value, span);
        if pairs.is_empty() {
            return new;
        }
        let (map, declaration) = self.temp(new);
        let mut code = vec![declaration];
        for &(key, value) in pairs {
            let receiver = self.local_expr(map, span);
            code.push(self.map_set(receiver, key, value, span));
        }
        code.push(self.local_expr(map, span));
        self.add(ExprKind::Block(code), map_ty, span)
    }

    /// `new Map<K, V>()`.
    pub(crate) fn new_map(&mut self, key: Ty, value: Ty, span: Span) -> (ExprId, Ty) {
        let ty = self.program().types.abstract_(self.program().well_known.map, &[key, value]);
        (self.construct_multi_type(ty, &[], span), ty)
    }

    /// `map.set(key, value)`.
    pub(crate) fn map_set(
        &mut self,
        map: ExprId,
        key: ExprId,
        value: ExprId,
        span: Span,
    ) -> ExprId {
        let at = FieldName { name: Symbol::intern("set"), name_span: span, span };
        let set = self.denote_field(map, at);
        self.call(set, &[Arg::Typed(key), Arg::Typed(value)], Expected::NoValue, span)
    }
}
