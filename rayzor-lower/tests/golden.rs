//! Lowers the programs of `tests/lower`, verifies the whole module, and compares the functions of the program's own file
//! with the `.mir` file beside it. `UPDATE_EXPECT=1` rewrites the expected text.
#![allow(missing_docs, reason = "a test program has no public interface")]

use std::fs;
use std::path::{Path, PathBuf};

use rayzor_base::vfs::OsFileSystem;
use rayzor_base::{Diagnostics, SourceMap};
use rayzor_lower::{LowerOptions, lower_program};
use rayzor_mir::Module;
use rayzor_mir::text::print_func;
use rayzor_mir::verify::verify;
use rayzor_syntax::Defines;
use rayzor_target::TargetSpec;
use rayzor_typer::TyperInput;

#[test]
fn programs_give_their_expected_mir() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/lower");
    let mut files = Vec::new();
    collect(&root, &mut files);
    assert!(!files.is_empty(), "no tests in {}", root.display());
    files.sort();
    let failures: Vec<String> = files.iter().filter_map(|file| run_file(file).err()).collect();
    let n_failed = failures.len();
    assert!(failures.is_empty(), "{n_failed} of {} failed\n{}", files.len(), failures.join("\n"));
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the test folder is readable") {
        let path = entry.expect("its entries are readable").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "hx") {
            files.push(path);
        }
    }
}

fn run_file(path: &Path) -> Result<(), String> {
    let found = lower(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let expected_path = path.with_extension("mir");
    let expected = fs::read_to_string(&expected_path).unwrap_or_default();
    if found == expected {
        return Ok(());
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        return fs::write(&expected_path, found).map_err(|error| error.to_string());
    }
    Err(format!("{}: expected\n{expected}\nfound\n{found}", path.display()))
}

/// The functions of the program's own file as text.
fn lower(path: &Path) -> Result<String, String> {
    let std = Path::new(env!("CARGO_MANIFEST_DIR")).join("../haxe-std");
    let folder = path.parent().ok_or("the program lies in no folder")?.to_path_buf();
    let main = path.file_stem().and_then(|stem| stem.to_str()).ok_or("the program has no name")?;
    let defines = defines();
    let input = TyperInput {
        files: &OsFileSystem,
        class_paths: vec![folder, std.clone()],
        std_path: std,
        defines: &defines,
        main: Some(main.to_owned()),
        warnings: Vec::new(),
    };
    let (mut sources, mut diagnostics) = (SourceMap::new(), Diagnostics::new());
    let program = rayzor_typer::type_program(&input, &mut sources, &mut diagnostics);
    fail_on(&diagnostics)?;
    let target = TargetSpec::host().map_err(|error| error.to_string())?;
    let options = LowerOptions::default();
    let module = lower_program(&program, &sources, target, options, &mut diagnostics);
    fail_on(&diagnostics)?;
    verify(&module).map_err(|errors| format!("{errors:?}"))?;
    Ok(own_functions(&module, path))
}

fn own_functions(module: &Module, path: &Path) -> String {
    let mut files = module.files.iter();
    let own = files.find(|(_, file)| Path::new(file).file_name() == path.file_name());
    let own = own.map(|(id, _)| id);
    let is_own = |func: &&rayzor_mir::Func| func.loc.is_some_and(|loc| Some(loc.file) == own);
    let funcs = module.funcs.values().filter(is_own);
    funcs.map(|func| print_func(module, func)).collect()
}

fn fail_on(diagnostics: &Diagnostics) -> Result<(), String> {
    if !diagnostics.has_errors() {
        return Ok(());
    }
    let messages: Vec<&str> = diagnostics.iter().map(|message| message.message.as_str()).collect();
    Err(messages.join("; "))
}

fn defines() -> Defines {
    let mut defines = Defines::new();
    for flag in ["rayzor", "sys", "static", "utf16", "haxe4", "haxe3"] {
        defines.set_flag(flag);
    }
    for (name, value) in [("target.name", "rayzor"), ("haxe_ver", "4.306"), ("haxe", "4.3.6")] {
        defines.set(name, value);
    }
    for flag in ["target.sys", "target.static", "target.unicode", "target.utf16", "target.threaded"]
    {
        defines.set_flag(flag);
    }
    defines
}
