//! What comes before and after a visit: evidence still wanting, a timetable, what is due, the entry test.

use std::collections::BTreeMap;

use getrouw::audit::VisitDay;
use getrouw::cli::ExitStatus;
use getrouw::locale::Lang;
use getrouw::preparation::{SlotKind, timetable};
use getrouw::review::{Request, review};
use getrouw::source::Memory;
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime};
use proptest::prelude::{ProptestConfig, Strategy, prop, prop_assert, prop_assert_eq, proptest};

use crate::program::{AuditFolder, Ran, codes, getrouw};

const HEAD: &str = "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: integrated\nauditors: [{id: a1, name: Anna}, {id: a2}]\nevidence: [evidence.csv]\n";

/// Two days, the second remote, with what is planned on them.
const PLAN: &str = "visit:\n  days: [{date: 2026-07-06}, {date: 2026-07-07, remote: true, from: '10:00'}]\n  interviews:\n    \
    - {role: ips_workers, number: 3}\n    - {role: cliënten, number: 2, minutes: 30, auditors: [a2]}\n    - {role: raad van bestuur, number: 4, group: true}\n  \
    files_read: 4\n  sessions:\n    - {what: opening, date: 2026-07-06, at: '9:00', minutes: 30}\n    \
    - {what: behandelbespreking, away: true, auditors: [a1], items: [organisatie.2]}\n";

fn audit(rest: &str, evidence: &str) -> AuditFolder {
    let audit = AuditFolder::new("integrated", evidence);
    audit.write("audit.yaml", format!("{HEAD}{rest}"));
    audit
}

fn prepared(audit: &AuditFolder, arguments: &[&str]) -> Ran {
    let ran = getrouw(&[&["--lang", "nl", "prepare", audit.path()], arguments].concat());
    assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
    ran
}

/// The codes of what is told, without places.
fn told(err: &str) -> Vec<String> {
    codes(err).iter().map(|code| code.split(" @").next().unwrap_or_default().to_owned()).collect()
}

const NOTHING: &str = "item,fact,value\n";

/// The lines of a part of the page, without the rules of tables.
fn lines(ran: &Ran) -> Vec<String> {
    let said = ran.out.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    said.filter(|line| !line.is_empty() && !line.starts_with(['─', '═'])).collect()
}

#[test]
fn a_visit_is_laid_out_with_breaks_lunch_and_travelling_left_free() {
    // Worked out by hand: 15 minutes between sessions, lunch at 12:30 for 45, 30 of travelling on either side of what is elsewhere.
    let ran = prepared(&audit(PLAN, NOTHING), &["--part", "timetable"]);
    assert_eq!(
        lines(&ran)[3..],
        [
            "maandag 6-7-2026",
            "Tijd Wat Door Items",
            "09:00–09:30 opening Anna, a2",
            "09:45–10:30 Gesprek: a2 bezetting.2, 3; organisatie.1–5;",
            "IPS-werkers (1/3) begeleiding.1a–16",
            "10:15–11:15 behandelbespreking Anna organisatie.2",
            "10:45–11:30 Gesprek: a2 bezetting.2, 3; organisatie.1–5;",
            "IPS-werkers (2/3) begeleiding.1a–16",
            // It ends when lunch begins.
            "11:45–12:30 Gesprek: a2 bezetting.2, 3; organisatie.1–5;",
            "IPS-werkers (3/3) begeleiding.1a–16",
            // Back at 11:45, and 15 minutes later there is room for one file.
            "12:00–12:20 1 cliëntdossier Anna organisatie.1;",
            "lezen begeleiding.1a–3a, 5a–6, 9a–14",
            "13:15–14:00 Gesprek: raad van Anna",
            "bestuur",
            "(groepsgesprek, 4)",
            "13:15–13:45 Gesprek: cliënten a2 organisatie.6, 7;",
            "(1/2) begeleiding.1a–2, 4, 6, 12,",
            "14–16",
            "14:00–14:30 Gesprek: cliënten a2 organisatie.6, 7;",
            "(2/2) begeleiding.1a–2, 4, 6, 12,",
            "14–16",
            "14:15–15:15 3 cliëntdossiers Anna organisatie.1;",
            "lezen begeleiding.1a–3a, 5a–6, 9a–14",
        ]
        .map(str::to_owned)
    );
    assert_eq!(ran.err, "");
}

