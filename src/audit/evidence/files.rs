//! Which files `evidence:` means: each file that it names, and of each folder the tables in it, by name.

use crate::audit::file::MOST_FILES;
use crate::audit::records::NamedTable;
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::{FileName, Message};
use crate::source::Files;
use crate::table::same_id;
use crate::yaml::Tree;

/// The endings of the tables that a folder is read for.
const TABLES: [&str; 3] = ["csv", "xlsx", "ods"];

/// A file of evidence, and where `audit.yaml` means it.
pub struct NamedFile {
    pub name: String,
    pub place: Place,
}

/// The files in order: that of `evidence:`, and by name within a folder. A file that is meant twice is reported; one of records that lies in
/// a folder of evidence is left out.
pub fn files(named: &[String], records: &[NamedTable], files: &dyn Files, tree: &Tree, problems: &mut Problems) -> Vec<NamedFile> {
    let mut meant: Vec<NamedFile> = Vec::new();
    for (index, name) in named.iter().enumerate() {
        let place = tree.place(&["evidence", &index.to_string()]);
        if name.trim().is_empty() {
            problems.error(place, Message::NoEvidenceNamed);
            continue;
        }
        let in_folder = match files.list(name) {
            Ok(Some(entries)) => entries,
            // What keeps a file from being read is told when it is read.
            Ok(None) | Err(_) => {
                // The same name twice was told when audit.yaml was read.
                if !named.iter().take(index).any(|other| other == name) {
                    add(NamedFile { name: name.clone(), place }, &mut meant, problems);
                }
                continue;
            }
        };
        let folder = name.trim_end_matches(['/', '\\']);
        let (mut tables, mut others): (Vec<String>, Vec<String>) = in_folder.into_iter().partition(|entry| is_table(entry));
        tables.sort();
        others.sort();
        if tables.is_empty() {
            problems.warning(place.clone(), Message::FolderWithoutTables { folder: FileName::of(name) });
        }
        if !others.is_empty() {
            let message = Message::FilesPassedOver { folder: FileName::of(name), files: others.into_iter().map(FileName).collect() };
            problems.push(Problem::new(Severity::Notice, message).at(place.clone()));
        }
        for table in tables {
            let name = if folder.is_empty() || folder == "." { table } else { format!("{folder}/{table}") };
            // What is named as records is no evidence, though it lies beside it.
            if !records.iter().any(|records| is_same(&records.file, &name)) {
                add(NamedFile { name, place: place.clone() }, &mut meant, problems);
            }
        }
    }
    meant
}

fn add(file: NamedFile, meant: &mut Vec<NamedFile>, problems: &mut Problems) {
    if meant.len() == MOST_FILES {
        let message = Message::TooManyListed { list: "evidence".to_owned(), most: MOST_FILES };
        if !problems.iter().any(|problem| problem.message == message) {
            problems.error(file.place, message);
        }
    } else if meant.iter().any(|other| is_same(&other.name, &file.name)) {
        problems.error(file.place, Message::DoubledFile { name: FileName(file.name) });
    } else {
        meant.push(file);
    }
}

fn is_table(entry: &str) -> bool {
    entry.rsplit_once('.').is_some_and(|(_, ending)| TABLES.iter().any(|table| table.eq_ignore_ascii_case(ending)))
}

/// Whether two names are of one file, written otherwise.
fn is_same(one: &str, other: &str) -> bool {
    let parts = |name: &str| -> Vec<String> {
        let mut parts: Vec<String> = Vec::new();
        for part in name.split(['/', '\\']).filter(|part| !part.is_empty() && *part != ".") {
            match parts.last() {
                Some(last) if part == ".." && last != ".." => drop(parts.pop()),
                _ => parts.push(same_id(part).into_owned()),
            }
        }
        parts
    };
    parts(one) == parts(other)
}
