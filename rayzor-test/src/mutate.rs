//! The mutation harness: programs with a few wrong tokens, on which the compiler must answer like on any other.
//!
//! Takes the programs of the tests, the examples, the benchmarks and the modules of `haxe-std`; deletes, doubles, swaps,
//! inserts and replaces tokens, declarations and statements, also from other programs; renames; changes types; makes
//! declarations circular; runs `rayzorc check`, and `rayzorc compile -O0` on what that accepts. An answer is an exit
//! status of 0 or 1 within the time limit and without an internal error. A mutant depends only on the seed, its number and the
//! corpus.

mod change;
mod sources;
mod tokens;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::random::Random;
pub use sources::Corpus;
use sources::{Role, Source};

use crate::command::{self, Outcome};

/// How mutants are made and run.
#[derive(Clone, Debug)]
pub struct Options {
    /// The compiler.
    pub rayzorc: PathBuf,
    /// What the mutants depend on.
    pub seed: u64,
    /// How long one run of the compiler may take.
    pub limit: Duration,
}

/// A program with some tokens changed.
#[derive(Clone, Debug)]
pub struct Mutant<'a> {
    source: &'a Source,
    text: String,
}

/// The compiler gave no answer on a mutant.
#[derive(Clone, Debug)]
pub struct Failure {
    /// What was run.
    pub command: String,
    /// How it ended.
    pub outcome: String,
    /// What it said last: usually the panic's message.
    pub said: String,
}

/// The mutant of this number; the same for the same seed and corpus.
pub fn mutant(corpus: &Corpus, seed: u64, number: u64) -> Mutant<'_> {
    let mut random = Random::new(seed.wrapping_mul(0x1_0000_0001).wrapping_add(number));
    let source = &corpus.sources[random.below(corpus.sources.len())];
    // Now and then a file is there but empty.
    let mut tokens = match random.below(300) {
        0 => Vec::new(),
        _ => tokens::split(&source.text),
    };
    // Every second mutant has one change, so that some still compile.
    for _ in 0..[1, 1, 2, 3][random.below(4)] {
        change::change(&mut tokens, corpus, &mut random);
    }
    Mutant { source, text: tokens.concat() }
}

impl Mutant<'_> {
    /// The path of the program that it was made of.
    pub fn name(&self) -> &str {
        &self.source.name
    }

    /// Writes the mutant into `folder`, and gives the arguments that name it to a compiler started there.
    pub fn write(&self, folder: &Path) -> Result<Vec<String>, String> {
        let path = folder.join(&self.source.path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(|error| error.to_string())?;
        }
        std::fs::write(&path, &self.text).map_err(|error| error.to_string())?;
        let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        Ok(match &self.source.role {
            Role::Program => words(&[&self.source.path]),
            Role::Module { folder: others } => {
                words(&["-cp", ".", "-cp", &others.to_string_lossy(), "--main", "Main"])
            }
            Role::Std => {
                let module = self.source.path.trim_end_matches(".hx").replace('/', ".");
                let user =
                    format!("import {module};\nclass Main {{ static function main() {{}} }}\n");
                std::fs::write(folder.join("Main.hx"), user).map_err(|error| error.to_string())?;
                words(&["-cp", ".", "--main", "Main"])
            }
        })
    }

    /// Checks the mutant, and compiles it where the check accepts it; whether it did, or why there is no answer.
    pub fn run(&self, options: &Options) -> Result<bool, Failure> {
        let outside = |message: String| Failure {
            command: String::new(),
            outcome: message,
            said: String::new(),
        };
        let folder = tempfile::tempdir().map_err(|error| outside(error.to_string()))?;
        let program = self.write(folder.path()).map_err(outside)?;
        if answer(options, folder.path(), &["check"], &program)? == 1 {
            return Ok(false);
        }
        answer(options, folder.path(), &["compile", "-O0", "-o", "mutant.out"], &program)?;
        Ok(true)
    }
}

/// Runs the compiler: its exit status, if that is an answer.
fn answer(
    options: &Options,
    folder: &Path,
    request: &[&str],
    program: &[String],
) -> Result<i32, Failure> {
    let mut command = Command::new(&options.rayzorc);
    command.args(request).args(program).current_dir(folder);
    let failure = |outcome: String, said: String| Failure {
        command: format!("rayzorc {} {}", request.join(" "), program.join(" ")),
        outcome,
        said,
    };
    let outcome = command::run(&mut command, "", options.limit)
        .map_err(|message| failure(message, String::new()))?;
    match outcome.status {
        Some(status @ (0 | 1)) if !outcome.stderr.contains("internal compiler error") => Ok(status),
        _ => Err(failure(outcome.describe(), complaint(&outcome))),
    }
}

/// The lines that tell failures apart: those of the panic, else the last one.
fn complaint(outcome: &Outcome) -> String {
    let lines: Vec<&str> = outcome.stderr.lines().collect();
    let start = lines
        .iter()
        .position(|line| line.contains("internal compiler error") || line.contains("panicked at"));
    let start = start.unwrap_or(lines.len().saturating_sub(1));
    lines[start..].iter().take(4).copied().collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mutant_depends_on_seed_and_number_only() {
        let text = "class Main { static function main() { trace(1 + 2); } }";
        let corpus = Corpus::of_texts(&[text]);
        let texts = |seed| (0..20).map(|n| mutant(&corpus, seed, n).text).collect::<Vec<_>>();
        assert_eq!(texts(1), texts(1));
        assert_ne!(texts(1), texts(2));
        assert!(texts(1).iter().any(|mutant| mutant != text));
    }
}
