//! What checking rubric files found, ready for any format.

use schemars::JsonSchema;
use serde::Serialize;

use super::problems::{Finding, finding, summary};
use crate::diagnostic::{Problems, Severity, Spot};
use crate::locale::Lang;

/// The name and version of the JSON of findings.
const SCHEMA: &str = "getrouw.findings/1";

/// What was found, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// Each finding.
    pub findings: Vec<Finding>,
    /// What it comes to, in a sentence.
    pub summary: String,
}

/// Findings in the words of one language.
pub fn findings(problems: &Problems, lang: Lang) -> Findings {
    Findings { findings: problems.iter().map(|problem| finding(problem, lang)).collect(), summary: summary(problems, lang) }
}

/// What checking rubric files found.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct FindingsDocument {
    /// The name and version of this shape: `getrouw.findings/1`.
    schema: String,
    /// How many errors there are; any of them makes the exit status 1, or 2 when a file could not be read.
    errors: usize,
    /// How many warnings there are.
    warnings: usize,
    /// Each finding, in the order of the files and of the lines in each.
    findings: Vec<FindingEntry>,
}

/// One finding.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FindingEntry {
    /// The name of the rule.
    rule: String,
    /// `error`, `warning` or `notice`.
    severity: String,
    /// What is wrong.
    message: String,
    /// What to do.
    help: Option<String>,
    /// The file.
    file: Option<String>,
    /// The line, from 1; null for a finding of the file as a whole.
    line: Option<usize>,
    /// The column, from 1, in characters.
    column: Option<usize>,
}

/// Findings in their published shape.
pub fn findings_document(found: &Findings) -> FindingsDocument {
    let count = |severity| found.findings.iter().filter(|finding| finding.severity == severity).count();
    let entry = |finding: &Finding| {
        let position = finding.at.as_ref().and_then(|place| match place.spot {
            Spot::Line { line, column } => Some((line, column)),
            _ => None,
        });
        FindingEntry {
            rule: finding.code.to_owned(),
            severity: match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Notice => "notice",
            }
            .to_owned(),
            message: finding.text.clone(),
            help: finding.help.as_ref().map(|(_, help)| help.clone()),
            file: finding.at.as_ref().map(|place| place.file.clone()),
            line: position.map(|(line, _)| line),
            column: position.map(|(_, column)| column),
        }
    };
    FindingsDocument {
        schema: SCHEMA.to_owned(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        findings: found.findings.iter().map(entry).collect(),
    }
}
