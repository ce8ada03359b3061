//! Functions made of functions: `f.bind(a, _)`, and methods of abstracts and extensions used as values.

use std::sync::Arc;

use rayzor_base::{Span, Symbol, names};
use rayzor_syntax::ast;
use rayzor_types::body::{BodyParam, FunctionExpr};
use rayzor_types::{ExprId, ExprKind, FunArg, FunTy, LocalKind, Ty, TyArgs, TyKind, TypeDeclId};

use crate::diagnostics::call as messages;
use crate::infer::BodyCx;
use crate::infer::call::Arg;
use crate::infer::expected::Expected;
use crate::infer::field_access::FieldName;
use crate::infer::place::{Denoted, MethodRef, Receiver};

impl BodyCx<'_, '_> {
    /// `object.bind(args)`: partial application if the object is a function, else an ordinary call.
    pub(crate) fn infer_bind(
        &mut self,
        object: &ast::Expr,
        args: &[ast::Expr],
        name_span: Span,
        span: Span,
    ) -> Option<ExprId> {
        let at = FieldName { name: names::BIND, name_span, span };
        let written: Vec<Arg<'_>> = args.iter().map(Arg::Written).collect();
        let denoted = self.denote(object, Expected::Value);
        if let Denoted::Type(decl, _) = denoted {
            let found = self.denote_in_type(decl, at);
            return Some(self.call(found, &written, Expected::Value, span));
        }
        let value = self.read(denoted);
        match self.program().as_fun(self.ty(value)) {
            Some(fun) => Some(self.bind_function(value, &fun, args, span)),
            None => {
                let found = self.denote_field(value, at);
                Some(self.call(found, &written, Expected::Value, span))
            }
        }
    }

    fn bind_function(
        &mut self,
        value: ExprId,
        fun: &Arc<FunTy>,
        args: &[ast::Expr],
        span: Span,
    ) -> ExprId {
        if args.len() > fun.args.len() {
            return self.fail(messages::bad_bind(span, "Too many callback arguments"));
        }
        let mut prelude = Vec::new();
        let (function, declaration) = self.temp(value);
        prelude.push(declaration);
        let mut holes: Vec<(FunArg, BodyParam)> = Vec::new();
        let mut complete = Vec::with_capacity(fun.args.len());
        for (index, param) in fun.args.iter().enumerate() {
            let is_hole = match args.get(index) {
                Some(arg) => arg.as_ident().is_some_and(|ident| ident.name == names::UNDERSCORE),
                None => !param.opt,
            };
            if is_hole {
                let hole = self.hole(param, span);
                complete.push(self.local_expr(hole.local, span));
                let last = complete.len() - 1;
                complete[last] = self.pass_on(complete[last], param);
                holes.push((*param, hole));
                continue;
            }
            let Some(arg) = args.get(index) else {
                complete.push(self.omitted_argument(param, span));
                continue;
            };
            let wanted = if param.opt { self.program().null_of(param.ty) } else { param.ty };
            let bound = self.infer_as(arg, wanted);
            complete.push(self.stabilise(bound, &mut prelude));
        }
        let callee = self.local_expr(function, span);
        let call = self.add(
            ExprKind::Call { callee, args: complete, type_args: TyArgs::default() },
            fun.ret,
            span,
        );
        let closure = self.closure_of(holes, call, fun.ret, span);
        self.after(prelude, closure)
    }

    /// A parameter of a made function.
    fn hole(&mut self, param: &FunArg, span: Span) -> BodyParam {
        let ty = if param.opt { self.program().null_of(param.ty) } else { param.ty };
        let name = if param.name == names::EMPTY { Symbol::intern("arg") } else { param.name };
        let local = self.new_local(name, ty, span, LocalKind::Param);
        BodyParam { local, default: None, states_null: false, opt: param.opt, rest: param.rest }
    }

    /// A made function's parameter passed on to the function behind it.
    fn pass_on(&mut self, value: ExprId, param: &FunArg) -> ExprId {
        let wanted = if param.opt { self.program().null_of(param.ty) } else { param.ty };
        self.coerce(value, wanted)
    }

