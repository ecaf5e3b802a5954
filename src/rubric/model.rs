//! A checked rubric: what scoring, audits and reports work with.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::id::{FactName, ItemId, ModelId, TrackId};
use super::in_order::InOrder;
use super::range::Ranges;
use super::raw::{Diverging, MappingOrigin, Occasion, TotalKind};
use crate::figure::Figure;

/// An item's score, in points of the scale.
pub type Score = i64;

/// A rubric that was checked. Checking a file that was read makes one; the shipped ones were checked when they were compiled,
/// and only their compiled form is ever deserialised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rubric {
    /// The name by which audits ask for it.
    pub id: String,
    /// The version of the scale itself.
    pub version: String,
    /// The language of its own wording.
    pub language: String,
    /// The scale's name.
    pub title: String,
    /// Where the numbers and rules come from.
    pub source: String,
    /// What may be done with the scale.
    pub licence: String,
    /// What the scale reports of a track.
    pub total: TotalKind,
    /// What a rater writes when the data do not allow a score.
    pub insufficient: Option<Insufficient>,
    /// The columns of the score sheet.
    pub tracks: Vec<Track>,
    /// The ways in which a programme may be organised.
    pub models: Vec<Model>,
    /// The evidence sources that the scale knows.
    pub evidence_codes: Vec<EvidenceCode>,
    /// Principles that lie over the items.
    pub principles: Vec<Principle>,
    /// Decisions on what the source leaves open.
    pub rulings: Vec<Ruling>,
    /// What totals mean, where somebody says so.
    pub bands: Option<TotalBands>,
    /// What single items must reach, where somebody demands that.
    pub minimums: Option<Minimums>,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// The items, in the order of the scale.
    pub items: Vec<Item>,
    /// SHA-256 of the rubric file.
    pub sha256: String,
}

/// The code for data that do not allow a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Insufficient {
    /// The code in evidence files.
    pub code: String,
    /// What it means.
    pub title: String,
}

/// A column of the score sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Track {
    /// The name in evidence files.
    pub id: TrackId,
    /// The full name.
    pub title: String,
    /// The name at the head of a narrow column.
    pub short: String,
    /// The highest total.
    pub maximum: Score,
}

/// A way in which a programme may be organised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// The name in `audit.yaml`.
    pub id: ModelId,
    /// What it means.
    pub title: String,
    /// The tracks that such a programme is scored in.
    pub tracks: Vec<TrackId>,
}

/// An evidence source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EvidenceCode {
    /// The code in evidence files.
    pub code: String,
    /// What it stands for.
    pub title: String,
    /// Whether the scale prints it without saying what it stands for.
    pub undefined: bool,
}

/// A principle and the items that show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Principle {
    /// Its name.
    pub id: String,
    /// What it says.
    pub title: String,
    /// Whose mapping this is.
    pub origin: MappingOrigin,
    /// The items.
    pub items: Vec<ItemId>,
}

/// A decision on what the source leaves open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ruling {
    /// The number by which items refer to it.
    pub number: String,
    /// When it applies, whatever the item.
    pub applies_to: Vec<Occasion>,
    /// The decision.
    pub text: String,
}

/// What totals mean, per track, and who says so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TotalBands {
    /// Who says so.
    pub origin: String,
    /// What the ranges are ranges of.
    pub on: TotalKind,
    /// Per track, the bands in rising order.
    pub tracks: BTreeMap<TrackId, Ranges<BandName>>,
}

/// A band, with its rank from the lowest up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BandName {
    /// 0 is the lowest.
    pub rank: usize,
    /// The name by which wordings and minimums know it.
    pub id: String,
    /// The name to show.
    pub name: String,
}

/// The lowest scores that single items must have, and who demands it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minimums {
    /// Who demands it.
    pub origin: String,
    /// The items.
    pub items: Vec<Minimum>,
}

/// The lowest score that one item must have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minimum {
    /// The item.
    pub item: ItemId,
    /// The lowest score that will do.
    pub at_least: Score,
    /// The id of the band that asks for it, as do those above it; none when it stands beside the bands.
    pub band: Option<String>,
}

/// A section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// The first part of its items' ids.
    pub id: String,
    /// Its name.
    pub title: String,
}

