//! The README shows only what runs: its outputs are run, its files are read, its commands exist.

use std::fs;

use getrouw::cli::ExitStatus;

use crate::program::{AuditFolder, getrouw, root};

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).expect("readable")
}

/// The block of text after a marker, without its fences.
fn block_after<'a>(text: &'a str, marker: &str) -> &'a str {
    let rest = text.split_once(marker).unwrap_or_else(|| panic!("{marker}")).1;
    let (_, block) = rest.split_once("```").expect("a block");
    let block = block.split_once('\n').expect("a first line").1;
    block.split_once("```").expect("an end").0
}

/// The lines that `head`, `tail` or `sed -n` would show.
fn part(output: &str, filter: &str) -> String {
    let lines: Vec<&str> = output.lines().collect();
    let number = |text: &str| text.parse::<usize>().expect("a number");
    let shown = match filter.split_whitespace().collect::<Vec<_>>()[..] {
        ["head", count] => &lines[..number(&count[1..]).min(lines.len())],
        ["tail", count] => &lines[lines.len().saturating_sub(number(&count[1..]))..],
        ["sed", "-n", range] => {
            let (from, to) = range.trim_end_matches('p').split_once(',').expect("a range");
            &lines[number(from) - 1..number(to).min(lines.len())]
        }
        _ => panic!("{filter}"),
    };
    shown.iter().map(|line| format!("{line}\n")).collect()
}

#[test]
fn every_output_in_a_document_is_what_the_command_prints() {
    for (document, outputs) in [("README.md", 5), ("README.nl.md", 3), ("README.fr.md", 3), ("docs/reports.md", 3)] {
        hold_outputs(document, outputs);
    }
}

fn hold_outputs(document: &str, outputs: usize) {
    let path = root().join(document);
    let text = fs::read_to_string(&path).expect("readable");
    let markers: Vec<&str> = text.lines().filter(|line| line.starts_with("<!-- output: ")).collect();
    assert_eq!(markers.len(), outputs, "{document}");
    let mut wanted = text.clone();
    for marker in markers {
        let command = marker.trim_start_matches("<!-- output: getrouw ").trim_end_matches(" -->");
        let (command, filter) = command.split_once(" | ").expect("a filter");
        let both = command.ends_with(" 2>&1");
        let arguments: Vec<String> = command
            .trim_end_matches(" 2>&1")
            .split_whitespace()
            .map(|argument| {
                if argument.starts_with("examples/") || argument.starts_with("docs/") {
                    root().join(argument).to_str().expect("UTF-8").to_owned()
                } else {
                    argument.to_owned()
                }
            })
            .collect();
        let ran = getrouw(&arguments);
        let output = if both { ran.err + &ran.out } else { ran.out };
        // A file that is named on the command line is told by that name.
        let output = output.replace(&format!("{}/", root().display()), "");
        let shown = part(&output, filter);
        let block = block_after(&text, marker);
        assert!(!block.is_empty(), "{marker}: a block to be replaced has to hold something");
        wanted = wanted.replace(block, &shown);
    }
    crate::program::hold(&path, wanted.as_bytes());
}

#[test]
fn the_audit_in_the_readme_scores() {
    for document in ["README.md", "README.nl.md", "README.fr.md"] {
        let readme = fs::read_to_string(root().join(document)).expect("readable");
        let audit = AuditFolder::new("integrated", block_after(&readme, "<!-- file: evidence.csv -->"));
        audit.write("audit.yaml", block_after(&readme, "<!-- file: audit.yaml -->"));
        let scorecard = audit.scorecard();
        assert_eq!(
            (scorecard.scores("bezetting.1a"), scorecard.scores("organisatie.2"), scorecard.scores("begeleiding.8a")),
            (vec![5, 5], vec![1, 1], vec![4]),
            "{document}"
        );
    }
}

#[test]
fn every_command_in_the_readme_exists() {
    for line in readme().lines().filter(|line| line.starts_with("| `getrouw ")) {
        let command = line.trim_start_matches("| `getrouw ").split(['`', ' ', ',']).next().expect("a command");
        assert_eq!(getrouw(&[command, "--help"]).status, ExitStatus::Fine, "{command}");
    }
}

/// What a link calls a heading: in small letters, with hyphens for spaces and nothing for other signs.
fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    words
        .chars()
        .filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter))
        .map(|letter| if letter == ' ' { '-' } else { letter })
        .collect()
}

#[test]
fn every_file_that_a_document_links_to_exists() {
    for document in [
        "README.md",
        "README.nl.md",
        "README.fr.md",
        "CONTRIBUTING.md",
        "docs/ci.md",
        "docs/over-time.md",
        "docs/over-time.nl.md",
        "docs/over-time.fr.md",
        "docs/auditing.md",
        "docs/auditing.nl.md",
        "docs/auditing.fr.md",
        "docs/forms.md",
        "docs/rubric-format.md",
        "docs/records.md",
        "docs/reports.md",
        "docs/decisions/report-formats.md",
        "docs/outcomes.md",
        "docs/decisions/rules-of-rubric-files.md",
        "docs/performance.md",
        "docs/decisions/yaml-library.md",
    ] {
        let path = root().join(document);
        let text = fs::read_to_string(&path).expect(document);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link) {
            let (file, part) = link.split_once('#').unwrap_or((link, ""));
            if file.starts_with("http") || file.is_empty() {
                continue;
            }
            let file = path.parent().expect("a folder").join(file);
            assert!(file.exists(), "{document}: {link}");
            let is_there = |text: String| text.lines().filter(|line| line.starts_with('#')).any(|line| anchor(line) == part);
            assert!(part.is_empty() || is_there(fs::read_to_string(&file).expect("readable")), "{document}: {link}");
        }
    }
}
