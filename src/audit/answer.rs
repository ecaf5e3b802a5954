//! The value of an evidence row to an answer of the kind that the fact takes.

use super::share::share_of;
use super::statement::ClaimValue;

use super::vocabulary::Vocabulary;
use crate::diagnostic::suggestion;
use crate::figure::Figure;
use crate::locale::Message;
use crate::rubric::{Answer, Choice, Fact, FactKind, Item, Rubric, Score};
use crate::table::{Cell, NumberFault, is_placeholder, yes_no};

/// Reads an answer to a fact; `by_title` knows the answers of a list by what they are called.
pub(super) fn answer(cell: &Cell, fact: &Fact, by_title: &dyn Fn(&str) -> Option<usize>) -> Result<Answer, Message> {
    let text = &*cell.text;
    let whole =
        |figure: Figure| if figure.is_whole() { Ok(Answer::Figure(figure)) } else { Err(Message::NotWhole { text: text.to_owned() }) };
    let inside = |answer: Answer| match &answer {
        Answer::Figure(figure) if !fact.has(figure) => Err(outside(text, fact)),
        _ => Ok(answer),
    };
    let read = match &fact.kind {
        FactKind::Number(_) => figure(cell).map(Answer::Figure).and_then(inside),
        FactKind::Whole(_) => figure(cell).and_then(whole).and_then(inside),
        FactKind::Percentage => percentage(cell),
        FactKind::YesNo => yes_or_tick(text).map(Answer::YesNo).ok_or_else(|| Message::NotYesNo { text: text.to_owned() }),
        FactKind::Choice(choices) => choice(text, choices).or_else(|refused| by_title(text).map(Answer::Choice).ok_or(refused)),
    };
    read.map_err(|refused| no_value(text).unwrap_or(refused))
}

/// Whether a text says yes or no, in a word or by a mark in a box; nothing for any other.
pub(super) fn yes_or_tick(text: &str) -> Option<bool> {
    yes_no(text).or_else(|| TICKS.contains(&text.trim()).then_some(true))
}

/// The marks that people put in a box for yes. A box that is crossed out may mean either, and is refused.
pub const TICKS: [&str; 6] = ["x", "X", "✓", "✔", "☑", "🗸"];

fn outside(text: &str, fact: &Fact) -> Message {
    Message::FigureOutside {
        text: text.to_owned(),
        lowest: fact.from.to_string(),
        highest: fact.to.as_ref().map(ToString::to_string),
        help: fact.help.clone(),
    }
}

/// That a text is a word for nothing, where it is.
fn no_value(text: &str) -> Option<Message> {
    is_placeholder(text).then(|| Message::NoValue { text: text.to_owned() })
}

/// Reads a direct rating: a score of the item, or the rubric's code for data that do not allow one.
pub(super) fn rating(cell: &Cell, item: &Item, rubric: &Rubric, words: &Vocabulary<'_>) -> Result<ClaimValue, Message> {
    let text = &*cell.text;
    if rubric.insufficient.as_ref().is_some_and(|insufficient| insufficient.code.eq_ignore_ascii_case(text.trim())) {
        return Ok(ClaimValue::Insufficient);
    }
    let read = score(cell, item).map(ClaimValue::Rating);
    if read.is_err() && words.is_insufficient(text) { Ok(ClaimValue::Insufficient) } else { read }
}

/// Reads a score of the item.
pub(super) fn score(cell: &Cell, item: &Item) -> Result<Score, Message> {
    let text = &*cell.text;
    let outside =
        || no_value(text).unwrap_or_else(|| Message::RatingOutside { text: text.to_owned(), lowest: item.lowest, highest: item.highest });
    let read = cell.number().ok().filter(|read| !read.percent).and_then(|read| read.figure.to_whole());
    read.filter(|score| (item.lowest..=item.highest).contains(score)).ok_or_else(outside)
}

fn figure(cell: &Cell) -> Result<Figure, Message> {
    let read = cell.number().map_err(|fault| refusal(&cell.text, fault))?;
    if read.percent { Err(Message::StrayPercentSign { text: cell.text.to_string() }) } else { Ok(read.figure) }
}

fn percentage(cell: &Cell) -> Result<Answer, Message> {
    let text = &*cell.text;
    if let Some(share) = share_of(text).filter(|_| cell.ailment().is_none()).and_then(|(part, of)| percent(part, of)) {
        return Ok(Answer::Figure(share));
    }
    let read = cell.number().map_err(|fault| refusal(text, fault))?;
    let figure = read.figure;
    // A bare 0.96 or 1 may be a share of one.
    if !read.percent && figure > Figure::whole(0) && figure <= Figure::whole(1) {
        let percent = figure.times(100);
        return Err(Message::BarePercentage { text: text.to_owned(), percent: percent.to_string(), figure: figure.to_string() });
    }
    if figure > Figure::whole(100) {
        return Err(Message::AboveHundred { text: text.to_owned() });
    }
    Ok(Answer::Figure(figure))
}

/// 100 part / of, exactly.
fn percent(part: i64, of: i64) -> Option<Figure> {
    Figure::whole(part).times(100).divided_by(&Figure::whole(of))
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

fn choice(text: &str, choices: &[Choice]) -> Result<Answer, Message> {
    let folded = text.trim().to_lowercase().replace([' ', '-'], "_");
    // An answer that is yes or no may be given in any language, as for a yes-or-no fact.
    let word = match yes_no(text) {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    let rank = choices.iter().position(|choice| choice.id == folded).or_else(|| choices.iter().position(|choice| choice.id == word));
    rank.map(Answer::Choice).ok_or_else(|| {
        let mut suggestion = suggestion(text, choices.iter().map(|choice| choice.id.as_str()));
        // The list is read by people, so each answer stands there as it is shown, with its name in files behind it.
        if !suggestion.known.is_empty() {
            suggestion.known = choices.iter().map(|choice| format!("{} ({})", choice.title, choice.id)).collect();
        }
        Message::NotAChoice { text: text.to_owned(), suggestion }
    })
}
