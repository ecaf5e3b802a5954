//! The fidelity report: all that a reader needs to see where a programme stands and on what that rests, as deep as each reader needs it.

mod action_plan;
mod advice;
mod annex;
mod charts;
mod consensus;
mod cover;
mod exceptions;
mod item_parts;
mod method;
mod one_page;
mod summary;

use chrono::NaiveDate;

use super::blocks::{Align, Block, Document, Page, Table};
use super::frame::frame;
use super::outcome_page::outcome_blocks;
use super::problems::finding;
use super::profile::profile;
use super::score_page::remarks;
use super::since::{self, Since};
use super::told::for_readers;
use super::words::Words;
use crate::audit::Audit;
use crate::diagnostic::{Problem, Severity};
use crate::document::MAKER;
use crate::locale::{Label, Lang, Locale, Phrase};
use crate::outcomes::{Outcomes, SmallCounts};
use crate::rubric::{Item, TotalKind};
use crate::scoring::{Outcome, Scorecard, ScoredItem};

use crate::report::labels::{ITEM, NOTHING_MISSING, NOTICES, OUTCOMES, TITLE, TRACK, WANTING, WARNINGS};
pub(super) use action_plan::actions;
pub(super) use cover::terms as cover_terms;

const SELF_ASSESSED: Label =
    Label { nl: "Zelfbeoordeling modelgetrouwheid", en: "Fidelity self-assessment", fr: "Auto-évaluation de la fidélité au modèle" };
const CHECKLIST: Label = Label { nl: "Checklist", en: "Checklist", fr: "Check-list" };
const FIDELITY_REPORT: Label = Label { nl: "Auditrapport modelgetrouwheid", en: "Fidelity report", fr: "Rapport de fidélité au modèle" };
const PROFILE: Label = Label { nl: "Profiel per IPS-principe", en: "Profile per IPS principle", fr: "Profil par principe IPS" };
const NO_WARNINGS: Label = Label { nl: "Geen.", en: "None.", fr: "Aucun." };
const MISSING_ITEMS: Label = Label { nl: "Items zonder score", en: "Missing items", fr: "Items manquants" };

/// What goes into a report, and for whom.
#[derive(Clone, Copy, Debug)]
pub struct ReportRequest<'a> {
    /// The outcomes, where records give any.
    pub outcomes: Option<&'a Outcomes>,
    /// Whether small counts of clients are shown.
    pub small: SmallCounts,
    pub audience: Audience,
    /// What changed since the review before, by scale; nothing where that is not known.
    pub since: &'a [Option<Since<'a>>],
    /// Whether it is one page of the result alone.
    pub is_one_page: bool,
    /// Who reads a table in CSV.
    pub read_by: ReadBy,
    /// Whether names are left out of the audit.
    pub is_anonymous: bool,
    /// Its day.
    pub date: NaiveDate,
    /// In which language, and where.
    pub locale: Locale,
}

/// Who reads a table in CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadBy {
    /// A person in a spreadsheet: words, and the signs that spreadsheets take where the language is spoken.
    Person,
    /// Another program: the published shape.
    Program,
}

/// Who reads a report, which decides how deep it goes. Totals, warnings and what is missing are in every one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The programme itself: everything.
    Programme,
    /// Its steering group: no criteria and evidence of single items.
    Steering,
    /// The management: the result, and what to do.
    Management,
}

