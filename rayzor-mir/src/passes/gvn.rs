//! Removes computations whose result is there already: equal pure instructions on the same operands, and null checks of
//! the same value. Walks the dominator tree with a scoped table ("dominator-based value numbering": Briggs, Cooper and
//! Simpson, "Value Numbering", 1997).

use rayzor_base::entity::SecondaryMap;
use rayzor_base::hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

use crate::analysis::cfg::Cfg;
use crate::analysis::dominators::{Dominators, Point};
use crate::func::{Func, OptValue};
use crate::ids::{BlockId, InstId, ValueId};
use crate::inst::Inst;
use crate::pass::{Changed, Pass, PassCx};

/// See the module's description.
#[derive(Debug)]
pub struct Gvn;

impl Pass for Gvn {
    const NAME: &'static str = "gvn";

    fn run(func: &mut Func, _cx: &PassCx<'_>) -> Changed {
        let cfg = Cfg::new(func);
        let dominators = Dominators::new(func, &cfg);
        let mut numbering = Numbering {
            func,
            table: FxHashMap::default(),
            replacements: SecondaryMap::new(),
            changed: false,
        };
        numbering.run(&dominators);
        let Numbering { func, replacements, changed, .. } = numbering;
        if changed {
            func.replace_values(&replacements);
        }
        Changed::from_bool(changed)
    }
}

struct Numbering<'f> {
    func: &'f mut Func,
    /// Instructions in scope by the hash of their mnemonic and operands; equality is checked.
    table: FxHashMap<u64, Vec<InstId>>,
    replacements: SecondaryMap<ValueId, OptValue>,
    changed: bool,
}

impl Numbering<'_> {
    fn run(&mut self, dominators: &Dominators) {
        enum Step {
            Visit(Point),
            Leave(Vec<u64>),
        }
        let mut stack = vec![Step::Visit(dominators.root())];
        while let Some(step) = stack.pop() {
            match step {
                Step::Visit(point) => {
                    let entered =
                        if point.is_start() { Vec::new() } else { self.block(point.block()) };
                    stack.push(Step::Leave(entered));
                    stack.extend(
                        dominators.children(point).iter().rev().map(|&child| Step::Visit(child)),
                    );
                }
                Step::Leave(entered) => {
                    for key in entered {
                        self.table.get_mut(&key).and_then(Vec::pop);
                    }
                }
            }
        }
    }

    /// Numbers a block's instructions; gives the keys it entered, to leave with its subtree.
    fn block(&mut self, block: BlockId) -> Vec<u64> {
        let mut entered = Vec::new();
        let insts = std::mem::take(&mut self.func.blocks[block].insts);
        let mut kept = Vec::with_capacity(insts.len());
        for inst in insts {
            let replacements = &self.replacements;
            self.func.insts[inst].inst.map_operands(|mut value| {
                while let Some(next) = replacements[value].expand() {
                    value = next;
                }
                value
            });
            if is_numbered(&self.func.insts[inst].inst) {
                let key = key(&self.func.insts[inst].inst);
                if let Some(earlier) = self.find(key, inst) {
                    let result =
                        self.func.insts[inst].result.expect("numbered instructions have results");
                    self.replacements[result] = earlier.into();
                    self.changed = true;
                    continue;
                }
                self.table.entry(key).or_default().push(inst);
                entered.push(key);
            }
            kept.push(inst);
        }
        self.func.blocks[block].insts = kept;
        entered
    }

    fn find(&self, key: u64, inst: InstId) -> Option<ValueId> {
        let same =
            |&&earlier: &&InstId| self.func.insts[earlier].inst == self.func.insts[inst].inst;
        self.table.get(&key)?.iter().find(same).and_then(|&earlier| self.func.insts[earlier].result)
    }
}

/// Checks are numbered as well: what has passed once passes again, since a word and the type of an object do not change.
fn is_numbered(inst: &Inst) -> bool {
    let is_check = matches!(
        inst,
        Inst::NullCheck { .. } | Inst::Unbox { .. } | Inst::CastRef { .. } | Inst::CastArray { .. }
    );
    is_check || inst.effects().is_pure()
}

fn key(inst: &Inst) -> u64 {
    let mut hasher = FxHasher::default();
    std::mem::discriminant(inst).hash(&mut hasher);
    inst.operands().hash(&mut hasher);
    match inst {
        Inst::Iconst { ty, value } => (ty, value).hash(&mut hasher),
        Inst::Fconst { ty, bits } => (ty, bits).hash(&mut hasher),
        Inst::NullConst { ty } => ty.hash(&mut hasher),
        Inst::Binary { op, .. } => op.hash(&mut hasher),
        Inst::Compare { op, .. } => op.hash(&mut hasher),
        _ => {}
    }
    hasher.finish()
}
