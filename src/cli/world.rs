//! What the command line needs of the machine it runs on; whoever runs it hands this in, so that it can run where there is no disk.

use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Problem, Severity};
use crate::locale::Message;
use crate::source::{Files, Trouble, Watcher};

/// The machine that a run is on.
#[derive(Clone, Copy)]
pub struct World<'a> {
    /// Where files are read and written.
    pub disk: &'a dyn Disk,
    /// Whoever shows how far a long reading has come.
    pub watcher: &'a dyn Watcher,
}

/// A file that could not be written.
#[derive(Debug)]
pub struct NotWritten {
    pub path: PathBuf,
    /// Whatever kept it from being written.
    pub error: io::Error,
    /// The files that have been replaced nevertheless.
    pub replaced: Vec<PathBuf>,
}

impl NotWritten {
    /// As it is told to the user.
    pub(super) fn problem(&self) -> Problem {
        let replaced = self.replaced.iter().map(|path| path.display().to_string()).collect();
        let (file, trouble) = (self.path.display().to_string(), Trouble::from(&self.error));
        Problem::new(Severity::Error, Message::OutputUnwritable { file, trouble, replaced })
    }
}

/// Who may read a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Whoever the user's mask lets.
    Usual,
    /// Its owner alone, also where it takes the place of one that others could read.
    Owner,
}

/// Where files are read and written, by paths as they are typed.
pub trait Disk {
    /// The files of a folder, by names relative to it; a whole path among them stays as it is.
    fn folder(&self, path: &Path) -> Box<dyn Files>;

    /// Whether a path leads to a file.
    fn is_file(&self, path: &Path) -> bool;

    /// Whether a path leads to a folder.
    fn is_folder(&self, path: &Path) -> bool;

    /// Whether only its owner can read a file; never where the system knows no owners.
    fn is_private(&self, path: &Path) -> bool;

    /// The one path of a file or folder that is there, however it was typed.
    ///
    /// # Errors
    /// When it leads nowhere.
    fn real_path(&self, path: &Path) -> io::Result<PathBuf>;

    /// The `.yaml` files of a folder and of those in it that are neither hidden nor links, in order of their names; a file is itself.
    ///
    /// # Errors
    /// When the path leads nowhere or a folder cannot be read.
    fn yaml_files(&self, path: &Path) -> io::Result<Vec<String>>;

    /// Whether a file can be begun at `path`, and may replace what stands there.
    ///
    /// # Errors
    /// Whatever keeps it from being begun.
    fn try_folder(&self, path: &Path) -> io::Result<()>;

    /// Writes files whole, together or not at all as far as the system allows: all are complete beside the places where they belong before the
    /// first takes its own, and where one cannot take its place the others get back what stood there. A link is followed; mode and owner of
    /// a replaced file are kept.
    ///
    /// # Errors
    /// See [`NotWritten`].
    fn write_all_whole(&self, files: &[(&Path, Vec<u8>)]) -> Result<(), NotWritten>;

    /// Writes files whole, together or not at all, so that only their owner can read them where the system knows owners.
    ///
    /// # Errors
    /// See [`NotWritten`].
    fn write_private(&self, files: &[(&Path, Vec<u8>)]) -> Result<(), NotWritten>;

    /// Removes files, and folders that are empty; what is not there is gone already.
    ///
    /// # Errors
    /// See [`NotWritten`]; the others are still removed.
    fn remove(&self, paths: &[PathBuf]) -> Result<(), NotWritten>;

    /// Makes the folders that are not there, then writes files whole in them; where that fails, nothing that was made is left.
    ///
    /// # Errors
    /// See [`NotWritten`].
    fn write_new(&self, folders: &[PathBuf], files: &[(&Path, Vec<u8>)], readers: Readers) -> Result<(), NotWritten>;
}
