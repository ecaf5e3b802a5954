//! Help pages, the manual and usage errors: in the reader's language, whole.

use getrouw::cli::{Environment, ExitStatus};

use crate::program::{getrouw, getrouw_in};

const COMMANDS: [&[&str]; 25] = [
    &[],
    &["init"],
    &["form"],
    &["import"],
    &["prepare"],
    &["compare"],
    &["plan"],
    &["score"],
    &["explain"],
    &["report"],
    &["check"],
    &["measure"],
    &["outcomes"],
    &["lsp"],
    &["rubric"],
    &["rubric", "list"],
    &["rubric", "show"],
    &["rubric", "check"],
    &["rubric", "explain"],
    &["rubric", "schema"],
    &["rubric", "diff"],
    &["completions"],
    &["man"],
    &["help"],
    &["rubric", "help"],
];

/// Words that no Dutch or French text holds.
const ENGLISH: [&str; 23] = [
    "the", "with", "without", "print", "write", "how", "when", "may", "given", "which", "value", "values", "shown", "its", "that", "and",
    "for", "file", "files", "found", "required", "usage", "try",
];

fn english_words(text: &str) -> Vec<&str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && !"-<>[]'`{}\\".contains(letter));
    words.filter(|word| ENGLISH.contains(&word.to_lowercase().as_str())).collect()
}

#[test]
fn every_help_page_is_in_the_language_that_is_asked_for() {
    for lang in ["nl", "fr"] {
        for command in COMMANDS {
            for flag in ["-h", "--help"] {
                let ran = getrouw(&[&["--lang", lang], command, &[flag]].concat());
                // The help of help is that of the command it belongs to.
                if command.last() == Some(&"help") {
                    continue;
                }
                assert_eq!(ran.status, ExitStatus::Fine, "{command:?}");
                let found = english_words(&ran.out);
                assert!(found.is_empty(), "{lang} {command:?} {flag}: {found:?}\n{}", ran.out);
                assert!(ran.out.lines().all(|line| line.chars().count() <= 80), "{lang} {command:?}\n{}", ran.out);
            }
        }
    }
    assert!(getrouw(&["--lang", "en", "score", "--help"]).out.contains("Usage: getrouw score [OPTIONS] [AUDIT]"));
}

#[test]
fn the_language_of_help_is_that_of_the_environment_too() {
    let of = |lang: Option<&str>, locale: Option<&str>| Environment {
        lang: lang.map(str::to_owned),
        locale: locale.map(str::to_owned),
        ..crate::program::environment()
    };
    let first = |environment: &Environment, arguments: &[&str]| getrouw_in(arguments, environment).out.lines().nth(2).map(str::to_owned);
    assert_eq!(first(&of(None, None), &["check", "-h"]).as_deref(), Some("Gebruik: getrouw check [OPTIONS] [AUDIT]"));
    assert_eq!(
        first(&of(None, Some("fr_BE.UTF-8")), &["check", "-h"]).as_deref(),
        Some("Utilisation\u{a0}: getrouw check [OPTIONS] [AUDIT]")
    );
    assert_eq!(first(&of(Some("en"), Some("fr_BE.UTF-8")), &["check", "-h"]).as_deref(), Some("Usage: getrouw check [OPTIONS] [AUDIT]"));
    assert_eq!(first(&of(Some("en"), None), &["check", "-h", "--lang=nl"]).as_deref(), Some("Gebruik: getrouw check [OPTIONS] [AUDIT]"));
}

/// Every way to use the program wrongly that comes to mind: a list to read.
#[test]
fn wrong_usage_is_told_in_the_language_that_is_asked_for() {
    let wrong: [&[&str]; 18] = [
        &[],
        &["scroe"],
        &["nothing-like-it"],
        &["score", "--bogus"],
        &["score", "--formt", "json"],
        &["score", "--format", "jsn"],
        &["score", "--format"],
        &["score", "--fail-under", "many"],
        &["score", "a", "b"],
        &["report", "x"],
        &["report", "x", "-o", "y.md", "--date", "gisteren"],
        &["report", "x", "-o", "y.md", "--audience", "iedereen"],
        &["explain"],
        &["rubric"],
        &["rubric", "chek", "x"],
        &["rubric", "schema", "x"],
        &["--lang", "nl", "--locale", "nl-BE", "score"],
        &["score", "--quiet", "--quiet"],
    ];
    for lang in ["nl", "fr"] {
        for arguments in wrong {
            let ran = getrouw(&[arguments, &["--lang", lang][..if arguments.contains(&"--lang") { 0 } else { 2 }]].concat());
            let environment = Environment { lang: Some(lang.to_owned()), ..crate::program::environment() };
            let alone = getrouw_in(arguments, &environment);
            for ran in [ran, alone] {
                // Nothing but the language may have been given, which shows the help.
                assert!(ran.status == ExitStatus::Error || arguments.is_empty(), "{arguments:?}: {}", ran.out);
                let found = english_words(&ran.err);
                assert!(found.is_empty(), "{lang} {arguments:?}: {found:?}\n{}", ran.err);
            }
        }
    }
}

#[test]
fn the_manual_refers_only_to_pages_that_it_prints() {
    for lang in ["nl", "en", "fr"] {
        let whole = getrouw(&["--lang", lang, "man"]).out;
        assert!(!whole.contains("(1)"), "one page refers to no other: {lang}");
        let rubric = getrouw(&["--lang", lang, "man", "rubric"]).out;
        let named: Vec<&str> = rubric.lines().filter_map(|line| line.strip_suffix("(1)")).collect();
        assert!(named.len() >= 6, "{rubric}");
        for page in named {
            let page = page.replace("\\-", "-");
            let ran = getrouw(&["--lang", lang, "man", &page]);
            assert_eq!(ran.status, ExitStatus::Fine, "{page}: {}", ran.err);
            assert!(ran.out.contains(".SH"), "{page}");
        }
    }
    assert_eq!(getrouw(&["--lang", "nl", "man", "rubric", "check"]).out, getrouw(&["--lang", "nl", "man", "rubric-check"]).out);
    let unknown = getrouw(&["--lang", "nl", "man", "scroe"]);
    assert_eq!(unknown.status, ExitStatus::Error);
    assert!(unknown.err.contains("score"), "{}", unknown.err);
    let dutch = getrouw(&["--lang", "nl", "man", "score"]).out;
    assert!(dutch.contains(".SH NAAM") && dutch.contains("Toon het scoreblad van een audit"), "{dutch}");
}
