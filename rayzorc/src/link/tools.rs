//! Finding a C compiler driver to link with.

use std::path::PathBuf;
use std::process::Command;

use rayzor_target::TargetSpec;

use crate::error::DriverError;
use crate::session::env_path;

/// Drivers tried for the host.
const HOST_DRIVERS: &[&str] = &["cc", "gcc", "clang"];

/// A program and the arguments it always gets.
#[derive(Debug)]
pub(super) struct Tool {
    program: PathBuf,
    args: Vec<String>,
}

impl Tool {
    /// A command that runs it. Its messages are in English, whatever the user's language, since they are shown with ours.
    pub(super) fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.args).env("LC_ALL", "C");
        command
    }
}

/// The driver for `target`: `named`, `RAYZOR_LINKER`, the usual names for it, or `zig cc`.
pub(super) fn find_linker(
    target: &'static TargetSpec,
    named: Option<&str>,
) -> Result<Tool, DriverError> {
    let from_environment =
        env_path("RAYZOR_LINKER").and_then(|path| path.into_os_string().into_string().ok());
    if let Some(text) = named.map(str::to_owned).or(from_environment) {
        return named_tool(target, &text);
    }
    let mut tried = Vec::new();
    let names: &[&str] = if target.is_host() { HOST_DRIVERS } else { target.cross_linkers };
    for name in names {
        if let Some(program) = find_program(name) {
            return Ok(Tool { program, args: Vec::new() });
        }
        tried.push((*name).to_owned());
    }
    if let Some(program) = find_program("zig") {
        return Ok(Tool {
            program,
            args: vec!["cc".to_owned(), "-target".to_owned(), zig_triple(target)],
        });
    }
    tried.push("zig".to_owned());
    Err(DriverError::NoLinker { triple: target.triple, tried, hint: target.linker_hint })
}

/// A driver the user named, perhaps with arguments: `clang -fuse-ld=lld`.
fn named_tool(target: &'static TargetSpec, text: &str) -> Result<Tool, DriverError> {
    let mut words = text.split_whitespace().map(str::to_owned);
    let name = words.next().unwrap_or_default();
    match find_program(&name) {
        Some(program) => Ok(Tool { program, args: words.collect() }),
        None => Err(DriverError::NoLinker {
            triple: target.triple,
            tried: vec![name],
            hint: target.linker_hint,
        }),
    }
}

/// Zig leaves the vendor out.
fn zig_triple(target: &TargetSpec) -> String {
    target.triple.replacen("-unknown", "", 1).replacen("-pc", "", 1)
}

/// The full path of a program, looked up as a shell would.
pub(super) fn find_program(name: &str) -> Option<PathBuf> {
    let path = PathBuf::from(name);
    if path.components().count() > 1 {
        return path.is_file().then_some(path);
    }
    let folders = std::env::var_os("PATH")?;
    let with_suffix = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&folders)
        .map(|folder| folder.join(&with_suffix))
        .find(|candidate| candidate.is_file())
}
