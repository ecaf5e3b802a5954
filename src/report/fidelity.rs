//! The fidelity report: all that a reader needs to see where a programme stands and on what that rests.

use super::blocks::{Align, Block, Page, Table};
use super::explanation::{item_blocks, ruling_terms, rulings};
use super::outcome_page::{SmallCounts, outcome_blocks};
use super::profile::profile;
use super::score_page::{band_note, minimums, remarks, totals};
use super::words::Words;
use crate::audit::Audit;
use crate::diagnostic::Severity;
use crate::locale::{Lang, Phrase, date};
use crate::outcomes::Outcomes;
use crate::rubric::TotalKind;
use crate::scoring::{Outcome, Scorecard, ScoredItem};

/// The fidelity reports of an audit, one for each of its scales.
pub fn fidelity_reports(scorecards: &[Scorecard<'_>], outcomes: Option<&Outcomes>, small: SmallCounts, lang: Lang) -> Vec<Page> {
    let words = Words { lang };
    let titles: Vec<String> = scorecards.iter().map(|scorecard| scorecard.audit.rubric.title.clone()).collect();
    let several = |(scorecard, title): (&Scorecard<'_>, &String)| {
        let mut page = fidelity_report(scorecard, outcomes, small, lang);
        if titles.len() > 1 {
            page.title = format!("{}: {title}", page.title);
            page.blocks.insert(0, Block::Paragraph(words.say(Phrase::OneOfSeveralScales { scales: titles.clone() })));
        }
        page
    };
    scorecards.iter().zip(&titles).map(several).collect()
}

/// The fidelity report of an audit on one scale.
fn fidelity_report(scorecard: &Scorecard<'_>, outcomes: Option<&Outcomes>, small: SmallCounts, lang: Lang) -> Page {
    let words = Words { lang };
    let audit = scorecard.audit;
    let mut blocks = vec![Block::Terms(cover(audit, words))];

    blocks.push(Block::Heading(2, words.say(Phrase::Totals)));
    blocks.push(Block::Table(totals(scorecard, words)));
    blocks.push(Block::Paragraph(band_note(scorecard, words)));
    blocks.extend(minimums(scorecard, words));
    blocks.push(Block::Heading(2, words.say(Phrase::Sections)));
    blocks.push(Block::Table(sections(scorecard, words)));
    if let Some(table) = profile(scorecard, words) {
        blocks.push(Block::Heading(2, words.say(Phrase::Profile)));
        blocks.push(Block::Table(table));
    }

    blocks.push(Block::Heading(2, words.say(Phrase::Items)));
    let is_checklist = audit.rubric.total == TotalKind::Count;
    if !is_checklist {
        blocks.push(Block::Paragraph(words.say(Phrase::Paraphrase)));
    }
    let used: Vec<&ScoredItem<'_>> = scorecard.items.iter().filter(|scored| scored.is_used()).collect();
    for section in &audit.rubric.sections {
        blocks.push(Block::Heading(3, section.title.clone()));
        for scored in used.iter().filter(|scored| scored.item.section == section.id) {
            blocks.push(Block::Heading(4, format!("{} {}", scored.item.id, scored.item.title)));
            blocks.extend(item_blocks(scorecard, scored, words, 5));
        }
    }

    let general = [Severity::Warning, Severity::Notice].map(|severity| remarks(scorecard, severity, lang));
    for (heading, remarks) in [Phrase::Warnings, Phrase::Notices].into_iter().zip(general) {
        blocks.push(Block::Heading(2, words.say(heading)));
        blocks.push(if remarks.is_empty() { Block::Paragraph(words.say(Phrase::NoWarnings)) } else { Block::List(remarks) });
    }
    blocks.push(Block::Heading(2, words.say(Phrase::MissingItems)));
    blocks.push(missing(scorecard, words));
    if let Some(outcomes) = outcomes {
        blocks.push(Block::Heading(2, words.say(Phrase::Outcomes)));
        blocks.extend(outcome_blocks(outcomes, audit, small, 3, words));
    }
    blocks.push(Block::Heading(2, words.say(Phrase::RulingsApplied)));
    let applied = rulings(scorecard, &used);
    blocks.push(if applied.is_empty() { Block::Paragraph(words.say(Phrase::NoRulings)) } else { ruling_terms(&applied) });
    blocks.push(Block::Heading(2, words.say(Phrase::Inputs)));
    blocks.push(Block::Table(inputs(audit, words)));
    blocks.push(Block::Paragraph(audit.rubric.licence.clone()));
    Page {
        title: format!("{}: {}", words.say(if is_checklist { Phrase::Checklist } else { Phrase::FidelityReport }), audit.programme),
        blocks,
    }
}

fn cover(audit: &Audit, words: Words) -> Vec<(String, String)> {
    let rubric = &audit.rubric;
    let mut terms = vec![
        (words.say(Phrase::Programme), audit.programme.clone()),
        (words.say(Phrase::Model), format!("{} ({})", audit.model.title, audit.model.id)),
    ];
    let period = audit.period.map_or_else(|| words.say(Phrase::NotStated), |period| words.period(period));
    terms.push((words.say(Phrase::Period), period));
    if !audit.visited.is_empty() {
        let days: Vec<String> = audit.visited.iter().map(|day| date(words.lang, *day)).collect();
        terms.push((words.say(Phrase::Visited), days.join(", ")));
    }
    let auditors: Vec<String> = audit
        .auditors
        .iter()
        .map(|auditor| {
            let name = auditor.name.clone().unwrap_or_else(|| auditor.id.clone());
            match auditor.independent {
                Some(true) => format!("{name} ({})", words.say(Phrase::Independent)),
                Some(false) => format!("{name} ({})", words.say(Phrase::NotIndependent)),
                None => name,
            }
        })
        .collect();
    terms.push((words.say(Phrase::Auditors), if auditors.is_empty() { words.say(Phrase::NotStated) } else { auditors.join(", ") }));
    terms.extend(audit.rater.iter().map(|rater| (words.say(Phrase::Rater), rater.clone())));
    let version = Phrase::VersionOf { title: rubric.title.clone(), id: rubric.id.clone(), version: rubric.version.clone() };
    terms.push((words.say(Phrase::Rubric), words.say(version)));
    terms.push((words.say(Phrase::Source), rubric.source.clone()));
    for overlay in &audit.overlays {
        let origin = overlay.origin.as_ref().map(|origin| format!(" ({origin})")).unwrap_or_default();
        terms.push((words.say(Phrase::Overlays), format!("{}{origin}", overlay.file)));
    }
    terms
}

fn sections(scorecard: &Scorecard<'_>, words: Words) -> Table {
    let is_checklist = scorecard.audit.rubric.total == TotalKind::Count;
    let columns = [
        (Phrase::Section, Align::Left),
        (Phrase::Track, Align::Left),
        (if is_checklist { Phrase::PointsPresent } else { Phrase::Total }, Align::Right),
        (if is_checklist { Phrase::PointsInAll } else { Phrase::Maximum }, Align::Right),
        (Phrase::ItemsScored, Align::Right),
    ];
    let mut table = Table::new(columns.map(|(heading, align)| (words.say(heading), align)));
    for section in &scorecard.audit.rubric.sections {
        for total in &scorecard.totals {
            if let Some(sum) = total.sections.iter().find(|sum| sum.section == section.id) {
                table.row([
                    section.title.clone(),
                    total.track.to_string(),
                    sum.total.to_string(),
                    sum.maximum.to_string(),
                    words.say(Phrase::ScoredOf { scored: sum.scored, items: sum.items }),
                ]);
            }
        }
    }
    table
}

fn missing(scorecard: &Scorecard<'_>, words: Words) -> Block {
    let columns = [(Phrase::Item, Align::Left), (Phrase::Title, Align::Left), (Phrase::Track, Align::Left), (Phrase::Wanting, Align::Left)];
    let mut table = Table::new(columns.map(|(heading, align)| (words.say(heading), align)));
    for scored in &scorecard.items {
        for (track, outcome) in &scored.outcomes {
            let needed = match outcome {
                Outcome::Missing { wanting, .. } => words.needed(wanting, scored.item),
                Outcome::Insufficient { .. } => words.reason(outcome, scored.item),
                Outcome::Scored(_) | Outcome::NotApplicable => continue,
            };
            table.row([scored.item.id.to_string(), scored.item.title.clone(), track.to_string(), needed]);
        }
    }
    if table.rows.is_empty() { Block::Paragraph(words.say(Phrase::NothingMissing)) } else { Block::Table(table) }
}

fn inputs(audit: &Audit, words: Words) -> Table {
    let mut table = Table::new([(words.say(Phrase::File), Align::Left), ("SHA-256".to_owned(), Align::Left)]);
    table.row([format!("{} ({})", words.say(Phrase::Rubric), audit.rubric.id), audit.rubric.sha256.clone()]);
    for input in &audit.inputs {
        table.row([input.name.clone(), input.sha256.clone()]);
    }
    table
}
