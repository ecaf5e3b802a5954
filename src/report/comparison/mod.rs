//! Reviews held against each other, to be read: what can be compared, totals, sections, principles, items with what changed in their facts.

mod book;
mod chart;
mod document;
mod tables;

use std::path::Path;

use chrono::NaiveDate;

use super::blocks::{Block, Document, Page};
use super::frame::frame;
use super::words::Words;
use crate::comparison::{Apart, Comparison, Link, Points, Snapshot};
use crate::document::MAKER;
use crate::locale::{Label, Locale, Phrase};
use crate::rubric::Rubric;

pub use book::comparison_book;
pub use document::comparison_document;
pub(super) use tables::{CHANGE, IS, WAS, counted, said, score as score_of, signed};

const COMPARED: Label = Label { nl: "Vergelijking", en: "Comparison", fr: "Comparaison" };
const REVIEWS: Label = Label { nl: "Toetsingen", en: "Reviews", fr: "Audits" };
const TOTALS: Label = Label { nl: "Totalen", en: "Totals", fr: "Totaux" };
const SECTIONS: Label = Label { nl: "Totalen per deel", en: "Sections", fr: "Sections" };
const PRINCIPLES: Label = Label { nl: "Profiel per IPS-principe", en: "Profile per IPS principle", fr: "Profil par principe IPS" };
const ITEMS: Label = Label { nl: "Items", en: "Items", fr: "Items" };
const FACTS: Label = Label { nl: "Wat er anders is", en: "What differs", fr: "Ce qui diffère" };
const EARLIER: Label =
    Label { nl: "Alleen in een eerdere toetsing", en: "Only in an earlier review", fr: "Seulement dans un audit précédent" };
const ERRATA: Label = Label { nl: "Achteraf verbeterd", en: "Corrected afterwards", fr: "Corrigé après coup" };
pub(super) const NOISE: Label = Label {
    nl: "Of een verschil meer is dan toeval, zegt geen enkel getal hier: daarvoor is nodig hoeveel scores van dezelfde praktijk uiteenlopen, en dat is voor \
         deze schaal nog niet bekend.",
    en: "No figure here says whether a change is more than noise: for that one would have to know how far scores of the same practice differ, which is not \
         known for this scale yet.",
    fr: "Aucun chiffre ici ne dit si un changement dépasse le hasard : il faudrait savoir de combien diffèrent les scores d'une même pratique, ce qui n'est \
         pas encore connu pour cette échelle.",
};
const SELF_BESIDE: Label = Label {
    nl: "Zelfbeoordelingen en toetsingen door auditors staan hier naast elkaar: een verschil kan ook daardoor komen.",
    en: "Some of these are self-assessments and others are not: a change may also come from that.",
    fr: "Des auto-évaluations et des audits par d'autres figurent ici côte à côte : une différence peut aussi venir de là.",
};
const SELF: Label = Label { nl: "zelfbeoordeling", en: "self-assessment", fr: "auto-évaluation" };

/// A comparison and what it is told with.
#[derive(Debug)]
pub struct Compared<'a> {
    pub comparison: &'a Comparison<'a>,
    /// The scale of the last review, where it is known.
    pub rubric: Option<&'a Rubric>,
    /// What each review was read from, as it was named.
    pub sources: &'a [String],
}

impl Compared<'_> {
    fn last(&self) -> Option<&Snapshot> {
        self.comparison.reviews.last()
    }

    /// What a review is called at the head of a column: its day, or else its place among them.
    fn head(&self, at: usize, words: Words) -> String {
        let day = self.comparison.reviews.get(at).and_then(|review| review.day);
        let heads = self.comparison.reviews.iter().filter(|review| review.day == day);
        match day {
            Some(day) if heads.count() == 1 => words.date(day),
            Some(day) => format!("{} ({})", words.date(day), at + 1),
            None => (at + 1).to_string(),
        }
    }

    fn heads(&self, words: Words) -> Vec<String> {
        (0..self.comparison.reviews.len()).map(|at| self.head(at, words)).collect()
    }

    fn title(&self) -> String {
        self.rubric.map(|rubric| rubric.title.clone()).or_else(|| self.last().map(|last| last.rubric.clone())).unwrap_or_default()
    }

    pub(super) fn track<'t>(&'t self, id: &'t crate::rubric::TrackId) -> &'t str {
        self.rubric.map_or(id.as_str(), |rubric| rubric.short_title(id))
    }
}

