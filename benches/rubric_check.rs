//! What checking a folder of a thousand rubric files costs: `cargo bench --bench rubric_check`.
#![allow(clippy::expect_used, reason = "a benchmark")]

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use getrouw::cli::{Environment, LocalDisk, Streams, World, run};
use getrouw::source::Unwatched;
use tempfile::TempDir;

fn main() {
    divan::main();
}

/// A folder of so many copies of these files.
fn folder(files: &[PathBuf], count: usize) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (index, file) in files.iter().cycle().take(count).enumerate() {
        fs::copy(file, folder.path().join(format!("{index}.yaml"))).expect("copied");
    }
    folder
}

/// So many as the figure is about; a few where it is only tried whether the benchmark runs.
fn count() -> usize {
    if std::env::args().any(|argument| argument == "--test") { 50 } else { 1_000 }
}

fn rubrics() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("rubrics")
}

fn check(folder: &TempDir) {
    let arguments = ["getrouw".into(), "rubric".into(), "check".into(), folder.path().as_os_str().to_owned()];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    run(
        arguments.into_iter().collect::<Vec<OsString>>(),
        &Environment::default(),
        World { disk: &LocalDisk, watcher: &Unwatched },
        Streams { input: &mut std::io::empty(), out: &mut out, err: &mut err },
    );
}

/// The shipped rubrics in turn, from six items to thirty-four.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn a_thousand_rubrics_of_all_sizes(bencher: divan::Bencher<'_, '_>) {
    let mut files: Vec<PathBuf> = fs::read_dir(rubrics()).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
    files.sort();
    let folder = folder(&files, count());
    bencher.bench(|| check(&folder));
}

/// The fullest of them alone: eight hundred lines each.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn a_thousand_of_the_fullest(bencher: divan::Bencher<'_, '_>) {
    let folder = folder(&[rubrics().join("ips-nl-2015.yaml")], count());
    bencher.bench(|| check(&folder));
}
