//! What the typer is told: defines of our target, class paths, the main module.

use std::path::{Path, PathBuf};

use rayzor_base::vfs::FileSystem;
use rayzor_base::{Diagnostics, FileId, Symbol};
use rayzor_syntax::{Defines, parse_module};

use crate::error::DriverError;
use crate::pipeline::FrontRequest;
use crate::std_lib::STD_FOLDER;

/// Defines that every compilation has, as Haxe's own static targets have theirs.
const TARGET_DEFINES: &[(&str, &str)] = &[
    ("rayzor", "1"),
    ("target.name", "rayzor"),
    ("sys", "1"),
    ("target.atomics", "1"),
    ("target.sys", "1"),
    ("target.threaded", "1"),
    ("dce", "std"),
    ("static", "1"),
    ("target.static", "1"),
    ("utf16", "1"),
    ("target.utf16", "1"),
    ("target.unicode", "1"),
    ("haxe", "4.3.6"),
    ("haxe_ver", "4.306"),
    ("haxe3", "1"),
    ("haxe4", "1"),
    ("true", "1"),
];

/// The typer's input, but for the files.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub(crate) defines: Defines,
    /// The last is the standard library's.
    pub(crate) class_paths: Vec<PathBuf>,
    pub(crate) std_path: PathBuf,
    /// The main module, with its package.
    pub(crate) main: String,
}

/// Works out the typer's input.
pub(crate) fn prepare(
    request: &FrontRequest,
    files: &dyn FileSystem,
) -> Result<Prepared, DriverError> {
    let defines = defines(request);
    let mut class_paths = request.class_paths.clone();
    let main = match &request.main_file {
        Some(file) => {
            let (folder, module) = main_of_file(file, &defines, files)?;
            if !class_paths.contains(&folder) {
                class_paths.insert(0, folder);
            }
            module
        }
        None => request.main.clone(),
    };
    if class_paths.is_empty() {
        class_paths.push(PathBuf::new());
    }
    let std_path = PathBuf::from(STD_FOLDER);
    class_paths.push(std_path.clone());
    Ok(Prepared { defines, class_paths, std_path, main })
}

fn defines(request: &FrontRequest) -> Defines {
    let mut defines = Defines::new();
    for &(name, value) in TARGET_DEFINES {
        defines.set(name, value);
    }
    for (name, value) in &request.defines {
        match value {
            Some(value) => defines.set(name, value),
            None => defines.set_flag(name),
        }
    }
    defines
}

/// The class path in which `file` lies, by the package that it declares, and the module's path. Where the folders do not
/// fit the package, the file's own folder is the class path, and the typer reports the wrong package.
fn main_of_file(
    file: &Path,
    defines: &Defines,
    files: &dyn FileSystem,
) -> Result<(PathBuf, String), DriverError> {
    let bytes =
        files.read(file).map_err(|error| DriverError::Read { path: file.to_owned(), error })?;
    let text = String::from_utf8_lossy(&bytes);
    // The typer reads the file again and reports its errors; here only its package is of interest.
    let module = parse_module(FileId(u32::MAX - 1), &text, defines, &mut Diagnostics::new());
    let name = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let pack: Vec<&str> = module.package_path().into_iter().map(Symbol::as_str).collect();
    let folder = file.parent().unwrap_or(Path::new(""));
    match class_path_of(folder, &pack) {
        Some(root) => {
            let path = pack.iter().copied().chain([name]).collect::<Vec<_>>().join(".");
            Ok((root.to_owned(), path))
        }
        None => Ok((folder.to_owned(), name.to_owned())),
    }
}

/// `folder` less the folders of the package `pack` at its end.
fn class_path_of<'a>(folder: &'a Path, pack: &[&str]) -> Option<&'a Path> {
    let mut root = folder;
    for part in pack.iter().rev() {
        if root.file_name()? != *part {
            return None;
        }
        root = root.parent()?;
    }
    Some(root)
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use rayzor_base::vfs::MemoryFileSystem;
    use rayzor_syntax::Defines;

    use super::main_of_file;

    fn main_of(path: &str, text: &str) -> Option<(PathBuf, String)> {
        let mut files = MemoryFileSystem::default();
        files.files.insert(PathBuf::from(path), text.as_bytes().to_vec());
        main_of_file(Path::new(path), &Defines::new(), &files).ok()
    }

    #[test]
    fn the_package_tells_the_class_path() {
        let found =
            |path: &str, text: &str| main_of(path, text).expect("the folders fit the package");
        assert_eq!(found("Main.hx", "class Main {}"), (PathBuf::new(), "Main".to_owned()));
        assert_eq!(found("a/Main.hx", "class Main {}"), (PathBuf::from("a"), "Main".to_owned()));
        let packed = found("src/app/ui/Main.hx", "package app.ui;\nclass Main {}");
        assert_eq!(packed, (PathBuf::from("src"), "app.ui.Main".to_owned()));
        let wrong = found("src/Main.hx", "package app;\nclass Main {}");
        assert_eq!(wrong, (PathBuf::from("src"), "Main".to_owned()));
    }
}
