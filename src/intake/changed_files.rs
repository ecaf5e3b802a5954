//! Which files of evidence an intake changes, and what they hold afterwards.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;
use std::sync::Arc;

use super::{Incoming, Intake};
use crate::audit::{CannotWrite, Dossier, Statement, Unanswered};
use crate::diagnostic::{Place, Problems};
use crate::locale::Message;
use crate::source::{Files, OpenFile};
use crate::table::Dialect;

/// A file of the audit, and what it is to hold; nothing for one that is to be gone, since all that it states stands elsewhere.
#[derive(Debug, PartialEq, Eq)]
pub struct FileChange {
    pub name: String,
    pub after: Option<Vec<u8>>,
}

/// The files that an intake changes: for each form a table of its own name in the folder of evidence, or else the first table that `audit.yaml` names; and
/// those that hold what no longer holds. `None` where there is no place to write to, which is reported.
///
/// # Errors
/// See [`CannotWrite`].
pub fn changed_files(
    intake: &Intake,
    dossier: &Dossier,
    forms: &[Incoming],
    files: &dyn Files,
    dialect: Dialect,
    problems: &mut Problems,
) -> Result<Option<Vec<FileChange>>, CannotWrite> {
    let stated = dossier.statements();
    let named = dossier.evidence();
    let folder = named.iter().find(|name| matches!(files.list(name), Ok(Some(_))));
    let is_table = |name: &&String| name.to_lowercase().ends_with(".csv");
    let Some(first) = folder.or_else(|| named.iter().find(is_table)) else {
        problems.error(Place::whole(dossier.file_name()), Message::ImportNeedsFolder { file: None });
        return Ok(None);
    };
    let target = |form: &Incoming| match folder {
        Some(folder) => table_called(&form.name, folder, stated, files),
        None => first.clone(),
    };
    // What each file holds afterwards: first of what it held before, then what comes from the forms.
    let mut written: BTreeMap<String, Vec<Statement>> = BTreeMap::new();
    let touched = intake.superseded.iter().filter_map(|(at, _)| stated.get(*at)).map(|statement| statement.place.file.clone());
    let mut kept: BTreeSet<String> = touched.collect();
    kept.extend(forms.iter().zip(&intake.taken).filter(|(_, taken)| !taken.is_empty()).map(|(form, _)| target(form)));
    let mut gone = Vec::new();
    for file in kept {
        let remaining = remaining(intake, stated, &file);
        if is_table(&&file) {
            written.entry(file).or_default().extend(remaining);
        } else if named.contains(&file) {
            problems.error(Place::whole(&file), Message::ImportNeedsFolder { file: Some(file.clone()) });
        } else {
            // A workbook is not written to: what of it still holds becomes a table of its name.
            if !remaining.is_empty() {
                let folder = Path::new(&file).parent().map(|folder| folder.to_string_lossy().into_owned()).unwrap_or_default();
                written.entry(table_called(&file, &folder, stated, files)).or_default().extend(remaining);
            }
            gone.push(file);
        }
    }
    for (form, taken) in forms.iter().zip(&intake.taken).filter(|(_, taken)| !taken.is_empty()) {
        written.entry(target(form)).or_default().extend(taken.iter().cloned());
    }
    let mut asked: BTreeMap<String, Vec<Unanswered>> = BTreeMap::new();
    for form in forms.iter().filter(|form| !form.unanswered.is_empty()) {
        let target = target(form);
        // A table that is made for what is still to be answered holds what it held before too.
        written.entry(target.clone()).or_insert_with(|| remaining(intake, stated, &target));
        asked.entry(target).or_default().extend(form.unanswered.iter().cloned());
    }
    for statements in written.values().filter(|statements| statements.iter().any(|statement| statement.consents)) {
        // In a table that states consent whatever somebody said needs it.
        for statement in statements.iter().filter(|statement| !statement.consents) {
            let codes = dossier.asks_consent(statement);
            if !codes.is_empty() {
                problems.error(statement.place.clone(), Message::ConsentMissing { codes });
            }
        }
    }
    if problems.has_errors() {
        return Ok(None);
    }
    let mut changes = Vec::new();
    for (name, statements) in written {
        let unanswered = asked.remove(&name).unwrap_or_default();
        let is_left_empty = statements.is_empty() && unanswered.is_empty() && !named.contains(&name);
        let statements: Vec<&Statement> = statements.iter().collect();
        let after = if is_left_empty { None } else { Some(dossier.write_evidence(&statements, &unanswered, dialect)?) };
        changes.push(FileChange { name, after });
    }
    changes.extend(gone.into_iter().map(|name| FileChange { name, after: None }));
    Ok(Some(changes))
}

