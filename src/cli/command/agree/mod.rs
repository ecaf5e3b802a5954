//! `getrouw agree`: raters of one audit, or of several, held against each other; and what they settle on.

mod consensus;
mod named;

use std::path::Path;

use super::{day, outputs, refuse, write_files};
use crate::agreement::{Rated, Settlement, Sheet, Unsettled, agreement, study, to_discuss};
use crate::audit::Audit;
use crate::cli::ExitStatus;
use crate::cli::args::{AgreeArgs, TableOrJsonArg};
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::document;
use crate::locale::{Message, Person};
use crate::parallel;
use crate::render;
use crate::report::{self, Agreed, RatedAudit, RatedProgrammes};
use crate::review::{ByRater, Purpose, Request, Review, review_by_rater};
use crate::rubric::Rubric;
use crate::scoring::Scorecard;
use crate::source::Unwatched;
use chrono::NaiveDate;
use named::{Named, NamedAudit};

const ENDINGS: [&str; 5] = ["html", "docx", "xlsx", "md", "json"];

pub fn run(args: &AgreeArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut problems = Problems::new();
    let date = day(args.date, io, &mut problems);
    let outputs = outputs(&args.output, &ENDINGS, &[], io, &mut problems);
    let sheets = super::outputs(&args.sheet, &consensus::ENDINGS, &consensus::ENDINGS, io, &mut problems);
    let Some(named) = Named::of(args, io, &mut problems) else { return refuse(&problems, io) };
    if named.is_several() && (args.consensus || !args.sheet.is_empty()) {
        problems.push(Problem::new(Severity::Error, Message::ConsensusOfSeveral { audits: named.audits.len() }));
    }
    if !named.files.is_empty() && (args.consensus || !args.sheet.is_empty()) {
        let files = named.files.iter().map(|file| file.name.clone()).collect();
        // A sheet may still be filled in while the forms are taken in.
        let severity = if args.consensus { Severity::Error } else { Severity::Warning };
        let audit = named.audits.first().map(|audit| audit.named.clone()).unwrap_or_default();
        problems.push(Problem::new(severity, Message::ConsensusOfFiles { files, audit }));
    }
    if problems.has_errors() {
        return refuse(&problems, io);
    }
    let task = Task { args, named: &named, outputs: &outputs, sheets: &sheets, date };
    match &named.audits[..] {
        [audit] if !named.is_several() => task.one(audit, problems, io),
        _ => task.several(problems, io),
    }
}

/// What is to be done: with what was named, and where it goes.
struct Task<'a> {
    args: &'a AgreeArgs,
    named: &'a Named,
    outputs: &'a [(&'a Path, &'static str)],
    /// The consensus sheets that were asked for.
    sheets: &'a [(&'a Path, &'static str)],
    date: NaiveDate,
}

fn reviewed(named: &Named, audit: &NamedAudit, inside: bool, io_lang: crate::locale::Locale, today: NaiveDate) -> ByRater {
    let request = Request {
        purpose: Purpose::Look,
        today: Some(today),
        stays_inside: inside,
        watcher: &Unwatched,
        ..Request::new(&*audit.files, &audit.file, io_lang.lang)
    };
    review_by_rater(&request, &named.raters, &named.files)
}