/// An item of the scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Section and number.
    pub id: ItemId,
    /// The section's id.
    pub section: String,
    /// The item's name.
    pub title: String,
    /// The tracks that it is scored in.
    pub tracks: Vec<TrackId>,
    /// The models that use it.
    pub models: Vec<ModelId>,
    /// Whether its tracks may differ; `None` for an item of one track.
    pub diverging: Option<Diverging>,
    /// The sources that the scale lists; any, when empty.
    pub evidence: Vec<String>,
    /// What the item asks; empty where only the name is known.
    pub criterion: String,
    /// The lowest score of this item.
    pub lowest: Score,
    /// The highest score of this item.
    pub highest: Score,
    /// The facts, in the order of the file.
    pub facts: InOrder<FactName, Fact>,
    /// How facts give a score.
    pub rule: Rule,
    /// What keeps the score down.
    pub caps: Vec<Cap>,
    /// What each score describes.
    pub anchors: BTreeMap<Score, String>,
    /// The rulings on this item.
    pub rulings: Vec<String>,
}

/// A fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// What kind of answer it takes.
    pub kind: FactKind,
    /// What it is, for a reader.
    pub title: String,
    /// The measure that yields it from records.
    pub measure: Option<String>,
}

/// The kinds of answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FactKind {
    /// Any number from zero, and what it counts.
    Number(String),
    /// A whole number from zero, and what it counts.
    Whole(String),
    /// From 0 to 100.
    Percentage,
    /// Yes or no.
    YesNo,
    /// One of these, in rising order.
    Choice(Vec<Choice>),
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// The answer in evidence files.
    pub id: String,
    /// What it means.
    pub title: String,
}

/// How facts give a score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Rule {
    /// By how many components are present.
    Count(Count),
    /// By where one number lies.
    Bands(Bands),
    /// By the first case that holds; for every combination of answers one does.
    Rules(Vec<Case>),
    /// By an auditor's choice.
    Judged,
}

/// A count of components.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Count {
    /// The components.
    pub of: Vec<FactName>,
    /// Which numbers of them give which score.
    pub ranges: Ranges<Score>,
}

/// Ranges of one number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bands {
    /// The number.
    pub fact: FactName,
    /// Which stretches of it give which score.
    pub ranges: Ranges<Score>,
}

/// A case of a list of rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// When it holds.
    pub when: When,
    /// What then gives the score.
    pub then: Then,
}

/// When a case holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum When {
    /// Always: the last case.
    Otherwise,
    /// When all of these do.
    All(Vec<Condition>),
    /// When one of these does.
    Any(Vec<Condition>),
}

impl When {
    /// The conditions, whichever way they are joined.
    pub fn conditions(&self) -> &[Condition] {
        match self {
            Self::Otherwise => &[],
            Self::All(conditions) | Self::Any(conditions) => conditions,
        }
    }
}

/// What gives the score in a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Then {
    /// This score.
    Score(Score),
    /// A count.
    Count(Count),
    /// A number.
    Bands(Bands),
}

/// A condition on one fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// The fact.
    pub fact: FactName,
    /// How it is compared.
    pub operator: Operator,
    /// With what.
    pub operand: Answer,
}

/// How a fact is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Operator {
    /// `=`
    Is,
    /// `!=`
    IsNot,
    /// `>=`
    AtLeast,
    /// `>`
    Over,
    /// `<=`
    AtMost,
    /// `<`
    Under,
}

/// An answer to a fact: what evidence states and what conditions compare with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Answer {
    /// A number or percentage.
    Figure(Figure),
    /// Yes or no.
    YesNo(bool),
    /// One of the choices, by its rank from the lowest.
    Choice(usize),
}

impl Condition {
    /// Whether an answer meets the condition; one of another kind does not.
    pub fn is_met_by(&self, answer: &Answer) -> bool {
        if std::mem::discriminant(answer) != std::mem::discriminant(&self.operand) {
            return false;
        }
        match self.operator {
            Operator::Is => *answer == self.operand,
            Operator::IsNot => *answer != self.operand,
            Operator::AtLeast => *answer >= self.operand,
            Operator::Over => *answer > self.operand,
            Operator::AtMost => *answer <= self.operand,
            Operator::Under => *answer < self.operand,
        }
    }
}

/// What keeps a score down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cap {
    /// The condition that lifts it.
    pub unless: Condition,
    /// The highest score otherwise.
    pub at_most: Score,
}

impl Rubric {
    /// The item of this id, in any case of letters.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id.as_str().eq_ignore_ascii_case(id))
    }

    /// The track of this id, in any case of letters.
    pub fn track(&self, id: &str) -> Option<&Track> {
        self.tracks.iter().find(|track| track.id.as_str().eq_ignore_ascii_case(id))
    }

    /// The name of a track at the head of a narrow column.
    pub fn short_title<'a>(&'a self, track: &'a TrackId) -> &'a str {
        self.tracks.iter().find(|known| known.id == *track).map_or(track.as_str(), |known| &known.short)
    }

    /// The model of this id.
    pub fn model(&self, id: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.id.as_str() == id)
    }
}

