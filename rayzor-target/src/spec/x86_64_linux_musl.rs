//! Linux on 64-bit x86 with musl, linked statically.

use super::{Arch, Env, LinkerFlavor, ObjectFormat, Os, Support, TargetSpec, Unwinding};
use crate::DataLayout;

pub(super) static SPEC: TargetSpec = TargetSpec {
    triple: "x86_64-unknown-linux-musl",
    llvm_triple: "x86_64-unknown-linux-musl",
    arch: Arch::X86_64,
    os: Os::Linux,
    env: Env::Musl,
    data_layout: DataLayout::LP64,
    object_format: ObjectFormat::Elf,
    unwinding: Unwinding::Dwarf,
    linker: LinkerFlavor::UnixCc,
    cross_linkers: &["x86_64-linux-musl-gcc", "musl-gcc"],
    link_args: &["-static"],
    linker_hint: "apt-get install musl-tools",
    cpu: "x86-64",
    cpu_features: "",
    exe_suffix: "",
    object_suffix: ".o",
    support: Support::Planned("its unwinder needs another linker than gcc 12"),
};
