//! Types small programs against the real standard library.

use std::path::PathBuf;

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
    for flag in ["target.sys", "target.static", "target.unicode", "target.utf16", "target.threaded"] {
        defines.set_flag(flag);
    }
    defines
}

/// The messages for the program in `folder` whose main module is `main`, one a line.
fn messages(folder: PathBuf, main: &str) -> Vec<String> {
    let std = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../haxe-std");
    // With `TYPE_STD`, the standard library is typed as a whole, like a user's code.
    let std_path = if std::env::var_os("TYPE_STD").is_some() { PathBuf::from("/nowhere") } else { std.clone() };
    let defines = defines();
    let input = TyperInput {
        files: &OsFileSystem,
        class_paths: vec![folder, std],
        std_path,
        defines: &defines,
        main: Some(main.to_owned()),
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

/// Types the program that the environment names: `TYPE_DIR=folder TYPE_MAIN=Main cargo test -- --nocapture named`.
#[test]
fn named() {
    let (Ok(folder), Ok(main)) = (std::env::var("TYPE_DIR"), std::env::var("TYPE_MAIN")) else { return };
    println!();
    for line in messages(PathBuf::from(folder), &main) {
        println!("{line}");
    }
}
