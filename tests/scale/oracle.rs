//! Random audits in random dialects, scored by a second, plain reading of the rulings that shares no code with the program.
//!
//! `GETROUW_AUDITS=5000 cargo test --release --test scale oracle` runs more of them.

use std::collections::BTreeMap;

use crate::open::{Open, every, open};
use crate::program::AuditFolder;

/// A small generator of numbers, the same on every run.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).unwrap()
    }

    pub fn chance(&mut self, per_cent: usize) -> bool {
        self.below(100) < per_cent
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for index in (1..list.len()).rev() {
            list.swap(index, self.below(index + 1));
        }
    }
}

/// A stated value: a figure in thousandths, yes or no, or a word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    Milli(i64),
    Is(bool),
    Word(&'static str),
}

pub type Facts = BTreeMap<&'static str, Value>;

/// What kinds of answers an item's facts take.
#[derive(Clone, Copy)]
pub enum Kind {
    Figure {
        most: i64,
        percentage: bool,
    },
    /// A mean of scores, from 1 to 5.
    Mean,
    /// A whole number, from 1.
    Count {
        most: i64,
    },
    Whole {
        most: i64,
    },
    YesNo,
    Words(&'static [&'static str]),
}

pub struct Shape {
    pub item: &'static str,
    pub facts: Vec<(&'static str, Kind)>,
}

pub const COUNTS: [(&str, &[&str]); 9] = [
    (
        "organisatie.2",
        &["attends_weekly_meeting", "participates_actively", "documentation_integrated", "office_nearby", "prompts_team_about_work"],
    ),
    (
        "organisatie.5",
        &["span_of_control", "weekly_supervision", "liaises_with_team_leaders", "monthly_field_coaching", "quarterly_outcome_review"],
    ),
    ("organisatie.7", &["asks_at_intake", "asks_at_reviews", "promotion_material", "sharing_experiences", "outcomes_measured"]),
    (
        "organisatie.8",
        &["knows_principles", "fidelity_in_quality_process", "joins_steering_group", "communicates_mission", "discusses_barriers"],
    ),
    ("begeleiding.1b", &["financial_information", "resolves_study_debt", "student_finance_options", "other_funding", "funding_over_time"]),
    ("begeleiding.2", &["disclosure_not_required", "discusses_pros_and_cons", "discusses_specifics", "revisits_disclosure"]),
    (
        "begeleiding.3b",
        &["interests", "talents_and_resources", "preferences", "education_history", "ambitions", "barriers", "support_needs"],
    ),
    ("begeleiding.4", &["enrolment", "study_finance", "materials", "transport", "planning"]),
    (
        "begeleiding.16",
        &[
            "no_missed_appointment_closure",
            "attempts_documented",
            "integrated_team_outreach",
            "multiple_home_visits",
            "coordinated_visits",
            "family_contact",
        ],
    ),
];

pub const PHASES: [&str; 6] = ["intake", "engagement", "assessment", "placement", "coaching", "follow_along"];

fn shapes() -> Vec<Shape> {
    const PERCENTAGE: Kind = Kind::Figure { most: 100, percentage: true };
    let figure = |most| Kind::Figure { most, percentage: false };
    let shape = |item, facts: &[(&'static str, Kind)]| Shape { item, facts: facts.to_vec() };
    let mut shapes = vec![
        shape("bezetting.1a", &[("clients_per_worker", figure(100))]),
        shape("bezetting.1b", &[("clients_per_worker", figure(60))]),
        shape("bezetting.1c", &[("clients_per_worker", figure(110))]),
        shape("bezetting.2", &[("vocational_time_pct", PERCENTAGE)]),
        shape(
            "organisatie.1",
            &[
                ("separate_programme", Kind::YesNo),
                ("team_based", Kind::YesNo),
                ("teams", Kind::Count { most: 5 }),
                ("caseload_from_teams_pct", PERCENTAGE),
            ],
        ),
        shape(
            "organisatie.3",
            &[
                ("client_contact_frequency", Kind::Words(&["none", "less_than_quarterly", "quarterly", "monthly", "weekly"])),
                ("face_to_face_frequency", Kind::Words(&["none", "quarterly", "monthly"])),
            ],
        ),
        shape("begeleiding.5a", &[("days_to_first_employer_contact", figure(300)), ("contacts_tracked", Kind::YesNo)]),
        shape("begeleiding.5b", &[("days_to_first_school_contact", figure(110)), ("contacts_tracked", Kind::YesNo)]),
        shape(
            "begeleiding.6",
            &[("preference_based_pct", PERCENTAGE), ("follows_current_plan", Kind::YesNo), ("informs_on_options", Kind::YesNo)],
        ),
        shape("begeleiding.8a", &[("mean_rating", Kind::Mean)]),
        shape("begeleiding.8b", &[("mean_rating", Kind::Mean)]),
        shape(
            "begeleiding.7",
            &[
                ("contacts_per_week", figure(8)),
                ("contacts_tracked", Kind::YesNo),
                ("review_frequency", Kind::Words(&["none", "monthly", "weekly"])),
            ],
        ),
        shape("begeleiding.9a", &[("job_type_diversity_pct", PERCENTAGE)]),
        shape("begeleiding.9b", &[("breadth", Kind::Words(&["one_or_two", "broad", "all"])), ("includes_regular_fulltime", Kind::YesNo)]),
        shape("begeleiding.10", &[("employer_diversity_pct", PERCENTAGE)]),
        shape("begeleiding.11", &[("competitive_jobs_pct", PERCENTAGE), ("current_jobs", Kind::Whole { most: 20 })]),
        shape("begeleiding.15", &[("community_time_pct", PERCENTAGE)]),
    ];
    let mut generalist = vec![("refers_out", Kind::Words(&["no", "keeps_caseload", "only_refers"]))];
    generalist.extend(PHASES.map(|phase| (phase, Kind::YesNo)));
    shapes.push(shape("bezetting.3", &generalist));
    for (item, components) in COUNTS {
        shapes.push(Shape { item, facts: components.iter().map(|name| (*name, Kind::YesNo)).collect() });
    }
    for item in ["organisatie.4", "organisatie.6", "begeleiding.1a", "begeleiding.3a", "begeleiding.12", "begeleiding.13", "begeleiding.14"]
    {
        shapes.push(Shape { item, facts: Vec::new() });
    }
    shapes
}

/// The tracks in which a model scores an item.
fn tracks_of(item: &str, model: &str) -> Vec<&'static str> {
    let one_caseload = model == "integrated";
    let of_item: &[&'static str] = match item {
        "bezetting.1a" if !one_caseload => &[],
        "bezetting.1b" | "bezetting.1c" if one_caseload => &[],
        "bezetting.1b" | "begeleiding.1a" | "begeleiding.3a" | "begeleiding.5a" | "begeleiding.8a" | "begeleiding.9a"
        | "begeleiding.10" | "begeleiding.11" => &["ips-a"],
        "bezetting.1c" | "begeleiding.1b" | "begeleiding.3b" | "begeleiding.4" | "begeleiding.5b" | "begeleiding.8b" | "begeleiding.9b" => {
            &["ips-o"]
        }
        _ => &["ips-a", "ips-o"],
    };
    let of_model: &[&str] = match model {
        "ips-a" => &["ips-a"],
        "ips-o" => &["ips-o"],
        _ => &["ips-a", "ips-o"],
    };
    of_item.iter().copied().filter(|track| of_model.contains(track)).collect()
}

/// The first score whose limit the figure stays under, or at when `at`; limits are in thousandths.
fn step(figure: i64, limits: &[(i64, bool, i64)], last: i64) -> i64 {
    limits.iter().find(|(limit, at, _)| figure < *limit || (*at && figure == *limit)).map_or(last, |(.., score)| *score)
}

/// The score of an item from its facts, straight from the table of rulings; `None` is missing.
pub fn expected(item: &str, facts: &Facts) -> Option<i64> {
    let milli = |name: &str| match facts.get(name) {
        Some(Value::Milli(milli)) => Some(*milli),
        _ => None,
    };
    let is = |name: &str| match facts.get(name) {
        Some(Value::Is(is)) => Some(*is),
        _ => None,
    };
    let word = |name: &str| match facts.get(name) {
        Some(Value::Word(word)) => Some(*word),
        _ => None,
    };
    let (under, upto) = (false, true);
    let present = |names: &[&str]| {
        let stated = names.iter().any(|name| facts.contains_key(name));
        stated.then(|| names.iter().filter(|name| is(name) == Some(true)).count())
    };
    if let Some((_, components)) = COUNTS.iter().find(|(counted, _)| *counted == item) {
        let count = present(components)?;
        let scores: &[i64] = match item {
            "begeleiding.2" => &[1, 2, 3, 4, 5],
            "begeleiding.3b" => &[1, 1, 1, 1, 2, 3, 4, 5],
            "begeleiding.16" => &[1, 1, 1, 2, 3, 4, 5],
            _ => &[1, 1, 2, 3, 4, 5],
        };
        return Some(scores[count]);
    }
    let percentage = |name| Some(step(milli(name)?, &[(50_000, under, 1), (59_500, upto, 2), (69_500, upto, 3), (84_500, upto, 4)], 5));
    match item {
        "bezetting.1a" => {
            Some(step(milli("clients_per_worker")?, &[(25_500, under, 5), (40_500, under, 4), (60_500, under, 3), (80_500, under, 2)], 1))
        }
        "bezetting.1b" => {
            Some(step(milli("clients_per_worker")?, &[(20_500, under, 5), (25_500, under, 4), (30_500, under, 3), (40_500, under, 2)], 1))
        }
        "bezetting.1c" => {
            Some(step(milli("clients_per_worker")?, &[(35_500, under, 5), (50_500, under, 4), (70_500, under, 3), (90_500, under, 2)], 1))
        }
        "bezetting.2" => {
            Some(step(milli("vocational_time_pct")?, &[(60_000, under, 1), (74_500, upto, 2), (89_500, upto, 3), (95_500, upto, 4)], 5))
        }
        "bezetting.3" => match word("refers_out")? {
            "only_refers" => Some(1),
            "keeps_caseload" => Some(2),
            _ => Some(match present(&PHASES)? {
                0 => 1,
                1..=4 => 3,
                5 => 4,
                _ => 5,
            }),
        },
        "organisatie.1" => {
            let (separate, team_based, teams) = (is("separate_programme")?, is("team_based")?, milli("teams")?);
            let from_teams = milli("caseload_from_teams_pct")?;
            if separate {
                return Some(1);
            }
            if !team_based || teams >= 3_000 {
                return Some(2);
            }
            Some(step(from_teams, &[(50_000, under, 2), (74_500, upto, 3), (89_500, upto, 4)], 5))
        }
        "organisatie.3" => Some(match (word("face_to_face_frequency")?, word("client_contact_frequency")?) {
            ("monthly", "weekly") => 5,
            ("quarterly" | "monthly", _) | (_, "weekly") => 4,
            (_, "monthly") => 3,
            (_, "quarterly") => 2,
            _ => 1,
        }),
        "begeleiding.5a" => {
            let score = step(
                milli("days_to_first_employer_contact")?,
                &[(30_500, under, 5), (60_500, under, 4), (150_500, under, 3), (270_500, under, 2)],
                1,
            );
            Some(if is("contacts_tracked") == Some(true) { score } else { score.min(4) })
        }
        "begeleiding.5b" => {
            let score = step(
                milli("days_to_first_school_contact")?,
                &[(14_000, upto, 5), (30_500, under, 4), (60_500, under, 3), (90_000, upto, 2)],
                1,
            );
            Some(if is("contacts_tracked") == Some(true) { score } else { score.min(4) })
        }
        "begeleiding.6" => {
            let score =
                step(milli("preference_based_pct")?, &[(25_000, under, 1), (49_500, upto, 2), (74_500, upto, 3), (89_500, upto, 4)], 5);
            let is_whole = ["follows_current_plan", "informs_on_options"].iter().all(|name| is(name) == Some(true));
            Some(if is_whole { score } else { score.min(4) })
        }
        "begeleiding.7" => {
            let score = step(milli("contacts_per_week")?, &[(2_000, under, 1), (3_000, upto, 2), (4_500, upto, 3), (5_500, upto, 4)], 5);
            let tracked = is("contacts_tracked") == Some(true);
            Some(match word("review_frequency") {
                Some("weekly") if tracked => score,
                Some("monthly") if tracked => score.min(3),
                _ => score.min(2),
            })
        }
        "begeleiding.8a" | "begeleiding.8b" => {
            Some(step(milli("mean_rating")?, &[(1_500, upto, 1), (2_500, upto, 2), (3_500, upto, 3), (4_500, upto, 4)], 5))
        }
        "begeleiding.9a" => percentage("job_type_diversity_pct"),
        "begeleiding.10" => percentage("employer_diversity_pct"),
        "begeleiding.9b" => {
            let regular = is("includes_regular_fulltime")?;
            Some(match (word("breadth")?, regular) {
                ("all", _) => 5,
                ("broad", true) => 4,
                ("broad", false) => 3,
                (_, true) => 2,
                (_, false) => 1,
            })
        }
        "begeleiding.11" => {
            let score =
                step(milli("competitive_jobs_pct")?, &[(64_500, upto, 1), (74_500, upto, 2), (84_500, upto, 3), (94_500, upto, 4)], 5);
            Some(if milli("current_jobs")? >= 10_000 { score } else { 1 })
        }
        "begeleiding.15" => {
            Some(step(milli("community_time_pct")?, &[(30_000, upto, 1), (39_500, upto, 2), (49_500, upto, 3), (64_500, upto, 4)], 5))
        }
        _ => None,
    }
}

/// A row of evidence before it is written in a dialect.
#[derive(Clone, Debug)]
pub struct Stated {
    item: &'static str,
    track: Option<&'static str>,
    fact: &'static str,
    value: Value,
    percentage: bool,
    /// The worker whom alone a rating is about.
    worker: Option<usize>,
}

/// A random audit, and the scores that each item can still get; a single one that it must get.
pub struct Sample {
    pub model: &'static str,
    pub rows: Vec<Stated>,
    pub scores: BTreeMap<(&'static str, &'static str), Open>,
}

fn figure(random: &mut Random, most: i64) -> i64 {
    // Whole and half numbers, where anchors meet, and what lies beside them.
    let whole = i64::try_from(random.below(usize::try_from(most).unwrap() + 1)).unwrap() * 1000;
    (whole + random.pick(&[0, 0, 0, 500, 500, 499, 501, 1, -1, 400, 600, 10, -10])).clamp(0, most * 1000)
}

fn value(random: &mut Random, kind: Kind) -> Value {
    match kind {
        Kind::Figure { most, .. } => Value::Milli(figure(random, most)),
        Kind::Mean => Value::Milli(1000 + figure(random, 4)),
        Kind::Count { most } => Value::Milli(i64::try_from(random.below(usize::try_from(most).unwrap())).unwrap() * 1000 + 1000),
        Kind::Whole { most } => Value::Milli(i64::try_from(random.below(usize::try_from(most).unwrap() + 1)).unwrap() * 1000),
        Kind::YesNo => Value::Is(random.chance(70)),
        Kind::Words(words) => Value::Word(random.pick(words)),
    }
}

/// Whether the tracks of an item must have one score in a model: in the integrated one by the items' own text, elsewhere where the ban has
/// no condition.
fn shares(item: &str, model: &str) -> bool {
    let always = ["organisatie.8", "begeleiding.7"];
    let integrated = ["bezetting.1a", "bezetting.2", "organisatie.1", "organisatie.2", "organisatie.4", "organisatie.5"];
    always.contains(&item) || (model == "integrated" && integrated.contains(&item))
}

/// Rows about an item in one track or in all, and the scores that they leave open.
fn state(shape: &Shape, track: Option<&'static str>, gaps: usize, random: &mut Random) -> (Vec<Stated>, Open) {
    let stated = |fact, value, percentage, worker| Stated { item: shape.item, track, fact, value, percentage, worker };
    let rating = |score: i64, worker| stated("score", Value::Milli(score * 1000), false, worker);
    let score = |random: &mut Random| i64::try_from(random.below(5)).unwrap() + 1;
    if random.chance(gaps) {
        return (Vec::new(), every());
    }
    let is_per_worker = shape.facts.first().is_some_and(|(name, _)| *name == "mean_rating");
    if is_per_worker && random.chance(50) {
        let scores: Vec<i64> = (0..=random.below(4)).map(|_| score(random)).collect();
        let (sum, workers) = (scores.iter().sum::<i64>(), i64::try_from(scores.len()).unwrap());
        let rows = scores.iter().enumerate().map(|(worker, score)| rating(*score, Some(worker))).collect();
        // The nearest of 1 to 5, and halfway between two the lower.
        let nearest = (1..=5).find(|anchor| 2 * sum <= (2 * anchor + 1) * workers).unwrap();
        return (rows, Open::from([nearest]));
    }
    if shape.facts.is_empty() || random.chance(5) {
        let score = score(random);
        return (vec![rating(score, None)], Open::from([score]));
    }
    let (mut rows, mut facts) = (Vec::new(), Facts::new());
    for (name, kind) in &shape.facts {
        let value = value(random, *kind);
        let is_contradicted = facts.get("breadth") == Some(&Value::Word("all")) && value == Value::Is(false);
        if random.chance(gaps) || is_contradicted {
            continue;
        }
        facts.insert(*name, value);
        rows.push(stated(*name, value, matches!(kind, Kind::Figure { percentage: true, .. }), None));
    }
    let mut left = open(shape, &facts);
    // A rating beside facts agrees when it is still open.
    if !facts.is_empty() && random.chance(5) {
        let score = random.pick(&left.iter().copied().collect::<Vec<_>>());
        rows.push(rating(score, None));
        left = Open::from([score]);
    }
    (rows, left)
}

pub fn sample(random: &mut Random) -> Sample {
    let model = random.pick(&["integrated", "separate", "ips-a", "ips-o"]);
    let gaps = random.pick(&[0, 0, 10, 40]);
    let (mut rows, mut scores) = (Vec::new(), BTreeMap::new());
    for shape in shapes() {
        let tracks = tracks_of(shape.item, model);
        if tracks.len() > 1 && random.chance(40) {
            let mut apart: Vec<(Vec<Stated>, Open)> = tracks.iter().map(|track| state(&shape, Some(*track), gaps, random)).collect();
            if shares(shape.item, model) {
                let mut shared: Open = apart[0].1.intersection(&apart[1].1).copied().collect();
                if shared.is_empty() {
                    // Two scores would be refused, so the second track says nothing.
                    apart[1].0.clear();
                    shared = apart[0].1.clone();
                }
                apart.iter_mut().for_each(|(_, left)| left.clone_from(&shared));
            }
            for (track, (stated, left)) in tracks.iter().zip(apart) {
                rows.extend(stated);
                scores.insert((shape.item, *track), left);
            }
        } else if let Some(first) = tracks.first() {
            let track = (tracks.len() == 1 && random.chance(30)).then_some(*first);
            let (stated, left) = state(&shape, track, gaps, random);
            rows.extend(stated);
            scores.extend(tracks.iter().map(|track| ((shape.item, *track), left.clone())));
        }
    }
    random.shuffle(&mut rows);
    Sample { model, rows, scores }
}

/// How a spreadsheet writes a table.
pub struct Dialect {
    delimiter: char,
    comma: bool,
    words: usize,
    start: &'static str,
    line_end: &'static str,
    encoding: usize,
    loud: bool,
}

pub const PLAIN: Dialect = Dialect { delimiter: ',', comma: false, words: 0, start: "", line_end: "\n", encoding: 0, loud: false };

pub fn dialect(random: &mut Random) -> Dialect {
    let delimiter = random.pick(&[';', ',', '\t', '|']);
    let start = match delimiter {
        ';' => random.pick(&["", "sep=;\r\n", "\r\n"]),
        ',' => random.pick(&["", "sep=,\r\n"]),
        _ => "",
    };
    Dialect {
        delimiter,
        comma: random.chance(60),
        words: random.below(3),
        start,
        line_end: random.pick(&["\n", "\r\n", "\r"]),
        encoding: random.below(4),
        loud: random.chance(50),
    }
}

impl Dialect {
    fn cell(&self, text: &str) -> String {
        let text = if self.loud { format!(" {text} ") } else { text.to_owned() };
        if text.contains([self.delimiter, '"', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
    }

    fn value(&self, stated: &Stated) -> String {
        match stated.value {
            Value::Word("no") => ["no", "nee", "non"][self.words].to_owned(),
            Value::Word(word) => {
                if self.loud {
                    word.to_uppercase()
                } else {
                    word.to_owned()
                }
            }
            Value::Is(true) => ["yes", "ja", "oui"][self.words].to_owned(),
            Value::Is(false) => ["no", "NEE", "non"][self.words].to_owned(),
            Value::Milli(milli) => {
                let (whole, rest) = (milli / 1000, milli % 1000);
                // A fourth decimal keeps '12.345' from being read in two ways.
                let decimals = if rest % 100 == 0 { format!("{}", rest / 100) } else { format!("{rest:03}0") };
                let plain =
                    if rest == 0 && !(self.loud && stated.fact != "teams") { whole.to_string() } else { format!("{whole}.{decimals}") };
                let shown = if self.comma { plain.replace('.', ",") } else { plain };
                // A bare figure up to one is refused, as it may be a share of one.
                if stated.percentage && (self.loud || (1..=1000).contains(&milli)) { format!("{shown} %") } else { shown }
            }
        }
    }

    pub fn write(&self, rows: &[Stated]) -> Vec<u8> {
        let headers = [
            ["item", "track", "fact", "value", "worker", "note"],
            ["Item", "KOLOM", "feit", "waarde", "werker", "toelichting"],
            ["item", "colonne", "fait", "valeur", "jobcoach", "remarque"],
        ];
        let join = |cells: &[String]| cells.join(&self.delimiter.to_string());
        let mut lines = vec![join(&headers[self.words].map(|cell| self.cell(cell)))];
        for (index, stated) in rows.iter().enumerate() {
            let item = if self.loud { stated.item.to_uppercase() } else { stated.item.to_owned() };
            let note = if index % 7 == 0 { "één opmerking\nover twee regels, met \"aanhaling\"; en meer" } else { "" };
            let worker = stated.worker.map(|worker| format!("w{worker}")).unwrap_or_default();
            let track = stated.track.unwrap_or_default().to_owned();
            let cells = [item, track, stated.fact.to_owned(), self.value(stated), worker, note.to_owned()];
            lines.push(join(&cells.map(|cell| self.cell(&cell))));
            if self.loud && index % 5 == 0 {
                lines.push(join(&[const { String::new() }; 6]));
            }
        }
        let text = format!("{}{}{}", self.start, lines.join("\n"), "\n").replace("\r\n", "\n").replace('\n', self.line_end);
        match self.encoding {
            0 => text.into_bytes(),
            1 => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            2 => text.chars().map(|letter| u8::try_from(u32::from(letter)).expect("Latin")).collect(),
            _ => "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        }
    }
}

#[test]
fn random_audits_get_the_scores_and_totals_of_the_rulings() {
    let audits: usize = std::env::var("GETROUW_AUDITS").ok().and_then(|number| number.parse().ok()).unwrap_or(250);
    let mut random = Random::new(2015);
    for number in 0..audits {
        let sample = sample(&mut random);
        let dialect = dialect(&mut random);
        let audit = AuditFolder::new(sample.model, dialect.write(&sample.rows));
        let scorecard = audit.scorecard();
        for ((item, track), open) in &sample.scores {
            let row = scorecard.item(item, track);
            let (lowest, highest) = (open.first().copied(), open.last().copied());
            assert_eq!(
                (row["score"].as_i64(), row["lowest_possible"].as_i64(), row["highest_possible"].as_i64()),
                (lowest.filter(|_| open.len() == 1), lowest, highest),
                "audit {number}: {item} in {track} of {:?}",
                sample.rows.iter().filter(|row| row.item == *item).collect::<Vec<_>>()
            );
        }
        for track in ["ips-a", "ips-o"].into_iter().filter(|track| tracks_of("organisatie.4", sample.model).contains(track)) {
            let scores: Vec<&Open> = sample.scores.iter().filter(|((_, of), _)| *of == track).map(|(_, open)| open).collect();
            let sum = scores.iter().filter(|open| open.len() == 1).flat_map(|open| open.first()).sum::<i64>();
            let lowest = scores.iter().flat_map(|open| open.first()).sum::<i64>();
            let highest = scores.iter().flat_map(|open| open.last()).sum::<i64>();
            let total = scorecard.track(track);
            let figures = ["total", "lowest_possible", "highest_possible", "items"].map(|name| total[name].as_i64().expect(name));
            assert_eq!(figures, [sum, lowest, highest, i64::try_from(scores.len()).unwrap()], "audit {number}, {track}");
        }
    }
}
