//! Conditions such as `teams >= 3`, from their text.

use super::id::FactName;
use super::in_order::InOrder;
use super::model::{Answer, Condition, Fact, FactKind, Operator};
use crate::diagnostic::suggestion;
use crate::figure::Figure;

/// What is wrong with a condition's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConditionFault {
    /// It is not `fact operator answer`.
    Shape,
    /// The item has no such fact.
    Fact {
        /// What was written.
        name: String,
        /// What comes near.
        near: Vec<String>,
    },
    /// The fact takes no such answer.
    Answer {
        /// What was written.
        text: String,
        takes: String,
    },
}

// Two-character operators first: `>=` must not be read as `>`.
const OPERATORS: [(&str, Operator); 6] = [
    (">=", Operator::AtLeast),
    ("<=", Operator::AtMost),
    ("!=", Operator::IsNot),
    ("=", Operator::Is),
    (">", Operator::Over),
    ("<", Operator::Under),
];

/// Reads a condition on one of `facts`.
///
/// # Errors
/// The first thing wrong with it.
pub fn parse(text: &str, facts: &InOrder<FactName, Fact>) -> Result<Condition, ConditionFault> {
    let found = OPERATORS.iter().find_map(|(sign, operator)| text.split_once(sign).map(|sides| (sides, *operator)));
    let ((name, answer), operator) = found.ok_or(ConditionFault::Shape)?;
    let (name, answer) = (name.trim(), answer.trim());
    let Some((fact, described)) = facts.get_key_value(name) else {
        let near = suggestion(name, facts.keys().map(FactName::as_str)).near;
        return Err(ConditionFault::Fact { name: name.to_owned(), near });
    };
    let refused = |takes: &str| ConditionFault::Answer { text: answer.to_owned(), takes: takes.to_owned() };
    let operand = match &described.kind {
        FactKind::YesNo => match (answer, operator) {
            ("yes", Operator::Is | Operator::IsNot) => Answer::YesNo(true),
            ("no", Operator::Is | Operator::IsNot) => Answer::YesNo(false),
            _ => return Err(refused("= or != with yes or no")),
        },
        FactKind::Choice(choices) => {
            let rank = choices.iter().position(|choice| choice.id == answer);
            let ids = || choices.iter().map(|choice| choice.id.as_str()).collect::<Vec<_>>().join(", ");
            Answer::Choice(rank.ok_or_else(|| refused(&ids()))?)
        }
        FactKind::Number(_) | FactKind::Whole(_) | FactKind::Percentage => {
            Answer::Figure(Figure::from_decimal(answer).ok_or_else(|| refused("a number"))?)
        }
    };
    Ok(Condition { fact: fact.clone(), operator, operand })
}
