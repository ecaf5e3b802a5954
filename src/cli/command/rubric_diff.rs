//! `getrouw rubric diff`: what changed between two rubrics, and what that does to scores.

use std::path::Path;

use super::refuse;
use crate::audit::find_rubric;
use crate::cli::ExitStatus;
use crate::cli::args::{DiffArgs, DiffFormatArg};
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problems};
use crate::rubric::diff::diff;
use crate::{document, report};

pub fn run(args: &DiffArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut problems = Problems::new();
    let here = io.disk.folder(Path::new(""));
    // Both in the language that was asked for, so that words are compared in one language where that can be.
    let mut find = |name: &str| find_rubric(name, io.lang, &*here, Place::whole(name), &mut problems);
    let (Some(old), Some(new)) = (find(&args.old), find(&args.new)) else { return refuse(&problems, io) };
    let found = diff(&old.rubric, &new.rubric);
    io.decide(if found.changes_meaning() { ExitStatus::Failed } else { ExitStatus::Fine });
    match args.format {
        DiffFormatArg::Text => io.write_page(&report::diff_page(&old.rubric, &new.rubric, &found))?,
        DiffFormatArg::Json => io.write(&document::write(&report::diff_document(&old.rubric, &new.rubric, &found, io.lang))?)?,
    }
    Ok(io.verdict())
}
