//! Libraries of `-L name`: asks the `haxelib` tool where they are.

use std::path::PathBuf;
use std::process::Command;

use crate::error::DriverError;

/// What a library adds to a compilation.
#[derive(Debug, Default)]
pub struct Library {
    /// Class paths.
    pub class_paths: Vec<PathBuf>,
    /// Defines, as `name` or `name=value`.
    pub defines: Vec<String>,
}

/// Finds a library (`name` or `name:version`) and what it depends on.
pub fn find(name: &str) -> Result<Library, DriverError> {
    let failed = |reason: String| DriverError::Library { name: name.to_owned(), reason };
    let output = Command::new("haxelib").args(["path", name]).output().map_err(|_| {
        failed("the `haxelib` tool is not installed; install it, or give the library's folder with -cp".to_owned())
    })?;
    let text = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() {
        let reason = format!("{text}{}", String::from_utf8_lossy(&output.stderr));
        return Err(failed(format!("haxelib: {}\n  run `haxelib install {name}`", reason.trim())));
    }
    Ok(parse(&text))
}

/// Reads `haxelib path`: a line is a folder, `-D define` or another option, which has no meaning here.
fn parse(text: &str) -> Library {
    let mut library = Library::default();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match line.strip_prefix("-D ") {
            Some(define) => library.defines.push(define.trim().to_owned()),
            None if line.starts_with('-') => {}
            None => library.class_paths.push(PathBuf::from(line)),
        }
    }
    library
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn folders_and_defines_are_told_apart() {
        let library = parse("/lib/a/1,0/src/\n-D a=1.0\n-L native\n\n");
        assert_eq!(library.class_paths.len(), 1);
        assert_eq!(library.defines, ["a=1.0"]);
    }
}
