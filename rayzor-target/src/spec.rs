//! `TargetSpec`: everything the compiler knows about one target triple.

mod aarch64_linux_gnu;
mod aarch64_macos;
mod wasm32_wasip1;
mod x86_64_linux_gnu;
mod x86_64_linux_musl;
mod x86_64_macos;
mod x86_64_windows_gnu;
mod x86_64_windows_msvc;

use std::fmt;

use target_lexicon::Triple;

use crate::DataLayout;

/// Instruction set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arch {
    /// 64-bit x86.
    X86_64,
    /// 64-bit Arm.
    Aarch64,
    /// 32-bit WebAssembly.
    Wasm32,
}

/// Operating system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Os {
    /// Linux.
    Linux,
    /// Windows.
    Windows,
    /// macOS.
    MacOs,
    /// The WebAssembly System Interface, preview 1.
    Wasi,
}

/// C library and its ABI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Env {
    /// glibc on Linux, mingw-w64 on Windows.
    Gnu,
    /// musl.
    Musl,
    /// Microsoft's C runtime.
    Msvc,
    /// What the operating system comes with.
    Native,
}

/// The family of linker driver, which decides the spelling of its command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkerFlavor {
    /// `cc` on ELF systems.
    UnixCc,
    /// `cc` on macOS.
    DarwinCc,
    /// mingw-w64's gcc.
    MingwCc,
    /// Microsoft's `link.exe`.
    MsvcLink,
    /// `wasm-ld`.
    WasmLd,
}

/// Format of object files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectFormat {
    /// Linux.
    Elf,
    /// Windows.
    Coff,
    /// macOS.
    MachO,
    /// WebAssembly.
    Wasm,
}

/// How an exception leaves a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unwinding {
    /// DWARF tables and `_Unwind_RaiseException`.
    Dwarf,
    /// Windows' structured exception handling with the Itanium interface on top (mingw-w64's libgcc).
    SehItanium,
    /// The machine has no unwinder.
    None,
}

/// Whether programs can be built for a target today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// Built and tested.
    Full,
    /// Known, but not built yet, for the stated reason.
    Planned(&'static str),
}

/// One target. Specs are static data: compare them by [`TargetSpec::triple`].
#[derive(Debug)]
pub struct TargetSpec {
    /// The canonical name, as Rust and `--target` spell it.
    pub triple: &'static str,
    /// The name as LLVM spells it.
    pub llvm_triple: &'static str,
    /// Instruction set.
    pub arch: Arch,
    /// Operating system.
    pub os: Os,
    /// C library.
    pub env: Env,
    /// Sizes and alignments.
    pub data_layout: DataLayout,
    /// Format of object files.
    pub object_format: ObjectFormat,
    /// How exceptions unwind.
    pub unwinding: Unwinding,
    /// The family of the linker driver.
    pub linker: LinkerFlavor,
    /// Linker drivers to try by name, in order, when this is not the host. Empty: only the host's own.
    pub cross_linkers: &'static [&'static str],
    /// System libraries and flags the runtime needs, in link order.
    pub link_args: &'static [&'static str],
    /// What to install for a working linker, in the words of a Debian user.
    pub linker_hint: &'static str,
    /// CPU name handed to LLVM.
    pub cpu: &'static str,
    /// Features handed to LLVM, in its `+a,+b` form.
    pub cpu_features: &'static str,
    /// What an executable's name ends in, with the dot.
    pub exe_suffix: &'static str,
    /// What an object file's name ends in, with the dot.
    pub object_suffix: &'static str,
    /// Whether the compiler builds for it.
    pub support: Support,
}

/// Why a triple gives no target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetError {
    /// Not a triple at all, or one nobody listed.
    Unknown {
        /// What was asked for.
        triple: String,
    },
    /// Listed, but not built yet.
    Unsupported {
        /// The target's canonical name.
        triple: &'static str,
        /// Why not.
        reason: &'static str,
    },
}

