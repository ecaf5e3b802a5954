//! Wording files and overlays: either there are words, or at least one error says why not, and laying them over holds.
#![no_main]

use getrouw::diagnostic::Problems;
use getrouw::rubric::inspect::{Levels, inspect};
use getrouw::rubric::{built_in, load_wording};
use getrouw::source::SourceFile;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some(mut rubric) = built_in::rubric("ips-nl-2015") else { return };
    let mut problems = Problems::new();
    let wording = load_wording("x.yaml", bytes, &rubric, &mut problems);
    assert!(wording.is_some() != problems.has_errors());
    if let Some(wording) = wording {
        rubric.lay_over(&wording);
    }
    inspect(&[SourceFile { name: "x.yaml".to_owned(), bytes: bytes.to_vec() }], &Levels::default());
});
