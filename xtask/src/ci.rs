//! What CI checks, in the order in which a fault is cheapest to find.

use std::path::Path;

use crate::sh;

/// Runs every check.
pub(crate) fn run(root: &Path) -> anyhow::Result<()> {
    sh::run(root, "cargo", &["fmt", "--all", "--check"], &[])?;
    crate::tidy::run(root)?;
    sh::run(
        root,
        "cargo",
        &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"],
        &[],
    )?;
    sh::run(
        root,
        "cargo",
        &["doc", "--workspace", "--no-deps"],
        &[("RUSTDOCFLAGS", "-D warnings")],
    )?;
    sh::run(root, "cargo", &["test", "--workspace", "--no-fail-fast"], &[])
}

/// Rewrites the expected texts.
pub(crate) fn bless(root: &Path) -> anyhow::Result<()> {
    sh::run(root, "cargo", &["test", "--workspace", "--no-fail-fast"], &[("UPDATE_EXPECT", "1")])
}
