//! What is to be reached, as sums that do and scores that items must have.

use super::PlanRequest;
use super::reach::Wanted;
use crate::figure::Figure;
use crate::rubric::{BandName, ItemId, Minimum, Rubric, Score, Sums, TrackId};
use crate::scoring::{Scorecard, TrackTotal};

/// Something to be reached, in one track or in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// The track; every one of the model, where none is named.
    pub track: Option<TrackId>,
    pub at_least: AtLeast,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AtLeast {
    /// What the scale reports: a sum, a count, a mean, a percentage.
    Total(Figure),
    /// A band, by its id or name.
    Band(String),
}

/// What is asked and cannot be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AimFault {
    /// No track of the model has the band; those that there are.
    NoSuchBand { name: String, known: Vec<String> },
    /// The scale reports so much at least, so that nothing is asked.
    Below { track: TrackId, asked: Figure, lowest: Figure },
    /// The scale asks nothing of single items.
    NoMinimums,
    /// The scale reports at most so much.
    Beyond { track: TrackId, asked: Figure, highest: Figure },
}

/// The sums and scores that are wanted.
pub(super) fn wanted(scorecard: &Scorecard<'_>, request: &PlanRequest) -> Result<Wanted, Vec<AimFault>> {
    let (mut wanted, mut faults) = (
        Wanted { sums: Vec::new(), minimums: request.minimums.iter().map(|(item, least)| (item.clone(), None, *least)).collect() },
        Vec::new(),
    );
    for aim in &request.aims {
        let concerned = scorecard.totals.iter().filter(|total| aim.track.as_ref().is_none_or(|track| *track == total.track));
        let mut is_known = false;
        for total in concerned {
            match of_track(scorecard, total, &aim.at_least) {
                Ok(Some(found)) => {
                    is_known = true;
                    wanted.sums.extend(found.sums);
                    wanted.minimums.extend(found.minimums);
                }
                Ok(None) => {}
                Err(fault) => {
                    is_known = true;
                    faults.push(*fault);
                }
            }
        }
        if let (false, AtLeast::Band(name)) = (is_known, &aim.at_least) {
            let bands = scorecard.audit.rubric().bands.iter();
            let named = bands.flat_map(|bands| scorecard.totals.iter().flat_map(|total| bands.in_track(&total.track)));
            let mut known: Vec<String> = Vec::new();
            for band in named {
                if !known.contains(&band.name) {
                    known.push(band.name.clone());
                }
            }
            faults.push(AimFault::NoSuchBand { name: name.clone(), known });
        }
    }
    if request.all_minimums {
        let results = scorecard.totals.iter().flat_map(|total| total.minimums.iter().map(|result| demand(&total.track, &result.minimum)));
        let before = wanted.minimums.len();
        wanted.minimums.extend(results);
        if wanted.minimums.len() == before {
            faults.push(AimFault::NoMinimums);
        }
    }
    merge(&mut wanted);
    if faults.is_empty() { Ok(wanted) } else { Err(faults) }
}

/// Of several demands on one thing the highest.
fn merge(wanted: &mut Wanted) {
    let mut merged = Wanted::default();
    for (track, least) in wanted.sums.drain(..) {
        match merged.sums.iter_mut().find(|(known, _)| *known == track) {
            Some((_, known)) => *known = least.max(*known),
            None => merged.sums.push((track, least)),
        }
    }
    for (item, track, least) in wanted.minimums.drain(..) {
        match merged.minimums.iter_mut().find(|(known, of, _)| *known == item && *of == track) {
            Some((.., known)) => *known = least.max(*known),
            None => merged.minimums.push((item, track, least)),
        }
    }
    *wanted = merged;
}

fn demand(track: &TrackId, minimum: &Minimum) -> (ItemId, Option<TrackId>, Score) {
    (minimum.item.clone(), Some(track.clone()), minimum.at_least)
}

/// The lowest sum of a track that does, and what is asked of items beside it; nothing where the track has no such band.
fn of_track(scorecard: &Scorecard<'_>, total: &TrackTotal, at_least: &AtLeast) -> Result<Option<Wanted>, Box<AimFault>> {
    let rubric = scorecard.audit.rubric();
    let sums = Sums { items: total.items, lowest: total.lowest, highest: total.maximum };
    // Every sum is tried, so that no share or mean is turned round and rounded on the way.
    let lowest = |does: &dyn Fn(Score) -> bool| (total.lowest..=total.maximum).find(|sum| does(*sum));
    let of_sum = |sum: Score, minimums| Wanted { sums: vec![(total.track.clone(), sum)], minimums };
    match at_least {
        AtLeast::Total(asked) => {
            let reported = |sum: Score| rubric.total.of(&Figure::whole(sum), &sums);
            if let Some(least) = reported(total.lowest).filter(|least| asked < least) {
                return Err(Box::new(AimFault::Below { track: total.track.clone(), asked: asked.clone(), lowest: least }));
            }
            match lowest(&|sum| reported(sum).is_some_and(|reported| reported >= *asked)) {
                Some(sum) => Ok(Some(of_sum(sum, Vec::new()))),
                None => Err(Box::new(AimFault::Beyond {
                    track: total.track.clone(),
                    asked: asked.clone(),
                    highest: reported(total.maximum).unwrap_or(Figure::whole(total.maximum)),
                })),
            }
        }
        AtLeast::Band(name) => {
            let Some((band, bands)) = rubric.bands.as_ref().and_then(|bands| Some((called(rubric, &total.track, name)?, bands))) else {
                return Ok(None);
            };
            let reaches = |sum: Score| {
                let figure = bands.on.of(&Figure::whole(sum), &sums);
                figure.and_then(|figure| bands.of(&total.track, &figure)).is_some_and(|reached| reached.rank >= band.rank)
            };
            let rank = |id: &String| bands.in_track(&total.track).find(|known| known.id == *id).map(|known| known.rank);
            let is_asked = |minimum: &&Minimum| minimum.band.as_ref().and_then(rank).is_some_and(|from| from <= band.rank);
            let demanded =
                total.minimums.iter().map(|result| &result.minimum).filter(is_asked).map(|minimum| demand(&total.track, minimum)).collect();
            Ok(lowest(&reaches).map(|sum| of_sum(sum, demanded)))
        }
    }
}

/// The band of a track that is called so, in any case of letters.
fn called<'a>(rubric: &'a Rubric, track: &TrackId, name: &str) -> Option<&'a BandName> {
    let small = name.trim().to_lowercase();
    let bands = rubric.bands.as_ref()?;
    bands.in_track(track).find(|band| band.id.to_lowercase() == small || band.name.to_lowercase() == small)
}
