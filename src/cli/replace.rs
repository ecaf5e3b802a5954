//! Files that take their places together: each is made whole beside its place, and what stood there is kept aside until all have theirs.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::world::{NotWritten, Readers};
use crate::source::Trouble;

/// What the names of unfinished files begin with. Six letters and digits follow.
const OWN: &str = ".getrouw-";

/// The most links that are followed to one file.
const MOST_LINKS: usize = 40;

/// How often a file is begun anew when another run clears it away between its making and its locking.
const MOST_TRIES: usize = 8;

/// Whether a file can be begun at a place.
///
/// # Errors
/// Whatever keeps it from being begun, or from replacing what stands there.
pub fn try_place(path: &Path) -> io::Result<()> {
    begin(&Place::of(path)?.folder, Readers::Owner).map(drop)
}

/// Writes files whole, together or not at all as far as the system allows. What killed runs left in their folders is cleared.
///
/// # Errors
/// The path that could not be written, why, and those that have been replaced and could not be given back what stood there.
pub fn write_all(files: &[(&Path, Vec<u8>)], readers: Readers) -> Result<(), NotWritten> {
    let failed = |path: &Path, error: io::Error, replaced| NotWritten { path: path.to_path_buf(), error, replaced };
    let mut staged = Vec::new();
    for (path, bytes) in files {
        staged.push((*path, Staged::of(path, bytes, readers).map_err(|error| failed(path, error, Vec::new()))?));
    }
    let mut done: Vec<(&Path, Replaced)> = Vec::new();
    for (path, staged) in staged {
        match staged.put() {
            Ok(replaced) => done.push((path, replaced)),
            Err(error) => {
                let kept = done.into_iter().rev().filter_map(|(path, replaced)| replaced.undo().err().map(|_| path.to_path_buf()));
                return Err(failed(path, error, kept.collect()));
            }
        }
    }
    Ok(())
}

/// Makes folders and writes files in them, together or not at all as far as the system allows.
///
/// # Errors
/// See [`write_all`].
pub fn write_new(folders: &[PathBuf], files: &[(&Path, Vec<u8>)], readers: Readers) -> Result<(), NotWritten> {
    let mut made: Vec<PathBuf> = Vec::new();
    let result = folders.iter().try_for_each(|folder| make_folder(folder, &mut made)).and_then(|()| write_all(files, readers));
    if result.is_err() {
        // Those within others were made after them. What somebody put there meanwhile stays.
        for folder in made.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
    result
}

/// Makes a folder and those above it that are not there, and notes which.
fn make_folder(folder: &Path, made: &mut Vec<PathBuf>) -> Result<(), NotWritten> {
    let missing: Vec<&Path> = folder.ancestors().take_while(|above| !above.as_os_str().is_empty() && !above.is_dir()).collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder).map_err(|error| NotWritten { path: folder.to_path_buf(), error, replaced: Vec::new() })?;
        made.push(folder.to_path_buf());
    }
    Ok(())
}

/// Where a file belongs, links followed to their end, and what stands there.
struct Place {
    path: PathBuf,
    folder: PathBuf,
    before: Option<Metadata>,
}

impl Place {
    fn of(path: &Path) -> io::Result<Self> {
        let mut path = path.to_path_buf();
        for _ in 0..MOST_LINKS {
            let folder = folder_of(&path);
            if is_of_the_system(&folder) {
                return Err(not_a_file());
            }
            match fs::symlink_metadata(&path) {
                Ok(about) if about.is_symlink() => path = folder.join(fs::read_link(&path)?),
                Ok(about) if !about.is_file() => return Err(not_a_file()),
                Ok(about) if about.permissions().readonly() => return Err(io::ErrorKind::PermissionDenied.into()),
                Ok(about) => {
                    // What may not be written to is not to be replaced either, though its folder may allow it.
                    OpenOptions::new().append(true).open(&path)?;
                    return Ok(Self { path, folder, before: Some(about) });
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self { path, folder, before: None }),
                Err(error) => return Err(error),
            }
        }
        Err(not_a_file())
    }
}

fn folder_of(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or_else(|| Path::new(".")).to_path_buf()
}

fn not_a_file() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, Trouble::NotAFile)
}

/// Whether a path leads to where the system shows devices and processes as files.
pub fn is_of_the_system(path: &Path) -> bool {
    let real = fs::canonicalize(path);
    let path = real.as_deref().unwrap_or(path);
    cfg!(unix) && ["/dev", "/proc", "/sys"].iter().any(|system| path.starts_with(system))
}

/// A file that is complete beside its place.
struct Staged {
    place: Place,
    file: NamedTempFile,
}

impl Staged {
    fn of(path: &Path, bytes: &[u8], readers: Readers) -> io::Result<Self> {
        let place = Place::of(path)?;
        clear_leftovers(&place.folder);
        let mut file = begin(&place.folder, readers)?;
        file.write_all(bytes)?;
        if let Some(before) = place.before.as_ref().filter(|_| readers == Readers::Usual) {
            keep_owner(file.path(), before)?;
            file.as_file().set_permissions(before.permissions())?;
        }
        file.as_file().sync_all()?;
        Ok(Self { place, file })
    }

    /// Gives the file its place, and keeps aside what stood there.
    fn put(self) -> io::Result<Replaced> {
        let Place { path, folder, before } = self.place;
        let kept = if before.is_some() { Some(keep_aside(&path, &folder)?) } else { None };
        self.file.persist(&path).map_err(|error| error.error)?;
        Ok(Replaced { path, kept })
    }
}

/// A place that has its new file, and what stood there before.
struct Replaced {
    path: PathBuf,
    kept: Option<NamedTempFile<Option<File>>>,
}

