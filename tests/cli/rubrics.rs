//! `rubric list` and `rubric show`, and rubrics of one's own by path.

use std::fs;

use getrouw::cli::ExitStatus;
use getrouw::diagnostic::Problems;
use getrouw::rubric::inspect::{Levels, inspect};
use getrouw::rubric::{built_in, load};
use getrouw::source::SourceFile;

use crate::program::{AuditFolder, codes, getrouw, root};

#[test]
fn the_shipped_rubrics_are_listed() {
    let ran = getrouw(&["--lang", "en", "rubric", "list"]);
    assert_eq!(ran.status, ExitStatus::Fine);
    for id in built_in::ids() {
        assert!(ran.out.contains(id), "{id}");
    }
}

#[test]
fn a_rubric_shows_whole_or_one_item_in_every_language() {
    for lang in ["nl", "en", "fr"] {
        let whole = getrouw(&["--lang", lang, "rubric", "show", "ips-nl-2015"]);
        assert_eq!(whole.status, ExitStatus::Fine);
        let rubric = built_in::rubric("ips-nl-2015").expect("shipped");
        for item in &rubric.items {
            assert!(whole.out.contains(item.id.as_str()), "{}", item.id);
            let one = getrouw(&["--lang", lang, "rubric", "show", "ips-nl-2015", &item.id.as_str().to_uppercase()]);
            assert_eq!(one.status, ExitStatus::Fine, "{}", item.id);
            assert!(one.out.starts_with(item.id.as_str()), "{}", one.out);
        }
    }
}

#[test]
fn unknown_rubrics_and_items_offer_the_known_ones() {
    let rubric = getrouw(&["--lang", "en", "rubric", "show", "ips-nl-2051"]);
    assert_eq!((rubric.status, codes(&rubric.err)), (ExitStatus::Error, vec!["unknown-rubric @ ips-nl-2051".to_owned()]));
    assert!(rubric.err.contains("did you mean ips-nl-2015"), "{}", rubric.err);
    let item = getrouw(&["--lang", "en", "rubric", "show", "ips-nl-2015", "bezetting.1"]);
    assert_eq!((item.status, codes(&item.err)), (ExitStatus::Error, vec!["unknown-item".to_owned()]));
}

#[test]
fn a_rubric_file_scores_as_the_shipped_one_with_its_wording_beside_it() {
    let audit = AuditFolder::of_rows("integrated", &["bezetting.2 - vocational_time_pct 80"]);
    let source = root().join("rubrics");
    audit.write("schaal/eigen.yaml", fs::read(source.join("ips-nl-2015.yaml")).expect("readable"));
    audit.write("schaal/wording/ips-nl-2015.en.yaml", fs::read(source.join("wording/ips-nl-2015.en.yaml")).expect("readable"));
    audit.write("audit.yaml", "audit: 1\nprogramme: Proef\nrubric: schaal/eigen.yaml\nmodel: integrated\nevidence: [evidence.csv]\n");
    let scorecard = audit.scorecard();
    assert_eq!(scorecard.scores("bezetting.2"), [3, 3]);
    assert_eq!(scorecard.0["rubric"]["sha256"], built_in::rubric("ips-nl-2015").expect("shipped").sha256);
    let inputs: Vec<&str> =
        scorecard.0["inputs"].as_array().expect("inputs").iter().map(|input| input["path"].as_str().expect("a path")).collect();
    assert_eq!(inputs, ["audit.yaml", "schaal/eigen.yaml", "schaal/wording/ips-nl-2015.en.yaml", "evidence.csv"]);
    assert!(audit.run(&["score", "AUDIT"]).out.contains("Services by IPS specialists"));
}

