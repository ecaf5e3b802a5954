//! Evidence tables: rows to statements, and statements to rows.

mod files;
mod reader;
mod writer;

pub use files::files;
pub use reader::Reader;
pub use writer::{CannotWrite, write};

use crate::locale::Lang;
use crate::rubric::{Model, Rubric};
use crate::table::ColumnKind;

/// A rubric of the audit, and the programme's model in it.
#[derive(Clone, Copy)]
pub struct Scale<'a> {
    pub rubric: &'a Rubric,
    /// `None` when the audit names a model that the rubric does not have; rows are then checked against all of it.
    pub model: Option<&'a Model>,
}

/// The columns of an evidence table.
static COLUMNS: [Column; 9] = [
    Column { name: "rubric", nl: "schaal", fr: "echelle", words: &["schaal", "echelle"], required: false },
    Column { name: "item", nl: "item", fr: "item", words: &["element", "critere"], required: true },
    Column {
        name: "track",
        nl: "kolom",
        fr: "colonne",
        words: &["kolom", "spoor", "traject", "colonne", "volet", "piste", "filiere"],
        required: false,
    },
    Column { name: "fact", nl: "feit", fr: "fait", words: &["feit", "gegeven", "fait", "donnee"], required: true },
    Column { name: "value", nl: "waarde", fr: "valeur", words: &["waarde", "valeur"], required: true },
    Column { name: "source", nl: "bron", fr: "source", words: &["bron", "gegevensbron", "sources", "bronnen"], required: false },
    Column {
        name: "rater",
        nl: "beoordelaar",
        fr: "evaluateur",
        words: &["beoordelaar", "auditor", "evaluateur", "evaluatrice", "auditeur", "auditrice"],
        required: false,
    },
    Column { name: "date", nl: "datum", fr: "date", words: &["datum"], required: false },
    Column {
        name: "note",
        nl: "toelichting",
        fr: "remarque",
        words: &["toelichting", "opmerking", "notitie", "comment", "explication", "remarque", "commentaire"],
        required: false,
    },
];

/// A column of an evidence table.
struct Column {
    /// Its name, which is also its English heading.
    name: &'static str,
    /// The Dutch heading that is written.
    nl: &'static str,
    /// The French heading that is written.
    fr: &'static str,
    /// All other headings that are read, folded.
    words: &'static [&'static str],
    required: bool,
}

impl Column {
    fn heading(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.name,
            Lang::Fr => self.fr,
        }
    }
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
