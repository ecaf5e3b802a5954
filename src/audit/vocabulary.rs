//! What a scale's items, tracks, facts, answers and sources are called in each language, so that they are understood as they are shown.

use std::cell::{Cell, OnceCell};
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::rubric_source::in_every_language;
use crate::letters::unparted;
use crate::rubric::{FactKind, FactName, ItemId, Model, ModelId, Rubric, TrackId, built_in};
use crate::source::{Files, Memory};
use crate::table::fold;

/// The longest text that is taken for a name, in bytes.
const LONGEST: usize = 400;

/// After so many names that nothing bears no more are looked for: such a file has other faults, and each look takes time.
const MOST_IN_VAIN: usize = 2_000;

/// The shortest word of a source's title that stands for the source, in letters.
const SHORTEST: usize = 5;

/// Words before an answer that nobody says who means it, folded: `maandelijks` is `minstens maandelijks`.
const AT_LEAST: [&str; 4] = ["minstens_", "ten_minste_", "at_least_", "au_moins_"];

/// What things are called, without what parts words: by each name what bears it.
#[derive(Debug, Default)]
struct Words {
    /// By section and number, in the words of each language.
    items: HashMap<String, Vec<ItemId>>,
    /// By title, and by id and title.
    titled: HashMap<String, Vec<ItemId>>,
    tracks: HashMap<String, Vec<TrackId>>,
    models: HashMap<String, Vec<ModelId>>,
    facts: HashMap<(ItemId, String), Vec<FactName>>,
    /// The places of answers in their list.
    choices: HashMap<(ItemId, FactName, String), Vec<usize>>,
    sources: HashMap<String, Vec<String>>,
    insufficient: HashSet<String>,
}

/// The same scale in several languages.
pub struct Vocabulary<'a> {
    /// The name that leads to it.
    name: &'a str,
    /// As the reader is shown it.
    rubric: &'a Rubric,
    /// Whether that has other words than its file and those beside it.
    has_own_words: bool,
    files: &'a dyn Files,
    shown: OnceCell<Words>,
    /// In every language; not read before a word is looked for in vain.
    others: OnceCell<Words>,
    /// How often nothing was found.
    in_vain: Cell<usize>,
}

/// A name without what parts its words.
fn squeezed(text: &str) -> String {
    unparted(&fold(text))
}

/// A word of a title without its ending in the plural.
fn stem(word: &str) -> String {
    word.trim_end_matches("en").trim_end_matches('s').to_owned()
}

/// A title, and that with its name in brackets behind it, as it is shown.
fn called(title: &str, name: &str) -> Vec<String> {
    let title = squeezed(title);
    if title.is_empty() { Vec::new() } else { vec![format!("{title}({})", squeezed(name)), title] }
}