/// One change to the shipped file, and what must be said of it: the code and a part of the line that it is said of.
const MUTATIONS: [(&str, &str, &str, &str); 33] = [
    ("      - number: \"2\"\n        title: Openheid", "      - number: \"1b\"\n        title: Openheid", "doubled-id", "number: \"1b\""),
    ("ranges: {1: \"< 60\", 2: 60-74", "ranges: {1: \"< 61\", 2: 60-74", "ranges-overlap", "< 61"),
    ("ranges: {1: \"< 60\", 2: 60-74", "ranges: {1: \"< 58\", 2: 60-74", "ranges-hole", "< 58"),
    ("5: \">= 6\"}, holes: [\"3\"],", "5: \">= 6\"},", "ranges-hole", "contacts_per_week, step"),
    ("5: \">= 6\"}, holes: [\"3\"],", "5: \"6\"}, holes: [\"3\"],", "ranges-open", "contacts_per_week, step"),
    ("holes: [\"3\"]", "holes: [\"3\", \"7\"]", "no-such-hole", "contacts_per_week, step"),
    (
        "ranges: {1: \"0\", 2: \"1\", 3: \"2\", 4: \"3\", 5: \"4\"}",
        "ranges: {1: \"0\", 2: \"1\", 3: \"2\", 4: \"3\", 5: \"5\"}",
        "count-beyond",
        "5: \"5\"",
    ),
    ("of: [enrolment, study_finance,", "of: [enrolment, enrolment,", "doubled-component", "enrolment, enrolment"),
    ("of: [enrolment, study_finance,", "of: [enrolement, study_finance,", "component-not-listed", "enrolement"),
    ("all: [separate_programme = yes]", "all: [separate_programme = perhaps]", "bad-condition", "perhaps"),
    ("any: [team_based = no, teams >= 3]", "any: [team_based = no, teams]", "bad-condition", "teams]"),
    (
        "            - {score: 1}\n        anchors:\n          1: geen contact",
        "            - {score: 2, any: [client_contact_frequency = none]}\n        anchors:\n          1: geen contact",
        "not-one-score",
        "rules:",
    ),
    (
        "            - {score: 3, all: [client_contact_frequency = monthly]}",
        "            - {score: 3}",
        "rule-hidden",
        "- {score: 2, all: [client_contact_frequency = quarterly]}",
    ),
    ("{score: 4, any: [face_to_face", "{score: 7, any: [face_to_face", "score-outside", "score: 7"),
    ("          5: hulp bij alle vijf zaken\n", "", "missing-anchor", "1: hulp bij hoogstens"),
    (
        "tracks: [ips-a]\n        models: [separate, ips-a]",
        "tracks: []\n        models: [separate, ips-a]",
        "item-without-track",
        "tracks: []",
    ),
    (
        "        diverging: disputed\n        evidence: [DS, INT, OBS]",
        "        evidence: [DS, INT, OBS]",
        "diverging-not-stated",
        "tracks: [ips-a, ips-o]",
    ),
    ("evidence: [BO, DS, INT, ISP]", "evidence: [B0, DS, INT, ISP]", "unknown-evidence-code", "B0"),
    ("maximum: 130", "maximum: 131", "maximum-differs", "maximum: 131"),
    ("tracks: [ips-o]}", "tracks: [ips-x]}", "unknown-name", "ips-x"),
    ("rulings: [\"6\", \"18\"]", "rulings: [\"6\", \"81\"]", "unknown-name", "81"),
    ("items: [organisatie.6]", "items: [organisatie.66]", "unknown-name", "organisatie.66"),
    ("unless: review_frequency = weekly, at_most: 3", "unless: review_frequency = weekly, at_most: 0", "score-outside", "at_most: 0"),
    ("kind: whole, unit: teams,", "kind: whole,", "fact-shape", "teams: {kind"),
    ("unit: teams, from: 1,", "unit: teams, from: 3, to: 2,", "fact-shape", "teams: {kind"),
    ("separate_programme: {kind: yes_no,", "separate_programme: {kind: yes_no, from: 1,", "fact-shape", "separate_programme: {kind"),
    ("beside: [broad]", "beside: [wide]", "unknown-name", "beside: [wide]"),
    ("[breadth = all, includes_regular_fulltime = no]", "[breadth = all, includes_regular_fulltimes = no]", "unknown-name", "fulltimes"),
    ("[breadth = all, includes_regular_fulltime = no]", "[breadth = all]", "rule-shape", "- [breadth = all]"),
    (
        "{integrated: forbidden, separate: disputed}",
        "{integrated: forbidden}",
        "diverging-not-stated",
        "diverging: {integrated: forbidden}",
    ),
    (
        "{integrated: forbidden, separate: disputed}",
        "{integrated: forbidden, separate: disputed, ips-a: allowed}",
        "unknown-name",
        "ips-a: allowed",
    ),
    ("when: contacts_tracked = no, score: 2", "when: contacts_tracked = no, score: 6", "score-outside", "without_figure"),
    ("unit: punten, from: 1, to: 5,", "unit: punten, from: 1, to: 10,", "wrong-kind-of-fact", "per_worker"),
];

