//! An item that does not say what it asks.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::rule::RawRule;
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "missing-criterion",
    level: Level::Warn,
    what: "The item has no criterion.",
    why: "A reviewer has to know what is asked before looking at what is there. An item of a checklist of which only the name is known needs none.",
    example: Example::Rubric {
        wrong: "title: Quality of the contacts\n        tracks: [work]\n",
        right: "title: Quality of the contacts\n        tracks: [work]\n        criterion: Contacts lead somewhere.\n",
    },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for checked in sheet.items.iter().filter(|checked| checked.raw.score != RawRule::Present) {
        if checked.raw.criterion.trim().is_empty() {
            let text = sentence!("{id} does not say what it asks", id = checked.id);
            faults.value(&checked.path(&["number"]), &RULE, text, "add 'criterion: …' in your own words");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn a_point_of_a_checklist_needs_none() {
        assert_eq!(
            rules(
                "        criterion: Contacts lead somewhere.\n        score: judged\n        anchors:\n          1: contacts lead nowhere\n          2: contacts lead to interviews\n          3: contacts lead to jobs\n",
                "        score: present\n"
            ),
            [""; 0]
        );
    }
}
