//! Each statement of a form beside what the evidence, and the forms before it, have on the same matter, track by track.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::{Change, Effect, Incoming, Intake};
use crate::audit::{Statement, Subject, share_of};
use crate::rubric::{ItemId, TrackId};

/// What a statement is about, in one track.
type Matter = (usize, ItemId, TrackId, Option<Subject>);

/// A statement that stands already: in the evidence, with its place there, or in a form that was laid before.
#[derive(Clone)]
struct Known {
    at: Option<usize>,
    statement: Arc<Statement>,
}

pub(super) fn lay(stated: &[Arc<Statement>], forms: &[Incoming]) -> Intake {
    let mut laying = Laying::default();
    for (at, statement) in stated.iter().enumerate() {
        for track in &statement.tracks {
            let known = Known { at: Some(at), statement: Arc::clone(statement) };
            laying.known.entry(matter(statement, track)).or_default().push(known);
        }
    }
    for form in forms {
        let taken = form.statements.iter().flat_map(|statement| laying.take(statement)).collect();
        laying.intake.taken.push(taken);
    }
    laying.keep(stated, forms);
    laying.intake.changes.sort_by_key(|change| change.effect);
    laying.intake
}

/// An intake while its forms are laid.
#[derive(Default)]
struct Laying {
    known: HashMap<Matter, Vec<Known>>,
    /// What the forms answer, and by whom.
    answered: HashSet<(Matter, Option<String>)>,
    intake: Intake,
}

impl Laying {
    /// Notes what a statement changes, and gives back what of it is to be written.
    fn take(&mut self, statement: &Statement) -> Vec<Statement> {
        let (mut changes, mut taken): (Vec<Change>, Vec<Statement>) = (Vec::new(), Vec::new());
        for track in &statement.tracks {
            let about = matter(statement, track);
            let there = self.known.entry(about.clone()).or_default();
            for change in in_track(&Statement { tracks: vec![track.clone()], ..statement.clone() }, there) {
                if change.effect == Effect::Changed {
                    let is_replaced = |known: &&Known| statement.claim.is_some() || known.statement.about == statement.about;
                    let own = there.iter().filter(|known| rater(&known.statement) == rater(statement)).filter(is_replaced);
                    self.intake.superseded.extend(own.filter_map(|known| known.at).map(|at| (at, track.clone())));
                }
                if change.effect != Effect::Contradicts {
                    there.push(Known { at: None, statement: Arc::new(change.statement.clone()) });
                    join(&mut taken, change.statement.clone(), is_same_but_tracks, |last, next| last.tracks.extend(next.tracks));
                }
                join(&mut changes, change, is_same_change, |last, next| last.statement.tracks.extend(next.statement.tracks));
            }
            self.answered.insert((about, rater(statement)));
        }
        self.intake.changes.extend(changes);
        taken
    }

    /// Notes what the raters of the forms stated before and leave blank now.
    fn keep(&mut self, stated: &[Arc<Statement>], forms: &[Incoming]) {
        let raters: HashSet<Option<String>> = forms.iter().flat_map(|form| &form.statements).map(rater).collect();
        for statement in stated.iter().filter(|statement| raters.contains(&rater(statement))) {
            let is_blank = |track: &&TrackId| !self.answered.contains(&(matter(statement, track), rater(statement)));
            let tracks: Vec<TrackId> = statement.tracks.iter().filter(is_blank).cloned().collect();
            if !tracks.is_empty() {
                let statement = Statement { tracks, ..Statement::clone(statement) };
                self.intake.changes.push(Change { effect: Effect::Kept, statement, other: None });
            }
        }
    }
}

fn matter(statement: &Statement, track: &TrackId) -> Matter {
    (statement.scale, statement.item.clone(), track.clone(), statement.subject().cloned())
}

fn rater(statement: &Statement) -> Option<String> {
    statement.rater.as_deref().map(str::to_lowercase)
}

/// What a statement about one track does beside those on the same matter; nothing where it is there already.
fn in_track(statement: &Statement, there: &[Known]) -> Vec<Change> {
    let (own, others): (Vec<&Known>, Vec<&Known>) = there.iter().partition(|known| rater(&known.statement) == rater(statement));
    let new = || Change { effect: Effect::New, statement: statement.clone(), other: None };
    if statement.claim.is_none() {
        // Notes alone stand beside one another; but of one question of a tally the last count holds.
        let is_there = own.iter().any(|known| statement.notes.iter().all(|note| known.statement.notes.contains(note)));
        let counted =
            own.iter().rev().find(|known| statement.is_tallied && statement.about.is_some() && known.statement.about == statement.about);
        return match counted {
            _ if is_there => Vec::new(),
            Some(before) => {
                vec![Change { effect: Effect::Changed, statement: statement.clone(), other: Some(Arc::clone(&before.statement)) }]
            }
            None => vec![new()],
        };
    }
    let contradicted = others.iter().filter(|known| !is_same_claim(&known.statement, statement)).map(|known| Change {
        effect: Effect::Contradicts,
        statement: statement.clone(),
        other: Some(Arc::clone(&known.statement)),
    });
    let mut found: Vec<Change> = contradicted.collect();
    match own.last() {
        None => found.push(new()),
        Some(before) => {
            let merged = filled(statement, &before.statement);
            let is_same = |known: &&&Known| is_same_claim(&known.statement, &merged) && is_same_ground(&known.statement, &merged);
            if !own.iter().any(|known| is_same(&known)) {
                found.push(Change { effect: Effect::Changed, statement: merged, other: Some(Arc::clone(&before.statement)) });
            }
        }
    }
    found
}

fn is_same_claim(one: &Statement, other: &Statement) -> bool {
    // Two of three files and four of six are the same figure, and not the same ground for it.
    let claimed = |statement: &Statement| statement.claim.as_ref().map(|claim| (claim.value.clone(), share_of(&claim.written)));
    claimed(one) == claimed(other)
}

fn is_same_ground(one: &Statement, other: &Statement) -> bool {
    (&one.sources, one.consents, one.date, &one.notes) == (&other.sources, other.consents, other.date, &other.notes)
}

/// A statement with what it leaves blank as it was before.
fn filled(statement: &Statement, before: &Statement) -> Statement {
    let mut filled = statement.clone();
    if filled.sources.is_empty() {
        filled.sources.clone_from(&before.sources);
    }
    if filled.notes.is_empty() {
        filled.notes.clone_from(&before.notes);
    }
    filled.consents |= before.consents;
    filled.date = filled.date.or(before.date);
    filled
}

/// Adds to a list, or to one in it that differs in its tracks alone.
fn join<T>(list: &mut Vec<T>, next: T, is_same: impl Fn(&T, &T) -> bool, extend: impl Fn(&mut T, T)) {
    match list.iter_mut().find(|last| is_same(last, &next)) {
        Some(last) => extend(last, next),
        None => list.push(next),
    }
}

fn is_same_change(one: &Change, other: &Change) -> bool {
    let is_same_other = match (&one.other, &other.other) {
        (Some(one), Some(other)) => is_same_but_tracks(one, other),
        (one, other) => one.is_none() && other.is_none(),
    };
    one.effect == other.effect && is_same_other && is_same_but_tracks(&one.statement, &other.statement)
}

fn is_same_but_tracks(one: &Statement, other: &Statement) -> bool {
    Statement { tracks: Vec::new(), ..one.clone() } == Statement { tracks: Vec::new(), ..other.clone() }
}
