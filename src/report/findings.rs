//! What checking rubric files found, ready for any format.

use super::problems::{Finding, finding, summary};
use crate::diagnostic::{Problems, Severity, Spot};
use crate::document::{FindingEntry, FindingsDocument, Head};
use crate::locale::Lang;

/// What was found, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    pub findings: Vec<Finding>,
    /// What it comes to, in a sentence.
    pub summary: String,
}

/// Findings in the words of one language.
pub fn findings(problems: &Problems, lang: Lang) -> Findings {
    Findings { findings: problems.iter().map(|problem| finding(problem, lang)).collect(), summary: summary(problems, lang) }
}

/// Findings in their published shape.
pub fn findings_document(found: &Findings, lang: Lang) -> FindingsDocument {
    let count = |severity| found.findings.iter().filter(|finding| finding.severity == severity).count();
    let entry = |finding: &Finding| {
        let position = finding.at.as_ref().and_then(|place| match place.spot {
            Spot::Line { line, column } => Some((line, column)),
            _ => None,
        });
        FindingEntry {
            rule: finding.code.to_owned(),
            severity: finding.severity.code().to_owned(),
            message: finding.text.clone(),
            help: finding.help.as_ref().map(|(_, help)| help.clone()),
            file: finding.at.as_ref().map(|place| place.file.clone()),
            line: position.map(|(line, _)| line),
            column: position.map(|(_, column)| column),
        }
    };
    FindingsDocument {
        head: Head::of::<FindingsDocument>(lang.tag()),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        findings: found.findings.iter().map(entry).collect(),
    }
}
