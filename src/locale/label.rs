//! Texts without arguments, which stand beside what they name.

use super::typography::french;
use super::{Lang, Phrase};

/// A text without arguments in every language: one that is missing does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    pub nl: &'static str,
    pub en: &'static str,
    pub fr: &'static str,
}

impl Label {
    /// The text in a language.
    pub fn of(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.en,
            Lang::Fr => self.fr,
        }
    }
}

/// Whatever can be said in every language.
pub trait Text {
    /// What it says in this language.
    fn said(&self, lang: Lang) -> String;
}

impl Text for Label {
    fn said(&self, lang: Lang) -> String {
        let text = self.of(lang).to_owned();
        if lang == Lang::Fr { french(text) } else { text }
    }
}

impl Text for Phrase {
    fn said(&self, lang: Lang) -> String {
        lang.phrase(self)
    }
}

/// An enum whose variants are called by a code in files for other tools, and by the same number of texts in every language.
macro_rules! labelled {
    (
        $(#[$doc:meta])*
        pub enum $name:ident: $texts:literal {
            $($variant:ident = $code:literal { nl: $($nl:literal),+; en: $($en:literal),+; fr: $($fr:literal),+ $(;)? })+
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($variant),+
        }

        impl $name {
            /// The name in files for other tools, and in messages.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }

            fn labels(self) -> [$crate::locale::Label; $texts] {
                match self {
                    $(Self::$variant => [$($crate::locale::Label { nl: $nl, en: $en, fr: $fr }),+]),+
                }
            }
        }
    };
}

pub(crate) use labelled;
