//! From the files of an audit to what they state, or to everything that is wrong with them.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use chrono::NaiveDate;

use super::actions::{self, Times};
use super::dossier::{Dossier, OpenScale, reader};
use super::evidence;
use super::file::{self, AuditFile, NamedScale};
use super::rubric_source::{RubricSource, find_rubric};
use super::scale::Scale;
use super::statement::Statement;
use super::vocabulary::Vocabulary;
use super::{Previous, UsedOverlay, errata, raters, terms};
use crate::diagnostic::{Place, Problem, Problems, Severity, suggestion};
use crate::locale::{FileName, Lang, Message};
use crate::rubric::{Model, Rubric, built_in, load_wording, wording_is_for};
use crate::source::{Files, Fingerprint, SourceFile, Trouble};
use crate::table::same_look;

/// What to open, and how.
pub struct Request<'a> {
    /// Where the files are; names are relative to the folder of the audit.
    pub files: &'a dyn Files,
    /// The name of the audit file.
    pub file: &'a str,
    /// The language of the rubric's words.
    pub lang: Lang,
    /// Whether the evidence is read; what only looks into records can do without it.
    pub reads_evidence: bool,
    /// Today, where somebody knows: what is dated after it is told.
    pub today: Option<NaiveDate>,
    /// Whether a path that leaves the folder of the audit is an error, and not only worth knowing.
    pub stays_inside: bool,
}

/// A rubric of the audit while its files are read.
struct Opening<'a> {
    named: &'a NamedScale,
    source: RubricSource,
    model: Option<Model>,
    overlays: Vec<UsedOverlay>,
}

/// Opens an audit. Everything wrong with its files is reported in one go; `None` when too little is left to go on with.
pub fn open(request: &Request<'_>, problems: &mut Problems) -> Option<Dossier> {
    let source = read(request.files, request.file, Place::whole(request.file), problems)?;
    let audit_file = file::read(&source.name, &source.bytes, problems)?;
    let tree = &audit_file.tree;
    if tell_what_lies_outside(&audit_file, request, problems) && request.stays_inside {
        return None;
    }

    let mut scales: Vec<Opening<'_>> = Vec::new();
    for named in audit_file.scales.iter().filter(|named| !tree.is_stand_in(&named.path("rubric"))) {
        let place = tree.place(&named.path("rubric"));
        if let Some(source) = find_rubric(&named.rubric, request.lang, request.files, place, problems) {
            scales.push(Opening { named, source, model: None, overlays: Vec::new() });
        }
    }
    let days = audit_file.visit.days.iter().map(|day| day.date);
    for day in days.filter(|day| request.today.is_some_and(|today| *day > today)) {
        problems.warning(tree.key(&[audit_file.visit_key]), Message::DateAfterReport { text: day.to_string() });
    }
    let mut sheets: Vec<SourceFile> = Vec::new();
    if request.reads_evidence {
        let planned = [&audit_file.actions, &audit_file.previous.actions];
        let is_plan = |name: &str| planned.iter().any(|planned| planned.as_deref() == Some(name));
        for file in evidence::files(&audit_file.evidence, &audit_file.records, request.files, tree, problems) {
            if !is_plan(&file.name) {
                sheets.extend(read(request.files, &file.name, file.place, problems));
            }
        }
    }
    let mut seen: HashMap<(String, &[u8]), &SourceFile> = HashMap::new();
    for sheet in &sheets {
        let first = *seen.entry((same_look(&sheet.name), &sheet.bytes)).or_insert(sheet);
        if !std::ptr::eq(first, sheet) {
            problems.error(Place::whole(&sheet.name), Message::DoubledFile { name: FileName::of(&first.name) });
        }
    }
    if scales.is_empty() || scales.len() < audit_file.scales.len() {
        return None;
    }
    check_named(&audit_file, &scales, problems);
    let rubrics: Vec<&Rubric> = scales.iter().map(|scale| &scale.source.rubric).collect();
    let errata = errata::errata(&audit_file.errata, &rubrics, tree, problems);
    let overlays = lay_overlays(&audit_file, request, &mut scales, problems);
    for scale in &mut scales {
        scale.model = find_model(&audit_file, scale, request.files, problems);
    }
    let with_models: Vec<Scale<'_>> =
        scales.iter().map(|scale| Scale { rubric: &scale.source.rubric, model: scale.model.as_ref() }).collect();
    let mut tables: Vec<Fingerprint> = Vec::new();
    let mut planned = |name: &Option<String>, path: &[&str], times: Times, problems: &mut Problems| {
        let source = read(request.files, name.as_ref()?, tree.place(path), problems)?;
        tables.push(source.fingerprint());
        Some(actions::read(&source.name, &source.bytes, &with_models, times, problems))
    };
    let actions = planned(&audit_file.actions, &["actions"], Times::This, problems).unwrap_or_default();
    let previous = Previous {
        review: audit_file.previous.review.clone(),
        actions: planned(&audit_file.previous.actions, &["previous", "actions"], Times::Last, problems),
    };
    let statements: Vec<Arc<Statement>> = read_sheets(&sheets, &scales, &audit_file, request, problems).into_iter().map(Arc::new).collect();
    raters::report_contradictions(&statements, problems);
    let opened = scales.into_iter().map(|scale| {
        let mut inputs = vec![source.fingerprint()];
        inputs.extend(scale.source.inputs);
        inputs.extend(overlays.iter().cloned());
        inputs.extend(sheets.iter().map(SourceFile::fingerprint));
        inputs.extend(tables.iter().cloned());
        Some(OpenScale { model: scale.model?, rubric: scale.source.rubric, overlays: scale.overlays, inputs })
    });
    let scales = opened.collect::<Option<Vec<_>>>()?;
    Some(Dossier { file: audit_file, scales, statements, errata, previous, actions, assumed: BTreeSet::new() })
}

