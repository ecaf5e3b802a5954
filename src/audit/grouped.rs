//! Faults of very many rows of evidence: the first of a kind one by one, and how many more there are.

use std::collections::BTreeMap;

use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::Message;

/// How many faults of a kind are told one by one: those that must be mended, and those that only want a look.
const TOLD: (usize, usize) = (20, 5);

/// The faults of one table, or of one check.
pub struct Grouped {
    kinds: BTreeMap<&'static str, Kind>,
}

#[derive(Default)]
struct Kind {
    count: usize,
    /// The first that was not told: how much it weighs, and where it stands.
    more: Option<(Problem, usize)>,
}

impl Grouped {
    pub fn new() -> Self {
        Self { kinds: BTreeMap::new() }
    }

    /// Takes what was found in a row: tells it, or counts it where enough of its kind was told.
    pub fn take(&mut self, found: Problems, problems: &mut Problems) {
        for problem in found {
            self.take_one(problem, problems);
        }
    }

    /// Takes one fault: tells it, or counts it where enough of its kind was told.
    pub fn take_one(&mut self, problem: Problem, problems: &mut Problems) {
        let kind = self.kinds.entry(problem.message.code()).or_default();
        kind.count += 1;
        let told = if problem.severity == Severity::Error { TOLD.0 } else { TOLD.1 };
        if kind.count <= told {
            problems.push(problem);
        } else if let Some((_, count)) = &mut kind.more {
            *count += 1;
        } else {
            kind.more = Some((problem, 1));
        }
    }

    /// Tells how many more there are of each kind.
    pub fn report(self, problems: &mut Problems) {
        for (problem, count) in self.kinds.into_values().filter_map(|kind| kind.more) {
            let place = problem.place().cloned().unwrap_or_else(|| Place::whole(""));
            let message = Message::MoreOfAKind { code: problem.message.code(), count };
            problems.push(Problem::new(problem.severity, message).at(place));
        }
    }
}
