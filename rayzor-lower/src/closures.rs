//! Function values: closure classes, the thunks behind static and method closures, adaptors between signatures, and
//! the uniform entries that dynamic calls use.

use rayzor_abi::RuntimeFn;
use rayzor_mir::{
    FuncId, Global, GlobalId, InlineHint, LayoutId, Region, SigId, Signature, Ty, ValKind, ValueId,
};
use rayzor_types::body::{Body, BodyParam, ExprKind, FunctionExpr};
use rayzor_types::ids::{EnumId, ExprId, FieldId};
use rayzor_types::ty::{FunArg, FunTy, Ty as HxTy};

use crate::cx::{Cx, MethodKey};
use crate::expr::cast::TypeIn;
use crate::expr::closure::Captures;
use crate::func::{FuncCx, Variable};
use crate::function_types::{FunctionKind, FunctionType, TypeKey};
use crate::hierarchy::slot_root;
use crate::layout::fun_signature;
use crate::repr::{Env, Repr};
use crate::symbols::{dotted_path, method_path};

/// The body of a local function, waiting to be lowered.
#[derive(Clone, Debug)]
pub(crate) struct ClosureJob<'p> {
    /// The method that it belongs to.
    pub(crate) owner: MethodKey,
    /// The function expression.
    pub(crate) expr: ExprId,
    /// The tree that it is in.
    pub(crate) body: &'p Body,
    /// The representations in scope.
    pub(crate) env: Env,
    /// What it takes from the outside.
    pub(crate) captures: Captures,
    /// For each captured variable whether it is a cell.
    pub(crate) modes: Vec<bool>,
    /// The class of its closures.
    pub(crate) layout: LayoutId,
}

/// What a static closure runs.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) enum StaticClosure {
    /// A static method.
    Method(MethodKey),
    /// A constructor of an enum.
    EnumCtor(EnumId, u32),
}

/// What reflection has to know of a closure class.
#[derive(Clone, Debug)]
pub(crate) struct ClosureClass {
    /// Its name.
    pub(crate) name: String,
    /// What its functions are.
    pub(crate) ty: FunctionType,
    /// Number of parameters.
    pub(crate) arity: u32,
    /// The uniform entry.
    pub(crate) entry: FuncId,
    /// `closure_flags`.
    pub(crate) flags: u32,
    /// Identifies the function.
    pub(crate) identity: Option<GlobalId>,
    /// The code.
    pub(crate) code: FuncId,
}

impl<'p> Cx<'p> {
    /// The function type that the code of a local function has.
    pub(crate) fn function_expr_ty(&self, body: &Body, function: &FunctionExpr) -> HxTy {
        let arg = |param: &BodyParam| {
            let local = &body.locals[param.local];
            FunArg { name: local.name, opt: param.opt, rest: param.rest, ty: local.ty }
        };
        self.program.types.fun(function.params.iter().map(arg).collect(), function.ret)
    }

    /// A closure class and the function behind it, which is declared only.
    pub(crate) fn new_closure_class(
        &mut self,
        path: &str,
        ty: HxTy,
        env: &Env,
        captures: &[Ty],
    ) -> (LayoutId, FuncId) {
        let Some(fun) = self.program.as_fun(ty) else {
            rayzor_base::bug!(rayzor_base::Span::NONE, "no function type")
        };
        let sig = fun_signature(self.program, env, &fun);
        let name = self.names.unique(path);
        let code = self.module.declare_func(name.clone(), sig.with_first(Ty::Ref));
        let layout = self.closure_layout(name, fun.args.len() as u16, captures);
        let sig = self.module.intern_signature(sig);
        let entry = self.closure_entry(ty, env, &fun, sig);
        let class = ClosureClass {
            name: path.to_owned(),
            ty: FunctionType {
                sig,
                kind: FunctionKind::Typed((self.program.follow(ty), env.clone())),
            },
            arity: fun.args.len() as u32,
            entry,
            flags: 0,
            identity: None,
            code,
        };
        self.closure_classes.insert(layout, class);
        (layout, code)
    }

