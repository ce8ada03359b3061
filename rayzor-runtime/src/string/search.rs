//! Finding, splitting, replacing.
use super::concat::concat_views;
use super::required;
use super::slice::part;
use crate::array;
use crate::object::{Ref, to_val};
use crate::text::{StrView, alloc_string_latin1};
use memchr::{memchr, memmem, memrchr};
use rayzor_abi::ElemKind;

/// The first position of `what` in `text` at or after `from`, which is at most the length.
pub(super) fn find(text: StrView<'_>, what: StrView<'_>, from: usize) -> Option<usize> {
    match (text, what) {
        (StrView::Latin1(text), StrView::Latin1(what)) => {
            let rest = &text[from..];
            let found = match what {
                [] => Some(0),
                [unit] => memchr(*unit, rest),
                [..] => memmem::find(rest, what),
            };
            found.map(|at| at + from)
        }
        // A wide text has a unit that no narrow one has.
        (StrView::Latin1(_), StrView::Utf16(_)) => None,
        (StrView::Utf16(text), StrView::Utf16(what)) => find_wide(text, what, from, |a, b| a == b),
        (StrView::Utf16(text), StrView::Latin1(what)) => {
            find_wide(text, what, from, |a, b| a == u16::from(b))
        }
    }
}

fn find_wide<T: Copy>(
    text: &[u16],
    what: &[T],
    from: usize,
    same: impl Fn(u16, T) -> bool,
) -> Option<usize> {
    let Some((&first, rest)) = what.split_first() else {
        return Some(from);
    };
    let last = text.len().checked_sub(what.len())?;
    (from..=last).find(|&at| {
        same(text[at], first)
            && rest.iter().zip(&text[at + 1..]).all(|(&wanted, &unit)| same(unit, wanted))
    })
}

/// The last position of `what` in `text` that is at most `from`.
fn find_last(text: StrView<'_>, what: StrView<'_>, from: usize) -> Option<usize> {
    let last = text.len().checked_sub(what.len())?.min(from);
    if let (StrView::Latin1(text), StrView::Latin1([unit])) = (text, what) {
        return memrchr(*unit, &text[..=last]);
    }
    (0..=last).rev().find(|&at| stands_at(text, what, at))
}

/// Whether `what` stands at `at`.
fn stands_at(text: StrView<'_>, what: StrView<'_>, at: usize) -> bool {
    if at + what.len() > text.len() {
        return false;
    }
    match (text, what) {
        (StrView::Latin1(text), StrView::Latin1(what)) => text[at..at + what.len()] == *what,
        (StrView::Utf16(text), StrView::Utf16(what)) => text[at..at + what.len()] == *what,
        (StrView::Latin1(_), StrView::Utf16(_)) => false,
        (StrView::Utf16(text), StrView::Latin1(what)) => {
            what.iter().zip(&text[at..]).all(|(&wanted, &unit)| unit == u16::from(wanted))
        }
    }
}

fn position(found: Option<usize>) -> i32 {
    found.map_or(-1, |at| at as i32)
}

/// Row `string.index_of`.
pub fn index_of(text: Ref, what: Ref, from: i32) -> i32 {
    let (text, what) = (required(text), required(what));
    let length = text.len() as i64;
    let mut start = i64::from(from);
    if start < 0 {
        start = (start + length).max(0);
    }
    position(find(text, what, start.min(length) as usize))
}

/// Row `string.last_index_of`.
pub fn last_index_of(text: Ref, what: Ref, from: i32) -> i32 {
    let (text, what) = (required(text), required(what));
    match usize::try_from(from) {
        Ok(from) => position(find_last(text, what, from)),
        Err(_) => -1,
    }
}

/// Row `string.has_at`.
pub fn has_at(text: Ref, what: Ref, pos: i32) -> bool {
    let (text, what) = (required(text), required(what));
    usize::try_from(pos).is_ok_and(|at| stands_at(text, what, at))
}

/// Row `string.split`.
pub fn split(text: Ref, delimiter: Ref) -> Ref {
    let (units, wanted) = (required(text), required(delimiter));
    let result = array::with_capacity(ElemKind::Val, 4);
    if wanted.is_empty() {
        for index in 0..units.len() {
            array::push(result, to_val(part(text, units, index, index + 1)));
        }
        return result;
    }
    let mut from = 0;
    while let Some(at) = find(units, wanted, from) {
        array::push(result, to_val(part(text, units, from, at)));
        from = at + wanted.len();
    }
    array::push(result, to_val(part(text, units, from, units.len())));
    result
}

/// Row `string.replace`.
pub fn replace(text: Ref, from: Ref, to: Ref) -> Ref {
    let (units, wanted, by) = (required(text), required(from), required(to));
    let mut pieces = Vec::new();
    if wanted.is_empty() {
        for index in 0..units.len() {
            if index > 0 {
                pieces.push(by);
            }
            pieces.push(sub_view(units, index, index + 1));
        }
    } else {
        let mut at = 0;
        while let Some(found) = find(units, wanted, at) {
            pieces.push(sub_view(units, at, found));
            pieces.push(by);
            at = found + wanted.len();
        }
        pieces.push(sub_view(units, at, units.len()));
    }
    match pieces.len() {
        0 => alloc_string_latin1(b""),
        1 => text,
        _ => narrow_concat(&pieces),
    }
}

/// The units `from..to`.
pub(super) fn sub_view(units: StrView<'_>, from: usize, to: usize) -> StrView<'_> {
    match units {
        StrView::Latin1(units) => StrView::Latin1(&units[from..to]),
        StrView::Utf16(units) => StrView::Utf16(&units[from..to]),
    }
}

/// As `concat_views`, for parts of wide texts that may have no wide unit themselves.
pub(super) fn narrow_concat(pieces: &[StrView<'_>]) -> Ref {
    let is_wide = |piece: &StrView<'_>| match piece {
        StrView::Latin1(_) => false,
        StrView::Utf16(units) => units.iter().any(|&unit| unit > 0xff),
    };
    if pieces.iter().all(|piece| matches!(piece, StrView::Latin1(_))) || pieces.iter().any(is_wide)
    {
        return concat_views(pieces);
    }
    let bytes: Vec<u8> = pieces.iter().flat_map(StrView::to_units).map(|unit| unit as u8).collect();
    alloc_string_latin1(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_in_both_widths() {
        let wide: Vec<u16> = "x\u{20ac}yx\u{20ac}".encode_utf16().collect();
        assert_eq!(find(StrView::Utf16(&wide), StrView::Latin1(b"yx"), 0), Some(2));
        assert_eq!(find(StrView::Utf16(&wide), StrView::Utf16(&wide[..2]), 1), Some(3));
        assert_eq!(find(StrView::Latin1(b"hello"), StrView::Latin1(b"l"), 3), Some(3));
        assert_eq!(find(StrView::Latin1(b"hello"), StrView::Latin1(b""), 5), Some(5));
        assert_eq!(find(StrView::Latin1(b"hello"), StrView::Utf16(&wide), 0), None);
    }

    #[test]
    fn finds_the_last() {
        let text = StrView::Latin1(b"hello");
        assert_eq!(find_last(text, StrView::Latin1(b"l"), 2), Some(2));
        assert_eq!(find_last(text, StrView::Latin1(b""), 99), Some(5));
        assert_eq!(find_last(text, StrView::Latin1(b"lo"), 99), Some(3));
        assert_eq!(find_last(text, StrView::Latin1(b"longer text"), 99), None);
    }
}
