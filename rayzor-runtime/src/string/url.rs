//! Percent encoding.
use super::{encode_utf8, required};
use crate::object::Ref;
use crate::text::{alloc_string_latin1, string_from_utf8};

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Row `string.url_encode`.
pub fn url_encode(text: Ref) -> Ref {
    let mut bytes = Vec::new();
    encode_utf8(required(text), &mut bytes);
    let mut out = Vec::with_capacity(bytes.len());
    for byte in bytes {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
            out.push(byte);
        } else {
            out.extend_from_slice(&[
                b'%',
                HEX[usize::from(byte >> 4)],
                HEX[usize::from(byte & 15)],
            ]);
        }
    }
    alloc_string_latin1(&out)
}

/// Row `string.url_decode`.
pub fn url_decode(text: Ref) -> Ref {
    let mut bytes = Vec::new();
    encode_utf8(required(text), &mut bytes);
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = &bytes[..];
    while let [first, tail @ ..] = rest {
        rest = tail;
        match (*first, tail) {
            (b'+', _) => out.push(b' '),
            (b'%', [high, low, after @ ..]) => {
                if let (Some(high), Some(low)) = (digit(*high), digit(*low)) {
                    out.push(high << 4 | low);
                    rest = after;
                }
            }
            (b'%', _) => {}
            (other, _) => out.push(other),
        }
    }
    string_from_utf8(&out)
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}
