//! Memory layout of heap objects. Both sides take their offsets from here.
//!
//! ```text
//! header 8 B : [0..4 u32 type offset from rayzor_types][4..6 u16 aux][6 u8 flags][7 u8 gc]
//! ```
use core::mem::{offset_of, size_of};

/// Size of the header, and alignment of every object.
pub const HEADER_SIZE: u32 = 8;
/// Every object starts at a multiple of this and its size is rounded up to it.
pub const OBJECT_ALIGN: u32 = 8;

/// The first word of each object.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct Header {
    /// Offset of the type descriptor from `rayzor_types`.
    pub type_offset: u32,
    /// Element kind (array, store), encoding (string), constructor index (enum), arity (closure), capacity (structure).
    pub aux: u16,
    /// [`flags`] of the object.
    pub flags: u8,
    /// Belongs to the collector; zero when the object is made.
    pub gc: u8,
}

/// Bits of [`Header::flags`].
pub mod flags {
    /// The object lies in the program's data, not in the heap.
    pub const STATIC: u8 = 1;
    /// The object has an entry in the finalizer table.
    pub const FINALIZE: u8 = 2;
}

/// The header word of a new object: what `gc.alloc` stores first.
pub const fn header_word(type_offset: u32, aux: u16) -> u64 {
    type_offset as u64 | (aux as u64) << 32
}

/// The header word of an object in the program's data.
pub const fn static_header_word(type_offset: u32, aux: u16) -> u64 {
    header_word(type_offset, aux) | (flags::STATIC as u64) << 48
}

/// `String`: units follow at [`STRING_UNITS`], then a NUL unit that `len` does not count.
#[repr(C)]
pub struct HxString {
    /// `aux` is [`LATIN1`] or [`UTF16`].
    pub header: Header,
    /// Number of UTF-16 units.
    pub len: u32,
    /// Cached hash, 0 while not computed.
    pub hash: u32,
}
/// `aux` of a string with one byte per unit (all units below U+0100).
pub const LATIN1: u16 = 0;
/// `aux` of a string with two bytes per unit.
pub const UTF16: u16 = 1;
/// Offset of the length of a string.
pub const STRING_LEN: u32 = offset_of!(HxString, len) as u32;
/// Offset of the cached hash of a string.
pub const STRING_HASH: u32 = offset_of!(HxString, hash) as u32;
/// Offset of the first unit of a string.
pub const STRING_UNITS: u32 = size_of::<HxString>() as u32;

/// `Array<T>`.
#[repr(C)]
pub struct HxArray {
    /// `aux` is an [`ElemKind`].
    pub header: Header,
    /// Number of elements.
    pub len: u32,
    /// Number of elements that `store` has room for.
    pub cap: u32,
    /// The [`HxStore`] with the elements, of the same kind; null while `cap` is 0.
    pub store: u64,
}
/// Offset of the length of an array.
pub const ARRAY_LEN: u32 = offset_of!(HxArray, len) as u32;
/// Offset of the capacity of an array.
pub const ARRAY_CAP: u32 = offset_of!(HxArray, cap) as u32;
/// Offset of the store pointer of an array.
pub const ARRAY_STORE: u32 = offset_of!(HxArray, store) as u32;
/// Size of an array object.
pub const ARRAY_SIZE: u32 = size_of::<HxArray>() as u32;

/// Elements of an array; also `haxe.ds.Vector<T>` itself.
#[repr(C)]
pub struct HxStore {
    /// `aux` is an [`ElemKind`].
    pub header: Header,
    /// Number of elements.
    pub length: u64,
}
/// Offset of the element count of a store.
pub const STORE_LENGTH: u32 = offset_of!(HxStore, length) as u32;
/// Offset of the first element of a store.
pub const STORE_ELEMENTS: u32 = size_of::<HxStore>() as u32;

