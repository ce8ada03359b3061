//! Every Rust file opens with `//!`; nothing unfinished or machine-specific is left in a source.

use std::path::Path;

use super::Source;

/// Findings about single files.
pub(crate) fn check(_root: &Path, sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.path.ends_with(".rs")) {
        if !source.text.starts_with("//!") {
            findings.push(format!("{}: no //! header", source.path));
        }
    }
    for source in sources.iter().filter(|source| !source.path.starts_with("xtask/src/tidy/")) {
        for (index, line) in source.text.lines().enumerate() {
            if let Some(word) = unwanted(line) {
                findings.push(format!("{}:{}: {word}", source.path, index + 1));
            }
        }
    }
    findings
}

/// The reason why `line` may not stay, if there is one.
fn unwanted(line: &str) -> Option<&'static str> {
    const WORDS: &[(&str, &str)] = &[
        ("TODO", "a TODO: do it, or write an issue"),
        ("XXX", "an XXX: say what is wrong with FIXME:"),
        ("/root/", "an absolute path of one machine"),
        ("#[ignore", "an ignored test: use xfail with a reason"),
    ];
    WORDS.iter().find(|(word, _)| line.contains(word)).map(|&(_, reason)| reason)
}
