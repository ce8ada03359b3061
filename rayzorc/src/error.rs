//! What can go wrong in the driver, besides errors in the user's program.

use std::fmt;
use std::io;
use std::path::PathBuf;

use rayzor_llvm::EmitError;
use rayzor_target::TargetError;

use crate::link::stack_table::StackTableError;

/// A failure of the driver; each says what to do about it.
#[derive(Debug)]
pub enum DriverError {
    /// A file cannot be read.
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A file cannot be written.
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A folder of the class path does not exist or is not a folder.
    NoFolder(PathBuf),
    /// Arguments that make no sense together.
    Usage(String),
    /// The target is unknown or not supported.
    Target(TargetError),
    /// No linker was found.
    NoLinker {
        /// The target.
        triple: &'static str,
        /// What was looked for.
        tried: Vec<String>,
        /// How to install one.
        hint: &'static str,
    },
    /// The linker failed.
    Link {
        /// The command as it was run.
        command: String,
        /// What the linker said.
        output: String,
    },
    /// The runtime of a target is not installed.
    NoRuntime {
        /// The target.
        triple: &'static str,
        /// Where it was looked for.
        searched: Vec<PathBuf>,
    },
    /// Building a runtime failed.
    BuildRuntime(String),
    /// A Haxe library was not found.
    Library {
        /// The library.
        name: String,
        /// Why not.
        reason: String,
    },
    /// The back end failed.
    Emit(EmitError),
    /// The table of stack frames cannot be made from what the back end gave.
    StackTable(StackTableError),
    /// The source has errors, which have been reported.
    Reported,
}

impl fmt::Display for DriverError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DriverError::Read { path, error } => {
                write!(f, "cannot read `{}`: {}", path.display(), plain(error))
            }
            DriverError::Write { path, error } => {
                write!(f, "cannot write `{}`: {}", path.display(), plain(error))
            }
            DriverError::NoFolder(path) => {
                write!(f, "class path `{}` is not a folder", path.display())
            }
            DriverError::Usage(message) => f.write_str(message),
            DriverError::Target(error) => error.fmt(f),
            DriverError::NoLinker { triple, tried, hint } => write!(
                f,
                "no linker for {triple}: looked for {}\n  install one (`{hint}`) or name it with --linker",
                tried.join(", ")
            ),
            DriverError::Link { command, output } => {
                write!(f, "linking failed\n  {command}\n{output}")
            }
            DriverError::NoRuntime { triple, searched } => {
                write!(
                    f,
                    "the runtime for {triple} is not installed\n  run `rayzorc runtime add {triple}` once"
                )?;
                for path in searched {
                    write!(f, "\n  looked for {}", path.display())?;
                }
                Ok(())
            }
            DriverError::BuildRuntime(reason) => write!(f, "building the runtime failed: {reason}"),
            DriverError::Library { name, reason } => write!(f, "library `{name}`: {reason}"),
            DriverError::Emit(error) => error.fmt(f),
            DriverError::StackTable(error) => {
                write!(f, "making the table of stack frames: {error}")
            }
            DriverError::Reported => f.write_str("the program has errors"),
        }
    }
}

impl std::error::Error for DriverError {}

impl From<TargetError> for DriverError {
    fn from(error: TargetError) -> DriverError {
        DriverError::Target(error)
    }
}

impl From<EmitError> for DriverError {
    fn from(error: EmitError) -> DriverError {
        DriverError::Emit(error)
    }
}

/// The system's reason without its number.
fn plain(error: &io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error") {
        Some(end) => text[..end].to_lowercase(),
        None => text,
    }
}
