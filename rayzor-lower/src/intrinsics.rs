//! The intrinsics of `binding`: a table of names, and the instructions of each.

use rayzor_abi::RuntimeFn;
use rayzor_abi::layout::{ARRAY_CAP, ARRAY_LEN, BYTES_DATA, BYTES_LENGTH, STRING_UNITS};
use rayzor_mir::{BinaryOp, CompareOp, ConvertOp, ElemKind, Region, Ty, UnaryOp, ValKind, ValueId};
use rayzor_types::ty::{Ty as HxTy, TyKind};

use crate::cx::MethodKey;
use crate::expr::cast::TypeIn;
use crate::expr::literal::elem_repr;
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

    /// A division whose divisor is made 1 where the machine would trap.
    fn guarded_division(&mut self, op: BinaryOp, lhs: ValueId, rhs: ValueId) -> ValueId {
        let ty = self.b.ty(rhs);
        let one = self.b.iconst(ty, 1);
        if matches!(op, BinaryOp::Udiv | BinaryOp::Urem) {
            let zero = self.b.iconst(ty, 0);
            let is_zero = self.b.compare(CompareOp::Eq, rhs, zero);
            let divisor = self.b.select(is_zero, one, rhs);
            return self.b.binary(op, lhs, divisor);
        }
        let next = self.b.binary(BinaryOp::Iadd, rhs, one);
        let is_special = self.b.compare(CompareOp::Ule, next, one);
        let divisor = self.b.select(is_special, one, rhs);
        let result = self.b.binary(op, lhs, divisor);
        if op == BinaryOp::Srem {
            return result;
        }
        // `x / -1` is `-x`, wrapping.
        let minus_one = self.b.iconst(ty, -1);
        let is_minus_one = self.b.compare(CompareOp::Eq, rhs, minus_one);
        let negated = self.b.unary(UnaryOp::Ineg, lhs);
        self.b.select(is_minus_one, negated, result)
    }

    /// Nearest, ties to even: adding and taking away 2^52 rounds in the machine's way.
    fn round_even(&mut self, x: ValueId) -> ValueId {
        let big = self.b.f64_const(4_503_599_627_370_496.0);
        let magnitude = self.b.unary(UnaryOp::Fabs, x);
        let sum = self.b.binary(BinaryOp::Fadd, magnitude, big);
        let rounded = self.b.binary(BinaryOp::Fsub, sum, big);
        let signed = self.copy_sign(rounded, x);
        let is_small = self.b.compare(CompareOp::Flt, magnitude, big);
        self.b.select(is_small, signed, x)
    }

    fn copy_sign(&mut self, magnitude: ValueId, sign: ValueId) -> ValueId {
        let bits = self.b.convert(ConvertOp::Bitcast, Ty::I64, magnitude);
        let sign = self.b.convert(ConvertOp::Bitcast, Ty::I64, sign);
        let low = self.b.iconst(Ty::I64, i64::MAX);
        let high = self.b.iconst(Ty::I64, i64::MIN);
        let bits = self.b.binary(BinaryOp::And, bits, low);
        let sign = self.b.binary(BinaryOp::And, sign, high);
        let bits = self.b.binary(BinaryOp::Or, bits, sign);
        self.b.convert(ConvertOp::Bitcast, Ty::F64, bits)
    }

    /// Counts by the parallel sums of "Hacker's Delight" (chapter 5); backends recognise them.
    fn bit_count(&mut self, count: BitCount, x: ValueId) -> ValueId {
        match count {
            BitCount::Popcount => self.popcount(x),
            BitCount::Ctz => {
                // The ones below the lowest set bit: ~x & (x - 1).
                let one = self.b.i32_const(1);
                let below = self.b.binary(BinaryOp::Isub, x, one);
                let inverted = self.b.unary(UnaryOp::Not, x);
                let ones = self.b.binary(BinaryOp::And, inverted, below);
                self.popcount(ones)
            }
            BitCount::Clz => {
                let mut smeared = x;
                for shift in [1, 2, 4, 8, 16] {
                    let shift = self.b.i32_const(shift);
                    let shifted = self.b.binary(BinaryOp::Ushr, smeared, shift);
                    smeared = self.b.binary(BinaryOp::Or, smeared, shifted);
                }
                let inverted = self.b.unary(UnaryOp::Not, smeared);
                self.popcount(inverted)
            }
        }
    }

    fn popcount(&mut self, x: ValueId) -> ValueId {
        let mask = |fx: &mut Self, value: ValueId, bits: u32| {
            let bits = fx.b.i32_const(bits as i32);
            fx.b.binary(BinaryOp::And, value, bits)
        };
        let shifted = |fx: &mut Self, value: ValueId, by: i32| {
            let by = fx.b.i32_const(by);
            fx.b.binary(BinaryOp::Ushr, value, by)
        };
        let half = shifted(self, x, 1);
        let half = mask(self, half, 0x5555_5555);
        let x = self.b.binary(BinaryOp::Isub, x, half);
        let high = shifted(self, x, 2);
        let high = mask(self, high, 0x3333_3333);
        let low = mask(self, x, 0x3333_3333);
        let x = self.b.binary(BinaryOp::Iadd, low, high);
        let high = shifted(self, x, 4);
        let x = self.b.binary(BinaryOp::Iadd, x, high);
        let x = mask(self, x, 0x0f0f_0f0f);
        let factor = self.b.i32_const(0x0101_0101);
        let x = self.b.binary(BinaryOp::Imul, x, factor);
        shifted(self, x, 24)
    }

    /// The representation of the declaration's own element type: of its parameter `index`, or of its result.
    fn elem_of_param(&self, key: &MethodKey, env: &Env, index: usize) -> Repr {
        let fun = self.cx.program.as_fun(self.cx.program.fields[key.field].ty);
        let ty = fun.and_then(|fun| fun.args.get(index).map(|arg| arg.ty));
        ty.map_or(Repr::Val, |ty| self.elem_of(TypeIn { ty, env }))
    }

    fn elem_of_result(&self, key: &MethodKey, env: &Env) -> Repr {
        let fun = self.cx.program.as_fun(self.cx.program.fields[key.field].ty);
        fun.map_or(Repr::Val, |fun| self.elem_of(TypeIn { ty: fun.ret, env }))
    }

    /// The first type argument of `Array<T>`, `Store<T>` and the like.
    fn elem_of(&self, ty: TypeIn<'_>) -> Repr {
        let program = self.cx.program;
        let kind = program.kind(program.follow_abstracts(program.follow_without_null(ty.ty)));
        let (TyKind::Inst(_, args) | TyKind::Abstract(_, args)) = kind else { return Repr::Val };
        args.first().map_or(Repr::Val, |&arg| self.cx.repr(ty.env, arg))
    }

    fn array_op(
        &mut self,
        op: ArrayOp,
        key: &MethodKey,
        env: &Env,
        v: &[ValueId],
        result: Repr,
    ) -> Option<ValueId> {
        Some(match op {
            ArrayOp::Length => self.b.array_len(v[0]),
            ArrayOp::Get => {
                let elem = self.elem_of_param(key, env, 0);
                if elem == Repr::Val {
                    let value = self.erased_array_get(v[0], v[1]);
                    return Some(self.trusted_repr(value, Repr::Val, result));
                }
                let store = self.b.array_store(v[0]);
                let value = self.b.store_get(elem.elem_kind(), store, v[1]);
                self.trusted_repr(value, elem_repr(elem.elem_kind()), result)
            }
            ArrayOp::Set => {
                let elem = self.elem_of_param(key, env, 0);
                if elem == Repr::Val {
                    self.erased_array_set(v[0], v[1], v[2]);
                    return None;
                }
                let store = self.b.array_store(v[0]);
                let value =
                    self.convert_repr(Some(v[2]), elem, elem_repr(elem.elem_kind()), self.span);
                self.b.store_set(elem.elem_kind(), store, v[1], value);
                return None;
            }
            ArrayOp::Store => self.b.array_store(v[0]),
            ArrayOp::SetLength => {
                self.b.store(v[0], ARRAY_LEN as i32, v[1], Region::Array);
                return None;
            }
            ArrayOp::Capacity => self.b.load(Ty::I32, v[0], ARRAY_CAP as i32, Region::Array),
            ArrayOp::NewSized => {
                let elem = self.elem_of_result(key, env);
                self.b.array_new(elem.elem_kind(), v[0])
            }
            ArrayOp::WithCapacity => {
                let elem = self.elem_of_result(key, env);
                let kind = self.b.i32_const(i32::from(elem.elem_kind() as u16));
                self.runtime_value(RuntimeFn::ArrayNew, &[kind, v[0]])
            }
            ArrayOp::Kind => self.runtime_value(RuntimeFn::ArrayKind, &[v[0]]),
        })
    }

    /// Whether an object's header says that its elements are of kind `Val`.
    fn has_val_kind(&mut self, object: ValueId) -> ValueId {
        let aux = self.b.load(Ty::I16, object, 4, Region::Header);
        let kind = self.b.iconst(Ty::I16, i64::from(ElemKind::Val as u16));
        self.b.compare(CompareOp::Eq, aux, kind)
    }

    fn erased_array_get(&mut self, array: ValueId, index: ValueId) -> ValueId {
        let is_val = self.has_val_kind(array);
        let value = self.if_else(
            is_val,
            Repr::Val,
            |fx| {
                let store = fx.b.array_store(array);
                Some(fx.b.store_get(ElemKind::Val, store, index))
            },
            |fx| Some(fx.runtime_value(RuntimeFn::ArrayGet, &[array, index])),
        );
        self.value_or_zero(value, Repr::Val)
    }

    fn erased_array_set(&mut self, array: ValueId, index: ValueId, value: ValueId) {
        let is_val = self.has_val_kind(array);
        self.if_else(
            is_val,
            Repr::Void,
            |fx| {
                let store = fx.b.array_store(array);
                fx.b.store_set(ElemKind::Val, store, index, value);
                None
            },
            |fx| fx.runtime(RuntimeFn::ArraySet, &[array, index, value]),
        );
    }

    fn store_op(
        &mut self,
        op: StoreOp,
        key: &MethodKey,
        env: &Env,
        v: &[ValueId],
        result: Repr,
    ) -> Option<ValueId> {
        Some(match op {
            StoreOp::New => {
                let elem = self.elem_of_result(key, env);
                let kind = self.b.i32_const(i32::from(elem.elem_kind() as u16));
                self.runtime_value(RuntimeFn::StoreNew, &[kind, v[0]])
            }
            StoreOp::Length => self.b.store_len(v[0]),
            StoreOp::Get => {
                let elem = self.elem_of_param(key, env, 0);
                let value = if elem == Repr::Val {
                    self.erased_store_get(v[0], v[1])
                } else {
                    self.b.store_get(elem.elem_kind(), v[0], v[1])
                };
                self.trusted_repr(value, elem_repr(elem.elem_kind()), result)
            }
            StoreOp::Set => {
                let elem = self.elem_of_param(key, env, 0);
                if elem == Repr::Val {
                    self.erased_store_set(v[0], v[1], v[2]);
                } else {
                    let value =
                        self.convert_repr(Some(v[2]), elem, elem_repr(elem.elem_kind()), self.span);
                    self.b.store_set(elem.elem_kind(), v[0], v[1], value);
                }
                return None;
            }
            StoreOp::Kind => {
                let aux = self.b.load(Ty::I16, v[0], 4, Region::Header);
                self.b.convert(ConvertOp::Zext, Ty::I32, aux)
            }
        })
    }

    fn erased_store_get(&mut self, store: ValueId, index: ValueId) -> ValueId {
        let is_val = self.has_val_kind(store);
        let value = self.if_else(
            is_val,
            Repr::Val,
            |fx| Some(fx.b.store_get(ElemKind::Val, store, index)),
            |fx| Some(fx.runtime_value(RuntimeFn::StoreGet, &[store, index])),
        );
        self.value_or_zero(value, Repr::Val)
    }

    fn erased_store_set(&mut self, store: ValueId, index: ValueId, value: ValueId) {
        let is_val = self.has_val_kind(store);
        self.if_else(
            is_val,
            Repr::Void,
            |fx| {
                fx.b.store_set(ElemKind::Val, store, index, value);
                None
            },
            |fx| fx.runtime(RuntimeFn::StoreSet, &[store, index, value]),
        );
    }

    fn string_op(&mut self, op: StringOp, v: &[ValueId]) -> ValueId {
        match op {
            StringOp::Length => self.string_length(v[0]),
            StringOp::IsLatin1 => self.is_latin1(v[0]),
            StringOp::UnitAt => {
                let narrow = self.is_latin1(v[0]);
                let unit = self.if_else(
                    narrow,
                    Repr::I32,
                    |fx| {
                        let address = fx.b.elem_addr(v[0], v[1], 1, STRING_UNITS as i32);
                        let unit = fx.b.load(Ty::I8, address, 0, Region::String);
                        Some(fx.b.convert(ConvertOp::Zext, Ty::I32, unit))
                    },
                    |fx| {
                        let address = fx.b.elem_addr(v[0], v[1], 2, STRING_UNITS as i32);
                        let unit = fx.b.load(Ty::I16, address, 0, Region::String);
                        Some(fx.b.convert(ConvertOp::Zext, Ty::I32, unit))
                    },
                );
                self.value_or_zero(unit, Repr::I32)
            }
        }
    }

    fn is_latin1(&mut self, string: ValueId) -> ValueId {
        let aux = self.b.load(Ty::I16, string, 4, Region::Header);
        let latin1 = self.b.iconst(Ty::I16, i64::from(rayzor_abi::layout::LATIN1));
        self.b.compare(CompareOp::Eq, aux, latin1)
    }

    fn bytes_get(&mut self, ty: Ty, bytes: ValueId, pos: ValueId, result: Repr) -> ValueId {
        let address = self.b.elem_addr(bytes, pos, 1, BYTES_DATA as i32);
        let value = self.b.load(ty, address, 0, Region::Any);
        match ty {
            Ty::I8 | Ty::I16 => self.b.convert(ConvertOp::Zext, Ty::I32, value),
            Ty::F32 => self.convert_repr(Some(value), Repr::F32, result, self.span),
            Ty::I1 | Ty::I32 | Ty::I64 | Ty::F64 | Ty::Ref | Ty::Val | Ty::Ptr => value,
        }
    }

    fn bytes_set(&mut self, ty: Ty, bytes: ValueId, pos: ValueId, value: ValueId) {
        let address = self.b.elem_addr(bytes, pos, 1, BYTES_DATA as i32);
        let value = match (ty, self.b.ty(value)) {
            (Ty::I8 | Ty::I16, _) => self.b.convert(ConvertOp::Trunc, ty, value),
            (Ty::F32, Ty::F64) => self.b.convert(ConvertOp::FloatTruncate, Ty::F32, value),
            _ => value,
        };
        self.b.store(address, 0, value, Region::Any);
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
