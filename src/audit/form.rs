//! Forms that were filled in: what one says of itself, and how it is known.

use super::Audit;

/// What the first heading of every sheet of a form begins with; the reader of evidence knows a form by it.
const MARK: &str = "getrouw-form/1";

/// What a form for an audit says of itself: its kind, and the rubric, version and model that it was made for.
pub fn form_identity(audit: &Audit) -> String {
    identity(&audit.rubric().id, &audit.rubric().version, audit.model().id.as_str())
}

pub(super) fn identity(rubric: &str, version: &str, model: &str) -> String {
    format!("{MARK} {rubric} {version} {model}")
}

/// Whether a heading is that by which a form is known.
pub(super) fn is_mark(heading: &str) -> bool {
    heading.trim_start().starts_with(MARK)
}

/// Whether a row of cells is that of the headings of a form.
pub fn is_form(header: &[String]) -> bool {
    header.iter().any(|heading| is_mark(heading))
}
