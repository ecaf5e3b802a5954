//! The action plan of a programme as a table: what is done about which item, by whom, by when, how far it is, and what shows that it was done.

use chrono::NaiveDate;

use super::grouped::Grouped;
use super::scale::{Scale, unused_item};
use crate::diagnostic::{Place, Problem, Problems, Severity, suggestion};
use crate::locale::{Label, Message};
use crate::rubric::{Item, ItemId, Rubric, Score, Track, TrackId};
use crate::table::{self, Headings, Mapping, Row, Signs, Table, fold, same_id};

/// Something that is done about an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    pub item: ItemId,
    /// The tracks; every one of the item, where none is named.
    pub tracks: Vec<TrackId>,
    /// What is done.
    pub what: String,
    /// Who does it.
    pub owner: Option<String>,
    /// Its last day.
    pub due: Option<NaiveDate>,
    pub state: ActionState,
    /// What shows that it was done.
    pub proof: Option<String>,
    /// The score that it starts from, and the one that it is to reach.
    pub from: Option<Score>,
    pub to: Option<Score>,
}

impl Action {
    /// Whether it is about a track of its item.
    pub fn is_about(&self, track: &TrackId) -> bool {
        self.tracks.is_empty() || self.tracks.contains(track)
    }
}

/// How far an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionState {
    /// Nothing was done yet.
    Open,
    Started,
    Done,
    /// It was put off.
    Moved,
    /// It will not be done.
    Dropped,
}

impl ActionState {
    pub const ALL: [Self; 5] = [Self::Open, Self::Started, Self::Done, Self::Moved, Self::Dropped];

    /// Whether something is still to be done.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Dropped)
    }

    /// What a state is called in the table, in each language.
    pub fn label(self) -> Label {
        match self {
            Self::Open => Label { nl: "open", en: "open", fr: "ouverte" },
            Self::Started => Label { nl: "bezig", en: "started", fr: "en cours" },
            Self::Done => Label { nl: "klaar", en: "done", fr: "faite" },
            Self::Moved => Label { nl: "verschoven", en: "moved", fr: "reportée" },
            Self::Dropped => Label { nl: "vervallen", en: "dropped", fr: "abandonnée" },
        }
    }

    /// Other words that people write for it, folded.
    fn words(self) -> &'static [&'static str] {
        match self {
            Self::Open => &["gepland", "planned", "prevue", "prevu", "todo", "te_doen", "nog_niet", "a_faire", "ouvert", "niet_gestart"],
            Self::Started => &["loopt", "in_uitvoering", "gestart", "lopend", "busy", "doing", "in_progress", "entamee", "commencee"],
            Self::Done => &["gedaan", "afgerond", "af", "ok", "fini", "fait", "terminee", "termine", "finished", "completed"],
            Self::Moved => &["uitgesteld", "verplaatst", "postponed", "reporte", "differee"],
            Self::Dropped => &["geschrapt", "gestopt", "cancelled", "canceled", "abandonne", "annulee", "supprimee"],
        }
    }

    fn called(name: &str) -> Option<Self> {
        let folded = fold(name);
        let is_called = |state: &Self| {
            let Label { nl, en, fr } = state.label();
            [nl, en, fr].iter().any(|word| fold(word) == folded) || state.words().contains(&folded.as_str())
        };
        Self::ALL.into_iter().find(is_called)
    }
}

/// Whether the items of a table have to be those of the audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Times {
    /// It is the plan of this review.
    This,
    /// It is the plan of an earlier one, which may have been on another scale.
    Last,
}

/// The columns, with the headings that are written for them.
pub static ACTION_COLUMNS: [table::Column<Label>; 9] = [
    table::Column::required("item", &["element", "critere"], Label { nl: "item", en: "item", fr: "item" }),
    table::Column::optional("track", &["spoor", "kolom", "volet", "colonne"], Label { nl: "spoor", en: "track", fr: "volet" }),
    table::Column::optional(
        "from",
        &["van", "score_actuelle", "score_nu", "score_now", "de", "score_actuel"],
        Label { nl: "van", en: "from", fr: "de" },
    ),
    table::Column::optional("to", &["naar", "doel", "target", "vers", "a", "cible"], Label { nl: "naar", en: "to", fr: "vers" }),
    table::Column::required("action", &["actie", "wat", "what", "quoi"], Label { nl: "actie", en: "action", fr: "action" }),
    table::Column::optional(
        "owner",
        &["wie", "eigenaar", "verantwoordelijke", "who", "qui", "responsable"],
        Label { nl: "wie", en: "owner", fr: "qui" },
    ),
    table::Column::optional(
        "due",
        &["wanneer", "klaar_op", "datum", "deadline", "termijn", "when", "by_when", "date", "quand", "pour_quand", "echeance", "delai"],
        Label { nl: "wanneer", en: "due", fr: "quand" },
    ),
    table::Column::optional("state", &["stand", "status", "etat", "statut"], Label { nl: "status", en: "state", fr: "état" }),
    table::Column::optional(
        "proof",
        &[
            "bewijs",
            "bewijs_van_succes",
            "hoe_dat_blijkt",
            "evidence",
            "evidence_of_success",
            "evidence_that_it_is_done",
            "preuve",
            "resultat",
        ],
        Label { nl: "bewijs", en: "evidence of success", fr: "preuve" },
    ),
];

