//! What a key press costs on the longest shipped scale, from the key to the screen: `cargo bench --bench rate`. The aim is 16 ms.
#![allow(clippy::expect_used, reason = "a benchmark")]

use chrono::NaiveDate;
use getrouw::audit::{Claim, ClaimValue};
use getrouw::cli::rate_screen;
use getrouw::diagnostic::Problems;
use getrouw::locale::{Lang, Locale, Message};
use getrouw::rating::{Answers, Desk, Event, Key, Matter, Reading, Then, asks};
use getrouw::report::{SaveState, rate_view};
use getrouw::review::{Request, Standing};
use getrouw::source::Memory;

fn main() {
    divan::main();
}

struct Digits;

impl Reading for Digits {
    fn read(&self, matter: &Matter, text: &str) -> Result<Claim, Message> {
        let score = text.parse().map_err(|_| Message::NotANumber { text: text.to_owned() })?;
        Ok(Claim { subject: matter.subject.clone(), value: ClaimValue::Rating(score), written: text.to_owned() })
    }

    fn sources(&self, _: &Matter, _: &str) -> Result<Vec<String>, Message> {
        Ok(Vec::new())
    }

    fn elsewhere(&self, _: &Matter) -> Option<String> {
        None
    }

    fn is_missing(&self, _: &Matter) -> bool {
        true
    }

    fn today(&self) -> NaiveDate {
        NaiveDate::default()
    }
}

/// A score and the next one in its place, with everything else answered.
#[divan::bench(args = ["a move", "a score"])]
fn key(bencher: divan::Bencher<'_, '_>, what: &str) {
    let mut rows = "item,fact,value,rater\n".to_owned();
    let blank = Memory::new()
        .with("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [e.csv]\n")
        .with("e.csv", rows.clone());
    let request = Request::new(&blank, "audit.yaml", Lang::Nl);
    let (standing, _) = Standing::open(&request, "a1", "e.csv", &mut Problems::new()).expect("an audit");
    for ask in asks(standing.audits().map(|(audit, _)| audit)).iter().filter(|ask| ask.matter.subject.name() == "score") {
        rows.push_str(&format!("{},score,4,a1\n", ask.matter.item));
    }
    let mut seen = std::collections::HashSet::new();
    let rows: String = rows.lines().filter(|row| seen.insert(*row)).map(|row| format!("{row}\n")).collect();
    let files = Memory::new()
        .with("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nevidence: [e.csv]\n")
        .with("e.csv", rows);
    let request = Request::new(&files, "audit.yaml", Lang::Nl);
    let (mut standing, rows) = Standing::open(&request, "a1", "e.csv", &mut Problems::new()).expect("an audit");
    let asks = asks(standing.audits().map(|(audit, _)| audit));
    let matters: Vec<Matter> = asks.iter().map(|ask| ask.matter.clone()).collect();
    let mut desk = Desk::new(asks, Answers::of("a1", &matters, rows));
    "/organisatie.4".chars().for_each(|letter| {
        desk.take(&Event::Key(Key::Char(letter)), &Digits);
    });
    desk.take(&Event::Key(Key::Enter), &Digits);
    let mut turn = 0_u32;
    bencher.bench_local(|| {
        turn += 1;
        let key = match what {
            "a move" if turn.is_multiple_of(2) => Key::Down,
            "a move" => Key::Up,
            _ if turn.is_multiple_of(2) => Key::Char('3'),
            _ => Key::Char('4'),
        };
        if desk.take(&Event::Key(key), &Digits) == Then::Changed {
            let rows: Vec<_> = desk.answers().rows().into_iter().cloned().collect();
            standing.score(rows.iter(), &request);
        }
        let view = rate_view(&desk, &standing, &SaveState::Saving, false, Locale::from(Lang::Nl));
        rate_screen(&view, Lang::Nl, 200, 60).0
    });
}
