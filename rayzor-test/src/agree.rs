//! Agreement: a random program prints the same at every optimisation level, under collector stress, and with the
//! reference Haxe where that is at hand.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::command::{self, Outcome};
use crate::{diff, generate};

const COMPILE_LIMIT: Duration = Duration::from_secs(600);
const REFERENCE_LIMIT: Duration = Duration::from_secs(300);
const RUN_LIMIT: Duration = Duration::from_secs(60);
const STRESS_LIMIT: Duration = Duration::from_secs(600);
/// What the reference says when it is to blame.
const FAILURES: [&str; 2] = ["Compiler failure", "Not_found"];
const LEVELS: [&str; 3] = ["-O0", "-O2", "-O3"];
/// What is compared.
#[derive(Clone, Debug)]
pub struct Options {
    /// The compiler.
    pub rayzorc: PathBuf,
    /// The reference Haxe.
    pub haxe: Option<PathBuf>,
    /// Whether the program also runs under collector stress, which takes long.
    pub stress: bool,
}

/// Writes the program of `seeds` into `folder`.
pub fn write(seeds: &[u64], folder: &Path) -> Result<(), String> {
    for (path, text) in generate::program(seeds) {
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(|error| error.to_string())?;
        fs::write(path, text).map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// Generates the program of `seeds` into `folder` and compares. An error says which two runs differ, and how.
pub fn check(options: &Options, seeds: &[u64], folder: &Path) -> Result<(), String> {
    write(seeds, folder)?;
    let mut expected = match &options.haxe {
        Some(haxe) => reference(haxe, folder)?.map(|printed| ("the reference", printed)),
        None => None,
    };
    for level in LEVELS {
        let executable = folder.join("program");
        compile(options, level, folder, &executable)?;
        let found = run(Command::new(&executable).current_dir(folder), RUN_LIMIT, level)?;
        match &expected {
            Some((name, wanted)) => same(wanted, &found, name, level)?,
            None => expected = Some((level, found.clone())),
        }
        if options.stress && level == "-O2" {
            let mut command = Command::new(&executable);
            command.current_dir(folder).env("RAYZOR_GC_STRESS", "1");
            let stressed = run(&mut command, STRESS_LIMIT, "collector stress")?;
            same(&found, &stressed, level, "collector stress")?;
        }
    }
    Ok(())
}

/// What the reference prints; none for a program on which it fails itself.
fn reference(haxe: &Path, folder: &Path) -> Result<Option<String>, String> {
    let mut command = Command::new(haxe);
    command.current_dir(folder).args(["-cp", ".", "--main", "Main", "--interp"]);
    match run(&mut command, REFERENCE_LIMIT, "the reference") {
        Err(message) if FAILURES.iter().any(|failure| message.contains(failure)) => Ok(None),
        printed => printed.map(Some),
    }
}

fn compile(options: &Options, level: &str, folder: &Path, executable: &Path) -> Result<(), String> {
    let mut command = Command::new(&options.rayzorc);
    command.current_dir(folder).args(["compile", "Main.hx", "--mode", "aot", level, "-o"]);
    command.arg(executable);
    run(&mut command, COMPILE_LIMIT, &format!("rayzorc {level}")).map(drop)
}

/// The stdout of a run that must end well.
fn run(command: &mut Command, limit: Duration, name: &str) -> Result<String, String> {
    let outcome: Outcome = command::run(command, "", limit)?;
    if outcome.status == Some(0) {
        Ok(outcome.stdout)
    } else {
        let said = outcome.stderr.lines().filter(|line| !line.contains(" : Warning : "));
        let said: Vec<&str> = said.take(10).collect();
        Err(format!("{name}: {}\n{}", outcome.describe(), said.join("\n")))
    }
}

fn same(wanted: &str, found: &str, wanted_by: &str, found_by: &str) -> Result<(), String> {
    if wanted == found {
        return Ok(());
    }
    Err(format!("{wanted_by} and {found_by} differ:\n{}", diff::lines(wanted, found)))
}
