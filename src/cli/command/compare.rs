//! `getrouw compare`: reviews held against each other, from audits and from published scorecards.

use std::path::{Path, PathBuf};

use super::{Asked, check_not_inputs, day, outputs, refuse, review_on, write_files};
use crate::audit::{Telling, find_rubric};
use crate::cli::ExitStatus;
use crate::cli::args::{AuditArgs, CompareArgs, FolderArgs, RaterArgs, TableOrJsonArg};
use crate::cli::streams::Io;
use crate::comparison::{Comparison, Snapshot, compare};
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::document::{self, ReadFault, ScorecardDocument, ScorecardsDocument};
use crate::locale::Message;
use crate::render;
use crate::report::{self, Compared};
use crate::review::Purpose;
use crate::rubric::{Rubric, built_in};
use crate::source::Trouble;

const ENDINGS: [&str; 5] = ["html", "docx", "xlsx", "md", "json"];

/// A review, with the scales that it was scored on where those are at hand.
struct Read {
    source: String,
    snapshots: Vec<Snapshot>,
    rubrics: Vec<Rubric>,
}

pub fn run(args: &CompareArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut problems = Problems::new();
    let date = day(args.date, io, &mut problems);
    let outputs = outputs(&args.output, &ENDINGS, &[], io, &mut problems);
    let reviews: Vec<Read> = args.reviews.iter().map(|path| read(path, &args.output, io, &mut problems)).collect();
    if problems.has_errors() {
        return refuse(&problems, io);
    }
    let rubrics = rubrics(&reviews, io);
    let series = series(&reviews, &rubrics);
    let comparisons: Vec<(Comparison<'_>, &Vec<String>)> =
        series.iter().map(|(sources, snapshots)| (compare(snapshots, &rubrics), sources)).collect();
    let rubric = |comparison: &Comparison<'_>| {
        let last = comparison.reviews.last()?;
        rubrics.iter().find(|rubric| rubric.id == last.rubric)
    };
    let compared: Vec<Compared<'_>> =
        comparisons.iter().map(|(comparison, sources)| Compared { comparison, rubric: rubric(comparison), sources }).collect();
    let mut files: Vec<(&Path, Vec<u8>)> = Vec::new();
    for (path, ending) in outputs {
        let report = || report::comparison_report(&compared, io.locale, date);
        let bytes = match ending {
            "html" => render::html(&report())?,
            "docx" => render::docx(&report())?,
            "xlsx" => render::xlsx(&report::comparison_book(&compared, io.locale, date))?,
            "json" => document::write(&report::comparison_document(&compared, io.lang))?,
            _ => render::markdown_document(&report()),
        };
        files.push((path, bytes));
    }
    if !write_files(&files, io)? {
        return Ok(ExitStatus::Error);
    }
    match args.format {
        TableOrJsonArg::Json => io.write(&document::write(&report::comparison_document(&compared, io.lang))?)?,
        TableOrJsonArg::Table if files.is_empty() => {
            for compared in &compared {
                io.write_page(&report::comparison_page(compared, io.locale))?;
            }
        }
        TableOrJsonArg::Table => {}
    }
    io.tell(problems.iter())?;
    Ok(ExitStatus::Fine)
}

/// Reads a review; what is wrong with it is told with the path by which it was named.
fn read(path: &Path, outputs: &[PathBuf], io: &Io<'_>, problems: &mut Problems) -> Read {
    let source = path.display().to_string();
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json")) {
        let own = io.disk.real_path(path).ok();
        let is_itself = |output: &&PathBuf| own.is_some() && io.disk.real_path(output).ok() == own;
        for output in outputs.iter().filter(is_itself) {
            problems.push(Problem::new(Severity::Error, Message::OutputIsInput { file: output.display().to_string() }));
        }
        return Read { snapshots: published(path, io, problems), source, rubrics: Vec::new() };
    }
    let folder = FolderArgs { audit: Some(path.to_path_buf()), inside: false };
    let audit = AuditArgs { folder, rater: RaterArgs { rater: None } };
    let asked = Asked { today: None, purpose: Purpose::Look, telling: Telling::NotOfFew };
    let review = review_on(asked, &audit.folder, &audit.rater, io);
    check_not_inputs(&audit.folder, outputs, &review.inputs, &review.evidence, io, problems);
    if !review.is_sound() {
        let folder = if io.disk.is_folder(path) { path } else { path.parent().unwrap_or(path) };
        problems.extend(review.problems.into_iter().map(|problem| within(problem, folder)).collect::<Vec<_>>());
        return Read { source, snapshots: Vec::new(), rubrics: Vec::new() };
    }
    let snapshots = review.scorecards().iter().map(Snapshot::of).collect();
    Read { source, snapshots, rubrics: review.audits.iter().map(|audit| audit.rubric().clone()).collect() }
}

