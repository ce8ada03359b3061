//! Inline caches of field accesses. Threads read and write them without a lock, so what a cache knows is one word:
//! key, offset and representation together, never parts of two.
use crate::object::Ref;
use rayzor_abi::descriptor::types;
use rayzor_abi::layout::{ANON_FIELDS, ANON_SHAPE};
use std::sync::atomic::{AtomicU64, Ordering};

const REPR_BITS: u32 = 4;
const OFFSET_BITS: u32 = 13;
const KEY_SHIFT: u32 = REPR_BITS + OFFSET_BITS;
const KEY_BITS: u32 = 64 - KEY_SHIFT;

/// The cache of one site: from the top the key, the offset, the representation. 0 when empty.
#[repr(transparent)]
pub(super) struct Cache(AtomicU64);

/// Where a field is.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Bytes from the object's start.
    pub(super) offset: u32,
    /// A `FieldRepr`.
    pub(super) repr: u8,
}

/// The cache at an address that compiled code passes, if it has one.
#[inline]
pub(super) fn at(cache: *mut u8) -> Option<&'static Cache> {
    // SAFETY: the caller passes null or the address of a cache of its own, which is a global.
    unsafe { cache.cast::<Cache>().as_ref() }
}

/// What objects with a field at the same place have in common: their shape or their type.
#[inline]
pub(super) fn key(object: Ref) -> u64 {
    let type_offset = object.type_offset();
    if type_offset == types::ANON {
        // Shapes are 16-aligned.
        object.read::<u64>(ANON_SHAPE) >> 3
    } else {
        u64::from(type_offset) << 1 | 1
    }
}

impl Cache {
    /// Where `object` with this key has the field, if that is known and in the object itself.
    #[inline]
    pub(super) fn find(&self, key: u64, object: Ref) -> Option<Place> {
        let word = self.0.load(Ordering::Relaxed);
        if word >> KEY_SHIFT != key || word == 0 {
            return None;
        }
        let offset = (word >> REPR_BITS) as u32 & ((1 << OFFSET_BITS) - 1);
        // Structures of one shape may have different inline capacities.
        let is_inline = key & 1 == 1 || offset < ANON_FIELDS + 8 * u32::from(object.aux());
        is_inline.then_some(Place { offset, repr: word as u8 & ((1 << REPR_BITS) - 1) })
    }

    /// Keeps a place, if it can be written in the bits there are.
    pub(super) fn set(&self, key: u64, place: Place) {
        if key >> KEY_BITS != 0
            || place.offset >> OFFSET_BITS != 0
            || u32::from(place.repr) >> REPR_BITS != 0
        {
            return;
        }
        let word = key << KEY_SHIFT | u64::from(place.offset) << REPR_BITS | u64::from(place.repr);
        self.0.store(word, Ordering::Relaxed);
    }
}
