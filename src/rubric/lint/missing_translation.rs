//! A text that has no translation.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Words;
use std::collections::{BTreeSet, HashSet};

pub static RULE: Rule = Rule {
    name: "missing-translation",
    level: Level::Warn,
    what: "A translation lacks a text that the rubric has, or a language that other translations speak lacks a file.",
    why: "A report in that language would fall back on the words of another in the middle of a sentence.",
    example: Example::Wording {
        wrong: "    title: Caseload van een werkteam\n    facts",
        right: "    title: Caseload van een werkteam\n    criterion: Weinig cliënten per werker.\n    facts",
    },
};

/// A translation is the file `wording/<rubric>.<language>.yaml`; an overlay may leave out what it likes.
pub fn check(words: &Words, faults: &mut Faults<'_>) {
    if !words.is_translation {
        return;
    }
    let translated: HashSet<&Vec<String>> = words.texts.iter().map(|(path, _)| path).collect();
    // In the order of their paths, the same in every run.
    let originals: BTreeSet<&Vec<String>> = words.originals.keys().collect();
    for path in originals {
        if !translated.contains(path) {
            let text = sentence!("no translation of {names}", names = path.join("."));
            faults.key(path, &RULE, text, "translate it here");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules_of_words;

    #[test]
    fn every_section_needs_its_name() {
        assert_eq!(rules_of_words("sections: {staff: Bezetting, team: Team}", "sections: {staff: Bezetting}"), ["missing-translation"]);
    }

    #[test]
    fn so_does_every_cap() {
        assert_eq!(rules_of_words("    caps: {1: \"hoogstens 2, tenzij de tijd wordt vastgelegd\"}\n", ""), ["missing-translation"]);
    }
}
