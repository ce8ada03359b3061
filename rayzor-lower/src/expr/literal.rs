//! Constants, array literals and object literals.

use rayzor_abi::RuntimeFn;
use rayzor_abi::layout::ANON_FIELDS;
use rayzor_base::Symbol;
use rayzor_mir::{ElemKind, Global, GlobalId, Region, Ty, ValueId};
use rayzor_types::body::{Const, ObjectField};
use rayzor_types::ids::ExprId;
use rayzor_types::ty::Ty as HxTy;

use crate::expr::cast::{Elements, TypeIn};
use crate::func::FuncCx;
use crate::repr::Repr;

impl FuncCx<'_, '_> {
    /// A constant in the representation of its type.
    pub(crate) fn lower_const(&mut self, constant: Const, ty: HxTy) -> Option<ValueId> {
        let repr = self.repr(ty);
        let (value, found) = match constant {
            Const::Int(value) => (self.b.i32_const(value), Repr::I32),
            Const::Int64(value) => (self.b.iconst(Ty::I64, value), Repr::I64),
            Const::Float(value) => (self.b.f64_const(value), Repr::F64),
            Const::Bool(value) => (self.b.bool_const(value), Repr::I1),
            Const::String(text) => (self.string(text), Repr::Ref),
            Const::Null => return self.zero(repr),
        };
        self.as_result(value, found, ty)
    }

    /// `[a, b]`.
    pub(crate) fn lower_array_lit(&mut self, items: &[ExprId], ty: HxTy) -> Option<ValueId> {
        let env = self.env.clone();
        let elements = self.elements(TypeIn { ty, env: &env });
        let elements = elements.unwrap_or(Elements { kind: ElemKind::Val, mixed: true });
        let kind = elements.kind;
        let len = self.b.i32_const(items.len() as i32);
        let elem =
            if elements.mixed || kind != ElemKind::Val { elem_repr(kind) } else { Repr::Ref };
        let array = self.new_array(elem, len);
        if items.is_empty() {
            return Some(array);
        }
        let values: Vec<ValueId> =
            items.iter().map(|&item| self.lower_element(item, kind)).collect();
        let store = self.b.array_store(array);
        for (index, value) in values.into_iter().enumerate() {
            let index = self.b.i32_const(index as i32);
            self.b.store_set(kind, store, index, value);
        }
        Some(array)
    }

    /// A value as an element of an array of `kind`.
    pub(crate) fn lower_element(&mut self, item: ExprId, kind: ElemKind) -> ValueId {
        let value = self.lower_as(item, elem_repr(kind));
        self.value_or_zero(value, elem_repr(kind))
    }

    /// `{a: 1}`.
    pub(crate) fn lower_object_lit(&mut self, fields: &[ObjectField]) -> Option<ValueId> {
        let values: Vec<ValueId> =
            fields.iter().map(|field| self.lower_boxed(field.value)).collect();
        let names = fields.iter().map(|field| field.name).collect();
        Some(self.new_structure(names, &values))
    }

    /// A structure with these fields, in this order.
    pub(crate) fn new_structure(&mut self, names: Vec<Symbol>, values: &[ValueId]) -> ValueId {
        if names.is_empty() {
            let capacity = self.b.i32_const(0);
            return self.runtime_value(RuntimeFn::AnonEmpty, &[capacity]);
        }
        let cell = self.cx.shape_cell(names);
        let shape = self.b.global_get(&self.cx.module, cell);
        let object = self.runtime_value(RuntimeFn::AnonNew, &[shape]);
        for (index, &value) in values.iter().enumerate() {
            let offset = ANON_FIELDS as i32 + 8 * index as i32;
            self.b.store(object, offset, value, Region::Any);
        }
        object
    }
}

impl crate::cx::Cx<'_> {
    /// The global that holds the shape of a structure with these fields, in this order.
    pub(crate) fn shape_cell(&mut self, names: Vec<Symbol>) -> GlobalId {
        if let Some(&cell) = self.shapes.get(&names) {
            return cell;
        }
        for &name in &names {
            self.strings.name_id(&mut self.module, name);
        }
        let cell = self
            .module
            .globals
            .push(Global::variable(format!("hx.shape.{}", self.shapes.len()), Ty::Ptr));
        self.shapes.insert(names, cell);
        cell
    }
}

/// The representation of an element read from an array of `kind`.
pub(crate) fn elem_repr(kind: ElemKind) -> Repr {
    match kind {
        ElemKind::I32 => Repr::I32,
        ElemKind::F64 => Repr::F64,
        ElemKind::I1 => Repr::I1,
        ElemKind::I64 => Repr::I64,
        ElemKind::F32 => Repr::F32,
        ElemKind::Val => Repr::Val,
    }
}
