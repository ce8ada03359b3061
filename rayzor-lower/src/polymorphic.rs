//! Polymorphic functions that are used as values, and local ones: each use gets the copy for the representations that its type
//! wants, as a call of a method does. So `make` used as an `Int->Box<Int>` makes objects of the copy for Int.

use rayzor_mir::{FuncId, LayoutId, Ty, ValueId};
use rayzor_types::body::ExprKind;
use rayzor_types::ids::{ExprId, FieldId, LocalId, TypeParamId};
use rayzor_types::program::Program;
use rayzor_types::ty::{Ty as HxTy, TyArgs, TyKind};
use std::rc::Rc;

use crate::closures::ClosureJob;
use crate::cx::{Cx, Job};
use crate::expr::cast::TypeIn;
use crate::func::FuncCx;
use crate::layout::fun_signature;
use crate::repr::{Env, Repr, Reprs, repr_of};

/// A local function with its closure class.
#[derive(Clone, Debug)]
pub(crate) struct MadeClosure<'p> {
    /// What was lowered or waits for it.
    pub(crate) job: Rc<ClosureJob<'p>>,
    /// Its code.
    pub(crate) code: FuncId,
}

/// A use of a polymorphic local function.
pub(crate) struct LocalUse {
    /// The code of the copy, which takes the function's own closure as its environment.
    code: FuncId,
    /// The function with the environment that it is copied for.
    made: (ExprId, Env),
    /// The parameters' representations in the copy.
    pub(crate) env: Env,
}

/// Tells `found` what the parameters in `declared` stand for where it is used as `actual`.
fn bind_params(
    program: &Program,
    declared: HxTy,
    actual: TypeIn<'_>,
    found: &mut impl FnMut(TypeParamId, Repr),
) {
    let inside = |ty: HxTy| TypeIn { ty, env: actual.env };
    let mut all = |declared: &TyArgs, given: &TyArgs| {
        for (&declared, &given) in declared.iter().zip(given.iter()) {
            bind_params(program, declared, inside(given), found);
        }
    };
    let declared_kind = program.kind(program.follow_without_null(declared));
    let actual_kind = program.kind(program.follow_without_null(actual.ty));
    match (declared_kind, actual_kind) {
        (TyKind::Param(param), _) => {
            let given = program.follow_without_null(actual.ty);
            let is_null_of = program.follow(declared) != program.follow_without_null(declared);
            let ty = if is_null_of { given } else { actual.ty };
            found(param, repr_of(program, actual.env, ty).as_param());
        }
        (TyKind::Inst(class, args), TyKind::Inst(other, given)) => {
            if let Some(up) = program.upcast(other, &given, class) {
                all(&args, &up.args);
            } else if let Some(up) = program.upcast(class, &args, other) {
                all(&up.args, &given);
            }
        }
        (TyKind::Enum(id, args), TyKind::Enum(other, given)) if id == other => all(&args, &given),
        (TyKind::Abstract(id, args), TyKind::Abstract(other, given)) if id == other => {
            all(&args, &given);
        }
        (TyKind::Anon(id), TyKind::Anon(other)) => {
            let given = program.types.anon(other);
            for (name, field) in &program.types.anon(id).fields {
                if let Some(given) = given.fields.get(name) {
                    bind_params(program, field.ty, inside(given.ty), found);
                }
            }
        }
        (TyKind::Fun(fun), TyKind::Fun(given)) => {
            for (arg, given) in fun.args.iter().zip(&given.args) {
                bind_params(program, arg.ty, inside(given.ty), found);
            }
            bind_params(program, fun.ret, inside(given.ret), found);
        }
        _others => {}
    }
}

impl<'p> Cx<'p> {
    /// For a method used as a value of type `ty`: the representations of its own parameters.
    pub(crate) fn reprs_of_use(&self, field: FieldId, ty: TypeIn<'_>) -> Reprs {
        let info = &self.program.fields[field];
        let mut reprs: Reprs = info.params.iter().map(|_| Repr::Val).collect();
        if reprs.is_empty() {
            return reprs;
        }
        bind_params(self.program, info.ty, ty, &mut |param, repr| {
            let position = info.params.iter().position(|&own| own == param);
            if let Some(position) = position.filter(|&position| reprs[position] == Repr::Val) {
                reprs[position] = repr;
            }
        });
        reprs
    }

