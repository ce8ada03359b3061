//! Lowered MIR → LLVM IR → object file.
//!
//! * [`emit`] is the whole crate: module in, bytes out.
//! * `cx` holds what one module's translation shares; `types`, `globals`, `runtime_decls`, `alias` and `debug_info` fill it.
//! * `func` translates one function; `inst` one instruction, by kind in `inst/*`; `exception` makes landing pads.
//! * `optimize` runs LLVM's pipelines and `gc` inlines allocation behind them; `object` picks the machine and writes the result.
//!
//! Nothing is decided here: each Lowered instruction has one fixed translation.

mod alias;
mod attributes;
mod cx;
mod debug_info;
mod error;
mod exception;
mod func;
mod gc;
mod globals;
mod inst;
mod object;
mod optimize;
mod runtime_decls;
mod types;

use inkwell::context::Context;
use rayzor_mir::module::Module;
use rayzor_target::{Os, TargetSpec};

use gc::WindowAccess;

pub use error::EmitError;

/// How much LLVM optimises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LlvmLevel {
    /// Nothing: the shortest compile time.
    O0,
    /// A little.
    O1,
    /// What releases use.
    O2,
    /// More inlining and unrolling.
    O3,
    /// For size.
    Os,
}

/// What [`emit`] gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmitKind {
    /// An object file.
    Object,
    /// Assembly text.
    Assembly,
    /// LLVM IR text, after optimisation.
    Ir,
    /// LLVM bitcode, after optimisation.
    Bitcode,
}

/// Whether positions go into the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DebugInfo {
    /// None.
    None,
    /// Functions and lines, as DWARF.
    Lines,
}

/// How a module is translated.
#[derive(Clone, Debug)]
pub struct EmitOptions {
    /// How much LLVM optimises.
    pub level: LlvmLevel,
    /// What comes out.
    pub kind: EmitKind,
    /// Whether positions are kept.
    pub debug: DebugInfo,
    /// A CPU name other than the target's own.
    pub cpu: Option<String>,
}

/// Translates a Lowered module for a target and gives the bytes of the output.
pub fn emit(
    module: &Module,
    target: &TargetSpec,
    options: &EmitOptions,
) -> Result<Vec<u8>, EmitError> {
    let machine = object::target_machine(target, options)?;
    let context = Context::create();
    let llvm = cx::translate(&context, module, target, options, &machine)?;
    optimize::run(&llvm, &machine, options.level, window_access(module, target))?;
    object::write(&llvm, &machine, options.kind)
}

fn window_access(module: &Module, target: &TargetSpec) -> WindowAccess {
    match (module.threaded, target.os) {
        (false, _) => WindowAccess::Global,
        (true, Os::Linux) => WindowAccess::ThreadLocal,
        (true, Os::MacOs | Os::Windows | Os::Wasi) => WindowAccess::Call,
    }
}
