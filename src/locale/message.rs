//! Everything that can be wrong or worth knowing, as data; each language file says it in words.

use super::name::{FactId, FileName, Name, Person};
use super::records::{RowFault, TableFault};
use crate::source::Trouble;

/// What a problem says: one sentence on what is wrong, and one on what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub text: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Said {
    /// A sentence with its help.
    pub fn new(text: impl Into<String>, help: impl Into<String>) -> Self {
        Self { text: text.into(), help: Some(help.into()) }
    }

    /// A sentence that needs no help line.
    pub fn bare(text: impl Into<String>) -> Self {
        Self { text: text.into(), help: None }
    }
}

/// Names to offer in place of one that is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestion {
    /// The names that resemble it most.
    pub near: Vec<String>,
    /// All names that would do, when that is a list one can read.
    pub known: Vec<String>,
}

/// A problem in data form. Names, values and file texts in it are quoted as the user wrote them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    // Any file
    FileUnreadable {
        /// The file, where the place of the problem is in another that names it.
        name: Option<FileName>,
        trouble: Trouble,
    },
    FileTooLarge {
        megabytes: usize,
    },
    NotText,
    WorkbookAsEvidence,
    NotUtf8,
    // YAML files
    YamlSyntax {
        detail: String,
    },
    DoubledKey {
        key: String,
        first_line: usize,
    },
    UnknownKey {
        key: String,
        suggestion: Suggestion,
    },
    MissingKey {
        key: String,
    },
    WrongShape {
        detail: String,
    },
    FormatVersion {
        key: String,
        known: u32,
    },
    /// A fault in a rubric or wording file. Their authors and CI read English, as they do command help.
    Format {
        code: &'static str,
        text: String,
        help: String,
    },
    // Rules of rubric files
    UnknownRule {
        name: String,
        suggestion: Suggestion,
    },
    RuleNotToOverrule {
        name: String,
    },
    TwoLevels {
        name: String,
    },
    // audit.yaml
    UnknownRubric {
        name: String,
        suggestion: Suggestion,
    },
    UnknownModel {
        name: String,
        suggestion: Suggestion,
    },
    NotADate {
        text: String,
    },
    PeriodBackwards {
        from: String,
        to: String,
    },
    DoubledAuditor {
        id: Person,
    },
    ReservedRater {
        id: Person,
    },
    NoEvidenceNamed,
    RubricNamedBeside {
        key: String,
    },
    DoubledFile {
        name: FileName,
    },
    FolderWithoutTables {
        folder: FileName,
    },
    FilesPassedOver {
        folder: FileName,
        files: Vec<FileName>,
    },
    // Tables
    EmptyTable,
    MissingColumn {
        column: String,
        found: Vec<String>,
    },
    UnknownColumn {
        name: String,
        suggestion: Suggestion,
    },
    DoubledColumn {
        name: String,
    },
    UnnamedColumn {
        number: usize,
    },
    RowTooLong {
        cells: usize,
        columns: usize,
    },
    UnclosedQuote,
    // Evidence: names
    BlankItem,
    BlankFact {
        item: String,
    },
    UnknownItem {
        item: String,
        rubric: String,
        suggestion: Suggestion,
    },
    AmbiguousItem {
        item: String,
        rubrics: Vec<String>,
    },
    UnusedItem {
        item: String,
        model: String,
        models: Vec<String>,
    },
    UnknownTrack {
        track: String,
        suggestion: Suggestion,
    },
    UnusedTrack {
        track: String,
        model: String,
    },
    ItemNotInTrack {
        item: String,
        track: String,
        tracks: Vec<String>,
    },
    UnknownFact {
        item: String,
        fact: FactId,
        suggestion: Suggestion,
    },
    UnknownSource {
        code: String,
        suggestion: Suggestion,
    },
    UnknownRater {
        id: Person,
        suggestion: Suggestion,
    },
    // Evidence: values
    NotANumber {
        text: String,
    },
    AmbiguousNumber {
        text: String,
        as_decimal: String,
        as_thousands: String,
    },
    NegativeFigure {
        text: String,
    },
    NotWhole {
        text: String,
    },
    StrayPercentSign {
        text: String,
    },
    AboveHundred {
        text: String,
    },
    TinyPercentage {
        text: String,
    },
    NotYesNo {
        text: String,
    },
    NotAChoice {
        text: String,
        suggestion: Suggestion,
    },
    RatingOutside {
        text: String,
        lowest: i64,
        highest: i64,
    },
    Contradiction {
        fact: FactId,
        value: String,
        other: String,
        file: FileName,
        row: usize,
    },
    // Raters
    RatersDisagree {
        item: String,
        fact: FactId,
        values: Vec<(Person, String)>,
    },
    NoSuchRater {
        id: Person,
        suggestion: Suggestion,
    },
    // Scoring
    ForbiddenDivergence {
        item: String,
        scores: Vec<(String, i64)>,
    },
    DisputedDivergence {
        item: String,
        scores: Vec<(String, i64)>,
    },
    RatingAgainstFacts {
        item: String,
        rating: i64,
        computed: i64,
    },
    RatingAboveCap {
        item: String,
        rating: i64,
        cap: i64,
        fact: FactId,
    },
    RatingOverridesCap {
        item: String,
        rating: i64,
        cap: i64,
        fact: FactId,
    },
    RatingOverrides {
        item: String,
        rating: i64,
        computed: i64,
    },
    InsufficientAgainstFacts {
        item: String,
        computed: i64,
    },
    InsufficientOverrides {
        item: String,
        computed: i64,
    },
    FactsMissing {
        item: String,
        facts: Vec<FactId>,
    },
    CapWithoutEvidence {
        item: String,
        fact: FactId,
        at_most: i64,
    },
    UnstatedComponents {
        item: String,
        facts: Vec<FactId>,
    },
    UnlistedSource {
        item: String,
        code: String,
        listed: Vec<String>,
    },
    SingleSource {
        item: String,
        code: String,
        listed: Vec<String>,
    },
    // Records
    RecordsWithoutPeriod,
    NoRecordsNamed,
    RecordTable(TableFault),
    RecordRows {
        fault: RowFault,
        rows: Vec<usize>,
        count: usize,
    },
    StatedAgainstMeasured {
        item: String,
        fact: FactId,
        stated: String,
        measured: String,
    },
    StatedOverMeasured {
        item: String,
        fact: FactId,
        stated: String,
        measured: String,
    },
    WaitingSoFar {
        item: String,
        clients: u64,
    },
    // Output files
    OutputUnwritable {
        file: String,
        trouble: Trouble,
    },
    OutputFormat {
        file: String,
        known: Vec<String>,
    },
    OutputIsFolder {
        file: String,
    },
    OutputFolderMissing {
        file: String,
    },
    OutputNotBuiltIn {
        file: String,
        feature: String,
    },
    OutputNotMade {
        format: String,
        reason: String,
    },
    OutputToTerminal {
        format: String,
    },
    NotAnEpoch {
        text: String,
    },
    OutputInEvidence {
        file: String,
    },
    OutputIsInput {
        file: String,
    },
    DoubledOutput {
        file: String,
    },
    // Gates
    UnderGate {
        track: String,
        total: String,
        gate: String,
    },
    AmbiguousGate {
        gate: String,
        known: Vec<String>,
    },
    Incomplete {
        missing: usize,
    },
    WarningsDenied {
        warnings: usize,
    },
}

