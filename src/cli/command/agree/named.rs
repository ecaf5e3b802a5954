//! What `agree` is given: audits, folders of audits, raters by their id, and files that raters filled in.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::super::{AUDIT_FILE, locate, not_there};
use crate::cli::args::AgreeArgs;
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::Message;
use crate::review::RaterFile;
use crate::source::{Files, Trouble};

/// An audit that was named, or found in a folder that was.
pub struct NamedAudit {
    /// As it is told.
    pub named: String,
    pub folder: PathBuf,
    /// The audit's own file, in its folder.
    pub file: String,
    pub files: Box<dyn Files>,
}

/// All that was named.
pub struct Named {
    pub audits: Vec<NamedAudit>,
    pub raters: Vec<String>,
    pub files: Vec<RaterFile>,
    /// Whether a folder of audits was named, however many there are in it.
    has_collection: bool,
    /// Where the audits really are.
    known: HashSet<PathBuf>,
}

impl Named {
    /// Sorts out what was named; what leads nowhere is reported. Without an audit the current folder is meant.
    pub fn of(args: &AgreeArgs, io: &Io<'_>, problems: &mut Problems) -> Option<Self> {
        let mut named = Self { audits: Vec::new(), raters: Vec::new(), files: Vec::new(), has_collection: false, known: HashSet::new() };
        let mut files: Vec<&Path> = Vec::new();
        for path in &args.named {
            let is_yaml = path.extension().is_some_and(|ending| ["yaml", "yml"].iter().any(|known| ending.eq_ignore_ascii_case(known)));
            if io.disk.is_folder(path) && io.disk.is_file(&path.join(AUDIT_FILE)) || io.disk.is_file(path) && is_yaml {
                named.audit(path, io);
            } else if io.disk.is_folder(path) {
                named.collection(path, io, problems);
            } else if io.disk.is_file(path) {
                files.push(path);
            } else if path.components().count() > 1 || path.extension().is_some() {
                problems
                    .error(Place::whole(&path.display().to_string()), Message::FileUnreadable { name: None, trouble: Trouble::NotThere });
            } else {
                named.raters.push(path.display().to_string());
            }
        }
        if problems.has_errors() {
            return None;
        }
        if named.audits.is_empty() {
            let at = locate(None, io);
            if let Some(missing) = not_there(&at, io) {
                // What was taken for a rater may have been meant for a folder or a file.
                for name in &named.raters {
                    problems.error(Place::whole(name), Message::FileUnreadable { name: None, trouble: Trouble::NotThere });
                }
                problems.extend(missing.problems);
                return None;
            }
            named.audit(Path::new("."), io);
        }
        if named.is_several() && !files.is_empty() {
            let names = files.iter().map(|path| path.display().to_string()).collect();
            problems.push(Problem::new(Severity::Error, Message::RatersOfSeveral { names }));
            return None;
        }
        for path in files {
            named.file(path, io, problems);
        }
        Some(named)
    }

    /// Whether programmes are taken together.
    pub fn is_several(&self) -> bool {
        self.has_collection || self.audits.len() > 1
    }

    /// Takes an audit; one that was named already counts once.
    fn audit(&mut self, path: &Path, io: &Io<'_>) {
        let at = locate(Some(path), io);
        if io.disk.real_path(&at.folder.join(&at.file)).is_ok_and(|real| !self.known.insert(real)) {
            return;
        }
        let files = io.disk.folder(&at.folder);
        self.audits.push(NamedAudit { named: path.display().to_string(), folder: at.folder, file: at.file, files });
    }

    fn collection(&mut self, path: &Path, io: &Io<'_>, problems: &mut Problems) {
        self.has_collection = true;
        let mut folders = io.disk.folder(path).list(".").ok().flatten().unwrap_or_default();
        folders.retain(|name| name.ends_with('/'));
        folders.sort();
        let before = self.audits.len();
        for name in folders {
            let folder = path.join(name.trim_end_matches('/'));
            if io.disk.is_file(&folder.join(AUDIT_FILE)) {
                self.audit(&folder, io);
            }
        }
        if self.audits.len() == before {
            let message = Message::NoAuditsIn { folder: path.display().to_string() };
            problems.push(Problem::new(Severity::Error, message));
        }
    }

    fn file(&mut self, path: &Path, io: &Io<'_>, problems: &mut Problems) {
        let name = path.display().to_string();
        match io.disk.folder(Path::new(".")).read(&name) {
            Ok(bytes) => {
                let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
                self.files.push(RaterFile { name, stem, bytes });
            }
            Err(error) => {
                problems.error(Place::whole(&name), Message::FileUnreadable { name: None, trouble: Trouble::from(&error) });
            }
        }
    }
}
