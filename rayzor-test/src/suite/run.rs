//! `tests/run` and `examples`: each program is compiled at -O0 and -O2, run, and run again under collector stress; stdout
//! and the exit status must be the expected ones every time. Expected output comes from the reference Haxe (`cargo xtask
//! oracle`). A program that reads files has them in a folder `data` beside its `Main.hx`; it runs beside a copy.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use libtest_mimic::Trial;

use crate::command::{self, Outcome};
use crate::directives::Directives;
use crate::discover::{self, Program};
use crate::{Setup, diff};

const COMPILE_LIMIT: Duration = Duration::from_secs(60);
const RUN_LIMIT: Duration = Duration::from_secs(20);
const STRESS_LIMIT: Duration = Duration::from_secs(60);

/// One way to compile and run.
struct Configuration {
    name: &'static str,
    flags: &'static [&'static str],
    stress: bool,
}

const CONFIGURATIONS: &[Configuration] = &[
    Configuration { name: "-O0", flags: &["-O0"], stress: false },
    Configuration { name: "-O2", flags: &["-O2"], stress: false },
    Configuration { name: "-O2 under collector stress", flags: &["-O2"], stress: true },
];

/// One test per program of `tests/run` and `examples`.
pub fn trials(setup: &Setup) -> Vec<Trial> {
    let trials = |suite: &'static str, folder: &Path| {
        discover::programs(folder).into_iter().map(move |program| {
            let setup = setup.clone();
            Trial::test(format!("{suite}/{}", program.name), move || test(&setup, &program))
        })
    };
    let examples = setup.tests.with_file_name("examples");
    trials("run", &setup.tests.join("run")).chain(trials("examples", &examples)).collect()
}

fn test(setup: &Setup, program: &Program) -> Result<(), libtest_mimic::Failed> {
    let directives = Directives::parse(&super::read(&program.main)?)?;
    super::verdict(&directives, check(setup, program, &directives))
}

fn check(setup: &Setup, program: &Program, directives: &Directives) -> Result<(), String> {
    let expected = super::read(&program.expected.with_extension("out"))?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    copy_data(program, folder.path()).map_err(|error| format!("data: {error}"))?;
    let mut built: Option<&[&str]> = None;
    let executable = folder.path().join("program");
    for configuration in CONFIGURATIONS {
        let fail = |message: String| format!("{}: {message}", configuration.name);
        if built != Some(configuration.flags) {
            compile(setup, program, directives, configuration, &executable).map_err(fail)?;
            built = Some(configuration.flags);
        }
        run(&executable, folder.path(), directives, configuration, &expected).map_err(fail)?;
    }
    Ok(())
}

/// Puts the files that a program reads, if any, where it runs.
fn copy_data(program: &Program, folder: &Path) -> std::io::Result<()> {
    let data = program.main.with_file_name("data");
    if !data.is_dir() {
        return Ok(());
    }
    std::fs::create_dir(folder.join("data"))?;
    for entry in std::fs::read_dir(data)? {
        let entry = entry?;
        std::fs::copy(entry.path(), folder.join("data").join(entry.file_name()))?;
    }
    Ok(())
}

fn compile(
    setup: &Setup,
    program: &Program,
    directives: &Directives,
    configuration: &Configuration,
    executable: &Path,
) -> Result<(), String> {
    let mut command = Command::new(&setup.rayzorc);
    let file = program.main.file_name().expect("a program has a name");
    command.arg("compile").arg(file).args(["--mode", "aot"]).args(configuration.flags);
    command.args(&directives.flags).arg("-o").arg(executable);
    let folder = program.main.parent().expect("a program lies in a folder");
    let outcome = command::run(command.current_dir(folder), "", COMPILE_LIMIT)?;
    if outcome.status == Some(0) {
        return Ok(());
    }
    Err(format!("compiler: {}\n{}{}", outcome.describe(), outcome.stdout, outcome.stderr))
}

fn run(
    executable: &Path,
    folder: &Path,
    directives: &Directives,
    configuration: &Configuration,
    expected: &str,
) -> Result<(), String> {
    let mut command = Command::new(executable);
    command.args(&directives.args).current_dir(folder).env_remove("RAYZOR_GC_STRESS");
    if configuration.stress {
        command.env("RAYZOR_GC_STRESS", "1");
    }
    let limit = if configuration.stress { STRESS_LIMIT } else { RUN_LIMIT };
    let outcome = command::run(&mut command, &directives.stdin, limit)?;
    compare(&outcome, directives, expected)
}

fn compare(outcome: &Outcome, directives: &Directives, expected: &str) -> Result<(), String> {
    let mut wrong = diff::lines(expected, &outcome.stdout);
    if outcome.status != Some(directives.exit) {
        wrong += &format!("wanted exit status {}, but: {}\n", directives.exit, outcome.describe());
    }
    for text in directives.stderr.iter().filter(|&text| !outcome.stderr.contains(text.as_str())) {
        wrong += &format!("stderr does not contain '{text}'\n");
    }
    if wrong.is_empty() {
        return Ok(());
    }
    Err(format!("{wrong}stderr: {}", outcome.stderr))
}
