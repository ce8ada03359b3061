//! macOS on Apple silicon.

use super::{Arch, Env, LinkerFlavor, ObjectFormat, Os, Support, TargetSpec, Unwinding};
use crate::DataLayout;

pub(super) static SPEC: TargetSpec = TargetSpec {
    triple: "aarch64-apple-darwin",
    llvm_triple: "arm64-apple-macosx11.0.0",
    arch: Arch::Aarch64,
    os: Os::MacOs,
    env: Env::Native,
    data_layout: DataLayout::LP64,
    object_format: ObjectFormat::MachO,
    unwinding: Unwinding::Dwarf,
    linker: LinkerFlavor::DarwinCc,
    cross_linkers: &[],
    link_args: &["-lSystem"],
    linker_hint: "xcode-select --install",
    cpu: "apple-m1",
    cpu_features: "",
    exe_suffix: "",
    object_suffix: ".o",
    support: Support::Planned("the runtime has not been built for it"),
};
