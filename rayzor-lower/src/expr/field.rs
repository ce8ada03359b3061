//! Fields read as values, and access to variables of objects.

use rayzor_abi::RuntimeFn;
use rayzor_mir::{Ty, ValueId};
use rayzor_types::body::FieldAccess;
use rayzor_types::ids::{ClassId, EnumId, ExprId, FieldId};
use rayzor_types::ty::{Ty as HxTy, TyArgs};

use crate::closures::StaticClosure;
use crate::cx::{InterfaceKey, InterfaceRole, MethodKey};
use crate::expr::cast::TypeIn;
use crate::func::FuncCx;
use crate::layout::{CopyId, depends_on_params, mentions_params};
use crate::repr::{Env, Repr, Reprs, arg_reprs};
use crate::type_test::TypeTest;

impl FuncCx<'_, '_> {
    /// A field as a value.
    pub(crate) fn lower_field(
        &mut self,
        obj: Option<ExprId>,
        access: &FieldAccess,
        ty: HxTy,
    ) -> Option<ValueId> {
        match access {
            FieldAccess::Static { class: _, field } if self.is_function_field(*field) => {
                Some(self.static_method_value(*field, ty))
            }
            FieldAccess::MethodClosure { class, class_args, field } => {
                Some(self.method_closure(obj, *class, class_args, *field, ty))
            }
            FieldAccess::Super { class, class_args, field }
            | FieldAccess::Instance { class, class_args, field }
                if self.is_function_field(*field) =>
            {
                Some(self.method_closure(obj, *class, class_args, *field, ty))
            }
            FieldAccess::EnumCtor { enum_, index } => {
                Some(self.enum_ctor_value(*enum_, *index, ty))
            }
            FieldAccess::Instance { .. }
            | FieldAccess::Super { .. }
            | FieldAccess::Static { .. }
            | FieldAccess::Anon { .. }
            | FieldAccess::Dynamic { .. } => {
                if let Some(value) = self.builtin_field(obj, access) {
                    return Some(value);
                }
                let place = self.field_place(obj, access);
                Some(self.load_place(&place, ty))
            }
        }
    }

    /// Whether a field is a method that is no variable.
    pub(crate) fn is_function_field(&self, field: FieldId) -> bool {
        let info = &self.cx.program.fields[field];
        info.is_method() && !info.has_storage()
    }

    /// `length` of String and Array, which have no field layout of their own.
    fn builtin_field(&mut self, obj: Option<ExprId>, access: &FieldAccess) -> Option<ValueId> {
        let FieldAccess::Instance { class, class_args: _, field } = access else { return None };
        let known = &self.cx.program.well_known;
        let is_length = self.cx.program.fields[*field].name == rayzor_base::names::LENGTH;
        if !is_length || (*class != known.array && *class != known.string) {
            return None;
        }
        let is_array = *class == known.array;
        let object = self.lower_object_of(obj);
        Some(if is_array { self.b.array_len(object) } else { self.string_length(object) })
    }

    /// Reads a variable of an object that is not null.
    ///
    /// Behind a view may stand an object of another copy, whose variable has another representation: then it is read
    /// through the interface table.
    pub(crate) fn load_field(
        &mut self,
        copy: CopyId,
        field: FieldId,
        object: ValueId,
        to: TypeIn<'_>,
    ) -> ValueId {
        let Some((owner, layout, index)) = self.field_position(copy, field) else {
            return self.unsupported_value("this variable of a native class", to);
        };
        let env = self.cx.copies[owner].env.clone();
        let from = TypeIn { ty: self.cx.program.fields[field].ty, env: &env };
        let field_ty = self.cx.program.fields[field].ty;
        let is_alike = !depends_on_params(self.cx.program, field_ty);
        if is_alike || !self.may_be_of_other_copy(owner, object) {
            let value = self.b.field_get(&self.cx.module, layout, index, object);
            return self.convert(Some(value), from, to);
        }
        let repr = self.cx.repr(to.env, to.ty);
        let is_same = self.type_test(object, TypeTest::SameCopy(owner));
        let value = self.if_likely(
            is_same,
            repr,
            |fx| {
                let value = fx.b.field_get(&fx.cx.module, layout, index, object);
                Some(fx.convert(Some(value), from, to))
            },
            |fx| {
                let key = fx.view_member(owner, field, InterfaceRole::Get);
                let value = fx.call_interface_member(&key, &[object]);
                Some(fx.convert(value, from, to))
            },
        );
        self.value_or_zero(value, repr)
    }

