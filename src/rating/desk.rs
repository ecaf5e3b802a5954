//! Where one is among the questions, what is being typed, and what each key does.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::answers::{Answers, Matter, Merged};
use super::asks::{Ask, Kind};
use super::key::{Event, Key};
use super::places::{found, item_after, item_before};
use crate::audit::{Claim, ClaimValue, note_cell};
use crate::locale::Message;
use crate::rubric::Answer;

/// The longest text that is typed or pasted, in characters.
const LONGEST: usize = 10_000;

/// So many lines are read on at once: fewer than the lowest screen of ordinary size shows of an item.
const PAGE: i32 = 10;

/// What keys are taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Moving and answering.
    Moving,
    /// Typing the answer to the question.
    Answering(String),
    Noting(String),
    /// Typing the codes of sources.
    Sourcing(String),
    Finding(String),
    /// Reading why the score is what it is; from this line on.
    Why(i32),
    /// Reading what the keys do; from this line on.
    Keys(i32),
}

/// What is said of the last key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saying {
    /// An answer was not understood.
    Refused(Box<Message>),
    NothingFound(String),
    NothingMissing,
    NothingToUndo,
    NothingToRedo,
    /// Pasted text was left out: it never answers.
    PasteLeftOut,
    /// A key that answers nothing here.
    NoAnswer,
    /// More text than a note holds: nothing of it was taken.
    TooLong,
    /// Sources of no answer and no note.
    SourcesOfNothing,
    /// What an earlier sitting kept cannot be read; it lies there.
    JournalLeft(String),
    /// The question is answered in another file already.
    Elsewhere(String),
    /// The table was changed elsewhere, and so many answers were taken over; so many were answered here too.
    Merged {
        taken: usize,
        contested: usize,
    },
}

/// What has to be done after a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// No answer changed, and perhaps what is shown.
    Draw,
    /// An answer changed: score, save and draw anew.
    Changed,
    Leave,
}

/// How answers are read, and what is known of answers in other files.
pub trait Reading {
    /// What a text says to a question.
    ///
    /// # Errors
    /// What is wrong with it.
    fn read(&self, matter: &Matter, text: &str) -> Result<Claim, Message>;

    /// The sources that a text names, as codes.
    ///
    /// # Errors
    /// What is wrong with it.
    fn sources(&self, matter: &Matter, text: &str) -> Result<Vec<String>, Message>;

    /// The file in which the same rater answered a question already, where it is not the one that is written.
    fn elsewhere(&self, matter: &Matter) -> Option<String>;

    /// Whether an item has no score yet in one of the tracks of a question.
    fn is_missing(&self, matter: &Matter) -> bool;

    fn today(&self) -> NaiveDate;
}

/// The questions, where one is among them, and the answers.
#[derive(Clone, Debug)]
pub struct Desk {
    asks: Vec<Ask>,
    at: usize,
    mode: Mode,
    answers: Answers,
    saying: Option<Saying>,
    found: String,
    read_on: i32,
}

impl Desk {
    /// A desk at the first question that is not answered.
    pub fn new(asks: Vec<Ask>, answers: Answers) -> Self {
        let mut desk = Self { asks, at: 0, mode: Mode::Moving, answers, saying: None, found: String::new(), read_on: 0 };
        desk.at = desk.asks.iter().position(|ask| ask.is_needed && desk.answers.get(&ask.matter).is_none()).unwrap_or(0);
        desk
    }

    pub fn asks(&self) -> &[Ask] {
        &self.asks
    }

    /// Which of the questions is the one to answer; of no questions it is the first.
    pub fn at(&self) -> usize {
        self.at
    }

    pub fn ask(&self) -> Option<&Ask> {
        self.asks.get(self.at)
    }

    pub fn mode(&self) -> &Mode {
        &self.mode
    }

    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// So many lines further than where its question shows the item is read; back, where that is below nothing.
    pub fn read_on(&self) -> i32 {
        self.read_on
    }

    /// Takes note of how far what is shown can be read, in lines, back and on: nobody reads on past an end.
    pub fn reaches(&mut self, lines: RangeInclusive<i32>) {
        let within = |line: i32| line.max(*lines.start()).min(*lines.end());
        match &mut self.mode {
            Mode::Why(line) | Mode::Keys(line) => *line = within(*line),
            _ => self.read_on = within(self.read_on),
        }
    }

    pub fn saying(&self) -> Option<&Saying> {
        self.saying.as_ref()
    }

