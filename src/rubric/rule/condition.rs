//! Conditions such as `teams >= 3`, from their text.

use crate::locale::{Sentence, sentence};
use serde::{Deserialize, Serialize};

use super::checker::Checker;
use super::edge::Edge;
use super::given::Answers;
use crate::figure::Figure;
use crate::rubric::fact::{Answer, FactKind, Facts};
use crate::rubric::fault::reading::BAD_CONDITION;
use crate::rubric::id::FactName;

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
    /// The condition that a text says; `None`, and told, when it says none.
    pub fn check(text: &str, path: &[&str], checker: &mut Checker<'_, '_>) -> Option<Self> {
        let found = OPERATORS.iter().find_map(|(sign, operator)| text.split_once(sign).map(|sides| (sides, *operator)));
        let Some(((name, answer), operator)) = found else {
            let help = "write fact, operator and answer: 'teams >= 3'";
            checker.value(path, &BAD_CONDITION, sentence!("'{text}' is not a condition", text), help);
            return None;
        };
        let (name, answer) = (name.trim(), answer.trim());
        let Some((fact, described)) = checker.facts.get_key_value(name) else {
            checker.unknown_fact(path, name);
            return None;
        };
        match operand(&described.kind, operator, answer) {
            Ok(operand) => Some(Self { fact: fact.clone(), operator, operand }),
            Err(takes) => {
                let text = sentence!("'{answer}' is not an answer to compare this fact with", answer);
                checker.value(path, &BAD_CONDITION, text, sentence!("it takes {takes}", takes));
                None
            }
        }
    }

    /// The conditions that a list of texts says; `None` when one of them says none.
    pub fn check_all(texts: &[String], path: &[&str], checker: &mut Checker<'_, '_>) -> Option<Vec<Self>> {
        let checked: Vec<Option<Self>> =
            texts.iter().enumerate().map(|(index, text)| Self::check(text, &[path, &[&index.to_string()]].concat(), checker)).collect();
        checked.into_iter().collect()
    }

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
    pub fn is_met(&self, facts: &dyn Answers) -> bool {
        facts.answer(&self.fact).is_some_and(|answer| self.is_met_by(answer))
    }

    /// The figures at which whether it is met may change; none of what is compared with a word.
    pub fn edges(&self) -> Vec<Edge> {
        let Answer::Figure(at) = &self.operand else { return Vec::new() };
        match self.operator {
            Operator::AtLeast | Operator::Under => vec![Edge::above(at.clone())],
            Operator::Over | Operator::AtMost => vec![Edge::below(at.clone())],
            Operator::Is | Operator::IsNot => vec![Edge::above(at.clone()), Edge::below(at.clone())],
        }
    }

    /// As a rubric file writes it.
    pub fn written(&self, facts: &Facts) -> String {
        let operator = OPERATORS.iter().find(|(_, operator)| *operator == self.operator).map_or("", |(sign, _)| sign);
        format!("{} {operator} {}", self.fact, facts.plain(&self.operand, &self.fact))
    }
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

/// What a fact of this kind is compared with; else what it takes.
fn operand(kind: &FactKind, operator: Operator, answer: &str) -> Result<Answer, Sentence> {
    match kind {
        FactKind::YesNo => match (answer, operator) {
            ("yes", Operator::Is | Operator::IsNot) => Ok(Answer::YesNo(true)),
            ("no", Operator::Is | Operator::IsNot) => Ok(Answer::YesNo(false)),
            _ => Err("= or != with yes or no".into()),
        },
        FactKind::Choice(choices) => {
            let rank = choices.iter().position(|choice| choice.id == answer);
            rank.map(Answer::Choice).ok_or_else(|| {
                let known = choices.iter().map(|choice| choice.id.as_str()).collect::<Vec<_>>().join(", ");
                sentence!("{known}", known)
            })
        }
        FactKind::Number(_) | FactKind::Whole(_) | FactKind::Percentage => {
            Figure::from_decimal(answer).map(Answer::Figure).ok_or_else(|| "a number".into())
        }
    }
}
