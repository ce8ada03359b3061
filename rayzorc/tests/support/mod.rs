//! What the tests of the command line share.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// A folder with these files, removed at the end of the test.
pub(crate) fn folder_with(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("files lie in folders")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

/// Runs the compiler in `folder`.
pub(crate) fn rayzorc(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rayzorc"));
    command.args(args).current_dir(folder).output().expect("rayzorc runs")
}

/// What it said.
pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The run fails with status 1 and says `wanted`.
#[track_caller]
pub(crate) fn assert_fails(output: &Output, wanted: &str) {
    let said = stderr(output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(wanted), "no `{wanted}` in:\n{said}");
}
