//! How often an interval of 95 % holds the true figure, over many populations: `cargo bench --bench coverage`.
//!
//! `GETROUW_SAMPLES` samples of each population (1,000), each with an interval from `GETROUW_DRAWS` tables (1,000). With `GETROUW_UPDATE=1` the table of
//! docs/coverage.md is written anew; else it has to hold no population in which an interval covers less than 93 %.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::print_stdout, clippy::cast_precision_loss, reason = "a benchmark")]

use std::collections::HashMap;
use std::fmt::Write as _;

use getrouw::agreement::{Coefficient, Distance, Form, Interval, Random, Ratings, Share, Weights, correlations, drawn, shares};
use getrouw::parallel;

const SIZES: [usize; 6] = [10, 15, 25, 34, 50, 100];
const AGREEMENTS: [f64; 6] = [0.6, 0.7, 0.8, 0.9, 0.92, 0.95];
const MARGINALS: [(&str, [f64; 5]); 2] = [("flat", [0.2; 5]), ("skewed", [0.02, 0.03, 0.05, 0.2, 0.7])];

/// How raters differ where they do: to a category beside it or to any, either way or the second mostly below the first.
const KINDS: [(&str, bool, f64); 4] =
    [("beside", true, 0.5), ("beside, one stricter", true, 0.85), ("anywhere", false, 0.5), ("anywhere, one stricter", false, 0.85)];

fn setting(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// How often two raters give each pair of categories.
fn population(agreement: f64, marginal: &[f64; 5], (_, is_beside, stricter): (&str, bool, f64)) -> Vec<Vec<f64>> {
    let mut table = vec![vec![0.0; 5]; 5];
    for (first, row) in table.iter_mut().enumerate() {
        let weight = |second: usize| match second {
            second if second == first => 0.0,
            second if is_beside && second.abs_diff(first) > 1 => 0.0,
            second if second < first => stricter,
            _ => 1.0 - stricter,
        };
        let all: f64 = (0..5).map(weight).sum();
        for (second, cell) in row.iter_mut().enumerate() {
            *cell = marginal[first] * if second == first { agreement } else { (1.0 - agreement) * weight(second) / all };
        }
    }
    table
}

/// How often intervals of a figure held it, of how many, and their width in all.
#[derive(Clone, Copy, Default)]
struct Held {
    held: usize,
    of: usize,
    width: f64,
}

impl Held {
    fn add(&mut self, interval: &Interval, truth: f64) {
        if let Interval::Of { low, high } = interval {
            self.of += 1;
            // What many parts add up to may be a hair beyond 1.
            self.held += usize::from(*low <= truth + 1e-9 && truth - 1e-9 <= *high);
            self.width += high - low;
        }
    }

    fn part(self) -> f64 {
        self.held as f64 / self.of.max(1) as f64
    }
}

/// The figures that a table of coverage has a row for.
const ROWS: usize = 11;

fn name(row: usize) -> &'static str {
    match row {
        0 => "same score",
        1 => "within one",
        row => match Coefficient::ALL[row - 2] {
            Coefficient::Ac(Weights::Identity) => "AC1",
            Coefficient::Ac(Weights::Linear) => "AC2, linear",
            Coefficient::Ac(Weights::Quadratic) => "AC2, quadratic",
            Coefficient::Kappa(Weights::Identity) => "kappa",
            Coefficient::Kappa(Weights::Linear) => "kappa, linear",
            Coefficient::Kappa(Weights::Quadratic) => "kappa, quadratic",
            Coefficient::Alpha(Distance::Nominal) => "alpha, nominal",
            Coefficient::Alpha(Distance::Ordinal) => "alpha, ordinal",
            Coefficient::Alpha(Distance::Interval) => "alpha, interval",
        },
    }
}

struct Cell {
    size: usize,
    agreement: f64,
    marginal: usize,
    kind: usize,
}

fn cover(cell: &Cell, samples: usize, draws: usize) -> [Held; ROWS] {
    let table = population(cell.agreement, &MARGINALS[cell.marginal].1, KINDS[cell.kind]);
    let sum = |most: usize| -> f64 {
        let near = |(first, row): (usize, &Vec<f64>)| {
            row.iter().enumerate().filter(|(second, _)| second.abs_diff(first) <= most).map(|(_, part)| part).sum::<f64>()
        };
        table.iter().enumerate().map(near).sum()
    };
    let mut truths = vec![sum(0), sum(1)];
    truths.extend(Coefficient::ALL.map(|coefficient| coefficient.of_population(&table).expect("raters that differ")));
    let mut random = Random::new(&format!("coverage {} {} {} {}", cell.size, cell.agreement, cell.marginal, cell.kind));
    let mut known: HashMap<Vec<usize>, Vec<Interval>> = HashMap::new();
    let mut held = [Held::default(); ROWS];
    for _ in 0..samples {
        let mut counts = vec![0_usize; 25];
        for _ in 0..cell.size {
            let mut rest = random.uniform();
            let at = table.iter().flatten().position(|part| {
                rest -= part;
                rest < 0.0
            });
            counts[at.unwrap_or(24)] += 1;
        }
        let intervals = known.entry(counts.clone()).or_insert_with(|| {
            let mut ratings = Ratings::new(1, 5, 2).expect("a scale");
            for (at, count) in counts.iter().enumerate() {
                let pair = [at / 5, at % 5].map(|category| i64::try_from(category).ok().map(|category| category + 1));
                (0..*count).for_each(|_| ratings.push(pair));
            }
            let shares = shares(&ratings).map(|Share { interval, .. }| interval);
            shares.into_iter().chain(drawn(&ratings, &Coefficient::ALL, draws).into_iter().map(|found| found.interval)).collect()
        });
        for ((held, interval), truth) in held.iter_mut().zip(intervals).zip(&truths) {
            held.add(interval, *truth);
        }
    }
    held
}

