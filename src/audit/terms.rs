//! What is due after a review, and what a programme answers to an entry test, as `audit.yaml` says it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use crate::diagnostic::{Problems, suggestion};
use crate::locale::Message;
use crate::rubric::{OF_EVERY_REVIEW, Rubric, Term};
use crate::table;
use crate::yaml::Tree;

/// What is due after every review, whatever its scale.
pub const REPORT: &str = "report";
pub const ANSWER: &str = "answer";
pub const ACTION_PLAN: &str = "action_plan";

/// A day, or how long after what comes before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RawWhen {
    Day(String),
    After(Term),
}

impl<'de> Deserialize<'de> for RawWhen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = RawWhen;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_str<E: Error>(self, day: &str) -> Result<Self::Value, E> {
                Ok(RawWhen::Day(day.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                Term::deserialize(MapAccessDeserializer::new(map)).map(RawWhen::After)
            }
        }

        deserializer.deserialize_any(Either)
    }
}

impl JsonSchema for RawWhen {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "DayOrTerm".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let term = generator.subschema_for::<Term>();
        json_schema!({ "anyOf": [{ "type": "string" }, term] })
    }
}

/// Yes or no, in a word of any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RawYesNo(String);

impl<'de> Deserialize<'de> for RawYesNo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl Visitor<'_> for Either {
            type Value = RawYesNo;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<Self::Value, E> {
                Ok(RawYesNo(word.to_owned()))
            }

            fn visit_bool<E: Error>(self, answer: bool) -> Result<Self::Value, E> {
                Ok(RawYesNo(answer.to_string()))
            }
        }

        deserializer.deserialize_any(Either)
    }
}

impl JsonSchema for RawYesNo {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "YesNo".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "boolean"] })
    }
}

/// When something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Day(NaiveDate),
    /// So long after what comes before it.
    After(Term),
}

/// What `audit.yaml` says of days after the review.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// By the name of what is due.
    pub due: BTreeMap<String, When>,
    /// When personal data are to be deleted.
    pub delete_by: Option<When>,
    /// Whether the reviewers judge fidelity to be high, so that some of it comes less often.
    pub is_high: bool,
}

/// Checks days and terms; names are checked against the scales.
pub(super) fn terms(
    due: BTreeMap<String, RawWhen>,
    delete_by: Option<RawWhen>,
    is_high: bool,
    tree: &Tree,
    problems: &mut Problems,
) -> Terms {
    let mut terms = Terms { is_high, ..Terms::default() };
    for (name, raw) in due {
        if let Some(when) = when(&raw, &["due", &name], tree, problems) {
            terms.due.insert(name, when);
        }
    }
    terms.delete_by = delete_by.and_then(|raw| when(&raw, &["delete_by"], tree, problems));
    terms
}

fn when(raw: &RawWhen, path: &[&str], tree: &Tree, problems: &mut Problems) -> Option<When> {
    match raw {
        RawWhen::Day(text) => {
            let day = table::date(text);
            if day.is_none() && !tree.is_stand_in(path) {
                problems.error(tree.place(path), Message::NotADate { text: text.clone() });
            }
            day.map(When::Day)
        }
        RawWhen::After(term) if term.is_sound() => Some(When::After(*term)),
        RawWhen::After(_) => {
            problems.error(tree.place(path), Message::TermOutside);
            None
        }
    }
}

/// Checks the answers to an entry test.
pub(super) fn readiness(raw: BTreeMap<String, RawYesNo>, tree: &Tree, problems: &mut Problems) -> BTreeMap<String, bool> {
    let mut answers = BTreeMap::new();
    for (question, RawYesNo(word)) in raw {
        match table::yes_no(&word) {
            Some(answer) => drop(answers.insert(question, answer)),
            None => problems.error(tree.place(&["readiness", &question]), Message::NotYesNo { text: word }),
        }
    }
    answers
}

/// Reports names that no scale of the audit has: of what is due, and of questions of an entry test.
pub(super) fn check_names(terms: &Terms, readiness: &BTreeMap<String, bool>, rubrics: &[&Rubric], tree: &Tree, problems: &mut Problems) {
    let dues: Vec<&str> = rubrics.iter().flat_map(|rubric| &rubric.due).map(|due| due.id.as_str()).chain(OF_EVERY_REVIEW).collect();
    for name in terms.due.keys().filter(|name| !dues.contains(&name.as_str())) {
        let suggestion = suggestion(name, dues.iter().copied());
        problems.error(tree.key(&["due", name]), Message::UnknownDue { name: name.clone(), suggestion });
    }
    let lists = rubrics.iter().filter_map(|rubric| rubric.readiness.as_ref());
    let questions: Vec<&str> = lists.flat_map(|list| &list.questions).map(|question| question.id.as_str()).collect();
    for name in readiness.keys().filter(|name| !questions.contains(&name.as_str())) {
        let suggestion = suggestion(name, questions.iter().copied());
        problems.error(tree.key(&["readiness", name]), Message::UnknownEntryQuestion { name: name.clone(), suggestion });
    }
}
