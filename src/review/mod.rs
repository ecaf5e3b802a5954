//! One way in: from the files of an audit to its scorecards, its records, and everything that is wrong with it.

mod by_rater;
mod standing;

use chrono::NaiveDate;

use crate::audit::{self, Audit, Dossier, Telling, leave_out_names};
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::{Lang, Message};
use crate::records::{Records, fingerprints, measure_all};
use crate::scoring::{self, Scorecard, Scores};
use crate::source::{Files, Fingerprint, Inside, Trouble, Unwatched, Watcher};

pub use by_rater::{ByRater, RaterFile, review_by_rater};
pub use standing::Standing;

/// What to review, and with what.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// Where the files are; names are relative to the folder of the audit.
    pub files: &'a dyn Files,
    /// The name of the audit's own file.
    pub file: &'a str,
    /// The language of the rubric's words.
    pub lang: Lang,
    /// The rater whose rows count; by default all, where they agree or a consensus settles it.
    pub rater: Option<&'a str>,
    /// What is wanted of it.
    pub purpose: Purpose,
    /// Today, where somebody knows: what is dated after it is told.
    pub today: Option<NaiveDate>,
    /// Whether what rests on few clients is told.
    pub telling: Telling,
    /// Whether nothing outside the folder of the audit may be read.
    pub stays_inside: bool,
    /// What is assumed against what is stated: each with what it is called, and as a table of evidence of one row.
    pub assumed: &'a [(String, Vec<u8>)],
    /// Whoever wants to know how far the reading of long files has come.
    pub watcher: &'a dyn Watcher,
}

/// What an audit is reviewed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Scorecards that name the files that they were made from.
    Record,
    /// The same, with the names of programme, raters and files left out of all of it, problems too.
    WithoutNames,
    /// Scorecards that name no files of records: to name them takes another walk over each, which is long for long ones.
    Look,
    /// Records alone, whatever the evidence says: nothing is scored.
    Records,
}

/// An audit that was reviewed.
#[derive(Default)]
pub struct Review {
    /// The audit on each of its scales; none when too little of its files could be read.
    pub audits: Vec<Audit>,
    /// The records, where the audit names any and they are sound.
    pub records: Option<Records>,
    /// Everything that was found, in the order in which it was found. With errors among it nothing was scored.
    pub problems: Problems,
    /// Every file that the audit was read from, by its own name, also where names are left out of all else.
    pub inputs: Vec<Fingerprint>,
    /// The files and folders that the audit names as evidence.
    pub evidence: Vec<String>,
    scores: Vec<Scores>,
}

impl<'a> Request<'a> {
    /// An audit to be scored in a language, from files of which nobody wants to know how far their reading has come.
    pub fn new(files: &'a dyn Files, file: &'a str, lang: Lang) -> Self {
        Self {
            files,
            file,
            lang,
            rater: None,
            purpose: Purpose::Record,
            today: None,
            telling: Telling::All,
            stays_inside: false,
            assumed: &[],
            watcher: &Unwatched,
        }
    }
}

fn open(request: &Request<'_>, problems: &mut Problems) -> Option<Dossier> {
    let opening = audit::Request {
        files: request.files,
        file: request.file,
        lang: request.lang,
        reads_evidence: request.purpose != Purpose::Records,
        today: request.today,
        stays_inside: request.stays_inside,
    };
    audit::open(&opening, problems)
}

/// Reviews an audit: opens its files, decides whose word counts, measures its records, and scores it on each of its scales.
pub fn review(request: &Request<'_>) -> Review {
    let inside = Inside(request.files);
    let request = &Request { files: if request.stays_inside { &inside } else { request.files }, ..*request };
    let mut review = Review::default();
    review.open(request);
    for input in review.audits.iter().flat_map(Audit::inputs) {
        if !review.inputs.contains(input) {
            review.inputs.push(input.clone());
        }
    }
    if request.purpose == Purpose::Records || review.problems.has_errors() {
        return review;
    }
    if request.purpose == Purpose::WithoutNames {
        review.leave_out_names(request.lang);
    }
    review.score();
    if request.telling == Telling::NotOfFew {
        review.leave_out_small();
    }
    review
}

impl Review {
    /// The scorecards, one for each scale; none when there is an error among the problems, or nothing was to be scored.
    pub fn scorecards(&self) -> Vec<Scorecard<'_>> {
        self.audits.iter().zip(&self.scores).map(|(audit, scores)| scores.of(audit)).collect()
    }

    /// Whether there is a result to go on with.
    pub fn is_sound(&self) -> bool {
        !self.audits.is_empty() && !self.problems.has_errors()
    }

    fn open(&mut self, request: &Request<'_>) {
        let problems = &mut self.problems;
        let Some(mut dossier) = open(request, problems) else { return };
        for (named, bytes) in request.assumed {
            dossier.assume(named, bytes, request.files, problems);
        }
        self.evidence = dossier.evidence().to_vec();
        let audits = dossier.resolve(request.rater, problems);
        self.measure(audits, request);
    }

    /// Takes audits and lays what their records yield beside what is stated.
    fn measure(&mut self, audits: Vec<Audit>, request: &Request<'_>) {
        let problems = &mut self.problems;
        self.records = Records::open(&audits, request.files, request.watcher, problems);
        let Some(records) = self.records.as_ref().filter(|_| request.purpose != Purpose::Records) else {
            self.audits = audits;
            return;
        };
        let mut inputs = Vec::new();
        if let (Some(audit), Purpose::Record | Purpose::WithoutNames) = (audits.first(), request.purpose) {
            match fingerprints(audit, request.files) {
                Ok(found) => inputs = found,
                Err(error) => {
                    let message = Message::FileUnreadable { name: None, trouble: Trouble::from(&error) };
                    problems.error(Place::whole(request.file), message);
                }
            }
        }
        let with_measured = |audit: Audit| {
            let facts = measure_all(records, &audit).iter().filter_map(|fact| fact.measured(&audit)).collect();
            audit.with_measured(facts, inputs.clone(), request.telling, problems)
        };
        self.audits = audits.into_iter().map(with_measured).collect();
    }

    fn leave_out_names(&mut self, lang: Lang) {
        let (audits, names) = leave_out_names(std::mem::take(&mut self.audits), lang);
        self.audits = audits;
        let hidden: Vec<Problem> = std::mem::take(&mut self.problems).into_iter().map(|problem| names.hide(problem)).collect();
        self.problems.extend(hidden);
    }

    /// Leaves out of audits and scores what rests on few clients; the scores stay.
    fn leave_out_small(&mut self) {
        for (audit, scores) in self.audits.iter_mut().zip(&mut self.scores) {
            audit.leave_out_small();
            scores.leave_out_small(audit);
        }
    }

    /// Scores the audit on each of its scales. Each is tried before the first is given up.
    fn score(&mut self) {
        // What opening the audit found belongs to all scales, unless it is about an item of another.
        let opening: Vec<Problem> = self.problems.iter().cloned().collect();
        let mut scores = Vec::new();
        for audit in &self.audits {
            let concerns = |problem: &&Problem| problem.item.as_ref().is_none_or(|item| audit.rubric().item(item).is_some());
            let mut found = Problems::new();
            found.extend(opening.iter().filter(concerns).cloned());
            let before = found.iter().count();
            scores.extend(scoring::score(audit, &mut found));
            self.problems.extend(found.into_iter().skip(before));
        }
        if self.problems.count(Severity::Error) == 0 {
            self.scores = scores;
        }
    }
}
