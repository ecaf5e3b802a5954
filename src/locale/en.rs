//! English.

use super::name::{beside, either, in_brackets, listed, spread, together};
use super::number::{first_names, rows as rows_of, several};
use super::yaml_fault::wrong_value;
use super::{Lang, Message, Notice, People, Phrase, Said, Suggestion, decimal, percent};
use crate::source::Trouble;

fn suggest(suggestion: &Suggestion) -> String {
    match (suggestion.near.is_empty(), suggestion.known.is_empty()) {
        (false, _) => format!("did you mean {}?", suggestion.near.join(" or ")),
        (true, false) => format!("choose from: {}", suggestion.known.join(", ")),
        (true, true) => "correct the name".to_owned(),
    }
}

fn scores(scores: &[(String, i64)]) -> String {
    scores.iter().map(|(track, score)| format!("{track} {score}")).collect::<Vec<_>>().join(", ")
}

/// For each track the scores that it leaves open.
fn open_scores(scores: &[(String, Vec<i64>)], or: &str) -> String {
    scores.iter().map(|(track, open)| format!("{track} {}", spread(open, or))).collect::<Vec<_>>().join(", ")
}

/// The lowest and the highest that a number can be, as far as the scale says.
fn bounds(from: &Option<String>, to: &Option<String>) -> String {
    let from = from.as_ref().map(|lowest| format!(" from {lowest}"));
    let to = to.as_ref().map(|highest| format!(" to {highest}"));
    [from, to].into_iter().flatten().collect()
}

fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::NotThere => "there is no such file".to_owned(),
        Trouble::NotAllowed => "access denied".to_owned(),
        Trouble::NotAFile => "not a file".to_owned(),
        Trouble::TooLarge { megabytes } => format!("larger than {megabytes} MiB"),
        Trouble::Full => "the disk is full".to_owned(),
        Trouble::Outside => "it is outside the folder of the audit".to_owned(),
        Trouble::Held => "another program has it open".to_owned(),
        Trouble::ReadOnly => "the disk is read-only".to_owned(),
        Trouble::Other(said) => said.clone(),
    }
}

/// What is wrong, with the rows where it is: all of them up to twenty, and how many more.
fn row_fault(notice: Notice, rows: &[usize], count: usize, shown: Option<&str>) -> Said {
    let (text, help) = (notice.text.of(Lang::En), notice.help.of(Lang::En));
    let text = shown.map_or_else(|| text.to_owned(), |shown| format!("{text}: '{shown}'"));
    if count < 2 {
        return Said::new(text, help);
    }
    let listed = rows.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let more = count.saturating_sub(rows.len());
    let more = if more > 0 { format!(" + {more} more") } else { String::new() };
    Said::new(format!("{text} ({count} rows: {listed}{more})"), help)
}

