//! Elements of arrays, vectors and dynamic values.

use rayzor_abi::RuntimeFn;
use rayzor_mir::{CompareOp, ValueId};
use rayzor_types::ids::ExprId;
use rayzor_types::ty::{Ty as HxTy, TyKind};

use crate::expr::cast::TypeIn;
use crate::expr::literal::elem_repr;
use crate::func::FuncCx;
use crate::place::Place;
use crate::repr::Repr;

impl FuncCx<'_, '_> {
    /// `array[index]`.
    pub(crate) fn lower_index(
        &mut self,
        array: ExprId,
        index: ExprId,
        ty: HxTy,
    ) -> Option<ValueId> {
        let place = self.index_place(array, index);
        Some(self.load_place(&place, ty))
    }

    /// The place of an element; array and index are evaluated.
    pub(crate) fn index_place(&mut self, array: ExprId, index: ExprId) -> Place {
        let array_ty = self.tree().exprs[array].ty;
        let env = self.env.clone();
        if let Some(elements) = self.elements(TypeIn { ty: array_ty, env: &env }) {
            let object = self.lower_object(array);
            let index = self.lower_as(index, Repr::I32);
            let index = self.value_or_zero(index, Repr::I32);
            return Place::Element { array: object, index, elements };
        }
        if let Some(elem) = self.vector_elem(array_ty) {
            let object = self.lower_object(array);
            let index = self.lower_as(index, Repr::I32);
            let index = self.value_or_zero(index, Repr::I32);
            return Place::StoreElement { store: object, index, elem: self.repr(elem) };
        }
        let object = self.lower_boxed(array);
        let index = self.lower_boxed(index);
        Place::DynamicElement { object, index }
    }

    fn vector_elem(&self, ty: HxTy) -> Option<HxTy> {
        let program = self.cx.program;
        let TyKind::Abstract(id, args) = program.kind(program.follow_without_null(ty)) else {
            return None;
        };
        let is_vector = id == program.well_known.vector && program.abstracts[id].is_core;
        if is_vector { args.first().copied() } else { None }
    }

    /// Element `index` of a store, which is checked to be within bounds.
    pub(crate) fn store_element(&mut self, store: ValueId, index: ValueId, elem: Repr) -> ValueId {
        self.check_bounds(store, index);
        if elem == Repr::Val {
            return self.runtime_value(RuntimeFn::StoreGet, &[store, index]);
        }
        let value = self.b.store_get(elem.elem_kind(), store, index);
        self.trusted_repr(value, elem_repr(elem.elem_kind()), elem)
    }

    /// Sets element `index` of a store, which is checked to be within bounds.
    pub(crate) fn set_store_element(
        &mut self,
        store: ValueId,
        index: ValueId,
        elem: Repr,
        value: ValueId,
    ) {
        self.check_bounds(store, index);
        if elem == Repr::Val {
            self.runtime(RuntimeFn::StoreSet, &[store, index, value]);
            return;
        }
        let value = self.convert_repr(Some(value), elem, elem_repr(elem.elem_kind()), self.span);
        self.b.store_set(elem.elem_kind(), store, index, value);
    }

    fn check_bounds(&mut self, store: ValueId, index: ValueId) {
        let length = self.b.store_len(store);
        let good = self.b.create_block();
        let bad = self.b.create_cold_block();
        let within = self.b.compare(CompareOp::Ult, index, length);
        self.b.branch(within, good, bad);
        self.b.switch_to(bad);
        self.b.call_runtime(RuntimeFn::OutOfBounds, &[index, length]);
        self.b.unreachable();
        self.b.switch_to(good);
    }
}