/// The one thing among those that were found, however often.
fn only<T: PartialEq>(found: impl IntoIterator<Item = T>) -> Option<T> {
    let mut found = found.into_iter();
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

impl Words {
    fn of<'r>(rubrics: impl IntoIterator<Item = &'r Rubric>) -> Self {
        let mut words = Self::default();
        rubrics.into_iter().for_each(|rubric| words.learn(rubric));
        words
    }

    fn learn(&mut self, rubric: &Rubric) {
        for track in &rubric.tracks {
            let id = track.id.as_str();
            for name in [called(&track.title, id), called(&track.short, id), vec![squeezed(id)]].concat() {
                self.tracks.entry(name).or_default().push(track.id.clone());
            }
        }
        for model in &rubric.models {
            for name in called(&model.title, model.id.as_str()) {
                self.models.entry(name).or_default().push(model.id.clone());
            }
        }
        for code in &rubric.evidence_codes {
            let title = fold(&code.title);
            let words = title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().count() >= SHORTEST);
            let stems: HashSet<String> = words.map(stem).chain([squeezed(&title)]).collect();
            for name in stems {
                self.sources.entry(name).or_default().push(code.code.clone());
            }
        }
        self.insufficient.extend(rubric.insufficient.iter().flat_map(|code| called(&code.title, &code.code)));
        for item in &rubric.items {
            let number = item.id.as_str().rsplit('.').next().unwrap_or_default();
            if let Some(section) = rubric.sections.iter().find(|section| section.id == item.section) {
                self.items.entry(squeezed(&format!("{} {number}", section.title))).or_default().push(item.id.clone());
            }
            for name in [squeezed(&item.title), squeezed(&format!("{} {}", item.id, item.title))] {
                self.titled.entry(name).or_default().push(item.id.clone());
            }
            for (name, fact) in item.facts.iter() {
                for title in [called(item.fact_title(name), name.as_str()), vec![squeezed(name.as_str())]].concat() {
                    self.facts.entry((item.id.clone(), title)).or_default().push(name.clone());
                }
                let FactKind::Choice(choices) = &fact.kind else { continue };
                for (rank, choice) in choices.iter().enumerate() {
                    let title = fold(&choice.title);
                    let bare = AT_LEAST.into_iter().find_map(|words| title.strip_prefix(words)).unwrap_or_default();
                    for title in [called(&choice.title, &choice.id), called(bare, &choice.id)].concat() {
                        self.choices.entry((item.id.clone(), name.clone(), title)).or_default().push(rank);
                    }
                }
            }
        }
    }
}

/// What a shipped scale is called, which is the same for every audit.
fn shipped(id: &str) -> Option<&'static Words> {
    static ALL: OnceLock<Vec<(&'static str, OnceLock<Words>)>> = OnceLock::new();
    let all = ALL.get_or_init(|| built_in::ids().map(|id| (id, OnceLock::new())).collect());
    let (id, words) = all.iter().find(|(known, _)| *known == id)?;
    Some(words.get_or_init(|| Words::of(&in_every_language(id, &Memory::new()))))
}

impl<'a> Vocabulary<'a> {
    /// The words of a rubric that a name leads to, in every language; `rubric` is what the reader is shown, which may have words of its own.
    pub fn of(name: &'a str, rubric: &'a Rubric, has_own_words: bool, files: &'a dyn Files) -> Self {
        Self { name, rubric, has_own_words, files, shown: OnceCell::new(), others: OnceCell::new(), in_vain: Cell::new(0) }
    }

