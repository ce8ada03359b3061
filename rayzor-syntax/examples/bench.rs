//! Parses every `.hx` file below a folder several times and prints the speed.
//! `cargo run --release -p rayzor-syntax --example bench -- FOLDER [-D NAME]… [--errors]`
#![allow(clippy::print_stdout, clippy::exit, reason = "a command-line tool")]

use std::path::{Path, PathBuf};
use std::time::Instant;

use rayzor_base::{Diagnostics, FileId, Span};
use rayzor_syntax::{Defines, parse_module};

const ROUNDS: u32 = 10;

fn main() {
    let mut defines = Defines::new();
    let mut folder = None;
    let mut show_errors = false;
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "-D" => defines.set_flag(&args.next().unwrap_or_default()),
            "--errors" => show_errors = true,
            _ => folder = Some(PathBuf::from(arg)),
        }
    }
    let Some(folder) = folder else {
        println!("usage: bench FOLDER [-D NAME]… [--errors]");
        std::process::exit(2);
    };
    let mut files = Vec::new();
    collect(&folder, &mut files);
    let n_bytes: usize = files.iter().map(|(_, text)| text.len()).sum();
    println!("{} files, {:.2} MB", files.len(), n_bytes as f64 / 1e6);
    let mut n_errors = 0;
    for (path, text) in &files {
        n_errors += check(path, text, &defines, show_errors);
    }
    println!("{n_errors} errors");
    let best = (0..ROUNDS).map(|_| round(&files, &defines)).fold(f64::INFINITY, f64::min);
    println!("best of {ROUNDS}: {:.1} ms, {:.1} MB/s", best * 1e3, n_bytes as f64 / 1e6 / best);
}

fn collect(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "hx") {
            let text =
                std::fs::read(&path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            files.extend(text.ok().map(|text| (path, text)));
        }
    }
}

fn check(path: &Path, text: &str, defines: &Defines, show: bool) -> usize {
    let mut diagnostics = Diagnostics::new();
    parse_module(FileId(0), text, defines, &mut diagnostics);
    if show {
        for diagnostic in diagnostics.iter() {
            let Span { lo, .. } = diagnostic.span;
            let line =
                text.as_bytes()[..lo as usize].iter().filter(|&&byte| byte == b'\n').count() + 1;
            println!("{}:{line}: {}", path.display(), diagnostic.message);
        }
    }
    diagnostics.n_errors()
}

/// Seconds that parsing all files takes, without freeing the trees.
fn round(files: &[(PathBuf, String)], defines: &Defines) -> f64 {
    let mut seconds = 0.0;
    for (_, text) in files {
        let mut diagnostics = Diagnostics::new();
        let start = Instant::now();
        let module = parse_module(FileId(0), text, defines, &mut diagnostics);
        seconds += start.elapsed().as_secs_f64();
        drop(module);
    }
    seconds
}
