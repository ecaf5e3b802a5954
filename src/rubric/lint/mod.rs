//! The rules over a whole rubric or wording that a file must keep, a file for each, and the registry of all rules.

mod bound_not_in_anchor;
mod cap_not_told;
mod cap_without_effect;
mod checklist_with_verdict;
mod choices_alike;
mod contradiction_never_holds;
mod diverging_on_one_track;
mod doubled_id;
mod doubled_name;
mod empty_part;
mod fact_not_used;
mod item_in_no_model;
mod maximum_differs;
mod measure_shape;
mod missing_criterion;
mod missing_translation;
mod model_without_items;
mod not_monotone;
mod not_one_score;
mod number_out_of_sequence;
mod numbers_differ;
mod odd_letters;
mod odd_letters_in_wording;
mod placeholder_text;
mod placeholder_wording;
mod principle_without_items;
mod rule_hidden;
mod ruling_not_used;
mod ruling_without_note;
mod spreadsheet_id;
mod suspicious_unit;
mod too_many_combinations;
mod unfit_id;
mod unknown_measure;
mod unreachable_score;
mod variant_missing;
mod variants_together;

use super::fault::{Faults, Level, Rule, reading};
use super::sheet::{Sheet, Words};

pub use missing_translation::RULE as MISSING_TRANSLATION;

