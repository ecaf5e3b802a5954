//! From the files of an audit to an audit, or to everything that is wrong with them.

use super::evidence::{self, Statement};
use super::file::{self, AuditFile};
use super::rubric_source::{RubricSource, find_rubric};
use super::{Audit, UsedOverlay, raters};
use crate::diagnostic::{Place, Problems, suggestion};
use crate::locale::{Lang, Message};
use crate::rubric::{Model, Rubric, load_wording};
use crate::source::{Files, Fingerprint, SourceFile};

/// What to open, and how.
pub struct Request<'a> {
    /// Where the files are; names are relative to the folder of the audit.
    pub files: &'a dyn Files,
    /// The name of the audit file.
    pub file: &'a str,
    /// The language of the rubric's words.
    pub lang: Lang,
    /// The rater whose rows count; by default all, where they agree or a consensus settles it.
    pub rater: Option<&'a str>,
}

/// Opens an audit. Everything wrong with its files is reported in one go; `None` when there are errors.
pub fn open(request: &Request<'_>, problems: &mut Problems) -> Option<Audit> {
    let source = read(request.files, request.file, Place::whole(request.file), problems)?;
    let audit_file = file::read(&source.name, &source.bytes, problems)?;
    let tree = &audit_file.tree;
    let mut inputs = vec![source.fingerprint()];

    let named = !tree.is_stand_in(&["rubric"]);
    let found = named.then(|| find_rubric(&audit_file.rubric, request.lang, request.files, tree.place(&["rubric"]), problems)).flatten();
    let sheets: Vec<SourceFile> = audit_file
        .evidence
        .iter()
        .enumerate()
        .filter_map(|(index, name)| read(request.files, name, tree.place(&["evidence", &index.to_string()]), problems))
        .collect();
    let RubricSource { mut rubric, inputs: rubric_inputs } = found?;
    inputs.extend(rubric_inputs);
    let overlays = lay_overlays(&audit_file, request, &mut rubric, &mut inputs, problems);
    inputs.extend(sheets.iter().map(SourceFile::fingerprint));

    let model = find_model(&audit_file, &rubric, problems);
    let mut statements: Vec<Statement> = Vec::new();
    for sheet in &sheets {
        let reader = evidence::Reader { file: &sheet.name, rubric: &rubric, model: model.as_ref(), auditors: &audit_file.auditors };
        statements.extend(reader.read(&sheet.bytes, problems));
    }
    raters::report_contradictions(&statements, problems);
    let evidence = raters::resolve(statements, request.rater, problems);
    if problems.has_errors() {
        return None;
    }
    Some(Audit {
        programme: audit_file.programme,
        model: model?,
        rubric,
        period: audit_file.period,
        visited: audit_file.visited,
        auditors: audit_file.auditors,
        rater: request.rater.map(str::to_owned),
        evidence,
        overlays,
        inputs,
    })
}

fn read(files: &dyn Files, name: &str, place: Place, problems: &mut Problems) -> Option<SourceFile> {
    match files.read(name) {
        Ok(bytes) => Some(SourceFile { name: name.to_owned(), bytes }),
        Err(error) => {
            problems.error(place, Message::FileUnreadable { reason: format!("{name}: {error}") });
            None
        }
    }
}

fn find_model(file: &AuditFile, rubric: &Rubric, problems: &mut Problems) -> Option<Model> {
    let model = rubric.model(&file.model).cloned();
    if model.is_none() && !file.tree.is_stand_in(&["model"]) {
        let suggestion = suggestion(&file.model, rubric.models.iter().map(|model| model.id.as_str()));
        problems.error(file.tree.place(&["model"]), Message::UnknownModel { name: file.model.clone(), suggestion });
    }
    model
}

fn lay_overlays(
    file: &AuditFile,
    request: &Request<'_>,
    rubric: &mut Rubric,
    inputs: &mut Vec<Fingerprint>,
    problems: &mut Problems,
) -> Vec<UsedOverlay> {
    let mut used = Vec::new();
    for (index, name) in file.overlays.iter().enumerate() {
        let Some(source) = read(request.files, name, file.tree.place(&["overlays", &index.to_string()]), problems) else { continue };
        inputs.push(source.fingerprint());
        let Some(wording) = load_wording(&source.name, &source.bytes, rubric, problems) else { continue };
        let speaks = wording.language() == request.lang.tag();
        if speaks {
            rubric.lay_over(&wording);
        } else {
            rubric.lay_bands(&wording);
        }
        if speaks || wording.has_bands() {
            used.push(UsedOverlay { file: name.clone(), origin: wording.origin().map(str::to_owned) });
        }
    }
    used
}
