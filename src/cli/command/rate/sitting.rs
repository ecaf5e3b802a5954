//! One rater at one audit: every answer is scored and saved before the next.

use chrono::NaiveDate;

use super::own_table::OwnTable;
use super::reader::Reader;
use super::saver::{Saver, Settler};
use crate::audit::Statement;
use crate::diagnostic::Problems;
use crate::locale::Locale;
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
        let journal = own.journal();
        let table = own.name().to_owned();
        let saver = Saver::new(own, holds.as_deref());
        let mut sitting = Self { desk, standing, request, saver, table, shows_others, locale, today };
        if let Some(rows) = journal.and_then(|bytes| sitting.rows(&bytes)) {
            sitting.desk.merge(rows);
            sitting.changed();
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

    pub fn go_to(&mut self, at: usize) {
        self.desk.go_to(at);
    }

    /// Looks whether the table was changed elsewhere, and takes over what was; whether there is something to show.
    pub fn look(&mut self) -> bool {
        let Some(holds) = self.saver.elsewhere() else { return false };
        // A table in which something is wrong is left as it is until it is mended.
        let Some(rows) = holds.as_deref().map_or_else(|| Some(Vec::new()), |bytes| self.rows(bytes)) else { return false };
        self.desk.merge(rows);
        self.saver.taken_over(holds.as_deref());
        self.changed();
        true
    }

    /// Waits until all is saved or kept.
    pub fn settle(&self) {
        self.saver.settle(std::time::Duration::from_secs(4));
    }

    pub fn settler(&self) -> Settler {
        self.saver.watcher()
    }

    fn changed(&mut self) {
        let rows: Vec<Statement> = self.desk.answers().rows().into_iter().cloned().collect();
        self.standing.score(rows.iter(), &self.request);
        let rows: Vec<&Statement> = rows.iter().collect();
        let dialect = Dialect::of_spreadsheets(self.locale.lang);
        // Every answer was read as a table reads it, so that it can be written as one.
        if let Ok(bytes) = self.standing.dossier().write_evidence(&rows, &[], dialect) {
            self.saver.save(bytes);
            self.desk.saved();
        }
    }

    /// The rows of a table; nothing where something is wrong with it.
    fn rows(&self, bytes: &[u8]) -> Option<Vec<Statement>> {
        let mut problems = Problems::new();
        let rows = self.standing.dossier().read_more(&self.table, bytes, self.request.files, self.request.today, &mut problems);
        (!problems.has_errors()).then_some(rows)
    }
}
