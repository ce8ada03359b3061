//! `new T(args)`.

use rayzor_base::Span;
use rayzor_syntax::ast;
use rayzor_types::decl::Visibility;
use rayzor_types::{AbstractId, ClassId, ExprId, ExprKind, FunArg, Ty, TyArgs, TyKind};

use crate::diagnostics::{call as messages, decl as decl_messages};
use crate::infer::BodyCx;
use crate::infer::call::Arg;
use crate::infer::expected::Expected;
use crate::infer::multi_type::PendingMultiType;
use crate::infer::place::{MethodRef, Receiver};
use crate::loader::type_ref::resolve_path_open;

impl BodyCx<'_, '_> {
    /// `new T(args)`.
    pub(crate) fn infer_new(&mut self, new: &ast::New, expected: Expected, span: Span) -> ExprId {
        let scope = self.scope.clone();
        let ty = resolve_path_open(self.cx, &scope, &new.path);
        let ty = self.program().follow(ty);
        let args: Vec<Arg<'_>> = new.args.iter().map(Arg::Written).collect();
        if new.path.args.is_empty() {
            self.take_expected_args(ty, expected);
        }
        if let Some(class) = self.generic_class(ty) {
            let object = self.construct(ty, &args, span);
            self.check_args_known(ty, class, span);
            return object;
        }
        self.construct(ty, &args, span)
    }

    /// The `@:generic` class that `ty` is.
    fn generic_class(&self, ty: Ty) -> Option<ClassId> {
        let (class, _) = self.program().as_inst(ty)?;
        self.program().classes[class].flags.is_generic.then_some(class)
    }

    /// Reports type arguments of a `@:generic` class that neither its constructor's arguments nor the expected type tell.
    fn check_args_known(&mut self, ty: Ty, class: ClassId, span: Span) {
        let Some((_, args)) = self.program().as_inst(ty) else { return };
        if let Some(index) = args.iter().position(|&arg| self.program().is_mono(arg)) {
            let param = self.program().classes[class].head.params[index];
            let name = self.program().type_params[param].name;
            self.report(decl_messages::generic_arg_unknown(span, name));
        }
    }

    /// `new C()` where `C<Int>` is expected is `new C<Int>()`.
    fn take_expected_args(&mut self, ty: Ty, expected: Expected) {
        let Some(wanted) = self.expected_bare(expected) else { return };
        let (args, wanted) = match (self.kind(ty), self.kind(wanted)) {
            (TyKind::Inst(a, args), TyKind::Inst(b, wanted)) if a == b => (args, wanted),
            (TyKind::Abstract(a, args), TyKind::Abstract(b, wanted)) if a == b => (args, wanted),
            _other => return,
        };
        for (&arg, &wanted) in args.iter().zip(wanted.iter()) {
            if self.program().is_mono(arg) && !self.program().is_dynamic(wanted) {
                // What does not fit shows when the object is used.
                let _ = crate::unify::try_unify(self.cx, wanted, arg);
            }
        }
    }

