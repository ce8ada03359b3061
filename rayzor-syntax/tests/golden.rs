//! Parses each `tests/syntax/<area>/*.hx` of the workspace and compares tree and errors with the `.ast` file beside.
//! `UPDATE_EXPECT=1` writes the `.ast` files. `//# define: NAME=VALUE` lines at the top set defines.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use rayzor_base::{Diagnostics, SourceMap};
use rayzor_syntax::dump::dump_module;
use rayzor_syntax::print::print_module;
use rayzor_syntax::{Defines, parse_module};

#[test]
fn trees_and_errors_are_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/syntax");
    let mut paths = Vec::new();
    collect(&folder, &mut paths);
    assert!(!paths.is_empty(), "no tests in {}", folder.display());
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut failures = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let (found, is_valid) = render(&text);
        let expect_path = path.with_extension("ast");
        let expected = std::fs::read_to_string(&expect_path).unwrap_or_default();
        if found != expected {
            failures.push(path.display().to_string());
            if update {
                std::fs::write(&expect_path, &found).unwrap();
            }
        }
        if is_valid {
            check_print(&path, &text);
        }
    }
    assert!(
        failures.is_empty() || update,
        "different, see with UPDATE_EXPECT=1:\n{}",
        failures.join("\n")
    );
}

/// The tree and, behind it, the errors; and whether there are none.
fn render(text: &str) -> (String, bool) {
    let mut sources = SourceMap::new();
    let file = sources.add("test.hx", text);
    let mut diagnostics = Diagnostics::new();
    let module = parse_module(file, text, &defines(text), &mut diagnostics);
    let mut out = dump_module(&module);
    for error in diagnostics.sorted() {
        let source = sources.file(file);
        let column = |offset: u32| source.column_of(offset) + 1;
        let (line, lo) = (sources.line(error.span), column(error.span.lo));
        let width = source.text[error.span.lo as usize..(error.span.hi as usize).min(text.len())]
            .chars()
            .count();
        writeln!(out, "{line}:{lo}+{width} {} {}", error.code.0, error.message).unwrap();
    }
    (out, !diagnostics.has_errors())
}

fn check_print(path: &Path, text: &str) {
    let defines = defines(text);
    let mut diagnostics = Diagnostics::new();
    let mut sources = SourceMap::new();
    let file = sources.add("test.hx", text);
    let module = parse_module(file, text, &defines, &mut diagnostics);
    let printed = print_module(&module);
    let again = parse_module(file, &printed, &defines, &mut diagnostics);
    assert!(
        !diagnostics.has_errors(),
        "{}: {:?} in\n{printed}",
        path.display(),
        diagnostics.sorted()
    );
    assert_eq!(dump_module(&module), dump_module(&again), "{}", path.display());
}

fn defines(text: &str) -> Defines {
    let mut defines = Defines::new();
    for line in text.lines() {
        let Some(define) = line.strip_prefix("//# define: ") else { break };
        let (name, value) = define.split_once('=').unwrap_or((define, "1"));
        defines.set(name, value);
    }
    defines
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut children: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    children.sort();
    for path in children {
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "hx") {
            paths.push(path);
        }
    }
}
