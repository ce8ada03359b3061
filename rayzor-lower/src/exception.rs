//! `throw` and `try`.
//!
//! What is thrown is a plain `Val`: an exception object, or any other value as it is. `catch` tests the value in order;
//! `haxe.Exception` and `haxe.ValueException` wrap values that are no exceptions, by `haxe.Exception.caught`.

use rayzor_abi::RuntimeFn;
use rayzor_base::Symbol;
use rayzor_mir::{BlockId, ValKind, ValueId};
use rayzor_types::body::{Catch, TypeValue};
use rayzor_types::ids::{ExprId, FieldId};
use rayzor_types::ty::{Ty as HxTy, TyKind};

use crate::cx::MethodKey;
use crate::expr::cast::TypeIn;
use crate::func::FuncCx;
use crate::hierarchy::is_subclass;
use crate::repr::{Env, Repr, Reprs};

/// What a `catch` clause asks.
enum Wanted {
    /// Everything, as it was thrown.
    Everything,
    /// Everything, as a `haxe.Exception`.
    Exception,
    /// What is no exception, wrapped.
    Wrapped,
    /// Values of a type.
    Type(TypeValue),
}

impl FuncCx<'_, '_> {
    /// `throw value`.
    pub(crate) fn lower_throw(&mut self, value: ExprId, ty: HxTy) -> Option<ValueId> {
        let value_ty = self.tree().exprs[value].ty;
        let mut boxed = self.lower_boxed(value);
        if self.may_be_wrapper(value_ty)
            && let Some(thrown) = self.exception_method("thrown")
        {
            boxed = self.call_exception_method(thrown, boxed);
        }
        self.b.throw(boxed);
        self.revive();
        self.zero(self.repr(ty))
    }

    /// Whether a value of this type may be a `haxe.ValueException` that stands for another value.
    fn may_be_wrapper(&self, ty: HxTy) -> bool {
        let program = self.cx.program;
        let exception = program.well_known.exception;
        match program.kind(program.follow_abstracts(program.follow_without_null(ty))) {
            TyKind::Inst(class, _) => {
                is_subclass(program, class, exception)
                    || is_subclass(program, exception, class)
                    || program.classes[class].is_interface()
            }
            TyKind::Dynamic(_)
            | TyKind::Param(_)
            | TyKind::Anon(_)
            | TyKind::Error
            | TyKind::Mono(_) => true,
            TyKind::Abstract(id, _) => id == program.well_known.dynamic,
            TyKind::Enum(..)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => false,
        }
    }

    fn exception_method(&self, name: &str) -> Option<FieldId> {
        let class = self.cx.program.classes.get(self.cx.program.well_known.exception)?;
        class.statics.get(&Symbol::intern(name)).copied()
    }

    /// Calls `haxe.Exception.caught` or `thrown` with a `Val`; the result is a `Val` again.
    fn call_exception_method(&mut self, field: FieldId, value: ValueId) -> ValueId {
        let key = MethodKey { field, class_reprs: Reprs::new(), fn_reprs: Reprs::new() };
        let result = self.call_method_direct(&key, &[value]);
        let ret = self.cx.program.as_fun(self.cx.program.fields[field].ty).map(|fun| fun.ret);
        let repr = ret.map_or(Repr::Val, |ret| self.cx.repr(&Env::empty(), ret));
        self.convert_repr(result, repr, Repr::Val, self.span)
    }

    /// `try`.
    pub(crate) fn lower_try(
        &mut self,
        body: ExprId,
        catches: &[Catch],
        ty: HxTy,
    ) -> Option<ValueId> {
        let repr = self.repr(ty);
        let handler = self.b.create_block();
        let outer = self.b.set_unwind(Some(handler));
        let first = self.b.create_block();
        self.b.jump(first, &[]);
        self.b.switch_to(first);
        let value = self.lower_as(body, repr);
        self.b.set_unwind(outer);
        let join = self.b.create_block();
        let result = repr.ty().map(|ty| self.b.block_param(join, ty));
        self.join(join, repr, value);
        self.b.switch_to(handler);
        let thrown = self.b.catch_value();
        for catch in catches {
            self.lower_catch(catch, thrown, join, repr);
        }
        self.runtime(RuntimeFn::Rethrow, &[thrown]);
        self.b.switch_to(join);
        result
    }

    /// Runs a clause when the thrown value fits, and goes on behind it otherwise.
    fn lower_catch(&mut self, catch: &Catch, thrown: ValueId, join: BlockId, repr: Repr) {
        let ty = self.tree().locals[catch.local].ty;
        let next = self.b.create_block();
        let run = self.b.create_block();
        let env = self.env.clone();
        let mut caught = thrown;
        match self.wanted(ty) {
            Wanted::Everything => self.b.jump(run, &[]),
            Wanted::Exception => {
                caught = self.as_exception(thrown);
                self.b.jump(run, &[]);
            }
            Wanted::Wrapped => {
                caught = self.as_exception(thrown);
                let class = self.cx.program.well_known.value_exception;
                let fits = self.is_of_type(caught, TypeValue::Class(class));
                self.b.branch(fits, run, next);
            }
            Wanted::Type(target) => {
                let fits = self.is_of_type(thrown, target);
                self.b.branch(fits, run, next);
            }
        }
        self.b.switch_to(run);
        let value = self.caught_as(caught, TypeIn { ty, env: &env });
        self.declare(catch.local, value);
        let value = self.lower_as(catch.body, repr);
        self.join(join, repr, value);
        self.b.switch_to(next);
    }

    /// A value that passed the test of a clause, as the clause's variable.
    fn caught_as(&mut self, value: ValueId, to: TypeIn<'_>) -> ValueId {
        let repr = self.cx.repr(to.env, to.ty);
        if repr == Repr::Ref {
            return self.b.val_payload(ValKind::Ref, value);
        }
        self.convert_repr(Some(value), Repr::Val, repr, self.span)
    }

    fn as_exception(&mut self, thrown: ValueId) -> ValueId {
        match self.exception_method("caught") {
            Some(caught) => self.call_exception_method(caught, thrown),
            None => thrown,
        }
    }

    fn wanted(&mut self, ty: HxTy) -> Wanted {
        let program = self.cx.program;
        let known = &program.well_known;
        match program.kind(program.follow_abstracts(program.follow_without_null(ty))) {
            TyKind::Dynamic(_) | TyKind::Param(_) => Wanted::Everything,
            TyKind::Inst(class, _) if class == known.exception => Wanted::Exception,
            TyKind::Inst(class, _) if class == known.value_exception => Wanted::Wrapped,
            TyKind::Inst(class, _) => Wanted::Type(TypeValue::Class(class)),
            TyKind::Enum(id, _) => Wanted::Type(TypeValue::Enum(id)),
            TyKind::Abstract(id, _) if id == known.dynamic => Wanted::Everything,
            TyKind::Abstract(id, _) => Wanted::Type(TypeValue::Abstract(id)),
            TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => {
                self.cx.unsupported(self.span, "catch of this type");
                Wanted::Everything
            }
        }
    }
}
