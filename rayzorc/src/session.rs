//! A run's surroundings: environment, terminal, clock. Nothing else in the compiler asks for them.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use rayzor_base::diagnostic::render::{Colour, Form, render};
use rayzor_base::{Diagnostics, SourceMap};

use crate::error::DriverError;
use crate::timings::Timings;

/// How messages are shown, when the user does not leave it to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum MessageFormat {
    /// `file:line: characters a-b : message`, which editors parse.
    Line,
    /// With the source line.
    Pretty,
}

/// One run of the compiler.
#[derive(Debug)]
pub struct Session {
    /// How messages are shown.
    pub form: Form,
    /// What took how long.
    pub timings: Timings,
    /// Whether commands are shown before they run.
    pub verbose: bool,
}

impl Session {
    /// A session that writes to this process's stderr.
    pub fn new(format: Option<MessageFormat>) -> Session {
        let is_terminal = std::io::stderr().is_terminal();
        let colour = if is_terminal && std::env::var_os("NO_COLOR").is_none() {
            Colour::On
        } else {
            Colour::Off
        };
        let form = match format {
            Some(MessageFormat::Line) => Form::Line,
            Some(MessageFormat::Pretty) => Form::Pretty(colour),
            None if is_terminal => Form::Pretty(colour),
            None => Form::Line,
        };
        Session { form, timings: Timings::default(), verbose: false }
    }

    /// Shows all messages in order of position; fails if there is an error among them.
    pub fn report(
        &self,
        diagnostics: &Diagnostics,
        sources: &SourceMap,
    ) -> Result<(), DriverError> {
        let text = render(&diagnostics.sorted(), sources, self.form);
        say(&text);
        if diagnostics.has_errors() { Err(DriverError::Reported) } else { Ok(()) }
    }

    /// Shows a failure of the driver.
    pub fn report_failure(&self, error: &DriverError) {
        match error {
            DriverError::Reported => {}
            DriverError::Read { .. }
            | DriverError::Write { .. }
            | DriverError::NoFolder(_)
            | DriverError::Usage(_)
            | DriverError::Target(_)
            | DriverError::NoLinker { .. }
            | DriverError::Link { .. }
            | DriverError::NoRuntime { .. }
            | DriverError::BuildRuntime(_)
            | DriverError::Library { .. }
            | DriverError::Emit(_)
            | DriverError::StackTable(_) => {
                let head = match self.form {
                    Form::Pretty(Colour::On) => "\x1b[1;31merror\x1b[0m",
                    Form::Pretty(Colour::Off) | Form::Line => "error",
                };
                say(&format!("{head}: {error}\n"));
            }
        }
    }

    /// Shows a remark.
    pub fn note(&self, text: &str) {
        say(&format!("note: {text}\n"));
    }

    /// Shows a command about to run, if the user wants to see commands.
    pub fn show_command(&self, command: &std::process::Command) {
        if self.verbose {
            say(&format!("{command:?}\n"));
        }
    }
}

/// Writes to stderr; a closed stderr is no reason to fail.
pub(crate) fn say(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// The value of an environment variable that names a path.
pub fn env_path(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// Where the user's installed runtimes lie.
pub fn data_folder() -> Option<PathBuf> {
    if let Some(folder) = env_path("RAYZOR_DATA") {
        return Some(folder);
    }
    let base = env_path("XDG_DATA_HOME").or_else(|| env_path("LOCALAPPDATA"));
    let base = base.or_else(|| env_path("HOME").map(|home| home.join(".local").join("share")));
    base.map(|base| base.join("rayzorc"))
}

/// The running executable, links resolved.
pub fn executable() -> Option<PathBuf> {
    std::env::current_exe().ok()?.canonicalize().ok()
}

/// The first of the folders above the executable or the working folder that holds the compiler's sources.
pub fn source_checkout() -> Option<PathBuf> {
    let from_executable = executable();
    let from_folder = std::env::current_dir().ok();
    let starts = from_executable.iter().chain(from_folder.iter());
    let mut folders = starts.flat_map(|start| start.ancestors());
    folders.find(|folder| is_checkout(folder)).map(Path::to_path_buf)
}

fn is_checkout(folder: &Path) -> bool {
    folder.join("rayzor-runtime").join("Cargo.toml").is_file()
        && folder.join("Cargo.toml").is_file()
}
