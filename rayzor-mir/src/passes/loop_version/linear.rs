//! Sums of integers, exact in 64 bits, whose terms are known before a loop begins or count its iterations.

use smallvec::SmallVec;

use crate::ids::ValueId;

/// What a sum is made of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub(super) enum Term {
    /// An `I32`, sign-extended.
    Value(ValueId),
    /// The length of an array, which the loop does not change.
    ArrayLen(ValueId),
    /// The length of a store.
    StoreLen(ValueId),
}

/// `constant` and each term times its factor.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub(super) struct Linear {
    /// Sorted, without zero factors.
    pub(super) terms: SmallVec<[(Term, i64); 3]>,
    pub(super) constant: i64,
}

/// Keeps every sum of 32-bit values far from 64-bit overflow.
const MAX_FACTOR: i64 = 1 << 20;
const MAX_TERMS: usize = 6;
const MAX_CONSTANT: i64 = 1 << 52;

impl Linear {
    pub(super) fn constant(constant: i64) -> Linear {
        Linear { terms: SmallVec::new(), constant }
    }

    pub(super) fn term(term: Term) -> Linear {
        Linear { terms: SmallVec::from_slice(&[(term, 1)]), constant: 0 }
    }

    pub(super) fn plus_constant(&self, constant: i64) -> Linear {
        Linear { terms: self.terms.clone(), constant: self.constant + constant }
    }

    /// `self + factor * other`, unless it is out of the bounds that keep it exact.
    pub(super) fn add(&self, other: &Linear, factor: i64) -> Option<Linear> {
        let mut sum = self.clone();
        sum.constant = sum.constant.checked_add(other.constant.checked_mul(factor)?)?;
        for &(term, other_factor) in &other.terms {
            let more = other_factor.checked_mul(factor)?;
            match sum.terms.binary_search_by_key(&term, |&(term, _)| term) {
                Ok(position) => sum.terms[position].1 = sum.terms[position].1.checked_add(more)?,
                Err(position) => sum.terms.insert(position, (term, more)),
            }
        }
        sum.terms.retain(|&mut (_, factor)| factor != 0);
        let is_small = sum.constant.abs() <= MAX_CONSTANT
            && sum.terms.len() <= MAX_TERMS
            && sum.terms.iter().all(|&(_, factor)| factor.abs() <= MAX_FACTOR);
        is_small.then_some(sum)
    }

    /// The value, when it is known now.
    pub(super) fn as_constant(&self) -> Option<i64> {
        self.terms.is_empty().then_some(self.constant)
    }
}
