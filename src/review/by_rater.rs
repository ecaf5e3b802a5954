//! One audit as each of its raters alone would have scored it.

use super::{Request, Review, open};
use crate::audit::{CONSENSUS, Dossier, Statement, report_contradictions};
use crate::diagnostic::{Place, Problem, Problems, suggestion};
use crate::locale::{FileName, Message, People, Person};
use crate::source::Inside;

/// What a rater filled in that does not lie among the evidence.
#[derive(Debug)]
pub struct RaterFile {
    /// As it was named.
    pub name: String,
    /// What its rater is called where no row says so.
    pub stem: String,
    pub bytes: Vec<u8>,
}

/// An audit as its raters scored it, each alone.
#[derive(Default)]
pub struct ByRater {
    /// The audit with everything that is stated; none when too little of its files could be read.
    pub dossier: Option<Dossier>,
    /// Each rater with the review of that rater's rows and of those of nobody in particular; none where there is an error among the problems.
    pub raters: Vec<(String, Review)>,
    /// Everything that was found.
    pub problems: Problems,
}

/// Reviews an audit once for each of its raters: those who are asked for and those of the files, or else all who state something.
pub fn review_by_rater(request: &Request<'_>, wanted: &[String], files: &[RaterFile]) -> ByRater {
    let inside = Inside(request.files);
    let request = &Request { files: if request.stays_inside { &inside } else { request.files }, ..*request };
    let mut problems = Problems::new();
    let Some(mut dossier) = open(request, &mut problems) else { return ByRater { problems, ..ByRater::default() } };
    let known = dossier.raters();
    let mut raters: Vec<String> = Vec::new();
    for id in wanted {
        match known.iter().find(|known| known.eq_ignore_ascii_case(id)) {
            Some(known) if raters.contains(known) => {}
            Some(known) => raters.push(known.clone()),
            None => {
                let suggestion = suggestion(id, known.iter().map(String::as_str));
                problems.error(Place::whole(request.file), Message::NoSuchRater { id: Person::of(id), suggestion: People(suggestion) });
            }
        }
    }
    for file in files {
        let mut found = Problems::new();
        let statements = dossier.read_more(&file.name, &file.bytes, request.files, request.today, &mut found);
        problems.extend(found);
        if let Some((rater, statements)) = of_one_rater(file, statements, &mut problems) {
            if rater.eq_ignore_ascii_case(CONSENSUS) {
                problems.error(Place::whole(&file.name), Message::ReservedRater { id: Person::of(&rater) });
            } else if known.iter().chain(&raters).any(|known| known.eq_ignore_ascii_case(&rater)) {
                problems.error(Place::whole(&file.name), Message::RaterTwice { id: Person::of(&rater) });
            } else {
                raters.push(rater);
                dossier.lay_beside(statements);
            }
        }
    }
    if !files.is_empty() {
        report_contradictions(dossier.statements(), &mut problems);
    }
    if wanted.is_empty() && files.is_empty() {
        raters = known;
    }
    let mut by_rater = ByRater { dossier: None, raters: Vec::new(), problems };
    for rater in raters.iter().filter(|_| !by_rater.problems.has_errors()).cloned().collect::<Vec<_>>() {
        let mut review = Review::default();
        let audits = dossier.resolve_for(Some(&rater), &mut review.problems);
        review.measure(audits, request);
        if !review.problems.has_errors() {
            review.score();
        }
        // What is only worth knowing of the evidence other commands tell.
        let errors: Vec<Problem> =
            review.problems.iter().filter(|problem| problem.severity == crate::diagnostic::Severity::Error).cloned().collect();
        by_rater.problems.extend(errors);
        by_rater.raters.push((rater, review));
    }
    if by_rater.problems.has_errors() {
        by_rater.raters.clear();
    }
    by_rater.dossier = Some(dossier);
    by_rater
}

/// The one rater of a file, who is named in its rows or by the file itself, with what it states.
fn of_one_rater(file: &RaterFile, mut statements: Vec<Statement>, problems: &mut Problems) -> Option<(String, Vec<Statement>)> {
    let mut named: Vec<String> = Vec::new();
    for rater in statements.iter().filter_map(|statement| statement.rater.clone()) {
        if !named.iter().any(|known| known.eq_ignore_ascii_case(&rater)) {
            named.push(rater);
        }
    }
    if named.len() > 1 {
        let message = Message::SeveralRatersInFile { file: FileName::of(&file.name), ids: named.iter().map(Person::of).collect() };
        problems.error(Place::whole(&file.name), message);
        return None;
    }
    let rater = named.pop().unwrap_or_else(|| file.stem.clone());
    for statement in &mut statements {
        statement.rater = Some(rater.clone());
    }
    Some((rater, statements))
}