#[test]
fn what_finds_no_place_and_what_overlaps_is_told() {
    let short = "visit:\n  days: [{date: 2026-07-06, from: '9:00', to: '10:00'}]\n  interviews: [{role: cliënten, number: 3}]\n";
    let ran = audit(short, NOTHING).run(&["prepare", "AUDIT", "--part", "timetable"]);
    assert_eq!((ran.status, told(&ran.err)), (ExitStatus::Fine, vec!["sessions-without-place".to_owned()]), "{}", ran.err);
    assert!(ran.err.contains("1 session found no place"), "{}", ran.err);
    assert!(ran.out.contains("Without a place") && ran.out.contains("(3/3)"), "{}", ran.out);
    // Two that have their time, of which both auditors take part in the first.
    let both = "visit:\n  days: [{date: 2026-07-06}]\n  sessions:\n    - {what: one, at: '9:00', minutes: 60}\n    - {what: two, at: '9:59', auditors: [a2]}\n    \
        - {what: three, at: '10:59', auditors: [a2]}\n";
    let ran = audit(both, NOTHING).run(&["prepare", "AUDIT", "--part", "timetable"]);
    assert_eq!(told(&ran.err), ["sessions-overlap"]);
    assert!(ran.err.contains("on 2026-07-06 'one' and 'two' overlap"), "{}", ran.err);
}

#[test]
fn a_day_may_have_several_stretches_and_a_session_outside_them_is_told() {
    let halves = "visit:\n  days:\n    - {date: 2026-07-06, from: '9:00', to: '12:00', remote: true}\n    - {date: 6-7-2026, from: '13', to: 17u}\n  \
        sessions: [{what: there, away: true}, {what: here, minutes: 180}, {what: fixed, at: '19:00'}]\n";
    let ran = audit(halves, NOTHING).run(&["prepare", "AUDIT", "--part", "timetable"]);
    assert_eq!(told(&ran.err), ["session-outside-day"], "{}", ran.err);
    let overlapping = audit(&halves.replace("'13'", "'11:59'"), NOTHING).run(&["prepare", "AUDIT"]);
    assert_eq!(told(&overlapping.err), ["hours-overlap"]);
    let page = lines(&ran);
    // The afternoon is on the spot, half an hour of travelling after it begins.
    assert!(page.iter().any(|line| line.starts_with("13:30–14:30 there")), "{}", ran.out);
    assert!(page.iter().any(|line| line.starts_with("09:00–12:00 here")) && !ran.out.contains("remote"), "{}", ran.out);
}

#[test]
fn travelling_to_what_is_elsewhere_overlaps_what_has_its_time() {
    let plan = "visit:\n  days: [{date: 2026-07-06}]\n  sessions:\n    - {what: here, at: '9:00', minutes: 60}\n    \
        - {what: there, at: '10:30', minutes: 60, away: true}\n    - {what: after, at: '11:59', minutes: 30}\n";
    let ran = audit(plan, NOTHING).run(&["prepare", "AUDIT", "--part", "timetable"]);
    // Half an hour before 10:30 is just free; the way back ends at 12:00.
    assert_eq!(told(&ran.err), ["sessions-overlap"], "{}", ran.err);
    assert!(ran.err.contains("'there' and 'after'"), "{}", ran.err);
}

#[test]
fn more_sessions_than_a_timetable_holds_are_refused_and_other_parts_do_not_need_it() {
    let of = |number: u32, files: u32| {
        audit(
            &format!("visit: {{days: [{{date: 2026-07-06}}], interviews: [{{role: x, number: {number}}}], files_read: {files}}}\n"),
            NOTHING,
        )
    };
    assert_eq!(told(&of(299, 3).run(&["prepare", "AUDIT", "--part", "timetable"]).err), ["sessions-without-place"]);
    for (number, files) in [(299, 4), (301, 0), (4_000_000_000, 4_000_000_000)] {
        let ran = of(number, files).run(&["prepare", "AUDIT", "--part", "timetable"]);
        assert_eq!((ran.status, told(&ran.err)), (ExitStatus::Error, vec!["timetable-too-large".to_owned()]));
        assert_eq!(of(number, files).run(&["prepare", "AUDIT", "--part", "due"]).status, ExitStatus::Fine);
    }
}