#[test]
fn every_fault_of_a_rubric_file_is_told_on_its_line() {
    let sound = fs::read_to_string(root().join("rubrics/ips-nl-2015.yaml")).expect("readable");
    for (from, to, code, on) in MUTATIONS {
        assert!(sound.contains(from), "{from}");
        let text = sound.replacen(from, to, 1);
        let problems = inspect(&[SourceFile { name: "x.yaml".to_owned(), bytes: text.clone().into_bytes() }], &Levels::default());
        let told: Vec<(&str, &str)> = problems
            .iter()
            .map(|problem| match problem.place().map(|place| &place.spot) {
                Some(getrouw::diagnostic::Spot::Line { line, .. }) => (problem.message.code(), text.lines().nth(line - 1).expect("a line")),
                spot => panic!("{spot:?}"),
            })
            .collect();
        assert!(told.iter().any(|(found, line)| *found == code && line.contains(on)), "{code} on {on}: {told:?}");
    }
}

#[test]
fn faults_of_shape_and_of_meaning_are_told_in_one_run() {
    let sound = fs::read_to_string(root().join("rubrics/ips-nl-2015.yaml")).expect("readable");
    let text = sound
        .replacen("\nlicence:", "\nlicense:", 1)
        .replacen("teams >= 3", "teems >= 3", 1)
        .replacen("maximum: 125", "maximum: veel", 1)
        .replacen("{1: \"< 60\"", "{1: \"< 61\"", 1);
    let mut problems = Problems::new();
    load("x.yaml", text.as_bytes(), &mut problems);
    let mut codes: Vec<&str> = problems.iter().map(|problem| problem.message.code()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["ranges-overlap", "unknown-key", "unknown-name", "wrong-type"]);
}

#[test]
fn checking_rubric_files_tells_all_faults_and_fails_on_any() {
    let rubrics = root().join("rubrics");
    let sound = getrouw(&["--lang", "en", "rubric", "check", rubrics.to_str().expect("UTF-8")]);
    assert_eq!(
        (sound.status, sound.out.as_str(), sound.err.as_str()),
        (ExitStatus::Fine, "", "39 files checked: no errors; 0 warnings, 0 notices\n")
    );

    let audit = AuditFolder::new("integrated", "");
    let text = fs::read_to_string(rubrics.join("ips-nl-2015.yaml")).expect("readable");
    let line = text.lines().position(|line| line.contains("teams >= 3")).expect("a rule") + 1;
    audit.write("r/a.yaml", text.replacen("id: ips-nl-2015", "id: other", 1).replacen("teams >= 3", "teems >= 3", 1));
    audit.write("r/wording/a.en.yaml", "wording: 1\nrubric: ips-nl-2015\nlanguage: en\nitems:\n  organisatie.9: {title: x}\n");
    audit.write("r/wording/b.en.yaml", "wording: 1\nrubric: nowhere\nlanguage: en\n");
    audit.write("r/wording/c.en.yaml", "wording: 1\nlanguage: en\n");
    let folder = audit.file("r");
    let faulty = getrouw(&["--lang", "en", "rubric", "check", "--format", "concise", folder.to_str().expect("UTF-8")]);
    let found: Vec<String> = faulty
        .out
        .replace(folder.to_str().expect("UTF-8"), "r")
        .replace('\\', "/")
        .lines()
        .map(|line| line.split(']').next().expect("a rule").to_owned())
        .collect();
    assert_eq!(
        found,
        [
            &format!("r/a.yaml:{line}:49: error[unknown-name"),
            "r/wording/a.en.yaml:5:18: error[unknown-name",
            "r/wording/b.en.yaml:2:9: error[unknown-rubric",
            "r/wording/c.en.yaml:1:1: error[missing-key"
        ]
    );
    assert_eq!(faulty.status, ExitStatus::Failed);
    assert_eq!(getrouw(&["rubric", "check", "nowhere.yaml"]).status, ExitStatus::Error);
}
