//! LLVM's optimisation pipelines, by level.

use inkwell::module::Module;
use inkwell::passes::PassBuilderOptions;
use inkwell::targets::TargetMachine;

use crate::LlvmLevel;
use crate::error::EmitError;
use crate::gc::{self, WindowAccess};

/// Optimises `module` in place.
pub(crate) fn run(
    module: &Module<'_>,
    machine: &TargetMachine,
    level: LlvmLevel,
    access: WindowAccess,
) -> Result<(), EmitError> {
    let options = PassBuilderOptions::create();
    options.set_loop_vectorization(vectorizes(level));
    options.set_loop_slp_vectorization(vectorizes(level));
    options.set_loop_interleaving(vectorizes(level));
    options.set_loop_unrolling(vectorizes(level));
    module.run_passes(pipeline(level), machine, options)?;
    if inlines_allocation(level) { gc::inline_allocation(module, machine, access) } else { Ok(()) }
}

fn pipeline(level: LlvmLevel) -> &'static str {
    match level {
        LlvmLevel::O0 => "default<O0>",
        LlvmLevel::O1 => "default<O1>",
        LlvmLevel::O2 => "default<O2>",
        LlvmLevel::O3 => "default<O3>",
        LlvmLevel::Os => "default<Os>",
    }
}

fn vectorizes(level: LlvmLevel) -> bool {
    match level {
        LlvmLevel::O0 | LlvmLevel::O1 | LlvmLevel::Os => false,
        LlvmLevel::O2 | LlvmLevel::O3 => true,
    }
}

fn inlines_allocation(level: LlvmLevel) -> bool {
    match level {
        LlvmLevel::O0 | LlvmLevel::O1 | LlvmLevel::Os => false,
        LlvmLevel::O2 | LlvmLevel::O3 => true,
    }
}
