//! What writing a report costs inside the process, beside the score that it shows: `cargo bench --bench reports`, `--features pdf` for PDF too.
use std::ffi::OsString;
use std::path::Path;

use getrouw::cli::{Environment, LocalDisk, Streams, World, run};
use getrouw::render::FORMATS;
use getrouw::source::Unwatched;

/// The names of the formats that this program was built with.
fn formats() -> Vec<&'static str> {
    FORMATS.iter().filter(|format| format.wants_feature.is_none()).map(|format| format.name).collect()
}

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
#[divan::bench(args = formats())]
fn report(format: &str) {
    run_on_example(&["report", "-o", "-", "--date", "2026-09-30", "--format", format]);
}
