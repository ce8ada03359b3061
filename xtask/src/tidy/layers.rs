//! Which crate may use which: the picture of ARCHITECTURE.md, compared with every `Cargo.toml`.

use std::path::Path;

/// Each crate of ours with those of ours it may use outside of tests. A new edge is an architectural change.
const LAYERS: &[(&str, &[&str])] = &[
    ("rayzor-base", &[]),
    ("rayzor-target", &[]),
    ("rayzor-abi", &[]),
    ("rayzor-syntax", &["rayzor-base"]),
    ("rayzor-runtime", &["rayzor-abi"]),
    ("rayzor-mir", &["rayzor-base", "rayzor-target", "rayzor-abi"]),
    ("rayzor-types", &["rayzor-base", "rayzor-syntax"]),
    ("rayzor-typer", &["rayzor-base", "rayzor-syntax", "rayzor-types"]),
    (
        "rayzor-lower",
        &[
            "rayzor-base",
            "rayzor-syntax",
            "rayzor-types",
            "rayzor-mir",
            "rayzor-abi",
            "rayzor-target",
        ],
    ),
    ("rayzor-llvm", &["rayzor-base", "rayzor-mir", "rayzor-abi", "rayzor-target"]),
    (
        "rayzorc",
        &[
            "rayzor-base",
            "rayzor-target",
            "rayzor-abi",
            "rayzor-syntax",
            "rayzor-types",
            "rayzor-typer",
            "rayzor-mir",
            "rayzor-lower",
            "rayzor-llvm",
        ],
    ),
    ("rayzor-test", &[]),
    ("xtask", &[]),
];

/// Edges that LAYERS does not allow, and crates it does not know.
pub(crate) fn check(root: &Path) -> anyhow::Result<Vec<String>> {
    let metadata = cargo_metadata::MetadataCommand::new().current_dir(root).no_deps().exec()?;
    let mut findings = Vec::new();
    for package in &metadata.packages {
        let name = package.name.as_str();
        let Some((_, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == name) else {
            findings.push(format!("crate {name} is not in tidy/layers.rs"));
            continue;
        };
        let ours = package.dependencies.iter().filter(|dependency| {
            dependency.kind != cargo_metadata::DependencyKind::Development
                && LAYERS.iter().any(|(layer, _)| *layer == dependency.name)
        });
        let bad = ours.filter(|dependency| !allowed.contains(&dependency.name.as_str()));
        findings.extend(bad.map(|dependency| format!("{name} must not use {}", dependency.name)));
    }
    Ok(findings)
}