pub(super) fn message(message: &Message) -> Said {
    match message {
        Message::FileUnreadable { name, trouble: what } => {
            let name = name.as_ref().map(|name| format!("{name} ")).unwrap_or_default();
            Said::new(format!("{name}cannot be read: {}", trouble(what)), "check the name, and that the file may be read")
        }
        Message::FileTooLarge { megabytes } => Said::new(format!("larger than {megabytes} MiB"), "check that the right file is named"),
        Message::NotText => Said::new("is not a text file", "save the sheet as CSV and name that file"),
        Message::NotUtf8 => Said::new("is not UTF-8 text, or is too large", "save the file as text with encoding UTF-8"),
        Message::NotOurFile { keys } => Said::new(
            format!("this is not an audit, rubric or wording file: no line of it begins with {}", either(keys, "or")),
            "name the file that you meant; a table belongs under 'evidence' or 'records' in audit.yaml",
        ),
        Message::YamlSyntax { fault } => fault.said(Lang::En),
        Message::DoubledKey { key, first_line } => {
            Said::new(format!("'{key}' appears twice; first on line {first_line}"), "keep one of the two")
        }
        Message::UnknownKey { key, suggestion } => Said::new(format!("'{key}' is not known here"), suggest(suggestion)),
        Message::MissingKey { key } => Said::new(format!("'{key}' is missing here"), format!("add a line '{key}: …'")),
        Message::WrongShape { found, wanted } => wrong_value(found, wanted, Lang::En),
        Message::CutByComment => Said::new(
            "a comment begins here, right after an unquoted text",
            "put the text between quotation marks, or the comment on a line of its own",
        ),
        Message::FormatVersion { key, known } => {
            Said::new("this version of the format is not known", format!("write '{key}: {known}', or use a newer getrouw"))
        }
        Message::Format { text, help, .. } => Said::new(text.said(Lang::En), help.said(Lang::En)),
        Message::NothingToCheck => Said::new("there is no YAML file to check here", "name the file or the folder with the rubrics"),
        Message::FixesNothingToWrite => {
            Said::new("what comes from standard input cannot be fixed in a file", "name the file, or see with --diff what would change")
        }
        Message::UnknownRule { name, suggestion } => Said::new(format!("there is no rule '{name}'"), suggest(suggestion)),
        Message::RuleNotToOverrule { name } => Said::new(
            format!("rule '{name}' is always an error: a file that breaks it has no meaning"),
            "correct the file instead of softening the rule",
        ),
        Message::TwoLevels { name } => Said::new(format!("rule '{name}' is given two levels"), "give each rule one"),
        Message::UnknownRubric { name, suggestion } => {
            Said::new(format!("no scale '{name}' is shipped, and no such file can be read"), suggest(suggestion))
        }
        Message::UnknownModel { name, suggestion } => Said::new(format!("this scale has no model '{name}'"), suggest(suggestion)),
        Message::NotATime { text } => Said::new(format!("'{text}' is no time of day"), "write hours and minutes, such as 9:30"),
        Message::HoursBackwards { from, to } => {
            Said::new(format!("the day begins at {from} but ends at {to}"), "let 'to' come after 'from'")
        }
        Message::MinutesOutside { minutes, most } => {
            Said::new(format!("{minutes} minutes do not fit on a day"), format!("write a number from 1 to {most}"))
        }
        Message::NotAVisitDay { text } => {
            Said::new(format!("{text} is no day of the visit"), "take a day that stands under 'days', or add this one there")
        }
        Message::TimeWithoutDay => Said::new("there is a time, but not on which day of the visit".to_owned(), "add the day under 'date'"),
        Message::TermOutside => Said::new("this is no term".to_owned(), "write a term from one day to ten years, or a day"),
        Message::UnknownDue { name, suggestion } => Said::new(format!("on this scale nothing called '{name}' is due"), suggest(suggestion)),
        Message::UnknownEntryQuestion { name, suggestion } => {
            Said::new(format!("the entry criteria have no question '{name}'"), suggest(suggestion))
        }
        Message::NothingForCalendar => Said::new(
            "what is asked for holds nothing for a calendar: no sessions with a time and nothing due".to_owned(),
            "put the days of the visit into audit.yaml, under 'visit' and 'days', or ask with --part for timetable or due",
        ),
        Message::TimetableTooLarge { days, auditors, sessions } => Said::new(
            format!("a timetable is for {days} days, {auditors} reviewers and {sessions} sessions at most"),
            "divide the visit over more audits, or check the numbers",
        ),
        Message::SessionsWithoutPlace { count } => Said::new(
            Lang::En.some(*count, "session found no place in the timetable", "sessions found no place in the timetable"),
            "add a day, longer hours, or plan fewer interviews and files",
        ),
        Message::SessionsOverlap { first, second, day } => Said::new(
            format!("on {day} '{first}' and '{second}' overlap for the same reviewer"),
            "move one of the two, or divide them between the reviewers",
        ),
        Message::NoEntryTest { rubric } => Said::new(
            format!("the scale '{rubric}' has no entry criteria"),
            "nothing is to be done; a scale of your own may have entry criteria",
        ),
        Message::NotReady { rubric, yes, open, needed } => Said::new(
            format!("'{rubric}': not ready for a review: {yes} answered yes, {open} still open, {needed} needed"),
            "see which questions are answered no",
        ),
        Message::ReadinessOpen { rubric, yes, open, needed } => Said::new(
            format!("'{rubric}': not known yet: {yes} answered yes, {open} still open, {needed} needed"),
            "answer the open questions under 'readiness' in audit.yaml",
        ),
        Message::BlankOnList { column } => {
            Said::new(format!("this row has nothing in the column '{column}'"), "fill in the pseudonym, or take the row out")
        }
        Message::DischargedLeftOut { count } => Said::new(
            Lang::En.some(*count, "discharged client is left out", "discharged clients are left out"),
            "clear the day of discharge of whoever may be drawn all the same",
        ),
        Message::DoubledOnList { count } => Said::new(
            Lang::En.some(*count, "row is of a client who is on the list already", "rows are of clients who are on the list already"),
            "each client can be drawn once; nothing needs to be done",
        ),
        Message::NoFilesOnList => Said::new("the list has no client to draw".to_owned(), "give a list of clients, a row for each"),
        Message::SampleOfAll { asked, files } => Said::new(
            format!("{asked} files are asked for and there are only {files}: all of them are taken"),
            "nothing needs to be done, if the list is complete",
        ),
        Message::NoQuestionsOfFiles { rubric } => Said::new(
            format!("the scale {rubric} asks nothing of each client file"),
            "leave out the tally sheet, or give a fact of the scale 'per_file'",
        ),
        Message::TallyNotYesNo => {
            Said::new("this cell of the tally sheet holds no yes or no".to_owned(), "write yes or no, or leave the cell blank")
        }
        Message::SessionOutsideDay { what, day } => {
            Said::new(format!("on {day} '{what}' is outside the hours of the day"), "correct the time, or 'from' and 'to' of that day")
        }
        Message::TallyFileTwice => {
            Said::new("a file has two columns on this tally sheet, and would count twice".to_owned(), "take one of them out")
        }
        Message::TallyNamesFile => Said::new(
            "this cell of the tally sheet holds a client's pseudonym".to_owned(),
            "take it out: no pseudonym goes into the evidence",
        ),
        Message::DischargeNotADay => {
            Said::new("this is no day, and no yes or no".to_owned(), "write when the client was discharged, or leave the cell blank")
        }
        Message::ListColumnMissing { column } => Said::new(
            format!("the list has no column '{column}'"),
            "give the column with the pseudonyms that heading: client for the client, worker for whose client it is",
        ),
        Message::ZoneAssumed { zone } => {
            Said::new(format!("times are read as those of {zone}"), "put 'timezone' into audit.yaml if the visit is elsewhere")
        }
        Message::DueBeforeReview { what, day } => Said::new(format!("{what} is on {day}, before the visit ends"), "check the year"),
        Message::RoleNotOfScale { name, suggestion } => Said::new(
            format!("the scale has no informants '{name}', so nobody knows which items the interview is about"),
            suggest(suggestion),
        ),
        Message::HoursOverlap { day } => {
            Said::new(format!("the hours of {day} overlap each other"), "give each day once, or stretches that follow one another")
        }
        Message::NotAScorecard => Said::new(
            "this is no scorecard in JSON".to_owned(),
            "give the folder of an audit, or what 'getrouw score --format json' or 'report -o x.json' wrote",
        ),
        Message::NewerDocument { stated } => Said::new(format!("this file is of a later version ({stated})"), "update getrouw"),
        Message::MisshapenDocument { path } => {
            Said::new(format!("{path} is not in this scorecard, or is something else"), "let getrouw write it anew")
        }
        Message::NotADate { text } => Said::new(
            format!("'{text}' is not a date"),
            "write year-month-day or day-month-year with four digits for the year, such as 2026-12-31 or 31-12-2026",
        ),
        Message::PeriodBackwards { from, to } => {
            Said::new(format!("the period ends ({to}) before it begins ({from})"), "swap 'from' and 'to', or correct one")
        }
        Message::DoubledAuditor { id } => {
            Said::new(format!("reviewer '{id}' appears twice ('auditors')"), "give each reviewer an id of their own")
        }
        Message::ReservedRater { id } => {
            Said::new(format!("'{id}' is kept for what the reviewers agreed on"), "give this reviewer another id")
        }
        Message::VisitedBesideVisit => Said::new(
            "the days of the visit stand here twice: under 'visited' and under 'visit'",
            "keep only 'visit', with the days under 'days'",
        ),
        Message::RubricNamedBeside { key } => Said::new(
            format!("'{key}' appears beside 'rubrics'"),
            "name every scale under 'rubrics', or one alone with 'rubric' and 'model'",
        ),
        Message::NoEvidenceNamed => Said::new("no evidence file is named", "list at least one: 'evidence: [evidence.csv]'"),
        Message::DoubledFile { name } => Said::new(format!("'{name}' is named twice"), "name each file once"),
        Message::TooManyListed { list, most } => {
            Said::new(format!("there are more than {most} under '{list}'"), "name only what belongs to this audit")
        }
        Message::FolderWithoutTables { folder } => Said::new(
            format!("there is no CSV or XLSX file in the folder '{folder}'"),
            "put the evidence files there, or take the folder out of 'evidence'",
        ),
        Message::FilesPassedOver { folder, files } => {
            Said::bare(format!("only CSV and XLSX are read in the folder '{folder}'; passed over: {}", first_names(files, "and {} more")))
        }
        Message::EmptyTable => {
            Said::new("has no rows", "the first row names the columns: item, track, fact, value, source, rater, date, note")
        }
        Message::MissingColumn { column, found } if found.is_empty() => {
            Said::new(format!("has no column '{}'", column.of(Lang::En)), "the first row must give the names of the columns")
        }
        Message::MissingColumn { column, found } => Said::new(
            format!("has no column '{}'", column.of(Lang::En)),
            format!("add it to the first row, which now reads: {}", found.join(" | ")),
        ),
        Message::UnknownColumn { name, suggestion, known } => Said::new(
            format!("column '{name}' is not known"),
            format!("{}; rename or remove it", suggest(&suggestion.among(known, Lang::En))),
        ),
        Message::DoubledColumn { name } => Said::new(format!("column '{name}' appears twice"), "keep one of the two"),
        Message::UnnamedColumn { number } => {
            Said::new(format!("cell {number} is filled, but its column has no name"), "name the column in the first row, or empty the cell")
        }
        Message::RowTooLong { cells, columns } => Said::new(
            format!("the row has {cells} cells, the first row {columns}"),
            "put quotes around text or a number that contains the separator",
        ),
        Message::UnclosedQuote => Said::new(
            "a quotation mark opens here and is never closed",
            "close the quotes, or double a quotation mark that is part of the text",
        ),
        Message::FormOfAnother { made_for, own } => Said::new(
            format!("this form was made for {made_for}, and this review uses {own}"),
            "what fits was read; make a form for this audit with 'getrouw form --update'",
        ),
        Message::BlankItem => Said::new("the row names no item", "fill in the item, or empty the row"),
        Message::ActionWithoutText => Said::new("the row does not say what is done", "fill in the action, or remove the row"),
        Message::UnknownActionState { text } => Said::new(
            format!("'{text}' is not the state of an action"),
            "write open, started, done, moved or dropped, or leave the cell blank",
        ),
        Message::NoSuchBand { name, known } if known.is_empty() => Said::new(
            format!("'{name}' is not a number, and this scale has no fidelity bands"),
            "write a total, such as '--target 100' or '--target ips-a=100'",
        ),
        Message::NoSuchBand { name, known } => Said::new(
            format!("'{name}' is neither a number nor a fidelity band of this scale"),
            format!("write a total, or one of: {}", known.join(", ")),
        ),
        Message::TargetBelow { track, asked, lowest } => Said::new(
            format!("{track} cannot come to {asked}: the lowest is {lowest}"),
            "write the total as the report shows it, and no mean or percentage where the scale adds up",
        ),
        Message::NoMinimums => Said::new("this scale asks no lowest scores of single items", "name some yourself with '--min ITEM=NUMBER'"),
        Message::AmbiguousTarget { target, known } => {
            Said::new(format!("the target {target} could be of several scales"), format!("say which: {}", known.join(", ")))
        }
        Message::SetTwice { text } => Said::new(format!("'--set' gives {text} two values"), "keep one of them"),
        Message::TargetBeyond { track, asked, highest } => {
            Said::new(format!("{track} cannot come to {asked}: the highest is {highest}"), format!("write a target of {highest} at most"))
        }
        Message::SetShape { text } => {
            Said::new(format!("'{text}' does not say which fact of which item to change"), "write ITEM.FACT=VALUE, or ITEM.score=4")
        }
        Message::NothingPlanned => Said::new("there is nothing to put in a calendar", "fill in by when each action is due"),
        Message::NotOnePage { file } => {
            Said::new(format!("{file} cannot be a report of one page"), "with '--one-page' choose .html, .pdf, .docx or .md")
        }
        Message::BlankFact { item } => {
            Said::new(format!("the row has a value for {item} but names no fact"), "fill in the fact, or 'score' for a rating")
        }
        Message::UnknownItem { item, rubric, suggestion } => Said::new(format!("no item '{item}' in {rubric}"), suggest(suggestion)),
        Message::AmbiguousItem { item, rubrics } => Said::new(
            format!("'{item}' is an item of several scales of this audit"),
            format!("say which in the column rubric: {}", rubrics.join(" or ")),
        ),
        Message::UnusedItem { item, model, models } => Said::new(
            format!("a programme of model {model} does not use {item}"),
            format!("remove the row, or correct the model: {item} belongs to {}", models.join(", ")),
        ),
        Message::UnknownTrack { track, suggestion } => Said::new(format!("no track '{track}' in this scale"), suggest(suggestion)),
        Message::UnusedTrack { track, model } => {
            Said::new(format!("a programme of model {model} has no track {track}"), "remove the row, or correct track or model")
        }
        Message::ItemNotInTrack { item, track, tracks } => {
            Said::new(format!("{item} is not scored in {track}"), format!("it is scored in {} only", tracks.join(", ")))
        }
        Message::UnknownFact { item, fact, suggestion } => Said::new(format!("{item} has no fact '{fact}'"), suggest(suggestion)),
        Message::UnknownSource { code, suggestion } => {
            Said::new(format!("this scale has no evidence code '{code}'"), format!("{}; join several with +", suggest(suggestion)))
        }
        Message::UnknownRater { id, suggestion: People(suggestion) } => {
            Said::new(format!("'{id}' is not among the reviewers ('auditors' in audit.yaml)"), suggest(suggestion))
        }
        Message::NotANumber { text } => {
            Said::new(format!("'{text}' is not a number"), "write digits, with a comma or a point before decimals")
        }
        Message::AmbiguousNumber { text, as_decimal, as_thousands } => Said::new(
            format!("'{text}' can be read in two ways"),
            format!("write {as_decimal} for a decimal figure, or {as_thousands} for a whole number"),
        ),
        Message::NegativeFigure { text } => Said::new(format!("'{text}' is below zero"), "no figure can be below zero"),
        Message::NotWhole { text } => Said::new(format!("'{text}' is not a whole number"), "count in whole numbers here"),
        Message::StrayPercentSign { text } => {
            Said::new(format!("'{text}' is a percentage, but this fact is not"), "write the number itself")
        }
        Message::FigureOutside { text, lowest, highest, help } => {
            let range = highest.as_ref().map_or_else(|| format!("{lowest} or more"), |highest| format!("from {lowest} to {highest}"));
            Said::new(format!("'{text}' is not a figure that this fact can have"), beside(format!("write a number, {range}"), help))
        }
        Message::AboveHundred { text } => Said::new(format!("'{text}' is above 100%"), "write a percentage from 0 to 100"),
        Message::BarePercentage { text, percent, figure } => {
            Said::new(format!("'{text}' may be a percentage or a share of 1"), format!("write {percent}, or {figure}%"))
        }
        Message::NoValue { text } => {
            Said::new(format!("'{text}' is not a value"), "leave the cell blank where it is not known or does not apply")
        }
        Message::PeriodTooLong { years } => Said::new(format!("the period is longer than {years} years"), "correct 'from' or 'to'"),
        Message::DayFarOff { text } => Said::new(format!("{text} is more than a year from the end of the period"), "check the year"),
        Message::NotYesNo { text } => Said::new(format!("'{text}' is neither yes nor no"), "write yes or no"),
        Message::NotAChoice { text, suggestion } => Said::new(format!("'{text}' is not one of the answers to this"), suggest(suggestion)),
        Message::AnswerBesideCell { text } => Said::new(
            format!("'{text}' is beside the cell for the answer, which is blank"),
            "move it to the yellow cell of this row; this cell is for help alone",
        ),
        Message::TextForNumber { text } => Said::new(
            format!("'{text}' is text here; it was read as a number, but the score in the form leaves it out"),
            "clear the cell and type the number again",
        ),
        Message::RatingOutside { text, lowest, highest } => {
            Said::new(format!("'{text}' is not a score of this scale"), format!("write a whole number from {lowest} to {highest}"))
        }
        Message::Contradiction { fact, value, other, file, row } => Said::new(
            format!("{fact} is '{value}' here but '{other}' in {file}, row {row}"),
            "keep the right one; a blank track applies to all tracks of the item",
        ),
        Message::RatersDisagree { item, fact, values } => {
            let values = values.iter().map(|(rater, value)| format!("{rater} says '{value}'")).collect::<Vec<_>>().join(", ");
            Said::new(
                format!("the reviewers disagree on {item}, {fact}: {values}"),
                "choose one with --rater, or add a row of rater 'consensus'",
            )
        }
        Message::NoSuchRater { id, suggestion: People(suggestion) } => {
            Said::new(format!("no row of the evidence is by rater '{id}'"), suggest(suggestion))
        }
        Message::RateNeedsRater { known } if known.is_empty() => {
            Said::new("it is not known who scores", "give an id with --rater, and write it in audit.yaml under auditors")
        }
        Message::RateNeedsRater { known } => {
            Said::new(format!("it is not known who scores: {}", listed(known)), "give the id with --rater, or choose --consensus")
        }
        Message::RateNeedsFolder => Said::new(
            "there is no folder for the answers: evidence names none",
            "name a folder under evidence in audit.yaml, such as evidence: [evidence/]",
        ),
        Message::RateNeedsTerminal => Said::new(
            "scoring by key takes a terminal window (Windows Terminal, PowerShell; in Git Bash with winpty)",
            "use --lines for questions line by line, or make a form with getrouw form",
        ),
        Message::RatedElsewhere { file } => Said::new(
            format!("{file} is open in another window of getrouw rate already"),
            "close that window, or give another id with --rater",
        ),
        Message::LockUnsupported { file } => Said::new(
            format!("on this disk it cannot be seen whether {file} is open in another window"),
            "score this file in one window at a time; what changes elsewhere is noticed when saving",
        ),
        Message::FewRaters { audit, ids } if ids.is_empty() => Said::new(
            format!("{audit}: no row of the evidence names a reviewer"),
            "fill in the column rater, or name the filled forms of two reviewers",
        ),
        Message::FewRaters { audit, ids } => Said::new(
            format!("{audit}: only {} stated anything; agreement takes two reviewers", listed(ids)),
            "put the rows of the other reviewer with the evidence, or name that reviewer's filled form",
        ),
        Message::RaterTwice { id } => Said::new(
            format!("reviewer '{id}' is among the evidence or in another file already"),
            "name every reviewer once; write an id of its own in the column rater of this file",
        ),
        Message::SeveralRatersInFile { file, ids } => Said::new(
            format!("{file} has rows of more than one reviewer: {}", listed(ids)),
            "give every reviewer a file, or put the file with the evidence",
        ),
        Message::ConsensusOfSeveral { audits } => {
            Said::new(format!("a consensus belongs to one audit, and these are {audits}"), "name one audit")
        }
        Message::ConsensusOfFiles { files, audit } => Said::new(
            format!("what is in {} is not among the evidence; the report could not show who moved", files.join(", ")),
            format!("take the forms in first: getrouw import {} --audit {audit}", files.join(" ")),
        ),
        Message::RatersOfSeveral { names } => Said::new(
            format!("beside several audits '{}' is not an audit", names.join("', '")),
            "name folders of audits alone, or one audit and behind it reviewers or files",
        ),
        Message::NoAuditsIn { folder } => Said::new(
            format!("there is no audit.yaml in {folder}, nor in the folders in it"),
            "name the folder of an audit, or a folder of audits",
        ),
        Message::ForbiddenDivergence { item, scores: both } => Said::new(
            format!("{item} has different scores ({}), which the scale does not allow", open_scores(both, "or")),
            "establish one score for both tracks",
        ),
        Message::SharedScore { item, score } => Said::new(
            format!("{item}: nothing is stated for this track; both tracks share one score, so the {score} of the other applies here too"),
            "state it for this track as well, or leave the track blank in the row that is for both",
        ),
        Message::ContradictoryFacts { item, facts } => {
            Said::new(format!("{item}: {} contradict each other", together(facts, " and ")), "correct one of them")
        }
        Message::DisputedDivergence { item, scores: both } => Said::new(
            format!("{item} has different scores ({}); the scale contradicts itself on whether that is allowed", scores(both)),
            "check that the difference is meant",
        ),
        Message::WorkerNotTaken { fact, items } if items.is_empty() => Said::new(
            "a specialist is named, but no item of this scale is rated per specialist",
            format!("leave the column worker blank; '{fact}' is about the whole item"),
        ),
        Message::WorkerNotTaken { fact, items } => Said::new(
            format!("a specialist is named, but only '{fact}' of {} is given per specialist", listed(items)),
            "leave the column worker blank in this row",
        ),
        Message::MeanAgainstRatings { item, fact, stated, mean } => Said::new(
            format!("{item}: {fact} is stated as {stated}, but the mean of the ratings per specialist is {mean}"),
            "correct one of the two, or say in the note why the stated mean applies",
        ),
        Message::RatingAgainstFacts { item, rating, computed } => Said::new(
            format!("{item} is rated {rating}, but the calculated score is {computed}"),
            "say why in the note of the rating, or remove one of the two",
        ),
        Message::RatingAboveCap { item, rating, cap, fact } => Said::new(
            format!("{item} is rated {rating}, but {fact} allows at most {cap}"),
            "say why in the note of the rating, or remove one of the two",
        ),
        Message::RatingOverrides { item, rating, computed } => {
            Said::bare(format!("{item}: the rating {rating} is accepted, with a note, although the calculated score is {computed}"))
        }
        Message::RatingOverridesCap { item, rating, cap, fact } => {
            Said::bare(format!("{item}: the rating {rating} is accepted, with a note, although {fact} allows at most {cap}"))
        }
        Message::InsufficientAgainstFacts { item, computed } => Said::new(
            format!("{item} is marked as not ratable, but the calculated score is {computed}"),
            "say why in the note, or remove one of the two",
        ),
        Message::InsufficientOverrides { item, computed } => {
            Said::bare(format!("{item}: marked as not ratable, with a note, although the calculated score is {computed}"))
        }
        Message::FactsMissing { item, facts, open } => Said::new(
            format!("{item} cannot be scored: {} not stated; still possible: {}", listed(facts), listed(open)),
            "state it, or give a rating",
        ),
        Message::RatingAgainstOpen { item, rating, open } => Said::new(
            format!("{item} is rated {rating}, but the facts leave only {} open", listed(open)),
            "correct one of the two, or say in the note why the rating is accepted",
        ),
        Message::RatingOverridesOpen { item, rating, open } => {
            Said::bare(format!("{item}: the rating {rating} is accepted, though the facts leave only {} open", listed(open)))
        }
        Message::CapWithoutEvidence { item, fact, at_most } => {
            Said::new(format!("{item}: {fact} is not stated and counts as not met, so at most {at_most}"), "state it if there is evidence")
        }
        Message::UnstatedComponents { item, facts } => {
            Said::new(format!("{item}: not stated and counted as absent: {}", listed(facts)), "state each with yes or no")
        }
        Message::UnlistedSource { item, code, listed } => {
            Said::bare(format!("{item}: evidence code {code} is not one that the scale lists for it ({})", listed.join(", ")))
        }
        Message::SingleSource { item, code, listed } => {
            Said::bare(format!("{item}: the score is based on {code} alone; the scale lists {}", listed.join(", ")))
        }
        Message::RecordsWithoutPeriod => {
            Said::new("records are named, but no period", "add a period: 'period: {from: 2026-01-01, to: 2026-06-30}'")
        }
        Message::NoRecordsNamed => Said::new(
            "the audit names no records",
            "name them in audit.yaml under 'records', for example 'records: {workers: workers.csv}'",
        ),
        Message::NoHeadings { required } => Said::new(
            "the first row names no column that this table knows",
            format!("put the names of the columns into the first row{}, or name them in audit.yaml under 'columns'", in_brackets(required)),
        ),
        Message::MissingTable { table } => Said::new(format!("there is no table {table}"), "name it in audit.yaml under 'records'"),
        Message::RecordsColumnMissing { column } => Said::new(
            format!("has no column '{column}'"),
            format!("add it, or say in audit.yaml which column it is: 'columns: {{{column}: …}}'"),
        ),
        Message::UnusedColumns { headings } => Said::new(
            format!("not used: {}", headings.join(", ")),
            "name in audit.yaml under 'columns' what is to be used, and under 'drop' what is not",
        ),
        Message::RecordsColumnDoubled { column } => Said::new(
            format!("a second column for '{column}'"),
            "say in audit.yaml under 'columns' which it is, and leave out the other under 'drop'",
        ),
        Message::UnknownColumnName { name, suggestion } => Said::new(format!("this table has no column '{name}'"), suggest(suggestion)),
        Message::NoSuchHeading { heading } => {
            Said::new(format!("the file has no column headed '{heading}'"), "copy the heading exactly as it is in the first row")
        }
        Message::UnknownMeaning { column, meaning, known } => {
            Said::new(format!("'{meaning}' is not a meaning of the column '{column}'"), format!("choose from {}", known.join(", ")))
        }
        Message::NoMeanings { column, known } => {
            Said::new(format!("the column '{column}' has no words"), format!("only {} do", known.join(", ")))
        }
        Message::UnknownDateOrder { name } => {
            Said::new(format!("'{name}' is not a date order"), "write year-month-day, day-month-year or month-day-year")
        }
        Message::AmbiguousDates => Said::new(
            "every date of the column can be read in two ways, the day first or the month first",
            "say in audit.yaml with this table which it is: 'dates: day-month-year'",
        ),
        Message::PersonalColumn { what } => Said::new(
            format!("the column seems to hold {}", what.of(Lang::En)),
            "take the column out of the file, or leave it out in audit.yaml under 'drop'; people appear only under a pseudonym",
        ),
        Message::NoSuchSheet { sheet, known } => Said::new(
            format!("the file has no sheet '{sheet}'"),
            if known.is_empty() { "check what the sheet is called".to_owned() } else { format!("it has: {}", known.join(", ")) },
        ),
        Message::OldExcelFile => Said::new(
            "is a file of old Excel (.xls), or one with a password",
            "open it in Excel, save it as .xlsx without a password, and name that file",
        ),
        Message::HtmlFile => {
            Said::new("is a web page, whatever the file is called", "open it in Excel, save it as .xlsx, and name that file")
        }
        Message::SheetTooLarge => {
            Said::new("asks for more time or memory than a table of an audit", "save only the sheet with the table, or save it as CSV")
        }
        Message::SheetTooWide => Said::new(
            "has cells beyond column AMJ or row 1,048,576",
            "remove what does not belong there, or keep the table on a sheet of its own",
        ),
        Message::MixedDates => Said::new(
            "some dates of the column are real dates and others text; of the real ones day and month may have changed places",
            "bring all dates into one form, best from where they come",
        ),
        Message::TableTooLarge { rows, cells } => {
            Said::new(format!("has more than {rows} rows or {cells} cells"), "spread the table over several files")
        }
        Message::AllSheetsHidden { known } => Said::new(
            format!("all sheets are hidden: {}", known.join(", ")),
            "show the sheet with the table, or name it in audit.yaml under 'sheet'",
        ),
        Message::UnknownCommand { name, suggestion } => Said::new(format!("there is no command '{name}'"), suggest(suggestion)),
        Message::UnknownNoteKind { name, suggestion } => Said::new(format!("'{name}' is not a kind of note"), suggest(suggestion)),
        Message::NoAuditThere { folder, near } => Said::new(
            format!("there is no audit.yaml in {folder}"),
            match near.first() {
                Some(near) => format!("rename {near} to audit.yaml"),
                None => "give the folder of the audit, or make an audit.yaml there".to_owned(),
            },
        ),
        Message::FormOfSeveralScales { rubrics } => {
            Said::new("a form is for one scale, and this audit has several", format!("say which with --rubric: {}", rubrics.join(", ")))
        }
        Message::FlagsNeeded { flags } => Said::new(
            format!(
                "without a terminal nothing can be asked, and {} {} not given",
                flags.join(", "),
                if flags.len() == 1 { "is" } else { "are" }
            ),
            "give them on the command line: --programme NAME --rubric RUBRIC; 'getrouw rubric list' shows the scales",
        ),
        Message::ModelOpen { rubric, models } => Said::new(
            format!("the scale {rubric} has several models of how a programme is organised"),
            format!("say with --model which: {}", models.join(", ")),
        ),
        Message::Stopped => {
            Said::new("stopped before the last question; nothing was written", "begin again, or answer with flags: getrouw init --help")
        }
        Message::ConsentRefused => {
            Said::new("whoever was spoken with does not agree to its use", "remove the row: what it says may not be used")
        }
        Message::ConsentMissing { codes } => Said::new(
            format!("the row is based on what somebody said ({}), and does not say that this person agrees", codes.join(", ")),
            "ask for consent and write yes, or remove the row",
        ),
        Message::FormIsEvidence { file } => Said::new(
            format!("{file} is evidence of this audit already"),
            "import a form that lies elsewhere; what lies in the folder of evidence counts as it is",
        ),
        Message::ImportNeedsFolder { file: None } => {
            Said::new("'evidence' names no folder and no CSV file to write to", "name a folder: evidence: [evidence/]")
        }
        Message::ImportNeedsFolder { file: Some(file) } => Said::new(
            format!("{file} would change, and a workbook that 'evidence' names is not written to"),
            "put it into a folder and name that: evidence: [evidence/]",
        ),
        Message::NoImportToUndo => Said::new("nothing was imported here that can be undone", "name the audit with --audit"),
        Message::ChangedSinceImport { file } => Said::new(
            format!("{file} was changed after the import, so that undoing it would lose that"),
            "move the file elsewhere, undo, and take over by hand what was changed",
        ),
        Message::FollowUpLeftOut { folder } => Said::new(
            format!("the action plan of {folder} was not taken over: that audit has faults"),
            format!("see what is wrong with 'getrouw check {folder}'; all else was taken over"),
        ),
        Message::ScaleNotInAudit { name, rubrics } => {
            Said::new(format!("this audit does not use a scale '{name}'"), format!("choose from {}", rubrics.join(", ")))
        }
        Message::TableWithoutRows { table } => Said::new(
            format!("the table has headings and no rows, so it counts as none at all ({table}: 0)"),
            "fill it in, or take it out of 'records' until there are figures",
        ),
        Message::NotAForm => Said::new(
            "this is not a form of getrouw",
            "name a workbook that 'getrouw form' made; other evidence can be put into the folder of evidence as it is",
        ),
        Message::AnswersWithoutPlace { count } => Said::new(
            format!("{} no place in this form", Lang::En.some(*count, "answer has", "answers have")),
            "they are on its last sheet; copy what still holds",
        ),
        Message::OutputIsThere { file } => {
            Said::new(format!("{file} is there already, and may be filled in"), "choose another name, or move the file")
        }
        Message::AnswersNeedWorkbook { file } => {
            Said::new(format!("answers cannot be taken over into {file}"), "with --update, write a file that ends in .xlsx")
        }
        Message::EvidenceAsRecords => {
            Said::new("this is evidence and no table of records", "name it in audit.yaml under 'evidence'; that needs no 'columns'")
        }
        Message::EvidenceOfAnotherScale { rubric, own } => Said::new(
            format!("the items in this file are those of {rubric}, and the audit uses {own}"),
            "name in audit.yaml the scale that was used, or take the file out of 'evidence'",
        ),
        Message::TableAsAudit { file } => Said::new(
            format!("{file} is a table and not an audit"),
            "give the folder with audit.yaml, which names the table under 'evidence'",
        ),
        Message::TitlesPassedOver { rows } => {
            Said::bare(format!("{} above the column names passed over", Lang::En.some(*rows, "row", "rows")))
        }
        Message::FirstSheetRead { sheet, others } => Said::bare(format!("sheet '{sheet}' was read; also filled: {}", others.join(", "))),
        Message::HiddenCells { sheet, rows, columns } => {
            let hidden = [(*rows, "row", "rows"), (*columns, "column", "columns")];
            let hidden: Vec<String> =
                hidden.iter().filter(|(count, ..)| *count > 0).map(|(count, one, many)| Lang::En.some(*count, one, many)).collect();
            Said::new(
                format!("sheet '{sheet}' hides {}, which count all the same", hidden.join(" and ")),
                "show what is hidden to see what counts, or remove it",
            )
        }
        Message::MoreOfAKind { count, .. } => Said::bare(format!("and {} of this kind", Lang::En.some(*count, "more", "more"))),
        Message::JoinedTeams => {
            Said::bare("teams joined in one cell were taken apart at commas, slashes and the like, since every part is a team of clients")
        }
        Message::UnknownTimezone { name } => {
            Said::new(format!("'{name}' is not a time zone"), "write Europe/Brussels or Europe/Amsterdam, for example")
        }
        Message::ZonedDate { text } => Said::new(
            format!("a time zone follows '{text}', so that it is not certain which day it was here"),
            "write the day, or name 'timezone' in audit.yaml, such as Europe/Brussels",
        ),
        Message::DateAfterReport { text } => Said::new(format!("{text} is later than the day of this report"), "check the date"),
        Message::SheetOfCsv => Said::new("a CSV file has no sheets", "leave out 'sheet'"),
        Message::NotASpreadsheet => Said::new("is not a readable XLSX or ODS file", "save it anew as XLSX, or as CSV"),
        Message::Rows { notice, rows, count, shown } => row_fault(**notice, rows, *count, shown.as_deref()),
        Message::StatedAgainstMeasured { item, fact, stated, measured } => Said::new(
            format!("{item}: {fact} is {stated} in the evidence and {measured} in the records"),
            "correct one of the two, or add a note to the row of the evidence that says why",
        ),
        Message::StatedOverMeasured { item, fact, stated, measured } => Said::bare(format!(
            "{item}: {fact} counts as {stated} from the evidence, against {} in the records; the note says why",
            measured.as_deref().unwrap_or("another value (not shown)")
        )),
        Message::WithoutTeam { item, workers } => Said::new(
            format!("{item}: {} without a team; so the work is not team based", several(*workers, "specialist is", "specialists are")),
            "fill in the team if there is one",
        ),
        Message::UnknownTypes { item, courses } => Said::new(
            format!(
                "{item}: {} of a type that the scale does not name, not counted",
                courses.map_or_else(|| "fewer than 5 courses are".to_owned(), |courses| several(courses, "course is", "courses are"))
            ),
            "give the type its meaning under 'values' in audit.yaml",
        ),
        Message::WeeksWithContact { item, weeks, of } => {
            Said::bare(format!("{item}: contacts are recorded in {weeks} of {of} weeks; the scale asks for a weekly contact log"))
        }
        Message::WaitingSoFar { item, clients } => Said::bare(format!(
            "{item}: {} without a first contact {} with the days so far, a lower bound",
            clients.map_or_else(|| "fewer than 5 clients".to_owned(), |clients| several(clients, "client", "clients")),
            if *clients == Some(1) { "counts" } else { "count" },
        )),
        Message::ZoneUnread => Said::new(
            "TZ names no time zone that is read; today is the day in UTC",
            "set TZ to a name such as Europe/Brussels, or give the day with --date",
        ),
        Message::PathOutside { path } => Said::new(
            format!("'{path}' is outside the folder of the audit"),
            "put it in that folder, so that the audit stays together when somebody keeps it or passes it on",
        ),
        Message::OutputUnwritable { file, trouble: what, replaced } => Said::new(
            format!("{file} cannot be written: {}", trouble(what)),
            match replaced[..] {
                [] => {
                    "check that the folder exists and may be written to, and that no other program has the file open; nothing was replaced"
                        .to_owned()
                }
                _ => format!("replaced already: {}", replaced.join(", ")),
            },
        ),
        Message::OutputFormat { file, known } => {
            Said::new(format!("no report can be written as {file}"), format!("use a name ending in {}", known.join(", ")))
        }
        Message::OutputIsFolder { file } => Said::new(format!("{file} is a folder"), "name a file in it"),
        Message::OutputFolderMissing { file } => {
            Said::new(format!("the folder of {file} does not exist"), "make it first, or choose another")
        }
        Message::OutputNotBuiltIn { file, feature } => Said::new(
            format!("this getrouw cannot make {feature}, so not {file} either"),
            format!("install it with 'cargo install getrouw --features {feature}', or make an .html, which prints well"),
        ),
        Message::OutputNotMade { format, reason } => Said::new(
            format!("the report could not be made as {format}: {reason}"),
            "this is a fault of getrouw, not of your data: report it, with this line",
        ),
        Message::OutputToTerminal { format } => {
            Said::new(format!("a {format} does not belong on a screen"), "name a file with -o, or send the output to another program")
        }
        Message::NotAnEpoch { text } => Said::new(
            format!("SOURCE_DATE_EPOCH is '{text}', which is not a number of seconds"),
            "set it to whole seconds since 1970, or give the day with --date",
        ),
        Message::OutputInEvidence { file } => {
            Said::new(format!("{file} would be in a folder of evidence and be read as evidence the next time"), "choose another folder")
        }
        Message::OutputIsInput { file } => {
            Said::new(format!("{file} is a file that the audit is read from"), "choose another name for the report")
        }
        Message::DoubledOutput { file } => Said::new(format!("{file} is named twice"), "name each report once"),
        Message::UnderGate { track, total, gate } => Said::bare(format!("{track}: {total} is below the threshold of {gate}")),
        Message::AmbiguousGate { gate, known } => {
            Said::new(format!("a threshold of {gate} could be of several scales"), format!("say which: {}", known.join(", ")))
        }
        Message::Incomplete { missing } => {
            Said::bare(format!("missing: {}; the score sheet must be complete", Lang::En.some(*missing, "score", "scores")))
        }
        Message::WarningsDenied { warnings } => {
            Said::bare(format!("{}; none are allowed", Lang::En.some(*warnings, "warning", "warnings")))
        }
    }
}