    /// Lowers a local function.
    pub(crate) fn lower_closure(&mut self, job: &ClosureJob<'p>, func: FuncId) {
        let ExprKind::Function(function) = &job.body.exprs[job.expr].kind else { return };
        let ret = self.repr(&job.env, function.ret);
        let mut fx = FuncCx::new(self, func, job.env.clone());
        fx.body = Some(job.body);
        fx.owner = Some(job.owner.clone());
        fx.ret = ret;
        fx.at(job.body.exprs[job.expr].span);
        fx.b.func_mut().loc = fx.cx.src_loc(job.body.exprs[job.expr].span);
        let environment = fx.b.param(0);
        fx.take_captures(&job.captures, &job.modes, job.layout, environment);
        if let Some(name) = function.name
            && !job.body.locals[name].is_reassigned
        {
            fx.variables[name] = Some(Variable::Value(environment));
        }
        fx.take_params(&function.params, 1);
        fx.lower_root(function.body);
        fx.finish();
    }

    /// The closure class and code for a method bound to its receiver.
    pub(crate) fn method_closure(&mut self, key: MethodKey) -> (LayoutId, FuncId) {
        if let Some(&made) = self.method_closures.get(&key) {
            return made;
        }
        let info = &self.program.fields[key.field];
        let env = self.method_env(&key);
        let path = format!("{}.bound", method_path(self.program, key.field, &[&key.class_reprs]));
        let made = self.new_closure_class(&path, info.ty, &env, &[Ty::Ref]);
        self.method_closures.insert(key.clone(), made);
        let root = slot_root(self.program, key.field);
        let identity = self.identity(root);
        if let Some(class) = self.closure_classes.get_mut(&made.0) {
            class.flags = rayzor_abi::descriptor::closure_flags::METHOD;
            class.identity = Some(identity);
        }
        let mut fx = FuncCx::new(self, made.1, env);
        let environment = fx.b.param(0);
        let receiver = fx.b.field_get(&fx.cx.module, made.0, 0, environment);
        let n_params = fx.b.func().sig.params.len();
        let values: Vec<ValueId> =
            std::iter::once(receiver).chain((1..n_params).map(|i| fx.b.param(i))).collect();
        // A `dynamic` method's first value is its own code, whatever the variable holds later.
        let result = if fx.cx.program.fields[key.field].has_storage() {
            fx.call_method_direct(&key, &values)
        } else {
            fx.call_by_class(&key, &values)
        };
        fx.return_value(result);
        fx.finish();
        made
    }

    /// The static closure object of a method or constructor.
    pub(crate) fn static_closure(&mut self, what: StaticClosure) -> GlobalId {
        if let Some(&global) = self.static_closures.get(&what) {
            return global;
        }
        let (path, ty, env) = match &what {
            StaticClosure::Method(key) => {
                let path =
                    format!("{}.value", method_path(self.program, key.field, &[&key.fn_reprs]));
                (path, self.program.fields[key.field].ty, self.method_env(key))
            }
            StaticClosure::EnumCtor(id, index) => {
                let decl = &self.program.enums[*id];
                let ctor = &decl.ctors[*index as usize];
                (
                    format!("{}.{}.value", dotted_path(&decl.head.path), ctor.name),
                    ctor.ty,
                    Env::empty(),
                )
            }
        };
        let (layout, code) = self.new_closure_class(&path, ty, &env, &[]);
        let name = self.module.layouts[layout].name.clone() + ".object";
        // The contents need the closure class's descriptor: they are filled in at the end.
        let global = self.module.globals.push(Global::data(name, Vec::new(), Vec::new()));
        self.static_closures.insert(what.clone(), global);
        self.static_closure_layouts.insert(what.clone(), layout);
        if let StaticClosure::Method(key) = &what {
            let identity = self.identity(key.field);
            if let Some(class) = self.closure_classes.get_mut(&layout) {
                class.identity = Some(identity);
                class.flags = rayzor_abi::descriptor::closure_flags::STATIC;
            }
        }
        let mut fx = FuncCx::new(self, code, env);
        let n_params = fx.b.func().sig.params.len();
        let values: Vec<ValueId> = (1..n_params).map(|i| fx.b.param(i)).collect();
        let result = match &what {
            StaticClosure::Method(key) => fx.call_method_direct(key, &values),
            StaticClosure::EnumCtor(id, index) => {
                let layout = fx.cx.enum_data(*id).layout;
                Some(fx.b.enum_new(layout, *index, &values))
            }
        };
        fx.return_value(result);
        fx.finish();
        global
    }

    /// An address that stands for a function in comparisons.
    pub(crate) fn identity(&mut self, field: FieldId) -> GlobalId {
        if let Some(&global) = self.identities.get(&field) {
            return global;
        }
        let name = format!("hx.identity.{}", self.identities.len());
        let global = self.module.globals.push(Global::data(name, vec![0; 8], Vec::new()));
        self.identities.insert(field, global);
        global
    }