    /// Takes note that what is answered is saved.
    pub fn saved(&mut self) {
        self.answers.saved();
    }

    /// Takes over a table that was changed elsewhere.
    pub fn merge(&mut self, rows: Vec<crate::audit::Statement>) -> Merged {
        let matters: Vec<Matter> = self.asks.iter().map(|ask| ask.matter.clone()).collect();
        let merged = self.answers.merge(&matters, rows);
        self.saying = Some(Saying::Merged { taken: merged.taken.len(), contested: merged.contested.len() });
        merged
    }

    /// Takes up answers that an earlier sitting could not save.
    pub fn take_up(&mut self, rows: Vec<crate::audit::Statement>, has_changed: bool) -> Merged {
        let matters: Vec<Matter> = self.asks.iter().map(|ask| ask.matter.clone()).collect();
        let merged = self.answers.take_up(&matters, rows, has_changed);
        self.saying = Some(Saying::Merged { taken: merged.taken.len(), contested: merged.contested.len() });
        merged
    }

    /// Says that what an earlier sitting kept cannot be read.
    pub fn tell_journal(&mut self, file: String) {
        self.saying = Some(Saying::JournalLeft(file));
    }

    /// Leaves what was being typed; what is said of it stays.
    pub fn leave_typing(&mut self) {
        self.mode = Mode::Moving;
    }

    /// Does what an event asks for.
    pub fn take(&mut self, event: &Event, reading: &dyn Reading) -> Then {
        self.saying = None;
        let at = self.at;
        let then = match event {
            Event::Key(key) => self.press(*key, reading),
            Event::Burst(text) => self.paste(text, true),
            Event::Paste(text) => self.paste(text, false),
        };
        if self.at != at {
            self.read_on = 0;
        }
        then
    }

    /// Goes to a question.
    pub fn go_to(&mut self, at: usize) {
        self.at = at.min(self.asks.len().saturating_sub(1));
        self.read_on = 0;
    }

    /// Pasted text goes into notes and into what is sought; elsewhere it never answers. A burst of keys in an answer may be typed fast, and goes on.
    fn paste(&mut self, text: &str, is_burst: bool) -> Then {
        let clean: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        match &mut self.mode {
            Mode::Noting(typed) | Mode::Finding(typed) | Mode::Answering(typed) | Mode::Sourcing(typed)
                if typed.chars().count() + clean.chars().count() > LONGEST =>
            {
                self.saying = Some(Saying::TooLong);
            }
            Mode::Noting(typed) | Mode::Finding(typed) => push(typed, &clean),
            Mode::Answering(typed) | Mode::Sourcing(typed) if is_burst => push(typed, &clean),
            _ => self.saying = Some(Saying::PasteLeftOut),
        }
        Then::Draw
    }

    fn press(&mut self, key: Key, reading: &dyn Reading) -> Then {
        match std::mem::replace(&mut self.mode, Mode::Moving) {
            Mode::Moving => self.moving(key, reading),
            Mode::Why(line) => self.reading(key, line, Mode::Why),
            Mode::Keys(line) => self.reading(key, line, Mode::Keys),
            Mode::Answering(text) => self.typing(key, text, Mode::Answering, reading),
            Mode::Noting(text) => self.typing(key, text, Mode::Noting, reading),
            Mode::Sourcing(text) => self.typing(key, text, Mode::Sourcing, reading),
            Mode::Finding(text) => self.typing(key, text, Mode::Finding, reading),
        }
    }

    fn reading(&mut self, key: Key, line: i32, mode: fn(i32) -> Mode) -> Then {
        self.mode = match key {
            Key::Down | Key::Char('j') => mode(line.saturating_add(1)),
            Key::Up | Key::Char('k') => mode(line.saturating_sub(1)),
            Key::PageDown | Key::Char(' ') => mode(line.saturating_add(PAGE)),
            Key::PageUp => mode(line.saturating_sub(PAGE)),
            Key::Home | Key::Char('g') => mode(0),
            Key::End | Key::Char('G') => mode(i32::MAX),
            _ => Mode::Moving,
        };
        Then::Draw
    }

    fn typing(&mut self, key: Key, mut text: String, mode: fn(String) -> Mode, reading: &dyn Reading) -> Then {
        match key {
            Key::Char(letter) => push(&mut text, letter.encode_utf8(&mut [0; 4])),
            Key::Backspace => drop(text.pop()),
            Key::Control('u') => text.clear(),
            // Another line of a note: its strength or recommendation begins there.
            Key::Control('j') if matches!(mode(String::new()), Mode::Noting(_)) => text.push('\n'),
            Key::Escape => return Then::Draw,
            Key::Enter => return self.typed(&text, &mode(text.clone()), reading),
            _ => {}
        }
        self.mode = mode(text);
        Then::Draw
    }

