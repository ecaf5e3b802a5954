//! Scoring at the keyboard: what is asked, what was answered, and what every key does. It knows no screen and no file.

mod answers;
mod asks;
mod desk;
mod key;
mod places;

pub use answers::{Answers, Matter, Merged};
pub use asks::{Ask, Kind, asks};
pub use desk::{Desk, Mode, Reading, Saying, Then};
pub use key::{Event, Key};
