//! Evidence tables: rows to statements, and statements to rows.

mod files;
mod reader;
mod writer;

pub use files::files;
pub use reader::{Reader, is_heading, place_of};
pub use writer::{CannotWrite, write};

use crate::locale::Label;
use crate::rubric::{Model, Rubric};
use crate::table;

/// A rubric of the audit, and the programme's model in it.
#[derive(Clone, Copy)]
pub struct Scale<'a> {
    pub rubric: &'a Rubric,
    /// `None` when the audit names a model that the rubric does not have; rows are then checked against all of it.
    pub model: Option<&'a Model>,
}

/// A column of an evidence table, and the heading that is written for it.
type Column = table::Column<Label>;

/// Columns that help whoever fills in a table and state nothing, by what they are called, folded.
const HELP_COLUMNS: [&str; 39] = [
    "aide",
    "anchor",
    "anchors",
    "ankerpunt",
    "ankerpunten",
    "answers",
    "antwoord",
    "antwoorden",
    "betekenis",
    "criterion",
    "criterium",
    "deel",
    "eenheid",
    "helptekst",
    "help",
    "hulp",
    "meaning",
    "mogelijke_antwoorden",
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
    "etat",
    "titel",
    "title",
    "titre",
    "uitleg",
    "unit",
    "unite",
    "vraag",
    "vragen",
];

static COLUMNS: [Column; 11] = [
    Column::optional("rubric", &["schaal", "echelle"], Label { nl: "schaal", en: "rubric", fr: "échelle" }),
    Column::required("item", &["element", "critere"], Label { nl: "item", en: "item", fr: "item" }),
    Column::optional(
        "track",
        &["kolom", "spoor", "traject", "colonne", "volet", "piste", "filiere"],
        Label { nl: "spoor", en: "track", fr: "volet" },
    ),
    Column::required("fact", &["feit", "gegeven", "fait", "donnee"], Label { nl: "gegeven", en: "fact", fr: "donnée" }),
    Column::required("value", &["waarde", "valeur"], Label { nl: "waarde", en: "value", fr: "valeur" }),
    Column::optional(
        "worker",
        &["werker", "medewerker", "ips_werker", "jobcoach", "travailleur"],
        Label { nl: "werker", en: "worker", fr: "jobcoach" },
    ),
    Column::optional("source", &["bron", "gegevensbron", "sources", "bronnen"], Label { nl: "bron", en: "source", fr: "source" }),
    Column::optional(
        "rater",
        &["beoordelaar", "auditor", "evaluateur", "evaluatrice", "auditeur", "auditrice"],
        Label { nl: "beoordelaar", en: "rater", fr: "évaluateur" },
    ),
    Column::optional("date", &["datum"], Label { nl: "datum", en: "date", fr: "date" }),
    Column::optional(
        "note",
        &["toelichting", "opmerking", "notitie", "comment", "explication", "remarque", "commentaire"],
        Label { nl: "toelichting", en: "note", fr: "remarque" },
    ),
    Column::optional("kind", &["soort", "sorte", "genre", "kind_of_note"], Label { nl: "soort", en: "kind", fr: "sorte" }),
];
