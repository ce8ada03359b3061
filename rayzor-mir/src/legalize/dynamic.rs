//! NaN-boxed words: boxing, tests and coercions by the encoding of `rayzor_abi::val`. A coercion takes the fast way when
//! the word has the wanted kind and else asks the runtime.

use rayzor_abi::RuntimeFn;
use rayzor_abi::descriptor::types;
use rayzor_abi::layout::BOX_I64_VALUE;
use rayzor_abi::val::{CANONICAL_NAN, DOUBLE_OFFSET, FALSE, INT_TAG, NULL, NUMBER_MIN, TRUE};

use crate::ids::{BlockId, ValueId};
use crate::inst::{BlockCall, Inst, Region, TypeRange};
use crate::legalize::Legalizer;
use crate::legalize::test::HEADER_TYPE;
use crate::op::{BinaryOp, CompareOp, ConvertOp};
use crate::ty::{Ty, ValKind};

/// The bits of a header's first word that hold the type and `aux`.
const TYPE_AND_AUX: u64 = 0x0000_ffff_ffff_ffff;

/// Boxing.
impl Legalizer<'_> {
    pub(super) fn box_(&mut self, kind: ValKind, arg: ValueId, result: ValueId) {
        match kind {
            ValKind::Null => unreachable!("the verifier refuses boxed nulls"),
            ValKind::Int64 => {
                let args = [arg].into_iter().collect();
                self.cursor.define(Inst::CallRuntime { func: RuntimeFn::DynBoxI64, args }, result);
            }
            ValKind::Ref => self.define_bitcast(Ty::Val, arg, result),
            ValKind::Bool | ValKind::Int => {
                let wide = self.convert(ConvertOp::Zext, Ty::I64, arg);
                let bits = self.binary_const(
                    BinaryOp::Or,
                    wide,
                    if kind == ValKind::Int { INT_TAG } else { FALSE },
                );
                self.define_bitcast(Ty::Val, bits, result);
            }
            ValKind::Float => {
                let is_nan = self.compare(CompareOp::Fne, arg, arg);
                let bits = self.bitcast(Ty::I64, arg);
                let nan = self.bits_const(CANONICAL_NAN);
                let select = Inst::Select { cond: is_nan, if_true: nan, if_false: bits };
                let bits = self.cursor.insert_value(select, Ty::I64);
                let bits = self.binary_const(BinaryOp::Iadd, bits, DOUBLE_OFFSET);
                self.define_bitcast(Ty::Val, bits, result);
            }
        }
    }

    /// `arg` of type `Ty::of_elem(kind)` as a `Val`, at the cursor.
    pub(super) fn boxed(&mut self, arg: ValueId) -> ValueId {
        let ty = self.cursor.func.value_ty(arg);
        if ty == Ty::Val {
            return arg;
        }
        let arg =
            if ty == Ty::F32 { self.convert(ConvertOp::FloatExtend, Ty::F64, arg) } else { arg };
        let kind =
            ValKind::of_payload(self.cursor.func.value_ty(arg)).expect("elements have boxed forms");
        let result = self.cursor.func.make_value(Ty::Val);
        self.box_(kind, arg, result);
        result
    }

    fn define_bitcast(&mut self, ty: Ty, arg: ValueId, result: ValueId) {
        self.cursor.define(Inst::Convert { op: ConvertOp::Bitcast, ty, arg }, result);
    }
}

