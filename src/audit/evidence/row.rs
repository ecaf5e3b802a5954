//! One row of evidence to what it states.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::columns::Columns;
use super::{BETWEEN, Reader};
use crate::audit::answer;
use crate::audit::note::{self, NoteKind};
use crate::audit::raters::CONSENSUS;
use crate::audit::scale::{Scale, called, unused_item};
use crate::audit::statement::{Claim, ClaimValue, Statement, Subject};
use crate::audit::vocabulary::Vocabulary;
use crate::diagnostic::{Place, Problems, suggestion};
use crate::locale::{FactId, Message, People, Person, Suggestion};
use crate::rubric::{Answer, FactName, Item, RATING, Rubric, Rule, TrackId, built_in};
use crate::table::{self, Cell, Kind, NoZone, Row, fold, same_id};

/// The most names for which the nearest known ones are looked up: of very many faults of a kind only the first are told.
const MOST_LOOKED_FOR: usize = 1_000;

/// What the rating is called, folded, beside its name in files: as it is shown, and as people write it.
const RATING_WORDS: [&str; 11] = [
    "beoordeling",
    "rechtstreekse_score",
    "score_van_de_auditor",
    "direct_rating",
    "rating",
    "score_of_the_assessor",
    "cotation",
    "cote",
    "score_de_l'equipe_d'audit",
    "score_de_l'evaluateur",
    "score_direct",
];

/// Words between two sources.
const JOINING: [&str; 3] = ["en", "and", "et"];

/// One row while it is read: reports faults in its cells.
pub struct RowReader<'a> {
    pub reader: &'a Reader<'a>,
    pub columns: &'a Columns<'a>,
    pub row: &'a Row,
    /// The item as the row names it; of a row that names several, one of them.
    pub named: &'a str,
    pub problems: &'a mut Problems,
}

/// Those of the sources that are what somebody said.
pub fn asking_consent(rubric: &Rubric, sources: &[String]) -> Vec<String> {
    let asking = rubric.evidence_codes.iter().filter(|code| code.consent && sources.contains(&code.code));
    asking.map(|code| code.code.clone()).collect()
}

impl<'a> RowReader<'a> {
    /// What it states; nothing where it states nothing, or what it states is wrong.
    pub fn read(mut self) -> Option<Statement> {
        // A cell that cannot stand for a value is told once, and not again for what it does not say.
        if self.is_ailing() {
            return None;
        }
        let found = self.item();
        // Where no item is known, the rest of the row is still read as if it were of the first scale.
        let at = found.map_or(0, |(at, _)| at);
        let scale = *self.reader.scales.get(at)?;
        let words = self.reader.vocabularies.get(at)?;
        let item = found.and_then(|(_, item)| self.used(item, scale));
        let tracks = self.tracks(item, scale, words);
        let sources = self.sources(scale.rubric, words);
        let rater = self.rater();
        let date = self.date();
        let claim = item.and_then(|item| self.claim(item, scale.rubric, words));
        let about = if claim == Some(None) { item.and_then(|item| self.about(item, words)) } else { None };
        let notes = self.notes();
        // A row in which nothing is filled in states nothing.
        if claim == Some(None) && notes.is_empty() {
            return None;
        }
        let consents = self.consents(&sources, scale.rubric);
        Some(Statement {
            scale: at,
            item: item?.id.clone(),
            tracks: tracks?,
            claim: claim?,
            sources,
            consents,
            rater,
            date,
            about,
            is_tallied: false,
            notes,
            place: self.columns.table.place(self.reader.file, self.row.number, None),
        })
    }

    /// Reports cells that hold an error, a formula that was never worked out, or what another cell shows.
    fn is_ailing(&mut self) -> bool {
        let mut is_ailing = false;
        for (column, index) in &self.columns.headings.found {
            let Some(cell) = self.row.cells.get(*index) else { continue };
            // What an auditor writes may begin like an error, but not be one.
            if let Some(ailment) = cell.ailment().filter(|_| column.name != "note" || cell.kind != Kind::Text) {
                let shown = Some(cell.text.to_string()).filter(|text| !text.is_empty());
                self.error(column.name, Message::of_cell(ailment.notice(), shown));
                is_ailing = true;
            }
        }
        is_ailing
    }

