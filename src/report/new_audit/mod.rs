//! A new audit: its `audit.yaml`, a table for each kind of record, what last time left to do, and what comes next.

mod audit_yaml;
mod comment;
mod follow_up;
mod next_steps;
mod record_book;
mod record_columns;

use chrono_tz::Tz;

use crate::audit::{Auditor, NamedTable, Period};
use crate::rubric::{Model, ModelId, Rubric};

pub use audit_yaml::audit_yaml;
pub use follow_up::follow_up_rows;
pub use next_steps::{Made, next_steps};
pub use record_book::record_book;

/// The folder of the tables of records.
pub const RECORDS: &str = "records";
/// The folder of the evidence.
pub const EVIDENCE: &str = "evidence";

/// What is known of an audit before it begins.
#[derive(Debug, Default)]
pub struct NewAudit {
    pub programme: String,
    pub scales: Vec<NewScale>,
    pub period: Option<Period>,
    pub timezone: Option<Tz>,
    pub auditors: Vec<Auditor>,
    /// Whether the programme scores itself.
    pub is_self_assessment: bool,
    /// With whom was spoken last time: roles.
    pub spoken_with: Vec<String>,
    /// Own wording, by the names of its files in the new audit.
    pub overlays: Vec<String>,
    /// How tables of records were read last time.
    pub records: Vec<NamedTable>,
}

/// A scale of a new audit.
#[derive(Debug)]
pub struct NewScale {
    /// The id of a shipped rubric, or the path of its file in the new audit.
    pub name: String,
    pub rubric: Rubric,
    pub model: ModelId,
}

impl NewScale {
    /// The rubric's models, the chosen one first.
    fn models(&self) -> impl Iterator<Item = &Model> {
        let chosen = self.rubric.models.iter().filter(|model| model.id == self.model);
        chosen.chain(self.rubric.models.iter().filter(|model| model.id != self.model))
    }
}
