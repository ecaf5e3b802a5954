//! The sheets to fill in, one for each section: where each answer stands, and the ranges in which formulas look for it.

use std::collections::HashMap;

use super::lists::Lists;
use super::{Asked, AskedSection, FormRequest, Question, RATING_ASKED};
use crate::audit::Audit;
use crate::locale::{Label, Phrase};
use crate::report::Align;
use crate::report::words::Words;
use crate::report::workbook::{AnswerCell, AnswerKind, GivenCell, Sheet, SheetCell, column};
use crate::rubric::{FactKind, TrackId};

/// The columns of a sheet to fill in.
const KEY: usize = 0;
const ANSWER: usize = 5;
const NOTE: usize = 9;
const SCORE: usize = 10;
const STATUS: usize = 11;
const COLUMNS: usize = 13;
/// The title, a hint, and the headings.
const HEADING_ROWS: usize = 3;

/// From here on a number is a day of the calendar, where the rubric names no highest figure.
const HIGHEST_FIGURE: &str = "19999.9999";

const END: &str = "|";
const FILL_IN_HERE: Label = Label {
    nl: "Vul alleen de gele cellen in. De score ernaast volgt vanzelf.",
    en: "Fill in the yellow cells only. The score beside them follows by itself.",
    fr: "Complétez seulement les cellules jaunes. Le score à côté suit de lui-même.",
};
const QUESTION_HEAD: Label = Label { nl: "vraag", en: "question", fr: "question" };
const ANSWERS_HEAD: Label = Label { nl: "antwoorden", en: "answers", fr: "réponses" };
const SCORE_HEAD: Label = Label { nl: "score nu", en: "score now", fr: "score actuel" };
const STATUS_HEAD: Label = Label { nl: "status", en: "status", fr: "état" };
const ITEM_HEAD: Label = Label { nl: "item", en: "item", fr: "item" };
const FACT_HEAD: Label = Label { nl: "gegeven", en: "fact", fr: "donnée" };
const TRACK_HEAD: Label = Label { nl: "spoor", en: "track", fr: "volet" };
const VALUE_HEAD: Label = Label { nl: "waarde", en: "value", fr: "valeur" };
const SOURCE_HEAD: Label = Label { nl: "bron", en: "source", fr: "source" };
const DATE_HEAD: Label = Label { nl: "datum", en: "date", fr: "date" };
const NOTE_HEAD: Label = Label { nl: "toelichting", en: "note", fr: "remarque" };
const RATER_HEAD: Label = Label { nl: "beoordelaar", en: "rater", fr: "évaluateur" };
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
pub(super) type Live<'l> = dyn Fn(&str, &TrackId) -> Option<(SheetCell, SheetCell)> + 'l;

/// A sheet to fill in, before the scores are put in it.
pub(super) struct SectionSheet<'a> {
    sheet: Sheet,
    /// The rows of live scores: of which item and track.
    scores: Vec<(usize, &'a str, &'a TrackId)>,
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
            vec![vec![SheetCell::Title(section.title.to_owned())], vec![SheetCell::Remark(words.say(FILL_IN_HERE))], headings(context)];
        let mut placed = Vec::new();
        for asked in &section.items {
            sheet.item(asked, context, lists, answers, &mut rows, &mut placed);
        }
        rows.push(vec![SheetCell::Text(END.to_owned())]);
        let last = rows.len();
        let quoted = format!("'{}'", name.replace('\'', "''"));
        let range = |at: usize| format!("{quoted}!${0}${HEADING_ROWS}:${0}${last}", column(at));
        let spots = placed.into_iter().map(|(question, row): (Question<'a>, usize)| {
            let spot = Spot { keys: range(KEY), answers: range(ANSWER), notes: range(NOTE), place: row - HEADING_ROWS + 2 };
            (question, spot)
        });
        let spots = spots.collect();
        sheet.sheet = Sheet {
            name,
            widths: vec![4, 15, 4, 9, 58, 16, 44, 12, 12, 40, 9, 18, 12],
            rows,
            heading_rows: HEADING_ROWS,
            fixed_columns: 0,
            hidden_columns: vec![KEY, 2, COLUMNS - 1],
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
            set(&mut row, 4, cell);
            row
        };
        rows.push(told(SheetCell::Label(item.title.clone())));
        if !item.criterion.is_empty() {
            rows.push(told(SheetCell::Text(item.criterion.clone())));
        }
        if !item.anchors.is_empty() {
            let anchors: Vec<String> = item.anchors.iter().rev().map(|(score, text)| format!("{score}: {text}")).collect();
            rows.push(told(SheetCell::Text(anchors.join("\n"))));
        }
        for track in &asked.tracks {
            let mut row = told(SheetCell::Text(context.words.say(SCORE_HEAD)));
            set(&mut row, 3, SheetCell::Text(context.audit.rubric().short_title(track).to_owned()));
            self.scores.push((rows.len(), item.id.as_str(), track));
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

/// What every sheet of a form is made with.
pub(super) struct Context<'a> {
    pub audit: &'a Audit,
    pub request: &'a FormRequest<'a>,
    pub words: Words,
    /// What the form says of itself in the first heading of every sheet.
    pub identity: String,
}

