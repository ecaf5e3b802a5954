//! A fact of an item: what kind of answer it takes, and the answers themselves.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::FactName;
use super::in_order::InOrder;
use crate::figure::Figure;

/// The facts of an item, in the order of the file.
pub type Facts = InOrder<FactName, Fact>;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// What kind of answer it takes.
    pub kind: FactKind,
    /// What it is, for a reader; empty for a point that is there or not, which is called by its item.
    pub title: String,
    /// The lowest that a number can be.
    pub from: Figure,
    /// The highest that a number can be, where there is one.
    pub to: Option<Figure>,
    /// What to know when answering it; empty where the rubric says nothing.
    pub help: String,
    /// What is asked of each client file to answer it, yes or no; empty where files do not answer it.
    pub per_file: String,
    /// The measure that yields it from records.
    pub measure: Option<MeasureUse>,
    /// Whether it only stands beside an auditor's judgement.
    pub supporting: bool,
}

/// A measure, and what of the scale it works with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureUse {
    /// The measure's name.
    pub name: String,
    /// Its numbers and words of the scale.
    pub settings: Settings,
}

/// The kinds of answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FactKind {
    /// Any number, and what it counts.
    Number(String),
    /// A whole number, and what it counts.
    Whole(String),
    /// From 0 to 100.
    Percentage,
    YesNo,
    /// One of these, in rising order.
    Choice(Vec<Choice>),
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The answer in evidence files.
    pub id: String,
    /// What it means.
    pub title: String,
    /// The answers that records may yield beside which this one may be stated, since records alone cannot show it.
    #[serde(default)]
    pub beside: Vec<String>,
}

/// An answer to a fact: what evidence states and what conditions compare with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Answer {
    /// A number or percentage.
    Figure(Figure),
    YesNo(bool),
    /// One of the choices, by its rank from the lowest.
    Choice(usize),
    /// One that is known and not told, since it would tell of few clients.
    Untold,
}

impl Fact {
    /// Whether a number of this fact can be this one.
    pub fn has(&self, figure: &Figure) -> bool {
        *figure >= self.from && self.to.as_ref().is_none_or(|highest| figure <= highest)
    }

    /// Whether an answer may be stated beside another that records yield, since records alone cannot show it.
    pub fn may_stand_beside(&self, stated: &Answer, measured: &Answer) -> bool {
        let (FactKind::Choice(choices), Answer::Choice(stated), Answer::Choice(measured)) = (&self.kind, stated, measured) else {
            return false;
        };
        choices.get(*stated).zip(choices.get(*measured)).is_some_and(|(stated, measured)| stated.beside.contains(&measured.id))
    }
}

impl Facts {
    /// An answer as evidence files write it, the same in every language; nothing of one that is not told.
    pub fn plain(&self, answer: &Answer, fact: &FactName) -> String {
        match (answer, self.get(fact).map(|fact| &fact.kind)) {
            (Answer::YesNo(true), _) => "yes".to_owned(),
            (Answer::YesNo(false), _) => "no".to_owned(),
            (Answer::Figure(figure), _) => figure.to_string(),
            (Answer::Choice(rank), Some(FactKind::Choice(choices))) => {
                choices.get(*rank).map_or_else(|| rank.to_string(), |choice| choice.id.clone())
            }
            (Answer::Choice(rank), _) => rank.to_string(),
            (Answer::Untold, _) => String::new(),
        }
    }
}

/// What of the scale a measure works with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// After so many days a client without a contact counts with the days waited so far.
    #[serde(default)]
    pub wait_days: Option<u32>,
    /// A worker with up to so many job-seeking clients has few.
    #[serde(default)]
    pub few_clients: Option<u32>,
    /// A worker with few clients does enough with so many contacts a week for each.
    #[serde(default)]
    pub contacts_each: Option<u32>,
    /// Enough contacts for few clients count as so many a week.
    #[serde(default)]
    pub counts_as: Option<u32>,
    /// The length of a stretch, in days.
    #[serde(default)]
    pub days: Option<u32>,
    /// The length of a stretch, in weeks.
    #[serde(default)]
    pub weeks: Option<u32>,
    /// Up to so many types are few.
    #[serde(default)]
    pub few_types: Option<u32>,
    /// The types that together are all.
    #[serde(default)]
    pub types: Vec<String>,
}

impl Settings {
    /// The name of the list of types.
    pub const TYPES: &'static str = "types";

    /// Those that are numbers, by name, as far as they are set.
    pub fn numbers(&self) -> [(&'static str, Option<u32>); 7] {
        [
            ("wait_days", self.wait_days),
            ("few_clients", self.few_clients),
            ("contacts_each", self.contacts_each),
            ("counts_as", self.counts_as),
            ("days", self.days),
            ("weeks", self.weeks),
            ("few_types", self.few_types),
        ]
    }

    /// Every name, with whether anything of it is set.
    pub fn names(&self) -> impl Iterator<Item = (&'static str, bool)> {
        let numbers = self.numbers().into_iter().map(|(name, number)| (name, number.is_some()));
        numbers.chain([(Self::TYPES, !self.types.is_empty())])
    }
}
