//! `haxe.io.BytesData`: the rows of the table's `bytes` section.
//!
//! The Haxe class `haxe.io.Bytes` checks ranges and throws `haxe.io.Error.OutsideBounds`; the checks here are the last line
//! for callers that go around it.
use crate::exception::throw_string;
use crate::gc;
use crate::object::Ref;
use crate::string::encode_utf8;
use crate::text::{alloc_latin1_with, alloc_utf16, string_from_utf8, view};
use rayzor_abi::descriptor::types;
use rayzor_abi::layout::{BYTES_DATA, BYTES_LENGTH, header_word};

const OUTSIDE: &str = "OutsideBounds";

/// Row `bytes.new`.
pub fn new(length: i32) -> Ref {
    match usize::try_from(length) {
        Ok(length) => with_length(length),
        Err(_) => throw_string(OUTSIDE),
    }
}

/// Zeroed bytes.
pub fn with_length(length: usize) -> Ref {
    let size = (BYTES_DATA as usize + length).next_multiple_of(8);
    let bytes = gc::alloc_sized(header_word(types::BYTES, 0), size);
    bytes.write::<u64>(BYTES_LENGTH, length as u64);
    bytes
}

/// A bytes object with this content.
pub fn from_slice(content: &[u8]) -> Ref {
    let bytes = with_length(content.len());
    slice_mut(bytes).copy_from_slice(content);
    bytes
}

/// The content.
#[inline]
pub fn slice<'a>(bytes: Ref) -> &'a [u8] {
    let length = bytes.read::<u64>(BYTES_LENGTH) as usize;
    // SAFETY: a bytes object has `length` bytes from `BYTES_DATA` on; callers hold the slice only while nobody writes.
    unsafe { std::slice::from_raw_parts(bytes.at::<u8>(BYTES_DATA), length) }
}

/// The content, to be changed.
#[inline]
#[allow(clippy::mut_from_ref, reason = "the reference is to a heap object, not to Rust data")]
pub fn slice_mut<'a>(bytes: Ref) -> &'a mut [u8] {
    let length = bytes.read::<u64>(BYTES_LENGTH) as usize;
    // SAFETY: as above; callers hold one such slice of an object at a time.
    unsafe { std::slice::from_raw_parts_mut(bytes.at::<u8>(BYTES_DATA), length) }
}

/// The range as indices, if it lies within `bytes`.
fn range(bytes: Ref, pos: i32, length: i32) -> std::ops::Range<usize> {
    let total = bytes.read::<u64>(BYTES_LENGTH);
    match (u64::try_from(pos), u64::try_from(length)) {
        (Ok(pos), Ok(length)) if pos + length <= total => pos as usize..(pos + length) as usize,
        (Ok(_) | Err(_), _) => throw_string(OUTSIDE),
    }
}

/// Row `bytes.blit`.
pub fn blit(dst: Ref, dst_pos: i32, src: Ref, src_pos: i32, length: i32) {
    let from = range(src, src_pos, length);
    let to = range(dst, dst_pos, length);
    let source = src.at::<u8>(BYTES_DATA + from.start as u32);
    let target = dst.at::<u8>(BYTES_DATA + to.start as u32);
    // SAFETY: both ranges were checked; `copy` allows overlap.
    unsafe { std::ptr::copy(source, target, from.len()) }
}

/// Row `bytes.fill`.
pub fn fill(bytes: Ref, pos: i32, length: i32, value: i32) {
    let range = range(bytes, pos, length);
    slice_mut(bytes)[range].fill(value as u8);
}

/// Row `bytes.sub`.
pub fn sub(bytes: Ref, pos: i32, length: i32) -> Ref {
    from_slice(&slice(bytes)[range(bytes, pos, length)])
}

/// Row `bytes.compare`.
pub fn compare(a: Ref, b: Ref) -> i32 {
    slice(a).cmp(slice(b)) as i32
}

/// Row `bytes.get_string`.
pub fn get_string(bytes: Ref, pos: i32, length: i32, encoding: i32) -> Ref {
    let content = &slice(bytes)[range(bytes, pos, length)];
    if encoding == 0 {
        return string_from_utf8(content);
    }
    let units: Vec<u16> =
        content.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    alloc_utf16(&units)
}

/// Row `bytes.of_string`.
pub fn of_string(text: Ref, encoding: i32) -> Ref {
    let units = crate::string::required(text);
    if encoding == 0 {
        let mut content = Vec::new();
        encode_utf8(units, &mut content);
        return from_slice(&content);
    }
    let content: Vec<u8> =
        view(text).to_units().iter().flat_map(|unit| unit.to_le_bytes()).collect();
    from_slice(&content)
}

/// Row `bytes.to_hex`.
pub fn to_hex(bytes: Ref, length: i32) -> Ref {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let content = &slice(bytes)[range(bytes, 0, length)];
    alloc_latin1_with(content.len() * 2, |target| {
        for (pair, &byte) in target.chunks_exact_mut(2).zip(content) {
            pair[0] = DIGITS[usize::from(byte >> 4)];
            pair[1] = DIGITS[usize::from(byte & 15)];
        }
    })
}

fn load<const N: usize>(bytes: Ref, pos: i32) -> [u8; N] {
    let mut result = [0; N];
    result.copy_from_slice(&slice(bytes)[range(bytes, pos, N as i32)]);
    result
}

fn store<const N: usize>(bytes: Ref, pos: i32, content: [u8; N]) {
    let range = range(bytes, pos, N as i32);
    slice_mut(bytes)[range].copy_from_slice(&content);
}

/// Row `bytes.get`.
pub fn get(bytes: Ref, pos: i32) -> i32 {
    i32::from(u8::from_le_bytes(load(bytes, pos)))
}

/// Row `bytes.set`.
pub fn set(bytes: Ref, pos: i32, value: i32) {
    store(bytes, pos, (value as u8).to_le_bytes());
}

/// Row `bytes.get_u16`.
pub fn get_u16(bytes: Ref, pos: i32) -> i32 {
    i32::from(u16::from_le_bytes(load(bytes, pos)))
}

/// Row `bytes.set_u16`.
pub fn set_u16(bytes: Ref, pos: i32, value: i32) {
    store(bytes, pos, (value as u16).to_le_bytes());
}

/// Row `bytes.get_i32`.
pub fn get_i32(bytes: Ref, pos: i32) -> i32 {
    i32::from_le_bytes(load(bytes, pos))
}

/// Row `bytes.set_i32`.
pub fn set_i32(bytes: Ref, pos: i32, value: i32) {
    store(bytes, pos, value.to_le_bytes());
}

/// Row `bytes.get_i64`.
pub fn get_i64(bytes: Ref, pos: i32) -> i64 {
    i64::from_le_bytes(load(bytes, pos))
}

/// Row `bytes.set_i64`.
pub fn set_i64(bytes: Ref, pos: i32, value: i64) {
    store(bytes, pos, value.to_le_bytes());
}

/// Row `bytes.get_float`.
pub fn get_float(bytes: Ref, pos: i32) -> f64 {
    f64::from(f32::from_le_bytes(load(bytes, pos)))
}

/// Row `bytes.set_float`.
pub fn set_float(bytes: Ref, pos: i32, value: f64) {
    store(bytes, pos, (value as f32).to_le_bytes());
}

/// Row `bytes.get_double`.
pub fn get_double(bytes: Ref, pos: i32) -> f64 {
    f64::from_le_bytes(load(bytes, pos))
}

/// Row `bytes.set_double`.
pub fn set_double(bytes: Ref, pos: i32, value: f64) {
    store(bytes, pos, value.to_le_bytes());
}
