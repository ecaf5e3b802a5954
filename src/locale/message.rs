//! Everything that can be wrong or worth knowing, as data; each language file says it in words.

use super::label::Label;
use super::name::{FactId, FileName, Name, People, Person, TellsNames};
use super::said::{Notice, Suggestion};
use super::sentence::Sentence;
use super::yaml_fault::{FoundValue, SyntaxFault, WantedValue};
use crate::source::Trouble;

macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident $({ $($field:ident: $kind:ty),* })? = $code:expr;)+) => {
        /// A problem in data form. Names, values and file texts in it are quoted as the user wrote them.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Message {
            $($(#[$doc])* $name $({ $($field: $kind),* })?,)+
        }

        impl Message {
            /// One of each.
            pub(super) fn samples() -> Vec<Self> {
                vec![$(Self::$name $({ $($field: crate::locale::sample::Sample::sample()),* })?,)+]
            }
        }

        impl Message {
            /// The stable kebab-case code of the problem; the same in every language.
            #[allow(unused_variables, reason = "the codes of few messages depend on what is in them")]
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$name $({ $($field),* })? => $code,)+
                }
            }

            /// Every person, fact and file of the audit that the message names.
            pub fn names(&mut self) -> Vec<Name<'_>> {
                let mut names = Vec::new();
                match self {
                    $(Self::$name $({ $($field),* })? => { $($($field.tell_names(&mut names);)*)? })+
                }
                names
            }

            /// Sees every text in it that came from outside, to make it fit to be shown.
            pub fn see_texts(&mut self, see: &mut dyn FnMut(&mut String)) {
                match self {
                    $(Self::$name $({ $($field),* })? => { $($($field.see_texts(see);)*)? })+
                }
            }
        }
    };
}

