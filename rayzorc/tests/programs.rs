//! Runs the programs of `tests/run`, `tests/ui` and `tests/types` on the compiler, one test each.

use rayzor_test::{Setup, suite};

fn main() {
    let arguments = libtest_mimic::Arguments::from_args();
    let setup = Setup::new(env!("CARGO_BIN_EXE_rayzorc"), env!("CARGO_MANIFEST_DIR"));
    let mut trials = suite::run::trials(&setup);
    trials.extend(suite::ui::trials(&setup));
    libtest_mimic::run(&arguments, trials).exit();
}
