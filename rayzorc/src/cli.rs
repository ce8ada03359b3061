//! The command line: Haxe's options and ours, turned into requests.

mod check;
mod compile;
mod haxe_args;
mod input;
mod runtime;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::error::DriverError;
use crate::hxml;
use crate::session::{Session, say};

/// Compiles Haxe 4.3 programs to standalone native executables.
#[derive(Debug, Parser)]
#[command(name = "rayzorc", version, propagate_version = true, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  rayzorc compile main.hx -o main              an executable of this machine
  rayzorc compile -cp src --main app.Main -O3 -o app
  rayzorc compile build.hxml -o app            options from Haxe's argument file
  rayzorc compile main.hx --target aarch64-unknown-linux-gnu -o main
  rayzorc check main.hx                        errors only

Haxe's own spellings (-cp, -main, -lib, -D, -resource, ...) are understood everywhere.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Compile a program to an executable
    #[command(visible_alias = "build")]
    Compile(compile::Args),
    /// Report errors and warnings without compiling
    Check(check::Args),
    /// Install the runtimes of other targets
    Runtime(runtime::Args),
}

/// Stack of the compiler's thread: deeply nested programs are recursed into. Only what is used is ever backed by memory.
const STACK_SIZE: usize = 1 << 30;

/// Runs the compiler with these arguments, the program's name not among them.
pub fn main(args: impl Iterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.collect();
    let shown = args.iter().map(|arg| arg.to_string_lossy()).collect::<Vec<_>>().join(" ");
    std::panic::set_hook(Box::new(move |panic| say(&internal_error(panic, &shown))));
    let thread =
        std::thread::Builder::new().stack_size(STACK_SIZE).spawn(move || run(args.into_iter()));
    match thread.map(std::thread::JoinHandle::join) {
        Ok(Ok(code)) => code,
        // The hook has said it; temporary files went when the stack was unwound.
        Ok(Err(_)) => ExitCode::FAILURE,
        Err(error) => {
            say(&format!("error: cannot start a thread: {error}\n"));
            ExitCode::FAILURE
        }
    }
}

/// What the user reads when the compiler breaks off; `args` say what it was compiling.
fn internal_error(panic: &std::panic::PanicHookInfo<'_>, args: &str) -> String {
    let payload = panic.payload();
    let message = payload
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| payload.downcast_ref::<&str>().copied())
        .unwrap_or("a panic");
    let message = message.strip_prefix("internal compiler error ").unwrap_or(message);
    let place = panic.location().map(|place| format!(" ({place})")).unwrap_or_default();
    let trace = std::backtrace::Backtrace::capture();
    let is_captured = trace.status() == std::backtrace::BacktraceStatus::Captured;
    let trace = if is_captured { trace.to_string() } else { String::new() };
    format!(
        "internal compiler error: {message}{place}\n\
         This is a defect of rayzorc {}, not of your program; nothing was written. \
         Please report it with the program:\n  rayzorc {args}\n{trace}",
        env!("CARGO_PKG_VERSION"),
    )
}

fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    let (cli, remarks) = match parse(args) {
        Ok(parsed) => parsed,
        Err(failure) => return failure.show(),
    };
    let session = Session::new(cli.command.message_format());
    for remark in remarks {
        session.note(&remark);
    }
    match cli.command.run(session) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Why there is nothing to run.
enum ParseFailure {
    /// Help, the version or a wrong argument.
    Clap(clap::Error),
    /// A wrong argument that clap does not see.
    Driver(DriverError),
}

impl ParseFailure {
    fn show(self) -> ExitCode {
        match self {
            ParseFailure::Clap(error) => {
                // Help goes to stdout; a closed stdout or stderr is no reason to fail.
                let _ = error.print();
                if error.use_stderr() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
            }
            ParseFailure::Driver(error) => {
                Session::new(None).report_failure(&error);
                ExitCode::FAILURE
            }
        }
    }
}

fn parse(args: impl Iterator<Item = OsString>) -> Result<(Cli, Vec<String>), ParseFailure> {
    let mut texts = Vec::new();
    for arg in args {
        let text = arg.into_string().map_err(|arg| {
            let message = format!("argument `{}` is not valid Unicode", arg.to_string_lossy());
            ParseFailure::Driver(DriverError::Usage(message))
        })?;
        texts.push(text);
    }
    let texts = hxml::expand(texts).map_err(ParseFailure::Driver)?;
    let normal = haxe_args::normalize(texts).map_err(ParseFailure::Driver)?;
    let all = std::iter::once("rayzorc".to_owned()).chain(normal.args);
    let cli = Cli::try_parse_from(all).map_err(ParseFailure::Clap)?;
    Ok((cli, normal.remarks))
}

impl Command {
    fn message_format(&self) -> Option<crate::session::MessageFormat> {
        match self {
            Command::Compile(args) => args.input.message_format,
            Command::Check(args) => args.input.message_format,
            Command::Runtime(_) => None,
        }
    }

    fn run(self, mut session: Session) -> Result<(), DriverError> {
        let (result, timings) = match self {
            Command::Compile(args) => {
                let timings = args.input.timings;
                (compile::run(args, &mut session), timings)
            }
            Command::Check(args) => {
                let timings = args.input.timings;
                (check::run(args, &mut session), timings)
            }
            Command::Runtime(args) => (runtime::run(args, &mut session), false),
        };
        if let Err(error) = &result {
            session.report_failure(error);
        }
        if timings {
            say(&session.timings.table());
        }
        result
    }
}
