//! English, about records.

use super::Said;
use super::en::{some, suggest};
use super::records::{Counted, LeftOut, OutcomeName, Personal, RowFault, TableFault, Unmeasured};

pub(super) fn table_fault(fault: &TableFault) -> Said {
    match fault {
        TableFault::NoHeadings { required } => Said::new(
            "the first row names no column that this table knows",
            format!(
                "put the names of the columns into the first row ({}), or name them in audit.yaml under 'columns'",
                required.join(", ")
            ),
        ),
        TableFault::MissingTable { table } => Said::new(format!("there is no table {table}"), "name it in audit.yaml under 'records'"),
        TableFault::MissingColumn { column } => Said::new(
            format!("has no column '{column}'"),
            format!("add it, or say in audit.yaml which column it is: 'columns: {{{column}: …}}'"),
        ),
        TableFault::UnusedColumns { headings } => Said::new(
            format!("not used: {}", headings.join(", ")),
            "name in audit.yaml under 'columns' what is to be used, and under 'drop' what is not",
        ),
        TableFault::DoubledColumn { column } => Said::new(
            format!("a second column for '{column}'"),
            "say in audit.yaml under 'columns' which it is, and leave out the other under 'drop'",
        ),
        TableFault::UnknownColumnName { name, suggestion } => Said::new(format!("this table has no column '{name}'"), suggest(suggestion)),
        TableFault::NoSuchHeading { heading } => {
            Said::new(format!("the file has no column headed '{heading}'"), "copy the heading as it stands in the first row")
        }
        TableFault::UnknownMeaning { column, meaning, known } => {
            Said::new(format!("'{meaning}' is no meaning in the column '{column}'"), format!("choose from {}", known.join(", ")))
        }
        TableFault::NoMeanings { column, known } => {
            Said::new(format!("the column '{column}' holds no words"), format!("only {} do", known.join(", ")))
        }
        TableFault::UnknownDateOrder { name } => {
            Said::new(format!("'{name}' is no order of a date"), "write year-month-day, day-month-year or month-day-year")
        }
        TableFault::AmbiguousDates => Said::new(
            "every date of the column can be read in two ways, the day first or the month first",
            "say in audit.yaml with this table which it is: 'dates: day-month-year'",
        ),
        TableFault::PersonalColumn { looks_like } => Said::new(
            format!("the column looks as if it held {}", personal(*looks_like)),
            "take the column out of the file, or leave it out in audit.yaml under 'drop'; people stand here with a pseudonym alone",
        ),
        TableFault::NoSuchSheet { sheet, known } => {
            Said::new(format!("the file has no sheet '{sheet}'"), format!("it has: {}", known.join(", ")))
        }
        TableFault::SheetOfCsv => Said::new("a CSV file has no sheets", "leave out 'sheet'"),
        TableFault::NotASpreadsheet => Said::new("is not a readable XLSX file", "save it anew as XLSX, or as CSV"),
    }
}

/// What is wrong, with the rows where it is: all of them up to twenty, and how many more.
pub(super) fn row_fault(fault: RowFault, rows: &[usize], count: usize) -> Said {
    let (text, help) = words(fault);
    if count < 2 {
        return Said::new(text, help);
    }
    let listed = rows.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let more = count.saturating_sub(rows.len());
    let more = if more > 0 { format!(" + {more} more") } else { String::new() };
    Said::new(format!("{text} ({count} rows: {listed}{more})"), help)
}

fn words(fault: RowFault) -> (&'static str, &'static str) {
    match fault {
        RowFault::BlankId => ("the cell for the worker's or client's pseudonym is blank", "fill it in, or delete the row"),
        RowFault::UnreadableDate => (
            "no date in the form that this column uses",
            "write all dates of the column in one way; where the order is not clear, name it in audit.yaml under 'dates'",
        ),
        RowFault::BlankDate => ("no date; the row counts for nothing", "fill in the date"),
        RowFault::UnreadableWeek => ("not a week", "write an ISO week such as 2026-W05, or the date of its Monday"),
        RowFault::UnreadableNumber => {
            ("not a number, or one that can be read in two ways", "write digits, with a comma or point before the decimals")
        }
        RowFault::NegativeNumber => ("a number below zero", "no number of this table can be"),
        RowFault::FteZero => ("0 FTE", "fill in the appointment if this worker counts"),
        RowFault::FteTooHigh => ("more than 1.5 FTE", "write 1 for full time and 0.5 for half time, not hours or percentages"),
        RowFault::UnknownWord => ("a word that this column does not know", "say in audit.yaml under 'values' what it means"),
        RowFault::BlankWord => ("does not say whom the contact was with; the row does not count", "fill it in"),
        RowFault::UnreadableYesNo => ("not yes or no", "write yes or no, or name the words for them in audit.yaml under 'yes' and 'no'"),
        RowFault::UnknownTrack => (
            "a track that no scale of this audit knows",
            "write the name of a track of the scale, or 'both'; or say in audit.yaml under 'values' what it means",
        ),
        RowFault::BlankTrack => ("no track", "fill in the track"),
        RowFault::TrackNeeded => ("no track, while each track has a caseload of its own", "fill in the track"),
        RowFault::WorkerOfBoth => (
            "a worker of both tracks, while each track has a caseload of its own",
            "give each part of the appointment a row and a pseudonym of its own, or choose the model with one caseload",
        ),
        RowFault::UnknownWorker => {
            ("a worker who is not in the table of workers", "add the worker to that table, or correct the pseudonym")
        }
        RowFault::UnknownClient => {
            ("a client who is not in the table of clients", "add the client to that table, or correct the pseudonym")
        }
        RowFault::EndBeforeStart => ("the end lies before the start", "correct one of the two dates"),
        RowFault::Overlap => ("the time overlaps with that of another row of the same person", "join the rows, or correct the dates"),
        RowFault::DoubledRow => ("the row equals another", "keep one of the two"),
        RowFault::DoubledWeek => ("this week is there already for this worker", "join the rows"),
        RowFault::EqualContacts => {
            ("the row equals another; both count", "a worker may visit twice a day; delete the row if it was entered twice")
        }
        RowFault::EqualContactsInSample => (
            "the row equals another; both count. The file is so long that only a sample was compared",
            "check whether the file or a part of it is doubled",
        ),
        RowFault::ContactBeforeEnrolment => {
            ("a contact before the client's enrolment; it does not count as a first contact", "correct one of the two dates")
        }
        RowFault::ContactWhileNotActive => (
            "a contact on a day on which the worker was not active; it does not count among contacts per week",
            "correct the date, or the worker's 'from' and 'to'",
        ),
        RowFault::PartAboveTotal => ("more hours than the total of the row", "correct the part or the total"),
        RowFault::MoreThanAWeek => ("more hours than a week has", "correct the total"),
        RowFault::StrayCells => ("more cells than the first row has columns", "put text that holds the separator between quotation marks"),
    }
}

