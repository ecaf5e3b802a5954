//! Findings as JUnit's XML, which most CI services show as tests: a file without an error is a test that passed.

use std::fmt::Write;

use crate::diagnostic::{Severity, Spot};
use crate::report::{Finding, harmless};

/// A test for each file that was checked, and one for each error; warnings and notices stand in the output of their file's test.
pub fn junit(findings: &[Finding], files: &[String]) -> Vec<u8> {
    let is_error = |finding: &&Finding| finding.severity == Severity::Error;
    let is_of = |finding: &&Finding, file: &str| finding.at.as_ref().map_or("", |place| place.file.as_str()) == file;
    let failures = findings.iter().filter(is_error).count();
    let mut cases = String::new();
    let mut tests = 0;
    let nowhere = findings.iter().any(|finding| finding.at.is_none()).then(String::new);
    // What could not be read is no file that was checked, and has findings all the same.
    let mut names: Vec<&String> = files.iter().collect();
    for finding in findings {
        if let Some(place) = finding.at.as_ref().filter(|place| !names.contains(&&place.file)) {
            names.push(&place.file);
        }
    }
    names.extend(nowhere.as_ref());
    for file in names {
        let (errors, others): (Vec<&Finding>, Vec<&Finding>) = findings.iter().filter(|finding| is_of(finding, file)).partition(is_error);
        if errors.is_empty() {
            tests += 1;
            let said: String = others.iter().map(|finding| format!("{}\n", line(finding))).collect();
            let output = if said.is_empty() { String::new() } else { format!("<system-out>{}</system-out>", escape(&said)) };
            // Writing to a string does not fail.
            let _ = writeln!(cases, "    <testcase classname=\"rubric check\" name=\"{0}\" file=\"{0}\">{output}</testcase>", escape(file));
        }
        for finding in errors {
            tests += 1;
            let (code, place) = (finding.code, line(finding));
            let _ = writeln!(
                cases,
                "    <testcase classname=\"rubric check\" name=\"{}\" file=\"{}\"><failure type=\"{code}\" message=\"{}\">{}</failure></testcase>",
                escape(&format!("{file}{} {code}", at(finding))),
                escape(file),
                escape(&finding.text),
                escape(&place)
            );
        }
    }
    let counts = format!("name=\"getrouw\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\"");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {counts}>\n  <testsuite {counts}>\n{cases}  </testsuite>\n</testsuites>\n"
    )
    .into_bytes()
}

fn at(finding: &Finding) -> String {
    match finding.at.as_ref().map(|place| &place.spot) {
        Some(Spot::Line { line, column }) => format!(":{line}:{column}"),
        _ => String::new(),
    }
}

fn line(finding: &Finding) -> String {
    let file = finding.at.as_ref().map_or("", |place| place.file.as_str());
    let help = finding.help.as_ref().map(|(label, help)| format!("\n{label}: {help}")).unwrap_or_default();
    format!("{file}{}: {}[{}] {}{help}", at(finding), finding.label, finding.code, finding.text)
}

fn escape(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(harmless).collect();
    lines.join("\n").replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
