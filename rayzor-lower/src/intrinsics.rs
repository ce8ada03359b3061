//! The intrinsics of `binding`: a table of names, and the instructions of each.

mod memory;
mod number;

use rayzor_abi::layout::BYTES_LENGTH;
use rayzor_mir::{BinaryOp, CompareOp, ConvertOp, ElemKind, Region, Ty, UnaryOp, ValKind, ValueId};
use rayzor_types::ty::Ty as HxTy;

use crate::cx::MethodKey;
use crate::func::FuncCx;
use crate::repr::{Env, Repr};

/// What an intrinsic does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Intrinsic {
    /// An operator on two values of one type.
    Binary(BinaryOp),
    /// A division that wraps `MIN / -1`; by zero it gives 0.
    Divide(BinaryOp),
    /// A shift of an `I64` by an `I32`.
    Shift64(BinaryOp),
    /// An operator on one value.
    Unary(UnaryOp),
    /// A comparison.
    Compare(CompareOp),
    /// A conversion.
    Convert(ConvertOp, Ty),
    /// An `I64` from two halves.
    MakeI64,
    /// The upper half of an `I64`.
    HighI64,
    /// `round` to even.
    RoundEven,
    /// The sign of the second on the first.
    CopySign,
    /// Counting bits.
    Bits(BitCount),
    /// Parts of arrays.
    Array(ArrayOp),
    /// Parts of stores.
    Store(StoreOp),
    /// Parts of strings.
    String(StringOp),
    /// Reads a number from bytes.
    BytesGet(Ty),
    /// Writes a number to bytes.
    BytesSet(Ty),
    /// The number of bytes.
    BytesLength,
    /// Questions about values.
    Value(ValueOp),
    /// Questions about the type parameter.
    Type(TypeOp),
}

/// Counts of bits of an `I32`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BitCount {
    /// Leading zeros.
    Clz,
    /// Trailing zeros.
    Ctz,
    /// Ones.
    Popcount,
}

/// Operations on arrays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum ArrayOp {
    /// The length.
    Length,
    /// An element.
    Get,
    /// Sets an element.
    Set,
    /// The store.
    Store,
    /// Sets the length.
    SetLength,
    /// The capacity.
    Capacity,
    /// New with a length.
    NewSized,
    /// New and empty, with a capacity.
    WithCapacity,
    /// The kind.
    Kind,
}

/// Operations on stores.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum StoreOp {
    /// New.
    New,
    /// The length.
    Length,
    /// An element.
    Get,
    /// Sets an element.
    Set,
    /// The kind.
    Kind,
}

/// Operations on strings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum StringOp {
    /// The length.
    Length,
    /// A unit.
    UnitAt,
    /// Whether units are bytes.
    IsLatin1,
}

/// Questions about values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum ValueOp {
    /// Another static type.
    UnsafeCast,
    /// Whether it is null.
    IsNull,
    /// The same object or bits.
    RefEq,
    /// As a Dynamic.
    ToDynamic,
    /// Whether a Dynamic holds this kind.
    Is(ValKind),
}

/// Questions about type parameters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum TypeOp {
    /// Its element kind.
    KindOf,
    /// Whether that is `val`.
    IsRef,
    /// Its zero.
    DefaultValue,
}