/// Tests and payloads.
impl Legalizer<'_> {
    pub(super) fn val_is(&mut self, kind: ValKind, arg: ValueId, result: ValueId) {
        if kind == ValKind::Int64 {
            self.val_is_int64(arg, result);
            return;
        }
        let found = self.has_kind(kind, arg);
        self.replace(result, found);
    }

    /// Whether `arg` is of `kind`, by its bits alone; for `Int64`, whether it is an object.
    fn has_kind(&mut self, kind: ValKind, arg: ValueId) -> ValueId {
        let bits = self.bitcast(Ty::I64, arg);
        match kind {
            ValKind::Null => self.compare_const(CompareOp::Eq, bits, NULL),
            ValKind::Int => self.compare_const(CompareOp::Uge, bits, INT_TAG),
            ValKind::Float => {
                let distance = self.binary_const(BinaryOp::Isub, bits, NUMBER_MIN);
                self.compare_const(CompareOp::Ult, distance, INT_TAG - NUMBER_MIN)
            }
            ValKind::Bool => {
                let without_value = self.binary_const(BinaryOp::And, bits, !(TRUE ^ FALSE));
                self.compare_const(CompareOp::Eq, without_value, FALSE)
            }
            ValKind::Ref | ValKind::Int64 => {
                let distance = self.binary_const(BinaryOp::Isub, bits, TRUE + 1);
                self.compare_const(CompareOp::Ult, distance, NUMBER_MIN - (TRUE + 1))
            }
        }
    }

    fn val_is_int64(&mut self, arg: ValueId, result: ValueId) {
        let is_object = self.has_kind(ValKind::Ref, arg);
        let no = self.iconst(Ty::I1, 0);
        let rest = self.split_with_result(result);
        let check = self.block_after();
        self.branch_args(is_object, BlockCall::new(check), BlockCall::with_args(rest, &[no]));
        self.cursor.go_to_start(check);
        let obj = self.bitcast(Ty::Ref, arg);
        let type_of = self.load(Ty::I32, obj, HEADER_TYPE, Region::Header);
        let found = self.compare_const(CompareOp::Eq, type_of, u64::from(types::BOX_I64));
        self.cursor.jump(rest, &[found]);
        self.resume(rest);
    }

    pub(super) fn val_payload(&mut self, kind: ValKind, arg: ValueId, result: ValueId) {
        match kind {
            ValKind::Null => unreachable!("the verifier refuses payloads of null"),
            ValKind::Ref => self.define_bitcast(Ty::Ref, arg, result),
            ValKind::Bool | ValKind::Int => {
                let bits = self.bitcast(Ty::I64, arg);
                let ty = if kind == ValKind::Int { Ty::I32 } else { Ty::I1 };
                self.cursor.define(Inst::Convert { op: ConvertOp::Trunc, ty, arg: bits }, result);
            }
            ValKind::Float => {
                let bits = self.bitcast(Ty::I64, arg);
                let bits = self.binary_const(BinaryOp::Isub, bits, DOUBLE_OFFSET);
                self.define_bitcast(Ty::F64, bits, result);
            }
            ValKind::Int64 => {
                let base = self.bitcast(Ty::Ref, arg);
                let offset = BOX_I64_VALUE.cast_signed();
                self.cursor.define(
                    Inst::Load { ty: Ty::I64, base, offset, region: Region::Constant },
                    result,
                );
            }
        }
    }
}

