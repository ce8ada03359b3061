//! Runs the programs of `tests/link` on every target that is installed, one test each.

use rayzor_test::{Setup, suite};

fn main() {
    let arguments = libtest_mimic::Arguments::from_args();
    let setup = Setup::new(env!("CARGO_BIN_EXE_rayzorc"), env!("CARGO_MANIFEST_DIR"));
    libtest_mimic::run(&arguments, suite::link::trials(&setup)).exit();
}
