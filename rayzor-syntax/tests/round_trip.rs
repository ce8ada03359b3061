//! Parses every file below the folders in `HAXE_STD_PATH` and `HAXE_SOURCE_PATH` (colon-separated) without errors,
//! prints it and parses the print to an equal tree. Without these variables only this workspace's own Haxe is read.

use std::path::{Path, PathBuf};

use rayzor_base::{Diagnostic, Diagnostics, FileId};
use rayzor_syntax::dump::dump_module;
use rayzor_syntax::print::print_module;
use rayzor_syntax::{Defines, parse_module};

/// Defines of the reference compiler's targets. Without any of them some files of its library are not valid.
const TARGETS: &[&[&str]] = &[
    &["sys", "target.sys"],
    &["eval", "sys", "target.sys", "macro", "target.threaded", "target.atomics", "interp"],
    &[
        "hl",
        "sys",
        "target.sys",
        "target.threaded",
        "target.utf16",
        "target.static",
        "target.atomics",
    ],
    &[
        "cpp",
        "sys",
        "target.sys",
        "target.threaded",
        "target.static",
        "target.atomics",
        "scriptable",
    ],
    &["js", "js-es"],
];

#[test]
fn print_then_parse_gives_the_same_tree() {
    let mut files = Vec::new();
    for variable in ["HAXE_STD_PATH", "HAXE_SOURCE_PATH"] {
        for folder in
            std::env::var(variable).unwrap_or_default().split(':').filter(|path| !path.is_empty())
        {
            collect(Path::new(folder), &mut files);
        }
    }
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    collect(&workspace.join("haxe-std"), &mut files);
    let mut failures = Vec::new();
    for names in TARGETS {
        let mut defines = Defines::new();
        names.iter().for_each(|name| defines.set_flag(name));
        defines.set("haxe_ver", "4.306");
        defines.set("haxe", "4.3.6");
        for (path, text) in &files {
            if let Err(failure) = check(text, &defines) {
                failures.push(format!("{} with {names:?}: {failure}", path.display()));
            }
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

fn check(text: &str, defines: &Defines) -> Result<(), String> {
    let (tree, errors) = parse(text, defines);
    if !errors.is_empty() {
        return Err(errors
            .iter()
            .map(|error| format!("{}: {}", error.span.lo, error.message))
            .collect());
    }
    let dump = dump_module(&tree);
    let printed = print_module(&tree);
    let (again, errors) = parse(&printed, defines);
    if let Some(error) = errors.first() {
        let at = error.span.lo as usize;
        return Err(format!(
            "printed text: {} before {:?}",
            error.message,
            &printed[at..printed.len().min(at + 60)]
        ));
    }
    let dump_again = dump_module(&again);
    match dump.lines().zip(dump_again.lines()).find(|(left, right)| left != right) {
        Some((left, right)) => Err(format!("{left}\n  became {right}")),
        None if dump.len() != dump_again.len() => Err("trees of different length".to_owned()),
        None => Ok(()),
    }
}

/// The tree and the errors, those of `#error` left out.
fn parse(text: &str, defines: &Defines) -> (rayzor_syntax::ast::Module, Vec<Diagnostic>) {
    let mut diagnostics = Diagnostics::new();
    let module = parse_module(FileId(0), text, defines, &mut diagnostics);
    let errors = diagnostics.iter().filter(|error| error.code.0 != "E0116").cloned().collect();
    (module, errors)
}

fn collect(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "hx") {
            let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
            files.push((path, text));
        }
    }
}
