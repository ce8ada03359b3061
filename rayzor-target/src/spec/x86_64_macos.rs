//! macOS on 64-bit x86.

use super::{Arch, Env, LinkerFlavor, ObjectFormat, Os, Support, TargetSpec, Unwinding};
use crate::DataLayout;

pub(super) static SPEC: TargetSpec = TargetSpec {
    triple: "x86_64-apple-darwin",
    llvm_triple: "x86_64-apple-macosx10.12.0",
    arch: Arch::X86_64,
    os: Os::MacOs,
    env: Env::Native,
    data_layout: DataLayout::LP64,
    object_format: ObjectFormat::MachO,
    unwinding: Unwinding::Dwarf,
    linker: LinkerFlavor::DarwinCc,
    cross_linkers: &[],
    link_args: &["-lSystem"],
    linker_hint: "xcode-select --install",
    cpu: "penryn",
    cpu_features: "",
    exe_suffix: "",
    object_suffix: ".o",
    support: Support::Planned("the runtime has not been built for it"),
};
