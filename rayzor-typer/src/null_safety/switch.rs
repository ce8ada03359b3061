//! `switch`: what each decision makes known.

use rayzor_base::entity::SecondaryMap;
use rayzor_types::body::{Decision, Match, SwitchOn};
use rayzor_types::ids::DecisionId;
use rayzor_types::{ExprId, ExprKind};

use crate::diagnostics::null_safety as messages;
use crate::null_safety::branch::NullTest;
use crate::null_safety::flow::Walk;
use crate::null_safety::place::Place;
use crate::null_safety::state::State;

/// What is known at each decision and arm, by all ways that lead there.
struct Ways {
    decisions: SecondaryMap<DecisionId, Option<State>>,
    arms: Vec<Option<State>>,
    fail: Option<State>,
}

fn join(at: &mut Option<State>, state: State) {
    *at = Some(match at.take() {
        Some(other) => other.merge(state),
        None => state,
    });
}

impl Walk<'_> {
    pub(crate) fn match_(&mut self, id: ExprId, match_: &Match) -> bool {
        for &(local, value) in &match_.subjects {
            self.declared_at[local] = self.depth;
            self.subjects.insert(local);
            let is_null = self.value(value);
            self.aliases.retain(|(alias, _)| *alias != local);
            if let Some(place) = self.place(value).filter(|place| place.as_local().is_some()) {
                self.aliases.push((local, place));
            }
            self.set_known(&Place::local(local), is_null);
        }
        let bindings = match_.arms.iter().flat_map(|arm| &arm.bindings);
        bindings.for_each(|&local| self.declared_at[local] = self.depth);
        let at_start = std::mem::take(&mut self.state);
        let mut ways = Ways {
            decisions: SecondaryMap::new(),
            arms: vec![None; match_.arms.len()],
            fail: None,
        };
        ways.decisions[match_.root] = Some(at_start.clone());
        for decision in in_order(match_) {
            if let Some(state) = ways.decisions[decision].take() {
                self.state = state;
                self.decide(match_, decision, &mut ways);
            }
        }
        self.arms(id, match_, ways, at_start)
    }

    /// The arms, each with what is known at its start; afterwards the `switch` is over.
    fn arms(&mut self, id: ExprId, match_: &Match, mut ways: Ways, at_start: State) -> bool {
        let mut is_null = false;
        // Cases that leave values out are taken to be all that occur, unless there is only one: that is an `if`.
        let mut after = ways.fail.take().filter(|_| match_.arms.len() < 2);
        for (arm, at) in match_.arms.iter().zip(ways.arms) {
            self.state = at.unwrap_or_else(|| at_start.clone().dead());
            is_null |= self.live_value(arm.body);
            join(&mut after, std::mem::take(&mut self.state));
        }
        self.state = after.unwrap_or(at_start);
        let is_value = !self.program.is_void(self.ty(id));
        is_value && is_null
    }

    fn decide(&mut self, match_: &Match, decision: DecisionId, ways: &mut Ways) {
        match &match_.decisions[decision] {
            Decision::Leaf { arm } => {
                let here = std::mem::take(&mut self.state);
                join(&mut ways.arms[*arm as usize], here);
            }
            Decision::Fail => {
                let here = std::mem::take(&mut self.state);
                join(&mut ways.fail, here);
            }
            Decision::Bind { local, value, next } => {
                let is_null = self.value(*value);
                self.set_known(&Place::local(*local), is_null);
                let here = std::mem::take(&mut self.state);
                join(&mut ways.decisions[*next], here);
            }
            Decision::Guard { cond, then, otherwise } => {
                self.bool_without_null(match_, *cond, *then);
                let (holds, fails) = self.condition(*cond, NullTest::Silent);
                join(&mut ways.decisions[*then], holds);
                join(&mut ways.decisions[*otherwise], fails);
            }
            Decision::Switch { subject, on, cases, default } => {
                let is_null = self.value(*subject);
                if is_null && default.is_none() && matches!(on, SwitchOn::EnumTag(_)) {
                    let span = self.subject_span(match_, *subject);
                    self.report(messages::enum_value(span));
                }
                let here = std::mem::take(&mut self.state);
                let known = match self.place(self.seen_value(*subject)) {
                    Some(place) => self.refined(here.clone(), &place),
                    None => here.clone(),
                };
                cases.iter().for_each(|&(_, next)| join(&mut ways.decisions[next], known.clone()));
                if let Some(default) = default {
                    join(&mut ways.decisions[*default], here);
                }
            }
        }
    }

    /// The value that a decision looks at, without the view as what it is at run time.
    #[allow(clippy::wildcard_enum_match_arm, reason = "all others are what they look at")]
    fn seen_value(&self, subject: ExprId) -> ExprId {
        match &self.body.expr(subject).kind {
            ExprKind::CastUnsafe(inner) => *inner,
            _other => subject,
        }
    }

    /// A Bool of which both values have cases, but not null.
    fn bool_without_null(&mut self, match_: &Match, cond: ExprId, then: DecisionId) {
        let ExprKind::Binop { op: rayzor_types::body::BinOp::Eq, a, b: _ } =
            self.body.expr(cond).kind
        else {
            return;
        };
        let bare = self.program.follow_without_null(self.ty(a));
        let is_bool = self.program.follow(bare) == self.program.tys.bool_;
        if is_bool && match_.decisions[then] == Decision::Fail && self.value(a) {
            let span = self.subject_span(match_, a);
            self.report(messages::if_condition(span));
        }
    }

    /// Where what a decision looks at was written.
    fn subject_span(&self, match_: &Match, subject: ExprId) -> rayzor_base::Span {
        let local = self.place(subject).and_then(|place| place.as_local());
        let written = match_.subjects.iter().find(|&&(temp, _)| Some(temp) == local);
        written.map_or_else(|| self.span(subject), |&(_, value)| self.span(value))
    }
}

/// The decisions, each after all that lead to it.
fn in_order(match_: &Match) -> Vec<DecisionId> {
    let mut order = Vec::new();
    let mut state: SecondaryMap<DecisionId, bool> = SecondaryMap::with_default(false);
    let mut stack = vec![(match_.root, false)];
    while let Some((id, is_done)) = stack.pop() {
        if is_done {
            order.push(id);
            continue;
        }
        if std::mem::replace(&mut state[id], true) {
            continue;
        }
        stack.push((id, true));
        let next: Vec<DecisionId> = match &match_.decisions[id] {
            Decision::Leaf { .. } | Decision::Fail => Vec::new(),
            Decision::Bind { local: _, value: _, next } => vec![*next],
            Decision::Guard { cond: _, then, otherwise } => vec![*then, *otherwise],
            Decision::Switch { subject: _, on: _, cases, default } => {
                cases.iter().map(|&(_, next)| next).chain(*default).collect()
            }
        };
        stack.extend(next.into_iter().map(|next| (next, false)));
    }
    order.reverse();
    order
}
