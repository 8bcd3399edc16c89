//! From the inputs that are named to the files that are read.

use std::{
    fs::{self, DirEntry},
    io,
    path::{Path, PathBuf},
};

use crate::input::{Unreadable, is_yaml};

/// A file to look at.
pub(crate) struct File {
    pub(crate) path: PathBuf,
    /// The path as it is printed; `-` is the standard input.
    pub(crate) name: String,
    /// Whether the caller named it; otherwise it was found in a directory.
    pub(crate) named: bool,
}

/// What an input comes to.
#[derive(Default)]
pub(crate) struct Walk {
    pub(crate) is_directory: bool,
    pub(crate) files: Vec<File>,
    /// The directories that could not be read.
    pub(crate) unreadable: Vec<Unreadable>,
    /// How many YAML files were passed over.
    pub(crate) yaml: usize,
}

impl Walk {
    pub(crate) fn of(input: &str) -> Self {
        let path = PathBuf::from(input);
        let mut walk = Self { is_directory: input != "-" && path.is_dir(), ..Self::default() };
        if walk.is_directory {
            walk.directory(&path);
        } else {
            walk.files.push(File { path, name: input.to_owned(), named: true });
        }
        walk
    }

    /// Goes through a directory in the order of its names, so that the order does not hang on the file system.
    fn directory(&mut self, path: &Path) {
        let entries = match fs::read_dir(path).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
            Ok(entries) => entries,
            Err(error) => {
                self.unreadable.push(Unreadable::new(format!("{}: {error}", path.display())));
                return;
            }
        };
        let mut entries: Vec<_> = entries.iter().map(DirEntry::path).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                // A link to a directory may lead round in a circle.
                if !path.is_symlink() && !is_passed_over(&path) {
                    self.directory(&path);
                }
            } else if is_yaml(&path) {
                self.yaml += 1;
            } else if path.extension().is_some_and(|end| end == "json" || end == "template")
                && !is_special(&path)
            {
                let name = path.display().to_string();
                self.files.push(File { path, name, named: false });
            }
        }
    }
}

/// Whether it is there and no file: a pipe, say, which may never end.
fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| !metadata.is_file())
}

/// Hidden directories, and those of npm, hold other people's JSON.
fn is_passed_over(directory: &Path) -> bool {
    let name = directory.file_name().unwrap_or_default();
    name == "node_modules" || name.as_encoded_bytes().starts_with(b".")
}
