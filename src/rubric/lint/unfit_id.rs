//! An id that evidence files cannot hold.

use crate::locale::{Sentence, sentence};
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::id::{PRESENT, RATING};
use crate::rubric::rule::RawRule;
use crate::rubric::sheet::{CheckedItem, Sheet};

pub static RULE: Rule = Rule {
    name: "unfit-id",
    level: Level::Unsound,
    what: "An id is empty, holds a space or a separator, or is a name or a score that stands for something else.",
    why: "Evidence refers to items, tracks, facts and sources by their ids, in tables where blanks and separators part one cell from the next.",
    example: Example::Rubric { wrong: "{code: D C, title: documents}", right: "{code: DOC, title: documents}" },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (path, id) in sheet.raw.ids() {
        report(&id, &path, faults);
    }
    if let Some(insufficient) = &sheet.raw.insufficient {
        let is_score = |checked: &CheckedItem<'_>| insufficient.code.trim().parse().is_ok_and(|code| checked.scale.has(code));
        if let Some(checked) = sheet.items.iter().find(|checked| is_score(checked)) {
            let text = sentence!(
                "'{code}' is a score of {id}, so it cannot stand for insufficient data",
                code = insufficient.code,
                id = checked.id
            );
            faults.value(&["insufficient", "code"], &RULE, text, "choose a code outside the range of scores");
        }
        report(&insufficient.code, &["insufficient", "code"], faults);
    }
    for checked in &sheet.items {
        report(&checked.raw.number, &checked.path(&["number"]), faults);
        for (name, fact) in checked.raw.facts.iter() {
            let name = name.as_str();
            let path = checked.path(&["facts", name]);
            if !fits(name) {
                faults.key(&path, &RULE, text(name), HELP);
            }
            if let Some(text) = reserved(name, &checked.raw.score) {
                faults.key(&path, &RULE, text, "give the fact another name");
            }
            for (index, choice) in fact.choices.iter().enumerate() {
                report(&choice.id, &checked.path(&["facts", name, "choices", &index.to_string(), "id"]), faults);
            }
        }
    }
}

/// Why a fact cannot have this name, if it is kept for something else.
fn reserved(name: &str, rule: &RawRule) -> Option<&'static str> {
    if *rule == RawRule::Present && name == PRESENT {
        return Some("'present' is there already, as the rule asks for it");
    }
    name.eq_ignore_ascii_case(RATING).then_some("that name is kept for a rating")
}

const HELP: &str = "use letters, digits, - and _";

fn text(id: &str) -> Sentence {
    sentence!("'{id}' does not fit in an evidence file", id)
}

fn report<S: AsRef<str>>(id: &str, path: &[S], faults: &mut Faults<'_>) {
    if !fits(id) {
        faults.value(path, &RULE, text(id), HELP);
    }
}

fn fits(id: &str) -> bool {
    !id.is_empty() && !id.contains(|letter: char| letter.is_whitespace() || letter.is_control() || ";,+|=/\"".contains(letter))
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn a_code_for_insufficient_data_is_no_score() {
        assert_eq!(rules("{code: \"9\", title", "{code: \"3\", title"), ["unfit-id"]);
        assert_eq!(rules("{code: \"9\", title", "{code: \"0\", title"), [""; 0]);
    }

    #[test]
    fn a_name_with_a_separator_in_it_would_break_a_table() {
        assert_eq!(rules("{code: INT, title: interviews}", "{code: I+T, title: interviews}").first(), Some(&"unfit-id"));
    }
}
