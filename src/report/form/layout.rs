//! The sheets to fill in, one for each section: where each answer stands, and the ranges in which formulas look for it.

use std::collections::HashMap;

use super::lists::Lists;
use super::reading::ends;
use super::{Asked, AskedSection, Context, InWords, Question};
use crate::audit::heads::{DATE, FACT, ITEM, NOTE, RATER, SOURCE, TRACK, VALUE};
use crate::locale::Label;
use crate::report::Align;
use crate::report::sheet::reference::{cells, column};
use crate::report::sheet::{AnswerCell, AnswerKind, GivenCell, Sheet, SheetCell};
use crate::rubric::{FactKind, ItemId, TrackId};

/// The columns of a sheet to fill in.
const KEY: usize = 0;
const ANSWER: usize = 5;
const NOTE_AT: usize = 9;
const SCORE: usize = 10;
const STATUS: usize = 11;
const COLUMNS: usize = 13;
const QUESTION_AT: usize = 4;
/// Those for the reader of evidence: keys, names of facts, raters.
const HIDDEN: [usize; 3] = [KEY, 2, COLUMNS - 1];
/// The title, a hint, and the headings.
const HEADING_ROWS: usize = 3;

const END: &str = "|";
const FILL_IN_HERE: Label = Label {
    nl: "Vul alleen de gele cellen in. De score ernaast volgt vanzelf.",
    en: "Fill in the yellow cells only. The score beside them follows by itself.",
    fr: "Complétez seulement les cellules jaunes. Le score à côté suit de lui-même.",
};
pub(in crate::report) const QUESTION: Label = Label { nl: "vraag", en: "question", fr: "question" };
pub(in crate::report) const ANSWERS: Label = Label { nl: "antwoorden", en: "answers", fr: "réponses" };
const SCORE_NOW: Label = Label { nl: "score nu", en: "score now", fr: "score actuel" };
const STATUS_NOW: Label = Label { nl: "status", en: "status", fr: "état" };
/// The headings in their order; help columns have names that the reader of evidence passes over.
const HEADS: [Label; COLUMNS - 1] = [ITEM, FACT, TRACK, QUESTION, VALUE, ANSWERS, SOURCE, DATE, NOTE, SCORE_NOW, STATUS_NOW, RATER];
const NOT_AN_ANSWER: Label = Label {
    nl: "Kies een antwoord uit de lijst, of laat de cel leeg.",
    en: "Choose an answer from the list, or leave the cell blank.",
    fr: "Choisissez une réponse de la liste, ou laissez la cellule vide.",
};

/// What was answered before, by the key of the question: the cells of answer, source, date and note.
pub type Answers = HashMap<String, [Option<GivenCell>; 4]>;

/// Where the answer to a question is found: the cells of all keys of its sheet, of all answers and of all notes, and its place among them.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    pub keys: String,
    pub answers: String,
    pub notes: String,
    /// From 1, as long as nobody sorts.
    pub place: usize,
}

/// The cells in which the score of an item in a track, and its status, are worked out.
pub(super) type Live<'l> = dyn Fn(&ItemId, &TrackId) -> Option<(SheetCell, SheetCell)> + 'l;

/// A sheet to fill in, before the scores are put in it.
pub(super) struct SectionSheet<'a> {
    sheet: Sheet,
    /// The rows of live scores: of which item and track.
    scores: Vec<(usize, &'a ItemId, &'a TrackId)>,
}

