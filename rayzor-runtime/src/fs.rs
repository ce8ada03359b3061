//! `sys.FileSystem` and the whole-file functions of `sys.io.File`.
use crate::bytes;
use crate::exception::throw_string;
use crate::object::Ref;
use crate::os;
use crate::string::encode_utf8;
use crate::sys::string_array;
use crate::text::{string_from_str, string_from_utf8, to_rust_string, view};
use crate::thread::native;
use std::io;
use std::path::Path;

fn checked<T>(result: io::Result<T>, what: &str, path: &str) -> T {
    result.unwrap_or_else(|error| throw_string(&format!("Could not {what} {path}: {error}")))
}

/// Row `fs.exists`.
pub fn exists(path: Ref) -> bool {
    Path::new(&to_rust_string(path)).exists()
}

/// Row `fs.is_directory`.
pub fn is_directory(path: Ref) -> bool {
    Path::new(&to_rust_string(path)).is_dir()
}

/// Row `fs.rename`.
pub fn rename(path: Ref, new_path: Ref) {
    let name = to_rust_string(path);
    checked(std::fs::rename(&name, to_rust_string(new_path)), "rename", &name);
}

/// Row `fs.stat`: eleven doubles (gid, uid, atime, mtime, ctime, size, dev, ino, nlink, rdev, mode) as bytes.
pub fn stat(path: Ref) -> Ref {
    let name = to_rust_string(path);
    let figures = checked(std::fs::metadata(&name), "find", &name);
    let content: Vec<u8> =
        os::stat_figures(&figures).iter().flat_map(|figure| figure.to_le_bytes()).collect();
    bytes::from_slice(&content)
}

/// Row `fs.full_path`.
pub fn full_path(path: Ref) -> Ref {
    let name = to_rust_string(path);
    let full = checked(std::fs::canonicalize(&name), "find", &name);
    string_from_str(&full.to_string_lossy())
}

/// Row `fs.absolute_path`.
pub fn absolute_path(path: Ref) -> Ref {
    let name = to_rust_string(path);
    string_from_str(
        &std::path::absolute(&name).map_or(name, |path| path.to_string_lossy().into_owned()),
    )
}

/// Row `fs.create_directory`: with all its parents.
pub fn create_directory(path: Ref) {
    let name = to_rust_string(path);
    checked(std::fs::create_dir_all(&name), "create", &name);
}

/// Row `fs.delete_file`.
pub fn delete_file(path: Ref) {
    let name = to_rust_string(path);
    checked(std::fs::remove_file(&name), "delete", &name);
}

/// Row `fs.delete_directory`.
pub fn delete_directory(path: Ref) {
    let name = to_rust_string(path);
    checked(std::fs::remove_dir(&name), "delete", &name);
}

/// Row `fs.read_directory`: in the order of the names.
pub fn read_directory(path: Ref) -> Ref {
    let name = to_rust_string(path);
    let entries = checked(std::fs::read_dir(&name), "read", &name);
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort_unstable();
    string_array(names.into_iter())
}

/// Row `fs.get_content`.
pub fn get_content(path: Ref) -> Ref {
    let name = to_rust_string(path);
    string_from_utf8(&checked(native(|| std::fs::read(&name)), "read", &name))
}

/// Row `fs.save_content`.
pub fn save_content(path: Ref, content: Ref) {
    let name = to_rust_string(path);
    let mut encoded = Vec::new();
    if !content.is_null() {
        encode_utf8(view(content), &mut encoded);
    }
    checked(native(|| std::fs::write(&name, encoded)), "write", &name);
}

/// Row `fs.get_bytes`.
pub fn get_bytes(path: Ref) -> Ref {
    let name = to_rust_string(path);
    bytes::from_slice(&checked(native(|| std::fs::read(&name)), "read", &name))
}

/// Row `fs.save_bytes`.
pub fn save_bytes(path: Ref, content: Ref) {
    let name = to_rust_string(path);
    let content = bytes::slice(content);
    checked(native(|| std::fs::write(&name, content)), "write", &name);
}

/// Row `fs.copy`.
pub fn copy(from: Ref, to: Ref) {
    let name = to_rust_string(from);
    let target = to_rust_string(to);
    checked(native(|| std::fs::copy(&name, target)), "copy", &name);
}
