//! The pages of the lint rules: one or the list of all in the reader's language, and all of them in English as `docs/rules.md`.

use super::blocks::{Align, Block, Page, Table};
use crate::locale::{Lang, rule_text};
use crate::rubric::fault::{Example, Level, Rule};
use crate::rubric::fix::{Safety, fix_of};
use crate::rubric::lint::rules;

pub fn rule_page(rule: &Rule, lang: Lang) -> Page {
    Page { title: rule.name.to_owned(), blocks: rule_blocks(rule, lang) }
}

/// Every rule in a line.
pub fn rule_list(lang: Lang) -> Page {
    let columns = ["Rule", "Level", "What it finds"].map(|heading| (rule_text(heading, lang).to_owned(), Align::Left));
    let mut table = Table::new(columns);
    for rule in rules() {
        table.row([rule.name.to_owned(), level(rule.level).to_owned(), rule_text(rule.what, lang).to_owned()]);
    }
    Page { title: rule_text("Rules", lang).to_owned(), blocks: vec![Block::Table(table)] }
}

/// Every rule with its page, for the documentation.
pub fn rule_book() -> Page {
    let mut blocks = vec![Block::Paragraph(
        "What 'getrouw rubric check' finds. This page is generated from the rules; 'getrouw rubric explain RULE' shows one of them. \
         Findings of the level 'unsound' are always errors, since nobody can be scored with such a file. Those of the level 'deny' are \
         errors and those of the level 'warn' are warnings, unless '--deny', '--warn' or '--allow' says otherwise or a comment in the file \
         silences them: '# getrouw: allow(rule-name) the reason', in an item or above it, or above any other line."
            .to_owned(),
    )];
    blocks.extend(rule_list(Lang::En).blocks);
    for rule in rules() {
        blocks.push(Block::Heading(2, rule.name.to_owned()));
        blocks.extend(rule_blocks(rule, Lang::En));
    }
    Page { title: "The rules of rubric files".to_owned(), blocks }
}

fn rule_blocks(rule: &Rule, lang: Lang) -> Vec<Block> {
    let said = |english| rule_text(english, lang).to_owned();
    let mut blocks = vec![
        Block::Paragraph(said(rule.what)),
        Block::Paragraph(said(rule.why)),
        Block::Terms(vec![(said("Level"), level(rule.level).to_owned()), (said("Fix"), said(fix(rule)))]),
    ];
    match rule.example {
        Example::Told(text) => blocks.push(Block::Terms(vec![(said("Example"), said(text))])),
        Example::Rubric { wrong, right } | Example::Wording { wrong, right } => {
            blocks.extend([Block::Paragraph(said("It finds fault with:")), Block::Code(outdented(wrong))]);
            blocks.extend([Block::Paragraph(said("and not with:")), Block::Code(outdented(right))]);
        }
    }
    blocks
}

fn fix(rule: &Rule) -> &'static str {
    match fix_of(rule.name) {
        Some(Safety::Safe) => "'--fix' makes it where what was meant is plain",
        Some(Safety::Unsafe) => "'--fix --unsafe-fixes' makes it, as a guess",
        None => "none",
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Unsound => "unsound",
        Level::Deny => "deny",
        Level::Warn => "warn",
    }
}

/// A piece of a file without the blanks that all its lines begin with. The first begins where the piece was cut, so it
/// stands as far to the left as the others at most.
fn outdented(piece: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let rest = piece.lines().skip(1).filter(|line| !line.trim().is_empty()).map(indent).min();
    let first = piece.lines().next().map_or(0, indent);
    // A first line that is cut off its blanks stands where the next one does, unless that is nested in it.
    let mut lines = Vec::new();
    for (index, line) in piece.lines().enumerate() {
        let cut = if index == 0 { first } else { rest.unwrap_or(0).min(indent(line)) };
        lines.push(line.get(cut..).unwrap_or_default().to_owned());
    }
    lines.join("\n")
}
