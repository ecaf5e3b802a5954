//! How far raters agree, to be read: what is the same first, then what chance leaves of it, every score, and what is to be talked about.

mod book;
mod document;
mod figures;
mod numbers;
mod sheet;
mod study;
mod tables;
mod told;

use chrono::NaiveDate;

use super::blocks::{Block, Document, Page};
use super::frame::frame;
use super::labels::{ITEMS, MODEL, RUBRIC};
use super::words::Words;
use crate::agreement::{Point, Rated, Study, TrackAgreement, Unsettled};
use crate::audit::{Audit, ConsensusMethod};
use crate::document::MAKER;
use crate::locale::{Label, Locale, Phrase};
use crate::rubric::Rubric;

pub use book::agreement_book;
pub use document::agreement_document;
pub use sheet::{consensus_cells, consensus_heads};
pub use told::{method_name, why_settled};

const AGREEMENT: Label =
    Label { nl: "Overeenstemming tussen auditors", en: "Agreement between reviewers", fr: "Accord entre évaluations" };
const RATERS: Label = Label { nl: "Auditors", en: "Reviewers", fr: "Évaluations de" };
pub(in crate::report) const METHOD: Label = Label { nl: "Weg naar consensus", en: "Way to consensus", fr: "Méthode de consensus" };
const PAIRS: Label = Label {
    nl: "Bij meer dan twee auditors wordt elk paar auditors geteld: drie auditors die een item scoren, zijn drie paren.",
    en: "With more than two reviewers each pair of them counts: three reviewers who score an item are three pairs.",
    fr: "Avec plus de deux évaluations, chaque paire compte : trois scores d'un item font trois paires.",
};
const SAME: Label =
    Label { nl: "Hoe vaak de scores gelijk zijn", en: "How often scores are the same", fr: "Combien de scores sont identiques" };
const CORRECTED: Label = Label { nl: "Gecorrigeerd voor toeval", en: "Corrected for chance", fr: "Corrigé du hasard" };
const DISCUSS: Label = Label { nl: "Te bespreken", en: "To discuss", fr: "À discuter" };
const NOTHING_TO_DISCUSS: Label = Label {
    nl: "Er is niets te bespreken: alle scores en gegevens zijn gelijk.",
    en: "There is nothing to discuss: all scores and facts are the same.",
    fr: "Il n'y a rien à discuter : tous les scores et toutes les données sont identiques.",
};
const SETTLED_BY_HAND: Label = Label { nl: "Nog geen consensus", en: "No consensus yet", fr: "Pas encore de consensus" };

/// The raters of one audit on one of its scales.
#[derive(Debug)]
pub struct RatedAudit<'a> {
    pub rated: &'a Rated,
    /// The audit as each rater's rows make it, in the order of the sheets.
    pub audits: &'a [&'a Audit],
    pub tracks: Vec<TrackAgreement<'a>>,
    pub points: Vec<Point<'a>>,
    /// What still has to be settled, in the order of the scale.
    pub open: Vec<&'a Unsettled>,
    pub method: Option<ConsensusMethod>,
}

/// Several programmes on one scale.
#[derive(Debug)]
pub struct RatedProgrammes<'a> {
    pub rubric: &'a Rubric,
    pub rated: &'a [Rated],
    pub studies: Vec<Study<'a>>,
}

/// What is told of raters: those of one audit, on each of its scales, or those of several programmes, on each scale.
#[derive(Debug)]
pub enum Agreed<'a> {
    One(Vec<RatedAudit<'a>>),
    Several {
        scales: Vec<RatedProgrammes<'a>>,
        /// Audits that are left out because fewer than two raters state anything, as they were named.
        left_out: Vec<String>,
    },
}

impl RatedAudit<'_> {
    fn rubric(&self) -> Option<&Rubric> {
        self.audits.first().map(|audit| audit.rubric())
    }

    /// What a rater is called; with the id where another is called the same.
    fn name(&self, at: usize) -> String {
        let called = |id: &str| self.audits.first().map_or(id, |audit| audit.auditor_name(id)).to_owned();
        let id = self.rated.sheets.get(at).map_or("", |sheet| sheet.rater.as_str());
        let name = called(id);
        let is_shared = self.rated.sheets.iter().any(|sheet| sheet.rater != id && called(&sheet.rater) == name);
        if is_shared { format!("{name} ({id})") } else { name }
    }
}

