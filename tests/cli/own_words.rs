//! Evidence as people write it: in the words that are shown, in any language, with help columns and titles above the headings.

use getrouw::cli::ExitStatus;
use serde_json::Value;

use crate::program::{AuditFolder, codes, getrouw, without};

/// The items of a scorecard that have a score or a fact, without the places and sentences that differ by file and language.
fn items(audit: &AuditFolder, lang: &str) -> Value {
    let ran = getrouw(&["--lang", lang, "score", audit.path(), "--format", "json"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    without(&serde_json::from_str(&ran.out).expect("JSON"), &["language", "inputs", "places", "reason", "message", "notes", "written"])
}

const PLAIN: &str = "item,track,fact,value,source,note
organisatie.3,ips-a,face_to_face_frequency,quarterly,DS+INT,
organisatie.3,ips-a,client_contact_frequency,monthly,INT,
organisatie.2,ips-a,office_nearby,yes,OBS,
begeleiding.2,ips-a,score,4,INT,
bezetting.1a,,clients_per_worker,19.5,MIS,
";

#[test]
fn words_as_they_are_shown_in_any_language_score_as_names_do() {
    let plain = AuditFolder::new("integrated", PLAIN);
    for (language, evidence) in [
        (
            "nl",
            "item;spoor;gegeven;waarde;gegevensbron;opmerking
organisatie 3;IPS-Arbeid;face_to_face_frequency;eens per kwartaal;ds, int;
Organisatie-3;IPS-A;client_contact_frequency;maandelijks;interview;
organisatie.2;ips-a;office_nearby;x;observatie;
begeleiding 2;ips a;beoordeling;4;Interviews;
bezetting.1a;;clients_per_worker;19,5;mis;
",
        ),
        (
            "en",
            "item,track,fact,value,source,note
Organisation 3,IPS employment,face to face frequency,At least once a quarter,\"DS, INT\",
organisatie.3,IPS-A,client contact frequency,monthly,interviews,
organisatie.2,IPS-A,office nearby,X,observation,
Services 2,ips-a,rating,4,int,
Staffing 1a,,clients per worker,19.5,MIS,
",
        ),
    ] {
        let audit = AuditFolder::new("integrated", evidence);
        let check = getrouw(&["--lang", "en", "check", audit.path()]);
        assert_eq!(check.status, ExitStatus::Fine, "{language}: {}", check.err);
        for shown in ["nl", "en", "fr"] {
            assert_eq!(items(&audit, shown)["items"], items(&plain, shown)["items"], "{language} shown in {shown}");
        }
    }
}

/// Every title that any language shows for a fact or an answer of the scale is taken for it.
#[test]
fn titles_of_facts_answers_and_items_stand_for_their_names() {
    use getrouw::locale::Lang;
    use getrouw::rubric::{FactKind, built_in};
    for lang in Lang::ALL {
        let mut rubric = built_in::rubric("ips-nl-2015").expect("shipped");
        if let Some(words) = built_in::wording("ips-nl-2015", lang) {
            rubric.lay_words(&words);
        }
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let [mut named, mut shown] = [String::from("item,fact,value\n"), String::from("item,fact,value\n")];
        for item in rubric.items.iter().filter(|item| item.models.iter().any(|model| model.as_str() == "integrated")) {
            for (name, fact) in item.facts.iter() {
                let (id, title) = match &fact.kind {
                    FactKind::YesNo => ("yes".to_owned(), ["ja", "yes", "oui"][lang as usize].to_owned()),
                    FactKind::Choice(choices) => (choices[0].id.clone(), choices[0].title.clone()),
                    _ => continue,
                };
                named.push_str(&format!("{},{name},{id}\n", item.id));
                let called = format!("{} {}", item.id, item.title);
                shown.push_str(&format!("{},{},{}\n", quoted(&called), quoted(item.fact_title(name)), quoted(&title)));
            }
        }
        let [named, shown] = [named, shown].map(|evidence| AuditFolder::new("integrated", &evidence));
        let scored = |audit: &AuditFolder| {
            let ran = getrouw(&["--lang", "nl", "score", audit.path(), "--format", "json"]);
            without(&serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}", ran.err)), &["inputs", "places"])
        };
        assert_eq!(scored(&named)["items"], scored(&shown)["items"], "{lang:?}");
    }
}

#[test]
fn a_word_that_may_mean_two_things_or_none_is_told() {
    let audit = AuditFolder::of_rows("integrated", &["organisatie.3 - face_to_face_frequency soms", "begeleiding.99 - score 3"]);
    let ran = getrouw(&["--lang", "en", "check", audit.path()]);
    assert_eq!(
        (ran.status, names(&ran.err)),
        (ExitStatus::Error, vec!["not-a-choice".to_owned(), "unknown-item".to_owned()]),
        "{}",
        ran.err
    );
    let audit = AuditFolder::new("integrated", "item,fact,value,source\nbegeleiding.2,score,3,documents and nothing\n");
    let ran = getrouw(&["--lang", "en", "check", audit.path()]);
    assert_eq!(names(&ran.err), ["unknown-source"], "{}", ran.err);
}

#[test]
fn titles_above_the_headings_and_columns_of_help_are_passed_over() {
    let plain = AuditFolder::new("integrated", "item,fact,value\norganisatie.2,office_nearby,yes\nbezetting.1a,clients_per_worker,19.5\n");
    for evidence in [
        "Bewijs van Jobcentrum Voorbeeld\n\nitem;titel;feit;vraag;waarde;ankerpunten\norganisatie.2;x;office_nearby;Is het kantoor dichtbij?;ja;1 tot en met 5\nbezetting.1a;;clients_per_worker;;19,5;\n",
        "Audit;;;\nIngevuld op;1-7-2026;;\nitem;feit;waarde;eenheid\norganisatie.2;office_nearby;ja;\nbezetting.1a;clients_per_worker;19,5;cliënten\n",
    ] {
        let audit = AuditFolder::new("integrated", evidence);
        let ran = getrouw(&["--lang", "en", "check", audit.path()]);
        assert_eq!(
            (ran.status, names(&ran.err)),
            (ExitStatus::Fine, vec!["titles-passed-over".to_owned(), "unstated-components".to_owned()])
        );
        assert_eq!(items(&audit, "en")["items"], items(&plain, "en")["items"], "{evidence}");
    }
    // A row is numbered as the spreadsheet shows it, titles and all.
    let audit = AuditFolder::new("integrated", "Bewijs\n\nitem;feit;waarde\norganisatie.2;office_nearby;misschien\n");
    let ran = getrouw(&["--lang", "en", "check", audit.path()]);
    assert!(ran.err.contains("row 4"), "{}", ran.err);
}

/// Names that differ in nothing but where their figures are parted are two names.
#[test]
fn figures_are_not_run_together() {
    let audit = AuditFolder::new("w2", "item,fact,value\nw21,present,yes\n");
    audit.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: w2\nmodel: w2\nevidence: [evidence.csv]\n");
    assert_eq!(names(&getrouw(&["--lang", "en", "check", audit.path()]).err), ["unknown-item"]);
    audit.write("evidence.csv", "item,fact,value\nw2 1,present,yes\n");
    assert_eq!(getrouw(&["--lang", "en", "check", audit.path()]).status, ExitStatus::Fine);
}

#[test]
fn a_crossed_box_may_mean_either_and_is_refused() {
    let audit = AuditFolder::of_rows("integrated", &["organisatie.2 - office_nearby ☒"]);
    assert_eq!(names(&getrouw(&["--lang", "en", "check", audit.path()]).err), ["not-yes-no"]);
}

#[test]
fn what_an_overlay_calls_things_is_understood_too() {
    let audit = AuditFolder::new("integrated", "item,fact,value\norganisatie.2,Zit de werker op de gang?,ja\n");
    audit.write("own.yaml", "wording: 1\nrubric: ips-nl-2015\nlanguage: nl\norigin: Voorbeeld\nitems:\n  organisatie.2:\n    facts: {office_nearby: Zit de werker op de gang?}\n");
    audit.write(
        "audit.yaml",
        "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: evidence.csv\noverlays: own.yaml\n",
    );
    let ran = getrouw(&["--lang", "nl", "check", audit.path()]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
}

#[test]
fn titles_above_the_headings_of_records_are_passed_over_too() {
    let example = crate::program::root().join("examples/integrated-complete");
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("records")).expect("writable");
    std::fs::copy(example.join("from-records.yaml"), folder.path().join("audit.yaml")).expect("copied");
    for entry in std::fs::read_dir(&example).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_file() {
            std::fs::copy(&entry, folder.path().join(entry.file_name().expect("a name"))).expect("copied");
        }
    }
    std::fs::copy(example.join("from-records.yaml"), folder.path().join("audit.yaml")).expect("copied");
    for entry in std::fs::read_dir(example.join("records")).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        let text = std::fs::read(&entry).expect("readable");
        let titled = [b"Uitvoer van het systeem\n\nAangemaakt op 1 juli\n", &text[..]].concat();
        std::fs::write(folder.path().join("records").join(entry.file_name().expect("a name")), titled).expect("writable");
    }
    let [plain, titled] = [example.join("from-records.yaml"), folder.path().join("audit.yaml")].map(|path| {
        let ran = getrouw(&["--lang", "en", "measure", path.to_str().expect("UTF-8"), "--format", "json"]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        (without(&serde_json::from_str(&ran.out).expect("JSON"), &["inputs", "row", "rows", "places", "sha256"]), ran.err)
    });
    assert_eq!(plain.0, titled.0);
    assert!(titled.1.contains("titles-passed-over") && !plain.1.contains("titles-passed-over"), "{}", titled.1);
}

#[test]
fn the_model_may_be_named_by_its_title_and_the_item_without_its_point() {
    let audit = AuditFolder::new("integrated", PLAIN);
    audit.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: employment only\nevidence: [evidence.csv]\n");
    let evidence = PLAIN.lines().filter(|line| !line.starts_with("bezetting.1a")).map(|line| format!("{line}\n")).collect::<String>();
    audit.write("evidence.csv", evidence);
    let ran = getrouw(&["--lang", "nl", "explain", audit.path(), "begeleiding 2"]);
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    assert!(ran.out.contains("begeleiding.2"), "{}", ran.out);
}

/// What is told, without where.
fn names(err: &str) -> Vec<String> {
    codes(err).into_iter().map(|told| told.split(" @ ").next().unwrap_or_default().to_owned()).collect()
}
