//! Parsed patterns.
use super::set::Set;

/// A part of a pattern.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// Matches nothing, successfully.
    Empty,
    /// One character.
    Char(u32),
    /// One character of a set.
    Set(Set),
    /// One after the other.
    Sequence(Vec<Node>),
    /// The first that fits.
    Alternatives(Vec<Node>),
    /// Repetition.
    Repeat {
        /// What is repeated.
        node: Box<Node>,
        /// At least so often.
        min: u32,
        /// At most so often; `None` for any number.
        max: Option<u32>,
        /// Which number is tried first.
        mode: Mode,
    },
    /// A group whose place is kept.
    Capture(usize, Box<Node>),
    /// What a group matched, again.
    Backreference {
        /// The number of the group.
        group: usize,
        /// Whether case does not count.
        ignore_case: bool,
    },
    /// A condition on the place.
    Assertion(Assertion),
    /// What must, or must not, follow or precede.
    Look {
        /// The condition.
        node: Box<Node>,
        /// Whether it is about what precedes.
        behind: bool,
        /// Whether it must not be so.
        negate: bool,
    },
    /// A group that is not tried in another way once it has matched.
    Atomic(Box<Node>),
}

/// How a repetition tries its numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Mode {
    /// As many as possible first.
    Greedy,
    /// As few as possible first.
    Lazy,
    /// As many as possible, and no other number.
    Possessive,
}

/// A condition on the place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Assertion {
    /// The start of the text.
    Start,
    /// The start of a line.
    LineStart,
    /// The end of the text.
    End,
    /// The end of the text, or before a line feed there.
    EndOrLineFeed,
    /// The end of a line.
    LineEnd,
    /// Between a word character and another.
    WordBoundary,
    /// Not there.
    NoWordBoundary,
    /// Where the search began.
    SearchStart,
}

impl Node {
    /// The node as a set, if it matches exactly one character.
    pub(super) fn as_set(&self) -> Option<Set> {
        match self {
            Node::Char(c) => Some(Set::of(&[(*c, *c)])),
            Node::Set(set) => Some(set.clone()),
            Node::Empty
            | Node::Sequence(_)
            | Node::Alternatives(_)
            | Node::Repeat { .. }
            | Node::Capture(..)
            | Node::Backreference { .. }
            | Node::Assertion(_)
            | Node::Look { .. }
            | Node::Atomic(_) => None,
        }
    }

    /// Whether the node can match without consuming anything.
    pub(super) fn can_be_empty(&self) -> bool {
        match self {
            Node::Char(_) | Node::Set(_) => false,
            Node::Empty | Node::Backreference { .. } | Node::Assertion(_) | Node::Look { .. } => {
                true
            }
            Node::Sequence(parts) => parts.iter().all(Node::can_be_empty),
            Node::Alternatives(parts) => parts.iter().any(Node::can_be_empty),
            Node::Repeat { node, min, .. } => *min == 0 || node.can_be_empty(),
            Node::Capture(_, node) | Node::Atomic(node) => node.can_be_empty(),
        }
    }

    /// How many characters the node matches, if that is always the same number.
    pub(super) fn width(&self) -> Option<usize> {
        match self {
            Node::Char(_) | Node::Set(_) => Some(1),
            Node::Empty | Node::Assertion(_) | Node::Look { .. } => Some(0),
            Node::Backreference { .. } => None,
            Node::Sequence(parts) => parts.iter().map(Node::width).sum(),
            Node::Alternatives(parts) => {
                let first = parts.first()?.width()?;
                parts.iter().all(|part| part.width() == Some(first)).then_some(first)
            }
            Node::Repeat { node, min, max, .. } => {
                (*max == Some(*min)).then_some(())?;
                node.width()?.checked_mul(*min as usize)
            }
            Node::Capture(_, node) | Node::Atomic(node) => node.width(),
        }
    }
}
