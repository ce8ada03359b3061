//! `return` and `throw`.

use rayzor_base::Span;
use rayzor_syntax::ast;
use rayzor_types::{Anon, AnonStatus, ExprId, ExprKind, Ty, TyKind};

use crate::infer::BodyCx;
use crate::infer::expected::Expected;

impl BodyCx<'_, '_> {
    /// `return`, `return e`.
    pub(crate) fn infer_return(&mut self, value: Option<&ast::Expr>, span: Span) -> ExprId {
        let ret = self.functions.last().map_or(self.program().tys.void, |function| function.ret);
        let ty = self.mono();
        let Some(value) = value else {
            self.note_return(false);
            let void = self.program().tys.void;
            if let Err(error) = crate::unify::unify(self.cx, void, ret) {
                let diagnostic = self.mismatch(span, &error);
                return self.fail(diagnostic);
            }
            return self.add(ExprKind::Return(None), ty, span);
        };
        self.note_return(true);
        let refined = self.refine(ret);
        let typed = self.infer(value, Expected::Type(refined));
        if self.program().is_void(ret) {
            return self.return_void(typed, span);
        }
        self.decide_result(typed, refined);
        let typed = self.coerce_at(typed, refined, span);
        let typed = self.unrefine(typed, ret);
        self.add(ExprKind::Return(Some(typed)), ty, span)
    }

    /// Binds a result that is inferred. Outside of the function the structure of a literal counts as declared.
    pub(crate) fn decide_result(&mut self, value: ExprId, ret: Ty) {
        let closed = self.without_literals(self.ty(value));
        if self.program().is_mono(ret) && closed != self.ty(value) {
            self.unify_tys(closed, ret);
        }
    }

    /// A type with declared structures in the place of those of literals.
    fn without_literals(&self, ty: Ty) -> Ty {
        let types = &self.program().types;
        let all = |args: &[Ty]| args.iter().map(|&arg| self.without_literals(arg)).collect();
        match self.kind(ty) {
            TyKind::Anon(id) if types.anon(id).status == AnonStatus::Literal => {
                let mut anon = Anon::clone(&types.anon(id));
                anon.status = AnonStatus::Closed;
                for field in anon.fields.values_mut() {
                    field.ty = self.without_literals(field.ty);
                }
                types.new_anon(anon)
            }
            TyKind::Inst(class, args) => types.mk(TyKind::Inst(class, all(&args))),
            TyKind::Abstract(id, args) => types.mk(TyKind::Abstract(id, all(&args))),
            TyKind::Enum(id, args) => types.mk(TyKind::Enum(id, all(&args))),
            TyKind::Anon(_)
            | TyKind::Mono(_)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Param(_)
            | TyKind::Dynamic(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_)
            | TyKind::Error => ty,
        }
    }

    /// `return e` where nothing is given back: `e` must not have a value either.
    fn return_void(&mut self, value: ExprId, span: Span) -> ExprId {
        let ret = self.program().tys.void;
        if self.is_null_literal(value) {
            return self.fail(crate::diagnostics::ident::null_from_void(span));
        }
        let value = if self.never_yields(value) { value } else { self.coerce_at(value, ret, span) };
        let ty = self.mono();
        let return_ = self.add(ExprKind::Return(None), ty, span);
        self.block(vec![value, return_], span)
    }

    fn note_return(&mut self, with_value: bool) {
        if let Some(function) = self.functions.last_mut() {
            function.returns.with_value |= with_value;
            function.returns.without_value |= !with_value;
        }
    }

    /// `throw e`.
    pub(crate) fn infer_throw(&mut self, value: &ast::Expr, span: Span) -> ExprId {
        let value = self.infer_value(value);
        if self.program().is_void(self.ty(value)) {
            let dynamic = rayzor_types::Ty::DYNAMIC;
            self.coerce(value, dynamic);
        }
        let ty = self.mono();
        self.add(ExprKind::Throw(value), ty, span)
    }
}
