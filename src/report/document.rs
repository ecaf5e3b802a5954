//! The scorecard as versioned JSON: a struct of its own, so that inner types can change without it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::words::Words;
use crate::diagnostic::{Problem, Severity};
use crate::figure::Figure;
use crate::locale::Lang;
use crate::rubric::TotalKind;
use crate::scoring::{Basis, MinimumResult, Outcome, Scorecard, ScoredItem, TrackTotal};

/// The name and version of this shape.
const SCHEMA: &str = "getrouw.scorecard/1";

/// The name and version of the shape of several.
const SCHEMA_OF_SEVERAL: &str = "getrouw.scorecards/1";

/// A scorecard: what an audit got, and why.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ScorecardDocument {
    /// The name and version of this shape: `getrouw.scorecard/1`.
    schema: String,
    /// The scale.
    rubric: RubricEntry,
    /// The programme's name.
    programme: String,
    /// How the programme is organised: one of the rubric's models.
    model: String,
    /// The days that records are counted over, both included.
    period: Option<PeriodEntry>,
    /// The rater whose rows alone count, when one was chosen.
    rater: Option<String>,
    /// The totals, one per track of the model.
    tracks: Vec<TrackEntry>,
    /// One entry per item of the scale and track of the model.
    items: Vec<ItemEntry>,
    /// Warnings and notices.
    warnings: Vec<WarningEntry>,
    /// The overlays that changed words or bands.
    overlays: Vec<OverlayEntry>,
    /// The files that the scorecard was computed from.
    inputs: Vec<InputEntry>,
}

/// The scale that was used.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RubricEntry {
    /// The rubric's id.
    id: String,
    /// The version of the scale.
    version: String,
    /// SHA-256 of the rubric file, 64 hexadecimal digits.
    #[schemars(regex(pattern = "^[0-9a-f]{64}$"))]
    sha256: String,
    /// What the scale reports of a track: `sum`, `mean`, `percent_of_maximum`, `percent_of_range`, or `count` for a checklist.
    total: String,
}

/// A period, as year-month-day.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PeriodEntry {
    /// The first day.
    from: String,
    /// The last day.
    to: String,
}

/// The total of one track.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct TrackEntry {
    /// The track.
    id: String,
    /// The sum over the items that have a score.
    total: i64,
    /// The highest sum.
    maximum: i64,
    /// What the scale reports, exactly: plain decimals or a fraction; null while items are missing.
    reported: Option<ReportedEntry>,
    /// How many items the model scores in this track.
    items: usize,
    /// How many of them have a score.
    scored: usize,
    /// How many have data that do not allow a score.
    insufficient: usize,
    /// The total if every missing item got the lowest score.
    lowest_possible: i64,
    /// The total if every missing item got the highest score.
    highest_possible: i64,
    /// Total as a percentage of the maximum, one decimal, a half rounded up; null while items are missing.
    percent_of_maximum: Option<String>,
    /// Total less the lowest, as a percentage of maximum less the lowest; one decimal; null while items are missing.
    percent_of_range: Option<String>,
    /// The band, where somebody published bands and no missing item can change it.
    band: Option<BandEntry>,
    /// What single items must reach, where somebody demands that.
    minimums: Vec<MinimumEntry>,
    /// The sums per section, in the order of the scale.
    sections: Vec<SectionEntry>,
}

/// What the scale reports of a track, by name.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ReportedEntry {
    /// `sum`, `mean`, `percent_of_maximum`, `percent_of_range` or `count`.
    kind: String,
    /// With two decimals, a half rounded up; a sum or count without.
    value: String,
    /// Exactly: plain decimals, or a fraction such as 123/7.
    exact: String,
}

/// What one item must reach.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct MinimumEntry {
    /// The item.
    item: String,
    /// The lowest score that will do.
    at_least: i64,
    /// The band that asks for it, as do those above it; null when it stands beside the bands.
    band: Option<String>,
    /// Whether the item reaches it; null while it has no score.
    met: Option<bool>,
    /// Who demands it.
    origin: String,
}

/// A band that a total is in.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct BandEntry {
    /// Its id in the rubric, the same in every language.
    id: String,
    /// Its name.
    name: String,
    /// Who established the bands.
    origin: String,
}

