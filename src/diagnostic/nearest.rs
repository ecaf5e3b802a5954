//! The known name that a misspelt one was probably meant to be.

use std::collections::HashSet;

use crate::locale::Suggestion;

/// How alike two names must be, from 0 to 1, before one is offered for the other.
const ALIKE: f64 = 0.75;

/// The longest name that is compared with others, in bytes: comparing takes the product of both lengths, and nobody types more.
const LONGEST: usize = 200;

/// At most this many names are listed when none is near.
const MOST_LISTED: usize = 40;

/// Offers the names nearest to `name`, and the list of known ones when it is short enough to read.
///
/// A known name that `name` is the beginning of, such as `8a` for `8`, is nearer than any other.
pub fn suggestion<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Suggestion {
    let mut known: Vec<&str> = known.into_iter().filter(|known| known.len() <= LONGEST).collect();
    let mut seen = HashSet::new();
    known.retain(|name| seen.insert(*name));
    let folded = if name.len() > LONGEST { String::new() } else { name.trim().to_lowercase() };
    let begun: Vec<String> = known
        .iter()
        .filter(|other| !folded.is_empty() && other.to_lowercase().strip_prefix(&folded).is_some_and(|rest| rest.len() <= 2))
        .map(|other| (*other).to_owned())
        .collect();
    let near = if begun.is_empty() { most_alike(&folded, &known) } else { begun };
    let listed = if known.len() <= MOST_LISTED { known.into_iter().map(str::to_owned).collect() } else { Vec::new() };
    Suggestion { near, known: listed }
}

fn most_alike(folded: &str, known: &[&str]) -> Vec<String> {
    if folded.is_empty() {
        return Vec::new();
    }
    // The measure orders guesses for a message; no score depends on it.
    let likeness = |other: &str| strsim::jaro_winkler(folded, &other.to_lowercase());
    let best = known.iter().map(|other| likeness(other)).fold(ALIKE, f64::max);
    known.iter().filter(|other| likeness(other) >= best).take(3).map(|other| (*other).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::suggestion;

    #[test]
    fn a_name_cut_short_offers_every_way_to_finish_it() {
        let known = ["services.8a", "services.8b", "services.9a"];
        assert_eq!(suggestion("services.8", known).near, ["services.8a", "services.8b"]);
    }

    #[test]
    fn a_slip_of_the_finger_offers_the_right_name() {
        assert_eq!(suggestion("clients_per_wroker", ["clients_per_worker", "teams"]).near, ["clients_per_worker"]);
    }

    #[test]
    fn a_strange_name_offers_the_list() {
        let offered = suggestion("xyz", ["monthly", "weekly"]);
        assert_eq!((offered.near.len(), offered.known.len()), (0, 2));
    }

    #[test]
    fn a_book_is_no_slip_of_the_finger() {
        let book = "weekly".repeat(100_000);
        let offered = suggestion(&book, ["weekly", &book]);
        assert_eq!((offered.near.len(), offered.known), (0, vec!["weekly".to_owned()]));
        assert_eq!(suggestion("", ["weekly"]).near.len(), 0);
    }
}
