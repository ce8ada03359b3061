//! Safepoints: where a thread stops for another one that collects. Only in modules that may start threads.
//!
//! Whatever runs without end runs through a loop or through a recursion, so each loop polls where it begins, and each
//! function that may come to call itself polls at its start. A call of unknown code may lead back to its caller. Counted
//! loops without calls poll now and then only (`strip_mine`).

mod strip_mine;

use rayzor_abi::RuntimeFn;
use rayzor_base::entity::{EntitySet, SecondaryMap};

use crate::analysis::call_graph::CallGraph;
use crate::analysis::cfg::Cfg;
use crate::cursor::Cursor;
use crate::func::Func;
use crate::ids::{BlockId, FuncId};
use crate::inst::{Inst, ValueList};
use crate::module::Module;

/// The functions that may be called while they run: those on cycles of direct calls, and those that call unknown code.
pub(super) fn recursive_funcs(module: &Module) -> EntitySet<FuncId> {
    let graph = CallGraph::new(module);
    let mut recursive = on_cycles(&graph);
    for (id, func) in &module.funcs {
        let mut insts = func.layout.iter().flat_map(|&block| &func.blocks[block].insts);
        if insts.any(|&inst| calls_unknown_code(&func.insts[inst].inst)) {
            recursive.insert(id);
        }
    }
    recursive
}

/// Puts polls into the loops of a function, and at its start if it is recursive.
pub(super) fn add_polls(func: &mut Func, is_recursive: bool) {
    let mined = strip_mine::run(func);
    let mut places = loop_starts(func);
    if is_recursive {
        places.insert(func.entry());
    }
    for block in func.layout.clone() {
        if places.contains(block) && !mined.contains(block) {
            let is_handler = func.is_handler(block);
            let mut cursor = Cursor::at_start(func, block);
            if is_handler {
                // What was caught comes first.
                cursor.advance();
            }
            cursor.loc = cursor.func.blocks[block].loc;
            let poll = Inst::CallRuntime { func: RuntimeFn::ThreadPoll, args: ValueList::new() };
            cursor.insert(poll);
        }
    }
}

/// The blocks that an edge leads back to, against the order of the others: every cycle has one.
fn loop_starts(func: &Func) -> EntitySet<BlockId> {
    let cfg = Cfg::new(func);
    let mut position: SecondaryMap<BlockId, usize> = SecondaryMap::new();
    for (at, &block) in cfg.reverse_postorder.iter().enumerate() {
        position[block] = at;
    }
    let mut starts = EntitySet::new();
    for &block in &cfg.reverse_postorder {
        let is_from_behind =
            |pred: &BlockId| cfg.is_reachable(*pred) && position[*pred] >= position[block];
        if cfg.preds(block).iter().any(is_from_behind) {
            starts.insert(block);
        }
    }
    starts
}

fn calls_unknown_code(inst: &Inst) -> bool {
    match inst {
        Inst::CallIndirect { .. }
        | Inst::CallClosure { .. }
        | Inst::CallVirtual { .. }
        | Inst::CallInterface { .. } => true,
        // A row that throws may call back: accessors, `toString`, functions called with a list of arguments.
        Inst::CallRuntime { func, .. } => func.effects().may_throw() && func.effects().returns(),
        Inst::Iconst { .. }
        | Inst::Fconst { .. }
        | Inst::NullConst { .. }
        | Inst::GlobalAddr { .. }
        | Inst::FuncAddr { .. }
        | Inst::Unary { .. }
        | Inst::Binary { .. }
        | Inst::Compare { .. }
        | Inst::Select { .. }
        | Inst::Convert { .. }
        | Inst::SlotLoad { .. }
        | Inst::SlotStore { .. }
        | Inst::SlotAddr { .. }
        | Inst::Load { .. }
        | Inst::Store { .. }
        | Inst::ElemAddr { .. }
        | Inst::Call { .. }
        | Inst::CatchValue
        | Inst::Box { .. }
        | Inst::Unbox { .. }
        | Inst::CastRef { .. }
        | Inst::CastArray { .. }
        | Inst::ValPayload { .. }
        | Inst::ValIs { .. }
        | Inst::New { .. }
        | Inst::FieldGet { .. }
        | Inst::FieldSet { .. }
        | Inst::GlobalGet { .. }
        | Inst::GlobalSet { .. }
        | Inst::NullCheck { .. }
        | Inst::InstanceOf { .. }
        | Inst::ArrayLen { .. }
        | Inst::ArrayStore { .. }
        | Inst::ArrayGet { .. }
        | Inst::ArraySet { .. }
        | Inst::ArrayNew { .. }
        | Inst::StoreNew { .. }
        | Inst::StoreLen { .. }
        | Inst::StoreGet { .. }
        | Inst::StoreSet { .. }
        | Inst::EnumNew { .. }
        | Inst::EnumTag { .. }
        | Inst::EnumGet { .. }
        | Inst::ClosureNew { .. } => false,
    }
}

/// The functions from which direct calls lead back to themselves: members of strongly connected components with more
/// than one function, and those that call themselves. Tarjan's algorithm with an explicit stack.
fn on_cycles(graph: &CallGraph) -> EntitySet<FuncId> {
    let mut search = Search::new(graph);
    for &root in &graph.bottom_up {
        search.visit(root);
    }
    search.cyclic
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
