//! Texts of both widths, seen as characters.
use super::compile::Program;
use super::set::Set;
use memchr::{memchr, memchr2, memchr3, memmem};

/// Text of one width.
pub(super) trait Text: Copy {
    /// The number of units.
    fn len(self) -> usize;
    /// The unit at an index in range.
    fn unit(self, at: usize) -> u32;
    /// The character that begins at an index in range, and the index behind it.
    fn char_at(self, at: usize) -> (u32, usize);
    /// The index of the character before an index above 0.
    fn before(self, at: usize) -> usize;
    /// The first place from `at` on where a match may begin.
    fn candidate(self, program: &Program, first: &Set, at: usize) -> Option<usize>;
}

impl Text for &[u8] {
    #[inline]
    fn len(self) -> usize {
        <[u8]>::len(self)
    }

    #[inline]
    fn unit(self, at: usize) -> u32 {
        u32::from(self[at])
    }

    #[inline]
    fn char_at(self, at: usize) -> (u32, usize) {
        (u32::from(self[at]), at + 1)
    }

    #[inline]
    fn before(self, at: usize) -> usize {
        at - 1
    }

    fn candidate(self, program: &Program, first: &Set, at: usize) -> Option<usize> {
        let rest = self.get(at..)?;
        let found = if program.prefix.len() > 1 {
            memmem::find(rest, &program.prefix)
        } else {
            match program.first_bytes.as_deref() {
                Some([]) => None,
                Some([a]) => memchr(*a, rest),
                Some([a, b]) => memchr2(*a, *b, rest),
                Some([a, b, c]) => memchr3(*a, *b, *c, rest),
                Some(_) | None => rest.iter().position(|&unit| first.has(u32::from(unit))),
            }
        };
        found.map(|offset| at + offset)
    }
}

impl Text for &[u16] {
    #[inline]
    fn len(self) -> usize {
        <[u16]>::len(self)
    }

    #[inline]
    fn unit(self, at: usize) -> u32 {
        u32::from(self[at])
    }

    #[inline]
    fn char_at(self, at: usize) -> (u32, usize) {
        let high = u32::from(self[at]);
        if (0xd800..0xdc00).contains(&high)
            && let Some(&low) = self.get(at + 1)
            && (0xdc00..0xe000).contains(&low)
        {
            return (((high - 0xd7c0) << 10) | (u32::from(low) & 0x3ff), at + 2);
        }
        (high, at + 1)
    }

    #[inline]
    fn before(self, at: usize) -> usize {
        let is_low = (0xdc00..0xe000).contains(&self[at - 1]);
        let is_pair = is_low && at > 1 && (0xd800..0xdc00).contains(&self[at - 2]);
        if is_pair { at - 2 } else { at - 1 }
    }

    fn candidate(self, _program: &Program, first: &Set, at: usize) -> Option<usize> {
        let rest = self.get(at..)?;
        rest.iter().position(|&unit| first.may_begin(u32::from(unit))).map(|offset| at + offset)
    }
}
