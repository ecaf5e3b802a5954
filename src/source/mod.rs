//! A file's name, bytes and fingerprint; read through a trait, so that only the command line touches the disk.

use std::io;

use sha2::{Digest, Sha256};

/// Where named files come from.
pub trait Files {
    /// The bytes of the file that an audit or a command names `path`.
    ///
    /// # Errors
    /// Whatever keeps the file from being read.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;
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
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_fingerprint_is_the_published_one_for_abc() {
        assert_eq!(super::sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