/// The table of evidence in a folder that bears the name of a file: the one that is there, or one to be made beside what is no evidence.
fn table_called(file: &str, folder: &str, stated: &[Arc<Statement>], files: &dyn Files) -> String {
    let stem = Path::new(file).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let there = files.list(if folder.is_empty() { "." } else { folder }).ok().flatten().unwrap_or_default();
    let path = |name: &str| match bare(folder) {
        "" => name.to_owned(),
        folder => format!("{folder}/{name}"),
    };
    let mut number = 1;
    loop {
        let own = if number == 1 { format!("{stem}.csv") } else { format!("{stem}-{number}.csv") };
        // Where names differ in capitals alone they may be of one file.
        match there.iter().find(|name| name.to_lowercase() == own.to_lowercase()) {
            None => return path(&own),
            Some(name) if stated.iter().any(|statement| statement.place.file == path(name)) => return path(name),
            Some(_) => number += 1,
        }
    }
}

/// A folder as it stands before the names of its files: nothing for the folder of the audit itself.
fn bare(folder: &str) -> &str {
    match folder.trim_end_matches(['/', '\\']) {
        "." => "",
        folder => folder,
    }
}

/// What of a file still holds.
fn remaining(intake: &Intake, stated: &[Arc<Statement>], file: &str) -> Vec<Statement> {
    let of_file = stated.iter().enumerate().filter(|(_, statement)| statement.place.file == file);
    of_file.filter_map(|(at, statement)| intake.remaining(at, statement)).collect()
}

/// Files as they will be.
pub struct WithChanges<'a> {
    pub files: &'a dyn Files,
    pub changes: &'a [FileChange],
}

impl WithChanges<'_> {
    fn change(&self, path: &str) -> Option<&FileChange> {
        self.changes.iter().find(|change| change.name == path)
    }
}

impl Files for WithChanges<'_> {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        match self.change(path) {
            Some(FileChange { after: Some(bytes), .. }) => Ok(bytes.clone()),
            Some(FileChange { after: None, .. }) => Err(io::ErrorKind::NotFound.into()),
            None => self.files.read(path),
        }
    }

    fn list(&self, path: &str) -> io::Result<Option<Vec<String>>> {
        let Some(mut names) = self.files.list(path)? else { return Ok(None) };
        let folder = bare(path);
        for change in self.changes {
            let name = match folder {
                "" => Some(change.name.as_str()).filter(|name| !name.contains('/')),
                folder => change.name.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')),
            };
            let Some(name) = name else { continue };
            names.retain(|other| other != name);
            if change.after.is_some() {
                names.push(name.to_owned());
            }
        }
        Ok(Some(names))
    }

    fn open(&self, path: &str) -> io::Result<OpenFile> {
        match self.change(path) {
            None => self.files.open(path),
            Some(_) => {
                let bytes = self.read(path)?;
                let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
                Ok(OpenFile { reader: Box::new(io::Cursor::new(bytes)), size })
            }
        }
    }

    fn is_inside(&self, path: &str) -> bool {
        self.files.is_inside(path)
    }
}
