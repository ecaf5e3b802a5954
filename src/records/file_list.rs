//! A list of client files to draw from: clients and, where it says so, whose clients they are. Nothing of it but pseudonyms is kept.

use chrono::{Datelike, NaiveDate};

use super::YEARS_OF_AGE;
use super::privacy::{self, Look};
use crate::audit::{Holds, table_kind};
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::Message;
use crate::source::{Files, Trouble};
use crate::table::{
    Headings, Mapping, Origin, OriginFault, Piece, StreamFault, date, fold, holds_headings, is_placeholder, same_id, yes_no,
};

/// The table of records whose columns the list has.
const TABLE: &str = "clients";

/// What the column of clients may be called beside its names among records, folded.
const PSEUDONYMS: [&str; 8] =
    ["pseudoniem", "pseudoniemen", "pseudonym", "pseudonyms", "pseudonyme", "pseudonymes", "dossier", "dossiernummer"];

/// A client's file, by pseudonyms.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClientFile {
    /// Whose client it is; empty where the list does not say so.
    pub worker: String,
    pub client: String,
}

/// The clients of a list, each once. Those who are discharged are left out, which is told; what tells who somebody is, rows without a client, and, where
/// workers are needed, without a worker are refused.
pub fn client_files(name: &str, files: &dyn Files, needs_workers: bool, today: NaiveDate, problems: &mut Problems) -> Vec<ClientFile> {
    match read(name, files, needs_workers, today, problems) {
        Ok(found) => found,
        Err(fault) => {
            let required = || vec!["client".to_owned()];
            let (place, message) = match fault {
                StreamFault::Io(error) => (Place::whole(name), Message::FileUnreadable { name: None, trouble: Trouble::from(&error) }),
                StreamFault::NotText => (Place::whole(name), Message::NotText),
                StreamFault::Empty => (Place::whole(name), Message::NoHeadings { required: required() }),
                StreamFault::UnclosedQuote { row } => (Place::row(name, row, None), Message::UnclosedQuote),
            };
            problems.error(place, message);
            Vec::new()
        }
    }
}

fn read(
    name: &str,
    files: &dyn Files,
    needs_workers: bool,
    today: NaiveDate,
    problems: &mut Problems,
) -> Result<Vec<ClientFile>, StreamFault> {
    let origin = Origin::of(files, name, None).map_err(|fault| match fault {
        OriginFault::Io(error) => StreamFault::Io(error),
        OriginFault::SheetOfCsv | OriginFault::Kind(_) | OriginFault::Sheet(_) => StreamFault::NotText,
    })?;
    let Some(kind) = table_kind(TABLE) else { return Ok(Vec::new()) };
    let mut stream = origin.open()?.0;
    // A list by pseudonym may say so.
    let of = |header: &[String]| {
        let headings = Headings::of(header, kind.columns, Mapping::default());
        let named = header.iter().find(|heading| PSEUDONYMS.contains(&fold(heading).as_str()));
        match named.filter(|_| headings.place("client").is_none()) {
            Some(named) => Headings::of(header, kind.columns, Mapping { columns: &[("client", named)], drop: &[] }),
            None => headings,
        }
    };
    stream.pass_over_titles(&|header| of(header).place("client").is_some())?;
    let headings = of(&stream.header);
    let head = |index: Option<usize>| stream.place(name, stream.header_row, index);
    if !holds_headings(&stream.header, headings.found.len()) {
        problems.error(head(None), Message::NoHeadings { required: vec!["client".to_owned()] });
        return Ok(Vec::new());
    }
    let needed = [("client", true), ("worker", needs_workers)];
    for (column, _) in needed.into_iter().filter(|(column, is_needed)| *is_needed && headings.place(column).is_none()) {
        problems.error(head(None), Message::ListColumnMissing { column: column.to_owned() });
    }
    for (index, heading) in stream.header.iter().enumerate() {
        if let Some(looks_like) = privacy::of_heading(&fold(heading)) {
            problems.error(head(Some(index)), Message::PersonalColumn { what: looks_like.title() });
        }
    }
    if problems.has_errors() {
        return Ok(Vec::new());
    }
    let at = |column| headings.place(column).unwrap_or(usize::MAX);
    let (client_at, worker_at, closed_at) = (at("client"), at("worker"), at("closed"));
    let mut looks: Vec<Look> = vec![Look::default(); stream.header.len()];
    let (mut found, mut discharged, mut piece) = (Vec::new(), 0_usize, Piece::default());
    while stream.next_piece(&mut piece)? {
        stream.each_row(&piece, |row, cells| {
            for (index, look) in looks.iter_mut().enumerate() {
                look.see(&cells.text(index), today.year() - YEARS_OF_AGE);
            }
            let text = |index| Some(cells.text(index)).filter(|text| !is_placeholder(text)).map(|text| same_id(text.trim()).into_owned());
            let (client, worker) = (text(client_at).unwrap_or_default(), text(worker_at).unwrap_or_default());
            let lacking = [(client.is_empty(), "client", client_at), (worker.is_empty() && needs_workers, "worker", worker_at)];
            for (_, column, index) in lacking.into_iter().filter(|(is_lacking, ..)| *is_lacking) {
                let message = Message::BlankOnList { column: column.to_owned() };
                problems.push_joined(Problem::new(Severity::Error, message).at(stream.place(name, row, Some(index))));
            }
            let closed = text(closed_at).unwrap_or_default();
            // Who is to be discharged later is still there.
            let is_discharged = match (closed.is_empty(), date(&closed), yes_no(&closed)) {
                (true, ..) => Some(false),
                (_, Some(day), _) => Some(day <= today),
                (_, None, answer) => answer,
            };
            if is_discharged.is_none() {
                let place = stream.place(name, row, Some(closed_at));
                problems.push_joined(Problem::new(Severity::Error, Message::DischargeNotADay).at(place));
            }
            if is_discharged == Some(true) {
                discharged += 1;
            } else {
                found.push(ClientFile { worker, client });
            }
        });
    }
    for (index, look) in looks.iter().enumerate() {
        let holds = headings.found.iter().find(|(_, place)| *place == index).map(|(column, _)| column.about);
        let (may_hold_names, may_hold_dates) = (holds.is_some_and(|holds| holds != Holds::Person), holds.is_some());
        if let Some(looks_like) = look.tells(may_hold_names, may_hold_dates) {
            problems.error(head(Some(index)), Message::PersonalColumn { what: looks_like.title() });
        }
    }
    let listed = found.len();
    let whole = || Place::whole(name);
    if discharged > 0 {
        problems.push(Problem::new(Severity::Notice, Message::DischargedLeftOut { count: discharged }).at(whole()));
    }
    // A client of two workers has one file.
    found.sort_by(|one, other| (&one.client, &one.worker).cmp(&(&other.client, &other.worker)));
    found.dedup_by(|one, other| one.client == other.client);
    if found.len() < listed {
        problems.push(Problem::new(Severity::Notice, Message::DoubledOnList { count: listed - found.len() }).at(whole()));
    }
    if found.is_empty() && !problems.has_errors() {
        problems.error(whole(), Message::NoFilesOnList);
    }
    Ok(found)
}
