//! Windows on 64-bit x86 with mingw-w64.

use super::{Arch, Env, LinkerFlavor, ObjectFormat, Os, Support, TargetSpec, Unwinding};
use crate::DataLayout;

pub(super) static SPEC: TargetSpec = TargetSpec {
    triple: "x86_64-pc-windows-gnu",
    llvm_triple: "x86_64-pc-windows-gnu",
    arch: Arch::X86_64,
    os: Os::Windows,
    env: Env::Gnu,
    data_layout: DataLayout::LP64,
    object_format: ObjectFormat::Coff,
    unwinding: Unwinding::SehItanium,
    linker: LinkerFlavor::MingwCc,
    cross_linkers: &["x86_64-w64-mingw32-gcc"],
    link_args: &["-lkernel32", "-lntdll", "-luserenv", "-lws2_32", "-ldbghelp"],
    linker_hint: "apt-get install gcc-mingw-w64-x86-64",
    cpu: "x86-64",
    cpu_features: "",
    exe_suffix: ".exe",
    object_suffix: ".obj",
    support: Support::Full,
};
