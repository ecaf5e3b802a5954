//! Findings on a line each, as compilers tell them and editors read them.

use std::fmt::Write;

use super::Look;
use super::findings::colour;
use crate::report::Finding;

/// `file:line:column: severity[rule] what is wrong`.
pub fn concise(findings: &[Finding], look: Look) -> Vec<u8> {
    let mut text = String::new();
    for finding in findings {
        let (on, off) = if look.colour { (colour(finding.severity), "\u{1b}[0m") } else { ("", "") };
        let place = finding.place.as_ref().map(|place| format!("{place}: ")).unwrap_or_default();
        // Writing to a string does not fail.
        let _ = writeln!(text, "{place}{on}{}[{}]{off} {}", finding.label, finding.code, finding.text);
    }
    text.into_bytes()
}
