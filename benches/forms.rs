//! What writing a form costs inside the process, and reading a filled one back: `cargo bench --bench forms`.
#![allow(clippy::expect_used, reason = "a benchmark")]

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use getrouw::cli::{Environment, ExitStatus, LocalDisk, Streams, World, run};
use getrouw::source::Unwatched;
use tempfile::TempDir;

fn main() {
    divan::main();
}

fn getrouw(arguments: &[&Path]) -> Vec<u8> {
    let arguments = [Path::new("getrouw"), Path::new("--quiet")].into_iter().chain(arguments.iter().copied()).map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = run(
        arguments,
        &Environment::default(),
        World { disk: &LocalDisk, watcher: &Unwatched },
        Streams { input: &mut std::io::empty(), out: &mut out, err: &mut err },
    );
    assert_eq!(status, ExitStatus::Fine, "{}", String::from_utf8_lossy(&err));
    out
}

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/integrated-complete")
}

/// A form of the fullest scale, in each format.
#[divan::bench(args = ["xlsx", "csv", "docx", "html"])]
fn write(bencher: divan::Bencher<'_, '_>, ending: &str) {
    let folder = TempDir::new().expect("a folder");
    let audit = example();
    let file = folder.path().join(format!("form.{ending}"));
    bencher.with_inputs(|| drop(fs::remove_file(&file))).bench_values(|()| {
        getrouw(&[Path::new("form"), &audit, Path::new("-o"), &file, Path::new("--date"), Path::new("2026-09-30")]);
    });
}

/// An audit whose evidence is a filled form, scored.
#[divan::bench]
fn score_a_filled_form(bencher: divan::Bencher<'_, '_>) {
    let folder = TempDir::new().expect("a folder");
    let new = folder.path().join("new");
    let words = |text: &'static str| Path::new(text);
    getrouw(&[
        words("init"),
        &new,
        words("--programme"),
        words("Proef"),
        words("--rubric"),
        words("ips-nl-2015"),
        words("--model"),
        words("integrated"),
        words("--auditor"),
        words("a1"),
    ]);
    let (form, answers) = (new.join("evidence/form.xlsx"), example().join("evidence.csv"));
    getrouw(&[words("form"), &new, words("--rater"), words("a1"), words("--update"), &answers, words("-o"), &form]);
    bencher.bench(|| divan::black_box(getrouw(&[words("score"), &new])));
}
