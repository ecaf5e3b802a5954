//! An audit without names, for reports that leave the house: whoever is named gets a number.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use super::hidden_names::HiddenNames;
use super::raters::CONSENSUS;
use super::{Audit, ItemEvidence};
use crate::diagnostic::{Place, Problem, Spot};
use crate::locale::{FileName, Label, Lang, Name, Person, Phrase, Suggestion};
use crate::rubric::{built_in, visit_texts};

const NAME_LEFT_OUT: Label = Label { nl: "(naam weggelaten)", en: "(name left out)", fr: "(nom omis)" };

const ORIGIN_LEFT_OUT: Label = Label { nl: "(oorsprong weggelaten)", en: "(origin left out)", fr: "(origine omise)" };

/// What stands in the place of each name.
#[derive(Debug, Default)]
pub struct Pseudonyms {
    raters: BTreeMap<String, String>,
    files: BTreeMap<String, String>,
    /// What stands for a name that has no number.
    nobody: String,
    in_texts: HiddenNames,
}

/// Leaves the names of programme, auditors, raters and files out of audits of one programme, and says what stands there instead in
/// `lang`. Hashes stay, so that the owner can still tell which files they were. What auditors wrote stays, except for these very names,
/// whatever their case, and so do the words of the scale.
pub fn leave_out_names(audits: Vec<Audit>, lang: Lang) -> (Vec<Audit>, Pseudonyms) {
    let mut names = Pseudonyms { nobody: NAME_LEFT_OUT.of(lang).to_owned(), ..Pseudonyms::default() };
    for audit in &audits {
        names.learn(audit, lang);
    }
    let audits = audits.into_iter().map(|audit| renamed(audit, &names, lang)).collect();
    (audits, names)
}

