//! Sentences about rubric files. Code says them in English, with holes by name; the other languages say them by that.

use std::fmt::Display;

use super::Lang;
use super::name::{Name, TellsNames};

/// A sentence with what fills its holes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    template: &'static str,
    parts: Vec<(&'static str, Part)>,
}

/// What fills a hole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The same in every language.
    Text(String),
    Said(Sentence),
}

/// A sentence in English whose holes `{name}` take the parts of these names: `sentence!("no {what} '{name}'", what, name = item.id)`.
macro_rules! sentence {
    ($template:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::locale::Sentence::new($template, vec![$((stringify!($name), $crate::locale::part_of!($name $(, $value)?))),*])
    };
}
pub(crate) use sentence;

macro_rules! part_of {
    ($name:ident) => {
        $crate::locale::Part::from(&$name)
    };
    ($name:ident, $value:expr) => {
        $crate::locale::Part::from(&$value)
    };
}
pub(crate) use part_of;

impl Sentence {
    pub fn new(template: &'static str, parts: Vec<(&'static str, Part)>) -> Self {
        Self { template, parts }
    }

    /// What fills a hole, where that is the same in every language.
    pub fn part(&self, name: &str) -> Option<&str> {
        self.parts.iter().find(|(known, _)| *known == name).and_then(|(_, part)| match part {
            Part::Text(text) => Some(text.as_str()),
            Part::Said(_) => None,
        })
    }

    /// What it says in a language.
    pub fn said(&self, lang: Lang) -> String {
        let translated = lang.sentences().iter().find(|(english, _)| *english == self.template).map(|(_, said)| *said);
        let mut rest = translated.unwrap_or(self.template);
        let mut said = String::new();
        while let Some((before, behind)) = rest.split_once('{') {
            said.push_str(before);
            let Some((name, after)) = behind.split_once('}') else { break };
            match self.parts.iter().find(|(known, _)| *known == name) {
                Some((_, Part::Text(text))) => said.push_str(text),
                Some((_, Part::Said(sentence))) => said.push_str(&sentence.said(lang)),
                // Braces that are no hole, as in an example of YAML.
                None => said.push_str(&format!("{{{name}}}")),
            }
            rest = after;
        }
        said.push_str(rest);
        said
    }
}

impl Lang {
    /// What the language says for each English sentence; nothing for those of English itself.
    pub fn sentences(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Nl => super::sentences_nl::SENTENCES,
            Self::En => &[],
            Self::Fr => super::sentences_fr::SENTENCES,
        }
    }
}

impl From<&'static str> for Sentence {
    fn from(template: &'static str) -> Self {
        Self::new(template, Vec::new())
    }
}

impl From<&Sentence> for Part {
    fn from(sentence: &Sentence) -> Self {
        Self::Said(sentence.clone())
    }
}

impl<T: Display + ?Sized> From<&T> for Part {
    fn from(text: &T) -> Self {
        Self::Text(text.to_string())
    }
}

impl TellsNames for Sentence {
    fn tell_names<'m>(&'m mut self, _: &mut Vec<Name<'m>>) {}

    fn see_texts(&mut self, see: &mut dyn FnMut(&mut String)) {
        for (_, part) in &mut self.parts {
            match part {
                Part::Text(text) => see(text),
                Part::Said(sentence) => sentence.see_texts(see),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holes(text: &str) -> Vec<&str> {
        let mut holes: Vec<&str> = text.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name)).collect();
        holes.sort_unstable();
        holes
    }

    #[test]
    fn every_sentence_is_said_once_in_every_language_with_the_same_holes() {
        let [dutch, french] = [Lang::Nl, Lang::Fr].map(Lang::sentences);
        let english = |sentences: &'static [(&str, &str)]| sentences.iter().map(|(english, _)| *english).collect::<Vec<_>>();
        assert_eq!(english(dutch), english(french));
        let mut seen = std::collections::HashSet::new();
        for (english, said) in dutch.iter().chain(french) {
            assert_eq!(holes(english), holes(said), "{english}");
        }
        for (english, _) in dutch {
            assert!(seen.insert(english), "{english} stands twice");
        }
    }

    #[test]
    fn holes_are_filled_once_and_other_braces_stay() {
        let name = "{b}";
        let inner = sentence!("no {what}", what = "x");
        assert_eq!(sentence!("'{name}' {inner}: {a: 1}", name, inner).said(Lang::En), "'{b}' no x: {a: 1}");
    }
}