/// The comparison on one scale as a page.
pub fn comparison_page(compared: &Compared<'_>, locale: Locale) -> Page {
    let words = Words::from(locale);
    let comparison = compared.comparison;
    let programme = compared.last().map(|last| last.programme.clone()).unwrap_or_default();
    let mut blocks =
        vec![Block::Paragraph(compared.title()), Block::Heading(2, words.say(REVIEWS)), Block::Terms(reviews(compared, words))];
    blocks.extend(warnings(compared, words).into_iter().map(Block::Callout));
    blocks.push(Block::Paragraph(counted(compared, words)));
    blocks.push(Block::Paragraph(words.say(NOISE)));
    blocks.push(Block::Heading(2, words.say(TOTALS)));
    blocks.extend(chart::trend(compared, words).map(Block::Chart));
    blocks.push(Block::Table(tables::tracks(compared, words)));
    blocks.push(Block::Heading(2, words.say(SECTIONS)));
    blocks.push(Block::Table(tables::sections(compared, words)));
    if !comparison.principles.is_empty() {
        blocks.push(Block::Heading(2, words.say(PRINCIPLES)));
        blocks.push(Block::Table(tables::principles(compared, words)));
    }
    blocks.push(Block::Heading(2, words.say(ITEMS)));
    blocks.push(Block::Table(tables::items(compared, words)));
    if let Some(facts) = tables::facts(compared, words) {
        blocks.push(Block::Heading(2, words.say(FACTS)));
        blocks.push(Block::Table(facts));
    }
    if let Some(earlier) = tables::earlier(compared, words) {
        blocks.push(Block::Heading(2, words.say(EARLIER)));
        blocks.push(Block::Table(earlier));
    }
    let errata = tables::errata(compared, words);
    if !errata.is_empty() {
        blocks.push(Block::Heading(2, words.say(ERRATA)));
        blocks.push(Block::List(errata));
    }
    Page { title: words.titled(words.say(COMPARED), &programme), blocks }
}

/// Comparisons on each scale as a document to hand over.
pub fn comparison_report(compared: &[Compared<'_>], locale: Locale, date: NaiveDate) -> Document {
    let words = Words::from(locale);
    let pages: Vec<Page> = compared.iter().map(|compared| comparison_page(compared, locale)).collect();
    Document {
        title: pages.first().map(|page| page.title.clone()).unwrap_or_default(),
        subject: compared.iter().map(Compared::title).collect::<Vec<_>>().join(", "),
        language: locale.tag(),
        date: date.format("%Y-%m-%d").to_string(),
        maker: MAKER.to_owned(),
        frame: frame(words),
        is_one_page: false,
        pages,
    }
}

/// The reviews, each with its scale, model and where it was read from.
fn reviews(compared: &Compared<'_>, words: Words) -> Vec<(String, String)> {
    let last = compared.last();
    let term = |(at, (review, source)): (usize, (&Snapshot, &String))| {
        // Where it lies is of no use to who gets the report, and may say whose it is.
        let name = Path::new(source).file_name().map_or_else(|| source.clone(), |name| name.to_string_lossy().into_owned());
        let mut said = vec![name];
        if last.is_some_and(|last| last.programme != review.programme) {
            said.push(review.programme.clone());
        }
        said.push(format!("{} {}", review.rubric, review.version));
        said.push(review.model.clone());
        // Of another scale the totals stand in no table.
        if last.is_some_and(|last| last.rubric != review.rubric) {
            said.extend(review.tracks.iter().map(|track| {
                let Points { total, maximum, scored, .. } = track.sum;
                format!("{} {}", track.id, words.points(total, maximum, scored))
            }));
        }
        said.extend(review.is_self_assessment.then(|| words.say(SELF)));
        (compared.head(at, words), said.join(", "))
    };
    compared.comparison.reviews.iter().zip(compared.sources).enumerate().map(term).collect()
}

/// What no reader may miss: what cannot be compared, and why.
pub(super) fn warnings(compared: &Compared<'_>, words: Words) -> Vec<String> {
    let comparison = compared.comparison;
    let mut told = Vec::new();
    for (at, link) in comparison.pairs.iter().enumerate() {
        let (before, after) = (compared.head(at, words), compared.head(at + 1, words));
        let days = [at, at + 1].map(|at| comparison.reviews.get(at).and_then(|review| review.day));
        if let [Some(first), Some(second)] = days
            && first > second
        {
            told.push(words.say(Phrase::ReviewsNotInOrder { before: before.clone(), after: after.clone() }));
        }
        match link {
            Link::Apart(why) => told.push(words.say(Phrase::ReviewsApart {
                before,
                after,
                rubric: why.contains(&Apart::Rubric),
                version: why.contains(&Apart::Version),
                model: why.contains(&Apart::Model),
            })),
            Link::Mapped => told.push(words.say(Phrase::ReviewsMapped { before, after })),
            Link::Same { is_edited: true } => told.push(words.say(Phrase::RubricEdited { before, after })),
            Link::Same { is_edited: false } => {}
        }
    }
    let kinds = || comparison.reviews.iter().map(|review| review.is_self_assessment);
    if kinds().any(|is_self| is_self) && kinds().any(|is_self| !is_self) {
        told.push(words.say(SELF_BESIDE));
    }
    told.extend(comparison.misfits.iter().map(|erratum| {
        words.say(Phrase::ErratumMisfits { item: erratum.item.to_string(), day: words.date(erratum.date), from: erratum.from })
    }));
    told
}
