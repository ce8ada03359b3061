//! Object file + runtime archive → executable, by the system's C compiler driver.

pub mod runtime_lib;
pub mod stack_table;
mod tools;
mod unix;
mod windows;

use std::path::{Path, PathBuf};

use rayzor_target::{LinkerFlavor, TargetSpec};

use crate::error::DriverError;
use crate::session::Session;

/// Whether the executable keeps its symbols and line tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbols {
    /// None are left.
    Strip,
    /// All stay.
    Keep,
}

/// One link.
#[derive(Debug)]
pub struct LinkRequest<'a> {
    /// The target.
    pub target: &'static TargetSpec,
    /// The program's object files.
    pub objects: &'a [PathBuf],
    /// The runtime archive.
    pub runtime: &'a Path,
    /// The executable to write.
    pub output: &'a Path,
    /// Whether symbols stay.
    pub symbols: Symbols,
    /// A driver to use instead of what is found.
    pub linker: Option<&'a str>,
}

/// Links.
pub fn link(session: &Session, request: &LinkRequest<'_>) -> Result<(), DriverError> {
    let tool = tools::find_linker(request.target, request.linker)?;
    let mut command = tool.command();
    match request.target.linker {
        LinkerFlavor::UnixCc => unix::arguments(&mut command, request),
        LinkerFlavor::MingwCc => windows::arguments(&mut command, request),
        LinkerFlavor::DarwinCc | LinkerFlavor::MsvcLink | LinkerFlavor::WasmLd => {
            return Err(DriverError::Usage(format!(
                "linking for {} is not supported yet",
                request.target.triple
            )));
        }
    }
    session.show_command(&command);
    let output = command.output().map_err(|error| DriverError::Link {
        command: format!("{command:?}"),
        output: format!("cannot run it: {error}"),
    })?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(DriverError::Link { command: format!("{command:?}"), output: said })
}

/// Writes `path` by `fill`, which gets a temporary file in the same folder; the file appears only when it is complete.
pub fn write_complete(
    path: &Path,
    fill: impl FnOnce(&Path) -> Result<(), DriverError>,
) -> Result<(), DriverError> {
    let failed = |error: std::io::Error| DriverError::Write { path: path.to_owned(), error };
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        Some(_) | None => PathBuf::from("."),
    };
    let temporary =
        tempfile::Builder::new().prefix(".rayzorc-").tempdir_in(&folder).map_err(failed)?;
    let name =
        path.file_name().ok_or_else(|| DriverError::Usage("the output has no name".to_owned()))?;
    let unfinished = temporary.path().join(name);
    fill(&unfinished)?;
    std::fs::rename(&unfinished, path).map_err(failed)
}
