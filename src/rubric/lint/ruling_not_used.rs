//! A ruling that no report will ever show.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "ruling-not-used",
    level: Level::Warn,
    what: "No item names the ruling, and it does not say when it applies.",
    why: "It was made for something. A reader of the report would never learn of it.",
    example: Example::Rubric {
        wrong: "{number: \"1\", text: A figure",
        right: "{number: \"1\", applies_to: [figure_between_anchors], text: A figure",
    },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (index, ruling) in sheet.raw.rulings.iter().enumerate().filter(|(_, ruling)| ruling.applies_to.is_empty()) {
        if sheet.items.iter().all(|checked| !checked.raw.rulings.contains(&ruling.number)) {
            let text = sentence!("ruling {number} is named by no item and does not say when it applies", number = ruling.number);
            faults.value(
                &["rulings", &index.to_string(), "number"],
                &RULE,
                text,
                "name it under 'rulings' of an item, or add 'applies_to'",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn a_ruling_that_an_item_names_is_used() {
        assert_eq!(rules("{number: \"1\", applies_to: [figure_between_anchors], text", "{number: \"1\", text"), ["ruling-not-used"]);
    }
}
