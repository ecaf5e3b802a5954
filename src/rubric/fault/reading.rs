//! The rules whose faults are found while a file is read and its parts are checked: what each is, and why it matters.

use super::rule::{Example, Level, Rule};

const fn unsound(name: &'static str, what: &'static str, why: &'static str, example: Example) -> Rule {
    Rule { name, level: Level::Unsound, what, why, example }
}

const fn warning(name: &'static str, what: &'static str, why: &'static str, example: Example) -> Rule {
    Rule { name, level: Level::Warn, what, why, example }
}

pub static FILE_UNREADABLE: Rule = unsound(
    "file-unreadable",
    "The file cannot be read: it is not there, may not be read, is not an ordinary file, or is far larger than any rubric.",
    "Nothing can be said of a rubric that nobody can read.",
    Example::Told("getrouw rubric check no-such-file.yaml"),
);

pub static FILE_TOO_LARGE: Rule = unsound(
    "file-too-large",
    "The file is larger than 2 MiB.",
    "A rubric of a hundred items is a tenth of one. Something else was named, and reading it whole would only take memory.",
    Example::Told("a database or a video that was named by mistake"),
);

pub static NOT_UTF_8: Rule = unsound(
    "not-utf-8",
    "The file is not UTF-8 text, or holds a NUL character.",
    "YAML is Unicode text. Read otherwise, a letter of a criterion or a digit of a bound could turn into another.",
    Example::Told("a rubric that was saved as Windows-1252"),
);

pub static YAML_SYNTAX: Rule = unsound(
    "yaml-syntax",
    "The file is not YAML, or uses anchors and aliases, nests deeper than a rubric can, or holds more values than any rubric.",
    "What cannot be read whole might be read wrong. Anchors let a small file grow without bound, and no rubric needs them.",
    Example::Rubric { wrong: "scale: {lowest: 1, highest: 3", right: "scale: {lowest: 1, highest: 3}" },
);

pub static DOUBLED_KEY: Rule = unsound(
    "doubled-key",
    "The same key appears twice in one mapping.",
    "Most readers of YAML keep the last of the two without a word, and a scale would then have another bound than its author sees.",
    Example::Rubric { wrong: "language: en\nlanguage: en", right: "language: en" },
);

pub static UNKNOWN_KEY: Rule = unsound(
    "unknown-key",
    "The format has no such key here.",
    "A misspelt key would be ignored, and what it was to say would be missing from every score.",
    Example::Rubric { wrong: "criterium: Contacts lead somewhere.", right: "criterion: Contacts lead somewhere." },
);

pub static MISSING_KEY: Rule = unsound(
    "missing-key",
    "A key that the format asks for is not there.",
    "Without it the rubric does not say enough to score anybody.",
    Example::Rubric { wrong: "terms: free to use", right: "licence: free to use" },
);

pub static WRONG_TYPE: Rule = unsound(
    "wrong-type",
    "The value is of another kind than the format asks for, such as text where a number belongs.",
    "It cannot be read as what it is to mean.",
    Example::Rubric { wrong: "maximum: many}", right: "maximum: 12}" },
);

pub static FORMAT_VERSION: Rule = unsound(
    "format-version",
    "The file is written in a version of the format that this program does not read.",
    "A later format may mean something else by the same words.",
    Example::Rubric { wrong: "rubric: 2", right: "rubric: 1" },
);

pub static UNKNOWN_EVIDENCE_CODE: Rule = unsound(
    "unknown-evidence-code",
    "An item lists an evidence code that is not among the codes of the rubric.",
    "Evidence could not name it, and a report could not say what it stands for. A code that the source prints without explaining it is listed with 'undefined: true'.",
    Example::Rubric { wrong: "diverging: allowed\n        evidence: [IMT]", right: "diverging: allowed\n        evidence: [INT]" },
);

pub static UNKNOWN_RUBRIC: Rule = unsound(
    "unknown-rubric",
    "The wording is for a rubric that is neither among the files that are checked nor shipped.",
    "Its names cannot be held against those of a rubric.",
    Example::Wording { wrong: "rubric: simple", right: "rubric: sample" },
);