/// Tells the files that lie outside the folder of the audit, and whether there are any.
fn tell_what_lies_outside(file: &AuditFile, request: &Request<'_>, problems: &mut Problems) -> bool {
    let tree = &file.tree;
    let listed = |list: &'static str, names: &[String]| -> Vec<(String, Place)> {
        let place = |index: usize| tree.place(&[list, &index.to_string()]);
        names.iter().enumerate().map(|(index, name)| (name.clone(), place(index))).collect()
    };
    let scales = file.scales.iter().filter(|scale| !built_in::ids().any(|id| id == scale.rubric));
    let mut named: Vec<(String, Place)> = scales.map(|scale| (scale.rubric.clone(), tree.place(&scale.path("rubric")))).collect();
    named.extend(listed("overlays", &file.overlays));
    named.extend(listed("evidence", &file.evidence));
    named.extend(file.records.iter().map(|table| (table.file.clone(), table.place.clone())));
    named.extend(file.actions.iter().map(|name| (name.clone(), tree.place(&["actions"]))));
    // An earlier review lies beside this one as a rule.
    let earlier = [(&["previous"][..], &file.previous.review), (&["previous", "actions"], &file.previous.actions)];
    let earlier = earlier.into_iter().filter(|_| request.stays_inside);
    named.extend(earlier.filter_map(|(path, name)| Some((name.clone()?, tree.place(path)))));
    named.retain(|(name, _)| !request.files.is_inside(name));
    let severity = if request.stays_inside { Severity::Error } else { Severity::Notice };
    for (name, place) in &named {
        problems.push(Problem::new(severity, Message::PathOutside { path: FileName::of(name) }).at(place.clone()));
    }
    !named.is_empty()
}

fn vocabulary<'a>(scale: &'a Opening<'_>, files: &'a dyn Files) -> Vocabulary<'a> {
    Vocabulary::of(&scale.named.rubric, &scale.source.rubric, !scale.overlays.is_empty(), files)
}

