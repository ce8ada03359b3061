//! Makes calls direct where their target is known: a closure made in sight, a receiver made in sight, or a method with
//! one implementation in the whole program (class hierarchy analysis: Dean, Grove and Chambers, ECOOP 1995).

use rayzor_abi::layout::CLOSURE_CODE;
use rayzor_base::entity::SecondaryMap;

use crate::func::Func;
use crate::ids::{FuncId, GlobalId, InterfaceMethodId, LayoutId, SigId, ValueId};
use crate::inst::{Inst, ValueList};
use crate::module::{GlobalInit, InterfaceMethod, Module, RelocTarget};
use crate::ty::Ty;

/// The pass's name.
pub const NAME: &str = "devirtualize";

/// Resolves calls in all functions.
pub fn run(module: &mut Module) {
    let hierarchy = Hierarchy::new(module);
    let ids: Vec<FuncId> = module.funcs.keys().collect();
    for id in ids {
        let mut func = module.take_func(id);
        for position in 0..func.layout.len() {
            let block = func.layout[position];
            for index in 0..func.blocks[block].insts.len() {
                let inst = func.blocks[block].insts[index];
                if let Some(direct) = direct_call(&func, module, &hierarchy, &func.insts[inst].inst)
                {
                    func.insts[inst].inst = direct;
                }
            }
        }
        module.put_func(id, func);
    }
}

/// The direct subclasses of each layout.
struct Hierarchy {
    subclasses: SecondaryMap<LayoutId, Vec<LayoutId>>,
}

impl Hierarchy {
    fn new(module: &Module) -> Hierarchy {
        let mut subclasses: SecondaryMap<LayoutId, Vec<LayoutId>> = SecondaryMap::new();
        for (layout, class) in &module.layouts {
            if let Some(parent) = class.parent {
                subclasses[parent].push(layout);
            }
        }
        Hierarchy { subclasses }
    }

    /// The only implementation that slot `slot` has in `layout` and below; none when there are several or none.
    fn only_target(&self, module: &Module, layout: LayoutId, slot: u32) -> Option<FuncId> {
        let mut only = None;
        let mut work = vec![layout];
        while let Some(class) = work.pop() {
            work.extend(&self.subclasses[class]);
            // A class without an implementation has no objects that are called here.
            let Some(target) = module.layouts[class].vtable.get(slot as usize)?.func else {
                continue;
            };
            if module.layouts[class].is_abstract {
                continue;
            }
            if only.is_some_and(|only| only != target) {
                return None;
            }
            only = Some(target);
        }
        only
    }
}

fn direct_call(func: &Func, module: &Module, hierarchy: &Hierarchy, inst: &Inst) -> Option<Inst> {
    match inst {
        Inst::CallClosure { sig, closure, args } => {
            let target = closure_target(func, module, *closure)?;
            let mut direct = ValueList::new();
            direct.push(*closure);
            direct.extend_from_slice(args);
            has_signature(module, target, *sig).then_some(Inst::Call { func: target, args: direct })
        }
        Inst::CallVirtual { layout, slot, args } => {
            let target = virtual_target(func, module, hierarchy, (*layout, *slot), args[0])?;
            let sig = module.layouts[*layout].vtable[*slot as usize].sig;
            (module.funcs[target].sig == module.signatures[sig])
                .then(|| Inst::Call { func: target, args: args.clone() })
        }
        Inst::CallInterface { method, args } => {
            let target = interface_target(func, module, *method, args[0])?;
            let sig = module.interface_methods[*method].sig;
            (module.funcs[target].sig == module.signatures[sig])
                .then(|| Inst::Call { func: target, args: args.clone() })
        }
        _ => None,
    }
}

/// Whether `target` has signature `sig` behind its environment.
fn has_signature(module: &Module, target: FuncId, sig: SigId) -> bool {
    module.funcs[target].sig == module.signatures[sig].with_first(Ty::Ref)
}

fn closure_target(func: &Func, module: &Module, closure: ValueId) -> Option<FuncId> {
    match func.def_inst(seen_through(func, closure))? {
        Inst::ClosureNew { func: target, .. } => Some(*target),
        Inst::GlobalAddr { global, .. } => static_closure_code(module, *global),
        _ => None,
    }
}

/// The code of a closure that lies in the program's data.
fn static_closure_code(module: &Module, global: GlobalId) -> Option<FuncId> {
    let GlobalInit::Data { relocs, .. } = &module.globals[global].init else {
        return None;
    };
    let code = relocs.iter().find(|reloc| reloc.offset == CLOSURE_CODE)?;
    match code.target {
        RelocTarget::Func(target) => Some(target),
        RelocTarget::Global(_) => None,
    }
}

fn virtual_target(
    func: &Func,
    module: &Module,
    hierarchy: &Hierarchy,
    (layout, slot): (LayoutId, u32),
    receiver: ValueId,
) -> Option<FuncId> {
    if let Some(made) = made_class(func, receiver) {
        return module.layouts[made].vtable.get(slot as usize)?.func;
    }
    if module.closed_layouts.contains(layout) {
        hierarchy.only_target(module, layout, slot)
    } else {
        None
    }
}

fn interface_target(
    func: &Func,
    module: &Module,
    method: InterfaceMethodId,
    receiver: ValueId,
) -> Option<FuncId> {
    let method: &InterfaceMethod = &module.interface_methods[method];
    if let Some(made) = made_class(func, receiver) {
        return method.impls.iter().find(|(layout, _)| *layout == made).map(|&(_, target)| target);
    }
    let (_, first) = *method.impls.first().filter(|_| method.is_closed)?;
    method.impls.iter().all(|&(_, target)| target == first).then_some(first)
}

/// The class of an object made in sight.
fn made_class(func: &Func, value: ValueId) -> Option<LayoutId> {
    match func.def_inst(seen_through(func, value))? {
        Inst::New { layout } => Some(*layout),
        _ => None,
    }
}

fn seen_through(func: &Func, mut value: ValueId) -> ValueId {
    while let Some(Inst::NullCheck { obj }) = func.def_inst(value) {
        value = *obj;
    }
    value
}
