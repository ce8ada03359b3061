//! The house rules that no compiler lint knows. Each check gives a list of findings; any finding fails.

mod codes;
mod headers;
mod layers;
mod sizes;

use std::path::{Path, PathBuf};

/// Runs every check and prints all findings.
#[expect(clippy::print_stdout, reason = "findings are this tool's output")]
pub(crate) fn run(root: &Path) -> anyhow::Result<()> {
    let sources = sources(root);
    let mut findings = layers::check(root)?;
    findings.extend(sizes::check(root, &sources));
    findings.extend(headers::check(root, &sources));
    findings.extend(codes::check(root, &sources));
    for finding in &findings {
        println!("tidy: {finding}");
    }
    anyhow::ensure!(findings.is_empty(), "{} tidy findings", findings.len());
    println!("tidy: {} files in order", sources.len());
    Ok(())
}

/// A source file: its path below the root, with `/`, and its text.
pub(crate) struct Source {
    path: String,
    text: String,
}

/// All Rust and Haxe sources of the project's own crates, by path.
fn sources(root: &Path) -> Vec<Source> {
    let mut files = Vec::new();
    walk(root, &mut files);
    files.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).ok()?;
        let below = path.strip_prefix(root).ok()?;
        Some(Source { path: below.to_string_lossy().replace('\\', "/"), text })
    };
    files.into_iter().filter_map(read).collect()
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let name =
            path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let skipped = matches!(name.as_str(), "target" | ".git" | "tests" | "benches");
        if path.is_dir() && !skipped {
            walk(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "hx") {
            files.push(path);
        }
    }
}
