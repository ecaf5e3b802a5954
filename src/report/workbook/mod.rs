//! The report as a workbook: figures that stay figures, and totals that follow when a score is changed.

mod facts;
mod items;
mod missing;
mod outcomes;
mod plan;
mod since;
mod summary;

use crate::document::MAKER;
use crate::locale::{Label, spreadsheet_date};
use crate::report::fidelity::{Audience, ReportRequest, document_title};
use crate::report::words::Words;
use crate::report::{Align, Cell};
use crate::scoring::Scorecard;

use crate::report::labels::{ACTION_PLAN, FACTS, ITEMS, OUTCOMES, SUMMARY};
use crate::report::sheet::{CUT, FormulaKind, ScoreCell, Sheet, SheetCell, SheetChart, Workbook};

const SINCE: Label = Label { nl: "Sinds de vorige keer", en: "Since last time", fr: "Depuis la dernière fois" };
const SHEET_MISSING: Label = Label { nl: "Items zonder score", en: "Missing", fr: "Manquants" };

/// The workbook of an audit: five sheets for each of its scales, or four for who reads no evidence, and the outcomes.
pub fn workbook(scorecards: &[Scorecard<'_>], request: &ReportRequest<'_>) -> Workbook {
    let words = Words::from(request.locale);
    let is_one = scorecards.len() == 1;
    let of_scales = scorecards.iter().zip(1_usize..).flat_map(|(scorecard, number)| {
        let name = |phrase| {
            let name = words.say(phrase);
            if is_one { name } else { format!("{number} {name}") }
        };
        let items = items::Items::new(scorecard, name(ITEMS));
        let mut sheets = vec![summary::sheet(scorecard, request, &items, name(SUMMARY), words), items.sheet(words)];
        let since = request.since.get(number - 1).and_then(Option::as_ref);
        sheets.extend(since.map(|since| since::sheet(since, name(SINCE), words)));
        // What single scores rest on is for the programme.
        if request.audience == Audience::Programme {
            sheets.push(facts::sheet(scorecard, name(FACTS), words));
        }
        sheets.push(missing::sheet(scorecard, name(SHEET_MISSING), words));
        sheets.push(plan::sheet(scorecard, name(ACTION_PLAN), words));
        sheets
    });
    let mut sheets: Vec<Sheet> = of_scales.collect();
    let named = words.say(OUTCOMES);
    // They are of the programme, whatever the scale.
    sheets.extend(scorecards.first().and_then(|scorecard| outcomes::sheet(scorecard, request, named, words)));
    let (title, subject) = document_title(scorecards, words);
    Workbook {
        title,
        subject,
        maker: MAKER.to_owned(),
        date: request.date,
        day_format: spreadsheet_date(request.locale),
        cut: words.say(CUT),
        properties: Vec::new(),
        sheets,
    }
}

/// A row of headings over columns of text.
fn headings(headings: impl IntoIterator<Item = String>) -> Vec<SheetCell> {
    headings.into_iter().map(|heading| SheetCell::Heading(heading, Align::Left)).collect()
}

/// A cell of text as it stands in a table of the report.
fn text(cell: &Cell) -> SheetCell {
    SheetCell::Text(cell.text.clone())
}
