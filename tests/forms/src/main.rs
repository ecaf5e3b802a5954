//! Answers at random for a form, what getrouw makes of them, and what a second engine makes of the form itself.
//!
//! `sets RUBRIC MODEL LANG COUNT SEED FORM SETS` writes a form and as many sets of answers, each with the score of every item and track and with the
//! totals; another program may fill the form with them. `second FORM SETS` fills the form by IronCalc and compares. `back RUBRIC MODEL LANG SETS
//! FILLED...` reads forms that another program filled and saved, each under the number of its set, and compares. `import RUBRIC MODEL LANG FILLED...`
//! takes them into an audit one after the other: the evidence must say of each matter what was said last, and be undone to nothing.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod import;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use getrouw::audit::TICKS;
use getrouw::figure::Figure;
use getrouw::locale::Lang;
use getrouw::report::{Answers, FormRequest, SheetCell, Workbook, form_workbook};
use getrouw::review::{Request, review};
use getrouw::rubric::{Answer, FactKind, FactName, Item, TotalKind};
use getrouw::scoring::{Scorecard, TrackTotal};
use getrouw::source::Memory;
use getrouw::table::{NO, YES};
use ironcalc::base::Model;
use ironcalc::base::cell::CellValue;
use ironcalc::import::load_from_xlsx;
use serde_json::{Value, json};

/// A small generator of its own, so that a seed means the same for ever.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mixed = (self.0 >> 33) ^ self.0;
        mixed >> 7
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).expect("small")).expect("small")
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }
}

/// A question of the form, found in the workbook itself: its key.
struct Question {
    key: String,
    item: String,
    track: String,
    fact: String,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["sets", rubric, model, lang, count, seed, form, sets] => {
            write_sets(rubric, model, lang, count.parse().expect("a number"), seed.parse().expect("a number"), form, sets);
        }
        ["second", form, sets] => second(form, sets),
        ["back", rubric, model, lang, sets, ref filled @ ..] => read_back(rubric, model, lang, sets, filled),
        ["import", rubric, model, lang, ref filled @ ..] => import::import(rubric, model, lang, filled),
        _ => panic!("sets RUBRIC MODEL LANG COUNT SEED FORM SETS, second FORM SETS, back RUBRIC MODEL LANG SETS FILLED..., or import"),
    }
}

fn language(tag: &str) -> Lang {
    match tag {
        "nl" => Lang::Nl,
        "fr" => Lang::Fr,
        _ => Lang::En,
    }
}

/// The files of an audit on a shipped rubric, or on one by its path.
fn audit_files(rubric: &str, model: &str, evidence: &str) -> Memory {
    match std::fs::read(rubric) {
        Ok(bytes) => Memory::new().with("audit.yaml", audit_file("own.yaml", model, evidence).as_bytes()).with("own.yaml", bytes),
        Err(_) => Memory::new().with("audit.yaml", audit_file(rubric, model, evidence).as_bytes()),
    }
}

fn audit_file(rubric: &str, model: &str, evidence: &str) -> String {
    format!("audit: 1\nprogramme: Proef\nrubric: {rubric}\nmodel: {model}\nevidence: {evidence}\n")
}

/// The score of every item and track, nothing where there is none.
fn scores(card: &Scorecard<'_>) -> BTreeMap<String, Option<i64>> {
    let mut scores = BTreeMap::new();
    for of_item in &card.items {
        for (track, outcome) in of_item.outcomes.iter().filter(|(track, _)| of_item.item.is_scored(&card.audit.model().id, track)) {
            scores.insert(format!("{}|{track}", of_item.item.id), outcome.score());
        }
    }
    scores
}

