//! What keeps a file from being read or written, so that it can be said in every language.

use std::fmt;
use std::io;

/// What keeps a file from being read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no such file or folder.
    NotThere,
    /// Who runs the program may not.
    NotAllowed,
    /// It is a folder, device or pipe.
    NotAFile,
    /// It is larger than so many MiB.
    TooLarge {
        /// The limit.
        megabytes: u64,
    },
    /// The disk or what one may use of it is full.
    Full,
    /// It lies outside the folder that nothing may leave.
    Outside,
    /// Another program has it open and lets nobody else.
    Held,
    /// The disk is for reading only.
    ReadOnly,
    /// Anything else, as the system says it.
    Other(String),
}

impl From<&io::Error> for Trouble {
    fn from(error: &io::Error) -> Self {
        if let Some(own) = error.get_ref().and_then(|inner| inner.downcast_ref::<Self>()) {
            return own.clone();
        }
        // Links in a circle and names that are too long have no kind of their own here.
        if cfg!(unix) && matches!(error.raw_os_error(), Some(36 | 40)) {
            return Self::NotAFile;
        }
        // Nor has a file on Windows that another program shares with nobody, whole or in part.
        if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) {
            return Self::Held;
        }
        match error.kind() {
            io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => Self::Held,
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NotThere,
            io::ErrorKind::PermissionDenied => Self::NotAllowed,
            io::ErrorKind::IsADirectory => Self::NotAFile,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// For programmers; readers get it in their own language.
impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self:?}")
    }
}

impl std::error::Error for Trouble {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_the_system_and_our_own_are_told_apart() {
        let of = |kind: io::ErrorKind| Trouble::from(&io::Error::from(kind));
        assert_eq!(of(io::ErrorKind::NotFound), Trouble::NotThere);
        assert_eq!(of(io::ErrorKind::StorageFull), Trouble::Full);
        assert_eq!(of(io::ErrorKind::ResourceBusy), Trouble::Held);
        let own = Trouble::TooLarge { megabytes: 64 };
        assert_eq!(Trouble::from(&io::Error::new(io::ErrorKind::FileTooLarge, own.clone())), own);
        assert!(matches!(of(io::ErrorKind::TimedOut), Trouble::Other(_)));
    }
}
