//! Scoring at the keyboard: line by line as the whole program, key by key as the state machine, and the screen at every size.

use std::fs;

use chrono::NaiveDate;
use getrouw::audit::{Claim, ClaimValue, Statement, Subject};
use getrouw::cli::{ExitStatus, rate_screen};
use getrouw::diagnostic::Problems;
use getrouw::locale::{Lang, Locale, Message};
use getrouw::rating::{Answers, Desk, Event, Key, Matter, Mode, Reading, Saying, Then, asks};
use getrouw::report::{SaveState, rate_view};
use getrouw::review::{Request, Standing};
use getrouw::source::Memory;

use crate::program::{AuditFolder, Ran, codes, environment, getrouw_answering};

fn audit() -> AuditFolder {
    let audit = AuditFolder::new("integrated", "");
    fs::remove_file(audit.file("evidence.csv")).expect("there");
    audit.write("audit.yaml", YAML);
    audit.write("evidence/figures.csv", "item,fact,value\nbezetting.2,vocational_time_pct,93\n");
    audit
}

const YAML: &str =
    "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nauditors: [{id: a1}, {id: a2}]\nevidence: [evidence/]\n";

fn lines(audit: &AuditFolder, more: &[&str], answers: &str) -> Ran {
    getrouw_answering(&[&["--lang", "en", "rate", audit.path(), "--lines"], more].concat(), answers, &environment())
}

fn table(audit: &AuditFolder, name: &str) -> Vec<String> {
    let text = fs::read_to_string(audit.file(name)).unwrap_or_default();
    text.lines().skip(1).map(str::to_owned).collect()
}

#[test]
fn answers_line_by_line_are_saved_each_and_read_back() {
    let audit = audit();
    let ran = lines(&audit, &["--rater", "a1"], "25\n/ organisatie.4\n4\n<\nt seen twice\ns INT+OBS\n/ begeleiding.7\n5,5\nyes\nweekly\n");
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    assert_eq!(
        table(&audit, "evidence/a1.csv"),
        [
            "bezetting.1a,,clients_per_worker,25,,a1,2026-11-25,",
            "begeleiding.7,,contacts_per_week,5.5,,a1,2026-11-25,",
            "begeleiding.7,,contacts_tracked,yes,,a1,2026-11-25,",
            "begeleiding.7,,review_frequency,weekly,,a1,2026-11-25,",
            "organisatie.4,,score,4,INT+OBS,a1,2026-11-25,seen twice",
        ]
        .map(str::to_owned)
        .to_vec()
        .into_iter()
        .collect::<std::collections::BTreeSet<_>>()
        .into_iter()
        .collect::<Vec<_>>(),
        "{}",
        ran.err
    );
    let card = audit.scorecard();
    assert_eq!((card.score("organisatie.4", "ips-o"), card.score("bezetting.1a", "ips-a")), (Some(4), Some(5)));
    // The next sitting goes on where this one stopped, and takes answers back.
    let ran = lines(&audit, &["--rater", "a1"], "/ organisatie.4\n-\nu\n-\n");
    assert_eq!(ran.status, ExitStatus::Fine);
    assert!(table(&audit, "evidence/a1.csv").iter().any(|row| row == "organisatie.4,,,,INT+OBS,a1,2026-11-25,seen twice"), "{}", ran.err);
}

#[test]
fn what_is_not_understood_is_said_and_never_saved() {
    let audit = audit();
    let ran = lines(&audit, &["--rater", "a1"], "many\n/ organisatie.4\n9\n/ nowhere\n");
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    assert!(!audit.file("evidence/a1.csv").exists());
    for said in ["'many' is not a number", "9", "No item with 'nowhere'."] {
        assert!(ran.err.contains(said), "{said}: {}", ran.err);
    }
}