pub static OTHER_RUBRIC: Rule = unsound(
    "other-rubric",
    "The wording is for another rubric than the one that it is laid over.",
    "The same item number means something else in another scale.",
    Example::Told("an audit of one scale that lists an overlay of another"),
);

pub static NOT_A_RUBRIC: Rule = unsound(
    "not-a-rubric",
    "The file is an audit, and neither a rubric nor a wording.",
    "Nothing of it can be checked here; 'getrouw check' does that.",
    Example::Told("getrouw rubric check audit.yaml"),
);

pub static CUT_BY_COMMENT: Rule = Rule {
    name: "cut-by-comment",
    level: Level::Deny,
    what: "A comment begins right behind an unquoted text.",
    why: "In YAML a blank and a # begin a comment: of the title 'Team #2' only 'Team' is read, and nobody sees that the rest is gone.",
    example: Example::Rubric { wrong: "title: Quality of the #contacts\n", right: "title: Quality of the contacts\n" },
};

pub static KEYS_OUT_OF_ORDER: Rule = warning(
    "keys-out-of-order",
    "The keys of one part are in another order than the format's own.",
    "Items are read side by side, and rubrics are compared line by line: where each part has its own order, a reader misses what is not there.",
    Example::Rubric { wrong: "{title: one caseload, id: joint, tracks", right: "{id: joint, title: one caseload, tracks" },
);

pub static NOT_OUR_FILE: Rule = unsound(
    "not-our-file",
    "The file is none of ours: no line of it begins with 'audit:', 'rubric:' or 'wording:'.",
    "It may be anything, such as a table of clients, so it is named and nothing of it is shown.",
    Example::Told("getrouw rubric check clients.csv"),
);

pub static ITEM_WITHOUT_TRACK: Rule = unsound(
    "item-without-track",
    "The item names no track.",
    "It would be in no column of the score sheet.",
    Example::Rubric {
        wrong: "title: Quality of the contacts\n        tracks: []",
        right: "title: Quality of the contacts\n        tracks: [work]",
    },
);

pub static DIVERGING_NOT_STATED: Rule = unsound(
    "diverging-not-stated",
    "An item of several tracks does not say whether its tracks may have different scores.",
    "Nobody could tell a finding from a slip of the pen when the two columns differ.",
    Example::Rubric {
        wrong: "title: Working with the team\n        tracks: [work, study]",
        right: "title: Working with the team\n        tracks: [work, study]\n        diverging: allowed",
    },
);

pub static COMPONENT_NOT_LISTED: Rule = unsound(
    "component-not-listed",
    "A count names a component that is not among the facts of the item.",
    "Evidence could not state it, so the full count could not be reached.",
    Example::Rubric { wrong: "of: [attends, shares_ofice, shares_file]", right: "of: [attends, shares_office, shares_file]" },
);

pub static DOUBLED_COMPONENT: Rule = unsound(
    "doubled-component",
    "A count names the same component twice.",
    "It would weigh double, and another one is likely to be missing.",
    Example::Rubric { wrong: "of: [attends, attends, shares_file]", right: "of: [attends, shares_office, shares_file]" },
);

pub static WRONG_KIND_OF_FACT: Rule = unsound(
    "wrong-kind-of-fact",
    "A count is of a fact that is not yes or no, or bands are of a fact that is not a number.",
    "The rule could not be applied to any answer.",
    Example::Rubric { wrong: "bands: {fact: time_tracked, step: 1", right: "bands: {fact: time_outside, step: 1" },
);

pub static FACT_SHAPE: Rule = unsound(
    "fact-shape",
    "A number has no unit, a choice has fewer than two answers, or a fact has a unit or answers that its kind does not take.",
    "Whoever states the fact must know what it counts, and what there is to choose from.",
    Example::Rubric { wrong: "teams: {kind: whole, title", right: "teams: {kind: whole, unit: teams, title" },
);

pub static MISSING_ANCHOR: Rule = unsound(
    "missing-anchor",
    "A score of the scale has no anchor.",
    "A reviewer could not choose it, and a report could not say what it means.",
    Example::Rubric {
        wrong: "          2: contacts lead to interviews\n          3: contacts lead to jobs",
        right: "          1: contacts lead nowhere\n          2: contacts lead to interviews\n          3: contacts lead to jobs",
    },
);

