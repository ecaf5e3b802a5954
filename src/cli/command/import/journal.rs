//! What an import changed, and what was there before: a folder for each beside the audit, from which the last one can be undone.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{Located, error};
use crate::cli::ExitStatus;
use crate::cli::streams::Io;
use crate::cli::world::{NotWritten, Readers};
use crate::intake::FileChange;
use crate::locale::{Message, Phrase};
use crate::source::sha256;

/// The folder of all of them; it is hidden, so that no folder of evidence reads it.
const KEPT: &str = ".getrouw-import";
const JOURNAL: &str = "journal.json";

/// What one import changed.
#[derive(Debug, Deserialize, Serialize)]
struct Journal {
    files: Vec<Entry>,
}

/// A file that it changed.
#[derive(Debug, Deserialize, Serialize)]
struct Entry {
    /// The file, relative to the folder of the audit.
    path: String,
    /// Under which name what it held before is kept; none where it was not there.
    before: Option<String>,
    /// Whether only its owner could read it.
    #[serde(default)]
    is_private: bool,
    /// SHA-256 of what it holds since; none where it is gone.
    after: Option<String>,
}

/// Writes the changed files and what was there before. What is to be gone goes last, when all else is there.
pub fn write(audit: &Path, changed: &[FileChange], io: &Io<'_>) -> Result<(), NotWritten> {
    let files = io.disk.folder(audit);
    let numbers = numbers(audit, io);
    let folder = audit.join(KEPT).join(format!("{:04}", numbers.last().map_or(1, |last| last + 1)));
    let failed = |path: &Path, error: io::Error| NotWritten { path: path.to_path_buf(), error, replaced: Vec::new() };
    let mut journal = Journal { files: Vec::new() };
    let mut aside: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for (number, change) in changed.iter().enumerate() {
        let path = audit.join(&change.name);
        let before = if io.disk.is_file(&path) {
            let kept = format!("{number}-{}", path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default());
            aside.push((folder.join(&kept), files.read(&change.name).map_err(|error| failed(&path, error))?));
            Some(kept)
        } else {
            None
        };
        let is_private = io.disk.is_private(&path);
        journal.files.push(Entry { path: change.name.clone(), before, is_private, after: change.after.as_deref().map(sha256) });
    }
    let text = serde_json::to_vec_pretty(&journal).map_err(|error| failed(&folder, error.into()))?;
    aside.push((folder.join(JOURNAL), text));
    let whole: Vec<(&Path, Vec<u8>)> = aside.iter().map(|(path, bytes)| (path.as_path(), bytes.clone())).collect();
    // A tally that lies among the evidence names clients, and so does its copy.
    io.disk.write_new(std::slice::from_ref(&folder), &whole, Readers::Owner)?;
    let mut written: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for change in changed {
        written.extend(change.after.as_ref().map(|bytes| (audit.join(&change.name), bytes.clone())));
    }
    let whole: Vec<(&Path, Vec<u8>)> = written.iter().map(|(path, bytes)| (path.as_path(), bytes.clone())).collect();
    let gone: Vec<PathBuf> = changed.iter().filter(|change| change.after.is_none()).map(|change| audit.join(&change.name)).collect();
    let result = io.disk.write_all_whole(&whole).and_then(|()| io.disk.remove(&gone));
    if let Err(error) = result {
        // As it was: what was begun is taken back as far as the system allows.
        let _ = restore(audit, &folder, &journal, io);
        return Err(error);
    }
    Ok(())
}

/// Brings back what was there before the last import.
pub fn undo(at: &Located, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let Some(last) = numbers(&at.folder, io).last().copied() else { return error(Message::NoImportToUndo, io) };
    let folder = at.folder.join(KEPT).join(format!("{last:04}"));
    let files = io.disk.folder(&folder);
    let journal: Journal = match files.read(JOURNAL).map_err(anyhow::Error::from).and_then(|text| Ok(serde_json::from_slice(&text)?)) {
        Ok(journal) => journal,
        Err(_) => return error(Message::NoImportToUndo, io),
    };
    let own = io.disk.folder(&at.folder);
    for entry in &journal.files {
        let now = own.read(&entry.path).ok().map(|bytes| sha256(&bytes));
        if now != entry.after {
            return error(Message::ChangedSinceImport { file: entry.path.clone() }, io);
        }
    }
    if let Err(failed) = restore(&at.folder, &folder, &journal, io) {
        io.decide(ExitStatus::Error);
        io.tell(&[failed.problem()])?;
        return Ok(ExitStatus::Error);
    }
    let files = journal.files.into_iter().map(|entry| at.folder.join(entry.path).display().to_string()).collect();
    io.remark(&io.lang.phrase(&Phrase::Undone { files }))?;
    Ok(ExitStatus::Fine)
}

/// Gives every file what it held before, and forgets the import.
fn restore(audit: &Path, folder: &Path, journal: &Journal, io: &Io<'_>) -> Result<(), NotWritten> {
    let (kept, own) = (io.disk.folder(folder), io.disk.folder(audit));
    let mut before: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    let mut private: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    let mut gone: Vec<PathBuf> = Vec::new();
    for entry in &journal.files {
        let path = audit.join(&entry.path);
        match &entry.before {
            Some(name) => {
                let bytes = kept.read(name).map_err(|error| NotWritten { path: path.clone(), error, replaced: Vec::new() })?;
                // What was never changed need not be written, and may be unwritable.
                if own.read(&entry.path).ok().as_ref() != Some(&bytes) {
                    let of_owner = if entry.is_private { &mut private } else { &mut before };
                    of_owner.push((path, bytes));
                }
            }
            None if io.disk.is_file(&path) => gone.push(path),
            None => {}
        }
    }
    let whole: Vec<(&Path, Vec<u8>)> = before.iter().map(|(path, bytes)| (path.as_path(), bytes.clone())).collect();
    io.disk.write_all_whole(&whole)?;
    let whole: Vec<(&Path, Vec<u8>)> = private.iter().map(|(path, bytes)| (path.as_path(), bytes.clone())).collect();
    io.disk.write_private(&whole)?;
    gone.extend(journal.files.iter().filter_map(|entry| entry.before.as_ref()).map(|name| folder.join(name)));
    gone.push(folder.join(JOURNAL));
    io.disk.remove(&gone)?;
    // An empty folder is in nobody's way.
    let _ = io.disk.remove(&[folder.to_path_buf(), audit.join(KEPT)]);
    Ok(())
}

/// The numbers of the imports that are kept, in order.
fn numbers(audit: &Path, io: &Io<'_>) -> Vec<u32> {
    let kept = io.disk.folder(&audit.join(KEPT)).list(".").ok().flatten().unwrap_or_default();
    let mut numbers: Vec<u32> = kept.iter().filter_map(|name| name.trim_end_matches('/').parse().ok()).collect();
    numbers.sort_unstable();
    numbers
}
