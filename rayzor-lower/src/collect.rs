//! Reachability: functions are declared when something asks for them, and lowered from a queue until nothing new turns
//! up. Virtual and interface methods are asked for when a class of which objects are made meets a call of the slot;
//! members that only reflection can reach, when a name is asked for.

use std::rc::Rc;

use rayzor_base::Symbol;
use rayzor_base::hash::FxHashSet;
use rayzor_mir::{FuncId, Global, GlobalId, GlobalInit, InlineHint, Linkage};
use rayzor_types::body::{Body, ExprKind, FieldAccess};
use rayzor_types::ids::{ExprId, FieldId, LocalId};

use crate::cx::{Cx, Job, MethodKey};
use crate::func::{FuncCx, Variable};
use crate::hierarchy::find_constructor;
use crate::layout::CopyId;
use crate::repr::{Env, Repr, Reprs};
use crate::symbols::method_path;

impl<'p> Cx<'p> {
    /// Lowers everything that is asked for, until nothing is missing.
    pub(crate) fn run(&mut self) {
        loop {
            while let Some(job) = self.jobs.pop_front() {
                match job {
                    Job::Method(key, func) => self.lower_method(&key, func),
                    Job::Closure(job, func) => self.lower_closure(&job, func),
                    Job::StaticInit(field, func) => self.lower_static_init(field, func),
                    Job::FieldInit(copy, func) => self.lower_field_init(copy, func),
                }
            }
            self.complete_members();
            self.complete_vtables();
            self.complete_interfaces();
            if self.jobs.is_empty() {
                return;
            }
        }
    }

    /// The environment of a method's type parameters.
    pub(crate) fn method_env(&self, key: &MethodKey) -> Env {
        let info = &self.program.fields[key.field];
        let mut env = Env::empty();
        env.extend(&self.program.classes[info.owner].head.params, &key.class_reprs);
        env.extend(&info.params, &key.fn_reprs);
        env
    }

    /// The function of a method that has code.
    pub(crate) fn method(&mut self, key: &MethodKey) -> FuncId {
        let key = self.normalized(key);
        if let Some(&func) = self.methods.get(&key) {
            return func;
        }
        let info = &self.program.fields[key.field];
        let env = self.method_env(&key);
        let sig = self.method_signature(key.field, &env);
        let path = method_path(self.program, key.field, &[&key.class_reprs, &key.fn_reprs]);
        let name = self.names.unique(&path);
        let func = self.module.declare_func(name, sig);
        if info.is_inline_method() {
            self.module.funcs[func].inline = InlineHint::Always;
        }
        self.methods.insert(key.clone(), func);
        self.note_use(key.field);
        self.jobs.push_back(Job::Method(key, func));
        func
    }

    /// The key with one representation for each parameter; static methods have no receiver's class.
    pub(crate) fn normalized(&self, key: &MethodKey) -> MethodKey {
        let info = &self.program.fields[key.field];
        let mut class_reprs = key.class_reprs.clone();
        if !self.has_receiver(key.field) {
            class_reprs.clear();
        } else {
            class_reprs.resize(self.program.classes[info.owner].head.params.len(), Repr::Val);
        }
        let mut fn_reprs: Reprs = key.fn_reprs.iter().map(|repr| repr.as_param()).collect();
        fn_reprs.resize(info.params.len(), Repr::Val);
        MethodKey { field: key.field, class_reprs, fn_reprs }
    }

    fn lower_method(&mut self, key: &MethodKey, func: FuncId) {
        let info = &self.program.fields[key.field];
        let env = self.method_env(key);
        let Some(body) = self.program.body_of(key.field) else {
            self.lower_bodiless(key, func);
            return;
        };
        let has_receiver = self.has_receiver(key.field);
        let is_constructor = info.flags.is_constructor && has_receiver;
        let ret = if is_constructor { Repr::Void } else { self.repr(&env, body.ret) };
        let class_copy = has_receiver.then(|| self.class_copy(info.owner, &key.class_reprs));
        let loc = self.src_loc(info.span);
        let mut fx = FuncCx::new(self, func, env);
        fx.body = Some(body);
        fx.owner = Some(key.clone());
        fx.ret = ret;
        fx.b.func_mut().loc = loc;
        fx.at(info.name_span);
        let mut first = 0;
        if has_receiver {
            fx.this = Some(fx.b.param(0));
            first = 1;
        }
        if let (true, Some(copy), Some(this)) = (is_constructor, class_copy, fx.this) {
            fx.run_own_inits(copy, this);
        }
        match body.params.split_first() {
            Some((this, others)) if body.this_by_ref => {
                let address = fx.b.param(first);
                fx.variables[this.local] = Some(Variable::ByRef(address));
                fx.take_params(others, first + 1);
            }
            _ => fx.take_params(&body.params, first),
        }
        fx.lower_root(body.root);
        fx.finish();
    }

