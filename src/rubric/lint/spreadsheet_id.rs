//! Ids that a spreadsheet takes for numbers or days, and changes.

use crate::locale::{Sentence, sentence};
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "spreadsheet-id",
    level: Level::Deny,
    what: "An id that evidence names is one that a spreadsheet changes when it opens the table: 1.10, 007, 1e5, 3-4, mar1, TRUE.",
    why: "The id 1.10 becomes 1.1, and a row about the one item would score the other.",
    example: Example::Rubric { wrong: "{code: \"1E3\", title: documents}", right: "{code: DOC, title: documents}" },
};

const HELP: &str = "let the id begin with a word, such as staff.10";

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (path, id) in sheet.raw.ids() {
        // Of sections evidence names the items, and models, principles and rulings not at all.
        if ["tracks", "evidence_codes"].iter().any(|list| path.first().is_some_and(|first| first == list)) && is_changed(&id) {
            faults.value(&path, &RULE, told(&id), HELP);
        }
    }
    for checked in &sheet.items {
        if is_changed(checked.id.as_str()) {
            faults.value(&checked.path(&["number"]), &RULE, told(checked.id.as_str()), HELP);
        }
        for (name, fact) in checked.raw.facts.iter() {
            if is_changed(name.as_str()) {
                faults.key(&checked.path(&["facts", name.as_str()]), &RULE, told(name.as_str()), HELP);
            }
            for (index, choice) in fact.choices.iter().enumerate().filter(|(_, choice)| is_changed(&choice.id)) {
                faults.value(&checked.path(&["facts", name.as_str(), "choices", &index.to_string(), "id"]), &RULE, told(&choice.id), HELP);
            }
        }
    }
}

fn told(id: &str) -> Sentence {
    sentence!("a spreadsheet changes '{id}'", id)
}

/// Whether a spreadsheet in some language takes an id for a number that it writes otherwise, a day or a truth.
fn is_changed(id: &str) -> bool {
    const TRUTHS: [&str; 6] = ["true", "false", "waar", "onwaar", "vrai", "faux"];
    const MONTHS: [&str; 20] = [
        "jan", "feb", "fev", "mar", "mrt", "maart", "apr", "avr", "may", "mei", "mai", "jun", "juin", "jul", "juil", "aug", "sep", "oct",
        "okt", "nov",
    ];
    let small = id.to_lowercase();
    if TRUTHS.contains(&small.as_str()) {
        return true;
    }
    let digits = small.chars().filter(char::is_ascii_digit).count();
    if digits == 0 {
        return false;
    }
    let is_number = small.chars().all(|letter| letter.is_ascii_digit());
    let parts: Vec<&str> = small.split(['.', ',', '-', '/', ':']).collect();
    let in_figures = |part: &&str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit());
    let is_scientific = small.split_once('e').is_some_and(|(figure, exponent)| {
        let exponent = exponent.trim_start_matches(['+', '-']);
        in_figures(&figure.replacen(['.', ','], "", 1).as_str()) && in_figures(&exponent)
    });
    let is_day_of_month = MONTHS.iter().chain(&["dec"]).any(|month| {
        let rest = small.strip_prefix(month).or_else(|| small.strip_suffix(month)).map(|rest| rest.trim_matches(['-', '.', '/', '_']));
        rest.is_some_and(|rest| in_figures(&rest) && rest.len() <= 4)
    });
    (is_number && (small.len() > 15 || (small.len() > 1 && small.starts_with('0'))))
        || ((2..=3).contains(&parts.len()) && parts.iter().all(in_figures))
        || is_scientific
        || is_day_of_month
}

#[cfg(test)]
mod tests {
    use super::is_changed;

    #[test]
    fn what_a_spreadsheet_changes_is_told_from_what_it_leaves() {
        for id in [
            "1.10",
            "1.1",
            "1,5",
            "007",
            "1e5",
            "2E3",
            "1.5e-3",
            "3-4",
            "1/2",
            "1-2-2026",
            "12:30",
            "mar1",
            "Sep-7",
            "1-feb",
            "dec2026",
            "WAAR",
            "True",
            "1234567890123456",
        ] {
            assert!(is_changed(id), "{id}");
        }
        for id in [
            "begeleiding.9a",
            "staff.10",
            "1",
            "10",
            "8a",
            "ips-a",
            "monthly",
            "DOC",
            "w2.1",
            "clients_per_worker",
            "1.2.3.4",
            "e5",
            "may",
            "1x2",
            "marge1b",
            "0",
        ] {
            assert!(!is_changed(id), "{id}");
        }
    }
}
