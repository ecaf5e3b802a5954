//! Gates: what a caller demands of a scorecard; only its figures decide, never how it is shown.

use super::Scorecard;
use crate::audit::Audit;
use crate::diagnostic::{Problem, Severity, suggestion};
use crate::figure::Figure;
use crate::locale::Message;
use crate::rubric::TrackId;

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
    /// The track; all, when none is named.
    pub track: Option<String>,
    /// The total.
    pub total: Figure,
}

impl Gates {
    /// What the scorecard fails on; nothing when it passes.
    ///
    /// Of an incomplete sheet the sum of the scores that are there must reach the gate: a missing one adds nothing.
    pub fn failures(&self, scorecard: &Scorecard<'_>) -> Vec<Problem> {
        let mut failures = Vec::new();
        for gate in &self.fail_under {
            let concerns = |track: &str| gate.track.as_deref().is_none_or(|named| named.eq_ignore_ascii_case(track));
            for total in scorecard.totals.iter().filter(|total| concerns(total.track.as_str())) {
                if Figure::whole(total.total) < gate.total {
                    failures.push(Message::UnderGate {
                        track: total.track.to_string(),
                        total: total.total.to_string(),
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
    /// What is wrong with the gate itself: it names a track that the programme's model does not have.
    pub fn fault(&self, audit: &Audit) -> Option<Problem> {
        let track = self.track.as_ref()?;
        let known = || audit.model.tracks.iter().map(TrackId::as_str);
        if known().any(|known| known.eq_ignore_ascii_case(track)) {
            return None;
        }
        let message = Message::UnknownTrack { track: track.clone(), suggestion: suggestion(track, known()) };
        Some(Problem::new(Severity::Error, message))
    }
}
