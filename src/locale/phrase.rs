//! The words and sentences that a result is made of, as data.

use super::records::{Counted, HowMeasured, LeftOut, OutcomeName, Unmeasured};

/// A word or sentence of a scorecard, report or rubric page. Figures in it are already formatted, except where said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phrase {
    Severity {
        error: bool,
        warning: bool,
    },
    Help,
    AtRow {
        row: usize,
        column: Option<String>,
    },
    /// Several rows, and how many more there are.
    AtRows {
        rows: Vec<usize>,
        more: usize,
    },
    AuditIsSound {
        warnings: usize,
        notices: usize,
    },
    AuditIsFaulty {
        errors: usize,
        warnings: usize,
    },
    // Headings and labels
    Programme,
    Model,
    Period,
    PeriodFromTo {
        from: String,
        to: String,
    },
    Visited,
    Auditors,
    Independent,
    NotIndependent,
    NumberedAuditor {
        number: usize,
    },
    NumberedFile {
        number: usize,
        ending: String,
    },
    NameLeftOut,
    FirstDay,
    LastDay,
    LowestPossible,
    HighestPossible,
    HighestScore,
    LowestScore,
    ScoreBetween,
    Rater,
    Rubric,
    VersionOf {
        title: String,
        id: String,
        version: String,
    },
    Source,
    Overlays,
    Item,
    Title,
    Track,
    Score,
    Basis,
    Reason,
    Facts,
    Section,
    Total,
    Maximum,
    ItemsScored,
    ScoredOf {
        scored: usize,
        items: usize,
    },
    StillPossible,
    FromTo {
        lowest: i64,
        highest: i64,
    },
    ShareOfMaximum,
    ShareOfRange,
    Band,
    NoBands,
    BandOrigin {
        origin: String,
    },
    NotYetCertain,
    Mean,
    ReportsMean,
    ReportsShareOfMaximum,
    ReportsShareOfRange,
    IsChecklist,
    PointsPresent,
    PointsInAll,
    PointPresent,
    PointAbsent,
    BandsAreOn {
        what: String,
    },
    Minimums,
    MinimumOrigin {
        origin: String,
    },
    LowestAllowed,
    ForBand,
    Result,
    Met,
    NotMet,
    OneOfSeveralScales {
        scales: Vec<String>,
    },
    Insufficient,
    InsufficientCode {
        code: String,
        title: String,
    },
    OnlyWhenComplete,
    Missing,
    NotApplicable,
    BasisCount,
    BasisBands,
    BasisRules,
    BasisRated,
    BasisOverride,
    FidelityReport,
    Checklist,
    Sections,
    Profile,
    Principle,
    MappingOfSource,
    MappingOfProject,
    Mapping,
    Items,
    Criterion,
    Paraphrase,
    AnchorMet {
        score: i64,
    },
    NextAnchor {
        score: i64,
    },
    Anchors,
    Notes,
    Warnings,
    Notices,
    NoWarnings,
    MissingItems,
    NothingMissing,
    Wanting,
    RulingsApplied,
    NoRulings,
    Inputs,
    File,
    // Values and reasons
    Yes,
    No,
    NotStated,
    FactStated {
        title: String,
        value: String,
    },
    Because {
        clauses: Vec<String>,
    },
    FigureInRange {
        figure: String,
        range: String,
    },
    FigureBetween {
        figure: String,
        range: String,
        tie: bool,
    },
    CountPresent {
        present: usize,
        of: usize,
    },
    CountNeeded {
        range: String,
        of: usize,
    },
    Absent {
        titles: Vec<String>,
    },
    NoLonger {
        condition: String,
    },
    FigureNeeded {
        title: String,
        range: String,
    },
    CappedBy {
        title: String,
        at_most: i64,
    },
    RatedBy {
        rating: i64,
    },
    RatedOver {
        rating: i64,
        computed: i64,
    },
    WantingFacts {
        titles: Vec<String>,
    },
    NoEvidence,
    NotUsed,
    Otherwise,
    AllOf {
        conditions: Vec<String>,
    },
    AnyOf {
        conditions: Vec<String>,
    },
    UpTo {
        figure: String,
    },
    Under {
        figure: String,
    },
    AtLeast {
        figure: String,
    },
    Over {
        figure: String,
    },
    Between {
        lowest: String,
        highest: String,
    },
    OverUpTo {
        lowest: String,
        highest: String,
    },
    OverAndUnder {
        lowest: String,
        highest: String,
    },
    FromAndUnder {
        lowest: String,
        highest: String,
    },
    /// `number` is plain decimal notation.
    Percent {
        number: String,
    },
    /// `number` is plain decimal notation.
    Number {
        number: String,
    },
    FigureWithUnit {
        figure: String,
        unit: String,
    },
    // Measures
    SkeletonHead,
    SkeletonFillIn,
    SkeletonDrop,
    SkeletonPersonal,
    MeasuredFacts,
    NothingToMeasure,
    Value,
    RestsOn,
    PerWorker,
    Worker,
    Spread {
        lowest: String,
        median: String,
        highest: String,
    },
    LeftOutOf,
    LeftOut {
        reason: LeftOut,
        count: usize,
    },
    Counted {
        counted: Counted,
        count: usize,
    },
    WaitingIncluded {
        clients: usize,
    },
    NotMeasured,
    Unmeasured(Unmeasured),
    HowMeasured,
    MeasuredThus {
        measure: String,
        how: HowMeasured,
        files: Vec<String>,
    },
    // Outcomes
    Outcomes,
    OutcomeHead,
    AllClients,
    Outcome(OutcomeName),
    RateOf {
        percent: String,
        count: String,
        of: String,
    },
    RateHidden {
        count: String,
        of: String,
    },
    OutcomeRate,
    OutcomeKept,
    OutcomePaidHours,
    OutcomeNoPaidHours,
    OutcomePartial,
    OutcomeSmall,
    OutcomeUnsaid {
        jobs: String,
    },
    OutcomeUndated {
        table: String,
        rows: String,
    },
    // Rubric pages
    Tracks,
    Models,
    Licence,
    EvidenceSources,
    AnySource,
    Diverging,
    DivergingForbidden,
    DivergingAllowed,
    DivergingDisputed,
    Rule,
    RuleJudged,
    Caps,
    Rulings,
    Principles,
    Meaning,
    FactName,
    Answer,
    YesOrNo,
    WholeNumber {
        unit: String,
    },
    AnyNumber {
        unit: String,
    },
    PercentageAnswer,
    Measure,
}
