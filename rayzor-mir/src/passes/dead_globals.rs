//! Deletes functions and globals that nothing reachable names. A deleted one stays in its table as an unused import,
//! so that ids keep their meaning.

use rayzor_base::entity::EntitySet;

use crate::func::{Func, Linkage};
use crate::ids::{FuncId, GlobalId};
use crate::inst::Inst;
use crate::module::{GlobalInit, Module, RelocTarget};

/// The pass's name.
pub const NAME: &str = "dead_globals";

/// Deletes what is not reachable from exported functions and globals and from the type descriptors. A module that
/// exports nothing is a piece of a program, and stays as it is.
pub fn run(module: &mut Module) {
    let is_library = module.funcs.values().all(|func| func.linkage != Linkage::Exported)
        && module.globals.values().all(|global| global.linkage != Linkage::Exported);
    if is_library {
        return;
    }
    let reached = Reached::new(module);
    for (id, func) in module.funcs.iter_mut() {
        if func.has_body() && !reached.funcs.contains(id) {
            let mut import = Func::new(std::mem::take(&mut func.name), func.sig.clone());
            import.linkage = Linkage::Imported;
            import.loc = func.loc;
            *func = import;
        }
    }
    for (id, global) in module.globals.iter_mut() {
        if global.linkage != Linkage::Imported && !reached.globals.contains(id) {
            global.init = GlobalInit::Zero(global.size());
            global.linkage = Linkage::Imported;
        }
    }
}

#[derive(Default)]
struct Reached {
    funcs: EntitySet<FuncId>,
    globals: EntitySet<GlobalId>,
    func_work: Vec<FuncId>,
    global_work: Vec<GlobalId>,
}

impl Reached {
    fn new(module: &Module) -> Reached {
        let mut reached = Reached::default();
        for (id, func) in &module.funcs {
            if func.linkage == Linkage::Exported {
                reached.add_func(id);
            }
        }
        for (id, global) in &module.globals {
            if global.linkage == Linkage::Exported {
                reached.add_global(id);
            }
        }
        if let Some(base) = module.types_base {
            reached.add_global(base);
        }
        reached.spread(module);
        reached
    }

    fn spread(&mut self, module: &Module) {
        loop {
            if let Some(func) = self.func_work.pop() {
                self.visit_func(module, &module.funcs[func]);
            } else if let Some(global) = self.global_work.pop() {
                self.visit_global(module, global);
            } else {
                return;
            }
        }
    }

    fn visit_func(&mut self, module: &Module, func: &Func) {
        for &block in &func.layout {
            for &inst in &func.blocks[block].insts {
                match &func.insts[inst].inst {
                    Inst::Call { func, .. }
                    | Inst::FuncAddr { func }
                    | Inst::ClosureNew { func, .. } => {
                        self.add_func(*func);
                    }
                    Inst::GlobalAddr { global, .. }
                    | Inst::GlobalGet { global }
                    | Inst::GlobalSet { global, .. } => {
                        self.add_global(*global);
                    }
                    Inst::EnumNew { layout, ctor, .. } => {
                        if let Some(singleton) =
                            module.enums[*layout].ctors[*ctor as usize].singleton
                        {
                            self.add_global(singleton);
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    fn visit_global(&mut self, module: &Module, global: GlobalId) {
        let GlobalInit::Data { relocs, .. } = &module.globals[global].init else {
            return;
        };
        for reloc in relocs {
            match reloc.target {
                RelocTarget::Func(func) => self.add_func(func),
                RelocTarget::Global(global) => self.add_global(global),
            }
        }
    }

    fn add_func(&mut self, func: FuncId) {
        if self.funcs.insert(func) {
            self.func_work.push(func);
        }
    }

    fn add_global(&mut self, global: GlobalId) {
        if self.globals.insert(global) {
            self.global_work.push(global);
        }
    }
}
