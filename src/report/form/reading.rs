//! How the formulas of a form read an answer: whether it is understood, and the number that stands for it.
//!
//! Numbers are compared as whole numbers of ten-thousandths with the edges that the rules of the rubric name; nothing is subtracted or divided
//! before a comparison. Only functions that Excel 2016 and LibreOffice 7.4 give alike are used.

use super::Question;
use super::lists::Lists;
use super::state::{INSUFFICIENT, NOT_UNDERSTOOD, UNDERSTOOD};
use crate::figure::Figure;
use crate::rubric::{Edge, Fact, FactKind, FactName, Insufficient, Item, edges};

/// A figure is compared in parts of so many to one; one with more decimals is not understood.
const PARTS: i64 = 10_000;
const DECIMALS: u8 = 4;

/// From here on a number is a day of the calendar, where the rubric names no highest figure.
const HIGHEST_FIGURE: &str = "19999.9999";

/// The formulas for an answer.
pub(super) struct Reading {
    /// What it is, of a cell that is not blank.
    pub state: String,
    /// The number that stands for it where it is understood: a score; from 1 on the place of an answer among those to choose from; 1 for no and 2
    /// for yes; or beyond how many edges a figure lies, and one.
    pub number: String,
}

impl Reading {
    /// How the answer to a question is read, which `given` fetches.
    pub fn of(question: &Question<'_>, given: &str, lists: &mut Lists, code: Option<&Insufficient>) -> Self {
        match question.fact {
            None => rating(question.item, given, code),
            Some((name, fact)) => match &fact.kind {
                FactKind::YesNo => yes_or_no(given, lists),
                FactKind::Choice(choices) => {
                    let answers = lists.answers(choices);
                    let number = format!("SUMPRODUCT(--({}=TRIM({given})),{})", answers.known, answers.ranks);
                    Self { state: understood(&format!("{}>0", among(&answers.known, given))), number }
                }
                FactKind::Number(_) | FactKind::Whole(_) | FactKind::Percentage => figure(question.item, name, fact, given),
            },
        }
    }
}

fn understood(test: &str) -> String {
    format!("IF({test},{UNDERSTOOD},{NOT_UNDERSTOOD})")
}

/// How often a text is among those of a range, in any case of letters.
fn among(range: &str, given: &str) -> String {
    format!("SUMPRODUCT(--({range}=TRIM({given})))")
}

fn rating(item: &Item, given: &str, code: Option<&Insufficient>) -> Reading {
    let number = code.and_then(|code| code.code.parse::<i64>().ok());
    let is_score = format!("AND({given}>={},{given}<={},ROUND({given},0)={given})", item.lowest, item.highest);
    let is_code =
        number.map_or_else(|| NOT_UNDERSTOOD.to_string(), |number| format!("IF({given}={number},{INSUFFICIENT},{NOT_UNDERSTOOD})"));
    let of_text = code.filter(|_| number.is_none()).map_or_else(
        || NOT_UNDERSTOOD.to_string(),
        |code| format!("IF(TRIM({given})=\"{}\",{INSUFFICIENT},{NOT_UNDERSTOOD})", code.code.replace('"', "\"\"")),
    );
    let state = of_kinds(given, &format!("IF({is_score},{UNDERSTOOD},{is_code})"), &of_text);
    Reading { state, number: given.to_owned() }
}

/// What a number comes to, and what text does. What is true or false is a number to one spreadsheet and none to the other.
fn of_kinds(given: &str, number: &str, text: &str) -> String {
    format!("IF(ISLOGICAL({given}),{NOT_UNDERSTOOD},IF(ISNUMBER({given}),{number},{text}))")
}

fn yes_or_no(given: &str, lists: &mut Lists) -> Reading {
    let (yes, no) = (lists.yes(), lists.no());
    let is_known = understood(&format!("{}+{}>0", among(&yes, given), among(&no, given)));
    Reading {
        state: format!("IF(ISLOGICAL({given}),{UNDERSTOOD},{is_known})"),
        number: format!("IF(ISLOGICAL({given}),IF({given},2,1),IF({}>0,2,1))", among(&yes, given)),
    }
}

fn figure(item: &Item, name: &FactName, fact: &Fact, given: &str) -> Reading {
    let places = if matches!(fact.kind, FactKind::Whole(_)) { 0 } else { DECIMALS };
    let (lowest, highest) = ends(fact);
    let mut tests = vec![format!("{given}>={lowest}"), format!("{given}<={highest}"), format!("ROUND({given},{places})={given}")];
    // A share of one in a hundred or less may have been meant as a share of 1; the reader of evidence refuses it too.
    if fact.kind == FactKind::Percentage {
        tests.push(format!("OR({given}=0,{given}>1)"));
    }
    let state = of_kinds(given, &understood(&format!("AND({})", tests.join(","))), &NOT_UNDERSTOOD.to_string());
    Reading { state, number: class(&edges(item, name), given) }
}

/// Beyond how many edges a figure lies, and one.
fn class(edges: &[Edge], given: &str) -> String {
    let beyond = edges.iter().filter_map(|edge| edge.first_beyond(PARTS)).map(|first| format!("(ROUND({given}*{PARTS},0)>={first})"));
    std::iter::once("1".to_owned()).chain(beyond).collect::<Vec<_>>().join("+")
}

/// The lowest and the highest figure that a fact is understood to have, as plain decimals.
pub(super) fn ends(fact: &Fact) -> (String, String) {
    let highest = match fact.kind {
        FactKind::Percentage => Figure::whole(100).to_string(),
        _ => HIGHEST_FIGURE.to_owned(),
    };
    (fact.from.to_string(), fact.to.as_ref().map_or(highest, Figure::to_string))
}