#[test]
fn who_scores_where_and_in_what_has_to_be_known() {
    let audit = audit();
    let refused = |audit: &AuditFolder, more: &[&str]| {
        let ran = audit.run(&[&["rate", "AUDIT"], more].concat());
        assert_eq!(ran.status, ExitStatus::Error, "{}", ran.err);
        codes(&ran.err)
    };
    assert_eq!(refused(&audit, &["--lines"]), ["rate-needs-rater"]);
    assert_eq!(refused(&audit, &["--lines", "--rater", "a9"]), ["unknown-rater"]);
    assert_eq!(refused(&audit, &["--rater", "a1"]), ["rate-needs-terminal"]);
    let ran = audit.run(&["rate", "AUDIT", "--rater", "a1"]);
    assert!(ran.err.contains("getrouw form"), "{}", ran.err);
    audit.write("audit.yaml", YAML.replace("evidence/", "evidence/figures.csv"));
    assert_eq!(refused(&audit, &["--lines", "--rater", "a1"]), ["rate-needs-folder @ audit.yaml"]);
}

#[test]
fn a_second_window_on_the_same_table_is_refused_and_on_another_is_not() {
    let audit = audit();
    fs::create_dir_all(audit.file(".getrouw-rate")).expect("writable");
    let lock = fs::File::create(audit.file(".getrouw-rate/a1.lock")).expect("writable");
    lock.lock().expect("lockable");
    let ran = lines(&audit, &["--rater", "a1"], "25\n");
    assert_eq!((ran.status, codes(&ran.err)), (ExitStatus::Error, vec!["rated-elsewhere".to_owned()]));
    assert_eq!(lines(&audit, &["--rater", "a2"], "25\n").status, ExitStatus::Fine);
    drop(lock);
    assert_eq!(lines(&audit, &["--rater", "a1"], "25\n").status, ExitStatus::Fine);
}

#[test]
fn the_consensus_shows_what_every_reviewer_gave_and_one_reviewer_sees_no_other() {
    let audit = audit();
    audit.write("evidence/a1.csv", "item,fact,value,rater,note\norganisatie.4,score,4,a1,in the diary\n");
    audit.write("evidence/a2.csv", "item,fact,value,rater\norganisatie.4,score,2,a2\n");
    let ran = lines(&audit, &["--consensus"], "/ organisatie.4\n3\n");
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    assert!(ran.err.contains("a1: 4 “in the diary”") && ran.err.contains("a2: 2"), "{}", ran.err);
    assert_eq!(table(&audit, "evidence/consensus.csv"), ["organisatie.4,,score,3,,consensus,2026-11-25,"]);
    let ran = lines(&audit, &["--rater", "a1"], "/ organisatie.4\n");
    assert!(!ran.err.contains("a2: 2"), "{}", ran.err);
}

#[test]
fn what_the_same_rater_stated_in_another_file_is_left_there() {
    let audit = audit();
    audit.write("evidence/earlier.csv", "item,fact,value,rater\norganisatie.4,score,4,a1\n");
    let ran = lines(&audit, &["--rater", "a1"], "/ organisatie.4\n3\n");
    assert!(ran.err.contains("evidence/earlier.csv"), "{}", ran.err);
    assert!(!audit.file("evidence/a1.csv").exists());
}

#[test]
fn what_could_not_be_saved_is_taken_up_by_the_next_sitting() {
    let audit = audit();
    audit.write(".getrouw-rate/a1.journal.csv", "item,fact,value,rater,date\norganisatie.4,score,4,a1,2026-11-20\n");
    assert_eq!(lines(&audit, &["--rater", "a1"], "\n").status, ExitStatus::Fine);
    assert_eq!(table(&audit, "evidence/a1.csv"), ["organisatie.4,,score,4,,a1,2026-11-20,"]);
    assert!(!audit.file(".getrouw-rate/a1.journal.csv").exists());
}

