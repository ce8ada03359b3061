//! "Did you mean": names near to one that is not there.

use rayzor_base::{Symbol, names};

use crate::cx::TyperCx;
use crate::loader::{classpath, dotted};

impl TyperCx<'_> {
    /// The path of a type whose name is near to the last part of `path`: a loaded type, or a module of the same package.
    pub(crate) fn suggest_type(&mut self, path: Symbol) -> Option<Symbol> {
        let (pack, name) = match path.as_str().rsplit_once('.') {
            Some((pack, name)) => (Symbol::intern(pack), name),
            None => (names::EMPTY, path.as_str()),
        };
        let modules = classpath::modules_of_package(self.input, pack);
        let nearby = modules.iter().map(|module| {
            let prefix = (pack != names::EMPTY).then_some(pack);
            (dotted(prefix.into_iter().chain([Symbol::intern(module)])), module.as_str())
        });
        let loaded = self
            .program
            .type_paths
            .keys()
            .map(|path| (Symbol::intern(&path.to_string()), path.name.as_str()));
        let candidates: Vec<(Symbol, &str)> = nearby.chain(loaded).collect();
        nearest(name, candidates.iter().map(|&(full, name)| (full, name)))
    }
}

/// The candidate nearest to `name`, if near enough to be a slip of the pen: a third of its length in edits, or only the
/// case differs.
pub(crate) fn nearest<'a, T: Copy>(
    name: &str,
    candidates: impl Iterator<Item = (T, &'a str)>,
) -> Option<T> {
    let limit = (name.len() / 3).clamp(1, 3);
    let mut best: Option<(usize, T)> = None;
    for (value, candidate) in candidates {
        if candidate == name || candidate.len().abs_diff(name.len()) > limit {
            continue;
        }
        let distance =
            if candidate.eq_ignore_ascii_case(name) { 0 } else { edit_distance(name, candidate) };
        let is_better = best.as_ref().is_none_or(|&(known, _)| distance < known);
        if distance <= limit && distance < name.len() && is_better {
            best = Some((distance, value));
        }
    }
    best.map(|(_, value)| value)
}

/// Insertions, deletions, replacements and swaps of neighbours between two texts (optimal string alignment).
fn edit_distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before_last: Vec<usize> = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let change = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + change);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before_last[j - 2] + 1);
            }
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}
