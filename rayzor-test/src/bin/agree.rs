//! Random programs, compared between optimisation levels and with the reference Haxe.
//!
//! `agree --rayzorc target/release/rayzorc --haxe haxe --count 2000`
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "a command-line tool")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};

use rayzor_test::agree::{self, Options};

const USAGE: &str = "\
usage: agree --rayzorc PATH [options]
  --haxe PATH    the reference Haxe, to compare with
  --from N       the first seed (1)
  --count N      how many seeds (100)
  --batch N      how many seeds make one program (20)
  --stress N     one program of so many also runs under collector stress (10)
  --jobs N       how many programs at a time (one per processor)
  --keep FOLDER  keep the programs of seeds that disagree there
  --write FOLDER only write the program of the first seed there";

struct Arguments {
    options: Options,
    from: u64,
    count: u64,
    batch: u64,
    stress: u64,
    jobs: u64,
    keep: Option<PathBuf>,
    write: Option<PathBuf>,
}

fn main() -> ExitCode {
    match parse(std::env::args().skip(1)) {
        Err(message) => {
            println!("{message}");
            ExitCode::from(2)
        }
        Ok(Arguments { write: Some(folder), from, .. }) => match agree::write(&[from], &folder) {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => {
                println!("{message}");
                ExitCode::FAILURE
            }
        },
        Ok(arguments) => check_all(&arguments),
    }
}

fn check_all(arguments: &Arguments) -> ExitCode {
    let (next, failed) = (AtomicU64::new(0), AtomicU64::new(0));
    std::thread::scope(|scope| {
        for _ in 0..arguments.jobs {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let first = arguments.from + number * arguments.batch;
                    let end = arguments.from + arguments.count;
                    if first >= end {
                        return;
                    }
                    let seeds: Vec<u64> = (first..end.min(first + arguments.batch)).collect();
                    let stress = number.is_multiple_of(arguments.stress);
                    failed.fetch_add(check_batch(arguments, &seeds, stress), Ordering::Relaxed);
                }
            });
        }
    });
    let failed = failed.into_inner();
    println!("{} of {} seeds agree", arguments.count - failed, arguments.count);
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Checks one program; when it fails, each of its seeds alone. How many of these fail, at least one.
fn check_batch(arguments: &Arguments, seeds: &[u64], stress: bool) -> u64 {
    let options = Options { stress, ..arguments.options.clone() };
    let Err(message) = check(&options, seeds, None) else { return 0 };
    let mut failed = 0;
    for seed in seeds {
        if let Err(message) = check(&options, &[*seed], arguments.keep.as_deref()) {
            failed += 1;
            println!("seed {seed}: {message}");
        }
    }
    if failed == 0 {
        println!("seeds {seeds:?} together: {message}");
    }
    failed.max(1)
}

fn check(options: &Options, seeds: &[u64], keep: Option<&Path>) -> Result<(), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let result = agree::check(options, seeds, folder.path());
    if let (Err(_), Some(keep)) = (&result, keep) {
        agree::write(seeds, &keep.join(format!("seed{}", seeds[0])))?;
    }
    result
}

fn parse(mut words: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let options = Options { rayzorc: PathBuf::new(), haxe: None, stress: false };
    let jobs = std::thread::available_parallelism().map_or(1, |jobs| jobs.get() as u64);
    let (from, count, batch, stress) = (1, 100, 20, 10);
    let mut found =
        Arguments { options, from, count, batch, stress, jobs, keep: None, write: None };
    while let Some(key) = words.next() {
        let value = words.next().ok_or(USAGE)?;
        let number = || value.parse::<u64>().map_err(|_| format!("{key} wants a number\n{USAGE}"));
        match key.as_str() {
            "--rayzorc" => found.options.rayzorc = PathBuf::from(value),
            "--haxe" => found.options.haxe = Some(PathBuf::from(value)),
            "--from" => found.from = number()?,
            "--count" => found.count = number()?,
            "--batch" => found.batch = number()?.max(1),
            "--stress" => found.stress = number()?.max(1),
            "--jobs" => found.jobs = number()?.max(1),
            "--keep" => found.keep = Some(PathBuf::from(value)),
            "--write" => found.write = Some(PathBuf::from(value)),
            _ => return Err(USAGE.to_owned()),
        }
    }
    if found.write.is_none() {
        // Programs are compiled in folders of their own, so a relative path would not be found.
        found.options.rayzorc = found.options.rayzorc.canonicalize().map_err(|_| USAGE)?;
    }
    Ok(found)
}
