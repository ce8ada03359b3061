//! Which function runs when a virtual slot or an interface member is called on objects of a class: the method itself, or a
//! bridge where signatures differ. Slots are filled for classes of which objects are made, once a call of them is seen.

use rayzor_base::Symbol;
use rayzor_mir::{FuncId, InterfaceMethod, InterfaceMethodId, Signature, Ty};
use rayzor_types::decl::VarAccess;
use rayzor_types::ids::{ClassId, FieldId};

use crate::cx::{Cx, InterfaceKey, InterfaceRole, MethodKey};
use crate::expr::cast::TypeIn;
use crate::hierarchy::{all_interfaces, find_field};
use crate::layout::{CopyId, depends_on_params, shows};
use crate::repr::{Env, Repr, Reprs};
use crate::symbols::method_path;

impl<'p> Cx<'p> {
    /// The MIR method of an interface member in one copy of the interface.
    pub(crate) fn interface_method(&mut self, key: &InterfaceKey) -> InterfaceMethodId {
        let mut key = key.clone();
        let info = &self.program.fields[key.field];
        key.reprs.resize(self.program.classes[info.owner].head.params.len(), Repr::Val);
        key.fn_reprs.resize(info.params.len(), Repr::Val);
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

    /// The environment of a member called through the table.
    pub(crate) fn interface_env(&self, key: &InterfaceKey) -> Env {
        let info = &self.program.fields[key.field];
        let mut env = Env::empty();
        env.extend(&self.program.classes[info.owner].head.params, &key.reprs);
        env.extend(&info.params, &key.fn_reprs);
        env
    }

    /// Fills the called slots of classes of which objects are made.
    pub(crate) fn complete_vtables(&mut self) {
        for at in 0..self.live.len() {
            let copy = self.live[at];
            for index in 0..self.copies[copy].slots.len() {
                let slot = self.copies[copy].slots[index].clone();
                let layout = self.copies[copy].layout;
                let is_filled = self.module.layouts[layout].vtable[index].func.is_some();
                if is_filled || !self.called_slots.contains(&slot.root) {
                    continue;
                }
                let name = self.program.fields[slot.root].name;
                let func = self.implementation(copy, name, (slot.root, &slot.env), &Reprs::new());
                self.module.layouts[layout].vtable[index].func = func;
            }
        }
    }

    /// What objects of `copy` do when `wanted` is called with its signature in `env`: the method of that name, in the copy
    /// for `fn_reprs`, or a bridge to it.
    fn implementation(
        &mut self,
        copy: CopyId,
        name: Symbol,
        (wanted, env): (FieldId, &Env),
        fn_reprs: &Reprs,
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
        let key = self.normalized(&MethodKey { field, class_reprs, fn_reprs: fn_reprs.clone() });
        let own_env = self.method_env(&key);
        if self.calls_alike((wanted, env), (field, &own_env)) {
            return Some(self.method(&key));
        }
        Some(self.bridge(&key, wanted, env))
    }

    /// Whether a call of `wanted` can be one of `own`: they have the same signature, and arguments and result need no
    /// conversion.
    fn calls_alike(&self, wanted: (FieldId, &Env), own: (FieldId, &Env)) -> bool {
        if self.method_signature(own.0, own.1) != self.method_signature(wanted.0, wanted.1) {
            return false;
        }
        let fun = |field: FieldId| self.program.as_fun(self.program.fields[field].ty);
        let (Some(wanted_fun), Some(own_fun)) = (fun(wanted.0), fun(own.0)) else { return true };
        let args = wanted_fun.args.iter().zip(&own_fun.args).all(|(from, to)| {
            let to = TypeIn { ty: to.ty, env: own.1 };
            self.is_same_value(TypeIn { ty: from.ty, env: wanted.1 }, to)
        });
        let result = TypeIn { ty: own_fun.ret, env: own.1 };
        args && self.is_same_value(result, TypeIn { ty: wanted_fun.ret, env: wanted.1 })
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
            fx.this = Some(object);
            let function = fx.load_field(copy, field, object, TypeIn { ty: wanted_ty, env });
            let function = fx.b.null_check(function);
            let n_params = fx.b.func().sig.params.len();
            let values: Vec<_> = (1..n_params).map(|index| fx.b.param(index)).collect();
            let result = fx.b.call_closure(&fx.cx.module, call_sig, function, &values);
            fx.return_value(result);
        })
    }

    /// Finds the implementations of called interface members in classes of which objects are made.
    pub(crate) fn complete_interfaces(&mut self) {
        for at in 0..self.interface_methods.len() {
            let Some((key, &method)) = self.interface_methods.get_index(at) else { continue };
            let key = key.clone();
            for live in 0..self.live.len() {
                let copy = self.live[live];
                let layout = self.copies[copy].layout;
                let interface = self.program.fields[key.field].owner;
                let is_done = self.module.interface_methods[method]
                    .impls
                    .iter()
                    .any(|&(known, _)| known == layout);
                if is_done
                    || !self.can_implement(copy, interface, &key.reprs)
                    || self.is_own_copy(copy, &key)
                {
                    continue;
                }
                let env = self.interface_env(&key);
                let name = self.program.fields[key.field].name;
                let func = match key.role {
                    InterfaceRole::Call => {
                        self.implementation(copy, name, (key.field, &env), &key.fn_reprs)
                    }
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

    /// Whether a method is called through the table on all objects: a vtable has no room for the copies of a method that
    /// has representations for parameters of its own.
    pub(crate) fn needs_table(&self, field: FieldId, fn_reprs: &Reprs) -> bool {
        self.hierarchy.is_virtual(self.program, field)
            && fn_reprs.iter().any(|&repr| repr != Repr::Val)
    }

    /// Whether a class's member is asked for in the copy that the object has: then it is not called through the table.
    fn is_own_copy(&self, copy: CopyId, key: &InterfaceKey) -> bool {
        let owner = self.program.fields[key.field].owner;
        !self.program.classes[owner].is_interface()
            && !self.needs_table(key.field, &key.fn_reprs)
            && self
                .ancestor_copy(copy, owner)
                .is_some_and(|own| self.copies[own].reprs == key.reprs)
    }

    /// Whether objects of `copy` show as those of the view.
    pub(crate) fn shows_as(&self, copy: CopyId, view: CopyId) -> bool {
        let view = &self.copies[view];
        let own = self.ancestor_copy(copy, view.class);
        own.is_some_and(|own| shows(&view.reprs, &self.copies[own].reprs))
    }

    /// Whether objects of `copy` may stand behind the copy of an interface or class for arguments of these representations.
    /// The arguments must agree as far as both are known.
    pub(crate) fn can_implement(&self, copy: CopyId, interface: ClassId, reprs: &[Repr]) -> bool {
        let data = &self.copies[copy];
        if !self.program.classes[interface].is_interface() {
            let own = self.ancestor_copy(copy, interface);
            return own.is_some_and(|own| shows(reprs, &self.copies[own].reprs));
        }
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
        seen.args.iter().zip(reprs).all(|(&arg, &wanted)| {
            let own = self.repr(&data.env, arg).as_param();
            own == wanted
                || wanted == Repr::Val
                || (own == Repr::Val && depends_on_params(self.program, arg))
        })
    }

    /// A function that reads or writes a variable for an interface, or for a view of the class.
    fn accessor(
        &mut self,
        copy: CopyId,
        name: Symbol,
        key: &InterfaceKey,
        env: &Env,
    ) -> Option<FuncId> {
        let is_get = key.role == InterfaceRole::Get;
        let owner = self.program.fields[key.field].owner;
        let is_of_interface = self.program.classes[owner].is_interface();
        if is_of_interface && let Some(method) = self.accessor_method(copy, name, key) {
            return Some(self.accessor_bridge(copy, method, key, env));
        }
        let field = if is_of_interface {
            find_field(self.program, self.copies[copy].class, name)?
        } else {
            key.field
        };
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
            fx.this = Some(object);
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
}
