//! Typing the body of a field: where `BodyCx` starts and where its result is stored.

use rayzor_base::{Span, names};
use rayzor_syntax::ast;
use rayzor_types::body::{Body, BodyParam, Const};
use rayzor_types::decl::{ClassKind, FieldKind};
use rayzor_types::{BodyId, ExprId, ExprKind, FieldId, FunTy, LocalKind, Ty, TypeDeclId};

use crate::cx::TyperCx;
use crate::infer::expected::Expected;
use crate::infer::{BodyCx, FunctionCx, ThisKind};
use crate::{const_fold, unify};

/// Types the body of a method. Unstated parts of its type are known afterwards.
pub(crate) fn type_function_body(cx: &mut TyperCx<'_>, field: FieldId) -> Option<BodyId> {
    let source = cx.field_source(field)?;
    let ast::FieldKind::Method(function) = &source.ast().kind else { return None };
    let written = function.body.as_ref()?;
    let ty = cx.program.fields[field].ty;
    let fun = cx.program.as_fun(ty)?;
    let class = cx.program.fields[field].owner;
    let mut body_cx = BodyCx::new(cx, class, field);
    body_cx.check_parameter_names(&function.params);
    Some(body_cx.infer_method(function, written, &fun))
}

/// Types the body of a function of which only copies have code, for what its signature leaves open.
pub(crate) fn infer_template_signature(cx: &mut TyperCx<'_>, field: FieldId) {
    let Some(body) = type_function_body(cx, field) else { return };
    cx.pending_multi_types.retain(|&(pending, _)| pending != body);
    cx.program.bodies[body] = Body::empty();
}

/// Types the initialiser of a variable field. An unstated type is known afterwards.
pub(crate) fn type_field_init(cx: &mut TyperCx<'_>, field: FieldId) -> Option<BodyId> {
    let source = cx.field_source(field)?;
    let ast::FieldKind::Var(var) = &source.ast().kind else { return None };
    if is_enum_value(cx, field) {
        return crate::infer::enum_value::type_enum_value(cx, field, var.init.as_ref());
    }
    let init = var.init.as_ref()?;
    let ty = cx.program.fields[field].ty;
    let class = cx.program.fields[field].owner;
    let mut body_cx = BodyCx::new(cx, class, field);
    let value = body_cx.infer_init(init, ty);
    let constant = const_fold::fold(&mut body_cx, value);
    let is_fixed = body_cx.is_fixed(value);
    if let Some(span) = body_cx.this_within(value) {
        body_cx.report(crate::diagnostics::check::this_in_initialiser(span));
    }
    let body = body_cx.finish(Vec::new(), value, ty);
    if constant.is_some() || !is_fixed {
        store_constant(cx, field, constant, init.span);
    }
    Some(body)
}

fn is_enum_value(cx: &TyperCx<'_>, field: FieldId) -> bool {
    cx.program.fields[field].var().is_some_and(|info| info.is_enum_value)
}

/// Notes the constant of an `inline` variable.
pub(crate) fn store_constant(
    cx: &mut TyperCx<'_>,
    field: FieldId,
    constant: Option<Const>,
    span: Span,
) {
    let FieldKind::Var(info) = &mut cx.program.fields[field].kind else { return };
    if !info.is_inline {
        return;
    }
    info.const_value = constant;
    let is_known_bad = constant.is_none() && !cx.diagnostics.has_errors();
    if is_known_bad {
        cx.report(crate::diagnostics::call::inline_not_constant(span));
    }
}

impl TyperCx<'_> {
    /// The value of an `inline` variable; none if it is in error, or not a constant, or depends on itself.
    pub(crate) fn inline_value(&mut self, field: FieldId) -> Option<Const> {
        self.field_ty(field);
        self.force_body(field);
        self.program.fields[field].var()?.const_value
    }

    /// Whether a define is set.
    pub(crate) fn is_defined(&self, name: &str) -> bool {
        self.input.defines.is_defined(name)
    }
}

