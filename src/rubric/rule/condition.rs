//! Conditions such as `teams >= 3`, from their text.

use serde::{Deserialize, Serialize};

use crate::diagnostic::suggestion;
use crate::figure::Figure;
use crate::rubric::check_item::ItemChecker;
use crate::rubric::id::FactName;
use crate::rubric::in_order::InOrder;
use crate::rubric::lint::{unknown_name, while_reading};
use crate::rubric::model::{Answer, Fact, FactKind, Item};

/// A condition on one fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    pub fact: FactName,
    /// How it is compared.
    pub operator: Operator,
    pub operand: Answer,
}

/// How a fact is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Operator {
    /// `=`
    Is,
    /// `!=`
    IsNot,
    /// `>=`
    AtLeast,
    /// `>`
    Over,
    /// `<=`
    AtMost,
    /// `<`
    Under,
}

impl Condition {
    /// Whether an answer meets the condition; one of another kind does not.
    pub fn is_met_by(&self, answer: &Answer) -> bool {
        if std::mem::discriminant(answer) != std::mem::discriminant(&self.operand) {
            return false;
        }
        match self.operator {
            Operator::Is => *answer == self.operand,
            Operator::IsNot => *answer != self.operand,
            Operator::AtLeast => *answer >= self.operand,
            Operator::Over => *answer > self.operand,
            Operator::AtMost => *answer <= self.operand,
            Operator::Under => *answer < self.operand,
        }
    }

    /// Whether it is met; a fact that nobody stated does not meet it.
    pub fn is_met(&self, facts: &dyn super::Answers) -> bool {
        facts.answer(&self.fact).is_some_and(|answer| self.is_met_by(answer))
    }

    /// As a rubric file writes it.
    pub fn written(&self, item: &Item) -> String {
        let operator = OPERATORS.iter().find(|(_, operator)| *operator == self.operator).map_or("", |(sign, _)| sign);
        format!("{} {operator} {}", self.fact, item.plain(&self.operand, &self.fact))
    }
}

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

impl ItemChecker<'_, '_> {
    pub fn conditions(&mut self, texts: &[String], path: &[&str], facts: &InOrder<FactName, Fact>) -> Option<Vec<Condition>> {
        let checked: Vec<Option<Condition>> =
            texts.iter().enumerate().map(|(index, text)| self.condition(text, &[path, &[&index.to_string()]].concat(), facts)).collect();
        checked.into_iter().collect()
    }

    pub fn condition(&mut self, text: &str, path: &[&str], facts: &InOrder<FactName, Fact>) -> Option<Condition> {
        let fault = match parse(text, facts) {
            Ok(condition) => return Some(condition),
            Err(fault) => fault,
        };
        match fault {
            ConditionFault::Shape => {
                let help = "write fact, operator and answer: 'teams >= 3'";
                self.value(path, &while_reading::BAD_CONDITION, format!("'{text}' is not a condition"), help);
            }
            ConditionFault::Fact { name, .. } => {
                self.unknown(path, &unknown_name::RULE, "fact", &name, facts.keys().map(FactName::as_str));
            }
            ConditionFault::Answer { text: answer, takes } => {
                let text = format!("'{answer}' is no answer to compare this fact with");
                self.value(path, &while_reading::BAD_CONDITION, text, format!("it takes {takes}"));
            }
        }
        None
    }
}
