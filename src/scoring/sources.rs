//! Evidence sources: notices on an unlisted source and on a single one (ruling 13).

use std::collections::BTreeSet;

use crate::diagnostic::{Problem, Problems, Severity};
use crate::locale::Message;
use crate::rubric::{Item, Occasion, TrackId};

/// An item that lists no source takes any.
pub(super) fn check(item: &Item, track: &TrackId, sources: &BTreeSet<String>, problems: &mut Problems, occasions: &mut BTreeSet<Occasion>) {
    if item.evidence.is_empty() {
        return;
    }
    let mut notice = |message| {
        occasions.insert(Occasion::EvidenceSource);
        problems.push_joined(Problem::new(Severity::Notice, message).about(item.id.as_str()).in_track(track.as_str()));
    };
    let (id, listed) = (item.id.to_string(), &item.evidence);
    for code in sources.iter().filter(|code| !listed.contains(code)) {
        notice(Message::UnlistedSource { item: id.clone(), code: code.clone(), listed: listed.clone() });
    }
    if let (Some(code), 1, 2..) = (sources.first(), sources.len(), listed.len()) {
        notice(Message::SingleSource { item: id, code: code.clone(), listed: listed.clone() });
    }
}
