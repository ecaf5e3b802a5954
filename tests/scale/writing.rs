//! What is written as evidence reads back as it was, in every dialect of a spreadsheet and for every kind of answer.

use std::sync::Arc;

use chrono::NaiveDate;
use getrouw::audit::{CONSENSUS, Claim, ClaimValue, Dossier, Request, Statement, Subject, note_parts, open};
use getrouw::diagnostic::{Place, Problems};
use getrouw::figure::Figure;
use getrouw::locale::Lang;
use getrouw::review::{self, review};
use getrouw::rubric::{Answer, Fact, FactKind, Item, Model, Rubric, Rule, built_in};
use getrouw::source::Memory;
use getrouw::table::Dialect;
use proptest::prelude::*;

const RATERS: [Option<&str>; 4] = [None, Some("a1"), Some(CONSENSUS), Some("Beoordelaar \"É\"; 2")];
const DECIMALS: [&str; 12] = ["0", "0.4", "1", "1.0005", "1.234", "12.345", "0.125", "38.3", "99.999", "100", "7.25", "60.5"];
const TABLES: [&str; 3] = ["ips-nl-2015", "ips-25", "sara-triage"];

/// Where a row's parts are taken from: big numbers that are counted round.
type Seed = (usize, usize, usize, usize, usize, Vec<usize>, String);

fn files(id: &str, model: usize, evidence: &[u8]) -> Memory {
    let rubric = built_in::rubric(id).expect("shipped");
    let model = &rubric.models[model % rubric.models.len()].id;
    let audit = format!("audit: 1\nprogramme: Proef\nrubric: {id}\nmodel: {model}\nevidence: [evidence.csv]\n");
    Memory::new().with("audit.yaml", audit).with("evidence.csv", evidence)
}

fn dossier(id: &str, model: usize, evidence: &[u8]) -> Dossier {
    let files = files(id, model, evidence);
    let request = Request { files: &files, file: "audit.yaml", lang: Lang::En, reads_evidence: true, today: None, stays_inside: false };
    // Rows that contradict one another are told, and still are what was stated.
    open(&request, &mut Problems::new()).expect("readable")
}

fn answer(fact: &Fact, seed: usize) -> Answer {
    let decimal = |seed: usize| Figure::from_decimal(DECIMALS[seed % DECIMALS.len()]).expect("a decimal");
    let inside = |figure: Figure| Answer::Figure(if fact.has(&figure) { figure } else { fact.from.clone() });
    match &fact.kind {
        FactKind::YesNo => Answer::YesNo(seed.is_multiple_of(2)),
        FactKind::Whole(_) => inside(Figure::whole(i64::try_from(seed % 3_000).expect("small"))),
        FactKind::Choice(choices) => Answer::Choice(seed % choices.len()),
        FactKind::Number(_) | FactKind::Percentage => inside(decimal(seed)),
    }
}

fn claim(rubric: &Rubric, item: &Item, seed: usize, value: usize) -> Option<Claim> {
    let facts: Vec<_> = item.facts.iter().collect();
    let (subject, value) = match seed % (facts.len() + 2) {
        0 => return None,
        1 if rubric.insufficient.is_some() && value.is_multiple_of(3) => (Subject::Rating, ClaimValue::Insufficient),
        1 if matches!(item.rule, Rule::PerWorker(_)) && value.is_multiple_of(2) => (
            Subject::RatingOf(["w1", "w 2"][value / 2 % 2].to_owned()),
            ClaimValue::Rating(item.lowest + i64::try_from(value % 5).expect("small")),
        ),
        1 => {
            let scores = usize::try_from(item.highest - item.lowest + 1).expect("some");
            (Subject::Rating, ClaimValue::Rating(item.lowest + i64::try_from(value % scores).expect("small")))
        }
        at => {
            let (name, fact) = facts[at - 2];
            (Subject::Fact(name.clone()), ClaimValue::Answer(answer(fact, value)))
        }
    };
    Some(Claim { subject, value, written: String::new() })
}

