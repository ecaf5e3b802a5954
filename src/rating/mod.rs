//! Scoring at the keyboard: what is asked, what was answered, and what every key does. It knows no screen and no file.

mod answers;
mod asks;
mod desk;
mod key;

pub use answers::{Answers, Matter, Merged};
pub use asks::asks;
pub use desk::{Ask, Desk, Kind, Mode, Reading, Saying, Then};
pub use key::{Event, Key};
