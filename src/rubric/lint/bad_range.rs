//! Text that is no range.

use super::rule::{Check, Example, Level, Rule};
use crate::rubric::faults::Faults;

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "bad-range",
    level: Level::Unsound,
    what: "The text is not a range of numbers, or its ends are the wrong way round.",
    why: "Nobody can tell which figures it holds.",
    example: Example::Rubric { wrong: "2: 40-26", right: "2: 26-40" },
    check: Check::WhileReading,
};

/// Reports text that is no range.
pub fn report(text: &str, path: &[&str], faults: &mut Faults<'_>) {
    let help = "write a number, 26-40, \"<= 25\", \"> 14, <= 30\" or the like, the lower figure first";
    faults.value(path, &RULE, format!("'{text}' is not a range"), help);
}
