//! The parts of a rubric that checking leaves as the file says them: columns, models, sources, principles, rulings, demands on items.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::{ItemId, ModelId, TrackId};
use super::in_order::InOrder;

/// An item's score, in points of the scale.
pub type Score = i64;

/// The lowest and highest score of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// The lowest score.
    pub lowest: Score,
    /// The highest score.
    pub highest: Score,
}

impl Scale {
    /// Whether an item can have this score.
    pub fn has(&self, score: Score) -> bool {
        (self.lowest..=self.highest).contains(&score)
    }
}

/// The code for data that do not allow a score. It is neither a score nor a missing answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Insufficient {
    /// The code in evidence files, such as 9.
    pub code: String,
    /// What it means.
    pub title: String,
}

/// A column of the score sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Track {
    /// The name in evidence files.
    pub id: TrackId,
    /// The full name.
    pub title: String,
    /// The name at the head of a narrow column.
    pub short: String,
    /// The highest total, as the source states it.
    pub maximum: Score,
}

/// A way in which a programme may be organised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// The name in `audit.yaml`.
    pub id: ModelId,
    /// What it means.
    pub title: String,
    /// The tracks that such a programme is scored in.
    pub tracks: Vec<TrackId>,
    /// Whose clients and workers count in a track when facts are measured from records.
    #[serde(default)]
    pub caseload: Caseload,
}

/// Whose clients and workers count in a track.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Caseload {
    /// Those of the whole programme: all tracks share one caseload.
    #[default]
    Shared,
    /// Those of the track: each has a caseload of its own.
    PerTrack,
}

/// An evidence source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Code")]
pub struct EvidenceCode {
    /// The code in evidence files.
    pub code: String,
    /// What it stands for.
    pub title: String,
    /// Whether the scale prints the code without saying what it stands for.
    #[serde(default)]
    pub undefined: bool,
    /// Whether it is what somebody said, so that evidence may state that person's consent.
    #[serde(default)]
    pub consent: bool,
    /// How reviewers come by it; without it a preparation lists it under its own title.
    #[serde(default)]
    pub gather: Option<Gather>,
}

/// How reviewers come by evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Gather {
    /// Figures out of an information system.
    Figures,
    /// Documents that are asked for.
    Documents,
    /// Files of clients, of which some are read.
    Files,
    /// Talks with people.
    Interviews,
    /// What is seen on the spot.
    Observation,
}

/// People who can tell about items, and whom reviewers speak to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Informant {
    /// The name by which wordings and `audit.yaml` know it.
    pub id: String,
    /// What such people are called.
    pub title: String,
    /// Who says that they can tell about these items.
    pub origin: MappingOrigin,
    /// The items that they can tell about.
    pub items: Vec<ItemId>,
}

/// What of this scale corresponds to what of another, so that reviews on the two can be held against each other item by item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correspondence {
    /// The id of the other scale.
    pub rubric: String,
    /// Who says so.
    pub origin: MappingOrigin,
    /// By track of this scale, the track of the other.
    pub tracks: InOrder<TrackId, TrackId>,
    /// By item of this scale, the item of the other; both with the same lowest and highest score.
    pub items: InOrder<ItemId, ItemId>,
}

/// Something that is due after a review.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// The name by which wordings and `audit.yaml` know it.
    pub id: String,
    /// What is due.
    pub title: String,
    /// How long after the review.
    pub within: Term,
    /// How long after it once fidelity is high, which the reviewers judge.
    #[serde(default)]
    pub once_high: Option<Term>,
    /// Whether it comes again after as long, until the last of what comes once.
    #[serde(default)]
    pub repeats: bool,
}

/// A stretch of time, in one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// So many days.
    Days(u16),
    /// So many weeks.
    Weeks(u16),
    /// So many months: the same day of a later month, or its last day.
    Months(u16),
}

