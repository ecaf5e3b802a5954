//! Comments that silence a rule, with a reason: `# getrouw: allow(not-monotone) the source says so`.
//!
//! A comment in an item, or directly above it, speaks of that item; any other of the line below it.

use crate::diagnostic::{Place, Problem, Spot, suggestion};
use crate::locale::{Message, Sentence, sentence};
use crate::rubric::fault::reading::{BAD_SILENCER, UNUSED_SILENCER};
use crate::rubric::fault::{Level, Rule, did_you_mean};
use crate::rubric::lint::{self, rule};

/// What a silencing comment begins with.
const OPENING: &str = "getrouw:";

/// A comment that silences rules over some lines.
struct Silencer {
    line: usize,
    column: usize,
    rules: Vec<(&'static Rule, bool)>,
    /// The first and last line that it speaks of.
    lines: (usize, usize),
}

/// Takes away what the comments of a file silence, and tells which of them are at fault or silence nothing.
///
/// That a comment silences nothing is told of a file that was read whole. `items` are the lines on which items and other parts of the file begin, in order, each with whether it is an item.
pub fn silence(file: &str, text: &str, items: &[(usize, bool)], findings: Vec<Problem>, is_whole: bool) -> Vec<Problem> {
    if !text.contains(OPENING) {
        return findings;
    }
    let lines: Vec<&str> = text.lines().collect();
    let mut told = Vec::new();
    let mut silencers: Vec<Silencer> =
        lines.iter().enumerate().filter_map(|(index, line)| read(file, index + 1, line, &lines, items, &mut told)).collect();
    let mut kept = Vec::new();
    for finding in findings {
        if !is_silenced(&finding, &mut silencers) {
            kept.push(finding);
        }
    }
    for silencer in silencers {
        for (rule, used) in silencer.rules {
            if !used && is_whole {
                let text = sentence!("{name} finds nothing here to silence", name = rule.name);
                told.push(finding(file, silencer.line, silencer.column, &UNUSED_SILENCER, text, "take the comment out".into()));
            }
        }
    }
    kept.extend(told);
    kept
}

fn finding(file: &str, line: usize, column: usize, rule: &Rule, text: Sentence, help: Sentence) -> Problem {
    let place = Place { file: file.to_owned(), spot: Spot::Line { line, column } };
    Problem::new(rule.level.severity(), Message::Format { code: rule.name, text, help }).at(place)
}

fn read(file: &str, number: usize, line: &str, lines: &[&str], items: &[(usize, bool)], told: &mut Vec<Problem>) -> Option<Silencer> {
    let comment = line.trim_start().strip_prefix('#')?.trim_start();
    let rest = comment.strip_prefix(OPENING)?.trim();
    let column = line.chars().take_while(|letter| letter.is_whitespace()).count() + 1;
    let mut bad = |text: Sentence, help: Sentence| told.push(finding(file, number, column, &BAD_SILENCER, text, help));
    let Some((names, reason)) = rest.strip_prefix("allow(").and_then(|rest| rest.split_once(')')) else {
        bad("the comment is meant for getrouw, but cannot be read".into(), "write '# getrouw: allow(rule-name) and the reason'".into());
        return None;
    };
    if reason.trim_matches(|letter: char| !letter.is_alphanumeric()).is_empty() {
        bad("the comment does not say why".into(), "write the reason after the rule".into());
        return None;
    }
    let mut rules = Vec::new();
    for name in names.split(',').map(str::trim) {
        match rule(name) {
            Some(rule) if rule.level == Level::Unsound => {
                bad(sentence!("{name} cannot be silenced: without it the file has no meaning", name), "fix the file instead".into());
            }
            Some(rule) => rules.push((rule, false)),
            None => {
                let near = suggestion(name, lint::rules().map(|rule| rule.name)).near;
                let help = if near.is_empty() { Sentence::from("docs/rules.md lists the rules") } else { did_you_mean(&near) };
                bad(sentence!("there is no rule '{name}'", name), help);
            }
        }
    }
    Some(Silencer { line: number, column, rules, lines: reach(number, lines, items) })
}

/// The lines that a comment on this line speaks of.
fn reach(number: usize, lines: &[&str], items: &[(usize, bool)]) -> (usize, usize) {
    let is_blank = |line: &&&str| line.trim().is_empty() || line.trim_start().starts_with('#');
    let below = number + lines.iter().skip(number).take_while(is_blank).count() + 1;
    let part_at = |line: usize| items.iter().rposition(|(start, _)| *start <= line);
    let whole = |index: usize| {
        let (start, is_item) = items.get(index)?;
        let end = items.get(index + 1).map_or(lines.len(), |(next, _)| next - 1);
        is_item.then_some((*start, end))
    };
    let begins_below = items.iter().position(|(start, is_item)| *start == below && *is_item);
    begins_below.and_then(whole).or_else(|| part_at(number).and_then(whole)).unwrap_or((below, below))
}

fn is_silenced(finding: &Problem, silencers: &mut [Silencer]) -> bool {
    let Some(Spot::Line { line, .. }) = finding.place().map(|place| &place.spot) else { return false };
    let mut silenced = false;
    for silencer in silencers.iter_mut().filter(|silencer| (silencer.lines.0..=silencer.lines.1).contains(line)) {
        for (_, used) in silencer.rules.iter_mut().filter(|(rule, _)| rule.name == finding.message.code()) {
            *used = true;
            silenced = true;
        }
    }
    silenced
}

#[cfg(test)]
mod tests {
    use super::super::sample::told;

