//! `getrouw compare`: reviews held against each other, from audits and from published scorecards.

use std::path::Path;

use super::reviews::{Read, read, rubrics, series};
use super::{day, outputs, refuse, write_files};
use crate::cli::ExitStatus;
use crate::cli::args::{CompareArgs, TableOrJsonArg};
use crate::cli::streams::Io;
use crate::comparison::{Comparison, compare};
use crate::diagnostic::Problems;
use crate::document;
use crate::render;
use crate::report::{self, Compared};
use crate::review::Purpose;

const ENDINGS: [&str; 5] = ["html", "docx", "xlsx", "md", "json"];

pub fn run(args: &CompareArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut problems = Problems::new();
    let date = day(args.date, io, &mut problems);
    let outputs = outputs(&args.output, &ENDINGS, &[], io, &mut problems);
    let reviews: Vec<Read> = args.reviews.iter().map(|path| read(path, false, Purpose::Look, &args.output, io, &mut problems)).collect();
    if problems.has_errors() {
        return refuse(&problems, io);
    }
    let rubrics = rubrics(&reviews, io);
    let series = series(&reviews, &rubrics);
    let comparisons: Vec<(Comparison<'_>, &Vec<String>)> =
        series.iter().map(|(sources, snapshots)| (compare(snapshots, &rubrics), sources)).collect();
    let rubric = |comparison: &Comparison<'_>| {
        let last = comparison.reviews.last()?;
        rubrics.iter().find(|rubric| rubric.id == last.rubric)
    };
    let compared: Vec<Compared<'_>> =
        comparisons.iter().map(|(comparison, sources)| Compared { comparison, rubric: rubric(comparison), sources }).collect();
    let mut files: Vec<(&Path, Vec<u8>)> = Vec::new();
    for (path, ending) in outputs {
        let report = || report::comparison_report(&compared, io.locale, date);
        let bytes = match ending {
            "html" => render::html(&report())?,
            "docx" => render::docx(&report())?,
            "xlsx" => render::xlsx(&report::comparison_book(&compared, io.locale, date))?,
            "json" => document::write(&report::comparison_document(&compared, io.lang))?,
            _ => render::markdown_document(&report()),
        };
        files.push((path, bytes));
    }
    if !write_files(&files, io)? {
        return Ok(ExitStatus::Error);
    }
    match args.format {
        TableOrJsonArg::Json => io.write(&document::write(&report::comparison_document(&compared, io.lang))?)?,
        TableOrJsonArg::Table if files.is_empty() => {
            for compared in &compared {
                io.write_page(&report::comparison_page(compared, io.locale))?;
            }
        }
        TableOrJsonArg::Table => {}
    }
    io.tell(problems.iter())?;
    Ok(ExitStatus::Fine)
}