impl BodyCx<'_, '_> {
    fn infer_method(
        &mut self,
        function: &ast::Function,
        written: &ast::Expr,
        fun: &FunTy,
    ) -> BodyId {
        let flags = self.program().fields[self.field].flags;
        let is_static = self.program().fields[self.field].is_static;
        let mut params = Vec::with_capacity(fun.args.len());
        let mut args = fun.args.as_slice();
        let abstract_ = match self.program().classes[self.class].kind {
            ClassKind::AbstractImpl(id) => Some(id),
            ClassKind::Class | ClassKind::Interface | ClassKind::ModuleFields => None,
        };
        let span = self.program().fields[self.field].name_span;
        if let Some(id) = abstract_.filter(|_| flags.has_this_param || flags.is_constructor) {
            let ty = self.own_underlying(id);
            let kind = if flags.is_constructor { LocalKind::Var } else { LocalKind::Param };
            let local = self.new_local(names::THIS, ty, span, kind);
            self.this = ThisKind::Abstract { id, local };
            if flags.has_this_param {
                params.push(BodyParam {
                    local,
                    default: None,
                    states_null: false,
                    opt: false,
                    rest: false,
                });
                args = &args[1..];
            }
        } else if abstract_.is_none() && (!is_static || flags.is_constructor) {
            self.this = ThisKind::Object;
        }
        for (param, arg) in function.params.iter().zip(args) {
            let bound = self.bind_param(param, *arg);
            params.push(bound);
        }
        let is_abstract_ctor = abstract_.is_some() && flags.is_constructor;
        let ret = if is_abstract_ctor { self.program().tys.void } else { fun.ret };
        self.functions.push(FunctionCx::new(ret));
        let code = self.infer_statements(written, ret);
        self.functions.pop();
        let root = if is_abstract_ctor { self.abstract_constructor(code, fun.ret) } else { code };
        self.finish(params, root, fun.ret)
    }

    fn own_underlying(&self, id: rayzor_types::AbstractId) -> Ty {
        let decl = &self.program().abstracts[id];
        if decl.is_core { self.cx.self_instance(TypeDeclId::Abstract(id)) } else { decl.underlying }
    }

    /// The constructor of an abstract: `this` is a variable, and in the end the result.
    fn abstract_constructor(&mut self, code: ExprId, ret: Ty) -> ExprId {
        let ThisKind::Abstract { id: _, local } = self.this else { return code };
        let span = self.span(code);
        let declaration = self.var(local, None, span);
        let this = self.local_expr(local, span);
        let value = self.add(ExprKind::CastUnsafe(this), ret, span);
        let never = self.mono();
        let return_ = self.add(ExprKind::Return(Some(value)), never, span);
        self.void_block(vec![declaration, code, return_], span)
    }

    fn infer_init(&mut self, init: &ast::Expr, ty: Ty) -> ExprId {
        let is_static = self.program().fields[self.field].is_static;
        if !is_static {
            self.this = ThisKind::Object;
        }
        let void = self.program().tys.void;
        self.functions.push(FunctionCx::new(void));
        let value = if self.program().is_mono(ty) {
            let value = self.infer(init, Expected::Value);
            let value_ty = self.ty(value);
            // The variable's type is what its initialiser has, whatever that turns out to be.
            let _ = unify::unify(self.cx, value_ty, ty);
            value
        } else {
            let value = self.infer(init, Expected::Type(ty));
            let span = self.program().fields[self.field].span;
            self.coerce_at(value, ty, span)
        };
        self.functions.pop();
        value
    }

    /// Where an expression mentions `this` first. Nodes that were made on trial are no part of it.
    fn this_within(&self, root: ExprId) -> Option<Span> {
        let mut open = vec![root];
        while let Some(id) = open.pop() {
            let expr = &self.exprs[id];
            if expr.kind == ExprKind::This {
                return Some(expr.span);
            }
            expr.kind.for_each_child(&mut |child| open.push(child));
        }
        None
    }

    /// Stores the typed body.
    pub(crate) fn finish(&mut self, params: Vec<BodyParam>, root: ExprId, ret: Ty) -> BodyId {
        let is_constructor = self.program().fields[self.field].flags.is_constructor;
        let this_local = match self.this {
            ThisKind::Abstract { id: _, local } if !is_constructor => Some(local),
            ThisKind::Abstract { .. } | ThisKind::Object | ThisKind::None => None,
        };
        let body = Body {
            exprs: std::mem::take(&mut self.exprs),
            locals: std::mem::take(&mut self.locals),
            params,
            root,
            ret,
            this_local,
            this_by_ref: this_local.is_some() && self.assigns_this,
            notes: std::mem::take(&mut self.notes),
        };
        let id = self.cx.program.bodies.push(body);
        let pending = std::mem::take(&mut self.pending_multi_types);
        self.cx.pending_multi_types.extend(pending.into_iter().map(|expr| (id, expr)));
        id
    }

    /// The type that is written, seen from here.
    pub(crate) fn resolve_type(&mut self, written: &ast::TypeRef) -> Ty {
        let scope = self.scope.clone();
        crate::loader::type_ref::resolve_type(self.cx, &scope, written)
    }
}
