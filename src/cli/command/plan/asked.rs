//! What is asked of a plan on the command line: targets, lowest scores, what steps cost, and what is assumed.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::audit::{Audit, unused_item};
use crate::cli::args::{OfTrack, PlanArgs, decimal};
use crate::diagnostic::{Problem, Problems, Severity, suggestion};
use crate::locale::Message;
use crate::planning::{Aim, AtLeast, PlanRequest};
use crate::rubric::{Item, RATING, TrackId};
use crate::scoring::Scorecard;
use crate::table::Dialect;

/// What is asked of the plan on each scale; what names nothing of any scale is reported.
pub fn requests(args: &PlanArgs, scorecards: &[Scorecard<'_>], day: NaiveDate, faults: &mut Problems) -> Vec<PlanRequest> {
    let nothing = || PlanRequest {
        aims: Vec::new(),
        minimums: Vec::new(),
        all_minimums: args.minimums,
        effort: BTreeMap::new(),
        most: args.top,
        day,
    };
    let mut requests: Vec<PlanRequest> = scorecards.iter().map(|_| nothing()).collect();
    for text in &args.target {
        aim(text, scorecards, &mut requests, faults);
    }
    for (name, score) in &args.min {
        let Some((at, item)) = item_of(name, scorecards, faults) else { continue };
        if !(item.lowest..=item.highest).contains(score) {
            let message = Message::RatingOutside { text: score.to_string(), lowest: item.lowest, highest: item.highest };
            faults.push(Problem::new(Severity::Error, message));
        }
        if let Some(request) = requests.get_mut(at) {
            request.minimums.push((item.id.clone(), *score));
        }
    }
    for (name, effort) in &args.effort {
        let Some((at, item)) = item_of(name, scorecards, faults) else { continue };
        if let Some(request) = requests.get_mut(at) {
            request.effort.insert(item.id.clone(), effort.clone());
        }
    }
    requests
}

/// The item that an argument names, and of which scale it is.
fn item_of<'a>(name: &str, scorecards: &[Scorecard<'a>], faults: &mut Problems) -> Option<(usize, &'a Item)> {
    let audits: Vec<&'a Audit> = scorecards.iter().map(|scorecard| scorecard.audit).collect();
    let found = audits.iter().enumerate().find_map(|(at, audit)| Some((at, *audit, audit.rubric().item(name)?)));
    let message = match found {
        Some((at, audit, item)) => match unused_item(item, audit.model(), audit.rubric()) {
            None => return Some((at, item)),
            Some(message) => message,
        },
        None => {
            let known = audits.iter().flat_map(|audit| &audit.rubric().items).map(|item| item.id.as_str());
            let suggestion = suggestion(name, known);
            let rubric = audits.iter().map(|audit| audit.rubric().id.as_str()).collect::<Vec<_>>().join(", ");
            Message::UnknownItem { item: name.to_owned(), rubric, suggestion }
        }
    };
    faults.push(Problem::new(Severity::Error, message));
    None
}

