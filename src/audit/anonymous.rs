//! An audit without names, for reports that leave the house: whoever is named gets a number.

use std::collections::BTreeMap;

use super::raters::CONSENSUS;
use super::{Audit, Note};
use crate::diagnostic::Problem;
use crate::locale::{Lang, Message, Phrase, Suggestion};

/// What stands in the place of each name.
#[derive(Debug, Default)]
pub struct Pseudonyms {
    raters: BTreeMap<String, String>,
    files: BTreeMap<String, String>,
    /// What stands for a name that has no number.
    nobody: String,
}

/// Leaves the names of programme, auditors, raters and files out of audits of one programme, which then say in `lang` what stands there
/// instead. Hashes stay, so that the owner can still tell which files they were. What auditors wrote stays, except for these very names.
pub fn leave_out_names(audits: &mut [Audit], lang: Lang) -> Pseudonyms {
    let mut names = Pseudonyms { nobody: lang.phrase(&Phrase::NameLeftOut), ..Pseudonyms::default() };
    for audit in audits.iter() {
        let of_notes = audit.evidence.values().flat_map(|evidence| &evidence.notes).filter_map(|note| note.rater.as_ref());
        let raters = audit.auditors.iter().map(|auditor| &auditor.id).chain(of_notes).chain(&audit.rater);
        for rater in raters.filter(|rater| *rater != CONSENSUS) {
            let number = names.raters.len() + 1;
            names.raters.entry(rater.to_lowercase()).or_insert_with(|| lang.phrase(&Phrase::NumberedAuditor { number }));
        }
        for input in &audit.inputs {
            let number = names.files.len() + 1;
            let ending = input.name.rsplit_once('.').map(|(_, ending)| ending).filter(|ending| ending.chars().all(char::is_alphanumeric));
            let ending = ending.unwrap_or_default().to_lowercase();
            names.files.entry(input.name.clone()).or_insert_with(|| lang.phrase(&Phrase::NumberedFile { number, ending }));
        }
    }
    for audit in audits {
        rename(audit, &names, lang);
    }
    names
}

fn rename(audit: &mut Audit, names: &Pseudonyms, lang: Lang) {
    let programme = std::mem::replace(&mut audit.programme, lang.phrase(&Phrase::NameLeftOut));
    let mut in_text = vec![(programme, audit.programme.clone())];
    for auditor in &mut audit.auditors {
        let pseudonym = names.rater(&auditor.id);
        in_text.extend(auditor.name.take().map(|name| (name, pseudonym.clone())));
        auditor.id = pseudonym;
    }
    // The longest first, since one name may be part of another.
    in_text.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    audit.rater = audit.rater.take().map(|rater| names.rater(&rater));
    for note in audit.evidence.values_mut().flat_map(|evidence| &mut evidence.notes) {
        note.rater = note.rater.take().map(|rater| names.rater(&rater));
        note.text = without(note, &in_text);
    }
    for overlay in &mut audit.overlays {
        overlay.file = names.file(&overlay.file);
        overlay.origin = None;
    }
    for input in &mut audit.inputs {
        input.name = names.file(&input.name);
    }
}

fn without(note: &Note, names: &[(String, String)]) -> String {
    let real = names.iter().filter(|(name, _)| !name.trim().is_empty());
    real.fold(note.text.clone(), |text, (name, pseudonym)| text.replace(name, pseudonym))
}

impl Pseudonyms {
    fn rater(&self, id: &str) -> String {
        self.raters.get(&id.to_lowercase()).cloned().unwrap_or_else(|| id.to_owned())
    }

    fn file(&self, name: &str) -> String {
        self.files.get(name).cloned().unwrap_or_else(|| name.to_owned())
    }

    /// A problem that names no file by its own name, and no rater.
    pub fn hide(&self, mut problem: Problem) -> Problem {
        if let Message::UnknownRater { id, suggestion } = &mut problem.message {
            *id = self.raters.get(&id.to_lowercase()).cloned().unwrap_or_else(|| self.nobody.clone());
            *suggestion = Suggestion::default();
        }
        if let Some(place) = &mut problem.place {
            place.file = self.file(&place.file);
        }
        problem
    }
}
