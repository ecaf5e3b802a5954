//! A measure that does not fit its fact.

use crate::locale::{Sentence, sentence};
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::measure::{measure_kind, settings_fault};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "measure-shape",
    level: Level::Unsound,
    what: "A measure yields another kind of answer than its fact takes, lacks a setting, or has one that it does not take; or there are settings without a measure.",
    why: "What records yield would not fit the rule, or the measure would count with numbers that the scale does not have.",
    example: Example::Rubric {
        wrong: "title: open clients per worker, measure: team_based}",
        right: "title: open clients per worker, measure: clients_per_worker}",
    },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (checked, item) in sheet.sound() {
        for (name, fact) in item.facts.iter() {
            let raw = checked.raw.facts.iter().find(|(own, _)| own.as_str() == name.as_str()).map(|(_, raw)| raw);
            let Some(used) = &fact.measure else {
                if raw.is_some_and(|raw| raw.settings.is_some()) {
                    faults.value(
                        &checked.path(&["facts", name.as_str(), "settings"]),
                        &RULE,
                        "there are settings without a measure",
                        "name the measure, or take them out",
                    );
                }
                continue;
            };
            let Some(measure) = measure_kind(&used.name) else { continue };
            if !measure.yields.fits(&fact.kind) {
                let text = sentence!("measure {name} yields {kind}", name = measure.name, kind = Sentence::from(measure.yields.name()));
                faults.value(
                    &checked.path(&["facts", name.as_str(), "measure"]),
                    &RULE,
                    text,
                    "name another measure, or change the kind of the fact",
                );
            }
            if let Some(text) = settings_fault(measure, &used.settings) {
                faults.value(
                    &checked.path(&["facts", name.as_str(), "measure"]),
                    &RULE,
                    text,
                    "set under 'settings' what the measure takes, and nothing else",
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    const PLAIN: &str = "title: open clients per worker, measure: clients_per_worker}";

    fn with(rest: &str) -> Vec<String> {
        rules(PLAIN, &format!("title: open clients per worker, {rest}}}")).into_iter().map(|rule| rule.to_string()).collect()
    }

    #[test]
    fn a_setting_that_is_wanting_or_too_much() {
        assert_eq!(with("measure: days_to_first_school_contact"), ["measure-shape"]);
        assert_eq!(with("measure: clients_per_worker, settings: {days: 7}"), ["measure-shape"]);
        assert!(with("measure: days_to_first_school_contact, settings: {wait_days: 14}").is_empty());
    }

    #[test]
    fn settings_without_a_measure_and_a_stretch_that_is_too_long() {
        assert_eq!(with("settings: {days: 7}"), ["measure-shape"]);
        let share = "title: open clients per worker, measure: contact_before_start_pct, settings: {days: 15}}";
        assert!(rules(PLAIN, share).contains(&"measure-shape"));
    }
}
