//! What the evidence says of one item in one track: what counts, and every statement behind it.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::note::NoteKind;
use super::statement::{Claim, ClaimValue, Statement, Subject};
use crate::diagnostic::Place;
use crate::figure::Figure;
use crate::rubric::{Answer, FactName, Score};

/// What the evidence says of one item in one track.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemEvidence {
    /// The facts that count: those stated, and those measured that are not.
    pub(super) facts: BTreeMap<FactName, Answer>,
    /// What records yield, also where a statement stands beside it.
    pub(super) measured: BTreeMap<FactName, MeasuredAnswer>,
    pub(super) rating: Option<Score>,
    /// The fact that holds the mean of the ratings of workers, where such ratings count.
    pub(super) mean_of_workers: Option<FactName>,
    /// Whether a rater wrote in its place that the data do not allow one.
    pub(super) is_insufficient: bool,
    /// Every statement, in the order of files and rows.
    pub(super) testimonies: Vec<Testimony>,
}

/// A statement, and whether it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Testimony {
    pub statement: Arc<Statement>,
    /// Whether it counts: not where a consensus or an agreed rating stands in its place.
    pub counts: bool,
}

/// What records yield for a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MeasuredAnswer {
    pub answer: Answer,
    /// The tables that it was counted from.
    pub tables: Vec<Place>,
    /// Whether it rests on so few that it could point at somebody.
    pub is_small: bool,
}

/// What somebody wrote beside a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Note<'a> {
    /// Who, if stated.
    pub rater: Option<&'a str>,
    /// When, if stated.
    pub date: Option<NaiveDate>,
    pub kind: NoteKind,
    /// The text, without its mark.
    pub text: &'a str,
}

impl ItemEvidence {
    /// Whether every statement of a fact that counts is this figure, rounded to the digits that were written.
    pub(super) fn states_rounded(&self, fact: &FactName, answer: &Answer) -> bool {
        let Answer::Figure(measured) = answer else { return false };
        let subject = Subject::Fact(fact.clone());
        let counting = self.testimonies.iter().filter(|testimony| testimony.counts && testimony.statement.subject() == Some(&subject));
        let claims = counting.filter_map(|testimony| testimony.statement.claim.as_ref());
        let is_rounded = |claim: &Claim| match &claim.value {
            ClaimValue::Answer(Answer::Figure(stated)) => {
                let places = decimals(&claim.written);
                // A half may have been rounded either way.
                [measured.rounded(places), rounded_down(measured, places)]
                    .into_iter()
                    .any(|text| Figure::from_decimal(&text).as_ref() == Some(stated))
            }
            _ => false,
        };
        let mut claims = claims.peekable();
        claims.peek().is_some() && claims.all(is_rounded)
    }

    /// The facts that count: those stated, and those measured that are not.
    pub fn facts(&self) -> &BTreeMap<FactName, Answer> {
        &self.facts
    }

    /// What records yield for a fact, also where a statement stands beside it.
    pub fn measured(&self, fact: &FactName) -> Option<&Answer> {
        self.measured.get(fact).map(|measured| &measured.answer)
    }

    /// Whether the answer that counts was measured from so few that it could point at somebody.
    pub fn is_small(&self, fact: &FactName) -> bool {
        self.measured.get(fact).is_some_and(|measured| measured.is_small && self.facts.get(fact) == Some(&measured.answer))
    }

    /// The direct rating that counts.
    pub fn rating(&self) -> Option<Score> {
        self.rating
    }

    /// Whether a rater wrote that the data do not allow a rating.
    pub fn is_insufficient(&self) -> bool {
        self.is_insufficient
    }

    /// Every statement, in the order of files and rows, whether or not it counts.
    pub fn testimonies(&self) -> &[Testimony] {
        &self.testimonies
    }