/// What a target asks of which scale: `N`, `BAND`, `TRACK=...`, `RUBRIC/TRACK=...`.
fn aim(text: &str, scorecards: &[Scorecard<'_>], requests: &mut [PlanRequest], faults: &mut Problems) {
    let OfTrack { rubric, track, value } = OfTrack::read(text);
    let at_least = decimal(value).map_or_else(|| AtLeast::Band(value.to_owned()), AtLeast::Total);
    let is_meant = |audit: &Audit| {
        rubric.is_none_or(|rubric| audit.rubric().id.eq_ignore_ascii_case(rubric))
            && track.is_none_or(|track| audit.model().tracks.iter().any(|known| known.as_str().eq_ignore_ascii_case(track)))
            // Of several scales a band is that of the one that has any.
            && (scorecards.len() == 1 || matches!(at_least, AtLeast::Total(_)) || audit.rubric().bands.is_some())
    };
    let meant: Vec<usize> = scorecards.iter().enumerate().filter(|(_, scorecard)| is_meant(scorecard.audit)).map(|(at, _)| at).collect();
    let known = || {
        let tracks = |scorecard: &Scorecard<'_>| scorecard.audit.model().tracks.iter().map(TrackId::to_string).collect::<Vec<_>>();
        scorecards.iter().flat_map(tracks).collect::<Vec<String>>()
    };
    let message = match meant[..] {
        [at] => {
            let audit = scorecards.get(at).map(|scorecard| scorecard.audit);
            let tracks = audit.into_iter().flat_map(|audit| &audit.model().tracks);
            let track = track.and_then(|track| tracks.into_iter().find(|known| known.as_str().eq_ignore_ascii_case(track)).cloned());
            if let Some(request) = requests.get_mut(at) {
                request.aims.push(Aim { track, at_least });
            }
            return;
        }
        [] => {
            let name = track.unwrap_or(text);
            Message::UnknownTrack { track: name.to_owned(), suggestion: suggestion(name, known().iter().map(String::as_str)) }
        }
        _ => {
            let of_scale = |scorecard: &Scorecard<'_>| {
                let id = scorecard.audit.rubric().id.clone();
                scorecard.audit.model().tracks.iter().map(move |track| format!("{id}/{track}")).collect::<Vec<_>>()
            };
            Message::AmbiguousTarget { target: value.to_owned(), known: scorecards.iter().flat_map(of_scale).collect() }
        }
    };
    faults.push(Problem::new(Severity::Error, message));
}

/// Something that is assumed against what is stated.
pub struct Assumption<'t> {
    /// As it was written.
    text: &'t str,
    item: &'t str,
    track: &'t str,
    fact: &'t str,
    value: &'t str,
}

impl<'t> Assumption<'t> {
    /// Reads `ITEM.FACT=VALUE` and `ITEM.FACT@TRACK=VALUE`.
    fn read(text: &'t str) -> Option<Self> {
        let (subject, value) = text.split_once('=')?;
        let (subject, track) = subject.split_once('@').unwrap_or((subject, ""));
        let (item, fact) = subject.trim().rsplit_once('.')?;
        let [item, track, fact, value] = [item, track, fact, value].map(str::trim);
        let is_whole = ![item, fact, value].iter().any(|part| part.is_empty());
        let fact = if fact.eq_ignore_ascii_case(RATING) { RATING } else { fact };
        is_whole.then_some(Self { text, item, track, fact, value })
    }

    fn is_about_the_same(&self, other: &Self) -> bool {
        let same = |one: &str, two: &str| one.eq_ignore_ascii_case(two);
        same(self.item, other.item) && same(self.track, other.track) && same(self.fact, other.fact)
    }

    /// What it is called where something is wrong with it, and a table of evidence of one row with a note that says where it comes from.
    ///
    /// # Errors
    /// When the CSV writer fails, which it does not in memory.
    pub fn as_evidence(&self) -> Result<(String, Vec<u8>), csv::Error> {
        let heads = vec!["item", "track", "fact", "value", "note"];
        let row = vec![self.item, self.track, self.fact, self.value, "--set"];
        Ok((format!("--set {}", self.text), Dialect::PLAIN.write([heads, row])?))
    }
}

/// What is assumed; what says nothing of a fact, and what says it twice, is reported.
pub fn assumptions<'t>(texts: &'t [String], faults: &mut Problems) -> Vec<Assumption<'t>> {
    let mut assumed: Vec<Assumption<'t>> = Vec::new();
    for text in texts {
        let message = match Assumption::read(text) {
            None => Message::SetShape { text: text.clone() },
            Some(assumption) if assumed.iter().any(|known| known.is_about_the_same(&assumption)) => {
                Message::SetTwice { text: format!("{}.{}", assumption.item, assumption.fact) }
            }
            Some(assumption) => {
                assumed.push(assumption);
                continue;
            }
        };
        faults.push(Problem::new(Severity::Error, message));
    }
    assumed
}

/// The assumptions about items of a scale, as they were written.
pub fn about_scale(assumed: &[Assumption<'_>], audit: &Audit) -> Vec<String> {
    let own = assumed.iter().filter(|assumption| audit.rubric().item(assumption.item).is_some());
    own.map(|assumption| assumption.text.to_owned()).collect()
}
