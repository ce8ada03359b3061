//! [`Node`] → [`Program`]: a list of instructions for the matcher.
use super::ast::{Assertion, Mode, Node};
use super::parse::{Error, Pattern};
use super::set::Set;

/// One step of the matcher. Numbers of instructions are `u32`.
#[derive(Clone, Debug)]
pub(super) enum Inst {
    /// The end of the pattern, or of a condition or an atomic group.
    Accept,
    /// One character.
    Char(u32),
    /// One character of a set.
    Set(u32),
    /// Characters of a set, by number.
    Loop {
        /// The set.
        set: u32,
        /// At least so many.
        min: u32,
        /// At most so many.
        max: u32,
        /// In which order the numbers are tried.
        mode: Mode,
    },
    /// Goes on at another instruction.
    Jump(u32),
    /// Goes on at the first; if that fails, at the second.
    Split(u32, u32),
    /// Keeps the place in a slot.
    Save(u32),
    /// Goes to the instruction if nothing was consumed since the place in the slot was kept.
    SkipIfEmpty(u32, u32),
    /// A condition on the place.
    Assert(Assertion),
    /// What a group matched, again.
    Backreference(u32, bool),
    /// Runs the following instructions as a condition, then goes on at `next`.
    Look {
        /// Whether they must not match.
        negate: bool,
        /// Where the pattern goes on.
        next: u32,
    },
    /// Runs the following instructions once, then goes on at the number, behind what they matched.
    Atomic(u32),
    /// Goes back so many characters.
    Back(u32),
}

/// A compiled pattern.
#[derive(Debug)]
pub(super) struct Program {
    /// The instructions; matching begins at the first.
    pub(super) insts: Vec<Inst>,
    /// The sets that instructions name.
    pub(super) sets: Vec<Set>,
    /// The number of groups, the whole match included.
    pub(super) groups: usize,
    /// The number of slots: two for each group, then those of loops.
    pub(super) slots: usize,
    /// What a match can begin with; `None` if it can be empty or anything.
    pub(super) first: Option<Set>,
    /// The members of `first`, if they are few.
    pub(super) first_bytes: Option<Vec<u8>>,
    /// What every match begins with.
    pub(super) prefix: Vec<u8>,
    /// Whether a match can only begin at the start of the text.
    pub(super) anchored: bool,
}

const MAX_INSTS: usize = 1 << 16;

struct Compiler {
    insts: Vec<Inst>,
    sets: Vec<Set>,
    slots: usize,
    groups: usize,
}

/// Compiles a parsed pattern.
pub(super) fn compile(pattern: &Pattern) -> Result<Program, Error> {
    let mut compiler = Compiler {
        insts: Vec::new(),
        sets: Vec::new(),
        slots: pattern.groups * 2,
        groups: pattern.groups,
    };
    compiler.node(&pattern.node)?;
    compiler.insts.push(Inst::Accept);
    compiler.make_possessive();
    let first = compiler.first(0, 0);
    let prefix = compiler.prefix();
    let anchored = matches!(
        compiler.insts.iter().find(|inst| !matches!(inst, Inst::Save(_))),
        Some(Inst::Assert(Assertion::Start))
    );
    Ok(Program {
        first_bytes: first.as_ref().and_then(Set::few_bytes),
        first,
        prefix,
        anchored,
        insts: compiler.insts,
        sets: compiler.sets,
        groups: pattern.groups,
        slots: compiler.slots,
    })
}

impl Compiler {
    fn here(&self) -> u32 {
        self.insts.len() as u32
    }

    fn push(&mut self, inst: Inst) -> Result<usize, Error> {
        if self.insts.len() >= MAX_INSTS {
            return Err("regular expression is too large");
        }
        self.insts.push(inst);
        Ok(self.insts.len() - 1)
    }

    fn set(&mut self, set: &Set) -> u32 {
        let known = self.sets.iter().position(|other| other == set);
        known.unwrap_or_else(|| {
            self.sets.push(set.clone());
            self.sets.len() - 1
        }) as u32
    }

