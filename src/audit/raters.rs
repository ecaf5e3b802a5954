//! From the statements of several raters to one statement per fact, item and track.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::evidence::{Claim, ClaimValue, Statement, Subject};
use super::{InsufficientData, ItemEvidence, Note, NoteKind, Rating};
use crate::diagnostic::{Place, Problem, Problems, Severity, suggestion};
use crate::locale::Message;
use crate::rubric::{ItemId, TrackId};

/// The rater of rows that raters agreed on; such rows go before those of any one rater.
pub const CONSENSUS: &str = "consensus";

/// What a claim is about: a scale, an item, a track, and a fact or the rating.
type About<'a> = (usize, &'a ItemId, &'a TrackId, &'a Subject);

/// Reports rows that state different values for the same fact: by one rater, or by one and by nobody in particular.
pub(super) fn report_contradictions(statements: &[Statement], problems: &mut Problems) {
    let mut seen: BTreeMap<About<'_>, Vec<(&Statement, &Claim)>> = BTreeMap::new();
    let mut reported = HashSet::new();
    for statement in statements {
        let Some(claim) = &statement.claim else { continue };
        for track in &statement.tracks {
            let earlier = seen.entry((statement.scale, &statement.item, track, &claim.subject)).or_default();
            let against = earlier.iter().find(|(other, other_claim)| other_claim.value != claim.value && speak_as_one(other, statement));
            if let Some((other, other_claim)) = against
                && reported.insert((&statement.file, statement.row))
            {
                let message = Message::Contradiction {
                    fact: claim.subject.name().to_owned(),
                    value: claim.written.clone(),
                    other: other_claim.written.clone(),
                    file: other.file.clone(),
                    row: other.row,
                };
                let place = Place::row(&statement.file, statement.row, None);
                problems.push(Problem::new(Severity::Error, message).at(place).about(statement.item.as_str()));
            }
            // One of each rater and value is enough to be contradicted, however many rows say the same.
            if !earlier.iter().any(|(other, other_claim)| other.rater == statement.rater && other_claim.value == claim.value) {
                earlier.push((statement, claim));
            }
        }
    }
}

