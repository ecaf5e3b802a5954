//! TEMPORARY
use super::{Message, Phrase, Said};
pub(super) fn message(message: &Message) -> Said {
    super::en::message(message)
}
pub(super) fn phrase(phrase: &Phrase) -> String {
    super::en::phrase(phrase)
}
