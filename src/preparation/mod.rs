//! What comes before and after a visit: the evidence still wanting, a timetable, what is due, the entry test, a sample of client files. Pure.

mod due;
mod entry;
mod sample;
mod timetable;
mod wanted;

pub use due::{DueDate, DueKind, Dues, dues};
pub use entry::{EntryTest, Verdict, entry_test};
pub use sample::{METHOD, Sample, draw};
pub use timetable::{MOST_AUDITORS, MOST_DAYS, MOST_SESSIONS, Slot, SlotKind, Timetable, informants, timetable};
pub use wanted::{Wanted, wanted};
