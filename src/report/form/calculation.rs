//! The calculation of a form, on hidden sheets of their own: each answer fetched by its key and read, and from these the score of each item and
//! track, looked up in rows that the engine made.

use std::collections::HashMap;

use super::layout::Spot;
use super::lists::Lists;
use super::reading::Reading;
use super::state::{CONTRADICTORY, INSUFFICIENT, MISSING, NEEDS_NOTE, NO_SCORE, NOT_UNDERSTOOD, SCORED, UNDERSTOOD};
use super::{Asked, Context, Question};
use crate::locale::Label;
use crate::report::sheet::reference::{cell, cells};
use crate::report::sheet::{FormulaKind, Sheet, SheetCell};
use crate::rubric::{FactName, Item, ItemId, Score, TrackId};
use crate::scoring::{Lookup, Settled, Varies};

const ABOUT: Label = Label {
    nl: "Berekening van het formulier: verander hier niets.",
    en: "The form's calculation: change nothing here.",
    fr: "Calcul du formulaire : ne modifiez rien ici.",
};

/// The first row of answers and of items; the first of the table of scores.
const FIRST_ROW: usize = 3;
const FIRST_OF_TABLE: usize = 2;

/// The hidden sheets while they are made.
pub(super) struct Calculation<'a> {
    context: &'a Context<'a>,
    name: String,
    table_name: String,
    /// Columns A to E: the key of an answer, its place among those of its sheet, what it is, the number that stands for it, and whether it counts
    /// in how much is filled in.
    answers: Vec<Vec<SheetCell>>,
    /// The row of each answer, and where it is found.
    by_key: HashMap<String, (usize, Spot)>,
    /// Columns A to E: what an item is, its score, the lowest and the highest that are possible, and the highest rating that needs no note.
    table: Vec<Vec<SheetCell>>,
    /// The rows of each item in the table, which all its tracks share.
    looked_up: HashMap<&'a ItemId, Looked>,
    units: Vec<UnitRow<'a>>,
}

/// What an item is looked up by, and the first and last of its rows.
struct Looked {
    lookup: Option<Lookup>,
    first: usize,
    last: usize,
}

/// Columns G to M, of an item in a track: its name, how many answers are not understood, its row in the table, what it is, its score, and the lowest
/// and the highest that are possible.
struct UnitRow<'a> {
    item: &'a ItemId,
    track: &'a TrackId,
    cells: Vec<SheetCell>,
}

impl<'a> Calculation<'a> {
    pub fn new(name: String, table_name: String, context: &'a Context<'a>) -> Self {
        Self {
            context,
            name,
            table_name,
            answers: Vec::new(),
            by_key: HashMap::new(),
            table: Vec::new(),
            looked_up: HashMap::new(),
            units: Vec::new(),
        }
    }

    /// Reads an answer.
    pub fn answer(&mut self, question: &Question<'_>, spot: Spot, lists: &mut Lists) {
        let row = FIRST_ROW + self.answers.len();
        let key = question.key();
        let position = format!("IF(COUNTIF({0},A{row})=1,MATCH(A{row},{0},0),0)", spot.keys);
        let given = format!("INDEX({},B{row})", spot.answers);
        let reading = Reading::of(question, &given, lists, self.context.audit.rubric().insufficient.as_ref());
        let state = format!(
            "IF(B{row}=0,{NOT_UNDERSTOOD},IF(ISERROR({given}),{NOT_UNDERSTOOD},IF(LEN(TRIM({given}))=0,{MISSING},{})))",
            reading.state
        );
        let number = format!("IF(C{row}={UNDERSTOOD},{},0)", reading.number);
        self.answers.push(vec![
            SheetCell::Text(key.clone()),
            self.whole(position, spot.place),
            self.whole(state, MISSING),
            self.whole(number, 0),
            SheetCell::Whole(i64::from(!question.is_optional())),
        ]);
        self.by_key.insert(key, (row, spot));
    }

    /// A formula of whole numbers, with what it comes to while nothing is answered.
    fn whole(&self, formula: String, unanswered: impl ToString) -> SheetCell {
        self.context.formula(formula, unanswered, FormulaKind::Whole)
    }