impl Term {
    /// Whether it is from one day to ten years.
    pub fn is_sound(self) -> bool {
        let (number, most) = match self {
            Self::Days(days) => (days, 3_660),
            Self::Weeks(weeks) => (weeks, 520),
            Self::Months(months) => (months, 120),
        };
        (1..=most).contains(&number)
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(days) => write!(f, "{days} days"),
            Self::Weeks(weeks) => write!(f, "{weeks} weeks"),
            Self::Months(months) => write!(f, "{months} months"),
        }
    }
}

/// What a programme must be before a review makes sense: questions answered yes or no, of which so many must be yes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Readiness {
    /// Who says so.
    pub origin: String,
    /// How many answers must be yes; all, without it.
    #[serde(default)]
    pub at_least: Option<usize>,
    /// The questions.
    #[schemars(length(min = 1))]
    pub questions: Vec<ReadinessQuestion>,
}

/// A question of an entry test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadinessQuestion {
    /// The name by which `audit.yaml` answers it.
    pub id: String,
    /// The question.
    pub title: String,
}

impl Readiness {
    /// How many answers must be yes.
    pub fn needed(&self) -> usize {
        self.at_least.unwrap_or(self.questions.len())
    }
}

/// A principle and the items that show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    /// The principle's name.
    pub id: String,
    /// What it says.
    pub title: String,
    /// Whose mapping to items this is.
    pub origin: MappingOrigin,
    /// The items.
    pub items: Vec<ItemId>,
}

/// Who says that these items show a principle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MappingOrigin {
    /// The source of the scale.
    Source,
    /// The author of the rubric file.
    Reading,
}

/// A decision on something that the source leaves open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ruling {
    /// The number by which items and people refer to it.
    pub number: String,
    /// When it applies, whatever the item; a ruling on single items names none, and they name it.
    #[serde(default)]
    pub applies_to: Vec<Occasion>,
    /// The decision.
    pub text: String,
}

/// Something that can happen while any item is scored, and that a ruling may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// A figure was compared with anchors.
    Figure,
    /// A figure fell between two anchors.
    FigureBetweenAnchors,
    /// A fact that the item uses was not stated.
    FactNotStated,
    /// The tracks have different scores.
    DivergingScores,
    /// The evidence came from an unlisted source, or from one alone.
    EvidenceSource,
    /// An item has no score.
    MissingItem,
    /// An item was rated and has facts that give another score.
    RatingBesideFacts,
}

/// Whether the tracks of an item may have different scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Diverging {
    /// They may not.
    Forbidden,
    /// They may.
    Allowed,
    /// The source contradicts itself.
    Disputed,
}

/// What a scale reports of a track.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TotalKind {
    /// The sum of the scores.
    #[default]
    Sum,
    /// The sum of the scores divided by the number of items.
    Mean,
    /// The sum as a percentage of the highest sum.
    PercentOfMaximum,
    /// The sum less the lowest sum, as a percentage of the highest less the lowest.
    PercentOfRange,
    /// How many points of a checklist are there: a count, and no verdict.
    Count,
}

/// Which anchor a mean of raters' scores goes to where it lies halfway between two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tie {
    /// The lower of them.
    #[default]
    Lower,
    /// The higher of them.
    Higher,
}

/// The lowest scores that single items must have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Minimums {
    /// Who demands it.
    pub origin: String,
    /// The items.
    pub items: Vec<Minimum>,
}

/// The lowest score that one item must have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Minimum {
    /// The item.
    pub item: ItemId,
    /// The lowest score that will do.
    pub at_least: Score,
    /// The band that asks for it, and so do those above it; without one it stands beside the bands.
    #[serde(default, rename = "for")]
    pub band: Option<String>,
}

/// The word by which a rubric file says one of several things, and by which other tools are told of it.
pub fn in_file<T: Serialize>(word: &T) -> String {
    let word = serde_json::to_value(word).ok();
    word.as_ref().and_then(|word| word.as_str()).unwrap_or_default().to_owned()
}