/// Columns that help whoever reads the table.
const HELP: [&str; 6] = ["titel", "title", "titre", "fase", "phase", "punten"];

/// Reads a table of actions. What is wrong with a row is reported, and such a row gives none.
pub(super) fn read(file: &str, bytes: &[u8], scales: &[Scale<'_>], times: Times, problems: &mut Problems) -> Vec<Action> {
    let is_headings = |cells: &[String]| Headings::of(cells, &ACTION_COLUMNS, Mapping::default()).missing.is_empty();
    let tables = table::read(file, bytes, &Signs { is_headings: &is_headings, is_form: &|_| false }, problems);
    tables.iter().flat_map(|table| of_table(file, table, scales, times, problems)).collect()
}

fn of_table(file: &str, table: &Table, scales: &[Scale<'_>], times: Times, problems: &mut Problems) -> Vec<Action> {
    let headings = Headings::of(&table.header, &ACTION_COLUMNS, Mapping::default());
    let heading = |at: usize| table.header.get(at).cloned().unwrap_or_default();
    for at in headings.unused.iter().filter(|at| !HELP.contains(&fold(&heading(**at)).as_str())) {
        let known = ACTION_COLUMNS.iter().map(|column| column.about).collect();
        let words = ACTION_COLUMNS.iter().flat_map(|column| std::iter::once(column.name).chain(column.words.iter().copied()));
        let mut suggestion = suggestion(&fold(&heading(*at)), words);
        suggestion.known = Vec::new();
        // What somebody notes beside an action is theirs, and decides nothing.
        let message = Message::UnknownColumn { name: heading(*at), suggestion, known };
        problems.warning(table.place(file, table.header_row, Some(*at)), message);
    }
    for (_, at) in &headings.doubled {
        problems.error(table.place(file, table.header_row, Some(*at)), Message::DoubledColumn { name: heading(*at) });
    }
    for column in &headings.missing {
        let found = table.header.clone();
        problems.error(table.place(file, table.header_row, None), Message::MissingColumn { column: column.about, found });
    }
    if !headings.missing.is_empty() || !headings.doubled.is_empty() {
        return Vec::new();
    }
    let (mut actions, mut log) = (Vec::new(), Grouped::new());
    for row in &table.rows {
        let mut found = Problems::new();
        actions.extend(RowOfActions { file, table, headings: &headings, row, scales, times, problems: &mut found }.read());
        log.take(found);
    }
    log.report(problems);
    actions
}

/// One row while it is read.
struct RowOfActions<'a> {
    file: &'a str,
    table: &'a Table,
    headings: &'a Headings<Label>,
    row: &'a Row,
    scales: &'a [Scale<'a>],
    times: Times,
    problems: &'a mut Problems,
}

impl<'a> RowOfActions<'a> {
    fn read(mut self) -> Option<Action> {
        let beyond = self.row.cells.iter().skip(self.table.header.len()).any(|cell| !cell.is_blank());
        if beyond {
            let message = Message::RowTooLong { cells: self.row.cells.len(), columns: self.table.header.len() };
            self.problems.error(self.table.place(self.file, self.row.number, None), message);
        }
        let mut is_ailing = beyond;
        for (column, at) in &self.headings.found {
            let Some(cell) = self.row.cells.get(*at) else { continue };
            let is_text = ["action", "owner", "proof"].contains(&column.name);
            if let Some(ailment) = cell.ailment().filter(|_| !is_text || cell.kind != table::Kind::Text) {
                let shown = Some(cell.text.to_string()).filter(|text| !text.is_empty());
                self.error(column.name, Message::of_cell(ailment.notice(), shown));
                is_ailing = true;
            }
        }
        let what = self.text("action");
        // A suggestion that nobody took up, with room for an answer, asks for nothing.
        if self.text("item").is_none() && what.is_none() && !is_ailing {
            return None;
        }
        let item = self.item();
        let tracks = self.tracks(item);
        let (from, to) = (self.score("from", item), self.score("to", item));
        let (due, state) = (self.due(), self.state());
        if what.is_none() {
            self.error("action", Message::ActionWithoutText);
        }
        let id = match (item, self.times) {
            (Some((_, item)), _) => Some(item.id.clone()),
            (None, Times::Last) => self.text("item").map(|name| ItemId::from(&*name)),
            (None, Times::This) => None,
        };
        let (owner, proof) = (self.text("owner"), self.text("proof"));
        if is_ailing {
            return None;
        }
        Some(Action { item: id?, tracks: tracks?, what: what?, owner, due: due?, state: state?, proof, from: from?, to: to? })
    }

