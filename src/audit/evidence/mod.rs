//! Evidence tables: rows to statements, and statements to rows.

mod reader;

pub use reader::Reader;

use crate::rubric::{Model, Rubric};
use crate::table::ColumnKind;

/// A rubric of the audit, and the programme's model in it.
#[derive(Clone, Copy)]
pub struct Scale<'a> {
    pub rubric: &'a Rubric,
    /// `None` when the audit names a model that the rubric does not have; rows are then checked against all of it.
    pub model: Option<&'a Model>,
}

/// The columns of an evidence table, with the Dutch and French words for them.
static COLUMNS: [Column; 9] = [
    Column { name: "rubric", words: &["schaal", "echelle"], required: false },
    Column { name: "item", words: &["element", "critere"], required: true },
    Column { name: "track", words: &["kolom", "spoor", "traject", "colonne", "volet", "piste", "filiere"], required: false },
    Column { name: "fact", words: &["feit", "gegeven", "fait", "donnee"], required: true },
    Column { name: "value", words: &["waarde", "valeur"], required: true },
    Column { name: "source", words: &["bron", "gegevensbron", "sources", "bronnen"], required: false },
    Column { name: "rater", words: &["beoordelaar", "auditor", "evaluateur", "evaluatrice", "auditeur", "auditrice"], required: false },
    Column { name: "date", words: &["datum"], required: false },
    Column {
        name: "note",
        words: &["toelichting", "opmerking", "notitie", "comment", "explication", "remarque", "commentaire"],
        required: false,
    },
];

/// A column of an evidence table.
struct Column {
    name: &'static str,
    /// Other words for it, folded.
    words: &'static [&'static str],
    required: bool,
}

impl ColumnKind for Column {
    fn name(&self) -> &'static str {
        self.name
    }

    fn words(&self) -> &'static [&'static str] {
        self.words
    }

    fn is_required(&self) -> bool {
        self.required
    }
}
