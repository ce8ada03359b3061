//! Calls: of methods in all kinds of dispatch, of function values, of enum constructors, of native bindings.

use rayzor_abi::RuntimeFn;
use rayzor_base::Span;
use rayzor_mir::ValueId;
use rayzor_types::body::{ExprKind, FieldAccess};
use rayzor_types::ids::{EnumId, ExprId, FieldId};
use rayzor_types::ty::{FunArg, FunTy, Ty as HxTy, TyArgs};

use crate::cx::{InterfaceKey, InterfaceRole, MethodKey};
use crate::expr::cast::TypeIn;
use crate::func::{FuncCx, Variable};
use crate::hierarchy::slot_root;
use crate::layout::{CopyId, fun_signature};
use crate::place::Place;
use crate::repr::{Env, Repr, Reprs, arg_reprs};
use crate::type_test::TypeTest;

/// How a method is chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Dispatch {
    /// By the receiver's class.
    ByClass,
    /// This very method.
    Direct,
}

/// A place whose value was passed by address, to be written back after the call.
struct WriteBack {
    place: Place,
    slot: rayzor_mir::SlotId,
    ty: HxTy,
}

impl FuncCx<'_, '_> {
    /// A call.
    pub(crate) fn lower_call(
        &mut self,
        callee: ExprId,
        args: &[ExprId],
        type_args: &TyArgs,
        ty: HxTy,
    ) -> Option<ValueId> {
        let tree = self.tree();
        if let ExprKind::Field { obj, access } = &tree.exprs[callee].kind {
            match access {
                FieldAccess::Static { class: _, field } if self.is_function_field(*field) => {
                    return self.call_static(*field, args, type_args, ty);
                }
                FieldAccess::Instance { class: _, class_args, field }
                    if self.is_function_field(*field) =>
                {
                    return self.call_method(
                        *obj,
                        class_args,
                        *field,
                        Dispatch::ByClass,
                        args,
                        type_args,
                        ty,
                    );
                }
                FieldAccess::Super { class: _, class_args, field }
                    if self.is_function_field(*field) =>
                {
                    return self.call_method(
                        *obj,
                        class_args,
                        *field,
                        Dispatch::Direct,
                        args,
                        type_args,
                        ty,
                    );
                }
                FieldAccess::MethodClosure { class: _, class_args, field } => {
                    return self.call_method(
                        *obj,
                        class_args,
                        *field,
                        Dispatch::ByClass,
                        args,
                        type_args,
                        ty,
                    );
                }
                FieldAccess::EnumCtor { enum_, index } => {
                    return Some(self.call_enum_ctor(*enum_, *index, args));
                }
                FieldAccess::Anon { name } | FieldAccess::Dynamic { name } => {
                    return self.call_named(*obj, *name, args, ty);
                }
                FieldAccess::Instance { .. }
                | FieldAccess::Super { .. }
                | FieldAccess::Static { .. } => {}
            }
        }
        self.call_value(callee, args, ty)
    }

    fn call_static(
        &mut self,
        field: FieldId,
        args: &[ExprId],
        type_args: &TyArgs,
        ty: HxTy,
    ) -> Option<ValueId> {
        let fn_reprs = arg_reprs(self.cx.program, &self.env, type_args);
        let key = MethodKey { field, class_reprs: Reprs::new(), fn_reprs };
        let env = self.cx.method_env(&key);
        let Some(fun) = self.cx.program.as_fun(self.cx.program.fields[field].ty) else {
            return self.unsupported("a method without a function type", self.repr(ty));
        };
        let by_ref = self.cx.program.body_of(field).is_some_and(|body| body.this_by_ref);
        let mut values = Vec::with_capacity(args.len());
        let write_back = if by_ref { Some(self.pass_by_ref(args[0], &mut values)) } else { None };
        self.lower_args(&fun, &env, &args[usize::from(by_ref)..], usize::from(by_ref), &mut values);
        let result = self.call_method_direct(&key, &values);
        if let Some(write_back) = write_back.flatten() {
            let value = self.b.slot_load(write_back.slot);
            self.store_place(&write_back.place, value, write_back.ty);
        }
        self.call_result(result, fun.ret, &env, ty)
    }