/// The fidelity report of an audit: a page for each of its scales.
pub fn fidelity_report(scorecards: &[Scorecard<'_>], request: &ReportRequest<'_>) -> Document {
    let words = Words::from(request.locale);
    let titles: Vec<String> = scorecards.iter().map(|scorecard| scorecard.audit.rubric().title.clone()).collect();
    let several = |(at, (scorecard, title)): (usize, (&Scorecard<'_>, &String))| {
        let since = request.since.get(at).and_then(Option::as_ref);
        if request.is_one_page {
            return one_page::page(scorecard, request, since, words);
        }
        let mut page = page(scorecard, request, since, words);
        if titles.len() > 1 {
            page.title = words.titled(page.title, title);
            page.blocks.insert(0, Block::Paragraph(words.say(Phrase::OneOfSeveralScales { scales: titles.clone() })));
        }
        page
    };
    let pages: Vec<Page> = scorecards.iter().zip(&titles).enumerate().map(several).collect();
    let (title, subject) = document_title(scorecards, words);
    Document {
        title,
        subject,
        language: request.locale.tag(),
        date: request.date.format("%Y-%m-%d").to_string(),
        maker: MAKER.to_owned(),
        frame: frame(words),
        is_one_page: request.is_one_page,
        pages,
    }
}

/// The title of what is made of an audit, and what it is about.
pub(super) fn document_title(scorecards: &[Scorecard<'_>], words: Words) -> (String, String) {
    let programme = scorecards.first().map(|scorecard| scorecard.audit.programme().to_owned()).unwrap_or_default();
    let audits: Vec<&Audit> = scorecards.iter().map(|scorecard| scorecard.audit).collect();
    let kind = kind(&audits);
    let rubrics: Vec<String> = scorecards.iter().map(|scorecard| scorecard.audit.rubric().title.clone()).collect();
    let title = words.titled(words.say(kind), &programme);
    (title, words.say(Phrase::Subject { programme, rubric: rubrics.join(", ") }))
}

/// A part of the report under its heading.
fn under(heading: String, blocks: impl IntoIterator<Item = Block>) -> Vec<Block> {
    let mut under = vec![Block::Heading(2, heading)];
    under.extend(blocks);
    under
}

/// The report on one scale.
fn page(scorecard: &Scorecard<'_>, request: &ReportRequest<'_>, since: Option<&Since<'_>>, words: Words) -> Page {
    let audit = scorecard.audit;
    let audience = request.audience;
    let used: Vec<&ScoredItem<'_>> = scorecard.items.iter().filter(|scored| scored.is_used()).collect();
    let has_parts = audience == Audience::Programme;
    let told = for_readers(scorecard, words);
    let mut blocks = summary::verdict(scorecard, words);
    blocks.extend(cover::blocks(audit, request, words));
    blocks.extend(since.into_iter().flat_map(|since| since::blocks(since, 2, words)));
    blocks.extend(summary::blocks(scorecard, has_parts, words));
    blocks.extend(cover::meaning(audit, words));
    blocks.extend(charts::sections(scorecard, words));
    if audience != Audience::Management {
        blocks.extend(charts::items(scorecard, &used, has_parts, words));
        if let Some(table) = profile(scorecard, words) {
            blocks.extend(under(words.say(PROFILE), [Block::Table(table)]));
        }
    }
    match audience {
        Audience::Programme => blocks.extend(item_parts::blocks(scorecard, &used, &told, words)),
        Audience::Steering => blocks.extend(advice::blocks(scorecard, &used, words)),
        Audience::Management => {}
    }
    // Notices are about the evidence, which the programme's own report shows.
    let weights: &[(Severity, Label)] =
        if has_parts { &[(Severity::Warning, WARNINGS), (Severity::Notice, NOTICES)] } else { &[(Severity::Warning, WARNINGS)] };
    for (severity, heading) in weights {
        let remarks = if has_parts { remarks(&told, *severity, words.lang) } else { without_places(&told, *severity, words.lang) };
        match remarks.is_empty() {
            false => blocks.extend(under(words.say(*heading), [Block::List(remarks)])),
            true if has_parts => blocks.extend(under(words.say(*heading), [Block::Paragraph(words.say(NO_WARNINGS))])),
            true => {}
        }
    }
    if has_parts || scorecard.missing() > 0 {
        blocks.extend(under(words.say(MISSING_ITEMS), [missing(scorecard, has_parts, words)]));
    }
    if audience != Audience::Management {
        blocks.extend(exceptions::blocks(scorecard, has_parts, words));
    }
    if let Some(outcomes) = request.outcomes {
        blocks.extend(under(words.say(OUTCOMES), outcome_blocks(outcomes, audit, request.small, 3, words)));
    }
    blocks.extend(action_plan::blocks(scorecard, &used, has_parts, words));
    blocks.extend(method::blocks(scorecard, &used, audience, words));
    if has_parts {
        blocks.extend(annex::blocks(scorecard, words));
        blocks.extend(consensus::blocks(scorecard, words));
    }
    Page { title: words.titled(words.say(kind(&[audit])), audit.programme()), blocks }
}

/// What a report on these audits of one programme is called.
fn kind(audits: &[&Audit]) -> Label {
    if audits.iter().any(|audit| audit.is_self_assessment()) {
        SELF_ASSESSED
    } else if audits.iter().all(|audit| is_checklist(audit)) {
        CHECKLIST
    } else {
        FIDELITY_REPORT
    }
}

/// The remarks of one weight, in sentences, for who has no files to look in.
fn without_places(told: &[Problem], severity: Severity, lang: Lang) -> Vec<String> {
    told.iter().filter(|remark| remark.severity == severity).map(|remark| finding(remark, lang).text).collect()
}

fn is_checklist(audit: &Audit) -> bool {
    audit.rubric().total == TotalKind::Count
}

/// The name by which a link leads to an item; of several scales in one document each has its own.
fn anchor(audit: &Audit, item: &Item) -> String {
    format!("{}-{}", audit.rubric().id, item.id)
}

/// The cell that names an item, and leads to it where the report holds it.
fn item_cell(audit: &Audit, item: &Item, has_parts: bool) -> super::blocks::Cell {
    let cell = super::blocks::Cell::from(item.id.to_string());
    if has_parts { cell.leading_to(anchor(audit, item)) } else { cell }
}

fn missing(scorecard: &Scorecard<'_>, has_parts: bool, words: Words) -> Block {
    let table = missing_table(scorecard, has_parts, words);
    if table.rows.is_empty() { Block::Paragraph(words.say(NOTHING_MISSING)) } else { Block::Table(table) }
}

/// What has no score, and what it needs.
pub(super) fn missing_table(scorecard: &Scorecard<'_>, has_parts: bool, words: Words) -> Table {
    let columns = [(ITEM, Align::Left), (TITLE, Align::Left), (TRACK, Align::Left), (WANTING, Align::Left)];
    let mut table = Table::new(columns.map(|(heading, align)| (words.say(heading), align)));
    let rubric = scorecard.audit.rubric();
    for scored in &scorecard.items {
        for (track, outcome) in scored.outcomes {
            let needed = match outcome {
                Outcome::Missing { wanting, .. } => words.needed(wanting, scored.item),
                Outcome::Insufficient { .. } => words.reason(outcome, scored.item),
                Outcome::Scored(_) | Outcome::NotApplicable => continue,
            };
            table.cells([
                item_cell(scorecard.audit, scored.item, has_parts),
                scored.item.title.clone().into(),
                rubric.short_title(track).to_owned().into(),
                needed.into(),
            ]);
        }
    }
    table
}
