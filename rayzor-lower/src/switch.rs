//! `switch`: decision graphs as blocks. Each node and each arm becomes one block, however many ways lead to it.

use rayzor_abi::layout::STRING_LEN;
use rayzor_base::Symbol;
use rayzor_base::entity::SecondaryMap;
use rayzor_mir::{BlockId, Region, Ty, ValueId};
use rayzor_types::body::{Decision, Match, SwitchCase, SwitchOn};
use rayzor_types::ids::{DecisionId, ExprId};
use rayzor_types::ty::Ty as HxTy;

use crate::func::FuncCx;
use crate::repr::Repr;

/// The blocks of a `switch` under construction.
struct Blocks {
    decisions: SecondaryMap<DecisionId, Option<BlockId>>,
    pending: Vec<DecisionId>,
    arms: Vec<Option<BlockId>>,
    join: BlockId,
    repr: Repr,
}

impl FuncCx<'_, '_> {
    /// A `switch`.
    pub(crate) fn lower_match(&mut self, match_: &Match, ty: HxTy) -> Option<ValueId> {
        for &(local, value) in &match_.subjects {
            let repr = self.repr(self.tree().locals[local].ty);
            let lowered = self.lower_as(value, repr);
            let lowered = self.value_or_zero(lowered, repr);
            self.declare(local, lowered);
        }
        self.prepare_bindings(match_);
        let repr = self.repr(ty);
        let join = self.b.create_block();
        let result = repr.ty().map(|ty| self.b.block_param(join, ty));
        let mut blocks = Blocks {
            decisions: SecondaryMap::new(),
            pending: Vec::new(),
            arms: vec![None; match_.arms.len()],
            join,
            repr,
        };
        let first = self.decision_block(&mut blocks, match_.root);
        self.b.jump(first, &[]);
        while let Some(decision) = blocks.pending.pop() {
            let block = self.decision_block(&mut blocks, decision);
            self.b.switch_to(block);
            self.lower_decision(match_, &mut blocks, decision);
        }
        self.lower_arms(match_, &blocks);
        self.b.switch_to(join);
        result
    }

    fn prepare_bindings(&mut self, match_: &Match) {
        let arms = match_.arms.iter().flat_map(|arm| arm.bindings.iter().copied());
        let binds = match_.decisions.values().filter_map(|decision| match decision {
            Decision::Bind { local, value: _, next: _ } => Some(*local),
            Decision::Leaf { .. }
            | Decision::Fail
            | Decision::Guard { .. }
            | Decision::Switch { .. } => None,
        });
        let mut locals: Vec<_> = arms.chain(binds).collect();
        locals.sort_unstable();
        locals.dedup();
        for local in locals {
            self.prepare_joined(local);
        }
    }

    fn decision_block(&mut self, blocks: &mut Blocks, decision: DecisionId) -> BlockId {
        if let Some(block) = blocks.decisions[decision] {
            return block;
        }
        let block = self.b.create_block();
        blocks.decisions[decision] = Some(block);
        blocks.pending.push(decision);
        block
    }

    fn lower_decision(&mut self, match_: &Match, blocks: &mut Blocks, decision: DecisionId) {
        match &match_.decisions[decision] {
            Decision::Leaf { arm } => {
                let arm = *arm as usize;
                let target = match blocks.arms[arm] {
                    Some(block) => block,
                    None => {
                        let block = self.b.create_block();
                        blocks.arms[arm] = Some(block);
                        block
                    }
                };
                self.b.jump(target, &[]);
            }
            Decision::Fail => self.join(blocks.join, blocks.repr, None),
            Decision::Bind { local, value, next } => {
                let repr = self.repr(self.tree().locals[*local].ty);
                let lowered = self.lower_as(*value, repr);
                let lowered = self.value_or_zero(lowered, repr);
                self.declare_joined(*local, lowered);
                let next = self.decision_block(blocks, *next);
                self.b.jump(next, &[]);
            }
            Decision::Guard { cond, then, otherwise } => {
                let then = self.decision_block(blocks, *then);
                let otherwise = self.decision_block(blocks, *otherwise);
                self.lower_condition(*cond, then, otherwise);
            }
            Decision::Switch { subject, on, cases, default } => {
                let targets: Vec<(SwitchCase, BlockId)> = cases
                    .iter()
                    .map(|&(case, next)| (case, self.decision_block(blocks, next)))
                    .collect();
                let default = default.map(|default| self.decision_block(blocks, default));
                self.lower_switch(*subject, *on, &targets, default);
            }
        }
    }

