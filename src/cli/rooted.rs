//! Paths as other tools know them: from the root of the repository, or else from where the program runs.

use std::path::{Path, PathBuf};

use super::world::Disk;

/// The path of a file from the root of its repository, which is the nearest folder above it that holds `.git`; without one from the working
/// directory, and whole where it does not lie in that. Its parts are parted by `/`.
pub fn rooted(disk: &dyn Disk, path: &str) -> String {
    let Ok(real) = disk.real_path(Path::new(path)) else { return plain(Path::new(path)) };
    let root = real.ancestors().skip(1).find(|folder| is_repository(disk, folder)).map(Path::to_path_buf);
    let root = root.or_else(|| disk.real_path(Path::new(".")).ok());
    let inside: Option<PathBuf> = root.and_then(|root| real.strip_prefix(root).ok().map(Path::to_path_buf));
    plain(inside.as_deref().unwrap_or(&real))
}

/// Whether a folder is the root of a repository, or of a working tree of one.
fn is_repository(disk: &dyn Disk, folder: &Path) -> bool {
    let git = folder.join(".git");
    disk.is_folder(&git) || disk.is_file(&git)
}

fn plain(path: &Path) -> String {
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
    let joined = parts.filter(|part| part != ".").collect::<Vec<_>>().join("/");
    joined.replace('\\', "/").replacen("//", "/", 1)
}