#[test]
fn a_role_is_known_in_every_language_and_a_slip_is_told() {
    let role = |role: &str, lang: &str| {
        let audit = audit(&format!("visit: {{days: [{{date: 2026-07-06}}], interviews: [{{role: {role}, number: 1}}]}}\n"), NOTHING);
        let ran = getrouw(&["--lang", lang, "prepare", audit.path(), "--part", "timetable"]);
        (ran.out.contains("organisatie.6"), told(&ran.err))
    };
    for lang in ["nl", "en", "fr"] {
        for name in ["clients", "cliënten", "usagers", "Clients"] {
            assert_eq!(role(name, lang), (true, vec![]), "{name} {lang}");
        }
    }
    assert_eq!(role("leadershp", "en"), (false, vec!["role-not-of-scale".to_owned()]));
    assert_eq!(role("wethouder", "en"), (false, vec![]));
}

#[test]
fn what_somebody_may_have_written_in_is_not_written_over() {
    let audit = audit(PLAN, NOTHING);
    for (name, status) in
        [("c.xlsx", ExitStatus::Error), ("c.docx", ExitStatus::Error), ("c.md", ExitStatus::Fine), ("c.ics", ExitStatus::Fine)]
    {
        let path = audit.file(name);
        let path = path.to_str().expect("UTF-8");
        prepared(&audit, &["-o", path]);
        assert_eq!(audit.run(&["prepare", "AUDIT", "-o", path]).status, status, "{name}");
    }
    let evidence = audit.file("evidence.csv");
    let ran = audit.run(&["prepare", "AUDIT", "--sample", "list.csv", "--n", "1", "--seed", "x", "-o", evidence.to_str().expect("UTF-8")]);
    assert!(told(&ran.err).contains(&"output-is-there".to_owned()), "{}", ran.err);
}

#[test]
fn nothing_away_is_laid_on_a_remote_day_and_nothing_is_travelled_on_one() {
    let remote = "visit:\n  days: [{date: 2026-07-06, remote: true}]\n  sessions: [{what: there, away: true}]\n";
    let ran = audit(remote, NOTHING).run(&["prepare", "AUDIT", "--part", "timetable"]);
    assert_eq!(told(&ran.err), ["sessions-without-place"]);
}

#[test]
fn what_is_due_is_counted_from_the_last_day_by_the_intervals_of_the_scale() {
    let days = "visit: {days: [{date: 2026-08-31}, {date: 2026-08-28}]}\n";
    let table = |rest: &str| lines(&prepared(&audit(&format!("{days}{rest}"), NOTHING), &["--part", "due"]))[2..].join("\n");
    // Worked out by hand: months end on the last day that there is, and each is counted from 31 August.
    assert_eq!(
        table(""),
        "Geteld vanaf de laatste bezoekdag, 31-8-2026.\nDatum Wat\n30-11-2026 overleg van de stuurgroep (1)\n\
         28-2-2027 volgende toetsing van de modelgetrouwheid\n28-2-2027 overleg van de stuurgroep (2)\n\
         Nog zonder datum: rapport aan het programma (due: report), reactie van het\nprogramma (due: answer), actieplan (due: action_plan), persoonsgegevens\n\
         verwijderen (delete_by). Zet een dag of een termijn in audit.yaml."
    );
    // High fidelity doubles both, and what is set goes before the scale.
    assert_eq!(
        table(
            "high_fidelity: true\ndue: {report: {weeks: 4}, answer: {days: 10}, action_plan: 1-11-2026, steering_group: {months: 2}, review: 2027-03-01}\n\
             delete_by: {months: 12}\n"
        ),
        "Geteld vanaf de laatste bezoekdag, 31-8-2026.\nDatum Wat\n28-9-2026 rapport aan het programma\n8-10-2026 reactie van het programma\n\
         31-10-2026 overleg van de stuurgroep (1)\n1-11-2026 actieplan\n31-12-2026 overleg van de stuurgroep (2)\n\
         28-2-2027 overleg van de stuurgroep (3)\n1-3-2027 volgende toetsing van de modelgetrouwheid\n31-8-2027 persoonsgegevens verwijderen"
    );
    assert!(table("high_fidelity: true\n").contains("28-2-2027 overleg van de stuurgroep (1)\n31-8-2027 volgende toetsing"));
    // The answer waits for the report, which has no day.
    assert!(table("due: {answer: {weeks: 2}}\n").contains("reactie van het\nprogramma (due: report)"));
    // What comes again is named also where it comes after all else.
    assert!(table("due: {review: 2026-09-15}\n").contains("30-11-2026 overleg van de stuurgroep"));
    let early = format!("{days}due: {{report: 2026-08-30}}\n");
    let ran = audit(&early, NOTHING).run(&["prepare", "AUDIT", "--part", "due"]);
    assert_eq!(told(&ran.err), ["due-before-review"]);
    let undated = lines(&prepared(&audit("", NOTHING), &["--part", "due"]));
    assert!(undated.iter().any(|line| line.contains("die staat nog niet in")), "{undated:?}");
}

