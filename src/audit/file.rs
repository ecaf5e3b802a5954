//! What `audit.yaml` says, and its dates and ids checked.

use chrono::NaiveDate;
use serde::Deserialize;

use super::raters::CONSENSUS;
use crate::diagnostic::Problems;
use crate::locale::Message;
use crate::rubric::{Tree, decode, parse_yaml};
use crate::table;

/// The version of the format that this code reads.
const AUDIT_FORMAT: u32 = 1;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawAudit {
    audit: u32,
    programme: String,
    rubric: String,
    model: String,
    #[serde(default)]
    period: Option<RawPeriod>,
    #[serde(default)]
    visited: Vec<String>,
    #[serde(default)]
    auditors: Vec<RawAuditor>,
    evidence: Vec<String>,
    #[serde(default)]
    overlays: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPeriod {
    from: String,
    to: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawAuditor {
    id: String,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    independent: Option<bool>,
}

/// The days that records are counted over, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day: the reference date.
    pub to: NaiveDate,
}

/// Who audited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Auditor {
    /// The name in the evidence's rater column.
    pub id: String,
    /// The name to show, if stated.
    pub name: Option<String>,
    /// Whether the auditor is independent of the programme, if stated.
    pub independent: Option<bool>,
}

/// `audit.yaml`, with the places of what refers to other files.
pub(super) struct AuditFile {
    pub programme: String,
    pub rubric: String,
    pub model: String,
    pub period: Option<Period>,
    pub visited: Vec<NaiveDate>,
    pub auditors: Vec<Auditor>,
    pub evidence: Vec<String>,
    pub overlays: Vec<String>,
    pub tree: Tree,
}

/// Reads `audit.yaml`. What is wrong is reported; `None` when too little is left to go on with.
pub(super) fn read(file: &str, bytes: &[u8], problems: &mut Problems) -> Option<AuditFile> {
    let node = parse_yaml(file, bytes, problems)?;
    let decoded = decode::<RawAudit>(file, node, problems)?;
    let (raw, tree) = (decoded.value, decoded.tree);
    if raw.audit != AUDIT_FORMAT && !tree.is_stand_in(&["audit"]) {
        problems.error(tree.place(&["audit"]), Message::FormatVersion { key: "audit".to_owned(), known: AUDIT_FORMAT });
        return None;
    }
    let mut day = |text: &str, path: &[&str]| {
        let day = table::date(text);
        if day.is_none() {
            problems.error(tree.place(path), Message::NotADate { text: text.to_owned() });
        }
        day
    };
    let period = raw.period.as_ref().and_then(|period| {
        let (from, to) = (day(&period.from, &["period", "from"]), day(&period.to, &["period", "to"]));
        Some(Period { from: from?, to: to? })
    });
    let visited = raw.visited.iter().enumerate().filter_map(|(index, text)| day(text, &["visited", &index.to_string()])).collect();
    if let Some(raw) = raw.period.as_ref().filter(|_| period.is_some_and(|period| period.to < period.from)) {
        let message = Message::PeriodBackwards { from: raw.from.clone(), to: raw.to.clone() };
        problems.error(tree.place(&["period"]), message);
    }
    for (index, auditor) in raw.auditors.iter().enumerate() {
        let step = index.to_string();
        let place = || tree.place(&["auditors", &step, "id"]);
        if auditor.id.trim().eq_ignore_ascii_case(CONSENSUS) {
            problems.error(place(), Message::ReservedRater { id: auditor.id.clone() });
        }
        if raw.auditors.iter().take(index).any(|other| other.id.eq_ignore_ascii_case(&auditor.id)) {
            problems.error(place(), Message::DoubledAuditor { id: auditor.id.clone() });
        }
    }
    for (list, names) in [("evidence", &raw.evidence), ("overlays", &raw.overlays)] {
        for (index, name) in names.iter().enumerate().filter(|(index, name)| names.iter().take(*index).any(|other| other == *name)) {
            problems.error(tree.place(&[list, &index.to_string()]), Message::DoubledFile { name: name.clone() });
        }
    }
    if raw.evidence.is_empty() && !tree.is_stand_in(&["evidence"]) {
        problems.error(tree.place(&["evidence"]), Message::NoEvidenceNamed);
    }
    let auditors = raw.auditors.into_iter().map(|auditor| Auditor { id: auditor.id, name: auditor.name, independent: auditor.independent });
    Some(AuditFile {
        programme: raw.programme,
        rubric: raw.rubric,
        model: raw.model,
        period,
        visited,
        auditors: auditors.collect(),
        evidence: raw.evidence,
        overlays: raw.overlays,
        tree,
    })
}
