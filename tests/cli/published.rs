//! Published documents are read by later versions: what 0.1.0 wrote, and what this version writes.

use std::fs;

use getrouw::cli::ExitStatus;
use getrouw::document::{
    AgreementDocument, AskEntry, ComparisonDocument, DiffDocument, Document, FindingsDocument, ImportDocument, MeasuresDocument, NoteWord,
    OutcomeRow, OutcomesDocument, PlanDocument, Row, ScorecardDocument, ScorecardRow, ScorecardsDocument, StatusWord, read, read_rows,
    write, write_rows,
};

use crate::program::{AuditFolder, getrouw, root};

/// The documents of 0.1.0, each with whether this version reads all of it.
fn reads(name: &str, bytes: &[u8]) -> Result<(), String> {
    fn whole<D: Document>(bytes: &[u8]) -> Result<(), String> {
        let document: D = read(bytes).map_err(|fault| format!("{fault:?}"))?;
        // Everything that the old document says is still said.
        let (old, new): (serde_json::Value, serde_json::Value) =
            (serde_json::from_slice(bytes).expect("JSON"), serde_json::from_slice(&write(&document).expect("writable")).expect("JSON"));
        lost(&old, &new, "").map_or(Ok(()), Err)
    }
    fn rows<R: Row>(bytes: &[u8]) -> Result<(), String> {
        let rows: Vec<R> = read_rows(bytes).map_err(|fault| fault.to_string())?;
        if write_rows(&rows).expect("writable") == bytes { Ok(()) } else { Err("rows differ".to_owned()) }
    }
    let kind = name.split(['-', '.']).next().unwrap_or_default();
    match (kind, name.ends_with(".csv")) {
        ("scorecard", false) => whole::<ScorecardDocument>(bytes),
        ("scorecards", false) => whole::<ScorecardsDocument>(bytes),
        ("measures", false) => whole::<MeasuresDocument>(bytes),
        ("outcomes", false) => whole::<OutcomesDocument>(bytes),
        ("findings", false) => whole::<FindingsDocument>(bytes),
        ("rubric", false) => whole::<DiffDocument>(bytes),
        ("agreement", false) => whole::<AgreementDocument>(bytes),
        ("comparison", false) => whole::<ComparisonDocument>(bytes),
        ("plan", false) => whole::<PlanDocument>(bytes),
        ("import", false) => whole::<ImportDocument>(bytes),
        ("scorecard", true) => rows::<ScorecardRow>(bytes),
        ("outcomes", true) => rows::<OutcomeRow>(bytes),
        _ => Err("no reader".to_owned()),
    }
}

/// The first part of `old` that is not in `new`.
fn lost(old: &serde_json::Value, new: &serde_json::Value, path: &str) -> Option<String> {
    use serde_json::Value::{Array, Object};
    match (old, new) {
        (Object(old), Object(new)) => old.iter().find_map(|(key, value)| {
            let path = format!("{path}.{key}");
            new.get(key).map_or_else(|| Some(path.clone()), |other| lost(value, other, &path))
        }),
        (Array(old), Array(new)) if old.len() == new.len() => {
            old.iter().zip(new).enumerate().find_map(|(index, (old, new))| lost(old, new, &format!("{path}[{index}]")))
        }
        _ => (old != new).then(|| path.to_owned()),
    }
}

#[test]
fn every_document_of_0_1_0_is_read_without_loss() {
    let folder = root().join("tests/data/documents/0.1.0");
    let mut read = 0;
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        assert_eq!(reads(&name, &fs::read(&path).expect("readable")), Ok(()), "{name}");
        read += 1;
    }
    assert_eq!(read, 14);
}

