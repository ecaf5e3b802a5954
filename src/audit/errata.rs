//! Scores of earlier reviews that an audit states to have been wrong. Nothing is rewritten by them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::diagnostic::{Problems, suggestion};
use crate::locale::Message;
use crate::rubric::{ItemId, Rubric, Score, TrackId};
use crate::table;
use crate::yaml::Tree;

/// The most errata of an audit.
pub(super) const MOST_ERRATA: usize = 1_000;

/// A score of an earlier review that was wrong.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Erratum")]
pub(super) struct RawErratum {
    /// The id of the item whose score was wrong.
    item: String,
    /// The track; every one that has this score, without it.
    #[serde(default)]
    track: Option<String>,
    /// The last day of the period of the review in which it was wrong; without a period, the last day of its visit.
    date: String,
    /// The score as it was.
    from: i64,
    /// The score as it should have been.
    to: i64,
    /// What was wrong with it, for whoever reads the comparison.
    why: String,
}

/// A score of an earlier review that was wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erratum {
    pub item: ItemId,
    /// The track; every one, where none is named.
    pub track: Option<TrackId>,
    /// The day by which the earlier review is known.
    pub date: NaiveDate,
    pub from: Score,
    pub to: Score,
    pub why: String,
}

impl Erratum {
    /// Whether it is about this score of a review of a day.
    pub fn fits(&self, day: Option<NaiveDate>, item: &ItemId, track: &TrackId, score: Option<Score>) -> bool {
        day == Some(self.date) && *item == self.item && self.track.as_ref().is_none_or(|own| own == track) && score == Some(self.from)
    }
}

/// Checks errata against the scales of the audit: each is about an item of one of them.
pub(super) fn errata(raw: &[RawErratum], rubrics: &[&Rubric], tree: &Tree, problems: &mut Problems) -> Vec<Erratum> {
    let mut errata = Vec::new();
    for (at, raw) in raw.iter().enumerate() {
        let step = at.to_string();
        let place = |key| tree.place(&["errata", step.as_str(), key]);
        let date = table::date(&raw.date);
        if date.is_none() && !tree.is_stand_in(&["errata", &step, "date"]) {
            problems.error(place("date"), Message::NotADate { text: raw.date.clone() });
        }
        let found = rubrics.iter().find_map(|rubric| Some((*rubric, rubric.item(&raw.item)?)));
        let Some((rubric, item)) = found else {
            let known = rubrics.iter().flat_map(|rubric| &rubric.items).map(|item| item.id.as_str());
            let suggestion = suggestion(&raw.item, known);
            let rubric = rubrics.iter().map(|rubric| rubric.id.as_str()).collect::<Vec<_>>().join(", ");
            problems.error(place("item"), Message::UnknownItem { item: raw.item.clone(), rubric, suggestion });
            continue;
        };
        let track = raw.track.as_ref().map(|name| (name, rubric.track(name).map(|track| track.id.clone())));
        if let Some((name, None)) = &track {
            let suggestion = suggestion(name, rubric.tracks.iter().map(|track| track.id.as_str()));
            problems.error(place("track"), Message::UnknownTrack { track: (*name).clone(), suggestion });
        }
        for (key, score) in [("from", raw.from), ("to", raw.to)] {
            if !(item.lowest..=item.highest).contains(&score) {
                let message = Message::RatingOutside { text: score.to_string(), lowest: item.lowest, highest: item.highest };
                problems.error(place(key), message);
            }
        }
        if let Some(date) = date {
            let track = track.and_then(|(_, track)| track);
            errata.push(Erratum { item: item.id.clone(), track, date, from: raw.from, to: raw.to, why: raw.why.trim().to_owned() });
        }
    }
    errata
}
