//! Documents that walk a reader through a piece of work: every command in them is run, in order, in an empty folder, and shows what they say.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::program::{hold, root};

/// The walks, with the language of each and how many commands it has at least.
const WALKS: [(&str, &str, usize); 13] = [
    ("docs/auditing.md", "en", 7),
    ("docs/auditing.nl.md", "nl", 7),
    ("docs/auditing.fr.md", "fr", 7),
    ("docs/before-the-visit.md", "en", 7),
    ("docs/before-the-visit.nl.md", "nl", 7),
    ("docs/before-the-visit.fr.md", "fr", 7),
    ("docs/over-time.md", "en", 6),
    ("docs/over-time.nl.md", "nl", 6),
    ("docs/over-time.fr.md", "fr", 6),
    ("docs/agreeing.md", "en", 4),
    ("docs/agreeing.nl.md", "nl", 4),
    ("docs/agreeing.fr.md", "fr", 4),
    ("docs/forms.md", "en", 8),
];

/// What a shell makes of a line without anything but words and quotation marks.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut is_quoted) = (Vec::new(), None::<String>, false);
    for letter in line.chars() {
        match letter {
            '"' => {
                is_quoted = !is_quoted;
                word.get_or_insert_default();
            }
            ' ' if !is_quoted => words.extend(word.take()),
            letter => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

/// Runs a command of the document where it stands, without the comment behind it; standard error before standard output.
fn run(line: &str, lang: &str, folder: &Path) -> String {
    let words = words(line.split_once(" # ").map_or(line, |(command, _)| command));
    assert_eq!(words.first().map(String::as_str), Some("getrouw"), "{line}");
    let ran = Command::new(env!("CARGO_BIN_EXE_getrouw"))
        .args(&words[1..])
        .current_dir(folder)
        .env_clear()
        .env("GETROUW_LANG", lang)
        .env("SOURCE_DATE_EPOCH", "1782777600")
        .output()
        .expect("a program");
    assert!(ran.status.success(), "{line}: {}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8([ran.stderr, ran.stdout].concat()).expect("UTF-8")
}

/// As many of its first lines as the marker asks for.
fn part(output: &str, marker: &str) -> String {
    let filter = marker.trim_start_matches("<!-- output").trim_end_matches("-->").trim();
    let Some(count) = filter.strip_prefix("| head -") else { return output.to_owned() };
    output.lines().take(count.parse().expect("a number")).map(|line| format!("{line}\n")).collect()
}

#[test]
fn every_command_of_a_walk_runs_and_shows_what_the_document_says() {
    for (document, lang, least) in WALKS {
        let path = root().join(document);
        let text = fs::read_to_string(&path).expect("readable");
        let folder = TempDir::new().expect("a folder");
        link(&root().join("examples"), &folder.path().join("examples"));
        let (mut made, mut output, mut commands) = (String::new(), String::new(), 0);
        let mut lines = text.lines();
        let mut next_is_output = None::<String>;
        while let Some(line) = lines.next() {
            made.push_str(line);
            made.push('\n');
            if let Some(file) = line.strip_prefix("<!-- from ").and_then(|rest| rest.strip_suffix(" -->")) {
                let shown: Vec<&str> = lines.clone().skip(1).take_while(|line| *line != "```").collect();
                let whole = fs::read_to_string(root().join(file)).expect("readable");
                assert!(whole.contains(&shown.join("\n")), "{document}: {file} says otherwise");
            }
            if line.starts_with("<!-- output") {
                next_is_output = Some(part(&output, line));
            } else if line == "```sh" {
                for command in lines.by_ref() {
                    made.push_str(command);
                    made.push('\n');
                    if command == "```" {
                        break;
                    }
                    output = run(command, lang, folder.path());
                    commands += 1;
                }
            } else if line == "```text" {
                let shown = next_is_output.take().expect("a marker before the output");
                assert!(!shown.is_empty(), "{document}: a command that says nothing");
                made.push_str(&shown);
                let end = lines.by_ref().find(|line| *line == "```").expect("an end");
                made.push_str(end);
                made.push('\n');
            }
        }
        assert!(commands >= least, "{document}: {commands}");
        hold(&path, made.as_bytes());
    }
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) {
    std::os::unix::fs::symlink(from, to).expect("a link");
}

#[cfg(windows)]
fn link(from: &Path, to: &Path) {
    std::os::windows::fs::symlink_dir(from, to).expect("a link");
}

/// A walk that stands in three languages has the same parts, pictures and commands in the same order.
#[test]
fn a_walk_is_the_same_in_every_language() {
    let shape = |document: &str| -> Vec<&'static str> {
        let text = fs::read_to_string(root().join(document)).expect("readable");
        let kind = |line: &str| match line {
            line if line.starts_with("## ") => Some("part"),
            line if line.starts_with("- ") => Some("point"),
            line if line.starts_with("<img ") => Some("picture"),
            "```sh" => Some("command"),
            line if line.starts_with("<!-- output") => Some("output"),
            line if line.starts_with("<!-- from ") => Some("file"),
            _ => None,
        };
        // What the commands print breaks its lines elsewhere in each language.
        let mut is_printed = false;
        let own = text.lines().filter(|line| {
            is_printed = if is_printed { *line != "```" } else { *line == "```text" };
            !is_printed
        });
        own.filter_map(kind).collect()
    };
    for name in ["docs/auditing", "docs/before-the-visit", "docs/over-time"] {
        let of_name = WALKS.iter().filter(|(document, ..)| document.starts_with(name));
        let shapes: Vec<_> = of_name.map(|(document, ..)| shape(document)).collect();
        let [first, others @ ..] = &shapes[..] else { panic!("no walks") };
        assert!(others.len() == 2 && others.iter().all(|other| other == first), "{name}");
    }
}
