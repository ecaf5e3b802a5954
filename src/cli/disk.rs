//! Files on disk: read relative to an audit's folder, written beside and then renamed.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::streams::MOST_BYTES;
use super::world::Disk;
use crate::source::{Files, OpenFile, Trouble, is_hidden};

pub struct LocalDisk;

impl Disk for LocalDisk {
    fn folder(&self, path: &Path) -> Box<dyn Files> {
        Box::new(Folder { path: path.to_path_buf() })
    }

    fn is_file(&self, path: &Path) -> bool {
        path.is_file()
    }

    fn is_folder(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn yaml_files(&self, path: &Path) -> io::Result<Vec<String>> {
        yaml_files(path)
    }

    fn try_folder(&self, path: &Path) -> io::Result<()> {
        begin(path).map(|_| ())
    }

    fn write_all_whole(&self, files: &[(&Path, Vec<u8>)]) -> Result<(), (PathBuf, io::Error)> {
        let mut begun = Vec::new();
        for (path, bytes) in files {
            let write = || {
                let mut file = begin(path)?;
                file.write_all(bytes)?;
                file.as_file().sync_all()?;
                Ok(file)
            };
            begun.push((path, write().map_err(|error| (path.to_path_buf(), error))?));
        }
        for (path, file) in begun {
            file.persist(path).map_err(|error| (path.to_path_buf(), error.error))?;
        }
        Ok(())
    }
}

/// The files of a folder.
struct Folder {
    path: PathBuf,
}

impl Files for Folder {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let path = self.path.join(path);
        // A device or pipe could keep us waiting for ever.
        let about = fs::metadata(&path)?;
        if !about.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, Trouble::NotAFile));
        }
        let too_large = || io::Error::new(io::ErrorKind::FileTooLarge, Trouble::TooLarge { megabytes: MOST_BYTES / (1024 * 1024) });
        if about.len() > MOST_BYTES {
            return Err(too_large());
        }
        let mut bytes = Vec::new();
        // It may have grown since.
        let read = File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
        if u64::try_from(read).is_ok_and(|read| read > MOST_BYTES) { Err(too_large()) } else { Ok(bytes) }
    }

    fn list(&self, path: &str) -> io::Result<Option<Vec<String>>> {
        let path = self.path.join(path);
        if !fs::metadata(&path)?.is_dir() {
            return Ok(None);
        }
        let mut names = Vec::new();
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if is_hidden(&name) {
                continue;
            }
            // A link is what it leads to; one that leads nowhere is told when it is read.
            let is_folder = fs::metadata(entry.path()).is_ok_and(|about| about.is_dir());
            names.push(if is_folder { format!("{name}/") } else { name });
        }
        Ok(Some(names))
    }

    fn open(&self, path: &str) -> io::Result<OpenFile> {
        let path = self.path.join(path);
        let about = fs::metadata(&path)?;
        if !about.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, Trouble::NotAFile));
        }
        Ok(OpenFile { reader: Box::new(File::open(path)?), size: about.len() })
    }
}

fn yaml_files(path: &Path) -> io::Result<Vec<String>> {
    if !fs::metadata(path)?.is_dir() {
        return Ok(vec![path.to_string_lossy().into_owned()]);
    }
    let mut entries = Vec::new();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        // A link to a folder could lead back to where we came from.
        entries.push((entry.path(), entry.file_type()?.is_dir()));
    }
    entries.sort();
    let mut files = Vec::new();
    for (entry, is_folder) in entries {
        let is_hidden = entry.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if is_folder && !is_hidden {
            files.extend(yaml_files(&entry)?);
        } else if entry.extension().is_some_and(|end| end == "yaml" || end == "yml") && !entry.is_dir() {
            files.push(entry.to_string_lossy().into_owned());
        }
    }
    Ok(files)
}

/// A file beside `path` that is gone unless it is given its place.
fn begin(path: &Path) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new file: the user's mask takes off what it takes off.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.prefix(".getrouw-").tempfile_in(folder)
}