#[test]
fn a_journal_yields_to_a_table_that_changed_since_and_one_that_cannot_be_read_is_laid_aside() {
    let audit = audit();
    audit.write("evidence/a1.csv", "item,fact,value,rater,date\norganisatie.4,score,2,a1,2026-11-21\n");
    audit.write(
        ".getrouw-rate/a1.journal.csv",
        "item,fact,value,rater,date\norganisatie.4,score,4,a1,2026-11-20\nbezetting.1a,clients_per_worker,25,a1,2026-11-20\n",
    );
    audit.write(".getrouw-rate/a1.journal.base", "another table");
    let ran = lines(&audit, &["--rater", "a1"], "\n");
    assert!(ran.err.contains("1 taken over; 1 answered here too"), "{}", ran.err);
    assert_eq!(
        table(&audit, "evidence/a1.csv"),
        ["bezetting.1a,,clients_per_worker,25,,a1,2026-11-20,", "organisatie.4,,score,2,,a1,2026-11-21,"]
    );
    audit.write(".getrouw-rate/a1.journal.csv", "item,fact,value,rater\nnowhere.4,score,4,a1\n");
    let ran = lines(&audit, &["--rater", "a1"], "25\n");
    assert!(ran.err.contains("a1.journal.1.csv") && audit.file(".getrouw-rate/a1.journal.1.csv").exists(), "{}", ran.err);
}

#[test]
fn a_note_is_added_to_shown_and_cleared_line_by_line() {
    let audit = audit();
    let ran = lines(&audit, &["--rater", "a1"], "/ organisatie.4\ns INT\nt seen\nt + a team\nt > plan it\ns ABC\nt\n");
    assert!(ran.err.contains("Answer first") && ran.err.contains("'ABC'"), "{}", ran.err);
    let text = fs::read_to_string(audit.file("evidence/a1.csv")).expect("saved");
    for part in ["seen", "'+ a team", "> plan it"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(lines(&audit, &["--rater", "a1"], "/ organisatie.4\nt -\n").status, ExitStatus::Fine);
    assert_eq!(table(&audit, "evidence/a1.csv"), [""; 0]);
}

/// Reads digits as ratings and knows nothing else.
struct Plain;

impl Reading for Plain {
    fn read(&self, matter: &Matter, text: &str) -> Result<Claim, Message> {
        let score = text.parse().ok().filter(|score| (1..=5).contains(score));
        let score = score.ok_or_else(|| Message::NotANumber { text: text.to_owned() })?;
        Ok(Claim { subject: matter.subject.clone(), value: ClaimValue::Rating(score), written: text.to_owned() })
    }

    fn sources(&self, _: &Matter, text: &str) -> Result<Vec<String>, Message> {
        Ok(text.split('+').map(str::to_owned).collect())
    }

    fn elsewhere(&self, _: &Matter) -> Option<String> {
        None
    }

    fn is_missing(&self, _: &Matter) -> bool {
        true
    }

    fn today(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 9, 30).expect("a day")
    }
}

fn files() -> Memory {
    Memory::new().with("audit.yaml", YAML.replace("evidence/", "e.csv")).with("e.csv", "item,fact,value,rater\n")
}

fn standing<'a>(request: &Request<'a>) -> (Standing, Vec<Statement>) {
    let mut problems = Problems::new();
    let found = Standing::open(request, "a1", "e.csv", &mut problems);
    assert!(!problems.has_errors(), "{problems:?}");
    found.expect("an audit")
}

fn desk(standing: &Standing) -> Desk {
    let asks = asks(standing.audits().map(|(audit, _)| audit));
    let matters: Vec<Matter> = asks.iter().map(|ask| ask.matter.clone()).collect();
    Desk::new(asks, Answers::of("a1", &matters, Vec::new()))
}

fn press(desk: &mut Desk, keys: &str) -> Then {
    keys.chars().map(|key| desk.take(&Event::Key(if key == '\n' { Key::Enter } else { Key::Char(key) }), &Plain)).last().expect("a key")
}

fn item(desk: &Desk) -> &str {
    desk.ask().expect("a question").matter.item.as_str()
}

