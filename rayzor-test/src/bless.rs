//! Expected texts beside the programs, rewritten with `UPDATE_EXPECT=1`.

use std::path::Path;

/// Compares `actual` with the file `path`. With `UPDATE_EXPECT` set the file is rewritten and the comparison holds; a
/// missing file is created and fails once, so that it is looked at before it counts.
pub fn check(path: &Path, actual: &str) -> Result<(), String> {
    let blessing = std::env::var_os("UPDATE_EXPECT").is_some();
    match std::fs::read_to_string(path) {
        Ok(expected) if expected == actual => Ok(()),
        Ok(_) if blessing => write(path, actual),
        Ok(expected) => Err(crate::diff::lines(&expected, actual)),
        Err(_) => {
            write(path, actual)?;
            Err(format!(
                "{} was missing and has been created; look at it and run again",
                path.display()
            ))
        }
    }
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    std::fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display()))
}
