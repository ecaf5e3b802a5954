//! Gates: what a caller demands of a scorecard; only its figures decide, never how it is shown.

use super::Scorecard;
use crate::audit::Audit;
use crate::diagnostic::{Problem, Severity, suggestion};
use crate::figure::Figure;
use crate::locale::Message;

/// What a scorecard must meet.
#[derive(Clone, Debug, Default)]
pub struct Gates {
    /// The lowest totals that pass.
    pub fail_under: Vec<TrackGate>,
    /// Whether any missing score fails.
    pub require_complete: bool,
    /// Whether any warning fails; notices do not.
    pub deny_warnings: bool,
}

/// The lowest total that passes, in one track or in all.
#[derive(Clone, Debug)]
pub struct TrackGate {
    /// The rubric; any that has the track, when none is named.
    pub rubric: Option<String>,
    /// The track; all, when none is named.
    pub track: Option<String>,
    /// The total, in what the scale reports: a sum, a count, a mean or a percentage.
    pub total: Figure,
}

impl Gates {
    /// What the scorecard fails on; nothing when it passes.
    ///
    /// Of an incomplete sheet the sum of the scores that are there must reach the gate: a missing one adds nothing. A mean or
    /// a percentage is taken of the lowest total that is still possible.
    pub fn failures(&self, scorecard: &Scorecard<'_>) -> Vec<Problem> {
        let mut failures = Vec::new();
        for gate in &self.fail_under {
            for total in scorecard.totals.iter().filter(|total| gate.concerns(scorecard.audit, total.track.as_str())) {
                let reached = total.at_least(scorecard.audit.rubric().total);
                if reached.as_ref().is_none_or(|reached| *reached < gate.total) {
                    failures.push(Message::UnderGate {
                        track: total.track.to_string(),
                        total: reached.map_or_else(|| "?".to_owned(), |reached| reached.to_string()),
                        gate: gate.total.to_string(),
                    });
                }
            }
        }
        if self.require_complete && scorecard.missing() > 0 {
            failures.push(Message::Incomplete { missing: scorecard.missing() });
        }
        let warnings = scorecard.remarks.iter().filter(|remark| remark.severity == Severity::Warning).count();
        if self.deny_warnings && warnings > 0 {
            failures.push(Message::WarningsDenied { warnings });
        }
        failures.into_iter().map(|message| Problem::new(Severity::Error, message)).collect()
    }
}

impl TrackGate {
    fn concerns(&self, audit: &Audit, track: &str) -> bool {
        let names = |named: &Option<String>, name: &str| named.as_deref().is_none_or(|named| named.eq_ignore_ascii_case(name));
        names(&self.rubric, &audit.rubric().id) && names(&self.track, track)
    }

    /// What is wrong with the gate itself: it names a track that no programme's model has, or does not say which of several
    /// scales it is about, whose totals mean different things.
    pub fn fault(&self, audits: &[Audit]) -> Option<Problem> {
        let tracks = |audit: &Audit| audit.model().tracks.iter().map(|track| track.to_string()).collect::<Vec<_>>();
        let concerned = |audit: &&Audit| tracks(audit).iter().any(|track| self.concerns(audit, track));
        let message = match (audits.iter().filter(concerned).count(), &self.track) {
            (1, _) => return None,
            (0, track) => {
                let named = [self.rubric.clone(), track.clone()].into_iter().flatten().collect::<Vec<_>>().join("/");
                let known: Vec<String> = audits.iter().flat_map(tracks).collect();
                Message::UnknownTrack {
                    track: named,
                    suggestion: suggestion(track.as_deref().unwrap_or_default(), known.iter().map(String::as_str)),
                }
            }
            _ => {
                let known = audits.iter().flat_map(|audit| tracks(audit).into_iter().map(|track| format!("{}/{track}", audit.rubric().id)));
                Message::AmbiguousGate { gate: self.total.to_string(), known: known.collect() }
            }
        };
        Some(Problem::new(Severity::Error, message))
    }
}
