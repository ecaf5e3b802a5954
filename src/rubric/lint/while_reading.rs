//! Rules whose faults are found while a file is read and resolved: what each is, and why it matters.

use super::rule::{Check, Example, Level, Rule};

/// A file that cannot be read.
pub static FILE_UNREADABLE: Rule = Rule {
    name: "file-unreadable",
    level: Level::Unsound,
    what: "The file cannot be read: it is not there, may not be read, is no ordinary file, or is far larger than any rubric.",
    why: "Nothing can be said of a rubric that nobody can read.",
    example: Example::Told("getrouw rubric check no-such-file.yaml"),
    check: Check::WhileReading,
};

/// A file that is larger than any rubric.
pub static FILE_TOO_LARGE: Rule = Rule {
    name: "file-too-large",
    level: Level::Unsound,
    what: "The file is larger than 2 MiB.",
    why: "A rubric of a hundred items is a tenth of one. Something else was named, and reading it whole would only take memory.",
    example: Example::Told("a database or a video that was named by mistake"),
    check: Check::WhileReading,
};

/// A file that is no text.
pub static NOT_UTF_8: Rule = Rule {
    name: "not-utf-8",
    level: Level::Unsound,
    what: "The file is not UTF-8 text, or holds a NUL character.",
    why: "YAML is UTF-8 text. Read otherwise, a letter of a criterion or a digit of a bound could turn into another.",
    example: Example::Told("a rubric that was saved as Windows-1252 or UTF-16"),
    check: Check::WhileReading,
};

/// A file that is no YAML.
pub static YAML_SYNTAX: Rule = Rule {
    name: "yaml-syntax",
    level: Level::Unsound,
    what: "The file is not YAML, or uses anchors and aliases, nests deeper than a rubric can, or holds more values than any rubric.",
    why: "What cannot be read whole might be read wrong. Anchors let a small file grow without bound, and no rubric needs them.",
    example: Example::Rubric { wrong: "scale: {lowest: 1, highest: 3", right: "scale: {lowest: 1, highest: 3}" },
    check: Check::WhileReading,
};

/// A key that stands twice in one mapping.
pub static DOUBLED_KEY: Rule = Rule {
    name: "doubled-key",
    level: Level::Unsound,
    what: "The same key stands twice in one mapping.",
    why: "Most readers of YAML keep the last of the two without a word, and a scale would then have another bound than its author sees.",
    example: Example::Rubric { wrong: "language: en\nlanguage: en", right: "language: en" },
    check: Check::WhileReading,
};

/// A key that the format does not have.
pub static UNKNOWN_KEY: Rule = Rule {
    name: "unknown-key",
    level: Level::Unsound,
    what: "The format has no such key here.",
    why: "A misspelt key would be ignored, and what it was to say would be missing from every score.",
    example: Example::Rubric { wrong: "criterium: Contacts lead somewhere.", right: "criterion: Contacts lead somewhere." },
    check: Check::WhileReading,
};

/// A key that the format asks for.
pub static MISSING_KEY: Rule = Rule {
    name: "missing-key",
    level: Level::Unsound,
    what: "A key that the format asks for is not there.",
    why: "Without it the rubric does not say enough to score anybody.",
    example: Example::Rubric { wrong: "licence_: free to use", right: "licence: free to use" },
    check: Check::WhileReading,
};

/// A value of the wrong kind.
pub static WRONG_TYPE: Rule = Rule {
    name: "wrong-type",
    level: Level::Unsound,
    what: "The value is of another kind than the format asks for, such as text where a number belongs.",
    why: "It cannot be read as what it is to mean.",
    example: Example::Rubric { wrong: "maximum: many}", right: "maximum: 12}" },
    check: Check::WhileReading,
};

/// A version of the format that is not known.
pub static FORMAT_VERSION: Rule = Rule {
    name: "format-version",
    level: Level::Unsound,
    what: "The file is written in a version of the format that this program does not read.",
    why: "A later format may mean something else by the same words.",
    example: Example::Rubric { wrong: "rubric: 2", right: "rubric: 1" },
    check: Check::WhileReading,
};

/// A source that the scale does not have.
pub static UNKNOWN_EVIDENCE_CODE: Rule = Rule {
    name: "unknown-evidence-code",
    level: Level::Unsound,
    what: "An item lists an evidence code that is not among the codes of the rubric.",
    why: "Evidence could not name it, and a report could not say what it stands for. A code that the source prints without explaining it is listed with 'undefined: true'.",
    example: Example::Rubric { wrong: "diverging: allowed\n        evidence: [IMT]", right: "diverging: allowed\n        evidence: [INT]" },
    check: Check::WhileReading,
};

/// A wording for a rubric that nobody knows.
pub static UNKNOWN_RUBRIC: Rule = Rule {
    name: "unknown-rubric",
    level: Level::Unsound,
    what: "The wording is for a rubric that is neither among the files that are checked nor shipped.",
    why: "Its names cannot be held against those of a rubric.",
    example: Example::Wording { wrong: "rubric: simple", right: "rubric: sample" },
    check: Check::WhileReading,
};

/// A wording that is laid over the wrong rubric.
pub static OTHER_RUBRIC: Rule = Rule {
    name: "other-rubric",
    level: Level::Unsound,
    what: "The wording is for another rubric than the one that it is laid over.",
    why: "The same item number means something else in another scale.",
    example: Example::Told("an audit of one scale that lists an overlay of another"),
    check: Check::WhileReading,
};