fn statement(rubric: &Rubric, model: &Model, (item, fact, value, track, rater, sources, note): &Seed) -> Statement {
    let items: Vec<&Item> = rubric.items.iter().filter(|item| item.models.contains(&model.id)).collect();
    let item = items[item % items.len()];
    let used: Vec<_> = item.tracks.iter().filter(|track| model.tracks.contains(track)).cloned().collect();
    let codes = &rubric.evidence_codes;
    let claim = claim(rubric, item, *fact, *value);
    // A row that holds only a note may say which fact it is about.
    let about = item.facts.keys().next().cloned().filter(|_| claim.is_none() && track % 3 == 0);
    Statement {
        about,
        is_tallied: false,
        scale: 0,
        item: item.id.clone(),
        tracks: if track.is_multiple_of(2) { used.clone() } else { vec![used[track % used.len()].clone()] },
        claim,
        sources: sources.iter().filter(|_| !codes.is_empty()).map(|seed| codes[seed % codes.len()].code.clone()).collect(),
        consents: false,
        rater: RATERS[rater % RATERS.len()].map(str::to_owned),
        date: NaiveDate::from_num_days_from_ce_opt(730_000 + i32::try_from(value % 20_000).expect("small"))
            .filter(|_| !value.is_multiple_of(5)),
        notes: note_parts(note.trim()),
        place: Place::whole("memory"),
    }
}

/// A statement but for where it stands and how its value was written.
fn bare(statement: &Statement) -> Statement {
    let mut bare = statement.clone();
    bare.place = Place::whole("");
    bare.claim.iter_mut().for_each(|claim| claim.written = String::new());
    bare
}

fn dialects() -> Vec<Dialect> {
    let mut dialects = vec![Dialect::PLAIN, Dialect { delimiter: b'\t', ..Dialect::of_spreadsheets(Lang::Nl) }];
    dialects.extend(Lang::ALL.map(Dialect::of_spreadsheets));
    // Decimal commas in a file of commas are quoted.
    dialects.push(Dialect { delimiter: b',', ..Dialect::of_spreadsheets(Lang::Fr) });
    dialects
}

fn seed() -> impl Strategy<Value = Seed> {
    let note = prop_oneof![
        Just(String::new()),
        "[+>=@'-]{0,3}[ a-zé\"]{0,8}\n{0,2}[+>=@'-]{0,3} ?[a-z;,]{0,6}\n{0,3}[ +>'a-z0-9]{0,8}",
        // White space and what cannot be seen at the ends of a cell are no part of it.
        "\\PC{0,20}".prop_filter("ends that show", |note| !note.starts_with(getrouw::letters::is_invisible)
            && !note.ends_with(getrouw::letters::is_invisible)),
    ];
    let any = any::<usize>;
    (any(), any(), any(), any(), any(), prop::collection::vec(any(), 0..3), note)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn statements_read_back_as_they_were_written(table in 0..TABLES.len(), model in 0usize..4, seeds in prop::collection::vec(seed(), 1..12)) {
        let id = TABLES[table];
        let rubric = built_in::rubric(id).expect("shipped");
        let programme = &rubric.models[model % rubric.models.len()];
        let statements: Vec<Statement> = seeds.iter().map(|seed| statement(&rubric, programme, seed)).collect();
        let written: Vec<&Statement> = statements.iter().collect();
        let blank = dossier(id, model, b"item,fact,value\n");
        for dialect in dialects() {
            let bytes = blank.write_evidence(&written, &[], dialect).expect("writable");
            let read: Vec<Statement> = dossier(id, model, &bytes).statements().iter().map(|statement| bare(statement)).collect();
            // A row in which nothing is filled in states nothing.
            let says_something = |statement: &Statement| statement.claim.is_some() || !statement.notes.is_empty();
            let expected: Vec<Statement> = statements.iter().map(bare).filter(says_something).collect();
            prop_assert_eq!(&read, &expected, "{}", String::from_utf8_lossy(&bytes));
        }
    }

    /// Whatever is stated, by whomever: raters that disagree, ratings against facts, sources, caps, divergence, facts that are missing.
    #[test]
    fn a_problem_about_evidence_names_its_place(table in 0..TABLES.len(), model in 0usize..4, seeds in prop::collection::vec(seed(), 1..40)) {
        let id = TABLES[table];
        let rubric = built_in::rubric(id).expect("shipped");
        let programme = &rubric.models[model % rubric.models.len()];
        let statements: Vec<Statement> = seeds.iter().map(|seed| statement(&rubric, programme, seed)).collect();
        let written: Vec<&Statement> = statements.iter().collect();
        let evidence = dossier(id, model, b"item,fact,value\n").write_evidence(&written, &[], Dialect::PLAIN).expect("writable");
        let rater = if model == 3 { Some("a1") } else { None };
        let files = files(id, model, &evidence);
        let review = review(&review::Request { rater, ..review::Request::new(&files, "audit.yaml", Lang::En) });
        for problem in review.problems.iter().filter(|problem| problem.item.is_some()) {
            prop_assert!(!problem.places.is_empty(), "{problem:?}");
            let told = getrouw::report::finding(problem, Lang::Nl);
            prop_assert!(told.place.is_some_and(|place| place.starts_with("evidence.csv, rij")), "{problem:?}");
        }
    }
}

