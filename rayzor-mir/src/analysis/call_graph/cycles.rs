//! Recursion: which functions lie on cycles of direct calls. Tarjan's algorithm for strongly connected components, with an
//! explicit stack.

use rayzor_base::entity::{EntitySet, SecondaryMap};

use crate::analysis::call_graph::CallGraph;
use crate::ids::FuncId;

impl CallGraph {
    /// The functions from which direct calls lead back to themselves: members of strongly connected components with more
    /// than one function, and those that call themselves.
    pub fn funcs_on_cycles(&self) -> EntitySet<FuncId> {
        let mut search = Search::new(self);
        for &root in &self.bottom_up {
            search.visit(root);
        }
        search.cyclic
    }
}

struct Search<'g> {
    graph: &'g CallGraph,
    /// Order of discovery, from 1; 0 when not seen.
    order: SecondaryMap<FuncId, usize>,
    /// The earliest function of the component that was reached from here.
    lowest: SecondaryMap<FuncId, usize>,
    open: Vec<FuncId>,
    is_open: SecondaryMap<FuncId, bool>,
    n_seen: usize,
    cyclic: EntitySet<FuncId>,
}

impl<'g> Search<'g> {
    fn new(graph: &'g CallGraph) -> Search<'g> {
        Search {
            graph,
            order: SecondaryMap::new(),
            lowest: SecondaryMap::new(),
            open: Vec::new(),
            is_open: SecondaryMap::new(),
            n_seen: 0,
            cyclic: EntitySet::new(),
        }
    }

    fn visit(&mut self, root: FuncId) {
        if self.order[root] != 0 {
            return;
        }
        let mut stack = vec![(root, 0)];
        self.enter(root);
        while let Some((func, next)) = stack.last_mut() {
            let func = *func;
            let Some(&callee) = self.graph.callees[func].get(*next) else {
                stack.pop();
                self.leave(func);
                if let Some(&(caller, _)) = stack.last() {
                    self.lowest[caller] = self.lowest[caller].min(self.lowest[func]);
                }
                continue;
            };
            *next += 1;
            if self.order[callee] == 0 {
                self.enter(callee);
                stack.push((callee, 0));
            } else if self.is_open[callee] {
                self.lowest[func] = self.lowest[func].min(self.order[callee]);
            }
        }
    }

    fn enter(&mut self, func: FuncId) {
        self.n_seen += 1;
        self.order[func] = self.n_seen;
        self.lowest[func] = self.n_seen;
        self.open.push(func);
        self.is_open[func] = true;
    }

    /// Closes the component that begins with `func`, if one does.
    fn leave(&mut self, func: FuncId) {
        if self.lowest[func] != self.order[func] {
            return;
        }
        let start = self.open.iter().rposition(|&open| open == func).expect("it is open");
        let component = self.open.split_off(start);
        let is_cyclic = component.len() > 1 || self.graph.is_self_recursive(func);
        for member in component {
            self.is_open[member] = false;
            if is_cyclic {
                self.cyclic.insert(member);
            }
        }
    }
}
