//! Upper and lower case by Unicode's simple mappings: one unit stays one unit, what has no such mapping stays as it is.
use super::required;
use crate::object::Ref;
use crate::text::{StrView, alloc_latin1_with, alloc_utf16};

/// Row `string.to_upper`.
pub fn to_upper(text: Ref) -> Ref {
    match required(text) {
        StrView::Latin1(units) if units.is_ascii() => {
            if !units.iter().any(u8::is_ascii_lowercase) {
                return text;
            }
            alloc_latin1_with(units.len(), |target| {
                target.copy_from_slice(units);
                target.make_ascii_uppercase();
            })
        }
        units @ (StrView::Latin1(_) | StrView::Utf16(_)) => map_units(units, simple_upper),
    }
}

/// Row `string.to_lower`.
pub fn to_lower(text: Ref) -> Ref {
    match required(text) {
        StrView::Latin1(units) if units.is_ascii() => {
            if !units.iter().any(u8::is_ascii_uppercase) {
                return text;
            }
            alloc_latin1_with(units.len(), |target| {
                target.copy_from_slice(units);
                target.make_ascii_lowercase();
            })
        }
        units @ (StrView::Latin1(_) | StrView::Utf16(_)) => map_units(units, simple_lower),
    }
}

fn map_units(units: StrView<'_>, map: impl Fn(char) -> char) -> Ref {
    let mut mapped = Vec::with_capacity(units.len());
    for decoded in char::decode_utf16(units.to_units()) {
        match decoded {
            Ok(c) => mapped.extend_from_slice(map(c).encode_utf16(&mut [0; 2])),
            Err(lone) => mapped.push(lone.unpaired_surrogate()),
        }
    }
    alloc_utf16(&mapped)
}

fn simple_upper(c: char) -> char {
    single(c, c.to_uppercase())
}

fn simple_lower(c: char) -> char {
    // The full mapping adds a combining dot.
    if c == '\u{130}' { 'i' } else { single(c, c.to_lowercase()) }
}

/// The only character of a mapping that gives one.
fn single(c: char, mut mapped: impl Iterator<Item = char>) -> char {
    match (mapped.next(), mapped.next()) {
        (Some(one), None) => one,
        (Some(_) | None, _) => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mappings_are_simple() {
        assert_eq!(simple_upper('ß'), 'ß');
        assert_eq!(simple_upper('ÿ'), 'Ÿ');
        assert_eq!(simple_upper('ς'), 'Σ');
        assert_eq!(simple_lower('İ'), 'i');
        assert_eq!(simple_lower('Σ'), 'σ');
        assert_eq!(simple_lower('ẞ'), 'ß');
    }
}