fn read_sheets(
    sheets: &[SourceFile],
    opened: &[Opening<'_>],
    file: &AuditFile,
    request: &Request<'_>,
    problems: &mut Problems,
) -> Vec<Statement> {
    let scales: Vec<Scale<'_>> = opened.iter().map(|scale| Scale { rubric: &scale.source.rubric, model: scale.model.as_ref() }).collect();
    let words = |scale| vocabulary(scale, request.files);
    let vocabularies: Vec<Vocabulary<'_>> = opened.iter().map(words).collect();
    let mut statements = Vec::new();
    for sheet in sheets {
        let reader = reader(&sheet.name, &scales, &vocabularies, file, request.today);
        statements.extend(reader.read(&sheet.bytes, problems));
    }
    statements
}

fn read(files: &dyn Files, name: &str, place: Place, problems: &mut Problems) -> Option<SourceFile> {
    match files.read(name) {
        Ok(bytes) => Some(SourceFile { name: name.to_owned(), bytes }),
        Err(error) => {
            problems.error(place, Message::FileUnreadable { name: Some(FileName::of(name)), trouble: Trouble::from(&error) });
            None
        }
    }
}

/// The model that the audit names, by its id or by what it is called in any language.
fn find_model(file: &AuditFile, scale: &Opening<'_>, files: &dyn Files, problems: &mut Problems) -> Option<Model> {
    let (named, rubric) = (scale.named, &scale.source.rubric);
    let model = rubric.model(&named.model).cloned().or_else(|| vocabulary(scale, files).model(&named.model).cloned());
    let path = named.path("model");
    if model.is_none() && !file.tree.is_stand_in(&path) {
        let suggestion = suggestion(&named.model, rubric.models.iter().map(|model| model.id.as_str()));
        problems.error(file.tree.place(&path), Message::UnknownModel { name: named.model.clone(), suggestion });
    }
    model
}

/// Reports what `audit.yaml` names and no scale has: items of sessions, what is due, questions of an entry test.
fn check_named(file: &AuditFile, scales: &[Opening<'_>], problems: &mut Problems) {
    let rubrics: Vec<&Rubric> = scales.iter().map(|scale| &scale.source.rubric).collect();
    terms::check_names(&file.terms, &file.readiness, &rubrics, &file.tree, problems);
    for (at, session) in file.visit.sessions.iter().enumerate() {
        for (place, item) in session.items.iter().enumerate().filter(|(_, item)| rubrics.iter().all(|rubric| rubric.item(item).is_none())) {
            let known = rubrics.iter().flat_map(|rubric| &rubric.items).map(|item| item.id.as_str());
            let suggestion = suggestion(item, known);
            let rubric = rubrics.iter().map(|rubric| rubric.id.as_str()).collect::<Vec<_>>().join(", ");
            let place = file.tree.place(&["visit", "sessions", &at.to_string(), "items", &place.to_string()]);
            problems.error(place, Message::UnknownItem { item: item.clone(), rubric, suggestion });
        }
    }
}

/// Lays each overlay over the rubric that it is for. One for none of them is reported as it is held against the first.
fn lay_overlays(file: &AuditFile, request: &Request<'_>, scales: &mut [Opening<'_>], problems: &mut Problems) -> Vec<Fingerprint> {
    let mut inputs = Vec::new();
    for (index, name) in file.overlays.iter().enumerate() {
        let Some(source) = read(request.files, name, file.tree.place(&["overlays", &index.to_string()]), problems) else { continue };
        inputs.push(source.fingerprint());
        // Of one scale there is nothing to choose, and the file need not be read for it.
        let wanted = if scales.len() > 1 { wording_is_for(&source.bytes) } else { None };
        let position = scales.iter().position(|scale| wanted.as_ref() == Some(&scale.source.rubric.id)).unwrap_or(0);
        let Some(scale) = scales.get_mut(position) else { continue };
        let rubric = &mut scale.source.rubric;
        let Some(wording) = load_wording(&source.name, &source.bytes, rubric, problems) else { continue };
        let speaks = wording.language() == request.lang.tag();
        if speaks {
            rubric.lay_over(&wording);
        } else {
            rubric.lay_demands(&wording);
        }
        if speaks || wording.has_demands() {
            scale.overlays.push(UsedOverlay { file: name.clone(), origin: wording.origin().map(str::to_owned) });
        }
    }
    inputs
}
