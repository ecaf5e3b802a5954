//! The pages of the lint rules, and that everything the checks can say has one.

use std::collections::BTreeSet;
use std::fs;

use getrouw::cli::ExitStatus;
use getrouw::locale::{Lang, rule_text};
use getrouw::render::markdown;
use getrouw::report::rule_book;
use getrouw::rubric::inspect::{Levels, inspect};
use getrouw::rubric::lint::rules;
use getrouw::source::SourceFile;

use crate::program::{getrouw, hold, root};

#[test]
fn the_book_of_rules_is_current() {
    hold(&root().join("docs/rules.md"), &markdown(&rule_book()));
}

#[test]
fn every_rule_is_explained_and_an_unknown_one_offers_the_nearest() {
    for lang in Lang::ALL {
        let list = getrouw(&["--lang", lang.tag(), "rubric", "explain"]);
        assert_eq!(list.status, ExitStatus::Fine);
        for rule in rules() {
            assert!(list.out.contains(rule.name), "{}", rule.name);
            let page = getrouw(&["--lang", lang.tag(), "rubric", "explain", rule.name]);
            let words: Vec<&str> = page.out.split_whitespace().collect();
            assert_eq!((page.status, page.out.lines().next()), (ExitStatus::Fine, Some(rule.name)));
            for text in [rule.what, rule.why] {
                let said = rule_text(text, lang);
                assert!(lang == Lang::En || said != text, "{} is not said in {lang:?}: {text}", rule.name);
                assert!(words.join(" ").contains(&said.split_whitespace().collect::<Vec<_>>().join(" ")), "{}: {}", rule.name, page.out);
            }
        }
    }
    let unknown = getrouw(&["--lang", "en", "rubric", "explain", "not-monotonic"]);
    assert_eq!(unknown.status, ExitStatus::Error);
    assert!(unknown.err.contains("did you mean not-monotone?"), "{}", unknown.err);
}

#[test]
fn names_are_kebab_case_and_sentences_are_whole() {
    let mut names = BTreeSet::new();
    for rule in rules() {
        assert!(rule.name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'), "{}", rule.name);
        assert!(names.insert(rule.name), "{} twice", rule.name);
        for text in [rule.what, rule.why] {
            assert!(text.ends_with('.') && text.starts_with(char::is_uppercase), "{}: {text}", rule.name);
        }
    }
}

/// Harms a file in every way that comes to mind, and gathers the codes of what is said of it.
#[test]
fn whatever_is_found_has_a_rule() {
    let mut said = BTreeSet::new();
    for path in ["rubrics/ips-nl-2015.yaml", "rubrics/wording/ips-nl-2015.en.yaml", "examples/integrated-complete/audit.yaml"] {
        let text = fs::read_to_string(root().join(path)).expect("readable");
        let lines: Vec<&str> = text.lines().collect();
        for (index, line) in lines.iter().enumerate().step_by(17) {
            for change in
                [String::new(), line.replace(':', ""), line.replace(['1', '2'], "7"), line.replace('e', ""), format!("{line} x: [")]
            {
                let mut harmed = lines.clone();
                harmed[index] = &change;
                let file = SourceFile { name: path.to_owned(), bytes: harmed.join("\n").into_bytes() };
                said.extend(inspect(&[file], &Levels::default()).iter().map(|problem| problem.message.code()));
            }
        }
    }
    assert!(said.len() > 20, "{said:?}");
    let unknown: Vec<_> = said.iter().filter(|code| rules().all(|rule| rule.name != **code)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}
