//! A problem in the words of one language, ready to be set.

use std::collections::HashMap;

use super::legible::{harmless, legible, legible_sentence};
use super::words::Words;
use crate::diagnostic::{Place, Problem, Problems, Severity, Spot};
use crate::locale::{Label, Lang, Phrase};

const ALSO: Label = Label { nl: "ook", en: "also", fr: "aussi" };
const HELP: Label = Label { nl: "oplossing", en: "help", fr: "aide" };

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
    /// In which other lines of the file, after the words for it.
    pub also: Option<(String, String)>,
    /// What to do, after the word for it.
    pub help: Option<(String, String)>,
}

impl Finding {
    /// What is wrong, after where it is.
    pub fn placed(&self) -> String {
        match &self.place {
            Some(place) => format!("{place}: {}", self.text),
            None => self.text.clone(),
        }
    }

    /// The same at all these places.
    fn at_all(self, of: &[Place], lang: Lang) -> Self {
        let words = Words::from(lang);
        Self { place: places(&of.iter().map(shown).collect::<Vec<_>>(), words), also: also(of, words), ..self }
    }
}

pub fn finding(problem: &Problem, lang: Lang) -> Finding {
    let words = Words::from(lang);
    let mut message = problem.message.clone();
    message.see_texts(&mut |text| *text = legible(text));
    let said = lang.say(&message);
    let label = words.say(Phrase::Severity { error: problem.severity == Severity::Error, warning: problem.severity == Severity::Warning });
    let tracks = if problem.tracks.is_empty() { String::new() } else { format!(" ({})", problem.tracks.join(", ")) };
    let told = Finding {
        severity: problem.severity,
        label,
        code: problem.message.code(),
        text: format!("{}{tracks}", legible_sentence(&said.text)),
        place: None,
        at: problem.place().map(|place| Place { file: harmless(&place.file), spot: shown(place).spot }),
        also: None,
        help: said.help.as_deref().map(|help| (words.say(HELP), legible_sentence(help))),
    };
    told.at_all(&problem.places, lang)
}

/// Problems as findings, what is the same in one file and column as one with all its places.
pub fn findings_once<'p>(problems: impl IntoIterator<Item = &'p Problem>, lang: Lang) -> Vec<Finding> {
    let mut found: Vec<(Finding, Vec<&[Place]>)> = Vec::new();
    let mut known = HashMap::new();
    for problem in problems {
        let told = finding(problem, lang);
        let at = problem.place().map(|place| (place.file.as_str(), place.spot.column()));
        let first = *known.entry((told.severity, told.code, told.text.clone(), told.help.clone(), at)).or_insert(found.len());
        match found.get_mut(first) {
            Some((_, places)) => places.push(&problem.places),
            None => found.push((told, vec![&problem.places])),
        }
    }
    let with_places = |(told, of): (Finding, Vec<&[Place]>)| match &of[..] {
        [_] => told,
        _ => told.at_all(&of.concat(), lang),
    };
    found.into_iter().map(with_places).collect()
}

/// A place whose names are fit to be shown.
fn shown(place: &Place) -> Place {
    let legible_of = |column: &Option<String>| column.as_deref().map(legible);
    let spot = match &place.spot {
        Spot::Row { row, column } => Spot::Row { row: *row, column: legible_of(column) },
        Spot::Cell { sheet, row, index, column } => {
            Spot::Cell { sheet: legible(sheet), row: *row, index: *index, column: legible_of(column) }
        }
        spot @ (Spot::Whole | Spot::Line { .. }) => spot.clone(),
    };
    Place { file: legible(&place.file), spot }
}

/// The lines of a file after the first that a problem is about.
fn also(places: &[Place], words: Words) -> Option<(String, String)> {
    let (first, others) = places.split_first()?;
    let line = |place: &Place| match place.spot {
        Spot::Line { line, .. } if place.file == first.file => Some(line),
        _ => None,
    };
    let mut lines: Vec<usize> = others.iter().filter_map(line).collect();
    lines.sort_unstable();
    lines.dedup();
    lines.retain(|other| Some(*other) != line(first));
    let more = lines.len().saturating_sub(MOST_ROWS);
    lines.truncate(MOST_ROWS);
    (!lines.is_empty()).then(|| (words.say(ALSO), words.say(Phrase::AtLines { lines, more })))
}

/// How many rows a sentence names; it tells how many more there are.
const MOST_ROWS: usize = 5;

/// Places in words: files apart, the rows of each together.
fn places(places: &[Place], words: Words) -> Option<String> {
    let mut files: Vec<(&str, Option<&str>, Vec<&Spot>)> = Vec::new();
    for place in places {
        let sheet = match &place.spot {
            Spot::Cell { sheet, .. } => Some(sheet.as_str()),
            _ => None,
        };
        match files.iter_mut().find(|(file, of, _)| (*file, *of) == (place.file.as_str(), sheet)) {
            Some((.., spots)) => spots.push(&place.spot),
            None => files.push((&place.file, sheet, vec![&place.spot])),
        }
    }
    let of_file = |(file, sheet, spots): (&str, Option<&str>, Vec<&Spot>)| {
        let mut rows: Vec<usize> = Vec::new();
        match spots[..] {
            [Spot::Whole] => return file.to_owned(),
            [Spot::Line { line, column }] => return format!("{file}:{line}:{column}"),
            [Spot::Row { row, column }] => {
                return format!("{file}, {}", words.say(Phrase::AtRow { row: *row, column: column.clone() }));
            }
            [spot @ Spot::Cell { sheet, row, column, .. }] => {
                let (sheet, column) = (sheet.clone(), column.clone());
                return match spot.address() {
                    Some(cell) => format!("{file}, {}", words.say(Phrase::AtCell { sheet, cell, column })),
                    None => {
                        let rows = words.say(Phrase::AtRow { row: *row, column });
                        format!("{file}, {}", words.say(Phrase::InSheet { sheet, rows }))
                    }
                };
            }
            _ => {}
        }
        let lines = spots.iter().all(|spot| matches!(spot, Spot::Line { .. }));
        rows.extend(spots.iter().filter_map(|spot| match spot {
            Spot::Line { line, .. } => Some(*line),
            spot => spot.table_row(),
        }));
        // What is the same column in every row is named.
        let column = spots.iter().map(|spot| spot.column()).reduce(|one, other| one.filter(|one| Some(*one) == other)).flatten();
        let column = column.map(str::to_owned);
        rows.sort_unstable();
        rows.dedup();
        let said = match rows[..] {
            [] => return file.to_owned(),
            [row] if !lines => words.say(Phrase::AtRow { row, column }),
            _ => {
                let more = rows.len().saturating_sub(MOST_ROWS);
                rows.truncate(MOST_ROWS);
                words.say(if lines { Phrase::AtLines { lines: rows, more } } else { Phrase::AtRows { rows, more, column } })
            }
        };
        match sheet {
            Some(sheet) => format!("{file}, {}", words.say(Phrase::InSheet { sheet: sheet.to_owned(), rows: said })),
            None => format!("{file}, {said}"),
        }
    };
    let said: Vec<String> = files.into_iter().map(of_file).collect();
    (!said.is_empty()).then(|| said.join("; "))
}

/// How many files were checked, and what that came to.
pub fn checked(files: usize, summary: &str, lang: Lang) -> String {
    Words::from(lang).say(Phrase::FilesChecked { files, summary: summary.to_owned() })
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