fn personal(looks_like: Personal) -> &'static str {
    match looks_like {
        Personal::Name => "names of people",
        Personal::BirthDate => "dates of birth",
        Personal::NationalNumber => "national numbers",
        Personal::Phone => "phone numbers",
        Personal::Mail => "mail addresses",
        Personal::Address => "addresses",
    }
}

/// So many left out, and why.
pub(super) fn left_out(reason: LeftOut, count: usize) -> String {
    let (one, many) = match reason {
        LeftOut::BlankDate => ("row without a date", "rows without a date"),
        LeftOut::BlankTrack => ("client without a track", "clients without a track"),
        LeftOut::BlankAnswer => ("not filled in", "not filled in"),
        LeftOut::BlankMode => {
            ("contact that does not say whether it was in person", "contacts that do not say whether they were in person")
        }
        LeftOut::NoClientNamed => ("contact that names no client", "contacts that name no client"),
        LeftOut::NoHours => ("worker without hours", "workers without hours"),
        LeftOut::NoJobSeekers => ("worker without a job-seeking client", "workers without a job-seeking client"),
        LeftOut::WaitingTooShort => {
            ("client without a contact and enrolled too shortly", "clients without a contact and enrolled too shortly")
        }
        LeftOut::WorkerNotActive => ("contact outside the worker's active time", "contacts outside the worker's active time"),
        LeftOut::WindowNotOver => ("start whose days have not passed", "starts whose days have not passed"),
        LeftOut::EndedBeforeWindow => ("start of what ended before", "starts of what ended before"),
        LeftOut::BlankWord => ("contact that does not say with whom", "contacts that do not say with whom"),
    };
    some(count, one, many)
}

fn nouns(counted: Counted) -> (&'static str, &'static str) {
    match counted {
        Counted::Clients => ("client", "clients"),
        Counted::Workers => ("worker", "workers"),
        Counted::Contacts => ("contact", "contacts"),
        Counted::Jobs => ("job", "jobs"),
        Counted::Courses => ("course", "courses"),
        Counted::Starts => ("start", "starts"),
    }
}

/// So many of what a measure counts.
pub(super) fn counted(counted: Counted, count: usize) -> String {
    let (one, many) = nouns(counted);
    some(count, one, many)
}

/// Why a fact has no measured value.
pub(super) fn unmeasured(why: &Unmeasured) -> String {
    match why {
        Unmeasured::NoTable(table) => format!("there is no table {table}"),
        Unmeasured::NoColumn { table, column } => format!("the table {table} has no column {column}"),
        Unmeasured::Nothing(of) => format!("nothing to count: no {}", nouns(*of).1),
    }
}

/// What became of clients.
pub(super) fn outcome(name: OutcomeName) -> &'static str {
    match name {
        OutcomeName::Served => "clients served",
        OutcomeName::Started => "clients enrolled",
        OutcomeName::Closed => "clients closed",
        OutcomeName::Working => "clients with a job",
        OutcomeName::JobStarts => "jobs started",
        OutcomeName::SupportedIntoWork => "clients supported into work (first job)",
        OutcomeName::EmploymentRate => "came into work",
        OutcomeName::JobsKept => "competitive jobs held three months",
        OutcomeName::JobsPending => "competitive jobs, not yet three months",
        OutcomeName::JobsLost => "competitive jobs lost before three months",
        OutcomeName::Studying => "clients with a course",
        OutcomeName::CourseStarts => "courses started",
        OutcomeName::SupportedIntoStudy => "clients supported into education (first course)",
        OutcomeName::EducationRate => "came into education",
        OutcomeName::CoursesKept => "courses held three months",
        OutcomeName::CoursesPending => "courses, not yet three months",
        OutcomeName::CoursesLost => "courses left before three months",
    }
}
