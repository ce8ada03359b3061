//! Code points and UTF-8.
use crate::object::Ref;
use crate::text::{StrView, alloc_string_latin1, alloc_utf16};

/// Row `string.from_char_code`.
pub fn from_char_code(code: i32) -> Ref {
    match code {
        0..=0xff => alloc_string_latin1(&[code as u8]),
        0x1_0000..=0x10_ffff => {
            alloc_utf16(&[(0xd7c0 + (code >> 10)) as u16, (0xdc00 | (code & 0x3ff)) as u16])
        }
        _ => alloc_utf16(&[code as u16]),
    }
}

/// Appends a text as UTF-8. A lone surrogate becomes the three bytes of its own code point.
pub fn encode_utf8(units: StrView<'_>, out: &mut Vec<u8>) {
    match units {
        StrView::Latin1(units) if units.is_ascii() => out.extend_from_slice(units),
        StrView::Latin1(units) => {
            out.reserve(units.len() + 8);
            for &unit in units {
                push_code_point(out, u32::from(unit));
            }
        }
        StrView::Utf16(units) => {
            out.reserve(units.len() * 2);
            for decoded in char::decode_utf16(units.iter().copied()) {
                match decoded {
                    Ok(c) => push_code_point(out, u32::from(c)),
                    Err(lone) => push_code_point(out, u32::from(lone.unpaired_surrogate())),
                }
            }
        }
    }
}

fn push_code_point(out: &mut Vec<u8>, code: u32) {
    let tail = |shift: u32| 0x80 | (code >> shift & 0x3f) as u8;
    match code {
        0..=0x7f => out.push(code as u8),
        0x80..=0x7ff => out.extend_from_slice(&[0xc0 | (code >> 6) as u8, tail(0)]),
        0x800..=0xffff => out.extend_from_slice(&[0xe0 | (code >> 12) as u8, tail(6), tail(0)]),
        _ => out.extend_from_slice(&[0xf0 | (code >> 18) as u8, tail(12), tail(6), tail(0)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodes_every_length() {
        let text = "a\u{e9}\u{20ac}\u{1f600}";
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut out = Vec::new();
        encode_utf8(StrView::Utf16(&units), &mut out);
        assert_eq!(out, text.as_bytes());
        out.clear();
        encode_utf8(StrView::Latin1(b"caf\xe9"), &mut out);
        assert_eq!(out, "café".as_bytes());
    }
}
