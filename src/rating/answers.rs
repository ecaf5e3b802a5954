//! What one rater answered, with every step back and forth, as the rows of that rater's own table.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::audit::{Claim, NoteKind, Statement, Subject, note_parts};
use crate::diagnostic::Place;
use crate::rubric::{ItemId, TrackId};

/// What an answer is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Matter {
    /// Which of the audit's scales the item is of, from 0.
    pub scale: usize,
    pub item: ItemId,
    /// The tracks that one answer holds for.
    pub tracks: Vec<TrackId>,
    pub subject: Subject,
}

/// The answers of one rater.
#[derive(Clone, Debug)]
pub struct Answers {
    rater: String,
    /// By what they are about.
    own: BTreeMap<Matter, Statement>,
    /// Rows of the same table that no question asks for; they stay.
    others: Vec<Statement>,
    /// What was saved last, against which a table that was changed elsewhere is held.
    base: BTreeMap<Matter, Statement>,
    back: Vec<Step>,
    forth: Vec<Step>,
}

/// A change that can be taken back.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    matter: Matter,
    before: Option<Statement>,
    after: Option<Statement>,
    /// Other rows of the same table on the same matter, in whose place the answer stands.
    replaced: Vec<Statement>,
}

/// What became of a table that was changed elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// What was taken over from it.
    pub taken: Vec<Matter>,
    /// What was answered otherwise here and there: what stands there stays.
    pub contested: Vec<Matter>,
    /// Whether something is answered here that the table does not hold yet.
    pub is_ahead: bool,
}

impl Answers {
    /// The answers that a table holds already. A row for several tracks answers a question about each of them.
    pub fn of(rater: &str, matters: &[Matter], rows: Vec<Statement>) -> Self {
        let mut answers = Self {
            rater: rater.to_owned(),
            own: BTreeMap::new(),
            others: Vec::new(),
            base: BTreeMap::new(),
            back: Vec::new(),
            forth: Vec::new(),
        };
        (answers.own, answers.others) = sorted(rater, matters, rows);
        answers.base = answers.own.clone();
        answers
    }

    pub fn rater(&self) -> &str {
        &self.rater
    }

    /// What was answered; nothing where nothing was.
    pub fn get(&self, matter: &Matter) -> Option<&Statement> {
        self.own.get(matter)
    }

    /// Every row that the table is to hold.
    pub fn rows(&self) -> Vec<&Statement> {
        self.own.values().chain(&self.others).collect()
    }

    /// Answers a question, or takes its answer away; its note stays, and its sources beside that. `false` where nothing changed.
    pub fn answer(&mut self, matter: &Matter, claim: Option<Claim>, today: NaiveDate) -> bool {
        self.change(matter, today, |row| row.claim = claim)
    }

    /// Writes the note of an answer anew. An empty one is none.
    pub fn note(&mut self, matter: &Matter, text: &str, today: NaiveDate) -> bool {
        self.change(matter, today, |row| row.notes = note_parts(text))
    }

    /// Sets the sources of an answer.
    pub fn sources(&mut self, matter: &Matter, codes: Vec<String>, today: NaiveDate) -> bool {
        self.change(matter, today, |row| row.sources = codes)
    }