    /// The statements that count for a subject; for the mean of workers their ratings too.
    pub fn counted(&self, subject: &Subject) -> impl Iterator<Item = &Statement> {
        let is_mean = matches!(subject, Subject::Fact(fact) if self.mean_of_workers.as_ref() == Some(fact));
        self.all_counted().filter(move |statement| statement.subject() == Some(subject) || (is_mean && statement.worker().is_some()))
    }

    /// Whether somebody stated the subject, rather than records alone.
    pub fn is_stated(&self, subject: &Subject) -> bool {
        self.counted(subject).next().is_some()
    }

    /// Whether a remark beside a row that counts says why.
    pub fn is_explained(&self, subject: &Subject) -> bool {
        self.counted(subject).any(Statement::is_explained)
    }

    /// The evidence codes of all that counts.
    pub fn sources(&self) -> BTreeSet<&str> {
        self.all_counted().flat_map(|statement| &statement.sources).map(String::as_str).collect()
    }

    /// The evidence codes of what counts for a subject.
    pub fn sources_of(&self, subject: &Subject) -> BTreeSet<&str> {
        self.counted(subject).flat_map(|statement| &statement.sources).map(String::as_str).collect()
    }

    /// Where a subject that counts is stated; of a fact that only records yield, the tables that it was counted from.
    pub fn places_of(&self, subject: &Subject) -> Vec<&Place> {
        let stated: Vec<&Place> = self.counted(subject).map(|statement| &statement.place).collect();
        match subject {
            Subject::Fact(fact) if stated.is_empty() => self.measured.get(fact).into_iter().flat_map(|measured| &measured.tables).collect(),
            _ => stated,
        }
    }

    /// Where what counts rests on an evidence code.
    pub fn places_with_source(&self, code: &str) -> Vec<&Place> {
        let has_code = |statement: &&Statement| statement.sources.iter().any(|known| known == code);
        self.all_counted().filter(has_code).map(|statement| &statement.place).collect()
    }

    /// Where all that counts is stated, and the tables of what is measured.
    pub fn places(&self) -> Vec<&Place> {
        let stated = self.all_counted().filter(|statement| statement.claim.is_some()).map(|statement| &statement.place);
        let mut places: Vec<&Place> = stated.collect();
        let only_measured = self.measured.iter().filter(|(fact, _)| !self.is_stated(&Subject::Fact((*fact).clone())));
        for table in only_measured.flat_map(|(_, measured)| &measured.tables) {
            if !places.contains(&table) {
                places.push(table);
            }
        }
        places
    }

    /// What auditors wrote, in the order of the rows, each once: one row may stand for several tracks or raters.
    pub fn notes(&self) -> Vec<Note<'_>> {
        let mut seen = HashSet::new();
        let statements = self.testimonies.iter().map(|testimony| &testimony.statement);
        let notes = statements.flat_map(|statement| {
            statement.notes.iter().map(|(kind, text)| Note { rater: statement.rater.as_deref(), date: statement.date, kind: *kind, text })
        });
        notes.filter(|note| seen.insert(*note)).collect()
    }

    fn all_counted(&self) -> impl Iterator<Item = &Statement> {
        self.testimonies.iter().filter(|testimony| testimony.counts).map(|testimony| testimony.statement.as_ref())
    }
}

/// How many decimals were written.
fn decimals(written: &str) -> usize {
    written.rsplit_once(['.', ',']).map_or(0, |(_, decimals)| decimals.chars().take_while(char::is_ascii_digit).count())
}

/// A figure with so many decimals, a half rounded down; another figure as it is rounded elsewhere.
fn rounded_down(figure: &Figure, places: usize) -> String {
    let up = figure.rounded(places);
    let unit = format!("0.{}1", "0".repeat(places.saturating_sub(1)));
    let (Some(rounded), Some(unit)) =
        (Figure::from_decimal(&up), if places == 0 { Some(Figure::whole(1)) } else { Figure::from_decimal(&unit) })
    else {
        return up;
    };
    let is_half = rounded.minus(figure).times(2) == unit;
    if is_half { rounded.minus(&unit).rounded(places) } else { up }
}
