//! Names of symbols in object files.
//!
//! Compiled functions and globals are `hx.<readable path>`; characters that linkers or debuggers could misread become
//! `$xx` (hexadecimal UTF-8 bytes). Runtime functions keep the names of the table.
extern crate alloc;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

/// Prefix of every symbol that comes from Haxe source.
pub const PREFIX: &str = "hx.";
/// The compiled function that initialises and calls `main`: no frame that users know of.
pub const PROGRAM_NAME: &str = "start";
/// The C `main` that the compiler emits.
pub const MAIN_SYMBOL: &str = "main";
/// The personality function that every compiled function with a handler names.
pub const PERSONALITY_SYMBOL: &str = "rayzor_personality";
/// The runtime's entry: `rayzor_start(argc: i32, argv, *const ModuleInfo) -> i32`.
pub const START_SYMBOL: &str = "rayzor_start";

/// Writes `path` so that it is a safe part of a symbol name.
pub fn mangle_into(out: &mut impl Write, path: &str) -> fmt::Result {
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'.' => {
                out.write_char(byte as char)?
            }
            other => write!(out, "${other:02x}")?,
        }
    }
    Ok(())
}

/// `path` as a symbol when displayed, [`PREFIX`] included.
pub struct Mangled<'a>(pub &'a str);

impl fmt::Display for Mangled<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        mangle_into(f, self.0)
    }
}

/// Undoes the escapes of [`mangle_into`].
pub fn readable(mangled: &str) -> String {
    let mut bytes = Vec::with_capacity(mangled.len());
    let mut rest = mangled.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let escaped = tail.get(..2).and_then(|digits| core::str::from_utf8(digits).ok());
        let code = escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match code {
            Some(code) if first == b'$' => {
                bytes.push(code);
                rest = &tail[2..];
            }
            Some(_) | None => {
                bytes.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::{Mangled, readable};
    use std::string::ToString;

    #[test]
    fn odd_characters_are_escaped() {
        assert_eq!(Mangled("a.B.f<Int>").to_string(), "hx.a.B.f$3cInt$3e");
    }

    #[test]
    fn escapes_are_undone() {
        assert_eq!(readable("a.B.f$3cInt$3e"), "a.B.f<Int>");
        assert_eq!(readable("plain$"), "plain$");
    }
}
