//! The programs that are mutated.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::tokens;

/// Folders of programs below the project's root.
const PROGRAMS: &[&str] = &["tests/run", "tests/ui", "tests/types", "examples", "benches/programs"];
const STD: &str = "haxe-std";

/// All programs and the tokens they are made of.
#[derive(Clone, Debug)]
pub struct Corpus {
    pub(super) sources: Vec<Source>,
    pub(super) tokens: Vec<String>,
}

/// One file.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// Its path below the project's root.
    pub(super) name: String,
    /// Its path below its class path, with `/`.
    pub(super) path: String,
    pub(super) text: String,
    pub(super) role: Role,
}

/// What a file is for.
#[derive(Clone, Debug)]
pub(super) enum Role {
    /// A program of one file.
    Program,
    /// A module of a program whose modules lie in `folder`.
    Module { folder: PathBuf },
    /// A module of the standard library, which a mutant hides.
    Std,
}

impl Corpus {
    /// The corpus of the project at `root`. With `only`, the files whose path contains that.
    pub fn collect(root: &Path, only: Option<&str>) -> Result<Corpus, String> {
        let root = root.canonicalize().map_err(|error| format!("{}: {error}", root.display()))?;
        let mut sources = Vec::new();
        for folder in PROGRAMS {
            walk(&root, &root.join(folder), &root.join(folder), &mut sources)?;
        }
        walk(&root, &root.join(STD), &root.join(STD), &mut sources)?;
        let texts: Vec<&str> = sources.iter().map(|source| source.text.as_str()).collect();
        let tokens = distinct_tokens(&texts);
        sources.retain(|source| only.is_none_or(|only| source.name.contains(only)));
        if sources.is_empty() {
            return Err(format!("no programs below {}", root.display()));
        }
        Ok(Corpus { sources, tokens })
    }

    /// A corpus of single programs.
    #[cfg(test)]
    pub(super) fn of_texts(texts: &[&str]) -> Corpus {
        let source = |text: &&str| Source {
            name: "Main.hx".to_owned(),
            path: "Main.hx".to_owned(),
            text: (*text).to_owned(),
            role: Role::Program,
        };
        Corpus { sources: texts.iter().map(source).collect(), tokens: distinct_tokens(texts) }
    }
}

fn distinct_tokens(texts: &[&str]) -> Vec<String> {
    let all = texts.iter().flat_map(|text| tokens::split(text)).filter(|token| token.len() < 40);
    all.collect::<BTreeSet<_>>().into_iter().map(str::to_owned).collect()
}

/// Adds the files below `folder` in order of their names; `class_path` is what their packages are counted from.
fn walk(
    root: &Path,
    class_path: &Path,
    folder: &Path,
    found: &mut Vec<Source>,
) -> Result<(), String> {
    let error = |error: std::io::Error| format!("{}: {error}", folder.display());
    let is_std = class_path == root.join(STD);
    let is_program = !is_std && folder.join("Main.hx").is_file();
    let class_path = if is_program { folder } else { class_path };
    let entries = std::fs::read_dir(folder).map_err(error)?;
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(error)?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            walk(root, class_path, &path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "hx") {
            let role = if is_std {
                Role::Std
            } else if class_path.join("Main.hx").is_file() {
                Role::Module { folder: class_path.to_owned() }
            } else {
                Role::Program
            };
            // A file that is wrong on purpose (not UTF-8, say) stays out.
            if let Ok(text) = std::fs::read_to_string(&path) {
                let name = below(root, &path);
                let path = match role {
                    Role::Program => file_name(&path),
                    Role::Module { .. } | Role::Std => below(class_path, &path),
                };
                found.push(Source { name, path, text, role });
            }
        }
    }
    Ok(())
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The path below `root`, with `/`.
fn below(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts = below.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}
