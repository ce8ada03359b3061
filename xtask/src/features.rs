//! The table of language features: which rows have passing programs.
//!
//! A program speaks for the row its file name begins with, in `tests/run/<group>` or `tests/ui/<group>`. The table is
//! committed as `docs/features.md`; a row that had tests may not lose them.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, ensure};

/// Options of the task.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Fail if the committed table is not the current one, instead of writing it
    #[arg(long)]
    check: bool,
}

/// The groups of rows with the highest number of each.
const GROUPS: &[(&str, &str, u32)] = &[
    ("LEX", "Lexical structure", 17),
    ("TYP", "Basic types, unification, inference", 30),
    ("CLS", "Classes and interfaces", 24),
    ("PRP", "Properties", 9),
    ("ENM", "Enums", 8),
    ("ABS", "Abstracts", 20),
    ("TDF", "Typedefs", 4),
    ("GEN", "Generics", 9),
    ("FUN", "Functions and closures", 13),
    ("EXP", "Expressions and statements", 26),
    ("NUL", "Null handling", 6),
    ("STR", "Strings", 6),
    ("PAT", "Pattern matching", 18),
    ("EXC", "Exceptions", 10),
    ("ITR", "Iteration and static extension", 7),
    ("MOD", "Modules and conditional compilation", 12),
    ("MET", "Metadata", 12),
    ("RTT", "Reflection and run time", 11),
    ("OPT", "Optimiser-visible semantics", 6),
];

/// Programs of a row.
#[derive(Default)]
struct Count {
    accepted: u32,
    rejected: u32,
    known_failures: u32,
}

/// Writes or compares the table.
#[expect(clippy::print_stdout, reason = "the table is this tool's output")]
pub(crate) fn run(root: &Path, options: &Options) -> anyhow::Result<()> {
    let mut counts = BTreeMap::new();
    count(&root.join("tests/run"), &mut counts, |row| &mut row.accepted)?;
    count(&root.join("tests/ui"), &mut counts, |row| &mut row.rejected)?;
    let table = render(&counts);
    let path = root.join("docs/features.md");
    if options.check {
        let committed = std::fs::read_to_string(&path).context("docs/features.md")?;
        ensure!(committed == table, "docs/features.md is not current: run cargo xtask features");
        return Ok(());
    }
    print!("{table}");
    std::fs::write(path, table).context("docs/features.md")
}

fn count(
    folder: &Path,
    counts: &mut BTreeMap<String, Count>,
    field: fn(&mut Count) -> &mut u32,
) -> anyhow::Result<()> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry?.path();
        let name =
            path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let is_folder_program = path.join("Main.hx").is_file();
        if path.is_dir() && !is_folder_program {
            count(&path, counts, field)?;
            continue;
        }
        let row: String = name.chars().take(5).collect();
        if !(is_folder_program || name.ends_with(".hx")) || !is_row(&row) {
            continue;
        }
        let main = if is_folder_program { path.join("Main.hx") } else { path };
        let known_failure = std::fs::read_to_string(main)?.contains("//# xfail:");
        let count = counts.entry(row).or_default();
        *(if known_failure { &mut count.known_failures } else { field(count) }) += 1;
    }
    Ok(())
}

fn is_row(row: &str) -> bool {
    let known = |(group, _, last): &(&str, &str, u32)| {
        row.strip_prefix(group)
            .and_then(|n| n.parse::<u32>().ok())
            .is_some_and(|n| (1..=*last).contains(&n))
    };
    GROUPS.iter().any(known)
}

fn render(counts: &BTreeMap<String, Count>) -> String {
    let mut text = String::from(
        "# Language features and their tests\n\nWritten by `cargo xtask features`. Runs: programs that must print what the reference \
         prints. Rejects: programs that must be\nrejected with the right message. Known failures are marked `xfail` with \
         their reason.\n",
    );
    let mut missing = Vec::new();
    for (group, title, last) in GROUPS {
        write!(text, "\n## {group}: {title}\n\n| Row | Runs | Rejects | Known failures |\n|---|--:|--:|--:|\n")
            .expect("writing to a string cannot fail");
        for number in 1..=*last {
            let row = format!("{group}{number:02}");
            let Some(count) = counts.get(&row) else {
                missing.push(row);
                continue;
            };
            writeln!(
                text,
                "| {row} | {} | {} | {} |",
                count.accepted, count.rejected, count.known_failures
            )
            .expect("writing to a string cannot fail");
        }
    }
    let missing = if missing.is_empty() { "none".to_owned() } else { missing.join(" ") };
    write!(text, "\n## Rows without a program\n\n{missing}\n")
        .expect("writing to a string cannot fail");
    text
}
