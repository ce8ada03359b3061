//! Places: what can be assigned. A place is evaluated once, then read and written any number of times.

use rayzor_abi::RuntimeFn;
use rayzor_base::{Symbol, bug};
use rayzor_mir::{GlobalId, ValueId};
use rayzor_types::body::{ExprKind, FieldAccess};
use rayzor_types::ids::{ExprId, FieldId, LocalId};
use rayzor_types::ty::Ty as HxTy;

use crate::cx::{InterfaceKey, InterfaceRole};
use crate::expr::cast::{Elements, TypeIn};
use crate::expr::literal::elem_repr;
use crate::func::FuncCx;
use crate::layout::CopyId;
use crate::repr::{Env, Repr, Reprs};

/// An evaluated place.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    /// A variable.
    Local(LocalId),
    /// A variable of an object that is not null.
    Field { copy: CopyId, field: FieldId, object: ValueId },
    /// A variable declared by an interface.
    InterfaceField { key: InterfaceKey, object: ValueId },
    /// A static variable.
    Static { global: GlobalId, field: FieldId },
    /// A field looked up by name.
    Named { object: ValueId, name: Symbol },
    /// An element of an array that is not null.
    Element { array: ValueId, index: ValueId, elements: Elements },
    /// An element of a vector that is not null.
    StoreElement { store: ValueId, index: ValueId, elem: Repr },
    /// `d[i]` on a Dynamic.
    DynamicElement { object: ValueId, index: ValueId },
}

impl FuncCx<'_, '_> {
    /// Whether an expression can be assigned: `lower_place` takes it.
    #[allow(clippy::wildcard_enum_match_arm, reason = "the other expressions are no places")]
    pub(crate) fn is_place(&self, target: ExprId) -> bool {
        match &self.tree().exprs[target].kind {
            ExprKind::Local(_) | ExprKind::Index { .. } => true,
            ExprKind::This => self.tree().this_local.is_some(),
            ExprKind::Field { access, .. } => {
                !matches!(access, FieldAccess::MethodClosure { .. } | FieldAccess::EnumCtor { .. })
            }
            ExprKind::Coerce(inner) | ExprKind::CastUnsafe(inner) => self.is_place(*inner),
            _other => false,
        }
    }

    /// Evaluates the parts of a place.
    #[allow(clippy::wildcard_enum_match_arm, reason = "the other expressions are no places")]
    pub(crate) fn lower_place(&mut self, target: ExprId) -> Place {
        let tree = self.tree();
        match &tree.exprs[target].kind {
            ExprKind::Local(local) => Place::Local(*local),
            ExprKind::This => match tree.this_local {
                Some(local) => Place::Local(local),
                None => bug!(self.span, "this of a class is assigned"),
            },
            ExprKind::Index { array, index } => self.index_place(*array, *index),
            ExprKind::Field { obj, access } => self.field_place(*obj, access),
            ExprKind::Coerce(inner) | ExprKind::CastUnsafe(inner) => self.lower_place(*inner),
            other => {
                bug!(tree.exprs[target].span, "not a place: {other:?}")
            }
        }
    }

    /// The place of a variable field.
    pub(crate) fn field_place(&mut self, obj: Option<ExprId>, access: &FieldAccess) -> Place {
        match access {
            FieldAccess::Instance { class, class_args, field }
            | FieldAccess::Super { class, class_args, field } => {
                let object = self.lower_object_of(obj);
                if self.cx.program.classes[*class].is_interface() {
                    let reprs = crate::repr::arg_reprs(self.cx.program, &self.env, class_args);
                    let (fn_reprs, role) = (Reprs::new(), InterfaceRole::Get);
                    let key = InterfaceKey { field: *field, reprs, fn_reprs, role };
                    return Place::InterfaceField { key, object };
                }
                let copy = self.cx.copy_of_type(*class, class_args, &self.env.clone());
                Place::Field { copy, field: *field, object }
            }
            FieldAccess::Static { class: _, field } => {
                let global = self.cx.static_var(*field).global;
                Place::Static { global, field: *field }
            }
            FieldAccess::Anon { name } | FieldAccess::Dynamic { name } => {
                let object = self.lower_boxed_of(obj);
                Place::Named { object, name: *name }
            }
            FieldAccess::MethodClosure { .. } | FieldAccess::EnumCtor { .. } => {
                bug!(self.span, "{access:?} is not a place")
            }
        }
    }

    /// The object of an instance access, not null.
    pub(crate) fn lower_object_of(&mut self, obj: Option<ExprId>) -> ValueId {
        match (obj, self.this) {
            (Some(obj), _) => self.lower_object(obj),
            (None, Some(this)) => this,
            (None, None) => bug!(self.span, "an instance access has no object"),
        }
    }