    /// What a cell says; nothing where it is blank.
    fn text(&self, column: &str) -> Option<String> {
        let cell = self.headings.place(column).and_then(|at| self.row.cells.get(at))?;
        let text = cell.text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn error(&mut self, column: &str, message: Message) {
        let place = self.place(column);
        self.problems.error(place, message);
    }

    fn place(&self, column: &str) -> Place {
        self.table.place(self.file, self.row.number, self.headings.place(column))
    }

    /// The item and its scale, where the programme's model uses it.
    fn item(&mut self) -> Option<(&'a Rubric, &'a Item)> {
        let Some(name) = self.text("item") else {
            self.error("item", Message::BlankItem);
            return None;
        };
        let name = same_id(&name);
        // By its id, also as a plan shows it with its title behind, or by the title alone.
        let first = name.split_whitespace().next().unwrap_or_default();
        let by_title =
            |scale: &Scale<'a>| scale.rubric.items.iter().find(|item| fold(&item.title) == fold(&name)).map(|item| (*scale, item));
        let pasted = |rubric: &'a Rubric| rubric.item(first).filter(|item| fold(&name) == fold(&format!("{} {}", item.id, item.title)));
        let found = self.scales.iter().find_map(|scale| Some((*scale, scale.rubric.item(&name).or_else(|| pasted(scale.rubric))?)));
        let found = found.or_else(|| self.scales.iter().find_map(by_title));
        if found.is_none() {
            let known = self.scales.iter().flat_map(|scale| &scale.rubric.items).map(|item| item.id.as_str());
            let suggestion = suggestion(&name, known);
            let rubric = self.scales.iter().map(|scale| scale.rubric.id.as_str()).collect::<Vec<_>>().join(", ");
            let severity = if self.times == Times::This { Severity::Error } else { Severity::Warning };
            let message = Message::UnknownItem { item: name.into_owned(), rubric, suggestion };
            let problem = Problem::new(severity, message).at(self.place("item"));
            self.problems.push(problem);
        }
        let (scale, item) = found?;
        if let Some(message) = scale.model.filter(|_| self.times == Times::This).and_then(|model| unused_item(item, model, scale.rubric)) {
            self.error("item", message);
            return None;
        }
        Some((scale.rubric, item))
    }

    /// The tracks, where any is named: by their ids, or by what they are called.
    fn tracks(&mut self, item: Option<(&Rubric, &Item)>) -> Option<Vec<TrackId>> {
        let (Some(text), Some((rubric, item))) = (self.text("track"), item) else { return Some(Vec::new()) };
        let called = |name: &str| {
            let is_called = |track: &&Track| [track.id.as_str(), &track.short, &track.title].iter().any(|known| fold(known) == fold(name));
            rubric.tracks.iter().find(is_called)
        };
        // A title may hold what parts names elsewhere.
        let whole = called(&text).map(|_| vec![text.as_str()]);
        let names = whole.unwrap_or_else(|| text.split([',', '+', ';', '/', '&']).map(str::trim).filter(|name| !name.is_empty()).collect());
        let own = || rubric.tracks.iter().filter(|track| item.tracks.contains(&track.id));
        let mut tracks = Vec::new();
        for name in names {
            let message = match called(name) {
                Some(track) if item.tracks.contains(&track.id) => {
                    tracks.push(track.id.clone());
                    continue;
                }
                Some(track) => {
                    let known = own().map(|track| track.short.clone()).collect();
                    Message::ItemNotInTrack { item: item.id.to_string(), track: track.short.clone(), tracks: known }
                }
                None => {
                    Message::UnknownTrack { track: name.to_owned(), suggestion: suggestion(name, own().map(|track| track.id.as_str())) }
                }
            };
            self.error("track", message);
            return None;
        }
        Some(tracks)
    }

    fn score(&mut self, column: &str, item: Option<(&Rubric, &Item)>) -> Option<Option<Score>> {
        let (Some(text), Some((_, item))) = (self.text(column), item) else { return Some(None) };
        let score = table::number(&text).ok().and_then(|number| number.figure.to_whole());
        if let Some(score) = score.filter(|score| (item.lowest..=item.highest).contains(score)) {
            return Some(Some(score));
        }
        self.error(column, Message::RatingOutside { text, lowest: item.lowest, highest: item.highest });
        None
    }

    fn due(&mut self) -> Option<Option<NaiveDate>> {
        let Some(text) = self.text("due") else { return Some(None) };
        let cell = self.headings.place("due").and_then(|at| self.row.cells.get(at));
        let day = match cell.map(|cell| &cell.kind) {
            Some(table::Kind::Day(day)) => Some(*day),
            _ => table::date(&text),
        };
        if day.is_none() {
            self.error("due", Message::NotADate { text });
        }
        day.map(Some)
    }

    fn state(&mut self) -> Option<ActionState> {
        let Some(text) = self.text("state") else { return Some(ActionState::Open) };
        let state = ActionState::called(&text);
        if state.is_none() {
            self.error("state", Message::UnknownActionState { text });
        }
        state
    }
}