/// Whether two rows are by the same rater, or one of them is by nobody in particular and so speaks for every rater.
fn speak_as_one(one: &Statement, other: &Statement) -> bool {
    match (&one.rater, &other.rater) {
        (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
        (None, Some(named)) | (Some(named), None) => named != CONSENSUS,
        (None, None) => true,
    }
}

/// What the evidence states of each item and track of one scale.
pub(super) type OfItems = BTreeMap<(ItemId, TrackId), ItemEvidence>;

/// Chooses what counts for each item and track of each of so many scales: the rows of `chosen`, or else those that all raters agree on and the
/// consensus where they do not. Disagreement without a consensus is reported.
pub(super) fn resolve(statements: &[Statement], scales: usize, chosen: Option<&str>, problems: &mut Problems) -> Vec<OfItems> {
    if let Some(chosen) = chosen {
        report_unknown_rater(statements, chosen, problems);
    }
    let of_scale = |scale| {
        let statements: Vec<&Statement> = statements.iter().filter(|statement| statement.scale == scale).collect();
        resolve_one(&statements, chosen, problems)
    };
    (0..scales).map(of_scale).collect()
}

fn resolve_one(statements: &[&Statement], chosen: Option<&str>, problems: &mut Problems) -> OfItems {
    let counts = |statement: &Statement| match (chosen, &statement.rater) {
        (Some(chosen), Some(rater)) => rater.eq_ignore_ascii_case(chosen),
        _ => true,
    };
    let mut by_item: BTreeMap<(ItemId, TrackId), Vec<&Statement>> = BTreeMap::new();
    for statement in statements.iter().copied().filter(|statement| counts(statement)) {
        for track in &statement.tracks {
            by_item.entry((statement.item.clone(), track.clone())).or_default().push(statement);
        }
    }
    by_item.into_iter().map(|(key, statements)| (key.clone(), settle(&key, &statements, problems))).collect()
}

fn report_unknown_rater(statements: &[Statement], chosen: &str, problems: &mut Problems) {
    let raters: BTreeSet<&str> = statements.iter().filter_map(|statement| statement.rater.as_deref()).collect();
    if !raters.iter().any(|rater| rater.eq_ignore_ascii_case(chosen)) {
        let suggestion = suggestion(chosen, raters);
        problems.push(Problem::new(Severity::Error, Message::NoSuchRater { id: chosen.to_owned(), suggestion }));
    }
}

/// The evidence on one item in one track.
fn settle((item, track): &(ItemId, TrackId), statements: &[&Statement], problems: &mut Problems) -> ItemEvidence {
    let mut claims: BTreeMap<&Subject, Vec<(&Statement, &Claim)>> = BTreeMap::new();
    for statement in statements {
        if let Some(claim) = &statement.claim {
            claims.entry(&claim.subject).or_default().push((statement, claim));
        }
    }
    let is_consensus = |(statement, _): &(&Statement, &Claim)| statement.rater.as_deref() == Some(CONSENSUS);
    let rating_agreed = claims.get(&Subject::Rating).is_some_and(|claims| claims.iter().any(is_consensus));
    for claims in claims.values_mut().filter(|claims| claims.iter().any(is_consensus)) {
        claims.retain(is_consensus);
    }
    let is_disputed =
        |claims: &[(&Statement, &Claim)]| claims.windows(2).any(|pair| matches!(pair, [(_, one), (_, other)] if one.value != other.value));
    // Once the raters agreed on a rating, facts that they saw differently no longer matter, nor where those came from.
    if rating_agreed && claims.values().any(|claims| is_disputed(claims)) {
        claims.retain(|subject, _| **subject == Subject::Rating);
    }
    let mut evidence = ItemEvidence::default();
    for (subject, claims) in claims {
        if is_disputed(&claims) {
            report_disagreement(item, track, subject, &claims, problems);
            continue;
        }
        let Some((_, first)) = claims.first() else { continue };
        match (&first.value, subject) {
            (ClaimValue::Rating(score), _) => {
                let explained = claims.iter().any(|(statement, _)| statement.is_explained());
                evidence.rating = Some(Rating { score: *score, explained });
            }
            (ClaimValue::Insufficient, _) => {
                let explained = claims.iter().any(|(statement, _)| statement.is_explained());
                evidence.insufficient = Some(InsufficientData { explained });
            }
            (ClaimValue::Answer(answer), Subject::Fact(fact)) => {
                if claims.iter().any(|(statement, _)| statement.is_explained()) {
                    evidence.explained.insert(fact.clone());
                }
                evidence.facts.insert(fact.clone(), answer.clone());
            }
            (ClaimValue::Answer(_), Subject::Rating) => {}
        }
        let codes: BTreeSet<String> = claims.iter().flat_map(|(statement, _)| statement.sources.iter().cloned()).collect();
        evidence.sources.extend(codes.iter().cloned());
        evidence.sources_of.insert(subject.fact().cloned(), codes);
    }
    let note = |statement: &Statement, (kind, text): &(NoteKind, String)| Note {
        rater: statement.rater.clone(),
        date: statement.date,
        kind: *kind,
        text: text.clone(),
    };
    // In the order of the rows, each once: one row may stand for several tracks or raters.
    let mut seen = HashSet::new();
    let notes = statements.iter().flat_map(|statement| statement.notes.iter().map(|part| note(statement, part)));
    evidence.notes = notes.filter(|note| seen.insert(note.clone())).collect();
    evidence
}

fn report_disagreement(item: &ItemId, track: &TrackId, subject: &Subject, claims: &[(&Statement, &Claim)], problems: &mut Problems) {
    let said: BTreeSet<(String, String)> =
        claims.iter().filter_map(|(statement, claim)| Some((statement.rater.clone()?, claim.written.clone()))).collect();
    // Two rows that speak as one were reported as a contradiction.
    if said.iter().map(|(rater, _)| rater.to_lowercase()).collect::<BTreeSet<_>>().len() < 2 {
        return;
    }
    let message = Message::RatersDisagree { item: item.to_string(), fact: subject.name().to_owned(), values: said.into_iter().collect() };
    problems.push_joined(Problem::new(Severity::Error, message).about(item.as_str()).in_track(track.as_str()));
}
