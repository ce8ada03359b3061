//! Equality, order, hash.
use crate::object::Ref;
use crate::text::{StrView, view};
use rayzor_abi::layout::STRING_HASH;
use std::cmp::Ordering;

/// Row `string.equals`.
pub fn equals(a: Ref, b: Ref) -> bool {
    if a == b {
        return true;
    }
    if a.is_null() || b.is_null() {
        return false;
    }
    match (view(a), view(b)) {
        (StrView::Latin1(a), StrView::Latin1(b)) => a == b,
        (StrView::Utf16(a), StrView::Utf16(b)) => a == b,
        (StrView::Latin1(_), StrView::Utf16(_)) | (StrView::Utf16(_), StrView::Latin1(_)) => false,
    }
}

/// Row `string.compare`.
pub fn compare(a: Ref, b: Ref) -> i32 {
    let order = match (a.is_null(), b.is_null()) {
        (true, true) => Ordering::Equal,
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
        (false, false) => compare_views(view(a), view(b)),
    };
    order as i32
}

/// The order of two texts by their units.
pub(super) fn compare_views(a: StrView<'_>, b: StrView<'_>) -> Ordering {
    let widen = |units: &[u8], index: usize| u16::from(units[index]);
    match (a, b) {
        (StrView::Latin1(a), StrView::Latin1(b)) => a.cmp(b),
        (StrView::Utf16(a), StrView::Utf16(b)) => a.cmp(b),
        (StrView::Latin1(a), StrView::Utf16(b)) => {
            (0..a.len()).map(|i| widen(a, i)).cmp(b.iter().copied())
        }
        (StrView::Utf16(a), StrView::Latin1(b)) => {
            a.iter().copied().cmp((0..b.len()).map(|i| widen(b, i)))
        }
    }
}

/// Row `string.hash`.
pub fn hash(text: Ref) -> i32 {
    if text.is_null() {
        return 1;
    }
    let cached = text.read::<u32>(STRING_HASH);
    if cached != 0 {
        return cached as i32;
    }
    let computed = match view(text) {
        StrView::Latin1(units) => hash_bytes(units),
        StrView::Utf16(units) => units.iter().fold(SEED, |hash, &unit| mix(hash, u64::from(unit))),
    };
    let folded = match (computed ^ (computed >> 32)) as u32 {
        0 => 1,
        other => other,
    };
    text.write::<u32>(STRING_HASH, folded);
    folded as i32
}

const SEED: u64 = 0x9E37_79B9_7F4A_7C15;

/// One multiplication to 128 bits, folded: every input bit reaches both halves of the result.
#[inline]
fn mix(hash: u64, word: u64) -> u64 {
    let product = u128::from(hash ^ word) * 0xD6E8_FEB8_6659_FD93_u128;
    (product as u64) ^ ((product >> 64) as u64) ^ SEED.rotate_left(17)
}

fn hash_bytes(bytes: &[u8]) -> u64 {
    let mut hash = SEED ^ bytes.len() as u64;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        hash = mix(hash, u64::from_le_bytes(chunk.try_into().unwrap_or_default()));
    }
    let mut tail = [0u8; 8];
    let rest = chunks.remainder();
    tail[..rest.len()].copy_from_slice(rest);
    mix(hash, u64::from_le_bytes(tail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_of_both_widths_compare_by_unit() {
        let wide: Vec<u16> = "ab\u{20ac}".encode_utf16().collect();
        assert_eq!(compare_views(StrView::Latin1(b"ab"), StrView::Utf16(&wide)), Ordering::Less);
        assert_eq!(
            compare_views(StrView::Utf16(&wide), StrView::Latin1(b"ab\xff")),
            Ordering::Greater
        );
        assert_eq!(compare_views(StrView::Latin1(b"b"), StrView::Latin1(b"ab")), Ordering::Greater);
    }

    #[test]
    fn hashes_of_similar_texts_differ() {
        let mut seen = std::collections::BTreeSet::new();
        for number in 0..10_000u32 {
            let hash = hash_bytes(format!("k{number}").as_bytes());
            seen.insert((hash ^ (hash >> 32)) as u32);
        }
        assert!(seen.len() > 9_990);
    }
}
