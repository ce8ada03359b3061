//! Linux on 64-bit Arm with glibc.

use super::{Arch, Env, LinkerFlavor, ObjectFormat, Os, Support, TargetSpec, Unwinding};
use crate::DataLayout;

pub(super) static SPEC: TargetSpec = TargetSpec {
    triple: "aarch64-unknown-linux-gnu",
    llvm_triple: "aarch64-unknown-linux-gnu",
    arch: Arch::Aarch64,
    os: Os::Linux,
    env: Env::Gnu,
    data_layout: DataLayout::LP64,
    object_format: ObjectFormat::Elf,
    unwinding: Unwinding::Dwarf,
    linker: LinkerFlavor::UnixCc,
    cross_linkers: &["aarch64-linux-gnu-gcc"],
    link_args: &["-lgcc_s", "-lm", "-lpthread", "-ldl", "-lc"],
    linker_hint: "apt-get install gcc-aarch64-linux-gnu",
    cpu: "generic",
    cpu_features: "+neon",
    exe_suffix: "",
    object_suffix: ".o",
    support: Support::Full,
};
