//! Removes null checks of what is not null: fresh objects, values checked before on every way, and values that a
//! branch on null has told apart. Walks the dominator tree with the set of values known not to be null.

use rayzor_base::entity::{EntitySet, SecondaryMap};

use crate::analysis::cfg::Cfg;
use crate::analysis::dominators::{Dominators, Point};
use crate::func::{Func, OptValue};
use crate::ids::{BlockId, ValueId};
use crate::inst::{Inst, Terminator};
use crate::op::CompareOp;
use crate::pass::{Changed, Pass, PassCx};
use crate::passes::const_prop::is_never_null;

/// See the module's description.
#[derive(Debug)]
pub struct NullChecks;

impl Pass for NullChecks {
    const NAME: &'static str = "null_check";

    fn run(func: &mut Func, _cx: &PassCx<'_>) -> Changed {
        let has_check = func.layout.iter().any(|&block| {
            let mut insts = func.blocks[block].insts.iter();
            insts.any(|&inst| matches!(func.insts[inst].inst, Inst::NullCheck { .. }))
        });
        if !has_check {
            return Changed::No;
        }
        let cfg = Cfg::new(func);
        let dominators = Dominators::new(func, &cfg);
        Eliminator {
            func,
            known: EntitySet::new(),
            replacements: SecondaryMap::new(),
            changed: false,
        }
        .run(&cfg, &dominators)
    }
}

struct Eliminator<'f> {
    func: &'f mut Func,
    /// Values that are not null at the current point.
    known: EntitySet<ValueId>,
    replacements: SecondaryMap<ValueId, OptValue>,
    changed: bool,
}

impl Eliminator<'_> {
    fn run(mut self, cfg: &Cfg, dominators: &Dominators) -> Changed {
        enum Step {
            Visit(Point),
            Forget(Vec<ValueId>),
        }
        let mut stack = vec![Step::Visit(dominators.root())];
        while let Some(step) = stack.pop() {
            match step {
                Step::Visit(point) => {
                    let learned = if point.is_start() {
                        self.enter(cfg, point.block())
                    } else {
                        self.block(point.block())
                    };
                    stack.push(Step::Forget(learned));
                    stack.extend(
                        dominators.children(point).iter().rev().map(|&child| Step::Visit(child)),
                    );
                }
                Step::Forget(learned) => {
                    for value in learned {
                        self.known.remove(value);
                    }
                }
            }
        }
        if self.changed {
            self.func.replace_values(&self.replacements);
        }
        Changed::from_bool(self.changed)
    }

    /// What the only way into `block` says.
    fn enter(&mut self, cfg: &Cfg, block: BlockId) -> Vec<ValueId> {
        let [pred] = cfg.preds(block) else {
            return Vec::new();
        };
        let Terminator::Branch { cond, then_, else_ } = &self.func.blocks[*pred].terminator else {
            return Vec::new();
        };
        if then_.block == else_.block || self.func.is_handler(block) {
            return Vec::new();
        }
        let holds = then_.block == block;
        let value = self.not_null_when(*cond, holds).map(|value| self.resolve(value));
        value.filter(|&value| self.known.insert(value)).into_iter().collect()
    }

    /// The value that is not null when `cond` is `holds`.
    fn not_null_when(&self, cond: ValueId, holds: bool) -> Option<ValueId> {
        let Some(Inst::Compare { op, lhs, rhs }) = self.func.def_inst(cond) else {
            return None;
        };
        let differs = match op {
            CompareOp::Eq => !holds,
            CompareOp::Ne => holds,
            _ => return None,
        };
        let is_null =
            |value: ValueId| matches!(self.func.def_inst(value), Some(Inst::NullConst { .. }));
        match (is_null(*lhs), is_null(*rhs)) {
            (false, true) if differs => Some(*lhs),
            (true, false) if differs => Some(*rhs),
            _ => None,
        }
    }

    fn block(&mut self, block: BlockId) -> Vec<ValueId> {
        let mut learned = Vec::new();
        let insts = std::mem::take(&mut self.func.blocks[block].insts);
        let mut kept = Vec::with_capacity(insts.len());
        for inst in insts {
            if let Inst::NullCheck { obj } = self.func.insts[inst].inst {
                let obj = self.resolve(obj);
                let result = self.func.insts[inst].result.expect("a null check has a result");
                if self.known.contains(obj) || is_never_null(self.func, obj) {
                    self.replacements[result] = obj.into();
                    self.changed = true;
                    continue;
                }
                // Behind the check, the checked value itself is known as well as the result.
                learned.extend([obj, result].into_iter().filter(|&value| self.known.insert(value)));
            }
            kept.push(inst);
        }
        self.func.blocks[block].insts = kept;
        learned
    }

    fn resolve(&self, mut value: ValueId) -> ValueId {
        while let Some(next) = self.replacements[value].expand() {
            value = next;
        }
        value
    }
}
