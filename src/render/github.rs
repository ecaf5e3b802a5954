//! Findings as workflow commands, with which GitHub annotates the lines of a pull request.

use std::fmt::Write;

use crate::diagnostic::{Severity, Spot};
use crate::locale::{Lang, Phrase};
use crate::report::Finding;

/// How many annotations of a severity GitHub shows of one step.
const SHOWN: usize = 10;

/// One command a line, with what GitHub would read as part of the command escaped. Where there are more than GitHub shows, a last one says how
/// many stand in the log alone.
pub fn github(findings: &[Finding], lang: Lang) -> Vec<u8> {
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
    let beyond = |severity| findings.iter().filter(|finding| finding.severity == severity).count().saturating_sub(SHOWN);
    let (errors, warnings) = (beyond(Severity::Error), beyond(Severity::Warning));
    if errors + warnings > 0 {
        let said = lang.phrase(&Phrase::AnnotationsNotShown { shown: SHOWN, errors, warnings });
        let _ = writeln!(text, "::notice title=getrouw::{}", message(&said));
    }
    text.into_bytes()
}

fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
