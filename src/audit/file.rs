//! What `audit.yaml` says, and its dates and ids checked.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use chrono_tz::Tz;
use schemars::{JsonSchema, Schema, schema_for};
use serde::Deserialize;

use super::consensus::ConsensusMethod;
use super::errata::{MOST_ERRATA, RawErratum};
use super::one_or_several::{OneOrSeveral, one_or_several};
use super::previous::RawPrevious;
use super::raters::CONSENSUS;
use super::records::{NamedTable, RawRecords};
use super::tables::TABLES;
use super::terms::{self, RawWhen, RawYesNo, Terms};
use super::visit::{self, MOST_OF_VISIT, RawVisit, Visit};
use crate::diagnostic::{Problems, suggestion};
use crate::locale::{FileName, Message, People, Person};
use crate::table;
use crate::yaml::{self, Tree, decode};

/// The version of the format that this code reads.
const AUDIT_FORMAT: u32 = 1;

/// An audit: which programme, on which scale, from which evidence.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Audit")]
struct RawAudit {
    /// The version of this format: 1.
    #[schemars(range(min = 1, max = 1))]
    audit: u32,
    /// The programme's name.
    programme: String,
    /// The scale: the id of a shipped rubric, or a path.
    #[serde(default)]
    rubric: Option<String>,
    /// How the programme is organised: one of the rubric's models.
    #[serde(default)]
    model: Option<String>,
    /// Several scales, in the place of `rubric` and `model`; their totals are never added.
    #[serde(default)]
    rubrics: Vec<RawScale>,
    /// The days that records are counted over, both included.
    #[serde(default)]
    period: Option<RawPeriod>,
    /// The zone in which days are meant, such as `Europe/Brussels`, for tables whose times name a zone of their own.
    #[serde(default)]
    timezone: Option<String>,
    /// The days on which the auditors visited.
    #[serde(default, deserialize_with = "one_or_several")]
    #[schemars(with = "OneOrSeveral")]
    visited: Vec<String>,
    /// The visit with more than its days, in the place of `visited`.
    #[serde(default)]
    visit: Option<RawVisit>,
    /// The auditors' own summary, which opens the report.
    #[serde(default)]
    summary: Option<String>,
    /// Whether the programme scored itself; reports say so everywhere.
    #[serde(default)]
    self_assessment: bool,
    /// What is due after the review, by name: a day, or how long after what comes before it. `report` comes after the visit, `answer` and
    /// `action_plan` after the report; what the rubric says is due may be set here too.
    #[serde(default)]
    due: BTreeMap<String, RawWhen>,
    /// Whether the reviewers judge fidelity to be high, so that what is due comes less often where the rubric says so.
    #[serde(default)]
    high_fidelity: bool,
    /// When personal data are to be deleted: a day, or how long after the visit.
    #[serde(default)]
    delete_by: Option<RawWhen>,
    /// Answers to the entry test of the rubric, yes or no, by the ids of its questions.
    #[serde(default)]
    readiness: BTreeMap<String, RawYesNo>,
    /// Scores of earlier reviews that were wrong; a comparison shows both.
    #[serde(default)]
    errata: Vec<RawErratum>,
    /// The review before this one, so that a report begins with what changed since: its folder, its audit.yaml or its scorecard in JSON.
    #[serde(default)]
    previous: Option<RawPrevious>,
    /// The action plan of the programme: a CSV file or a workbook.
    #[serde(default)]
    actions: Option<String>,
    /// How the raters come from scores of their own to one: `talk` (until they agree), `majority`, or `mean` (of the ratings, to the nearest anchor).
    #[serde(default)]
    consensus: Option<ConsensusMethod>,
    /// Who audited.
    #[serde(default)]
    auditors: Vec<RawAuditor>,
    /// The evidence: CSV files, and folders of which every CSV and XLSX file is read, in the order of their names.
    #[serde(default, deserialize_with = "one_or_several")]
    #[schemars(with = "OneOrSeveral")]
    evidence: Vec<String>,
    /// The records that facts are measured from.
    #[serde(default)]
    records: Option<RawRecords>,
    /// Wording files with words, bands or minimums of one's own.
    #[serde(default, deserialize_with = "one_or_several")]
    #[schemars(with = "OneOrSeveral")]
    overlays: Vec<String>,
}

/// A scale, and how the programme is organised on it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Scale")]
struct RawScale {
    /// The id of a shipped rubric, or a path.
    rubric: String,
    /// One of the rubric's models.
    model: String,
}

/// The most files of evidence that an audit names or finds in its folders.
pub(super) const MOST_FILES: usize = 2_000;

/// The most rubrics and the most overlays of an audit.
const MOST_RUBRICS: usize = 100;
const MOST_AUDITORS: usize = 1_000;

/// The longest period that records are counted in, in years.
const LONGEST_PERIOD: u32 = 20;

/// A period, each day as 2026-01-31 or 31-1-2026.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Period")]
struct RawPeriod {
    /// The first day.
    from: String,
    /// The last day: the reference date.
    to: String,
}