#[test]
fn what_is_read_from_a_spreadsheet_is_written_for_another_without_loss() {
    let evidence = "item;kolom;feit;waarde;bron;beoordelaar;datum;toelichting\n\
        bezetting.1a;;clients_per_worker;19,5;MIS;a1;6-7-2026;\"+ een dossier\n\n> overleg per week\"\n\
        organisatie.2;ips-a;office_nearby;JA;OBS+INT;;;\n";
    let read = dossier("ips-nl-2015", 0, evidence.as_bytes());
    let statements: Vec<&Statement> = read.statements().iter().map(Arc::as_ref).collect();
    let written = read.write_evidence(&statements, &[], Dialect::of_spreadsheets(Lang::Fr)).expect("writable");
    assert_eq!(
        String::from_utf8(written).expect("UTF-8"),
        "\u{feff}item;volet;donnée;valeur;source;évaluateur;date;remarque\r\n\
         bezetting.1a;;clients_per_worker;19,5;MIS;a1;2026-07-06;\"'+ een dossier\n> overleg per week\"\r\n\
         organisatie.2;ips-a;office_nearby;oui;OBS+INT;;;\r\n"
    );
}

#[test]
fn a_figure_without_an_end_is_not_rounded_but_refused() {
    let blank = dossier("ips-nl-2015", 0, b"item,fact,value\n");
    let rubric = built_in::rubric("ips-nl-2015").expect("shipped");
    let item = rubric.items.iter().find(|item| item.facts.iter().any(|(_, fact)| fact.kind == FactKind::Percentage)).expect("one");
    let (name, _) = item.facts.iter().find(|(_, fact)| fact.kind == FactKind::Percentage).expect("one");
    let third = Figure::whole(1).divided_by(&Figure::whole(3)).expect("a figure");
    let claim = Claim { subject: Subject::Fact(name.clone()), value: ClaimValue::Answer(Answer::Figure(third)), written: String::new() };
    let statement = Statement {
        about: None,
        is_tallied: false,
        scale: 0,
        item: item.id.clone(),
        tracks: item.tracks.clone(),
        claim: Some(claim),
        sources: Vec::new(),
        consents: false,
        rater: None,
        date: None,
        notes: Vec::new(),
        place: Place::whole(""),
    };
    assert!(blank.write_evidence(&[&statement], &[], Dialect::PLAIN).is_err());
}
