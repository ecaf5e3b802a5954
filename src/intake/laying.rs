//! Each statement of a form beside what the evidence has on the same matter, track by track.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Change, Effect, Incoming, Intake};
use crate::audit::{Statement, Subject};
use crate::rubric::{ItemId, TrackId};

/// What a statement is about, in one track.
type Matter<'a> = (usize, &'a ItemId, &'a TrackId, Option<&'a Subject>);

/// The evidence by what it is about: the places of the statements.
type ByMatter<'a> = HashMap<Matter<'a>, Vec<usize>>;

pub(super) fn lay(stated: &[Arc<Statement>], forms: &[Incoming]) -> Intake {
    let mut by_matter = ByMatter::new();
    for (at, statement) in stated.iter().enumerate() {
        for track in &statement.tracks {
            by_matter.entry(matter(statement, track)).or_default().push(at);
        }
    }
    let mut intake = Intake::default();
    let mut in_forms: HashMap<(Matter<'_>, Option<String>), ()> = HashMap::new();
    for form in forms {
        let mut taken: Vec<Statement> = Vec::new();
        for statement in &form.statements {
            for track in &statement.tracks {
                in_forms.insert((matter(statement, track), rater(statement)), ());
                let known = by_matter.get(&matter(statement, track)).map(Vec::as_slice).unwrap_or_default();
                let alone = Statement { tracks: vec![track.clone()], ..statement.clone() };
                one(alone, known, stated, &mut intake, &mut taken);
            }
        }
        intake.taken.push(taken);
    }
    let raters: Vec<Option<String>> = forms.iter().flat_map(|form| &form.statements).map(rater).collect();
    for statement in stated.iter().filter(|statement| raters.contains(&rater(statement))) {
        let is_blank = |track: &&TrackId| !in_forms.contains_key(&(matter(statement, track), rater(statement)));
        let tracks: Vec<TrackId> = statement.tracks.iter().filter(is_blank).cloned().collect();
        if !tracks.is_empty() {
            let statement = Statement { tracks, ..Statement::clone(statement) };
            intake.changes.push(Change { effect: Effect::Kept, statement, other: None });
        }
    }
    intake.changes = joined(std::mem::take(&mut intake.changes));
    intake.changes.sort_by_key(|change| change.effect);
    for taken in &mut intake.taken {
        *taken = joined_statements(std::mem::take(taken));
    }
    intake
}

fn matter<'a>(statement: &'a Statement, track: &'a TrackId) -> Matter<'a> {
    (statement.scale, &statement.item, track, statement.subject())
}

fn rater(statement: &Statement) -> Option<String> {
    statement.rater.as_deref().map(str::to_lowercase)
}

/// A statement about one track beside those that the evidence has on it.
fn one(statement: Statement, known: &[usize], stated: &[Arc<Statement>], intake: &mut Intake, taken: &mut Vec<Statement>) {
    let of_known = known.iter().filter_map(|at| Some((*at, stated.get(*at)?)));
    let (own, others): (Vec<_>, Vec<_>) = of_known.partition(|(_, other)| rater(other) == rater(&statement));
    if statement.claim.is_none() {
        // Notes alone stand beside one another.
        if !own.iter().any(|(_, other)| statement.notes.iter().all(|note| other.notes.contains(note))) {
            intake.changes.push(Change { effect: Effect::New, statement: statement.clone(), other: None });
            taken.push(statement);
        }
        return;
    }
    for (_, other) in others.iter().filter(|(_, other)| !is_same_claim(other, &statement)) {
        intake.changes.push(Change { effect: Effect::Contradicts, statement: statement.clone(), other: Some(Arc::clone(other)) });
    }
    let Some((_, before)) = own.first() else {
        intake.changes.push(Change { effect: Effect::New, statement: statement.clone(), other: None });
        taken.push(statement);
        return;
    };
    let merged = filled(statement, before);
    if own.iter().any(|(_, other)| is_same_claim(other, &merged) && is_same_ground(other, &merged)) {
        return;
    }
    intake.changes.push(Change { effect: Effect::Changed, statement: merged.clone(), other: Some(Arc::clone(before)) });
    intake.superseded.extend(own.iter().flat_map(|(at, _)| merged.tracks.iter().map(|track| (*at, track.clone()))));
    taken.push(merged);
}

fn is_same_claim(one: &Statement, other: &Statement) -> bool {
    one.claim.as_ref().map(|claim| &claim.value) == other.claim.as_ref().map(|claim| &claim.value)
}

fn is_same_ground(one: &Statement, other: &Statement) -> bool {
    (&one.sources, one.consents, one.date, &one.notes) == (&other.sources, other.consents, other.date, &other.notes)
}

/// A statement with what it leaves blank as it was before.
fn filled(statement: Statement, before: &Statement) -> Statement {
    Statement {
        consents: statement.consents || (statement.sources.is_empty() && before.consents),
        sources: if statement.sources.is_empty() { before.sources.clone() } else { statement.sources },
        date: statement.date.or(before.date),
        notes: if statement.notes.is_empty() { before.notes.clone() } else { statement.notes },
        ..statement
    }
}

/// Neighbours that differ in their tracks alone, as one.
fn joined(changes: Vec<Change>) -> Vec<Change> {
    let mut joined: Vec<Change> = Vec::new();
    for change in changes {
        let same = joined.iter_mut().rev().take(MOST_NEIGHBOURS).find(|last| {
            last.effect == change.effect && last.other == change.other && is_same_but_tracks(&last.statement, &change.statement)
        });
        match same {
            Some(last) => last.statement.tracks.extend(change.statement.tracks),
            None => joined.push(change),
        }
    }
    joined
}

fn joined_statements(statements: Vec<Statement>) -> Vec<Statement> {
    let mut joined: Vec<Statement> = Vec::new();
    for statement in statements {
        match joined.last_mut().filter(|last| is_same_but_tracks(last, &statement)) {
            Some(last) => last.tracks.extend(statement.tracks),
            None => joined.push(statement),
        }
    }
    joined
}

/// How far back a change is looked for that the next may join: a statement about a few tracks that several others contradict.
const MOST_NEIGHBOURS: usize = 16;

fn is_same_but_tracks(one: &Statement, other: &Statement) -> bool {
    Statement { tracks: Vec::new(), ..one.clone() } == Statement { tracks: Vec::new(), ..other.clone() }
}