    /// What bears a name, in the words that are shown or in any other.
    fn find<T: Clone + PartialEq>(&self, text: &str, pick: impl for<'w> Fn(&'w Words, String) -> Option<&'w Vec<T>>) -> Vec<T> {
        if text.len() > LONGEST || self.in_vain.get() > MOST_IN_VAIN {
            return Vec::new();
        }
        let name = squeezed(text);
        let found: Vec<T> = self.both().filter_map(|words| pick(words, name.clone())).flatten().cloned().collect();
        self.in_vain.set(self.in_vain.get() + usize::from(found.is_empty()));
        found
    }

    fn both(&self) -> impl Iterator<Item = &Words> {
        let shown = self.has_own_words.then(|| self.shown.get_or_init(|| Words::of([self.rubric])));
        let others = shipped(self.name).unwrap_or_else(|| self.others.get_or_init(|| Words::of(&in_every_language(self.name, self.files))));
        shown.into_iter().chain([others])
    }

    /// An item by its id however it is parted, by section and number, or by its title; of several with one title, that which the model uses.
    pub fn item(&self, text: &str, model: Option<&Model>) -> Option<ItemId> {
        if let Some(item) = self.rubric.item(text) {
            return Some(item.id.clone());
        }
        if let Some(found) = only(self.find(text, |words, name| words.items.get(&name))) {
            return Some(found);
        }
        let titled = self.find(text, |words, name| words.titled.get(&name));
        let is_used = |id: &&ItemId| {
            let item = self.rubric.item(id.as_str());
            item.is_some_and(|item| model.is_none_or(|model| item.models.contains(&model.id)))
        };
        only(titled.iter().filter(is_used).cloned()).or_else(|| only(titled.iter().cloned()))
    }

    /// A track by its title, long or short.
    pub fn track(&self, text: &str) -> Option<TrackId> {
        only(self.find(text, |words, name| words.tracks.get(&name)))
    }

    /// A model by its title.
    pub fn model(&self, text: &str) -> Option<&Model> {
        let id = only(self.find(text, |words, name| words.models.get(&name)))?;
        self.rubric.model(id.as_str())
    }

    /// A fact of an item by its title, or by its name however that is parted.
    pub fn fact(&self, item: &ItemId, text: &str) -> Option<FactName> {
        only(self.find(text, |words, name| words.facts.get(&(item.clone(), name))))
    }

    /// An answer to a fact by its title: its place among the answers.
    pub fn choice(&self, item: &ItemId, fact: &FactName, text: &str) -> Option<usize> {
        only(self.find(text, |words, name| words.choices.get(&(item.clone(), fact.clone(), name))))
    }

    /// The code of a source by its title, or by a word of that which no other title has; of many as of one.
    pub fn source(&self, text: &str) -> Option<String> {
        let by_title = || only(self.find(text, |words, name| words.sources.get(&name)));
        let is_word = text.chars().count() >= SHORTEST;
        by_title().or_else(|| if is_word { only(self.find(&stem(&fold(text)), |words, name| words.sources.get(&name))) } else { None })
    }

    /// Whether a text is what the code for data that allow no score is called.
    pub fn is_insufficient(&self, text: &str) -> bool {
        let is_so = |words: &Words| words.insufficient.contains(&squeezed(text));
        self.both().any(is_so)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rubric::built_in;
    use crate::source::Memory;

    #[test]
    fn names_are_understood_as_they_are_shown_in_any_language() {
        let (rubric, files) = (built_in::rubric("ips-nl-2015").expect("shipped"), Memory::new());
        let words = Vocabulary::of("ips-nl-2015", &rubric, false, &files);
        let model = rubric.model("integrated");
        let item = |text: &str| words.item(text, model).map(|id| id.to_string());
        for text in ["begeleiding 2", "Begeleiding-2", "BEGELEIDING2", "Services 2", "begeleiding.2"] {
            assert_eq!(item(text).as_deref(), Some("begeleiding.2"), "{text}");
        }
        for item in &rubric.items {
            let shown = format!("{} {}", item.id, item.title);
            assert_eq!(words.item(&shown, model), Some(item.id.clone()), "{shown}");
        }
        assert_eq!(item("caseload"), rubric.items.iter().find(|item| item.title == "Caseload").map(|_| "bezetting.1a".to_owned()));
        assert_eq!(item("nergens 9"), None);
        for text in ["IPS-Arbeid", "IPS employment", "ips a", "IPS-A"] {
            assert_eq!(words.track(text).as_ref().map(TrackId::as_str), Some("ips-a"), "{text}");
        }
        for (text, code) in
            [("interview", "INT"), ("Interviews", "INT"), ("dossier", "DS"), ("documents and files", "DS"), ("observatie", "OBS")]
        {
            assert_eq!(words.source(text).as_deref(), Some(code), "{text}");
        }
        assert_eq!(words.source("individu"), None);
    }

    #[test]
    fn every_fact_and_answer_is_understood_by_its_title_in_every_language() {
        for id in built_in::ids() {
            let (shown, files) = (built_in::rubric(id).expect("shipped"), Memory::new());
            let words = Vocabulary::of(id, &shown, false, &files);
            for rubric in &in_every_language(id, &files) {
                for item in &rubric.items {
                    for (name, fact) in item.facts.iter() {
                        let title = item.fact_title(name);
                        assert_eq!(words.fact(&item.id, title).as_ref(), Some(name), "{id} {} {title}", item.id);
                        let FactKind::Choice(choices) = &fact.kind else { continue };
                        for (rank, choice) in choices.iter().enumerate() {
                            assert_eq!(words.choice(&item.id, name, &choice.title), Some(rank), "{id} {} {}", item.id, choice.title);
                        }
                    }
                }
            }
        }
    }
}
