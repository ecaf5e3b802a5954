//! What can be wrong with tables of records and what measuring says, as data. No variant has room for the value of a cell.

use super::Suggestion;

/// Something that is wrong with a row of records, or worth knowing about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowFault {
    BlankId,
    UnreadableDate,
    BlankDate,
    UnreadableWeek,
    UnreadableNumber,
    NegativeNumber,
    FteZero,
    FteTooHigh,
    UnknownWord,
    BlankWord,
    UnreadableYesNo,
    UnknownTrack,
    BlankTrack,
    TrackNeeded,
    WorkerOfBoth,
    UnknownWorker,
    UnknownClient,
    EndBeforeStart,
    Overlap,
    DoubledRow,
    DoubledWeek,
    EqualContacts,
    EqualContactsInSample,
    ContactBeforeEnrolment,
    ContactWhileNotActive,
    PartAboveTotal,
    MoreThanAWeek,
    StrayCells,
}

impl RowFault {
    /// The stable code of the problem.
    pub fn code(self) -> &'static str {
        match self {
            Self::BlankId => "blank-id",
            Self::UnreadableDate => "unreadable-date",
            Self::BlankDate => "blank-date",
            Self::UnreadableWeek => "unreadable-week",
            Self::UnreadableNumber => "unreadable-number",
            Self::NegativeNumber => "negative-number",
            Self::FteZero => "fte-zero",
            Self::FteTooHigh => "fte-too-high",
            Self::UnknownWord => "unknown-word",
            Self::BlankWord => "blank-word",
            Self::UnreadableYesNo => "unreadable-yes-no",
            Self::UnknownTrack => "track-not-known",
            Self::BlankTrack => "blank-track",
            Self::TrackNeeded => "track-needed",
            Self::WorkerOfBoth => "worker-of-both",
            Self::UnknownWorker => "unknown-worker",
            Self::UnknownClient => "unknown-client",
            Self::EndBeforeStart => "end-before-start",
            Self::Overlap => "overlap",
            Self::DoubledRow => "doubled-row",
            Self::DoubledWeek => "doubled-week",
            Self::EqualContacts | Self::EqualContactsInSample => "equal-contacts",
            Self::ContactBeforeEnrolment => "contact-before-enrolment",
            Self::ContactWhileNotActive => "contact-while-not-active",
            Self::PartAboveTotal => "part-above-total",
            Self::MoreThanAWeek => "more-than-a-week",
            Self::StrayCells => "stray-cells",
        }
    }
}

/// What a column looks as if it held of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Personal {
    Name,
    BirthDate,
    NationalNumber,
    Phone,
    Mail,
    Address,
}

/// Something that is wrong with a table of records as a whole, or with what `audit.yaml` says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableFault {
    NoHeadings { required: Vec<String> },
    MissingTable { table: String },
    MissingColumn { column: String },
    UnusedColumns { headings: Vec<String> },
    DoubledColumn { column: String },
    UnknownColumnName { name: String, suggestion: Suggestion },
    NoSuchHeading { heading: String },
    UnknownMeaning { column: String, meaning: String, known: Vec<String> },
    NoMeanings { column: String, known: Vec<String> },
    UnknownDateOrder { name: String },
    AmbiguousDates,
    PersonalColumn { looks_like: Personal },
    NoSuchSheet { sheet: String, known: Vec<String> },
    SheetOfCsv,
    NotASpreadsheet,
}

impl TableFault {
    /// The stable code of the problem.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoHeadings { .. } => "no-headings",
            Self::MissingTable { .. } => "missing-table",
            Self::MissingColumn { .. } => "records-column-missing",
            Self::UnusedColumns { .. } => "unused-columns",
            Self::DoubledColumn { .. } => "records-column-doubled",
            Self::UnknownColumnName { .. } => "no-such-column",
            Self::NoSuchHeading { .. } => "no-such-heading",
            Self::UnknownMeaning { .. } => "unknown-meaning",
            Self::NoMeanings { .. } => "no-meanings",
            Self::UnknownDateOrder { .. } => "unknown-date-order",
            Self::AmbiguousDates => "ambiguous-dates",
            Self::PersonalColumn { .. } => "personal-column",
            Self::NoSuchSheet { .. } => "no-such-sheet",
            Self::SheetOfCsv => "sheet-of-csv",
            Self::NotASpreadsheet => "not-a-spreadsheet",
        }
    }
}

/// Why something was left out of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftOut {
    BlankDate,
    BlankTrack,
    BlankAnswer,
    BlankMode,
    NoClientNamed,
    NoHours,
    NoJobSeekers,
    WaitingTooShort,
    WorkerNotActive,
    WindowNotOver,
    EndedBeforeWindow,
    BlankWord,
}

impl LeftOut {
    /// The stable code of the reason.
    pub fn code(self) -> &'static str {
        match self {
            Self::BlankDate => "blank-date",
            Self::BlankTrack => "blank-track",
            Self::BlankAnswer => "blank-answer",
            Self::BlankMode => "blank-mode",
            Self::NoClientNamed => "no-client-named",
            Self::NoHours => "no-hours",
            Self::NoJobSeekers => "no-job-seekers",
            Self::WaitingTooShort => "waiting-too-short",
            Self::WorkerNotActive => "worker-not-active",
            Self::WindowNotOver => "window-not-over",
            Self::EndedBeforeWindow => "ended-before-window",
            Self::BlankWord => "blank-word",
        }
    }
}

/// What the number behind a measure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    Clients,
    Workers,
    Contacts,
    Jobs,
    Courses,
    Starts,
}

impl Counted {
    /// The name in files for other tools.
    pub fn code(self) -> &'static str {
        match self {
            Self::Clients => "clients",
            Self::Workers => "workers",
            Self::Contacts => "contacts",
            Self::Jobs => "jobs",
            Self::Courses => "courses",
            Self::Starts => "starts",
        }
    }
}

/// Why a fact cannot be measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmeasured {
    /// The audit names no such table.
    NoTable(&'static str),
    /// The table has no such column.
    NoColumn { table: &'static str, column: &'static str },
    /// There is nothing to measure: the number behind it is zero.
    Nothing(Counted),
}

/// Something that becomes of clients.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutcomeName {
    Served,
    Started,
    Closed,
    Working,
    JobStarts,
    SupportedIntoWork,
    EmploymentRate,
    JobsKept,
    JobsPending,
    JobsLost,
    Studying,
    CourseStarts,
    SupportedIntoStudy,
    EducationRate,
    CoursesKept,
    CoursesPending,
    CoursesLost,
}

impl OutcomeName {
    /// The name in files for other tools.
    pub fn code(self) -> &'static str {
        match self {
            Self::Served => "served",
            Self::Started => "started",
            Self::Closed => "closed",
            Self::Working => "working",
            Self::JobStarts => "job_starts",
            Self::SupportedIntoWork => "supported_into_work",
            Self::EmploymentRate => "employment_rate",
            Self::JobsKept => "jobs_kept",
            Self::JobsPending => "jobs_pending",
            Self::JobsLost => "jobs_lost",
            Self::Studying => "studying",
            Self::CourseStarts => "course_starts",
            Self::SupportedIntoStudy => "supported_into_study",
            Self::EducationRate => "education_rate",
            Self::CoursesKept => "courses_kept",
            Self::CoursesPending => "courses_pending",
            Self::CoursesLost => "courses_lost",
        }
    }
}
