//! What a form says of itself, by which it is known when it comes back.

use super::Audit;

/// What the first heading of every sheet to fill in begins with; the reader of evidence knows a form by it.
const MARK: &str = "getrouw-form/1";

/// The same of the sheet for answers that have no place in a form, which are no evidence.
pub const LEFT_OVER_MARK: &str = "getrouw-left-over/1";

/// What the heading behind which the files of a tally stand begins with.
pub const TALLY_MARK: &str = "getrouw-tally/1";

/// What a form for an audit says of itself: its kind, and the rubric, version and model that it was made for.
pub fn form_identity(audit: &Audit) -> String {
    identity(&audit.rubric().id, &audit.rubric().version, audit.model().id.as_str())
}

/// The same without what a sheet to fill in is known by, for a reader.
pub fn form_made_for(audit: &Audit) -> String {
    form_identity(audit).trim_start_matches(MARK).trim_start().to_owned()
}

pub(super) fn identity(rubric: &str, version: &str, model: &str) -> String {
    format!("{MARK} {rubric} {version} {model}")
}

/// The rubric that a form was made for, by the heading by which it is known.
pub(super) fn rubric_of(heading: &str) -> Option<&str> {
    heading.trim_start().strip_prefix(MARK)?.split_whitespace().next()
}

/// Whether a heading is that by which a form is known.
pub(super) fn is_mark(heading: &str) -> bool {
    heading.trim_start().starts_with(MARK)
}

/// Whether a row of cells is that of the headings of a form.
pub(super) fn is_form(header: &[String]) -> bool {
    header.iter().any(|heading| is_mark(heading))
}

/// Whether a row of cells is that of the headings of answers without a place.
pub(super) fn is_left_over(header: &[String]) -> bool {
    header.iter().any(|heading| heading.trim_start().starts_with(LEFT_OVER_MARK))
}