    /// A new value of type `ty`.
    pub(crate) fn construct(&mut self, ty: Ty, args: &[Arg<'_>], span: Span) -> ExprId {
        match self.kind(ty) {
            TyKind::Inst(class, class_args) => {
                self.construct_object(ty, class, &class_args, args, span)
            }
            TyKind::Abstract(id, abstract_args) => {
                self.construct_abstract(ty, id, &abstract_args, args, span)
            }
            TyKind::Param(param) if crate::generic::may_construct(self.cx, self.field, param) => {
                args.iter().for_each(|arg| {
                    self.infer_arg(*arg, Expected::Value);
                });
                // Only the copies of the function have code.
                self.null(ty, span)
            }
            TyKind::Param(_) => {
                let shown = self.show(ty);
                self.fail(messages::param_not_constructible(span, &shown))
            }
            TyKind::Error => {
                args.iter().for_each(|arg| {
                    self.infer_arg(*arg, Expected::Value);
                });
                self.error_expr(span)
            }
            TyKind::Mono(_)
            | TyKind::Enum(..)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::Dynamic(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => {
                let shown = self.show(ty);
                self.fail(messages::cannot_construct(span, &shown))
            }
        }
    }

    fn construct_object(
        &mut self,
        ty: Ty,
        class: ClassId,
        class_args: &TyArgs,
        args: &[Arg<'_>],
        span: Span,
    ) -> ExprId {
        self.cx.force_class(class);
        self.cx.want_class(class);
        let decl = &self.program().classes[class];
        let (is_interface, is_abstract) = (decl.is_interface(), decl.flags.is_abstract);
        let path = decl.head.path.to_string();
        let found = self.program().find_constructor(class, class_args);
        let Some(found) = found.filter(|_| !is_interface) else {
            return self.fail(messages::no_constructor(span, &path));
        };
        if is_abstract {
            return self.fail(messages::abstract_constructed(span, &path));
        }
        let visibility = self.program().fields[found.field].visibility;
        if visibility == Visibility::Private && !self.can_access(class, found.field) {
            self.report(messages::private_constructor(span, &path));
        }
        let method = MethodRef {
            receiver: Receiver::None,
            class: found.class,
            class_args: found.args,
            field: found.field,
            span,
        };
        let Some(method) = self.select_overload(method, args, span) else {
            return self.error_expr(span);
        };
        let Some((fun, _)) = self.instantiate_fun(&method) else { return self.error_expr(span) };
        self.note_new(class, method.field, span);
        let args = self.complete_args(&fun.args, args, span);
        let node =
            ExprKind::New { class, class_args: class_args.clone(), ctor: Some(method.field), args };
        self.add(node, ty, span)
    }

    /// A new object of a class that the language itself refers to.
    pub(crate) fn new_object(
        &mut self,
        class: ClassId,
        class_args: &[Ty],
        args: Vec<ExprId>,
        span: Span,
    ) -> ExprId {
        let ty = self.program().types.inst(class, class_args);
        let args: Vec<Arg<'_>> = args.into_iter().map(Arg::Typed).collect();
        self.construct_object(ty, class, &class_args.into(), &args, span)
    }

    fn construct_abstract(
        &mut self,
        ty: Ty,
        id: AbstractId,
        abstract_args: &TyArgs,
        args: &[Arg<'_>],
        span: Span,
    ) -> ExprId {
        self.cx.force_abstract(id);
        let decl = &self.program().abstracts[id];
        let path = decl.head.path.to_string();
        let (is_multi_type, forward_new, underlying) =
            (decl.is_multi_type, decl.forward_new, decl.underlying);
        if is_multi_type {
            return self.construct_multi_type(ty, args, span);
        }
        let ctor = decl
            .impl_class
            .and_then(|class| Some((class, self.program().classes[class].constructor?)));
        let Some((class, field)) = ctor else {
            if forward_new {
                let inner = self.program().underlying(id, abstract_args);
                let value = self.construct(inner, args, span);
                return self.add(ExprKind::CastUnsafe(value), ty, span);
            }
            let _ = underlying;
            return self.fail(messages::no_constructor(span, &path));
        };
        if self.program().fields[field].visibility == Visibility::Private
            && !self.can_access(class, field)
        {
            self.report(messages::private_constructor(span, &path));
        }
        let method = MethodRef {
            receiver: Receiver::None,
            class,
            class_args: abstract_args.clone(),
            field,
            span,
        };
        let call = self.call_method(method, args, span);
        if self.exprs[call].ty != Ty::ERROR {
            self.exprs[call].ty = ty;
        }
        call
    }

    /// `new Map()`: which class it makes depends on the key type, which may be known only later.
    pub(crate) fn construct_multi_type(&mut self, ty: Ty, args: &[Arg<'_>], span: Span) -> ExprId {
        let args = match self.multi_type_params(ty, span) {
            Some(params) => self.complete_args(&params, args, span),
            None => Vec::new(),
        };
        let made = self.add(ExprKind::ArgDefault, ty, span);
        self.pending_multi_types.push(PendingMultiType { expr: made, args });
        made
    }

    /// The parameters of a multi-type abstract's constructor, which has no code of its own.
    fn multi_type_params(&mut self, ty: Ty, span: Span) -> Option<Vec<FunArg>> {
        let (id, class_args) = self.as_abstract(ty)?;
        let class = self.program().abstracts[id].impl_class?;
        let field = self.program().classes[class].constructor?;
        let method = MethodRef { receiver: Receiver::None, class, class_args, field, span };
        let (fun, _) = self.instantiate_fun(&method)?;
        Some(fun.args.clone())
    }
}
