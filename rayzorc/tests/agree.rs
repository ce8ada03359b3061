//! A short run of the agreement check (`rayzor_test::agree`): random programs print the same at every level. The long
//! run is `cargo run -p rayzor-test --bin agree`.

use std::path::PathBuf;

use libtest_mimic::{Arguments, Trial};
use rayzor_test::agree::{self, Options};

const PROGRAMS: u64 = 4;
const SEEDS_EACH: u64 = 8;

fn main() {
    let arguments = Arguments::from_args();
    let trial = |program: u64| {
        let first = 1 + program * SEEDS_EACH;
        let seeds: Vec<u64> = (first..first + SEEDS_EACH).collect();
        let rayzorc = PathBuf::from(env!("CARGO_BIN_EXE_rayzorc"));
        let options = Options { rayzorc, haxe: None, stress: program == 0 };
        Trial::test(format!("agree/seeds{first}"), move || {
            let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
            agree::check(&options, &seeds, folder.path()).map_err(Into::into)
        })
    };
    libtest_mimic::run(&arguments, (0..PROGRAMS).map(trial).collect()).exit();
}