/// The table: names as `binding` documents them.
const TABLE: &[(&str, Intrinsic)] = {
    use Intrinsic as I;
    &[
        ("i64.add", I::Binary(BinaryOp::Iadd)),
        ("i64.sub", I::Binary(BinaryOp::Isub)),
        ("i64.mul", I::Binary(BinaryOp::Imul)),
        ("i64.and", I::Binary(BinaryOp::And)),
        ("i64.or", I::Binary(BinaryOp::Or)),
        ("i64.xor", I::Binary(BinaryOp::Xor)),
        ("i64.div", I::Divide(BinaryOp::Sdiv)),
        ("i64.rem", I::Divide(BinaryOp::Srem)),
        ("i64.udiv", I::Divide(BinaryOp::Udiv)),
        ("i64.urem", I::Divide(BinaryOp::Urem)),
        ("i64.shl", I::Shift64(BinaryOp::Shl)),
        ("i64.shr", I::Shift64(BinaryOp::Sshr)),
        ("i64.ushr", I::Shift64(BinaryOp::Ushr)),
        ("i64.neg", I::Unary(UnaryOp::Ineg)),
        ("i64.not", I::Unary(UnaryOp::Not)),
        ("i64.eq", I::Compare(CompareOp::Eq)),
        ("i64.ne", I::Compare(CompareOp::Ne)),
        ("i64.lt", I::Compare(CompareOp::Slt)),
        ("i64.le", I::Compare(CompareOp::Sle)),
        ("i64.gt", I::Compare(CompareOp::Sgt)),
        ("i64.ge", I::Compare(CompareOp::Sge)),
        ("i64.ult", I::Compare(CompareOp::Ult)),
        ("i64.ule", I::Compare(CompareOp::Ule)),
        ("i64.of_i32", I::Convert(ConvertOp::Sext, Ty::I64)),
        ("i64.of_u32", I::Convert(ConvertOp::Zext, Ty::I64)),
        ("i64.to_i32", I::Convert(ConvertOp::Trunc, Ty::I32)),
        ("i64.low", I::Convert(ConvertOp::Trunc, Ty::I32)),
        ("i64.to_f64", I::Convert(ConvertOp::SintToFloat, Ty::F64)),
        ("i64.of_f64", I::Convert(ConvertOp::FloatToSint, Ty::I64)),
        ("i64.make", I::MakeI64),
        ("i64.high", I::HighI64),
        ("i32.add", I::Binary(BinaryOp::Iadd)),
        ("i32.sub", I::Binary(BinaryOp::Isub)),
        ("i32.mul", I::Binary(BinaryOp::Imul)),
        ("i32.and", I::Binary(BinaryOp::And)),
        ("i32.or", I::Binary(BinaryOp::Or)),
        ("i32.xor", I::Binary(BinaryOp::Xor)),
        ("i32.shl", I::Binary(BinaryOp::Shl)),
        ("i32.shr", I::Binary(BinaryOp::Sshr)),
        ("i32.ushr", I::Binary(BinaryOp::Ushr)),
        ("i32.div", I::Divide(BinaryOp::Sdiv)),
        ("i32.rem", I::Divide(BinaryOp::Srem)),
        ("i32.udiv", I::Divide(BinaryOp::Udiv)),
        ("i32.urem", I::Divide(BinaryOp::Urem)),
        ("i32.ult", I::Compare(CompareOp::Ult)),
        ("i32.ule", I::Compare(CompareOp::Ule)),
        ("i32.ugt", I::Compare(CompareOp::Ugt)),
        ("i32.uge", I::Compare(CompareOp::Uge)),
        ("i32.to_f64_unsigned", I::Convert(ConvertOp::UintToFloat, Ty::F64)),
        ("i32.clz", I::Bits(BitCount::Clz)),
        ("i32.ctz", I::Bits(BitCount::Ctz)),
        ("i32.popcount", I::Bits(BitCount::Popcount)),
        ("f64.floor", I::Unary(UnaryOp::Ffloor)),
        ("f64.ceil", I::Unary(UnaryOp::Fceil)),
        ("f64.trunc", I::Unary(UnaryOp::Ftrunc)),
        ("f64.sqrt", I::Unary(UnaryOp::Fsqrt)),
        ("f64.abs", I::Unary(UnaryOp::Fabs)),
        ("f64.round_even", I::RoundEven),
        ("f64.copysign", I::CopySign),
        ("f64.bits", I::Convert(ConvertOp::Bitcast, Ty::I64)),
        ("f64.of_bits", I::Convert(ConvertOp::Bitcast, Ty::F64)),
        ("f64.to_i32", I::Convert(ConvertOp::FloatToSint, Ty::I32)),
        ("f64.to_f32", I::Convert(ConvertOp::FloatTruncate, Ty::F32)),
        ("f32.to_f64", I::Convert(ConvertOp::FloatExtend, Ty::F64)),
        ("f32.bits", I::Convert(ConvertOp::Bitcast, Ty::I32)),
        ("f32.of_bits", I::Convert(ConvertOp::Bitcast, Ty::F32)),
        ("f32.add", I::Binary(BinaryOp::Fadd)),
        ("f32.sub", I::Binary(BinaryOp::Fsub)),
        ("f32.mul", I::Binary(BinaryOp::Fmul)),
        ("f32.div", I::Binary(BinaryOp::Fdiv)),
        ("array.length", I::Array(ArrayOp::Length)),
        ("array.get_unchecked", I::Array(ArrayOp::Get)),
        ("array.set_unchecked", I::Array(ArrayOp::Set)),
        ("array.store", I::Array(ArrayOp::Store)),
        ("array.set_length", I::Array(ArrayOp::SetLength)),
        ("array.capacity", I::Array(ArrayOp::Capacity)),
        ("array.new_sized", I::Array(ArrayOp::NewSized)),
        ("array.with_capacity", I::Array(ArrayOp::WithCapacity)),
        ("array.kind", I::Array(ArrayOp::Kind)),
        ("vector.new", I::Store(StoreOp::New)),
        ("vector.length", I::Store(StoreOp::Length)),
        ("vector.get", I::Store(StoreOp::Get)),
        ("vector.set", I::Store(StoreOp::Set)),
        ("vector.kind", I::Store(StoreOp::Kind)),
        ("string.length", I::String(StringOp::Length)),
        ("string.unit_at", I::String(StringOp::UnitAt)),
        ("string.is_latin1", I::String(StringOp::IsLatin1)),
        ("bytes.length", I::BytesLength),
        ("bytes.get_u8", I::BytesGet(Ty::I8)),
        ("bytes.get_u16", I::BytesGet(Ty::I16)),
        ("bytes.get_i32", I::BytesGet(Ty::I32)),
        ("bytes.get_i64", I::BytesGet(Ty::I64)),
        ("bytes.get_f32", I::BytesGet(Ty::F32)),
        ("bytes.get_f64", I::BytesGet(Ty::F64)),
        ("bytes.set_u8", I::BytesSet(Ty::I8)),
        ("bytes.set_u16", I::BytesSet(Ty::I16)),
        ("bytes.set_i32", I::BytesSet(Ty::I32)),
        ("bytes.set_i64", I::BytesSet(Ty::I64)),
        ("bytes.set_f32", I::BytesSet(Ty::F32)),
        ("bytes.set_f64", I::BytesSet(Ty::F64)),
        ("value.unsafe_cast", I::Value(ValueOp::UnsafeCast)),
        ("value.is_null", I::Value(ValueOp::IsNull)),
        ("value.ref_eq", I::Value(ValueOp::RefEq)),
        ("value.to_dynamic", I::Value(ValueOp::ToDynamic)),
        ("value.is_int", I::Value(ValueOp::Is(ValKind::Int))),
        ("value.is_float", I::Value(ValueOp::Is(ValKind::Float))),
        ("value.is_bool", I::Value(ValueOp::Is(ValKind::Bool))),
        ("value.is_ref", I::Value(ValueOp::Is(ValKind::Ref))),
        ("type.kind_of", I::Type(TypeOp::KindOf)),
        ("type.is_ref", I::Type(TypeOp::IsRef)),
        ("type.default_value", I::Type(TypeOp::DefaultValue)),
    ]
};

