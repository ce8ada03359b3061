//! Arrays and stores: inline bounds check and access, the runtime for growth and for arrays of an unknown kind.

use rayzor_abi::layout::{ARRAY_LEN, ARRAY_STORE, STORE_ELEMENTS, STORE_LENGTH};
use rayzor_abi::{ElemKind, RuntimeFn};

use crate::ids::{BlockId, ValueId};
use crate::inst::{BlockCall, Inst, Region};
use crate::legalize::Legalizer;
use crate::legalize::test::HEADER_AUX;
use crate::op::CompareOp;
use crate::ty::Ty;

/// Arrays of a known kind.
impl Legalizer<'_> {
    pub(super) fn array_len(&mut self, array: ValueId, result: ValueId) {
        let offset = ARRAY_LEN.cast_signed();
        self.cursor
            .define(Inst::Load { ty: Ty::I32, base: array, offset, region: Region::Array }, result);
    }

    pub(super) fn array_store(&mut self, array: ValueId, result: ValueId) {
        let offset = ARRAY_STORE.cast_signed();
        self.cursor
            .define(Inst::Load { ty: Ty::Ref, base: array, offset, region: Region::Array }, result);
    }

    pub(super) fn array_new(&mut self, kind: ElemKind, len: ValueId, result: ValueId) {
        let code = self.iconst(Ty::I32, i64::from(kind as u16));
        let args = [code, len].into_iter().collect();
        self.cursor.define(Inst::CallRuntime { func: RuntimeFn::ArrayNew, args }, result);
        self.store(result, ARRAY_LEN, len, Region::Array);
    }

    pub(super) fn array_get(
        &mut self,
        kind: ElemKind,
        array: ValueId,
        index: ValueId,
        result: ValueId,
    ) {
        let rest = self.split_with_result(result);
        self.get_in_bounds(kind, array, index, rest);
        self.resume(rest);
    }

    /// Ends the cursor's block by reading the element and jumping to `rest` with it, or with zero outside the bounds.
    ///
    /// Length and store are both read before the check, so that a loop can keep them in registers.
    fn get_in_bounds(&mut self, kind: ElemKind, array: ValueId, index: ValueId, rest: BlockId) {
        let len = self.load(Ty::I32, array, ARRAY_LEN, Region::Array);
        let store = self.load(Ty::Ref, array, ARRAY_STORE, Region::Array);
        let in_bounds = self.compare(CompareOp::Ult, index, len);
        let zero = self.zero(Ty::of_elem(kind));
        let fast = self.block_after();
        self.branch_args(in_bounds, BlockCall::new(fast), BlockCall::with_args(rest, &[zero]));
        self.cursor.go_to_start(fast);
        let element = self.element(kind, store, index);
        self.cursor.jump(rest, &[element]);
    }

    pub(super) fn array_set(
        &mut self,
        kind: ElemKind,
        array: ValueId,
        index: ValueId,
        value: ValueId,
    ) {
        let rest = self.cursor.split();
        self.set_in_bounds(kind, (array, index, value), rest);
        self.resume(rest);
    }

    /// Ends the cursor's block by growing the array if the index asks for it, setting the element and jumping to `rest`.
    fn set_in_bounds(
        &mut self,
        kind: ElemKind,
        access: (ValueId, ValueId, ValueId),
        rest: BlockId,
    ) {
        let (array, index, value) = access;
        let len = self.load(Ty::I32, array, ARRAY_LEN, Region::Array);
        let store = self.load(Ty::Ref, array, ARRAY_STORE, Region::Array);
        let in_bounds = self.compare(CompareOp::Ult, index, len);
        let fast = self.block_after();
        let current_store = self.cursor.func.add_block_param(fast, Ty::Ref);
        let grow = self.cursor.cold_block();
        self.branch_args(in_bounds, BlockCall::with_args(fast, &[store]), BlockCall::new(grow));
        self.cursor.go_to_start(grow);
        let args = [array, index].into_iter().collect();
        self.cursor.insert(Inst::CallRuntime { func: RuntimeFn::ArrayGrowFor, args });
        let grown_store = self.load(Ty::Ref, array, ARRAY_STORE, Region::Array);
        self.cursor.jump(fast, &[grown_store]);
        self.cursor.go_to_start(fast);
        self.store_set(kind, current_store, index, value);
        self.cursor.jump(rest, &[]);
    }

    fn zero(&mut self, ty: Ty) -> ValueId {
        self.cursor.insert_value(Inst::zero(ty), ty)
    }
}

