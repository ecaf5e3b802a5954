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

/// The tables of codes: the texts of each `fn code`, by the file and how many tables stand before it there.
fn tables() -> BTreeMap<(PathBuf, usize), Vec<String>> {
    let mut tables = BTreeMap::new();
    for path in rust_files(&root().join("src")) {
        let text = fs::read_to_string(&path).expect("readable");
        for (index, (at, _)) in text.match_indices("pub fn code(").enumerate() {
            let table = text[at..].split("\n    }\n").next().expect("a function");
            let codes = table.lines().filter_map(|line| line.split_once("=> \"")?.1.split('"').next().map(str::to_owned));
            tables.insert((path.strip_prefix(root()).expect("within").to_path_buf(), index), codes.collect());
        }
    }
    tables
}

#[test]
fn every_table_has_each_code_once_and_in_the_manner_of_codes() {
    let tables = tables();
    assert!(tables.len() >= 6, "{tables:?}");
    for (table, codes) in &tables {
        let mut sorted = codes.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), codes.len(), "{table:?}");
        let is_plain = |code: &String| !code.is_empty() && code.chars().all(|letter| letter.is_ascii_lowercase() || "-_8".contains(letter));
        assert!(codes.iter().all(is_plain), "{table:?}: {codes:?}");
    }
}

/// Problems are looked up by their code alone, whatever found them.
#[test]
fn no_two_kinds_of_problem_have_the_same_code() {
    let of_problems = tables()
        .into_iter()
        .filter(|((path, index), _)| path.ends_with("locale/message.rs") || (path.ends_with("locale/records.rs") && *index < 2));
    let mut seen: BTreeMap<String, (PathBuf, usize)> = BTreeMap::new();
    let mut doubled = Vec::new();
    for (table, codes) in of_problems {
        for code in codes {
            doubled.extend(seen.insert(code.clone(), table.clone()).map(|_| code));
        }
    }
    assert!(seen.len() > 100, "{}", seen.len());
    assert_eq!(doubled, [""; 0]);
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