    /// `(holes) -> call`.
    fn closure_of(
        &mut self,
        holes: Vec<(FunArg, BodyParam)>,
        call: ExprId,
        ret: Ty,
        span: Span,
    ) -> ExprId {
        let body = if self.program().is_void(ret) {
            call
        } else {
            let never = self.mono();
            self.add(ExprKind::Return(Some(call)), never, span)
        };
        let (args, params) = holes.into_iter().unzip();
        let ty = self.program().types.fun(args, ret);
        let node = FunctionExpr { params, body, ret, name: None };
        self.add(ExprKind::Function(Box::new(node)), ty, span)
    }

    /// A method whose receiver is its first argument, used as a value: a function of the other arguments.
    pub(crate) fn bound_closure(
        &mut self,
        method: MethodRef,
        receiver: ExprId,
        fun: &Arc<FunTy>,
    ) -> ExprId {
        let span = method.span;
        let (local, declaration) = self.temp(receiver);
        let rest = fun.args.get(1..).unwrap_or_default().to_vec();
        let mut holes = Vec::with_capacity(rest.len());
        let mut args = Vec::with_capacity(rest.len());
        for param in &rest {
            let hole = self.hole(param, span);
            let value = self.local_expr(hole.local, span);
            args.push(Arg::Typed(self.pass_on(value, param)));
            holes.push((*param, hole));
        }
        let receiver = self.local_expr(local, span);
        let method = MethodRef { receiver: Receiver::FirstArgument(receiver), ..method };
        let call = self.call_one_method(method, &args, span);
        let wanted =
            self.program().types.mk(TyKind::Fun(Arc::new(FunTy { args: rest, ret: fun.ret })));
        let ret = self.ty(call);
        let closure = self.closure_of(holes, call, ret, span);
        // Both are instances of one method; what is learnt about one holds for the other.
        let _ = crate::unify::unify(self.cx, self.exprs[closure].ty, wanted);
        self.block(vec![declaration, closure], span)
    }
}

impl BodyCx<'_, '_> {
    /// `Type.new` as a value: a function that makes one.
    pub(crate) fn denote_constructor(&mut self, decl: TypeDeclId, at: FieldName) -> Denoted {
        let instance = self.cx.fresh_instance(decl);
        let instance = self.program().follow(instance);
        let Some(method) = self.constructor_of(self.constructed_by(instance), at.span) else {
            let shown = self.program().head(decl).path.to_string();
            self.report(messages::no_constructor(at.span, &shown));
            return Denoted::Error(at.span);
        };
        let Some((fun, _)) = self.instantiate_fun(&method) else { return Denoted::Error(at.span) };
        let mut holes = Vec::with_capacity(fun.args.len());
        let mut args = Vec::with_capacity(fun.args.len());
        for param in &fun.args {
            let hole = self.hole(param, at.span);
            let value = self.local_expr(hole.local, at.span);
            args.push(Arg::Typed(self.pass_on(value, param)));
            holes.push((*param, hole));
        }
        let new = self.construct(instance, &args, at.span);
        Denoted::Value(self.closure_of(holes, new, instance, at.span))
    }

    /// The type whose constructor makes values of `ty`: for an abstract with `@:forward.new`, the one that it is over.
    fn constructed_by(&self, ty: Ty) -> Ty {
        let Some((id, args)) = self.as_abstract(ty) else { return ty };
        let decl = &self.program().abstracts[id];
        let own = decl.impl_class.and_then(|class| self.program().classes[class].constructor);
        if own.is_some() || !decl.forward_new {
            return ty;
        }
        let underlying = self.program().underlying(id, &args);
        self.constructed_by(self.program().follow(underlying))
    }

    fn constructor_of(&self, ty: Ty, span: Span) -> Option<MethodRef> {
        let (class, class_args, field) = match self.kind(ty) {
            TyKind::Inst(class, args) => {
                let found = self.program().find_constructor(class, &args)?;
                (found.class, found.args, found.field)
            }
            TyKind::Abstract(id, args) => {
                let class = self.program().abstracts[id].impl_class?;
                (class, args, self.program().classes[class].constructor?)
            }
            TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Enum(..)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::Dynamic(_)
            | TyKind::Param(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => return None,
        };
        Some(MethodRef { receiver: Receiver::None, class, class_args, field, span })
    }
}
