//! From module paths to files.

use std::path::{Path, PathBuf};

use rayzor_base::{Symbol, names};

use crate::cx::TyperInput;

/// The name that target-specific files carry before their ending.
const TARGET: &str = "rayzor";

/// The prefix under which positions show files of the standard library.
const STD_PREFIX: &str = "std";

/// The file of a module.
pub(crate) struct FoundFile {
    pub(crate) path: PathBuf,
    pub(crate) is_std: bool,
}

/// Searches the class paths in order, `Name.rayzor.hx` before `Name.hx` in each.
pub(crate) fn find_module(input: &TyperInput<'_>, pack: Symbol, name: Symbol) -> Option<FoundFile> {
    let endings = [format!("{name}.{TARGET}.hx"), format!("{name}.hx")];
    input.class_paths.iter().find_map(|class_path| {
        let folder = package_folder(class_path, pack);
        let path = endings
            .iter()
            .map(|ending| folder.join(ending))
            .find(|path| input.files.is_file(path))?;
        Some(FoundFile { path, is_std: *class_path == input.std_path })
    })
}

/// Whether any class path has a folder for the package.
pub(crate) fn package_exists(input: &TyperInput<'_>, pack: Symbol) -> bool {
    let mut folders = input.class_paths.iter().map(|class_path| package_folder(class_path, pack));
    folders.any(|folder| !input.files.list(&folder).is_empty())
}

/// The names of the modules in a package, without those of `import.hx`.
pub(crate) fn modules_of_package(input: &TyperInput<'_>, pack: Symbol) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for class_path in &input.class_paths {
        let entries = input.files.list(&package_folder(class_path, pack));
        let modules = entries.iter().filter_map(|entry| entry.strip_suffix(".hx"));
        let modules = modules.map(|name| name.split('.').next().unwrap_or(name).to_owned());
        found.extend(modules.filter(|name| name != names::IMPORT.as_str()));
    }
    found.sort();
    found.dedup();
    found
}

/// The path as messages show it: with the class path in front as the user wrote it, or `std/`.
pub(crate) fn display_path(input: &TyperInput<'_>, path: &Path, is_std: bool) -> String {
    let shown = match path.strip_prefix(&input.std_path) {
        Ok(rest) if is_std => Path::new(STD_PREFIX).join(rest),
        _other => path.strip_prefix(".").unwrap_or(path).to_path_buf(),
    };
    shown.to_string_lossy().replace('\\', "/")
}

fn package_folder(class_path: &Path, pack: Symbol) -> PathBuf {
    let mut folder = class_path.to_path_buf();
    if pack != names::EMPTY {
        folder.extend(pack.as_str().split('.'));
    }
    folder
}