    fn lower_boxed_of(&mut self, obj: Option<ExprId>) -> ValueId {
        match obj {
            Some(obj) => self.lower_boxed(obj),
            None => bug!(self.span, "an access by name has no object"),
        }
    }

    /// The value of a place, as `ty` says here.
    pub(crate) fn load_place(&mut self, place: &Place, ty: HxTy) -> ValueId {
        let env = self.env.clone();
        let to = TypeIn { ty, env: &env };
        match place {
            Place::Local(local) => {
                let value = self.read_local(*local);
                let from = TypeIn { ty: self.tree().locals[*local].ty, env: &env };
                self.convert(Some(value), from, to)
            }
            Place::Field { copy, field, object } => self.load_field(*copy, *field, *object, to),
            Place::InterfaceField { key, object } => {
                let value = self.call_interface_member(key, &[*object]);
                let copy_env = self.cx.interface_env(key);
                let from = TypeIn { ty: self.cx.program.fields[key.field].ty, env: &copy_env };
                self.convert(value, from, to)
            }
            Place::Static { global, field } => {
                let value = self.b.global_get(&self.cx.module, *global);
                let from = TypeIn { ty: self.cx.program.fields[*field].ty, env: &Env::empty() };
                self.convert(Some(value), from, to)
            }
            Place::Named { object, name } => {
                let value = self.get_named(*object, *name);
                self.dynamic_as(value, to)
            }
            Place::Element { array, index, elements } => {
                let value = if elements.mixed {
                    self.b.array_get_mixed(elements.kind, *array, *index)
                } else {
                    self.b.array_get(elements.kind, *array, *index)
                };
                self.element_as(value, elem_repr(elements.kind), to)
            }
            Place::StoreElement { store, index, elem } => {
                let value = self.store_element(*store, *index, *elem);
                self.element_as(value, *elem, to)
            }
            Place::DynamicElement { object, index } => {
                let value = self.runtime_value(RuntimeFn::DynGetIndex, &[*object, *index]);
                self.dynamic_as(value, to)
            }
        }
    }

    /// Sets a place to a value that is as `ty` says here.
    pub(crate) fn store_place(&mut self, place: &Place, value: ValueId, ty: HxTy) {
        let env = self.env.clone();
        let from = TypeIn { ty, env: &env };
        let repr = self.repr(ty);
        match place {
            Place::Local(local) => {
                let to = TypeIn { ty: self.tree().locals[*local].ty, env: &env };
                let value = self.convert(Some(value), from, to);
                self.write_local(*local, value);
            }
            Place::Field { copy, field, object } => {
                self.store_field(*copy, *field, *object, value, from)
            }
            Place::InterfaceField { key, object } => {
                let key = InterfaceKey { role: InterfaceRole::Set, ..key.clone() };
                let copy_env = self.cx.interface_env(&key);
                let to = TypeIn { ty: self.cx.program.fields[key.field].ty, env: &copy_env };
                let value = self.convert(Some(value), from, to);
                self.call_interface_member(&key, &[*object, value]);
            }
            Place::Static { global, field } => {
                let to = TypeIn { ty: self.cx.program.fields[*field].ty, env: &Env::empty() };
                let value = self.convert(Some(value), from, to);
                self.b.global_set(*global, value);
            }
            Place::Named { object, name } => {
                let boxed = self.box_value(value, repr);
                self.set_named(*object, *name, boxed);
            }
            Place::Element { array, index, elements } => {
                let value =
                    self.convert_repr(Some(value), repr, elem_repr(elements.kind), self.span);
                if elements.mixed {
                    self.b.array_set_mixed(elements.kind, *array, *index, value);
                } else {
                    self.b.array_set(elements.kind, *array, *index, value);
                }
            }
            Place::StoreElement { store, index, elem } => {
                let value = self.convert_repr(Some(value), repr, *elem, self.span);
                self.set_store_element(*store, *index, *elem, value);
            }
            Place::DynamicElement { object, index } => {
                let boxed = self.box_value(value, repr);
                self.runtime(RuntimeFn::DynSetIndex, &[*object, *index, boxed]);
            }
        }
    }

    /// An element or a constructor's argument as a `to`; a reference that was a `Val` is checked.
    pub(crate) fn element_as(&mut self, value: ValueId, from: Repr, to: TypeIn<'_>) -> ValueId {
        let to_repr = self.cx.repr(to.env, to.ty);
        if (from, to_repr) == (Repr::Val, Repr::Ref) {
            return self.val_as(value, to);
        }
        self.convert_repr(Some(value), from, to_repr, self.span)
    }

    /// A `Val` of unknown type as a `to`.
    pub(crate) fn dynamic_as(&mut self, value: ValueId, to: TypeIn<'_>) -> ValueId {
        let env = Env::empty();
        self.convert(Some(value), TypeIn { ty: HxTy::DYNAMIC, env: &env }, to)
    }
}
