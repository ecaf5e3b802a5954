//! The rules that a rubric or wording file must keep, one file each, and the checking of files against them.

mod inspect;
mod rule;
mod sheet;
mod silencer;

#[cfg(test)]
mod sample;

pub(super) mod bad_condition;
pub(super) mod bad_range;
pub(super) mod bad_silencer;
pub(super) mod band_beyond;
pub(super) mod bound_not_in_anchor;
pub(super) mod cap_not_told;
pub(super) mod cap_without_effect;
pub(super) mod checklist_with_verdict;
pub(super) mod choices_alike;
pub(super) mod component_not_listed;
pub(super) mod count_beyond;
pub(super) mod diverging_not_stated;
pub(super) mod diverging_on_one_track;
pub(super) mod doubled_component;
pub(super) mod doubled_id;
pub(super) mod doubled_key;
pub(super) mod doubled_name;
pub(super) mod empty_part;
pub(super) mod fact_not_used;
pub(super) mod fact_shape;
pub(super) mod file_too_large;
pub(super) mod file_unreadable;
pub(super) mod format_version;
pub(super) mod item_in_no_model;
pub(super) mod item_without_track;
pub(super) mod maximum_differs;
pub(super) mod measure_shape;
pub(super) mod missing_anchor;
pub(super) mod missing_criterion;
pub(super) mod missing_key;
pub(super) mod missing_translation;
pub(super) mod model_without_items;
pub(super) mod no_such_hole;
pub(super) mod not_a_rubric;
pub(super) mod not_monotone;
pub(super) mod not_one_score;
pub(super) mod not_utf_8;
pub(super) mod number_out_of_sequence;
pub(super) mod numbers_differ;
pub(super) mod origin_missing;
pub(super) mod other_rubric;
pub(super) mod placeholder_text;
pub(super) mod placeholder_wording;
pub(super) mod principle_without_items;
pub(super) mod ranges_hole;
pub(super) mod ranges_open;
pub(super) mod ranges_overlap;
pub(super) mod rule_hidden;
pub(super) mod rule_shape;
pub(super) mod ruling_not_used;
pub(super) mod ruling_without_note;
pub(super) mod score_outside;
pub(super) mod suspicious_unit;
pub(super) mod too_many_combinations;
pub(super) mod unfit_id;
pub(super) mod unknown_evidence_code;
pub(super) mod unknown_key;
pub(super) mod unknown_measure;
pub(super) mod unknown_name;
pub(super) mod unknown_rubric;
pub(super) mod unreachable_score;
pub(super) mod unused_silencer;
pub(super) mod variant_missing;
pub(super) mod variants_together;
pub(super) mod wrong_kind_of_fact;
pub(super) mod wrong_type;
pub(super) mod yaml_syntax;

pub use inspect::{Levels, Override, find_rule, inspect};
pub use rule::{Check, Example, Level, Rule};
pub use sheet::{CheckedItem, Sheet, Words};

use super::faults::Faults;

/// Every rule: first those without which a rubric means nothing, then those that its author may overrule.
pub static RULES: [&Rule; 67] = [
    &file_unreadable::RULE,
    &file_too_large::RULE,
    &not_utf_8::RULE,
    &yaml_syntax::RULE,
    &doubled_key::RULE,
    &unknown_key::RULE,
    &missing_key::RULE,
    &wrong_type::RULE,
    &format_version::RULE,
    &unknown_name::RULE,
    &unknown_evidence_code::RULE,
    &unknown_rubric::RULE,
    &other_rubric::RULE,
    &not_a_rubric::RULE,
    &empty_part::RULE,
    &unfit_id::RULE,
    &doubled_id::RULE,
    &doubled_name::RULE,
    &model_without_items::RULE,
    &maximum_differs::RULE,
    &item_in_no_model::RULE,
    &item_without_track::RULE,
    &diverging_not_stated::RULE,
    &origin_missing::RULE,
    &bad_range::RULE,
    &band_beyond::RULE,
    &ranges_overlap::RULE,
    &ranges_hole::RULE,
    &ranges_open::RULE,
    &no_such_hole::RULE,
    &count_beyond::RULE,
    &component_not_listed::RULE,
    &doubled_component::RULE,
    &wrong_kind_of_fact::RULE,
    &fact_shape::RULE,
    &unknown_measure::RULE,
    &measure_shape::RULE,
    &missing_anchor::RULE,
    &score_outside::RULE,
    &rule_shape::RULE,
    &bad_condition::RULE,
    &not_one_score::RULE,
    &too_many_combinations::RULE,
    &bad_silencer::RULE,
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
    &unused_silencer::RULE,
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