    /// Takes what was typed.
    fn typed(&mut self, text: &str, mode: &Mode, reading: &dyn Reading) -> Then {
        let Some(matter) = self.ask().map(|ask| ask.matter.clone()) else { return Then::Draw };
        let today = reading.today();
        let changed = match mode {
            Mode::Finding(_) => {
                self.found = text.to_owned();
                self.find(true);
                return Then::Draw;
            }
            Mode::Noting(_) => self.answers.note(&matter, text.trim(), today),
            Mode::Sourcing(_) if text.trim().is_empty() => self.answers.sources(&matter, Vec::new(), today),
            Mode::Sourcing(_) => match reading.sources(&matter, text) {
                Ok(codes) => self.answers.sources(&matter, codes, today),
                Err(message) => return self.refuse(message, mode.clone()),
            },
            // An answer that a key gave has no text to be cleared.
            _ if text.trim().is_empty() => {
                let has_text = self.answers.get(&matter).and_then(|row| row.claim.as_ref()).is_some_and(|claim| !claim.written.is_empty());
                has_text && self.answers.answer(&matter, None, today)
            }
            _ => match reading.read(&matter, text) {
                Ok(claim) => self.answers.answer(&matter, Some(claim), today),
                Err(message) => return self.refuse(message, mode.clone()),
            },
        };
        if changed { Then::Changed } else { Then::Draw }
    }

    /// What was typed stays to be mended.
    fn refuse(&mut self, message: Message, mode: Mode) -> Then {
        self.saying = Some(Saying::Refused(Box::new(message)));
        self.mode = mode;
        Then::Draw
    }

    fn moving(&mut self, key: Key, reading: &dyn Reading) -> Then {
        let last = self.asks.len().saturating_sub(1);
        match key {
            Key::Up | Key::Char('k') => self.at = self.at.saturating_sub(1),
            Key::Down | Key::Char('j') | Key::Tab => self.at = (self.at + 1).min(last),
            Key::Left | Key::Char('h') => self.at = item_before(&self.asks, self.at),
            Key::Right | Key::Char('l') => self.at = item_after(&self.asks, self.at),
            Key::PageUp => self.read_on = self.read_on.saturating_sub(PAGE),
            Key::PageDown => self.read_on = self.read_on.saturating_add(PAGE),
            Key::Home | Key::Char('g') => self.at = 0,
            Key::End | Key::Char('G') => self.at = last,
            Key::Char('/') => self.mode = Mode::Finding(String::new()),
            Key::Char('N') => self.find(false),
            Key::Char('n') => self.next_missing(reading),
            Key::Char('e') => self.mode = Mode::Why(0),
            Key::Char('?') => self.mode = Mode::Keys(0),
            Key::Char('u') => return self.step(false),
            Key::Char('U') | Key::Control('r') => return self.step(true),
            Key::Char('q') | Key::Control('c') => return Then::Leave,
            other => return self.answering(other, reading),
        }
        Then::Draw
    }