/// The raters of one audit on one of its scales.
fn rated(audit: &NamedAudit, raters: &[(String, Review)], scale: usize) -> Option<Rated> {
    let scorecards: Vec<(&String, Vec<Scorecard<'_>>)> = raters.iter().map(|(id, review)| (id, review.scorecards())).collect();
    let (_, first) = scorecards.first()?;
    let of = first.get(scale)?.audit;
    let sheets = scorecards.iter().filter_map(|(id, scorecards)| Some(Sheet::of(id, scorecards.get(scale)?)));
    Some(Rated {
        programme: of.programme().to_owned(),
        source: audit.named.clone(),
        rubric: of.rubric().id.clone(),
        version: of.rubric().version.clone(),
        model: of.model().id.to_string(),
        sheets: sheets.collect(),
    })
}

fn few(audit: &NamedAudit, by_rater: &ByRater) -> Message {
    let ids = by_rater.raters.iter().map(|(id, _)| Person::of(id)).collect();
    Message::FewRaters { audit: audit.named.clone(), ids }
}

impl Task<'_> {
    fn one(&self, audit: &NamedAudit, mut problems: Problems, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
        let mut by_rater = reviewed(self.named, audit, self.args.inside, io.locale, io.today);
        problems.extend(std::mem::take(&mut by_rater.problems));
        if !problems.has_errors() && by_rater.raters.len() < 2 {
            problems.error(Place::whole(&audit.file), few(audit, &by_rater));
        }
        if let (Some(dossier), Some(name)) = (&by_rater.dossier, self.args.rubric.as_deref()) {
            let rubrics: Vec<String> = dossier.rubrics().iter().map(|rubric| rubric.id.clone()).collect();
            if !rubrics.iter().any(|id| id.eq_ignore_ascii_case(name.trim())) {
                problems.error(Place::whole(&audit.file), Message::ScaleNotInAudit { name: name.to_owned(), rubrics });
            }
        }
        let Some(dossier) = by_rater.dossier.as_ref().filter(|_| !problems.has_errors()) else { return refuse(&problems, io) };
        let scales = by_rater.raters.first().map_or(0, |(_, review)| review.audits.len());
        let all: Vec<Rated> = (0..scales).filter_map(|scale| rated(audit, &by_rater.raters, scale)).collect();
        let audits: Vec<Vec<&Audit>> =
            (0..scales).map(|scale| by_rater.raters.iter().filter_map(|(_, review)| review.audits.get(scale)).collect()).collect();
        let settlement = consensus::settlement(dossier, &by_rater.raters, &all, self.date, io);
        let told = all.iter().zip(&audits).enumerate().filter_map(|(scale, (rated, audits))| of_scale(scale, rated, audits, &settlement));
        let agreed = Agreed::One(told.collect());
        io.tell(problems.iter())?;
        self.write(&agreed, io, |io| consensus::write(self.args, self.sheets, dossier, &settlement, audit, self.date, io))
    }

    fn several(&self, mut problems: Problems, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
        let (locale, today) = (io.locale, io.today);
        let found = parallel::each(&self.named.audits, parallel::processors(), |audit| {
            let mut by_rater = reviewed(self.named, audit, self.args.inside, locale, today);
            let problems = std::mem::take(&mut by_rater.problems);
            let few = (!problems.has_errors() && by_rater.raters.len() < 2).then(|| few(audit, &by_rater));
            if few.is_some() {
                by_rater.raters.clear();
            }
            let scales = by_rater.raters.first().map_or(0, |(_, review)| review.audits.len());
            let rated: Vec<Rated> = (0..scales).filter_map(|scale| rated(audit, &by_rater.raters, scale)).collect();
            let audits = by_rater.raters.into_iter().next().map(|(_, review)| review.audits).unwrap_or_default();
            let rubrics: Vec<Rubric> = audits.into_iter().map(|audit| audit.rubric().clone()).collect();
            (problems, few, rated, rubrics)
        });
        let (mut all, mut rubrics): (Vec<Rated>, Vec<Rubric>) = (Vec::new(), Vec::new());
        // Where no audit has two raters, that is why nothing can be said.
        let severity = if found.iter().all(|(.., rated, _)| rated.is_empty()) { Severity::Error } else { Severity::Warning };
        let mut left_out: Vec<String> = Vec::new();
        for ((mut found, few, rated, of), audit) in found.into_iter().zip(&self.named.audits) {
            if let Some(few) = few {
                left_out.push(audit.named.clone());
                found.push(Problem::new(severity, few).at(Place::whole(&audit.file)));
            }
            problems.extend(found.into_iter().map(|problem| super::reviews::within(problem, &audit.folder)));
            all.extend(rated);
            for rubric in of {
                if !rubrics.iter().any(|known| known.id == rubric.id && known.version == rubric.version) {
                    rubrics.push(rubric);
                }
            }
        }
        if problems.has_errors() {
            return refuse(&problems, io);
        }
        // Another version of a scale is another scale: what its items ask may differ.
        let by_scale: Vec<(&Rubric, Vec<Rated>)> = rubrics
            .iter()
            .map(|rubric| {
                let of = all.iter().filter(|rated| rated.rubric == rubric.id && rated.version == rubric.version);
                (rubric, of.cloned().collect())
            })
            .collect();
        let told = by_scale.iter().map(|(rubric, rated)| RatedProgrammes { rubric, rated, studies: study(rubric, rated) });
        let agreed = Agreed::Several { scales: told.collect(), left_out };
        let status = self.write(&agreed, io, |_| Ok(true))?;
        io.tell(problems.iter())?;
        Ok(status)
    }

    /// Writes what was asked for: the files, what is settled, and what goes to standard output.
    fn write(
        &self,
        agreed: &Agreed<'_>,
        io: &mut Io<'_>,
        settled: impl FnOnce(&mut Io<'_>) -> anyhow::Result<bool>,
    ) -> anyhow::Result<ExitStatus> {
        let mut files: Vec<(&Path, Vec<u8>)> = Vec::new();
        for (path, ending) in self.outputs {
            let report = || report::agreement_report(agreed, io.locale, self.date);
            let bytes = match *ending {
                "html" => render::html(&report())?,
                "docx" => render::docx(&report())?,
                "xlsx" => render::xlsx(&report::agreement_book(agreed, io.locale, self.date))?,
                "json" => document::write(&report::agreement_document(agreed, io.lang))?,
                _ => render::markdown_document(&report()),
            };
            files.push((path, bytes));
        }
        if !write_files(&files, io)? {
            return Ok(ExitStatus::Error);
        }
        match self.args.format {
            TableOrJsonArg::Json => io.write(&document::write(&report::agreement_document(agreed, io.lang))?)?,
            // Who asks for a file or the consensus asks for that.
            TableOrJsonArg::Table if files.is_empty() && self.sheets.is_empty() && !self.args.consensus => {
                for page in report::agreement_pages(agreed, io.locale) {
                    io.write_page(&page)?;
                }
            }
            TableOrJsonArg::Table => {}
        }
        Ok(if settled(io)? { ExitStatus::Fine } else { ExitStatus::Error })
    }
}

fn of_scale<'a>(scale: usize, rated: &'a Rated, audits: &'a [&'a Audit], settlement: &'a Settlement) -> Option<RatedAudit<'a>> {
    let first = audits.first()?;
    let open: Vec<&Unsettled> = settlement.open.iter().filter(|open| open.unanswered.scale == scale).collect();
    Some(RatedAudit {
        rated,
        audits,
        tracks: agreement(first.rubric(), first.model(), &rated.sheets),
        points: to_discuss(&rated.sheets, audits),
        open,
        method: first.consensus(),
    })
}
