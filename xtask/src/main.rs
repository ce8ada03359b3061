//! Development tasks: `cargo xtask <task>`.
#![forbid(unsafe_code)]

mod bench;
mod ci;
mod features;
mod oracle;
mod sh;
mod tidy;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Development tasks of rayzorc")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Everything CI checks: formatting, lints, tests, tidy, documentation
    Ci,
    /// The house rules: layers, sizes, headers
    Tidy,
    /// Rewrites expected texts with what the compiler gives now; read the diff
    Bless,
    /// Compiles and times the benchmark programs, beside C and whatever peers are installed
    Bench(bench::Options),
    /// Writes missing expected outputs of `tests/run` by running the reference Haxe
    Oracle(oracle::Options),
    /// The table of language features with the number of tests of each
    Features(features::Options),
}

fn main() -> anyhow::Result<()> {
    let root = sh::root();
    match Cli::parse().task {
        Task::Ci => ci::run(&root),
        Task::Tidy => tidy::run(&root),
        Task::Bless => ci::bless(&root),
        Task::Bench(options) => bench::run(&root, &options),
        Task::Oracle(options) => oracle::run(&root, &options),
        Task::Features(options) => features::run(&root, &options),
    }
}
