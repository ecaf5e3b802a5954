//! Whatever a file holds, a run ends with one of the three statuses, and never with a panic.

use std::fs;

use getrouw::cli::ExitStatus;
use proptest::prelude::*;

use crate::program::{AuditFolder, codes, getrouw, root};

const AUDIT: &str = "audit: 1\nprogramme: Proef\nrubric: schaal.yaml\nmodel: integrated\nperiod: {from: 2026-01-01, to: 2026-06-30}\nvisited: [2026-07-06]\nauditors: [{id: a1, independent: true}]\nevidence: [evidence.csv]\noverlays: [eigen.yaml]\n";
const OVERLAY: &str = "wording: 1\nrubric: ips-nl-2015\nlanguage: nl\nitems:\n  organisatie.4: {title: Eigen titel, anchors: {4: tekst}}\nbands: {origin: x, tracks: {ips-a: {laag: \"<= 64\", hoog: \"> 64\"}}}\n";

/// A sound audit with its own copy of the rubric, of which one file is then harmed.
fn audit() -> AuditFolder {
    let evidence = fs::read(root().join("examples/integrated-complete/evidence.csv")).expect("readable");
    let audit = AuditFolder::new("integrated", evidence);
    audit.write("audit.yaml", AUDIT);
    audit.write("eigen.yaml", OVERLAY);
    audit.write("schaal.yaml", fs::read(root().join("rubrics/ips-nl-2015.yaml")).expect("readable"));
    audit
}

fn run_all(audit: &AuditFolder) {
    for command in ["score", "check"] {
        let ran = getrouw(&["--lang", "fr", command, audit.path()]);
        assert!(ran.status != ExitStatus::Failed, "{}", ran.err);
        assert!(ran.status == ExitStatus::Fine || !ran.err.is_empty());
    }
}

fn harmed(mut bytes: Vec<u8>, harms: &[(prop::sample::Index, u8, u8)]) -> Vec<u8> {
    // Bytes that mean something to a format do more harm than any others.
    const SHARP: &[u8] = b"\0\"'\n\r\t;,|:{}[]&*#-+%.0123456789<>=\xff\xfe\xe9 ";
    for (index, kind, byte) in harms {
        let at = index.index(bytes.len().max(1)).min(bytes.len());
        let sharp = SHARP[usize::from(*byte) % SHARP.len()];
        match kind % 4 {
            0 => bytes.insert(at, sharp),
            1 if at < bytes.len() => drop(bytes.remove(at)),
            2 if at < bytes.len() => bytes[at] = sharp,
            _ => bytes.truncate(at.max(1)),
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn harmed_files_are_told_and_nothing_panics(which in 0..4usize, harms in prop::collection::vec((any::<prop::sample::Index>(), 0..13u8, any::<u8>()), 1..12)) {
        let audit = audit();
        let name = ["audit.yaml", "evidence.csv", "eigen.yaml", "schaal.yaml"][which];
        let sound = fs::read(audit.file(name)).expect("readable");
        audit.write(name, harmed(sound, &harms));
        run_all(&audit);
    }

    #[test]
    fn random_bytes_are_told_and_nothing_panics(which in 0..4usize, bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let audit = audit();
        audit.write(["audit.yaml", "evidence.csv", "eigen.yaml", "schaal.yaml"][which], bytes);
        run_all(&audit);
    }
}

#[test]
fn extreme_values_are_told_quickly() {
    let audit = AuditFolder::new(
        "integrated",
        format!(
            "item,fact,value,note\nbezetting.1a,clients_per_worker,{},{}\norganisatie.4,score,{},\n",
            "9".repeat(100_000),
            "é".repeat(100_000),
            "1".repeat(400)
        ),
    );
    assert_eq!(audit.faults(), ["not-a-number @ evidence.csv, row 2, column value", "rating-outside @ evidence.csv, row 3, column value"]);
    let nested = AuditFolder::new("integrated", "item,fact,value\n");
    nested.write("audit.yaml", format!("audit: {}", "[".repeat(200_000)));
    assert_eq!(nested.run(&["check", "AUDIT"]).status, ExitStatus::Error);
}

#[test]
fn what_is_quoted_in_a_finding_stays_short_and_steers_no_terminal() {
    let audit =
        AuditFolder::new("integrated", format!("item,fact,value\nbezetting.1a,clients_per_worker,\"\u{1b}[2J{}\"\n", "9".repeat(100_000)));
    let err = audit.run(&["check", "AUDIT"]).err;
    assert!(err.len() < 1500 && !err.contains('\u{1b}') && err.contains('…'), "{}", err.len());
}

/// The records of the example, harmed at random, are measured or refused; nothing else happens, and nothing of them is repeated.
#[test]
fn harmed_records_are_measured_or_refused() {
    let from = root().join("examples/integrated-complete");
    let read = |name: &str| fs::read(from.join(name)).expect("readable");
    let audit = AuditFolder::new("integrated", "");
    audit.write("audit.yaml", read("from-records.yaml"));
    audit.write("judged.csv", read("judged.csv"));
    let names = ["werkers", "clienten", "contacten", "banen", "opleidingen", "uren"].map(|name| format!("records/{name}.csv"));
    let mut seed = 7_u64;
    let mut chance = |end: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).expect("small") % end
    };
    let scraps: [&[u8]; 12] =
        [b"\"", b";", b"\n", b"\r", b",", b"\xE9", b"\xFF\xFE", b"9999999999", b"-", b"31-12-2026", b"2026-13-45", b"=1+1"];
    let (mut sound, mut refused) = (0, 0);
    for _ in 0..150 {
        for name in &names {
            audit.write(name, read(name));
        }
        for _ in 0..=chance(2) {
            let name = &names[chance(names.len())];
            let mut bytes = read(name);
            for _ in 0..=chance(3) {
                let at = chance(bytes.len());
                match chance(4) {
                    0 => drop(bytes.drain(at..(at + chance(40)).min(bytes.len()))),
                    1 => bytes.truncate(at.max(1)),
                    _ => drop(bytes.splice(at..at, scraps[chance(scraps.len())].iter().copied())),
                }
                if bytes.is_empty() {
                    bytes.push(b'x');
                }
            }
            audit.write(name, bytes);
        }
        let ran = audit.run(&["measure", "AUDIT"]);
        let outcomes = audit.run(&["outcomes", "AUDIT"]);
        assert_eq!(ran.status, outcomes.status);
        match ran.status {
            ExitStatus::Fine => sound += 1,
            ExitStatus::Error => {
                assert_eq!(ran.out, "");
                refused += 1;
            }
            ExitStatus::Failed => panic!("{}", ran.err),
        }
    }
    assert!(sound > 5 && refused > 30, "{sound} {refused}");
}

/// Each is held against all others: by looking each up, since a walk over all for each would take minutes.
#[test]
fn very_many_raters_of_one_item_are_held_against_one_another() {
    let rows: String = (0..50_000).map(|rater| format!("begeleiding.13,score,3,r{rater}\n")).collect();
    let audit = AuditFolder::new("integrated", format!("item,fact,value,rater\n{rows}begeleiding.13,score,4,R49999\n"));
    let ran = audit.run(&["check", "AUDIT"]);
    assert!(ran.err.contains("score is '4' here but '3' in evidence.csv, row 50001"), "{}", &ran.err[..300]);
    assert_eq!(codes(&ran.err)[0], "contradiction @ evidence.csv, row 50002");
}
