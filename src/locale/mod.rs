//! What getrouw says, in Dutch, English and French: a sentence missing in one of them does not compile.

mod en;
mod en_records;
mod fr;
mod fr_records;
mod message;
mod nl;
mod nl_records;
mod number;
mod number_words;
mod phrase;
mod records;

pub use message::{Message, Said, Suggestion};
pub use number::{date, decimal, percent};
pub use number_words::numbers_in;
pub use phrase::Phrase;
pub use records::{Counted, HowMeasured, LeftOut, OutcomeName, Personal, RowFault, TableFault, Unmeasured};

/// A language that getrouw speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Dutch, the language of most readers.
    #[default]
    Nl,
    /// English.
    En,
    /// French.
    Fr,
}

impl Lang {
    /// Every language, Dutch first.
    pub const ALL: [Self; 3] = [Self::Nl, Self::En, Self::Fr];

    /// The two letters of the language.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language of a tag or a locale name such as `nl`, `nl_BE.UTF-8` or `fr-FR`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let letters = tag.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(letters))
    }

    /// What a problem says in this language.
    pub fn say(self, message: &Message) -> Said {
        match self {
            Self::Nl => nl::message(message),
            Self::En => en::message(message),
            Self::Fr => fr::message(message),
        }
    }

    /// A word or sentence of a result in this language.
    pub fn phrase(self, phrase: &Phrase) -> String {
        match self {
            Self::Nl => nl::phrase(phrase),
            Self::En => en::phrase(phrase),
            Self::Fr => fr::phrase(phrase),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn locale_names_give_their_language() {
        for (name, lang) in
            [("nl_BE.UTF-8", Some(Lang::Nl)), ("FR-fr", Some(Lang::Fr)), ("en", Some(Lang::En)), ("C", None), ("de_DE", None)]
        {
            assert_eq!(Lang::from_tag(name), lang, "{name}");
        }
    }
}
