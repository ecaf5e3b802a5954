//! Files on disk, read relative to an audit's folder.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::replace::{is_of_the_system, try_place, write_all, write_new};
use super::streams::MOST_BYTES;
use super::world::{Disk, NotWritten, Readers};
use crate::source::{Files, OpenFile, Trouble, is_hidden, stays_inside};

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

    #[cfg(unix)]
    fn is_private(&self, path: &Path) -> bool {
        use std::os::unix::fs::PermissionsExt;
        fs::metadata(path).is_ok_and(|about| about.permissions().mode() & 0o077 == 0)
    }

    #[cfg(not(unix))]
    fn is_private(&self, _: &Path) -> bool {
        false
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn yaml_files(&self, path: &Path) -> io::Result<Vec<String>> {
        yaml_files(path)
    }

    fn try_folder(&self, path: &Path) -> io::Result<()> {
        try_place(path)
    }

    fn write_all_whole(&self, files: &[(&Path, Vec<u8>)]) -> Result<(), NotWritten> {
        write_all(files, Readers::Usual)
    }

    fn write_private(&self, files: &[(&Path, Vec<u8>)]) -> Result<(), NotWritten> {
        write_all(files, Readers::Owner)
    }

    fn remove(&self, paths: &[PathBuf]) -> Result<(), NotWritten> {
        let mut result = Ok(());
        for path in paths {
            let removed = if path.is_dir() { fs::remove_dir(path) } else { fs::remove_file(path) };
            if let Err(error) = removed.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) }) {
                result = Err(NotWritten { path: path.clone(), error, replaced: Vec::new() });
            }
        }
        result
    }

    fn write_new(&self, folders: &[PathBuf], files: &[(&Path, Vec<u8>)], readers: Readers) -> Result<(), NotWritten> {
        write_new(folders, files, readers)
    }
}

/// The files of a folder.
struct Folder {
    path: PathBuf,
}

impl Files for Folder {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let path = self.path.join(path);
        let about = about_file(&path)?;
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

    fn is_inside(&self, path: &str) -> bool {
        // A link may lead out where no letter says so.
        let real = |path: &Path| fs::canonicalize(if path.as_os_str().is_empty() { Path::new(".") } else { path });
        let real = real(&self.path.join(path)).and_then(|path| Ok((path, real(&self.path)?)));
        stays_inside(path) && real.map_or(true, |(path, folder)| path.starts_with(folder))
    }

    fn open(&self, path: &str) -> io::Result<OpenFile> {
        let path = self.path.join(path);
        let about = about_file(&path)?;
        Ok(OpenFile { reader: Box::new(File::open(path)?), size: about.len() })
    }
}

/// What is known of an ordinary file. A device or pipe could keep us waiting for ever, and what the system shows of its processes is no input.
fn about_file(path: &Path) -> io::Result<Metadata> {
    let about = fs::metadata(path)?;
    if !about.is_file() || is_of_the_system(path) {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, Trouble::NotAFile));
    }
    Ok(about)
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