    fn change(&mut self, matter: &Matter, today: NaiveDate, change: impl FnOnce(&mut Statement)) -> bool {
        let before = self.own.get(matter).cloned();
        let mut row = before.clone().unwrap_or_else(|| self.blank(matter));
        let date = row.date;
        change(&mut row);
        row.about = match (&row.claim, &matter.subject) {
            (None, Subject::Fact(fact)) => Some(fact.clone()),
            _ => None,
        };
        let mut after = Some(row).filter(|row| row.claim.is_some() || !row.notes.is_empty());
        if after.as_ref().map(|row| Statement { date, ..row.clone() }) == before {
            return false;
        }
        if let Some(row) = &mut after {
            row.date = Some(today);
        }
        self.forth.clear();
        let is_about =
            |row: &Statement| is_about(row, matter) && row.rater.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(&self.rater));
        let (replaced, others): (Vec<Statement>, Vec<Statement>) = self.others.drain(..).partition(is_about);
        self.others = others;
        self.back.push(Step { matter: matter.clone(), before, after: after.clone(), replaced });
        self.put(matter, after);
        true
    }

    fn blank(&self, matter: &Matter) -> Statement {
        Statement {
            scale: matter.scale,
            item: matter.item.clone(),
            tracks: matter.tracks.clone(),
            claim: None,
            sources: Vec::new(),
            consents: false,
            rater: Some(self.rater.clone()),
            date: None,
            about: None,
            is_tallied: false,
            notes: Vec::new(),
            place: Place::whole(&self.rater),
        }
    }

    fn put(&mut self, matter: &Matter, row: Option<Statement>) {
        match row {
            Some(row) => drop(self.own.insert(matter.clone(), row)),
            None => drop(self.own.remove(matter)),
        }
    }

    /// Takes the last change back, and says what it was about.
    pub fn undo(&mut self) -> Option<Matter> {
        let step = self.back.pop()?;
        self.put(&step.matter, step.before.clone());
        self.others.extend(step.replaced.iter().cloned());
        self.forth.push(step.clone());
        Some(step.matter)
    }

    /// Makes it again.
    pub fn redo(&mut self) -> Option<Matter> {
        let step = self.forth.pop()?;
        self.put(&step.matter, step.after.clone());
        self.others.retain(|row| !step.replaced.contains(row));
        self.back.push(step.clone());
        Some(step.matter)
    }

    /// Takes note that the table holds these rows now.
    pub fn saved(&mut self) {
        self.base = self.own.clone();
    }

    /// Takes over what a table holds that was changed elsewhere: what only changed there is taken, what only changed here stays, and of what changed in
    /// both what stands there stays.
    pub fn merge(&mut self, matters: &[Matter], rows: Vec<Statement>) -> Merged {
        let (theirs, others) = sorted(&self.rater, matters, rows);
        let mut merged = Merged::default();
        let all: Vec<Matter> = theirs.keys().chain(self.own.keys()).chain(self.base.keys()).cloned().collect();
        for matter in all {
            let (base, own, their) = (self.base.get(&matter), self.own.get(&matter), theirs.get(&matter));
            let is_same = |one: Option<&Statement>, other: Option<&Statement>| one.map(said) == other.map(said);
            if is_same(their, base) || is_same(their, own) || merged.taken.contains(&matter) || merged.contested.contains(&matter) {
                continue;
            }
            let is_contested = !is_same(own, base);
            let step = Step { matter: matter.clone(), before: own.cloned(), after: their.cloned(), replaced: Vec::new() };
            self.put(&matter, step.after.clone());
            self.back.push(step);
            if is_contested { merged.contested.push(matter) } else { merged.taken.push(matter) }
        }
        let all_said =
            |rows: &BTreeMap<Matter, Statement>| rows.iter().map(|(matter, row)| (matter.clone(), owned(row))).collect::<Vec<_>>();
        merged.is_ahead = all_said(&self.own) != all_said(&theirs);
        self.others = others;
        self.base = theirs;
        merged
    }

    /// Takes up answers that an earlier sitting could not save; what it has nothing on stays. Where the table changed since, its own
    /// answers go before those that were kept.
    pub fn take_up(&mut self, matters: &[Matter], rows: Vec<Statement>, has_changed: bool) -> Merged {
        let (kept, _) = sorted(&self.rater, matters, rows);
        let mut merged = Merged::default();
        for (matter, row) in kept {
            let own = self.own.get(&matter).cloned();
            if own.as_ref().map(said) == Some(said(&row)) {
                continue;
            }
            if has_changed && own.is_some() {
                merged.contested.push(matter);
                continue;
            }
            self.put(&matter, Some(row.clone()));
            self.back.push(Step { matter: matter.clone(), before: own, after: Some(row), replaced: Vec::new() });
            merged.taken.push(matter);
        }
        merged.is_ahead = !merged.taken.is_empty();
        merged
    }
}

