//! `try … catch`.

use rayzor_base::Span;
use rayzor_syntax::ast;
use rayzor_types::body::Catch;
use rayzor_types::{ExprId, ExprKind, LocalId, LocalKind, Ty, TyKind};

use crate::diagnostics::operator as messages;
use crate::infer::BodyCx;
use crate::infer::expected::Expected;

impl BodyCx<'_, '_> {
    /// `try body catch (e:T) …`.
    pub(crate) fn infer_try(&mut self, try_: &ast::Try, expected: Expected, span: Span) -> ExprId {
        let body = self.infer_scoped(&try_.body, expected);
        let mut catches = Vec::with_capacity(try_.catches.len());
        for (index, catch) in try_.catches.iter().enumerate() {
            let typed = self.infer_catch(catch, expected);
            self.check_reachable(&catches, &try_.catches[..index], typed.local, catch);
            catches.push(typed);
        }
        // The last handler comes first: of types that fit one another, the first is the common one.
        let mut branches: Vec<ExprId> =
            catches.iter().rev().map(|catch| catch.body).chain(std::iter::once(body)).collect();
        let ty = self.join_branches(&mut branches, expected);
        for (catch, &branch) in catches.iter_mut().rev().zip(&branches) {
            catch.body = branch;
        }
        self.add(ExprKind::Try { body: branches[branches.len() - 1], catches }, ty, span)
    }

    fn infer_catch(&mut self, catch: &ast::Catch, expected: Expected) -> Catch {
        let ty = match &catch.ty {
            Some(written) => {
                let ty = self.resolve_type(written);
                self.check_catchable(ty, written.span);
                ty
            }
            None => self.program().tys.exception,
        };
        let mark = self.scopes.enter();
        let local = self.declare_local(catch.name.name, ty, catch.name.span, LocalKind::Catch);
        let body = self.infer(&catch.body, expected);
        self.scopes.leave(mark);
        Catch { local, body }
    }

    /// Reports a handler whose exceptions an earlier one takes.
    fn check_reachable(
        &mut self,
        earlier: &[Catch],
        written: &[ast::Catch],
        local: LocalId,
        catch: &ast::Catch,
    ) {
        let ty = self.locals[local].ty;
        let taker = earlier.iter().zip(written).find(|(other, _)| {
            let known = self.locals[other.local].ty;
            if self.takes_anything(ty) {
                self.takes_anything(known)
            } else {
                self.type_fits(ty, known)
            }
        });
        if let Some((other, taker)) = taker {
            let (shown, known) = (self.show(ty), self.show(self.locals[other.local].ty));
            self.report(messages::catch_unreachable(
                catch.body.span,
                (&shown, &known),
                taker.name.span,
            ));
        }
    }

    /// Whether a handler for `ty` takes every exception.
    fn takes_anything(&self, ty: Ty) -> bool {
        let any = self.program().well_known.any;
        self.program().is_dynamic(ty) || self.as_abstract(ty).is_some_and(|(id, _)| id == any)
    }

    /// What is caught must be told at run time: type arguments must be Dynamic.
    fn check_catchable(&mut self, ty: Ty, span: Span) {
        let args = match self.kind(ty) {
            TyKind::Inst(_, args) | TyKind::Enum(_, args) | TyKind::Abstract(_, args) => args,
            TyKind::Dynamic(_) | TyKind::Error => return,
            TyKind::Mono(_)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::Param(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => {
                self.report(messages::catch_unsupported(span));
                return;
            }
        };
        if args.iter().any(|&arg| !self.program().is_dynamic(arg) && !self.program().is_error(arg))
        {
            self.report(messages::catch_with_params(span));
        }
    }
}