impl Message {
    /// The same with each fact under the name that `name` has for it.
    #[must_use]
    pub fn with_facts_named(mut self, name: impl Fn(&str) -> String) -> Self {
        for named in self.names() {
            if let Name::Fact(FactId(fact)) = named {
                *fact = name(fact);
            }
        }
        self
    }

    /// The stable kebab-case code of the problem; the same in every language.
    pub fn code(&self) -> &'static str {
        match self {
            Self::FileUnreadable { .. } => "file-unreadable",
            Self::FileTooLarge { .. } => "file-too-large",
            Self::NotText => "not-text",
            Self::WorkbookAsEvidence => "workbook-as-evidence",
            Self::NotUtf8 => "not-utf-8",
            Self::YamlSyntax { .. } => "yaml-syntax",
            Self::DoubledKey { .. } => "doubled-key",
            Self::UnknownKey { .. } => "unknown-key",
            Self::MissingKey { .. } => "missing-key",
            Self::WrongShape { .. } => "wrong-type",
            Self::FormatVersion { .. } => "format-version",
            Self::Format { code, .. } => code,
            Self::UnknownRule { .. } => "unknown-rule",
            Self::RuleNotToOverrule { .. } => "rule-not-to-overrule",
            Self::TwoLevels { .. } => "two-levels",
            Self::UnknownRubric { .. } => "unknown-rubric",
            Self::UnknownModel { .. } => "unknown-model",
            Self::NotADate { .. } => "not-a-date",
            Self::PeriodBackwards { .. } => "period-backwards",
            Self::DoubledAuditor { .. } => "doubled-auditor",
            Self::ReservedRater { .. } => "reserved-rater",
            Self::NoEvidenceNamed => "no-evidence",
            Self::RubricNamedBeside { .. } => "rubric-named-beside",
            Self::DoubledFile { .. } => "doubled-file",
            Self::FolderWithoutTables { .. } => "folder-without-tables",
            Self::FilesPassedOver { .. } => "files-passed-over",
            Self::EmptyTable => "empty-table",
            Self::MissingColumn { .. } => "missing-column",
            Self::UnknownColumn { .. } => "unknown-column",
            Self::DoubledColumn { .. } => "doubled-column",
            Self::UnnamedColumn { .. } => "unnamed-column",
            Self::RowTooLong { .. } => "row-too-long",
            Self::UnclosedQuote => "unclosed-quote",
            Self::BlankItem => "blank-item",
            Self::BlankFact { .. } => "blank-fact",
            Self::UnknownItem { .. } => "unknown-item",
            Self::AmbiguousItem { .. } => "ambiguous-item",
            Self::UnusedItem { .. } => "unused-item",
            Self::UnknownTrack { .. } => "unknown-track",
            Self::UnusedTrack { .. } => "unused-track",
            Self::ItemNotInTrack { .. } => "item-not-in-track",
            Self::UnknownFact { .. } => "unknown-fact",
            Self::UnknownSource { .. } => "unknown-source",
            Self::UnknownRater { .. } => "unknown-rater",
            Self::NotANumber { .. } => "not-a-number",
            Self::AmbiguousNumber { .. } => "ambiguous-number",
            Self::NegativeFigure { .. } => "negative-figure",
            Self::NotWhole { .. } => "not-whole",
            Self::StrayPercentSign { .. } => "stray-percent-sign",
            Self::AboveHundred { .. } => "above-hundred",
            Self::TinyPercentage { .. } => "tiny-percentage",
            Self::NotYesNo { .. } => "not-yes-no",
            Self::NotAChoice { .. } => "not-a-choice",
            Self::RatingOutside { .. } => "rating-outside",
            Self::Contradiction { .. } => "contradiction",
            Self::RatersDisagree { .. } => "raters-disagree",
            Self::NoSuchRater { .. } => "no-such-rater",
            Self::ForbiddenDivergence { .. } => "forbidden-divergence",
            Self::DisputedDivergence { .. } => "disputed-divergence",
            Self::RatingAgainstFacts { .. } => "rating-against-facts",
            Self::RatingAboveCap { .. } => "rating-above-cap",
            Self::RatingOverrides { .. } | Self::RatingOverridesCap { .. } => "rating-overrides-facts",
            Self::InsufficientAgainstFacts { .. } => "insufficient-against-facts",
            Self::InsufficientOverrides { .. } => "insufficient-overrides-facts",
            Self::FactsMissing { .. } => "facts-missing",
            Self::CapWithoutEvidence { .. } => "cap-without-evidence",
            Self::UnstatedComponents { .. } => "unstated-components",
            Self::UnlistedSource { .. } => "unlisted-source",
            Self::SingleSource { .. } => "single-source",
            Self::RecordsWithoutPeriod => "records-without-period",
            Self::NoRecordsNamed => "no-records",
            Self::RecordTable(fault) => fault.code(),
            Self::RecordRows { fault, .. } => fault.code(),
            Self::StatedAgainstMeasured { .. } => "stated-against-measured",
            Self::StatedOverMeasured { .. } => "stated-over-measured",
            Self::WaitingSoFar { .. } => "waiting-so-far",
            Self::OutputUnwritable { .. } => "output-unwritable",
            Self::OutputFormat { .. } => "output-format",
            Self::OutputIsFolder { .. } => "output-is-folder",
            Self::OutputFolderMissing { .. } => "output-folder-missing",
            Self::OutputNotBuiltIn { .. } => "output-not-built-in",
            Self::OutputNotMade { .. } => "output-not-made",
            Self::OutputToTerminal { .. } => "output-to-terminal",
            Self::NotAnEpoch { .. } => "not-an-epoch",
            Self::OutputInEvidence { .. } => "output-in-evidence",
            Self::OutputIsInput { .. } => "output-is-input",
            Self::DoubledOutput { .. } => "doubled-output",
            Self::UnderGate { .. } => "under-gate",
            Self::AmbiguousGate { .. } => "ambiguous-gate",
            Self::Incomplete { .. } => "incomplete",
            Self::WarningsDenied { .. } => "warnings-denied",
        }
    }
}
