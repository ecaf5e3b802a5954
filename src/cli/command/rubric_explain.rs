//! `getrouw rubric explain`: what a rule of `rubric check` asks and why, or the list of all rules.

use crate::cli::ExitStatus;
use crate::cli::args::RuleArgs;
use crate::cli::streams::Io;
use crate::diagnostic::{Problem, Severity};
use crate::report;
use crate::rubric::inspect::find_rule;

pub fn run(args: &RuleArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    match &args.rule {
        None => io.write_page(&report::rule_list(io.lang))?,
        Some(name) => match find_rule(name) {
            Ok(rule) => io.write_page(&report::rule_page(rule, io.lang))?,
            Err(message) => {
                io.tell(&[Problem::new(Severity::Error, message)])?;
                return Ok(ExitStatus::Error);
            }
        },
    }
    Ok(ExitStatus::Fine)
}
