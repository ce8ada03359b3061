//! Finds the programs of a suite.

use std::path::{Path, PathBuf};

/// One program: a `.hx` file, or a folder with a `Main.hx` beside its other modules.
#[derive(Clone, Debug)]
pub struct Program {
    /// Path below the suite's folder without the ending, with `/`: the test's name.
    pub name: String,
    /// The file that holds the main class.
    pub main: PathBuf,
    /// Where expected output lies, less the ending: `X` for `X.hx`, `folder/Main` for a folder.
    pub expected: PathBuf,
}

/// All programs below `folder`, by name. An unreadable or missing folder has none.
pub fn programs(folder: &Path) -> Vec<Program> {
    let mut found = Vec::new();
    walk(folder, folder, &mut found);
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<Program>) {
    if folder != root && folder.join("Main.hx").is_file() {
        found.push(program(root, folder, folder.join("Main.hx")));
        return;
    }
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            walk(root, &path, found);
        } else if path.extension().is_some_and(|ending| ending == "hx") {
            found.push(program(root, &path.with_extension(""), path.clone()));
        }
    }
}

fn program(root: &Path, named: &Path, main: PathBuf) -> Program {
    let below = named.strip_prefix(root).expect("the walk stays below its root");
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    Program { name: parts.join("/"), expected: main.with_extension(""), main }
}
