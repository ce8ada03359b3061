//! Joining texts.
use super::required;
use crate::array;
use crate::object::Ref;
use crate::text::{StrView, alloc_latin1_with, alloc_utf16_with, view};
use rayzor_abi::Val;

const NULL_TEXT: StrView<'static> = StrView::Latin1(b"null");

#[inline]
fn or_null<'a>(text: Ref) -> StrView<'a> {
    if text.is_null() { NULL_TEXT } else { view(text) }
}

/// Row `string.concat`.
pub fn concat(a: Ref, b: Ref) -> Ref {
    let (left, right) = (or_null(a), or_null(b));
    if left.is_empty() && !b.is_null() {
        return b;
    }
    if right.is_empty() && !a.is_null() {
        return a;
    }
    concat_views(&[left, right])
}

/// Row `string.concat_n`.
pub fn concat_n(parts: *mut u8, count: i32) -> Ref {
    let parts: *const Ref = parts.cast();
    // SAFETY: compiled code passes the address of `count` references.
    let parts = unsafe { std::slice::from_raw_parts(parts, count as usize) };
    let mut views = [NULL_TEXT; 16];
    if parts.len() <= views.len() {
        for (slot, &part) in views.iter_mut().zip(parts) {
            *slot = or_null(part);
        }
        concat_views(&views[..parts.len()])
    } else {
        concat_views(&parts.iter().map(|&part| or_null(part)).collect::<Vec<_>>())
    }
}

/// Row `string.join`.
pub fn join(parts: Ref, separator: Ref) -> Ref {
    let separator = required(separator);
    let count = array::len(parts) as i32;
    let mut views = Vec::with_capacity(2 * count as usize);
    for index in 0..count {
        if index > 0 {
            views.push(separator);
        }
        let Val(word) = array::get(parts, index);
        views.push(or_null(Ref::from_addr(word)));
    }
    concat_views(&views)
}

/// A new string of these texts one after the other.
pub(super) fn concat_views(parts: &[StrView<'_>]) -> Ref {
    let length = parts.iter().map(StrView::len).sum();
    if parts.iter().all(|part| matches!(part, StrView::Latin1(_))) {
        return alloc_latin1_with(length, |target| {
            let mut at = 0;
            for part in parts {
                if let StrView::Latin1(units) = part {
                    target[at..at + units.len()].copy_from_slice(units);
                    at += units.len();
                }
            }
        });
    }
    alloc_utf16_with(length, |target| {
        let mut at = 0;
        for part in parts {
            let end = at + part.len();
            copy_wide(&mut target[at..end], *part);
            at = end;
        }
    })
}

/// Copies a text into two-byte units; the lengths are equal.
pub(super) fn copy_wide(target: &mut [u16], source: StrView<'_>) {
    match source {
        StrView::Latin1(units) => {
            for (slot, &unit) in target.iter_mut().zip(units) {
                *slot = u16::from(unit);
            }
        }
        StrView::Utf16(units) => target.copy_from_slice(units),
    }
}
