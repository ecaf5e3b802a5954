//! `getrouw explain`: why one item got its score.

use super::{Purpose, open, refuse, score_all};
use crate::cli::ExitStatus;
use crate::cli::args::ExplainArgs;
use crate::cli::streams::Io;
use crate::diagnostic::{Problem, Problems, Severity, suggestion};
use crate::locale::Message;
use crate::report;
use crate::rubric::Rubric;

pub fn run(args: &ExplainArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut problems = Problems::new();
    let Some(opened) = open(args.audit.as_deref(), args.rater.rater.as_deref(), Purpose::Look, io, &mut problems) else {
        return refuse(&problems, io);
    };
    if opened.audits.iter().all(|audit| audit.rubric().item(&args.item).is_none()) {
        problems.push(unknown_item(&args.item, opened.audits.iter().map(|audit| audit.rubric())));
        return refuse(&problems, io);
    }
    let Some(scorecards) = score_all(&opened.audits, &mut problems) else {
        return refuse(&problems, io);
    };
    for (index, page) in report::explanations(&scorecards, &args.item, io.locale).iter().enumerate() {
        if index > 0 {
            io.write(b"\n")?;
        }
        io.write_page(page)?;
    }
    Ok(ExitStatus::Fine)
}

/// What is said of an item that none of the rubrics has.
pub fn unknown_item<'a>(item: &str, rubrics: impl Iterator<Item = &'a Rubric> + Clone) -> Problem {
    let suggestion = suggestion(item, rubrics.clone().flat_map(|rubric| rubric.items.iter().map(|item| item.id.as_str())));
    let rubric = rubrics.map(|rubric| rubric.id.as_str()).collect::<Vec<_>>().join(", ");
    Problem::new(Severity::Error, Message::UnknownItem { item: item.to_owned(), rubric, suggestion })
}