/// Reads forms as evidence that another program saved, and compares every score with that of the set under whose number they were saved.
fn read_back(rubric: &str, model: &str, lang: &str, sets: &str, filled: &[&str]) {
    let lines = std::fs::read_to_string(sets).expect("readable");
    let (mut compared, mut faults) = (0_usize, 0_usize);
    for path in filled.iter().map(std::path::Path::new) {
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
        let number: usize = path.file_stem().and_then(|stem| stem.to_str()?.parse().ok()).expect("a number");
        let set: Value = serde_json::from_str(lines.lines().nth(number).expect("a set")).expect("JSON");
        let bytes = std::fs::read(path).expect("readable");
        let files = audit_files(rubric, model, name).with(name, bytes);
        let scored = review(&Request::new(&files, "audit.yaml", language(lang)));
        let told: Vec<_> = scored.problems.iter().map(|problem| problem.message.code()).collect();
        let cards = scored.scorecards();
        for (unit, found) in scores(cards.first().unwrap_or_else(|| panic!("{name}: {told:?}"))) {
            compared += 1;
            if json!(found) != set["scores"][&unit] {
                faults += 1;
                println!("{name}, {unit}: {found:?} instead of {}", set["scores"][&unit]);
            }
        }
    }
    println!("{} filled forms read back, {compared} scores compared, {faults} differ", filled.len());
    assert_eq!(faults, 0);
}

fn write_sets(rubric: &str, model: &str, lang: &str, count: usize, seed: u64, form: &str, sets: &str) {
    let lang = language(lang);
    let of = |evidence: &str| audit_files(rubric, model, "evidence.csv").with("evidence.csv", evidence.as_bytes());
    let files = of("item,fact,value\n");
    let empty = review(&Request::new(&files, "audit.yaml", lang));
    let audit = empty.audits.first().expect("an audit");
    let request = FormRequest { rater: None, names_scale: false, locale: lang.into() };
    let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 26).expect("a date");
    let book = form_workbook(audit, &request, Answers::new(), date, Vec::new());
    std::fs::write(form, getrouw::render::xlsx(&book).expect("written")).expect("writable");
    let questions = questions(&book);
    let item = |id: &str| audit.rubric().items.iter().find(|item| item.id.as_str() == id).expect("an item");
    let mut chance = Chance(seed);
    let mut lines = String::new();
    for _ in 0..count {
        let (given, notes, evidence, junk) = a_set(&questions, &item, &mut chance, lang);
        let files = of(&evidence);
        let scored = review(&Request::new(&files, "audit.yaml", lang));
        let cards = scored.scorecards();
        let Some(card) = cards.first() else {
            let told: Vec<_> = scored.problems.iter().map(|problem| format!("{:?}", problem.message)).collect();
            panic!("{evidence}\n{told:?}");
        };
        let mut scores = scores(card);
        let mut totals: BTreeMap<String, (i64, usize)> = BTreeMap::new();
        for (unit, score) in &mut scores {
            let (item, track) = unit.split_once('|').expect("a unit");
            if junk.iter().any(|(bad, of)| *bad == item && (of.is_empty() || *of == track)) {
                *score = None;
            }
            let track = audit.rubric().tracks.iter().find(|known| known.id.as_str() == track).expect("a track");
            let total = totals.entry(track.short.clone()).or_default();
            *total = (total.0 + score.unwrap_or_default(), total.1 + usize::from(score.is_some()));
        }
        // What stands behind the totals of a complete sheet; a dash where one is not.
        let ends: BTreeMap<&str, Vec<Value>> = card
            .totals
            .iter()
            .map(|total| {
                let short = audit.rubric().short_title(&total.track);
                (short, ends(card, total, totals.get(short).is_some_and(|(_, scored)| *scored == total.items)))
            })
            .collect();
        let line = json!({ "given": given, "notes": notes, "scores": scores, "totals": totals, "ends": ends, "bad": junk.len() });
        writeln!(lines, "{line}").expect("in memory");
    }
    std::fs::write(sets, lines).expect("writable");
    println!("{count} sets of {} questions", questions.len());
}