impl Intrinsic {
    /// The intrinsic of a name.
    pub(crate) fn by_name(name: &str) -> Option<Intrinsic> {
        TABLE.iter().find(|(known, _)| *known == name).map(|&(_, intrinsic)| intrinsic)
    }
}

impl FuncCx<'_, '_> {
    /// Emits an intrinsic. The values are as its declaration says in `env`, as is the result.
    pub(crate) fn emit_intrinsic(
        &mut self,
        intrinsic: Intrinsic,
        key: &MethodKey,
        env: &Env,
        v: &[ValueId],
        result: Repr,
    ) -> Option<ValueId> {
        Some(match intrinsic {
            Intrinsic::Binary(op) => self.b.binary(op, v[0], v[1]),
            Intrinsic::Divide(op) => self.guarded_division(op, v[0], v[1]),
            Intrinsic::Shift64(op) => {
                let count = self.b.convert(ConvertOp::Sext, Ty::I64, v[1]);
                self.b.binary(op, v[0], count)
            }
            Intrinsic::Unary(op) => self.b.unary(op, v[0]),
            Intrinsic::Compare(op) => self.b.compare(op, v[0], v[1]),
            Intrinsic::Convert(op, ty) => self.b.convert(op, ty, v[0]),
            Intrinsic::MakeI64 => {
                let high = self.b.convert(ConvertOp::Zext, Ty::I64, v[0]);
                let low = self.b.convert(ConvertOp::Zext, Ty::I64, v[1]);
                let count = self.b.iconst(Ty::I64, 32);
                let high = self.b.binary(BinaryOp::Shl, high, count);
                self.b.binary(BinaryOp::Or, high, low)
            }
            Intrinsic::HighI64 => {
                let count = self.b.iconst(Ty::I64, 32);
                let high = self.b.binary(BinaryOp::Ushr, v[0], count);
                self.b.convert(ConvertOp::Trunc, Ty::I32, high)
            }
            Intrinsic::RoundEven => self.round_even(v[0]),
            Intrinsic::CopySign => self.copy_sign(v[0], v[1]),
            Intrinsic::Bits(count) => self.bit_count(count, v[0]),
            Intrinsic::Array(op) => return self.array_op(op, key, env, v, result),
            Intrinsic::Store(op) => return self.store_op(op, key, env, v, result),
            Intrinsic::String(op) => self.string_op(op, v),
            Intrinsic::BytesLength => {
                self.b.load(Ty::I32, v[0], BYTES_LENGTH as i32, Region::StoreLen)
            }
            Intrinsic::BytesGet(ty) => self.bytes_get(ty, v[0], v[1], result),
            Intrinsic::BytesSet(ty) => {
                self.bytes_set(ty, v[0], v[1], v[2]);
                return None;
            }
            Intrinsic::Value(op) => self.value_op(op, key, env, v, result),
            Intrinsic::Type(op) => self.type_op(op, key, env, result),
        })
    }