    /// Sets a variable of an object that is not null; see `load_field`.
    pub(crate) fn store_field(
        &mut self,
        copy: CopyId,
        field: FieldId,
        object: ValueId,
        value: ValueId,
        from: TypeIn<'_>,
    ) {
        let Some((owner, layout, index)) = self.field_position(copy, field) else {
            self.unsupported_value("this variable of a native class", from);
            return;
        };
        let env = self.cx.copies[owner].env.clone();
        let to = TypeIn { ty: self.cx.program.fields[field].ty, env: &env };
        let field_ty = self.cx.program.fields[field].ty;
        let is_alike = !mentions_params(self.cx.program, field_ty);
        if is_alike || !self.may_be_of_other_copy(owner, object) {
            let value = self.convert(Some(value), from, to);
            self.b.field_set(layout, index, object, value);
            return;
        }
        let is_same = self.type_test(object, TypeTest::SameCopy(owner));
        self.if_likely(
            is_same,
            Repr::Void,
            |fx| {
                let value = fx.convert(Some(value), from, to);
                fx.b.field_set(layout, index, object, value);
                None
            },
            |fx| {
                let key = fx.view_member(owner, field, InterfaceRole::Set);
                let value = fx.convert(Some(value), from, to);
                fx.call_interface_member(&key, &[object, value])
            },
        );
    }

    /// Where a variable is: the copy that declares it, its layout and position.
    fn field_position(
        &self,
        copy: CopyId,
        field: FieldId,
    ) -> Option<(CopyId, rayzor_mir::LayoutId, u32)> {
        let owner = self.cx.ancestor_copy(copy, self.cx.program.fields[field].owner)?;
        let data = &self.cx.copies[owner];
        Some((owner, data.layout, *data.storage.get(&field)?))
    }

    /// A variable of a class as objects of other copies than `view` have it.
    fn view_member(&self, view: CopyId, field: FieldId, role: InterfaceRole) -> InterfaceKey {
        let reprs = self.cx.copies[view].reprs.clone();
        InterfaceKey { field, reprs, fn_reprs: Reprs::new(), role }
    }

    fn unsupported_value(&mut self, what: &str, to: TypeIn<'_>) -> ValueId {
        let repr = self.cx.repr(to.env, to.ty);
        let value = self.unsupported(what, repr);
        self.value_or_zero(value, repr)
    }

    /// A static method as a value: a static closure object.
    fn static_method_value(&mut self, field: FieldId, ty: HxTy) -> ValueId {
        let info = &self.cx.program.fields[field];
        let here = self.env.clone();
        let fn_reprs = self.cx.reprs_of_use(field, TypeIn { ty, env: &here });
        let key = MethodKey { field, class_reprs: Reprs::new(), fn_reprs };
        let env = self.cx.method_env(&key);
        let from_ty = info.ty;
        let global = self.cx.static_closure(StaticClosure::Method(key));
        let value = self.static_object(global);
        self.convert(Some(value), TypeIn { ty: from_ty, env: &env }, TypeIn { ty, env: &here })
    }

