//! What it costs to hold two raters of a thousand audits against each other: `cargo bench --bench agree`.
#![allow(clippy::expect_used, reason = "a benchmark")]

use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use getrouw::agreement::{Random, Ratings, chance, correlations};
use getrouw::cli::{Environment, ExitStatus, LocalDisk, Streams, World, run};
use getrouw::locale::Lang;
use getrouw::review::{Request, review};
use getrouw::source::{Memory, Unwatched};
use tempfile::TempDir;

fn main() {
    divan::main();
}

/// The items of the longest shipped scale, as it names them.
fn items() -> Vec<String> {
    let files = Memory::new()
        .with("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [e.csv]\n")
        .with("e.csv", "item,fact,value\n");
    let review = review(&Request::new(&files, "audit.yaml", Lang::En));
    let items = review.audits.first().expect("an audit").rubric().items.iter();
    items.map(|item| item.id.to_string()).collect()
}

/// Audits that two raters scored on every item of the longest scale, whatever its model uses.
fn audits(folder: &Path, count: usize) {
    let mut random = Random::new("a thousand audits");
    let items = items();
    for number in 0..count {
        let audit = folder.join(format!("{number:04}"));
        fs::create_dir_all(&audit).expect("a folder");
        let yaml =
            format!("audit: 1\nprogramme: Programma {number} (verzonnen)\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [e.csv]\n");
        fs::write(audit.join("audit.yaml"), yaml).expect("written");
        let mut rows = "item,fact,value,rater\n".to_owned();
        for item in items.iter().filter(|item| !["bezetting.1b", "bezetting.1c"].contains(&item.as_str())) {
            let score = 1 + random.below(5);
            let other = if random.below(5) == 0 { 1 + random.below(5) } else { score };
            let _ = writeln!(rows, "{item},score,{score},a1\n{item},score,{other},a2");
        }
        fs::write(audit.join("e.csv"), rows).expect("written");
    }
}

/// A thousand audits from files to the page, ten thousand bootstraps of each correlation of the totals included.
#[divan::bench(sample_count = 5)]
fn a_thousand_audits(bencher: divan::Bencher<'_, '_>) {
    let folder = TempDir::new().expect("a folder");
    audits(folder.path(), 1_000);
    bencher.bench_local(|| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let status = run(
            ["getrouw", "agree"].map(OsString::from).into_iter().chain([folder.path().as_os_str().to_owned()]),
            &Environment::default(),
            World { disk: &LocalDisk, watcher: &Unwatched },
            Streams { input: &mut std::io::empty(), out: &mut out, err: &mut err },
        );
        assert_eq!(status, ExitStatus::Fine, "{}", String::from_utf8_lossy(&err));
        out.len()
    });
}

/// The coefficients of one audit of 34 items, with their intervals.
#[divan::bench]
fn one_audit(bencher: divan::Bencher<'_, '_>) {
    let mut random = Random::new("one audit");
    let mut ratings = Ratings::new(1, 5, 2).expect("a scale");
    (0..34).for_each(|_| ratings.push([1 + i64::from(random.below(5)), 1 + i64::from(random.below(5))].map(Some)));
    bencher.bench_local(|| chance(&ratings));
}

/// Ten thousand bootstraps of each of two correlations over a thousand programmes.
#[divan::bench(sample_count = 10)]
fn correlations_of_a_thousand_programmes(bencher: divan::Bencher<'_, '_>) {
    let mut random = Random::new("totals");
    let rows: Vec<Vec<Option<i64>>> = (0..1_000)
        .map(|_| {
            let total = 60 + i64::from(random.below(60));
            vec![Some(total), Some(total + i64::from(random.below(7)) - 3)]
        })
        .collect();
    bencher.bench_local(|| correlations(&rows, 2, true));
}