/// A problem whose places say in which of several audits they are.
fn within(mut problem: Problem, folder: &Path) -> Problem {
    for place in &mut problem.places {
        place.file = folder.join(&place.file).display().to_string();
    }
    problem
}

/// The scorecards of a published document.
fn published(path: &Path, io: &Io<'_>, problems: &mut Problems) -> Vec<Snapshot> {
    let name = path.display().to_string();
    let bytes = match io.disk.folder(Path::new(".")).read(&name) {
        Ok(bytes) => bytes,
        Err(error) => {
            problems.error(Place::whole(&name), Message::FileUnreadable { name: None, trouble: Trouble::from(&error) });
            return Vec::new();
        }
    };
    let several = |fault: ReadFault| match fault {
        ReadFault::OtherKind { .. } => document::read::<ScorecardsDocument>(&bytes).map(|document| document.scorecards),
        fault => Err(fault),
    };
    let found = document::read::<ScorecardDocument>(&bytes).map(|document| vec![document]).or_else(several);
    match found.and_then(|scorecards| scorecards.iter().map(ScorecardDocument::snapshot).collect::<Result<Vec<_>, _>>()) {
        Ok(snapshots) => snapshots,
        Err(fault) => {
            let message = match fault {
                ReadFault::NoDocument | ReadFault::OtherKind { .. } => Message::NotAScorecard,
                ReadFault::Newer { stated } => Message::NewerDocument { stated },
                ReadFault::Misshapen { path } => Message::MisshapenDocument { path },
            };
            problems.error(Place::whole(&name), message);
            Vec::new()
        }
    }
}

/// The scales that are at hand: those of the audits, the last ones first, and the shipped ones that a scorecard names.
fn rubrics(reviews: &[Read], io: &Io<'_>) -> Vec<Rubric> {
    let mut rubrics: Vec<Rubric> = Vec::new();
    for rubric in reviews.iter().rev().flat_map(|read| &read.rubrics) {
        if !rubrics.iter().any(|known| known.id == rubric.id) {
            rubrics.push(rubric.clone());
        }
    }
    let files = io.disk.folder(Path::new("."));
    for id in reviews.iter().flat_map(|read| &read.snapshots).map(|snapshot| &snapshot.rubric) {
        if !rubrics.iter().any(|known| known.id == *id) && built_in::ids().any(|known| known == id) {
            let found = find_rubric(id, io.lang, &*files, Place::whole(id), &mut Problems::new());
            rubrics.extend(found.map(|source| source.rubric));
        }
    }
    rubrics
}

/// For each scale of the last review the reviews on it, or on one that corresponds, or on whatever scale they have: shown, and not compared.
fn series(reviews: &[Read], rubrics: &[Rubric]) -> Vec<(Vec<String>, Vec<Snapshot>)> {
    let Some(last) = reviews.last() else { return Vec::new() };
    let of_scale = |scale: &Snapshot| {
        let found = reviews.iter().filter_map(|read| {
            let same = read.snapshots.iter().find(|snapshot| snapshot.rubric == scale.rubric);
            let maps = |one: &str, other: &str| {
                rubrics.iter().any(|rubric| rubric.id == one && rubric.corresponds.iter().any(|map| map.rubric == other))
            };
            let is_mapped = |snapshot: &&Snapshot| maps(&snapshot.rubric, &scale.rubric) || maps(&scale.rubric, &snapshot.rubric);
            let mapped = || read.snapshots.iter().find(is_mapped);
            let snapshot = same.or_else(mapped).or_else(|| read.snapshots.first().filter(|_| last.snapshots.len() == 1))?;
            Some((read.source.clone(), snapshot.clone()))
        });
        found.unzip()
    };
    last.snapshots.iter().map(of_scale).collect()
}
