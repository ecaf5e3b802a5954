//! The calculation of a form, on hidden sheets of their own: each answer fetched by its key and read, and from these the score of each item and
//! track, looked up in rows that the engine made.
//!
//! Numbers are compared as whole numbers of ten-thousandths with the edges that the rules of the rubric name; nothing is subtracted or divided
//! before a comparison. Only functions that Excel 2016 and LibreOffice 7.4 give alike are used.

use std::collections::HashMap;

use super::layout::{Spot, highest_of};
use super::lists::Lists;
use super::{Asked, Question};
use crate::locale::Label;
use crate::report::workbook::{FormulaKind, Sheet, SheetCell};
use crate::rubric::{Edge, FactKind, FactName, Insufficient, Score, TrackId, edges};
use crate::scoring::{Lookup, Settled, Varies};

/// A figure is compared in parts of so many to one; one with more decimals is not understood.
const PARTS: i64 = 10_000;
const DECIMALS: u8 = 4;

/// What a cell of the state of an answer says: nothing there, understood, not understood, or the code for data that allow no score.
const MISSING: u8 = 0;
const UNDERSTOOD: u8 = 1;
const NOT_UNDERSTOOD: u8 = 2;
const INSUFFICIENT: u8 = 3;

/// What a cell of the state of an item says, in the order of [`STATES`].
const SCORED: u8 = 1;
const CONTRADICTORY: u8 = 3;
const NEEDS_NOTE: u8 = 4;
const NO_SCORE: u8 = 5;

/// The states of an item in words, from 0 on.
pub(super) const STATES: [Label; 6] = [
    Label { nl: "ontbreekt", en: "missing", fr: "manquant" },
    Label { nl: "gescoord", en: "scored", fr: "coté" },
    Label { nl: "niet begrepen", en: "not understood", fr: "non compris" },
    Label { nl: "tegenstrijdig", en: "contradictory", fr: "contradictoire" },
    Label { nl: "licht toe waarom", en: "add a note why", fr: "expliquez pourquoi" },
    Label { nl: "onvoldoende gegevens", en: "insufficient data", fr: "données insuffisantes" },
];

const ANSWERS_ABOUT: Label = Label {
    nl: "Berekening van het formulier: verander hier niets.",
    en: "The form's calculation: change nothing here.",
    fr: "Calcul du formulaire : ne modifiez rien ici.",
};

/// The columns of an answer, and those of an item in a track.
const HEADING_ROWS: usize = 2;

/// The hidden sheets while they are made.
pub(super) struct Calculation<'a> {
    name: String,
    table_name: String,
    /// Every answer: its question, where it stands, and its row on the sheet from 1.
    rows: Vec<Vec<SheetCell>>,
    by_key: HashMap<String, (usize, Spot)>,
    table: Vec<Vec<SheetCell>>,
    units: Vec<UnitRow<'a>>,
    code: Option<&'a Insufficient>,
    /// Whether answers were there before, so that nobody has worked anything out yet.
    is_filled: bool,
}

/// The row of an item in a track.
struct UnitRow<'a> {
    item: &'a str,
    track: &'a TrackId,
    cells: Vec<SheetCell>,
}

impl<'a> Calculation<'a> {
    pub fn new(name: String, table_name: String, code: Option<&'a Insufficient>, is_filled: bool) -> Self {
        Self { name, table_name, rows: Vec::new(), by_key: HashMap::new(), table: Vec::new(), units: Vec::new(), code, is_filled }
    }

    /// Reads an answer.
    pub fn answer(&mut self, question: &Question<'_>, spot: &Spot, lists: &mut Lists) {
        let row = HEADING_ROWS + 1 + self.rows.len();
        let key = question.key();
        let position = format!("IF(COUNTIF({0},A{row})=1,MATCH(A{row},{0},0),0)", spot.keys);
        let given = format!("INDEX({},B{row})", spot.answers);
        let read = read(question, &given, lists, self.code);
        let state = format!(
            "IF(B{row}=0,{NOT_UNDERSTOOD},IF(ISERROR({given}),{NOT_UNDERSTOOD},IF(LEN(TRIM({given}))=0,{MISSING},{})))",
            read.state
        );
        let number = format!("IF(C{row}={UNDERSTOOD},{},0)", read.number);
        self.rows.push(vec![
            SheetCell::Text(key.clone()),
            self.formula(position, spot.place),
            self.formula(state, 0),
            self.formula(number, 0),
        ]);
        self.by_key.insert(key, (row, spot.clone()));
    }

