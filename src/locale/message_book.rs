//! One of every message, so that a reader can go through them all: `docs/messages.md`.

use super::label::Label;
use super::message::Message;
use super::name::{FactId, FileName, People, Person};
use super::said::{Notice, Suggestion};
use super::sentence::Sentence;
use super::yaml_fault::{FoundValue, SyntaxFault, WantedValue};
use super::{Lang, sentence};
use crate::source::Trouble;

/// A value to show a message with. Names are one letter, so that what the program itself says stands out.
pub trait Sample {
    fn sample() -> Self;
}

macro_rules! samples {
    ($($kind:ty = $value:expr;)+) => {
        $(impl Sample for $kind {
            fn sample() -> Self {
                $value
            }
        })+
    };
}

samples! {
    String = "X".to_owned();
    &'static str = "X";
    usize = 2;
    u64 = 2;
    u32 = 2;
    i64 = 2;
    Label = Label { nl: "X", en: "X", fr: "X" };
    Suggestion = Suggestion { near: vec!["Y".to_owned()], known: Vec::new() };
    People = People(Suggestion::default());
    Person = Person::of("X");
    FileName = FileName::of("X");
    FactId = FactId::of("X");
    Trouble = Trouble::NotThere;
    SyntaxFault = SyntaxFault::Tab;
    FoundValue = FoundValue::Nothing;
    WantedValue = WantedValue::Text;
    Sentence = sentence!("{text}", text = "X");
    Notice = Notice { code: "X", text: Label::sample(), help: Label::sample() };
}

impl<T: Sample> Sample for Vec<T> {
    fn sample() -> Self {
        vec![T::sample()]
    }
}

impl<T: Sample> Sample for Option<T> {
    fn sample() -> Self {
        Some(T::sample())
    }
}

impl<T: Sample> Sample for Box<T> {
    fn sample() -> Self {
        Self::new(T::sample())
    }
}

impl<A: Sample, B: Sample> Sample for (A, B) {
    fn sample() -> Self {
        (A::sample(), B::sample())
    }
}

/// The messages as a document: each with its code and what it says in every language.
pub fn message_book() -> String {
    let mut text = String::from(
        "# Messages\n\nEvery message of the program in its three languages, so that a reader of one can go through them. X stands for what a message is about, 2 for a number; after → stands what to do.\nIt is made by a test; what the rules for rubrics say stands in [rules.md](rules.md).\n",
    );
    for message in Message::samples() {
        text.push_str(&format!("\n## {}\n\n", message.code()));
        for lang in [Lang::Nl, Lang::En, Lang::Fr] {
            let said = lang.say(&message);
            let help = said.help.map(|help| format!(" → {help}")).unwrap_or_default();
            text.push_str(&format!("- {}: {}{help}\n", lang.tag(), said.text));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_message_is_half_english() {
        const ENGLISH: [&str; 24] = [
            "the", "and", "with", "not", "this", "that", "which", "there", "row", "rows", "file", "write", "remove", "has", "of", "none",
            "or", "yes", "no", "more", "add", "choose", "says", "cannot",
        ];
        // The same word in another language.
        const OWN: [&str; 5] = ["of", "or", "no", "has", "file"];
        for message in Message::samples() {
            for lang in [Lang::Nl, Lang::Fr] {
                let said = lang.say(&message);
                let texts = [Some(said.text), said.help].into_iter().flatten();
                for text in texts {
                    let unquoted: String = text.split(['\'', '‘', '’', '«', '»', '{', '}']).step_by(2).collect();
                    let english =
                        unquoted.split(|letter: char| !letter.is_alphabetic()).find(|word| ENGLISH.contains(word) && !OWN.contains(word));
                    assert_eq!(english, None, "{}: {text}", message.code());
                }
            }
        }
    }
}
