//! What scoring an audit costs inside the process: `cargo bench`.
#![allow(clippy::expect_used, reason = "a benchmark")]

use std::ffi::OsString;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use getrouw::cli::{Environment, LocalDisk, Streams, World, run};
use getrouw::diagnostic::Problems;
use getrouw::rubric::{built_in, load};
use getrouw::source::Unwatched;

fn main() {
    divan::main();
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The scale from the form compiled ahead, as every command takes it.
#[divan::bench]
fn embedded_rubric() {
    black_box(built_in::rubric("ips-nl-2015"));
}

/// The same scale parsed from its YAML, as a rubric given by path.
#[divan::bench]
fn parsed_rubric(bencher: divan::Bencher<'_, '_>) {
    let yaml = fs::read(root().join("rubrics/ips-nl-2015.yaml")).expect("readable");
    bencher.bench(|| black_box(load("ips-nl-2015.yaml", &yaml, &mut Problems::new())));
}

/// A whole run of `score` on the complete example, without starting a process.
#[divan::bench(args = ["table", "json", "csv"])]
fn score(bencher: divan::Bencher<'_, '_>, format: &str) {
    let audit = root().join("examples/integrated-complete").into_os_string();
    let arguments = [OsString::from("getrouw"), "score".into(), audit, "--format".into(), format.into()];
    bencher.bench(|| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        run(
            arguments.clone(),
            &Environment::default(),
            World { disk: &LocalDisk, watcher: &Unwatched },
            Streams { input: &mut std::io::empty(), out: &mut out, err: &mut err },
        )
    });
}
