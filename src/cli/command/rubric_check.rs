//! `getrouw rubric check`: everything that is wrong with rubric and wording files, for their authors and for CI.

use std::path::Path;

use crate::cli::ExitStatus;
use crate::cli::args::RubricCheckArgs;
use crate::cli::disk::{Folder, yaml_files};
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problems, suggestion};
use crate::locale::Message;
use crate::report;
use crate::rubric::{self, FileKind, Rubric, built_in};
use crate::source::{Files, SourceFile};

pub fn run(args: &RubricCheckArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let (mut unreadable, mut faults) = (Problems::new(), Problems::new());
    let files: Vec<SourceFile> = args.paths.iter().flat_map(|path| read(path, &mut unreadable)).collect();
    let (mut rubrics, mut wordings) = (Vec::new(), Vec::new());
    for file in &files {
        match rubric::kind_of(&file.bytes) {
            FileKind::Rubric => rubrics.extend(rubric::load(&file.name, &file.bytes, &mut faults)),
            FileKind::Wording(id) => wordings.push((file, id)),
        }
    }
    for (file, id) in wordings {
        check_wording(file, id, &rubrics, &mut faults);
    }
    io.tell(unreadable.iter().chain(faults.iter()))?;
    let mut all = unreadable;
    let status = match (all.is_empty(), faults.is_empty()) {
        (false, _) => ExitStatus::Error,
        (true, false) => ExitStatus::Failed,
        (true, true) => ExitStatus::Fine,
    };
    all.extend(faults);
    io.write(format!("{}\n", report::summary(&all, io.lang)).as_bytes())?;
    Ok(status)
}

fn read(path: &Path, unreadable: &mut Problems) -> Vec<SourceFile> {
    let here = Folder::new("");
    let mut unread = |name: &str, error: std::io::Error| {
        unreadable.error(Place::whole(name), Message::FileUnreadable { reason: error.to_string() });
    };
    let names = match yaml_files(path) {
        Ok(names) => names,
        Err(error) => {
            unread(&path.display().to_string(), error);
            return Vec::new();
        }
    };
    let mut files = Vec::new();
    for name in names {
        match here.read(&name) {
            Ok(bytes) => files.push(SourceFile { name, bytes }),
            Err(error) => unread(&name, error),
        }
    }
    files
}

/// Words are checked against the rubric that they are for: one of the files checked, or else a shipped one.
fn check_wording(file: &SourceFile, id: Option<String>, rubrics: &[Rubric], faults: &mut Problems) {
    let named = |id: &String| rubrics.iter().find(|rubric| rubric.id == *id).cloned().or_else(|| built_in::rubric(id));
    // A head that does not say which rubric is at fault itself, and reading the words for any rubric tells so.
    let any = || rubrics.first().cloned().or_else(|| built_in::ids().find_map(built_in::rubric));
    match (id.as_ref().map_or_else(any, named), id) {
        (Some(rubric), _) => {
            rubric::load_wording(&file.name, &file.bytes, &rubric, faults);
        }
        (None, id) => {
            let name = id.unwrap_or_default();
            let mut known: Vec<&str> = rubrics.iter().map(|rubric| rubric.id.as_str()).collect();
            built_in::ids().for_each(|shipped| known.push(shipped));
            let suggestion = suggestion(&name, known);
            faults.error(Place::whole(&file.name), Message::UnknownRubric { name, suggestion });
        }
    }
}
