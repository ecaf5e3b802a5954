//! What auditors wrote of strengths and recommendations.

use std::collections::HashMap;

use super::words::Words;
use crate::audit::{ItemEvidence, NoteKind};
use crate::locale::Phrase;
use crate::rubric::TrackId;
use crate::scoring::{Outcome, Scorecard, ScoredItem};

/// The notes of one kind on an item: each once, with the tracks that it is about.
pub fn notes_of<'a>(scorecard: &Scorecard<'a>, scored: &ScoredItem<'a>, kind: NoteKind) -> Vec<(&'a str, Vec<&'a TrackId>)> {
    let mut said: Vec<(&str, Vec<&TrackId>)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for track in applicable(scored) {
        let evidence = scorecard.audit.evidence_of(&scored.item.id, track);
        for note in evidence.into_iter().flat_map(ItemEvidence::notes).filter(|note| note.kind == kind) {
            let place = *places.entry(note.text).or_insert(said.len());
            match said.get_mut(place) {
                Some((_, of)) if !of.contains(&track) => of.push(track),
                Some(_) => {}
                None => said.push((note.text, vec![track])),
            }
        }
    }
    said
}

/// The notes of one kind on an item in words, with the track where a note is not of all.
pub fn advice(scorecard: &Scorecard<'_>, scored: &ScoredItem<'_>, kind: NoteKind, words: Words) -> Vec<String> {
    let tracks = applicable(scored).count();
    let tell = |(text, of): (&str, Vec<&TrackId>)| {
        if of.len() == tracks {
            return text.to_owned();
        }
        let names: Vec<&str> = of.iter().map(|track| scorecard.audit.rubric().short_title(track)).collect();
        words.say(Phrase::InTrack { track: names.join(", "), text: text.to_owned() })
    };
    notes_of(scorecard, scored, kind).into_iter().map(tell).collect()
}

fn applicable<'a>(scored: &ScoredItem<'a>) -> impl Iterator<Item = &'a TrackId> {
    scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable)).map(|(track, _)| track)
}