pub static RULE_SHAPE: Rule = unsound(
    "rule-shape",
    "A case has both 'all' and 'any', or gives none or several of a score, a count and bands, or the list is empty.",
    "It could be read in more than one way.",
    Example::Rubric { wrong: "{all: [meetings >= monthly]}", right: "{score: 2, all: [meetings >= monthly]}" },
);

pub static BAD_CONDITION: Rule = unsound(
    "bad-condition",
    "A condition is not a fact, an operator and an answer that the fact takes.",
    "It would never hold, or always.",
    Example::Rubric { wrong: "separate = maybe", right: "separate = yes" },
);

pub static BAD_SILENCER: Rule = warning(
    "bad-silencer",
    "A comment that is to silence a rule gives no reason, names a rule that does not exist, or one that cannot be silenced.",
    "The next reader must be able to judge whether the exception still holds.",
    Example::Rubric { wrong: "      # getrouw: allow(not-monotone)\n      - number: \"4\"", right: "      - number: \"4\"" },
);

pub static UNUSED_SILENCER: Rule = warning(
    "unused-silencer",
    "A comment silences a rule that finds nothing there.",
    "It would hide the finding once there is one, for a reason that was given for something else.",
    Example::Rubric {
        wrong: "      # getrouw: allow(not-monotone) an invented reason\n      - number: \"4\"",
        right: "      - number: \"4\"",
    },
);

pub static BAD_RANGE: Rule = unsound(
    "bad-range",
    "The text is not a range of numbers, or its ends are the wrong way round.",
    "Nobody can tell which figures it holds.",
    Example::Rubric { wrong: "2: 40-26", right: "2: 26-40" },
);

pub static COUNT_BEYOND: Rule = unsound(
    "count-beyond",
    "A range of a count asks for more components than are counted.",
    "Nobody could reach that score.",
    Example::Rubric { wrong: "3: \"4\"}}", right: "3: \"3\"}}" },
);

pub static NO_SUCH_HOLE: Rule = unsound(
    "no-such-hole",
    "A figure that is declared to lie in a hole lies in a range.",
    "The ranges were changed and the declaration was not, or one of the two is wrong.",
    Example::Rubric { wrong: "holes: [\"45\"]", right: "holes: [\"55\"]" },
);

pub static ORIGIN_MISSING: Rule = unsound(
    "origin-missing",
    "Bands or minimums do not say who established them.",
    "A band is a verdict. A reader must know whose it is before a programme is called good or poor by it.",
    Example::Rubric { wrong: "origin: \"\"\n  tracks:", right: "origin: an invented network of programmes\n  tracks:" },
);

pub static RANGES_HOLE: Rule = unsound(
    "ranges-hole",
    "Between two ranges lies a hole that is wider than the step in which the anchors count, and that is not declared.",
    "Anchors in whole numbers leave a hole as wide as their step, and a figure in it takes the nearest. A wider hole is more likely a wrong bound; where the source has one, 'holes' names a figure in it. Between bands on a mean or a percentage there may be none.",
    Example::Rubric { wrong: "2: 28-40", right: "2: 26-40" },
);

pub static RANGES_OPEN: Rule = unsound(
    "ranges-open",
    "Figures below the first or above the last range belong to none.",
    "Such a figure can occur, and would have no score.",
    Example::Rubric { wrong: "1: 41-80", right: "1: \">= 41\"" },
);

pub static RANGES_OVERLAP: Rule = unsound(
    "ranges-overlap",
    "Two ranges of one rule, or two bands, hold the same figure.",
    "Such a figure would have two scores, and which of them it got would depend on the order of the file.",
    Example::Rubric { wrong: "2: 25-40", right: "2: 26-40" },
);

pub static SCORE_OUTSIDE: Rule = unsound(
    "score-outside",
    "A rule, range, anchor, cap or minimum names a score outside the range of the scale.",
    "No item can have that score.",
    Example::Rubric {
        wrong: "{score: 4, all: [meetings = weekly, teams <= 2]}",
        right: "{score: 3, all: [meetings = weekly, teams <= 2]}",
    },
);

