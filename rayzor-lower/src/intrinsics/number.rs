//! Intrinsics on numbers that take several instructions.

use rayzor_mir::{BinaryOp, CompareOp, ConvertOp, Ty, UnaryOp, ValueId};

use crate::func::FuncCx;
use crate::intrinsics::BitCount;

impl FuncCx<'_, '_> {
    /// A division whose divisor is made 1 where the machine would trap.
    pub(super) fn guarded_division(&mut self, op: BinaryOp, lhs: ValueId, rhs: ValueId) -> ValueId {
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
    pub(super) fn round_even(&mut self, x: ValueId) -> ValueId {
        let big = self.b.f64_const(4_503_599_627_370_496.0);
        let magnitude = self.b.unary(UnaryOp::Fabs, x);
        let sum = self.b.binary(BinaryOp::Fadd, magnitude, big);
        let rounded = self.b.binary(BinaryOp::Fsub, sum, big);
        let signed = self.copy_sign(rounded, x);
        let is_small = self.b.compare(CompareOp::Flt, magnitude, big);
        self.b.select(is_small, signed, x)
    }

    pub(super) fn copy_sign(&mut self, magnitude: ValueId, sign: ValueId) -> ValueId {
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
    pub(super) fn bit_count(&mut self, count: BitCount, x: ValueId) -> ValueId {
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
}