    const RIGHT: &str = "      - number: \"4\"\n";

    fn with(comment: &str, wrong: &str) -> Vec<String> {
        told(RIGHT, &format!("{comment}\n{wrong}"))
    }

    #[test]
    fn a_comment_above_an_item_or_in_it_silences_the_rule_there() {
        assert_eq!(with("", "      - number: \"5\"\n"), ["number-out-of-sequence: - number: \"5\""]);
        assert_eq!(with("      # getrouw: allow(number-out-of-sequence) four was dropped", "      - number: \"5\"\n"), [""; 0]);
        assert_eq!(with("", "      - number: \"5\"\n        # getrouw: allow(number-out-of-sequence) four was dropped\n"), [""; 0]);
    }

    #[test]
    fn a_comment_elsewhere_silences_the_line_below() {
        let right = "  - {number: \"1\", applies_to: [figure_between_anchors], text: A figure";
        let wrong = "  # getrouw: allow(ruling-not-used) kept for older reports\n  - {number: \"1\", text: A figure";
        assert_eq!(told(right, wrong), [""; 0]);
    }

    #[test]
    fn a_comment_for_another_item_silences_nothing_and_is_told() {
        let wrong = "      - number: \"5\"\n";
        let told = told(
            "      - number: \"1\"\n        title: Working",
            "      # getrouw: allow(number-out-of-sequence) four was dropped\n      - number: \"1\"\n        title: Working",
        );
        assert_eq!(told, ["unused-silencer: # getrouw: allow(number-out-of-sequence) four was dropped"]);
        let elsewhere = with("", &format!("{wrong}        # getrouw: allow(not-monotone) no reason at all\n"));
        assert_eq!(elsewhere.len(), 2, "{elsewhere:?}");
    }

    #[test]
    fn a_comment_without_a_reason_or_with_a_wrong_rule_is_told() {
        for comment in [
            "allow(not-monotone)",
            "allow(not-monotone) -",
            "allow(not-monotonous) because",
            "allow(ranges-overlap) because",
            "deny(all)",
            "",
        ] {
            let told = with(&format!("      # getrouw: {comment}"), RIGHT);
            assert!(told.first().is_some_and(|told| told.starts_with("bad-silencer")), "{comment}: {told:?}");
        }
    }
}
