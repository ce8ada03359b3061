//! The value of what names, fields and elements denote.

use rayzor_base::Span;
use rayzor_types::{ExprId, ExprKind, FieldAccess, Ty, TyArgs, TyKind};

use crate::diagnostics::{call as call_messages, field as messages, ident as ident_messages};
use crate::infer::BodyCx;
use crate::infer::expected::Expected;
use crate::infer::place::{Access, Denoted, MethodRef, Receiver, VarPlace};

impl BodyCx<'_, '_> {
    /// The value of what is denoted.
    pub(crate) fn read(&mut self, denoted: Denoted) -> ExprId {
        match denoted {
            Denoted::Value(value) | Denoted::AbstractThis(value) => value,
            Denoted::Local(local, span) => self.read_local(local, span),
            Denoted::Var(place) => self.read_var(place),
            Denoted::Method(method) => self.method_closure(method),
            Denoted::Index { array, index, ty, span } => {
                self.add(ExprKind::Index { array, index }, ty, span)
            }
            Denoted::AbstractIndex { obj, id, index, span } => {
                self.read_abstract_index(obj, id, index, span)
            }
            Denoted::Resolve { obj, id, name, span } => self.read_resolved(obj, id, name, span),
            Denoted::EnumCtor { enum_, index, span } => {
                self.ctor_expr(enum_, index, Expected::Value, span)
            }
            Denoted::Type(decl, span) => {
                self.note_type_use(decl, span);
                let decl = self.typedef_target(decl).unwrap_or(decl);
                let ty = self.type_value_ty(decl);
                if self.program().is_error(ty) {
                    let name = self.program().head(decl).path.to_string();
                    return self.fail(ident_messages::typedef_as_value(span, &name));
                }
                self.add(ExprKind::TypeRef(decl), ty, span)
            }
            Denoted::Super(span) => self.fail(ident_messages::super_as_value(span)),
            Denoted::Error(span) => self.error_expr(span),
        }
    }

    /// A variable; a generic local function gets fresh type arguments, and in a case that refines type parameters it is of
    /// the refined type.
    fn read_local(&mut self, local: rayzor_types::LocalId, span: Span) -> ExprId {
        let ty = self.locals[local].ty;
        let ty = match self.generic_locals.get(&local).cloned() {
            Some(params) => self.instantiate_params(ty, &params).0,
            None => ty,
        };
        let value = self.add(ExprKind::Local(local), ty, span);
        let refined = self.refine(ty);
        if refined == ty { value } else { self.add(ExprKind::CastUnsafe(value), refined, span) }
    }

    fn read_var(&mut self, place: VarPlace) -> ExprId {
        self.note_place_use(&place);
        match place.read {
            Access::Direct => self.add(
                ExprKind::Field { obj: place.obj, access: place.access },
                place.ty,
                place.span,
            ),
            Access::Call(getter) => {
                let value = self.call_one_method(*getter, &[], place.span);
                self.retyped(value, place.ty)
            }
            Access::CallByName(name) => {
                let Some(obj) = place.obj else { return self.error_expr(place.span) };
                self.call_by_name(obj, name, Vec::new(), place.ty, place.span)
            }
            Access::Forbidden(message) => self.fail(*message),
            Access::Inline(field) => match self.inline_value(field, place.ty, place.span) {
                Some(value) => value,
                None => self.add(
                    ExprKind::Field { obj: place.obj, access: place.access },
                    place.ty,
                    place.span,
                ),
            },
        }
    }

    /// A value seen as `ty`, which it has but for what the declarations say.
    pub(crate) fn retyped(&mut self, value: ExprId, ty: Ty) -> ExprId {
        self.try_coerce(value, ty).unwrap_or(value)
    }

    /// Calls a method that is found by name at run time.
    pub(crate) fn call_by_name(
        &mut self,
        obj: ExprId,
        name: rayzor_base::Symbol,
        args: Vec<ExprId>,
        ty: Ty,
        span: Span,
    ) -> ExprId {
        let args: Vec<ExprId> = args.into_iter().map(|arg| self.coerce(arg, Ty::DYNAMIC)).collect();
        let access = FieldAccess::Dynamic { name };
        let callee = self.add(ExprKind::Field { obj: Some(obj), access }, Ty::DYNAMIC, span);
        let call = self.add(
            ExprKind::Call { callee, args, type_args: TyArgs::default() },
            Ty::DYNAMIC,
            span,
        );
        self.coerce(call, ty)
    }

    /// A method used as a value.
    fn method_closure(&mut self, method: MethodRef) -> ExprId {
        self.note_method_use(&method);
        let Some((fun, _)) = self.instantiate_fun(&method) else {
            return self.error_expr(method.span);
        };
        let ty = self.program().types.mk(TyKind::Fun(fun.clone()));
        let (class, field) = (method.class, method.field);
        match method.receiver {
            Receiver::None => {
                let access = FieldAccess::Static { class, field };
                self.add(ExprKind::Field { obj: None, access }, ty, method.span)
            }
            Receiver::Object(obj) => {
                let access =
                    FieldAccess::MethodClosure { class, class_args: method.class_args, field };
                self.add(ExprKind::Field { obj: Some(obj), access }, ty, method.span)
            }
            Receiver::Super => self.fail(call_messages::super_closure(method.span)),
            Receiver::FirstArgument(receiver) => self.bound_closure(method, receiver, &fun),
        }
    }

    fn read_abstract_index(
        &mut self,
        obj: ExprId,
        id: rayzor_types::AbstractId,
        index: ExprId,
        span: Span,
    ) -> ExprId {
        let candidates = self.program().abstracts[id].array_read.clone();
        match self.select_array_access(obj, &candidates, &[index], span) {
            Some(method) if method.field == self.field => {
                self.fail(messages::recursive_accessor(span, "array get"))
            }
            Some(method) if !self.has_code(method.field) => {
                let element = self.denote_underlying_index(obj, index, span);
                let value = self.read(element);
                self.as_result_of(&method, value, span)
            }
            Some(method) => self.call_method_with(method, vec![index], span),
            None => self.no_access_function(obj, &[index], span),
        }
    }

    /// No array access function of the abstract takes these arguments.
    pub(crate) fn no_access_function(
        &mut self,
        obj: ExprId,
        args: &[ExprId],
        span: Span,
    ) -> ExprId {
        if args.iter().any(|&arg| self.program().is_error(self.ty(arg))) {
            return self.error_expr(span);
        }
        let shown: Vec<String> = args.iter().map(|&arg| self.show(self.ty(arg))).collect();
        let ty = self.show(self.ty(obj));
        self.fail(messages::no_access_function(span, &ty, &shown))
    }

    fn read_resolved(
        &mut self,
        obj: ExprId,
        id: rayzor_types::AbstractId,
        name: rayzor_base::Symbol,
        span: Span,
    ) -> ExprId {
        let Some(field) = self.program().abstracts[id].resolve_read else {
            return self.fail(messages::not_readable(span));
        };
        let method = self.abstract_method(obj, field, span);
        let name = self.string(name, span);
        self.call_method_with(method, vec![name], span)
    }
}
