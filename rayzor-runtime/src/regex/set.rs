//! Sets of characters.

/// A set of code points: a bitmap below U+0100, sorted disjoint ranges above.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Set {
    bits: [u64; 4],
    wide: Vec<(u32, u32)>,
}

const LAST: u32 = 0x10_ffff;

impl Set {
    /// No character.
    pub(super) fn empty() -> Set {
        Set::default()
    }

    /// The characters of some ranges, both ends included.
    pub(super) fn of(ranges: &[(u32, u32)]) -> Set {
        let mut set = Set::empty();
        for &(from, to) in ranges {
            set.add_range(from, to);
        }
        set.normalize();
        set
    }

    /// Adds a range; [`Set::normalize`] must follow the last of them.
    pub(super) fn add_range(&mut self, from: u32, to: u32) {
        for c in from..=to.min(0xff) {
            self.bits[(c >> 6) as usize] |= 1 << (c & 63);
        }
        if to > 0xff {
            self.wide.push((from.max(0x100), to.min(LAST)));
        }
    }

    /// Adds another set.
    pub(super) fn add_set(&mut self, other: &Set) {
        for (mine, theirs) in self.bits.iter_mut().zip(other.bits) {
            *mine |= theirs;
        }
        self.wide.extend_from_slice(&other.wide);
        self.normalize();
    }

    /// Sorts and joins the ranges.
    pub(super) fn normalize(&mut self) {
        self.wide.sort_unstable();
        let mut joined: Vec<(u32, u32)> = Vec::with_capacity(self.wide.len());
        for &(from, to) in &self.wide {
            match joined.last_mut() {
                Some(last) if from <= last.1.saturating_add(1) => last.1 = last.1.max(to),
                Some(_) | None => joined.push((from, to)),
            }
        }
        self.wide = joined;
    }

    /// All other characters.
    pub(super) fn negated(&self) -> Set {
        let mut wide = Vec::new();
        let mut next = 0x100;
        for &(from, to) in &self.wide {
            if from > next {
                wide.push((next, from - 1));
            }
            next = to + 1;
        }
        if next <= LAST {
            wide.push((next, LAST));
        }
        Set { bits: self.bits.map(|word| !word), wide }
    }

    /// Adds the other case of every letter.
    pub(super) fn fold(&mut self) {
        let mut added = Vec::new();
        let narrow = (0..0x100).filter(|&c| self.has(c));
        let wide = self
            .wide
            .iter()
            .filter(|range| range.1 - range.0 < 0x3000)
            .flat_map(|range| range.0..=range.1);
        for c in narrow.chain(wide) {
            added.extend(other_cases(c));
        }
        for c in added {
            self.add_range(c, c);
        }
        self.normalize();
    }

    /// Whether the character belongs to the set.
    #[inline]
    pub(super) fn has(&self, c: u32) -> bool {
        if c < 0x100 {
            return self.bits[(c >> 6) as usize] >> (c & 63) & 1 != 0;
        }
        let after = self.wide.partition_point(|range| range.0 <= c);
        after > 0 && c <= self.wide[after - 1].1
    }

    /// Whether a character that begins with this UTF-16 unit may belong to the set.
    #[inline]
    pub(super) fn may_begin(&self, unit: u32) -> bool {
        if unit < 0x100 { self.has(unit) } else { !self.wide.is_empty() }
    }

    /// Whether the sets have no character in common.
    pub(super) fn is_disjoint(&self, other: &Set) -> bool {
        let narrow = self.bits.iter().zip(other.bits).all(|(&mine, theirs)| mine & theirs == 0);
        narrow && self.wide.iter().all(|range| !other.meets(range))
    }

    /// Whether a character of the range, which begins above U+00FF, belongs to the set.
    fn meets(&self, &(from, to): &(u32, u32)) -> bool {
        let ends_before = self.wide.partition_point(|range| range.1 < from);
        self.wide.get(ends_before).is_some_and(|range| range.0 <= to)
    }

    /// The members, if they are few and all below U+0100.
    pub(super) fn few_bytes(&self) -> Option<Vec<u8>> {
        let count: u32 = self.bits.iter().map(|word| word.count_ones()).sum();
        (self.wide.is_empty() && count <= 3)
            .then(|| (0..=255u8).filter(|&c| self.has(u32::from(c))).collect())
    }
}

/// The characters that differ from `c` in case only.
pub(super) fn other_cases(c: u32) -> Vec<u32> {
    let Some(c) = char::from_u32(c) else {
        return Vec::new();
    };
    let mut result = Vec::new();
    let mut note = |mut mapped: Box<dyn Iterator<Item = char>>| {
        if let (Some(one), None) = (mapped.next(), mapped.next())
            && one != c
        {
            result.push(u32::from(one));
        }
    };
    note(Box::new(c.to_lowercase()));
    note(Box::new(c.to_uppercase()));
    result
}

/// One representative for all cases of a character.
pub(super) fn folded(c: u32) -> u32 {
    let Some(c) = char::from_u32(c) else {
        return c;
    };
    let mut mapped = c.to_lowercase();
    match (mapped.next(), mapped.next()) {
        (Some(one), None) => u32::from(one),
        (Some(_) | None, _) => u32::from(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negation_covers_the_rest() {
        let set = Set::of(&[(10, 20), (0x200, 0x2ff)]);
        let other = set.negated();
        for c in [0, 9, 10, 20, 21, 0xff, 0x100, 0x1ff, 0x200, 0x2ff, 0x300, LAST] {
            assert_ne!(set.has(c), other.has(c), "{c:x}");
        }
        assert_eq!(other.negated(), set);
    }

    #[test]
    fn folding_adds_both_cases() {
        let mut set = Set::of(&[(97, 99), (0xe9, 0xe9)]);
        set.fold();
        assert!(set.has(65) && set.has(0xc9) && !set.has(68));
    }
}
