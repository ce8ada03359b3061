//! The whole compiler on one screen: source → typed program → MIR → object file → executable.

use std::path::{Path, PathBuf};

use rayzor_base::diagnostic::warning::WarningSwitch;
use rayzor_base::{Diagnostics, SourceMap};
use rayzor_llvm::{DebugInfo, EmitKind, EmitOptions, LlvmLevel};
use rayzor_lower::{Dce, LowerOptions, Resource};
use rayzor_mir::Module;
use rayzor_mir::pipeline::OptLevel;
use rayzor_mir::text;
use rayzor_target::{Os, TargetSpec};
use rayzor_typer::TyperInput;
use rayzor_types::Program;

use crate::error::DriverError;
use crate::front;
use crate::link::{self, LinkRequest, Symbols, runtime_lib};
use crate::session::Session;
use crate::std_lib::StdFileSystem;

/// The program and how it is typed.
#[derive(Debug)]
pub struct FrontRequest {
    /// The main class's path.
    pub main: String,
    /// The main class's file, where that was given instead.
    pub main_file: Option<PathBuf>,
    /// Folders of source files, in the order given.
    pub class_paths: Vec<PathBuf>,
    /// Conditional compilation flags.
    pub defines: Vec<(String, Option<String>)>,
    /// Embedded files.
    pub resources: Vec<Resource>,
    /// How much reflection finds.
    pub dce: Dce,
    /// Which warnings are wanted.
    pub warnings: Vec<WarningSwitch>,
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emit {
    /// An executable.
    Executable,
    /// Optimised MIR as text.
    Mir,
    /// Optimised LLVM IR as text.
    LlvmIr,
    /// Optimised LLVM bitcode.
    LlvmBitcode,
    /// Assembly.
    Assembly,
    /// An object file.
    Object,
}

/// How much is optimised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Nothing.
    O0,
    /// A little.
    O1,
    /// For releases.
    O2,
    /// More inlining and unrolling.
    O3,
    /// For size.
    Os,
}

/// What is kept for debuggers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Debug {
    /// Nothing.
    None,
    /// Symbols and lines.
    Lines,
}

/// One compilation.
#[derive(Debug)]
pub struct CompileRequest {
    /// The program.
    pub front: FrontRequest,
    /// The machine.
    pub target: &'static TargetSpec,
    /// How much is optimised.
    pub level: Level,
    /// What is kept for debuggers.
    pub debug: Debug,
    /// What is written.
    pub emit: Emit,
    /// Where it is written.
    pub output: PathBuf,
    /// A CPU other than the target's own.
    pub cpu: Option<String>,
    /// A linker driver to use instead of what is found.
    pub linker: Option<String>,
}

/// Reports the errors and warnings of a program.
pub fn check(session: &Session, request: &FrontRequest) -> Result<(), DriverError> {
    type_program(session, request).map(|_| ())
}

/// Compiles a program.
pub fn compile(session: &Session, request: &CompileRequest) -> Result<(), DriverError> {
    let timings = &session.timings;
    let (program, sources) = type_program(session, &request.front)?;
    let mut module = lower(session, request, &program, &sources)?;
    timings.measure("optimize", || {
        rayzor_mir::pipeline::optimize(&mut module, mir_level(request.level))
    });
    if request.emit == Emit::Mir {
        return write_output(&request.output, text::print(&module).as_bytes());
    }
    timings.measure("legalize", || rayzor_mir::pipeline::legalize(&mut module));
    let options = EmitOptions {
        level: llvm_level(request.level),
        kind: emit_kind(request.emit),
        debug: if has_stack_table(request) { DebugInfo::Lines } else { debug_info(request.debug) },
        cpu: request.cpu.clone(),
    };
    let bytes = timings.measure("llvm", || rayzor_llvm::emit(&module, request.target, &options))?;
    match request.emit {
        Emit::Executable => timings.measure("link", || link_program(session, request, &bytes)),
        Emit::Mir | Emit::LlvmIr | Emit::LlvmBitcode | Emit::Assembly | Emit::Object => {
            write_output(&request.output, &bytes)
        }
    }
}

