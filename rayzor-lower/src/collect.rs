//! Reachability: functions are declared when something asks for them, and lowered from a queue until nothing new turns
//! up. Virtual and interface methods are asked for when a class of which objects are made meets a call of the slot;
//! members that only reflection can reach, when a name is asked for.

use std::rc::Rc;

use rayzor_abi::RuntimeFn;
use rayzor_base::hash::FxHashSet;
use rayzor_base::{Symbol, names};
use rayzor_mir::{
    FuncId, Global, GlobalId, GlobalInit, InlineHint, InterfaceMethod, InterfaceMethodId, Linkage,
    Signature, Ty,
};
use rayzor_types::body::{Body, Const, ExprKind, FieldAccess};
use rayzor_types::decl::VarAccess;
use rayzor_types::ids::{ClassId, ExprId, FieldId, LocalId};

use crate::cx::{Cx, InterfaceKey, InterfaceRole, Job, MethodKey, StaticVar};
use crate::expr::cast::TypeIn;
use crate::func::{FuncCx, Variable};
use crate::hierarchy::{all_interfaces, find_constructor, find_field};
use crate::layout::{CopyId, depends_on_params};
use crate::repr::{Env, Repr, Reprs};
use crate::symbols::{class_path, dotted_path, method_path};

impl<'p> Cx<'p> {
    /// Lowers everything that is asked for, until nothing is missing.
    pub(crate) fn run(&mut self) {
        loop {
            while let Some(job) = self.jobs.pop_front() {
                match job {
                    Job::Method(key, func) => self.lower_method(&key, func),
                    Job::Closure(job, func) => self.lower_closure(*job, func),
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
        self.jobs.push_back(Job::Method(key, func));
        func
    }

    /// The key with one representation for each parameter; static methods have no receiver's class.
    fn normalized(&self, key: &MethodKey) -> MethodKey {
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
            fx.exact_this = is_constructor;
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

    /// The function that runs the initialisers of a copy's own variables, if there are any.
    pub(crate) fn field_init(&mut self, copy: CopyId) -> Option<FuncId> {
        if let Some(&init) = self.field_inits.get(&copy) {
            return init;
        }
        let data = &self.copies[copy];
        let (class, reprs) = (data.class, data.reprs.clone());
        let has_inits =
            self.program.classes[class].fields.values().any(|&field| self.has_initialiser(field));
        let init = has_inits.then(|| {
            let name =
                self.names.unique(&format!("{}.init", class_path(self.program, class, &reprs)));
            let func = self.module.declare_func(name, Signature::new(&[Ty::Ref], None));
            self.jobs.push_back(Job::FieldInit(copy, func));
            func
        });
        self.field_inits.insert(copy, init);
        init
    }

    fn has_initialiser(&self, field: FieldId) -> bool {
        let info = &self.program.fields[field];
        !info.is_method() && info.has_storage() && info.body.is_some()
    }

    fn lower_field_init(&mut self, copy: CopyId, func: FuncId) {
        let data = self.copies[copy].clone();
        let program = self.program;
        let mut fx = FuncCx::new(self, func, data.env.clone());
        fx.this = Some(fx.b.param(0));
        fx.exact_this = true;
        // As the reference compiler has it, the last declared variable is initialised first.
        for &field in program.classes[data.class].fields.values().rev() {
            if !fx.cx.has_initialiser(field) {
                continue;
            }
            let Some(body) = program.body_of(field) else { continue };
            fx.body = Some(body);
            fx.owner =
                Some(MethodKey { field, class_reprs: data.reprs.clone(), fn_reprs: Reprs::new() });
            fx.at(program.fields[field].name_span);
            let value = fx.lower_expr(body.root);
            let from = TypeIn { ty: body.exprs[body.root].ty, env: &data.env };
            let to = TypeIn { ty: program.fields[field].ty, env: &data.env };
            let value = fx.convert(value, from, to);
            let object = fx.b.param(0);
            let index = data.storage[&field];
            fx.b.field_set(data.layout, index, object, value);
        }
        fx.b.ret(None);
        fx.finish();
    }

    /// The variable of a static field.
    pub(crate) fn static_var(&mut self, field: FieldId) -> StaticVar {
        if let Some(&var) = self.statics.get(&field) {
            return var;
        }
        let info = &self.program.fields[field];
        let path = method_path(self.program, field, &[]);
        let name = self.names.unique(&path);
        let repr = self.repr(&Env::empty(), info.ty);
        let mut global = Global::variable(name, repr.storage_ty());
        let constant = self.constant_init(field, repr);
        let needs_code = info.body.is_some() && constant.is_none();
        if let Some(constant) = constant {
            global.init = constant;
        }
        let global = self.module.globals.push(global);
        let init = needs_code.then(|| {
            let name = self.names.unique(&format!("{path}.init"));
            self.module.declare_func(name, Signature::new(&[], None))
        });
        let var = StaticVar { global, init };
        self.statics.insert(field, var);
        if let Some(init) = init {
            self.jobs.push_back(Job::StaticInit(field, init));
        }
        var
    }

    /// The contents of a static variable whose first value is a plain number or truth value.
    fn constant_init(&self, field: FieldId, repr: Repr) -> Option<GlobalInit> {
        let info = &self.program.fields[field];
        if info.is_method() {
            return None;
        }
        let body = self.program.body_of(field)?;
        let ExprKind::Const(constant) = body.exprs[body.root].kind else { return None };
        let bytes = match (constant, repr) {
            (Const::Int(value), Repr::I32) => value.to_le_bytes().to_vec(),
            (Const::Float(value), Repr::F64) => value.to_le_bytes().to_vec(),
            (Const::Bool(value), Repr::I1) => vec![u8::from(value)],
            (Const::Null, Repr::Ref | Repr::Val) => return Some(GlobalInit::Zero(8)),
            _ => return None,
        };
        Some(GlobalInit::Data { bytes, relocs: Vec::new() })
    }

    fn lower_static_init(&mut self, field: FieldId, func: FuncId) {
        let program = self.program;
        let info = &program.fields[field];
        let global = self.statics[&field].global;
        let mut fx = FuncCx::new(self, func, Env::empty());
        fx.owner = Some(MethodKey { field, class_reprs: Reprs::new(), fn_reprs: Reprs::new() });
        fx.at(info.name_span);
        let env = Env::empty();
        let to = TypeIn { ty: info.ty, env: &env };
        let value = if info.is_method() {
            // A `dynamic` static function: the variable starts with the declared code.
            let key = MethodKey { field, class_reprs: Reprs::new(), fn_reprs: Reprs::new() };
            let closure = fx.cx.static_closure(crate::closures::StaticClosure::Method(key));
            fx.static_object(closure)
        } else if let Some(body) = program.body_of(field) {
            fx.body = Some(body);
            let value = fx.lower_expr(body.root);
            let from = TypeIn { ty: body.exprs[body.root].ty, env: &env };
            fx.convert(value, from, to)
        } else {
            let repr = fx.cx.repr(&env, info.ty);
            fx.b.zero(repr.storage_ty())
        };
        fx.b.global_set(global, value);
        fx.b.ret(None);
        fx.finish();
    }

    /// The MIR method of an interface member in one copy of the interface.
    pub(crate) fn interface_method(&mut self, key: &InterfaceKey) -> InterfaceMethodId {
        let mut key = key.clone();
        let info = &self.program.fields[key.field];
        key.reprs.resize(self.program.classes[info.owner].head.params.len(), Repr::Val);
        if let Some(&method) = self.interface_methods.get(&key) {
            return method;
        }
        let env = self.interface_env(&key);
        let ty = self.repr(&env, info.ty).storage_ty();
        let sig = match key.role {
            InterfaceRole::Call => self.method_signature(key.field, &env),
            InterfaceRole::Get => Signature::new(&[Ty::Ref], Some(ty)),
            InterfaceRole::Set => Signature::new(&[Ty::Ref, ty], None),
        };
        let sig = self.module.intern_signature(sig);
        let name = format!(
            "{}.{}",
            method_path(self.program, key.field, &[&key.reprs]),
            self.interface_methods.len()
        );
        let method = InterfaceMethod { name, colour: 0, sig, impls: Vec::new(), is_closed: true };
        let method = self.module.interface_methods.push(method);
        self.interface_methods.insert(key, method);
        method
    }

    /// The environment of an interface copy; a method's own parameters are erased.
    pub(crate) fn interface_env(&self, key: &InterfaceKey) -> Env {
        let info = &self.program.fields[key.field];
        let mut env = Env::empty();
        env.extend(&self.program.classes[info.owner].head.params, &key.reprs);
        env.extend(&info.params, &[]);
        env
    }

    /// Fills the called slots of classes of which objects are made.
    fn complete_vtables(&mut self) {
        for at in 0..self.live.len() {
            let copy = self.live[at];
            for index in 0..self.copies[copy].slots.len() {
                let slot = self.copies[copy].slots[index].clone();
                let layout = self.copies[copy].layout;
                let is_filled = self.module.layouts[layout].vtable[index].func.is_some();
                if is_filled || !self.called_slots.contains(&(slot.root, slot.uniform)) {
                    continue;
                }
                let name = self.program.fields[slot.root].name;
                let func = self.implementation(copy, name, slot.root, &slot.env);
                self.module.layouts[layout].vtable[index].func = func;
            }
        }
    }

    /// What objects of `copy` do when `wanted` is called with its signature in `env`: the method of that name, or a
    /// bridge to it.
    fn implementation(
        &mut self,
        copy: CopyId,
        name: Symbol,
        wanted: FieldId,
        env: &Env,
    ) -> Option<FuncId> {
        let field = find_field(self.program, self.copies[copy].class, name)?;
        let info = &self.program.fields[field];
        let owner = self.ancestor_copy(copy, info.owner)?;
        let class_reprs = self.copies[owner].reprs.clone();
        if !info.is_method() || info.has_storage() {
            return Some(self.variable_bridge(copy, field, wanted, env));
        }
        if info.flags.is_abstract || (info.body.is_none() && self.binding_of(field).is_none()) {
            return None;
        }
        let key = self.normalized(&MethodKey { field, class_reprs, fn_reprs: Reprs::new() });
        let own_env = self.method_env(&key);
        if self.method_signature(field, &own_env) == self.method_signature(wanted, env) {
            return Some(self.method(&key));
        }
        Some(self.bridge(&key, wanted, env))
    }

    /// A function with the signature of `wanted` that calls a method with another.
    fn bridge(&mut self, key: &MethodKey, wanted: FieldId, env: &Env) -> FuncId {
        let sig = self.method_signature(wanted, env);
        let path = format!("{}.bridge", method_path(self.program, key.field, &[&key.class_reprs]));
        let own_env = self.method_env(key);
        self.build_func(&path, sig, |fx| {
            let n_params = fx.b.func().sig.params.len();
            let values: Vec<_> = (0..n_params).map(|index| fx.b.param(index)).collect();
            let values = fx.convert_signature(wanted, env, key.field, &own_env, &values);
            let result = fx.call_method_direct(key, &values);
            let result = fx.convert_method_result(key.field, &own_env, wanted, env, result);
            fx.return_value(result);
        })
    }

    /// A function with the signature of `wanted` that calls the function held by a variable.
    fn variable_bridge(
        &mut self,
        copy: CopyId,
        field: FieldId,
        wanted: FieldId,
        env: &Env,
    ) -> FuncId {
        let sig = self.method_signature(wanted, env);
        let path = format!("{}.bridge", method_path(self.program, field, &[]));
        let wanted_ty = self.program.fields[wanted].ty;
        let call_sig = self
            .program
            .as_fun(wanted_ty)
            .map(|fun| crate::layout::fun_signature(self.program, env, &fun));
        let call_sig = self.module.intern_signature(call_sig.unwrap_or_default());
        self.build_func(&path, sig, |fx| {
            let object = fx.b.param(0);
            let function = fx.load_field(copy, field, object, TypeIn { ty: wanted_ty, env });
            let function = fx.b.null_check(function);
            let n_params = fx.b.func().sig.params.len();
            let values: Vec<_> = (1..n_params).map(|index| fx.b.param(index)).collect();
            let result = fx.b.call_closure(&fx.cx.module, call_sig, function, &values);
            fx.return_value(result);
        })
    }

    /// Finds the implementations of called interface members in classes of which objects are made.
    fn complete_interfaces(&mut self) {
        for at in 0..self.interface_methods.len() {
            let Some((key, &method)) = self.interface_methods.get_index(at) else { continue };
            let key = key.clone();
            for live in 0..self.live.len() {
                let copy = self.live[live];
                let layout = self.copies[copy].layout;
                let is_done = self.module.interface_methods[method]
                    .impls
                    .iter()
                    .any(|&(known, _)| known == layout);
                if is_done || !self.can_implement(copy, &key) {
                    continue;
                }
                let env = self.interface_env(&key);
                let name = self.program.fields[key.field].name;
                let func = match key.role {
                    InterfaceRole::Call => self.implementation(copy, name, key.field, &env),
                    InterfaceRole::Get | InterfaceRole::Set => {
                        self.accessor(copy, name, &key, &env)
                    }
                };
                if let Some(func) = func {
                    self.module.interface_methods[method].impls.push((layout, func));
                }
            }
        }
    }

    /// Whether objects of `copy` may stand behind the interface copy of `key`. The interface's arguments must agree as
    /// far as both are known.
    fn can_implement(&self, copy: CopyId, key: &InterfaceKey) -> bool {
        let data = &self.copies[copy];
        let interface = self.program.fields[key.field].owner;
        if !all_interfaces(self.program, data.class).contains(&interface) {
            return false;
        }
        let params: Vec<_> = self.program.classes[data.class]
            .head
            .params
            .iter()
            .map(|&param| self.program.types.param(param))
            .collect();
        let Some(seen) = self.program.upcast(data.class, &params, interface) else { return true };
        seen.args.iter().zip(&key.reprs).all(|(&arg, &wanted)| {
            let own = self.repr(&data.env, arg).as_param();
            own == wanted
                || wanted == Repr::Val
                || (own == Repr::Val && depends_on_params(self.program, arg))
        })
    }

    /// A function that reads or writes a variable for an interface.
    fn accessor(
        &mut self,
        copy: CopyId,
        name: Symbol,
        key: &InterfaceKey,
        env: &Env,
    ) -> Option<FuncId> {
        let is_get = key.role == InterfaceRole::Get;
        if let Some(method) = self.accessor_method(copy, name, key) {
            return Some(self.accessor_bridge(copy, method, key, env));
        }
        let field = find_field(self.program, self.copies[copy].class, name)?;
        if !self.program.fields[field].has_storage() {
            return None;
        }
        let path = format!("{}.access", method_path(self.program, field, &[]));
        let ty = self.program.fields[key.field].ty;
        let storage = self.repr(env, ty).storage_ty();
        let sig = if is_get {
            Signature::new(&[Ty::Ref], Some(storage))
        } else {
            Signature::new(&[Ty::Ref, storage], None)
        };
        Some(self.build_func(&path, sig, |fx| {
            let object = fx.b.param(0);
            let view = TypeIn { ty, env };
            if is_get {
                let value = fx.load_field(copy, field, object, view);
                fx.b.ret(Some(value));
            } else {
                let value = fx.b.param(1);
                fx.store_field(copy, field, object, value, view);
                fx.b.ret(None);
            }
        }))
    }

    /// The accessor that an interface's property asks for, in the class of `copy`.
    fn accessor_method(&self, copy: CopyId, name: Symbol, key: &InterfaceKey) -> Option<FieldId> {
        let var = self.program.fields[key.field].var()?;
        let (access, prefix) =
            if key.role == InterfaceRole::Get { (var.read, "get_") } else { (var.write, "set_") };
        if !matches!(access, VarAccess::Accessor | VarAccess::Dynamic) {
            return None;
        }
        let accessor = Symbol::intern(&format!("{prefix}{name}"));
        find_field(self.program, self.copies[copy].class, accessor)
    }

    /// A function that reads or writes a property for an interface by calling the class's accessor.
    fn accessor_bridge(
        &mut self,
        copy: CopyId,
        method: FieldId,
        key: &InterfaceKey,
        env: &Env,
    ) -> FuncId {
        let ty = self.program.fields[key.field].ty;
        let storage = self.repr(env, ty).storage_ty();
        let owner = self.ancestor_copy(copy, self.program.fields[method].owner).unwrap_or(copy);
        let class_reprs = self.copies[owner].reprs.clone();
        let method_key =
            self.normalized(&MethodKey { field: method, class_reprs, fn_reprs: Reprs::new() });
        let own_env = self.method_env(&method_key);
        let fun = self.program.as_fun(self.program.fields[method].ty);
        let own_ty = fun.map_or(ty, |fun| fun.ret);
        let path = format!("{}.access", method_path(self.program, method, &[]));
        let is_get = key.role == InterfaceRole::Get;
        let sig = if is_get {
            Signature::new(&[Ty::Ref], Some(storage))
        } else {
            Signature::new(&[Ty::Ref, storage], None)
        };
        let (view, own) = (TypeIn { ty, env }, TypeIn { ty: own_ty, env: &own_env });
        self.build_func(&path, sig, |fx| {
            let mut values = vec![fx.b.param(0)];
            if !is_get {
                let value = fx.b.param(1);
                values.push(fx.convert(Some(value), view, own));
            }
            let result = fx.call_method_direct(&method_key, &values);
            let result = is_get.then(|| fx.convert(result, own, view));
            fx.b.ret(result);
        })
    }

    /// Notes what the call of a runtime function makes reachable.
    #[allow(clippy::wildcard_enum_match_arm, reason = "the other rows make nothing reachable")]
    pub(crate) fn note_row(&mut self, row: RuntimeFn) {
        match row {
            RuntimeFn::ReflectField
            | RuntimeFn::ReflectSetField
            | RuntimeFn::ReflectGetProperty
            | RuntimeFn::ReflectSetProperty
            | RuntimeFn::ReflectHasField
            | RuntimeFn::TypeGetInstanceFields
            | RuntimeFn::TypeGetClassFields => self.reflects = true,
            RuntimeFn::TypeMeta => self.type_values.describes = true,
            RuntimeFn::TypeCreateInstance | RuntimeFn::TypeCreateEmptyInstance => {
                self.type_values.constructs = true
            }
            RuntimeFn::TypeResolveClass | RuntimeFn::TypeResolveEnum => self.keep_user_types(),
            _ => {}
        }
    }

    /// Keeps every type of the user's modules, since their names may be asked for at run time.
    fn keep_user_types(&mut self) {
        if std::mem::replace(&mut self.type_values.keeps_user_types, true) {
            return;
        }
        for (_, module) in &self.program.modules {
            if module.is_std {
                continue;
            }
            for &ty in &module.types {
                match ty {
                    rayzor_types::ids::TypeDeclId::Class(_)
                    | rayzor_types::ids::TypeDeclId::Enum(_) => {
                        self.type_value(ty);
                    }
                    rayzor_types::ids::TypeDeclId::Abstract(_)
                    | rayzor_types::ids::TypeDeclId::Typedef(_) => {}
                }
            }
        }
    }

    /// Asks for the members that reflection can reach.
    fn complete_members(&mut self) {
        for at in 0..self.live.len() {
            let mut current = Some(self.live[at]);
            while let Some(copy) = current {
                self.complete_members_of(copy);
                current = self.copies[copy].parent;
            }
        }
        for class in [self.program.well_known.string, self.program.well_known.array] {
            let copy = self.class_copy(class, &[]);
            self.complete_members_of(copy);
        }
        self.complete_type_values();
    }

    fn complete_members_of(&mut self, copy: CopyId) {
        let class = self.copies[copy].class;
        let reprs = self.copies[copy].reprs.clone();
        for &field in self.program.classes[class].fields.values() {
            let info = &self.program.fields[field];
            if info.is_method()
                && !info.has_storage()
                && self.is_wanted(class, info.name)
                && self.has_code(field)
            {
                let key = self.normalized(&MethodKey {
                    field,
                    class_reprs: reprs.clone(),
                    fn_reprs: Reprs::new(),
                });
                if info.name == names::TO_STRING {
                    self.string_func(copy);
                }
                if self.is_member_wanted(class, info.name) {
                    self.method_entry(&key);
                }
            }
        }
    }

    fn has_code(&mut self, field: FieldId) -> bool {
        let info = &self.program.fields[field];
        !info.flags.is_abstract && (info.body.is_some() || self.binding_of(field).is_some())
    }

    fn is_wanted(&self, class: ClassId, name: Symbol) -> bool {
        name == names::TO_STRING || self.is_member_wanted(class, name)
    }

    /// Whether a by-name access may ask for a member, by its own name or as an accessor.
    pub(crate) fn is_member_wanted(&self, class: ClassId, name: Symbol) -> bool {
        if self.dynamic_names.contains(&name) {
            return true;
        }
        let text = name.as_str();
        let property = text.strip_prefix("get_").or_else(|| text.strip_prefix("set_"));
        if property.is_some_and(|property| self.dynamic_names.contains(&Symbol::intern(property))) {
            return true;
        }
        let is_std = self.program.modules[self.program.classes[class].head.owner].is_std;
        self.reflects && (!is_std || self.strings.contains(name))
    }

    /// The native `toString` of a copy's objects, `fn(this) -> Ref`.
    pub(crate) fn string_func(&mut self, copy: CopyId) -> Option<FuncId> {
        let field = find_field(self.program, self.copies[copy].class, names::TO_STRING)?;
        let info = &self.program.fields[field];
        if !info.is_method() || !self.has_code(field) {
            return None;
        }
        let owner = self.ancestor_copy(copy, info.owner)?;
        let key = MethodKey {
            field,
            class_reprs: self.copies[owner].reprs.clone(),
            fn_reprs: Reprs::new(),
        };
        let env = self.method_env(&key);
        let fits = self.method_signature(field, &env) == Signature::new(&[Ty::Ref], Some(Ty::Ref));
        fits.then(|| self.method(&key))
    }

    /// The function that makes an instance from dynamic arguments, as `Type.createInstance` does.
    pub(crate) fn construct_entry(&mut self, class: ClassId) -> Option<FuncId> {
        let decl = &self.program.classes[class];
        if decl.is_interface()
            || decl.flags.is_abstract
            || decl.flags.is_extern
            || self.builtin_type(class).is_some()
        {
            return None;
        }
        let copy = self.class_copy(class, &[]);
        let ctor = find_constructor(self.program, class);
        let fun = ctor.and_then(|ctor| self.program.as_fun(self.program.fields[ctor].ty));
        let arity = fun.as_ref().map_or(0, |fun| fun.args.len());
        let path = format!("{}.construct", dotted_path(&decl.head.path));
        Some(self.build_entry(
            &path,
            |fx, args| {
                let object = fx.new_instance(copy);
                let owner = ctor.map(|ctor| fx.cx.program.fields[ctor].owner);
                let owner_copy = owner.and_then(|owner| fx.cx.ancestor_copy(copy, owner));
                fx.run_field_inits(copy, owner_copy, object);
                if let (Some(ctor), Some(owner_copy), Some(fun)) = (ctor, owner_copy, fun) {
                    let data = fx.cx.copies[owner_copy].clone();
                    let mut values = vec![object];
                    values.extend(fx.entry_args(&fun, &data.env, &args));
                    let key =
                        MethodKey { field: ctor, class_reprs: data.reprs, fn_reprs: Reprs::new() };
                    fx.call_method_direct(&key, &values);
                }
                (Some(object), Repr::Ref)
            },
            arity,
        ))
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