/// Whether a row states something of a matter.
fn is_about(row: &Statement, matter: &Matter) -> bool {
    (row.scale, &row.item) == (matter.scale, &matter.item)
        && row.subject() == Some(&matter.subject)
        && row.tracks.iter().any(|track| matter.tracks.contains(track))
}

/// What a row says, wherever it stands.
fn said(row: &Statement) -> (Option<&crate::audit::ClaimValue>, &[String], &[(NoteKind, String)]) {
    (row.claim.as_ref().map(|claim| &claim.value), &row.sources, &row.notes)
}

/// The same, to be held on to.
fn owned(row: &Statement) -> (Option<crate::audit::ClaimValue>, Vec<String>, Vec<(NoteKind, String)>) {
    let (value, sources, notes) = said(row);
    (value.cloned(), sources.to_vec(), notes.to_vec())
}

/// Rows by the question that they answer for a rater, and those that answer none.
fn sorted(rater: &str, matters: &[Matter], rows: Vec<Statement>) -> (BTreeMap<Matter, Statement>, Vec<Statement>) {
    let (mut own, mut others) = (BTreeMap::new(), Vec::new());
    for row in rows {
        let subject = row.subject().cloned().unwrap_or_else(|| row.about.clone().map_or(Subject::Rating, Subject::Fact));
        let is_of = |matter: &&Matter| {
            (matter.scale, &matter.item, &matter.subject) == (row.scale, &row.item, &subject)
                && matter.tracks.iter().all(|track| row.tracks.contains(track))
        };
        let answered: Vec<&Matter> = matters.iter().filter(is_of).filter(|matter| !own.contains_key(*matter)).collect();
        let is_own = row.rater.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(rater));
        let covers_all = row.tracks.iter().all(|track| answered.iter().any(|matter| matter.tracks.contains(track)));
        if answered.is_empty() || !covers_all || !is_own {
            others.push(row);
            continue;
        }
        for matter in answered {
            own.insert(matter.clone(), Statement { tracks: matter.tracks.clone(), ..row.clone() });
        }
    }
    (own, others)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::ClaimValue;

    fn matter(item: &str) -> Matter {
        Matter { scale: 0, item: ItemId::from(item), tracks: vec![TrackId::from("t")], subject: Subject::Rating }
    }

    fn claim(score: i64) -> Option<Claim> {
        Some(Claim { subject: Subject::Rating, value: ClaimValue::Rating(score), written: score.to_string() })
    }

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 9, 30).unwrap_or_default()
    }

    fn score(answers: &Answers, item: &str) -> Option<ClaimValue> {
        answers.get(&matter(item)).and_then(|row| row.claim.clone()).map(|claim| claim.value)
    }

    #[test]
    fn every_step_goes_back_and_forth() {
        let matters = [matter("a"), matter("b")];
        let mut answers = Answers::of("a1", &matters, Vec::new());
        assert!(answers.answer(&matter("a"), claim(3), day()));
        assert!(!answers.answer(&matter("a"), claim(3), day()), "the same again is no step");
        assert!(answers.answer(&matter("a"), claim(4), day()));
        assert!(answers.note(&matter("a"), "seen", day()));
        assert_eq!(answers.undo(), Some(matter("a")));
        assert_eq!(answers.undo(), Some(matter("a")));
        assert_eq!(score(&answers, "a"), Some(ClaimValue::Rating(3)));
        assert_eq!(answers.redo(), Some(matter("a")));
        assert_eq!(score(&answers, "a"), Some(ClaimValue::Rating(4)));
        assert!(answers.answer(&matter("b"), claim(1), day()));
        assert_eq!(answers.redo(), None, "what comes after a new step is gone");
        assert!(answers.answer(&matter("a"), None, day()));
        assert_eq!(answers.rows().len(), 1);
    }

    #[test]
    fn an_answer_stands_in_the_place_of_every_row_on_the_same_matter() {
        let both = Matter { tracks: vec![TrackId::from("t"), TrackId::from("v")], ..matter("a") };
        let row = |tracks: &[&str], score| Statement {
            claim: claim(score),
            tracks: tracks.iter().copied().map(TrackId::from).collect(),
            ..Answers::of("a1", &[], Vec::new()).blank(&both)
        };
        for rows in [vec![row(&["t"], 2)], vec![row(&["t", "v"], 2), row(&["t", "v"], 2)]] {
            let count = rows.len();
            let mut answers = Answers::of("a1", std::slice::from_ref(&both), rows);
            assert!(answers.answer(&both, claim(4), day()));
            assert_eq!(answers.rows().len(), 1);
            answers.undo();
            assert_eq!(answers.rows().len(), count);
            answers.redo();
            assert_eq!(answers.rows().len(), 1);
        }
    }

    #[test]
    fn what_changed_elsewhere_is_taken_and_never_written_over() {
        let matters = [matter("a"), matter("b"), matter("c")];
        let mut answers = Answers::of("a1", &matters, Vec::new());
        for item in ["a", "b"] {
            answers.answer(&matter(item), claim(3), day());
        }
        answers.saved();
        let mut elsewhere = answers.clone();
        // There b and c change; here a and b do.
        elsewhere.answer(&matter("b"), claim(5), day());
        elsewhere.answer(&matter("c"), claim(1), day());
        answers.answer(&matter("a"), claim(4), day());
        answers.answer(&matter("b"), claim(2), day());
        let merged = answers.merge(&matters, elsewhere.rows().into_iter().cloned().collect());
        assert_eq!(merged, Merged { taken: vec![matter("c")], contested: vec![matter("b")], is_ahead: true });
        let scores = ["a", "b", "c"].map(|item| score(&answers, item));
        assert_eq!(scores, [4, 5, 1].map(|score| Some(ClaimValue::Rating(score))));
        // What was given here is one step back.
        answers.undo();
        answers.undo();
        assert_eq!(score(&answers, "b"), Some(ClaimValue::Rating(2)));
    }

    #[test]
    fn an_answer_that_was_not_saved_yet_is_never_taken_for_one_that_was_taken_back() {
        let matters = [matter("a"), matter("b")];
        let mut answers = Answers::of("a1", &matters, Vec::new());
        answers.answer(&matter("a"), claim(3), day());
        answers.saved();
        let mut elsewhere = answers.clone();
        elsewhere.answer(&matter("b"), claim(5), day());
        // Given here, not on the disk yet, while the table is changed elsewhere.
        answers.answer(&matter("a"), claim(4), day());
        let merged = answers.merge(&matters, elsewhere.rows().into_iter().cloned().collect());
        assert_eq!((merged.taken, merged.contested, merged.is_ahead), (vec![matter("b")], Vec::new(), true));
        assert_eq!(score(&answers, "a"), Some(ClaimValue::Rating(4)));
        // Of what an earlier sitting kept, blanks take nothing away.
        let kept = |answers: &Answers| vec![Statement { claim: claim(2), ..answers.blank(&matter("b")) }];
        let rows = kept(&answers);
        assert_eq!(answers.take_up(&matters, rows.clone(), true).contested, [matter("b")], "the table is newer");
        assert_eq!(answers.take_up(&matters, rows, false).taken, [matter("b")]);
        assert_eq!(["a", "b"].map(|item| score(&answers, item)), [4, 2].map(|score| Some(ClaimValue::Rating(score))));
    }
}
