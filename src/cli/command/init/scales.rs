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

/// A scale, by the name that was given for it.
#[derive(Clone, Debug)]
pub struct GivenScale {
    /// The id of a shipped rubric, or a path.
    pub name: String,
    /// Where a path begins.
    pub folder: PathBuf,
    pub model: Option<ModelId>,
}

/// The rubric of a scale, in the reader's language.
pub fn find(scale: &GivenScale, io: &Io<'_>, problems: &mut Problems) -> Option<Rubric> {
    let files = io.disk.folder(&scale.folder);
    find_rubric(&scale.name, io.lang, &*files, Place::whole(&scale.name), problems).map(|found| found.rubric)
}

/// The scales as the new `audit.yaml` names them; files of rubrics that are not shipped join the others.
pub fn resolve(given: &[GivenScale], io: &Io<'_>, files: &mut NewFiles, problems: &mut Problems) -> Vec<NewScale> {
    let mut scales = Vec::new();
    for scale in given {
        let Some(rubric) = find(scale, io, &mut Problems::new()) else { continue };
        let Some(model) = scale.model.clone() else { continue };
        let is_shipped = built_in::ids().any(|id| id == scale.name);
        let name = if is_shipped { scale.name.clone() } else { copy(scale, &rubric, io, files, problems) };
        scales.push(NewScale { name, rubric, model });
    }
    scales
}

/// Copies the files of a rubric, and says where it will stand.
fn copy(scale: &GivenScale, rubric: &Rubric, io: &Io<'_>, files: &mut NewFiles, problems: &mut Problems) -> String {
    let from = io.disk.folder(&scale.folder);
    let path = Path::new(&scale.name);
    let target = format!("{RUBRICS}/{}", path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default());
    add(target.clone(), from.read(&scale.name).ok(), files, problems);
    for lang in Lang::ALL {
        let beside = format!("wording/{}.{}.yaml", rubric.id, lang.tag());
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
