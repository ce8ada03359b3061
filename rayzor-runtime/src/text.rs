//! Making and viewing `String` objects.
use crate::gc;
use crate::object::{Ref, val_ref_of};
use rayzor_abi::Val;
use rayzor_abi::descriptor::types;
use rayzor_abi::layout::{LATIN1, STRING_LEN, STRING_UNITS, UTF16, header_word};

/// The units of a string, without the final NUL.
#[derive(Clone, Copy, Debug)]
pub enum StrView<'a> {
    /// One byte per unit.
    Latin1(&'a [u8]),
    /// UTF-16 units, at least one of them above U+00FF (strings are always stored as narrow as they can be).
    Utf16(&'a [u16]),
}

impl StrView<'_> {
    /// Number of UTF-16 units.
    pub fn len(&self) -> usize {
        match self {
            StrView::Latin1(units) => units.len(),
            StrView::Utf16(units) => units.len(),
        }
    }

    /// Whether there are no units.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The unit at `index`, if there is one.
    pub fn unit(&self, index: usize) -> Option<u16> {
        match self {
            StrView::Latin1(units) => units.get(index).map(|&unit| u16::from(unit)),
            StrView::Utf16(units) => units.get(index).copied(),
        }
    }

    /// All units.
    pub fn to_units(&self) -> Vec<u16> {
        match self {
            StrView::Latin1(units) => units.iter().map(|&unit| u16::from(unit)).collect(),
            StrView::Utf16(units) => units.to_vec(),
        }
    }

    /// As Rust text; lone surrogates become U+FFFD.
    pub fn to_text(&self) -> String {
        match self {
            StrView::Latin1(units) => units.iter().map(|&unit| char::from(unit)).collect(),
            StrView::Utf16(units) => String::from_utf16_lossy(units),
        }
    }
}

/// The units of a string that is not null. The view is valid while the string is referenced from a stack or the heap.
#[inline]
pub fn view<'a>(string: Ref) -> StrView<'a> {
    debug_assert!(string.is_type(types::STRING));
    let len = string.read::<u32>(STRING_LEN) as usize;
    if string.aux() == LATIN1 {
        // SAFETY: a Latin-1 string has `len` bytes after its fixed part; strings are immutable.
        StrView::Latin1(unsafe { std::slice::from_raw_parts(string.at::<u8>(STRING_UNITS), len) })
    } else {
        // SAFETY: a UTF-16 string has `len` units there, aligned to 8.
        StrView::Utf16(unsafe { std::slice::from_raw_parts(string.at::<u16>(STRING_UNITS), len) })
    }
}

/// Number of UTF-16 units of a string that is not null.
#[inline]
pub fn length(string: Ref) -> usize {
    string.read::<u32>(STRING_LEN) as usize
}

fn alloc_string(aux: u16, len: usize, unit_size: usize) -> Ref {
    let Ok(length) = u32::try_from(len).and_then(|length| i32::try_from(length).map(|_| length))
    else {
        crate::gc::out_of_memory(len)
    };
    let size = (STRING_UNITS as usize + (len + 1) * unit_size).next_multiple_of(8);
    let string = gc::alloc_sized(header_word(types::STRING, aux), size);
    string.write::<u32>(STRING_LEN, length);
    string
}

/// A new string of `len` one-byte units, which `fill` must all set.
pub fn alloc_latin1_with(len: usize, fill: impl FnOnce(&mut [u8])) -> Ref {
    let string = alloc_string(LATIN1, len, 1);
    // SAFETY: the new string has room for `len` bytes, zeroed, and nobody else sees it.
    fill(unsafe { std::slice::from_raw_parts_mut(string.at::<u8>(STRING_UNITS), len) });
    string
}

/// A new string of `len` two-byte units, which `fill` must all set, at least one of them above U+00FF.
pub fn alloc_utf16_with(len: usize, fill: impl FnOnce(&mut [u16])) -> Ref {
    let string = alloc_string(UTF16, len, 2);
    // SAFETY: the new string has room for `len` units, zeroed, and nobody else sees it.
    fill(unsafe { std::slice::from_raw_parts_mut(string.at::<u16>(STRING_UNITS), len) });
    string
}

/// A new string with these one-byte units.
pub fn alloc_string_latin1(units: &[u8]) -> Ref {
    alloc_latin1_with(units.len(), |target| target.copy_from_slice(units))
}

/// A new string with these UTF-16 units; stored in one byte per unit when all are below U+0100.
pub fn alloc_utf16(units: &[u16]) -> Ref {
    if units.iter().all(|&unit| unit < 0x100) {
        return alloc_latin1_with(units.len(), |target| {
            for (byte, &unit) in target.iter_mut().zip(units) {
                *byte = unit as u8;
            }
        });
    }
    alloc_utf16_with(units.len(), |target| target.copy_from_slice(units))
}

/// A new string with this text.
pub fn string_from_str(text: &str) -> Ref {
    if text.is_ascii() {
        return alloc_string_latin1(text.as_bytes());
    }
    alloc_utf16(&text.encode_utf16().collect::<Vec<u16>>())
}

/// A new string from UTF-8 bytes; what is not valid becomes U+FFFD.
pub fn string_from_utf8(bytes: &[u8]) -> Ref {
    string_from_str(&String::from_utf8_lossy(bytes))
}

/// The text of a string; null gives "null". Lone surrogates become U+FFFD.
pub fn to_rust_string(string: Ref) -> String {
    if string.is_null() { "null".to_owned() } else { view(string).to_text() }
}

/// The string in a dynamic value.
pub fn val_string(value: Val) -> Option<Ref> {
    val_ref_of(value, types::STRING)
}
