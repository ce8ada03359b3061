//! Agreement: a random program prints the same at every optimisation level, under collector stress, and with the
//! reference Haxe where that is at hand.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::command::{self, Outcome};
use crate::{diff, generate};

const COMPILE_LIMIT: Duration = Duration::from_secs(120);
const RUN_LIMIT: Duration = Duration::from_secs(20);
const STRESS_LIMIT: Duration = Duration::from_secs(60);
const LEVELS: [&str; 3] = ["-O0", "-O2", "-O3"];
/// Every so many seeds the program also runs under collector stress, which takes long.
const STRESS_EVERY: u64 = 5;

/// What is compared.
#[derive(Clone, Debug)]
pub struct Options {
    /// The compiler.
    pub rayzorc: PathBuf,
    /// The reference Haxe.
    pub haxe: Option<PathBuf>,
}

/// Generates the program of `seed` into `folder` and compares. An error says which two runs differ, and how.
pub fn check(options: &Options, seed: u64, folder: &Path) -> Result<(), String> {
    let text = generate::program(seed);
    fs::write(folder.join("Main.hx"), &text).map_err(|error| error.to_string())?;
    let mut expected = match &options.haxe {
        Some(haxe) => Some(("the reference", reference(haxe, folder)?)),
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
        if level == "-O2" && seed.is_multiple_of(STRESS_EVERY) {
            let mut command = Command::new(&executable);
            command.current_dir(folder).env("RAYZOR_GC_STRESS", "1");
            let stressed = run(&mut command, STRESS_LIMIT, "collector stress")?;
            same(&found, &stressed, level, "collector stress")?;
        }
    }
    Ok(())
}

fn reference(haxe: &Path, folder: &Path) -> Result<String, String> {
    let mut command = Command::new(haxe);
    command.current_dir(folder).args(["-cp", ".", "--main", "Main", "--interp"]);
    run(&mut command, RUN_LIMIT, "the reference")
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
        Err(format!("{name}: {}\n{}", outcome.describe(), outcome.stderr))
    }
}

fn same(wanted: &str, found: &str, wanted_by: &str, found_by: &str) -> Result<(), String> {
    if wanted == found {
        return Ok(());
    }
    Err(format!("{wanted_by} and {found_by} differ:\n{}", diff::lines(wanted, found)))
}