    /// A formula of whole numbers, with what it comes to while nothing is answered.
    fn formula(&self, formula: String, unanswered: impl ToString) -> SheetCell {
        let result = if self.is_filled { String::new() } else { unanswered.to_string() };
        SheetCell::Formula { formula, result, kind: FormulaKind::Whole }
    }

    /// Scores an item in a track.
    pub fn unit(&mut self, asked: &Asked<'a>, track: &'a TrackId) {
        let item = asked.item;
        let of_track: Vec<&Question<'_>> = asked.questions.iter().filter(|question| question.track.is_none_or(|of| of == track)).collect();
        let row_of = |question: &Question<'_>| self.by_key.get(&question.key()).map(|(row, _)| *row);
        let fact_row = |name: &FactName| {
            of_track.iter().find(|question| question.fact.is_some_and(|(own, _)| own == name)).and_then(|question| row_of(question))
        };
        let states: Vec<String> =
            of_track.iter().filter_map(|question| row_of(question)).map(|row| format!("(C{row}={NOT_UNDERSTOOD})")).collect();
        let lookup = Lookup::of(item);
        let index = lookup.as_ref().map_or_else(|| "1".to_owned(), |lookup| index_of(lookup, &fact_row));
        let first = self.table.len() + 2;
        let rows: &[Settled] = lookup.as_ref().map_or(&[], |lookup| &lookup.rows);
        self.table.extend(rows.iter().map(|row| table_row(*row, item.lowest, item.highest)));
        if rows.is_empty() {
            let open = Settled::Open { lowest: item.lowest, highest: item.highest, cap: item.highest };
            self.table.push(table_row(open, item.lowest, item.highest));
        }
        let last = self.table.len() + 1;
        let row = HEADING_ROWS + 1 + self.units.len();
        let table = |column: &str| format!("INDEX('{}'!${column}${first}:${column}${last},H{row})", self.table_name.replace('\'', "''"));
        let rating = of_track.iter().find(|question| question.fact.is_none());
        let rating = rating.and_then(|question| self.by_key.get(&question.key()));
        let (state, score) = match rating {
            None => (table("A"), table("B")),
            Some((rated, spot)) => {
                let note = format!("TRIM(INDEX({},B{rated}))", spot.notes);
                let is_explained = format!("AND(B{rated}>0,LEN({note})>0,LEFT({note},1)<>\"+\",LEFT({note},1)<>\">\")");
                let is_against = format!("OR(D{rated}>{},AND({}={SCORED},D{rated}<>{}))", table("E"), table("A"), table("B"));
                let of_rating = format!("IF(AND({is_against},NOT({is_explained})),{NEEDS_NOTE},{SCORED})");
                let of_code = format!("IF(AND({}={SCORED},NOT({is_explained})),{NEEDS_NOTE},{NO_SCORE})", table("A"));
                let state = format!(
                    "IF({0}={CONTRADICTORY},{CONTRADICTORY},IF(C{rated}={INSUFFICIENT},{of_code},IF(C{rated}={UNDERSTOOD},{of_rating},{0})))",
                    table("A")
                );
                (state, format!("IF(C{rated}={UNDERSTOOD},D{rated},{})", table("B")))
            }
        };
        // From nought on, since one comparison alone is a truth, which is greater than any number.
        let bad = std::iter::once("0".to_owned()).chain(states).collect::<Vec<_>>().join("+");
        let open = |column: &str, end: Score| format!("IF(I{row}={SCORED},J{row},IF(I{row}={MISSING},{},{end}))", table(column));
        let (lowest, highest) = (item.lowest, item.highest);
        let cells = vec![
            SheetCell::Text(format!("{}|{track}", item.id)),
            self.formula(bad, 0),
            self.formula(index, 1),
            self.formula(format!("IF(G{row}>0,{NOT_UNDERSTOOD},{state})"), 0),
            self.formula(format!("IF(I{row}={SCORED},{score},\"\")"), ""),
            self.formula(open("C", lowest), lowest),
            self.formula(open("D", highest), highest),
        ];
        self.units.push(UnitRow { item: item.id.as_str(), track, cells });
    }

