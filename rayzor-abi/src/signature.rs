//! Types, effects and signatures of runtime functions, as the table states them.

/// A parameter or result type at the C boundary between compiled code and the runtime.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum AbiType {
    /// No value; results only.
    Void,
    /// C `bool`: LLVM `i1 zeroext`.
    I1,
    /// A 32-bit integer; the callee reads only the low 32 bits.
    I32,
    /// A 64-bit integer.
    I64,
    /// IEEE single.
    F32,
    /// IEEE double.
    F64,
    /// Pointer to a Haxe object, or null.
    Ref,
    /// A NaN-boxed dynamic value in an integer register.
    Val,
    /// A pointer to something that is not a Haxe object (the collector ignores it, unless it lies in its space).
    Ptr,
}

/// What a call may do besides computing its result. Each level includes the ones before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Effects {
    /// Depends on its arguments only; touches no memory; may be duplicated, moved and deleted.
    Pure,
    /// Reads memory (immutable or mutable), writes nothing observable; may be deleted.
    Reads,
    /// Reads and writes memory or the outside world; neither allocates Haxe objects nor throws.
    Writes,
    /// May allocate and hence run the collector; does not throw.
    MayCollect,
    /// May allocate and may throw a Haxe exception.
    MayThrow,
    /// Never returns: throws or ends the process.
    NoReturn,
}

impl Effects {
    /// Whether the collector may run during the call.
    pub const fn may_collect(self) -> bool {
        self as u8 >= Effects::MayCollect as u8
    }

    /// Whether a Haxe exception may leave the call.
    pub const fn may_throw(self) -> bool {
        self as u8 >= Effects::MayThrow as u8
    }

    /// Whether the call may change memory that compiled code can see.
    pub const fn may_write(self) -> bool {
        self as u8 >= Effects::Writes as u8
    }

    /// Whether the call may read memory that compiled code can change.
    pub const fn may_read(self) -> bool {
        self as u8 >= Effects::Reads as u8
    }

    /// Whether the call can come back.
    pub const fn returns(self) -> bool {
        !matches!(self, Effects::NoReturn)
    }

    /// Whether a call with an unused result can be removed.
    pub const fn is_removable(self) -> bool {
        !self.may_write()
    }
}

/// A named parameter of a runtime function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Param {
    /// The name in the table.
    pub name: &'static str,
    /// The type at the boundary.
    pub ty: AbiType,
}

/// The whole signature of a runtime function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RuntimeSignature {
    /// Parameters in order.
    pub params: &'static [Param],
    /// The result; [`AbiType::Void`] when there is none.
    pub result: AbiType,
    /// What the call may do.
    pub effects: Effects,
}