/// A page for each scale.
pub fn agreement_pages(agreed: &Agreed<'_>, locale: Locale) -> Vec<Page> {
    let words = Words::from(locale);
    match agreed {
        Agreed::One(audits) => audits.iter().map(|rated| page(rated, words)).collect(),
        Agreed::Several { scales, left_out } => scales.iter().map(|programmes| study::page(programmes, left_out, words)).collect(),
    }
}

/// The same as a document to hand over.
pub fn agreement_report(agreed: &Agreed<'_>, locale: Locale, date: NaiveDate) -> Document {
    let words = Words::from(locale);
    let pages = agreement_pages(agreed, locale);
    let subject = match agreed {
        Agreed::One(audits) => audits.iter().filter_map(RatedAudit::rubric).map(|rubric| rubric.title.clone()).collect::<Vec<_>>(),
        Agreed::Several { scales, .. } => scales.iter().map(|programmes| programmes.rubric.title.clone()).collect(),
    };
    Document {
        title: pages.first().map(|page| page.title.clone()).unwrap_or_default(),
        subject: subject.join("; "),
        language: locale.tag(),
        date: date.format("%Y-%m-%d").to_string(),
        maker: MAKER.to_owned(),
        frame: frame(words),
        is_one_page: false,
        pages,
    }
}

fn page(rated: &RatedAudit<'_>, words: Words) -> Page {
    let mut blocks = head(rated, words);
    blocks.push(Block::Heading(2, words.say(SAME)));
    blocks.push(Block::Table(tables::shares(rated, words)));
    blocks.extend((rated.rated.sheets.len() > 2).then(|| Block::Paragraph(words.say(PAIRS))));
    blocks.push(Block::Paragraph(words.say(told::FIRST)));
    blocks.push(Block::Heading(2, words.say(CORRECTED)));
    blocks.push(Block::Table(tables::coefficients(rated, words)));
    blocks.extend(told::limits(rated, words).into_iter().map(Block::Paragraph));
    blocks.push(Block::Heading(2, words.say(DISCUSS)));
    if rated.points.is_empty() {
        blocks.push(Block::Paragraph(words.say(NOTHING_TO_DISCUSS)));
    }
    for point in &rated.points {
        blocks.push(Block::Heading(3, tables::point_title(rated, point, words)));
        blocks.push(Block::Terms(tables::sides(rated, point, words)));
    }
    if let Some(table) = tables::open(rated, words) {
        blocks.push(Block::Heading(2, words.say(SETTLED_BY_HAND)));
        blocks.push(Block::Table(table));
    }
    blocks.push(Block::Heading(2, words.say(ITEMS)));
    blocks.push(Block::Table(tables::items(rated, words)));
    Page { title: words.titled(words.say(AGREEMENT), &rated.rated.programme), blocks }
}

/// What was rated, by whom, and what does not count.
fn head(rated: &RatedAudit<'_>, words: Words) -> Vec<Block> {
    let mut terms = vec![(words.say(RATERS), (0..rated.rated.sheets.len()).map(|at| rated.name(at)).collect::<Vec<_>>().join("; "))];
    if let Some(audit) = rated.audits.first() {
        terms.insert(0, (words.say(RUBRIC), audit.rubric().title.clone()));
        terms.push((words.say(MODEL), audit.model().title.clone()));
    }
    terms.extend(rated.method.map(|method| (words.say(METHOD), words.say(method_name(method)))));
    let mut blocks = vec![Block::Terms(terms)];
    let shared = rated.rated.sheets.iter().map(|sheet| sheet.shared).max().unwrap_or_default();
    if shared > 0 {
        blocks.push(Block::Callout(words.say(Phrase::SharedScores { count: shared })));
    }
    blocks
}
