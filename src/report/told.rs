//! Warnings and notices as readers of a report know the things in them: facts by their titles and tracks by their short names.

use crate::diagnostic::Problem;
use crate::locale::Phrase;
use crate::report::words::Words;
use crate::scoring::Scorecard;

/// The remarks of a scorecard with the short names of tracks, for who fills in evidence files.
pub fn for_auditors(scorecard: &Scorecard<'_>) -> Vec<Problem> {
    let rubric = scorecard.audit.rubric();
    let short = |id: &String| rubric.track(id).map_or_else(|| id.clone(), |track| track.short.clone());
    let told = |remark: &Problem| Problem { tracks: remark.tracks.iter().map(short).collect(), ..remark.clone() };
    scorecard.remarks.iter().map(told).collect()
}

/// The remarks of a scorecard, for who does not fill in evidence files.
pub fn for_readers(scorecard: &Scorecard<'_>, words: Words) -> Vec<Problem> {
    let rubric = scorecard.audit.rubric();
    let told = |remark: &Problem| {
        let mut told = remark.clone();
        if let Some(item) = remark.item.as_ref().and_then(|id| rubric.item(id)) {
            told.message = told.message.with_facts_named(|name| match item.fact(name) {
                Some((name, _)) => words.say(Phrase::Quoted { text: item.fact_title(name).to_owned() }),
                None => name.to_owned(),
            });
        }
        told.tracks = remark.tracks.iter().map(|id| rubric.track(id).map_or_else(|| id.clone(), |track| track.short.clone())).collect();
        told
    };
    scorecard.remarks.iter().map(told).collect()
}
