//! A problem in the words of one language, ready to be set.

use super::words::Words;
use crate::diagnostic::{Place, Problem, Problems, Severity, Spot};
use crate::locale::{Lang, Phrase};

/// A problem as a reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs.
    pub severity: Severity,
    /// How much it weighs, in a word.
    pub label: String,
    /// The stable code.
    pub code: &'static str,
    /// What is wrong.
    pub text: String,
    /// Where, in words.
    pub place: Option<String>,
    /// Where, for a renderer that shows the line or for other tools.
    pub at: Option<Place>,
    /// What to do, after the word for it.
    pub help: Option<(String, String)>,
}

/// The longest sentence that is shown whole, in characters; a cell may hold a book.
const LONGEST: usize = 600;

/// A sentence on one line that a terminal shows as it stands, whatever was quoted in it.
fn legible(text: &str) -> String {
    let mut legible: String = text.chars().take(LONGEST).map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect();
    if text.chars().nth(LONGEST).is_some() {
        legible.push('…');
    }
    legible
}

/// Says a problem.
pub fn finding(problem: &Problem, lang: Lang) -> Finding {
    let words = Words::from(lang);
    let said = lang.say(&problem.message);
    let place = problem.place.as_ref().map(|place| match &place.spot {
        Spot::Whole => place.file.clone(),
        Spot::Line { line, column } => format!("{}:{line}:{column}", place.file),
        Spot::Row { row, column } => format!("{}, {}", place.file, words.say(Phrase::AtRow { row: *row, column: column.clone() })),
    });
    let label = words.say(Phrase::Severity { error: problem.severity == Severity::Error, warning: problem.severity == Severity::Warning });
    let tracks = if problem.tracks.is_empty() { String::new() } else { format!(" ({})", problem.tracks.join(", ")) };
    Finding {
        severity: problem.severity,
        label,
        code: problem.message.code(),
        text: format!("{}{tracks}", legible(&said.text)),
        place,
        at: problem.place.clone(),
        help: said.help.as_deref().map(|help| (words.say(Phrase::Help), legible(help))),
    }
}

/// What checking an audit came to, in a sentence.
pub fn summary(problems: &Problems, lang: Lang) -> String {
    let words = Words::from(lang);
    let (errors, warnings) = (problems.count(Severity::Error), problems.count(Severity::Warning));
    if errors > 0 {
        words.say(Phrase::AuditIsFaulty { errors, warnings })
    } else {
        words.say(Phrase::AuditIsSound { warnings, notices: problems.count(Severity::Notice) })
    }
}
