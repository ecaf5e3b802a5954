//! What auditors wrote of strengths and recommendations, in one place for those who do not read every item.

use std::collections::HashMap;

use super::under;
use crate::audit::{ItemEvidence, NoteKind};
use crate::locale::{Label, ReportPhrase};
use crate::report::blocks::{Align, Block, Cell, Table};
use crate::report::labels::{ITEM, RECOMMENDATIONS, STRENGTHS, TITLE};
use crate::report::words::Words;
use crate::rubric::TrackId;
use crate::scoring::{Outcome, Scorecard, ScoredItem};

const NO_STRENGTHS: Label = Label {
    nl: "De auditors noteerden geen sterke punten.",
    en: "The auditors noted no strengths.",
    fr: "Les auditeurs n’ont noté aucun point fort.",
};
const NO_ADVICE: Label = Label {
    nl: "De auditors noteerden geen aanbevelingen.",
    en: "The auditors noted no recommendations.",
    fr: "Les auditeurs n’ont noté aucune recommandation.",
};
const STRENGTHS_AND_ADVICE: Label =
    Label { nl: "Sterke punten en aanbevelingen", en: "Strengths and recommendations", fr: "Points forts et recommandations" };

/// The notes of one kind on an item: each once, with the tracks that it is about.
pub(in crate::report) fn notes_of<'a>(
    scorecard: &Scorecard<'a>,
    scored: &ScoredItem<'a>,
    kind: NoteKind,
) -> Vec<(&'a str, Vec<&'a TrackId>)> {
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
pub(in crate::report) fn advice(scorecard: &Scorecard<'_>, scored: &ScoredItem<'_>, kind: NoteKind, words: Words) -> Vec<String> {
    let tracks = applicable(scored).count();
    let tell = |(text, of): (&str, Vec<&TrackId>)| {
        if of.len() == tracks {
            return text.to_owned();
        }
        let names: Vec<&str> = of.iter().map(|track| scorecard.audit.rubric().short_title(track)).collect();
        words.say(ReportPhrase::InTrack { track: names.join(", "), text: text.to_owned() })
    };
    notes_of(scorecard, scored, kind).into_iter().map(tell).collect()
}

fn applicable<'a>(scored: &ScoredItem<'a>) -> impl Iterator<Item = &'a TrackId> {
    scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable)).map(|(track, _)| track)
}

/// All strengths, and all recommendations.
pub(super) fn blocks(scorecard: &Scorecard<'_>, used: &[&ScoredItem<'_>], words: Words) -> Vec<Block> {
    let kinds = [(NoteKind::Strength, STRENGTHS, NO_STRENGTHS), (NoteKind::Recommendation, RECOMMENDATIONS, NO_ADVICE)];
    let mut blocks = Vec::new();
    for (kind, heading, nothing) in kinds {
        let heading = words.say(heading);
        blocks.push(Block::Heading(3, heading.clone()));
        let columns = [(words.say(ITEM), Align::Left), (words.say(TITLE), Align::Left), (heading, Align::Left)];
        let mut table = Table::new(columns);
        for scored in used {
            for text in advice(scorecard, scored, kind, words) {
                table.cells([scored.item.id.to_string(), scored.item.title.clone(), text].map(Cell::from));
            }
        }
        blocks.push(if table.rows.is_empty() { Block::Paragraph(words.say(nothing)) } else { Block::Table(table) });
    }
    under(words.say(STRENGTHS_AND_ADVICE), blocks)
}
