//! One word for each thing: what `docs/words.md` rules out stands in no text.

use std::fs;
use std::path::Path;

use regex::Regex;

use crate::program::root;

/// The string literals of a Rust text.
fn literals(code: &str) -> Vec<String> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let lines: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let literal = Regex::new(r#""((?:[^"\\]|\\(?s:.))*)""#).expect("a pattern");
    let joined = Regex::new(r"\\\n\s*").expect("a pattern");
    let code = lines.join("\n");
    literal.captures_iter(&code).map(|found| joined.replace_all(&found[1], "").replace("\\\"", "\"")).collect()
}

fn rust_files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            found.extend(rust_files(&entry));
        } else if entry.extension().is_some_and(|end| end == "rs") {
            found.push(fs::read_to_string(&entry).expect("readable"));
        }
    }
    found
}

/// Every text of a language: of its messages, of the tables of sentences, rules and keys, of labels and of the shipped wordings.
fn texts(lang: &str) -> Vec<String> {
    let read = |path: &str| fs::read_to_string(root().join(path)).expect("readable");
    let mut texts = literals(&read(&format!("src/locale/{lang}.rs")));
    for table in ["sentences", "rules", "keys"] {
        let path = if lang == "en" { format!("src/locale/{table}_nl.rs") } else { format!("src/locale/{table}_{lang}.rs") };
        // English is the first of each pair; what the schemas say of keys in English follows the files and not the readers.
        let place = usize::from(lang != "en");
        if lang != "en" || table != "keys" {
            texts.extend(literals(&read(&path)).chunks(2).filter_map(|pair| pair.get(place).cloned()));
        }
    }
    // A label may hold several texts after its language.
    let label = Regex::new(&format!(r#"\b{lang}: \(?"((?:[^"\\]|\\(?s:.))*)"(?:,\s*"((?:[^"\\]|\\(?s:.))*)")?"#)).expect("a pattern");
    for code in rust_files(&root().join("src")) {
        let found = label.captures_iter(&code).flat_map(|found| [1, 2].map(|place| found.get(place).map(|text| text.as_str().to_owned())));
        texts.extend(found.flatten());
    }
    for entry in fs::read_dir(root().join("rubrics/wording")).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.to_string_lossy().ends_with(&format!(".{lang}.yaml")) {
            texts.extend(
                fs::read_to_string(entry).expect("readable").lines().filter(|line| !line.trim_start().starts_with('#')).map(str::to_owned),
            );
        }
    }
    for entry in fs::read_dir(root().join("rubrics")).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        let text = fs::read_to_string(&entry).unwrap_or_default();
        if text.contains(&format!("\nlanguage: {lang}\n")) {
            texts.extend(text.lines().filter(|line| !line.trim_start().starts_with('#')).map(str::to_owned));
        }
    }
    texts
}

#[test]
fn no_text_holds_a_word_that_the_glossary_rules_out() {
    let glossary = fs::read_to_string(root().join("docs/words.md")).expect("readable");
    let mut found = Vec::new();
    for lang in ["nl", "en", "fr"] {
        let block = glossary.split(&format!("<!-- ruled out: {lang} -->\n```text\n")).nth(1).expect("a block").split("\n```").next();
        let rules: Vec<(Regex, &str)> = block
            .expect("its end")
            .lines()
            .map(|line| line.rsplit_once("   # ").expect("what to say instead"))
            .map(|(pattern, instead)| (Regex::new(pattern).unwrap_or_else(|_| panic!("{pattern}")), instead))
            .collect();
        assert!(rules.len() > 80, "{lang}");
        let texts = texts(lang);
        assert!(texts.len() > 1_000, "{lang}: {}", texts.len());
        for (pattern, instead) in &rules {
            found.extend(texts.iter().filter(|text| pattern.is_match(text)).map(|text| format!("{lang}: {text}\n   {pattern}: {instead}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