    /// The keys that answer: digits, space, return, and those for the note, the sources and no answer.
    fn answering(&mut self, key: Key, reading: &dyn Reading) -> Then {
        let Some(ask) = self.ask().cloned() else { return Then::Draw };
        if matches!(key, Key::Char('0'..='9' | ' ' | 't' | 's' | '-') | Key::Enter | Key::Backspace | Key::Delete)
            && let Some(file) = reading.elsewhere(&ask.matter)
        {
            self.saying = Some(Saying::Elsewhere(file));
            return Then::Draw;
        }
        let row = self.answers.get(&ask.matter);
        match (key, &ask.kind) {
            (Key::Char('t'), _) => {
                self.mode = Mode::Noting(row.map(|row| note_cell(&row.notes)).unwrap_or_default());
            }
            (Key::Char('s'), _) if row.is_none() => self.saying = Some(Saying::SourcesOfNothing),
            (Key::Char('s'), _) => self.mode = Mode::Sourcing(row.map(|row| row.sources.join("+")).unwrap_or_default()),
            (Key::Enter, _) => {
                let written = row.and_then(|row| row.claim.as_ref()).map(|claim| claim.written.clone());
                self.mode = Mode::Answering(written.unwrap_or_default());
            }
            (Key::Backspace | Key::Delete, _) => return self.give(&ask, None, reading),
            (Key::Char(' '), Kind::YesNo) => {
                let next = match row.and_then(|row| row.claim.as_ref()).map(|claim| &claim.value) {
                    Some(ClaimValue::Answer(Answer::YesNo(true))) => Some(Answer::YesNo(false)),
                    Some(ClaimValue::Answer(Answer::YesNo(false))) => None,
                    _ => Some(Answer::YesNo(true)),
                };
                return self.give(&ask, next.map(ClaimValue::Answer), reading);
            }
            (Key::Char(' '), Kind::Choice(count)) => {
                let next = match row.and_then(|row| row.claim.as_ref()).map(|claim| &claim.value) {
                    Some(ClaimValue::Answer(Answer::Choice(rank))) => Some(rank + 1).filter(|rank| rank < count),
                    _ => Some(0),
                };
                return self.give(&ask, next.map(|rank| ClaimValue::Answer(Answer::Choice(rank))), reading);
            }
            (Key::Char(digit @ '1'..='9'), Kind::Choice(count)) => {
                let rank = digit.to_digit(10).and_then(|digit| usize::try_from(digit).ok()).and_then(|digit| digit.checked_sub(1));
                match rank.filter(|rank| rank < count) {
                    Some(rank) => return self.give(&ask, Some(ClaimValue::Answer(Answer::Choice(rank))), reading),
                    None => self.saying = Some(Saying::NoAnswer),
                }
            }
            // Where a score may have two digits, or a sign, one key is not enough.
            (Key::Char(digit @ '0'..='9'), Kind::Score { lowest, highest }) if (0..=9).contains(lowest) && *highest <= 9 => {
                match reading.read(&ask.matter, &digit.to_string()) {
                    Ok(claim) => return self.give(&ask, Some(claim.value), reading),
                    Err(message) => self.saying = Some(Saying::Refused(Box::new(message))),
                }
            }
            (Key::Char(digit @ ('0'..='9' | '-')), Kind::Figure | Kind::Score { .. }) => self.mode = Mode::Answering(digit.to_string()),
            _ => self.saying = Some(Saying::NoAnswer),
        }
        Then::Draw
    }

    fn give(&mut self, ask: &Ask, value: Option<ClaimValue>, reading: &dyn Reading) -> Then {
        let claim = value.map(|value| Claim { subject: ask.matter.subject.clone(), written: written(&value), value });
        if self.answers.answer(&ask.matter, claim, reading.today()) { Then::Changed } else { Then::Draw }
    }

    fn step(&mut self, forth: bool) -> Then {
        let about = if forth { self.answers.redo() } else { self.answers.undo() };
        match about {
            Some(matter) => {
                self.at = self.asks.iter().position(|ask| ask.matter == matter).unwrap_or(self.at);
                Then::Changed
            }
            None => {
                self.saying = Some(if forth { Saying::NothingToRedo } else { Saying::NothingToUndo });
                Then::Draw
            }
        }
    }

    /// The next question that is not answered, of an item that has no score; from the end on from the beginning.
    fn next_missing(&mut self, reading: &dyn Reading) {
        let count = self.asks.len();
        let is_wanted = |at: &usize| {
            self.asks.get(*at).is_some_and(|ask| {
                ask.is_needed && self.answers.get(&ask.matter).is_none_or(|row| row.claim.is_none()) && reading.is_missing(&ask.matter)
            })
        };
        match (1..=count).map(|step| (self.at + step) % count.max(1)).find(is_wanted) {
            Some(at) => self.at = at,
            None => self.saying = Some(Saying::NothingMissing),
        }
    }

    /// Goes to the next question whose item bears what is sought.
    fn find(&mut self, from_here: bool) {
        match found(&self.asks, self.at, &self.found, from_here) {
            Some(at) => self.at = at,
            None => self.saying = Some(Saying::NothingFound(self.found.clone())),
        }
    }
}

/// An answer as a table of evidence takes it, where a key gave it.
fn written(value: &ClaimValue) -> String {
    match value {
        ClaimValue::Rating(score) => score.to_string(),
        _ => String::new(),
    }
}

fn push(text: &mut String, more: &str) {
    let room = LONGEST.saturating_sub(text.chars().count());
    text.extend(more.chars().filter(|letter| !letter.is_control()).take(room));
}
