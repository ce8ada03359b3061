//! `tests/link`: each program is built for every target whose runtime is installed, and run natively or under the
//! target's emulator where there is one. Output must be the same everywhere.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use libtest_mimic::Trial;

use crate::discover::{self, Program};
use crate::{Setup, command, diff};

const COMPILE_LIMIT: Duration = Duration::from_secs(60);
const RUN_LIMIT: Duration = Duration::from_secs(120);
const LIST_LIMIT: Duration = Duration::from_secs(10);

/// How a target's programs are run here.
struct Runner {
    triple: &'static str,
    /// The emulator's path and arguments; nothing for native programs.
    emulator: &'static [&'static str],
    /// Whether the first word of `emulator` is a script of this project.
    is_script: bool,
    suffix: &'static str,
}

const RUNNERS: &[Runner] = &[
    Runner { triple: "x86_64-unknown-linux-gnu", emulator: &[], is_script: false, suffix: "" },
    Runner {
        triple: "aarch64-unknown-linux-gnu",
        emulator: &["/usr/bin/qemu-aarch64", "-L", "/usr/aarch64-linux-gnu"],
        is_script: false,
        suffix: "",
    },
    Runner {
        triple: "x86_64-pc-windows-gnu",
        emulator: &["scripts/run-wine"],
        is_script: true,
        suffix: ".exe",
    },
];

/// One test per program and target that can be built and run here.
pub fn trials(setup: &Setup) -> Vec<Trial> {
    let ready = ready_targets(setup);
    let runners =
        RUNNERS.iter().filter(|runner| ready.iter().any(|triple| triple == runner.triple));
    let runners = runners.filter(|runner| is_present(setup, runner));
    let programs = discover::programs(&setup.tests.join("link"));
    let mut trials = Vec::new();
    for runner in runners {
        for program in &programs {
            let (setup, program) = (setup.clone(), program.clone());
            let name = format!("link/{}/{}", runner.triple, program.name);
            trials.push(Trial::test(name, move || {
                check(&setup, &program, runner).map_err(Into::into)
            }));
        }
    }
    trials
}

/// The targets that `rayzorc runtime list` calls ready.
fn ready_targets(setup: &Setup) -> Vec<String> {
    let outcome =
        command::run(Command::new(&setup.rayzorc).args(["runtime", "list"]), "", LIST_LIMIT);
    let Ok(outcome) = outcome else { return Vec::new() };
    let ready = outcome.stderr.lines().filter(|line| line.ends_with(" ready"));
    ready.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

fn is_present(setup: &Setup, runner: &Runner) -> bool {
    match runner.emulator.first() {
        None => true,
        Some(_) if runner.is_script => {
            Path::new("/usr/lib/wine/wine64").is_file() && script(setup, runner).is_file()
        }
        Some(path) => Path::new(path).is_file(),
    }
}

fn script(setup: &Setup, runner: &Runner) -> std::path::PathBuf {
    setup.tests.join("..").join(runner.emulator[0])
}

fn check(setup: &Setup, program: &Program, runner: &Runner) -> Result<(), String> {
    let expected = super::read(&program.expected.with_extension("out"))?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let executable = folder.path().join(format!("program{}", runner.suffix));
    for level in ["-O0", "-O2"] {
        let mut compile = Command::new(&setup.rayzorc);
        compile
            .arg("compile")
            .arg(&program.main)
            .args([level, "--target", runner.triple, "-o"])
            .arg(&executable);
        let outcome = command::run(&mut compile, "", COMPILE_LIMIT)?;
        if outcome.status != Some(0) {
            return Err(format!("{level}: compiler: {}\n{}", outcome.describe(), outcome.stderr));
        }
        let outcome = command::run(&mut run_command(setup, runner, &executable), "", RUN_LIMIT)?;
        let wrong = diff::lines(&expected, &outcome.stdout.replace("\r\n", "\n"));
        if !wrong.is_empty() || outcome.status != Some(0) {
            return Err(format!(
                "{level}: {wrong}{}\nstderr: {}",
                outcome.describe(),
                outcome.stderr
            ));
        }
    }
    Ok(())
}

fn run_command(setup: &Setup, runner: &Runner, executable: &Path) -> Command {
    let Some((first, rest)) = runner.emulator.split_first() else {
        return Command::new(executable);
    };
    let mut command =
        if runner.is_script { Command::new(script(setup, runner)) } else { Command::new(first) };
    command.args(rest).arg(executable);
    command
}
