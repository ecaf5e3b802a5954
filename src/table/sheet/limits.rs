//! How much of a spreadsheet is read: counted from the start, so that no file can ask for more than this machine has.

use std::cell::Cell;
use std::io::{self, Read};

/// The largest file, in bytes.
pub const MOST_FILE: u64 = 64 << 20;

/// The most bytes that its parts may come to when they are unpacked: what a few seconds suffice for.
const MOST_UNPACKED: u64 = 512 << 20;

/// The most bytes between one mark of XML and the next.
const MOST_AT_ONCE: u64 = 4 << 20;

/// The most memory that what is kept may take, in bytes.
const MOST_KEPT: usize = 96 << 20;

/// The most columns of a sheet.
pub const MOST_COLUMNS: usize = 1 << 10;

/// The last row that a sheet can have.
pub const LAST_ROW: usize = 1 << 20;

/// The file asks for more than that.
#[derive(Debug)]
pub struct TooMuch;

/// What may still be read and kept.
#[derive(Debug)]
pub struct Budget {
    unpacked: Cell<u64>,
    at_once: Cell<u64>,
    kept: Cell<usize>,
}

impl Budget {
    pub fn new() -> Self {
        Self { unpacked: Cell::new(MOST_UNPACKED), at_once: Cell::new(MOST_AT_ONCE), kept: Cell::new(MOST_KEPT) }
    }

    /// Takes so much memory for what is kept.
    ///
    /// # Errors
    /// When there is no more.
    pub fn keep(&self, bytes: usize) -> Result<(), TooMuch> {
        self.kept.set(self.kept.get().checked_sub(bytes).ok_or(TooMuch)?);
        Ok(())
    }

    /// Begins to count anew what one mark of XML comes to.
    pub fn next_mark(&self) {
        self.at_once.set(MOST_AT_ONCE);
    }

    /// Whether reading stopped because the file asked for too much.
    pub fn is_spent(&self) -> bool {
        self.unpacked.get() == 0 || self.at_once.get() == 0
    }
}

/// Reads from a part while the budget lasts.
pub struct Limited<'b, R> {
    pub reader: R,
    pub budget: &'b Budget,
}

impl<R: Read> Read for Limited<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        let bytes = u64::try_from(read).unwrap_or(u64::MAX);
        for left in [&self.budget.unpacked, &self.budget.at_once] {
            left.set(left.get().saturating_sub(bytes));
        }
        if self.budget.is_spent() { Err(io::Error::from(io::ErrorKind::FileTooLarge)) } else { Ok(read) }
    }
}