    fn cell(&self, column: &str) -> &'a str {
        self.columns.cell(self.row, column).map_or("", |cell| &cell.text)
    }

    /// A name in a cell, without what cannot be seen.
    fn name(&self, column: &str) -> Cow<'a, str> {
        same_id(self.cell(column))
    }

    fn place(&self, column: &str) -> Place {
        self.columns.table.place(self.reader.file, self.row.number, self.columns.headings.place(column))
    }

    fn suggestion<'n>(&self, name: &str, known: impl IntoIterator<Item = &'n str>) -> Suggestion {
        let looked_for = &self.reader.looked_for;
        looked_for.set(looked_for.get() + 1);
        if looked_for.get() > MOST_LOOKED_FOR { Suggestion::default() } else { suggestion(name, known) }
    }

    fn error(&mut self, column: &str, message: Message) {
        self.problems.error(self.place(column), message);
    }

    /// The item that the row names, and of which scale it is.
    fn item(&mut self) -> Option<(usize, &'a Item)> {
        let scales = self.reader.scales;
        let of_row = self.name("rubric");
        // A form is about the scale that it was made for, where the audit has that.
        let made_for = self.columns.made_for.filter(|id| scales.iter().any(|scale| scale.rubric.id == *id));
        let of_scale = if of_row.is_empty() { made_for.unwrap_or_default() } else { &of_row };
        let is_meant = |scale: &Scale<'_>| of_scale.is_empty() || scale.rubric.id.eq_ignore_ascii_case(of_scale);
        if !scales.iter().any(is_meant) {
            let suggestion = self.suggestion(of_scale, scales.iter().map(|scale| scale.rubric.id.as_str()));
            self.error("rubric", Message::UnknownRubric { name: of_scale.to_owned(), suggestion });
            return None;
        }
        let name = self.named;
        if name.is_empty() {
            self.error("item", Message::BlankItem);
            return None;
        }
        let meant = || scales.iter().enumerate().filter(|(_, scale)| is_meant(scale));
        let found: Vec<(usize, &Item)> = meant().filter_map(|(at, scale)| Some((at, scale.rubric.item(name)?))).collect();
        let rubrics = |at: &mut dyn Iterator<Item = usize>| {
            at.filter_map(|at| scales.get(at)).map(|scale| scale.rubric.id.clone()).collect::<Vec<_>>()
        };
        let found = if found.is_empty() { self.item_by_words(name, &is_meant) } else { found };
        match found[..] {
            [(at, item)] => Some((at, item)),
            [] => {
                let known = meant().flat_map(|(_, scale)| scale.rubric.items.iter().map(|item| item.id.as_str()));
                let message = Message::UnknownItem {
                    item: name.to_owned(),
                    rubric: rubrics(&mut meant().map(|(at, _)| at)).join(", "),
                    suggestion: self.suggestion(name, known),
                };
                self.error("item", message);
                None
            }
            _ => {
                let rubrics = rubrics(&mut found.iter().map(|(at, _)| *at));
                self.error("item", Message::AmbiguousItem { item: name.to_owned(), rubrics });
                None
            }
        }
    }

    /// The items of the scales that are called so in any language.
    fn item_by_words(&self, name: &str, is_meant: &dyn Fn(&Scale<'_>) -> bool) -> Vec<(usize, &'a Item)> {
        let (scales, vocabularies) = (self.reader.scales, self.reader.vocabularies);
        // What another scale calls so, letter for letter, is not what this one would call so in another language.
        if !built_in::with_item(name).is_empty() {
            return Vec::new();
        }
        let meant = scales.iter().zip(vocabularies).enumerate().filter(|(_, (scale, _))| is_meant(scale));
        let named = |(at, (scale, words)): (usize, (&Scale<'a>, &Vocabulary<'_>))| {
            Some((at, scale.rubric.item(words.item(name, scale.model)?.as_str())?))
        };
        meant.filter_map(named).collect()
    }

    /// The item, if the programme's model uses it.
    fn used(&mut self, item: &'a Item, scale: Scale<'_>) -> Option<&'a Item> {
        if let Some(message) = scale.model.and_then(|model| unused_item(item, model, scale.rubric)) {
            self.error("item", message);
            return None;
        }
        Some(item)
    }

    /// The tracks that the row is about: the one it names, or all that the model scores the item in.
    fn tracks(&mut self, item: Option<&Item>, Scale { rubric, model }: Scale<'_>, words: &Vocabulary<'_>) -> Option<Vec<TrackId>> {
        let name = &*self.name("track");
        let model_has = |track: &TrackId| model.is_none_or(|model| model.tracks.contains(track));
        if name.is_empty() {
            return item.map(|item| item.tracks.iter().filter(|track| model_has(track)).cloned().collect());
        }
        let by_words = || words.track(name).and_then(|id| rubric.track(id.as_str()));
        let Some(track) = rubric.track(name).or_else(by_words).map(|track| &track.id) else {
            let suggestion = self.suggestion(name, rubric.tracks.iter().map(|track| track.id.as_str()));
            self.error("track", Message::UnknownTrack { track: name.to_owned(), suggestion });
            return None;
        };
        if let Some(model) = model.filter(|model| !model.tracks.contains(track)) {
            self.error("track", Message::UnusedTrack { track: rubric.short_title(track).to_owned(), model: called(model) });
            return None;
        }
        let item = item?;
        if !item.tracks.contains(track) {
            let tracks = item.tracks.iter().map(|track| rubric.short_title(track).to_owned()).collect();
            let track = rubric.short_title(track).to_owned();
            self.error("track", Message::ItemNotInTrack { item: item.id.to_string(), track, tracks });
            return None;
        }
        Some(vec![track.clone()])
    }

    /// What the row claims: `Some(None)` when nothing is filled in, and `None` when what is filled in is wrong.
    fn claim(&mut self, item: &Item, rubric: &Rubric, words: &Vocabulary<'_>) -> Option<Option<Claim>> {
        let (name, value) = (&*self.name("fact"), self.columns.cell(self.row, "value").cloned().unwrap_or_default());
        let text = &*value.text;
        if name.is_empty() {
            if text.is_empty() {
                return Some(None);
            }
            self.error("fact", Message::BlankFact { item: item.id.to_string() });
            return None;
        }
        let subject = if name.eq_ignore_ascii_case(RATING) {
            self.rated(item, rubric)?
        } else if let Some(fact) = item.fact(name).map(|(fact, _)| fact.clone()).or_else(|| words.fact(&item.id, name)) {
            Subject::Fact(fact)
        } else if RATING_WORDS.contains(&fold(name).as_str()) {
            self.rated(item, rubric)?
        } else {
            let known = item.facts.keys().map(FactName::as_str).chain([RATING]);
            let suggestion = self.suggestion(name, known);
            self.error("fact", Message::UnknownFact { item: item.id.to_string(), fact: FactId::of(name), suggestion });
            return None;
        };
        if !matches!(subject, Subject::RatingOf(_)) && !self.cell("worker").is_empty() {
            self.refuse_worker(rubric);
            return None;
        }
        let read = |cell: &Cell| match &subject {
            Subject::Rating => Some(answer::rating(cell, item, rubric, words)),
            Subject::RatingOf(_) => Some(answer::score(cell, item).map(ClaimValue::Rating)),
            Subject::Fact(fact) => {
                let by_title = |text: &str| words.choice(&item.id, fact, text);
                Some(answer::answer(cell, item.facts.get(fact)?, &by_title).map(ClaimValue::Answer))
            }
        };
        if text.is_empty() {
            // Not filled in is not stated: it is missing, and neither zero nor no.
            return if self.is_answered_beside(&|cell| read(cell).is_some_and(|read| read.is_ok())) { None } else { Some(None) };
        }
        match read(&value)? {
            Ok(read) => {
                self.check_kind(&value, &read);
                Some(Some(Claim { subject, value: read, written: text.to_owned() }))
            }
            Err(message) => {
                self.error("value", message);
                None
            }
        }
    }

    /// The fact that a row without a value names.
    fn about(&self, item: &Item, words: &Vocabulary<'_>) -> Option<FactName> {
        let name = &*self.name("fact");
        item.fact(name).map(|(fact, _)| fact.clone()).or_else(|| words.fact(&item.id, name))
    }

    /// Reports what stands beside the cell for the answer in a form and reads as one.
    fn is_answered_beside(&mut self, is_answer: &dyn Fn(&Cell) -> bool) -> bool {
        let mut beside = self.columns.help(self.row).filter(|(_, cell)| self.columns.is_form && is_answer(cell));
        let Some((index, cell)) = beside.next() else { return false };
        let place = self.columns.table.place(self.reader.file, self.row.number, Some(index));
        self.problems.error(place, Message::AnswerBesideCell { text: cell.text.to_string() });
        true
    }

    /// Reports text that reads as a number in a form: its own formulas do not take it for one, so that the form shows another score.
    fn check_kind(&mut self, cell: &Cell, read: &ClaimValue) {
        let is_number = matches!(read, ClaimValue::Rating(_) | ClaimValue::Answer(Answer::Figure(_)));
        if self.columns.is_form && is_number && cell.kind == Kind::Text {
            self.problems.warning(self.place("value"), Message::TextForNumber { text: cell.text.to_string() });
        }
    }

    /// What a rating is about: the item, or one worker where the item is rated per worker.
    fn rated(&mut self, item: &Item, rubric: &Rubric) -> Option<Subject> {
        let worker = self.name("worker").to_lowercase();
        if worker.is_empty() {
            return Some(Subject::Rating);
        }
        if !matches!(item.rule, Rule::PerWorker(_)) {
            self.refuse_worker(rubric);
            return None;
        }
        Some(Subject::RatingOf(worker))
    }

    fn refuse_worker(&mut self, rubric: &Rubric) {
        let per_worker = rubric.items.iter().filter(|item| matches!(item.rule, Rule::PerWorker(_)));
        let items = per_worker.map(|item| item.id.to_string()).collect();
        self.error("worker", Message::WorkerNotTaken { fact: FactId::of(RATING), items });
    }

    fn sources(&mut self, rubric: &Rubric, words: &Vocabulary<'_>) -> Vec<String> {
        let named = self.name("source");
        let of = |text: &str| {
            let by_code = rubric.evidence_codes.iter().find(|known| known.code.eq_ignore_ascii_case(text)).map(|known| known.code.clone());
            by_code.or_else(|| words.source(text))
        };
        // A title may hold what parts codes elsewhere.
        if let Some(one) = of(&named) {
            return vec![one];
        }
        let mut sources = Vec::new();
        for part in named.split(BETWEEN).map(str::trim).filter(|part| !part.is_empty()) {
            let parted: Option<Vec<String>> = part.split_whitespace().filter(|word| !JOINING.contains(word)).map(&of).collect();
            match of(part).map(|one| vec![one]).or(parted) {
                Some(found) => sources.extend(found),
                None => {
                    let suggestion = self.suggestion(part, rubric.evidence_codes.iter().map(|known| known.code.as_str()));
                    self.error("source", Message::UnknownSource { code: part.to_owned(), suggestion });
                }
            }
        }
        sources
    }

    /// The parts of the note; a kind in a column of its own is that of every part that bears no mark.
    fn notes(&mut self) -> Vec<(NoteKind, String)> {
        let mut notes = note::parts(self.cell("note"));
        let name = self.name("kind");
        if name.is_empty() {
            return notes;
        }
        match NoteKind::named(&fold(&name)) {
            Some(kind) => notes.iter_mut().filter(|(known, _)| *known == NoteKind::Remark).for_each(|(known, _)| *known = kind),
            None => {
                let known = NoteKind::NAMES.iter().map(|(name, _)| *name);
                let suggestion = self.suggestion(&name, known);
                self.error("kind", Message::UnknownNoteKind { name: name.into_owned(), suggestion });
            }
        }
        notes
    }

    /// Whether whoever was spoken with agrees; where a table asks that, what somebody said is not used without.
    fn consents(&mut self, sources: &[String], rubric: &Rubric) -> bool {
        let text = self.cell("consent").trim();
        let stated = answer::yes_or_tick(text);
        let codes = asking_consent(rubric, sources);
        match stated {
            None if !text.is_empty() => self.error("consent", Message::NotYesNo { text: text.to_owned() }),
            Some(false) => self.error("consent", Message::ConsentRefused),
            None if self.columns.headings.place("consent").is_some() && !codes.is_empty() => {
                self.error("consent", Message::ConsentMissing { codes });
            }
            _ => {}
        }
        stated == Some(true)
    }

    fn rater(&mut self) -> Option<String> {
        let id = &*self.name("rater");
        if id.is_empty() {
            return None;
        }
        if id.eq_ignore_ascii_case(CONSENSUS) {
            return Some(CONSENSUS.to_owned());
        }
        let auditors = self.reader.auditors;
        if let Some(auditor) = auditors.iter().find(|auditor| auditor.id.eq_ignore_ascii_case(id)) {
            return Some(auditor.id.clone());
        }
        if !auditors.is_empty() {
            let suggestion = self.suggestion(id, auditors.iter().map(|auditor| auditor.id.as_str()).chain([CONSENSUS]));
            self.problems.warning(self.place("rater"), Message::UnknownRater { id: Person::of(id), suggestion: People(suggestion) });
        }
        Some(id.to_owned())
    }

    fn date(&mut self) -> Option<NaiveDate> {
        let text = self.cell("date");
        if text.is_empty() {
            return None;
        }
        let date = match self.columns.cell(self.row, "date").map(|cell| &cell.kind) {
            Some(Kind::Day(day)) => Some(*day),
            Some(Kind::Number(number)) => number.day,
            _ => match table::day_here(text, self.reader.zone) {
                Ok(date) => date,
                Err(NoZone) => {
                    self.error("date", Message::ZonedDate { text: text.to_owned() });
                    return None;
                }
            },
        };
        match (date, self.reader.reference) {
            (None, _) => self.error("date", Message::NotADate { text: text.to_owned() }),
            (Some(date), Some(reference)) if (date - reference).num_days().abs() > 366 => {
                self.problems.warning(self.place("date"), Message::DayFarOff { text: text.to_owned() });
            }
            (Some(date), _) if self.reader.today.is_some_and(|today| date > today) => {
                self.problems.warning(self.place("date"), Message::DateAfterReport { text: text.to_owned() });
            }
            _ => {}
        }
        date
    }
}
