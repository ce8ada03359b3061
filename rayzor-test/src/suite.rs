//! The suites: each makes tests of the programs of one folder.

pub mod link;
pub mod run;
pub mod ui;

use crate::directives::Directives;

/// Turns a check into a test verdict under the program's `xfail`: a known failure that passes is a failure.
fn verdict(
    directives: &Directives,
    result: Result<(), String>,
) -> Result<(), libtest_mimic::Failed> {
    match (&directives.xfail, result) {
        (None, Ok(())) | (Some(_), Err(_)) => Ok(()),
        (None, Err(message)) => Err(message.into()),
        (Some(reason), Ok(())) => {
            Err(format!("marked xfail ({reason}), but it passes: remove the mark").into())
        }
    }
}

/// Reads a file of the suite.
fn read(path: &std::path::Path) -> Result<String, String> {
    std::fs::read_to_string(path)
        .map_err(|error| format!("cannot read {}: {error}", path.display()))
}