/// An auditor.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Auditor")]
struct RawAuditor {
    /// The name in the column rater of the evidence.
    id: String,
    /// The name to show.
    #[serde(default)]
    name: Option<String>,
    /// Whether the auditor is independent of the programme.
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
#[derive(Debug)]
pub(super) struct AuditFile {
    pub programme: String,
    pub scales: Vec<NamedScale>,
    pub period: Option<Period>,
    pub timezone: Option<Tz>,
    pub visit: Visit,
    /// What is due after the review.
    pub terms: Terms,
    /// The answers to an entry test, by question.
    pub readiness: BTreeMap<String, bool>,
    /// Still to be held against the scales.
    pub errata: Vec<RawErratum>,
    pub previous: RawPrevious,
    pub actions: Option<String>,
    pub consensus: Option<ConsensusMethod>,
    /// The key under which it stands.
    pub visit_key: &'static str,
    /// The auditors' own summary, if they wrote one.
    pub summary: Option<String>,
    /// Whether the programme scored itself.
    pub is_self_assessment: bool,
    pub auditors: Vec<Auditor>,
    pub evidence: Vec<String>,
    pub records: Vec<NamedTable>,
    pub overlays: Vec<String>,
    pub tree: Tree,
}

/// A rubric that the audit names, with the model in it, and the path at which it does.
#[derive(Debug)]
pub(super) struct NamedScale {
    pub rubric: String,
    pub model: String,
    path: Vec<String>,
}

impl NamedScale {
    pub fn path<'a>(&'a self, key: &'a str) -> Vec<&'a str> {
        self.path.iter().map(String::as_str).chain([key]).collect()
    }
}

/// Reads `audit.yaml`. What is wrong is reported; `None` when too little is left to go on with.
pub(super) fn read(file: &str, bytes: &[u8], problems: &mut Problems) -> Option<AuditFile> {
    let node = yaml::parse(file, bytes, problems)?;
    for position in node.cut_texts(&|path| path.last().is_some_and(|key| ["programme", "name", "id", "summary", "role"].contains(key))) {
        problems.warning(position.in_file(file), Message::CutByComment);
    }
    let decoded = decode::<RawAudit>(file, node, problems)?;
    let (raw, tree) = (decoded.value, decoded.tree);
    if raw.audit != AUDIT_FORMAT && !tree.is_stand_in(&["audit"]) {
        problems.error(tree.place(&["audit"]), Message::FormatVersion { key: "audit".to_owned(), known: AUDIT_FORMAT });
        return None;
    }
    let listed = [
        ("evidence", raw.evidence.len(), MOST_FILES),
        ("overlays", raw.overlays.len(), MOST_RUBRICS),
        ("rubrics", raw.rubrics.len(), MOST_RUBRICS),
        ("auditors", raw.auditors.len(), MOST_AUDITORS),
        ("errata", raw.errata.len(), MOST_ERRATA),
        ("visited", raw.visited.len(), MOST_OF_VISIT),
    ];
    let too_many: Vec<_> = listed.into_iter().filter(|(_, count, most)| count > most).collect();
    for (list, _, most) in &too_many {
        problems.error(tree.key(&[list]), Message::TooManyListed { list: (*list).to_owned(), most: *most });
    }
    if !too_many.is_empty() {
        return None;
    }
    let timezone = raw.timezone.as_ref().and_then(|name| {
        let zone = name.trim().parse::<Tz>().ok();
        if zone.is_none() {
            problems.error(tree.place(&["timezone"]), Message::UnknownTimezone { name: name.clone() });
        }
        zone
    });
    let mut day = |text: &str, path: &[&str]| {
        let day = table::date(text);
        if day.is_none() && !tree.is_stand_in(path) {
            problems.error(tree.place(path), Message::NotADate { text: text.to_owned() });
        }
        day
    };
    let period = raw.period.as_ref().and_then(|period| {
        let (from, to) = (day(&period.from, &["period", "from"]), day(&period.to, &["period", "to"]));
        Some(Period { from: from?, to: to? })
    });
    let visit_key = if raw.visit.is_some() { "visit" } else { "visited" };
    let visit = visit::check(raw.visit, &raw.visited, period.map(|period| period.to), &tree, problems);
    if let Some(raw) = raw.period.as_ref().filter(|_| period.is_some_and(|period| period.to < period.from)) {
        let message = Message::PeriodBackwards { from: raw.from.clone(), to: raw.to.clone() };
        problems.error(tree.place(&["period"]), message);
    }
    if period.is_some_and(|period| period.to.years_since(period.from).is_some_and(|years| years >= LONGEST_PERIOD)) {
        problems.error(tree.place(&["period"]), Message::PeriodTooLong { years: LONGEST_PERIOD });
    }
    for (index, auditor) in raw.auditors.iter().enumerate() {
        let step = index.to_string();
        let place = || tree.place(&["auditors", &step, "id"]);
        if auditor.id.trim().eq_ignore_ascii_case(CONSENSUS) {
            problems.error(place(), Message::ReservedRater { id: Person::of(&auditor.id) });
        }
        if raw.auditors.iter().take(index).any(|other| other.id.eq_ignore_ascii_case(&auditor.id)) {
            problems.error(place(), Message::DoubledAuditor { id: Person::of(&auditor.id) });
        }
    }
    for (list, names) in [("evidence", &raw.evidence), ("overlays", &raw.overlays)] {
        for (index, name) in names.iter().enumerate().filter(|(index, name)| names.iter().take(*index).any(|other| other == *name)) {
            problems.error(tree.place(&[list, &index.to_string()]), Message::DoubledFile { name: FileName::of(name) });
        }
    }
    let records = raw.records.map(|records| records.named(&tree)).unwrap_or_default();
    if raw.evidence.is_empty() && records.is_empty() && !tree.is_stand_in(&["evidence"]) && !tree.is_stand_in(&["records"]) {
        problems.error(tree.place(&["evidence"]), Message::NoEvidenceNamed);
    }
    for table in records.iter().filter(|table| raw.evidence.contains(&table.file)) {
        problems.error(table.place.clone(), Message::DoubledFile { name: FileName::of(&table.file) });
    }
    if !records.is_empty() && raw.period.is_none() {
        problems.error(tree.key(&["records"]), Message::RecordsWithoutPeriod);
    }
    if raw.previous.as_ref().is_some_and(|previous| previous.actions.is_some() && previous.review.is_none()) {
        problems.error(tree.key(&["previous"]), Message::MissingKey { key: "review".to_owned() });
    }
    let terms = terms::terms(raw.due, raw.delete_by, raw.high_fidelity, &tree, problems);
    let readiness = terms::readiness(raw.readiness, &tree, problems);
    let named = visit.interviews.iter().map(|spoken| ("interviews", &spoken.auditors));
    let named: Vec<_> = named.enumerate().chain(visit.sessions.iter().map(|session| ("sessions", &session.auditors)).enumerate()).collect();
    for (index, (list, ids)) in named {
        let known = || raw.auditors.iter().map(|auditor| auditor.id.as_str());
        for (at, id) in ids.iter().enumerate().filter(|(_, id)| !known().any(|other| other.eq_ignore_ascii_case(id))) {
            let suggestion = People(suggestion(id, known()));
            let place = tree.place(&["visit", list, &index.to_string(), "auditors", &at.to_string()]);
            problems.error(place, Message::UnknownRater { id: Person::of(id), suggestion });
        }
    }
    let scales = scales(raw.rubric, raw.model, raw.rubrics, &tree, problems);
    let auditors = raw.auditors.into_iter().map(|auditor| Auditor { id: auditor.id, name: auditor.name, independent: auditor.independent });
    Some(AuditFile {
        programme: raw.programme,
        scales,
        period,
        timezone,
        visit,
        terms,
        readiness,
        errata: raw.errata,
        previous: raw.previous.unwrap_or_default(),
        actions: raw.actions,
        consensus: raw.consensus,
        visit_key,
        summary: raw.summary.filter(|summary| !summary.trim().is_empty()),
        is_self_assessment: raw.self_assessment,
        auditors: auditors.collect(),
        evidence: raw.evidence,
        records,
        overlays: raw.overlays,
        tree,
    })
}

/// The rubrics of an audit: one under `rubric` and `model`, or several under `rubrics`.
fn scales(rubric: Option<String>, model: Option<String>, several: Vec<RawScale>, tree: &Tree, problems: &mut Problems) -> Vec<NamedScale> {
    if several.is_empty() {
        for key in [("rubric", &rubric), ("model", &model)].into_iter().filter(|(_, value)| value.is_none()).map(|(key, _)| key) {
            problems.error(tree.place(&[]), Message::MissingKey { key: key.to_owned() });
        }
        return rubric.zip(model).map(|(rubric, model)| NamedScale { rubric, model, path: Vec::new() }).into_iter().collect();
    }
    for key in [("rubric", &rubric), ("model", &model)].into_iter().filter(|(_, value)| value.is_some()).map(|(key, _)| key) {
        problems.error(tree.key(&[key]), Message::RubricNamedBeside { key: key.to_owned() });
    }
    for (index, scale) in several.iter().enumerate() {
        if several.iter().take(index).any(|other| other.rubric == scale.rubric) {
            let place = tree.place(&["rubrics", &index.to_string(), "rubric"]);
            problems.error(place, Message::DoubledFile { name: FileName::of(&scale.rubric) });
        }
    }
    let named = |(index, scale): (usize, RawScale)| NamedScale {
        rubric: scale.rubric,
        model: scale.model,
        path: vec!["rubrics".to_owned(), index.to_string()],
    };
    several.into_iter().enumerate().map(named).collect()
}

/// The JSON Schema of `audit.yaml`. What it says of a table of records ends with the columns that the table has.
pub fn schema() -> Schema {
    let mut schema = schema_for!(RawAudit);
    for table in TABLES {
        let columns = table.columns.iter().map(|column| column.name).collect::<Vec<_>>().join(", ");
        if let Some(serde_json::Value::String(said)) = schema.pointer_mut(&format!("/$defs/Records/properties/{}/description", table.name))
        {
            *said = format!("{} Its columns: {columns}.", said.trim_end());
        }
    }
    schema
}
