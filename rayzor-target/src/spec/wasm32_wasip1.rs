//! WebAssembly with the system interface, preview 1.

use super::{Arch, Env, LinkerFlavor, ObjectFormat, Os, Support, TargetSpec, Unwinding};
use crate::DataLayout;

pub(super) static SPEC: TargetSpec = TargetSpec {
    triple: "wasm32-wasip1",
    llvm_triple: "wasm32-unknown-wasip1",
    arch: Arch::Wasm32,
    os: Os::Wasi,
    env: Env::Native,
    data_layout: DataLayout::WASM32,
    object_format: ObjectFormat::Wasm,
    unwinding: Unwinding::None,
    linker: LinkerFlavor::WasmLd,
    cross_linkers: &["wasm-ld"],
    link_args: &["-lc"],
    linker_hint: "apt-get install lld wasi-libc",
    cpu: "generic",
    cpu_features: "",
    exe_suffix: ".wasm",
    object_suffix: ".o",
    support: Support::Planned("exceptions need lowering to result flags"),
};
