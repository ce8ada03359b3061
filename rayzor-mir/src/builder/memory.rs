//! Builder methods for raw memory, globals, arrays and stores.

use crate::builder::FuncBuilder;
use crate::ids::{GlobalId, ValueId};
use crate::inst::{Inst, Region};
use crate::module::Module;
use crate::ty::{ElemKind, Ty};

/// Raw memory and globals.
impl FuncBuilder {
    /// Reads a `ty` at `base + offset`.
    pub fn load(&mut self, ty: Ty, base: ValueId, offset: i32, region: Region) -> ValueId {
        self.append_value(Inst::Load { ty, base, offset, region }, ty)
    }

    /// Writes `value` at `base + offset`.
    pub fn store(&mut self, base: ValueId, offset: i32, value: ValueId, region: Region) {
        self.append(Inst::Store { base, offset, value, region }, None);
    }

    /// `base + index * scale + offset`.
    pub fn elem_addr(&mut self, base: ValueId, index: ValueId, scale: u32, offset: i32) -> ValueId {
        self.append_value(Inst::ElemAddr { base, index, scale, offset }, Ty::Ptr)
    }

    /// The value of a variable global.
    pub fn global_get(&mut self, module: &Module, global: GlobalId) -> ValueId {
        let ty = module.globals[global].ty.expect("the global is a variable");
        self.append_value(Inst::GlobalGet { global }, ty)
    }

    /// Sets a variable global.
    pub fn global_set(&mut self, global: GlobalId, value: ValueId) {
        self.append(Inst::GlobalSet { global, value }, None);
    }
}

/// Arrays and stores.
impl FuncBuilder {
    /// The length of an array.
    pub fn array_len(&mut self, array: ValueId) -> ValueId {
        self.append_value(Inst::ArrayLen { array }, Ty::I32)
    }

    /// The store behind an array.
    pub fn array_store(&mut self, array: ValueId) -> ValueId {
        self.append_value(Inst::ArrayStore { array }, Ty::Ref)
    }

    /// Element `index` of an array that is surely of `kind`.
    pub fn array_get(&mut self, kind: ElemKind, array: ValueId, index: ValueId) -> ValueId {
        self.append_value(Inst::ArrayGet { kind, mixed: false, array, index }, Ty::of_elem(kind))
    }

    /// Element `index` of an array of any kind, as `kind`.
    pub fn array_get_mixed(&mut self, kind: ElemKind, array: ValueId, index: ValueId) -> ValueId {
        self.append_value(Inst::ArrayGet { kind, mixed: true, array, index }, Ty::of_elem(kind))
    }

    /// Sets element `index` of an array that is surely of `kind`.
    pub fn array_set(&mut self, kind: ElemKind, array: ValueId, index: ValueId, value: ValueId) {
        self.append(Inst::ArraySet { kind, mixed: false, array, index, value }, None);
    }

    /// Sets element `index` of an array of any kind from a value of `kind`.
    pub fn array_set_mixed(
        &mut self,
        kind: ElemKind,
        array: ValueId,
        index: ValueId,
        value: ValueId,
    ) {
        self.append(Inst::ArraySet { kind, mixed: true, array, index, value }, None);
    }

    /// A new array of `len` zero elements.
    pub fn array_new(&mut self, kind: ElemKind, len: ValueId) -> ValueId {
        self.append_value(Inst::ArrayNew { kind, len }, Ty::Ref)
    }

    /// A new store of `len` zero elements.
    pub fn store_new(&mut self, kind: ElemKind, len: ValueId) -> ValueId {
        self.append_value(Inst::StoreNew { kind, len }, Ty::Ref)
    }

    /// The number of elements of a store.
    pub fn store_len(&mut self, store: ValueId) -> ValueId {
        self.append_value(Inst::StoreLen { store }, Ty::I32)
    }

    /// Element `index` of a store, unchecked.
    pub fn store_get(&mut self, kind: ElemKind, store: ValueId, index: ValueId) -> ValueId {
        self.append_value(Inst::StoreGet { kind, store, index }, Ty::of_elem(kind))
    }

    /// Sets element `index` of a store, unchecked.
    pub fn store_set(&mut self, kind: ElemKind, store: ValueId, index: ValueId, value: ValueId) {
        self.append(Inst::StoreSet { kind, store, index, value }, None);
    }
}
