//! Calls: from what is called and the arguments as written to complete arguments in order.

use std::sync::Arc;

use rayzor_base::{Span, Symbol, names};
use rayzor_syntax::ast;
use rayzor_types::body::{Const, ObjectField};
use rayzor_types::decl::{ClassKind, Field};
use rayzor_types::{
    Anon, AnonField, AnonFieldKind, AnonStatus, ExprId, ExprKind, FieldAccess, FunArg, FunTy,
    Subst, Ty, TyArgs, TyKind,
};

use crate::cx::FieldSource;
use crate::diagnostics::{call as messages, ident as ident_messages};
use crate::infer::BodyCx;
use crate::infer::expected::Expected;
use crate::infer::place::{Denoted, MethodRef, Receiver};
use crate::unify;

/// An argument.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Arg<'e> {
    /// As written.
    Written(&'e ast::Expr),
    /// Typed already.
    Typed(ExprId),
}

impl<'e> Arg<'e> {
    /// The `e` of `...e`.
    pub(crate) fn as_spread(self) -> Option<&'e ast::Expr> {
        match self {
            Arg::Written(ast::Expr { kind: ast::ExprKind::Unary(unary), .. })
                if unary.op == ast::UnOp::Spread =>
            {
                Some(&unary.operand)
            }
            Arg::Written(_) | Arg::Typed(_) => None,
        }
    }
}

/// Whether a field is bound to a native function or an instruction.
pub(crate) fn is_native(field: &Field) -> bool {
    field.meta.iter().any(|entry| matches!(entry.name.as_str(), ":rt" | ":intrinsic"))
}