    fn node(&mut self, node: &Node) -> Result<(), Error> {
        match node {
            Node::Empty => {}
            Node::Char(c) => {
                self.push(Inst::Char(*c))?;
            }
            Node::Set(set) => {
                let set = self.set(set);
                self.push(Inst::Set(set))?;
            }
            Node::Sequence(parts) => {
                for part in parts {
                    self.node(part)?;
                }
            }
            Node::Alternatives(parts) => self.alternatives(parts)?,
            Node::Repeat { node, min, max, mode } => self.repeat(node, *min, *max, *mode)?,
            Node::Capture(number, node) => {
                self.push(Inst::Save(*number as u32 * 2))?;
                self.node(node)?;
                self.push(Inst::Save(*number as u32 * 2 + 1))?;
            }
            Node::Backreference { group, ignore_case } => {
                if *group >= self.groups {
                    return Err("reference to a group that does not exist");
                }
                self.push(Inst::Backreference(*group as u32, *ignore_case))?;
            }
            Node::Assertion(assertion) => {
                self.push(Inst::Assert(*assertion))?;
            }
            Node::Look { node, behind, negate } => self.look(node, *behind, *negate)?,
            Node::Atomic(node) => {
                let start = self.push(Inst::Atomic(0))?;
                self.node(node)?;
                self.push(Inst::Accept)?;
                self.insts[start] = Inst::Atomic(self.here());
            }
        }
        Ok(())
    }

