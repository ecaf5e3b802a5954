//! Codes are for other tools and for those who look something up: each stands in one table, once, and none is a name of the code's own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::program::root;

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// Codes that two kinds of one thing share, which differ in words alone.
const SHARED: [&str; 3] = ["equal-contacts", "rating-against-facts", "rating-overrides-facts"];

/// The tables of codes, by file and how many tables stand before it there: each `fn code` of its own, and each enum whose variants are
/// listed with their codes.
fn tables() -> BTreeMap<(PathBuf, usize), Vec<String>> {
    let mut tables = BTreeMap::new();
    for path in rust_files(&root().join("src")) {
        let text = fs::read_to_string(&path).expect("readable");
        let mut found: Vec<Vec<String>> = Vec::new();
        for (opening, end, before) in
            [("pub fn code(", "\n    }\n", "=> \""), ("\nmessages! {", "\n}\n", "= \""), ("\nlabelled! {", "\n}\n", "= \"")]
        {
            for (at, _) in text.match_indices(opening) {
                let table = text[at..].split(end).next().expect("some");
                found.push(table.lines().filter_map(|line| line.split_once(before)?.1.split('"').next().map(str::to_owned)).collect());
            }
        }
        let tables_of = |(index, codes)| ((path.strip_prefix(root()).expect("within").to_path_buf(), index), codes);
        tables.extend(found.into_iter().filter(|codes| !codes.is_empty()).enumerate().map(tables_of));
    }
    tables
}

#[test]
fn every_table_has_each_code_once_and_in_the_manner_of_codes() {
    let tables = tables();
    assert!(tables.len() >= 6, "{tables:?}");
    for (table, codes) in &tables {
        let mut own: Vec<&String> = codes.iter().filter(|code| !SHARED.contains(&code.as_str())).collect();
        own.sort();
        assert!(own.windows(2).all(|pair| pair[0] != pair[1]), "{table:?}");
        let is_plain = |code: &String| !code.is_empty() && code.chars().all(|letter| letter.is_ascii_lowercase() || "-_8".contains(letter));
        assert!(codes.iter().all(is_plain), "{table:?}: {codes:?}");
    }
}

/// Problems are looked up by their code alone, whatever found them.
#[test]
fn no_two_kinds_of_problem_have_the_same_code() {
    let is_of_problems = |path: &Path| path.ends_with("locale/message.rs") || path.ends_with("records/row_fault.rs");
    let mut codes: Vec<String> = tables().into_iter().filter(|((path, _), _)| is_of_problems(path)).flat_map(|(_, codes)| codes).collect();
    codes.sort();
    let mut doubled: Vec<&String> = codes.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
    assert!(codes.len() > 100, "{}", codes.len());
    doubled.dedup();
    assert_eq!(doubled, SHARED);
}

/// What `{:?}` prints changes with the code, and is nobody's word.
#[test]
fn no_public_word_is_a_name_of_the_code() {
    let mut found = Vec::new();
    for path in rust_files(&root().join("src")) {
        let text = fs::read_to_string(&path).expect("readable");
        let code = text.split("#[cfg(test)]").next().expect("some");
        let is_test = path.ends_with("rubric/inspect/sample.rs") || path.ends_with("source/trouble.rs");
        if !is_test && code.lines().any(|line| line.contains(":?}") && !line.trim_start().starts_with("//")) {
            found.push(path);
        }
    }
    assert!(found.is_empty(), "{found:?}");
}