/// The sum over one section in one track.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct SectionEntry {
    /// The section.
    id: String,
    /// The sum over the items that have a score.
    total: i64,
    /// The highest sum.
    maximum: i64,
    /// How many items the model scores here.
    items: usize,
    /// How many of them have a score.
    scored: usize,
}

/// What one item got in one track.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ItemEntry {
    /// The item.
    id: String,
    /// The track.
    track: String,
    /// Whether there is a score.
    status: Status,
    /// The score; null unless scored.
    score: Option<i64>,
    /// What the score rests on; null unless scored.
    basis: Option<BasisEntry>,
    /// The facts that the evidence states: figures in plain decimals or as a fraction, `yes` or `no`, or the answer chosen.
    facts: BTreeMap<String, String>,
    /// What the facts give, when they are enough; beside a rating that overrides them another score.
    computed: Option<i64>,
    /// The facts that are needed for a score and not stated.
    wanting: Vec<String>,
    /// Why, in the language that was asked for.
    reason: String,
}

/// Whether an item has a score.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Status {
    /// It has.
    Scored,
    /// The evidence is not enough for one.
    Missing,
    /// A rater wrote that the data do not allow one.
    InsufficientData,
    /// The programme's model does not use the item in this track.
    NotApplicable,
}

/// What a score rests on.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum BasisEntry {
    /// A count of components.
    Count,
    /// Ranges of a figure.
    Bands,
    /// A list of rules.
    Rules,
    /// An auditor's rating.
    Rated,
    /// An auditor's rating against what the facts give.
    Override,
}

/// A warning or notice.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct WarningEntry {
    /// The stable code of this kind of warning.
    code: String,
    /// `warning`, or `notice` for what changes no verdict.
    severity: String,
    /// The item that it is about, if any.
    item: Option<String>,
    /// The tracks that it is about; none when it is about all.
    tracks: Vec<String>,
    /// What it says, in the language that was asked for.
    message: String,
}

/// An overlay that was used.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct OverlayEntry {
    /// The file.
    path: String,
    /// Who wrote it, if it says so.
    origin: Option<String>,
}

/// A file that was read.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct InputEntry {
    /// The name as the audit gives it.
    path: String,
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    #[schemars(regex(pattern = "^[0-9a-f]{64}$"))]
    sha256: String,
}

/// The scorecards of an audit on several scales, each by itself: their totals mean different things and are never added.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ScorecardsDocument {
    /// The name and version of this shape: `getrouw.scorecards/1`.
    schema: String,
    /// One for each scale, in the order of the audit.
    scorecards: Vec<ScorecardDocument>,
}