    fn value_op(
        &mut self,
        op: ValueOp,
        key: &MethodKey,
        env: &Env,
        v: &[ValueId],
        result: Repr,
    ) -> ValueId {
        let fun = self.cx.program.as_fun(self.cx.program.fields[key.field].ty);
        let from_ty = fun.as_ref().map_or(HxTy::DYNAMIC, |fun| fun.args[0].ty);
        let from = self.cx.repr(env, from_ty);
        match op {
            ValueOp::UnsafeCast => self.trusted_repr(v[0], from, result),
            ValueOp::IsNull if from.is_prim() => self.b.bool_const(false),
            ValueOp::IsNull => self.b.is_null(v[0]),
            ValueOp::RefEq => {
                let is_float = matches!(from, Repr::F32 | Repr::F64);
                let op = if is_float { CompareOp::Feq } else { CompareOp::Eq };
                self.b.compare(op, v[0], v[1])
            }
            ValueOp::ToDynamic => self.box_value(v[0], from),
            ValueOp::Is(kind) => {
                let boxed = self.box_value(v[0], from);
                self.b.val_is(kind, boxed)
            }
        }
    }

    /// A value whose class static typing vouches for.
    pub(crate) fn trusted_repr(&mut self, value: ValueId, from: Repr, to: Repr) -> ValueId {
        if (from, to) == (Repr::Val, Repr::Ref) {
            return self.b.val_payload(ValKind::Ref, value);
        }
        self.convert_repr(Some(value), from, to, self.span)
    }

    fn type_op(&mut self, op: TypeOp, key: &MethodKey, env: &Env, result: Repr) -> ValueId {
        let param = self.cx.program.fields[key.field].params.first().copied();
        let repr = param.map_or(Repr::Val, |param| env.get(param));
        match op {
            TypeOp::KindOf => self.b.i32_const(i32::from(repr.elem_kind() as u16)),
            TypeOp::IsRef => self.b.bool_const(repr.elem_kind() == ElemKind::Val),
            TypeOp::DefaultValue => self.b.zero(result.storage_ty()),
        }
    }
}
