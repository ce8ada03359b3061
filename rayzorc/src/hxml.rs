//! `.hxml` files: Haxe's argument files, one option a line.

use std::path::{Path, PathBuf};

use crate::error::DriverError;

/// How deep argument files may name each other.
const MAX_DEPTH: usize = 16;

/// The arguments with each `.hxml` file replaced by what it says.
pub fn expand(args: Vec<String>) -> Result<Vec<String>, DriverError> {
    let mut out = Vec::with_capacity(args.len());
    for arg in args {
        push(arg, &mut out, 0)?;
    }
    Ok(out)
}

fn push(arg: String, out: &mut Vec<String>, depth: usize) -> Result<(), DriverError> {
    if !arg.ends_with(".hxml") || arg.starts_with('-') {
        out.push(arg);
        return Ok(());
    }
    if depth == MAX_DEPTH {
        return Err(DriverError::Usage(format!(
            "`{arg}`: .hxml files name each other in a circle"
        )));
    }
    let path = PathBuf::from(&arg);
    let text = read(&path)?;
    for line in parse(&text) {
        push(line, out, depth + 1)?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, DriverError> {
    std::fs::read_to_string(path)
        .map_err(|error| DriverError::Read { path: path.to_owned(), error })
}

/// The arguments of an argument file's text: an option and its value stand on one line.
fn parse(text: &str) -> Vec<String> {
    let mut args = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match line.split_once(char::is_whitespace) {
            Some((option, value)) if option.starts_with('-') => {
                args.push(option.to_owned());
                args.push(unquoted(value.trim()).to_owned());
            }
            Some(_) | None => args.push(unquoted(line).to_owned()),
        }
    }
    args
}

fn unquoted(text: &str) -> &str {
    text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn options_and_values_are_arguments_of_their_own() {
        let text = "# build\n-cp src\n  --main app.Main \n\n-D name=a b\n-r \"x y.txt\"\n--no-traces\nother.hxml\n";
        let wanted = [
            "-cp",
            "src",
            "--main",
            "app.Main",
            "-D",
            "name=a b",
            "-r",
            "x y.txt",
            "--no-traces",
            "other.hxml",
        ];
        assert_eq!(parse(text), wanted);
    }
}
