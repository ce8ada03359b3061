//! The memory of `StringBuf`: a bytes object with units of one byte (`wide` 0) or two (`wide` 1).
//!
//! Haxe code keeps count and capacity; the ranges that arrive here are asserted all the same.
use super::concat::copy_wide;
use super::required;
use super::search::sub_view;
use crate::bytes;
use crate::object::Ref;
use crate::text::{StrView, alloc_string_latin1, alloc_utf16};

/// The bytes as two-byte units.
fn wide_units(data: &mut [u8]) -> &mut [u16] {
    let count = data.len() / 2;
    // SAFETY: bytes objects are aligned to 8 and their data begins at a multiple of 8; `count` units lie within.
    unsafe { std::slice::from_raw_parts_mut(data.as_mut_ptr().cast(), count) }
}

/// Row `string.buffer_put`.
pub fn buffer_put(data: Ref, at: i32, wide: i32, text: Ref, from: i32, n: i32) {
    let (at, from, n) = (at as usize, from as usize, n as usize);
    let units = sub_view(required(text), from, from + n);
    let target = bytes::slice_mut(data);
    if wide != 0 {
        copy_wide(&mut wide_units(target)[at..at + n], units);
    } else if let StrView::Latin1(units) = units {
        target[at..at + n].copy_from_slice(units);
    }
}

/// Row `string.buffer_resize`.
pub fn buffer_resize(data: Ref, used: i32, size: i32) -> Ref {
    let result = bytes::new(size);
    let used = used as usize;
    bytes::slice_mut(result)[..used].copy_from_slice(&bytes::slice(data)[..used]);
    result
}

/// Row `string.buffer_widen`.
pub fn buffer_widen(data: Ref, used: i32, capacity: i32) -> Ref {
    let result = bytes::new(capacity.saturating_mul(2));
    let source = StrView::Latin1(&bytes::slice(data)[..used as usize]);
    copy_wide(&mut wide_units(bytes::slice_mut(result))[..used as usize], source);
    result
}

/// Row `string.buffer_text`.
pub fn buffer_text(data: Ref, used: i32, wide: i32) -> Ref {
    let used = used as usize;
    if wide != 0 {
        alloc_utf16(&wide_units(bytes::slice_mut(data))[..used])
    } else {
        alloc_string_latin1(&bytes::slice(data)[..used])
    }
}
