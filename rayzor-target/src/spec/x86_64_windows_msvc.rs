//! Windows on 64-bit x86 with Microsoft's C runtime.

use super::{Arch, Env, LinkerFlavor, ObjectFormat, Os, Support, TargetSpec, Unwinding};
use crate::DataLayout;

pub(super) static SPEC: TargetSpec = TargetSpec {
    triple: "x86_64-pc-windows-msvc",
    llvm_triple: "x86_64-pc-windows-msvc",
    arch: Arch::X86_64,
    os: Os::Windows,
    env: Env::Msvc,
    data_layout: DataLayout::LP64,
    object_format: ObjectFormat::Coff,
    unwinding: Unwinding::None,
    linker: LinkerFlavor::MsvcLink,
    cross_linkers: &[],
    link_args: &["kernel32.lib", "ntdll.lib", "userenv.lib", "ws2_32.lib", "dbghelp.lib"],
    linker_hint: "install the Visual Studio build tools",
    cpu: "x86-64",
    cpu_features: "",
    exe_suffix: ".exe",
    object_suffix: ".obj",
    support: Support::Planned("exceptions need funclets; use x86_64-pc-windows-gnu"),
};
