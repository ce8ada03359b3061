//! `agree --rayzorc PATH [--haxe PATH] [--from SEED] [--count N] [--keep FOLDER] | --print SEED`: random programs,
//! compared between optimisation levels and with the reference Haxe.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "a command-line tool")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use rayzor_test::agree::{self, Options};
use rayzor_test::generate;

struct Arguments {
    options: Options,
    from: u64,
    count: u64,
    keep: Option<PathBuf>,
    print: Option<u64>,
}

fn main() -> ExitCode {
    match arguments() {
        Err(message) => {
            println!("{message}");
            ExitCode::from(2)
        }
        Ok(Arguments { print: Some(seed), .. }) => {
            print!("{}", generate::program(seed));
            ExitCode::SUCCESS
        }
        Ok(arguments) => check_all(&arguments),
    }
}

fn check_all(arguments: &Arguments) -> ExitCode {
    let mut failed = 0u64;
    for seed in arguments.from..arguments.from + arguments.count {
        let Err(message) = check(&arguments.options, seed, arguments.keep.as_deref()) else {
            continue;
        };
        failed += 1;
        println!("seed {seed}: {message}");
    }
    println!("{} of {} seeds agree", arguments.count - failed, arguments.count);
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn check(options: &Options, seed: u64, keep: Option<&Path>) -> Result<(), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let result = agree::check(options, seed, folder.path());
    if let (Err(_), Some(keep)) = (&result, keep) {
        let kept = keep.join(format!("seed{seed}"));
        fs::create_dir_all(&kept)
            .and_then(|()| fs::copy(folder.path().join("Main.hx"), kept.join("Main.hx")))
            .map_err(|error| error.to_string())?;
    }
    result
}

fn arguments() -> Result<Arguments, String> {
    let options = Options { rayzorc: PathBuf::from("rayzorc"), haxe: None };
    let mut found = Arguments { options, from: 1, count: 100, keep: None, print: None };
    let mut rest = std::env::args().skip(1);
    while let Some(key) = rest.next() {
        let value = rest.next().ok_or_else(|| format!("{key} wants a value"))?;
        let number = || value.parse::<u64>().map_err(|_| format!("{key} wants a number"));
        match &*key {
            "--rayzorc" => found.options.rayzorc = PathBuf::from(value),
            "--haxe" => found.options.haxe = Some(PathBuf::from(value)),
            "--from" => found.from = number()?,
            "--count" => found.count = number()?,
            "--keep" => found.keep = Some(PathBuf::from(value)),
            "--print" => found.print = Some(number()?),
            _ => return Err(format!("unknown option {key}")),
        }
    }
    Ok(found)
}