/// The scorecards of an audit on several scales in their published shape.
pub fn documents(scorecards: &[Scorecard<'_>], lang: Lang) -> ScorecardsDocument {
    ScorecardsDocument {
        schema: SCHEMA_OF_SEVERAL.to_owned(),
        scorecards: scorecards.iter().map(|scorecard| document(scorecard, lang)).collect(),
    }
}

/// The scorecard in its published shape, with sentences in `lang`.
pub fn document(scorecard: &Scorecard<'_>, lang: Lang) -> ScorecardDocument {
    let audit = scorecard.audit;
    let words = Words::from(lang);
    ScorecardDocument {
        schema: SCHEMA.to_owned(),
        rubric: RubricEntry {
            id: audit.rubric().id.clone(),
            version: audit.rubric().version.clone(),
            sha256: audit.rubric().sha256.clone(),
            total: audit.rubric().total.code().to_owned(),
        },
        programme: audit.programme().to_owned(),
        model: audit.model().id.to_string(),
        period: audit.period().map(|period| PeriodEntry { from: period.from.to_string(), to: period.to.to_string() }),
        rater: audit.rater().map(str::to_owned),
        tracks: scorecard.totals.iter().map(|total| track_entry(scorecard, total)).collect(),
        items: scorecard.items.iter().flat_map(|scored| item_entries(scorecard, scored, words)).collect(),
        warnings: scorecard.remarks.iter().map(|remark| warning_entry(remark, lang)).collect(),
        overlays: audit
            .overlays()
            .iter()
            .map(|overlay| OverlayEntry { path: overlay.file.clone(), origin: overlay.origin.clone() })
            .collect(),
        inputs: audit.inputs().iter().map(|input| InputEntry { path: input.name.clone(), sha256: input.sha256.clone() }).collect(),
    }
}

fn track_entry(scorecard: &Scorecard<'_>, total: &TrackTotal) -> TrackEntry {
    let origin = scorecard.audit.rubric().bands.as_ref().map(|bands| bands.origin.clone()).unwrap_or_default();
    TrackEntry {
        id: total.track.to_string(),
        total: total.total,
        maximum: total.maximum,
        reported: total.reported.as_ref().map(|figure| reported(scorecard, figure)),
        items: total.items,
        scored: total.scored,
        insufficient: total.insufficient,
        lowest_possible: total.lowest_possible,
        highest_possible: total.highest_possible,
        percent_of_maximum: total.share.as_ref().map(|share| share.of_maximum.rounded(1)),
        percent_of_range: total.share.as_ref().map(|share| share.of_range.rounded(1)),
        band: total.band.as_ref().map(|band| BandEntry { id: band.id.clone(), name: band.name.clone(), origin }),
        minimums: minimums(scorecard, total),
        sections: total
            .sections
            .iter()
            .map(|section| SectionEntry {
                id: section.section.clone(),
                total: section.total,
                maximum: section.maximum,
                items: section.items,
                scored: section.scored,
            })
            .collect(),
    }
}

fn reported(scorecard: &Scorecard<'_>, figure: &Figure) -> ReportedEntry {
    let kind = scorecard.audit.rubric().total;
    let places = if matches!(kind, TotalKind::Sum | TotalKind::Count) { 0 } else { 2 };
    ReportedEntry { kind: kind.code().to_owned(), value: figure.rounded(places), exact: figure.to_string() }
}

fn minimums(scorecard: &Scorecard<'_>, total: &TrackTotal) -> Vec<MinimumEntry> {
    let origin = scorecard.audit.rubric().minimums.as_ref().map(|minimums| minimums.origin.clone()).unwrap_or_default();
    let entry = |result: &MinimumResult| MinimumEntry {
        item: result.minimum.item.to_string(),
        at_least: result.minimum.at_least,
        band: result.minimum.band.clone(),
        met: result.is_met(),
        origin: origin.clone(),
    };
    total.minimums.iter().map(entry).collect()
}

fn item_entries(scorecard: &Scorecard<'_>, scored: &ScoredItem<'_>, words: Words) -> Vec<ItemEntry> {
    let item = scored.item;
    let entry = |(track, outcome): &(crate::rubric::TrackId, Outcome)| {
        let evidence = scorecard.audit.evidence_of(&item.id, track);
        let facts = evidence.into_iter().flat_map(|evidence| evidence.facts());
        let (status, decision, wanting) = match outcome {
            Outcome::Scored(decision) => (Status::Scored, Some(decision), Vec::new()),
            Outcome::Missing { wanting, .. } => (Status::Missing, None, wanting.iter().map(ToString::to_string).collect()),
            Outcome::Insufficient { .. } => (Status::InsufficientData, None, Vec::new()),
            Outcome::NotApplicable => (Status::NotApplicable, None, Vec::new()),
        };
        ItemEntry {
            id: item.id.to_string(),
            track: track.to_string(),
            status,
            score: outcome.score(),
            basis: decision.map(|decision| basis_entry(decision.basis)),
            facts: facts.map(|(name, answer)| (name.to_string(), item.plain(answer, name))).collect(),
            computed: outcome.computed().map(|computed| computed.score),
            wanting,
            reason: words.reason(outcome, item),
        }
    };
    scored.outcomes.iter().map(entry).collect()
}

fn basis_entry(basis: Basis) -> BasisEntry {
    match basis {
        Basis::Count => BasisEntry::Count,
        Basis::Bands => BasisEntry::Bands,
        Basis::Rules => BasisEntry::Rules,
        Basis::Rated => BasisEntry::Rated,
        Basis::Override => BasisEntry::Override,
    }
}

fn warning_entry(remark: &Problem, lang: Lang) -> WarningEntry {
    let severity = if remark.severity == Severity::Notice { "notice" } else { "warning" };
    WarningEntry {
        code: remark.message.code().to_owned(),
        severity: severity.to_owned(),
        item: remark.item.clone(),
        tracks: remark.tracks.clone(),
        message: lang.say(&remark.message).text,
    }
}