/// `haxe.io.BytesData`: bytes follow at [`BYTES_DATA`].
#[repr(C)]
pub struct HxBytes {
    /// Type `BYTES`.
    pub header: Header,
    /// Number of bytes.
    pub length: u64,
}
/// Offset of the byte count (the low 32 bits suffice).
pub const BYTES_LENGTH: u32 = offset_of!(HxBytes, length) as u32;
/// Offset of the first byte.
pub const BYTES_DATA: u32 = size_of::<HxBytes>() as u32;

/// Offset of the first argument of an enum value.
pub const ENUM_ARGS: u32 = HEADER_SIZE;

/// A function value: captures follow at [`CLOSURE_CAPTURES`].
#[repr(C)]
pub struct HxClosure {
    /// Type: the closure class; `aux` is the arity.
    pub header: Header,
    /// `code(env: Ref, native arguments…)`, where `env` is this object.
    pub code: u64,
}
/// Offset of the code pointer of a closure.
pub const CLOSURE_CODE: u32 = offset_of!(HxClosure, code) as u32;
/// Offset of the first capture of a closure.
pub const CLOSURE_CAPTURES: u32 = size_of::<HxClosure>() as u32;
/// Offset of the wrapped function (a Ref) in an adaptor closure: its first capture.
pub const ADAPTOR_TARGET: u32 = CLOSURE_CAPTURES;
/// Size of an adaptor closure.
pub const ADAPTOR_SIZE: u32 = CLOSURE_CAPTURES + 8;

/// A method taken from an object at run time by name; called through its dynamic entry only.
#[repr(C)]
pub struct HxBoundMethod {
    /// Type `BOUND_METHOD`; `aux` is the arity.
    pub header: Header,
    /// Null: there is no native entry.
    pub code: u64,
    /// The object, null for a static method.
    pub receiver: u64,
    /// `DynEntry` of the method, with `env` = the receiver.
    pub entry: u64,
    /// `*const FieldInfo`.
    pub field: u64,
}

/// What `Reflect.makeVarArgs` returns; called through the runtime only.
#[repr(C)]
pub struct HxVarArgs {
    /// Type `VAR_ARGS`.
    pub header: Header,
    /// Null: there is no native entry.
    pub code: u64,
    /// The function that takes one `Array<Dynamic>`.
    pub target: u64,
}

/// An anonymous structure: `aux` fields (as `Val`) follow at [`ANON_FIELDS`].
#[repr(C)]
pub struct HxAnon {
    /// Type `ANON`; `aux` is the number of inline field slots.
    pub header: Header,
    /// `*const Shape` in native memory.
    pub shape: u64,
    /// A store of kind `Val` with the fields beyond the inline ones, or null.
    pub overflow: u64,
}
/// Offset of the shape pointer of a structure.
pub const ANON_SHAPE: u32 = offset_of!(HxAnon, shape) as u32;
/// Offset of the overflow store of a structure.
pub const ANON_OVERFLOW: u32 = offset_of!(HxAnon, overflow) as u32;
/// Offset of the first inline field of a structure.
pub const ANON_FIELDS: u32 = size_of::<HxAnon>() as u32;

/// An `Int64` inside a `Dynamic`.
#[repr(C)]
pub struct HxBoxI64 {
    /// Type `BOX_I64`.
    pub header: Header,
    /// The value.
    pub value: i64,
}
/// Offset of the value of a boxed `Int64`.
pub const BOX_I64_VALUE: u32 = offset_of!(HxBoxI64, value) as u32;
/// Size of a boxed `Int64`.
pub const BOX_I64_SIZE: u32 = size_of::<HxBoxI64>() as u32;

/// A `Class<T>` or `Enum<T>` value: a static object, one for each class or enum.
#[repr(C)]
pub struct HxTypeValue {
    /// Type `CLASS_VALUE` or `ENUM_VALUE`.
    pub header: Header,
    /// `*const ClassInfo` or `*const EnumInfo` (the canonical copy).
    pub info: u64,
}

/// A resource of the runtime behind an object (file, socket, regex, …).
#[repr(C)]
pub struct HxNative {
    /// Type `NATIVE`; `aux` tells the runtime which resource it is.
    pub header: Header,
    /// The resource; 0 when closed.
    pub payload: u64,
    /// `extern "C" fn(payload)` to run when the object dies, or 0.
    pub drop: u64,
}

