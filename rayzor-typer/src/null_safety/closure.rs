//! Local functions: those that run at once, and those that run later or never.

use rayzor_types::body::FunctionExpr;
use rayzor_types::{ExprId, LocalId};

use crate::null_safety::flow::Walk;
use crate::null_safety::loops::Round;
use crate::null_safety::place::Place;
use crate::null_safety::state::State;

impl Walk<'_> {
    /// A function that may run at any time later.
    pub(crate) fn closure(&mut self, _id: ExprId, function: &FunctionExpr) -> bool {
        let before = self.state.clone();
        let is_later = !self.mode.trusts_closures();
        if is_later {
            self.state.safe.clear();
            self.depth += 1;
        }
        self.state.is_dead = false;
        self.declare_params(function);
        let end = self.function_code(function);
        let before = State { is_dead: before.is_dead, ..before };
        if is_later {
            self.state = before;
            self.depth -= 1;
            self.poison();
        } else {
            // What the function may set to null is not known any more once it is made.
            self.state = State { is_dead: false, ..before.clone() }.merge(end);
            self.state.is_dead = before.is_dead;
        }
        false
    }

    /// Variables of this function that the closure sets to null are never known again to hold a value.
    fn poison(&mut self) {
        let depth = self.depth;
        let nulled = std::mem::take(&mut self.nulled);
        for local in nulled {
            self.state.poisoned.insert(local);
            if self.declared_at[local] < depth {
                self.nulled.push(local);
            }
        }
    }

    /// A function that runs before the expression it is part of is done, any number of times.
    pub(crate) fn immediate_closure(&mut self, id: ExprId, function: &FunctionExpr) {
        self.repeat(id, &mut |walk| {
            let entry = walk.state.clone();
            walk.declare_params(function);
            let start = walk.state.clone();
            let end = walk.function_code(function);
            let left = entry.merge(end.clone());
            Round { next: end.clone(), left, start, end }
        });
    }

    fn declare_params(&mut self, function: &FunctionExpr) {
        let locals: Vec<LocalId> = function.params.iter().map(|param| param.local).collect();
        for local in locals.into_iter().chain(function.name) {
            self.declared_at[local] = self.depth;
            self.set_known(&Place::local(local), true);
        }
    }

    /// Walks the code of a function; gives what is known where it is left.
    fn function_code(&mut self, function: &FunctionExpr) -> State {
        let loops = std::mem::take(&mut self.loops);
        let forgotten = std::mem::take(&mut self.forgotten);
        self.n_functions += 1;
        self.rets.push(function.ret);
        self.returns.push(None);
        self.effect(function.body);
        let returned = self.returns.pop().flatten();
        self.rets.pop();
        self.n_functions -= 1;
        self.loops = loops;
        self.forgotten = forgotten;
        let end = std::mem::take(&mut self.state);
        match returned {
            Some(returned) => returned.merge(end),
            None => end,
        }
    }
}