    /// The cells in which the state and the score of an item in a track are worked out.
    pub fn live(&self, item: &str, track: &TrackId) -> Option<(String, String)> {
        let at = self.units.iter().position(|unit| unit.item == item && unit.track == track)?;
        let row = HEADING_ROWS + 1 + at;
        Some((self.cell("I", row), self.cell("J", row)))
    }

    /// The cells of a track: of states, scores, lowest and highest possible scores.
    pub fn of_track(&self, track: &TrackId) -> Option<[String; 4]> {
        let first = self.units.iter().position(|unit| unit.track == track)?;
        let last = self.units.iter().rposition(|unit| unit.track == track)?;
        Some(["I", "J", "K", "L"].map(|column| self.range(column, first, last)))
    }

    /// The states of all answers, and how many answers there are.
    pub fn states(&self) -> (String, usize) {
        (self.range("C", 0, self.rows.len().saturating_sub(1)), self.rows.len())
    }

    fn cell(&self, column: &str, row: usize) -> String {
        format!("'{}'!${column}${row}", self.name.replace('\'', "''"))
    }

    fn range(&self, column: &str, first: usize, last: usize) -> String {
        format!("{}:${column}${}", self.cell(column, HEADING_ROWS + 1 + first), HEADING_ROWS + 1 + last)
    }

    /// The sheets themselves.
    pub fn sheets(self, about: &dyn Fn(Label) -> String) -> [Sheet; 2] {
        let mut rows = vec![vec![SheetCell::Text(about(ANSWERS_ABOUT))], Vec::new()];
        let longest = self.rows.len().max(self.units.len());
        let mut answers = self.rows.into_iter();
        let mut units = self.units.into_iter();
        for _ in 0..longest {
            let mut row = answers.next().unwrap_or_else(|| vec![SheetCell::Blank; 4]);
            row.push(SheetCell::Blank);
            row.extend(units.next().map(|unit| unit.cells).unwrap_or_default());
            rows.push(row);
        }
        let mut table = vec![vec![SheetCell::Text(about(ANSWERS_ABOUT))]];
        table.extend(self.table);
        let hidden = |name: String, rows| Sheet { name, rows, is_hidden: true, is_protected: true, ..Sheet::default() };
        [hidden(self.name, rows), hidden(self.table_name, table)]
    }
}

/// A row of the table: its state, its score, what is possible, and the highest rating that stands without a note.
fn table_row(settled: Settled, lowest: Score, highest: Score) -> Vec<SheetCell> {
    let (state, cells) = match settled {
        Settled::Contradictory => (CONTRADICTORY, [lowest, lowest, highest, highest]),
        Settled::Scored(score) => (SCORED, [score, score, score, highest]),
        Settled::Open { lowest, highest, cap } => (MISSING, [lowest, lowest, highest, cap]),
    };
    std::iter::once(i64::from(state)).chain(cells).map(SheetCell::Whole).collect()
}

/// Which row of an item's rows holds, from the numbers of its answers.
fn index_of(lookup: &Lookup, row_of: &dyn Fn(&FactName) -> Option<usize>) -> String {
    let mut parts = vec!["1".to_owned()];
    for (varies, stride) in lookup.varies.iter().zip(lookup.strides()) {
        let rows: Vec<usize> = varies.facts().iter().filter_map(row_of).collect();
        let value = match (varies, &rows[..]) {
            (_, []) => continue,
            (Varies::Components { .. }, rows) => {
                let sum = |of: &dyn Fn(usize) -> String| rows.iter().map(|row| of(*row)).collect::<Vec<_>>().join("+");
                let stated = sum(&|row| format!("D{row}"));
                let present = sum(&|row| format!("(D{row}=2)"));
                format!("IF({stated}>0,1+{present},0)")
            }
            (_, [row, ..]) => format!("D{row}"),
        };
        parts.push(format!("{stride}*{value}"));
    }
    parts.join("+")
}

