//! Types small programs against the real standard library.

use std::path::{Path, PathBuf};

use rayzor_base::vfs::OsFileSystem;
use rayzor_base::{Diagnostics, Severity, SourceMap};
use rayzor_syntax::Defines;
use rayzor_typer::TyperInput;

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

/// How much of the standard library is typed.
#[derive(Clone, Copy)]
enum Library {
    /// What the program uses.
    AsNeeded,
    /// Everything in the modules that are loaded.
    AsUserCode,
}

/// The messages for the program in `folder` whose main module is `main`, one a line.
fn messages(folder: PathBuf, main: &str, library: Library) -> Vec<String> {
    let std = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../haxe-std");
    let std_path = match library {
        Library::AsNeeded => std.clone(),
        Library::AsUserCode => PathBuf::from("/nowhere"),
    };
    let defines = defines();
    let input = TyperInput {
        files: &OsFileSystem,
        class_paths: vec![folder, std],
        std_path,
        defines: &defines,
        main: Some(main.to_owned()),
        warnings: Vec::new(),
    };
    let mut sources = SourceMap::new();
    let mut diagnostics = Diagnostics::new();
    rayzor_typer::type_program(&input, &mut sources, &mut diagnostics);
    let shown = diagnostics.sorted().into_iter().map(|message| {
        let place = if message.span.is_none() {
            "?".to_owned()
        } else {
            let file = sources.file(message.span.file);
            let line = sources.line(message.span);
            format!("{}:{line}:{}", file.path, file.column_of(message.span.lo) + 1)
        };
        let severity = if message.severity == Severity::Error { "error" } else { "warning" };
        let notes: String = message.notes.iter().map(|note| format!(" ... {note}")).collect();
        format!("{place}: {severity} {} {}{notes}", message.code.0, message.message)
    });
    shown.collect()
}

/// Every body of the standard library types without a message.
#[test]
fn standard_library() {
    let std = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../haxe-std");
    let mut modules = Vec::new();
    collect_modules(&std, "", &mut modules);
    let imports: String = modules.iter().map(|module| format!("import {module};\n")).collect();
    let folder = std::env::temp_dir().join(format!("rayzor-typing-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the test can be made");
    let text = format!("{imports}class All {{ static function main() {{}} }}");
    std::fs::write(folder.join("All.hx"), text).expect("the test's file can be written");
    let found = messages(folder.clone(), "All", Library::AsUserCode);
    std::fs::remove_dir_all(&folder).expect("the test's folder can be removed");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The dotted names of the modules below a folder, without those for macros.
fn collect_modules(folder: &Path, pack: &str, modules: &mut Vec<String>) {
    let entries = std::fs::read_dir(folder).expect("the standard library is there");
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    for name in names {
        if let Some(module) = name.strip_suffix(".hx") {
            if module != "import" {
                modules.push(format!("{pack}{module}"));
            }
        } else if name != "macro" {
            collect_modules(&folder.join(&name), &format!("{pack}{name}."), modules);
        }
    }
}

/// Shows the messages for the program that the environment names:
/// `TYPE_DIR=folder TYPE_MAIN=Main cargo test -p rayzor-typer --test typing named -- --nocapture`.
#[test]
#[expect(clippy::print_stdout, reason = "the messages are what it is for")]
fn named() {
    let (Ok(folder), Ok(main)) = (std::env::var("TYPE_DIR"), std::env::var("TYPE_MAIN")) else {
        return;
    };
    let library = if std::env::var_os("TYPE_STD").is_some() {
        Library::AsUserCode
    } else {
        Library::AsNeeded
    };
    println!();
    for line in messages(PathBuf::from(folder), &main, library) {
        println!("{line}");
    }
}