/// A file of another kind.
pub static NOT_A_RUBRIC: Rule = Rule {
    name: "not-a-rubric",
    level: Level::Unsound,
    what: "The file is an audit, and neither a rubric nor a wording.",
    why: "Nothing of it can be checked here; 'getrouw check' does that.",
    example: Example::Told("getrouw rubric check audit.yaml"),
    check: Check::WhileReading,
};

/// An item that is in no column.
pub static ITEM_WITHOUT_TRACK: Rule = Rule {
    name: "item-without-track",
    level: Level::Unsound,
    what: "The item names no track.",
    why: "It would be in no column of the score sheet.",
    example: Example::Rubric {
        wrong: "title: Quality of the contacts\n        tracks: []",
        right: "title: Quality of the contacts\n        tracks: [work]",
    },
    check: Check::WhileReading,
};

/// An item of several tracks that does not say whether they may differ.
pub static DIVERGING_NOT_STATED: Rule = Rule {
    name: "diverging-not-stated",
    level: Level::Unsound,
    what: "An item of several tracks does not say whether its tracks may have different scores.",
    why: "Nobody could tell a finding from a slip of the pen when the two columns differ.",
    example: Example::Rubric {
        wrong: "title: Working with the team\n        tracks: [work, study]",
        right: "title: Working with the team\n        tracks: [work, study]\n        diverging: allowed",
    },
    check: Check::WhileReading,
};

/// A component that is counted and not listed.
pub static COMPONENT_NOT_LISTED: Rule = Rule {
    name: "component-not-listed",
    level: Level::Unsound,
    what: "A count names a component that is not among the facts of the item.",
    why: "Evidence could not state it, so the full count could not be reached.",
    example: Example::Rubric { wrong: "of: [attends, shares_ofice, shares_file]", right: "of: [attends, shares_office, shares_file]" },
    check: Check::WhileReading,
};

/// A component that is counted twice.
pub static DOUBLED_COMPONENT: Rule = Rule {
    name: "doubled-component",
    level: Level::Unsound,
    what: "A count names the same component twice.",
    why: "It would weigh double, and another one is likely to be missing.",
    example: Example::Rubric { wrong: "of: [attends, attends, shares_file]", right: "of: [attends, shares_office, shares_file]" },
    check: Check::WhileReading,
};

/// A rule on a fact of the wrong kind.
pub static WRONG_KIND_OF_FACT: Rule = Rule {
    name: "wrong-kind-of-fact",
    level: Level::Unsound,
    what: "A count is of a fact that is not yes or no, or bands are of a fact that is no number.",
    why: "The rule could not be applied to any answer.",
    example: Example::Rubric { wrong: "bands: {fact: time_tracked, step: 1", right: "bands: {fact: time_outside, step: 1" },
    check: Check::WhileReading,
};

/// A fact that its kind does not fit.
pub static FACT_SHAPE: Rule = Rule {
    name: "fact-shape",
    level: Level::Unsound,
    what: "A number has no unit, a choice has fewer than two answers, or a fact has a unit or answers that its kind does not take.",
    why: "Whoever states the fact must know what it counts, and what there is to choose from.",
    example: Example::Rubric { wrong: "teams: {kind: whole, title", right: "teams: {kind: whole, unit: teams, title" },
    check: Check::WhileReading,
};

/// A score that is not described.
pub static MISSING_ANCHOR: Rule = Rule {
    name: "missing-anchor",
    level: Level::Unsound,
    what: "A score of the scale has no anchor.",
    why: "An auditor could not choose it, and a report could not say what it means.",
    example: Example::Rubric {
        wrong: "          2: contacts lead to interviews\n          3: contacts lead to jobs",
        right: "          1: contacts lead nowhere\n          2: contacts lead to interviews\n          3: contacts lead to jobs",
    },
    check: Check::WhileReading,
};

/// A case of a list of rules that says too much or too little.
pub static RULE_SHAPE: Rule = Rule {
    name: "rule-shape",
    level: Level::Unsound,
    what: "A case has both 'all' and 'any', or gives none or several of a score, a count and bands, or the list is empty.",
    why: "It could be read in more than one way.",
    example: Example::Rubric { wrong: "{all: [meetings >= monthly]}", right: "{score: 2, all: [meetings >= monthly]}" },
    check: Check::WhileReading,
};

/// A condition that cannot be read.
pub static BAD_CONDITION: Rule = Rule {
    name: "bad-condition",
    level: Level::Unsound,
    what: "A condition is not a fact, an operator and an answer that the fact takes.",
    why: "It would never hold, or always.",
    example: Example::Rubric { wrong: "separate = maybe", right: "separate = yes" },
    check: Check::WhileReading,
};

/// A comment that silences without saying why, or what.
pub static BAD_SILENCER: Rule = Rule {
    name: "bad-silencer",
    level: Level::Warn,
    what: "A comment that is to silence a rule gives no reason, names a rule that does not exist, or one that cannot be silenced.",
    why: "The next reader must be able to judge whether the exception still holds.",
    example: Example::Rubric { wrong: "      # getrouw: allow(not-monotone)\n      - number: \"4\"", right: "      - number: \"4\"" },
    check: Check::WhileReading,
};

/// A comment that silences nothing.
pub static UNUSED_SILENCER: Rule = Rule {
    name: "unused-silencer",
    level: Level::Warn,
    what: "A comment silences a rule that finds nothing there.",
    why: "It would hide the finding once there is one, for a reason that was given for something else.",
    example: Example::Rubric {
        wrong: "      # getrouw: allow(not-monotone) an invented reason\n      - number: \"4\"",
        right: "      - number: \"4\"",
    },
    check: Check::WhileReading,
};