#[test]
fn what_is_written_today_reads_back_the_same_and_says_by_whom_and_in_which_language() {
    fn holds<D: Document + PartialEq + std::fmt::Debug>(arguments: &[&str], language: &str) {
        let ran = getrouw(arguments);
        let document: D = read(ran.out.as_bytes()).expect("readable");
        assert_eq!(write(&document).expect("writable"), ran.out.as_bytes(), "{arguments:?}");
        let stated = serde_json::to_value(&document).expect("JSON");
        let maker = concat!("getrouw ", env!("CARGO_PKG_VERSION"));
        assert_eq!((stated["maker"].as_str(), stated["language"].as_str()), (Some(maker), Some(language)), "{arguments:?}");
    }
    let example = |name: &str| root().join("examples").join(name).to_str().expect("UTF-8").to_owned();
    for name in ["integrated-complete", "employment-excel", "separate-diverging"] {
        holds::<ScorecardDocument>(&["--lang", "fr", "score", &example(name), "--format", "json"], "fr");
    }
    holds::<ScorecardsDocument>(&["score", &example("beside-the-scale"), "--format", "json"], "nl");
    let records = example("integrated-complete/from-records.yaml");
    holds::<MeasuresDocument>(&["-q", "measure", &records, "--format", "json", "--by-worker"], "en");
    holds::<OutcomesDocument>(&["-q", "outcomes", &records, "--format", "json"], "en");
    holds::<DiffDocument>(&["--lang", "fr", "rubric", "diff", "ips-nl-2015", "ips-25", "--format", "json"], "fr");
    let evidence = example("integrated-complete/evidence.csv");
    let (before, after) = (example("over-time/2025.yaml"), example("over-time"));
    holds::<ComparisonDocument>(&["compare", &before, &after, "--format", "json"], "nl");
    for example in ["examples/two-raters", "examples/several-programmes"] {
        holds::<AgreementDocument>(&["agree", root().join(example).to_str().expect("UTF-8"), "--format", "json"], "nl");
    }
    holds::<PlanDocument>(&["-q", "plan", &after, "--format", "json", "--target", "115", "--set", "organisatie.4.score=5"], "nl");
    holds::<ImportDocument>(&["-q", "import", &evidence, "--audit", &records, "--format", "json"], "nl");
    let broken = root().join("docs/broken-scale.yaml");
    // Rules speak English, whatever the reader's language.
    holds::<FindingsDocument>(&["-q", "--lang", "nl", "rubric", "check", broken.to_str().expect("UTF-8"), "--format", "json"], "en");
    let rows = getrouw(&["score", &example("separate-diverging"), "--format", "csv"]).out;
    let read: Vec<ScorecardRow> = read_rows(rows.as_bytes()).expect("readable");
    assert_eq!((read.len(), write_rows(&read).expect("writable")), (68, rows.into_bytes()));
}

#[test]
fn a_scorecard_says_who_rated_what_where_and_what_the_next_score_asks() {
    let audit = AuditFolder::new(
        "integrated",
        "item,track,fact,value,source,rater,date,note\n\
         begeleiding.13,,score,3,INT,a1,2026-07-06,\n\
         begeleiding.13,,score,4,OBS,a2,,\"seen twice\n> write it down\"\n\
         begeleiding.13,,score,4,INT+OBS,consensus,2026-07-07,+ warm welcome\n\
         bezetting.2,,vocational_time_pct,92,MIS,,,\n",
    );
    let ran = audit.run(&["score", "AUDIT", "--format", "json"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    let card: ScorecardDocument = read(ran.out.as_bytes()).expect("readable");
    let of = |id: &str| card.items.iter().find(|item| item.id == id && item.track == "ips-a").expect("the item");
    let rated = of("begeleiding.13");
    let raters: Vec<_> = rated.raters.iter().map(|rater| (rater.id.as_deref(), rater.score, rater.counts, rater.place.row)).collect();
    assert_eq!(
        raters,
        [(Some("a1"), Some(3), false, Some(2)), (Some("a2"), Some(4), false, Some(3)), (Some("consensus"), Some(4), true, Some(4))]
    );
    assert_eq!(
        (rated.sources.join("+"), rated.places.iter().map(|place| place.row).collect::<Vec<_>>()),
        ("INT+OBS".to_owned(), vec![Some(4)])
    );
    let notes: Vec<_> = rated.notes.iter().map(|note| (note.kind, note.text.as_str(), note.rater.as_deref())).collect();
    assert_eq!(
        notes,
        [
            (NoteWord::Remark, "seen twice", Some("a2")),
            (NoteWord::Recommendation, "write it down", Some("a2")),
            (NoteWord::Strength, "warm welcome", Some("consensus")),
        ]
    );
    let advice: Vec<_> =
        card.recommendations.iter().map(|advice| (advice.item.as_str(), advice.tracks.len(), advice.text.as_str())).collect();
    assert_eq!(advice, [("begeleiding.13", 2, "write it down")]);
    let measured = of("bezetting.2");
    let next = measured.next.as_ref().expect("a next step");
    let asked = AskEntry::Figure { fact: "vocational_time_pct".to_owned(), range: ">= 96".to_owned() };
    assert_eq!((measured.score, next.score, next.asks.as_slice()), (Some(4), 5, &[asked][..]));
    let missing = of("bezetting.3");
    assert_eq!((missing.status, &missing.next, missing.places.len()), (StatusWord::Missing, &None, 0));
}

#[test]
fn where_a_cap_alone_keeps_the_score_down_only_its_lifting_is_asked_for() {
    let audit = AuditFolder::of_rows(
        "integrated",
        &["begeleiding.7 - contacts_per_week 6", "begeleiding.7 - contacts_tracked yes", "begeleiding.7 - review_frequency monthly"],
    );
    let ran = audit.run(&["score", "AUDIT", "--format", "json"]);
    let card: ScorecardDocument = read(ran.out.as_bytes()).expect("readable");
    let item = card.items.iter().find(|item| item.id == "begeleiding.7").expect("the item");
    let next = item.next.as_ref().expect("a next step");
    assert_eq!((item.score, next.score), (Some(3), 4));
    assert!(matches!(next.asks[..], [AskEntry::Lifts { ref condition }] if condition.fact == "review_frequency"), "{:?}", next.asks);
}
