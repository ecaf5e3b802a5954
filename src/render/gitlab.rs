//! Findings as GitLab's Code Quality report, which shows them on the lines of a merge request.

use std::collections::HashMap;

use serde::Serialize;

use crate::diagnostic::{Severity, Spot};
use crate::report::Finding;
use crate::source::sha256;

#[derive(Serialize)]
struct Issue<'f> {
    description: String,
    check_name: &'f str,
    /// What stays the same while lines move: GitLab tells by it which findings are new.
    fingerprint: String,
    severity: &'static str,
    location: Location<'f>,
}

#[derive(Serialize)]
struct Location<'f> {
    path: &'f str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

/// A list of issues; a finding without a place in a file has no place there.
///
/// # Errors
/// When the values cannot be written as JSON, which none of them can bring about.
pub fn gitlab(findings: &[Finding]) -> serde_json::Result<Vec<u8>> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut issues = Vec::new();
    for finding in findings {
        let place = finding.at.as_ref();
        let path = place.map_or("", |place| place.file.as_str());
        let begin = place.map_or(1, |place| if let Spot::Line { line, .. } = place.spot { line.max(1) } else { 1 });
        let same = format!("{}\0{path}\0{}", finding.code, finding.text);
        let times = seen.entry(same.clone()).and_modify(|times| *times += 1).or_insert(1);
        let fingerprint = sha256(format!("{same}\0{times}").as_bytes());
        let help = finding.help.as_ref().map(|(label, help)| format!(" ({label}: {help})")).unwrap_or_default();
        issues.push(Issue {
            description: format!("{}{help}", finding.text),
            check_name: finding.code,
            fingerprint,
            severity: match finding.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Notice => "info",
            },
            location: Location { path, lines: Lines { begin } },
        });
    }
    super::json(&issues)
}
