//! The sheet of items: a row each, with a score for every track that can be chosen anew.

use super::{FormulaKind, ScoreCell, Sheet, SheetCell};
use crate::locale::{Label, Phrase};
use crate::report::Align;
use crate::report::labels::{ITEM, ITEMS, MISSING, NOT_APPLICABLE, REASON, SECTION, SHEET_HELP, TITLE, VERDICT};
use crate::report::score_page::reasons;
use crate::report::sheet::reference::{cells, column};
use crate::report::words::Words;
use crate::scoring::{Outcome, Scorecard, ScoredItem};

const LOWEST_HEAD: Label = Label { nl: "Laagste", en: "Lowest", fr: "Le plus bas" };
const HIGHEST_HEAD: Label = Label { nl: "Hoogste", en: "Highest", fr: "Le plus élevé" };
const HIGHEST_SCORE: Label = Label { nl: "hoogste score", en: "highest score", fr: "score le plus élevé" };
const LOWEST_SCORE: Label = Label { nl: "laagste score", en: "lowest score", fr: "score le plus bas" };
const SCORE_BETWEEN: Label = Label { nl: "tussen laagste en hoogste", en: "in between", fr: "entre les deux" };

/// The columns before those of the tracks: section, item, title, lowest and highest score.
const BEFORE: usize = 5;
/// The columns of the lowest and the highest score.
const LOWEST: usize = 3;
const HIGHEST: usize = 4;
/// The title, an explanation, and the headings.
const HEADING_ROWS: usize = 3;

/// The sheet of items, and where its cells are, for the formulas of other sheets.
pub(super) struct Items<'a, 'b> {
    scorecard: &'b Scorecard<'a>,
    name: String,
    rows: Vec<(&'b ScoredItem<'a>, String)>,
}

impl<'a, 'b> Items<'a, 'b> {
    pub fn new(scorecard: &'b Scorecard<'a>, name: String) -> Self {
        let rubric = scorecard.audit.rubric();
        let used = |section: &'b crate::rubric::Section| {
            let of_section = scorecard.items.iter().filter(|scored| scored.is_used() && scored.item.section == section.id);
            of_section.map(|scored| (scored, section.title.clone()))
        };
        Self { scorecard, name, rows: rubric.sections.iter().flat_map(used).collect() }
    }

    /// The cells of a column, from the first item to the last, for a formula on another sheet.
    fn range(&self, index: usize) -> String {
        cells(&self.name, &column(index), HEADING_ROWS + 1, HEADING_ROWS + self.rows.len().max(1))
    }

    /// The scores of a track, by its place.
    pub fn scores(&self, track: usize) -> String {
        self.range(score_column(track))
    }

    /// The names of the sections.
    pub fn sections(&self) -> String {
        self.range(0)
    }

    /// The lowest scores.
    pub fn lowest(&self) -> String {
        self.range(LOWEST)
    }

    /// The highest scores.
    pub fn highest(&self) -> String {
        self.range(HIGHEST)
    }

    pub fn sheet(&self, words: Words) -> Sheet {
        let rubric = &self.scorecard.audit.rubric();
        let mut headings: Vec<SheetCell> = [SECTION, ITEM, TITLE].map(|phrase| SheetCell::Heading(words.say(phrase), Align::Left)).into();
        headings.push(SheetCell::Heading(words.say(LOWEST_HEAD), Align::Right));
        headings.push(SheetCell::Heading(words.say(HIGHEST_HEAD), Align::Right));
        let mut widths = vec![16, 17, 48, 9, 9];
        for total in self.scorecard.totals {
            let track = rubric.short_title(&total.track).to_owned();
            headings.push(SheetCell::Heading(track.clone(), Align::Left));
            headings.push(SheetCell::Heading(words.titled(track, &words.say(VERDICT).to_lowercase()), Align::Left));
            widths.extend([9, 18]);
        }
        headings.push(SheetCell::Heading(words.say(REASON), Align::Left));
        widths.push(60);
        let mut rows = vec![
            vec![SheetCell::Title(words.titled(rubric.title.clone(), &words.say(ITEMS).to_lowercase()))],
            vec![SheetCell::Remark(words.say(SHEET_HELP))],
            headings,
        ];
        rows.extend(self.rows.iter().enumerate().map(|(index, (scored, section))| self.row(index, scored, section, words)));
        Sheet {
            name: self.name.clone(),
            widths,
            rows,
            heading_rows: HEADING_ROWS,
            fixed_columns: 2,
            score_bounds: Some((LOWEST, HIGHEST)),
            ..Sheet::default()
        }
    }

    fn row(&self, index: usize, scored: &ScoredItem<'_>, section: &str, words: Words) -> Vec<SheetCell> {
        let item = scored.item;
        let mut cells = vec![
            SheetCell::Text(section.to_owned()),
            SheetCell::Text(item.id.to_string()),
            SheetCell::Text(item.title.clone()),
            SheetCell::Whole(item.lowest),
            SheetCell::Whole(item.highest),
        ];
        for (place, (_, outcome)) in scored.outcomes.iter().enumerate() {
            if matches!(outcome, Outcome::NotApplicable) {
                cells.extend([SheetCell::Text("–".to_owned()), SheetCell::Text(words.say(NOT_APPLICABLE))]);
                continue;
            }
            let (lowest, highest) = (item.lowest, item.highest);
            cells.push(SheetCell::Score(ScoreCell {
                score: outcome.score(),
                lowest,
                highest,
                prompt: words.say(Phrase::ScoreRange { lowest, highest }),
                refusal: words.say(Phrase::NotAScore { lowest, highest }),
            }));
            let row = HEADING_ROWS + index + 1;
            let cell = format!("{}{row}", column(score_column(place)));
            let said = [MISSING, HIGHEST_SCORE, LOWEST_SCORE, SCORE_BETWEEN].map(|phrase| words.say(phrase));
            let [missing, best, worst, between] = &said;
            let missing = &match outcome {
                Outcome::Missing { open, .. } if !open.is_empty() => {
                    words.say(Phrase::FactStated { title: missing.clone(), value: words.possible(open) })
                }
                _ => missing.clone(),
            };
            let (worst_of, best_of) = (column(LOWEST), column(HIGHEST));
            let result = match outcome.score() {
                None => missing.clone(),
                Some(score) if score == highest => best.clone(),
                Some(score) if score == lowest => worst.clone(),
                Some(_) => between.clone(),
            };
            let formula = format!(
                "IF(ISBLANK({cell}),\"{missing}\",IF({cell}=${best_of}{row},\"{best}\",IF({cell}=${worst_of}{row},\"{worst}\",\"{between}\")))"
            );
            cells.push(SheetCell::Formula { formula, result, kind: FormulaKind::Text });
        }
        cells.push(SheetCell::Text(reasons(self.scorecard.audit.rubric(), scored, words).join("; ")));
        cells
    }
}

fn score_column(track: usize) -> usize {
    BEFORE + 2 * track
}
