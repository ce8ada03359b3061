//! A short run of the agreement check (`rayzor_test::agree`): random programs print the same at every level. The long
//! run is `cargo run -p rayzor-test --bin agree`.

use std::path::PathBuf;

use libtest_mimic::{Arguments, Trial};
use rayzor_test::agree::{self, Options};

const SEEDS: u64 = 15;

fn main() {
    let arguments = Arguments::from_args();
    let options = Options { rayzorc: PathBuf::from(env!("CARGO_BIN_EXE_rayzorc")), haxe: None };
    let trial = |seed: u64| {
        let options = options.clone();
        Trial::test(format!("agree/seed{seed}"), move || {
            let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
            agree::check(&options, seed, folder.path()).map_err(Into::into)
        })
    };
    libtest_mimic::run(&arguments, (1..=SEEDS).map(trial).collect()).exit();
}
