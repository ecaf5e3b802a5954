//! The rules that a rubric or wording file must keep, and the checking of files against them: a file for each rule that checks something
//! itself, and one table of those whose faults are found while a file is read.

mod inspect;
mod rule;
mod sheet;
mod silencer;

#[cfg(test)]
mod sample;

pub(super) mod bad_range;
pub(super) mod band_beyond;
pub(super) mod bound_not_in_anchor;
pub(super) mod cap_not_told;
pub(super) mod cap_without_effect;
pub(super) mod checklist_with_verdict;
pub(super) mod choices_alike;
pub(super) mod count_beyond;
pub(super) mod diverging_on_one_track;
pub(super) mod doubled_id;
pub(super) mod doubled_name;
pub(super) mod empty_part;
pub(super) mod fact_not_used;
pub(super) mod item_in_no_model;
pub(super) mod maximum_differs;
pub(super) mod measure_shape;
pub(super) mod missing_criterion;
pub(super) mod missing_translation;
pub(super) mod model_without_items;
pub(super) mod no_such_hole;
pub(super) mod not_monotone;
pub(super) mod not_one_score;
pub(super) mod number_out_of_sequence;
pub(super) mod numbers_differ;
pub(super) mod origin_missing;
pub(super) mod placeholder_text;
pub(super) mod placeholder_wording;
pub(super) mod principle_without_items;
pub(super) mod ranges_hole;
pub(super) mod ranges_open;
pub(super) mod ranges_overlap;
pub(super) mod rule_hidden;
pub(super) mod ruling_not_used;
pub(super) mod ruling_without_note;
pub(super) mod score_outside;
pub(super) mod suspicious_unit;
pub(super) mod too_many_combinations;
pub(super) mod unfit_id;
pub(super) mod unknown_measure;
pub(super) mod unknown_name;
pub(super) mod unreachable_score;
pub(super) mod variant_missing;
pub(super) mod variants_together;
pub(super) mod while_reading;

pub use inspect::{Levels, Override, find_rule, inspect};
pub use rule::{Check, Example, Level, Rule};
pub use sheet::{CheckedItem, Sheet, Words};

use super::faults::Faults;

/// Every rule: first those without which a rubric means nothing, then those that its author may overrule.
pub static RULES: [&Rule; 67] = [
    &while_reading::FILE_UNREADABLE,
    &while_reading::FILE_TOO_LARGE,
    &while_reading::NOT_UTF_8,
    &while_reading::YAML_SYNTAX,
    &while_reading::DOUBLED_KEY,
    &while_reading::UNKNOWN_KEY,
    &while_reading::MISSING_KEY,
    &while_reading::WRONG_TYPE,
    &while_reading::FORMAT_VERSION,
    &unknown_name::RULE,
    &while_reading::UNKNOWN_EVIDENCE_CODE,
    &while_reading::UNKNOWN_RUBRIC,
    &while_reading::OTHER_RUBRIC,
    &while_reading::NOT_A_RUBRIC,
    &empty_part::RULE,
    &unfit_id::RULE,
    &doubled_id::RULE,
    &doubled_name::RULE,
    &model_without_items::RULE,
    &maximum_differs::RULE,
    &item_in_no_model::RULE,
    &while_reading::ITEM_WITHOUT_TRACK,
    &while_reading::DIVERGING_NOT_STATED,
    &origin_missing::RULE,
    &bad_range::RULE,
    &band_beyond::RULE,
    &ranges_overlap::RULE,
    &ranges_hole::RULE,
    &ranges_open::RULE,
    &no_such_hole::RULE,
    &count_beyond::RULE,
    &while_reading::COMPONENT_NOT_LISTED,
    &while_reading::DOUBLED_COMPONENT,
    &while_reading::WRONG_KIND_OF_FACT,
    &while_reading::FACT_SHAPE,
    &unknown_measure::RULE,
    &measure_shape::RULE,
    &while_reading::MISSING_ANCHOR,
    &score_outside::RULE,
    &while_reading::RULE_SHAPE,
    &while_reading::BAD_CONDITION,
    &not_one_score::RULE,
    &too_many_combinations::RULE,
    &while_reading::BAD_SILENCER,
    &bound_not_in_anchor::RULE,
    &cap_not_told::RULE,
    &cap_without_effect::RULE,
    &checklist_with_verdict::RULE,
    &choices_alike::RULE,
    &diverging_on_one_track::RULE,
    &fact_not_used::RULE,
    &missing_criterion::RULE,
    &missing_translation::RULE,
    &not_monotone::RULE,
    &number_out_of_sequence::RULE,
    &numbers_differ::RULE,
    &placeholder_text::RULE,
    &placeholder_wording::RULE,
    &principle_without_items::RULE,
    &rule_hidden::RULE,
    &ruling_not_used::RULE,
    &ruling_without_note::RULE,
    &suspicious_unit::RULE,
    &unreachable_score::RULE,
    &while_reading::UNUSED_SILENCER,
    &variant_missing::RULE,
    &variants_together::RULE,
];

pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.into_iter().find(|rule| rule.name == name)
}

/// Checks the rules over a whole rubric that it must keep to mean anything.
pub(super) fn check_soundness(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    check_rubric(sheet, faults, |level| level == Level::Unsound);
}

/// Checks the rules over a whole rubric that its author may overrule.
pub(super) fn check_quality(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    check_rubric(sheet, faults, |level| level != Level::Unsound);
}

fn check_rubric(sheet: &Sheet<'_>, faults: &mut Faults<'_>, is_asked: impl Fn(Level) -> bool) {
    for rule in RULES.into_iter().filter(|rule| is_asked(rule.level)) {
        if let Check::Rubric(check) = rule.check {
            check(sheet, faults);
        }
    }
}

/// Checks a wording beside its rubric.
pub(super) fn check_words(words: &Words<'_>, faults: &mut Faults<'_>) {
    for rule in RULES {
        if let Check::Wording(check) = rule.check {
            check(words, faults);
        }
    }
}
