//! The target machine, and writing a module out through it.

use std::sync::Once;

use inkwell::OptimizationLevel;
use inkwell::module::Module;
use inkwell::targets::{
    CodeModel, FileType, InitializationConfig, RelocMode, Target, TargetMachine, TargetTriple,
};
use rayzor_target::{Arch, TargetSpec};

use crate::error::EmitError;
use crate::{EmitKind, EmitOptions, LlvmLevel};

/// LLVM's machine for a target.
pub(crate) fn target_machine(
    target: &TargetSpec,
    options: &EmitOptions,
) -> Result<TargetMachine, EmitError> {
    initialize(target.arch);
    let failed = |reason: String| EmitError::Target { triple: target.triple, reason };
    let triple = TargetTriple::create(target.llvm_triple);
    let backend = Target::from_triple(&triple).map_err(|error| failed(error.to_string()))?;
    let cpu = options.cpu.as_deref().unwrap_or(target.cpu);
    let (cpu, features) = if cpu == "native" {
        (
            TargetMachine::get_host_cpu_name().to_string(),
            TargetMachine::get_host_cpu_features().to_string(),
        )
    } else {
        (cpu.to_owned(), target.cpu_features.to_owned())
    };
    backend
        .create_target_machine(
            &triple,
            &cpu,
            &features,
            codegen_level(options.level),
            RelocMode::PIC,
            CodeModel::Default,
        )
        .ok_or_else(|| failed(format!("unknown CPU `{cpu}`")))
}

/// The module in the wanted form.
pub(crate) fn write(
    module: &Module<'_>,
    machine: &TargetMachine,
    kind: EmitKind,
) -> Result<Vec<u8>, EmitError> {
    let by_machine = |file_type: FileType| -> Result<Vec<u8>, EmitError> {
        Ok(machine.write_to_memory_buffer(module, file_type)?.as_slice().to_vec())
    };
    match kind {
        EmitKind::Object => by_machine(FileType::Object),
        EmitKind::Assembly => by_machine(FileType::Assembly),
        EmitKind::Ir => Ok(module.print_to_string().to_bytes().to_vec()),
        EmitKind::Bitcode => Ok(module.write_bitcode_to_memory().as_slice().to_vec()),
    }
}

fn codegen_level(level: LlvmLevel) -> OptimizationLevel {
    match level {
        LlvmLevel::O0 => OptimizationLevel::None,
        LlvmLevel::O1 => OptimizationLevel::Less,
        LlvmLevel::O2 | LlvmLevel::Os => OptimizationLevel::Default,
        LlvmLevel::O3 => OptimizationLevel::Aggressive,
    }
}

/// Registers the code generator of one architecture: only what is used costs start-up time.
fn initialize(arch: Arch) {
    static X86: Once = Once::new();
    static AARCH64: Once = Once::new();
    static WASM: Once = Once::new();
    let config = InitializationConfig::default();
    match arch {
        Arch::X86_64 => X86.call_once(|| Target::initialize_x86(&config)),
        Arch::Aarch64 => AARCH64.call_once(|| Target::initialize_aarch64(&config)),
        Arch::Wasm32 => WASM.call_once(|| Target::initialize_webassembly(&config)),
    }
}