    /// Code for a local function with other representations, which takes closures of the class it has anyway.
    fn local_copy(&mut self, made: &MadeClosure<'p>, expr: ExprId, env: &Env) -> FuncId {
        let key = (made.job.owner.clone(), expr, env.clone());
        if let Some(&code) = self.local_copies.get(&key) {
            return code;
        }
        let ExprKind::Function(function) = &made.job.body.exprs[expr].kind else {
            rayzor_base::bug!(made.job.body.exprs[expr].span, "a closure is made of a function")
        };
        let ty = self.function_expr_ty(made.job.body, function);
        let name = self.names.unique(&self.module.funcs[made.code].name.clone());
        let Some(fun) = self.program.as_fun(ty) else {
            rayzor_base::bug!(made.job.body.exprs[expr].span, "no function type")
        };
        let sig = fun_signature(self.program, env, &fun);
        let code = self.module.declare_func(name, sig.with_first(Ty::Ref));
        let job = ClosureJob { env: env.clone(), ..(*made.job).clone() };
        self.jobs.push_back(Job::Closure(Rc::new(job), code));
        self.local_copies.insert(key, code);
        code
    }

    /// The class of closures around a local function's own, and the code that calls the copy.
    fn local_value(&mut self, made: &MadeClosure<'p>, used: &LocalUse) -> (LayoutId, FuncId) {
        let body = made.job.body;
        let ExprKind::Function(function) = &body.exprs[used.made.0].kind else {
            rayzor_base::bug!(body.exprs[used.made.0].span, "a closure is made of a function")
        };
        let ty = self.function_expr_ty(body, function);
        let path = self.closure_classes[&made.job.layout].name.clone();
        let (layout, code) = self.new_closure_class(&path, ty, &used.env, &[Ty::Ref]);
        if let Some(class) = self.closure_classes.get_mut(&layout) {
            class.flags = rayzor_abi::descriptor::closure_flags::COPY;
        }
        let mut fx = FuncCx::new(self, code, used.env.clone());
        let environment = fx.b.param(0);
        let closure = fx.b.field_get(&fx.cx.module, layout, 0, environment);
        let n_params = fx.b.func().sig.params.len();
        let values: Vec<ValueId> = (1..n_params).map(|index| fx.b.param(index)).collect();
        let result = fx.call_local(used, closure, &values);
        fx.return_value(result);
        fx.finish();
        (layout, code)
    }
}

impl<'p> FuncCx<'_, 'p> {
    /// The copy of a polymorphic local function that a use of its variable as `ty` wants; none if the variable holds no such
    /// function, or the one whose closure it holds and nothing more is known of the parameters here.
    pub(crate) fn local_use(&mut self, local: LocalId, ty: HxTy) -> Option<LocalUse> {
        let owner = self.owner.clone()?;
        let &expr = self.cx.local_functions.get(&(owner.clone(), local))?;
        let here = self.env.clone();
        // It was made where fewer parameters are in scope, or as many.
        let (made_env, made) = here.prefixes().find_map(|env| {
            let key = (owner.clone(), expr, env);
            let made = self.cx.closure_exprs.get(&key)?.clone();
            Some((key.2, made))
        })?;
        let mut env = made_env.clone();
        let declared = self.tree().locals[local].ty;
        bind_params(self.cx.program, declared, TypeIn { ty, env: &here }, &mut |param, repr| {
            if env.get(param) == Repr::Val && repr != Repr::Val {
                env.extend(&[param], &[repr]);
            }
        });
        if env == here && env == made_env {
            return None;
        }
        let is_made = env == made_env;
        let code = if is_made { made.code } else { self.cx.local_copy(&made, expr, &env) };
        Some(LocalUse { code, made: (expr, made_env), env })
    }

    /// Calls a copy of a local function.
    pub(crate) fn call_local(
        &mut self,
        used: &LocalUse,
        closure: ValueId,
        args: &[ValueId],
    ) -> Option<ValueId> {
        let values: Vec<ValueId> = std::iter::once(closure).chain(args.iter().copied()).collect();
        self.b.call(&self.cx.module, used.code, &values)
    }

    /// A copy of a local function as a value: a closure around the function's own, or that.
    pub(crate) fn local_copy_value(&mut self, used: &LocalUse, closure: ValueId) -> ValueId {
        if used.env == used.made.1 {
            return closure;
        }
        let Some(owner) = self.owner.clone() else {
            rayzor_base::bug!(self.span, "a local function outside of a method")
        };
        let key = (owner.clone(), used.made.0, used.env.clone());
        let (layout, code) = match self.cx.local_values.get(&key) {
            Some(&known) => known,
            None => {
                let made =
                    self.cx.closure_exprs[&(owner, used.made.0, used.made.1.clone())].clone();
                let made = self.cx.local_value(&made, used);
                self.cx.local_values.insert(key, made);
                made
            }
        };
        self.b.closure_new(layout, code, &[closure])
    }
}