messages! {
    // Arguments
    UnknownCommand { name: String, suggestion: Suggestion } = "unknown-command";
    NoAuditThere { folder: String, near: Vec<String> } = "no-audit-there";
    TableAsAudit { file: String } = "table-as-audit";
    EvidenceAsRecords = "evidence-as-records";
    // The scales of the audit.
    FormOfSeveralScales { rubrics: Vec<String> } = "form-of-several-scales";
    // A scale that was asked for, and those of the audit.
    ScaleNotInAudit { name: String, rubrics: Vec<String> } = "scale-not-in-audit";
    NotAForm = "not-a-form";
    // A table of records without rows.
    TableWithoutRows { table: String } = "table-without-rows";
    // How many answers stand on a sheet of their own.
    AnswersWithoutPlace { count: usize } = "answers-without-place";
    OutputIsThere { file: String } = "output-is-there";
    // What has to be given where nobody can be asked.
    FlagsNeeded { flags: Vec<&'static str> } = "flags-needed";
    // The models of a scale, one of which is to be chosen.
    ModelOpen { rubric: String, models: Vec<String> } = "model-open";
    Stopped = "stopped";
    ConsentRefused = "consent-refused";
    // The evidence sources that rest on what somebody said.
    ConsentMissing { codes: Vec<String> } = "consent-missing";
    // A form that lies where evidence is read from already.
    FormIsEvidence { file: String } = "form-is-evidence";
    // The workbook that `evidence` names, where it is that.
    ImportNeedsFolder { file: Option<String> } = "import-needs-folder";
    NoImportToUndo = "no-import-to-undo";
    // A file that an import wrote.
    ChangedSinceImport { file: String } = "changed-since-import";
    // The earlier audit.
    FollowUpLeftOut { folder: String } = "follow-up-left-out";
    AnswersNeedWorkbook { file: String } = "answers-need-workbook";
    // The scale that the items are of, and those of the audit.
    EvidenceOfAnotherScale { rubric: String, own: String } = "evidence-of-another-scale";
    // Any file
    // The file, where the place of the problem is in another that names it.
    FileUnreadable { name: Option<FileName>, trouble: Trouble } = "file-unreadable";
    FileTooLarge { megabytes: usize } = "file-too-large";
    NotText = "not-text";
    NotUtf8 = "not-utf-8";
    // YAML files
    NotOurFile { keys: Vec<String> } = "not-our-file";
    YamlSyntax { fault: SyntaxFault } = "yaml-syntax";
    DoubledKey { key: String, first_line: usize } = "doubled-key";
    UnknownKey { key: String, suggestion: Suggestion } = "unknown-key";
    MissingKey { key: String } = "missing-key";
    WrongShape { found: FoundValue, wanted: WantedValue } = "wrong-type";
    CutByComment = "cut-by-comment";
    FormatVersion { key: String, known: u32 } = "format-version";
    /// A fault in a rubric or wording file. Their authors and CI read English, as they do command help.
    Format { code: &'static str, text: Sentence, help: Sentence } = code;
    NothingToCheck = "nothing-to-check";
    FixesNothingToWrite = "fix-of-standard-input";
    // Rules of rubric files
    UnknownRule { name: String, suggestion: Suggestion } = "unknown-rule";
    RuleNotToOverrule { name: String } = "rule-not-to-overrule";
    TwoLevels { name: String } = "two-levels";
    // audit.yaml
    UnknownRubric { name: String, suggestion: Suggestion } = "unknown-rubric";
    UnknownModel { name: String, suggestion: Suggestion } = "unknown-model";
    NotADate { text: String } = "not-a-date";
    PeriodBackwards { from: String, to: String } = "period-backwards";
    PeriodTooLong { years: u32 } = "period-too-long";
    DayFarOff { text: String } = "date-far-off";
    DoubledAuditor { id: Person } = "doubled-auditor";
    ReservedRater { id: Person } = "reserved-rater";
    NoEvidenceNamed = "no-evidence";
    RubricNamedBeside { key: String } = "rubric-named-beside";
    VisitedBesideVisit = "visited-beside-visit";
    DoubledFile { name: FileName } = "doubled-file";
    TooManyListed { list: String, most: usize } = "too-many-listed";
    FolderWithoutTables { folder: FileName } = "folder-without-tables";
    FilesPassedOver { folder: FileName, files: Vec<FileName> } = "files-passed-over";
    NotATime { text: String } = "not-a-time";
    HoursOverlap { day: String } = "hours-overlap";
    HoursBackwards { from: String, to: String } = "hours-backwards";
    MinutesOutside { minutes: String, most: u32 } = "minutes-outside";
    NotAVisitDay { text: String } = "not-a-visit-day";
    TimeWithoutDay = "time-without-day";
    TermOutside = "term-outside";
    UnknownDue { name: String, suggestion: Suggestion } = "unknown-due";
    UnknownEntryQuestion { name: String, suggestion: Suggestion } = "unknown-entry-question";
    // Preparing
    NothingForCalendar = "nothing-for-calendar";
    // The most days, auditors and sessions of a timetable.
    TimetableTooLarge { days: usize, auditors: usize, sessions: usize } = "timetable-too-large";
    // A session that has its time, and its day.
    SessionOutsideDay { what: String, day: String } = "session-outside-day";
    SessionsWithoutPlace { count: usize } = "sessions-without-place";
    // Two sessions of one auditor, and their day.
    SessionsOverlap { first: String, second: String, day: String } = "sessions-overlap";
    // Comparing
    NotAScorecard = "not-a-scorecard";
    NewerDocument { stated: String } = "newer-document";
    MisshapenDocument { path: String } = "misshapen-document";
    // An entry test
    NoEntryTest { rubric: String } = "no-entry-test";
    NotReady { rubric: String, yes: usize, open: usize, needed: usize } = "not-ready";
    ReadinessOpen { rubric: String, yes: usize, open: usize, needed: usize } = "readiness-open";
    // A sample of client files
    BlankOnList { column: String } = "blank-on-list";
    DischargedLeftOut { count: usize } = "discharged-left-out";
    DoubledOnList { count: usize } = "doubled-on-list";
    NoFilesOnList = "no-files-on-list";
    // How many were asked for, and how many there are.
    SampleOfAll { asked: usize, files: usize } = "sample-of-all";
    NoQuestionsOfFiles { rubric: String } = "no-questions-of-files";
    TallyNotYesNo = "tally-not-yes-no";
    TallyFileTwice = "tally-file-twice";
    TallyNamesFile = "tally-names-file";
    DischargeNotADay = "discharge-not-a-day";
    ListColumnMissing { column: String } = "list-column-missing";
    // The zone that times are read in where the audit names none.
    ZoneAssumed { zone: String } = "zone-assumed";
    DueBeforeReview { what: String, day: String } = "due-before-review";
    RoleNotOfScale { name: String, suggestion: Suggestion } = "role-not-of-scale";
    // Tables
    EmptyTable = "empty-table";
    MissingColumn { column: Label, found: Vec<String> } = "missing-column";
    UnknownColumn { name: String, suggestion: Suggestion, known: Vec<Label> } = "unknown-column";
    DoubledColumn { name: String } = "doubled-column";
    UnnamedColumn { number: usize } = "unnamed-column";
    RowTooLong { cells: usize, columns: usize } = "row-too-long";
    UnclosedQuote = "unclosed-quote";
    // What the form says of itself, and the audit: rubric, version and model.
    FormOfAnother { made_for: String, own: String } = "form-of-another";
    // Evidence: names
    BlankItem = "blank-item";
    // Plans
    ActionWithoutText = "action-without-text";
    UnknownActionState { text: String } = "unknown-action-state";
    NoSuchBand { name: String, known: Vec<String> } = "no-such-band";
    TargetBelow { track: String, asked: String, lowest: String } = "target-below";
    NoMinimums = "no-minimums";
    AmbiguousTarget { target: String, known: Vec<String> } = "ambiguous-target";
    SetTwice { text: String } = "set-twice";
    TargetBeyond { track: String, asked: String, highest: String } = "target-beyond";
    SetShape { text: String } = "set-shape";
    NothingPlanned = "nothing-planned";
    NotOnePage { file: String } = "not-one-page";
    BlankFact { item: String } = "blank-fact";
    UnknownItem { item: String, rubric: String, suggestion: Suggestion } = "unknown-item";
    AmbiguousItem { item: String, rubrics: Vec<String> } = "ambiguous-item";
    UnusedItem { item: String, model: String, models: Vec<String> } = "unused-item";
    UnknownTrack { track: String, suggestion: Suggestion } = "unknown-track";
    UnusedTrack { track: String, model: String } = "unused-track";
    ItemNotInTrack { item: String, track: String, tracks: Vec<String> } = "item-not-in-track";
    UnknownFact { item: String, fact: FactId, suggestion: Suggestion } = "unknown-fact";
    UnknownSource { code: String, suggestion: Suggestion } = "unknown-source";
    UnknownRater { id: Person, suggestion: People } = "unknown-rater";
    // Evidence: values
    NotANumber { text: String } = "not-a-number";
    AmbiguousNumber { text: String, as_decimal: String, as_thousands: String } = "ambiguous-number";
    NegativeFigure { text: String } = "negative-figure";
    NotWhole { text: String } = "not-whole";
    StrayPercentSign { text: String } = "stray-percent-sign";
    AboveHundred { text: String } = "above-hundred";
    FigureOutside { text: String, lowest: String, highest: Option<String>, help: String } = "figure-outside";
    BarePercentage { text: String, percent: String, figure: String } = "bare-percentage";
    NoValue { text: String } = "no-value";
    NotYesNo { text: String } = "not-yes-no";
    UnknownNoteKind { name: String, suggestion: Suggestion } = "unknown-note-kind";
    NotAChoice { text: String, suggestion: Suggestion } = "not-a-choice";
    // In a form.
    AnswerBesideCell { text: String } = "answer-beside-cell";
    TextForNumber { text: String } = "text-for-number";
    RatingOutside { text: String, lowest: i64, highest: i64 } = "rating-outside";
    Contradiction { fact: FactId, value: String, other: String, file: FileName, row: usize } = "contradiction";
    // Raters
    RatersDisagree { item: String, fact: FactId, values: Vec<(Person, String)> } = "raters-disagree";
    NoSuchRater { id: Person, suggestion: People } = "no-such-rater";
    RateNeedsRater { known: Vec<Person> } = "rate-needs-rater";
    RateNeedsFolder = "rate-needs-folder";
    RateNeedsTerminal = "rate-needs-terminal";
    RatedElsewhere { file: FileName } = "rated-elsewhere";
    LockUnsupported { file: FileName } = "lock-unsupported";
    // The raters that there are.
    FewRaters { audit: String, ids: Vec<Person> } = "few-raters";
    RaterTwice { id: Person } = "rater-twice";
    SeveralRatersInFile { file: FileName, ids: Vec<Person> } = "several-raters-in-file";
    ConsensusOfSeveral { audits: usize } = "consensus-of-several";
    ConsensusOfFiles { files: Vec<String>, audit: String } = "consensus-of-files";
    RatersOfSeveral { names: Vec<String> } = "raters-of-several";
    NoAuditsIn { folder: String } = "no-audits-in";
    // Scoring
    ForbiddenDivergence { item: String, scores: Vec<(String, Vec<i64>)> } = "forbidden-divergence";
    SharedScore { item: String, score: i64 } = "shared-score";
    ContradictoryFacts { item: String, facts: Vec<(FactId, String)> } = "contradictory-facts";
    DisputedDivergence { item: String, scores: Vec<(String, i64)> } = "disputed-divergence";
    WorkerNotTaken { fact: FactId, items: Vec<String> } = "worker-not-taken";
    MeanAgainstRatings { item: String, fact: FactId, stated: String, mean: String } = "mean-against-ratings";
    RatingAgainstFacts { item: String, rating: i64, computed: i64 } = "rating-against-facts";
    RatingAboveCap { item: String, rating: i64, cap: i64, fact: FactId } = "rating-above-cap";
    RatingOverridesCap { item: String, rating: i64, cap: i64, fact: FactId } = "rating-overrides-facts";
    RatingAgainstOpen { item: String, rating: i64, open: Vec<i64> } = "rating-against-facts";
    RatingOverridesOpen { item: String, rating: i64, open: Vec<i64> } = "rating-overrides-facts";
    RatingOverrides { item: String, rating: i64, computed: i64 } = "rating-overrides-facts";
    InsufficientAgainstFacts { item: String, computed: i64 } = "insufficient-against-facts";
    InsufficientOverrides { item: String, computed: i64 } = "insufficient-overrides-facts";
    FactsMissing { item: String, facts: Vec<FactId>, open: Vec<i64> } = "facts-missing";
    CapWithoutEvidence { item: String, fact: FactId, at_most: i64 } = "cap-without-evidence";
    UnstatedComponents { item: String, facts: Vec<FactId> } = "unstated-components";
    UnlistedSource { item: String, code: String, listed: Vec<String> } = "unlisted-source";
    SingleSource { item: String, code: String, listed: Vec<String> } = "single-source";
    MoreOfAKind { code: &'static str, count: usize } = code;
    JoinedTeams = "joined-teams";
    UnknownTimezone { name: String } = "unknown-timezone";
    ZonedDate { text: String } = "zoned-date";
    DateAfterReport { text: String } = "date-after-report";
    // Records
    RecordsWithoutPeriod = "records-without-period";
    NoRecordsNamed = "no-records";
    NoHeadings { required: Vec<String> } = "no-headings";
    MissingTable { table: String } = "missing-table";
    RecordsColumnMissing { column: String } = "records-column-missing";
    UnusedColumns { headings: Vec<String> } = "unused-columns";
    RecordsColumnDoubled { column: String } = "records-column-doubled";
    UnknownColumnName { name: String, suggestion: Suggestion } = "no-such-column";
    NoSuchHeading { heading: String } = "no-such-heading";
    UnknownMeaning { column: String, meaning: String, known: Vec<String> } = "unknown-meaning";
    NoMeanings { column: String, known: Vec<String> } = "no-meanings";
    UnknownDateOrder { name: String } = "unknown-date-order";
    AmbiguousDates = "ambiguous-dates";
    PersonalColumn { what: Label } = "personal-column";
    NoSuchSheet { sheet: String, known: Vec<String> } = "no-such-sheet";
    SheetOfCsv = "sheet-of-csv";
    OldExcelFile = "old-excel-file";
    HtmlFile = "html-file";
    SheetTooLarge = "sheet-too-large";
    SheetTooWide = "sheet-too-wide";
    TableTooLarge { rows: usize, cells: usize } = "table-too-large";
    AllSheetsHidden { known: Vec<String> } = "all-sheets-hidden";
    TitlesPassedOver { rows: usize } = "titles-passed-over";
    FirstSheetRead { sheet: String, others: Vec<String> } = "first-sheet-read";
    HiddenCells { sheet: String, rows: usize, columns: usize } = "hidden-cells";
    MixedDates = "mixed-dates";
    NotASpreadsheet = "not-a-spreadsheet";
    // What is wrong with rows: the first of them, how many there are, and what the first shows.
    Rows { notice: Box<Notice>, rows: Vec<usize>, count: usize, shown: Option<String> } = notice.code;
    StatedAgainstMeasured { item: String, fact: FactId, stated: String, measured: String } = "stated-against-measured";
    StatedOverMeasured { item: String, fact: FactId, stated: String, measured: Option<String> } = "stated-over-measured";
    WithoutTeam { item: String, workers: u64 } = "worker-without-team";
    UnknownTypes { item: String, courses: Option<u64> } = "unknown-course-type";
    WeeksWithContact { item: String, weeks: u64, of: u64 } = "weeks-with-contact";
    WaitingSoFar { item: String, clients: Option<u64> } = "waiting-so-far";
    // Output files
    OutputUnwritable { file: String, trouble: Trouble, replaced: Vec<String> } = "output-unwritable";
    OutputFormat { file: String, known: Vec<String> } = "output-format";
    OutputIsFolder { file: String } = "output-is-folder";
    OutputFolderMissing { file: String } = "output-folder-missing";
    OutputNotBuiltIn { file: String, feature: String } = "output-not-built-in";
    OutputNotMade { format: String, reason: String } = "output-not-made";
    OutputToTerminal { format: String } = "output-to-terminal";
    NotAnEpoch { text: String } = "not-an-epoch";
    ZoneUnread = "zone-unread";
    PathOutside { path: FileName } = "path-outside";
    OutputInEvidence { file: String } = "output-in-evidence";
    OutputIsInput { file: String } = "output-is-input";
    DoubledOutput { file: String } = "doubled-output";
    // Gates
    UnderGate { track: String, total: String, gate: String } = "under-gate";
    AmbiguousGate { gate: String, known: Vec<String> } = "ambiguous-gate";
    Incomplete { missing: usize } = "incomplete";
    WarningsDenied { warnings: usize } = "warnings-denied";
}

impl Message {
    /// What is wrong with one cell, and what it shows.
    pub fn of_cell(notice: Notice, shown: Option<String>) -> Self {
        Self::Rows { notice: Box::new(notice), rows: Vec::new(), count: 1, shown }
    }

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
}