fn blank() -> Vec<SheetCell> {
    vec![SheetCell::Blank; COLUMNS]
}

fn set(row: &mut [SheetCell], at: usize, cell: SheetCell) {
    if let Some(place) = row.get_mut(at) {
        *place = cell;
    }
}

fn headings(context: &Context<'_>) -> Vec<SheetCell> {
    let words = context.words;
    let heads = [
        ITEM_HEAD,
        FACT_HEAD,
        TRACK_HEAD,
        QUESTION_HEAD,
        VALUE_HEAD,
        ANSWERS_HEAD,
        SOURCE_HEAD,
        DATE_HEAD,
        NOTE_HEAD,
        SCORE_HEAD,
        STATUS_HEAD,
        RATER_HEAD,
    ];
    let heads = heads.map(|head| words.say(head));
    std::iter::once(context.identity.clone()).chain(heads).map(|head| SheetCell::Heading(head, Align::Left)).collect()
}

fn question_row(question: Question<'_>, context: &Context<'_>, lists: &mut Lists, answers: &mut Answers) -> Vec<SheetCell> {
    let (words, rubric, item) = (context.words, context.audit.rubric(), question.item);
    let key = question.key();
    let [given, source, date, note] = answers.remove(&key).unwrap_or_default();
    let (kind, asked, answers_told, prompt) = match question.fact {
        None => {
            let kind = AnswerKind::One(lists.scores(item, rubric.insufficient.as_ref()).as_str().to_owned());
            let told = words.say(Phrase::ScoreRange { lowest: item.lowest, highest: item.highest });
            (kind, words.say(RATING_ASKED), told.clone(), told)
        }
        Some((name, fact)) => {
            let kind = match &fact.kind {
                FactKind::YesNo => AnswerKind::One(lists.yes_no.as_str().to_owned()),
                kind @ FactKind::Choice(_) => match lists.choices(kind) {
                    Some((titles, _)) => AnswerKind::One(titles.as_str().to_owned()),
                    None => AnswerKind::Text,
                },
                FactKind::Number(_) | FactKind::Whole(_) | FactKind::Percentage => {
                    AnswerKind::Number { lowest: fact.from.to_string(), highest: highest_of(fact) }
                }
            };
            let help = if fact.help.is_empty() { String::new() } else { format!("; {}", fact.help) };
            let told = super::answers(fact, words);
            (kind, item.fact_title(name).to_owned(), format!("{told}{help}"), told)
        }
    };
    let refusal = if matches!(kind, AnswerKind::One(_)) { words.say(NOT_AN_ANSWER) } else { prompt.clone() };
    let answer = |kind, given, prompt: &str, refusal: &str| {
        SheetCell::Answer(AnswerCell { kind, prompt: prompt.to_owned(), refusal: refusal.to_owned(), given })
    };
    let codes = rubric.evidence_codes.iter().map(|code| SheetCell::Text(code.code.clone())).collect::<Vec<_>>();
    let codes = if codes.is_empty() { AnswerKind::Text } else { AnswerKind::OneOrOther(lists.add(codes).as_str().to_owned()) };
    let mut row = blank();
    set(&mut row, KEY, SheetCell::Text(key));
    set(&mut row, 1, SheetCell::Text(item.id.to_string()));
    set(&mut row, 2, SheetCell::Text(question.name().to_owned()));
    if let Some(track) = question.track {
        set(&mut row, 3, SheetCell::Text(rubric.short_title(track).to_owned()));
    }
    set(&mut row, 4, SheetCell::Text(asked));
    set(&mut row, ANSWER, answer(kind, given, &prompt, &refusal));
    set(&mut row, 6, SheetCell::Text(answers_told));
    set(&mut row, 7, answer(codes, source, "", ""));
    set(&mut row, 8, answer(AnswerKind::Day, date, "", ""));
    set(&mut row, NOTE, answer(AnswerKind::Text, note, "", ""));
    if let Some(rater) = context.request.rater {
        set(&mut row, COLUMNS - 1, SheetCell::Text(rater.to_owned()));
    }
    row
}

/// The highest figure that a fact is understood to have, as plain decimals.
pub(super) fn highest_of(fact: &crate::rubric::Fact) -> String {
    match (&fact.to, &fact.kind) {
        (Some(highest), _) => highest.to_string(),
        (None, FactKind::Percentage) => "100".to_owned(),
        (None, _) => HIGHEST_FIGURE.to_owned(),
    }
}
