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
