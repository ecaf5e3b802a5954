//! An audit without names, for reports that leave the house: whoever is named gets a number.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::raters::CONSENSUS;
use super::{Audit, ItemEvidence};
use crate::diagnostic::{Place, Problem};
use crate::locale::{FileName, Label, Lang, Name, Person, Phrase, Suggestion};

const NAME_LEFT_OUT: Label = Label { nl: "(naam weggelaten)", en: "(name left out)", fr: "(nom omis)" };

/// What stands in the place of each name.
#[derive(Debug, Default)]
pub struct Pseudonyms {
    raters: BTreeMap<String, String>,
    files: BTreeMap<String, String>,
    /// What stands for a name that has no number.
    nobody: String,
}

/// Leaves the names of programme, auditors, raters and files out of audits of one programme, and says what stands there instead in
/// `lang`. Hashes stay, so that the owner can still tell which files they were. What auditors wrote stays, except for these very names.
pub fn leave_out_names(audits: Vec<Audit>, lang: Lang) -> (Vec<Audit>, Pseudonyms) {
    let mut names = Pseudonyms { nobody: NAME_LEFT_OUT.of(lang).to_owned(), ..Pseudonyms::default() };
    for audit in &audits {
        let testimonies = audit.evidence.values().flat_map(ItemEvidence::testimonies);
        let of_rows = testimonies.filter_map(|testimony| testimony.statement.rater.as_deref());
        let raters = audit.auditors.iter().map(|auditor| auditor.id.as_str()).chain(of_rows).chain(audit.rater.as_deref());
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
    let audits = audits.into_iter().map(|audit| renamed(audit, &names, lang)).collect();
    (audits, names)
}

fn renamed(mut audit: Audit, names: &Pseudonyms, lang: Lang) -> Audit {
    let programme = std::mem::replace(&mut audit.programme, NAME_LEFT_OUT.of(lang).to_owned());
    let mut in_text = vec![(programme, audit.programme.clone())];
    for auditor in &mut audit.auditors {
        let pseudonym = names.rater(&auditor.id);
        in_text.extend(auditor.name.take().map(|name| (name, pseudonym.clone())));
        auditor.id = pseudonym;
    }
    in_text.retain(|(name, _)| !name.trim().is_empty());
    // The longest first, since one name may be part of another.
    in_text.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    audit.rater = audit.rater.take().map(|rater| names.rater(&rater));
    for evidence in audit.evidence.values_mut() {
        for testimony in &mut evidence.testimonies {
            let statement = Arc::make_mut(&mut testimony.statement);
            statement.rater = statement.rater.take().map(|rater| names.rater(&rater));
            names.hide_file(&mut statement.place);
            for (_, text) in &mut statement.notes {
                *text = in_text.iter().fold(std::mem::take(text), |text, (name, pseudonym)| text.replace(name, pseudonym));
            }
        }
        evidence.measured.values_mut().flat_map(|measured| &mut measured.tables).for_each(|table| names.hide_file(table));
    }
    for overlay in &mut audit.overlays {
        overlay.file = names.file(&overlay.file);
        overlay.origin = None;
    }
    for input in &mut audit.inputs {
        input.name = names.file(&input.name);
    }
    audit
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
        for name in problem.message.names() {
            match name {
                Name::Person(Person(id)) => *id = self.raters.get(&id.to_lowercase()).cloned().unwrap_or_else(|| self.nobody.clone()),
                Name::People(suggestion) => *suggestion = Suggestion::default(),
                Name::File(FileName(file)) => *file = self.files.get(file).cloned().unwrap_or_else(|| self.nobody.clone()),
                Name::Fact(_) => {}
            }
        }
        problem.places.iter_mut().for_each(|place| self.hide_file(place));
        problem
    }

    fn hide_file(&self, place: &mut Place) {
        place.file = self.file(&place.file);
    }
}