    /// A method without code: a thunk around its binding, or an error.
    fn lower_bodiless(&mut self, key: &MethodKey, func: FuncId) {
        let info = &self.program.fields[key.field];
        let binding = self.binding_of(key.field);
        if binding.is_none() && self.is_foreign(key.field) {
            self.import_foreign(key, func);
            return;
        }
        if binding.is_none() {
            let name = method_path(self.program, key.field, &[]);
            self.diagnostics.report(crate::diagnostics::no_body(info.name_span, &name));
        }
        let env = self.method_env(key);
        let mut fx = FuncCx::new(self, func, env);
        if let Some(binding) = binding {
            let n_params = fx.b.func().sig.params.len();
            let values: Vec<_> = (0..n_params).map(|index| fx.b.param(index)).collect();
            let result = fx.call_binding(&binding, key, &values);
            fx.return_value(result);
        }
        fx.finish();
    }

    /// Whether a body-less function is one of another object file, called by the C ABI: a static function of an
    /// `extern` class.
    fn is_foreign(&self, field: FieldId) -> bool {
        let info = &self.program.fields[field];
        self.program.classes[info.owner].flags.is_extern && !self.has_receiver(field)
    }

    /// Declares a function of another object file, under the name of `@:native` or its own. Numbers, truth values and
    /// native addresses can be passed; objects cannot, since C code does not know them.
    fn import_foreign(&mut self, key: &MethodKey, func: FuncId) {
        let info = &self.program.fields[key.field];
        let symbol = info.meta.string_arg(Symbol::intern(":native")).unwrap_or(info.name);
        let env = self.method_env(key);
        if let Some(fun) = self.program.as_fun(info.ty) {
            let is_plain = |repr: Repr| repr.is_prim() || repr == Repr::Void;
            let params_fit =
                fun.args.iter().all(|arg| !arg.opt && is_plain(self.repr(&env, arg.ty)));
            if !params_fit || !is_plain(self.repr(&env, fun.ret)) {
                self.unsupported(
                    info.name_span,
                    "an extern function with parameters other than numbers",
                );
            }
        }
        if let Some(&known) = self.foreign.get(&symbol) {
            let mut fx = FuncCx::new(self, func, env);
            let n_params = fx.b.func().sig.params.len();
            let values: Vec<_> = (0..n_params).map(|index| fx.b.param(index)).collect();
            let result = fx.call(known, &values);
            fx.return_value(result);
            fx.finish();
            return;
        }
        self.foreign.insert(symbol, func);
        let declared = &mut self.module.funcs[func];
        declared.name = symbol.to_string();
        declared.linkage = Linkage::Imported;
    }

    /// The variables of a field's body that are passed by address to methods which assign `this` of an abstract.
    pub(crate) fn variables_by_ref(&mut self, owner: FieldId) -> Rc<FxHashSet<LocalId>> {
        if let Some(known) = self.by_ref.get(&owner) {
            return Rc::clone(known);
        }
        let mut found = FxHashSet::default();
        if let Some(body) = self.program.body_of(owner) {
            for expr in body.exprs.values() {
                let ExprKind::Call { callee, args, .. } = &expr.kind else { continue };
                let ExprKind::Field { obj: _, access: FieldAccess::Static { class: _, field } } =
                    body.exprs[*callee].kind
                else {
                    continue;
                };
                let assigns = self.program.body_of(field).is_some_and(|body| body.this_by_ref);
                let target = args.first().map(|&target| place_root(body, target));
                if let (true, Some(ExprKind::Local(local))) = (assigns, target) {
                    found.insert(*local);
                }
            }
        }
        let found = Rc::new(found);
        self.by_ref.insert(owner, Rc::clone(&found));
        found
    }

    /// A zeroed cache for one field access site.
    pub(crate) fn new_inline_cache(&mut self) -> GlobalId {
        let name = format!("hx.cache.{}", self.module.globals.len());
        let mut global = Global::data(name, Vec::new(), Vec::new());
        global.mutable = true;
        global.init = GlobalInit::Zero(u64::from(rayzor_abi::descriptor::INLINE_CACHE_SIZE));
        self.module.globals.push(global)
    }
}

impl FuncCx<'_, '_> {
    /// At the start of a constructor: initialisers of this class, after those of ancestors that have no constructor to
    /// run them.
    fn run_own_inits(&mut self, copy: CopyId, this: rayzor_mir::ValueId) {
        let parent = self.cx.copies[copy].parent;
        if let Some(parent) = parent
            && find_constructor(self.cx.program, self.cx.copies[parent].class).is_none()
        {
            self.run_field_inits(parent, None, this);
        }
        if let Some(init) = self.cx.field_init(copy) {
            self.call(init, &[this]);
        }
    }
}

/// The place behind conversions that only change its type.
fn place_root(body: &Body, target: ExprId) -> &ExprKind {
    let kind = &body.exprs[target].kind;
    if let ExprKind::Coerce(inner) | ExprKind::CastUnsafe(inner) = kind {
        return place_root(body, *inner);
    }
    kind
}
