//! The value of an evidence row to an answer of the kind that the fact takes.

use super::statement::ClaimValue;
use crate::diagnostic::suggestion;
use crate::figure::Figure;
use crate::locale::Message;
use crate::rubric::{Answer, Choice, FactKind, Item, Rubric};
use crate::table::{Cell, NumberFault, yes_no};

/// An answer, and what is worth a warning about it.
pub(super) struct Read<T> {
    pub value: T,
    pub warning: Option<Message>,
}

impl<T> Read<T> {
    fn sound(value: T) -> Self {
        Self { value, warning: None }
    }
}

pub(super) fn answer(cell: &Cell, kind: &FactKind) -> Result<Read<Answer>, Message> {
    let text = &*cell.text;
    match kind {
        FactKind::Number(_) => Ok(Read::sound(Answer::Figure(figure(cell)?))),
        FactKind::Whole(_) => {
            let figure = figure(cell)?;
            if figure.is_whole() { Ok(Read::sound(Answer::Figure(figure))) } else { Err(Message::NotWhole { text: text.to_owned() }) }
        }
        FactKind::Percentage => percentage(cell),
        FactKind::YesNo => {
            yes_no(text).map(|yes| Read::sound(Answer::YesNo(yes))).ok_or_else(|| Message::NotYesNo { text: text.to_owned() })
        }
        FactKind::Choice(choices) => choice(text, choices),
    }
}

/// Reads a direct rating: a score of the item, or the rubric's code for data that do not allow one.
pub(super) fn rating(cell: &Cell, item: &Item, rubric: &Rubric) -> Result<ClaimValue, Message> {
    let text = &*cell.text;
    if rubric.insufficient.as_ref().is_some_and(|insufficient| insufficient.code.eq_ignore_ascii_case(text.trim())) {
        return Ok(ClaimValue::Insufficient);
    }
    let outside = || Message::RatingOutside { text: text.to_owned(), lowest: item.lowest, highest: item.highest };
    let read = cell.number().ok().filter(|read| !read.percent).and_then(|read| read.figure.to_whole());
    read.filter(|score| (item.lowest..=item.highest).contains(score)).map(ClaimValue::Rating).ok_or_else(outside)
}

fn figure(cell: &Cell) -> Result<Figure, Message> {
    let read = cell.number().map_err(|fault| refusal(&cell.text, fault))?;
    if read.percent { Err(Message::StrayPercentSign { text: cell.text.to_string() }) } else { Ok(read.figure) }
}

fn percentage(cell: &Cell) -> Result<Read<Answer>, Message> {
    let text = &*cell.text;
    let figure = cell.number().map_err(|fault| refusal(text, fault))?.figure;
    if figure > Figure::whole(100) {
        return Err(Message::AboveHundred { text: text.to_owned() });
    }
    let tiny = figure > Figure::whole(0) && figure < Figure::whole(1);
    let warning = tiny.then(|| Message::TinyPercentage { text: text.to_owned() });
    Ok(Read { value: Answer::Figure(figure), warning })
}

fn refusal(text: &str, fault: NumberFault) -> Message {
    let text = text.to_owned();
    match fault {
        NumberFault::NotANumber => Message::NotANumber { text },
        NumberFault::Negative => Message::NegativeFigure { text },
        NumberFault::Ailing(ailment) => Message::of_cell(ailment.notice(), Some(text)),
        NumberFault::Ambiguous { as_decimal, as_thousands } => Message::AmbiguousNumber { text, as_decimal, as_thousands },
    }
}

fn choice(text: &str, choices: &[Choice]) -> Result<Read<Answer>, Message> {
    let folded = text.trim().to_lowercase().replace([' ', '-'], "_");
    // An answer that is yes or no may be given in any language, as for a yes-or-no fact.
    let word = match yes_no(text) {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    let rank = choices.iter().position(|choice| choice.id == folded).or_else(|| choices.iter().position(|choice| choice.id == word));
    rank.map(|rank| Read::sound(Answer::Choice(rank))).ok_or_else(|| {
        let suggestion = suggestion(text, choices.iter().map(|choice| choice.id.as_str()));
        Message::NotAChoice { text: text.to_owned(), suggestion }
    })
}
