//! The runtime archive of a target: embedded for the host, installed for others.

use std::path::{Path, PathBuf};
use std::process::Command;

use rayzor_abi::version::version_symbol_str;
use rayzor_target::TargetSpec;

use crate::error::DriverError;
use crate::link::tools::find_program;
use crate::session::{Session, data_folder, env_path, executable, source_checkout};

const ARCHIVE: &str = "librayzor_runtime.a";

/// The host's archive, put here by `build.rs`.
static EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/librayzor_runtime.a"));

/// The archive for `target`; `folder` takes the embedded one if that is what is needed.
pub fn locate(target: &'static TargetSpec, folder: &Path) -> Result<PathBuf, DriverError> {
    if let Some(found) = installed(target) {
        return Ok(found);
    }
    if !target.is_host() {
        return Err(DriverError::NoRuntime { triple: target.triple, searched: candidates(target) });
    }
    let path = folder.join(ARCHIVE);
    std::fs::write(&path, EMBEDDED)
        .map_err(|error| DriverError::Write { path: path.clone(), error })?;
    Ok(path)
}

/// Whether programs can be linked for `target`.
pub fn is_available(target: &'static TargetSpec) -> bool {
    target.is_host() || installed(target).is_some()
}

fn installed(target: &TargetSpec) -> Option<PathBuf> {
    candidates(target).into_iter().find(|path| path.is_file())
}

/// Where an archive of this compiler's ABI may lie: for the host the file `RAYZOR_RUNTIME_LIB` names, for others the
/// folder of the installation, then the user's.
fn candidates(target: &TargetSpec) -> Vec<PathBuf> {
    if target.is_host() {
        return env_path("RAYZOR_RUNTIME_LIB").into_iter().collect();
    }
    let beside =
        executable().and_then(|path| Some(path.parent()?.parent()?.join("lib").join("rayzorc")));
    beside.into_iter().chain(data_folder()).map(|folder| archive_in(&folder, target)).collect()
}

/// The ABI's hash is part of the path, so that an archive of another version is never found.
fn archive_in(folder: &Path, target: &TargetSpec) -> PathBuf {
    folder.join(target.triple).join(version_symbol_str()).join(ARCHIVE)
}

/// Builds the archive for `target` with cargo (and the compiler that `RUSTC` names) and installs it for this user.
pub fn add(
    session: &Session,
    target: &'static TargetSpec,
    build_std: bool,
) -> Result<PathBuf, DriverError> {
    let failed = DriverError::BuildRuntime;
    let checkout = source_checkout().ok_or_else(|| {
        failed("it needs the compiler's source: run this inside a checkout".to_owned())
    })?;
    let cargo = find_program("cargo").ok_or_else(|| failed("cargo is not installed".to_owned()))?;
    let data = data_folder().ok_or_else(|| failed("HOME is not set".to_owned()))?;
    let target_dir = checkout.join("target").join("runtimes");
    let mut command = Command::new(cargo);
    command.current_dir(&checkout).args([
        "rustc",
        "--package",
        "rayzor-runtime",
        "--lib",
        "--profile",
        "runtime",
    ]);
    command
        .args(["--crate-type", "staticlib", "--target", target.triple, "--target-dir"])
        .arg(&target_dir);
    if build_std {
        command.arg("-Zbuild-std=std,panic_unwind").env("RUSTC_BOOTSTRAP", "1");
    }
    session.show_command(&command);
    let status = command.status().map_err(|error| failed(error.to_string()))?;
    if !status.success() {
        return Err(failed(format!(
            "cargo gave {status}; a compiler with the standard library of {} is needed (`rustup target add {0}`, or name \
             one by RUSTC)",
            target.triple
        )));
    }
    install(
        &target_dir.join(target.triple).join("runtime").join(ARCHIVE),
        &archive_in(&data, target),
    )
}

fn install(built: &Path, installed: &Path) -> Result<PathBuf, DriverError> {
    let write_error =
        |error: std::io::Error| DriverError::Write { path: installed.to_owned(), error };
    if let Some(folder) = installed.parent() {
        std::fs::create_dir_all(folder).map_err(write_error)?;
    }
    std::fs::copy(built, installed).map_err(write_error)?;
    Ok(installed.to_owned())
}
