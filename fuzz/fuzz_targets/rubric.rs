//! Rubric files: either there is a rubric, or at least one error says why not; and checking the rules never ends the program.
#![no_main]

use getrouw::diagnostic::Problems;
use getrouw::rubric::inspect::{Levels, inspect};
use getrouw::source::SourceFile;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut problems = Problems::new();
    let rubric = getrouw::rubric::load("x.yaml", bytes, &mut problems);
    assert!(rubric.is_some() != problems.has_errors());
    inspect(&[SourceFile { name: "x.yaml".to_owned(), bytes: bytes.to_vec() }], &Levels::default());
});
