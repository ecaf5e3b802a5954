//! The table that a rater writes, the lock beside it, and the journal where it cannot be written.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::told;
use crate::cli::disk::LocalDisk;
use crate::cli::world::{Disk, Readers};
use crate::locale::{FileName, Message};
use crate::source::sha256;

/// The folder beside `audit.yaml` for locks and journals.
const KEPT: &str = ".getrouw-rate";

/// A rater's own table.
#[derive(Debug)]
pub struct OwnTable {
    /// Its name from the folder of the audit.
    name: String,
    path: PathBuf,
    journal: PathBuf,
    /// The hash of what the table held when the journal was begun.
    journal_base: PathBuf,
    /// Held as long as the table is: on a file beside it, since the table itself is replaced at every save.
    _lock: Option<File>,
}

/// What a save came to.
pub enum Save {
    Done,
    /// It holds something else than what was known: nothing was written.
    ChangedElsewhere(Option<Vec<u8>>),
    Failed(io::Error),
}

impl OwnTable {
    /// Takes the table of a rater in a folder of evidence. Where nothing can be locked, that is told beside.
    ///
    /// # Errors
    /// When somebody else has it.
    pub fn take(audit: &Path, folder: &str, rater: &str) -> Result<(Self, Option<Message>), Message> {
        let stem: String =
            rater.chars().map(|letter| if letter.is_alphanumeric() || "-_ .".contains(letter) { letter } else { '_' }).collect();
        let folder = folder.trim_end_matches(['/', '\\']);
        let file = format!("{}.csv", stem.trim_matches(['.', ' ']));
        let name = if folder == "." || folder.is_empty() { file } else { format!("{folder}/{file}") };
        let (path, kept) = (audit.join(&name), audit.join(KEPT));
        let journal = kept.join(format!("{stem}.journal.csv"));
        let journal_base = kept.join(format!("{stem}.journal.base"));
        let unsupported = || Some(Message::LockUnsupported { file: FileName::of(&name) });
        let lock = fs::create_dir_all(&kept)
            .and_then(|()| OpenOptions::new().create(true).truncate(false).write(true).open(kept.join(format!("{stem}.lock"))));
        let (lock, warning) = match lock {
            Err(_) => (None, unsupported()),
            Ok(lock) => match lock.try_lock() {
                Ok(()) => (Some(lock), None),
                Err(TryLockError::WouldBlock) => return Err(Message::RatedElsewhere { file: FileName::of(told(&path)) }),
                Err(TryLockError::Error(_)) => (None, unsupported()),
            },
        };
        Ok((Self { name, path, journal, journal_base, _lock: lock }, warning))
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the table holds; nothing where it is not there.
    pub fn read(&self) -> io::Result<Option<Vec<u8>>> {
        found(fs::read(&self.path))
    }

    /// What an earlier sitting could not save, and whether the table changed since.
    pub fn journal(&self, holds: Option<&[u8]>) -> Option<(Vec<u8>, bool)> {
        let kept = found(fs::read(&self.journal)).ok().flatten()?;
        let base = fs::read_to_string(&self.journal_base).unwrap_or_default();
        Some((kept, base != holds.map(sha256).unwrap_or_default()))
    }

    /// Lays a journal that cannot be read aside, and says where.
    pub fn set_aside(&self) -> String {
        let free = (1..1_000).map(|number| self.journal.with_extension(format!("{number}.csv"))).find(|path| !path.exists());
        match free.filter(|path| fs::rename(&self.journal, path).is_ok()) {
            Some(path) => told(&path),
            None => told(&self.journal),
        }
    }

    /// Writes the table whole, unless it holds something else than what is known of it; by hash, since clocks of files say little.
    pub fn save(&self, bytes: &[u8], known: Option<&str>) -> Save {
        match self.read() {
            Err(error) => return Save::Failed(error),
            Ok(now) if now.as_deref().map(sha256).as_deref() != known => return Save::ChangedElsewhere(now),
            Ok(_) => {}
        }
        match LocalDisk.write_all_whole(&[(self.path.as_path(), bytes.to_vec())]) {
            Ok(()) => {
                self.forget();
                Save::Done
            }
            Err(failed) => Save::Failed(failed.error),
        }
    }

    /// Keeps answers beside, while the table cannot be written.
    pub fn keep(&self, bytes: &[u8], known: Option<&str>) -> bool {
        let base = known.unwrap_or_default().as_bytes().to_vec();
        let files = [(self.journal.as_path(), bytes.to_vec()), (self.journal_base.as_path(), base)];
        LocalDisk.write_new(&[], &files, Readers::Owner).is_ok()
    }

    /// Forgets what was kept beside.
    pub fn forget(&self) {
        let _ = fs::remove_file(&self.journal);
        let _ = fs::remove_file(&self.journal_base);
    }
}

fn found(read: io::Result<Vec<u8>>) -> io::Result<Option<Vec<u8>>> {
    match read {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
