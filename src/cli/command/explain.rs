//! `getrouw explain`: why one item got its score.

use super::{beside, refuse, review_of};
use crate::audit::Audit;
use crate::cli::ExitStatus;
use crate::cli::args::ExplainArgs;
use crate::cli::streams::Io;
use crate::diagnostic::{Problem, Problems, Severity, suggestion};
use crate::locale::Message;
use crate::report;
use crate::review::Purpose;
use crate::rubric::Rubric;

pub fn run(args: &ExplainArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let review = review_of(&args.folder, &args.rater, Purpose::Look, io);
    let mut faults = Problems::new();
    if !review.audits.is_empty() && review.audits.iter().all(|audit| audit.rubric().item(&args.item).is_none()) {
        faults.push(unknown_item(&args.item, review.audits.iter().map(Audit::rubric)));
    }
    if !review.is_sound() || faults.has_errors() {
        return refuse(&beside(faults, &review), io);
    }
    for (index, page) in report::explanations(&review.scorecards(), &args.item, io.locale).iter().enumerate() {
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
