//! Files of a folder that nothing may leave.

use std::io;
use std::path::{Component, Path};

use super::{Files, OpenFile, Trouble};

/// The same files, without those outside their folder.
pub struct Inside<'a>(pub &'a dyn Files);

impl Inside<'_> {
    fn check(&self, path: &str) -> io::Result<()> {
        if self.0.is_inside(path) { Ok(()) } else { Err(io::Error::new(io::ErrorKind::PermissionDenied, Trouble::Outside)) }
    }
}

impl Files for Inside<'_> {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.check(path)?;
        self.0.read(path)
    }

    fn list(&self, path: &str) -> io::Result<Option<Vec<String>>> {
        self.check(path)?;
        self.0.list(path)
    }

    fn open(&self, path: &str) -> io::Result<OpenFile> {
        self.check(path)?;
        self.0.open(path)
    }

    fn is_inside(&self, path: &str) -> bool {
        self.0.is_inside(path)
    }
}

/// Whether a path stays in its folder, as far as its letters say.
pub fn stays_inside(path: &str) -> bool {
    let mut depth = 0_usize;
    for component in Path::new(path).components() {
        match component {
            Component::Normal(_) => depth += 1,
            Component::CurDir => {}
            Component::ParentDir if depth > 0 => depth -= 1,
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Memory;

    #[test]
    fn a_path_may_go_down_and_back_but_not_out() {
        for path in ["a.csv", "./a/../b.csv", "a/b/../../c.csv", "", "."] {
            assert!(stays_inside(path), "{path}");
        }
        for path in ["../a.csv", "a/../../b.csv", "/a.csv", ".."] {
            assert!(!stays_inside(path), "{path}");
        }
    }

    #[test]
    fn what_lies_outside_is_not_read() {
        let files = Memory::new().with("../a.csv", "x").with("b.csv", "y");
        let inside = Inside(&files);
        assert!(inside.read("b.csv").is_ok() && inside.open("b.csv").is_ok());
        let trouble = |error: io::Error| Trouble::from(&error);
        assert_eq!(inside.read("../a.csv").map_err(trouble), Err(Trouble::Outside));
        assert!(inside.open("../a.csv").is_err() && inside.list("..").is_err());
    }
}
