//! Runs many mutants on a compiler and lists those on which it gives no answer, one of each kind.
//!
//! `mutate --rayzorc target/release/rayzorc --count 10000`
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "the list is what the command is for")]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use rayzor_test::mutate::{self, Corpus, Failure, Options};

const USAGE: &str = "\
usage: mutate --rayzorc PATH [options]
  --count N       how many mutants (1000)
  --first N       the number of the first mutant (0)
  --seed N        what they depend on (1)
  --limit SECONDS how long one run of the compiler may take (5)
  --jobs N        how many at a time (one per processor)
  --only TEXT     only programs whose path contains TEXT
  --keep FOLDER   keep the mutants without an answer there
  --root FOLDER   the project (.)";

struct Args {
    options: Options,
    first: u64,
    count: u64,
    jobs: usize,
    only: Option<String>,
    keep: Option<PathBuf>,
    root: PathBuf,
}

/// A mutant without an answer.
struct Found {
    number: u64,
    name: String,
    failure: Failure,
}

fn main() -> ExitCode {
    match parse(std::env::args().skip(1)).and_then(|args| run(&args)) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(message) => {
            println!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn parse(mut words: impl Iterator<Item = String>) -> Result<Args, String> {
    let jobs = std::thread::available_parallelism().map_or(1, usize::from);
    let options = Options { rayzorc: PathBuf::new(), seed: 1, limit: Duration::from_secs(5) };
    let root = PathBuf::from(".");
    let mut args = Args { options, first: 0, count: 1000, jobs, only: None, keep: None, root };
    while let Some(key) = words.next() {
        let value = words.next().ok_or(USAGE)?;
        let number = || value.parse::<u64>().map_err(|_| format!("{key} wants a number\n{USAGE}"));
        match key.as_str() {
            "--rayzorc" => args.options.rayzorc = value.into(),
            "--count" => args.count = number()?,
            "--first" => args.first = number()?,
            "--seed" => args.options.seed = number()?,
            "--limit" => args.options.limit = Duration::from_secs(number()?),
            "--jobs" => args.jobs = number()?.max(1) as usize,
            "--only" => args.only = Some(value),
            "--keep" => args.keep = Some(value.into()),
            "--root" => args.root = value.into(),
            _ => return Err(USAGE.to_owned()),
        }
    }
    // Mutants run in folders of their own, so a relative path would not be found.
    args.options.rayzorc = args.options.rayzorc.canonicalize().map_err(|_| USAGE)?;
    Ok(args)
}

fn run(args: &Args) -> Result<usize, String> {
    let corpus = Corpus::collect(&args.root, args.only.as_deref())?;
    let next = AtomicU64::new(args.first);
    let accepted = AtomicU64::new(0);
    let found = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..args.jobs {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= args.first + args.count {
                        break;
                    }
                    let mutant = mutate::mutant(&corpus, args.options.seed, number);
                    match mutant.run(&args.options) {
                        Ok(true) => drop(accepted.fetch_add(1, Ordering::Relaxed)),
                        Ok(false) => {}
                        Err(failure) => {
                            let found_one =
                                Found { number, name: mutant.name().to_owned(), failure };
                            found.lock().expect("no thread panics with the lock").push(found_one);
                        }
                    }
                }
            });
        }
    });
    let found = found.into_inner().expect("no thread panics with the lock");
    println!(
        "{} mutants, {} of them accepted, {} without an answer",
        args.count,
        accepted.into_inner(),
        found.len()
    );
    show(args, &corpus, &found)?;
    Ok(found.len())
}

/// Lists the failures by what the compiler said, the most frequent last; keeps the files.
fn show(args: &Args, corpus: &Corpus, found: &[Found]) -> Result<(), String> {
    let mut kinds: BTreeMap<&str, Vec<&Found>> = BTreeMap::new();
    for one in found {
        let place = one.failure.said.lines().next().unwrap_or(&one.failure.outcome);
        kinds.entry(place).or_default().push(one);
    }
    let mut kinds: Vec<_> = kinds.into_values().collect();
    kinds.sort_by_key(Vec::len);
    for kind in &kinds {
        let Found { number, name, failure } = kind[0];
        println!("\n{} times, first mutant {number} of {name}", kind.len());
        println!("  {}: {}\n{}", failure.command, failure.outcome, failure.said);
    }
    if let Some(folder) = &args.keep {
        for one in found {
            let folder = folder.join(one.number.to_string());
            std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
            mutate::mutant(corpus, args.options.seed, one.number).write(&folder)?;
            let said = format!("{}\n{}\n", one.failure.command, one.failure.said);
            std::fs::write(folder.join("said.txt"), said).map_err(|error| error.to_string())?;
        }
    }
    Ok(())
}
