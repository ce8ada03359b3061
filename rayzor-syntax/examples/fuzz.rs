//! Parses randomly damaged programs for some seconds. A panic, or a print that does not give the same tree, ends it.
//! `cargo run --release -p rayzor-syntax --example fuzz -- SECONDS SEED FOLDER…`
#![allow(clippy::print_stdout, reason = "a command-line tool")]

use std::path::Path;
use std::time::{Duration, Instant};

use rayzor_base::{Diagnostics, FileId};
use rayzor_syntax::dump::dump_module;
use rayzor_syntax::print::print_module;
use rayzor_syntax::{Defines, ast::Module, parse_module};

mod mutate;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [seconds, seed, folders @ ..] = &args[..] else {
        println!("usage: fuzz SECONDS SEED FOLDER…");
        return;
    };
    let (seconds, seed) = (seconds.parse().unwrap_or(10), seed.parse().unwrap_or(1));
    let mut seeds = Vec::new();
    folders.iter().for_each(|folder| mutate::collect(Path::new(folder), &mut seeds));
    // The symbols of all inputs are kept; small seeds keep that small.
    seeds.retain(|seed| seed.len() < 20_000);
    if seeds.is_empty() {
        return println!("no .hx files found");
    }
    let mut random = mutate::Random(seed);
    let start = Instant::now();
    let (mut n_runs, mut n_valid, mut slowest) = (0u64, 0u64, Duration::ZERO);
    while start.elapsed() < Duration::from_secs(seconds) {
        let text = mutate::damage(&seeds, &mut random);
        let began = Instant::now();
        n_valid += u64::from(run(&text));
        slowest = slowest.max(began.elapsed());
        n_runs += 1;
    }
    println!("{n_runs} inputs, {n_valid} of them valid, slowest {slowest:?}");
}

/// Whether the text is valid.
fn run(text: &str) -> bool {
    let outcome = std::panic::catch_unwind(|| {
        let (module, n_errors) = parse(text);
        if n_errors > 0 {
            return false;
        }
        let (again, n_errors) = parse(&print_module(&module));
        assert!(
            n_errors == 0 && dump_module(&module) == dump_module(&again),
            "print does not give the same tree"
        );
        true
    });
    outcome.unwrap_or_else(|panic| {
        println!("failing input:\n{text}");
        std::panic::resume_unwind(panic)
    })
}

fn parse(text: &str) -> (Module, usize) {
    let mut diagnostics = Diagnostics::new();
    let module = parse_module(FileId(0), text, &Defines::new(), &mut diagnostics);
    (module, diagnostics.n_errors())
}