impl<'a> SectionSheet<'a> {
    /// The sheet of a section, and where the answers to its questions stand.
    pub fn new(
        name: String,
        section: &AskedSection<'a>,
        context: &Context<'_>,
        lists: &mut Lists,
        answers: &mut Answers,
    ) -> (Self, Vec<(Question<'a>, Spot)>) {
        let words = context.words;
        let mut sheet = Self { sheet: Sheet::default(), scores: Vec::new() };
        let mut rows =
            vec![titled(SheetCell::Title(section.title.to_owned())), titled(SheetCell::Remark(words.say(FILL_IN_HERE))), headings(context)];
        let mut placed = Vec::new();
        for asked in &section.items {
            sheet.item(asked, context, lists, answers, &mut rows, &mut placed);
        }
        rows.push(vec![SheetCell::Text(END.to_owned())]);
        let last = rows.len();
        let range = |at: usize| cells(&name, &column(at), HEADING_ROWS, last);
        let spots = placed.into_iter().map(|(question, row): (Question<'a>, usize)| {
            let spot = Spot { keys: range(KEY), answers: range(ANSWER), notes: range(NOTE_AT), place: row - HEADING_ROWS + 2 };
            (question, spot)
        });
        let spots = spots.collect();
        sheet.sheet = Sheet {
            name,
            widths: vec![4, 15, 4, 9, 58, 16, 44, 12, 12, 40, 9, 18, 12],
            rows,
            heading_rows: HEADING_ROWS,
            fixed_columns: 0,
            hidden_columns: HIDDEN.into(),
            is_protected: true,
            ..Sheet::default()
        };
        (sheet, spots)
    }

    fn item(
        &mut self,
        asked: &Asked<'a>,
        context: &Context<'_>,
        lists: &mut Lists,
        answers: &mut Answers,
        rows: &mut Vec<Vec<SheetCell>>,
        placed: &mut Vec<(Question<'a>, usize)>,
    ) {
        let item = asked.item;
        let told = |cell: SheetCell| {
            let mut row = blank();
            set(&mut row, 1, SheetCell::Text(item.id.to_string()));
            set(&mut row, QUESTION_AT, cell);
            row
        };
        let mut title = filled_with(&SheetCell::Group(String::new()));
        set(&mut title, 1, SheetCell::Group(item.id.to_string()));
        set(&mut title, QUESTION_AT, SheetCell::Group(item.title.clone()));
        rows.push(title);
        if !item.criterion.is_empty() {
            rows.push(told(SheetCell::Text(item.criterion.clone())));
        }
        if !item.anchors.is_empty() {
            let anchors: Vec<String> = item.anchors.iter().rev().map(|(score, text)| format!("{score}: {text}")).collect();
            rows.push(told(SheetCell::Text(anchors.join("\n"))));
        }
        for track in &asked.tracks {
            let mut row = told(SheetCell::Text(context.words.say(SCORE_NOW)));
            set(&mut row, 3, SheetCell::Text(context.audit.rubric().short_title(track).to_owned()));
            self.scores.push((rows.len(), &item.id, track));
            rows.push(row);
        }
        for question in &asked.questions {
            placed.push((*question, rows.len()));
            rows.push(question_row(*question, context, lists, answers));
        }
    }

    /// The sheet with its live scores, by item and track: the cells in which a score and its status are worked out.
    pub fn finish(mut self, live: &Live<'_>) -> Sheet {
        for (row, item, track) in self.scores {
            if let (Some((score, status)), Some(row)) = (live(item, track), self.sheet.rows.get_mut(row)) {
                set(row, SCORE, score);
                set(row, STATUS, status);
            }
        }
        self.sheet
    }
}

/// A row above the headings: the first column, which holds keys, is not shown.
pub(super) fn titled(cell: SheetCell) -> Vec<SheetCell> {
    vec![SheetCell::Blank, cell]
}

/// A row without answers: cells that hold nothing, with the lines of the table.
fn blank() -> Vec<SheetCell> {
    filled_with(&SheetCell::Text(String::new()))
}

/// A row with the same in every cell that is shown.
fn filled_with(cell: &SheetCell) -> Vec<SheetCell> {
    (0..COLUMNS).map(|at| if HIDDEN.contains(&at) { SheetCell::Blank } else { cell.clone() }).collect()
}

fn set(row: &mut [SheetCell], at: usize, cell: SheetCell) {
    if let Some(place) = row.get_mut(at) {
        *place = cell;
    }
}

fn headings(context: &Context<'_>) -> Vec<SheetCell> {
    let words = context.words;
    let heads = HEADS.map(|head| words.say(head));
    std::iter::once(context.identity.clone()).chain(heads).map(|head| SheetCell::Heading(head, Align::Left)).collect()
}

fn question_row(question: Question<'_>, context: &Context<'_>, lists: &mut Lists, answers: &mut Answers) -> Vec<SheetCell> {
    let (words, rubric, item) = (context.words, context.audit.rubric(), question.item);
    let key = question.key();
    let [given, source, date, note] = answers.remove(&key).unwrap_or_default();
    let kind = match question.fact.map(|(_, fact)| (fact, &fact.kind)) {
        None => AnswerKind::One(lists.scores(item, rubric.insufficient.as_ref())),
        Some((_, FactKind::YesNo)) => AnswerKind::One(lists.yes_or_no(words)),
        Some((_, FactKind::Choice(choices))) => AnswerKind::One(lists.answers(choices).offered),
        Some((fact, FactKind::Number(_) | FactKind::Whole(_) | FactKind::Percentage)) => {
            let (lowest, highest) = ends(fact);
            AnswerKind::Number { lowest, highest }
        }
    };
    let told = question.answers(words);
    let help = if question.help().is_empty() { String::new() } else { format!("; {}", question.help()) };
    let refusal = if matches!(kind, AnswerKind::One(_)) { words.say(NOT_AN_ANSWER) } else { told.clone() };
    let codes = rubric.evidence_codes.iter().map(|code| SheetCell::Text(code.code.clone())).collect::<Vec<_>>();
    let codes = if codes.is_empty() { AnswerKind::Text } else { AnswerKind::OneOrOther(lists.add(codes)) };
    let plain = |kind, given| SheetCell::Answer(AnswerCell { kind, prompt: String::new(), refusal: String::new(), given });
    let mut row = blank();
    set(&mut row, KEY, SheetCell::Text(key));
    set(&mut row, 1, SheetCell::Text(item.id.to_string()));
    set(&mut row, 2, SheetCell::Text(question.name().to_owned()));
    if let Some(track) = question.track {
        set(&mut row, 3, SheetCell::Text(rubric.short_title(track).to_owned()));
    }
    set(&mut row, QUESTION_AT, SheetCell::Text(question.title(words)));
    set(&mut row, 6, SheetCell::Text(format!("{told}{help}")));
    set(&mut row, ANSWER, SheetCell::Answer(AnswerCell { kind, prompt: told, refusal, given }));
    set(&mut row, 7, plain(codes, source));
    set(&mut row, 8, plain(AnswerKind::Day, date));
    set(&mut row, NOTE_AT, plain(AnswerKind::Text, note));
    if let Some(rater) = context.rater {
        set(&mut row, COLUMNS - 1, SheetCell::Text(rater.to_owned()));
    }
    row
}
