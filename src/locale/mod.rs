//! What getrouw says, in Dutch, English and French: a sentence missing in one of them does not compile.

mod en;
mod fr;
mod help;
mod help_fr;
mod help_nl;
mod keys_fr;
mod keys_nl;
mod label;
mod message;
mod message_book;
mod name;
mod nl;
mod number;
mod number_words;
mod phrase;
mod rules_fr;
mod rules_nl;
mod said;
mod sample;
mod sentence;
mod sentences_fr;
mod sentences_nl;
mod typography;
mod yaml_fault;

pub use help::help_text;
pub(crate) use label::labelled;
pub use label::{Label, Text};
pub use message::Message;
pub use message_book::message_book;
pub use name::{FactId, FileName, Name, People, Person};
pub use number::{date, decimal, percent, spreadsheet_date, weekday};
pub use number_words::numbers_in;
pub use phrase::Phrase;
pub use said::{Notice, Said, Suggestion};
pub use sentence::{Part, Sentence};
pub(crate) use sentence::{part_of, sentence};
pub use yaml_fault::{FoundValue, SyntaxFault, WantedValue};

/// Where a reader is, as far as it changes how days are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Region {
    /// Not said: days are written as most readers of the language do.
    #[default]
    Unsaid,
    Belgium,
    Netherlands,
    France,
    UnitedKingdom,
}

impl Region {
    /// The regions that have a name of their own, with its two letters.
    const NAMED: [(&str, Self); 4] = [("BE", Self::Belgium), ("NL", Self::Netherlands), ("FR", Self::France), ("GB", Self::UnitedKingdom)];
}

/// A language as it is written somewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Locale {
    pub lang: Lang,
    pub region: Region,
}

impl Locale {
    /// The tags that are known, with a region each.
    pub const TAGS: [&str; 5] = ["nl-BE", "nl-NL", "fr-BE", "fr-FR", "en-GB"];

    /// The locale of a tag or a name such as `nl-BE` or `nl_BE.UTF-8`; a region that changes nothing is left out.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let lang = Lang::from_tag(tag)?;
        let region = tag.split(['.', '@']).next().unwrap_or_default().split(['_', '-']).nth(1).unwrap_or_default();
        let known = Region::NAMED.into_iter().find(|(letters, _)| letters.eq_ignore_ascii_case(region));
        Some(Self { lang, region: known.map(|(_, region)| region).unwrap_or_default() })
    }

    /// The tag for files that name their language, such as `nl-BE`.
    pub fn tag(self) -> String {
        match Region::NAMED.into_iter().find(|(_, region)| *region == self.region) {
            Some((letters, _)) => format!("{}-{letters}", self.lang.tag()),
            None => self.lang.tag().to_owned(),
        }
    }
}

impl From<Lang> for Locale {
    fn from(lang: Lang) -> Self {
        Self { lang, region: Region::Unsaid }
    }
}

/// A language that getrouw speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Dutch, the language of most readers.
    #[default]
    Nl,
    En,
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
            Self::Fr => {
                let said = fr::message(message);
                Said { text: typography::french(said.text), help: said.help.map(typography::french) }
            }
        }
    }

    /// A word or sentence of a result in this language.
    pub fn phrase(self, phrase: &Phrase) -> String {
        match self {
            Self::Nl => nl::phrase(phrase),
            Self::En => en::phrase(phrase),
            Self::Fr => typography::french(fr::phrase(phrase)),
        }
    }
}

/// A text of the pages of rules, which stands in English beside what it is about.
pub fn rule_text(english: &str, lang: Lang) -> &str {
    looked_up(english, lang, [rules_nl::RULES, rules_fr::RULES])
}

/// What the schemas say of a key, which stands in English beside its field.
pub fn key_text(english: &str, lang: Lang) -> &str {
    looked_up(english, lang, [keys_nl::KEYS, keys_fr::KEYS])
}

fn looked_up<'t>(english: &'t str, lang: Lang, [dutch, french]: [&[(&str, &'static str)]; 2]) -> &'t str {
    let table = match lang {
        Lang::En => return english,
        Lang::Nl => dutch,
        Lang::Fr => french,
    };
    table.iter().find(|(known, _)| *known == english).map_or(english, |(_, said)| said)
}

#[cfg(test)]
mod tests {
    use super::{Lang, Locale, Phrase, Region};

    #[test]
    fn a_tag_gives_its_region_and_back() {
        for tag in Locale::TAGS {
            assert_eq!(Locale::from_tag(tag).map(Locale::tag).as_deref(), Some(tag));
        }
        assert_eq!(Locale::from_tag("nl_BE.UTF-8"), Some(Locale { lang: Lang::Nl, region: Region::Belgium }));
        assert_eq!(Locale::from_tag("fr_CH"), Some(Locale::from(Lang::Fr)));
        assert_eq!(Locale::from_tag("de-BE"), None);
    }

    #[test]
    fn one_is_said_otherwise_than_several() {
        let said = |lang: Lang, missing| lang.phrase(&Phrase::SheetIncomplete { missing, scores: 26 });
        for (lang, one, several) in [
            (Lang::Nl, "1 van de 26 scores ontbreekt.", "2 van de 26 scores ontbreken."),
            (Lang::En, "1 of its 26 scores is missing.", "2 of its 26 scores are missing."),
            (Lang::Fr, "1 des 26 scores manque.", "2 des 26 scores manquent."),
        ] {
            assert!(said(lang, 1).contains(one) && said(lang, 2).contains(several), "{lang:?}");
        }
        let more = |lang: Lang, count| lang.phrase(&Phrase::AndMore { count, score: 5, track: "IPS-A".to_owned() });
        assert_eq!(
            (more(Lang::Nl, 1), more(Lang::Nl, 3)),
            ("IPS-A: nog 1 ander item met score 5.".to_owned(), "IPS-A: nog 3 andere items met score 5.".to_owned())
        );
    }

    #[test]
    fn locale_names_give_their_language() {
        for (name, lang) in
            [("nl_BE.UTF-8", Some(Lang::Nl)), ("FR-fr", Some(Lang::Fr)), ("en", Some(Lang::En)), ("C", None), ("de_DE", None)]
        {
            assert_eq!(Lang::from_tag(name), lang, "{name}");
        }
    }
}
