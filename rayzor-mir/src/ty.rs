//! The types of MIR values, and the kinds that arrays and NaN-boxed words distinguish.

use std::fmt;

pub use rayzor_abi::ElemKind;
use rayzor_abi::layout::ARRAY_OF_REFERENCES;

/// The type of an SSA value, a slot, a field or a parameter.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum Ty {
    /// A truth value. One byte (0 or 1) in memory.
    I1,
    /// A byte.
    I8,
    /// A UTF-16 unit, or a header's `aux`.
    I16,
    /// Haxe's `Int`.
    I32,
    /// Haxe's `Int64`.
    I64,
    /// Haxe's `Single`.
    F32,
    /// Haxe's `Float`.
    F64,
    /// A pointer to an object's header, or null.
    Ref,
    /// A NaN-boxed word: `Dynamic`, `Null<Int>`, an erased type parameter.
    Val,
    /// An address the collector does not follow: native memory, code, static data, the inside of an object.
    Ptr,
}

impl Ty {
    /// All types, in declaration order.
    pub const ALL: [Ty; 10] =
        [Ty::I1, Ty::I8, Ty::I16, Ty::I32, Ty::I64, Ty::F32, Ty::F64, Ty::Ref, Ty::Val, Ty::Ptr];

    /// Size in memory in bytes, which is the alignment as well.
    pub fn size(self) -> u32 {
        match self {
            Ty::I1 | Ty::I8 => 1,
            Ty::I16 => 2,
            Ty::I32 | Ty::F32 => 4,
            Ty::I64 | Ty::F64 | Ty::Ref | Ty::Val | Ty::Ptr => 8,
        }
    }

    /// The type of an array element of `kind` as a value.
    pub fn of_elem(kind: ElemKind) -> Ty {
        match kind {
            ElemKind::I32 => Ty::I32,
            ElemKind::F64 => Ty::F64,
            ElemKind::I1 => Ty::I1,
            ElemKind::I64 => Ty::I64,
            ElemKind::F32 => Ty::F32,
            ElemKind::Val => Ty::Val,
        }
    }

    /// What the header's `aux` says of arrays whose elements are and stay of this type; none for types of which there are
    /// no such arrays.
    pub fn array_aux(self) -> Option<u16> {
        let kind = match self {
            Ty::Ref => return Some(ARRAY_OF_REFERENCES),
            Ty::I1 => ElemKind::I1,
            Ty::I32 => ElemKind::I32,
            Ty::I64 => ElemKind::I64,
            Ty::F32 => ElemKind::F32,
            Ty::F64 => ElemKind::F64,
            Ty::I8 | Ty::I16 | Ty::Val | Ty::Ptr => return None,
        };
        Some(kind as u16)
    }

    /// Width in bits of the value (1 for `I1`).
    pub fn bits(self) -> u32 {
        if self == Ty::I1 { 1 } else { self.size() * 8 }
    }

    /// `I1` to `I64`.
    pub fn is_int(self) -> bool {
        matches!(self, Ty::I1 | Ty::I8 | Ty::I16 | Ty::I32 | Ty::I64)
    }

    /// `F32` or `F64`.
    pub fn is_float(self) -> bool {
        matches!(self, Ty::F32 | Ty::F64)
    }

    /// Whether a word of this type may hold an object the collector must follow.
    pub fn is_traced(self) -> bool {
        matches!(self, Ty::Ref | Ty::Val)
    }

    /// The name in the text form.
    pub fn name(self) -> &'static str {
        match self {
            Ty::I1 => "i1",
            Ty::I8 => "i8",
            Ty::I16 => "i16",
            Ty::I32 => "i32",
            Ty::I64 => "i64",
            Ty::F32 => "f32",
            Ty::F64 => "f64",
            Ty::Ref => "ref",
            Ty::Val => "val",
            Ty::Ptr => "ptr",
        }
    }
}

impl fmt::Display for Ty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What a NaN-boxed word can hold.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum ValKind {
    /// Null: only a question (`ValIs`), never boxed.
    Null,
    /// A truth value, as `I1`.
    Bool,
    /// An `Int`, as `I32`.
    Int,
    /// A `Float`, as `F64`.
    Float,
    /// An `Int64`, as `I64`: an object of the builtin class `BOX_I64`.
    Int64,
    /// A reference. `Box` and `ValPayload` are free and let null through; `ValIs` asks for an object, so null is not one.
    Ref,
}

impl ValKind {
    /// All kinds.
    pub const ALL: [ValKind; 6] =
        [ValKind::Null, ValKind::Bool, ValKind::Int, ValKind::Float, ValKind::Int64, ValKind::Ref];

    /// The type of the unboxed payload; none for null.
    pub fn payload_ty(self) -> Option<Ty> {
        match self {
            ValKind::Null => None,
            ValKind::Bool => Some(Ty::I1),
            ValKind::Int => Some(Ty::I32),
            ValKind::Float => Some(Ty::F64),
            ValKind::Int64 => Some(Ty::I64),
            ValKind::Ref => Some(Ty::Ref),
        }
    }

    /// The kind whose payload has type `ty`; none for the types that have no boxed form of their own.
    pub fn of_payload(ty: Ty) -> Option<ValKind> {
        match ty {
            Ty::I1 => Some(ValKind::Bool),
            Ty::I32 => Some(ValKind::Int),
            Ty::F64 => Some(ValKind::Float),
            Ty::I64 => Some(ValKind::Int64),
            Ty::Ref => Some(ValKind::Ref),
            Ty::I8 | Ty::I16 | Ty::F32 | Ty::Val | Ty::Ptr => None,
        }
    }

    /// The name in the text form.
    pub fn name(self) -> &'static str {
        match self {
            ValKind::Null => "null",
            ValKind::Bool => "bool",
            ValKind::Int => "int",
            ValKind::Float => "float",
            ValKind::Int64 => "int64",
            ValKind::Ref => "ref",
        }
    }
}
