//! `tests/ui` and `tests/types`: `rayzorc check` must give exactly the annotated messages. Beside a program of
//! `tests/ui` may lie a `.stderr` with the full pretty rendering.

use std::process::Command;
use std::time::Duration;

use libtest_mimic::Trial;

use crate::annotations::{self, Kind};
use crate::directives::Directives;
use crate::discover::{self, Program};
use crate::{Setup, bless, command};

const LIMIT: Duration = Duration::from_secs(20);

/// One test per program of `tests/ui` and `tests/types`.
pub fn trials(setup: &Setup) -> Vec<Trial> {
    let suite = |name: &'static str| {
        discover::programs(&setup.tests.join(name)).into_iter().map(move |program| (name, program))
    };
    let trial = |(suite, program): (&'static str, Program)| {
        let setup = setup.clone();
        Trial::test(format!("{suite}/{}", program.name), move || test(&setup, &program))
    };
    suite("ui").chain(suite("types")).map(trial).collect()
}

fn test(setup: &Setup, program: &Program) -> Result<(), libtest_mimic::Failed> {
    let text = super::read(&program.main)?;
    let directives = Directives::parse(&text)?;
    super::verdict(&directives, check(setup, program, &directives, &text))
}

fn check(
    setup: &Setup,
    program: &Program,
    directives: &Directives,
    text: &str,
) -> Result<(), String> {
    let wanted = annotations::annotations(text)?;
    if wanted.is_empty() {
        return Err("the program has no annotation, so it tests nothing".to_owned());
    }
    let outcome = check_command(setup, program, directives, "line")?;
    let status = i32::from(wanted.iter().any(|annotation| annotation.kind == Kind::Error));
    let mut wrong = annotations::disagreements(&wanted, &annotations::messages(&outcome.stderr));
    if outcome.status != Some(status) {
        wrong.push(format!("wanted exit status {status}, but: {}", outcome.describe()));
    }
    if !wrong.is_empty() {
        return Err(format!("{}\n{}", wrong.join("\n"), outcome.stderr));
    }
    let rendered = program.expected.with_extension("stderr");
    if rendered.is_file() {
        bless::check(&rendered, &check_command(setup, program, directives, "pretty")?.stderr)?;
    }
    Ok(())
}

fn check_command(
    setup: &Setup,
    program: &Program,
    directives: &Directives,
    format: &str,
) -> Result<command::Outcome, String> {
    let folder = program.main.parent().expect("a program lies in a folder");
    let mut command = Command::new(&setup.rayzorc);
    command.arg("check").arg(program.main.file_name().expect("a program has a name"));
    command.args(&directives.flags).args(["--message-format", format]).current_dir(folder);
    command::run(&mut command, "", LIMIT)
}
