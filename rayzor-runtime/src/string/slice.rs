//! Parts of a text.
use super::required;
use crate::object::Ref;
use crate::text::{StrView, alloc_string_latin1, alloc_utf16};

/// A new string with the units `from..to` of `text`, or `text` itself when that is all.
pub(super) fn part(text: Ref, units: StrView<'_>, from: usize, to: usize) -> Ref {
    if from == 0 && to == units.len() {
        return text;
    }
    match units {
        StrView::Latin1(units) => alloc_string_latin1(&units[from..to]),
        StrView::Utf16(units) => alloc_utf16(&units[from..to]),
    }
}

/// Row `string.char_at`.
pub fn char_at(text: Ref, index: i32) -> Ref {
    let units = required(text);
    match usize::try_from(index) {
        Ok(index) if index < units.len() => part(text, units, index, index + 1),
        Ok(_) | Err(_) => alloc_string_latin1(b""),
    }
}

/// Row `string.substr`.
pub fn substr(text: Ref, pos: i32, len: i32) -> Ref {
    let units = required(text);
    let length = units.len() as i64;
    let mut from = i64::from(pos);
    if from < 0 {
        from = (from + length).max(0);
    }
    let mut count = i64::from(len);
    if count < 0 {
        count += length - from;
    }
    let from = from.min(length);
    let to = (from + count.max(0)).min(length);
    part(text, units, from as usize, to as usize)
}

/// Row `string.substring`.
pub fn substring(text: Ref, start: i32, end: i32) -> Ref {
    let units = required(text);
    let length = units.len();
    let clamp = |position: i32| usize::try_from(position).unwrap_or(0).min(length);
    let (start, end) = (clamp(start), clamp(end));
    part(text, units, start.min(end), start.max(end))
}

fn is_space(unit: u16) -> bool {
    matches!(unit, 9..=13 | 32)
}

/// Row `string.trim`.
pub fn trim(text: Ref, sides: i32) -> Ref {
    let units = required(text);
    let space_at = |index: usize| units.unit(index).is_some_and(is_space);
    let (mut from, mut to) = (0, units.len());
    if sides & 1 != 0 {
        while from < to && space_at(from) {
            from += 1;
        }
    }
    if sides & 2 != 0 {
        while to > from && space_at(to - 1) {
            to -= 1;
        }
    }
    part(text, units, from, to)
}
