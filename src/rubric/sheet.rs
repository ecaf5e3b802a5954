//! What lint rules look at: a rubric as its file says it with what could be made of its items, and a wording beside it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};

use super::id::{ItemId, TrackId};
use super::model::{Item, Rubric};
use super::parts::{Model, Scale};
use super::raw::{RawItem, RawRubric, RawWording};
use super::space::{Space, combinations, dimensions};
use super::texts::{self, Texts};
use crate::locale::Lang;

/// The most combinations that are tried over all items of a file; the fullest shipped scale has a few thousand.
const MOST_OF_ALL: usize = 1_000_000;

/// A rubric while it is checked.
pub struct Sheet<'a> {
    /// What the file says.
    pub raw: &'a RawRubric,
    /// Every item of the file, in order.
    pub items: Vec<CheckedItem<'a>>,
    /// Whether nothing of the file had to be left out as unreadable, whose absence is then not held against the rest.
    pub whole: bool,
}

/// An item of the file, and what could be made of it.
pub struct CheckedItem<'a> {
    /// Section and number.
    pub id: ItemId,
    /// The section's id.
    pub section: &'a str,
    /// What the file says.
    pub raw: &'a RawItem,
    /// The range of its scores.
    pub scale: Scale,
    /// The item, unless its facts or its rule could not be made sense of.
    pub item: Option<Item>,
    /// Whether its ranges were proved to give each figure one score.
    pub is_proved: bool,
    steps: [String; 2],
    is_within_reach: bool,
    space: OnceCell<Option<Space>>,
}

impl<'a> CheckedItem<'a> {
    /// An item at these indexes of section and item.
    pub fn new(raw: &'a RawItem, section: &'a str, at: [usize; 2], scale: Scale) -> Self {
        let id = format!("{section}.{}", raw.number).as_str().into();
        let steps = at.map(|index| index.to_string());
        Self { id, section, raw, scale, item: None, is_proved: true, steps, is_within_reach: true, space: OnceCell::new() }
    }

    /// Every combination of answers to the item; none for an item that could not be made sense of, that an auditor judges, or
    /// that has too many or comes after too many.
    pub fn space(&self) -> Option<&Space> {
        self.space.get_or_init(|| Space::of(self.item.as_ref().filter(|_| self.is_within_reach)?)).as_ref()
    }

    /// Whether the items before it leave room to try its combinations.
    pub fn is_within_reach(&self) -> bool {
        self.is_within_reach
    }

    /// Where a part of the item stands in the file.
    pub fn path<S: AsRef<str>>(&self, rest: &[S]) -> Vec<String> {
        let [section, item] = &self.steps;
        ["sections", section, "items", item].into_iter().chain(rest.iter().map(AsRef::as_ref)).map(str::to_owned).collect()
    }
}

impl<'a> Sheet<'a> {
    /// A rubric with its items, of which those stay untried whose combinations are too many with those before them.
    pub fn new(raw: &'a RawRubric, mut items: Vec<CheckedItem<'a>>, whole: bool) -> Self {
        let mut tried = 0_usize;
        for checked in &mut items {
            let size = checked.item.as_ref().and_then(|item| combinations(&dimensions(item, &[])));
            tried = tried.saturating_add(size.unwrap_or_default());
            checked.is_within_reach = tried <= MOST_OF_ALL;
        }
        Self { raw, items, whole }
    }

    /// The items whose facts and rule made sense.
    pub fn sound(&self) -> impl Iterator<Item = (&CheckedItem<'a>, &Item)> {
        self.items.iter().filter_map(|checked| Some((checked, checked.item.as_ref()?)))
    }

    /// Whether every item could be made sense of, so that totals over them mean something.
    pub fn is_complete(&self) -> bool {
        self.whole && self.items.iter().all(|checked| checked.item.is_some())
    }

    /// Whether the rubric has this track.
    pub fn has_track(&self, id: &TrackId) -> bool {
        self.raw.tracks.iter().any(|track| track.id == *id)
    }

    /// Every model with each of its tracks; nothing while a model names a track that there is not.
    pub fn columns(&self) -> Vec<(&Model, &TrackId)> {
        let columns: Vec<(&Model, &TrackId)> =
            self.raw.models.iter().flat_map(|model| model.tracks.iter().map(move |track| (model, track))).collect();
        if self.whole && columns.iter().all(|(_, track)| self.has_track(track)) { columns } else { Vec::new() }
    }

    /// The items that a model scores in a track.
    pub fn scored<'s>(&'s self, model: &'s Model, track: &'s TrackId) -> impl Iterator<Item = &'s Item> {
        self.sound().map(|(_, item)| item).filter(|item| model.tracks.contains(track) && item.is_scored(&model.id, track))
    }

    /// The items that are variants of one another: same section and number, told apart by a letter.
    pub fn variants(&self) -> Vec<Vec<&CheckedItem<'a>>> {
        let mut groups: BTreeMap<(&str, &str), Vec<&CheckedItem<'a>>> = BTreeMap::new();
        for checked in &self.items {
            let digits = checked.raw.number.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
            if digits.len() < checked.raw.number.len() {
                groups.entry((checked.section, digits)).or_default().push(checked);
            }
        }
        groups.into_values().filter(|group| group.len() > 1).collect()
    }
}

/// A wording file beside the rubric whose words it holds.
pub struct Words {
    /// Whether the file is a translation, which says everything, and not an overlay, which says what it likes.
    pub is_translation: bool,
    /// The language of the rubric, and that of the file.
    pub languages: (Option<Lang>, Option<Lang>),
    /// What the file says.
    pub texts: Texts,
    /// What the rubric says in its own words, by the same paths.
    pub originals: HashMap<Vec<String>, String>,
}

impl Words {
    pub fn of(raw: &RawWording, rubric: &Rubric, is_translation: bool) -> Self {
        let languages = (Lang::from_tag(&rubric.language), Lang::from_tag(&raw.language));
        Self { is_translation, languages, texts: texts::of_wording(raw), originals: texts::of_rubric(rubric).into_iter().collect() }
    }
}
