//! The operators of arithmetic instructions: what each computes, for every input.

/// Declares an operator enum together with its names in the text form.
macro_rules! operators {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// All operators, in declaration order.
            pub const ALL: &[$name] = &[$($name::$variant),+];

            /// The name in the text form.
            pub fn name(self) -> &'static str {
                match self { $($name::$variant => $text,)+ }
            }
        }
    };
}

operators! {
    /// Operators of one argument; the result has the argument's type.
    UnaryOp {
        /// Two's complement negation, wrapping.
        Ineg = "ineg",
        /// All bits flipped; on `I1`, logical not.
        Not = "not",
        /// Sign flipped, of NaN as well.
        Fneg = "fneg",
        /// Sign cleared.
        Fabs = "fabs",
        /// IEEE square root; NaN below zero.
        Fsqrt = "fsqrt",
        /// Towards negative infinity, to an integral float.
        Ffloor = "ffloor",
        /// Towards positive infinity, to an integral float.
        Fceil = "fceil",
        /// Towards zero, to an integral float.
        Ftrunc = "ftrunc",
    }
}

operators! {
    /// Operators of two arguments of one type, which is the result's type. Integer operators wrap.
    BinaryOp {
        /// Sum.
        Iadd = "iadd",
        /// Difference.
        Isub = "isub",
        /// Product.
        Imul = "imul",
        /// Signed quotient, truncated. Undefined for a zero divisor and for MIN / -1: guarded by who emits it.
        Sdiv = "sdiv",
        /// Signed remainder, with the dividend's sign. Undefined where `Sdiv` is.
        Srem = "srem",
        /// Unsigned quotient. Undefined for a zero divisor.
        Udiv = "udiv",
        /// Unsigned remainder. Undefined for a zero divisor.
        Urem = "urem",
        /// Bitwise and.
        And = "and",
        /// Bitwise or.
        Or = "or",
        /// Bitwise exclusive or.
        Xor = "xor",
        /// Left shift. The count is taken modulo the width.
        Shl = "shl",
        /// Arithmetic right shift. The count is taken modulo the width.
        Sshr = "sshr",
        /// Logical right shift. The count is taken modulo the width.
        Ushr = "ushr",
        /// IEEE sum.
        Fadd = "fadd",
        /// IEEE difference.
        Fsub = "fsub",
        /// IEEE product.
        Fmul = "fmul",
        /// IEEE quotient.
        Fdiv = "fdiv",
        /// C's `fmod`: remainder with the dividend's sign.
        Frem = "frem",
    }
}

operators! {
    /// Comparisons of two values of one type; the result is `I1`.
    CompareOp {
        /// Same bits: integers, `Ref`, `Val`, `Ptr`.
        Eq = "eq",
        /// Different bits.
        Ne = "ne",
        /// Signed less.
        Slt = "slt",
        /// Signed less or equal.
        Sle = "sle",
        /// Signed greater.
        Sgt = "sgt",
        /// Signed greater or equal.
        Sge = "sge",
        /// Unsigned less.
        Ult = "ult",
        /// Unsigned less or equal.
        Ule = "ule",
        /// Unsigned greater.
        Ugt = "ugt",
        /// Unsigned greater or equal.
        Uge = "uge",
        /// Float equality; false with NaN.
        Feq = "feq",
        /// Float inequality; true with NaN.
        Fne = "fne",
        /// Float less; false with NaN.
        Flt = "flt",
        /// Float less or equal; false with NaN.
        Fle = "fle",
        /// Float greater; false with NaN.
        Fgt = "fgt",
        /// Float greater or equal; false with NaN.
        Fge = "fge",
    }
}

operators! {
    /// Conversions from the argument's type to the instruction's type.
    ConvertOp {
        /// A wider integer by sign extension.
        Sext = "sext",
        /// A wider integer by zero extension (`I1` gives 0 or 1).
        Zext = "zext",
        /// The low bits, as a narrower integer.
        Trunc = "trunc",
        /// A signed integer to a float, rounded to nearest.
        SintToFloat = "sitof",
        /// An unsigned integer to a float, rounded to nearest.
        UintToFloat = "uitof",
        /// A float to a signed integer, towards zero and saturating; NaN gives 0. On every target alike.
        FloatToSint = "ftosi",
        /// `F32` to `F64`.
        FloatExtend = "fext",
        /// `F64` to `F32`, rounded to nearest.
        FloatTruncate = "ftrunc32",
        /// The same bits under another type of the same size: among `I64 F64 Ref Val Ptr`, or `I32 F32`.
        Bitcast = "bitcast",
    }
}

impl CompareOp {
    /// Whether it compares floats.
    pub fn is_float(self) -> bool {
        match self {
            CompareOp::Feq
            | CompareOp::Fne
            | CompareOp::Flt
            | CompareOp::Fle
            | CompareOp::Fgt
            | CompareOp::Fge => true,
            CompareOp::Eq
            | CompareOp::Ne
            | CompareOp::Slt
            | CompareOp::Sle
            | CompareOp::Sgt
            | CompareOp::Sge
            | CompareOp::Ult
            | CompareOp::Ule
            | CompareOp::Ugt
            | CompareOp::Uge => false,
        }
    }

    /// The comparison that is true exactly when this is false; float orderings have none because of NaN.
    pub fn negated(self) -> Option<CompareOp> {
        match self {
            CompareOp::Eq => Some(CompareOp::Ne),
            CompareOp::Ne => Some(CompareOp::Eq),
            CompareOp::Slt => Some(CompareOp::Sge),
            CompareOp::Sle => Some(CompareOp::Sgt),
            CompareOp::Sgt => Some(CompareOp::Sle),
            CompareOp::Sge => Some(CompareOp::Slt),
            CompareOp::Ult => Some(CompareOp::Uge),
            CompareOp::Ule => Some(CompareOp::Ugt),
            CompareOp::Ugt => Some(CompareOp::Ule),
            CompareOp::Uge => Some(CompareOp::Ult),
            CompareOp::Feq => Some(CompareOp::Fne),
            CompareOp::Fne => Some(CompareOp::Feq),
            CompareOp::Flt | CompareOp::Fle | CompareOp::Fgt | CompareOp::Fge => None,
        }
    }
}

impl BinaryOp {
    /// Whether swapping the arguments changes nothing.
    pub fn is_commutative(self) -> bool {
        matches!(
            self,
            BinaryOp::Iadd
                | BinaryOp::Imul
                | BinaryOp::And
                | BinaryOp::Or
                | BinaryOp::Xor
                | BinaryOp::Fadd
                | BinaryOp::Fmul
        )
    }

    /// Whether it computes on floats.
    pub fn is_float(self) -> bool {
        matches!(
            self,
            BinaryOp::Fadd | BinaryOp::Fsub | BinaryOp::Fmul | BinaryOp::Fdiv | BinaryOp::Frem
        )
    }

    /// Whether some inputs are undefined, so that it must not run where it did not run before.
    pub fn is_partial(self) -> bool {
        matches!(self, BinaryOp::Sdiv | BinaryOp::Srem | BinaryOp::Udiv | BinaryOp::Urem)
    }
}

impl UnaryOp {
    /// Whether it computes on floats.
    pub fn is_float(self) -> bool {
        !matches!(self, UnaryOp::Ineg | UnaryOp::Not)
    }
}
