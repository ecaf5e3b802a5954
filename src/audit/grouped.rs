//! Faults of very many rows of evidence: what is the same is told once with all its rows, and of a kind only the first few are told one by one.

use std::collections::BTreeMap;

use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::Message;

/// How many different faults of a kind are told one by one: those that must be mended, and those that only want a look.
const TOLD: (usize, usize) = (20, 5);

/// How many are told one by one where there are far more: those have one cause, and a few show which.
const OF_MANY: usize = 5;

/// The most places that a fault keeps.
const MOST_PLACES: usize = 10_000;

/// The faults of one table, or of one check.
#[derive(Default)]
pub struct Grouped {
    /// In the order in which they were found.
    told: Vec<Problem>,
    kinds: BTreeMap<&'static str, Kind>,
}

#[derive(Default)]
struct Kind {
    /// Where those stand that are told one by one.
    told: Vec<usize>,
    /// How many were found in all.
    count: usize,
    /// The others as one, and how many they are.
    more: Option<(Problem, usize)>,
}

impl Grouped {
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes what was found in a row.
    pub fn take(&mut self, found: Problems) {
        found.into_iter().for_each(|problem| self.take_one(problem));
    }

    /// Takes one fault: joins it to the same one, or counts it where enough of its kind is told.
    pub fn take_one(&mut self, problem: Problem) {
        let kind = self.kinds.entry(problem.message.code()).or_default();
        kind.count += 1;
        let is_same = |other: &Problem| {
            (other.severity, &other.item, &other.tracks) == (problem.severity, &problem.item, &problem.tracks)
                && other.message == problem.message
        };
        let same = kind.told.iter().copied().find(|at| self.told.get(*at).is_some_and(is_same));
        if let Some(same) = same.and_then(|at| self.told.get_mut(at)) {
            join(same, problem.places);
            return;
        }
        let most = if problem.severity == Severity::Error { TOLD.0 } else { TOLD.1 };
        if kind.told.len() < most {
            kind.told.push(self.told.len());
            self.told.push(problem);
        } else if let Some((more, count)) = &mut kind.more {
            *count += 1;
            join(more, problem.places);
        } else {
            kind.more = Some((problem, 1));
        }
    }

    /// Tells them, and how many more there are of each kind.
    pub fn report(self, problems: &mut Problems) {
        let mut told: Vec<Option<Problem>> = self.told.into_iter().map(Some).collect();
        let mut rest = Vec::new();
        for kind in self.kinds.into_values() {
            let Some((mut more, mut count)) = kind.more else { continue };
            if kind.count > 2 * kind.told.len() {
                let mut places = Vec::new();
                for problem in kind.told.iter().skip(OF_MANY).filter_map(|at| told.get_mut(*at)?.take()) {
                    count += problem.places.len().max(1);
                    places.extend(problem.places);
                }
                places.append(&mut more.places);
                more.places = places;
            }
            let message = Message::MoreOfAKind { code: more.message.code(), count };
            let others = Problem::new(more.severity, message);
            rest.push(if more.places.is_empty() { others.at(Place::whole("")) } else { others.at_all(&more.places) });
        }
        problems.extend(told.into_iter().flatten());
        problems.extend(rest);
    }
}

fn join(problem: &mut Problem, places: Vec<Place>) {
    let room = MOST_PLACES.saturating_sub(problem.places.len());
    for place in places.into_iter().take(room) {
        if problem.places.last() != Some(&place) {
            problem.places.push(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(texts: impl IntoIterator<Item = String>) -> Vec<(&'static str, usize)> {
        let mut log = Grouped::new();
        for (row, text) in texts.into_iter().enumerate() {
            log.take_one(Problem::new(Severity::Error, Message::NotADate { text }).at(Place::row("e.csv", row + 2, None)));
        }
        let mut problems = Problems::new();
        log.report(&mut problems);
        problems.into_iter().map(|problem| (problem.message.code(), problem.places.len())).collect()
    }

    #[test]
    fn the_same_fault_is_told_once_with_every_row() {
        assert_eq!(told((0..90).map(|_| "n.v.t.".to_owned())), [("not-a-date", 90)]);
    }

    #[test]
    fn a_score_of_different_faults_is_told_one_by_one_and_of_far_more_a_few() {
        assert_eq!(told((0..20).map(|row| row.to_string())).len(), 20);
        let some = told((0..30).map(|row| row.to_string()));
        assert_eq!((some.len(), some.last()), (21, Some(&("not-a-date", 10))));
        let many = told((0..90).map(|row| row.to_string()));
        assert_eq!((many.len(), many.last()), (6, Some(&("not-a-date", 85))));
    }
}
