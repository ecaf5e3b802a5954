//! Findings as lines of text: what is wrong, where, and what to do.

use std::fmt::Write;

use super::Look;
use crate::diagnostic::Severity;
use crate::report::Finding;

/// Findings one after another, each with its place and help on lines of their own.
pub fn findings(findings: &[Finding], look: Look) -> Vec<u8> {
    let mut text = String::new();
    for finding in findings {
        let (on, off) = if look.colour { (colour(finding.severity), "\u{1b}[0m") } else { ("", "") };
        // Writing to a string does not fail.
        let _ = writeln!(text, "{on}{}[{}]{off}: {}", finding.label, finding.code, finding.text);
        if let Some(place) = &finding.place {
            let _ = writeln!(text, "  --> {place}");
        }
        if let Some((label, help)) = &finding.help {
            let _ = writeln!(text, "   = {label}: {help}");
        }
    }
    text.into_bytes()
}

pub(super) fn colour(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "\u{1b}[1;31m",
        Severity::Warning => "\u{1b}[1;33m",
        Severity::Notice => "\u{1b}[1;36m",
    }
}