/// How an answer is read: whether it is understood, and the number that stands for it.
struct Read {
    state: String,
    number: String,
}

fn read(question: &Question<'_>, given: &str, lists: &mut Lists, code: Option<&Insufficient>) -> Read {
    let understood = |test: &str| format!("IF({test},{UNDERSTOOD},{NOT_UNDERSTOOD})");
    let is_among = |range: &str| format!("SUMPRODUCT(--({range}=TRIM({given})))");
    // What is true or false, and a day, are numbers to one spreadsheet or the other.
    let of_number =
        |test: String| format!("IF(ISLOGICAL({given}),{NOT_UNDERSTOOD},IF(ISNUMBER({given}),{},{NOT_UNDERSTOOD}))", understood(&test));
    let Some((name, fact)) = question.fact else {
        let (lowest, highest) = (question.item.lowest, question.item.highest);
        let is_score = format!("AND({given}>={lowest},{given}<={highest},ROUND({given},0)={given})");
        let number = code.and_then(|code| code.code.parse::<i64>().ok());
        let is_code = match (code, number) {
            (Some(_), Some(number)) => format!("IF({given}={number},{INSUFFICIENT},{NOT_UNDERSTOOD})"),
            _ => NOT_UNDERSTOOD.to_string(),
        };
        let of_text = match (code, number) {
            (Some(code), None) => format!("IF(TRIM({given})=\"{}\",{INSUFFICIENT},{NOT_UNDERSTOOD})", code.code.replace('"', "\"\"")),
            _ => NOT_UNDERSTOOD.to_string(),
        };
        let state =
            format!("IF(ISLOGICAL({given}),{NOT_UNDERSTOOD},IF(ISNUMBER({given}),IF({is_score},{UNDERSTOOD},{is_code}),{of_text}))");
        return Read { state, number: given.to_owned() };
    };
    match &fact.kind {
        FactKind::YesNo => {
            let (both, yes, no) = (lists.yes_no.as_str(), lists.yes.as_str(), lists.no.as_str());
            let known = format!("{}+{}+{}>0", is_among(both), is_among(yes), is_among(no));
            Read {
                state: format!("IF(ISLOGICAL({given}),{UNDERSTOOD},{})", understood(&known)),
                number: format!("IF(ISLOGICAL({given}),IF({given},2,1),IF({}>0,2,1))", is_among(yes)),
            }
        }
        kind @ FactKind::Choice(_) => match lists.choices(kind) {
            Some((titles, ranks)) => Read {
                state: understood(&format!("{}>0", is_among(titles.as_str()))),
                number: format!("SUMPRODUCT(--({}=TRIM({given})),{})", titles.as_str(), ranks.as_str()),
            },
            None => Read { state: NOT_UNDERSTOOD.to_string(), number: "0".to_owned() },
        },
        FactKind::Number(_) | FactKind::Whole(_) | FactKind::Percentage => {
            let places = if matches!(fact.kind, FactKind::Whole(_)) { 0 } else { DECIMALS };
            let mut tests = vec![
                format!("{given}>={}", fact.from),
                format!("{given}<={}", highest_of(fact)),
                format!("ROUND({given},{places})={given}"),
            ];
            // A share of one in a hundred or less may have been meant as a share of 1; the reader of evidence refuses it too.
            if fact.kind == FactKind::Percentage {
                tests.push(format!("OR({given}=0,{given}>1)"));
            }
            let test = format!("AND({})", tests.join(","));
            Read { state: of_number(test), number: class(&edges(question.item, name), given) }
        }
    }
}

/// Beyond how many edges a figure lies, and one.
fn class(edges: &[Edge], given: &str) -> String {
    let beyond = edges.iter().filter_map(|edge| edge.first_beyond(PARTS)).map(|first| format!("(ROUND({given}*{PARTS},0)>={first})"));
    std::iter::once("1".to_owned()).chain(beyond).collect::<Vec<_>>().join("+")
}