#[test]
fn every_key_does_what_the_help_says() {
    let files = files();
    let request = Request::new(&files, "audit.yaml", Lang::En);
    let (standing, _) = standing(&request);
    let mut desk = desk(&standing);
    assert_eq!(item(&desk), "bezetting.1a");
    press(&mut desk, "l");
    assert_eq!(item(&desk), "bezetting.2");
    press(&mut desk, "/organisatie 4\n");
    assert_eq!(item(&desk), "organisatie.4");
    assert_eq!(press(&mut desk, "4"), Then::Changed);
    assert_eq!(press(&mut desk, "9"), Then::Draw);
    assert!(matches!(desk.saying(), Some(Saying::Refused(_))));
    assert_eq!(press(&mut desk, "5"), Then::Changed);
    assert_eq!(press(&mut desk, "u"), Then::Changed);
    let given = |desk: &Desk| {
        desk.answers().get(&desk.ask().expect("a question").matter).and_then(|row| row.claim.clone()).map(|claim| claim.value)
    };
    assert_eq!(given(&desk), Some(ClaimValue::Rating(4)));
    press(&mut desk, "U");
    assert_eq!(given(&desk), Some(ClaimValue::Rating(5)));
    press(&mut desk, "tseen\n");
    assert_eq!(desk.answers().rows()[0].notes[0].1, "seen");
    press(&mut desk, "?");
    assert_eq!(*desk.mode(), Mode::Keys(0));
    press(&mut desk, "jq");
    assert_eq!(*desk.mode(), Mode::Moving);
    press(&mut desk, "/organisatie.2\n");
    for expected in [Some(true), Some(false), None] {
        press(&mut desk, " ");
        assert_eq!(given(&desk).map(|value| value == ClaimValue::Answer(getrouw::rubric::Answer::YesNo(true))), expected);
    }
    assert_eq!(press(&mut desk, "q"), Then::Leave);
}

#[test]
fn pasted_text_never_scores() {
    let files = files();
    let request = Request::new(&files, "audit.yaml", Lang::En);
    let (standing, _) = standing(&request);
    let mut desk = desk(&standing);
    press(&mut desk, "/organisatie.4\n");
    for event in [Event::Paste("45".to_owned()), Event::Burst("4545".to_owned())] {
        desk.take(&event, &Plain);
        assert_eq!((desk.saying(), desk.answers().rows().len()), (Some(&Saying::PasteLeftOut), 0));
    }
    press(&mut desk, "t");
    desk.take(&Event::Paste("seen on\nMonday 4".to_owned()), &Plain);
    press(&mut desk, "\n");
    let rows = desk.answers().rows();
    assert_eq!((rows.len(), rows[0].claim.is_none(), rows[0].notes[0].1.as_str()), (1, true, "seen on Monday 4"));
    assert_eq!(rows[0].subject(), None::<&Subject>);
}

#[test]
fn the_screen_fits_every_size_and_shows_where_one_is_without_colour() {
    let files = files();
    for lang in [Lang::Nl, Lang::En, Lang::Fr] {
        let request = Request::new(&files, "audit.yaml", lang);
        let (standing, _) = standing(&request);
        let mut desk = desk(&standing);
        press(&mut desk, "/organisatie.4\n");
        let view = rate_view(&desk, &standing, &SaveState::Saved, false, Locale::from(lang));
        for columns in 0..=100 {
            for rows in [0, 1, 5, 11, 12, 23, 24, 60] {
                let (screen, _) = rate_screen(&view, lang, columns, rows);
                assert_eq!(screen.lines().count(), usize::from(rows));
                assert!(screen.lines().all(|line| line.chars().count() <= usize::from(columns)), "{columns} by {rows}");
                if columns >= 40 && rows >= 12 {
                    assert!(screen.contains("> "), "{columns} by {rows}: {screen}");
                }
            }
        }
        assert!(view.keys.chars().count() <= 80, "{}", view.keys);
    }
}

#[test]
fn the_screen_of_eighty_by_twenty_four() {
    let files = files();
    let request = Request::new(&files, "audit.yaml", Lang::En);
    let (mut standing, _) = standing(&request);
    let mut desk = desk(&standing);
    press(&mut desk, "/organisatie.4\n4");
    let rows: Vec<Statement> = desk.answers().rows().into_iter().cloned().collect();
    standing.score(rows.iter(), &request);
    let view = rate_view(&desk, &standing, &SaveState::Saved, false, Locale::from(Lang::En));
    crate::program::hold(&crate::program::root().join("tests/cli/rate-screen.txt"), rate_screen(&view, Lang::En, 80, 24).0.as_bytes());
    press(&mut desk, "?");
    let view = rate_view(&desk, &standing, &SaveState::Saving, false, Locale::from(Lang::En));
    let (keys, _) = rate_screen(&view, Lang::En, 80, 24);
    for (key, _) in [("note", ()), ("undo; redo", ()), ("everything is saved then", ())] {
        assert!(keys.contains(key), "{keys}");
    }
}

