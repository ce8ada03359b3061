//! Declarations of runtime functions, made when first used, with attributes from the table's effects.

use inkwell::attributes::AttributeLoc;
use inkwell::module::{Linkage, Module};
use inkwell::values::FunctionValue;
use rayzor_abi::{AbiType, Effects, RuntimeFn};
use rayzor_base::hash::FxHashMap;
use rayzor_mir::abi::runtime_signature;

use crate::attributes::{self, Attributes};
use crate::types::Types;

/// The runtime functions a module has declared.
pub(crate) struct RuntimeDecls<'ctx> {
    attributes: Attributes<'ctx>,
    declared: FxHashMap<RuntimeFn, FunctionValue<'ctx>>,
}

impl<'ctx> RuntimeDecls<'ctx> {
    pub(crate) fn new(attributes: Attributes<'ctx>) -> RuntimeDecls<'ctx> {
        RuntimeDecls { attributes, declared: FxHashMap::default() }
    }

    /// The declaration of `func` in `module`.
    pub(crate) fn get(
        &mut self,
        func: RuntimeFn,
        module: &Module<'ctx>,
        types: &Types<'ctx>,
    ) -> FunctionValue<'ctx> {
        if let Some(&declared) = self.declared.get(&func) {
            return declared;
        }
        let ty = types.function(&runtime_signature(func));
        // The module may import the symbol itself, as its `main` does with `rayzor_start`.
        let declared = module
            .get_function(func.symbol())
            .unwrap_or_else(|| module.add_function(func.symbol(), ty, Some(Linkage::External)));
        self.add_effects(declared, func.effects());
        self.add_extensions(declared, func);
        self.add_allocation(declared, func);
        self.declared.insert(func, declared);
        declared
    }

    fn add_effects(&self, declared: FunctionValue<'ctx>, effects: Effects) {
        let add = |name: &str, value: u64| {
            self.attributes.add(declared, AttributeLoc::Function, name, value)
        };
        if !effects.may_throw() {
            add("nounwind", 0);
        }
        match effects {
            Effects::Pure => {
                add("memory", attributes::MEMORY_NONE);
                add("willreturn", 0);
                add("nofree", 0);
                add("nosync", 0);
            }
            Effects::Reads => {
                add("memory", attributes::MEMORY_READ);
                add("willreturn", 0);
                add("nofree", 0);
                add("nosync", 0);
            }
            Effects::NoReturn => {
                add("noreturn", 0);
                add("cold", 0);
            }
            Effects::Writes | Effects::MayCollect | Effects::MayThrow => {}
        }
    }

    /// A C `bool` has its upper bits zero.
    fn add_extensions(&self, declared: FunctionValue<'ctx>, func: RuntimeFn) {
        let row = func.signature();
        for (position, param) in row.params.iter().enumerate() {
            if param.ty == AbiType::I1 {
                self.attributes.add(declared, AttributeLoc::Param(position as u32), "zeroext", 0);
            }
        }
        if row.result == AbiType::I1 {
            self.attributes.add(declared, AttributeLoc::Return, "zeroext", 0);
        }
    }

    /// Allocation functions: LLVM may then delete allocations that nobody sees.
    fn add_allocation(&self, declared: FunctionValue<'ctx>, func: RuntimeFn) {
        let add = |loc: AttributeLoc, name: &str, value: u64| {
            self.attributes.add(declared, loc, name, value)
        };
        let family = |name: &str| self.attributes.add_text(declared, "alloc-family", name);
        if func == RuntimeFn::GcAlloc {
            add(AttributeLoc::Return, "noalias", 0);
            add(AttributeLoc::Return, "nonnull", 0);
            add(AttributeLoc::Return, "noundef", 0);
            add(AttributeLoc::Return, "align", 8);
            add(AttributeLoc::Function, "allockind", attributes::ALLOCKIND_ALLOC);
            add(AttributeLoc::Function, "allocsize", attributes::allocsize(1));
            add(AttributeLoc::Function, "nofree", 0);
            add(AttributeLoc::Function, "willreturn", 0);
            family("rayzor");
        } else if func == RuntimeFn::Malloc {
            add(AttributeLoc::Return, "noalias", 0);
            add(AttributeLoc::Function, "allockind", attributes::ALLOCKIND_ALLOC_UNINITIALIZED);
            add(AttributeLoc::Function, "allocsize", attributes::allocsize(0));
            add(AttributeLoc::Function, "willreturn", 0);
            family("rayzor_malloc");
        } else if func == RuntimeFn::Realloc {
            add(AttributeLoc::Return, "noalias", 0);
            add(AttributeLoc::Function, "allockind", attributes::ALLOCKIND_REALLOC);
            add(AttributeLoc::Function, "allocsize", attributes::allocsize(2));
            add(AttributeLoc::Param(0), "allocptr", 0);
            add(AttributeLoc::Function, "willreturn", 0);
            family("rayzor_malloc");
        } else if func == RuntimeFn::Free {
            add(AttributeLoc::Function, "allockind", attributes::ALLOCKIND_FREE);
            add(AttributeLoc::Param(0), "allocptr", 0);
            add(AttributeLoc::Function, "willreturn", 0);
            family("rayzor_malloc");
        }
    }
}
