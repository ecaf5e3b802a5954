//! A file's name, bytes and fingerprint; read through a trait, so that only the command line touches the disk.

mod inside;
mod memory;
mod trouble;
mod two_bytes;

use std::io::{self, Read};

use sha2::{Digest, Sha256};

pub use inside::{Inside, stays_inside};
pub use memory::Memory;
pub use trouble::Trouble;
pub use two_bytes::utf_16;

/// Where named files come from.
pub trait Files: Sync {
    /// The bytes of the file that an audit or a command names `path`.
    ///
    /// # Errors
    /// Whatever keeps the file from being read.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// The names of what is in a folder, in any order, those of folders with `/` behind them, without what the system or a spreadsheet hides
    /// there; nothing for what is no folder.
    ///
    /// # Errors
    /// Whatever keeps the folder from being looked into.
    fn list(&self, path: &str) -> io::Result<Option<Vec<String>>>;

    /// The same file to be read bit by bit, whatever its size.
    ///
    /// # Errors
    /// Whatever keeps the file from being opened.
    fn open(&self, path: &str) -> io::Result<OpenFile>;

    /// Whether a path leads to no place outside the folder.
    fn is_inside(&self, path: &str) -> bool {
        stays_inside(path)
    }
}

/// Whether a file is none of the user's own: hidden, or what a spreadsheet keeps beside an open file.
pub fn is_hidden(name: &str) -> bool {
    name.starts_with(['.', '~']) || ["desktop.ini", "Thumbs.db"].iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// A file that is read bit by bit.
pub struct OpenFile {
    /// Its bytes.
    pub reader: Box<dyn Read + Send>,
    /// How many there are.
    pub size: u64,
}

/// Whoever wants to know how far a long reading has come.
pub trait Watcher: Sync {
    /// A file of this size is about to be read.
    fn begins(&self, file: &str, size: u64);

    /// So many more bytes of it were read.
    fn reads(&self, bytes: u64);

    /// It was read to its end.
    fn ends(&self);
}

/// Nobody watches.
pub struct Unwatched;

impl Watcher for Unwatched {
    fn begins(&self, _: &str, _: u64) {}
    fn reads(&self, _: u64) {}
    fn ends(&self) {}
}

/// A file that was read: the name to show and what it holds.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The name as the audit or the command line gives it.
    pub name: String,
    /// What the file holds.
    pub bytes: Vec<u8>,
}

impl SourceFile {
    /// Name and SHA-256 of the file, for the record of what a score was computed from.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint { name: self.name.clone(), sha256: sha256(&self.bytes) }
    }
}

/// What identifies an input: its name and the SHA-256 of its bytes in lower-case hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    /// The name as the audit gives it.
    pub name: String,
    /// 64 hexadecimal digits.
    pub sha256: String,
}

/// SHA-256 in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// SHA-256 of all that a reader still gives, in lower-case hexadecimal.
///
/// # Errors
/// Whatever keeps it from being read.
pub fn sha256_of(mut reader: impl Read) -> io::Result<String> {
    let mut digest = Sha256::new();
    let mut block = vec![0; 1 << 16];
    loop {
        match reader.read(&mut block) {
            Ok(0) => return Ok(hexadecimal(&digest.finalize())),
            Ok(read) => digest.update(block.get(..read).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_fingerprint_is_the_published_one_for_abc() {
        assert_eq!(super::sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
