//! Runs the compiler on some mutated programs, one test each; `rayzor-test`'s `mutate` runs any number.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use libtest_mimic::{Arguments, Failed, Trial};
use rayzor_test::mutate::{self, Corpus, Options};

const COUNT: u64 = 40;
const SEED: u64 = 2026;
/// Generous, since the compiler under test may be a development build.
const LIMIT: Duration = Duration::from_secs(60);

fn main() {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("crates lie below the root");
    let corpus = Arc::new(Corpus::collect(root, None).expect("the project's programs are there"));
    let trials = (0..COUNT).map(|number| trial(Arc::clone(&corpus), number)).collect();
    libtest_mimic::run(&arguments, trials).exit();
}

fn trial(corpus: Arc<Corpus>, number: u64) -> Trial {
    let name = format!("mutant/{number}");
    Trial::test(name, move || {
        let options =
            Options { rayzorc: env!("CARGO_BIN_EXE_rayzorc").into(), seed: SEED, limit: LIMIT };
        let mutant = mutate::mutant(&corpus, SEED, number);
        let failed = |failure: mutate::Failure| {
            Failed::from(format!(
                "{} of {}: {}\n{}",
                failure.command,
                mutant.name(),
                failure.outcome,
                failure.said
            ))
        };
        mutant.run(&options).map(drop).map_err(failed)
    })
}
