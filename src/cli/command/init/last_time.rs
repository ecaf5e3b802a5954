//! What a new audit takes over from the last one: programme, roles, how records were read, what was left to do; never an answer.

use std::path::{Path, PathBuf};

use chrono_tz::Tz;

use super::NewFiles;
use super::scales::{GivenScale, add};
use crate::audit::{self, Auditor, NamedTable};
use crate::cli::command::{locate, not_there};
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::{FileName, Message};
use crate::report::follow_up_rows;
use crate::review::{Purpose, Request, review};
use crate::rubric::ModelId;
use crate::source::{Files, Trouble};

/// The folder of copied overlays.
const OVERLAYS: &str = "overlays";

#[derive(Debug, Default)]
pub struct LastTime {
    pub programme: String,
    pub scales: Vec<GivenScale>,
    pub timezone: Option<Tz>,
    pub auditors: Vec<Auditor>,
    /// With whom was spoken: roles.
    pub spoken_with: Vec<String>,
    pub records: Vec<NamedTable>,
    /// Own wording, by the names of its files in the new folder.
    pub overlays: Vec<String>,
    /// Files that the new folder needs too.
    pub copies: NewFiles,
    /// What was to be done, as rows of a table.
    pub follow_up: Vec<Vec<String>>,
}

/// Reads an earlier audit. Its records may be gone by now, and its answers are not asked for; where no score comes of it, what was to be done is
/// left out and told.
pub fn read(old: &Path, io: &Io<'_>, problems: &mut Problems) -> LastTime {
    let at = locate(Some(old), io);
    if let Some(missing) = not_there(&at, io) {
        problems.extend(missing.problems);
        return LastTime::default();
    }
    let files = io.disk.folder(&at.folder);
    let request = audit::Request { files: &*files, file: &at.file, lang: io.lang, reads_evidence: false, today: None, stays_inside: false };
    let mut found = Problems::new();
    let dossier = audit::open(&request, &mut found);
    let Some(dossier) = dossier.filter(|_| !found.has_errors()) else {
        problems.extend(found);
        return LastTime::default();
    };
    let named = |(name, model): (&str, &str)| {
        let mut scale = GivenScale::find(name, &at.folder, io, &mut Problems::new())?;
        scale.model = Some(ModelId::from(model));
        Some(scale)
    };
    let scales = dossier.scales().filter_map(named).collect();
    let mut copies = NewFiles::new();
    let overlays = dossier.overlays().iter().filter_map(|name| copy(name, &*files, &mut copies, problems)).collect();
    let audits = dossier.resolve(None, &mut Problems::new());
    let Some(first) = audits.first() else { return LastTime::default() };
    LastTime {
        programme: first.programme().to_owned(),
        scales,
        timezone: first.timezone(),
        auditors: first.auditors().to_vec(),
        spoken_with: first.visit().interviews.iter().map(|spoken| spoken.role.clone()).collect(),
        records: first.records().to_vec(),
        overlays,
        copies,
        follow_up: follow_up(&*files, &at.file, old, io, problems),
    }
}

/// Copies an overlay, and says where it will stand.
fn copy(name: &str, files: &dyn Files, copies: &mut NewFiles, problems: &mut Problems) -> Option<String> {
    let own = Path::new(name).file_name()?.to_string_lossy().into_owned();
    match files.read(name) {
        Ok(bytes) => {
            let target = format!("{OVERLAYS}/{own}");
            add(target.clone(), Some(bytes), copies, problems);
            Some(target)
        }
        Err(error) => {
            problems.error(Place::whole(name), Message::FileUnreadable { name: Some(FileName::of(name)), trouble: Trouble::from(&error) });
            None
        }
    }
}

/// What was to be done, where the earlier audit can be scored.
fn follow_up(files: &dyn Files, file: &str, old: &Path, io: &Io<'_>, problems: &mut Problems) -> Vec<Vec<String>> {
    let reviewed = review(&Request { purpose: Purpose::Look, ..Request::new(files, file, io.lang) });
    if !reviewed.is_sound() {
        let folder = PathBuf::from(old).display().to_string();
        problems.push(Problem::new(Severity::Warning, Message::FollowUpLeftOut { folder }));
        return Vec::new();
    }
    follow_up_rows(&reviewed.scorecards(), io.locale)
}