    fn lower_switch(
        &mut self,
        subject: ExprId,
        on: SwitchOn,
        cases: &[(SwitchCase, BlockId)],
        default: Option<BlockId>,
    ) {
        match on {
            SwitchOn::EnumTag(_) => self.switch_on_tag(subject, cases, default),
            SwitchOn::Int => {
                let value = self.lower_as(subject, Repr::I32);
                let value = self.value_or_zero(value, Repr::I32);
                self.switch_on_int(value, cases, default);
            }
            SwitchOn::Bool => {
                let value = self.lower_bool(subject);
                let target = |wanted: bool| {
                    let case = cases.iter().find(|(case, _)| *case == SwitchCase::Bool(wanted));
                    case.map(|&(_, block)| block).or(default)
                };
                let (yes, no) = (target(true), target(false));
                match (yes, no) {
                    (Some(yes), Some(no)) => self.b.branch(value, yes, no),
                    (Some(only), None) | (None, Some(only)) => self.b.jump(only, &[]),
                    (None, None) => self.b.unreachable(),
                }
            }
            SwitchOn::String => self.switch_on_string(subject, cases, default),
        }
    }

    /// A block for what cannot happen, if one is needed. The current block stays current.
    fn impossible(&mut self, needed: bool) -> Option<BlockId> {
        if !needed {
            return None;
        }
        let current = self.b.current_block();
        let block = self.b.create_cold_block();
        self.b.switch_to(block);
        self.b.unreachable();
        self.b.switch_to(current);
        Some(block)
    }

    /// By constructor; null throws: for a subject that may be null, `null` has been tested before.
    fn switch_on_tag(
        &mut self,
        subject: ExprId,
        cases: &[(SwitchCase, BlockId)],
        default: Option<BlockId>,
    ) {
        let value = self.lower_as(subject, Repr::Ref);
        let value = self.value_or_zero(value, Repr::Ref);
        let object = self.b.null_check(value);
        let tag = self.b.enum_tag(object);
        self.switch_on_int(tag, cases, default);
    }

    fn switch_on_int(
        &mut self,
        value: ValueId,
        cases: &[(SwitchCase, BlockId)],
        default: Option<BlockId>,
    ) {
        let targets: Vec<(i64, BlockId)> = cases
            .iter()
            .map(|&(case, block)| match case {
                SwitchCase::Ctor(index) => (i64::from(index), block),
                SwitchCase::Int(value) => (i64::from(value), block),
                SwitchCase::Bool(value) => (i64::from(value), block),
                SwitchCase::String(text) => {
                    rayzor_base::bug!(self.span, "an integer switch has the case {text}")
                }
            })
            .collect();
        let default = default.or_else(|| self.impossible(true));
        if let Some(default) = default {
            self.b.switch(value, &targets, default);
        }
    }

    /// By length, then by comparison. Null goes to the default.
    fn switch_on_string(
        &mut self,
        subject: ExprId,
        cases: &[(SwitchCase, BlockId)],
        default: Option<BlockId>,
    ) {
        let value = self.lower_as(subject, Repr::Ref);
        let value = self.value_or_zero(value, Repr::Ref);
        let Some(default) = default.or_else(|| self.impossible(true)) else { return };
        let some = self.b.create_block();
        let is_null = self.b.is_null(value);
        self.b.branch(is_null, default, some);
        self.b.switch_to(some);
        let mut by_length: Vec<(i64, Vec<(Symbol, BlockId)>)> = Vec::new();
        for &(case, block) in cases {
            let SwitchCase::String(text) = case else { continue };
            let length = text.as_str().encode_utf16().count() as i64;
            match by_length.iter_mut().find(|(known, _)| *known == length) {
                Some((_, texts)) => texts.push((text, block)),
                None => by_length.push((length, vec![(text, block)])),
            }
        }
        let length = self.b.load(Ty::I32, value, STRING_LEN as i32, Region::String);
        let targets: Vec<(i64, BlockId)> =
            by_length.iter().map(|(length, _)| (*length, self.b.create_block())).collect();
        self.b.switch(length, &targets, default);
        for ((_, texts), (_, block)) in by_length.into_iter().zip(targets) {
            self.b.switch_to(block);
            for (text, target) in texts {
                let next = self.b.create_block();
                let text = self.string(text);
                let equal = self.string_equals(value, text);
                self.b.branch(equal, target, next);
                self.b.switch_to(next);
            }
            self.b.jump(default, &[]);
        }
    }

    fn lower_arms(&mut self, match_: &Match, blocks: &Blocks) {
        for (arm, block) in match_.arms.iter().zip(&blocks.arms) {
            let Some(block) = *block else { continue };
            self.b.switch_to(block);
            let value = self.lower_as(arm.body, blocks.repr);
            self.join(blocks.join, blocks.repr, value);
        }
    }
}
