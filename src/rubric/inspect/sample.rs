//! The sample scale of the rules' examples, and what is found when a piece of it is put in the place of another.

use super::{Levels, inspect};
use crate::diagnostic::{Problem, Severity, Spot};
use crate::locale::Lang;
use crate::rubric::fault::Example;
use crate::rubric::lint::rules as all;
use crate::source::SourceFile;

pub const RUBRIC: &str = include_str!("sample.yaml");
pub const WORDING: &str = include_str!("sample.nl.yaml");

fn found(rubric: &str, wording: Option<&str>) -> Vec<Problem> {
    let file = |name: &str, text: &str| SourceFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    let mut files = vec![file("sample.yaml", rubric)];
    files.extend(wording.map(|text| file("wording/sample.nl.yaml", text)));
    let found: Vec<Problem> = inspect(&files, &Levels::default()).into_iter().collect();
    found.iter().for_each(assert_is_said_in_every_language);
    found
}

/// Whatever a test brings up is said in every language.
fn assert_is_said_in_every_language(problem: &Problem) {
    let said = Lang::ALL.map(|lang| lang.say(&problem.message));
    for (index, one) in said.iter().enumerate() {
        for other in said.iter().skip(index + 1) {
            assert!(one.text != other.text && one.help != other.help, "{one:?} and {other:?}");
        }
    }
}

fn told_in(text: &str, problem: &Problem) -> String {
    let line = match problem.place().map(|place| &place.spot) {
        Some(Spot::Line { line, .. }) => text.lines().nth(line - 1).unwrap_or_default().trim(),
        _ => "",
    };
    // A list of mappings is told by its dash.
    format!("{}: {}", problem.message.code(), line.strip_prefix("- {").map_or(line.to_owned(), |rest| format!("{{{rest}")))
}

/// What is found in the sample rubric alone with `to` in the place of `from`: the rule, and the line that it is told on.
pub fn told(from: &str, to: &str) -> Vec<String> {
    assert!(RUBRIC.contains(from), "{from}");
    let text = RUBRIC.replacen(from, to, 1);
    found(&text, None).iter().map(|problem| told_in(&text, problem)).collect()
}

/// The rules that speak when `to` stands in the place of `from` in the sample rubric.
pub fn rules(from: &str, to: &str) -> Vec<&'static str> {
    assert!(RUBRIC.contains(from), "{from}");
    found(&RUBRIC.replacen(from, to, 1), None).iter().map(|problem| problem.message.code()).collect()
}

/// The rules that speak of the sample's Dutch wording when `to` stands in the place of `from` in it.
pub fn rules_of_words(from: &str, to: &str) -> Vec<&'static str> {
    assert!(WORDING.contains(from), "{from}");
    let found = found(RUBRIC, Some(&WORDING.replacen(from, to, 1)));
    let of_words = found.iter().filter(|problem| problem.place().is_some_and(|place| place.file.ends_with(".nl.yaml")));
    of_words.map(|problem| problem.message.code()).collect()
}

#[test]
fn the_sample_keeps_every_rule() {
    // French is not among the sample's languages, and that is told.
    let told: Vec<String> = found(RUBRIC, Some(WORDING)).iter().map(|problem| told_in(RUBRIC, problem)).collect();
    assert_eq!(told, ["missing-translation: language: en"]);
    assert_eq!(found(RUBRIC, None), []);
}

#[test]
fn every_example_breaks_its_rule_on_its_own_lines() {
    for rule in all() {
        let (sample, right, wrong) = match rule.example {
            Example::Told(_) => continue,
            Example::Rubric { wrong, right } => (RUBRIC, right, wrong),
            Example::Wording { wrong, right } => (WORDING, right, wrong),
        };
        assert_eq!(sample.matches(right).count(), 1, "{}: the sample must hold the right piece once: {right}", rule.name);
        let text = sample.replacen(right, wrong, 1);
        let found = if std::ptr::eq(sample, RUBRIC) { found(&text, None) } else { found(RUBRIC, Some(&text)) };
        let of_rule: Vec<&Problem> = found.iter().filter(|problem| problem.message.code() == rule.name).collect();
        assert!(
            !of_rule.is_empty(),
            "{} says nothing of {wrong}; told: {:?}",
            rule.name,
            found.iter().map(|problem| told_in(&text, problem)).collect::<Vec<_>>()
        );
        let start = text.find(wrong).map_or(0, |at| text[..at].lines().count());
        // The piece may be only the end of a larger part that is at fault, and is told at its head.
        let near = |problem: &&&Problem| match problem.place().map(|place| &place.spot) {
            Some(Spot::Line { line, .. }) => line + 12 >= start && *line <= start + wrong.lines().count() + 8,
            _ => true,
        };
        assert!(of_rule.iter().any(|problem| near(&problem)), "{}: {of_rule:?}", rule.name);
        assert!(of_rule.iter().all(|problem| problem.severity == rule.level.severity() || problem.severity == Severity::Error));
    }
}

#[test]
fn every_rule_is_registered_under_its_name() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rubric/lint");
    let mut files: Vec<String> = folder
        .read_dir()
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .map(|path| path.file_stem().expect("a name").to_string_lossy().replace('_', "-"))
        .filter(|name| name != "mod")
        .collect();
    // Those that reading a file finds stand in one table.
    let table = include_str!("../fault/reading.rs");
    files.extend(
        table
            .split(": Rule = ")
            .skip(1)
            .filter_map(|rest| rest.split_once('"').map(|(_, rest)| rest))
            .filter_map(|rest| rest.split('"').next())
            .map(str::to_owned),
    );
    files.sort();
    let mut names: Vec<String> = all().map(|rule| rule.name.to_owned()).collect();
    names.sort();
    assert_eq!(files, names);
}