impl Replaced {
    fn undo(self) -> io::Result<()> {
        match self.kept {
            Some(kept) => kept.persist(&self.path).map(drop).map_err(|error| error.error),
            None => fs::remove_file(&self.path),
        }
    }
}

/// A file beside its place that is gone unless it is given that place. It is locked, so that no other run takes it for a leftover.
fn begin(folder: &Path, readers: Readers) -> io::Result<NamedTempFile> {
    let mut builder = named();
    let builder = readable_by(readers, &mut builder);
    for _ in 0..MOST_TRIES {
        let file = builder.tempfile_in(folder)?;
        // A system without locks has no other run that clears what it cannot lock.
        let _ = file.as_file().lock();
        if fs::symlink_metadata(file.path()).is_ok() {
            return Ok(file);
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

/// A temporary file is its owner's alone unless it is told otherwise.
#[cfg(unix)]
fn readable_by<'a, 'b, 'c>(readers: Readers, builder: &'a mut Builder<'b, 'c>) -> &'a mut Builder<'b, 'c> {
    use std::os::unix::fs::PermissionsExt;
    match readers {
        // As any new file: the user's mask takes off what it takes off.
        Readers::Usual => builder.permissions(fs::Permissions::from_mode(0o666)),
        Readers::Owner => builder,
    }
}

/// Elsewhere a file may be read by whoever may read its folder.
#[cfg(not(unix))]
fn readable_by<'a, 'b, 'c>(_: Readers, builder: &'a mut Builder<'b, 'c>) -> &'a mut Builder<'b, 'c> {
    builder
}

fn named<'a>() -> Builder<'a, 'a> {
    let mut builder = Builder::new();
    builder.prefix(OWN);
    builder
}

/// Another name for what stands at a path, or a copy where a file has one name only.
fn keep_aside(path: &Path, folder: &Path) -> io::Result<NamedTempFile<Option<File>>> {
    named().make_in(folder, |aside| {
        fs::hard_link(path, aside)
            .or_else(|error| if error.kind() == io::ErrorKind::AlreadyExists { Err(error) } else { fs::copy(path, aside).map(drop) })?;
        let lock = if cfg!(unix) { File::open(aside).ok() } else { None };
        let _ = lock.as_ref().map(File::try_lock);
        Ok(lock)
    })
}

/// Gives a new file the owner and group of the one that it replaces.
#[cfg(unix)]
fn keep_owner(path: &Path, before: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, chown};
    let now = fs::metadata(path)?;
    let owner = (now.uid() != before.uid()).then(|| before.uid());
    let group = (now.gid() != before.gid()).then(|| before.gid());
    if owner.is_none() && group.is_none() { Ok(()) } else { chown(path, owner, group) }
}

#[cfg(not(unix))]
fn keep_owner(_: &Path, _: &Metadata) -> io::Result<()> {
    Ok(())
}

/// Removes what killed runs left in a folder: files of our own names that nobody holds locked. What cannot be removed stays.
fn clear_leftovers(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_file && is_own(&entry.file_name().to_string_lossy()) {
            let lock = File::open(entry.path());
            if lock.as_ref().is_ok_and(|file| file.try_lock().is_ok()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// Whether a name is one that an unfinished file has.
fn is_own(name: &str) -> bool {
    let letters = name.strip_prefix(OWN);
    letters.is_some_and(|letters| letters.len() == 6 && letters.chars().all(|letter| letter.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_names_are_cleared() {
        for own in [".getrouw-a1B2c3", ".getrouw-AAAAAA"] {
            assert!(is_own(own), "{own}");
        }
        for other in
            [".getrouw-", ".getrouw-a1B2c", ".getrouw-a1B2c34", ".getrouw-a1B2.c", ".getrouw-nötes", "x.getrouw-a1B2c3", "getrouw-a1B2c3"]
        {
            assert!(!is_own(other), "{other}");
        }
    }

    #[test]
    fn what_is_not_held_is_cleared_and_what_is_held_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        let left = folder.path().join(".getrouw-a1B2c3");
        fs::write(&left, "half").expect("writable");
        fs::write(folder.path().join(".getrouw-notes"), "mine").expect("writable");
        let held = begin(folder.path(), Readers::Usual).expect("begun");
        clear_leftovers(folder.path());
        assert!(!left.exists() && held.path().exists() && folder.path().join(".getrouw-notes").exists());
    }

    #[test]
    fn where_one_file_cannot_take_its_place_the_others_get_back_what_stood_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        let (old, new, last) = (path("old.md"), path("new.md"), path("last.md"));
        fs::write(&old, "before").expect("writable");
        let staged = [(&old, "after"), (&new, "new"), (&last, "never")]
            .map(|(path, text)| Staged::of(path, text.as_bytes(), Readers::Usual).expect("staged"));
        // Meanwhile somebody makes a folder of that name.
        fs::create_dir(&last).expect("writable");
        fs::write(last.join("full"), "").expect("writable");
        let mut done = Vec::new();
        let mut failed = 0;
        for staged in staged {
            match staged.put() {
                Ok(replaced) => done.push(replaced),
                Err(_) => failed += 1,
            }
        }
        assert_eq!((done.len(), failed, fs::read_to_string(&old).expect("there").as_str()), (2, 1, "after"));
        for replaced in done.into_iter().rev() {
            replaced.undo().expect("undone");
        }
        assert_eq!((fs::read_to_string(&old).expect("there").as_str(), new.exists()), ("before", false));
        let names: Vec<_> = fs::read_dir(folder.path()).expect("there").filter_map(Result::ok).map(|entry| entry.file_name()).collect();
        assert_eq!(names.len(), 2, "{names:?}");
    }
}
