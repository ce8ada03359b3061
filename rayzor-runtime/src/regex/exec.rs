//! The matcher: backtracking over a stack of its own, so that no pattern can overflow the thread's stack.
use super::ast::{Assertion, Mode};
use super::compile::{Inst, Program};
use super::set::{Set, folded};
use super::text::Text;
use super::unicode::is_word;

/// A slot that holds no place.
pub(super) const UNSET: usize = usize::MAX;

/// What to do when the pattern does not go on.
#[derive(Clone, Copy)]
enum Retry {
    /// Go on at an instruction from a place.
    At(u32, usize),
    /// Give a slot its earlier content.
    Slot(u32, usize),
    /// A greedy loop: one character less, but not before `low`.
    Less { next: u32, low: usize, high: usize },
    /// A lazy loop: one character more.
    More { at: u32, place: usize, left: u32 },
}

/// Memory that searches share.
#[derive(Default)]
pub(super) struct Scratch {
    stack: Vec<Retry>,
    /// The places found: two for each group.
    pub(super) slots: Vec<usize>,
}

/// A search that takes too many steps.
#[derive(Debug)]
pub(super) struct TooComplex;

const MAX_RETRIES: u64 = 100_000_000;

struct Matcher<'a, T> {
    program: &'a Program,
    text: T,
    /// Where the search began.
    origin: usize,
    scratch: &'a mut Scratch,
    retries: u64,
}

/// Searches `text` from `from` on; the places of the groups are left in `scratch`.
pub(super) fn search<T: Text>(
    program: &Program,
    text: T,
    from: usize,
    scratch: &mut Scratch,
) -> Result<bool, TooComplex> {
    let mut matcher = Matcher { program, text, origin: from, scratch, retries: 0 };
    let mut at = from;
    loop {
        if let Some(first) = &program.first {
            match text.candidate(program, first, at) {
                Some(found) if !program.anchored || found == 0 => at = found,
                Some(_) | None => return Ok(false),
            }
        }
        if matcher.try_at(at)? {
            return Ok(true);
        }
        if at >= text.len() || program.anchored {
            return Ok(false);
        }
        at = text.char_at(at).1;
    }
}