    /// A method bound to an object.
    fn method_closure(
        &mut self,
        obj: Option<ExprId>,
        class: ClassId,
        class_args: &TyArgs,
        field: FieldId,
        ty: HxTy,
    ) -> ValueId {
        let object = self.lower_object_of(obj);
        let class_reprs = arg_reprs(self.cx.program, &self.env, class_args);
        let here = self.env.clone();
        let fn_reprs = self.cx.reprs_of_use(field, TypeIn { ty, env: &here });
        let _ = class;
        let key = MethodKey { field, class_reprs, fn_reprs };
        let env = self.cx.method_env(&key);
        let (layout, code) = self.cx.method_closure(key);
        let value = self.b.closure_new(layout, code, &[object]);
        let from = TypeIn { ty: self.cx.program.fields[field].ty, env: &env };
        self.convert(Some(value), from, TypeIn { ty, env: &here })
    }

    /// A constructor as a value: the constant, or a static closure that makes values.
    fn enum_ctor_value(&mut self, id: EnumId, index: u32, ty: HxTy) -> ValueId {
        let data = self.cx.enum_data(id);
        let ctor_args = self.cx.program.enums[id].ctors.get_index(index as usize);
        if ctor_args.is_none_or(|(_, ctor)| ctor.args.is_empty()) {
            return self.b.enum_new(data.layout, index, &[]);
        }
        let global = self.cx.static_closure(StaticClosure::EnumCtor(id, index));
        let value = self.static_object(global);
        let (here, erased) = (self.env.clone(), Env::empty());
        let from = self.cx.program.enums[id].ctors[index as usize].ty;
        self.convert(Some(value), TypeIn { ty: from, env: &erased }, TypeIn { ty, env: &here })
    }

    /// The field of a `Val` by name, with a cache for this site. Throws on null.
    pub(crate) fn get_named(&mut self, object: ValueId, name: rayzor_base::Symbol) -> ValueId {
        let name = self.name_id(name);
        let cache = self.inline_cache();
        self.runtime_value(RuntimeFn::DynGetField, &[object, name, cache])
    }

    /// Sets a field of a `Val` by name, with a cache for this site. Throws on null.
    pub(crate) fn set_named(&mut self, object: ValueId, name: rayzor_base::Symbol, value: ValueId) {
        let name = self.name_id(name);
        let cache = self.inline_cache();
        self.runtime(RuntimeFn::DynSetField, &[object, name, value, cache]);
    }

    fn inline_cache(&mut self) -> ValueId {
        let global = self.cx.new_inline_cache();
        self.b.global_addr(global, Ty::Ptr)
    }

    /// The index of an enum value's constructor.
    pub(crate) fn lower_enum_index(&mut self, value: ExprId) -> ValueId {
        let object = self.lower_object(value);
        self.b.enum_tag(object)
    }

    /// A parameter of an enum value of known constructor.
    pub(crate) fn lower_enum_param(
        &mut self,
        value: ExprId,
        ctor: u32,
        index: u32,
        ty: HxTy,
    ) -> Option<ValueId> {
        let program = self.cx.program;
        let value_ty =
            program.follow_abstracts(program.follow_without_null(self.tree().exprs[value].ty));
        let rayzor_types::ty::TyKind::Enum(id, _) = program.kind(value_ty) else {
            return self.unsupported("a parameter of a value that is no enum", self.repr(ty));
        };
        let object = self.lower_object(value);
        let layout = self.cx.enum_data(id).layout;
        let got = self.b.enum_get(&self.cx.module, layout, ctor, index, object);
        let arg = self.cx.ctor_arg(id, ctor, index);
        let (erased, here) = (Env::empty(), self.env.clone());
        let to = TypeIn { ty, env: &here };
        let repr = self.cx.ctor_arg_repr(&arg);
        let found = self.cx.repr(&erased, arg.ty);
        if repr != found {
            // An optional parameter is kept in its nullable form.
            return Some(self.element_as(got, repr, to));
        }
        Some(self.convert(Some(got), TypeIn { ty: arg.ty, env: &erased }, to))
    }
}