    /// Passes the address of a place. Variables in the frame are passed as such, others through a copy.
    fn pass_by_ref(&mut self, target: ExprId, values: &mut Vec<ValueId>) -> Option<WriteBack> {
        let ty = self.tree().exprs[target].ty;
        if !self.is_place(target) {
            let span = self.tree().exprs[target].span;
            self.cx.diagnostics.report(crate::diagnostics::not_modifiable(span));
            let slot = self.b.create_slot(self.repr(ty).storage_ty());
            values.push(self.b.slot_addr(slot));
            return None;
        }
        let place = self.lower_place(target);
        if let Place::Local(local) = place
            && self.repr(self.tree().locals[local].ty) == self.repr(ty)
        {
            match self.variables[local] {
                Some(Variable::Slot(slot)) => {
                    values.push(self.b.slot_addr(slot));
                    return None;
                }
                Some(Variable::ByRef(address)) => {
                    values.push(address);
                    return None;
                }
                Some(Variable::Value(_) | Variable::Cell(_) | Variable::SlotCell(_)) | None => {}
            }
        }
        let value = self.load_place(&place, ty);
        let slot = self.b.create_slot(self.b.ty(value));
        self.b.slot_store(slot, value);
        values.push(self.b.slot_addr(slot));
        Some(WriteBack { place, slot, ty })
    }

    #[allow(clippy::too_many_arguments, reason = "a method call has that many parts")]
    fn call_method(
        &mut self,
        obj: Option<ExprId>,
        class_args: &TyArgs,
        field: FieldId,
        dispatch: Dispatch,
        args: &[ExprId],
        type_args: &TyArgs,
        ty: HxTy,
    ) -> Option<ValueId> {
        let object = self.lower_object_of(obj);
        let program = self.cx.program;
        let info = &program.fields[field];
        let class_reprs = arg_reprs(program, &self.env, class_args);
        let by_class = dispatch == Dispatch::ByClass;
        let fn_reprs = arg_reprs(program, &self.env, type_args);
        let key = MethodKey { field, class_reprs, fn_reprs };
        let env = self.cx.method_env(&key);
        let Some(fun) = program.as_fun(info.ty) else {
            return self.unsupported("a method without a function type", self.repr(ty));
        };
        let mut values = vec![object];
        self.lower_args(&fun, &env, args, 0, &mut values);
        let result = if by_class {
            self.call_by_class(&key, &values)
        } else {
            self.call_method_direct(&key, &values)
        };
        self.call_result(result, fun.ret, &env, ty)
    }

    /// Calls the implementation that the class of `values[0]` has. Arguments are as in the method's own copy.
    pub(crate) fn call_by_class(&mut self, key: &MethodKey, values: &[ValueId]) -> Option<ValueId> {
        let owner = self.cx.program.fields[key.field].owner;
        if self.cx.program.classes[owner].is_interface() {
            let key = InterfaceKey {
                field: key.field,
                reprs: key.class_reprs.clone(),
                fn_reprs: key.fn_reprs.clone(),
                role: InterfaceRole::Call,
            };
            return self.call_interface_member(&key, values);
        }
        let copy = self.cx.class_copy(owner, &key.class_reprs);
        if self.cx.needs_table(key.field, &key.fn_reprs) {
            return self.call_through_table(key, values);
        }
        if !self.may_be_of_other_copy(copy, values[0]) {
            return self.call_in_copy(copy, key, values);
        }
        let env = self.cx.method_env(key);
        let fun = self.cx.program.as_fun(self.cx.program.fields[key.field].ty);
        let repr = fun.map_or(Repr::Void, |fun| self.cx.repr(&env, fun.ret));
        let is_same = self.type_test(values[0], TypeTest::SameCopy(copy));
        self.if_likely(
            is_same,
            repr,
            |fx| fx.call_in_copy(copy, key, values),
            |fx| fx.call_through_table(key, values),
        )
    }

    /// Whether an object of this static type may be of another copy of the class.
    pub(crate) fn may_be_of_other_copy(&self, copy: CopyId, object: ValueId) -> bool {
        let data = &self.cx.copies[copy];
        data.is_view()
            && self.this != Some(object)
            && self.cx.builtin_type(data.class).is_none()
            && !self.cx.program.classes[data.class].flags.is_extern
    }

    /// A call on an object that may be of another copy than its type says: its bridge converts arguments and result.
    fn call_through_table(&mut self, key: &MethodKey, values: &[ValueId]) -> Option<ValueId> {
        let view = InterfaceKey {
            field: key.field,
            reprs: key.class_reprs.clone(),
            fn_reprs: key.fn_reprs.clone(),
            role: InterfaceRole::Call,
        };
        self.call_interface_member(&view, values)
    }

    /// A call on an object of this copy or of a subclass of it.
    fn call_in_copy(
        &mut self,
        copy: CopyId,
        key: &MethodKey,
        values: &[ValueId],
    ) -> Option<ValueId> {
        if !self.cx.hierarchy.is_virtual(self.cx.program, key.field) {
            return self.call_method_direct(key, values);
        }
        let root = slot_root(self.cx.program, key.field);
        let data = &self.cx.copies[copy];
        let layout = data.layout;
        let Some(slot) = data.slot(root) else {
            rayzor_base::bug!(
                self.span,
                "no vtable slot for {}",
                self.cx.program.fields[key.field].name
            )
        };
        self.cx.called_slots.insert(root);
        // The slot's signature is that of the topmost method, which an override may narrow or widen.
        let root_env = self.cx.copies[copy].slots[slot as usize].env.clone();
        let key_env = self.cx.method_env(key);
        let values = self.convert_signature(key.field, &key_env, root, &root_env, values);
        let result = self.b.call_virtual(&self.cx.module, layout, slot, &values);
        self.convert_method_result(root, &root_env, key.field, &key_env, result)
    }

