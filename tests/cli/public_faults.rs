//! Small tables that other programs, and this one once, took for something else without a word: what is told of each, and what it comes to.
//!
//! Each folder of `tests/data/faults` that holds an audit has `expected.txt` beside it: the codes and places of what is told, and the value of
//! every fact that its records yield. `GETROUW_UPDATE=1` writes it anew, to be read before it is committed.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::program::{codes, getrouw, hold, root};

fn audits(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(audits(&path));
        } else if path.ends_with("audit.yaml") {
            found.push(folder.to_path_buf());
        }
    }
    found.sort();
    found
}

#[test]
fn every_public_fault_is_told_or_read_right() {
    let audits = audits(&root().join("tests/data/faults"));
    assert!(audits.len() > 30, "{}", audits.len());
    for audit in audits {
        let folder = audit.to_str().expect("UTF-8");
        let mut lines = codes(&getrouw(&["--lang", "en", "check", folder]).err);
        // What the evidence of such a small audit lacks is no fault of its tables.
        lines.retain(|line| !["facts-missing", "cap-without-evidence", "waiting-so-far"].iter().any(|code| line.starts_with(code)));
        let measured = getrouw(&["--lang", "en", "measure", folder, "--format", "json"]).out;
        if let Ok(document) = serde_json::from_str::<Value>(&measured) {
            for fact in document["facts"].as_array().into_iter().flatten().filter(|fact| !fact["value"].is_null()) {
                let line = ["item", "track", "fact", "value"].map(|key| fact[key].as_str().unwrap_or_default());
                lines.push(line.join(" "));
            }
        }
        hold(&audit.join("expected.txt"), format!("{}\n", lines.join("\n")).as_bytes());
    }
}

/// The same through the reports: a figure just under a bound is not shown at it.
#[test]
fn a_total_just_under_a_band_shows_as_under_it() {
    let audit = root().join("tests/data/faults/rounded-to-the-bound");
    let ran = getrouw(&["--lang", "en", "score", audit.to_str().expect("UTF-8")]);
    assert!(ran.out.contains("89.96%") && !ran.out.contains("90.0%"), "{}", ran.out);
}
