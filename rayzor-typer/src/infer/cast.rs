//! `cast e`, `cast(e, T)`, `(e : T)`, `e is T`.

use rayzor_base::Span;
use rayzor_syntax::ast;
use rayzor_types::body::ExprNote;
use rayzor_types::{ExprId, ExprKind, Ty, TyArgs, TyKind, TypeDeclId};

use crate::diagnostics::operator as messages;
use crate::infer::BodyCx;
use crate::infer::expected::Expected;
use crate::loader::type_ref::resolve_path_open;

impl BodyCx<'_, '_> {
    /// `cast e`, `cast(e, T)`.
    pub(crate) fn infer_cast(
        &mut self,
        value: &ast::Expr,
        to: Option<&ast::TypeRef>,
        expected: Expected,
        span: Span,
    ) -> ExprId {
        let Some(to) = to else { return self.infer_unsafe_cast(value, expected, span) };
        let ty = self.resolve_type(to);
        let value = self.infer_value(value);
        if self.program().is_error(ty) || self.program().is_error(self.ty(value)) {
            return self.add(ExprKind::Error, ty, span);
        }
        let Some(decl) = self.cast_target(ty, to.span) else {
            return self.add(ExprKind::Error, ty, span);
        };
        self.note_type_use(decl, span);
        self.add(ExprKind::CastChecked { value, to: decl }, ty, span)
    }

    /// `cast e`: of whatever type is wanted.
    fn infer_unsafe_cast(&mut self, value: &ast::Expr, expected: Expected, span: Span) -> ExprId {
        let value = self.infer_value(value);
        let ty = match expected.ty() {
            Some(ty) if self.is_known(ty) => ty,
            Some(ty) => ty,
            None => self.mono(),
        };
        let typed = self.add(ExprKind::CastUnsafe(value), ty, span);
        self.note(typed, ExprNote::Cast)
    }

    /// The declaration that a checked cast tests for. Its arguments must be Dynamic, since they are not there at run time.
    fn cast_target(&mut self, ty: Ty, span: Span) -> Option<TypeDeclId> {
        let target = match self.kind(self.program().follow_without_null(ty)) {
            TyKind::Inst(id, args) => self.dynamic_args(&args).then_some(TypeDeclId::Class(id)),
            TyKind::Enum(id, args) => self.dynamic_args(&args).then_some(TypeDeclId::Enum(id)),
            TyKind::Abstract(id, args) if self.has_run_time_type(id) => {
                self.dynamic_args(&args).then_some(TypeDeclId::Abstract(id))
            }
            TyKind::Abstract(id, args) => {
                let decl = &self.program().abstracts[id];
                let underlying = self.program().underlying(id, &args);
                if decl.is_core {
                    self.report(messages::cast_to_abstract(span));
                    return None;
                }
                return self.cast_target(underlying, span);
            }
            TyKind::Param(_) => {
                self.report(messages::cast_to_param(span));
                return None;
            }
            TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::Dynamic(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => return self.unsupported_cast(span),
        };
        if target.is_none() {
            self.report(messages::cast_to_params(span));
        }
        target
    }

    fn unsupported_cast(&mut self, span: Span) -> Option<TypeDeclId> {
        self.report(messages::cast_to_unsupported(span));
        None
    }

    fn dynamic_args(&self, args: &TyArgs) -> bool {
        args.iter().all(|&arg| self.program().is_dynamic(arg) || self.program().is_mono(arg))
    }

    /// Whether values of a core abstract can be told at run time.
    fn has_run_time_type(&self, id: rayzor_types::AbstractId) -> bool {
        let known = &self.program().well_known;
        [
            known.int,
            known.float,
            known.bool_,
            known.single,
            known.class,
            known.enum_,
            known.dynamic,
            known.int64,
        ]
        .contains(&id)
            || id == known.enum_value
    }

    /// `(e : T)`.
    pub(crate) fn infer_type_check(
        &mut self,
        value: &ast::Expr,
        to: &ast::TypeRef,
        span: Span,
    ) -> ExprId {
        let ty = self.resolve_type(to);
        let value = self.infer(value, Expected::Type(ty));
        let coerced = self.coerce_at(value, ty, span);
        if self.exprs[coerced].ty == ty && !self.is_const_null(coerced) {
            return self.note(coerced, ExprNote::TypeCheck);
        }
        let typed = self.add(ExprKind::Coerce(coerced), ty, span);
        self.note(typed, ExprNote::TypeCheck)
    }

    /// `e is T`.
    pub(crate) fn infer_is(&mut self, value: &ast::Expr, to: &ast::TypeRef, span: Span) -> ExprId {
        let value = self.infer_value(value);
        let bool_ = self.program().tys.bool_;
        let ast::TypeRefKind::Path(path) = &to.kind else {
            return self.fail(messages::is_unsupported(to.span));
        };
        if !path.args.is_empty() {
            return self.fail(messages::is_with_params(to.span));
        }
        let scope = self.scope.clone();
        let ty = resolve_path_open(self.cx, &scope, path);
        let decl = match self.kind(ty) {
            TyKind::Inst(id, _) => TypeDeclId::Class(id),
            TyKind::Enum(id, _) => TypeDeclId::Enum(id),
            TyKind::Abstract(id, _) if self.has_run_time_type(id) => TypeDeclId::Abstract(id),
            TyKind::Dynamic(_) => TypeDeclId::Abstract(self.program().well_known.dynamic),
            TyKind::Error => return self.error_expr(span),
            TyKind::Abstract(..)
            | TyKind::Mono(_)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::Param(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => return self.fail(messages::is_unsupported(to.span)),
        };
        self.note_type_use(decl, to.span);
        self.add(ExprKind::Is { value, to: decl }, bool_, span)
    }
}