    /// Arguments of one method as arguments of another that it overrides or implements, receiver first.
    pub(crate) fn convert_signature(
        &mut self,
        from: FieldId,
        from_env: &Env,
        to: FieldId,
        to_env: &Env,
        values: &[ValueId],
    ) -> Vec<ValueId> {
        let program = self.cx.program;
        let (from_fun, to_fun) =
            (program.as_fun(program.fields[from].ty), program.as_fun(program.fields[to].ty));
        let (Some(from_fun), Some(to_fun)) = (from_fun, to_fun) else { return values.to_vec() };
        let mut converted = vec![values[0]];
        for (index, target) in to_fun.args.iter().enumerate() {
            let value = match (from_fun.args.get(index), values.get(index + 1)) {
                (Some(source), Some(&value)) => {
                    self.convert_arg(value, source, from_env, target, to_env)
                }
                _ => self.b.zero(self.param_repr(target, to_env).storage_ty()),
            };
            converted.push(value);
        }
        converted
    }

    fn convert_arg(
        &mut self,
        value: ValueId,
        from: &FunArg,
        from_env: &Env,
        to: &FunArg,
        to_env: &Env,
    ) -> ValueId {
        let (source, target) = (self.param_repr(from, from_env), self.param_repr(to, to_env));
        if source == target && source != Repr::Ref {
            return value;
        }
        if source != self.cx.repr(from_env, from.ty) || target != self.cx.repr(to_env, to.ty) {
            return self.convert_repr(Some(value), source, target, Span::NONE);
        }
        self.convert(
            Some(value),
            TypeIn { ty: from.ty, env: from_env },
            TypeIn { ty: to.ty, env: to_env },
        )
    }

    /// The result of one method as the result of another that it overrides or implements.
    pub(crate) fn convert_method_result(
        &mut self,
        from: FieldId,
        from_env: &Env,
        to: FieldId,
        to_env: &Env,
        result: Option<ValueId>,
    ) -> Option<ValueId> {
        let program = self.cx.program;
        let (from_fun, to_fun) =
            (program.as_fun(program.fields[from].ty), program.as_fun(program.fields[to].ty));
        let (Some(from_fun), Some(to_fun)) = (from_fun, to_fun) else { return result };
        if self.cx.repr(to_env, to_fun.ret) == Repr::Void {
            return None;
        }
        let (from, to) =
            (TypeIn { ty: from_fun.ret, env: from_env }, TypeIn { ty: to_fun.ret, env: to_env });
        Some(self.convert(result, from, to))
    }

    /// Calls an interface member; arguments are as in the interface's copy.
    pub(crate) fn call_interface_member(
        &mut self,
        key: &InterfaceKey,
        values: &[ValueId],
    ) -> Option<ValueId> {
        let method = self.cx.interface_method(key);
        self.b.call_interface(&self.cx.module, method, values)
    }

    /// Calls this very method: its code, or the instructions or runtime function it is bound to.
    pub(crate) fn call_method_direct(
        &mut self,
        key: &MethodKey,
        values: &[ValueId],
    ) -> Option<ValueId> {
        if let Some(binding) = self.cx.binding_of(key.field) {
            return self.call_binding(&binding, key, values);
        }
        let func = self.cx.method(key);
        self.call(func, values)
    }

    /// The representation in which a parameter is passed.
    pub(crate) fn param_repr(&self, arg: &FunArg, env: &Env) -> Repr {
        let repr = self.cx.repr(env, arg.ty);
        if arg.opt { repr.nullable() } else { repr }
    }

    /// Lowers arguments to the representations of the callee's parameters, from parameter `first` on.
    pub(crate) fn lower_args(
        &mut self,
        fun: &FunTy,
        env: &Env,
        args: &[ExprId],
        first: usize,
        values: &mut Vec<ValueId>,
    ) {
        for (index, arg) in fun.args.iter().enumerate().skip(first) {
            let value = match args.get(index - first) {
                Some(&expr) => self.lower_arg(expr, arg, env),
                None => self.b.zero(self.param_repr(arg, env).storage_ty()),
            };
            values.push(value);
        }
    }