    /// Scores an item in a track.
    pub fn unit(&mut self, asked: &Asked<'a>, track: &'a TrackId) {
        let item = asked.item;
        let row = FIRST_ROW + self.units.len();
        let of_track: Vec<&Question<'_>> = asked.questions.iter().filter(|question| question.track.is_none_or(|of| of == track)).collect();
        let row_of = |question: &Question<'_>| self.by_key.get(&question.key()).map(|(row, _)| *row);
        let answered: Vec<usize> = of_track.iter().filter_map(|question| row_of(question)).collect();
        let facts: HashMap<&FactName, usize> = of_track.iter().filter_map(|question| Some((question.fact?.0, row_of(question)?))).collect();
        let rating =
            of_track.iter().find(|question| question.fact.is_none()).and_then(|question| self.by_key.get(&question.key())).cloned();
        // From nought on, since one comparison alone is a truth, which is greater than any number.
        let bad = answered.iter().fold("0".to_owned(), |sum, row| format!("{sum}+(C{row}={NOT_UNDERSTOOD})"));
        let (index, [state, score, lowest, highest, cap]) = self.in_table(item, &facts, row);
        let (state, score) = match &rating {
            None => (state, score),
            Some((rated, spot)) => rated_beside(*rated, spot, &state, &score, &cap),
        };
        let possible = |open: &str, end: Score| format!("IF(J{row}={SCORED},K{row},IF(J{row}={MISSING},{open},{end}))");
        let cells = vec![
            SheetCell::Text(format!("{}|{track}", item.id)),
            self.whole(bad, 0),
            self.whole(index, 1),
            self.whole(format!("IF(H{row}>0,{NOT_UNDERSTOOD},{state})"), MISSING),
            self.whole(format!("IF(J{row}={SCORED},{score},\"\")"), ""),
            self.whole(possible(&lowest, item.lowest), item.lowest),
            self.whole(possible(&highest, item.highest), item.highest),
        ];
        self.units.push(UnitRow { item: &item.id, track, cells });
    }

    /// The formula for which row of the table holds, by the rows of the answers to facts, and those that fetch its five columns by the one in I.
    fn in_table(&mut self, item: &'a Item, facts: &HashMap<&FactName, usize>, row: usize) -> (String, [String; 5]) {
        let (table, table_name) = (&mut self.table, &self.table_name);
        let looked = self.looked_up.entry(&item.id).or_insert_with(|| {
            let lookup = Lookup::of(item);
            let undecided = [Settled::Open { lowest: item.lowest, highest: item.highest, cap: item.highest }];
            let rows = lookup.as_ref().map_or(&undecided[..], |lookup| &lookup.rows);
            let first = FIRST_OF_TABLE + table.len();
            table.extend(rows.iter().map(|row| table_row(*row, item.lowest, item.highest)));
            Looked { lookup, first, last: FIRST_OF_TABLE + table.len() - 1 }
        });
        let columns = ["A", "B", "C", "D", "E"];
        let fetched = columns.map(|column| format!("INDEX({},I{row})", cells(table_name, column, looked.first, looked.last)));
        (looked.lookup.as_ref().map_or_else(|| "1".to_owned(), |lookup| index_of(lookup, facts)), fetched)
    }

    /// The cells in which the state and the score of an item in a track are worked out.
    pub fn live(&self, item: &ItemId, track: &TrackId) -> Option<(String, String)> {
        let at = self.units.iter().position(|unit| unit.item == item && unit.track == track)?;
        Some((cell(&self.name, "J", FIRST_ROW + at), cell(&self.name, "K", FIRST_ROW + at)))
    }

    /// The cells of a track: of states, scores, lowest and highest possible scores.
    pub fn of_track(&self, track: &TrackId) -> Option<[String; 4]> {
        let first = self.units.iter().position(|unit| unit.track == track)?;
        let last = self.units.iter().rposition(|unit| unit.track == track)?;
        Some(["J", "K", "L", "M"].map(|column| cells(&self.name, column, FIRST_ROW + first, FIRST_ROW + last)))
    }