/// Coercions.
impl Legalizer<'_> {
    pub(super) fn unbox(&mut self, kind: ValKind, arg: ValueId, result: ValueId) {
        match kind {
            ValKind::Null => unreachable!("the verifier refuses payloads of null"),
            ValKind::Int64 => {
                let args = [arg].into_iter().collect();
                self.cursor.define(Inst::CallRuntime { func: RuntimeFn::DynToI64, args }, result);
            }
            ValKind::Int => self.unbox_fast(kind, RuntimeFn::DynToI32, arg, result),
            ValKind::Float => self.unbox_fast(kind, RuntimeFn::DynToF64, arg, result),
            ValKind::Bool => self.unbox_fast(kind, RuntimeFn::DynToBool, arg, result),
            ValKind::Ref => self.unbox_ref(arg, result),
        }
    }

    /// The payload when `arg` is of `kind`, else what the runtime makes of it.
    fn unbox_fast(&mut self, kind: ValKind, slow_fn: RuntimeFn, arg: ValueId, result: ValueId) {
        let ty = self.cursor.func.value_ty(result);
        let is_kind = self.has_kind(kind, arg);
        let rest = self.split_with_result(result);
        let fast = self.block_after();
        let slow = self.cursor.cold_block();
        self.cursor.branch(is_kind, fast, slow);
        self.cursor.go_to_start(fast);
        let payload = self.cursor.func.make_value(ty);
        self.val_payload(kind, arg, payload);
        self.cursor.jump(rest, &[payload]);
        self.cursor.go_to_start(slow);
        let args = [arg].into_iter().collect();
        let coerced = self.cursor.insert_value(Inst::CallRuntime { func: slow_fn, args }, ty);
        self.cursor.jump(rest, &[coerced]);
        self.resume(rest);
    }

    /// Numbers and truth values fail; objects and null pass as they are.
    fn unbox_ref(&mut self, arg: ValueId, result: ValueId) {
        let bits = self.bitcast(Ty::I64, arg);
        let is_number = self.compare_const(CompareOp::Uge, bits, NUMBER_MIN);
        let is_bool = self.has_kind(ValKind::Bool, arg);
        let is_other = self.binary(BinaryOp::Or, is_number, is_bool);
        let rest = self.cursor.split();
        let fail = self.cursor.cold_block();
        self.cursor.branch(is_other, fail, rest);
        self.cursor.go_to_start(fail);
        self.cast_fail(arg);
        self.resume(rest);
        self.define_bitcast(Ty::Ref, arg, result);
    }

    pub(super) fn cast_ref(&mut self, arg: ValueId, ranges: &[TypeRange], result: ValueId) {
        let rest = self.cursor.split();
        let fail = self.cursor.cold_block();
        let obj = self.object_unless_null(arg, rest, fail);
        let found = self.type_in_ranges(obj, ranges);
        self.cursor.branch(found, rest, fail);
        self.cursor.go_to_start(fail);
        self.cast_fail(arg);
        self.resume(rest);
        self.define_bitcast(Ty::Ref, arg, result);
    }

    pub(super) fn cast_array(&mut self, elem: Ty, arg: ValueId, result: ValueId) {
        let aux = elem.array_aux().expect("the verifier refuses other elements");
        let rest = self.cursor.split();
        let slow = self.cursor.cold_block();
        let obj = self.object_unless_null(arg, rest, slow);
        let header = self.load(Ty::I64, obj, 0, Region::Header);
        let type_and_aux = self.binary_const(BinaryOp::And, header, TYPE_AND_AUX);
        let found = self.compare_const(
            CompareOp::Eq,
            type_and_aux,
            u64::from(types::ARRAY) | u64::from(aux) << 32,
        );
        self.cursor.branch(found, rest, slow);
        self.cursor.go_to_start(slow);
        let aux = self.iconst(Ty::I32, i64::from(aux));
        let args = [arg, aux].into_iter().collect();
        self.cursor.insert_value(Inst::CallRuntime { func: RuntimeFn::CastArray, args }, Ty::Ref);
        self.cursor.jump(rest, &[]);
        self.resume(rest);
        self.define_bitcast(Ty::Ref, arg, result);
    }

    /// Goes to `null` if `arg` is null and to `other` if it is no object; gives the object, in a block of its own.
    fn object_unless_null(&mut self, arg: ValueId, null: BlockId, other: BlockId) -> ValueId {
        let bits = self.bitcast(Ty::I64, arg);
        let is_null = self.compare_const(CompareOp::Eq, bits, NULL);
        let not_null = self.block_after();
        self.cursor.branch(is_null, null, not_null);
        self.cursor.go_to_start(not_null);
        let is_known = matches!(
            self.cursor.func.def_inst(arg),
            Some(&Inst::Convert { op: ConvertOp::Bitcast, arg, .. })
                if self.cursor.func.value_ty(arg) == Ty::Ref
        );
        if !is_known {
            let is_object = self.has_kind(ValKind::Ref, arg);
            let object = self.block_after();
            self.cursor.branch(is_object, object, other);
            self.cursor.go_to_start(object);
        }
        self.bitcast(Ty::Ref, arg)
    }

    /// Ends the block with the exception for `arg` being of the wrong type.
    fn cast_fail(&mut self, arg: ValueId) {
        let target = self.null(Ty::Val);
        let args = [arg, target].into_iter().collect();
        self.cursor.insert(Inst::CallRuntime { func: RuntimeFn::CastFail, args });
    }

    /// `arg`, a `Val`, coerced to `ty` by the runtime, at the cursor.
    pub(super) fn coerced(&mut self, arg: ValueId, ty: Ty) -> ValueId {
        let (func, found) = match ty {
            Ty::I32 => (RuntimeFn::DynToI32, Ty::I32),
            Ty::I64 => (RuntimeFn::DynToI64, Ty::I64),
            Ty::I1 => (RuntimeFn::DynToBool, Ty::I1),
            Ty::F64 | Ty::F32 => (RuntimeFn::DynToF64, Ty::F64),
            Ty::I8 | Ty::I16 | Ty::Ref | Ty::Val | Ty::Ptr => return arg,
        };
        let args = [arg].into_iter().collect();
        let value = self.cursor.insert_value(Inst::CallRuntime { func, args }, found);
        if ty == Ty::F32 { self.convert(ConvertOp::FloatTruncate, Ty::F32, value) } else { value }
    }
}
