//! The start of the program: static initialisers in order, then `main`; and the C `main` that hands over to the runtime.

use rayzor_abi::mangle::{MAIN_SYMBOL, PROGRAM_NAME, START_SYMBOL};
use rayzor_abi::version::version_symbol_str;
use rayzor_base::Symbol;
use rayzor_mir::{FuncId, Global, GlobalId, GlobalInit, Linkage, Signature, Ty};
use rayzor_types::decl::MethodKind;
use rayzor_types::ids::FieldId;

use crate::cx::{Cx, MethodKey};
use crate::func::FuncCx;
use crate::repr::Reprs;

impl Cx<'_> {
    /// Asks for what runs at start whether or not it is used: `main`, and the static variables and `__init__` of the
    /// user's classes. Gives the function of `main`.
    pub(crate) fn ask_for_roots(&mut self) -> Option<FuncId> {
        let Some(main) = self.program.main else {
            self.diagnostics.report(crate::diagnostics::no_main());
            return None;
        };
        let main = self.method(&static_key(main));
        for &class in &self.program.init_order {
            let decl = &self.program.classes[class];
            if !self.runs_unused(class) {
                continue;
            }
            for &field in decl.statics.values() {
                let info = &self.program.fields[field];
                let is_root = self.is_left_alone(class) || self.is_kept(field);
                if is_root && info.has_storage() && info.body.is_some() && !info.is_method() {
                    self.static_var(field);
                }
            }
            if let Some(init) = decl.init {
                self.method(&static_key(init));
            }
        }
        Some(main)
    }

    /// The function that runs the whole program.
    pub(crate) fn program_func(&mut self, main: FuncId) -> FuncId {
        let name = self.names.unique(PROGRAM_NAME);
        let id = self.module.declare_func(name, Signature::new(&[], None));
        let program = self.program;
        let classes = crate::init_order::init_order(program);
        // The code of `dynamic` functions comes first: `__init__` may call them, as `trace` does.
        let is_dynamic =
            |field: &FieldId| program.fields[*field].method() == Some(MethodKind::Dynamic);
        let functions = self.statics.keys().copied().filter(is_dynamic);
        let mut order: Vec<FuncId> =
            functions.filter_map(|field| self.statics[&field].init).collect();
        for &class in &classes {
            if let Some(init) = program.classes[class].init {
                order.extend(self.methods.get(&static_key(init)).copied());
            }
        }
        let mut fields: Vec<FieldId> = Vec::new();
        for &class in &classes {
            fields.extend(
                program.classes[class]
                    .statics
                    .values()
                    .filter(|field| self.statics.contains_key(*field)),
            );
        }
        let others: Vec<FieldId> =
            self.statics.keys().copied().filter(|field| !fields.contains(field)).collect();
        // Variables of classes that the order does not list have no initialisers with dependencies: they come first.
        let variables = others.iter().chain(&fields).filter(|field| !is_dynamic(field));
        order.extend(variables.filter_map(|field| self.statics[field].init));
        let after = self.after_main();
        let mut fx = FuncCx::new(self, id, crate::repr::Env::empty());
        for func in order {
            fx.call(func, &[]);
        }
        fx.call(main, &[]);
        for func in after {
            fx.call(func, &[]);
        }
        fx.b.ret(None);
        fx.finish();
        id
    }

    /// The functions marked `@:afterMain` that the program reaches, such as the loop of `haxe.Timer`.
    fn after_main(&self) -> Vec<FuncId> {
        let mark = Symbol::intern(":afterMain");
        let marked =
            self.program.fields.iter().filter(|(_, info)| info.is_static && info.meta.has(mark));
        marked.filter_map(|(field, _)| self.methods.get(&static_key(field)).copied()).collect()
    }

    /// The C `main`.
    pub(crate) fn c_main(&mut self, record: GlobalId) {
        let start_sig = Signature::new(&[Ty::I32, Ty::Ptr, Ty::Ptr], Some(Ty::I32));
        let start = self.module.declare_func(START_SYMBOL, start_sig);
        self.module.funcs[start].linkage = Linkage::Imported;
        // Refers to the runtime's version symbol, so that a stale runtime does not link.
        let mut version = Global::data(version_symbol_str(), Vec::new(), Vec::new());
        version.linkage = Linkage::Imported;
        version.init = GlobalInit::Zero(1);
        let version = self.module.globals.push(version);
        let mut keeper = crate::data::DataBuilder::new();
        keeper.global(Some(version));
        let keeper = keeper.into_global(&mut self.module, "hx.abi".to_owned());
        if let Some(keeper) = keeper {
            self.module.globals[keeper].linkage = Linkage::Exported;
        }
        let sig = Signature::new(&[Ty::I32, Ty::Ptr], Some(Ty::I32));
        let id = self.module.declare_func(MAIN_SYMBOL, sig);
        self.module.funcs[id].linkage = Linkage::Exported;
        let mut fx = FuncCx::new(self, id, crate::repr::Env::empty());
        let record = fx.b.global_addr(record, Ty::Ptr);
        let (argc, argv) = (fx.b.param(0), fx.b.param(1));
        let status = fx.call(start, &[argc, argv, record]);
        fx.b.ret(status);
        fx.finish();
    }
}

pub(crate) fn static_key(field: FieldId) -> MethodKey {
    MethodKey { field, class_reprs: Reprs::new(), fn_reprs: Reprs::new() }
}
