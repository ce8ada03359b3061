//! Linux on 64-bit x86 with glibc.

use super::{Arch, Env, LinkerFlavor, ObjectFormat, Os, Support, TargetSpec, Unwinding};
use crate::DataLayout;

pub(super) static SPEC: TargetSpec = TargetSpec {
    triple: "x86_64-unknown-linux-gnu",
    llvm_triple: "x86_64-unknown-linux-gnu",
    arch: Arch::X86_64,
    os: Os::Linux,
    env: Env::Gnu,
    data_layout: DataLayout::LP64,
    object_format: ObjectFormat::Elf,
    unwinding: Unwinding::Dwarf,
    linker: LinkerFlavor::UnixCc,
    cross_linkers: &["x86_64-linux-gnu-gcc"],
    link_args: &["-lgcc_s", "-lm", "-lpthread", "-ldl", "-lc"],
    linker_hint: "apt-get install gcc libc6-dev",
    cpu: "x86-64",
    cpu_features: "",
    exe_suffix: "",
    object_suffix: ".o",
    support: Support::Full,
};