/// The events of a calendar that was written.
fn events(audit: &AuditFolder, arguments: &[&str]) -> Vec<(String, DatePerhapsTime, DatePerhapsTime, String)> {
    let path = audit.file("v.ics");
    prepared(audit, &[&["-o", path.to_str().expect("UTF-8"), "--date", "2026-06-01"], arguments].concat());
    let bytes = std::fs::read(&path).expect("written");
    let text = String::from_utf8(bytes).expect("UTF-8");
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
    let calendar: Calendar = text.parse().expect("a calendar");
    let event = |component: &CalendarComponent| {
        let CalendarComponent::Event(event) = component else { return None };
        assert_eq!(event.property_value("DTSTAMP"), Some("20260601T000000Z"));
        let (begins, ends) = (event.get_start()?, event.get_end()?);
        Some((event.get_uid()?.to_owned(), begins, ends, event.get_summary()?.to_owned()))
    };
    calendar.components.iter().filter_map(event).collect()
}

#[test]
fn a_calendar_reads_back_with_the_same_moments_and_days_that_end_on_the_day_after() {
    let audit = audit(&format!("{PLAN}due: {{report: {{weeks: 4}}}}\n"), NOTHING);
    let found = events(&audit, &["--part", "timetable"]);
    assert_eq!(found.len(), 10);
    let utc = |time: &DatePerhapsTime| match time {
        DatePerhapsTime::DateTime(time) => time.try_into_utc().expect("a moment").format("%d %H:%M").to_string(),
        DatePerhapsTime::Date(day) => day.to_string(),
    };
    // 9:00 of a summer's day in Amsterdam.
    assert_eq!((utc(&found[0].1), utc(&found[0].2)), ("06 07:00".to_owned(), "06 07:30".to_owned()));
    let due = events(&audit, &["--part", "due"]);
    let report = due.iter().find(|event| event.3.contains("rapport")).expect("a report");
    assert_eq!((utc(&report.1), utc(&report.2)), ("2026-08-04".to_owned(), "2026-08-05".to_owned()));
    let ids: std::collections::BTreeSet<&String> = found.iter().chain(&due).map(|event| &event.0).collect();
    assert_eq!(ids.len(), found.len() + due.len());
    // The same input, the same bytes; another time, the same names, so that a second import replaces the first.
    let first = std::fs::read(audit.file("v.ics")).expect("written");
    events(&audit, &["--part", "due"]);
    assert_eq!(std::fs::read(audit.file("v.ics")).expect("written"), first);
    let moved = PLAN.replace("at: '9:00', minutes: 30", "at: '13:30', minutes: 45");
    let moved = moved.replace("  sessions:\n", "  sessions:\n    - {what: extra, date: 2026-07-07}\n");
    audit.write("audit.yaml", format!("{HEAD}{moved}"));
    let again = events(&audit, &["--part", "timetable"]);
    let named = |events: &[(String, DatePerhapsTime, DatePerhapsTime, String)]| {
        events.iter().map(|(id, _, _, title)| (id.clone(), title.clone())).collect::<BTreeMap<_, _>>()
    };
    let again: Vec<_> = again.into_iter().filter(|event| !event.3.contains("extra")).collect();
    assert_eq!(named(&again), named(&found));
    // The zone that the audit names.
    audit.write("audit.yaml", format!("{HEAD}timezone: America/Paramaribo\n{PLAN}"));
    assert_eq!(utc(&events(&audit, &["--part", "timetable"])[0].1), "06 12:00");
}

