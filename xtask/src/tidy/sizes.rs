//! No file over 1,000 lines. (Function length and nesting are clippy's.)

use std::path::Path;

use super::Source;

const MAX_LINES: usize = 1000;

/// Files that may be longer, each with its reason.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("rayzor-abi/src/table.rs", "a table: one row a runtime function"),
    ("haxe-std/haxe/io/Mime.hx", "a table"),
];

/// Files that are too long, and exceptions that are not needed.
pub(crate) fn check(_root: &Path, sources: &[Source]) -> Vec<String> {
    let long = |source: &&Source| source.text.lines().count() > MAX_LINES;
    let excepted = |source: &&Source| EXCEPTIONS.iter().any(|(path, _)| *path == source.path);
    let found = sources.iter().filter(long).filter(|source| !excepted(source));
    found
        .map(|s| format!("{}: {} lines; split it by question", s.path, s.text.lines().count()))
        .collect()
}