pub(super) fn phrase(phrase: &Phrase) -> String {
    match phrase {
        Phrase::Severity { error: true, .. } => "error".to_owned(),
        Phrase::Severity { warning: true, .. } => "warning".to_owned(),
        Phrase::Severity { .. } => "notice".to_owned(),
        Phrase::AtCell { sheet, cell, column: Some(column) } => format!("sheet {sheet}, cell {cell}, column {column}"),
        Phrase::AtCell { sheet, cell, column: None } => format!("sheet {sheet}, cell {cell}"),
        Phrase::InSheet { sheet, rows } => format!("sheet {sheet}, {rows}"),
        Phrase::AtRow { row, column: Some(column) } => format!("row {row}, column {column}"),
        Phrase::AtRow { row, column: None } => format!("row {row}"),
        Phrase::AtRows { rows, more, column: None } => rows_of("rows", rows, *more, "more"),
        Phrase::AtRows { rows, more, column: Some(column) } => format!("{}, column {column}", rows_of("rows", rows, *more, "more")),
        Phrase::MoreRemarks { count, code, items } => {
            format!("and {} of this kind ({code}): {}", Lang::En.some(*count, "more", "more"), items.join(", "))
        }
        Phrase::AtLines { lines, more } => rows_of(if lines.len() + more == 1 { "line" } else { "lines" }, lines, *more, "more"),
        Phrase::AuditIsSound { warnings, notices } => {
            format!("no errors; {}, {}", Lang::En.some(*warnings, "warning", "warnings"), Lang::En.some(*notices, "notice", "notices"))
        }
        Phrase::WordsNotCompared => "the words were not compared: the two have no language in common".to_owned(),
        Phrase::WordsComparedIn { language } => format!("the words were compared in {language}, the language that both have"),
        Phrase::FixesMade { fixes, files } => {
            format!("{} in {}", Lang::En.some(*fixes, "fix", "fixes"), Lang::En.some(*files, "file", "files"))
        }
        Phrase::FilesChecked { files, summary } => format!("{}: {summary}", Lang::En.some(*files, "file checked", "files checked")),
        Phrase::AnnotationsNotShown { shown, errors, warnings } => format!(
            "GitHub shows {shown} errors and {shown} warnings of a step; {} and {} more are in the log alone",
            Lang::En.some(*errors, "error", "errors"),
            Lang::En.some(*warnings, "warning", "warnings")
        ),
        Phrase::AuditIsFaulty { errors, warnings } => {
            format!("{}, {}", Lang::En.some(*errors, "error", "errors"), Lang::En.some(*warnings, "warning", "warnings"))
        }
        Phrase::PeriodFromTo { from, to } => format!("{from} to {to}"),
        Phrase::NumberedAuditor { number } => format!("reviewer {number}"),
        Phrase::NumberedFile { number, ending } if ending.is_empty() => format!("file {number}"),
        Phrase::NumberedFile { number, ending } => format!("file {number}.{ending}"),
        Phrase::VersionOf { title, id, version } => format!("{title} ({id}, version {version})"),
        Phrase::ScoredOf { scored, items } => format!("{scored} of {items}"),
        Phrase::FromTo { lowest, highest } => format!("{lowest} to {highest}"),
        Phrase::BandOrigin { origin } => format!("The fidelity bands come from: {}.", origin.trim_end_matches('.')),
        Phrase::BandsAreOn { what } => format!("The fidelity bands are on: {what}."),
        Phrase::MinimumOrigin { origin } => format!("The lowest scores come from: {}.", origin.trim_end_matches('.')),
        Phrase::OneOfSeveralScales { scales } => {
            format!("This review uses several scales, each with a report of its own: {}. Their totals are never added.", scales.join(", "))
        }
        Phrase::InsufficientCode { code, title } => format!("code {code}: {title}"),
        Phrase::AnchorMet { score } => format!("Anchor met ({score})"),
        Phrase::NextAnchor { score } => format!("What a {score} requires"),
        Phrase::FactStated { title, value } => format!("{title}: {value}"),
        Phrase::Because { clauses } => clauses.join("; "),
        Phrase::FigureInRange { figure, range } => format!("{figure} ({range})"),
        Phrase::FigureBetween { figure, range, tie: true } => {
            format!("{figure}, halfway between two anchors: {range} applies")
        }
        Phrase::FigureBetween { figure, range, tie: false } => format!("{figure}, nearest to {range}"),
        Phrase::CountPresent { present, of } => format!("{present} of {of} components"),
        Phrase::CountNeeded { range, of } => format!("{range} of {of} components"),
        Phrase::Absent { titles } => format!("not yet: {}", titles.join(", ")),
        Phrase::NoLonger { condition } => format!("no longer ‘{condition}’"),
        Phrase::FigureNeeded { title, range } => format!("{title}: {range}"),
        Phrase::CappedBy { title, at_most } => format!("at most {at_most} unless: {title}"),
        Phrase::RatedBy { rating } => format!("rating: {rating}"),
        Phrase::RatedOver { rating, computed } => format!("rating: {rating}, calculated: {computed}"),
        Phrase::WantingFacts { titles, open } => format!("not stated: {}; still possible: {}", titles.join(", "), listed(open)),
        Phrase::AllOf { conditions } => conditions.join(" and "),
        Phrase::AnyOf { conditions } => conditions.join(" or "),
        Phrase::UpTo { figure } => format!("{figure} or less"),
        Phrase::Under { figure } => format!("under {figure}"),
        Phrase::AtLeast { figure } => format!("{figure} or more"),
        Phrase::Over { figure } => format!("over {figure}"),
        Phrase::Between { lowest, highest } => format!("{lowest} to {highest}"),
        Phrase::OverUpTo { lowest, highest } => format!("over {lowest} up to {highest}"),
        Phrase::OverAndUnder { lowest, highest } => format!("over {lowest} and under {highest}"),
        Phrase::FromAndUnder { lowest, highest } => format!("{lowest} to under {highest}"),
        Phrase::Percent { number } => percent(Lang::En, number),
        Phrase::Number { number } => decimal(Lang::En, number),
        Phrase::FigureWithUnit { figure, unit } => format!("{figure} {unit}"),
        Phrase::InWeeks { weeks, of } => format!("in {weeks} of {of} weeks"),
        Phrase::WholeNumber { unit, from, to } => format!("whole number{}, {unit}", bounds(from, to)),
        Phrase::AnyNumber { unit, from, to } => format!("number{}, {unit}", bounds(from, to)),
        Phrase::WithoutFigure { condition } => format!("where there is no figure: {condition}"),
        Phrase::CannotGoTogether { conditions } => conditions.join(" and "),
        Phrase::RateOf { percent, count, of } => format!("{percent} ({count} of {of})"),
        Phrase::RateHidden { count, of } => format!("{count} of {of}"),
        Phrase::OutcomeUnsaid { jobs } => {
            format!("{jobs} jobs do not say whether they are competitive; they do not count among those sustained, in progress and lost.")
        }
        Phrase::OutcomeUndated { table, rows } => format!("{rows} rows of {table} without a date count nowhere."),
        Phrase::Spread { lowest, median, highest } => format!("{lowest} · {median} · {highest}"),
        Phrase::WaitingIncluded { clients } => format!("{} of them with the days so far", Lang::En.some(*clients, "client", "clients")),
        Phrase::NoTable { table } => format!("there is no table {table}"),
        Phrase::NoColumn { table, column } => format!("the table {table} has no column {column}"),
        Phrase::NothingToCount { of } => format!("nothing to count: no {of}"),
        Phrase::MeasuredThus { measure, how, files } => format!("{measure}: {}; look in {}", how.en, files.join(", ")),
        Phrase::Subject { programme, rubric } => format!("Fidelity of {programme} on the {rubric}"),
        Phrase::Quoted { text } => format!("‘{text}’"),
        Phrase::Titled { title, name } => format!("{title}: {name}"),
        Phrase::ShortVersion => {
            "This is a short version. The report for the programme says of each item what its score is based on.".to_owned()
        }
        Phrase::ItemsFromTo { lowest, highest } => format!(
            "Each item gets a score from {lowest} to {highest}. The higher the score, the more faithfully the programme works by the model on that \
             point. A score that is missing counts neither as zero nor as the lowest score: it is not known."
        ),
        Phrase::SharesExplained { lowest, maximum } => format!(
            "The % of the maximum is the total divided by the highest possible total. The % of the possible range counts from the lowest possible \
             total ({lowest}) to the highest ({maximum}), and so is the fairer one for comparing scales."
        ),
        Phrase::OfMaximum { maximum } => format!("of {maximum}"),
        Phrase::StillBetween { lowest, highest } => format!("incomplete: may still become {lowest} to {highest}"),
        Phrase::SheetIncomplete { missing, scores } => format!(
            "This score sheet is incomplete: {missing} of its {scores} scores {} missing. Totals count only what was scored.",
            if *missing == 1 { "is" } else { "are" }
        ),
        Phrase::AndMore { count, score, track } => {
            format!("{track}: {} with score {score}.", Lang::En.some(*count, "other item", "other items"))
        }
        Phrase::AllAlike { score, track } => format!("{track}: all items have score {score}."),
        Phrase::NothingScored { track } => format!("{track}: no item has been scored yet."),
        Phrase::ChartRow { label, figures } => format!("{label}: {}.", figures.join(", ")),
        Phrase::ChartFigure { series, figure } => format!("{series} {figure}"),
        Phrase::FactsFrom { codes } => format!("Evidence from {}", codes.join(" + ")),
        Phrase::Filled { stated, wanted, unscored } => {
            let items = Lang::En.some(*unscored, "item", "items");
            format!("filled in: {stated} of {wanted} facts that can still decide a score; {items} still without a score")
        }
        Phrase::Quarter { year, number } => format!("Q{number} {year}"),
        Phrase::MoreCombinations { more, tried } => format!("and {more} more of {tried} combinations"),
        Phrase::NewAuditSteps { folder, form, evidence } => format!(
            "Look through audit.yaml in any text editor: the period, the reviewers, the days of the visit.\n\
             Fill in {form} and save it in the folder {evidence}. Without a spreadsheet, fill in the print by hand.\n\
             Check what is there and what is still missing: getrouw check {folder}\n\
             See the scores: getrouw score {folder}\n\
             Write the report: getrouw report {folder} -o report.docx"
        ),
        Phrase::SampleHint => {
            "Draw the files with: getrouw prepare --sample LIST.csv --n 10 --seed WORD -o sample.csv -o tally.xlsx".to_owned()
        }
        Phrase::FilesToRead { files } => {
            Lang::En.some(usize::try_from(*files).unwrap_or(usize::MAX), "client file to read", "client files to read")
        }
        Phrase::CountedFrom { day } => format!("Counted from the last day of the visit, {day}."),
        Phrase::WithoutDay { what } => format!("Still without a day: {}. Put a day or a term into audit.yaml.", what.join(", ")),
        Phrase::EntryCounted { yes, of, needed, open } => format!("{yes} of {of} yes, {needed} needed, {open} not answered"),
        Phrase::SoManyOf { some, of } => format!("{some} of {of}"),
        Phrase::Labelled { label, text } => format!("{label}: {text}"),
        Phrase::ReviewsApart { before, after, rubric, version, model } => {
            let why = [(*rubric, "another scale"), (*version, "another version of the scale"), (*model, "another model")];
            let why: Vec<&str> = why.into_iter().filter(|(is, _)| *is).map(|(_, what)| what).collect();
            format!("{before} and {after} cannot be compared: {}.", why.join(", "))
        }
        Phrase::ReviewsMapped { before, after } => {
            format!("{before} and {after} are on different scales. Items are compared where a scale says what corresponds; totals are not.")
        }
        Phrase::RubricEdited { before, after } => format!(
            "Between {before} and {after} the file of the scale changed, and its version did not. 'getrouw rubric diff' says what differs."
        ),
        Phrase::ReviewsNotInOrder { before, after } => {
            format!("{before} is later than {after}: changes run backwards there.")
        }
        Phrase::ErratumMisfits { item, day, from } => {
            format!("The correction of {item} on {day} fits nowhere: none of these reviews has a {from} there.")
        }
        Phrase::ErratumSaid { item, day, from, to, why } => format!("{item}, {day}: {from} should have been {to}. {why}"),
        Phrase::ScoresMoved { up, down, same, new, gone, without, apart } => {
            let others = [(new, "newly scored"), (gone, "no longer scored"), (without, "still without a score"), (apart, "not comparable")];
            let others: String =
                others.into_iter().filter(|(count, _)| **count > 0).map(|(count, what)| format!(", {count} {what}")).collect();
            format!("Scores since the review before: {up} higher, {down} lower, {same} the same{others}.")
        }
        Phrase::Tallied { question, yes, of } => format!("{question} Yes in {yes} of {of} files"),
        Phrase::SharedScores { count } => format!(
            "{count} {} only on facts of no reviewer in particular, such as those from records. They are the same by definition and do not count here.",
            if *count == 1 { "score rests" } else { "scores rest" }
        ),
        Phrase::SomeOf { some, of, percent } => format!("{some} of {of} ({percent})"),
        Phrase::AgreementLimits { raters } => format!(
            "n is how many items at least two of the {raters} reviewers scored, of one scale and at one programme. They are not a sample and are not \
             independent. An interval says how far a figure may swing with as many other items of the same kind; how it turns out at another programme or \
             with other reviewers only shows when those are added."
        ),
        Phrase::AgreementIntervals { draws, credibility, covered } => format!(
            "Intervals of 95%. For equal scores: Clopper and Pearson. For the other figures: the middle {credibility}% of {draws} tables that remain possible \
             beside the scores found (Dirichlet distribution), also where everybody agrees on everything. Tried with two reviewers and ten to a hundred items: \
             in the worst case too (AC2, quadratic) the interval holds the true figure in {covered} of samples."
        ),
        Phrase::LeftOut { audits } => format!("Left out, since no two reviewers scored anything: {}.", audits.join(", ")),
        Phrase::TotalsCovered { covered } => format!(
            "Tried with the same two reviewers at five to a hundred programmes, the interval by F holds the true figure in {covered} of samples in the worst \
             case too."
        ),
        Phrase::StudyLimits { programmes } => format!(
            "{programmes} programmes are compared per item; with fewer than thirty the intervals are wide. An item on which all programmes score the same can \
             say nothing of the distinctions that reviewers make: there is no alpha then."
        ),
        Phrase::SettledByMajority { count, of } => format!("Majority: {count} of {of} reviewers."),
        Phrase::SettledByMean { mean, of, nearest } => format!("Mean of {of} ratings: {mean}; {}.", nearest.en),
        Phrase::RatingOfWorker { worker } => format!("rating of {worker}"),
        Phrase::NothingFound { text } => format!("No item with '{text}'."),
        Phrase::AnsweredElsewhere { file } => format!("This is in {file} already; change it there."),
        Phrase::TableMerged { taken, contested: 0 } => format!("The file was changed elsewhere: {taken} taken over. Press u to go back."),
        Phrase::TableMerged { taken, contested } => format!(
            "The file was changed elsewhere: {taken} taken over; {contested} answered here too, where what is in the file stands. Press u to go back."
        ),
        Phrase::JournalKept { why } => format!("not saved yet ({why}); kept in a journal"),
        Phrase::JournalLeft { file } => format!("What could not be saved earlier cannot be read; it is in {file}."),
        Phrase::NotSaved { why } => format!("NOT saved ({why})"),
        Phrase::RateTotal { track, total, scored, items, lowest, highest } => {
            format!("{track} {total} ({scored}/{items} scored, possible {lowest}–{highest})")
        }
        Phrase::QuestionOf { number, of } => format!("Question {number} of {of}"),
        Phrase::ConsensusTold { settled, standing, open } => {
            format!("Consensus: {settled} filled in, {standing} there already, {open} still to discuss.")
        }
        Phrase::ImportCounted { new, changed, contradicted, kept } => {
            format!("{new} new, {changed} changed, {contradicted} contradicted by another rater, {kept} blank in the form and kept")
        }
        Phrase::Undone { files } => format!("undone: {}", files.join(", ")),
        Phrase::Written { files } => format!("wrote {}", files.join(", ")),
        Phrase::DirectRating { rating } => format!("rating: {rating}"),
        Phrase::InTrack { track, text } => format!("{track}: {text}"),
        Phrase::OfAnotherModel { models } => format!("scored only in the model ‘{}’", models.join("’ or ‘")),
        Phrase::OnlyInTracks { tracks } => format!("scored in {} only", tracks.join(" and ")),
        Phrase::ScoresDiverge { scores, disputed } => format!(
            "different scores: {}{}",
            scores.join(", "),
            if *disputed { "; the scale contradicts itself on whether it may" } else { "; the scale allows it" }
        ),
        Phrase::AgainstFacts { track, score, computed } => {
            format!("{track}: rating {score} with a note, although the calculated score is {computed}")
        }
        Phrase::DataInsufficient { track } => format!("{track}: the data do not allow a score"),
        Phrase::GapMore { title, by, now, needed } => format!("{title}: up by {by} (now {now}, needed {needed})"),
        Phrase::GapLess { title, by, now, needed } => format!("{title}: down by {by} (now {now}, needed {needed})"),
        Phrase::GapJust { title, now, needed } => format!("{title}: {needed} (now exactly {now})"),
        Phrase::PercentPoints { number } => format!("{number} percentage points"),
        Phrase::ComponentsWanted { more, titles } if *more == titles.len() => format!("still needed: {}", titles.join("; ")),
        Phrase::ComponentsWanted { more, titles } => format!("{more} more of these {}: {}", titles.len(), titles.join("; ")),
        Phrase::AnswerWanted { title, to, now: None } => format!("{title}: {to}"),
        Phrase::AnswerWanted { title, to, now: Some(now) } => format!("{title}: {to} (now {now})"),
        Phrase::AnchorWithGap { anchor, gap } => format!("{anchor} → {gap}"),
        Phrase::CanRise { items, unscored } => {
            let can = if *items == 1 { "1 item can rise".to_owned() } else { format!("{items} items can rise") };
            match unscored {
                0 => format!("{can}. First comes what wins the most points for a step."),
                1 => format!("{can}; 1 item has no score yet. First comes what wins the most points for a step."),
                _ => format!("{can}; {unscored} items have no score yet. First comes what wins the most points for a step."),
            }
        }
        Phrase::PointsToWin { tracks } => {
            let tracks: Vec<String> = tracks.iter().map(|(track, points)| format!("{track} {points}")).collect();
            format!("Points to win, with every item as high as it can be: {}.", tracks.join(", "))
        }
        Phrase::TargetWanted { track, least, now, missing: 0 } => format!("{track}: {least} or more, now {now}"),
        Phrase::TargetWanted { track, least, now, missing } => {
            format!("{track}: {least} or more, now {now} at least ({missing} {} missing)", if *missing == 1 { "score" } else { "scores" })
        }
        Phrase::TotalOpen { lowest, highest, maximum, scored, items } => {
            format!("{lowest} to {highest} of {maximum} ({scored} of {items} scored)")
        }
        Phrase::ProgrammesDiffer { before, now } => format!("The review before is about another programme: {before}, and not {now}."),
        Phrase::SameDay { day } => format!("The review before is of the same day ({day}); it may be the same one."),
        Phrase::Overdue { day } => format!("{day} (overdue)"),
        Phrase::ReachedAlready { scores, now } => format!("{scores} (now {now} already)"),
        Phrase::MinimumWanted { item, least } => format!("{item}: {least} or more"),
        Phrase::SmallestSets { steps, effort, count, is_one } => {
            let steps = if *steps == 1 { "1 step".to_owned() } else { format!("{steps} steps") };
            let effort = effort.as_ref().map(|effort| format!(", an effort of {effort} in all")).unwrap_or_default();
            let others = if *is_one { "no other way is as small".to_owned() } else { format!("{count} ways are as small") };
            format!("The target can be reached in {steps}{effort}; fewer will not do, and {others}.")
        }
        Phrase::OtherSet { without, with } => format!("Or, instead of {}: {}", without.join("; "), with.join("; ")),
        Phrase::TrackOutOfReach { track, highest, least, possible: None } => {
            format!("{track} is out of reach: with every item as high as it can be the total is {highest}, and {least} is needed.")
        }
        Phrase::TrackOutOfReach { track, highest, least, possible: Some(possible) } => format!(
            "{track}: with steps on what is scored the total is certain to come to {highest}, and {least} is needed. Whether it is out of reach depends on the missing \
             scores: with the highest of those the total may be {possible}."
        ),
        Phrase::MinimumOutOfReach { item, least, is_unscored: false } => format!("{item} cannot come to {least}."),
        Phrase::MinimumOutOfReach { item, least, is_unscored: true } => {
            format!("{item} has no score yet, so whether it can come to {least} is not known.")
        }
        Phrase::CountedAtLowest { missing } => format!(
            "{missing} {} missing and counted here as the lowest still possible. Score {} first.",
            if *missing == 1 { "score is" } else { "scores are" },
            if *missing == 1 { "it" } else { "them" }
        ),
        Phrase::RiseStep { item, tracks, from, to } => format!("{item} ({tracks}) from {from} to {to}"),
        Phrase::PhaseUntil { phase, day } => format!("{}: until {day}", phase),
        Phrase::TotalMoved { track, was, now, by } => format!("{track}: from {was} to {now} ({by})."),
        Phrase::ActionsCounted { states } => {
            format!("Actions: {}.", states.iter().map(|(state, count)| format!("{count} {state}")).collect::<Vec<_>>().join(", "))
        }
        Phrase::ActionsRose { done, rose } => format!(
            "Of the {done} {} done, the item of {rose} rose. That an item rose does not prove that the action did it.",
            if *done == 1 { "action" } else { "actions" }
        ),
        Phrase::SinceLastTime { day: Some(day) } => format!("Since last time ({day})"),
        Phrase::SinceLastTime { day: None } => "Since last time".to_owned(),
        Phrase::TowardsScore { score, text } => format!("towards a {score}: {text}"),
        Phrase::MadeWith { maker } => format!("Made with {maker}."),
        Phrase::RulingsElsewhere { count } => {
            format!("{} on the scale applied while scoring; see the report for the programme.", Lang::En.some(*count, "ruling", "rulings"))
        }
        Phrase::ScoreMark { score } => format!("score {score}"),
        Phrase::ScoreRange { lowest, highest } => {
            format!("Choose a score from {lowest} to {highest}, or clear the cell if it is not known.")
        }
        Phrase::NotAScore { lowest, highest } => format!("A score is a whole number from {lowest} to {highest}."),
    }
}