fn cells() -> Vec<Cell> {
    let mut cells = Vec::new();
    for size in SIZES {
        for agreement in AGREEMENTS {
            for marginal in 0..MARGINALS.len() {
                cells.extend((0..KINDS.len()).map(|kind| Cell { size, agreement, marginal, kind }));
            }
        }
    }
    cells
}

/// Totals of programmes by two raters of whom the second adds a little, and how often each interval holds the true correlation.
fn totals(programmes: usize, truth: f64, bias: f64, samples: usize) -> [Held; 4] {
    let mut random = Random::new(&format!("totals {programmes} {truth} {bias}"));
    // Errors of 6 points; programmes as far apart as the correlation asks.
    let error = 6.0_f64;
    let between = error * (truth / (1.0 - truth)).sqrt();
    let of_bias = (bias * error).powi(2) / 2.0;
    let agreement = between * between / (between * between + of_bias + error * error);
    let mut held = [Held::default(); 4];
    for _ in 0..samples {
        #[allow(clippy::cast_possible_truncation, reason = "totals are whole")]
        let rows: Vec<Vec<Option<i64>>> = (0..programmes)
            .map(|_| {
                let middle = 10_000.0 + between * 100.0 * random.normal();
                [0.0, bias].map(|own| Some((middle + error * 100.0 * (own + random.normal())).round() as i64)).to_vec()
            })
            .collect();
        for found in correlations(&rows, 2, true).forms {
            let (at, truth) = if found.form == Form::Agreement { (0, agreement) } else { (2, truth) };
            held[at].add(&found.interval, truth);
            held[at + 1].add(&found.drawn, truth);
        }
    }
    held
}

fn main() {
    let is_trial = std::env::args().any(|argument| argument == "--test");
    let samples = setting("GETROUW_SAMPLES", if is_trial { 4 } else { 1_000 });
    let draws = setting("GETROUW_DRAWS", if is_trial { 100 } else { 1_000 });
    let cells = cells();
    let found = parallel::each(&cells, parallel::processors(), |cell| cover(cell, samples, draws));
    let mut text = String::new();
    let heads: Vec<String> = SIZES.iter().map(|size| format!("n = {size}")).collect();
    let _ = writeln!(text, "| figure | {} | worst population |", heads.join(" | "));
    let _ = writeln!(text, "|---|{}---|", "---:|".repeat(SIZES.len()));
    // Of coefficients and of correlations.
    let mut lowest: f64 = 1.0;
    for row in 0..ROWS {
        let mut line = format!("| {} |", name(row));
        for size in SIZES {
            let of_size = cells.iter().zip(&found).filter(|(cell, _)| cell.size == size).map(|(_, held)| held[row]);
            let (worst, width) = of_size
                .clone()
                .fold((1.0_f64, 0.0), |(worst, width), held| (worst.min(held.part()), width + held.width / held.of.max(1) as f64));
            let _ = write!(line, " {:.1}, {:.2} |", worst * 100.0, width / of_size.count() as f64);
        }
        let (cell, held) = cells.iter().zip(&found).min_by(|one, other| one.1[row].part().total_cmp(&other.1[row].part())).expect("cells");
        lowest = lowest.min(held[row].part());
        let (marginal, kind) = (MARGINALS[cell.marginal].0, KINDS[cell.kind].0);
        let _ = writeln!(text, "{line} n = {}, {:.0} % the same, {marginal}, {kind} |", cell.size, cell.agreement * 100.0);
    }
    let _ = writeln!(text);
    let _ = writeln!(text, "| programmes | ICC(A,1), F | ICC(A,1), drawn anew | ICC(C,1), F | ICC(C,1), drawn anew |");
    let _ = writeln!(text, "|---|---:|---:|---:|---:|");
    let truths = [0.5, 0.8, 0.95];
    for programmes in [5, 10, 20, 30, 50, 100] {
        let cells: Vec<(f64, f64)> = truths.iter().flat_map(|truth| [0.0, 1.0].map(|bias| (*truth, bias))).collect();

        let found = parallel::each(&cells, parallel::processors(), |(truth, bias)| totals(programmes, *truth, *bias, samples));
        let mut of = |at: usize| {
            let worst = found.iter().map(|held| held[at]).filter(|held| held.of > 0).map(Held::part).fold(f64::NAN, f64::min);
            lowest = lowest.min(worst);
            if worst.is_nan() { "not shown".to_owned() } else { format!("{:.1}", worst * 100.0) }
        };
        let shown = [0, 1, 2, 3].map(&mut of);
        let _ = writeln!(text, "| {programmes} | {} |", shown.join(" | "));
    }
    println!("{samples} samples of each population, {draws} tables\n\n{text}");
    if is_trial {
        return;
    }
    assert!(lowest >= 0.93, "an interval of 95 % covers {lowest}");
    if std::env::var_os("GETROUW_UPDATE").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/coverage.md");
        let page = std::fs::read_to_string(path).expect("the page");
        let (before, rest) = page.split_once("<!-- table -->\n").expect("a mark before the table");
        let (_, after) = rest.split_once("<!-- end of the table -->").expect("a mark behind it");
        std::fs::write(path, format!("{before}<!-- table -->\n{text}<!-- end of the table -->{after}")).expect("writable");
    }
}
