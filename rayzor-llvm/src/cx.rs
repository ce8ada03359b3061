//! What the translation of one module shares, and its order: declare everything, then define everything.

use inkwell::AddressSpace;
use inkwell::attributes::AttributeLoc;
use inkwell::context::Context;
use inkwell::module::{FlagBehavior, Linkage, Module as LlvmModule};
use inkwell::targets::TargetMachine;
use inkwell::values::{FunctionValue, GlobalValue};
use rayzor_abi::RuntimeFn;
use rayzor_abi::mangle::PERSONALITY_SYMBOL;
use rayzor_base::entity::SecondaryMap;
use rayzor_mir::func::{Func, InlineHint, Linkage as MirLinkage};
use rayzor_mir::ids::{FuncId, GlobalId};
use rayzor_mir::module::{Module, Phase};
use rayzor_mir::ty::Ty;
use rayzor_target::{Os, TargetSpec};

use crate::alias::AliasTags;
use crate::attributes::{Attributes, UWTABLE_ASYNC};
use crate::debug_info::DebugLines;
use crate::error::EmitError;
use crate::runtime_decls::RuntimeDecls;
use crate::types::Types;
use crate::{DebugInfo, EmitOptions, LlvmLevel, func, gc, globals};

/// One module under translation.
pub(crate) struct ModuleCx<'ctx, 'm> {
    pub(crate) context: &'ctx Context,
    pub(crate) llvm: LlvmModule<'ctx>,
    pub(crate) mir: &'m Module,
    pub(crate) target: &'m TargetSpec,
    pub(crate) types: Types<'ctx>,
    pub(crate) attributes: Attributes<'ctx>,
    pub(crate) funcs: SecondaryMap<FuncId, Option<FunctionValue<'ctx>>>,
    pub(crate) globals: SecondaryMap<GlobalId, Option<GlobalValue<'ctx>>>,
    pub(crate) runtime: RuntimeDecls<'ctx>,
    pub(crate) alias: AliasTags<'ctx>,
    pub(crate) debug: Option<DebugLines<'ctx>>,
    personality: Option<FunctionValue<'ctx>>,
}

/// Translates a Lowered module to a verified LLVM module, not yet optimised.
pub(crate) fn translate<'ctx>(
    context: &'ctx Context,
    mir: &Module,
    target: &TargetSpec,
    options: &EmitOptions,
    machine: &TargetMachine,
) -> Result<LlvmModule<'ctx>, EmitError> {
    if mir.phase != Phase::Lowered {
        return Err(EmitError::Invalid(format!("the module is {:?}, not Lowered", mir.phase)));
    }
    let mut cx = ModuleCx::new(context, mir, target, options);
    cx.llvm.set_triple(&machine.get_triple());
    cx.llvm.set_data_layout(&machine.get_target_data().get_data_layout());
    cx.declare_funcs(options.level);
    globals::declare(&mut cx);
    globals::define(&cx);
    if target.os == Os::Linux {
        globals::define_stack_table(&cx);
    }
    for id in mir.funcs.keys() {
        if mir.funcs[id].has_body() {
            func::translate(&mut cx, id)?;
        }
    }
    if let Some(debug) = &cx.debug {
        debug.finish();
    }
    gc::inline_polls(&cx.llvm)?;
    if cfg!(debug_assertions) {
        cx.llvm.verify().map_err(|error| EmitError::Invalid(error.to_string()))?;
    }
    Ok(cx.llvm)
}

impl<'ctx, 'm> ModuleCx<'ctx, 'm> {
    fn new(
        context: &'ctx Context,
        mir: &'m Module,
        target: &'m TargetSpec,
        options: &EmitOptions,
    ) -> ModuleCx<'ctx, 'm> {
        let llvm = context.create_module("rayzor");
        let attributes = Attributes::new(llvm.get_context());
        let debug = match options.debug {
            DebugInfo::None => None,
            DebugInfo::Lines => Some(DebugLines::new(context, &llvm, mir, options.level)),
        };
        let i32 = context.i32_type();
        llvm.add_basic_value_flag("PIC Level", FlagBehavior::Error, i32.const_int(2, false));
        llvm.add_basic_value_flag("PIE Level", FlagBehavior::Error, i32.const_int(2, false));
        ModuleCx {
            context,
            llvm,
            mir,
            target,
            types: Types::new(context),
            attributes,
            funcs: SecondaryMap::new(),
            globals: SecondaryMap::new(),
            runtime: RuntimeDecls::new(attributes),
            alias: AliasTags::new(context),
            debug,
            personality: None,
        }
    }

    /// The LLVM function of a MIR function.
    pub(crate) fn func(&self, id: FuncId) -> FunctionValue<'ctx> {
        self.funcs[id].expect("all functions are declared first")
    }

    /// The declaration of a runtime function.
    pub(crate) fn runtime_func(&mut self, func: RuntimeFn) -> FunctionValue<'ctx> {
        self.runtime.get(func, &self.llvm, &self.types)
    }

    /// The personality function, declared when first used.
    pub(crate) fn personality(&mut self) -> FunctionValue<'ctx> {
        if let Some(declared) = self.personality {
            return declared;
        }
        let ty = self.context.i32_type().fn_type(&[], true);
        let declared = self.llvm.add_function(PERSONALITY_SYMBOL, ty, Some(Linkage::External));
        self.personality = Some(declared);
        declared
    }

    fn declare_funcs(&mut self, level: LlvmLevel) {
        for (id, func) in self.mir.funcs.iter() {
            let linkage = match func.linkage {
                MirLinkage::Internal => Linkage::Internal,
                MirLinkage::Exported | MirLinkage::Imported => Linkage::External,
            };
            let declared =
                self.llvm.add_function(&func.name, self.types.function(&func.sig), Some(linkage));
            self.funcs[id] = Some(declared);
            self.add_extensions(declared, func);
            if func.has_body() {
                self.add_definition_attributes(declared, func, level);
                if self.target.os == Os::Linux {
                    // The addresses of stack tables are offsets in one section, and so rare code stays with the rest.
                    declared.set_section(Some(".text"));
                }
            }
        }
    }

    /// Truth values cross every call zero-extended, so that the runtime may call and be called alike.
    fn add_extensions(&self, declared: FunctionValue<'ctx>, func: &Func) {
        for (position, &ty) in func.sig.params.iter().enumerate() {
            if ty == Ty::I1 {
                self.attributes.add(declared, AttributeLoc::Param(position as u32), "zeroext", 0);
            }
        }
        if func.sig.result == Some(Ty::I1) {
            self.attributes.add(declared, AttributeLoc::Return, "zeroext", 0);
        }
    }

    fn add_definition_attributes(
        &self,
        declared: FunctionValue<'ctx>,
        func: &Func,
        level: LlvmLevel,
    ) {
        let add = |name: &str, value: u64| {
            self.attributes.add(declared, AttributeLoc::Function, name, value)
        };
        if self.target.unwinds() {
            add("uwtable", UWTABLE_ASYNC);
        } else {
            add("nounwind", 0);
        }
        if self.target.os == Os::Linux {
            self.attributes.add_text(declared, "probe-stack", "inline-asm");
        }
        match func.inline {
            InlineHint::Auto => {}
            InlineHint::Always => add("inlinehint", 0),
            InlineHint::Never => add("noinline", 0),
        }
        if level == LlvmLevel::Os {
            add("optsize", 0);
        }
    }

    /// A null pointer constant.
    pub(crate) fn null(&self) -> inkwell::values::PointerValue<'ctx> {
        self.context.ptr_type(AddressSpace::default()).const_null()
    }
}