#[test]
fn a_calendar_of_nothing_is_refused_and_an_ending_that_nobody_knows_too() {
    let audit = audit("", NOTHING);
    let (ics, txt) = (audit.file("v.ics"), audit.file("v.txt"));
    let ran = audit.run(&["prepare", "AUDIT", "-o", ics.to_str().expect("UTF-8")]);
    assert_eq!((ran.status, told(&ran.err)), (ExitStatus::Error, vec!["nothing-for-calendar".to_owned()]));
    assert!(!ics.exists());
    let ran = audit.run(&["prepare", "AUDIT", "-o", txt.to_str().expect("UTF-8")]);
    assert_eq!(told(&ran.err), ["output-format"]);
}

/// What is wanting, as the table by item tells it: item and sources.
fn wanting(evidence: &str) -> BTreeMap<String, String> {
    let audit = audit("", evidence);
    let path = audit.file("p.md");
    prepared(&audit, &["--part", "evidence", "-o", path.to_str().expect("UTF-8")]);
    let text = std::fs::read_to_string(&path).expect("written");
    let (_, by_item) = text.split_once("### Per item").expect("the table");
    let rows = by_item.lines().filter(|line| line.starts_with('|')).skip(2);
    let cells = rows.map(|row| row.split('|').map(|cell| cell.trim().replace('\\', "")).collect::<Vec<_>>());
    cells.map(|cells| (cells[1].clone(), format!("{} <{}>", cells[2], cells[3]))).collect()
}

#[test]
fn an_item_wants_its_open_facts_and_the_sources_that_nobody_used() {
    let nothing = wanting(NOTHING);
    assert_eq!(nothing.len(), 32);
    assert_eq!(nothing["bezetting.2"], "aandeel van de werktijd voor werk en opleiding <MIS, DS, INT>");
    assert_eq!(nothing["organisatie.4"], "oordeel van de auditor <MIS, INT, OBS>");
    // An item that takes any source says so.
    assert!(nothing["begeleiding.4"].ends_with("<elke gegevensbron>"), "{}", nothing["begeleiding.4"]);
    let some = wanting(
        "item,fact,value,source\nbezetting.2,vocational_time_pct,93,MIS\nbezetting.1a,clients_per_worker,20,MIS+DS\norganisatie.4,score,4,INT\n\
         organisatie.2,office_nearby,yes,OBS\n",
    );
    // One source of several leaves a second to be found; two are enough; a component that nobody stated may still count.
    assert_eq!(some["bezetting.2"], "een tweede gegevensbron <DS, INT>");
    assert!(!some.contains_key("bezetting.1a"));
    assert_eq!(some["organisatie.4"], "een tweede gegevensbron <MIS, OBS>");
    assert!(some["organisatie.2"].starts_with("elke week bij de") && some["organisatie.2"].ends_with("<MIS, DS, INT>"));
    assert!(!some["organisatie.2"].contains("werkplek"), "{}", some["organisatie.2"]);
}

#[test]
fn people_are_listed_by_role_with_how_many_are_planned() {
    let ran = prepared(&audit(PLAN, NOTHING), &["--part", "evidence"]);
    let page = lines(&ran);
    for line in ["IPS-werkers 3 bezetting.2, 3;", "cliënten 2 organisatie.6, 7;", "leiding van de organisatie 0 organisatie.6–8"] {
        assert!(page.iter().any(|found| found == line), "{line}\n{}", ran.out);
    }
    assert!(ran.out.contains("begeleiding.2: is er later op openheid teruggekomen?"), "{}", ran.out);
}

#[test]
fn what_a_plan_gets_wrong_is_told_at_once_with_its_place() {
    let wrong = "visit:\n  days: [{date: 2026-07-06, from: '17:00', to: '9:00'}, {date: 2026-07-07, from: 9}]\n  interviews: [{role: x, number: 1, minutes: 0, auditors: [b9]}]\n  \
        sessions:\n    - {what: a, at: '25:00', date: 2026-07-06}\n    - {what: b, date: 2026-07-09}\n    - {what: c, at: '9:00'}\n    \
        - {what: d, items: [organisatie.99]}\n    - {what: e, date: 2026-07-06, at: '23:00', minutes: 60}\n  pace: {interview: 0, break: 0}\n\
        due: {raport: {weeks: 4}, answer: {weeks: 0}, action_plan: soon}\ndelete_by: {months: 121}\nreadiness: {q: yes}\n";
    let audit = audit(wrong, NOTHING);
    let ran = audit.run(&["prepare", "AUDIT"]);
    assert_eq!(ran.status, ExitStatus::Error);
    for code in [
        "hours-backwards",
        "wrong-type",
        "minutes-outside",
        "unknown-rater",
        "not-a-time",
        "not-a-visit-day",
        "time-without-day",
        "unknown-item",
        "term-outside",
        "not-a-date",
        "unknown-due",
        "unknown-entry-question",
    ] {
        // A value of the wrong kind hides nothing else.
        assert!(told(&ran.err).contains(&code.to_owned()), "{code}\n{}", ran.err);
    }
    assert!(ran.err.contains("did you mean report?"), "{}", ran.err);
}

