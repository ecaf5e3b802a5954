//! Coefficients of agreement, against what other programs give and what was published.

use getrouw::agreement::{
    Chance, Coefficient, Correlation, Distance, Form, Interval, Ratings, WORST_COVERAGE, WORST_COVERAGE_BY_F, Weights, Why, chance,
    correlations, shares,
};
use proptest::prelude::*;
use serde_json::Value;

use crate::program::root;

fn figures() -> Value {
    let text = std::fs::read_to_string(root().join("tests/data/agreement/figures.json")).expect("readable");
    serde_json::from_str(&text).expect("JSON")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn whole(value: &Value) -> i64 {
    value.as_f64().map(|number| number as i64).expect("a number")
}

fn ratings(lowest: i64, highest: i64, rows: &[Vec<Option<i64>>]) -> Ratings {
    let mut ratings = Ratings::new(lowest, highest, rows.first().map_or(0, Vec::len)).expect("a scale");
    for row in rows {
        ratings.push(row.iter().copied());
    }
    ratings
}

fn both(lowest: i64, highest: i64, first: &[i64], second: &[i64]) -> Ratings {
    let rows: Vec<Vec<Option<i64>>> = first.iter().zip(second).map(|(one, other)| vec![Some(*one), Some(*other)]).collect();
    ratings(lowest, highest, &rows)
}

fn value(found: &[Chance], coefficient: Coefficient) -> Result<f64, Why> {
    found.iter().find(|chance| chance.coefficient == coefficient).expect("all of them").value
}

const NAMED: [(&str, Coefficient); 9] = [
    ("ac1", Coefficient::Ac(Weights::Identity)),
    ("ac2_linear", Coefficient::Ac(Weights::Linear)),
    ("ac2_quadratic", Coefficient::Ac(Weights::Quadratic)),
    ("kappa", Coefficient::Kappa(Weights::Identity)),
    ("kappa_linear", Coefficient::Kappa(Weights::Linear)),
    ("kappa_quadratic", Coefficient::Kappa(Weights::Quadratic)),
    ("alpha_nominal", Coefficient::Alpha(Distance::Nominal)),
    ("alpha_ordinal", Coefficient::Alpha(Distance::Ordinal)),
    ("alpha_interval", Coefficient::Alpha(Distance::Interval)),
];

#[test]
fn every_coefficient_is_what_other_programs_give() {
    let figures = figures();
    let sets = list(&figures["sets"]);
    assert!(sets.len() >= 30);
    for set in sets {
        let rows: Vec<Vec<Option<i64>>> = list(&set["ratings"])
            .iter()
            .map(|row| list(row).iter().map(|value| (!value.is_null()).then(|| whole(value))).collect())
            .collect();
        let ratings = ratings(whole(&set["lowest"]), whole(&set["highest"]), &rows);
        let found = chance(&ratings);
        for (name, coefficient) in NAMED {
            let (expected, value) = (set["expected"][name].as_f64(), value(&found, coefficient));
            match (expected, value) {
                (Some(expected), Ok(value)) => assert!((expected - value).abs() < 1e-9, "{}, {name}: {value} for {expected}", set["name"]),
                (None, Err(Why::SeveralRaters)) if ratings.raters() > 2 => {}
                (expected, value) => panic!("{}, {name}: {value:?} for {expected:?}", set["name"]),
            }
        }
        if ratings.raters() == 2 {
            for (share, name) in shares(&ratings).iter().zip(["exact", "within_one"]) {
                let part = share.agreeing as f64 / share.of as f64;
                assert!((set["expected"][name].as_f64().expect("a share") - part).abs() < 1e-12, "{}, {name}", set["name"]);
            }
        }
    }
}

#[test]
fn every_correlation_and_its_limits_are_what_other_programs_give() {
    let figures = figures();
    for set in list(&figures["icc"]) {
        let rows: Vec<Vec<Option<i64>>> =
            list(&set["ratings"]).iter().map(|row| list(row).iter().map(|value| Some(whole(value))).collect()).collect();
        let raters = rows[0].len();
        let mut found: Vec<Correlation> = correlations(&rows, raters, true).forms;
        found.extend(correlations(&rows, raters, false).forms);
        for (form, name) in [(Form::OneWay, "icc1"), (Form::Agreement, "icc_a1"), (Form::Consistency, "icc_c1")] {
            let correlation = found.iter().find(|correlation| correlation.form == form).expect("all forms");
            let Interval::Of { low, high } = correlation.interval else { panic!("{name}: {:?}", correlation.interval) };
            let value = correlation.value.expect("a figure");
            for (of, found) in [("", value), ("_low", low), ("_high", high)] {
                let expected = set["expected"][format!("{name}{of}")].as_f64().expect("a figure");
                assert!((expected - found).abs() < 1e-7, "{}, {name}{of}: {found} for {expected}", set["name"]);
            }
        }
    }
}

/// Shrout and Fleiss 1979, Krippendorff's example, and the rest as they were published.
#[test]
fn published_figures_come_out() {
    let near = |found: Result<f64, Why>, published: f64, places: i32| {
        let found = found.expect("a figure");
        assert!((found - published).abs() <= 0.5 * 10_f64.powi(-places) + 1e-12, "{found} for {published}");
    };
    let a = [1, 2, 3, 4, 5, 3, 2, 4, 5, 1, 2, 3];
    let b = [1, 3, 3, 4, 4, 3, 2, 5, 5, 1, 1, 3];
    let found = chance(&both(1, 5, &a, &b));
    near(value(&found, NAMED[3].1), 0.582_608_695_7, 10);
    near(value(&found, NAMED[4].1), 0.781_818_181_8, 10);
    near(value(&found, NAMED[5].1), 0.908_745_247_1, 10);
    // 23 fives of both, one pair 5 and 4, one 4 and 5.
    let mut first = vec![5; 25];
    let mut second = first.clone();
    (first[0], second[1]) = (4, 4);
    let found = chance(&both(1, 5, &first, &second));
    let [exact, _] = shares(&both(1, 5, &first, &second));
    assert_eq!((exact.agreeing, exact.of), (23, 25));
    near(value(&found, NAMED[3].1), -0.04, 2);
    near(value(&found, NAMED[6].1), -0.02, 2);
    near(value(&found, NAMED[0].1), 0.9184, 4);
    near(value(&found, NAMED[2].1), 0.9946, 4);
    let seen = chance(&both(4, 5, &first, &second));
    near(value(&seen, NAMED[0].1), 0.9133, 4);
    near(value(&seen, NAMED[2].1), 0.9133, 4);
    let targets = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
    let rows: Vec<Vec<Option<i64>>> = targets.iter().map(|row| row.iter().copied().map(Some).collect()).collect();
    let two_way = correlations(&rows, 4, true).forms;
    near(two_way[0].value, 0.289_764, 6);
    near(two_way[1].value, 0.714_841, 6);
    near(correlations(&rows, 4, false).forms[0].value, 0.165_742, 6);
}

#[test]
fn where_nothing_can_be_said_there_is_a_reason_and_never_a_figure() {
    let all = |ratings: &Ratings, why: Why| {
        for chance in chance(ratings) {
            assert_eq!((chance.value, chance.interval), (Err(why), Interval::None(why)), "{:?}", chance.coefficient);
        }
    };
    all(&ratings(1, 5, &[vec![Some(3)], vec![Some(4)]]), Why::OneRater);
    all(&ratings(1, 5, &[vec![Some(3), None], vec![None, Some(4)]]), Why::NothingShared);
    all(&ratings(1, 5, &[vec![None, None]]), Why::NothingShared);
    all(&ratings(1, 5, &[vec![Some(3), Some(3)], vec![None, Some(4)]]), Why::TooFew);
    // Everybody gives a 5 to everything: only Gwet's coefficients say something.
    let found = chance(&both(1, 5, &[5; 25], &[5; 25]));
    for chance in &found {
        match chance.coefficient {
            Coefficient::Ac(_) => {
                assert_eq!(chance.value, Ok(1.0));
                let Interval::Of { low, high } = chance.interval else { panic!("an interval of its own") };
                assert!(low < 0.99 && low > 0.5 && high == 1.0, "{low}");
            }
            _ => assert_eq!(chance.value, Err(Why::NoVariance)),
        }
    }
    let [exact, within] = shares(&both(1, 5, &[5; 25], &[5; 25]));
    // Clopper and Pearson: the 25th root of 0.025.
    let Interval::Of { low, high } = exact.interval else { panic!("an interval") };
    assert!((low - 0.025_f64.powf(1.0 / 25.0)).abs() < 1e-9 && high == 1.0);
    assert_eq!(within.agreeing, 25);
    for rows in [vec![], vec![vec![Some(90), Some(91)]; 2], vec![vec![Some(90), Some(90)]; 9]] {
        let why = if rows.len() < 3 { Why::TooFew } else { Why::NoVariance };
        for correlation in correlations(&rows, 2, true).forms {
            assert_eq!(correlation.value, Err(why));
        }
    }
}

fn width(interval: &Interval) -> f64 {
    match interval {
        Interval::Of { low, high } => high - low,
        Interval::None(why) => panic!("{why:?}"),
    }
}

#[test]
fn an_interval_narrows_with_more_items_of_the_same_kind() {
    let pairs = [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (3, 4), (2, 1), (5, 5), (4, 4), (2, 3)];
    let of = |times: usize| {
        let (first, second): (Vec<i64>, Vec<i64>) = pairs.iter().copied().cycle().take(pairs.len() * times).unzip();
        both(1, 5, &first, &second)
    };
    for (few, many) in [(1, 2), (2, 4), (4, 10)] {
        for (wide, narrow) in chance(&of(few)).iter().zip(chance(&of(many))) {
            assert!(width(&narrow.interval) < width(&wide.interval), "{:?}", wide.coefficient);
        }
        for (wide, narrow) in shares(&of(few)).iter().zip(shares(&of(many))) {
            assert!(width(&narrow.interval) < width(&wide.interval));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn intervals_hold_their_estimate_and_which_rater_comes_first_changes_nothing(
        rows in prop::collection::vec((prop::option::weighted(0.95, 1_i64..=5), prop::option::weighted(0.95, 1_i64..=5)), 0..40)
    ) {
        let rows: Vec<Vec<Option<i64>>> = rows.into_iter().map(|(one, other)| vec![one, other]).collect();
        let turned: Vec<Vec<Option<i64>>> = rows.iter().map(|row| row.iter().rev().copied().collect()).collect();
        let of = |rows: &[Vec<Option<i64>>]| {
            let mut ratings = Ratings::new(1, 5, 2).expect("a scale");
            for row in rows { ratings.push(row.iter().copied()); }
            ratings
        };
        let (found, other) = (chance(&of(&rows)), chance(&of(&turned)));
        for (chance, turned) in found.iter().zip(&other) {
            match (chance.value, turned.value) {
                (Ok(value), Ok(other)) => {
                    prop_assert!(value.is_finite() && (value - other).abs() < 1e-9);
                    if let Interval::Of { low, high } = chance.interval {
                        prop_assert!(low <= value && value <= high && low.is_finite() && high.is_finite());
                    }
                }
                (value, other) => prop_assert_eq!(value, other),
            }
        }
        for share in shares(&of(&rows)) {
            if let Interval::Of { low, high } = share.interval {
                let part = share.agreeing as f64 / share.of as f64;
                prop_assert!((0.0..=part).contains(&low) && (part..=1.0).contains(&high));
            }
        }
    }
}

#[test]
fn the_worst_coverage_that_outputs_name_is_that_of_the_table_in_the_docs() {
    let table = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/coverage.md")).expect("readable");
    let of_coefficients = table.lines().filter(|line| ["| AC", "| kappa", "| alpha"].iter().any(|start| line.starts_with(start)));
    let lowest = |line: &str| -> Option<(f64, String)> {
        let mut cells = line.trim_matches('|').split('|').map(str::trim);
        let name = cells.next()?.to_owned();
        let covered = cells.filter_map(|cell| cell.split_once(", ")?.0.parse::<f64>().ok());
        Some((covered.fold(100.0, f64::min), name))
    };
    let mut found: Vec<(f64, String)> = of_coefficients.filter_map(lowest).collect();
    assert_eq!(found.len(), 9);
    found.sort_by(|one, other| one.0.total_cmp(&other.0));
    assert_eq!((format!("{:.1}", found[0].0).as_str(), found[0].1.as_str()), (WORST_COVERAGE, "AC2, quadratic"));
    // A row for each number of programmes: by F, drawn anew, by F, drawn anew.
    let of_totals = table.lines().skip_while(|line| !line.starts_with("| programmes")).skip(2).take_while(|line| line.starts_with('|'));
    let by_f = of_totals.flat_map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        [cells[2], cells[4]].map(|cell| cell.parse::<f64>().expect("a figure"))
    });
    assert_eq!(format!("{:.1}", by_f.fold(100.0, f64::min)), WORST_COVERAGE_BY_F);
}
