//! `Ref`: a reference to a Haxe object, and raw access to what it points to.
use rayzor_abi::Val;
use rayzor_abi::descriptor::{TypeDesc, TypeKind};
use rayzor_abi::layout::Header;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A reference to an object on the heap or in the program's data, or null.
///
/// Invariant: a non-null `Ref` points to a complete header of a live object.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(transparent)]
pub struct Ref(*mut Header);

static TYPES_BASE: AtomicUsize = AtomicUsize::new(0);

/// Tells where the program's type descriptors are.
pub fn set_types_base(base: usize) {
    TYPES_BASE.store(base, Ordering::Relaxed);
}

/// Address of the blob of type descriptors.
#[inline]
pub fn types_base() -> usize {
    TYPES_BASE.load(Ordering::Relaxed)
}

/// The descriptor at `type_offset`.
#[inline]
pub fn type_desc(type_offset: u32) -> &'static TypeDesc {
    let address = types_base() + type_offset as usize;
    // SAFETY: type offsets come from object headers and compiled code, which name records of the blob.
    unsafe { &*(address as *const TypeDesc) }
}

impl Ref {
    /// The null reference.
    pub const NULL: Ref = Ref(std::ptr::null_mut());

    /// The object at `address`, which must keep the invariant of [`Ref`].
    #[inline]
    pub const fn from_addr(address: u64) -> Ref {
        Ref(address as usize as *mut Header)
    }

    /// The address; 0 for null.
    #[inline]
    pub fn addr(self) -> u64 {
        self.0 as usize as u64
    }

    /// Whether this is null.
    #[inline]
    pub fn is_null(self) -> bool {
        self.0.is_null()
    }

    /// A copy of the header. The reference must not be null.
    #[inline]
    pub fn header(self) -> Header {
        debug_assert!(!self.is_null());
        // SAFETY: a non-null reference points to a header.
        unsafe { *self.0 }
    }

    /// Sets one of [`rayzor_abi::layout::flags`]. The reference must not be null, nor the object lie in constant data.
    pub fn set_flag(self, flag: u8) {
        debug_assert!(!self.is_null());
        // SAFETY: a non-null reference points to a header, whose flags nobody else writes while the program runs.
        unsafe { (*self.0).flags |= flag };
    }

    /// Offset of the type descriptor.
    #[inline]
    pub fn type_offset(self) -> u32 {
        self.header().type_offset
    }

    /// The `aux` field of the header.
    #[inline]
    pub fn aux(self) -> u16 {
        self.header().aux
    }

    /// The type descriptor.
    #[inline]
    pub fn desc(self) -> &'static TypeDesc {
        type_desc(self.type_offset())
    }

    /// The kind of the type.
    #[inline]
    pub fn kind(self) -> TypeKind {
        TypeKind::from_u32(self.desc().kind).unwrap_or(TypeKind::None)
    }

    /// Whether the object has exactly this (builtin) type.
    #[inline]
    pub fn is_type(self, type_offset: u32) -> bool {
        !self.is_null() && self.type_offset() == type_offset
    }

    /// Address of the byte at `offset` from the object's start.
    #[inline]
    pub fn at<T>(self, offset: u32) -> *mut T {
        self.0.cast::<u8>().wrapping_add(offset as usize).cast()
    }

    /// Reads the field of type `T` at `offset`, which must be one of the object's.
    #[inline]
    pub fn read<T: Copy>(self, offset: u32) -> T {
        // SAFETY: the caller names a field of the object by an offset of the ABI or of its descriptor.
        unsafe { self.at::<T>(offset).read() }
    }

    /// Writes the field of type `T` at `offset`, which must be one of the object's.
    #[inline]
    pub fn write<T: Copy>(self, offset: u32, value: T) {
        // SAFETY: as for `read`.
        unsafe { self.at::<T>(offset).write(value) }
    }

    /// Sets the `aux` field of the header.
    #[inline]
    pub fn set_aux(self, aux: u16) {
        self.write(4, aux);
    }
}

/// The reference as a dynamic value: the same word.
#[inline]
pub fn to_val(object: Ref) -> Val {
    Val(object.addr())
}

/// The object in a dynamic value; `None` for null and for primitives.
#[inline]
pub fn val_ref(value: Val) -> Option<Ref> {
    value.is_ref().then(|| Ref::from_addr(value.0))
}

/// The object of type `type_offset` exactly in a dynamic value.
#[inline]
pub fn val_ref_of(value: Val, type_offset: u32) -> Option<Ref> {
    val_ref(value).filter(|object| object.type_offset() == type_offset)
}
