//! Reviews read from audits and from published scorecards, and the review before one.

use std::path::{Path, PathBuf};

use super::{Asked, check_not_inputs, locate, review_on};
use crate::audit::{Action, Audit, Telling, find_rubric};
use crate::cli::args::{AuditArgs, FolderArgs, RaterArgs};
use crate::cli::streams::Io;
use crate::comparison::{Comparison, Snapshot, compare};
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::document::{self, ReadFault, ScorecardDocument, ScorecardsDocument};
use crate::locale::Message;
use crate::planning::followed;
use crate::report::{Compared, Since};
use crate::review::{Purpose, Review};
use crate::rubric::{Rubric, built_in};
use crate::scoring::Scorecard;
use crate::source::Trouble;

/// A review, with the scales that it was scored on where those are at hand.
#[derive(Default)]
pub struct Read {
    /// What it was named.
    pub source: String,
    pub snapshots: Vec<Snapshot>,
    pub rubrics: Vec<Rubric>,
    /// What was planned, where it names a table of that.
    pub actions: Vec<Action>,
}

/// Reads a review; what is wrong with it is told with the path by which it was named.
pub fn read(path: &Path, inside: bool, purpose: Purpose, outputs: &[PathBuf], io: &Io<'_>, problems: &mut Problems) -> Read {
    let source = path.display().to_string();
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json")) {
        let own = io.disk.real_path(path).ok();
        let is_itself = |output: &&PathBuf| own.is_some() && io.disk.real_path(output).ok() == own;
        for output in outputs.iter().filter(is_itself) {
            problems.push(Problem::new(Severity::Error, Message::OutputIsInput { file: output.display().to_string() }));
        }
        return Read { snapshots: published(path, io, problems), source, ..Read::default() };
    }
    let folder = FolderArgs { audit: Some(path.to_path_buf()), inside };
    let audit = AuditArgs { folder, rater: RaterArgs { rater: None } };
    let asked = Asked { today: None, purpose, telling: Telling::NotOfFew, assumed: &[] };
    let review = review_on(asked, &audit.folder, &audit.rater, io);
    check_not_inputs(&audit.folder, outputs, &review.inputs, &review.evidence, io, problems);
    if !review.is_sound() {
        let folder = if io.disk.is_folder(path) { path } else { path.parent().unwrap_or(path) };
        problems.extend(review.problems.into_iter().map(|problem| within(problem, folder)).collect::<Vec<_>>());
        return Read { source, ..Read::default() };
    }
    let snapshots = review.scorecards().iter().map(Snapshot::of).collect();
    // One whose item is of two scales is one action.
    let mut actions: Vec<Action> = Vec::new();
    for action in review.audits.iter().flat_map(Audit::actions) {
        if !actions.contains(action) {
            actions.push(action.clone());
        }
    }
    Read { source, snapshots, rubrics: review.audits.iter().map(|audit| audit.rubric().clone()).collect(), actions }
}

/// A problem whose places say in which of several audits they are.
pub fn within(mut problem: Problem, folder: &Path) -> Problem {
    // What is missing altogether is named as it was asked for.
    for place in problem.places.iter_mut().filter(|place| !Path::new(&place.file).starts_with(folder)) {
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
pub fn rubrics(reviews: &[Read], io: &Io<'_>) -> Vec<Rubric> {
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
pub fn series(reviews: &[Read], rubrics: &[Rubric]) -> Vec<(Vec<String>, Vec<Snapshot>)> {
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

/// The review before one, and both of them on each scale of this one.
pub struct LastTime {
    rubrics: Vec<Rubric>,
    series: Vec<(Vec<String>, Vec<Snapshot>)>,
    /// What was planned then, for each scale of this one.
    actions: Vec<Vec<Action>>,
}

impl LastTime {
    /// Reads the review that an audit names as the one before it, and holds it against these scorecards; nothing where it names none.
    pub fn of(
        folder: &FolderArgs,
        review: &Review,
        scorecards: &[Scorecard<'_>],
        purpose: Purpose,
        outputs: &[PathBuf],
        io: &Io<'_>,
        problems: &mut Problems,
    ) -> Option<Self> {
        let previous = review.audits.first().map(Audit::previous)?;
        let path = locate(folder.audit.as_deref(), io).folder.join(previous.review.as_ref()?);
        let before = read(&path, folder.inside, purpose, outputs, io, problems);
        let actions = previous.actions.clone().unwrap_or_else(|| before.actions.clone());
        let now = Read {
            snapshots: scorecards.iter().map(Snapshot::of).collect(),
            rubrics: review.audits.iter().map(|audit| audit.rubric().clone()).collect(),
            ..Read::default()
        };
        if before.snapshots.is_empty() {
            return None;
        }
        let reads = [before, now];
        let rubrics = rubrics(&reads, io);
        let series = series(&reads, &rubrics);
        let reads_scales = series.len();
        // What is planned about items of another scale is told there.
        let is_of = |action: &Action, snapshots: &[Snapshot]| {
            snapshots.len() == 1
                || reads_scales == 1
                || snapshots.iter().any(|snapshot| snapshot.items.iter().any(|item| item.id == action.item))
        };
        let actions =
            series.iter().map(|(_, snapshots)| actions.iter().filter(|action| is_of(action, snapshots)).cloned().collect()).collect();
        Some(Self { rubrics, series, actions })
    }

    /// The two reviews held against each other, for each scale of this one.
    pub fn comparisons(&self) -> Vec<Comparison<'_>> {
        self.series.iter().map(|(_, snapshots)| compare(snapshots, &self.rubrics)).collect()
    }

    /// What is told of it, for each scale; nothing where the review before had no scale to hold against it.
    pub fn since<'a>(&'a self, comparisons: &'a [Comparison<'a>]) -> Vec<Option<Since<'a>>> {
        let of_scale = |at: usize| {
            let (comparison, (sources, _), actions) = (comparisons.get(at)?, self.series.get(at)?, self.actions.get(at)?);
            let last = comparison.reviews.last().filter(|_| comparison.reviews.len() > 1)?;
            let rubric = self.rubrics.iter().find(|rubric| rubric.id == last.rubric);
            Some(Since { compared: Compared { comparison, rubric, sources }, followed: followed(actions, comparison) })
        };
        (0..comparisons.len()).map(of_scale).collect()
    }
}