/// Mean or shares of a track, and its band, as the form shows them.
fn ends(card: &Scorecard<'_>, total: &TrackTotal, is_complete: bool) -> Vec<Value> {
    let rubric = card.audit.rubric();
    let figure = |figure: Option<&Figure>| figure.filter(|_| is_complete).map_or(json!("–"), |figure| json!(as_float(figure)));
    let share = total.share.as_ref();
    let hundredth = |share: &Figure| share.divided_by(&Figure::whole(100)).expect("not by nought");
    let mut ends = match rubric.total {
        TotalKind::Count => Vec::new(),
        TotalKind::Mean => vec![figure(total.reported.as_ref())],
        TotalKind::Sum | TotalKind::PercentOfMaximum | TotalKind::PercentOfRange => {
            [share.map(|share| hundredth(&share.of_maximum)), share.map(|share| hundredth(&share.of_range))]
                .map(|share| figure(share.as_ref()))
                .to_vec()
        }
    };
    if rubric.bands.is_some() {
        let band = total.band.as_ref().filter(|_| is_complete);
        ends.push(json!(band.map_or("–", |band| band.name.as_str())));
    }
    ends
}

fn as_float(figure: &Figure) -> f64 {
    figure.rounded(12).parse().expect("a number")
}

/// The questions of a form, by the keys beside its answers.
fn questions(book: &Workbook) -> Vec<Question> {
    let rows = book.sheets.iter().filter(|sheet| !sheet.is_hidden).flat_map(|sheet| &sheet.rows);
    let key = |row: &Vec<SheetCell>| match (row.first(), row.get(5)) {
        (Some(SheetCell::Text(key)), Some(SheetCell::Answer(_))) => Some(key.clone()),
        _ => None,
    };
    rows.filter_map(key)
        .map(|key| {
            let parts: Vec<&str> = key.split('|').collect();
            let [item, track, fact] = parts[..] else { panic!("{key}") };
            Question { item: item.to_owned(), track: track.to_owned(), fact: fact.to_owned(), key: key.clone() }
        })
        .collect()
}

/// Answers to some of the questions, as cells, as evidence, and the items (with their tracks) of which one is nonsense.
fn a_set<'q>(
    questions: &'q [Question],
    item: &dyn Fn(&str) -> &'q Item,
    chance: &mut Chance,
    lang: Lang,
) -> (BTreeMap<String, Value>, BTreeMap<String, &'static str>, String, Vec<(&'q str, &'q str)>) {
    let (mut given, mut notes, mut junk) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
    let mut evidence = String::from("item,track,fact,value,note\n");
    // Now and then every rating and nothing else, which makes a complete sheet; else from all but nothing to all but everything.
    let is_all_rated = chance.one_in(5);
    let some = if is_all_rated { 6 } else { 1 + chance.below(6) };
    let mut stated: BTreeMap<(&str, &str), BTreeMap<FactName, Answer>> = BTreeMap::new();
    for question in questions {
        let is_rating = question.fact == getrouw::rubric::RATING;
        if chance.below(6) >= some || (is_all_rated && !is_rating) {
            continue;
        }
        let of = item(&question.item);
        if chance.one_in(if is_all_rated { 400 } else { 60 }) {
            let nonsense = [json!("abc"), json!(46209.5), json!(true), json!("19,5"), json!(-3)];
            let is_yes_no = of.facts.iter().any(|(name, fact)| name.as_str() == question.fact && fact.kind == FactKind::YesNo);
            let value = nonsense[chance.below(nonsense.len())].clone();
            // What is true is a yes.
            if !(is_yes_no && value == json!(true)) {
                given.insert(question.key.clone(), value);
                junk.push((question.item.as_str(), question.track.as_str()));
                continue;
            }
        }
        let others = stated.entry((&question.item, &question.track)).or_default();
        // Where a rule decides a rating is the exception, and beside facts it says why.
        if is_rating && !is_all_rated && !of.rule.is_judged() && !chance.one_in(4) {
            continue;
        }
        let note = if is_rating && !others.is_empty() { "because of what was seen" } else { "" };
        if !note.is_empty() {
            notes.insert(question.key.clone(), note);
        }
        let Some((cell, written)) = an_answer(question, of, others, chance, lang) else { continue };
        given.insert(question.key.clone(), cell);
        writeln!(evidence, "{},{},{},{written},{note}", question.item, question.track, question.fact).expect("in memory");
    }
    (given, notes, evidence, junk)
}

