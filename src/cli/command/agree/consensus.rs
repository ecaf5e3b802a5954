//! What raters settle on, written: among the evidence, kept so that it can be undone, or as a sheet to fill in.

use std::path::Path;

use chrono::NaiveDate;

use super::NamedAudit;
use crate::agreement::{Rated, Settlement, Settling, settle};
use crate::audit::{Audit, CONSENSUS, Dossier, Help, RowAbout, Statement, Unanswered, read_form};
use crate::cli::args::AgreeArgs;
use crate::cli::command::import::{Placing, place};
use crate::cli::command::write_files;
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problems};
use crate::intake::Incoming;
use crate::locale::{Message, Phrase};
use crate::render;
use crate::report::{self, FormRequest, why_settled};
use crate::review::Review;
use crate::rubric::{ItemId, TrackId};
use crate::table::Dialect;

/// The endings of a sheet to fill in.
pub const ENDINGS: [&str; 2] = ["csv", "xlsx"];

/// The table of the consensus among the evidence.
const TABLE: &str = "consensus.csv";

/// What the raters agree on and what not, by the method that the audit names, and else by talking.
pub fn settlement(dossier: &Dossier, raters: &[(String, Review)], rated: &[Rated], date: NaiveDate, io: &Io<'_>) -> Settlement {
    let ids: Vec<String> = raters.iter().map(|(id, _)| id.clone()).collect();
    let locale = io.locale;
    let scores = |scale: usize, item: &ItemId, track: &TrackId, rater: &str| {
        let sheet = rated.get(scale)?.sheets.iter().find(|sheet| sheet.rater.eq_ignore_ascii_case(rater));
        sheet.and_then(|sheet| sheet.score(item, track))
    };
    let by = Settling {
        method: dossier.consensus().unwrap_or_default(),
        rubrics: &dossier.rubrics(),
        scores: &scores,
        date,
        why: &|ground| why_settled(ground, locale),
    };
    settle(dossier.statements(), &ids, &by)
}

/// Writes the sheets and the rows of the consensus that were asked for; `false` where that failed, which is told.
pub fn write(
    args: &AgreeArgs,
    sheets: &[(&Path, &'static str)],
    dossier: &Dossier,
    settlement: &Settlement,
    audit: &NamedAudit,
    date: NaiveDate,
    io: &mut Io<'_>,
) -> anyhow::Result<bool> {
    let mut files: Vec<(&Path, Vec<u8>)> = Vec::new();
    for (path, ending) in sheets {
        let table = sheet(dossier, settlement, io)?;
        let bytes = if *ending == "csv" {
            table
        } else {
            match workbook(args, dossier, &table, date, io)? {
                Some(bytes) => bytes,
                None => return Ok(false),
            }
        };
        files.push((path, bytes));
    }
    if !write_files(&files, io)? {
        return Ok(false);
    }
    if !args.consensus {
        return Ok(true);
    }
    let form = Incoming { name: TABLE.to_owned(), statements: settlement.settled.clone(), unanswered: unanswered(settlement) };
    let placing =
        Placing { folder: &audit.folder, file: &audit.file, files: &*audit.files, dossier, stated: dossier.statements().to_vec() };
    let is_written = place(&placing, form, io)?;
    if is_written {
        let Settlement { settled, standing, open } = settlement;
        let told = Phrase::ConsensusTold { settled: settled.len(), standing: *standing, open: open.len() };
        io.remark(&io.lang.phrase(&told))?;
    }
    Ok(is_written)
}

fn unanswered(settlement: &Settlement) -> Vec<Unanswered> {
    settlement.open.iter().map(|open| open.unanswered.clone()).collect()
}

/// The consensus so far as a table, with a row for each thing that is still to be discussed and what helps to fill it in.
fn sheet(dossier: &Dossier, settlement: &Settlement, io: &Io<'_>) -> anyhow::Result<Vec<u8>> {
    let settled: Vec<&Statement> = settlement.settled.iter().collect();
    let audits = dossier.resolve_for(Some(CONSENSUS), &mut Problems::new());
    let cells = |row: &RowAbout<'_>| {
        let of = |audit: &Audit| report::consensus_cells(audit, &settlement.open, row, io.locale);
        audits.get(row.scale).map(of).unwrap_or_default()
    };
    let help = Help { heads: report::consensus_heads(io.locale), cells: &cells };
    Ok(dossier.write_sheet(&settled, &unanswered(settlement), Dialect::of_spreadsheets(io.lang), &help)?)
}

/// The same as the form that scores itself, filled in where the raters agree.
fn workbook(args: &AgreeArgs, dossier: &Dossier, table: &[u8], date: NaiveDate, io: &mut Io<'_>) -> anyhow::Result<Option<Vec<u8>>> {
    let audits = dossier.resolve_for(Some(CONSENSUS), &mut Problems::new());
    let rubrics = || audits.iter().map(|audit| audit.rubric().id.clone()).collect();
    let audit = match (args.rubric.as_deref(), &audits[..]) {
        (None, [audit]) => Ok(audit),
        (None, _) => Err(Message::FormOfSeveralScales { rubrics: rubrics() }),
        (Some(name), audits) => audits
            .iter()
            .find(|audit| audit.rubric().id.eq_ignore_ascii_case(name.trim()))
            .ok_or_else(|| Message::ScaleNotInAudit { name: name.to_owned(), rubrics: rubrics() }),
    };
    let audit = match audit {
        Ok(audit) => audit,
        Err(message) => {
            let mut problems = Problems::new();
            problems.error(Place::whole(dossier.file_name()), message);
            super::refuse(&problems, io)?;
            return Ok(None);
        }
    };
    let request = FormRequest { rater: Some(CONSENSUS), names_scale: audits.len() > 1, locale: io.locale };
    let filled = read_form(TABLE, table, &mut Problems::new());
    let (answers, left_over) = report::answers_of(&filled, audit, &request);
    Ok(Some(render::xlsx(&report::form_workbook(audit, &request, answers, date, left_over))?))
}
