//! What reflection can reach: members whose names are asked for, constructors of classes used as values, `toString`.

use rayzor_abi::RuntimeFn;
use rayzor_base::names;
use rayzor_mir::{FuncId, Signature, Ty, ValueId};
use rayzor_types::ids::{ClassId, FieldId, TypeDeclId};
use rayzor_types::ty::{Ty as HxTy, TyKind};

use crate::cx::{Cx, MethodKey};
use crate::expr::cast::TypeIn;
use crate::func::FuncCx;
use crate::hierarchy::{find_constructor, find_field};
use crate::layout::CopyId;
use crate::repr::{Env, Repr, Reprs};
use crate::symbols::{dotted_path, method_path};

impl<'p> Cx<'p> {
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
            RuntimeFn::ThreadCreate => self.module.threaded = true,
            RuntimeFn::TypeGetClass => self.type_values.from_objects = true,
            RuntimeFn::TypeMeta => self.type_values.describes = true,
            RuntimeFn::TypeCreateInstance | RuntimeFn::TypeCreateEmptyInstance => {
                self.type_values.constructs = true
            }
            RuntimeFn::TypeCreateEnum | RuntimeFn::TypeCreateEnumIndex => {
                self.type_values.makes_enums = true
            }
            RuntimeFn::TypeResolveClass | RuntimeFn::TypeResolveEnum => self.keep_user_types(),
            _ => {}
        }
    }

    /// Keeps the types whose names may be asked for at run time.
    fn keep_user_types(&mut self) {
        if std::mem::replace(&mut self.type_values.keeps_user_types, true) {
            return;
        }
        self.type_values.from_objects = true;
        for (_, module) in &self.program.modules {
            for &ty in &module.types {
                if matches!(ty, TypeDeclId::Class(_) | TypeDeclId::Enum(_)) && self.is_type_kept(ty)
                {
                    self.type_value(ty);
                }
            }
        }
    }

    /// Asks for the members that reflection can reach.
    pub(crate) fn complete_members(&mut self) {
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
            // Variables are there whether something wants them or not, so that any name may find them.
            if self.reflects || self.is_member_wanted(field) {
                self.store_entry(copy, field);
            }
            let info = &self.program.fields[field];
            if info.is_method()
                && !info.has_storage()
                && (info.name == names::TO_STRING || self.is_member_wanted(field))
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
                if self.is_member_wanted(field) {
                    self.method_entry(&key);
                }
            }
        }
    }

    /// Asks for the entry by which a variable of a copy's objects is set by name, where not every reference fits.
    fn store_entry(&mut self, copy: CopyId, field: FieldId) {
        let data = &self.copies[copy];
        let Some(&index) = data.storage.get(&field) else { return };
        let (layout, env) = (data.layout, data.env.clone());
        if self.store_entries.contains_key(&(Some(copy), field))
            || !self.is_selective(self.program.fields[field].ty, &env)
        {
            return;
        }
        let reprs = data.reprs.clone();
        let entry = self.build_store_entry(field, &[&reprs], &env, |fx, value| {
            let object = fx.b.param(0);
            fx.b.field_set(layout, index, object, value);
        });
        self.store_entries.insert((Some(copy), field), entry);
    }

    /// The same for a static variable.
    pub(crate) fn static_store_entry(&mut self, field: FieldId) {
        let env = Env::empty();
        if self.store_entries.contains_key(&(None, field))
            || !self.is_selective(self.program.fields[field].ty, &env)
        {
            return;
        }
        let global = self.static_var(field).global;
        let store = |fx: &mut FuncCx<'_, 'p>, value| fx.b.global_set(global, value);
        let entry = self.build_store_entry(field, &[], &env, store);
        self.store_entries.insert((None, field), entry);
    }

    /// An entry that checks its argument against the type of a variable and has it stored.
    fn build_store_entry(
        &mut self,
        field: FieldId,
        reprs: &[&[Repr]],
        env: &Env,
        store: impl FnOnce(&mut FuncCx<'_, 'p>, ValueId),
    ) -> FuncId {
        let path = format!("{}.store", method_path(self.program, field, reprs));
        self.build_entry(
            &path,
            |fx, args| {
                let ty = fx.cx.program.fields[field].ty;
                let value = fx.dynamic_as(args[0], TypeIn { ty, env });
                store(fx, value);
                (None, Repr::Void)
            },
            1,
        )
    }

    /// Whether a variable of this type holds references, but not all: those of structures may be to anything.
    pub(crate) fn is_selective(&self, ty: HxTy, env: &Env) -> bool {
        let is_structure = matches!(
            self.program.types.kind(self.program.follow_without_null(ty)),
            TyKind::Anon(_)
        );
        self.repr(env, ty) == Repr::Ref && !is_structure
    }

    /// Whether a method can be called: it is typed, which those of the standard library are when something uses them, and has a
    /// body or a native binding.
    pub(crate) fn has_code(&mut self, field: FieldId) -> bool {
        let info = &self.program.fields[field];
        let is_typed = self.program.as_fun(info.ty).is_some();
        is_typed
            && !info.flags.is_abstract
            && (info.body.is_some() || self.binding_of(field).is_some())
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
}