/// Reads and types; with errors the program goes no further.
fn type_program(
    session: &Session,
    request: &FrontRequest,
) -> Result<(Program, SourceMap), DriverError> {
    let files = StdFileSystem::new();
    let prepared = front::prepare(request, &files)?;
    let mut sources = SourceMap::new();
    let mut diagnostics = Diagnostics::new();
    let input = TyperInput {
        files: &files,
        class_paths: prepared.class_paths,
        std_path: prepared.std_path,
        defines: &prepared.defines,
        main: Some(prepared.main),
        warnings: request.warnings.clone(),
    };
    let program = session
        .timings
        .measure("type", || rayzor_typer::type_program(&input, &mut sources, &mut diagnostics));
    session.report(&diagnostics, &sources)?;
    Ok((program, sources))
}

fn lower(
    session: &Session,
    request: &CompileRequest,
    program: &Program,
    sources: &SourceMap,
) -> Result<Module, DriverError> {
    let mut diagnostics = Diagnostics::new();
    let module = session.timings.measure("lower", || {
        let options =
            LowerOptions { resources: request.front.resources.clone(), dce: request.front.dce };
        rayzor_lower::lower_program(program, sources, request.target, options, &mut diagnostics)
    });
    session.report(&diagnostics, sources)?;
    Ok(module)
}

fn link_program(
    session: &Session,
    request: &CompileRequest,
    object: &[u8],
) -> Result<(), DriverError> {
    let folder = tempfile::tempdir()
        .map_err(|error| DriverError::Write { path: std::env::temp_dir(), error })?;
    let runtime = runtime_lib::locate(request.target, folder.path())?;
    let object_path = folder.path().join(format!("program{}", request.target.object_suffix));
    std::fs::write(&object_path, object)
        .map_err(|error| DriverError::Write { path: object_path.clone(), error })?;
    let mut objects = vec![object_path];
    if has_stack_table(request) {
        let table =
            link::stack_table::object_with_table(object).map_err(DriverError::StackTable)?;
        let path = folder.path().join(format!("stack_table{}", request.target.object_suffix));
        std::fs::write(&path, table)
            .map_err(|error| DriverError::Write { path: path.clone(), error })?;
        objects.push(path);
    }
    link::write_complete(&request.output, |unfinished| {
        link::link(
            session,
            &LinkRequest {
                target: request.target,
                objects: &objects,
                runtime: &runtime,
                output: unfinished,
                symbols: if request.debug == Debug::None { Symbols::Strip } else { Symbols::Keep },
                linker: request.linker.as_deref(),
            },
        )
    })
}

/// Whether executables name the frames of their stacks by a table of their own, debug information or not.
fn has_stack_table(request: &CompileRequest) -> bool {
    request.emit == Emit::Executable && request.target.os == Os::Linux
}

fn write_output(path: &Path, bytes: &[u8]) -> Result<(), DriverError> {
    link::write_complete(path, |unfinished| {
        std::fs::write(unfinished, bytes)
            .map_err(|error| DriverError::Write { path: path.to_owned(), error })
    })
}

fn mir_level(level: Level) -> OptLevel {
    match level {
        Level::O0 => OptLevel::O0,
        Level::O1 => OptLevel::O1,
        Level::O2 | Level::Os => OptLevel::O2,
        Level::O3 => OptLevel::O3,
    }
}

fn llvm_level(level: Level) -> LlvmLevel {
    match level {
        Level::O0 => LlvmLevel::O0,
        Level::O1 => LlvmLevel::O1,
        Level::O2 => LlvmLevel::O2,
        Level::O3 => LlvmLevel::O3,
        Level::Os => LlvmLevel::Os,
    }
}

fn emit_kind(emit: Emit) -> EmitKind {
    match emit {
        Emit::Executable | Emit::Object => EmitKind::Object,
        Emit::Mir | Emit::LlvmIr => EmitKind::Ir,
        Emit::LlvmBitcode => EmitKind::Bitcode,
        Emit::Assembly => EmitKind::Assembly,
    }
}

fn debug_info(debug: Debug) -> DebugInfo {
    match debug {
        Debug::None => DebugInfo::None,
        Debug::Lines => DebugInfo::Lines,
    }
}
