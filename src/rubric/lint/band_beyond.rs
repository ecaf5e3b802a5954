//! A band that reaches beyond what there is.

use super::rule::{Check, Example, Level, Rule};
use crate::figure::Figure;
use crate::rubric::faults::Faults;
use crate::rubric::rule::{Domain, Range};
use crate::rubric::space::edges;

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "band-beyond",
    level: Level::Unsound,
    what: "A band has a bound beyond what a track can report.",
    why: "It was meant to end where the scale ends. Either the bound is a slip, or the scale has other items than the band was made for.",
    example: Example::Rubric { wrong: "high: 10-16", right: "high: 10-15" },
    check: Check::WhileReading,
};

/// Reports a bound of a band below or above all that a track can report.
pub fn check(range: &Range, domain: &Domain, path: &[&str], faults: &mut Faults<'_>) {
    let is_beyond = |figure: &&Figure| **figure < domain.lowest || domain.highest.as_ref().is_some_and(|highest| *figure > highest);
    if let Some(figure) = edges(range).find(is_beyond) {
        let highest = domain.highest.as_ref().map(ToString::to_string).unwrap_or_default();
        let text = format!("{figure} lies beyond what the track can report: {} to {highest}", domain.lowest);
        faults.value(path, &RULE, text, "correct the bound, or leave that side open");
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::lint::sample::rules;

    #[test]
    fn a_band_may_end_with_the_scale() {
        assert_eq!(rules("high: 10-15", "high: \">= 10\""), [""; 0]);
    }

    #[test]
    fn a_band_that_begins_below_all_sums() {
        assert_eq!(rules("low: \"<= 9\"", "low: 1-9"), ["band-beyond"]);
    }
}