/// Arrays whose kind is known at run time only.
impl Legalizer<'_> {
    pub(super) fn array_get_mixed(
        &mut self,
        kind: ElemKind,
        array: ValueId,
        index: ValueId,
        result: ValueId,
    ) {
        let rest = self.split_with_result(result);
        let slow = self.branch_on_kind(kind, array);
        self.get_in_bounds(kind, array, index, rest);
        self.cursor.go_to_start(slow);
        let args = [array, index].into_iter().collect();
        let boxed = self
            .cursor
            .insert_value(Inst::CallRuntime { func: RuntimeFn::ArrayGet, args }, Ty::Val);
        let element = self.coerced(boxed, Ty::of_elem(kind));
        self.cursor.jump(rest, &[element]);
        self.resume(rest);
    }

    pub(super) fn array_set_mixed(
        &mut self,
        kind: ElemKind,
        array: ValueId,
        index: ValueId,
        value: ValueId,
    ) {
        let rest = self.cursor.split();
        let slow = self.branch_on_kind(kind, array);
        self.set_in_bounds(kind, (array, index, value), rest);
        self.cursor.go_to_start(slow);
        let boxed = self.boxed(value);
        let args = [array, index, boxed].into_iter().collect();
        self.cursor.insert(Inst::CallRuntime { func: RuntimeFn::ArraySet, args });
        self.cursor.jump(rest, &[]);
        self.resume(rest);
    }

    /// Ends the cursor's block by a branch on the array's kind, goes to the start of the block for `kind`, and gives
    /// the block for the other kinds.
    fn branch_on_kind(&mut self, kind: ElemKind, array: ValueId) -> BlockId {
        // The byte above says whether the array is known to hold references.
        let aux = self.load(Ty::I8, array, HEADER_AUX, Region::Header);
        let same = self.compare_const(CompareOp::Eq, aux, u64::from(kind as u16));
        let fast = self.block_after();
        let slow = self.cursor.cold_block();
        self.cursor.branch(same, fast, slow);
        self.cursor.go_to_start(fast);
        slow
    }
}

/// Stores.
impl Legalizer<'_> {
    pub(super) fn store_new(&mut self, kind: ElemKind, len: ValueId, result: ValueId) {
        let code = self.iconst(Ty::I32, i64::from(kind as u16));
        let args = [code, len].into_iter().collect();
        self.cursor.define(Inst::CallRuntime { func: RuntimeFn::StoreNew, args }, result);
    }

    /// The low half of the 64-bit length, which has all of it: targets are little-endian.
    pub(super) fn store_len(&mut self, store: ValueId, result: ValueId) {
        let offset = STORE_LENGTH.cast_signed();
        self.cursor.define(
            Inst::Load { ty: Ty::I32, base: store, offset, region: Region::StoreLen },
            result,
        );
    }

    pub(super) fn store_get(
        &mut self,
        kind: ElemKind,
        store: ValueId,
        index: ValueId,
        result: ValueId,
    ) {
        let base = self.element_addr(kind, store, index);
        let ty = Ty::of_elem(kind);
        self.cursor.define(Inst::Load { ty, base, offset: 0, region: Region::Elem(kind) }, result);
    }

    pub(super) fn store_set(
        &mut self,
        kind: ElemKind,
        store: ValueId,
        index: ValueId,
        value: ValueId,
    ) {
        let base = self.element_addr(kind, store, index);
        self.store(base, 0, value, Region::Elem(kind));
    }

    fn element(&mut self, kind: ElemKind, store: ValueId, index: ValueId) -> ValueId {
        let base = self.element_addr(kind, store, index);
        self.load(Ty::of_elem(kind), base, 0, Region::Elem(kind))
    }

    fn element_addr(&mut self, kind: ElemKind, store: ValueId, index: ValueId) -> ValueId {
        let offset = STORE_ELEMENTS.cast_signed();
        self.cursor.insert_value(
            Inst::ElemAddr { base: store, index, scale: kind.size(), offset },
            Ty::Ptr,
        )
    }
}