const ENTRY: &str = "audit: 1\nprogramme: Proef\nrubric: own.yaml\nmodel: all\nevidence: [evidence.csv]\n";

/// A small scale with an entry test of three questions, of which so many must be yes.
fn scale(at_least: &str) -> String {
    format!(
        "rubric: 1\nid: own\nversion: '1'\nlanguage: en\ntitle: Own scale\nsource: invented\nlicence: free\nscale: {{lowest: 1, highest: 5}}\n\
         tracks: [{{id: t, title: Track, short: T, maximum: 5}}]\nmodels: [{{id: all, title: everybody, tracks: [t]}}]\n\
         readiness:\n  origin: an invented network\n{at_least}  questions:\n    - {{id: leader, title: Is there a team leader?}}\n    \
         - {{id: caseload, title: Has every specialist a caseload?}}\n    - {{id: year, title: Has the programme run for a year?}}\n\
         sections:\n  - id: s\n    title: Section\n    items:\n      - number: '1'\n        title: Item\n        tracks: [t]\n        criterion: It is good.\n        \
         score: judged\n        anchors: {{1: a, 2: b, 3: c, 4: d, 5: e}}\n"
    )
}

#[test]
fn an_entry_test_is_met_missed_or_open_and_says_why() {
    let audit = AuditFolder::new("integrated", NOTHING);
    let ready = |at_least: &str, answers: &str| {
        audit.write("own.yaml", scale(at_least));
        audit.write("audit.yaml", format!("{ENTRY}readiness: {{{answers}}}\n"));
        let ran = audit.run(&["check", "AUDIT", "--ready"]);
        (ran.status, told(&ran.err), ran.out)
    };
    let two = "  at_least: 2\n";
    // Two of three: every count of yes and of open answers around the edge.
    for (answers, status, code) in [
        ("leader: yes, caseload: ja", ExitStatus::Fine, None),
        ("leader: yes, caseload: oui, year: no", ExitStatus::Fine, None),
        ("leader: yes, caseload: no, year: nee", ExitStatus::Failed, Some("not-ready")),
        ("caseload: no, year: non", ExitStatus::Failed, Some("not-ready")),
        ("leader: yes, year: false", ExitStatus::Failed, Some("readiness-open")),
        ("", ExitStatus::Failed, Some("readiness-open")),
    ] {
        let (found, codes, out) = ready(two, answers);
        assert_eq!((found, codes.first().map(String::as_str)), (status, code), "{answers}: {out}");
        assert!(out.contains("Is there a team leader?") && out.contains("an invented network"), "{out}");
    }
    assert!(ready(two, "leader: yes, year: true").2.contains("ready for a review: 2 of 3 yes, 2 needed, 1 not answered"));
    // Where nothing else is said, all of them are needed.
    assert_eq!(ready("", "leader: yes, caseload: yes, year: no").0, ExitStatus::Failed);
    assert_eq!(ready("", "leader: yes, caseload: yes, year: yes").0, ExitStatus::Fine);
    assert_eq!(ready(two, "leader: perhaps").1, ["not-yes-no"]);
    // More than there are cannot be asked for.
    let (status, codes, _) = ready("  at_least: 4\n", "");
    assert_eq!((status, codes), (ExitStatus::Error, vec!["number-beyond".to_owned()]));
    // A scale that has no such test says nothing of it.
    let (status, codes) = {
        audit.write("audit.yaml", HEAD);
        let ran = audit.run(&["check", "AUDIT", "--ready"]);
        (ran.status, told(&ran.err))
    };
    assert_eq!((status, codes), (ExitStatus::Error, vec!["no-entry-test".to_owned()]));
}

