//! Files that are held in memory, for whoever has no disk.

use std::collections::BTreeMap;
use std::io::{self, Cursor};
use std::sync::Arc;

use super::{Files, OpenFile, is_hidden};

/// Files by name, with `/` between the parts.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    files: BTreeMap<String, Arc<[u8]>>,
}

impl Memory {
    /// No files.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same files and one more, or that one in the place of another of its name.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(name.into(), bytes.into().into());
        self
    }

    fn find(&self, path: &str) -> io::Result<&Arc<[u8]>> {
        self.files.get(path).ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }
}

impl Files for Memory {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        Ok(self.find(path)?.to_vec())
    }

    fn list(&self, path: &str) -> io::Result<Option<Vec<String>>> {
        if self.files.contains_key(path) {
            return Ok(None);
        }
        let folder = format!("{}/", path.trim_end_matches('/'));
        let within = self.files.keys().filter_map(|name| name.strip_prefix(&folder)).filter(|name| !is_hidden(name));
        let mut within: Vec<String> = within.filter_map(|name| name.split_inclusive('/').next()).map(str::to_owned).collect();
        within.dedup();
        if within.is_empty() { Err(io::Error::from(io::ErrorKind::NotFound)) } else { Ok(Some(within)) }
    }

    fn open(&self, path: &str) -> io::Result<OpenFile> {
        let bytes = Arc::clone(self.find(path)?);
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Ok(OpenFile { reader: Box::new(Cursor::new(bytes)), size })
    }
}
