//! One rater at one audit: every answer is scored and saved before the next.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::own_table::OwnTable;
use super::reader::Reader;
use super::saver::{Saver, Settler};
use crate::agreement::{Settling, settle};
use crate::audit::{CONSENSUS, ConsensusMethod, Statement, Unanswered};
use crate::diagnostic::{Problems, Severity};
use crate::locale::{Locale, Message};
use crate::rating::{Desk, Event, Then};
use crate::report::{RateView, SaveState, rate_view};
use crate::review::{Request, Standing};
use crate::table::Dialect;

pub struct Sitting<'a> {
    desk: Desk,
    standing: Standing,
    request: Request<'a>,
    saver: Saver,
    /// The name of the table.
    table: String,
    shows_others: bool,
    locale: Locale,
    today: NaiveDate,
}

impl<'a> Sitting<'a> {
    /// Begins where the table, and what an earlier sitting could not save, leaves off.
    pub fn new(
        desk: Desk,
        standing: Standing,
        request: Request<'a>,
        own: OwnTable,
        shows_others: bool,
        locale: Locale,
        today: NaiveDate,
    ) -> Self {
        let holds = own.read().ok().flatten();
        let journal = own.journal(holds.as_deref());
        let aside =
            journal.as_ref().is_some_and(|(bytes, _)| !can_be_read(&standing, &request, own.name(), bytes)).then(|| own.set_aside());
        let table = own.name().to_owned();
        let saver = Saver::new(own, holds.as_deref());
        let mut sitting = Self { desk, standing, request, saver, table, shows_others, locale, today };
        if let Some(file) = aside {
            sitting.desk.tell_journal(file);
        } else if let Some((rows, has_changed)) = journal.and_then(|(bytes, has_changed)| Some((sitting.rows(&bytes).ok()?, has_changed))) {
            let merged = sitting.desk.take_up(rows, has_changed);
            if merged.is_ahead {
                sitting.changed();
            }
        }
        sitting
    }

    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    pub fn locale(&self) -> Locale {
        self.locale
    }

    pub fn view(&self) -> RateView {
        rate_view(&self.desk, &self.standing, &self.saver.state(), self.shows_others, self.locale)
    }

    /// Whether everything is on the disk.
    pub fn is_saved(&self) -> bool {
        self.saver.state() == SaveState::Saved
    }

    /// Takes an event; an answer is scored and handed to the saver.
    pub fn take(&mut self, event: &Event) -> Then {
        let rater = self.desk.answers().rater().to_owned();
        let reader = Reader { standing: &self.standing, files: self.request.files, rater: &rater, today: self.today };
        let then = self.desk.take(event, &reader);
        if then == Then::Changed {
            self.changed();
        }
        then
    }

    /// Leaves what was being typed, and keeps what is said of it.
    pub fn take_back(&mut self) {
        self.desk.leave_typing();
    }

    /// Takes note of how far what is shown can be read.
    pub fn reaches(&mut self, lines: RangeInclusive<i32>) {
        self.desk.reaches(lines);
    }

    pub fn go_to(&mut self, at: usize) {
        self.desk.go_to(at);
    }

    /// Looks whether the table was changed elsewhere, and takes over what was; whether there is something to show.
    pub fn look(&mut self) -> bool {
        let Some(holds) = self.saver.elsewhere() else {
            if self.is_saved() {
                self.desk.saved();
            }
            return false;
        };
        let Some(bytes) = holds else {
            // A table that is gone takes no answer with it.
            self.saver.taken_over(None, true);
            self.changed();
            return true;
        };
        match self.rows(&bytes) {
            Ok(rows) => {
                let merged = self.desk.merge(rows);
                self.saver.taken_over(Some(&bytes), merged.is_ahead);
                if merged.is_ahead { self.changed() } else { self.score() }
            }
            // A table in which something is wrong is left as it is until it is mended.
            Err(why) => match self.bytes() {
                Ok(bytes) => self.saver.leave_be(bytes, *why),
                Err(why) => self.saver.give_up(*why),
            },
        }
        true
    }

    /// Waits until all is saved or kept.
    pub fn settle(&self) {
        self.saver.settle(std::time::Duration::from_secs(4));
    }

    /// Saves all that can be, with what was changed elsewhere taken over.
    pub fn finish(&mut self) {
        self.settle();
        if self.look() {
            self.settle();
        }
    }

    pub fn settler(&self) -> Settler {
        self.saver.watcher()
    }

    fn changed(&mut self) {
        self.score();
        match self.bytes() {
            // A table that would not be read again is not written.
            Ok(bytes) => match self.rows(&bytes) {
                Ok(_) => self.saver.save(bytes),
                Err(why) => self.saver.leave_be(bytes, *why),
            },
            Err(why) => self.saver.give_up(*why),
        }
    }

    /// The table as it is to be.
    fn bytes(&self) -> Result<Vec<u8>, Box<Message>> {
        let (rows, dialect) = (self.desk.answers().rows(), Dialect::of_spreadsheets(self.locale.lang));
        let written = self.standing.dossier().write_evidence(&rows, &self.unanswered(), dialect);
        written.map_err(|error| Box::new(Message::OutputNotMade { format: "csv".to_owned(), reason: error.to_string() }))
    }

    /// What a consensus still has to settle, which its table asks for; of one rater's answers nothing.
    fn unanswered(&self) -> Vec<Unanswered> {
        let dossier = self.standing.dossier();
        if self.desk.answers().rater() != CONSENSUS {
            return Vec::new();
        }
        let by = Settling {
            method: ConsensusMethod::Talk,
            rubrics: &dossier.rubrics(),
            scores: &|_, _, _, _| None,
            date: self.today,
            why: &|_| None,
        };
        settle(dossier.statements(), &dossier.raters(), &by).open.into_iter().map(|open| open.unanswered).collect()
    }

    fn score(&mut self) {
        let rows: Vec<Statement> = self.desk.answers().rows().into_iter().cloned().collect();
        self.standing.score(rows.iter(), &self.request);
    }

    /// The rows of a table, or the first thing that is wrong with it.
    fn rows(&self, bytes: &[u8]) -> Result<Vec<Statement>, Box<Message>> {
        let mut problems = Problems::new();
        let rows = self.standing.dossier().read_more(&self.table, bytes, self.request.files, self.request.today, &mut problems);
        let wrong = problems.into_iter().find(|problem| problem.severity == Severity::Error);
        wrong.map_or(Ok(rows), |problem| Err(Box::new(problem.message)))
    }
}

fn can_be_read(standing: &Standing, request: &Request<'_>, table: &str, bytes: &[u8]) -> bool {
    let mut problems = Problems::new();
    standing.dossier().read_more(table, bytes, request.files, request.today, &mut problems);
    !problems.has_errors()
}
