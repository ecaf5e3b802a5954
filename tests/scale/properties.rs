//! What holds of every audit: order and dialect do not matter, a gap stays where it is, a better fact never costs points.

use proptest::prelude::*;

use crate::oracle::{PLAIN, Random, Sample, dialect, sample};
use crate::program::{AuditFolder, Scorecard, without};

fn scored(sample: &Sample, bytes: Vec<u8>) -> Scorecard {
    AuditFolder::new(sample.model, bytes).scorecard()
}

/// A scorecard without what depends on the files, the order of their rows and their dialect.
fn figures(scorecard: &Scorecard) -> serde_json::Value {
    // The awkward dialects write a note of their own.
    without(&scorecard.0, &["inputs", "places", "place", "notes"])
}

/// Facts of one item with the kind of change that is for the better.
const BETTER: [(&str, &str, &str, f64, f64, bool); 16] = [
    ("bezetting.1a", "integrated", "clients_per_worker", 0.0, 100.0, false),
    ("bezetting.1b", "ips-a", "clients_per_worker", 0.0, 60.0, false),
    ("bezetting.1c", "ips-o", "clients_per_worker", 0.0, 110.0, false),
    ("bezetting.2", "integrated", "vocational_time_pct", 0.0, 100.0, true),
    ("organisatie.1", "integrated", "caseload_from_teams_pct", 0.0, 100.0, true),
    ("begeleiding.5a", "ips-a", "days_to_first_employer_contact", 0.0, 320.0, false),
    ("begeleiding.5b", "ips-o", "days_to_first_school_contact", 0.0, 110.0, false),
    ("begeleiding.6", "integrated", "preference_based_pct", 0.0, 100.0, true),
    ("begeleiding.7", "integrated", "contacts_per_week", 0.0, 9.0, true),
    ("begeleiding.9a", "ips-a", "job_type_diversity_pct", 0.0, 100.0, true),
    ("begeleiding.10", "ips-a", "employer_diversity_pct", 0.0, 100.0, true),
    ("begeleiding.11", "ips-a", "competitive_jobs_pct", 0.0, 100.0, true),
    ("begeleiding.15", "integrated", "community_time_pct", 0.0, 100.0, true),
    ("begeleiding.11", "ips-a", "current_jobs", 0.0, 20.0, true),
    ("organisatie.1", "integrated", "teams", 1.0, 5.0, false),
    ("begeleiding.5a", "ips-a", "days_to_first_employer_contact", 0.0, 62.0, false),
];

/// What the item needs besides, at its best.
fn beside(item: &str, fact: &str) -> Vec<String> {
    let all: &[&str] = match item {
        "organisatie.1" => &["separate_programme no", "team_based yes", "teams 2", "caseload_from_teams_pct 95"],
        "begeleiding.5a" | "begeleiding.5b" => &["contacts_tracked yes"],
        "begeleiding.6" => &["follows_current_plan yes"],
        "begeleiding.7" => &["contacts_tracked yes", "review_frequency weekly"],
        "begeleiding.11" => &["current_jobs 12", "competitive_jobs_pct 96"],
        _ => &[],
    };
    all.iter().filter(|pair| !pair.starts_with(fact)).map(|pair| format!("{item} - {pair}")).collect()
}

fn score_with(item: &str, model: &str, fact: &str, value: &str) -> i64 {
    let mut rows = beside(item, fact);
    rows.push(format!("{item} - {fact} {value}"));
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    AuditFolder::of_rows(model, &rows).scorecard().scores(item)[0]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn order_and_dialect_do_not_matter(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let mut sample = sample(&mut random);
        let plain = figures(&scored(&sample, PLAIN.write(&sample.rows)));
        // The order of facts within a warning is that of the rubric, so even the warnings are the same.
        random.shuffle(&mut sample.rows);
        let other = figures(&scored(&sample, dialect(&mut random).write(&sample.rows)));
        prop_assert!(unordered(&plain) == unordered(&other));
    }

    #[test]
    fn a_missing_item_changes_no_other(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let sample = sample(&mut random);
        let whole = scored(&sample, PLAIN.write(&sample.rows));
        let items: Vec<&str> = sample.scores.keys().map(|(item, _)| *item).collect();
        let dropped = random.pick(&items);
        let rows: Vec<_> = sample.rows.iter().filter(|row| !format!("{row:?}").contains(&format!("\"{dropped}\""))).cloned().collect();
        let rest = scored(&sample, PLAIN.write(&rows));
        for (item, track) in sample.scores.keys() {
            let expected = if *item == dropped { None } else { whole.score(item, track) };
            prop_assert_eq!(rest.score(item, track), expected);
        }
    }

    #[test]
    fn a_better_figure_never_lowers_a_score(index in 0..BETTER.len(), one in 0.0..1.0f64, other in 0.0..1.0f64) {
        let (item, model, fact, lowest, highest, more_is_better) = BETTER[index];
        let whole = ["current_jobs", "teams"].contains(&fact);
        let at = |part: f64| if whole { (lowest + part * (highest - lowest)).round() } else { ((lowest + part * (highest - lowest)) * 10.0).round() / 10.0 };
        let (less, more) = (at(one.min(other)), at(one.max(other)));
        let (worse, better) = if more_is_better { (less, more) } else { (more, less) };
        let written = |figure: f64| if fact.ends_with("_pct") { format!("{figure}%") } else { figure.to_string() };
        let (worse_score, better_score) = (score_with(item, model, fact, &written(worse)), score_with(item, model, fact, &written(better)));
        prop_assert!(worse_score <= better_score, "{item}: {worse} gives {worse_score}, {better} gives {better_score}");
    }
}

/// Warnings stand in the order of items and tracks; where evidence comes in another order, so may the tracks in one.
fn unordered(figures: &serde_json::Value) -> serde_json::Value {
    let mut figures = figures.clone();
    if let Some(warnings) = figures["warnings"].as_array_mut() {
        for warning in warnings {
            let object = warning.as_object_mut().expect("a warning");
            // What is told at its row stands at another, since rows were shuffled.
            object.retain(|key, _| key == "code" || key == "item");
        }
    }
    let sort = |value: &mut serde_json::Value| {
        if let Some(list) = value.as_array_mut() {
            list.sort_by_key(ToString::to_string);
        }
    };
    sort(&mut figures["warnings"]);
    for item in figures["items"].as_array_mut().expect("items") {
        sort(&mut item["raters"]);
    }
    figures
}
