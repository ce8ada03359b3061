//! Numbers as text, as HashLink and hxcpp print them: an Int in decimal; a Float with the 15 significant digits of C's
//! `%.15g`, without zeros at the end, in exponent form below 1e-4 and from 1e+15 on; `nan`, `inf`, `-inf`.
use crate::object::Ref;
use crate::text::alloc_string_latin1;
use std::io::Write;

/// Room for any number.
pub const MAX_LENGTH: usize = 32;

/// Text in a buffer of its own.
#[derive(Clone, Copy)]
pub struct Text {
    bytes: [u8; MAX_LENGTH],
    len: usize,
}

impl Text {
    fn empty() -> Text {
        Text { bytes: [0; MAX_LENGTH], len: 0 }
    }

    fn of(text: &str) -> Text {
        let mut result = Text::empty();
        result.push(text.as_bytes());
        result
    }

    fn push(&mut self, bytes: &[u8]) {
        self.bytes[self.len..self.len + bytes.len()].copy_from_slice(bytes);
        self.len += bytes.len();
    }

    fn push_zeros(&mut self, count: usize) {
        for _ in 0..count {
            self.push(b"0");
        }
    }

    /// The ASCII bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }

    /// As a `String` object.
    pub fn to_ref(&self) -> Ref {
        alloc_string_latin1(self.as_bytes())
    }
}

/// An Int.
pub fn int(number: i32) -> Text {
    int64(i64::from(number))
}

/// An Int64.
pub fn int64(number: i64) -> Text {
    let mut digits = unsigned(number.unsigned_abs());
    if number < 0 {
        let mut text = Text::empty();
        text.push(b"-");
        text.push(digits.as_bytes());
        digits = text;
    }
    digits
}

/// An unsigned number.
pub fn unsigned(mut number: u64) -> Text {
    let mut reversed = [0u8; 20];
    let mut count = 0;
    loop {
        reversed[count] = b'0' + (number % 10) as u8;
        count += 1;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    reversed[..count].reverse();
    let mut text = Text::empty();
    text.push(&reversed[..count]);
    text
}

const DIGITS: i32 = 15;

/// A Float.
pub fn float(number: f64) -> Text {
    if number.is_nan() {
        return Text::of("nan");
    }
    if number.is_infinite() {
        return Text::of(if number > 0.0 { "inf" } else { "-inf" });
    }
    if number.abs() < 1e15
        && number as i64 as f64 == number
        && (number != 0.0 || number.is_sign_positive())
    {
        return int64(number as i64);
    }
    if number == 0.0 {
        return Text::of("-0");
    }
    fraction(number)
}

/// A finite number that is no small integer.
fn fraction(number: f64) -> Text {
    let mut scratch = [0u8; MAX_LENGTH];
    let mut rest = &mut scratch[..];
    // d.dddddddddddddde<exponent>: the digits, rounded as C does.
    if write!(rest, "{:.14e}", number.abs()).is_err() {
        return Text::of("nan");
    }
    let written = MAX_LENGTH - rest.len();
    let text = &scratch[..written];
    let mark = text.iter().position(|&byte| byte == b'e').unwrap_or(written);
    let exponent =
        std::str::from_utf8(&text[mark + 1..]).ok().and_then(|e| e.parse().ok()).unwrap_or(0);
    let mut digits = [b'0'; DIGITS as usize];
    digits[0] = text[0];
    digits[1..].copy_from_slice(&text[2..DIGITS as usize + 1]);
    let significant = digits.iter().rposition(|&digit| digit != b'0').map_or(1, |last| last + 1);
    layout(number < 0.0, &digits[..significant], exponent)
}

fn layout(negative: bool, digits: &[u8], exponent: i32) -> Text {
    let mut text = Text::empty();
    if negative {
        text.push(b"-");
    }
    if !(-4..DIGITS).contains(&exponent) {
        text.push(&digits[..1]);
        if digits.len() > 1 {
            text.push(b".");
            text.push(&digits[1..]);
        }
        text.push(if exponent < 0 { b"e-" } else { b"e+" });
        if exponent.abs() < 10 {
            text.push(b"0");
        }
        text.push(unsigned(u64::from(exponent.unsigned_abs())).as_bytes());
    } else if exponent < 0 {
        text.push(b"0.");
        text.push_zeros((-exponent - 1) as usize);
        text.push(digits);
    } else {
        let whole = exponent as usize + 1;
        if digits.len() <= whole {
            text.push(digits);
            text.push_zeros(whole - digits.len());
        } else {
            text.push(&digits[..whole]);
            text.push(b".");
            text.push(&digits[whole..]);
        }
    }
    text
}

/// Row `string.hex`.
pub fn hex(number: i32, digits: i32) -> Ref {
    let plain = format!("{:X}", number as u32);
    let wanted = usize::try_from(digits).unwrap_or(0);
    let mut padded = "0".repeat(wanted.saturating_sub(plain.len()));
    padded.push_str(&plain);
    alloc_string_latin1(padded.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(number: f64) -> String {
        String::from_utf8_lossy(float(number).as_bytes()).into_owned()
    }

    #[test]
    fn floats_print_as_c_does() {
        for (number, text) in [
            (0.1 + 0.2, "0.3"),
            (1.0 / 3.0, "0.333333333333333"),
            (1e14, "100000000000000"),
            (1e15, "1e+15"),
            (-1e21, "-1e+21"),
            (0.0001, "0.0001"),
            (0.00001, "1e-05"),
            (1.5e300, "1.5e+300"),
            (5e-324, "4.94065645841247e-324"),
            (100.0, "100"),
            (-0.0, "-0"),
            (0.0, "0"),
            (2.5, "2.5"),
            (-123456.789, "-123456.789"),
            (123456789012345680.0, "1.23456789012346e+17"),
            (999999999999999.9, "1e+15"),
            (12345678901234.5, "12345678901234.5"),
            (f64::MAX, "1.79769313486232e+308"),
            (f64::INFINITY, "inf"),
            (f64::NEG_INFINITY, "-inf"),
            (f64::NAN, "nan"),
        ] {
            assert_eq!(show(number), text);
        }
    }

    #[test]
    fn ints_print_in_full() {
        assert_eq!(int(i32::MIN).as_bytes(), b"-2147483648");
        assert_eq!(int64(i64::MIN).as_bytes(), b"-9223372036854775808");
        assert_eq!(unsigned(u64::MAX).as_bytes(), b"18446744073709551615");
        assert_eq!(int(0).as_bytes(), b"0");
    }
}