    fn lower_arg(&mut self, expr: ExprId, arg: &FunArg, env: &Env) -> ValueId {
        let repr = self.param_repr(arg, env);
        if matches!(self.tree().exprs[expr].kind, ExprKind::ArgDefault) {
            return self.b.zero(repr.storage_ty());
        }
        let from_ty = self.tree().exprs[expr].ty;
        let value = self.lower_expr(expr);
        let here = self.env.clone();
        let from = TypeIn { ty: from_ty, env: &here };
        if repr == self.cx.repr(env, arg.ty) {
            return self.convert(value, from, TypeIn { ty: arg.ty, env });
        }
        // An optional number: passed as `Val`.
        let from_repr = self.repr(from_ty);
        self.convert_repr(value, from_repr, repr, Span::NONE)
    }

    fn call_result(
        &mut self,
        result: Option<ValueId>,
        ret: HxTy,
        env: &Env,
        ty: HxTy,
    ) -> Option<ValueId> {
        if self.repr(ty) == Repr::Void {
            return None;
        }
        let here = self.env.clone();
        Some(self.convert(result, TypeIn { ty: ret, env }, TypeIn { ty, env: &here }))
    }

    /// A call of a function value.
    #[allow(clippy::wildcard_enum_match_arm, reason = "only variables have a declared signature")]
    fn call_value(&mut self, callee: ExprId, args: &[ExprId], ty: HxTy) -> Option<ValueId> {
        let tree = self.tree();
        // A variable is called with the signature that it is declared with.
        let (callee_ty, variable) = match tree.exprs[callee].kind {
            ExprKind::Local(local) => (tree.locals[local].ty, Some(local)),
            _ => (tree.exprs[callee].ty, None),
        };
        let Some(fun) = self.cx.program.as_fun(callee_ty) else {
            return self.call_dynamic(callee, args, ty);
        };
        let used = variable.and_then(|local| self.local_use(local, tree.exprs[callee].ty));
        let closure = match variable {
            Some(local) => {
                let value = self.read_local(local);
                self.b.null_check(value)
            }
            None => self.lower_object(callee),
        };
        let env = used.as_ref().map_or_else(|| self.env.clone(), |used| used.env.clone());
        let mut values = Vec::new();
        self.lower_args(&fun, &env, args, 0, &mut values);
        if let Some(used) = used {
            let result = self.call_local(&used, closure, &values);
            return self.call_result(result, fun.ret, &env, ty);
        }
        let sig = fun_signature(self.cx.program, &env, &fun);
        let sig = self.cx.module.intern_signature(sig);
        let result = self.b.call_closure(&self.cx.module, sig, closure, &values);
        self.call_result(result, fun.ret, &env, ty)
    }

    fn call_dynamic(&mut self, callee: ExprId, args: &[ExprId], ty: HxTy) -> Option<ValueId> {
        let function = self.lower_boxed(callee);
        let values: Vec<ValueId> = args.iter().map(|&arg| self.lower_boxed(arg)).collect();
        let array = self.val_array(&values);
        let n = self.b.i32_const(values.len() as i32);
        let result = self.runtime_value(RuntimeFn::ClosureCall, &[function, array, n]);
        self.dynamic_result(result, ty)
    }

    /// A call of a member found by name at run time.
    fn call_named(
        &mut self,
        obj: Option<ExprId>,
        name: rayzor_base::Symbol,
        args: &[ExprId],
        ty: HxTy,
    ) -> Option<ValueId> {
        let Some(obj) = obj else {
            return self.unsupported("a call by name without object", self.repr(ty));
        };
        let object = self.lower_boxed(obj);
        let values: Vec<ValueId> = args.iter().map(|&arg| self.lower_boxed(arg)).collect();
        let name = self.name_id(name);
        let array = self.val_array(&values);
        let n = self.b.i32_const(values.len() as i32);
        let result = self.runtime_value(RuntimeFn::DynCallMethod, &[object, name, array, n]);
        self.dynamic_result(result, ty)
    }

    fn dynamic_result(&mut self, result: ValueId, ty: HxTy) -> Option<ValueId> {
        if self.repr(ty) == Repr::Void {
            return None;
        }
        let here = self.env.clone();
        Some(self.dynamic_as(result, TypeIn { ty, env: &here }))
    }

    fn call_enum_ctor(&mut self, id: EnumId, index: u32, args: &[ExprId]) -> ValueId {
        let mut values = Vec::with_capacity(args.len());
        let n_params = self.cx.program.enums[id].ctors[index as usize].args.len();
        for position in 0..n_params {
            let param = self.cx.ctor_arg(id, index, position as u32);
            let value = match args.get(position) {
                Some(&arg) => self.lower_arg(arg, &param, &Env::empty()),
                None => self.b.zero(self.cx.ctor_arg_repr(&param).storage_ty()),
            };
            values.push(value);
        }
        let layout = self.cx.enum_data(id).layout;
        self.b.enum_new(layout, index, &values)
    }
}
