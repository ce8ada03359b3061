//! Embeds the standard library and the host's runtime archive.
//!
//! The standard library becomes a table of virtual path and bytes (`std_files.rs`). The runtime is built from the
//! workspace as a static library in a target folder of its own, so that the two cargo runs do not wait for each other's
//! locks. `RAYZOR_RUNTIME_LIB` names a ready archive to embed instead.

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const ARCHIVE: &str = "librayzor_runtime.a";

fn main() {
    let workspace = Path::new(&required("CARGO_MANIFEST_DIR")).join("..");
    let out = PathBuf::from(required("OUT_DIR"));
    embed_std(&workspace.join("haxe-std"), &out.join("std_files.rs"));
    embed_runtime(&workspace, &out);
}

fn required(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("cargo sets {name}"))
}

fn embed_std(root: &Path, table: &Path) {
    println!("cargo:rerun-if-changed={}", root.display());
    let root = root.canonicalize().expect("haxe-std lies beside the crate");
    let mut files = Vec::new();
    collect(&root, "std", &mut files);
    files.sort();
    let mut text = String::from("&[\n");
    for (virtual_path, path) in &files {
        writeln!(text, "    ({virtual_path:?}, include_bytes!({:?})),", path.display().to_string())
            .expect("a String takes all text");
    }
    text.push_str("]\n");
    fs::write(table, text).expect("OUT_DIR is writable");
}

fn collect(folder: &Path, virtual_folder: &str, files: &mut Vec<(String, PathBuf)>) {
    for entry in fs::read_dir(folder).expect("haxe-std is readable") {
        let entry = entry.expect("haxe-std is readable");
        let name = entry.file_name().into_string().expect("names in haxe-std are ASCII");
        let virtual_path = format!("{virtual_folder}/{name}");
        let path = entry.path();
        if path.is_dir() {
            collect(&path, &virtual_path, files);
        } else if name.ends_with(".hx") {
            files.push((virtual_path, path));
        }
    }
}

fn embed_runtime(workspace: &Path, out: &Path) {
    println!("cargo:rerun-if-env-changed=RAYZOR_RUNTIME_LIB");
    let embedded = out.join(ARCHIVE);
    if let Ok(ready) = env::var("RAYZOR_RUNTIME_LIB") {
        println!("cargo:rerun-if-changed={ready}");
        fs::copy(&ready, &embedded)
            .unwrap_or_else(|error| panic!("RAYZOR_RUNTIME_LIB={ready}: {error}"));
        return;
    }
    for part in ["rayzor-runtime/src", "rayzor-runtime/Cargo.toml", "rayzor-abi/src", "Cargo.lock"]
    {
        println!("cargo:rerun-if-changed={}", workspace.join(part).display());
    }
    let built = build_runtime(workspace, &out.join("runtime"));
    fs::copy(&built, &embedded).unwrap_or_else(|error| panic!("{}: {error}", built.display()));
    // Debug sections are most of the archive; without `strip` it only stays larger.
    let _ = Command::new("strip").arg("--strip-debug").arg(&embedded).status();
}

/// Builds the archive; development builds do without link-time optimisation.
fn build_runtime(workspace: &Path, target_dir: &Path) -> PathBuf {
    let mut command = Command::new(required("CARGO"));
    command.current_dir(workspace).args([
        "rustc",
        "--quiet",
        "--package",
        "rayzor-runtime",
        "--lib",
    ]);
    command
        .args(["--crate-type", "staticlib", "--profile", "runtime", "--target-dir"])
        .arg(target_dir);
    for inherited in [
        "RUSTC_WRAPPER",
        "RUSTC_WORKSPACE_WRAPPER",
        "CARGO_ENCODED_RUSTFLAGS",
        "RUSTFLAGS",
        "CARGO_TARGET_DIR",
    ] {
        command.env_remove(inherited);
    }
    if required("PROFILE") == "debug" {
        command
            .env("CARGO_PROFILE_RUNTIME_LTO", "off")
            .env("CARGO_PROFILE_RUNTIME_CODEGEN_UNITS", "16");
    }
    let status = command.status().expect("cargo runs itself");
    assert!(status.success(), "building the runtime failed");
    target_dir.join("runtime").join(ARCHIVE)
}
