//! The entry test of a scale: whether enough of its questions are answered yes.

use crate::audit::Audit;
use crate::rubric::{Readiness, ReadinessQuestion};

/// What an entry test comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Enough answers are yes, whatever the others turn out to be.
    Ready,
    /// Too few can still be yes.
    NotReady,
    /// It depends on answers that nobody gave.
    Open,
}

/// An entry test with its answers.
#[derive(Debug)]
pub struct EntryTest<'a> {
    pub readiness: &'a Readiness,
    /// Each question, and its answer where somebody gave one.
    pub answers: Vec<(&'a ReadinessQuestion, Option<bool>)>,
    pub yes: usize,
    pub open: usize,
    pub verdict: Verdict,
}

/// The entry test of an audit's scale; nothing where the scale has none.
pub fn entry_test(audit: &Audit) -> Option<EntryTest<'_>> {
    let readiness = audit.rubric().readiness.as_ref()?;
    let answer = |question: &ReadinessQuestion| audit.readiness().get(&question.id).copied();
    let answers: Vec<_> = readiness.questions.iter().map(|question| (question, answer(question))).collect();
    let yes = answers.iter().filter(|(_, answer)| *answer == Some(true)).count();
    let open = answers.iter().filter(|(_, answer)| answer.is_none()).count();
    let needed = readiness.needed();
    let verdict = if yes >= needed {
        Verdict::Ready
    } else if yes + open < needed {
        Verdict::NotReady
    } else {
        Verdict::Open
    };
    Some(EntryTest { readiness, answers, yes, open, verdict })
}
