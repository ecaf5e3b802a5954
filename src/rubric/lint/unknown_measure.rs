//! A measure that does not exist.

use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::measure::{MEASURES, measure_kind};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "unknown-measure",
    level: Level::Unsound,
    what: "A fact names a measure that getrouw does not have.",
    why: "Records could never yield the fact, and nobody would notice.",
    example: Example::Rubric {
        wrong: "title: open clients per worker, measure: clients_per_wroker}",
        right: "title: open clients per worker, measure: clients_per_worker}",
    },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (checked, item) in sheet.sound() {
        for (name, fact) in item.facts.iter() {
            let Some(used) = fact.measure.as_ref().filter(|used| measure_kind(&used.name).is_none()) else { continue };
            let path = checked.path(&["facts", name.as_str(), "measure"]);
            faults.unknown(&path, &RULE, "measure", &used.name, MEASURES.iter().map(|measure| measure.name));
        }
    }
}