impl fmt::Display for TargetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TargetError::Unknown { triple } => {
                write!(f, "unknown target `{triple}`; the targets are")?;
                for (idx, spec) in TargetSpec::supported().enumerate() {
                    write!(f, "{} {}", if idx == 0 { "" } else { "," }, spec.triple)?;
                }
                Ok(())
            }
            TargetError::Unsupported { triple, reason } => {
                write!(f, "target `{triple}` is not supported yet: {reason}")
            }
        }
    }
}

impl std::error::Error for TargetError {}

impl TargetSpec {
    /// Every target the compiler knows of, supported or not.
    pub const ALL: &'static [&'static TargetSpec] = &[
        &x86_64_linux_gnu::SPEC,
        &aarch64_linux_gnu::SPEC,
        &x86_64_windows_gnu::SPEC,
        &x86_64_linux_musl::SPEC,
        &x86_64_macos::SPEC,
        &aarch64_macos::SPEC,
        &x86_64_windows_msvc::SPEC,
        &wasm32_wasip1::SPEC,
    ];

    /// The targets programs can be built for.
    pub fn supported() -> impl Iterator<Item = &'static TargetSpec> {
        Self::ALL.iter().copied().filter(|spec| spec.support == Support::Full)
    }

    /// The target `triple` names, in any spelling that means the same machine (`x86_64-linux-gnu` too).
    pub fn by_triple(triple: &str) -> Result<&'static TargetSpec, TargetError> {
        let unknown = || TargetError::Unknown { triple: triple.to_owned() };
        let wanted: Triple = triple.parse().map_err(|_| unknown())?;
        let spec = Self::ALL
            .iter()
            .copied()
            .find(|spec| spec.is_named(triple, &wanted))
            .ok_or_else(unknown)?;
        match spec.support {
            Support::Full => Ok(spec),
            Support::Planned(reason) => {
                Err(TargetError::Unsupported { triple: spec.triple, reason })
            }
        }
    }

    /// The machine the compiler itself was built for.
    pub fn host() -> Result<&'static TargetSpec, TargetError> {
        Self::by_triple(&target_lexicon::HOST.to_string())
    }

    /// Whether this is the machine the compiler runs on.
    pub fn is_host(&self) -> bool {
        self.is_named("", &target_lexicon::HOST)
    }

    /// Whether compiled functions need unwind tables and landing pads.
    pub fn unwinds(&self) -> bool {
        self.unwinding != Unwinding::None
    }

    fn is_named(&self, text: &str, wanted: &Triple) -> bool {
        if self.triple == text {
            return true;
        }
        let ours: Triple = match self.triple.parse() {
            Ok(triple) => triple,
            Err(_) => return false,
        };
        ours.architecture == wanted.architecture
            && ours.operating_system == wanted.operating_system
            && ours.environment == wanted.environment
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_triple_parses_and_finds_itself() {
        for spec in TargetSpec::ALL {
            let parsed: Triple = spec.triple.parse().expect("listed triples parse");
            assert!(spec.is_named(spec.triple, &parsed), "{}", spec.triple);
            match (TargetSpec::by_triple(spec.triple), spec.support) {
                (Ok(found), Support::Full) => assert_eq!(found.triple, spec.triple),
                (Err(TargetError::Unsupported { triple, .. }), Support::Planned(_)) => {
                    assert_eq!(triple, spec.triple);
                }
                (other, support) => panic!("{}: {other:?} for {support:?}", spec.triple),
            }
        }
    }

    #[test]
    fn other_spellings_are_understood() {
        assert_eq!(
            TargetSpec::by_triple("x86_64-linux-gnu").unwrap().triple,
            "x86_64-unknown-linux-gnu"
        );
    }

    #[test]
    fn unknown_triples_are_errors() {
        for text in ["", "toaster", "x86_64-unknown-freebsd", "sparc64-unknown-linux-gnu"] {
            let error = TargetSpec::by_triple(text).unwrap_err();
            assert!(matches!(error, TargetError::Unknown { .. }), "{text}");
            assert!(error.to_string().contains("x86_64-unknown-linux-gnu"));
        }
    }
}