/// The header's `aux` of an array that holds references and is seen as such: its kind, and a mark in the byte above. It
/// stays an array of references, whereas an array of `Val` without the mark may become one of another kind.
pub const ARRAY_OF_REFERENCES: u16 = ElemKind::Val as u16 | 0x100;

/// How elements are stored in an array or a store.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[repr(u16)]
pub enum ElemKind {
    /// `Int`.
    I32 = 0,
    /// `Float`.
    F64 = 1,
    /// `Bool`, one byte.
    I1 = 2,
    /// `Int64`.
    I64 = 3,
    /// `Single`.
    F32 = 4,
    /// References and dynamic values.
    Val = 5,
}

impl ElemKind {
    /// All kinds, by number.
    pub const ALL: [ElemKind; 6] =
        [ElemKind::I32, ElemKind::F64, ElemKind::I1, ElemKind::I64, ElemKind::F32, ElemKind::Val];

    /// log2 of the size of an element.
    pub const fn shift(self) -> u32 {
        match self {
            ElemKind::I1 => 0,
            ElemKind::I32 | ElemKind::F32 => 2,
            ElemKind::F64 | ElemKind::I64 | ElemKind::Val => 3,
        }
    }

    /// Size of an element in bytes.
    pub const fn size(self) -> u32 {
        1 << self.shift()
    }

    /// The kind with this number.
    pub const fn from_u16(number: u16) -> Option<ElemKind> {
        if (number as usize) < ElemKind::ALL.len() {
            Some(ElemKind::ALL[number as usize])
        } else {
            None
        }
    }
}

/// An allocation window: symbol `rayzor_tlab` where a program cannot start threads. Compiled code may allocate `n` (multiple of 8,
/// below [`INLINE_ALLOC_MAX`]) zeroed bytes when `limit - cursor >= n` by advancing `cursor`, and must store the header
/// before the next safepoint.
#[repr(C)]
pub struct AllocWindow {
    /// Next free address; memory up to `limit` is zero.
    pub cursor: u64,
    /// End of the window.
    pub limit: u64,
}
/// Offset of the cursor.
pub const TLAB_CURSOR: u32 = offset_of!(AllocWindow, cursor) as u32;
/// Offset of the limit.
pub const TLAB_LIMIT: u32 = offset_of!(AllocWindow, limit) as u32;
/// Symbol of the window.
pub const TLAB_SYMBOL: &str = "rayzor_tlab";
/// Symbol of the window of each thread in a threaded module: thread-local, by the local-exec model; Linux only. Elsewhere
/// the row `thread.window` gives it.
pub const THREAD_WINDOW_SYMBOL: &str = "rayzor_thread_window";
/// Symbol of the 32-bit word that is not 0 while threads shall stop.
pub const POLL_SYMBOL: &str = "rayzor_poll";
/// Objects of this size and above always go through `gc.alloc`.
pub const INLINE_ALLOC_MAX: u32 = 8192;

const _: () = {
    assert!(size_of::<Header>() == 8);
    assert!(size_of::<HxString>() == 16 && STRING_LEN == 8 && STRING_HASH == 12);
    assert!(size_of::<HxArray>() == 24 && ARRAY_LEN == 8 && ARRAY_CAP == 12 && ARRAY_STORE == 16);
    assert!(size_of::<HxStore>() == 16 && STORE_LENGTH == 8);
    assert!(size_of::<HxBytes>() == 16 && BYTES_DATA == STORE_ELEMENTS);
    assert!(size_of::<HxClosure>() == 16 && CLOSURE_CODE == 8);
    assert!(size_of::<HxBoundMethod>() == 40 && size_of::<HxVarArgs>() == 24);
    assert!(size_of::<HxAnon>() == 24 && ANON_SHAPE == 8 && ANON_OVERFLOW == 16);
    assert!(
        size_of::<HxBoxI64>() == 16
            && size_of::<HxTypeValue>() == 16
            && size_of::<HxNative>() == 24
    );
};