impl BodyCx<'_, '_> {
    /// `callee(args)`.
    pub(crate) fn infer_call(
        &mut self,
        callee: &ast::Expr,
        args: &[ast::Expr],
        expected: Expected,
        span: Span,
    ) -> ExprId {
        if let Some(special) = self.infer_special_call(callee, args, span) {
            return special;
        }
        let denoted = self.denote(callee, self.callee_expected(callee, expected));
        let args: Vec<Arg<'_>> = match args {
            [value] if self.is_std_string(&denoted) => vec![Arg::Typed(self.infer_shown(value))],
            _others => args.iter().map(Arg::Written).collect(),
        };
        self.call(denoted, &args, expected, span)
    }

    /// Whether this is `Std.string`.
    fn is_std_string(&self, denoted: &Denoted) -> bool {
        let Denoted::Method(method) = denoted else { return false };
        method.class == self.program().well_known.std
            && self.program().fields[method.field].name == names::STRING_FUNCTION
    }

    /// An enum constructor may be named by what the call should give; a callee that is computed gives a function.
    fn callee_expected(&self, callee: &ast::Expr, expected: Expected) -> Expected {
        let is_name = matches!(callee.kind, ast::ExprKind::Ident(_));
        match self.expected_bare(expected) {
            Some(ty) if is_name && matches!(self.kind(ty), TyKind::Enum(..)) => Expected::Type(ty),
            _other => Expected::Value,
        }
    }

    /// Calls that are forms of their own.
    fn infer_special_call(
        &mut self,
        callee: &ast::Expr,
        args: &[ast::Expr],
        span: Span,
    ) -> Option<ExprId> {
        match (&callee.kind, args) {
            (ast::ExprKind::Super, _) => Some(self.infer_super_call(args, span)),
            (ast::ExprKind::Ident(name), [first, rest @ ..])
                if *name == names::TRACE
                    && self.find_ident(*name, Expected::Value, callee.span).is_none() =>
            {
                Some(self.infer_trace(first, rest, span))
            }
            (ast::ExprKind::Ident(name), [probed]) if name.as_str() == "$type" => {
                Some(self.infer_type_probe(probed))
            }
            (ast::ExprKind::Field(field), [pattern]) if field.name.name == names::MATCH => {
                self.infer_match_call(&field.object, pattern, span)
            }
            (ast::ExprKind::Field(field), _) if field.name.name == names::BIND => {
                self.infer_bind(&field.object, args, field.name.span, span)
            }
            _other => None,
        }
    }

    /// `$type(e)`: says the type of `e`.
    fn infer_type_probe(&mut self, probed: &ast::Expr) -> ExprId {
        let value = self.infer_value(probed);
        if self.program().is_error(self.ty(value)) {
            return value;
        }
        let shown = self.show(self.ty(value));
        self.report(ident_messages::type_probe(probed.span, &shown));
        value
    }

    /// The structure type of these fields.
    pub(crate) fn object_ty(&self, fields: &[ObjectField], span: Span) -> Ty {
        let of = |field: &ObjectField| AnonField {
            name: field.name,
            ty: self.ty(field.value),
            optional: false,
            kind: AnonFieldKind::VAR,
            params: Vec::new(),
            meta: rayzor_types::decl::Meta::EMPTY,
            span,
        };
        let fields = fields.iter().map(|field| (field.name, of(field))).collect();
        self.program().types.new_anon(Anon { fields, status: AnonStatus::Literal })
    }

    /// Calls what a name or field denotes.
    pub(crate) fn call(
        &mut self,
        denoted: Denoted,
        args: &[Arg<'_>],
        expected: Expected,
        span: Span,
    ) -> ExprId {
        match denoted {
            Denoted::Method(method) => self.call_method(method, args, span),
            Denoted::EnumCtor { enum_, index, span: ctor_span } => {
                let callee = self.ctor_expr(enum_, index, expected, ctor_span);
                self.call_value(callee, args, span)
            }
            Denoted::Super(at) => self.fail(ident_messages::super_as_value(at)),
            Denoted::Resolve { .. }
            | Denoted::Value(_)
            | Denoted::Local(..)
            | Denoted::AbstractThis(_)
            | Denoted::Var(_)
            | Denoted::Index { .. }
            | Denoted::AbstractIndex { .. }
            | Denoted::Type(..)
            | Denoted::Error(_) => {
                let callee = self.read(denoted);
                self.call_value(callee, args, span)
            }
        }
    }

    /// Calls a value.
    pub(crate) fn call_value(&mut self, callee: ExprId, args: &[Arg<'_>], span: Span) -> ExprId {
        let ty = self.program().follow_without_null(self.ty(callee));
        match self.program().types.kind(ty) {
            TyKind::Fun(fun) => {
                let callee = self.coerce(callee, ty);
                let n_errors = self.cx.diagnostics.n_errors();
                let args = self.complete_args(&fun.args, args, span);
                let ret = self.unless_failed(n_errors, fun.ret);
                self.add(ExprKind::Call { callee, args, type_args: TyArgs::default() }, ret, span)
            }
            TyKind::Dynamic(_) => self.call_dynamic(callee, args, span),
            TyKind::Mono(_) => self.call_unknown(callee, args, span),
            TyKind::Error => {
                args.iter().for_each(|arg| {
                    self.infer_arg(*arg, Expected::Value);
                });
                self.error_expr(span)
            }
            TyKind::Abstract(id, type_args) => {
                self.call_abstract(callee, id, &type_args, args, span)
            }
            TyKind::Param(param) => {
                let bounds = self.cx.param_constraints(param);
                match bounds.into_iter().find(|&bound| self.program().as_fun(bound).is_some()) {
                    Some(bound) => {
                        let callee = self.coerce(callee, bound);
                        self.call_value(callee, args, span)
                    }
                    None => self.not_callable(callee),
                }
            }
            TyKind::Inst(..)
            | TyKind::Enum(..)
            | TyKind::Typedef(..)
            | TyKind::Anon(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => self.not_callable(callee),
        }
    }

    fn not_callable(&mut self, callee: ExprId) -> ExprId {
        let (span, shown) = (self.span(callee), self.show(self.ty(callee)));
        self.fail(messages::not_callable(span, &shown))
    }

    fn call_dynamic(&mut self, callee: ExprId, args: &[Arg<'_>], span: Span) -> ExprId {
        let args = args.iter().map(|arg| {
            let value = self.infer_arg(*arg, Expected::Value);
            self.coerce(value, Ty::DYNAMIC)
        });
        let args = args.collect();
        self.add(ExprKind::Call { callee, args, type_args: TyArgs::default() }, Ty::DYNAMIC, span)
    }

    /// A call of a value of unknown type: it becomes a function of what it is given.
    fn call_unknown(&mut self, callee: ExprId, args: &[Arg<'_>], span: Span) -> ExprId {
        let args: Vec<ExprId> =
            args.iter().map(|arg| self.infer_arg(*arg, Expected::Value)).collect();
        let params = args.iter().map(|&arg| FunArg::new(names::EMPTY, self.ty(arg))).collect();
        let ret = self.mono();
        let fun = self.program().types.fun(params, ret);
        self.unify_or_report(callee, fun);
        self.add(ExprKind::Call { callee, args, type_args: TyArgs::default() }, ret, span)
    }

    /// The first of an abstract's call functions that takes the arguments; the first of all if none does.
    fn call_function(
        &mut self,
        callee: ExprId,
        functions: &[rayzor_types::FieldId],
        type_args: &TyArgs,
        args: &[Arg<'_>],
    ) -> Option<rayzor_types::FieldId> {
        let [first, _, ..] = functions else { return functions.first().copied() };
        let method = MethodRef {
            receiver: Receiver::FirstArgument(callee),
            class: self.program().fields[*first].owner,
            class_args: type_args.clone(),
            field: *first,
            span: self.span(callee),
        };
        self.first_fitting(&method, functions, args).or(Some(*first))
    }

    /// A call of an abstract: by its `@:op(a())`, or as its underlying function.
    fn call_abstract(
        &mut self,
        callee: ExprId,
        id: rayzor_types::AbstractId,
        type_args: &TyArgs,
        args: &[Arg<'_>],
        span: Span,
    ) -> ExprId {
        let decl = &self.program().abstracts[id];
        let functions = decl.call.clone();
        let is_callable = decl.head.meta.has(Symbol::intern(":callable"));
        if let Some(field) = self.call_function(callee, &functions, type_args, args) {
            let class = self.program().fields[field].owner;
            let callee_span = self.span(callee);
            let method = MethodRef {
                receiver: Receiver::FirstArgument(callee),
                class,
                class_args: type_args.clone(),
                field,
                span: callee_span,
            };
            return self.call_method(method, args, span);
        }
        if id == self.program().well_known.function {
            let callee = self.add(ExprKind::Coerce(callee), Ty::DYNAMIC, span);
            return self.call_dynamic(callee, args, span);
        }
        if is_callable && !self.program().abstracts[id].is_core {
            let callee = self.underlying_value(callee);
            return self.call_value(callee, args, span);
        }
        self.not_callable(callee)
    }

    /// Calls a method.
    pub(crate) fn call_method(
        &mut self,
        method: MethodRef,
        args: &[Arg<'_>],
        span: Span,
    ) -> ExprId {
        if !self.program().fields[method.field].overloads.is_empty() {
            return self.call_overloaded(method, args, span);
        }
        self.call_one_method(method, args, span)
    }

    /// Calls a method that has no overloads, or has been selected among them.
    pub(crate) fn call_one_method(
        &mut self,
        method: MethodRef,
        args: &[Arg<'_>],
        span: Span,
    ) -> ExprId {
        let Some((fun, type_args)) = self.instantiate_fun(&method) else {
            args.iter().for_each(|arg| {
                self.infer_arg(*arg, Expected::Value);
            });
            return self.error_expr(span);
        };
        self.note_method_use(&method);
        self.check_abstract_super(&method);
        let mut complete = Vec::with_capacity(fun.args.len());
        let mut params = fun.args.as_slice();
        if let (Receiver::FirstArgument(receiver), Some((first, rest))) =
            (method.receiver, params.split_first())
        {
            complete.push(self.receiver_argument(&method, receiver, first));
            params = rest;
        }
        let n_errors = self.cx.diagnostics.n_errors();
        complete.extend(self.complete_args(params, args, span));
        let ret = self.unless_failed(n_errors, fun.ret);
        let Some(erased) = self.erase_dynamic_params(&method, &type_args, &complete) else {
            let callee = self.method_callee(&method, &fun);
            return self.add(ExprKind::Call { callee, args: complete, type_args }, ret, span);
        };
        let callee = self.method_callee(&method, &erased.fun);
        let type_args = erased.type_args.into();
        let call = ExprKind::Call { callee, args: erased.args, type_args };
        let call = self.add(call, erased.fun.ret, span);
        if erased.fun.ret == ret { call } else { self.add(ExprKind::Coerce(call), ret, span) }
    }

    /// The result of a call, unless there were errors since: what it is used for must not be an error again.
    fn unless_failed(&self, n_errors: usize, ret: Ty) -> Ty {
        if self.cx.diagnostics.n_errors() > n_errors { Ty::ERROR } else { ret }
    }

    /// As `call_method`, with typed arguments.
    pub(crate) fn call_method_with(
        &mut self,
        method: MethodRef,
        args: Vec<ExprId>,
        span: Span,
    ) -> ExprId {
        let args: Vec<Arg<'_>> = args.into_iter().map(Arg::Typed).collect();
        self.call_method(method, &args, span)
    }

    fn check_abstract_super(&mut self, method: &MethodRef) {
        let field = &self.program().fields[method.field];
        if method.receiver == Receiver::Super && field.flags.is_abstract {
            let name = field.name;
            self.report(messages::abstract_super_call(method.span, name.as_str()));
        }
    }

    /// The receiver as the first argument. An abstract's own method gets the value as it is: `this` has its
    /// representation, and a method that assigns `this` needs the place.
    fn receiver_argument(
        &mut self,
        method: &MethodRef,
        receiver: ExprId,
        param: &FunArg,
    ) -> ExprId {
        if self.program().fields[method.field].flags.has_this_param {
            return self.abstract_receiver(method, receiver);
        }
        let wanted = if param.opt { self.program().null_of(param.ty) } else { param.ty };
        self.coerce(receiver, wanted)
    }

    /// The value that an abstract's method is called on: a `Null` of the abstract as the abstract. `this` in its own code has
    /// the underlying type, which may be a `Null` itself.
    fn abstract_receiver(&mut self, method: &MethodRef, receiver: ExprId) -> ExprId {
        let ClassKind::AbstractImpl(own) = self.program().classes[method.class].kind else {
            return receiver;
        };
        match self.program().null_inner(self.ty(receiver)) {
            Some(inner) if matches!(self.kind(inner), TyKind::Abstract(id, _) if id == own) => {
                let span = self.span(receiver);
                self.add(ExprKind::Coerce(receiver), inner, span)
            }
            Some(_) | None => receiver,
        }
    }

    /// The method as a callee.
    fn method_callee(&mut self, method: &MethodRef, fun: &Arc<FunTy>) -> ExprId {
        let (class, field) = (method.class, method.field);
        let class_args = method.class_args.clone();
        let (obj, access) = match method.receiver {
            Receiver::None | Receiver::FirstArgument(_) => {
                (None, FieldAccess::Static { class, field })
            }
            Receiver::Object(obj) => {
                (Some(obj), FieldAccess::Instance { class, class_args, field })
            }
            Receiver::Super => {
                (self.this_expr(method.span), FieldAccess::Super { class, class_args, field })
            }
        };
        let ty = self.program().types.mk(TyKind::Fun(fun.clone()));
        self.add(ExprKind::Field { obj, access }, ty, method.span)
    }

    /// The type of a method as its receiver sees it, with fresh type variables for its type parameters, and the type
    /// arguments of the call, one for each of `Field::params`.
    pub(crate) fn instantiate_fun(&mut self, method: &MethodRef) -> Option<(Arc<FunTy>, TyArgs)> {
        let declared = self.cx.field_ty(method.field);
        let params = self.program().fields[method.field].params.clone();
        let takes_abstract_params = self.takes_abstract_params(method);
        let mut subst = Subst::default();
        if !takes_abstract_params {
            subst.extend(&self.class_params(method.class), &method.class_args);
        }
        let args = self.cx.fresh_args_within(&params, subst.clone());
        subst.extend(&params, &args);
        if takes_abstract_params {
            self.bind_abstract_args(&args, &method.class_args);
        }
        let ty = self.program().types.subst(declared, &subst);
        let fun = self.program().as_fun(ty)?;
        Some((fun, args.into()))
    }

    /// Whether the method's own type parameters begin with those of its abstract.
    fn takes_abstract_params(&self, method: &MethodRef) -> bool {
        let flags = self.program().fields[method.field].flags;
        let is_abstract =
            matches!(self.program().classes[method.class].kind, ClassKind::AbstractImpl(_));
        is_abstract && (flags.has_this_param || flags.is_constructor)
    }

    fn bind_abstract_args(&mut self, fresh: &[Ty], args: &[Ty]) {
        for (&fresh, &arg) in fresh.iter().zip(args) {
            if let TyKind::Mono(mono) = self.program().types.kind(fresh)
                && self.program().follow_monos(arg) != fresh
            {
                self.program().types.bind_mono(mono, arg);
            }
        }
    }

    /// `ty` with fresh type variables for `params`.
    pub(crate) fn instantiate_params(
        &mut self,
        ty: Ty,
        params: &[rayzor_types::TypeParamId],
    ) -> (Ty, Vec<Ty>) {
        let args = self.cx.fresh_args(params);
        let ty = self.program().types.subst(ty, &Subst::new(params, &args));
        (ty, args)
    }

    /// A constructor of an enum as a value or callee.
    pub(crate) fn ctor_expr(
        &mut self,
        enum_: rayzor_types::EnumId,
        index: u32,
        expected: Expected,
        span: Span,
    ) -> ExprId {
        self.cx.force_enum(enum_);
        self.note_ctor_use(enum_, index, span);
        let decl = &self.program().enums[enum_];
        let (_, ctor) =
            decl.ctors.get_index(index as usize).expect("the index was found in this list");
        let mut params = decl.head.params.clone();
        params.extend(ctor.params.iter().copied());
        let ty = ctor.ty;
        let (ty, _) = self.instantiate_params(ty, &params);
        if let Some(wanted) = self.expected_bare(expected) {
            // The wanted enum decides the type arguments before the constructor's arguments do.
            let made = self.program().as_fun(ty).map_or(ty, |fun| fun.ret);
            let _ = unify::try_unify(self.cx, made, wanted);
        }
        let access = FieldAccess::EnumCtor { enum_, index };
        self.add(ExprKind::Field { obj: None, access }, ty, span)
    }

    /// Whether the method being typed was made by the compiler.
    fn is_made(&self) -> bool {
        matches!(self.cx.field_sources[self.field], Some(FieldSource::Made(_)))
    }

    /// `super(args)`.
    fn infer_super_call(&mut self, args: &[ast::Expr], span: Span) -> ExprId {
        let is_constructor = self.program().fields[self.field].flags.is_constructor;
        if !is_constructor || self.functions.len() > 1 {
            return self.fail(ident_messages::super_outside_constructor(span));
        }
        let own: TyArgs =
            self.own_params().iter().map(|&param| self.program().types.param(param)).collect();
        let Some(parent) = self.program().superclass(self.class, &own) else {
            return self.fail(ident_messages::no_superclass(span));
        };
        let void = self.program().tys.void;
        let args: Vec<Arg<'_>> = args.iter().map(Arg::Written).collect();
        let ctor = self.program().find_constructor(parent.class, &parent.args);
        let (ctor, args) = match ctor {
            // The constructor that is made for a class built from structures calls whatever there is.
            None if self.is_made() => (None, Vec::new()),
            None => {
                let ty = self.program().types.mk(TyKind::Inst(parent.class, parent.args));
                let shown = self.show(ty);
                return self.fail(messages::no_constructor(span, &shown));
            }
            Some(found) => {
                let method = MethodRef {
                    receiver: Receiver::Super,
                    class: found.class,
                    class_args: found.args,
                    field: found.field,
                    span,
                };
                let Some(method) = self.select_overload(method, &args, span) else {
                    return self.error_expr(span);
                };
                let Some((fun, _)) = self.instantiate_fun(&method) else {
                    return self.error_expr(span);
                };
                (Some(method.field), self.complete_args(&fun.args, &args, span))
            }
        };
        self.add(
            ExprKind::SuperCall { class: parent.class, class_args: parent.args, ctor, args },
            void,
            span,
        )
    }

    /// Whether the value is the constant `null`.
    pub(crate) fn is_const_null(&self, value: ExprId) -> bool {
        matches!(self.exprs[value].kind, ExprKind::Const(Const::Null))
    }
}
