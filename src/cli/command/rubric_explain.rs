//! `getrouw rubric explain`: what a rule of `rubric check` asks and why, or the list of all rules.

use crate::cli::ExitStatus;
use crate::cli::args::RuleArgs;
use crate::cli::streams::Io;
use crate::diagnostic::suggestion;
use crate::report;
use crate::rubric::lint;

pub fn run(args: &RuleArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    match &args.rule {
        None => io.write_page(&report::rule_list())?,
        Some(name) => match lint::rule(name) {
            Some(rule) => io.write_page(&report::rule_page(rule))?,
            None => {
                let near = suggestion(name, lint::RULES.into_iter().map(|rule| rule.name)).near;
                let offer = if near.is_empty() { String::new() } else { format!("; did you mean {}?", near.join(" or ")) };
                anyhow::bail!("there is no rule '{name}'{offer}");
            }
        },
    }
    Ok(ExitStatus::Fine)
}
