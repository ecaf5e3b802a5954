//! What is typed, read as a table of evidence would read it.

use chrono::NaiveDate;

use crate::audit::{Audit, CONSENSUS, Claim, Interpreter, Subject};
use crate::diagnostic::suggestion;
use crate::locale::Message;
use crate::rating::{Matter, Reading};
use crate::review::Standing;
use crate::rubric::{Item, ItemId, TrackId};
use crate::source::Files;
use crate::table::Cell;

/// Reads answers to the questions of an audit.
pub struct Reader<'a> {
    pub standing: &'a Standing,
    pub files: &'a dyn Files,
    pub rater: &'a str,
    pub today: NaiveDate,
}

impl Reader<'_> {
    fn about(&self, matter: &Matter) -> Option<(&Audit, &Item)> {
        let (audit, _) = self.standing.audits().nth(matter.scale)?;
        audit.rubric().item(matter.item.as_str()).map(|item| (audit, item))
    }
}

impl Reading for Reader<'_> {
    fn read(&self, matter: &Matter, text: &str) -> Result<Claim, Message> {
        let unknown = || Message::UnknownItem { item: matter.item.to_string(), rubric: String::new(), suggestion: suggestion("", []) };
        let (audit, item) = self.about(matter).ok_or_else(unknown)?;
        let fact = match &matter.subject {
            Subject::Fact(name) => Some(name),
            Subject::Rating | Subject::RatingOf(_) => None,
        };
        let cell = Cell { text: text.trim().into(), ..Cell::default() };
        let value = Interpreter::new(audit, self.files).read(item, fact, &cell)?;
        Ok(Claim { subject: matter.subject.clone(), value, written: text.trim().to_owned() })
    }

    fn sources(&self, matter: &Matter, text: &str) -> Result<Vec<String>, Message> {
        let Some((audit, _)) = self.about(matter) else { return Ok(Vec::new()) };
        let interpreter = Interpreter::new(audit, self.files);
        let mut codes: Vec<String> = Vec::new();
        for named in text.split(['+', ',', ';', '/']).map(str::trim).filter(|named| !named.is_empty()) {
            let code = interpreter.source(named).ok_or_else(|| {
                let known = audit.rubric().evidence_codes.iter().map(|code| code.code.as_str());
                Message::UnknownSource { code: named.to_owned(), suggestion: suggestion(named, known) }
            })?;
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        Ok(codes)
    }

    fn elsewhere(&self, matter: &Matter) -> Option<String> {
        let is_own = |rater: &str| rater.eq_ignore_ascii_case(self.rater) || rater == CONSENSUS && self.rater == CONSENSUS;
        let known = self.standing.others().iter().find(|other| {
            other.rater.as_deref().is_some_and(is_own)
                && (other.scale, &other.item) == (matter.scale, &matter.item)
                && other.subject() == Some(&matter.subject)
                && matter.tracks.iter().any(|track| other.tracks.contains(track))
        });
        known.map(|other| other.place.file.clone())
    }

    fn is_missing(&self, matter: &Matter) -> bool {
        let is_scored = |item: &ItemId, track: &TrackId| {
            let (audit, scores) = self.standing.audits().nth(matter.scale)?;
            let card = scores.of(audit);
            let scored = card.items.iter().find(|scored| scored.item.id == *item)?;
            scored.in_track(track).and_then(|outcome| outcome.score())
        };
        matter.tracks.iter().any(|track| is_scored(&matter.item, track).is_none())
    }

    fn today(&self) -> NaiveDate {
        self.today
    }
}
