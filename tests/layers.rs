//! The modules stand in an order, and each may use those above it, never those below.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use getrouw::rubric::PRESENT;

/// From the ground up: the order in which data runs through the modules, as the library lists them.
fn order() -> Vec<String> {
    let library = fs::read_to_string(source().join("lib.rs")).expect("readable");
    library.lines().filter_map(|line| Some(line.strip_prefix("pub mod ")?.strip_suffix(';')?.to_owned())).collect()
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

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

/// The modules of this crate that a text names by `crate::`, also in a group of imports.
fn modules_named(text: &str) -> Vec<String> {
    let mut named = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        let names = match rest.strip_prefix('{') {
            Some(group) => {
                let group = &group[..closing(group)];
                top_level(group)
            }
            None => vec![rest.to_owned()],
        };
        let word = |name: &String| name.trim().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect::<String>();
        named.extend(names.iter().map(word).filter(|name| !name.is_empty()));
    }
    named
}

fn closing(group: &str) -> usize {
    let mut depth = 1;
    group
        .char_indices()
        .find(|(_, letter)| {
            depth += match letter {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            depth == 0
        })
        .map_or(group.len(), |(at, _)| at)
}

fn top_level(group: &str) -> Vec<String> {
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for letter in group.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            _ if depth == 0 => parts.last_mut().expect("one part").push(letter),
            _ => {}
        }
    }
    parts
}

fn rank(module: &str, order: &[String]) -> Option<usize> {
    order.iter().position(|known| known == module)
}

/// What is wrong with a file of a module.
fn faults(module: &str, text: &str, order: &[String]) -> Vec<String> {
    let own = rank(module, order).expect("a module of the order");
    let mut faults = Vec::new();
    for name in modules_named(text) {
        match rank(&name, order) {
            Some(other) if other > own => faults.push(format!("{module} uses {name}, which stands below it")),
            Some(_) => {}
            None => faults.push(format!("{module} uses crate::{name}, which is no module of the order")),
        }
    }
    faults
}

#[test]
fn no_module_uses_one_below_it() {
    let (mut found, order) = (Vec::new(), order());
    for module in &order {
        for path in rust_files(&source().join(module)) {
            let text = fs::read_to_string(&path).expect("readable");
            found.extend(faults(module, &text, &order).into_iter().map(|fault| format!("{}: {fault}", path.display())));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The parts of a folder that a text of one of them names, by `crate::`, or by `super::` from as many folders up as the text stands deep.
fn siblings_named(text: &str, folder: &str, depth: usize, siblings: &[String]) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let mut named = Vec::new();
    for prefix in [format!("crate::{folder}::"), format!("use {}", "super::".repeat(depth + 1))] {
        for (at, _) in code.match_indices(&prefix) {
            let rest = &code[at + prefix.len()..];
            let names = rest.strip_prefix('{').map_or_else(|| vec![rest.to_owned()], |group| top_level(&group[..closing(group)]));
            let word =
                |name: &String| name.trim().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect::<String>();
            named.extend(names.iter().map(word).filter(|name| siblings.contains(name)));
        }
    }
    named
}

/// The first circle among the parts of a folder, by what each uses of the others.
fn circle(uses: &BTreeMap<String, Vec<String>>) -> Option<Vec<String>> {
    fn walk(from: &str, uses: &BTreeMap<String, Vec<String>>, trail: &mut Vec<String>, done: &mut BTreeSet<String>) -> Option<Vec<String>> {
        if let Some(at) = trail.iter().position(|known| known == from) {
            return Some(trail[at..].to_vec());
        }
        if !done.insert(from.to_owned()) {
            return None;
        }
        trail.push(from.to_owned());
        let found = uses.get(from).into_iter().flatten().filter(|other| *other != from).find_map(|other| walk(other, uses, trail, done));
        trail.pop();
        found
    }
    let mut done = BTreeSet::new();
    uses.keys().find_map(|from| walk(from, uses, &mut Vec::new(), &mut done))
}

/// The files and folders of every folder stand in an order too: none of them uses one that uses it.
#[test]
fn no_circle_of_modules_is_left() {
    let mut folders: Vec<PathBuf> = rust_files(&source()).iter().filter_map(|path| path.parent().map(Path::to_path_buf)).collect();
    folders.sort();
    folders.dedup();
    for folder in folders.iter().filter(|folder| **folder != source()) {
        let name = |path: &Path| path.file_stem().and_then(|name| name.to_str()).expect("a name").to_owned();
        let parts: Vec<PathBuf> = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
        let siblings: Vec<String> = parts.iter().map(|path| name(path)).filter(|name| name != "mod").collect();
        let inside = folder.strip_prefix(source()).expect("within").to_str().expect("a name").replace('/', "::");
        let mut uses: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for part in parts.iter().filter(|part| name(part) != "mod") {
            let files = if part.is_dir() { rust_files(part) } else { vec![part.clone()] };
            for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "rs")) {
                let text = fs::read_to_string(file).expect("readable");
                let deep = file.strip_prefix(folder).expect("within").components().count() - 1;
                // The head of a folder stands one step higher than its files.
                let depth = if name(file) == "mod" { deep.saturating_sub(1) } else { deep };
                uses.entry(name(part)).or_default().extend(siblings_named(&text, &inside, depth, &siblings));
            }
        }
        assert_eq!(circle(&uses), None, "{}", folder.display());
    }
}

