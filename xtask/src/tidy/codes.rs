//! Every code of a message is used once, in some crate's diagnostics.

use std::collections::BTreeMap;
use std::path::Path;

use super::Source;

/// Codes that two constructors share.
pub(crate) fn check(_root: &Path, sources: &[Source]) -> Vec<String> {
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.path.contains("/diagnostics")) {
        for (index, line) in source.text.lines().enumerate() {
            for code in codes(line) {
                let place = format!("{}:{}", source.path, index + 1);
                if let Some(first) = seen.insert(code, place.clone()) {
                    findings.push(format!("{place}: code {code} is taken by {first}"));
                }
            }
        }
    }
    findings
}

/// The codes made in `line`: `Code("E0301")`.
fn codes(line: &str) -> impl Iterator<Item = &str> {
    line.split("Code(\"").skip(1).filter_map(|rest| rest.split('"').next())
}
