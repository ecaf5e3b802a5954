//! Findings as workflow commands, with which GitHub annotates the lines of a pull request.

use std::fmt::Write;

use crate::diagnostic::Spot;
use crate::report::Finding;

/// One command a line, with what GitHub would read as part of the command escaped.
pub fn github(findings: &[Finding]) -> Vec<u8> {
    let mut text = String::new();
    for finding in findings {
        // GitHub's commands are called as our severities are.
        let command = finding.severity.code();
        let mut properties = Vec::new();
        if let Some(place) = &finding.at {
            properties.push(format!("file={}", property(&place.file)));
            if let Spot::Line { line, column } = place.spot {
                properties.extend([format!("line={line}"), format!("col={column}")]);
            }
        }
        properties.push(format!("title={}", property(finding.code)));
        let help = finding.help.as_ref().map(|(label, help)| format!("\n{label}: {help}")).unwrap_or_default();
        // Writing to a string does not fail.
        let _ = writeln!(text, "::{command} {}::{}", properties.join(","), message(&format!("{}{help}", finding.text)));
    }
    text.into_bytes()
}

fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
