//! The embedded rubrics equal their YAML files, and every shipped file is embedded.
//!
//! After a change to a rubric or its wording: `GETROUW_UPDATE=1 cargo test --test compiled`.
#![allow(clippy::expect_used, clippy::panic, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};

use getrouw::diagnostic::Problems;
use getrouw::locale::Lang;
use getrouw::rubric::{built_in, load, load_wording};

fn rubrics() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("rubrics")
}

fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "yaml"))
        .collect();
    files.sort();
    files
}

fn stem(path: &Path) -> String {
    path.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned()
}

/// While the compiled files are written anew, the ones inside this test are still the old.
fn is_updating() -> bool {
    std::env::var_os("GETROUW_UPDATE").is_some()
}

fn hold_current(path: &Path, compiled: &[u8]) {
    if is_updating() {
        fs::write(path, compiled).expect("writable");
    }
    let kept = fs::read(path).unwrap_or_default();
    assert!(kept == compiled, "{} is not current; run GETROUW_UPDATE=1 cargo test --test compiled", path.display());
}

#[test]
fn compiled_files_are_current() {
    let compiled = rubrics().join("compiled");
    for path in yaml_files(&rubrics()) {
        let bytes = built_in::compile_rubric(&fs::read(&path).expect("readable")).expect("sound");
        hold_current(&compiled.join(format!("{}.bin", stem(&path))), &bytes);
    }
    for path in yaml_files(&rubrics().join("wording")) {
        let bytes = built_in::compile_wording(&fs::read(&path).expect("readable")).expect("sound");
        hold_current(&compiled.join(format!("{}.bin", stem(&path))), &bytes);
    }
}

#[test]
fn an_embedded_rubric_equals_its_file() {
    if is_updating() {
        return;
    }
    let shipped: Vec<String> = yaml_files(&rubrics()).iter().map(|path| stem(path)).collect();
    assert_eq!(built_in::ids().collect::<Vec<_>>(), shipped);
    for path in yaml_files(&rubrics()) {
        let mut problems = Problems::new();
        let parsed = load(&stem(&path), &fs::read(&path).expect("readable"), &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        assert!(built_in::rubric(&stem(&path)) == parsed, "{}", path.display());
    }
}

#[test]
fn an_embedded_wording_equals_its_file() {
    if is_updating() {
        return;
    }
    let mut seen = Vec::new();
    for path in yaml_files(&rubrics().join("wording")) {
        let name = stem(&path);
        let (id, tag) = name.rsplit_once('.').expect("rubric.language");
        let lang = Lang::from_tag(tag).expect("a language");
        let rubric = built_in::rubric(id).expect("a shipped rubric");
        let mut problems = Problems::new();
        let parsed = load_wording(&name, &fs::read(&path).expect("readable"), &rubric, &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        assert!(built_in::wording(id, lang) == parsed, "{name}");
        seen.push((id.to_owned(), lang));
    }
    for id in built_in::ids() {
        for lang in Lang::ALL {
            let embedded = built_in::wording(id, lang).is_some();
            assert_eq!(embedded, seen.contains(&(id.to_owned(), lang)), "{id} {}", lang.tag());
        }
    }
}
