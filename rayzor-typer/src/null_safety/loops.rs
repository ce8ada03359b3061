//! Loops.

use rayzor_types::{ExprId, ExprKind};

use crate::diagnostics::null_safety as messages;
use crate::null_safety::branch::NullTest;
use crate::null_safety::flow::Walk;
use crate::null_safety::place::Place;
use crate::null_safety::state::State;

/// A loop around the code.
#[derive(Default)]
pub(crate) struct LoopFrame {
    /// What is known where `break` leaves it.
    breaks: Option<State>,
    /// What is known where `continue` ends a round.
    continues: Option<State>,
}

/// What is known where two ways meet, of which the first may not exist.
fn merged(first: Option<State>, second: State) -> State {
    match first {
        Some(first) => first.merge(second),
        None => second,
    }
}

/// What one round of repeated code leads to.
pub(crate) struct Round {
    /// What is known before the next round.
    pub(crate) next: State,
    /// What is known after the last round.
    pub(crate) left: State,
    /// What is known at the start of the repeated code.
    pub(crate) start: State,
    /// What is known at its end.
    pub(crate) end: State,
}

impl Walk<'_> {
    /// `break`, `continue`.
    pub(crate) fn jump(&mut self, id: ExprId) {
        let here = self.state.clone();
        if let Some(frame) = self.loops.last_mut() {
            let place = if self.body.expr(id).kind == ExprKind::Break {
                &mut frame.breaks
            } else {
                &mut frame.continues
            };
            *place = Some(merged(place.take(), here));
        }
        self.state.is_dead = true;
    }

    /// `while`, `do … while`, `for` over a range.
    pub(crate) fn loop_(&mut self, id: ExprId) -> bool {
        if let ExprKind::ForRange { local, from, to, body: _ } = self.body.expr(id).kind {
            for (bound, message) in
                [(from, messages::assign as fn(_) -> _), (to, messages::binary_operator)]
            {
                if self.value(bound) {
                    let span = self.span(bound);
                    self.report(message(span));
                }
            }
            self.declared_at[local] = self.depth;
            self.set_known(&Place::local(local), false);
        }
        self.repeat(id, &mut |walk| {
            walk.loops.push(LoopFrame::default());
            let round = walk.round(id);
            let frame = walk.loops.pop().unwrap_or_default();
            Round { left: merged(frame.breaks, round.left), ..round }
        });
        false
    }

    /// Code that runs any number of times: `run` evaluates it once.
    ///
    /// What the code makes known stays known after it, as if it had run: without that, a variable set in a loop could not
    /// be used after it.
    pub(crate) fn repeat(&mut self, id: ExprId, run: &mut dyn FnMut(&mut Self) -> Round) {
        let entry = std::mem::take(&mut self.state);
        let mut head = match self.heads.get(&id) {
            Some(known) if self.is_settled => State { is_dead: entry.is_dead, ..known.clone() },
            Some(known) => known.clone().merge(entry),
            None => entry,
        };
        loop {
            self.state = head.clone();
            let Round { next, mut left, start, end } = run(self);
            let again = head.clone().merge(next);
            if self.is_settled || head.is_as_known(&again) {
                if !end.is_dead {
                    left.safe.extend(end.safe.difference(&start.safe));
                }
                self.heads.insert(id, head);
                self.state = left;
                return;
            }
            head = again;
        }
    }

    fn while_test(&self, cond: ExprId) -> NullTest {
        NullTest::Reported(messages::while_condition, self.span(cond))
    }

    #[allow(clippy::wildcard_enum_match_arm, reason = "nothing else is a loop")]
    fn round(&mut self, id: ExprId) -> Round {
        match &self.body.expr(id).kind {
            &ExprKind::While { cond, body, is_do: false, step } => {
                let (start, mut left) = self.condition(cond, self.while_test(cond));
                let end = self.rounds_code(start.clone(), body);
                if let Some(step) = step {
                    self.fields_set_by_for(&mut left);
                    self.effect(step);
                }
                Round { next: std::mem::take(&mut self.state), left, start, end }
            }
            &ExprKind::While { cond, body, is_do: true, step: _ } => {
                let start = self.state.clone();
                let end = self.rounds_code(start.clone(), body);
                let (next, left) = self.condition(cond, self.while_test(cond));
                Round { next, left, start, end }
            }
            &ExprKind::ForRange { local: _, from: _, to: _, body } => {
                let start = self.state.clone();
                let end = self.rounds_code(start.clone(), body);
                let mut left = start.clone();
                self.fields_set_by_for(&mut left);
                Round { next: std::mem::take(&mut self.state), left, start, end }
            }
            _other => rayzor_base::bug!(self.span(id), "a loop was expected"),
        }
    }

    /// What every round of a `for` sets in a constructor is set after it, as if there was a round, which Haxe assumes.
    fn fields_set_by_for(&self, left: &mut State) {
        if !self.state.is_dead {
            left.unset.retain(|field| self.state.unset.contains(field));
        }
    }

    /// The repeated code; afterwards, `continue`s included, the round is over. Gives what is known at its own end.
    fn rounds_code(&mut self, start: State, body: ExprId) -> State {
        self.state = start;
        self.effect(body);
        let end = self.state.clone();
        let continues = self.loops.last_mut().and_then(|frame| frame.continues.take());
        self.state = merged(continues, end.clone());
        end
    }
}