    /// The adaptors of a signature: a closure class with the wrapped function as its capture, and code that calls it
    /// dynamically. `result` is the type of the result if that is a reference.
    pub(crate) fn adaptor(&mut self, sig: SigId, result: Option<TypeKey>) -> LayoutId {
        let key = (sig, result);
        if let Some(&made) = self.adaptors.get(&key) {
            return made;
        }
        let native = self.module.signatures[sig].clone();
        let path = format!("adaptor.{}", sig.as_u32());
        let name = self.names.unique(&path);
        let code = self.module.declare_func(name.clone(), native.with_first(Ty::Ref));
        let layout = self.closure_layout(name, native.params.len() as u16, &[Ty::Ref]);
        let entry = self.signature_entry(sig);
        let class = ClosureClass {
            name: path,
            ty: FunctionType { sig, kind: FunctionKind::Adaptor(key.1.clone()) },
            arity: native.params.len() as u32,
            entry,
            flags: rayzor_abi::descriptor::closure_flags::ADAPTOR,
            identity: None,
            code,
        };
        self.closure_classes.insert(layout, class);
        self.adaptors.insert(key.clone(), layout);
        let mut fx = FuncCx::new(self, code, Env::empty());
        let environment = fx.b.param(0);
        let target = fx.b.field_get(&fx.cx.module, layout, 0, environment);
        let function = fx.b.box_(ValKind::Ref, target);
        let values: Vec<ValueId> = (1..=native.params.len())
            .map(|index| {
                let value = fx.b.param(index);
                fx.box_value(value, repr_of_ty(native.params[index - 1]))
            })
            .collect();
        let array = fx.val_array(&values);
        let n = fx.b.i32_const(values.len() as i32);
        let result = fx.runtime_value(RuntimeFn::ClosureCall, &[function, array, n]);
        let result = match key.1 {
            Some((ty, env)) => Some(fx.val_as(result, TypeIn { ty, env: &env })),
            None => native.result.map(|ty| {
                fx.convert_repr(Some(result), Repr::Val, repr_of_ty(ty), rayzor_base::Span::NONE)
            }),
        };
        fx.return_value(result);
        fx.finish();
        layout
    }

    /// The uniform entry of closures of a signature whose reference parameters need no check.
    fn signature_entry(&mut self, sig: SigId) -> FuncId {
        let native = self.module.signatures[sig].clone();
        self.build_entry(
            &format!("entry.{}", sig.as_u32()),
            |fx, args| {
                let environment = fx.b.param(0);
                let values: Vec<ValueId> = native
                    .params
                    .iter()
                    .zip(args)
                    .map(|(&ty, value)| {
                        fx.convert_repr(
                            Some(value),
                            Repr::Val,
                            repr_of_ty(ty),
                            rayzor_base::Span::NONE,
                        )
                    })
                    .collect();
                let result = fx.b.call_closure(&fx.cx.module, sig, environment, &values);
                (result, native.result.map_or(Repr::Void, repr_of_ty))
            },
            native.params.len(),
        )
    }

    /// The uniform entry of closures of a type: arguments are checked as where a Dynamic flows into the parameter.
    fn closure_entry(&mut self, ty: HxTy, env: &Env, fun: &FunTy, sig: SigId) -> FuncId {
        let key = (self.program.follow(ty), env.clone());
        if let Some(&entry) = self.dyn_entries.get(&key) {
            return entry;
        }
        let entry = self.build_entry(
            "entry",
            |fx, args| {
                let environment = fx.b.param(0);
                let values = fx.entry_args(fun, env, &args);
                let result = fx.b.call_closure(&fx.cx.module, sig, environment, &values);
                (result, fx.cx.repr(env, fun.ret))
            },
            fun.args.len(),
        );
        self.dyn_entries.insert(key, entry);
        entry
    }

