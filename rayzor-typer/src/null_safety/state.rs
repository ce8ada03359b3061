//! What is known at a point of a body.

use std::collections::BTreeSet;

use rayzor_base::hash::FxIndexSet;
use rayzor_types::{FieldId, LocalId};

use crate::null_safety::place::PlaceId;

/// What is known at a point of a body.
#[derive(Clone, Default)]
pub(crate) struct State {
    /// Whether control does not get here. What is known is then that of the last point it got to.
    pub(crate) is_dead: bool,
    /// The places whose types allow null, that hold a value.
    pub(crate) safe: BTreeSet<PlaceId>,
    /// The variables that a closure may set to null at any time.
    pub(crate) poisoned: FxIndexSet<LocalId>,
    /// In a constructor: the fields that must get a value and may not have one yet.
    pub(crate) unset: FxIndexSet<FieldId>,
}

impl State {
    /// What is known where two ways meet.
    pub(crate) fn merge(mut self, other: State) -> State {
        if self.is_dead || other.is_dead {
            let (mut live, dead) = if self.is_dead { (other, self) } else { (self, other) };
            live.poisoned.extend(dead.poisoned);
            return live;
        }
        self.safe.retain(|place| other.safe.contains(place));
        self.poisoned.extend(other.poisoned);
        self.unset.extend(other.unset);
        self
    }

    /// Whether it states as much as `other`; both are on one way, `other` later.
    pub(crate) fn is_as_known(&self, other: &State) -> bool {
        self.safe == other.safe
            && self.poisoned.len() == other.poisoned.len()
            && self.unset.len() == other.unset.len()
    }

    /// This point, not reached.
    #[must_use]
    pub(crate) fn dead(mut self) -> State {
        self.is_dead = true;
        self
    }
}
