//! A bound or unit that does not fit what is counted.

use crate::figure::Figure;
use crate::locale::sentence;
use crate::rubric::fact::FactKind;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::id::FactName;
use crate::rubric::sheet::Sheet;
use crate::rubric::space;

pub static RULE: Rule = Rule {
    name: "suspicious-unit",
    level: Level::Warn,
    what: "A percentage is compared with more than 100, or a plain number has a unit in per cent.",
    why: "Such a bound is never reached. A share that is taken for a number is read without its bounds of 0 and 100.",
    example: Example::Rubric { wrong: "3: 60-110}, holes: [\"55\"]}", right: "3: 60-100}, holes: [\"55\"]}" },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (checked, item) in sheet.sound() {
        let is_percentage = |name: &FactName| item.facts.get(name).is_some_and(|fact| fact.kind == FactKind::Percentage);
        for (path, name, figure) in space::compared_figures(item) {
            if is_percentage(name) && *figure > Figure::whole(100) {
                let text = sentence!("{name} is a percentage and is compared with {figure}, which is above 100", name, figure);
                faults.value(&checked.path(&path), &RULE, text, "correct the bound, or make the fact a number with a unit");
            }
        }
        for (name, fact) in item.facts.iter() {
            if let FactKind::Number(unit) | FactKind::Whole(unit) = &fact.kind
                && unit.contains('%')
            {
                let text = sentence!("{name} counts '{unit}' and is not a percentage", name, unit);
                let path = checked.path(&["facts", name.as_str(), "unit"]);
                faults.value(&path, &RULE, text, "write 'kind: percentage', which takes no unit");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn a_number_in_per_cent_is_told() {
        assert_eq!(rules("unit: teams, title", "unit: \"% of teams\", title"), ["suspicious-unit"]);
    }

    #[test]
    fn a_hundred_is_no_more_than_a_hundred() {
        assert_eq!(rules("3: 60-100", "3: \">= 60\""), [""; 0]);
    }
}
