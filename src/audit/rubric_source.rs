//! The rubric that an audit or a command names: a shipped one, or a file with its wording beside it.

use std::path::Path;

use crate::diagnostic::{Place, Problems, suggestion};
use crate::locale::{Lang, Message};
use crate::rubric::{Rubric, built_in, load, load_wording};
use crate::source::{Files, Fingerprint, SourceFile, Trouble};

/// A rubric in the language that was asked for, and the files that it was read from.
#[derive(Debug)]
pub struct RubricSource {
    pub rubric: Rubric,
    /// The files; none for a shipped rubric, whose own fingerprint is in the rubric.
    pub inputs: Vec<Fingerprint>,
}

/// Finds a rubric by the id of a shipped one or by path. `place` is where the name stands, for a name that leads nowhere.
///
/// A rubric in another language than `lang` gets the words of its wording file, and keeps its own where there is none.
pub fn find_rubric(name: &str, lang: Lang, files: &dyn Files, place: Place, problems: &mut Problems) -> Option<RubricSource> {
    if let Some(mut rubric) = built_in::rubric(name) {
        if let Some(wording) = built_in::wording(name, lang) {
            rubric.lay_words(&wording);
        }
        return Some(RubricSource { rubric, inputs: Vec::new() });
    }
    let Ok(bytes) = files.read(name) else {
        let suggestion = suggestion(name, built_in::ids());
        problems.error(place, Message::UnknownRubric { name: name.to_owned(), suggestion });
        return None;
    };
    let file = SourceFile { name: name.to_owned(), bytes };
    let mut rubric = load(&file.name, &file.bytes, problems)?;
    let mut inputs = vec![file.fingerprint()];
    inputs.extend(lay_words_beside(&mut rubric, name, lang, files, problems)?);
    Some(RubricSource { rubric, inputs })
}

/// A rubric in every language that it speaks; what is wrong with the words of one leaves the others.
pub fn in_every_language(name: &str, files: &dyn Files) -> Vec<Rubric> {
    let mut unheard = Problems::new();
    let find = |lang, problems: &mut Problems| find_rubric(name, lang, files, Place::whole(name), problems).map(|source| source.rubric);
    if built_in::ids().any(|id| id == name) {
        return Lang::ALL.into_iter().filter_map(|lang| find(lang, &mut unheard)).collect();
    }
    let Some(own) = files.read(name).ok().and_then(|bytes| load(name, &bytes, &mut unheard)) else { return Vec::new() };
    let in_language = |lang| {
        let mut rubric = own.clone();
        lay_words_beside(&mut rubric, name, lang, files, &mut unheard).is_some().then_some(rubric)
    };
    Lang::ALL.into_iter().filter_map(in_language).collect()
}

/// Gives a rubric the words of the wording file beside it, where there is one, and names that. `None` when it cannot be read.
fn lay_words_beside(
    rubric: &mut Rubric,
    name: &str,
    lang: Lang,
    files: &dyn Files,
    problems: &mut Problems,
) -> Option<Option<Fingerprint>> {
    if rubric.language == lang.tag() {
        return Some(None);
    }
    let beside = format!("wording/{}.{}.yaml", rubric.id, lang.tag());
    let path = match Path::new(name).parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => format!("{}/{beside}", folder.display()),
        None => beside,
    };
    match files.read(&path) {
        Ok(bytes) => {
            let file = SourceFile { name: path, bytes };
            let wording = load_wording(&file.name, &file.bytes, rubric, problems)?;
            rubric.lay_words(&wording);
            Some(Some(file.fingerprint()))
        }
        // A rubric need not have words in every language; what is there and cannot be read is told.
        Err(error) => {
            let trouble = Trouble::from(&error);
            if trouble == Trouble::NotThere {
                return Some(None);
            }
            problems.error(Place::whole(&path), Message::FileUnreadable { name: None, trouble });
            None
        }
    }
}