#[test]
fn the_library_lists_every_module_as_a_public_one() {
    let mut folders: Vec<String> = fs::read_dir(source())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned())
        .collect();
    folders.sort();
    let mut listed = order();
    listed.sort();
    assert_eq!(folders, listed);
}

#[test]
fn an_upward_import_is_seen_however_it_is_written() {
    for text in [
        "use crate::cli::run;",
        "use crate::{figure::Figure, report::{Page, Block}};",
        "fn f() -> crate::render::Look {}",
        "use crate::{\n    locale::Lang,\n    cli,\n};",
    ] {
        assert_eq!(faults("rubric", text, &order()).len(), 1, "{text}");
    }
    assert!(faults("rubric", "use crate::{figure::Figure, locale::{Lang, Message}};\nuse crate::source::Files;", &order()).is_empty());
}

/// The library neither prints, nor ends the process, nor looks at its surroundings; the command line alone does.
#[test]
fn only_the_command_line_touches_the_world() {
    let mut found = Vec::new();
    for module in order().iter().filter(|module| *module != "cli") {
        for path in rust_files(&source().join(module)) {
            let text = fs::read_to_string(&path).expect("readable");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for banned in
                ["std::fs", "std::env", "std::process", "println!", "eprintln!", "SystemTime", "Instant::now", "Local::now", "Utc::now"]
            {
                if code.contains(banned) {
                    found.push(format!("{}: {banned}", path.display()));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A thread that cannot be had must not end the program, and a page in a browser has none: one room knows how to ask for them.
#[test]
fn threads_are_asked_for_in_one_room() {
    let mut found = Vec::new();
    for module in order().iter().filter(|module| *module != "parallel") {
        for path in rust_files(&source().join(module)) {
            if fs::read_to_string(&path).expect("readable").contains("thread::") {
                found.push(path.display().to_string());
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The scale is data: code names none of its items, sections or tracks.
#[test]
fn no_name_of_a_scale_stands_in_code() {
    let mut names: Vec<String> = Vec::new();
    for id in getrouw::rubric::built_in::ids() {
        let rubric = getrouw::rubric::built_in::rubric(id).expect("shipped");
        names.extend(rubric.sections.iter().map(|section| format!("{}.", section.id)));
        names.extend(rubric.tracks.iter().map(|track| format!("\"{}\"", track.id)));
        names.extend(
            rubric
                .items
                .iter()
                .flat_map(|item| item.facts.keys().filter(|fact| fact.as_str() != PRESENT).map(|fact| format!("\"{fact}\""))),
        );
    }
    // A measure is code, and a fact is often called as its measure.
    names.retain(|name| getrouw::rubric::measure::MEASURES.iter().all(|measure| *name != format!("\"{}\"", measure.name)));
    // A key of audit.yaml, by which one scale happens to call its track.
    names.retain(|name| name != "\"file\"");
    // What a programme plans, by which one scale happens to call a section.
    names.retain(|name| name != "plan.");
    // The list of shipped rubrics may name them, also one that calls its track by its own name.
    names.retain(|name| getrouw::rubric::built_in::ids().all(|id| *name != format!("\"{id}\"")));
    let mut found = Vec::new();
    for path in rust_files(&source()) {
        let text = fs::read_to_string(&path).expect("readable");
        let code: String = text
            .split("#[cfg(test)]")
            .next()
            .unwrap_or_default()
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n");
        found.extend(names.iter().filter(|name| code.contains(*name)).map(|name| format!("{}: {name}", path.display())));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
