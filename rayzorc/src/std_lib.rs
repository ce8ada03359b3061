//! The standard library: embedded by `build.rs`, laid over the real file system under the folder `std`.

use std::io;
use std::path::{Path, PathBuf};

use rayzor_base::vfs::{FileSystem, MemoryFileSystem, OsFileSystem};

use crate::session::env_path;

/// The folder of the standard library, as positions show it.
pub const STD_FOLDER: &str = "std";

/// Virtual path and contents, in order of path.
static FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/std_files.rs"));

/// The real file system with the standard library at [`STD_FOLDER`].
#[derive(Debug)]
pub struct StdFileSystem {
    os: OsFileSystem,
    std: StdSource,
}

#[derive(Debug)]
enum StdSource {
    Embedded(MemoryFileSystem),
    /// `RAYZOR_STD`: a folder used instead, to work on the library without rebuilding the compiler.
    Folder(PathBuf),
}

impl StdFileSystem {
    /// With the embedded library, or the folder that `RAYZOR_STD` names.
    pub fn new() -> StdFileSystem {
        let std = match env_path("RAYZOR_STD") {
            Some(folder) => StdSource::Folder(folder),
            None => {
                let files = FILES
                    .iter()
                    .map(|&(path, text)| (PathBuf::from(path), text.to_vec()))
                    .collect();
                StdSource::Embedded(MemoryFileSystem { files })
            }
        };
        StdFileSystem { os: OsFileSystem, std }
    }

    /// Asks the library about a path below its folder, the real file system about others.
    fn ask<T>(&self, path: &Path, question: impl Fn(&dyn FileSystem, &Path) -> T) -> T {
        let Ok(below) = path.strip_prefix(STD_FOLDER) else { return question(&self.os, path) };
        match &self.std {
            StdSource::Embedded(files) => question(files, path),
            StdSource::Folder(folder) => question(&self.os, &folder.join(below)),
        }
    }
}

impl Default for StdFileSystem {
    fn default() -> StdFileSystem {
        StdFileSystem::new()
    }
}

impl FileSystem for StdFileSystem {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.ask(path, |files, path| files.read(path))
    }

    fn is_file(&self, path: &Path) -> bool {
        self.ask(path, |files, path| files.is_file(path))
    }

    fn list(&self, path: &Path) -> Vec<String> {
        self.ask(path, |files, path| files.list(path))
    }
}
