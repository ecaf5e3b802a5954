//! The scales of a new audit: shipped ones by their ids, others with a copy of their files, so that the new folder stands by itself.

use std::path::{Path, PathBuf};

use super::NewFiles;
use crate::audit::find_rubric;
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::{FileName, Lang, Message};
use crate::report::NewScale;
use crate::rubric::{ModelId, Rubric, built_in};

/// The folder of copied rubrics.
const RUBRICS: &str = "rubrics";

/// A scale of a new audit, by the name that was given for it.
#[derive(Clone, Debug)]
pub struct GivenScale {
    /// The id of a shipped rubric, or a path.
    name: String,
    /// Where a path begins.
    folder: PathBuf,
    pub rubric: Rubric,
    /// The only model, or the one that was chosen.
    pub model: Option<ModelId>,
}

impl GivenScale {
    /// The scale of this name, in the reader's language; where there is none, that is reported.
    pub fn find(name: &str, folder: &Path, io: &Io<'_>, problems: &mut Problems) -> Option<Self> {
        let files = io.disk.folder(folder);
        let rubric = find_rubric(name, io.lang, &*files, Place::whole(name), problems)?.rubric;
        let model = match &rubric.models[..] {
            [only] => Some(only.id.clone()),
            _ => None,
        };
        Some(Self { name: name.to_owned(), folder: folder.to_path_buf(), rubric, model })
    }

    /// Whether it is meant by this name: as it was given, or the rubric's own id.
    pub fn is_called(&self, name: &str) -> bool {
        [&self.name, &self.rubric.id].iter().any(|own| own.eq_ignore_ascii_case(name))
    }
}

/// The scales as the new `audit.yaml` names them; files of rubrics that are not shipped join the others.
pub fn settle(given: Vec<GivenScale>, io: &Io<'_>, files: &mut NewFiles, problems: &mut Problems) -> Vec<NewScale> {
    let mut scales = Vec::new();
    for scale in given {
        let is_shipped = built_in::ids().any(|id| id == scale.name);
        let name = if is_shipped { scale.name.clone() } else { copy(&scale, io, files, problems) };
        scales.extend(scale.model.map(|model| NewScale { name, rubric: scale.rubric, model }));
    }
    scales
}

/// Copies the files of a rubric, and says where it will stand.
fn copy(scale: &GivenScale, io: &Io<'_>, files: &mut NewFiles, problems: &mut Problems) -> String {
    let from = io.disk.folder(&scale.folder);
    let path = Path::new(&scale.name);
    let target = format!("{RUBRICS}/{}", path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default());
    add(target.clone(), from.read(&scale.name).ok(), files, problems);
    for lang in Lang::ALL {
        let beside = format!("wording/{}.{}.yaml", scale.rubric.id, lang.tag());
        let at = path.parent().unwrap_or_else(|| Path::new("")).join(&beside);
        add(format!("{RUBRICS}/{beside}"), from.read(&at.to_string_lossy()).ok(), files, problems);
    }
    target
}

/// Adds a file that is there, unless another of its name is.
pub fn add(name: String, bytes: Option<Vec<u8>>, files: &mut NewFiles, problems: &mut Problems) {
    let Some(bytes) = bytes else { return };
    match files.iter().find(|(other, _)| *other == name) {
        None => files.push((name, bytes)),
        Some((_, other)) if *other == bytes => {}
        Some(_) => problems.push(Problem::new(Severity::Error, Message::DoubledFile { name: FileName(name) })),
    }
}