/// How a rule is checked.
enum Check {
    /// Whatever reads a file, or checks one part of it, finds it.
    Reading,
    /// Over a whole rubric, once its items have been read.
    Rubric(fn(&Sheet<'_>, &mut Faults<'_>)),
    /// The same, where all of the file could be read: what it concludes from something not being there would else be wrong.
    Whole(fn(&Sheet<'_>, &mut Faults<'_>)),
    /// Over a wording, beside its rubric.
    Wording(fn(&Words, &mut Faults<'_>)),
}

/// Every rule: first those without which a file means nothing, then those that its author may overrule.
static REGISTRY: [(&Rule, Check); 76] = [
    (&reading::FILE_UNREADABLE, Check::Reading),
    (&reading::FILE_TOO_LARGE, Check::Reading),
    (&reading::NOT_UTF_8, Check::Reading),
    (&reading::YAML_SYNTAX, Check::Reading),
    (&reading::DOUBLED_KEY, Check::Reading),
    (&reading::UNKNOWN_KEY, Check::Reading),
    (&reading::MISSING_KEY, Check::Reading),
    (&reading::WRONG_TYPE, Check::Reading),
    (&reading::FORMAT_VERSION, Check::Reading),
    (&reading::UNKNOWN_NAME, Check::Reading),
    (&reading::UNKNOWN_EVIDENCE_CODE, Check::Reading),
    (&reading::UNKNOWN_RUBRIC, Check::Reading),
    (&reading::OTHER_RUBRIC, Check::Reading),
    (&reading::NOT_A_RUBRIC, Check::Reading),
    (&reading::NOT_OUR_FILE, Check::Reading),
    (&reading::CUT_BY_COMMENT, Check::Reading),
    (&reading::ITEM_WITHOUT_TRACK, Check::Reading),
    (&reading::DIVERGING_NOT_STATED, Check::Reading),
    (&reading::ORIGIN_MISSING, Check::Reading),
    (&reading::BAD_RANGE, Check::Reading),
    (&reading::NUMBER_BEYOND, Check::Reading),
    (&reading::TOO_MANY_PARTS, Check::Reading),
    (&reading::BAND_BEYOND, Check::Reading),
    (&reading::RANGES_OVERLAP, Check::Reading),
    (&reading::RANGES_HOLE, Check::Reading),
    (&reading::RANGES_OPEN, Check::Reading),
    (&reading::NO_SUCH_HOLE, Check::Reading),
    (&reading::COUNT_BEYOND, Check::Reading),
    (&reading::COMPONENT_NOT_LISTED, Check::Reading),
    (&reading::DOUBLED_COMPONENT, Check::Reading),
    (&reading::WRONG_KIND_OF_FACT, Check::Reading),
    (&reading::FACT_SHAPE, Check::Reading),
    (&reading::MISSING_ANCHOR, Check::Reading),
    (&reading::SCORE_OUTSIDE, Check::Reading),
    (&reading::RULE_SHAPE, Check::Reading),
    (&reading::BAD_CONDITION, Check::Reading),
    (&doubled_id::RULE, Check::Rubric(doubled_id::check)),
    (&doubled_name::RULE, Check::Rubric(doubled_name::check)),
    (&empty_part::RULE, Check::Rubric(empty_part::check)),
    (&item_in_no_model::RULE, Check::Rubric(item_in_no_model::check)),
    (&maximum_differs::RULE, Check::Whole(maximum_differs::check)),
    (&measure_shape::RULE, Check::Rubric(measure_shape::check)),
    (&model_without_items::RULE, Check::Whole(model_without_items::check)),
    (&not_one_score::RULE, Check::Rubric(not_one_score::check)),
    (&too_many_combinations::RULE, Check::Rubric(too_many_combinations::check)),
    (&unfit_id::RULE, Check::Rubric(unfit_id::check)),
    (&unknown_measure::RULE, Check::Rubric(unknown_measure::check)),
    (&bound_not_in_anchor::RULE, Check::Rubric(bound_not_in_anchor::check)),
    (&cap_not_told::RULE, Check::Rubric(cap_not_told::check)),
    (&cap_without_effect::RULE, Check::Rubric(cap_without_effect::check)),
    (&checklist_with_verdict::RULE, Check::Rubric(checklist_with_verdict::check)),
    (&choices_alike::RULE, Check::Whole(choices_alike::check)),
    (&contradiction_never_holds::RULE, Check::Rubric(contradiction_never_holds::check)),
    (&diverging_on_one_track::RULE, Check::Rubric(diverging_on_one_track::check)),
    (&fact_not_used::RULE, Check::Rubric(fact_not_used::check)),
    (&reading::KEYS_OUT_OF_ORDER, Check::Reading),
    (&missing_criterion::RULE, Check::Rubric(missing_criterion::check)),
    (&missing_translation::RULE, Check::Wording(missing_translation::check)),
    (&not_monotone::RULE, Check::Rubric(not_monotone::check)),
    (&number_out_of_sequence::RULE, Check::Whole(number_out_of_sequence::check)),
    (&numbers_differ::RULE, Check::Wording(numbers_differ::check)),
    (&odd_letters::RULE, Check::Rubric(odd_letters::check)),
    (&odd_letters_in_wording::RULE, Check::Wording(odd_letters_in_wording::check)),
    (&placeholder_text::RULE, Check::Rubric(placeholder_text::check)),
    (&placeholder_wording::RULE, Check::Wording(placeholder_wording::check)),
    (&principle_without_items::RULE, Check::Whole(principle_without_items::check)),
    (&rule_hidden::RULE, Check::Rubric(rule_hidden::check)),
    (&ruling_not_used::RULE, Check::Whole(ruling_not_used::check)),
    (&ruling_without_note::RULE, Check::Rubric(ruling_without_note::check)),
    (&spreadsheet_id::RULE, Check::Rubric(spreadsheet_id::check)),
    (&suspicious_unit::RULE, Check::Rubric(suspicious_unit::check)),
    (&unreachable_score::RULE, Check::Whole(unreachable_score::check)),
    (&variant_missing::RULE, Check::Whole(variant_missing::check)),
    (&variants_together::RULE, Check::Rubric(variants_together::check)),
    (&reading::BAD_SILENCER, Check::Reading),
    (&reading::UNUSED_SILENCER, Check::Reading),
];

/// Every rule, in the order of the registry.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    REGISTRY.iter().map(|(rule, _)| *rule)
}

pub fn rule(name: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.name == name)
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
    let is_whole = sheet.whole && sheet.items.iter().all(|item| item.item.is_some());
    for (_, check) in REGISTRY.iter().filter(|(rule, _)| is_asked(rule.level)) {
        match check {
            Check::Rubric(check) => check(sheet, faults),
            Check::Whole(check) if is_whole => check(sheet, faults),
            Check::Whole(_) | Check::Reading | Check::Wording(_) => {}
        }
    }
}

/// Checks a wording beside its rubric.
pub(super) fn check_words(words: &Words, faults: &mut Faults<'_>) {
    for (_, check) in &REGISTRY {
        if let Check::Wording(check) = check {
            check(words, faults);
        }
    }
}
