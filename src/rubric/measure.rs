//! The measures that a fact may name: what each yields and which settings it takes. How they count is in `records`.

use super::fact::{FactKind, Settings};
use crate::locale::{Sentence, sentence};

/// What a measure is to a rubric file.
#[derive(Debug)]
pub struct MeasureKind {
    /// The name by which a fact asks for it.
    pub name: &'static str,
    /// What kind of answer it yields.
    pub yields: Yields,
    /// The settings that it takes, all of which it needs.
    pub settings: &'static [&'static str],
}

/// The kind of answer that a measure yields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Yields {
    Number,
    /// A whole number.
    Whole,
    /// From 0 to 100.
    Percentage,
    YesNo,
    /// One of three answers in rising order.
    OneOfThree,
}

impl Yields {
    /// Whether a fact of this kind takes such an answer.
    pub fn fits(self, kind: &FactKind) -> bool {
        match (self, kind) {
            (Self::Number, FactKind::Number(_)) | (Self::Whole, FactKind::Number(_) | FactKind::Whole(_)) => true,
            (Self::Percentage, FactKind::Percentage) | (Self::YesNo, FactKind::YesNo) => true,
            (Self::OneOfThree, FactKind::Choice(choices)) => choices.len() == 3,
            _ => false,
        }
    }

    /// The kind of fact that it fits, in words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "a number",
            Self::Whole => "a whole number",
            Self::Percentage => "a percentage",
            Self::YesNo => "yes or no",
            Self::OneOfThree => "a choice of three answers",
        }
    }
}

const fn kind(name: &'static str, yields: Yields, settings: &'static [&'static str]) -> MeasureKind {
    MeasureKind { name, yields, settings }
}

/// Every measure. A test in `records` holds this list equal to the measures that count.
pub static MEASURES: [MeasureKind; 22] = [
    kind("clients_per_worker", Yields::Number, &[]),
    kind("vocational_time_pct", Yields::Percentage, &[]),
    kind("community_time_pct", Yields::Percentage, &[]),
    kind("teams", Yields::Whole, &[]),
    kind("team_based", Yields::YesNo, &[]),
    kind("caseload_from_teams_pct", Yields::Percentage, &[]),
    kind("days_to_first_employer_contact", Yields::Number, &["wait_days"]),
    kind("days_to_first_school_contact", Yields::Number, &["wait_days"]),
    kind("contacts_tracked", Yields::YesNo, &[]),
    kind("employer_contacts_tracked", Yields::YesNo, &[]),
    kind("school_contacts_tracked", Yields::YesNo, &[]),
    kind("contacts_per_week", Yields::Number, &["few_clients", "contacts_each", "counts_as"]),
    kind("preference_based_pct", Yields::Percentage, &[]),
    kind("job_type_diversity_pct", Yields::Percentage, &[]),
    kind("employer_diversity_pct", Yields::Percentage, &[]),
    kind("competitive_jobs_pct", Yields::Percentage, &[]),
    kind("current_jobs", Yields::Whole, &[]),
    kind("breadth", Yields::OneOfThree, &["few_types", Settings::TYPES]),
    kind("includes_regular_fulltime", Yields::YesNo, &[]),
    kind("contact_before_start_pct", Yields::Percentage, &["days"]),
    kind("contact_after_start_pct", Yields::Percentage, &["days"]),
    kind("contact_in_first_weeks_pct", Yields::Percentage, &["weeks"]),
];

pub fn measure_kind(name: &str) -> Option<&'static MeasureKind> {
    MEASURES.iter().find(|measure| measure.name == name)
}

/// The longest stretches around a start that contacts are kept for: so many days before it, and so many weeks from it.
pub const LONGEST_STRETCH: (u32, u32) = (14, 7);

/// Why the settings are not those that the measure takes, if they are not.
pub fn settings_fault(measure: &MeasureKind, settings: &Settings) -> Option<Sentence> {
    let wrong = settings.names().find(|(name, is_set)| *is_set != measure.settings.contains(name));
    if let Some((name, is_set)) = wrong {
        return Some(if is_set {
            sentence!("measure {measure} takes no setting '{setting}'", measure = measure.name, setting = name)
        } else {
            sentence!("measure {measure} needs the setting '{setting}'", measure = measure.name, setting = name)
        });
    }
    let (days, weeks) = LONGEST_STRETCH;
    let too_long = settings.days.is_some_and(|own| own > days) || settings.weeks.is_some_and(|own| own > weeks);
    too_long.then(|| sentence!("measure {name} looks at {days} days or {weeks} weeks at most", name = measure.name, days, weeks))
}