/// What a screen shows once a key was pressed so often, each time as far as there is something to read.
fn after(desk: &mut Desk, key: Key, often: usize, standing: &Standing, size: (u16, u16)) -> String {
    let mut shown = String::new();
    for left in (0..=often).rev() {
        let view = rate_view(desk, standing, &SaveState::Saved, false, Locale::from(Lang::En));
        let (screen, reach) = rate_screen(&view, Lang::En, size.0, size.1);
        desk.reaches(reach);
        shown = screen;
        if left > 0 {
            desk.take(&Event::Key(key), &Plain);
        }
    }
    shown
}

#[test]
fn all_of_an_item_can_be_read_on_a_low_screen_and_nobody_reads_on_past_its_end() {
    let files = files();
    let request = Request::new(&files, "audit.yaml", Lang::En);
    let (standing, _) = standing(&request);
    let mut desk = desk(&standing);
    let unspaced = |text: &str| text.split_whitespace().collect::<String>();
    for size in [(40, 12), (80, 24)] {
        press(&mut desk, "g");
        let mut seen = std::collections::BTreeSet::new();
        while seen.insert(desk.at()) {
            let view = rate_view(&desk, &standing, &SaveState::Saved, false, Locale::from(Lang::En));
            let (own, end) = (after(&mut desk, Key::PageDown, 0, &standing, size), after(&mut desk, Key::PageDown, 8, &standing, size));
            let last = &view.anchors.last().expect("an anchor").0;
            let last = unspaced(last).chars().rev().take(12).collect::<Vec<_>>().into_iter().rev().collect::<String>();
            // Beside the list a line of it stands between two of the item.
            let beside = if size.0 >= 76 { usize::from(size.0) * 34 / 100 } else { 0 };
            let item =
                |screen: &str| unspaced(&screen.lines().map(|line| line.chars().skip(beside).collect::<String>()).collect::<String>());
            assert!(item(&end).contains(&last), "{last} on {size:?}:\n{end}");
            let begin = after(&mut desk, Key::PageUp, 8, &standing, size);
            assert!(begin.contains(view.heading.chars().take(20).collect::<String>().trim()), "{size:?}:\n{begin}");
            assert_eq!(own.contains("Pg"), own != end || own != begin, "{size:?}:\n{own}");
            assert!(!end.contains("PgDn") && !begin.contains("PgUp"), "{end}\n{begin}");
            // As many keys back as on lead to where one was.
            after(&mut desk, Key::PageDown, 8, &standing, size);
            assert_eq!(after(&mut desk, Key::PageUp, 8, &standing, size), begin);
            desk.take(&Event::Key(Key::Right), &Plain);
            assert!(desk.read_on() == 0 || seen.contains(&desk.at()));
        }
    }
}

#[test]
fn why_and_the_keys_are_read_to_their_end_and_no_further() {
    let files = files();
    let request = Request::new(&files, "audit.yaml", Lang::En);
    let (standing, _) = standing(&request);
    let mut desk = desk(&standing);
    press(&mut desk, "/organisatie.1\n");
    for key in ["e", "?"] {
        press(&mut desk, key);
        let begin = after(&mut desk, Key::PageDown, 0, &standing, (60, 14));
        let end = after(&mut desk, Key::Char('G'), 3, &standing, (60, 14));
        assert_ne!(begin, end);
        assert!(begin.contains("PgDn") && !begin.contains("PgUp") && end.contains("PgUp") && !end.contains("PgDn"), "{begin}{end}");
        assert_ne!(after(&mut desk, Key::Up, 1, &standing, (60, 14)), end);
        assert_eq!(after(&mut desk, Key::Char('g'), 1, &standing, (60, 14)), begin);
        desk.take(&Event::Key(Key::Escape), &Plain);
    }
}
