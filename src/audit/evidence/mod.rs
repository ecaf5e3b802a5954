//! Evidence tables: rows to statements, and statements to rows.

mod columns;
mod files;
pub mod heads;
mod reader;
mod row;
mod writer;

pub use columns::{is_heading, is_headings, place_of};
pub use files::files;
pub use row::asking_consent;
pub use writer::{CannotWrite, Help, RowAbout, Unanswered, write};

use std::cell::Cell;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::file::Auditor;
use super::scale::Scale;
use super::vocabulary::Vocabulary;
use crate::locale::Label;
use crate::table;

/// Reads evidence tables of one audit.
pub struct Reader<'a> {
    pub file: &'a str,
    pub scales: &'a [Scale<'a>],
    /// What each of the scales is called in other words.
    pub vocabularies: &'a [Vocabulary<'a>],
    pub auditors: &'a [Auditor],
    /// The last day of the period, where there is one.
    pub reference: Option<NaiveDate>,
    /// The zone in which days are meant, where it is named.
    pub zone: Option<Tz>,
    /// Today, where somebody knows.
    pub today: Option<NaiveDate>,
    /// How often a name was looked for among those that are known.
    pub looked_for: Cell<usize>,
}

/// What stands between names in one cell.
const BETWEEN: [char; 7] = ['+', ',', ';', '/', '&', '|', '\n'];

/// A column of an evidence table, and the heading that is written for it.
type Column = table::Column<Label>;

/// Columns that help whoever fills in a table and state nothing, by what they are called, folded.
const HELP_COLUMNS: [&str; 48] = [
    "aantal_dossiers",
    "aantal_ja",
    "aide",
    "anchor",
    "anchors",
    "ankerpunt",
    "ankerpunten",
    "answers",
    "antwoord",
    "antwoorden",
    "betekenis",
    "by_reviewer",
    "criterion",
    "criterium",
    "deel",
    "eenheid",
    "etat",
    "helptekst",
    "help",
    "hulp",
    "meaning",
    "nombre_de_dossiers",
    "nombre_de_oui",
    "number_of_files",
    "number_yes",
    "mogelijke_antwoorden",
    "par_evaluation",
    "per_auditor",
    "points_d'ancrage",
    "points_d_ancrage",
    "possible_answers",
    "question",
    "reponses",
    "reponses_possibles",
    "score_actuel",
    "score_now",
    "score_nu",
    "section",
    "sens",
    "status",
    "titel",
    "title",
    "titre",
    "uitleg",
    "unit",
    "unite",
    "vraag",
    "vragen",
];

static COLUMNS: [Column; 12] = [
    Column::optional("rubric", &["schaal", "echelle"], heads::RUBRIC),
    Column::required("item", &["element", "critere"], heads::ITEM),
    Column::optional("track", &["kolom", "spoor", "traject", "colonne", "volet", "piste", "filiere"], heads::TRACK),
    Column::required("fact", &["feit", "gegeven", "fait", "donnee"], heads::FACT),
    Column::required("value", &["waarde", "valeur"], heads::VALUE),
    Column::optional("worker", &["werker", "medewerker", "ips_werker", "jobcoach", "travailleur"], heads::WORKER),
    Column::optional("source", &["bron", "gegevensbron", "sources", "bronnen"], heads::SOURCE),
    Column::optional("consent", &["toestemming", "instemming", "akkoord", "consentement", "accord"], heads::CONSENT),
    Column::optional("rater", &["beoordelaar", "auditor", "evaluateur", "evaluatrice", "auditeur", "auditrice"], heads::RATER),
    Column::optional("date", &["datum"], heads::DATE),
    Column::optional("note", &["toelichting", "opmerking", "notitie", "comment", "explication", "remarque", "commentaire"], heads::NOTE),
    Column::optional("kind", &["soort", "sorte", "genre", "kind_of_note"], heads::KIND),
];
