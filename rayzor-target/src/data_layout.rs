//! Sizes and alignments that layouts depend on.

/// Order of the bytes of a word in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Endianness {
    /// Least significant byte first.
    Little,
    /// Most significant byte first.
    Big,
}

/// Sizes and alignments in bytes. Integers and floats are aligned to their size on every target listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataLayout {
    /// Byte order.
    pub endianness: Endianness,
    /// Size and alignment of a machine pointer (a `ptr` of MIR).
    pub pointer_size: u32,
    /// Size and alignment of `ref` and `val` wherever they are stored: 8 on every target, also where a machine
    /// pointer has 4 bytes, so that object layouts are the same everywhere.
    pub word_size: u32,
    /// Alignment of the stack pointer at a call.
    pub stack_align: u32,
}

impl DataLayout {
    /// The layout of the 64-bit little-endian machines.
    pub const LP64: DataLayout = DataLayout {
        endianness: Endianness::Little,
        pointer_size: 8,
        word_size: 8,
        stack_align: 16,
    };

    /// The layout of 32-bit WebAssembly.
    pub const WASM32: DataLayout = DataLayout {
        endianness: Endianness::Little,
        pointer_size: 4,
        word_size: 8,
        stack_align: 16,
    };
}
