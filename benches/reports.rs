//! What writing a report costs inside the process, beside the score that it shows: `cargo bench --bench reports`, `--features pdf` for PDF too.
#![allow(missing_docs, reason = "a benchmark")]

use std::ffi::OsString;
use std::path::Path;

use getrouw::cli::{Environment, LocalDisk, Streams, World, run};
use getrouw::source::Unwatched;

const FORMATS: &[&str] = if cfg!(feature = "pdf") {
    &["md", "csv", "json", "html", "docx", "xlsx", "pdf"]
} else {
    &["md", "csv", "json", "html", "docx", "xlsx"]
};

fn main() {
    divan::main();
}

fn run_on_example(command: &[&str]) {
    let audit = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/integrated-complete");
    let arguments = ["getrouw", "--quiet"].iter().chain(command).map(OsString::from).chain([audit.into_os_string()]);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    run(
        arguments,
        &Environment::default(),
        World { disk: &LocalDisk, watcher: &Unwatched },
        Streams { input: &mut std::io::empty(), out: &mut out, err: &mut err },
    );
    divan::black_box(out);
}

/// The measure of all others: the scorecard on the screen.
#[divan::bench]
fn score() {
    run_on_example(&["score"]);
}

/// A whole run of `report` on the complete example, to standard output.
#[divan::bench(args = FORMATS)]
fn report(format: &str) {
    run_on_example(&["report", "-o", "-", "--date", "2026-09-30", "--format", format]);
}