    /// The cells with the states of all answers, and beside them those that say whether each counts in how much is filled in.
    pub fn states(&self) -> [String; 2] {
        ["C", "E"].map(|column| cells(&self.name, column, FIRST_ROW, FIRST_ROW + self.answers.len().saturating_sub(1)))
    }

    /// How many answers count in how much is filled in.
    pub fn wanted(&self) -> i64 {
        let counts = self.answers.iter().filter(|cells| matches!(cells.last(), Some(SheetCell::Whole(1))));
        i64::try_from(counts.count()).unwrap_or(i64::MAX)
    }

    /// The sheet of answers and items, and that of the table.
    pub fn sheets(self) -> [Sheet; 2] {
        let about = vec![SheetCell::Text(self.context.words.say(ABOUT))];
        let mut rows = vec![about.clone(), Vec::new()];
        let longest = self.answers.len().max(self.units.len());
        let mut answers = self.answers.into_iter();
        let mut units = self.units.into_iter();
        for _ in 0..longest {
            let mut row = answers.next().unwrap_or_else(|| vec![SheetCell::Blank; 5]);
            row.push(SheetCell::Blank);
            row.extend(units.next().map(|unit| unit.cells).unwrap_or_default());
            rows.push(row);
        }
        let table = std::iter::once(about).chain(self.table).collect();
        let hidden = |name: String, rows| Sheet { name, rows, is_hidden: true, is_protected: true, ..Sheet::default() };
        [hidden(self.name, rows), hidden(self.table_name, table)]
    }
}

/// What an item is and its score with a rating beside what the facts give: against these it wants a note (ruling 15), and nothing overrules facts that
/// contradict each other.
fn rated_beside(rated: usize, spot: &Spot, state: &str, score: &str, cap: &str) -> (String, String) {
    let note = format!("TRIM(INDEX({},B{rated}))", spot.notes);
    // A strength or a recommendation does not say why.
    let is_explained = format!("AND(B{rated}>0,LEN({note})>0,LEFT({note},1)<>\"+\",LEFT({note},1)<>\">\")");
    let is_against = format!("OR(D{rated}>{cap},AND({state}={SCORED},D{rated}<>{score}))");
    let of_rating = format!("IF(AND({is_against},NOT({is_explained})),{NEEDS_NOTE},{SCORED})");
    let of_code = format!("IF(AND({state}={SCORED},NOT({is_explained})),{NEEDS_NOTE},{NO_SCORE})");
    let with_rating = format!("IF(C{rated}={INSUFFICIENT},{of_code},IF(C{rated}={UNDERSTOOD},{of_rating},{state}))");
    (format!("IF({state}={CONTRADICTORY},{CONTRADICTORY},{with_rating})"), format!("IF(C{rated}={UNDERSTOOD},D{rated},{score})"))
}

/// A row of the table.
fn table_row(settled: Settled, lowest: Score, highest: Score) -> Vec<SheetCell> {
    let (state, cells) = match settled {
        Settled::Contradictory => (CONTRADICTORY, [lowest, lowest, highest, highest]),
        Settled::Scored(score) => (SCORED, [score, score, score, highest]),
        Settled::Open { lowest, highest, cap } => (MISSING, [lowest, lowest, highest, cap]),
    };
    std::iter::once(i64::from(state)).chain(cells).map(SheetCell::Whole).collect()
}

/// Which row of an item's rows holds, from the numbers of its answers.
fn index_of(lookup: &Lookup, facts: &HashMap<&FactName, usize>) -> String {
    let mut index = "1".to_owned();
    for (varies, stride) in lookup.varies.iter().zip(lookup.strides()) {
        let rows: Vec<&usize> = varies.facts().iter().filter_map(|fact| facts.get(fact)).collect();
        let value = match (varies, &rows[..]) {
            (_, []) => continue,
            (Varies::Components { .. }, rows) => {
                let sum = |of: &dyn Fn(usize) -> String| rows.iter().map(|row| of(**row)).collect::<Vec<_>>().join("+");
                let stated = sum(&|row| format!("D{row}"));
                let present = sum(&|row| format!("(D{row}=2)"));
                format!("IF({stated}>0,1+{present},0)")
            }
            (_, [row, ..]) => format!("D{row}"),
        };
        index.push_str(&format!("+{stride}*{value}"));
    }
    index
}
