//! The words and sentences that a result is made of, as data.

use super::label::Label;

/// A word or sentence of a scorecard, report or rubric page. Figures in it are already formatted, except counts and where said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phrase {
    Severity {
        error: bool,
        warning: bool,
    },
    AtCell {
        sheet: String,
        cell: String,
        column: Option<String>,
    },
    InSheet {
        sheet: String,
        rows: String,
    },
    AtRow {
        row: usize,
        column: Option<String>,
    },
    // Several rows and the column that they share, and how many more there are.
    AtRows {
        rows: Vec<usize>,
        more: usize,
        column: Option<String>,
    },
    // Remarks of a kind that are not told one by one, and the items that they are about.
    MoreRemarks {
        count: usize,
        code: &'static str,
        items: Vec<String>,
    },
    AtLines {
        lines: Vec<usize>,
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
    WordsNotCompared,
    WordsComparedIn {
        language: String,
    },
    FixesMade {
        fixes: usize,
        files: usize,
    },
    FilesChecked {
        files: usize,
        summary: String,
    },
    AnnotationsNotShown {
        shown: usize,
        errors: usize,
        warnings: usize,
    },
    // Headings and labels
    PeriodFromTo {
        from: String,
        to: String,
    },
    NumberedAuditor {
        number: usize,
    },
    NumberedFile {
        number: usize,
        ending: String,
    },
    VersionOf {
        title: String,
        id: String,
        version: String,
    },
    ScoredOf {
        scored: usize,
        items: usize,
    },
    FromTo {
        lowest: i64,
        highest: i64,
    },
    BandOrigin {
        origin: String,
    },
    BandsAreOn {
        what: String,
    },
    MinimumOrigin {
        origin: String,
    },
    OneOfSeveralScales {
        scales: Vec<String>,
    },
    InsufficientCode {
        code: String,
        title: String,
    },
    AnchorMet {
        score: i64,
    },
    NextAnchor {
        score: i64,
    },
    // Values and reasons
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
        open: Vec<i64>,
    },
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
    // `number` is plain decimal notation.
    Percent {
        number: String,
    },
    // `number` is plain decimal notation.
    Number {
        number: String,
    },
    FigureWithUnit {
        figure: String,
        unit: String,
    },
    // Measures
    Spread {
        lowest: String,
        median: String,
        highest: String,
    },
    WaitingIncluded {
        clients: usize,
    },
    NoTable {
        table: String,
    },
    NoColumn {
        table: String,
        column: String,
    },
    NothingToCount {
        of: String,
    },
    MeasuredThus {
        measure: String,
        how: Label,
        files: Vec<String>,
    },
    // Outcomes
    RateOf {
        percent: String,
        count: String,
        of: String,
    },
    RateHidden {
        count: String,
        of: String,
    },
    OutcomeUnsaid {
        jobs: String,
    },
    OutcomeUndated {
        table: String,
        rows: String,
    },
    // Rubric pages
    InWeeks {
        weeks: usize,
        of: usize,
    },
    WholeNumber {
        unit: String,
        from: Option<String>,
        to: Option<String>,
    },
    AnyNumber {
        unit: String,
        from: Option<String>,
        to: Option<String>,
    },
    WithoutFigure {
        condition: String,
    },
    CannotGoTogether {
        conditions: Vec<String>,
    },
    // The report that is handed over
    Subject {
        programme: String,
        rubric: String,
    },
    Quoted {
        text: String,
    },
    Titled {
        title: String,
        name: String,
    },
    ShortVersion,
    ItemsFromTo {
        lowest: i64,
        highest: i64,
    },
    SharesExplained {
        lowest: String,
        maximum: String,
    },
    // The summary
    OfMaximum {
        maximum: i64,
    },
    StillBetween {
        lowest: i64,
        highest: i64,
    },
    SheetIncomplete {
        missing: usize,
        scores: usize,
    },
    AndMore {
        count: usize,
        score: i64,
        track: String,
    },
    AllAlike {
        score: i64,
        track: String,
    },
    NothingScored {
        track: String,
    },
    // The charts
    ChartRow {
        label: String,
        figures: Vec<String>,
    },
    ChartFigure {
        series: String,
        figure: String,
    },
    // The items
    FactsFrom {
        codes: Vec<String>,
    },
    /// A quarter of a year.
    Quarter {
        year: i32,
        number: u32,
    },
    /// Combinations of answers that are not listed.
    MoreCombinations {
        more: usize,
        tried: usize,
    },
    /// How much of an audit is filled in.
    Filled {
        stated: usize,
        wanted: usize,
        unscored: usize,
    },
    /// What comes after a new audit was made, a line for each step.
    NewAuditSteps {
        folder: String,
        form: String,
        evidence: &'static str,
    },
    /// What an import would change.
    // A name before a text.
    Labelled {
        label: String,
        text: String,
    },
    // Two reviews that cannot be compared, and why.
    ReviewsApart {
        before: String,
        after: String,
        rubric: bool,
        version: bool,
        model: bool,
    },
    ReviewsMapped {
        before: String,
        after: String,
    },
    RubricEdited {
        before: String,
        after: String,
    },
    ReviewsNotInOrder {
        before: String,
        after: String,
    },
    // A correction that no review has the score for.
    ErratumMisfits {
        item: String,
        day: String,
        from: i64,
    },
    ErratumSaid {
        item: String,
        day: String,
        from: i64,
        to: i64,
        why: String,
    },
    // How many scores did what.
    ScoresMoved {
        up: usize,
        down: usize,
        same: usize,
        new: usize,
        gone: usize,
        without: usize,
        apart: usize,
    },
    // Agreement between raters. Figures are already written out.
    SharedScores {
        count: usize,
    },
    SomeOf {
        some: usize,
        of: usize,
        percent: String,
    },
    AgreementLimits {
        raters: usize,
    },
    AgreementIntervals {
        draws: usize,
        credibility: String,
        covered: String,
    },
    LeftOut {
        audits: Vec<String>,
    },
    TotalsCovered {
        covered: String,
    },
    StudyLimits {
        programmes: usize,
    },
    SettledByMajority {
        count: usize,
        of: usize,
    },
    SettledByMean {
        mean: String,
        of: usize,
        nearest: Label,
    },
    RatingOfWorker {
        worker: String,
    },
    // Scoring at the keyboard.
    NothingFound {
        text: String,
    },
    AnsweredElsewhere {
        file: String,
    },
    TableMerged {
        taken: usize,
        contested: usize,
    },
    JournalKept {
        why: String,
    },
    NotSaved {
        why: String,
    },
    JournalLeft {
        file: String,
    },
    RateTotal {
        track: String,
        total: i64,
        scored: usize,
        items: usize,
        lowest: i64,
        highest: i64,
    },
    QuestionOf {
        number: usize,
        of: usize,
    },
    ConsensusTold {
        settled: usize,
        standing: usize,
        open: usize,
    },
    // How client files are drawn.
    SampleHint,
    FilesToRead {
        files: u32,
    },
    // The last day of the visit, already written out.
    CountedFrom {
        day: String,
    },
    // What is due and has no day, with the key that gives it one.
    WithoutDay {
        what: Vec<String>,
    },
    EntryCounted {
        yes: usize,
        of: usize,
        needed: usize,
        open: usize,
    },
    SoManyOf {
        some: usize,
        of: usize,
    },
    // For how many client files the answer is yes, of how many.
    Tallied {
        question: String,
        yes: usize,
        of: usize,
    },
    ImportCounted {
        new: usize,
        changed: usize,
        contradicted: usize,
        kept: usize,
    },
    /// Files that were given back what they held.
    Undone {
        files: Vec<String>,
    },
    /// Files that were written.
    Written {
        files: Vec<String>,
    },
    DirectRating {
        rating: i64,
    },
    InTrack {
        track: String,
        text: String,
    },
    // Exceptions
    OfAnotherModel {
        models: Vec<String>,
    },
    OnlyInTracks {
        tracks: Vec<String>,
    },
    ScoresDiverge {
        scores: Vec<String>,
        disputed: bool,
    },
    AgainstFacts {
        track: String,
        score: i64,
        computed: i64,
    },
    DataInsufficient {
        track: String,
    },
    // What a higher score asks for: by how much a figure has to rise or fall, or that it has to pass where it is.
    GapMore {
        title: String,
        by: String,
        now: String,
        needed: String,
    },
    GapLess {
        title: String,
        by: String,
        now: String,
        needed: String,
    },
    GapJust {
        title: String,
        now: String,
        needed: String,
    },
    PercentPoints {
        number: String,
    },
    ComponentsWanted {
        more: usize,
        titles: Vec<String>,
    },
    AnswerWanted {
        title: String,
        to: String,
        now: Option<String>,
    },
    AnchorWithGap {
        anchor: String,
        gap: String,
    },
    // What is to be reached, and what that takes.
    CanRise {
        items: usize,
        unscored: usize,
    },
    PointsToWin {
        tracks: Vec<(String, i64)>,
    },
    TargetWanted {
        track: String,
        least: i64,
        now: i64,
        missing: usize,
    },
    TotalOpen {
        lowest: i64,
        highest: i64,
        maximum: i64,
        scored: usize,
        items: usize,
    },
    ProgrammesDiffer {
        before: String,
        now: String,
    },
    SameDay {
        day: String,
    },
    Overdue {
        day: String,
    },
    ReachedAlready {
        scores: String,
        now: i64,
    },
    MinimumWanted {
        item: String,
        least: i64,
    },
    SmallestSets {
        steps: u32,
        effort: Option<String>,
        count: String,
        is_one: bool,
    },
    OtherSet {
        without: Vec<String>,
        with: Vec<String>,
    },
    TrackOutOfReach {
        track: String,
        highest: i64,
        least: i64,
        possible: Option<i64>,
    },
    MinimumOutOfReach {
        item: String,
        least: i64,
        is_unscored: bool,
    },
    CountedAtLowest {
        missing: usize,
    },
    RiseStep {
        item: String,
        tracks: String,
        from: i64,
        to: i64,
    },
    PhaseUntil {
        phase: String,
        day: String,
    },
    TotalMoved {
        track: String,
        was: i64,
        now: i64,
        by: String,
    },
    // What became of an earlier plan.
    ActionsCounted {
        states: Vec<(String, usize)>,
    },
    ActionsRose {
        done: usize,
        rose: usize,
    },
    SinceLastTime {
        day: Option<String>,
    },
    // The action plan
    TowardsScore {
        score: i64,
        text: String,
    },
    // The method
    MadeWith {
        maker: String,
    },
    RulingsElsewhere {
        count: usize,
    },
    // The frame around it
    ScoreMark {
        score: String,
    },
    // The workbook
    ScoreRange {
        lowest: i64,
        highest: i64,
    },
    NotAScore {
        lowest: i64,
        highest: i64,
    },
}