    /// The uniform entry of a method: the environment is the receiver (null for a static one).
    pub(crate) fn method_entry(&mut self, key: &MethodKey) -> FuncId {
        if let Some(&entry) = self.method_entries.get(key) {
            return entry;
        }
        let info = &self.program.fields[key.field];
        let env = self.method_env(key);
        let Some(fun) = self.program.as_fun(info.ty) else {
            rayzor_base::bug!(info.span, "a method has no function type")
        };
        let path = format!("{}.entry", method_path(self.program, key.field, &[&key.class_reprs]));
        let entry = self.build_entry(
            &path,
            |fx, args| {
                let mut values = Vec::new();
                if fx.cx.has_receiver(key.field) {
                    values.push(fx.b.param(0));
                }
                values.extend(fx.entry_args(&fun, &env, &args));
                let result = fx.call_method_direct(key, &values);
                (result, fx.cx.repr(&env, fun.ret))
            },
            fun.args.len(),
        );
        self.method_entries.insert(key.clone(), entry);
        entry
    }

    /// Builds a function with the uniform signature. `call` gets the arguments as `Val` and gives the result.
    pub(crate) fn build_entry(
        &mut self,
        path: &str,
        call: impl FnOnce(&mut FuncCx<'_, 'p>, Vec<ValueId>) -> (Option<ValueId>, Repr),
        arity: usize,
    ) -> FuncId {
        let sig = Signature::new(&[Ty::Ref, Ty::Ptr, Ty::I32], Some(Ty::Val));
        let id = self.build_func(path, sig, |fx| {
            let array = fx.b.param(1);
            let n = fx.b.param(2);
            let args: Vec<ValueId> =
                (0..arity).map(|index| fx.entry_arg(array, n, index)).collect();
            let (result, repr) = call(fx, args);
            let boxed = if repr == Repr::Void {
                fx.b.null(Ty::Val)
            } else {
                let value = fx.value_or_zero(result, repr);
                fx.box_value(value, repr)
            };
            fx.b.ret(Some(boxed));
        });
        self.module.funcs[id].inline = InlineHint::Never;
        id
    }
}

impl FuncCx<'_, '_> {
    /// Makes the captured variables and the receiver available in a local function.
    fn take_captures(
        &mut self,
        captures: &Captures,
        modes: &[bool],
        layout: LayoutId,
        environment: ValueId,
    ) {
        let mut index = 0;
        if captures.this {
            self.this = Some(self.b.field_get(&self.cx.module, layout, index, environment));
            index += 1;
        }
        for (&local, &is_cell) in captures.locals.iter().zip(modes) {
            let value = self.b.field_get(&self.cx.module, layout, index, environment);
            index += 1;
            self.variables[local] =
                Some(if is_cell { Variable::Cell(value) } else { Variable::Value(value) });
        }
    }

    /// Ends a thunk with the result of the call it makes.
    pub(crate) fn return_value(&mut self, result: Option<ValueId>) {
        let wanted = self.b.func().sig.result;
        let value = wanted.map(|ty| result.unwrap_or_else(|| self.b.zero(ty)));
        self.b.ret(value);
    }

    fn entry_arg(&mut self, array: ValueId, n: ValueId, index: usize) -> ValueId {
        let position = self.b.i32_const(index as i32);
        let given = self.b.compare(rayzor_mir::CompareOp::Slt, position, n);
        let value = self.if_else(
            given,
            Repr::Val,
            |fx| Some(fx.b.load(Ty::Val, array, 8 * index as i32, Region::Any)),
            |fx| Some(fx.b.null(Ty::Val)),
        );
        self.value_or_zero(value, Repr::Val)
    }

    /// Arguments of a dynamic call as the parameters of a function type.
    pub(crate) fn entry_args(&mut self, fun: &FunTy, env: &Env, args: &[ValueId]) -> Vec<ValueId> {
        let mut values = Vec::with_capacity(args.len());
        for (arg, &value) in fun.args.iter().zip(args) {
            let repr = self.param_repr(arg, env);
            let value = if repr == Repr::Ref {
                self.dynamic_as(value, TypeIn { ty: arg.ty, env })
            } else {
                self.convert_repr(Some(value), Repr::Val, repr, rayzor_base::Span::NONE)
            };
            values.push(value);
        }
        values
    }
}

/// The representation whose values have a MIR type.
pub(crate) fn repr_of_ty(ty: Ty) -> Repr {
    match ty {
        Ty::I1 => Repr::I1,
        Ty::I8 | Ty::I16 | Ty::I32 => Repr::I32,
        Ty::I64 => Repr::I64,
        Ty::F32 => Repr::F32,
        Ty::F64 => Repr::F64,
        Ty::Ref => Repr::Ref,
        Ty::Val | Ty::Ptr => Repr::Val,
    }
}
