//! Evidence sources: notices on an unlisted source and on a single one (ruling 13).

use std::collections::BTreeSet;

use crate::audit::ItemEvidence;
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::Message;
use crate::rubric::{Item, Occasion, TrackId};

/// An item that lists no source takes any.
pub(super) fn check(item: &Item, track: &TrackId, evidence: &ItemEvidence, problems: &mut Problems, occasions: &mut BTreeSet<Occasion>) {
    if item.evidence.is_empty() {
        return;
    }
    let mut notice = |message, places: Vec<&Place>| {
        occasions.insert(Occasion::EvidenceSource);
        let notice = Problem::new(Severity::Notice, message).about(item.id.as_str()).in_track(track.as_str());
        problems.push_joined(notice.at_all(places));
    };
    let (id, listed, sources) = (item.id.to_string(), &item.evidence, evidence.sources());
    for code in sources.iter().filter(|code| !listed.iter().any(|known| known == *code)) {
        let message = Message::UnlistedSource { item: id.clone(), code: (*code).to_owned(), listed: listed.clone() };
        notice(message, evidence.places_with_source(code));
    }
    if let (Some(code), 1, 2..) = (sources.first(), sources.len(), listed.len()) {
        let message = Message::SingleSource { item: id, code: (*code).to_owned(), listed: listed.clone() };
        notice(message, evidence.places_with_source(code));
    }
}