fn renamed(mut audit: Audit, names: &Pseudonyms, lang: Lang) -> Audit {
    audit.programme = NAME_LEFT_OUT.of(lang).to_owned();
    for auditor in &mut audit.auditors {
        auditor.id = names.rater(&auditor.id);
        auditor.name = None;
    }
    audit.rater = audit.rater.take().map(|rater| names.rater(&rater));
    audit.summary.iter_mut().for_each(|text| *text = names.in_texts.without(text));
    audit.visit.interviews.iter_mut().for_each(|spoken| spoken.role = names.in_texts.without(&spoken.role));
    audit.errata.iter_mut().for_each(|erratum| erratum.why = names.in_texts.without(&erratum.why));
    let planned = audit.actions.iter_mut().chain(audit.previous.actions.iter_mut().flatten());
    for action in planned {
        action.owner = None;
        action.what = names.in_texts.without(&action.what);
        action.proof.iter_mut().for_each(|proof| *proof = names.in_texts.without(proof));
    }
    audit.visit.sessions.clear();
    audit.visit.interviews.iter_mut().for_each(|spoken| spoken.auditors.clear());
    audit.visit.observations.iter_mut().for_each(|text| *text = names.in_texts.without(text));
    for evidence in audit.evidence.values_mut() {
        for testimony in &mut evidence.testimonies {
            let statement = Arc::make_mut(&mut testimony.statement);
            statement.rater = statement.rater.take().map(|rater| names.rater(&rater));
            names.hide_file(&mut statement.place);
            statement.notes.iter_mut().for_each(|(_, text)| *text = names.in_texts.without(text));
            if let Some(claim) = &mut statement.claim {
                claim.written = names.in_texts.without(&claim.written);
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
    for table in &mut audit.records {
        table.file = names.file(&table.file);
    }
    names.hide_in_scale(&mut audit, lang);
    audit
}

impl Pseudonyms {
    /// Gives everybody and everything that an audit names a number.
    fn learn(&mut self, audit: &Audit, lang: Lang) {
        self.in_texts.hide_organisation(&audit.programme, &self.nobody.clone());
        let testimonies = audit.evidence.values().flat_map(ItemEvidence::testimonies);
        let of_rows = testimonies.filter_map(|testimony| testimony.statement.rater.as_deref());
        let raters = audit.auditors.iter().map(|auditor| auditor.id.as_str()).chain(of_rows).chain(audit.rater.as_deref());
        for rater in raters.filter(|rater| *rater != CONSENSUS) {
            let number = self.raters.len() + 1;
            if let Entry::Vacant(vacant) = self.raters.entry(rater.to_lowercase()) {
                let pseudonym = vacant.insert(lang.phrase(&Phrase::NumberedAuditor { number }));
                // Some write their name where an id is meant.
                if rater.contains(char::is_whitespace) {
                    self.in_texts.hide_person(rater, pseudonym);
                } else {
                    self.in_texts.hide_name(rater, pseudonym);
                }
            }
        }
        for auditor in &audit.auditors {
            let pseudonym = self.rater(&auditor.id);
            auditor.name.iter().for_each(|name| self.in_texts.hide_person(name, &pseudonym));
        }
        let planned = audit.actions.iter().chain(audit.previous.actions.iter().flatten());
        for owner in planned.filter_map(|action| action.owner.as_deref()) {
            self.in_texts.hide_person(owner, &self.nobody.clone());
        }
        let overlays = audit.overlays.iter().map(|overlay| overlay.file.as_str());
        let records = audit.records.iter().map(|table| table.file.as_str());
        for name in audit.inputs.iter().map(|input| input.name.as_str()).chain(overlays).chain(records) {
            let number = self.files.len() + 1;
            let ending = name.rsplit_once('.').map(|(_, ending)| ending).filter(|ending| ending.chars().all(char::is_alphanumeric));
            let ending = ending.unwrap_or_default().to_lowercase();
            if let Entry::Vacant(vacant) = self.files.entry(name.to_owned()) {
                let pseudonym = vacant.insert(lang.phrase(&Phrase::NumberedFile { number, ending }));
                self.in_texts.hide_file(name, pseudonym);
            }
        }
    }

    /// Hides the names in the words of a scale, and whose its bands and minimums are where they are not those of a shipped one.
    fn hide_in_scale(&self, audit: &mut Audit, lang: Lang) {
        let shipped = built_in::rubric(&audit.rubric.id);
        let is_shipped = |origin: &str, shipped: Option<&String>| shipped.is_some_and(|shipped| shipped == origin);
        let rubric = &mut audit.rubric;
        let bands = shipped.as_ref().and_then(|shipped| Some(&shipped.bands.as_ref()?.origin));
        if let Some(found) = rubric.bands.as_mut().filter(|found| !is_shipped(&found.origin, bands)) {
            found.origin = ORIGIN_LEFT_OUT.of(lang).to_owned();
        }
        let minimums = shipped.as_ref().and_then(|shipped| Some(&shipped.minimums.as_ref()?.origin));
        if let Some(found) = rubric.minimums.as_mut().filter(|found| !is_shipped(&found.origin, minimums)) {
            found.origin = ORIGIN_LEFT_OUT.of(lang).to_owned();
        }
        // What a shipped scale says of its own names nobody.
        if audit.overlays.is_empty() && shipped.is_some_and(|shipped| shipped.sha256 == rubric.sha256) {
            return;
        }
        let hide = |text: &mut String| *text = self.in_texts.without(text);
        visit_texts(rubric, &mut |_, text| hide(text));
        rubric.tracks.iter_mut().for_each(|track| hide(&mut track.short));
        [&mut rubric.id, &mut rubric.version].into_iter().for_each(hide);
        hide(&mut audit.model.title);
    }

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
        problem.message.see_texts(&mut |text| *text = self.in_texts.without(text));
        problem.places.iter_mut().for_each(|place| self.hide_file(place));
        problem
    }

    fn hide_file(&self, place: &mut Place) {
        place.file = self.file(&place.file);
        match &mut place.spot {
            Spot::Row { column: Some(column), .. } => *column = self.in_texts.without(column),
            Spot::Cell { sheet, column, .. } => {
                *sheet = self.in_texts.without(sheet);
                column.iter_mut().for_each(|column| *column = self.in_texts.without(column));
            }
            Spot::Row { column: None, .. } | Spot::Whole | Spot::Line { .. } => {}
        }
    }
}
