//! What totals mean: bands on what the scale reports, and what single items must reach. Of a rubric or of an overlay.

use crate::locale::sentence;
use std::collections::BTreeMap;

use super::fault::Faults;
use super::fault::reading::{BAND_BEYOND, ORIGIN_MISSING, UNKNOWN_NAME};
use super::id::TrackId;
use super::model::{BandName, Item, Sums, TotalBands};
use super::parts::{Minimums, Model, Scale, TotalKind, Track};
use super::raw::RawTotalBands;
use super::rule::{Domain, Range, Ranges, report_range_faults as report};
use crate::figure::Figure;

/// The parts of a rubric that bands and minimums are about.
pub struct Scope<'a> {
    /// What the scale reports of a track.
    pub total: TotalKind,
    pub tracks: &'a [Track],
    pub models: &'a [Model],
    pub items: &'a [Item],
}

impl Scope<'_> {
    /// The figures that a track can report, over all models; `None` when no model scores anything in it. The highest is what
    /// the track states: where the items make something else of it, that is told once and not at every band too.
    fn domain(&self, track: &Track, kind: TotalKind) -> Option<Domain> {
        let sums = self.models.iter().filter(|model| model.tracks.contains(&track.id)).map(|model| {
            let scored = self.items.iter().filter(|item| item.is_scored(&model.id, &track.id));
            Sums { highest: track.maximum, ..Sums::over(scored) }
        });
        let ends = sums.filter_map(|sums| {
            let end = |sum| kind.of(&Figure::whole(sum), &sums);
            Some((end(sums.lowest)?, end(sums.highest)?))
        });
        let (lowest, highest) = ends.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))?;
        Some(Domain { lowest, highest: Some(highest) })
    }
}

impl RawTotalBands {
    /// The names of the bands, over all tracks, whether or not their ranges are sound.
    pub fn names(&self) -> Vec<String> {
        self.tracks.iter().flat_map(|(_, bands)| bands.keys().cloned()).collect()
    }
}

impl TotalBands {
    /// The names of the bands, over all tracks.
    pub fn names(&self) -> Vec<String> {
        self.tracks.keys().flat_map(|track| self.in_track(track)).map(|band| band.id.clone()).collect()
    }
}

/// Checks bands; also those of an overlay.
pub fn check_total_bands(raw: &RawTotalBands, scope: &Scope<'_>, faults: &mut Faults<'_>) -> TotalBands {
    check_origin(&raw.origin, &["bands", "origin"], faults);
    let on = raw.on.unwrap_or(scope.total);
    // Sums are whole; between two bands of anything else every figure can occur.
    let step = Figure::whole(i64::from(matches!(on, TotalKind::Sum | TotalKind::Count)));
    let mut checked: BTreeMap<TrackId, Ranges<BandName>> = BTreeMap::new();
    for (name, bands) in raw.tracks.iter() {
        let path = ["bands", "tracks", name.as_str()];
        let Some(track) = scope.tracks.iter().find(|track| track.id.as_str() == name) else {
            faults.unknown(&path, &UNKNOWN_NAME, "track", name, scope.tracks.iter().map(|track| track.id.as_str()));
            continue;
        };
        let Some(domain) = scope.domain(track, on) else { continue };
        let mut ranges = Vec::new();
        for (band, text) in bands.iter() {
            match Range::parse(text) {
                Some(range) => {
                    check_bound(&range, &domain, &[&path[..], &[band]].concat(), faults);
                    ranges.push((range, band.clone()));
                }
                None => faults.bad_range(text, &[&path[..], &[band]].concat()),
            }
        }
        ranges.sort_by(|(one, _), (other, _)| one.lower.figure().cmp(&other.lower.figure()));
        let ranked = ranges.into_iter().enumerate().map(|(rank, (range, id))| (range, BandName { rank, name: id.clone(), id })).collect();
        match Ranges::new(ranked, &domain, &step, &[]) {
            Ok(ranges) => {
                checked.insert(track.id.clone(), ranges);
            }
            Err(found) => {
                let help = "close it: let one band end where the next begins, such as '>= 3, < 4' and '>= 4'";
                report(&path, found.into_iter().map(|fault| fault.map(|band| band.id)).collect(), help, faults);
            }
        }
    }
    TotalBands { origin: raw.origin.clone(), on, tracks: checked }
}

/// Reports a bound of a band below or above all that a track can report.
fn check_bound(range: &Range, domain: &Domain, path: &[&str], faults: &mut Faults<'_>) {
    let is_beyond = |figure: &&Figure| **figure < domain.lowest || domain.highest.as_ref().is_some_and(|highest| *figure > highest);
    if let Some(figure) = range.edges().find(is_beyond) {
        let highest = domain.highest.as_ref().map(ToString::to_string).unwrap_or_default();
        let text =
            sentence!("{figure} lies beyond what the track can report: {lowest} to {highest}", figure, lowest = domain.lowest, highest);
        faults.value(path, &BAND_BEYOND, text, "correct the bound, or leave that side open");
    }
}

fn check_origin(origin: &str, path: &[&str], faults: &mut Faults<'_>) {
    if origin.trim().is_empty() {
        faults.value(path, &ORIGIN_MISSING, "it does not say whose this is", "name who established it, and where");
    }
}

/// Checks what single items must reach; also of an overlay. `known` are the bands that a minimum may name.
pub fn check_minimums(minimums: &Minimums, known: &[String], scope: &Scope<'_>, faults: &mut Faults<'_>) {
    check_origin(&minimums.origin, &["minimums", "origin"], faults);
    for (index, minimum) in minimums.items.iter().enumerate() {
        let step = index.to_string();
        let at = |key| ["minimums", "items", step.as_str(), key];
        match scope.items.iter().find(|item| item.id == minimum.item) {
            None => {
                let items = scope.items.iter().map(|item| item.id.as_str());
                faults.unknown(&at("item"), &UNKNOWN_NAME, "item", minimum.item.as_str(), items);
            }
            Some(item) => {
                let scale = Scale { lowest: item.lowest, highest: item.highest };
                if !scale.has(minimum.at_least) {
                    faults.score_outside(&minimum.at_least.to_string(), &scale, &at("at_least"));
                }
            }
        }
        if let Some(band) = minimum.band.as_ref().filter(|band| !known.contains(band)) {
            faults.unknown(&at("for"), &UNKNOWN_NAME, "band", band, known.iter().map(String::as_str));
        }
    }
}
