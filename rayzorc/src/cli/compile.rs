//! `rayzorc compile`.

use std::path::{Path, PathBuf};

use rayzor_target::TargetSpec;

use crate::cli::input::{InputArgs, LevelArg};
use crate::error::DriverError;
use crate::pipeline::{self, CompileRequest, Debug, Emit, FrontRequest, Level};
use crate::session::Session;

/// How the program will run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Mode {
    /// A standalone native executable, compiled ahead of time
    Aot,
}

/// What to write instead of an executable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum EmitArg {
    /// The compiler's own intermediate representation, optimised
    Mir,
    /// LLVM's intermediate representation, optimised
    LlvmIr,
    /// LLVM bitcode
    LlvmBc,
    /// Assembly
    Asm,
    /// An object file
    Obj,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(super) input: InputArgs,

    /// How the program will run
    #[arg(long, value_enum, default_value = "aot")]
    mode: Mode,

    /// Where the output goes [default: the main class's name]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Optimisation level
    #[arg(short = 'O', value_name = "LEVEL", value_enum, default_value = "2")]
    level: LevelArg,

    /// Keep debug information
    #[arg(short = 'g', long)]
    debug: bool,

    /// Write this instead of an executable
    #[arg(long, value_enum, value_name = "KIND")]
    emit: Option<EmitArg>,

    /// The machine to compile for, as a target triple
    #[arg(long, value_name = "TRIPLE")]
    target: Option<String>,

    /// The CPU to compile for, as LLVM names it; `native` is this machine's
    #[arg(long, value_name = "NAME")]
    cpu: Option<String>,

    /// The C compiler driver to link with
    #[arg(long, value_name = "COMMAND")]
    linker: Option<String>,
}

pub(super) fn run(args: Args, session: &mut Session) -> Result<(), DriverError> {
    session.verbose = args.input.verbose;
    let Mode::Aot = args.mode;
    let target = match &args.target {
        Some(triple) => TargetSpec::by_triple(triple)?,
        None => TargetSpec::host()?,
    };
    let mut front = args.input.request()?;
    if args.debug {
        front.defines.push(("debug".to_owned(), None));
    }
    let emit = args.emit.map_or(Emit::Executable, emit_kind);
    let output = args.output.unwrap_or_else(|| default_output(&front, target, emit));
    check_output(&output, &front)?;
    pipeline::compile(
        session,
        &CompileRequest {
            front,
            target,
            level: level(args.level),
            debug: if args.debug { Debug::Lines } else { Debug::None },
            emit,
            output,
            cpu: args.cpu,
            linker: args.linker,
        },
    )
}

/// Refuses outputs that cannot be written before time is spent on them.
fn check_output(output: &Path, front: &FrontRequest) -> Result<(), DriverError> {
    if output.is_dir() {
        return Err(DriverError::Usage(format!(
            "`{}` is a folder; -o needs a file",
            output.display()
        )));
    }
    if output.exists() && !output.is_file() {
        return Err(DriverError::Usage(format!("`{}` is not a file", output.display())));
    }
    let same = |source: &std::path::PathBuf| matches!((source.canonicalize(), output.canonicalize()), (Ok(a), Ok(b)) if a == b);
    if front.main_file.as_ref().is_some_and(same) {
        return Err(DriverError::Usage(format!(
            "the output `{}` would overwrite the program's source",
            output.display()
        )));
    }
    let folder = output.parent().filter(|folder| !folder.as_os_str().is_empty());
    match folder {
        Some(folder) if !folder.is_dir() => Err(DriverError::Usage(format!(
            "the folder `{}` of the output does not exist",
            folder.display()
        ))),
        Some(_) | None => Ok(()),
    }
}

fn level(level: LevelArg) -> Level {
    match level {
        LevelArg::O0 => Level::O0,
        LevelArg::O1 => Level::O1,
        LevelArg::O2 => Level::O2,
        LevelArg::O3 => Level::O3,
        LevelArg::Os => Level::Os,
    }
}

fn emit_kind(emit: EmitArg) -> Emit {
    match emit {
        EmitArg::Mir => Emit::Mir,
        EmitArg::LlvmIr => Emit::LlvmIr,
        EmitArg::LlvmBc => Emit::LlvmBitcode,
        EmitArg::Asm => Emit::Assembly,
        EmitArg::Obj => Emit::Object,
    }
}

/// The main class's own name with the suffix of what is written.
fn default_output(front: &FrontRequest, target: &TargetSpec, emit: Emit) -> PathBuf {
    let name = front.main.rsplit('.').next().unwrap_or(&front.main);
    let suffix = match emit {
        Emit::Executable => target.exe_suffix,
        Emit::Mir => ".mir",
        Emit::LlvmIr => ".ll",
        Emit::LlvmBitcode => ".bc",
        Emit::Assembly => ".s",
        Emit::Object => target.object_suffix,
    };
    PathBuf::from(format!("{name}{suffix}"))
}