impl<T: Text> Matcher<'_, T> {
    fn try_at(&mut self, at: usize) -> Result<bool, TooComplex> {
        self.scratch.slots.clear();
        self.scratch.slots.resize(self.program.slots, UNSET);
        self.scratch.stack.clear();
        let Some(end) = self.run(0, at)? else {
            return Ok(false);
        };
        self.scratch.slots[0] = at;
        self.scratch.slots[1] = end;
        Ok(true)
    }

    fn save(&mut self, slot: u32, place: usize) {
        let old = std::mem::replace(&mut self.scratch.slots[slot as usize], place);
        self.scratch.stack.push(Retry::Slot(slot, old));
    }

    /// Runs from an instruction to `Accept`; gives the place there. Takes back what it put on the stack, but for the earlier
    /// contents of slots, which stay for whoever called.
    fn run(&mut self, start: u32, place: usize) -> Result<Option<usize>, TooComplex> {
        let base = self.scratch.stack.len();
        let mut next = Some((start, place));
        loop {
            let Some((at, place)) = next else {
                match self.retry(base)? {
                    Some(resumed) => next = Some(resumed),
                    None => return Ok(None),
                }
                continue;
            };
            match self.step(at, place)? {
                Step::Go(at, place) => next = Some((at, place)),
                Step::Fail => next = None,
                Step::Accept => {
                    self.forget(base);
                    return Ok(Some(place));
                }
            }
        }
    }

    /// Drops all choices made since `base`.
    fn forget(&mut self, base: usize) {
        let mut kept = base;
        for index in base..self.scratch.stack.len() {
            let entry = self.scratch.stack[index];
            if matches!(entry, Retry::Slot(..)) && base > 0 {
                self.scratch.stack[kept] = entry;
                kept += 1;
            }
        }
        self.scratch.stack.truncate(kept);
    }

    /// Goes back to the last choice made since `base`.
    fn retry(&mut self, base: usize) -> Result<Option<(u32, usize)>, TooComplex> {
        self.retries += 1;
        if self.retries > MAX_RETRIES {
            return Err(TooComplex);
        }
        while self.scratch.stack.len() > base {
            let Some(entry) = self.scratch.stack.pop() else {
                break;
            };
            match entry {
                Retry::At(at, place) => return Ok(Some((at, place))),
                Retry::Slot(slot, old) => self.scratch.slots[slot as usize] = old,
                Retry::Less { next, low, high } => {
                    let place = self.text.before(high);
                    if place > low {
                        self.scratch.stack.push(Retry::Less { next, low, high: place });
                    }
                    return Ok(Some((next, place)));
                }
                Retry::More { at, place, left } => {
                    if let Some(resumed) = self.one_more(at, place, left) {
                        return Ok(Some(resumed));
                    }
                }
            }
        }
        Ok(None)
    }

    /// A further turn of the lazy loop at `at`.
    fn one_more(&mut self, at: u32, place: usize, left: u32) -> Option<(u32, usize)> {
        let Inst::Loop { set, .. } = &self.program.insts[at as usize] else {
            return None;
        };
        let place = self.take(&self.program.sets[*set as usize], place)?;
        if left > 1 {
            self.scratch.stack.push(Retry::More { at, place, left: left - 1 });
        }
        Some((at + 1, place))
    }

    /// The place behind a character of a set.
    #[inline]
    fn take(&self, set: &Set, place: usize) -> Option<usize> {
        if place >= self.text.len() {
            return None;
        }
        let (c, after) = self.text.char_at(place);
        set.has(c).then_some(after)
    }

    #[inline]
    fn step(&mut self, at: u32, place: usize) -> Result<Step, TooComplex> {
        let program = self.program;
        Ok(match &program.insts[at as usize] {
            Inst::Accept => Step::Accept,
            Inst::Char(wanted) => {
                if place >= self.text.len() {
                    return Ok(Step::Fail);
                }
                let (c, after) = self.text.char_at(place);
                if c == *wanted { Step::Go(at + 1, after) } else { Step::Fail }
            }
            Inst::Set(set) => match self.take(&program.sets[*set as usize], place) {
                Some(after) => Step::Go(at + 1, after),
                None => Step::Fail,
            },
            Inst::Loop { set, min, max, mode } => {
                self.repeat(at, place, &program.sets[*set as usize], (*min, *max), *mode)
            }
            Inst::Jump(to) => Step::Go(*to, place),
            Inst::Split(first, second) => {
                self.scratch.stack.push(Retry::At(*second, place));
                Step::Go(*first, place)
            }
            Inst::Save(slot) => {
                self.save(*slot, place);
                Step::Go(at + 1, place)
            }
            Inst::SkipIfEmpty(slot, exit) => {
                let is_empty = self.scratch.slots[*slot as usize] == place;
                Step::Go(if is_empty { *exit } else { at + 1 }, place)
            }
            Inst::Assert(assertion) => {
                if self.holds(*assertion, place) {
                    Step::Go(at + 1, place)
                } else {
                    Step::Fail
                }
            }
            Inst::Backreference(group, ignore_case) => {
                match self.again(*group, *ignore_case, place) {
                    Some(after) => Step::Go(at + 1, after),
                    None => Step::Fail,
                }
            }
            Inst::Look { negate, next } => self.look(at, *negate, *next, place)?,
            Inst::Atomic(next) => match self.run(at + 1, place)? {
                Some(after) => Step::Go(*next, after),
                None => Step::Fail,
            },
            Inst::Back(count) => {
                let mut place = place;
                for _ in 0..*count {
                    if place == 0 {
                        return Ok(Step::Fail);
                    }
                    place = self.text.before(place);
                }
                Step::Go(at + 1, place)
            }
        })
    }

    fn look(&mut self, at: u32, negate: bool, next: u32, place: usize) -> Result<Step, TooComplex> {
        // The entry makes sure that `forget` keeps the slots' earlier contents.
        let base = self.scratch.stack.len();
        let found = self.run(at + 1, place)?.is_some();
        if negate && found {
            while self.scratch.stack.len() > base {
                if let Some(Retry::Slot(slot, old)) = self.scratch.stack.pop() {
                    self.scratch.slots[slot as usize] = old;
                }
            }
        }
        Ok(if found != negate { Step::Go(next, place) } else { Step::Fail })
    }

    fn repeat(
        &mut self,
        at: u32,
        place: usize,
        set: &Set,
        (min, max): (u32, u32),
        mode: Mode,
    ) -> Step {
        let turns = if mode == Mode::Lazy { min } else { max };
        let mut count = 0;
        let mut end = place;
        let mut low = place;
        while count < turns {
            if count == min {
                low = end;
            }
            match self.take(set, end) {
                Some(after) => end = after,
                None => break,
            }
            count += 1;
        }
        if count < min {
            return Step::Fail;
        }
        if count == min {
            low = end;
        }
        match mode {
            Mode::Greedy if end > low => {
                self.scratch.stack.push(Retry::Less { next: at + 1, low, high: end })
            }
            Mode::Lazy if max > min => {
                self.scratch.stack.push(Retry::More { at, place: end, left: max - min })
            }
            Mode::Greedy | Mode::Lazy | Mode::Possessive => {}
        }
        Step::Go(at + 1, end)
    }

    fn again(&self, group: u32, ignore_case: bool, place: usize) -> Option<usize> {
        let from = self.scratch.slots[group as usize * 2];
        let to = self.scratch.slots[group as usize * 2 + 1];
        if from == UNSET || to == UNSET {
            return None;
        }
        let end = place.checked_add(to - from)?;
        if end > self.text.len() {
            return None;
        }
        let same = |offset: usize| {
            let (a, b) = (self.text.unit(from + offset), self.text.unit(place + offset));
            a == b || ignore_case && folded(a) == folded(b)
        };
        (0..to - from).all(same).then_some(end)
    }

    fn is_word_at(&self, place: usize) -> bool {
        place < self.text.len() && is_word(self.text.unit(place))
    }

    fn holds(&self, assertion: Assertion, place: usize) -> bool {
        let length = self.text.len();
        let line_feed_at = |place: usize| place < length && self.text.unit(place) == 10;
        match assertion {
            Assertion::Start => place == 0,
            Assertion::LineStart => place == 0 || place < length && line_feed_at(place - 1),
            Assertion::End => place == length,
            Assertion::EndOrLineFeed => {
                place == length || place + 1 == length && line_feed_at(place)
            }
            Assertion::LineEnd => place == length || line_feed_at(place),
            Assertion::WordBoundary => self.is_boundary(place),
            Assertion::NoWordBoundary => !self.is_boundary(place),
            Assertion::SearchStart => place == self.origin,
        }
    }

    fn is_boundary(&self, place: usize) -> bool {
        (place > 0 && self.is_word_at(place - 1)) != self.is_word_at(place)
    }
}

enum Step {
    Go(u32, usize),
    Fail,
    Accept,
}
