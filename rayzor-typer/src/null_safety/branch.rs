//! Tests and where they lead; what is known of places.

use rayzor_base::{Diagnostic, Span};
use rayzor_types::body::{BinOp, Catch, Const, UnOp};
use rayzor_types::{ExprId, ExprKind};

use crate::diagnostics::null_safety as messages;
use crate::null_safety::flow::Walk;
use crate::null_safety::place::{Place, PlaceId, is_pattern_place};
use crate::null_safety::predicate::{Learned, is_null_literal};
use crate::null_safety::state::State;

/// What it means that a condition may be null.
#[derive(Clone, Copy)]
pub(crate) enum NullTest {
    /// Nothing: null counts as false.
    Silent,
    /// A mistake, said so there.
    Reported(fn(Span) -> Diagnostic, Span),
}

impl Walk<'_> {
    /// Evaluates a condition; gives what is known when it holds and when it does not.
    ///
    #[allow(clippy::wildcard_enum_match_arm, reason = "all other expressions are values")]
    pub(crate) fn condition(&mut self, id: ExprId, null: NullTest) -> (State, State) {
        match &self.body.expr(id).kind {
            ExprKind::Const(Const::Bool(value)) => {
                let (here, never) = (self.state.clone(), self.state.clone().dead());
                if *value { (here, never) } else { (never, here) }
            }
            ExprKind::Unop { op: UnOp::Not, value } => {
                let null = NullTest::Reported(messages::unary_operator, self.span(id));
                let (holds, fails) = self.condition(*value, null);
                (fails, holds)
            }
            ExprKind::Binop { op: BinOp::BoolAnd, a, b } => {
                let before = self.state.clone();
                let (holds, fails) = self.condition(*a, NullTest::Silent);
                let tested = self.shared_since(&before, &holds);
                self.state = holds;
                let (mut both, second_fails) = self.condition(*b, NullTest::Silent);
                both.safe.extend(tested);
                (both, fails.merge(second_fails))
            }
            ExprKind::Binop { op: BinOp::BoolOr, a, b } => {
                let before = self.state.clone();
                let (holds, fails) = self.condition(*a, NullTest::Silent);
                let tested = self.shared_since(&before, &fails);
                self.state = fails;
                let (second_holds, mut neither) = self.condition(*b, NullTest::Silent);
                neither.safe.extend(tested);
                (holds.merge(second_holds), neither)
            }
            ExprKind::Binop { op: BinOp::Eq, a, b } => self.equality(*a, *b),
            ExprKind::Binop { op: BinOp::NotEq, a, b } => {
                let (equal, differ) = self.equality(*a, *b);
                (differ, equal)
            }
            ExprKind::If { cond, then, otherwise: Some(otherwise) } => {
                let (holds, fails) = self.condition(*cond, self.if_test(*cond));
                self.state = holds;
                let (then_holds, then_fails) = self.condition(*then, null);
                self.state = fails;
                let (else_holds, else_fails) = self.condition(*otherwise, null);
                (then_holds.merge(else_holds), then_fails.merge(else_fails))
            }
            ExprKind::Block(exprs) if !exprs.is_empty() => {
                let (first, last) = exprs.split_at(exprs.len() - 1);
                first.iter().for_each(|&expr| self.effect(expr));
                self.condition(last[0], null)
            }
            ExprKind::Coerce(inner) => self.condition(*inner, null),
            ExprKind::Call { callee, args, type_args: _ } => {
                self.tested(id, null);
                let Learned { holds, fails } = self.learned_from_call(*callee, args);
                let here = self.state.clone();
                let holds =
                    holds.iter().fold(here.clone(), |state, place| self.refined(state, place));
                let fails = fails.iter().fold(here, |state, place| self.refined(state, place));
                (holds, fails)
            }
            _other => {
                self.tested(id, null);
                (self.state.clone(), self.state.clone())
            }
        }
    }

    /// Evaluates a value that is a condition.
    fn tested(&mut self, id: ExprId, null: NullTest) {
        if self.value(id)
            && let NullTest::Reported(message, span) = null
        {
            self.report(message(span));
        }
    }

    /// The fields that a test has made known. A call in the rest of the condition leaves them known, as in Haxe.
    fn shared_since(&self, before: &State, after: &State) -> Vec<PlaceId> {
        let new = after.safe.difference(&before.safe).copied();
        new.filter(|&id| self.places.get(id).is_shared()).collect()
    }

    fn if_test(&self, cond: ExprId) -> NullTest {
        NullTest::Reported(messages::if_condition, self.span(cond))
    }

    /// `a == b`: what is known if they are equal and if they differ.
    fn equality(&mut self, a: ExprId, b: ExprId) -> (State, State) {
        let (a_null, b_null) = (self.value(a), self.value(b));
        let (mut equal, mut differ) = (self.state.clone(), self.state.clone());
        for (side, is_null, other, other_null) in [(a, a_null, b, b_null), (b, b_null, a, a_null)] {
            let Some(place) = self.place(side).filter(|_| is_null) else { continue };
            if is_null_literal(self.body, other) {
                differ = self.refined(differ, &place);
            } else if !other_null {
                equal = self.refined(equal, &place);
            }
        }
        (equal, differ)
    }

    /// `state`, and `place` holds a value.
    pub(crate) fn refined(&mut self, state: State, place: &Place) -> State {
        let here = std::mem::replace(&mut self.state, state);
        self.set_known(place, false);
        let alias = place.as_local().and_then(|local| self.alias_of(local));
        if let Some(alias) = alias {
            self.set_known(&alias, false);
        }
        let copies = self.aliases.iter().filter(|(_, alias)| alias == place);
        let copies: Vec<Place> = copies.map(|&(local, _)| Place::local(local)).collect();
        copies.iter().for_each(|copy| self.set_known(copy, false));
        std::mem::replace(&mut self.state, here)
    }

    fn alias_of(&self, local: rayzor_types::LocalId) -> Option<Place> {
        self.aliases.iter().find(|(alias, _)| *alias == local).map(|(_, place)| place.clone())
    }

    /// Whether an expression reads a place that holds a value.
    pub(crate) fn is_safe(&self, expr: ExprId) -> bool {
        let Some(place) = self.place(expr) else { return false };
        let is_poisoned =
            place.as_local().is_some_and(|local| self.state.poisoned.contains(&local));
        let id = self.places.find(&place);
        !is_poisoned && id.is_some_and(|id| self.state.safe.contains(&id))
    }

    /// Notes whether a place may hold null.
    pub(crate) fn set_known(&mut self, place: &Place, is_null: bool) {
        if !is_null && self.is_trackable(place) {
            let id = self.places.intern(place.clone());
            self.state.safe.insert(id);
        } else if let Some(id) = self.places.find(place) {
            self.forget(id);
        }
    }

    /// Whether what is known of a place holds until its next use.
    fn is_trackable(&self, place: &Place) -> bool {
        match place.as_local() {
            Some(local) => self.mode.trusts_closures() || self.declared_at[local] >= self.depth,
            None => {
                !place.is_shared()
                    || self.mode.trusts_fields()
                    || is_pattern_place(self.body, place)
            }
        }
    }

    fn forget(&mut self, id: PlaceId) {
        if self.state.safe.remove(&id) {
            self.forgotten.iter_mut().for_each(|places| places.push(id));
        }
    }

    /// A place gets a value: what was known of what is reached through it is void.
    pub(crate) fn assigned(&mut self, place: &Place, is_null: bool) {
        let is_void = |walk: &Self, id: PlaceId| {
            let known = walk.places.get(id);
            let is_touched = place.is_shared() && known.is_shared() && !walk.mode.trusts_calls();
            is_touched || (known != place && known.starts_with(place))
        };
        let void: Vec<PlaceId> =
            self.state.safe.iter().copied().filter(|&id| is_void(self, id)).collect();
        void.into_iter().for_each(|id| self.forget(id));
        self.aliases.retain(|(_, alias)| !alias.starts_with(place));
        self.set_known(place, is_null);
        if let Some(local) = place.as_local()
            && is_null
            && self.declared_at[local] < self.depth
        {
            self.nulled.push(local);
        }
    }

    /// Code that is not seen here may assign any field.
    pub(crate) fn forget_shared(&mut self) {
        if self.mode.trusts_calls() {
            return;
        }
        let shared: Vec<PlaceId> =
            self.state.safe.iter().copied().filter(|&id| self.places.get(id).is_shared()).collect();
        shared.into_iter().for_each(|id| self.forget(id));
    }

    pub(crate) fn if_(&mut self, cond: ExprId, then: ExprId, otherwise: Option<ExprId>) -> bool {
        let (holds, fails) = self.condition(cond, self.if_test(cond));
        self.state = holds;
        let mut is_null = self.live_value(then);
        let after = std::mem::replace(&mut self.state, fails);
        if let Some(otherwise) = otherwise {
            is_null |= self.live_value(otherwise);
        }
        let here = std::mem::take(&mut self.state);
        self.state = after.merge(here);
        is_null
    }

    /// Whether an expression may give null, if it gives anything.
    pub(crate) fn live_value(&mut self, expr: ExprId) -> bool {
        let was_dead = self.state.is_dead;
        let is_null = self.value(expr);
        is_null && (was_dead || !self.state.is_dead)
    }

    pub(crate) fn try_(&mut self, body: ExprId, catches: &[Catch]) -> bool {
        let mut at_start = self.state.clone();
        self.forgotten.push(Vec::new());
        let mut is_null = self.live_value(body);
        let forgotten = self.forgotten.pop().unwrap_or_default();
        // As in Haxe, what is set to null within and back again is taken to be set back.
        let is_lost = |place: &PlaceId| self.state.is_dead || !self.state.safe.contains(place);
        for place in forgotten.iter().filter(|place| is_lost(place)) {
            at_start.safe.remove(place);
        }
        at_start.poisoned.extend(self.state.poisoned.iter().copied());
        let mut after = std::mem::take(&mut self.state);
        for catch in catches {
            self.state = at_start.clone();
            self.declared_at[catch.local] = self.depth;
            is_null |= self.live_value(catch.body);
            after = after.merge(std::mem::take(&mut self.state));
        }
        self.state = after;
        is_null
    }
}
