//! Bands or minimums that do not say whose they are.

use super::rule::{Check, Example, Level, Rule};
use crate::rubric::faults::Faults;

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "origin-missing",
    level: Level::Unsound,
    what: "Bands or minimums do not say who established them.",
    why: "A band is a verdict. A reader must know whose it is before a programme is called good or poor by it.",
    example: Example::Rubric { wrong: "origin: \"\"\n  tracks:", right: "origin: an invented network of programmes\n  tracks:" },
    check: Check::WhileReading,
};

/// Checks that an origin says something.
pub fn check(origin: &str, path: &[&str], faults: &mut Faults<'_>) {
    if origin.trim().is_empty() {
        faults.value(path, &RULE, "it does not say whose this is", "name who established it, and where");
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::lint::sample::rules;

    #[test]
    fn minimums_need_an_origin_too() {
        assert_eq!(rules("origin: an invented ministry", "origin: \" \""), ["origin-missing"]);
    }
}