impl Item {
    /// Whether a programme of this model scores the item in this track.
    pub fn is_scored(&self, model: &ModelId, track: &TrackId) -> bool {
        self.models.contains(model) && self.tracks.contains(track)
    }

    /// The fact of this name, in any case of letters, and its own spelling.
    pub fn fact(&self, name: &str) -> Option<(&FactName, &Fact)> {
        self.facts.iter().find(|(own, _)| own.as_str().eq_ignore_ascii_case(name))
    }

    /// The title of a fact, or its name where it has none.
    pub fn fact_title<'a>(&'a self, name: &'a FactName) -> &'a str {
        self.facts.get(name).map_or(name.as_str(), |fact| &fact.title)
    }

    /// An answer as evidence files write it, the same in every language.
    pub fn plain(&self, answer: &Answer, fact: &FactName) -> String {
        match (answer, self.facts.get(fact).map(|fact| &fact.kind)) {
            (Answer::YesNo(true), _) => "yes".to_owned(),
            (Answer::YesNo(false), _) => "no".to_owned(),
            (Answer::Figure(figure), _) => figure.to_string(),
            (Answer::Choice(rank), Some(FactKind::Choice(choices))) => {
                choices.get(*rank).map_or_else(|| rank.to_string(), |choice| choice.id.clone())
            }
            (Answer::Choice(rank), _) => rank.to_string(),
        }
    }

    /// The components that the item's rule counts, in all its cases.
    pub fn components(&self) -> Vec<&FactName> {
        match &self.rule {
            Rule::Count(count) => count.of.iter().collect(),
            Rule::Rules(cases) => {
                let counted = cases.iter().filter_map(|case| match &case.then {
                    Then::Count(count) => Some(&count.of),
                    _ => None,
                });
                counted.flatten().collect()
            }
            Rule::Bands(_) | Rule::Judged => Vec::new(),
        }
    }
}

impl TotalBands {
    /// The band of a figure of the kind that the bands are on, and `None` where the track has none.
    pub fn of(&self, track: &TrackId, figure: &Figure) -> Option<&BandName> {
        self.tracks.get(track)?.find(figure).map(|found| found.meaning)
    }

    /// The bands of a track, the lowest first.
    pub fn in_track(&self, track: &TrackId) -> impl Iterator<Item = &BandName> {
        self.tracks.get(track).into_iter().flat_map(|ranges| ranges.iter().map(|(_, band)| band))
    }
}

impl TotalKind {
    /// The name in rubric files and in files for other tools.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Mean => "mean",
            Self::PercentOfMaximum => "percent_of_maximum",
            Self::PercentOfRange => "percent_of_range",
            Self::Count => "count",
        }
    }

    /// What the scale reports of a sum of scores: mean = sum / items; per cent of maximum = 100 sum / highest; per cent of
    /// range = 100 (sum - lowest) / (highest - lowest). `None` where that divides by zero.
    pub fn of(self, sum: &Figure, sums: &Sums) -> Option<Figure> {
        let (lowest, highest) = (Figure::whole(sums.lowest), Figure::whole(sums.highest));
        match self {
            Self::Sum | Self::Count => Some(sum.clone()),
            Self::Mean => sum.divided_by(&Figure::whole(i64::try_from(sums.items).ok()?)),
            Self::PercentOfMaximum => sum.times(100).divided_by(&highest),
            Self::PercentOfRange => sum.minus(&lowest).times(100).divided_by(&highest.minus(&lowest)),
        }
    }
}

/// Between what a sum of scores can lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sums {
    /// How many items are added.
    pub items: usize,
    /// The sum of their lowest scores.
    pub lowest: Score,
    /// The sum of their highest scores.
    pub highest: Score,
}

impl Sums {
    /// Between what the sum of the scores of these items can lie.
    pub fn over<'a>(items: impl IntoIterator<Item = &'a Item>) -> Self {
        let nothing = Self { items: 0, lowest: 0, highest: 0 };
        items.into_iter().fold(nothing, |sums, item| Self {
            items: sums.items + 1,
            lowest: sums.lowest.saturating_add(item.lowest),
            highest: sums.highest.saturating_add(item.highest),
        })
    }
}
