//! What `compile` and `check` have in common: the program and how it is typed.

use std::path::{Path, PathBuf};

use rayzor_base::diagnostic::warning::{WarningSwitch, parse_switches};
use rayzor_lower::{Dce, Resource};

use crate::error::DriverError;
use crate::haxelib;
use crate::pipeline::FrontRequest;
use crate::session::MessageFormat;

const INPUTS: &str = "Program";

/// The program and how it is typed.
#[derive(Debug, clap::Args)]
pub(crate) struct InputArgs {
    /// The main file (main.hx), an argument file (build.hxml), or the main class (app.Main)
    #[arg(value_name = "FILE")]
    input: Option<String>,

    /// The main class, with its package
    #[arg(short = 'm', long = "main", value_name = "CLASS", help_heading = INPUTS)]
    main: Option<String>,

    /// Add a folder of source files
    #[arg(short = 'p', long = "class-path", value_name = "FOLDER", help_heading = INPUTS)]
    class_paths: Vec<PathBuf>,

    /// Set a conditional compilation flag
    #[arg(short = 'D', long = "define", value_name = "NAME[=VALUE]", help_heading = INPUTS)]
    defines: Vec<String>,

    /// Use a haxelib library
    #[arg(short = 'L', long = "library", value_name = "NAME[:VERSION]", help_heading = INPUTS)]
    libraries: Vec<String>,

    /// Embed a file, to be read with haxe.Resource
    #[arg(short = 'r', long = "resource", value_name = "FILE[@NAME]", help_heading = INPUTS)]
    resources: Vec<String>,

    /// What reflection finds: all, all but unused parts of the standard library, or what is used [default: std]
    #[arg(long, value_name = "no|std|full", help_heading = INPUTS)]
    dce: Option<String>,

    /// Turn warnings off and on, such as -WAll+WDeprecated
    #[arg(short = 'w', long = "warnings", value_name = "LIST", allow_hyphen_values = true)]
    warnings: Vec<String>,

    /// How messages are shown [default: pretty on a terminal, else line]
    #[arg(long, value_enum, value_name = "FORM")]
    pub(super) message_format: Option<MessageFormat>,

    /// Print how long each phase took
    #[arg(long)]
    pub(super) timings: bool,

    /// Print the commands that are run
    #[arg(short, long)]
    pub(super) verbose: bool,
}

impl InputArgs {
    /// The request to the front end.
    pub(super) fn request(&self) -> Result<FrontRequest, DriverError> {
        let mut class_paths = self.class_paths.clone();
        let mut defines = self.defines.clone();
        for name in &self.libraries {
            let library = haxelib::find(name)?;
            class_paths.extend(library.class_paths);
            defines.extend(library.defines);
            let plain = name.split(':').next().unwrap_or(name);
            defines.push(plain.to_owned());
        }
        for folder in &class_paths {
            if !folder.is_dir() {
                return Err(DriverError::NoFolder(folder.clone()));
            }
        }
        let (main, main_file) = self.main_module()?;
        let resources =
            self.resources.iter().map(|text| resource(text)).collect::<Result<_, _>>()?;
        defines.extend(self.dce.iter().map(|mode| format!("dce={mode}")));
        Ok(FrontRequest {
            dce: dce(&defines)?,
            warnings: warnings(&self.warnings)?,
            main,
            main_file,
            class_paths,
            defines: defines.iter().map(|text| define(text)).collect(),
            resources,
        })
    }

    /// The main class's path, and its file where that was given.
    fn main_module(&self) -> Result<(String, Option<PathBuf>), DriverError> {
        match (&self.input, &self.main) {
            (Some(file), main) if has_haxe_suffix(file) => {
                let path = PathBuf::from(file);
                let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
                Ok((main.clone().unwrap_or(stem), Some(path)))
            }
            (None, Some(main)) => Ok((dotted(main), None)),
            (Some(class), None) if is_class_path(class) => Ok((class.clone(), None)),
            (Some(input), _) => {
                Err(DriverError::Usage(format!("`{input}` is neither a .hx file nor a .hxml file nor a class")))
            }
            (None, None) => Err(DriverError::Usage(
                "no program given: name its main file (main.hx) or its main class (--main app.Main)".to_owned(),
            )),
        }
    }
}

fn has_haxe_suffix(file: &str) -> bool {
    Path::new(file).extension().is_some_and(|suffix| suffix == "hx")
}

/// `src/Main` and `app/Main.hx` are accepted for classes as Haxe does.
fn dotted(main: &str) -> String {
    main.strip_suffix(".hx").unwrap_or(main).replace('/', ".")
}

fn is_class_path(text: &str) -> bool {
    text.split('.').all(|part| {
        part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    })
}

/// `name` or `name=value`; dashes count as underscores in conditions, which is the lexer's business.
fn define(text: &str) -> (String, Option<String>) {
    match text.split_once('=') {
        Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
        None => (text.to_owned(), None),
    }
}

/// The switches of all lists of warnings, in order.
fn warnings(lists: &[String]) -> Result<Vec<WarningSwitch>, DriverError> {
    let parsed = lists.iter().map(|list| {
        parse_switches(list).map_err(|error| DriverError::Usage(format!("`-w {list}`: {error}")))
    });
    Ok(parsed.collect::<Result<Vec<_>, _>>()?.concat())
}

/// The mode of dead code elimination that the last of the defines says.
fn dce(defines: &[String]) -> Result<Dce, DriverError> {
    let mut modes = defines.iter().map(|text| define(text)).filter(|(name, _)| name == "dce");
    let Some((_, mode)) = modes.next_back() else { return Ok(Dce::default()) };
    match mode.as_deref() {
        Some("no") => Ok(Dce::No),
        Some("std") => Ok(Dce::Std),
        Some("full") => Ok(Dce::Full),
        mode => {
            let mode = mode.unwrap_or_default();
            Err(DriverError::Usage(format!("invalid DCE mode `{mode}`: expected no, std or full")))
        }
    }
}

/// `file` or `file@name`.
fn resource(text: &str) -> Result<Resource, DriverError> {
    let (file, name) = text.rsplit_once('@').unwrap_or((text, text));
    let path = PathBuf::from(file);
    match std::fs::read(&path) {
        Ok(bytes) => Ok(Resource { name: name.to_owned(), bytes }),
        Err(error) => Err(DriverError::Read { path, error }),
    }
}

/// The level of `-O`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum LevelArg {
    /// Not optimised: shortest compile time
    #[value(name = "0")]
    O0,
    /// A little
    #[value(name = "1")]
    O1,
    /// For releases
    #[value(name = "2")]
    O2,
    /// More inlining and unrolling
    #[value(name = "3")]
    O3,
    /// For size
    #[value(name = "s")]
    Os,
}