/// An answer that fits its question and contradicts no other: as a cell, and as evidence.
fn an_answer(
    question: &Question,
    item: &Item,
    others: &mut BTreeMap<FactName, Answer>,
    chance: &mut Chance,
    lang: Lang,
) -> Option<(Value, String)> {
    if question.fact == getrouw::rubric::RATING {
        let range = usize::try_from(item.highest - item.lowest + 1).expect("few");
        let score = item.lowest + i64::try_from(chance.below(range)).expect("few");
        return Some((json!(score), score.to_string()));
    }
    let (name, fact) = item.facts.iter().find(|(name, _)| name.as_str() == question.fact)?;
    let (cell, written, answer) = match &fact.kind {
        FactKind::YesNo => {
            let yes = chance.one_in(2);
            let word = a_word(yes, lang, chance);
            // As a person types it, what looks like a number is one.
            let cell = word.parse::<i64>().map_or_else(|_| json!(word), |number| json!(number));
            (cell, word.to_owned(), Answer::YesNo(yes))
        }
        FactKind::Choice(choices) => {
            let rank = chance.below(choices.len());
            // By its name in files it is understood as well.
            let word = if chance.one_in(6) { &choices[rank].id } else { &choices[rank].title };
            (json!(word), choices[rank].id.clone(), Answer::Choice(rank))
        }
        kind => {
            let plain = a_figure(item, name, fact, matches!(kind, FactKind::Whole(_)), chance);
            let figure = getrouw::figure::Figure::from_decimal(&plain)?;
            if !fact.has(&figure)
                || (*kind == FactKind::Percentage
                    && figure > getrouw::figure::Figure::whole(0)
                    && figure <= getrouw::figure::Figure::whole(1))
            {
                return None;
            }
            // Three decimals could be taken for thousands.
            let written =
                if plain.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3) { format!("{plain}0") } else { plain.clone() };
            (json!(plain.parse::<f64>().ok()?), written, Answer::Figure(figure))
        }
    };
    others.insert(name.clone(), answer);
    if item.contradictions.iter().any(|contradiction| contradiction.holds(&*others)) {
        others.remove(name);
        return None;
    }
    Some((cell, written))
}

/// A word for yes or no: most often that of the form, and now and then any that evidence may have.
fn a_word(yes: bool, lang: Lang, chance: &mut Chance) -> &'static str {
    let all: Vec<&str> = if yes { YES.into_iter().chain(TICKS).collect() } else { NO.to_vec() };
    let own = match (lang, yes) {
        (Lang::Nl, true) => "ja",
        (Lang::Nl, false) => "nee",
        (Lang::Fr, true) => "oui",
        (Lang::Fr, false) => "non",
        (Lang::En, true) => "yes",
        (Lang::En, false) => "no",
    };
    if chance.one_in(4) { all[chance.below(all.len())] } else { own }
}

/// A figure, most often at an edge of the item or a hair beside it.
fn a_figure(item: &Item, name: &FactName, fact: &getrouw::rubric::Fact, is_whole: bool, chance: &mut Chance) -> String {
    let edges = getrouw::rubric::edges(item, name);
    if edges.is_empty() || chance.one_in(4) {
        let highest = fact.to.as_ref().and_then(|to| to.to_whole()).unwrap_or(300);
        let whole = chance.below(usize::try_from(highest + 1).expect("small"));
        return if is_whole || chance.one_in(2) { whole.to_string() } else { format!("{whole}.{:02}", chance.below(100)) };
    }
    let edge = &edges[chance.below(edges.len())].at;
    let beside = |ten_thousandths: i64| {
        edge.times(10_000).plus(&getrouw::figure::Figure::whole(ten_thousandths)).divided_by(&getrouw::figure::Figure::whole(10_000))
    };
    let beside = beside([-10_000, -100, -1, 0, 0, 1, 100, 10_000][chance.below(8)]).expect("not by nought");
    if is_whole { beside.rounded(0) } else { beside.rounded(4).trim_end_matches('0').trim_end_matches('.').to_owned() }
}

