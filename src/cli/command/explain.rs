//! `getrouw explain`: why one item got its score.

use super::{open, refuse};
use crate::cli::ExitStatus;
use crate::cli::args::ExplainArgs;
use crate::cli::streams::Io;
use crate::diagnostic::{Problem, Problems, Severity, suggestion};
use crate::locale::Message;
use crate::rubric::Rubric;
use crate::{report, scoring};

pub fn run(args: &ExplainArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut problems = Problems::new();
    let Some(opened) = open(args.audit.as_deref(), args.rater.rater.as_deref(), io, &mut problems) else {
        return refuse(&problems, io);
    };
    let Some(item) = opened.audit.rubric.item(&args.item) else {
        problems.push(unknown_item(&args.item, &opened.audit.rubric));
        return refuse(&problems, io);
    };
    let Some(scorecard) = scoring::score(&opened.audit, &mut problems) else {
        return refuse(&problems, io);
    };
    for scored in scorecard.items.iter().filter(|scored| scored.item.id == item.id) {
        io.write_page(&report::explanation(&scorecard, scored, io.lang))?;
    }
    Ok(ExitStatus::Fine)
}

/// What is said of an item that the rubric does not have.
pub fn unknown_item(item: &str, rubric: &Rubric) -> Problem {
    let suggestion = suggestion(item, rubric.items.iter().map(|item| item.id.as_str()));
    Problem::new(Severity::Error, Message::UnknownItem { item: item.to_owned(), rubric: rubric.id.clone(), suggestion })
}