fn visit() -> impl Strategy<Value = String> {
    let day = (7_u32..11, 13_u32..19, prop::bool::ANY);
    let interview = (1_u32..6, 5_u32..90, prop::bool::ANY, 0_usize..3).prop_map(|(number, minutes, group, who)| {
        let auditors = ["[]", "[a1]", "[a1, a2]"][who];
        format!("{{role: clients, number: {number}, minutes: {minutes}, group: {group}, auditors: {auditors}}}")
    });
    let session = (5_u32..120, prop::bool::ANY).prop_map(|(minutes, away)| format!("{{what: x, minutes: {minutes}, away: {away}}}"));
    let pace = (0_u32..30, 0_u32..60, 0_u32..40, prop::bool::ANY, 0_u32..20).prop_map(|(between, lunch, travel, together, files)| {
        format!("  pace: {{break: {between}, lunch: {lunch}, travel: {travel}, together: {together}}}\n  files_read: {files}\n")
    });
    let list = |name: &str, entries: Vec<String>| format!("  {name}: [{}]\n", entries.join(", "));
    // Stretches of one day may not overlap, so each day has one.
    let days = prop::collection::btree_map(0_u32..6, day, 1..4).prop_map(|days| {
        let day = |(day, (from, to, remote)): (u32, (u32, u32, bool))| {
            format!("{{date: 2026-07-{:02}, remote: {remote}, from: '{from}:00', to: '{to}:30'}}", day + 1)
        };
        days.into_iter().map(day).collect::<Vec<String>>()
    });
    (days, prop::collection::vec(interview, 0..5), prop::collection::vec(session, 0..4), pace).prop_map(
        move |(days, interviews, sessions, pace)| {
            format!("visit:\n{}{}{}{pace}", list("days", days), list("interviews", interviews), list("sessions", sessions))
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_is_in_two_places_and_everything_is_placed_once_or_told(visit in visit()) {
        let files = Memory::new().with("audit.yaml", format!("{HEAD}{visit}")).with("evidence.csv", NOTHING);
        let review = review(&Request::new(&files, "audit.yaml", Lang::En));
        prop_assert!(review.is_sound(), "{:?}", review.problems);
        let audit = &review.audits[0];
        let table = timetable(&review.audits).expect("not too large");
        prop_assert!(table.overlapping.is_empty());
        let (visit, pace) = (audit.visit(), audit.visit().pace);
        let wanted: u32 = visit.interviews.iter().map(|spoken| if spoken.is_group { 1 } else { spoken.number }).sum();
        let is_interview = |kind: &SlotKind| matches!(kind, SlotKind::Interview { .. });
        let placed = table.slots.iter().map(|slot| &slot.kind).chain(&table.unplaced);
        prop_assert_eq!(placed.clone().filter(|kind| is_interview(kind)).count(), wanted as usize);
        prop_assert_eq!(placed.clone().filter(|kind| matches!(kind, SlotKind::Session(_))).count(), visit.sessions.len());
        let files: u32 = placed.map(|kind| if let SlotKind::Files(files) = kind { *files } else { 0 }).sum();
        prop_assert_eq!(files, visit.files_read.unwrap_or_default());
        let minutes = |time: chrono::NaiveTime| (time - chrono::NaiveTime::MIN).num_minutes();
        for (at, slot) in table.slots.iter().enumerate() {
            let day: &VisitDay = visit.days.iter().find(|day| day.date == slot.date).expect("a day of the visit");
            prop_assert!(day.hours.0 <= slot.begins && slot.ends <= day.hours.1, "{slot:?}");
            prop_assert!(slot.begins < slot.ends);
            let lunch = (minutes(pace.lunch_at), minutes(pace.lunch_at) + i64::from(pace.lunch));
            if pace.lunch > 0 && minutes(day.hours.0) < lunch.0 && lunch.1 < minutes(day.hours.1) {
                prop_assert!(minutes(slot.ends) <= lunch.0 || minutes(slot.begins) >= lunch.1, "{slot:?}");
            }
            for other in table.slots.iter().skip(at + 1).filter(|other| other.date == slot.date) {
                if slot.auditors.iter().any(|auditor| other.auditors.contains(auditor)) {
                    let between = i64::from(pace.between);
                    prop_assert!(
                        minutes(other.begins) - minutes(slot.ends) >= between || minutes(slot.begins) - minutes(other.ends) >= between,
                        "{slot:?} {other:?}"
                    );
                }
            }
            if pace.together {
                prop_assert!(slot.auditors.len() == 2 || is_interview(&slot.kind));
            }
        }
    }
}
