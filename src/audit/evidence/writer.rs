//! Statements to the rows of an evidence table, such that reading them gives the same statements.

use super::{COLUMNS, Column};
use crate::audit::note;
use crate::audit::scale::Scale;
use crate::audit::share::share_of;
use crate::audit::statement::{ClaimValue, Statement, Subject};
use crate::figure::Figure;
use crate::locale::Label;
use crate::rubric::{Answer, FactKind, Item, ItemId, TrackId};
use crate::table::Dialect;

const YES: Label = Label { nl: "ja", en: "yes", fr: "oui" };
const NO: Label = Label { nl: "nee", en: "no", fr: "non" };

/// Why statements cannot be written as a table.
#[derive(Debug, thiserror::Error)]
pub enum CannotWrite {
    /// A statement is about a scale or an item that the audit does not have.
    #[error("statement {0} is about an item that is not of the audit")]
    OfNoItem(usize),
    /// No number of decimals is exactly the figure of a statement.
    #[error("statement {0} has a figure that no number of decimals is")]
    Endless(usize),
    /// The CSV writer failed, which it does not in memory.
    #[error(transparent)]
    Csv(#[from] csv::Error),
}

/// A thing that a row asks for and nobody has answered yet; reading the row back states nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unanswered {
    /// Which of the audit's scales the item is of, from 0.
    pub scale: usize,
    pub item: ItemId,
    pub tracks: Vec<TrackId>,
    pub subject: Subject,
    /// Who is to answer.
    pub rater: String,
}

/// What a row is about: an item of one of the audit's scales, from 0, in these tracks.
pub struct RowAbout<'a> {
    pub scale: usize,
    pub item: &'a ItemId,
    pub tracks: &'a [TrackId],
    pub subject: Option<&'a Subject>,
}

/// Columns that help whoever fills in a table and state nothing; they stand before the value.
pub struct Help<'a> {
    pub heads: Vec<String>,
    /// As many cells for a row.
    pub cells: &'a dyn Fn(&RowAbout<'_>) -> Vec<String>,
}