    fn alternatives(&mut self, parts: &[Node]) -> Result<(), Error> {
        let mut ends = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            if index + 1 == parts.len() {
                self.node(part)?;
                break;
            }
            let split = self.push(Inst::Accept)?;
            self.node(part)?;
            ends.push(self.push(Inst::Accept)?);
            self.insts[split] = Inst::Split(split as u32 + 1, self.here());
        }
        for end in ends {
            self.insts[end] = Inst::Jump(self.here());
        }
        Ok(())
    }

    fn look(&mut self, node: &Node, behind: bool, negate: bool) -> Result<(), Error> {
        let start = self.push(Inst::Accept)?;
        if let (Node::Alternatives(parts), true) = (node, behind) {
            // Each alternative may have a width of its own.
            self.behind_alternatives(parts)?;
        } else {
            if behind {
                self.back(node)?;
            }
            self.node(node)?;
        }
        self.push(Inst::Accept)?;
        self.insts[start] = Inst::Look { negate, next: self.here() };
        Ok(())
    }

    fn back(&mut self, node: &Node) -> Result<(), Error> {
        let width = node.width().ok_or("lookbehind assertion is not fixed length")?;
        self.push(Inst::Back(width as u32))?;
        Ok(())
    }

    fn behind_alternatives(&mut self, parts: &[Node]) -> Result<(), Error> {
        let mut ends = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            let split = if index + 1 < parts.len() { Some(self.push(Inst::Accept)?) } else { None };
            self.back(part)?;
            self.node(part)?;
            if let Some(split) = split {
                ends.push(self.push(Inst::Accept)?);
                self.insts[split] = Inst::Split(split as u32 + 1, self.here());
            }
        }
        for end in ends {
            self.insts[end] = Inst::Jump(self.here());
        }
        Ok(())
    }

    fn repeat(&mut self, node: &Node, min: u32, max: Option<u32>, mode: Mode) -> Result<(), Error> {
        if let Some(set) = node.as_set() {
            let set = self.set(&set);
            self.push(Inst::Loop { set, min, max: max.unwrap_or(u32::MAX), mode })?;
            return Ok(());
        }
        if mode == Mode::Possessive {
            let start = self.push(Inst::Accept)?;
            self.repeat(node, min, max, Mode::Greedy)?;
            self.push(Inst::Accept)?;
            self.insts[start] = Inst::Atomic(self.here());
            return Ok(());
        }
        for _ in 0..min {
            self.node(node)?;
        }
        match max {
            None => self.star(node, mode),
            Some(max) => self.optional(node, max - min, mode),
        }
    }

    fn split(&mut self, at: usize, exit: u32, mode: Mode) {
        let body = at as u32 + 1;
        self.insts[at] =
            if mode == Mode::Lazy { Inst::Split(exit, body) } else { Inst::Split(body, exit) };
    }

    fn star(&mut self, node: &Node, mode: Mode) -> Result<(), Error> {
        let split = self.push(Inst::Accept)?;
        let guard = node.can_be_empty().then(|| {
            self.slots += 1;
            self.slots as u32 - 1
        });
        if let Some(slot) = guard {
            self.push(Inst::Save(slot))?;
        }
        self.node(node)?;
        let check = match guard {
            Some(slot) => Some((self.push(Inst::Accept)?, slot)),
            None => None,
        };
        self.push(Inst::Jump(split as u32))?;
        let exit = self.here();
        self.split(split, exit, mode);
        if let Some((at, slot)) = check {
            self.insts[at] = Inst::SkipIfEmpty(slot, exit);
        }
        Ok(())
    }

    fn optional(&mut self, node: &Node, count: u32, mode: Mode) -> Result<(), Error> {
        let mut splits = Vec::new();
        for _ in 0..count {
            splits.push(self.push(Inst::Accept)?);
            self.node(node)?;
        }
        let exit = self.here();
        for split in splits {
            self.split(split, exit, mode);
        }
        Ok(())
    }

    /// What the instructions from `at` on can begin with; `None` if that is unknown or they can match nothing.
    fn first(&self, at: usize, depth: usize) -> Option<Set> {
        if depth > 32 {
            return None;
        }
        let next = |at: usize| self.first(at, depth + 1);
        match &self.insts[at] {
            Inst::Accept | Inst::Backreference(..) | Inst::Atomic(_) | Inst::Back(_) => None,
            Inst::Char(c) => Some(Set::of(&[(*c, *c)])),
            Inst::Set(set) => Some(self.sets[*set as usize].clone()),
            Inst::Loop { set, min, .. } => {
                let mut result = self.sets[*set as usize].clone();
                if *min == 0 {
                    result.add_set(&next(at + 1)?);
                }
                Some(result)
            }
            Inst::Jump(to) => next(*to as usize),
            Inst::Split(a, b) => {
                let mut result = next(*a as usize)?;
                result.add_set(&next(*b as usize)?);
                Some(result)
            }
            Inst::Save(_) | Inst::SkipIfEmpty(..) | Inst::Assert(_) => next(at + 1),
            Inst::Look { next: to, .. } => next(*to as usize),
        }
    }

    /// Greedy loops that what follows them could never take over from need no other number of turns.
    fn make_possessive(&mut self) {
        for at in 0..self.insts.len() {
            let Inst::Loop { set, mode: Mode::Greedy, .. } = self.insts[at] else {
                continue;
            };
            let follows = self.first(at + 1, 0);
            let is_disjoint =
                follows.is_some_and(|follows| follows.is_disjoint(&self.sets[set as usize]));
            if is_disjoint && let Inst::Loop { mode, .. } = &mut self.insts[at] {
                *mode = Mode::Possessive;
            }
        }
    }

    /// The literal text at the start of the pattern.
    fn prefix(&self) -> Vec<u8> {
        let mut prefix = Vec::new();
        for inst in &self.insts {
            match inst {
                Inst::Char(c) => match u8::try_from(*c) {
                    Ok(byte) => prefix.push(byte),
                    Err(_) => break,
                },
                Inst::Save(_) => {}
                Inst::Accept
                | Inst::Set(_)
                | Inst::Loop { .. }
                | Inst::Jump(_)
                | Inst::Split(..)
                | Inst::SkipIfEmpty(..)
                | Inst::Assert(_)
                | Inst::Backreference(..)
                | Inst::Look { .. }
                | Inst::Atomic(_)
                | Inst::Back(_) => break,
            }
        }
        prefix
    }
}
