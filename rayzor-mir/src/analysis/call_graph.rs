//! Which function calls which directly, and an order with callees first.

mod cycles;

use rayzor_base::entity::{EntitySet, PrimaryMap, SecondaryMap};

use crate::ids::{FuncId, InstId};
use crate::inst::Inst;
use crate::module::Module;

/// Direct calls of a module.
#[derive(Debug)]
pub struct CallGraph {
    /// Callees of each function, in order of their first call, without repetition.
    pub callees: SecondaryMap<FuncId, Vec<FuncId>>,
    /// Functions with bodies, callees before callers where there is no recursion.
    pub bottom_up: Vec<FuncId>,
}

impl CallGraph {
    /// The direct calls of `module`.
    pub fn new(module: &Module) -> CallGraph {
        let mut callees: SecondaryMap<FuncId, Vec<FuncId>> = SecondaryMap::new();
        for (caller, func) in &module.funcs {
            let insts = func.layout.iter().flat_map(|&block| &func.blocks[block].insts);
            for &callee in insts.filter_map(|&inst| called(&func.insts, inst)) {
                if !callees[caller].contains(&callee) {
                    callees[caller].push(callee);
                }
            }
        }
        let bottom_up = postorder(module, &callees);
        CallGraph { callees, bottom_up }
    }

    /// Whether `func` calls itself directly.
    pub fn is_self_recursive(&self, func: FuncId) -> bool {
        self.callees[func].contains(&func)
    }
}

fn called(insts: &PrimaryMap<InstId, crate::func::InstData>, inst: InstId) -> Option<&FuncId> {
    if let Inst::Call { func, .. } = &insts[inst].inst { Some(func) } else { None }
}

fn postorder(module: &Module, callees: &SecondaryMap<FuncId, Vec<FuncId>>) -> Vec<FuncId> {
    let mut order = Vec::new();
    let mut seen: EntitySet<FuncId> = EntitySet::new();
    for root in module.funcs.keys() {
        if !seen.insert(root) {
            continue;
        }
        let mut stack = vec![(root, 0)];
        while let Some((func, next)) = stack.last_mut() {
            if let Some(&callee) = callees[*func].get(*next) {
                *next += 1;
                if seen.insert(callee) {
                    stack.push((callee, 0));
                }
            } else {
                if module.funcs[*func].has_body() {
                    order.push(*func);
                }
                stack.pop();
            }
        }
    }
    order
}
