//! Numbers from text.
use super::required;
use crate::exception::throw_string;
use crate::object::Ref;
use crate::text::{StrView, view};
use rayzor_abi::Val;

/// The text as bytes; units that no number has become 0xff.
fn ascii<'a>(units: StrView<'a>, scratch: &'a mut Vec<u8>) -> &'a [u8] {
    match units {
        StrView::Latin1(units) => units,
        StrView::Utf16(units) => {
            scratch.extend(units.iter().map(|&unit| u8::try_from(unit).unwrap_or(0xff)));
            scratch
        }
    }
}

fn skip_space(text: &[u8]) -> &[u8] {
    let start = text.iter().position(|&byte| !matches!(byte, 9..=13 | 32)).unwrap_or(text.len());
    &text[start..]
}

fn sign(text: &[u8]) -> (bool, &[u8]) {
    match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        [..] => (false, text),
    }
}

/// Row `string.parse_int`.
pub fn parse_int(text: Ref) -> Val {
    if text.is_null() {
        return Val::NULL;
    }
    int(ascii(view(text), &mut Vec::new())).map_or(Val::NULL, Val::from_i32)
}

fn int(text: &[u8]) -> Option<i32> {
    let (negative, rest) = sign(skip_space(text));
    let (radix, digits, max) = match rest {
        [b'0', b'x' | b'X', digits @ ..] => (16, digits, i64::from(u32::MAX)),
        [..] => (10, rest, if negative { 1 << 31 } else { i64::from(i32::MAX) }),
    };
    let mut number: Option<i64> = None;
    for &byte in digits {
        let Some(digit) = char::from(byte).to_digit(radix) else {
            break;
        };
        let next = number.unwrap_or(0) * i64::from(radix) + i64::from(digit);
        if next > max {
            return None;
        }
        number = Some(next);
    }
    number.map(|magnitude| if negative { magnitude.wrapping_neg() } else { magnitude } as i32)
}

/// Row `string.parse_float`.
pub fn parse_float(text: Ref) -> f64 {
    if text.is_null() {
        return f64::NAN;
    }
    float(ascii(view(text), &mut Vec::new()))
}

/// How many digits `text` begins with.
fn count_digits(text: &[u8]) -> usize {
    text.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// The number that `text` begins with, or NaN: sign, digits with an optional point, exponent.
pub(super) fn float(text: &[u8]) -> f64 {
    let start = skip_space(text);
    let (_, unsigned) = sign(start);
    let mut length = start.len() - unsigned.len();
    let whole = count_digits(unsigned);
    length += whole;
    let mut decimals = 0;
    if let [b'.', rest @ ..] = &unsigned[whole..] {
        decimals = count_digits(rest);
        length += 1 + decimals;
    }
    if whole + decimals == 0 {
        return f64::NAN;
    }
    if let [b'e' | b'E', rest @ ..] = &start[length..] {
        let (_, digits) = sign(rest);
        let count = count_digits(digits);
        if count > 0 {
            length += 1 + (rest.len() - digits.len()) + count;
        }
    }
    std::str::from_utf8(&start[..length])
        .ok()
        .and_then(|number| number.parse().ok())
        .unwrap_or(f64::NAN)
}

/// Row `string.parse_int64`.
pub fn parse_int64(text: Ref) -> i64 {
    match int64(ascii(required(text), &mut Vec::new())) {
        Ok(number) => number,
        Err(message) => throw_string(message),
    }
}

fn int64(text: &[u8]) -> Result<i64, &'static str> {
    let rest = skip_space(text);
    let end =
        rest.iter().rposition(|&byte| !matches!(byte, 9..=13 | 32)).map_or(0, |last| last + 1);
    let (negative, digits) = match &rest[..end] {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    let mut number: i64 = 0;
    for &byte in digits {
        if !byte.is_ascii_digit() {
            return Err("NumberFormatError");
        }
        let digit = i64::from(byte - b'0');
        let next = number.checked_mul(10).and_then(|number| {
            if negative { number.checked_sub(digit) } else { number.checked_add(digit) }
        });
        number = next.ok_or(if negative {
            "NumberFormatError: Underflow"
        } else {
            "NumberFormatError: Overflow"
        })?;
    }
    Ok(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ints() {
        for (text, number) in [
            ("12", Some(12)),
            (" \t-5x", Some(-5)),
            ("+5", Some(5)),
            ("0x1F", Some(31)),
            ("-0x10", Some(-16)),
            ("0xFFFFFFFF", Some(-1)),
            ("0x", None),
            ("", None),
            ("- 5", None),
            ("1.5", Some(1)),
            ("2147483648", None),
            ("-2147483648", Some(i32::MIN)),
            ("abc", None),
        ] {
            assert_eq!(int(text.as_bytes()), number, "{text}");
        }
    }

    #[test]
    fn floats() {
        for (text, number) in [
            ("12", 12.0),
            ("  1.5abc", 1.5),
            (".5", 0.5),
            ("5.", 5.0),
            ("-.5e1", -5.0),
            ("1e", 1.0),
            ("1e+2", 100.0),
            ("1.2.3", 1.2),
            ("0x10", 0.0),
            ("1e400", f64::INFINITY),
        ] {
            assert_eq!(float(text.as_bytes()), number, "{text}");
        }
        for text in ["", "abc", "-", ".", "NaN", "Infinity", "e5"] {
            assert!(float(text.as_bytes()).is_nan(), "{text}");
        }
    }

    #[test]
    fn int64s() {
        assert_eq!(int64(b" -9223372036854775808 "), Ok(i64::MIN));
        assert_eq!(int64(b"9223372036854775808"), Err("NumberFormatError: Overflow"));
        assert_eq!(int64(b"-9223372036854775809"), Err("NumberFormatError: Underflow"));
        assert_eq!(int64(b"12x"), Err("NumberFormatError"));
        assert_eq!(int64(b""), Ok(0));
    }
}