/// An evidence table of statements. Each is a row; one about some of an item's tracks is a row for each of these.
///
/// # Errors
/// See [`CannotWrite`], which counts statements from 0.
pub fn write(
    statements: &[&Statement],
    unanswered: &[Unanswered],
    scales: &[Scale<'_>],
    dialect: Dialect,
    help: &Help<'_>,
) -> Result<Vec<u8>, CannotWrite> {
    let is_of_worker = |open: &Unanswered| matches!(open.subject, Subject::RatingOf(_));
    let names_workers = statements.iter().any(|statement| statement.worker().is_some()) || unanswered.iter().any(is_of_worker);
    let has_consent = statements.iter().any(|statement| statement.consents);
    let is_written = |column: &&Column| match column.name {
        "rubric" => scales.len() > 1,
        "worker" => names_workers,
        "consent" => has_consent,
        // A mark in the note says it, part by part.
        "kind" => false,
        _ => true,
    };
    let columns: Vec<&Column> = COLUMNS.iter().filter(is_written).collect();
    let at_value = columns.iter().position(|column| column.name == "value").unwrap_or(columns.len());
    let with = |mut row: Vec<String>, help: Vec<String>| {
        row.splice(at_value..at_value, help);
        row
    };
    let heads = columns.iter().map(|column| column.about.of(dialect.lang).to_owned()).collect();
    let mut rows = vec![with(heads, help.heads.clone())];
    for (at, statement) in statements.iter().enumerate() {
        let scale = scales.get(statement.scale).ok_or(CannotWrite::OfNoItem(at))?;
        let item = scale.rubric.item(statement.item.as_str()).ok_or(CannotWrite::OfNoItem(at))?;
        let value = match statement.claim.as_ref().map(|claim| (&claim.subject, &claim.value)) {
            None => String::new(),
            Some((_, ClaimValue::Rating(score))) => score.to_string(),
            Some((_, ClaimValue::Insufficient)) => scale.rubric.insufficient.as_ref().map(|known| known.code.clone()).unwrap_or_default(),
            Some((Subject::Fact(fact), ClaimValue::Answer(answer))) => {
                let kind = item.facts.get(fact).map(|fact| &fact.kind);
                // How many of how many it was stays, and so does a figure that no decimals hold.
                let share = statement.claim.as_ref().map(|claim| claim.written.trim()).filter(|written| share_of(written).is_some());
                match share.filter(|_| kind == Some(&FactKind::Percentage)) {
                    Some(share) => share.to_owned(),
                    None => plain(answer, kind, dialect).ok_or(CannotWrite::Endless(at))?,
                }
            }
            Some((Subject::Rating | Subject::RatingOf(_), ClaimValue::Answer(_))) => return Err(CannotWrite::OfNoItem(at)),
        };
        for track in tracks(&statement.tracks, item, *scale) {
            let cell = |column: &&Column| match column.name {
                "rubric" => scale.rubric.id.clone(),
                "item" => statement.item.to_string(),
                "track" => track.to_owned(),
                "fact" => match (statement.subject(), &statement.about) {
                    (Some(subject), _) => subject.name().to_owned(),
                    (None, about) => about.as_ref().map(ToString::to_string).unwrap_or_default(),
                },
                "value" => value.clone(),
                "worker" => statement.worker().unwrap_or_default().to_owned(),
                "consent" if statement.consents => YES.of(dialect.lang).to_owned(),
                "consent" => String::new(),
                "source" => statement.sources.join("+"),
                "rater" => statement.rater.clone().unwrap_or_default(),
                "date" => statement.date.map(|date| date.to_string()).unwrap_or_default(),
                _ => note::cell(&statement.notes),
            };
            let helped = (help.cells)(&RowAbout {
                scale: statement.scale,
                item: &statement.item,
                tracks: &statement.tracks,
                subject: statement.subject(),
            });
            rows.push(with(columns.iter().map(cell).collect(), helped));
        }
    }
    for (at, open) in unanswered.iter().enumerate() {
        let scale = scales.get(open.scale).ok_or(CannotWrite::OfNoItem(at))?;
        let item = scale.rubric.item(open.item.as_str()).ok_or(CannotWrite::OfNoItem(at))?;
        for track in tracks(&open.tracks, item, *scale) {
            let cell = |column: &&Column| match (column.name, &open.subject) {
                ("rubric", _) => scale.rubric.id.clone(),
                ("item", _) => open.item.to_string(),
                ("track", _) => track.to_owned(),
                ("fact", subject) => subject.name().to_owned(),
                ("worker", Subject::RatingOf(worker)) => worker.clone(),
                ("rater", _) => open.rater.clone(),
                _ => String::new(),
            };
            let helped =
                (help.cells)(&RowAbout { scale: open.scale, item: &open.item, tracks: &open.tracks, subject: Some(&open.subject) });
            rows.push(with(columns.iter().map(cell).collect(), helped));
        }
    }
    Ok(dialect.write(rows)?)
}

/// What stands in the column of tracks: nothing for all in which the programme's model scores the item, and else each track in a row of its own.
fn tracks<'a>(tracks: &'a [TrackId], item: &Item, Scale { model, .. }: Scale<'_>) -> Vec<&'a str> {
    let all: Vec<&TrackId> = item.tracks.iter().filter(|track| model.is_none_or(|model| model.tracks.contains(track))).collect();
    if tracks.iter().eq(all) { vec![""] } else { tracks.iter().map(TrackId::as_str).collect() }
}

/// An answer as the reader takes it; nothing for a figure without an end.
fn plain(answer: &Answer, kind: Option<&FactKind>, dialect: Dialect) -> Option<String> {
    Some(match answer {
        Answer::YesNo(true) => YES.of(dialect.lang).to_owned(),
        Answer::YesNo(false) => NO.of(dialect.lang).to_owned(),
        Answer::Choice(rank) => match kind {
            Some(FactKind::Choice(choices)) => choices.get(*rank).map(|choice| choice.id.clone())?,
            _ => return None,
        },
        Answer::Untold => return None,
        Answer::Figure(figure) => {
            let mut text = figure.to_string();
            if text.contains('/') {
                return None;
            }
            // Three decimals could be taken for thousands.
            if text.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3) {
                text.push('0');
            }
            if dialect.decimal_comma {
                text = text.replace('.', ",");
            }
            // A share of one in a hundred or less is easily taken for a fraction.
            let is_small = *figure > Figure::whole(0) && *figure <= Figure::whole(1);
            if is_small && kind == Some(&FactKind::Percentage) { format!("{text} %") } else { text }
        }
    })
}
