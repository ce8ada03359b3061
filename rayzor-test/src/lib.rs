//! The test harness: text in, text out.
//!
//! Each suite turns a folder of `tests/` into one named test per program and runs the compiler's binary on it, so that
//! a crash or a hang of the compiler fails one test and not the run. `rayzorc/tests/*.rs` call the suites with the
//! path of the binary that cargo has just built.
#![forbid(unsafe_code)]

pub mod agree;
pub mod annotations;
pub mod bless;
pub mod command;
pub mod diff;
pub mod directives;
pub mod discover;
pub mod generate;
pub mod mutate;
mod random;
pub mod suite;

/// What every suite needs to know.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The compiler to test.
    pub rayzorc: std::path::PathBuf,
    /// The project's `tests/` folder.
    pub tests: std::path::PathBuf,
}

impl Setup {
    /// For a test target of the package at `manifest_dir`, a direct child of the project's root.
    pub fn new(rayzorc: &str, manifest_dir: &str) -> Setup {
        let root = std::path::Path::new(manifest_dir).parent().expect("crates lie below the root");
        Setup { rayzorc: rayzorc.into(), tests: root.join("tests") }
    }
}
