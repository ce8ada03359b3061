//! `Val`: the 64-bit NaN-boxed word of `Dynamic`, `Null<Int>`, `Null<Float>`, `Null<Bool>` and erased type parameters.
//!
//! | word | meaning |
//! |---|---|
//! | `0` | null |
//! | `6`, `7` | false, true |
//! | top 16 bits zero, otherwise | pointer to an object |
//! | top 15 bits all ones (`0xFFFE_0000_xxxx_xxxx`) | Int in the low 32 bits |
//! | anything else | Float: its bits plus 2^49, NaN canonicalised |

/// Encodes null.
pub const NULL: u64 = 0;
/// Encodes `false`.
pub const FALSE: u64 = 6;
/// Encodes `true`.
pub const TRUE: u64 = 7;
/// Tag of an Int; also the mask to test for one: `word & INT_TAG == INT_TAG`, or unsigned `word >= INT_TAG`.
pub const INT_TAG: u64 = 0xFFFE_0000_0000_0000;
/// What is added (wrapping) to the bits of a Float.
pub const DOUBLE_OFFSET: u64 = 1 << 49;
/// A word at or above this is a number: an Int or a Float.
pub const NUMBER_MIN: u64 = 1 << 49;
/// The one NaN that is ever boxed.
pub const CANONICAL_NAN: u64 = 0x7FF8_0000_0000_0000;

/// A NaN-boxed value.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(transparent)]
pub struct Val(pub u64);

/// What a [`Val`] holds.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum ValKind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// An `Int`.
    Int(i32),
    /// A `Float`.
    Float(f64),
    /// The address of an object; never zero.
    Ref(u64),
}

impl Val {
    /// `null`.
    pub const NULL: Val = Val(NULL);
    /// `true`.
    pub const TRUE: Val = Val(TRUE);
    /// `false`.
    pub const FALSE: Val = Val(FALSE);

    /// Boxes an Int.
    pub const fn from_i32(value: i32) -> Val {
        Val(INT_TAG | value as u32 as u64)
    }

    /// Boxes a Float; it stays a Float even if it is integral.
    pub const fn from_f64(value: f64) -> Val {
        let bits = if value.is_nan() { CANONICAL_NAN } else { value.to_bits() };
        Val(bits.wrapping_add(DOUBLE_OFFSET))
    }

    /// Boxes a Bool.
    pub const fn from_bool(value: bool) -> Val {
        Val(FALSE | value as u64)
    }

    /// Whether this is `null`.
    pub const fn is_null(self) -> bool {
        self.0 == NULL
    }

    /// Whether this is an Int.
    pub const fn is_int(self) -> bool {
        self.0 >= INT_TAG
    }

    /// Whether this is a Float (not an Int).
    pub const fn is_float(self) -> bool {
        self.0 >= NUMBER_MIN && self.0 < INT_TAG
    }

    /// Whether this is an Int or a Float.
    pub const fn is_number(self) -> bool {
        self.0 >= NUMBER_MIN
    }

    /// Whether this is a Bool.
    pub const fn is_bool(self) -> bool {
        self.0 & !1 == FALSE
    }

    /// Whether this is an object pointer.
    pub const fn is_ref(self) -> bool {
        self.0 > TRUE && self.0 < NUMBER_MIN
    }

    /// Takes the word apart.
    pub const fn kind(self) -> ValKind {
        if self.is_int() {
            ValKind::Int(self.0 as u32 as i32)
        } else if self.is_float() {
            ValKind::Float(f64::from_bits(self.0.wrapping_sub(DOUBLE_OFFSET)))
        } else if self.is_null() {
            ValKind::Null
        } else if self.is_bool() {
            ValKind::Bool(self.0 == TRUE)
        } else {
            ValKind::Ref(self.0)
        }
    }

    /// The number in it, if it is one.
    pub const fn as_f64(self) -> Option<f64> {
        match self.kind() {
            ValKind::Int(value) => Some(value as f64),
            ValKind::Float(value) => Some(value),
            ValKind::Null | ValKind::Bool(_) | ValKind::Ref(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ints_round_trip() {
        for value in [0, 1, -1, i32::MIN, i32::MAX, 42] {
            assert_eq!(Val::from_i32(value).kind(), ValKind::Int(value));
        }
    }

    #[test]
    fn floats_round_trip() {
        for value in [
            0.0,
            -0.0,
            1.5,
            -1e300,
            f64::MAX,
            f64::MIN_POSITIVE,
            f64::INFINITY,
            f64::NEG_INFINITY,
            5e-324,
        ] {
            let boxed = Val::from_f64(value);
            assert!(boxed.is_float() && !boxed.is_int() && !boxed.is_ref());
            assert_eq!(boxed.as_f64().map(f64::to_bits), Some(value.to_bits()));
        }
    }

    #[test]
    fn every_nan_is_canonical() {
        for bits in [
            0x7FF8_0000_0000_0000,
            0xFFFF_FFFF_FFFF_FFFF,
            0x7FF0_0000_0000_0001,
            0xFFF8_0000_0000_0000,
        ] {
            let boxed = Val::from_f64(f64::from_bits(bits));
            assert!(boxed.is_float());
            assert!(boxed.as_f64().is_some_and(f64::is_nan));
        }
    }

    #[test]
    fn special_words_are_distinct() {
        assert_eq!(Val::TRUE.kind(), ValKind::Bool(true));
        assert_eq!(Val::FALSE.kind(), ValKind::Bool(false));
        assert_eq!(Val::NULL.kind(), ValKind::Null);
        assert_eq!(Val(0x7f00_1234_5678).kind(), ValKind::Ref(0x7f00_1234_5678));
    }
}
