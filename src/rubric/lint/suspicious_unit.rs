//! A bound or unit that does not fit what is counted.

use super::rule::{Check, Example, Level, Rule};
use super::sheet::Sheet;
use crate::figure::Figure;
use crate::rubric::faults::Faults;
use crate::rubric::model::FactKind;
use crate::rubric::space;

/// The rule and its page.
pub static RULE: Rule = Rule {
    name: "suspicious-unit",
    level: Level::Warn,
    what: "A percentage is compared with more than 100, or a plain number has a unit in per cent.",
    why: "Such a bound is never reached. A share that is taken for a number is read without its bounds of 0 and 100.",
    example: Example::Rubric { wrong: "3: 60-110}, holes: [\"55\"]}", right: "3: 60-100}, holes: [\"55\"]}" },
    check: Check::Rubric(check),
};

fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    let hundred = Figure::whole(100);
    for (checked, item) in sheet.sound() {
        for (name, fact) in item.facts.iter() {
            let above = space::bounds(item, name, &[]).into_iter().find(|bound| *bound > hundred);
            match (&fact.kind, above) {
                (FactKind::Percentage, Some(bound)) => {
                    let text = format!("{name} is a percentage and is compared with {bound}, which is above 100");
                    faults.value(&checked.path(&["score"]), &RULE, text, "correct the bound, or make the fact a number with a unit");
                }
                (FactKind::Number(unit) | FactKind::Whole(unit), _) if unit.contains('%') => {
                    let text = format!("{name} counts '{unit}' and is no percentage");
                    faults.value(
                        &checked.path(&["facts", name.as_str(), "unit"]),
                        &RULE,
                        text,
                        "write 'kind: percentage', which takes no unit",
                    );
                }
                _ => {}
            }
        }
    }
}
