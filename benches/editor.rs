//! What telling findings costs after each key that is pressed in an editor: `cargo bench --bench editor`. The aim is 50 ms.
#![allow(clippy::expect_used, reason = "a benchmark")]

use std::fs;
use std::path::Path;

use getrouw::cli::{Disk, LocalDisk};
use getrouw::editor::Workspace;
use getrouw::locale::Lang;
use getrouw::yaml::Position;

fn main() {
    divan::main();
}

fn after_a_key(bencher: divan::Bencher<'_, '_>, name: &str, from: &str, to: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let text = fs::read_to_string(&file).expect("readable");
    let changed = text.replacen(from, to, 1);
    assert!(changed != text, "{from}");
    let name = file.to_str().expect("UTF-8");
    let folders = |path: &Path| LocalDisk.folder(path);
    let mut workspace = Workspace::new(&folders, Lang::Nl);
    workspace.set(name, text);
    bencher.bench_local(|| {
        workspace.set(name, changed.clone());
        workspace.flaws(name).len()
    });
}

/// The longest shipped rubric.
#[divan::bench]
fn findings_of_the_longest_rubric(bencher: divan::Bencher<'_, '_>) {
    after_a_key(bencher, "rubrics/ips-nl-2015.yaml", "criterion", "criterionn");
}

/// Its longest wording, which is held against it.
#[divan::bench]
fn findings_of_the_longest_wording(bencher: divan::Bencher<'_, '_>) {
    after_a_key(bencher, "rubrics/wording/ips-nl-2015.fr.yaml", "criterion", "criterionn");
}

#[divan::bench]
fn findings_of_an_audit(bencher: divan::Bencher<'_, '_>) {
    after_a_key(bencher, "examples/integrated-complete/audit.yaml", "model:", "model: x");
}

#[divan::bench]
fn words_about_an_item(bencher: divan::Bencher<'_, '_>) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("rubrics/ips-nl-2015.yaml");
    let text = fs::read_to_string(&file).expect("readable");
    let line = text.lines().position(|line| line.contains("- number: \"2\"\n") || line.trim() == "- number: \"2\"").expect("there") + 1;
    let name = file.to_str().expect("UTF-8");
    let folders = |path: &Path| LocalDisk.folder(path);
    let mut workspace = Workspace::new(&folders, Lang::Nl);
    workspace.set(name, text);
    bencher.bench_local(|| workspace.hover(name, Position { line, column: 12 }));
}