pub static NUMBER_BEYOND: Rule = unsound(
    "number-beyond",
    "A score of the scale lies beyond 10,000, or the maximum of a track beyond 1,000,000, below zero or above.",
    "No scale has such scores. It is a slip, and a chart or a table with a place for each score could not be made.",
    Example::Rubric { wrong: "scale: {lowest: 1, highest: 30000}", right: "scale: {lowest: 1, highest: 3}" },
);

pub static TOO_MANY_PARTS: Rule = unsound(
    "too-many-parts",
    "There are more than 100 tracks, models, or answers of a choice.",
    "Every model is checked in every track, and every answer in every rule. No reviewer could choose among so many either.",
    Example::Told("a list of postcodes as a choice"),
);

pub static BAND_BEYOND: Rule = unsound(
    "band-beyond",
    "A band has a bound beyond what a track can report.",
    "It was meant to end where the scale ends. Either the bound is a slip, or the scale has other items than the band was made for.",
    Example::Rubric { wrong: "high: 10-16", right: "high: 10-15" },
);

pub static UNKNOWN_NAME: Rule = unsound(
    "unknown-name",
    "The name refers to a track, model, item, fact, ruling, band or language that does not exist.",
    "The rule or mapping in which it appears would be about nothing.",
    Example::Rubric { wrong: "meetings = weekly, teems <= 2", right: "meetings = weekly, teams <= 2" },
);

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn the_full_count_is_within_reach() {
        assert_eq!(rules("ranges: {1: 0-1, 2: \"2\", 3: \"3\"}", "ranges: {1: 0-1, 2: \"2\", 3: 3-4}"), ["count-beyond"]);
    }

    #[test]
    fn a_hole_at_the_edge_of_a_range_is_none() {
        assert_eq!(rules("holes: [\"55\"]", "holes: [\"55\", \"60\"]"), ["no-such-hole"]);
    }

    #[test]
    fn minimums_need_an_origin_too() {
        assert_eq!(rules("origin: an invented ministry", "origin: \" \""), ["origin-missing"]);
    }

    #[test]
    fn a_hole_as_wide_as_the_step_is_none() {
        assert_eq!(rules("2: 26-40", "2: 26-40"), [""; 0]);
    }

    #[test]
    fn a_hole_that_is_wider_is_told() {
        assert_eq!(rules("2: 30-50, 3: 60-100}, holes: [\"55\"]", "2: 30-50, 3: 60-100}"), ["ranges-hole"]);
    }

    #[test]
    fn bands_on_sums_leave_out_no_sum() {
        assert_eq!(rules("low: \"<= 9\", high: 10-15", "low: \"<= 8\", high: 10-15"), ["ranges-hole"]);
    }

    #[test]
    fn a_band_must_reach_the_highest_sum() {
        assert_eq!(rules("high: 10-15", "high: 10-14"), ["ranges-open"]);
    }

    #[test]
    fn bands_overlap_as_ranges_do() {
        assert_eq!(rules("low: \"<= 9\", high: 10-15", "low: \"<= 10\", high: 10-15"), ["ranges-overlap"]);
    }

    #[test]
    fn a_minimum_must_be_a_score_of_its_item() {
        assert_eq!(rules("at_least: 2, for", "at_least: 4, for"), ["score-outside"]);
    }

    #[test]
    fn a_band_may_end_with_the_scale() {
        assert_eq!(rules("high: 10-15", "high: \">= 10\""), [""; 0]);
    }

    #[test]
    fn a_band_that_begins_below_all_sums() {
        assert_eq!(rules("low: \"<= 9\"", "low: 1-9"), ["band-beyond"]);
    }

    #[test]
    fn an_item_that_a_principle_misspells() {
        assert_eq!(rules("items: [team.1]}", "items: [team.9]}"), ["unknown-name"]);
    }

    #[test]
    fn a_band_that_a_minimum_misspells() {
        assert_eq!(rules("for: high}", "for: hihg}"), ["unknown-name"]);
    }
}