/// Fills the form by the second engine and compares every score and total.
fn second(form: &str, sets: &str) {
    let mut model = load_from_xlsx(form, "en", "UTC", "en").expect("the form opens");
    let names: Vec<String> = model.workbook.worksheets.iter().map(|sheet| sheet.get_name()).collect();
    let index = |wanted: &str| u32::try_from(names.iter().position(|name| name == wanted).expect(wanted)).expect("few");
    let calculation =
        names.iter().position(|name| ["Calculation", "Berekening", "Calcul"].contains(&name.as_str())).expect("a calculation");
    let calculation = u32::try_from(calculation).expect("few");
    let cells = answer_cells(&model, &names, &index);
    let units = units(&model, calculation);
    let (mut compared, mut faults) = (0_usize, 0_usize);
    for line in std::fs::read_to_string(sets).expect("readable").lines() {
        let set: Value = serde_json::from_str(line).expect("JSON");
        let given = set["given"].as_object().expect("answers");
        for (key, (sheet, row)) in &cells {
            let text = match given.get(key) {
                None => String::new(),
                Some(Value::String(text)) => format!("'{text}"),
                Some(Value::Bool(truth)) => truth.to_string().to_uppercase(),
                Some(number) => number.to_string(),
            };
            model.set_user_input(*sheet, *row, 6, text).expect("set");
            let note = set["notes"][key].as_str().unwrap_or_default();
            model.set_user_input(*sheet, *row, 10, note.to_owned()).expect("set");
        }
        model.evaluate();
        for (track, row) in tracks(&model, &set) {
            for (column, expected) in (7..).zip(set["ends"][&track].as_array().expect("a list")) {
                let found = match model.get_cell_value_by_index(0, row, column).expect("a cell") {
                    CellValue::Number(number) => json!(number),
                    CellValue::String(text) => json!(text),
                    other => panic!("{other:?}"),
                };
                compared += 1;
                let is_same = match (found.as_f64(), expected.as_f64()) {
                    (Some(found), Some(expected)) => (found - expected).abs() < 1e-9,
                    _ => found == *expected,
                };
                if !is_same {
                    faults += 1;
                    println!("{track}, column {column}: {found} instead of {expected}");
                }
            }
        }
        for (unit, row) in &units {
            let found = match model.get_cell_value_by_index(calculation, *row, 11).expect("a cell") {
                CellValue::Number(number) => Some(number),
                _ => None,
            };
            let expected = set["scores"][unit].as_f64();
            compared += 1;
            if found != expected {
                faults += 1;
                if faults < 20 {
                    let item = unit.split('|').next().unwrap_or_default();
                    let own: Vec<_> = given.iter().filter(|(key, _)| key.split('|').next() == Some(item)).collect();
                    println!("{unit}: {found:?} instead of {expected:?} for {own:?}");
                }
            }
        }
    }
    println!("{compared} figures compared by a second engine, {faults} differ");
    assert_eq!(faults, 0);
}

/// The sheet and row of every answer, by its key.
fn answer_cells(model: &Model<'_>, names: &[String], index: &dyn Fn(&str) -> u32) -> BTreeMap<String, (u32, i32)> {
    let mut cells = BTreeMap::new();
    for name in names {
        let sheet = index(name);
        for row in 1..400 {
            if let Ok(CellValue::String(key)) = model.get_cell_value_by_index(sheet, row, 1)
                && key.matches('|').count() == 2
                && matches!(model.get_cell_formula(sheet, row, 2), Ok(None))
            {
                cells.insert(key, (sheet, row));
            }
        }
    }
    cells
}

/// The row of every track on the first sheet.
fn tracks(model: &Model<'_>, set: &Value) -> Vec<(String, i32)> {
    let names: Vec<&String> = set["ends"].as_object().expect("tracks").keys().collect();
    let row = |row: i32| match model.get_cell_value_by_index(0, row, 1) {
        Ok(CellValue::String(name)) if names.contains(&&name) => Some((name, row)),
        _ => None,
    };
    (1..60).filter_map(row).collect()
}

/// The row of every item and track in the calculation.
fn units(model: &Model<'_>, calculation: u32) -> BTreeMap<String, i32> {
    let unit = |row: i32| match model.get_cell_value_by_index(calculation, row, 7) {
        Ok(CellValue::String(unit)) if unit.matches('|').count() == 1 => Some((unit, row)),
        _ => None,
    };
    (1..400).filter_map(unit).collect()
}
