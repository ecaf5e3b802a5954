//! `getrouw rubric`: the shipped rubrics, a rubric, or one item of it.

use std::path::Path;

use super::explain::unknown_item;
use super::{refuse, rubric_check, rubric_diff, rubric_explain, rubric_schema};
use crate::audit::find_rubric;
use crate::cli::ExitStatus;
use crate::cli::args::{RubricArgs, RubricCommand, RubricShowArgs};
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problems};
use crate::report;
use crate::rubric::built_in;

pub fn run(args: &RubricArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    match &args.command {
        RubricCommand::List => list(io),
        RubricCommand::Show(args) => show(args, io),
        RubricCommand::Check(args) => rubric_check::run(args, io),
        RubricCommand::Rule(args) => rubric_explain::run(args, io),
        RubricCommand::Schema(args) => rubric_schema::run(args, io),
        RubricCommand::Diff(args) => rubric_diff::run(args, io),
    }
}

fn list(io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let in_language = |id| {
        let mut rubric = built_in::rubric(id)?;
        if let Some(wording) = built_in::wording(id, io.lang) {
            rubric.lay_words(&wording);
        }
        Some(rubric)
    };
    let rubrics: Vec<_> = built_in::ids().filter_map(in_language).collect();
    io.write_page(&report::rubric_list(&rubrics, io.lang))?;
    Ok(ExitStatus::Fine)
}

fn show(args: &RubricShowArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut problems = Problems::new();
    let here = io.disk.folder(Path::new("."));
    let Some(found) = find_rubric(&args.rubric, io.lang, &*here, Place::whole(&args.rubric), &mut problems) else {
        return refuse(&problems, io);
    };
    let rubric = found.rubric;
    let page = match &args.item {
        None => report::rubric_page(&rubric, io.lang),
        Some(name) => match rubric.item(name) {
            Some(item) => report::item_page(&rubric, item, io.lang),
            None => {
                problems.push(unknown_item(name, std::iter::once(&rubric)));
                return refuse(&problems, io);
            }
        },
    };
    io.write_page(&page)?;
    Ok(ExitStatus::Fine)
}
