//! What changed between two rubrics: in meaning, in the scores that answers get, and in words.

use super::fact::{Answer, Choice, Fact, FactKind, Settings};
use super::id::FactName;
use super::model::{Item, Rubric, TotalBands};
use super::parts::{Caseload, Diverging, Score, in_file};
use super::space::{self, Dimension, bounds, combinations, dimensions};
use super::texts;
use crate::figure::Figure;
use crate::locale::Lang;

/// What changed between two rubrics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diff {
    /// What changed in meaning, in the order of the parts of a rubric.
    pub meaning: Vec<Change>,
    /// Which answers score differently, by item.
    pub scores: Vec<ScoreChange>,
    /// What changed in words alone.
    pub wording: Vec<Change>,
}

impl Diff {
    /// Whether anything changed that bears on scores or on what they mean.
    pub fn changes_meaning(&self) -> bool {
        !self.meaning.is_empty() || !self.scores.is_empty()
    }
}

/// A change of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The part: `items.team.1`, `tracks.work`, or nothing for the head.
    pub part: String,
    /// What of it, such as `score.ranges.3`; nothing when the part itself came or went.
    pub what: String,
    /// As it was; none when it is new.
    pub old: Option<String>,
    /// As it is; none when it is gone.
    pub new: Option<String>,
}

/// Which answers to an item score differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreChange {
    pub item: String,
    /// How many combinations of answers score differently; none when there are too many to try.
    pub changed: Option<usize>,
    /// How many were tried.
    pub tried: usize,
    /// Stretches of the one figure that decides, or combinations to show what is meant.
    pub cases: Vec<ChangedCase>,
}

/// Answers that score differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedCase {
    pub answers: String,
    /// The score as it was; none when there was none.
    pub old: Option<Score>,
    pub new: Option<Score>,
}

/// The most combinations that are told of one item; a stretch of a figure is one.
const MOST_TOLD: usize = 10;

/// Compares two rubrics.
pub fn diff(old: &Rubric, new: &Rubric, lang: Lang) -> Diff {
    Diff { meaning: compare(&parts(old), &parts(new)), scores: score_changes(old, new, lang), wording: compare(&words(old), &words(new)) }
}

/// The parts of a rubric in order, each with its properties in order.
type Parts = Vec<(String, Vec<(String, String)>)>;

fn compare(old: &Parts, new: &Parts) -> Vec<Change> {
    let mut changes = Vec::new();
    let find = |parts: &'_ Parts, name: &str| parts.iter().find(|(known, _)| known == name).map(|(_, properties)| properties.clone());
    for (part, properties) in old {
        let change = |what: &str, old: Option<&String>, new: Option<&String>| Change {
            part: part.clone(),
            what: what.to_owned(),
            old: old.cloned(),
            new: new.cloned(),
        };
        let Some(other) = find(new, part) else {
            changes.push(change("", Some(part), None));
            continue;
        };
        let value = |properties: &[(String, String)], what: &str| {
            properties.iter().find(|(known, _)| known == what).map(|(_, value)| value.clone())
        };
        for (what, before) in properties {
            let after = value(&other, what);
            if after.as_ref() != Some(before) {
                changes.push(change(what, Some(before), after.as_ref()));
            }
        }
        for (what, after) in other.iter().filter(|(what, _)| value(properties, what).is_none()) {
            changes.push(change(what, None, Some(after)));
        }
    }
    for (part, _) in new.iter().filter(|(part, _)| find(old, part).is_none()) {
        changes.push(Change { part: part.clone(), what: String::new(), old: None, new: Some(part.clone()) });
    }
    changes
}

fn words(rubric: &Rubric) -> Parts {
    let mut parts: Parts = Vec::new();
    for (path, text) in texts::of_rubric(rubric) {
        let split = if path.first().is_some_and(|first| first == "items") { 2 } else { path.len().saturating_sub(1) };
        let (part, what) = path.split_at(split.min(path.len()));
        let (part, property) = (part.join("."), (what.join("."), text));
        match parts.iter_mut().find(|(known, _)| *known == part) {
            Some((_, properties)) => properties.push(property),
            None => parts.push((part, vec![property])),
        }
    }
    parts
}

/// Everything of a rubric that bears on scores or on what they mean, and no words.
fn parts(rubric: &Rubric) -> Parts {
    let own = |key: &str, value: String| (key.to_owned(), value);
    let join = |names: Vec<&str>| names.join(", ");
    let mut head = vec![own("version", rubric.version.clone()), own("total", in_file(&rubric.total)), own("tie", in_file(&rubric.tie))];
    head.extend(rubric.insufficient.as_ref().map(|code| own("insufficient", code.code.clone())));
    let mut parts: Parts = vec![(String::new(), head)];
    for track in &rubric.tracks {
        parts.push((format!("tracks.{}", track.id), vec![own("maximum", track.maximum.to_string())]));
    }
    for model in &rubric.models {
        let tracks = join(model.tracks.iter().map(|track| track.as_str()).collect());
        let mut properties = vec![own("tracks", tracks)];
        if model.caseload == Caseload::PerTrack {
            properties.push(own("caseload", "per_track".to_owned()));
        }
        parts.push((format!("models.{}", model.id), properties));
    }
    for code in &rubric.evidence_codes {
        parts.push((
            format!("evidence_codes.{}", code.code),
            vec![
                own("undefined", code.undefined.to_string()),
                own("consent", code.consent.to_string()),
                own("gather", code.gather.as_ref().map(in_file).unwrap_or_default()),
            ],
        ));
    }
    for principle in &rubric.principles {
        let items = join(principle.items.iter().map(|item| item.as_str()).collect());
        parts.push((format!("principles.{}", principle.id), vec![own("items", items), own("origin", in_file(&principle.origin))]));
    }
    for role in &rubric.informants {
        let items = join(role.items.iter().map(|item| item.as_str()).collect());
        parts.push((format!("informants.{}", role.id), vec![own("items", items), own("origin", in_file(&role.origin))]));
    }
    for map in &rubric.corresponds {
        let pair = |(own, other): (&str, &str)| format!("{own}={other}");
        let tracks = map.tracks.iter().map(|(own, other)| pair((own.as_str(), other.as_str()))).collect::<Vec<_>>().join(", ");
        let items = map.items.iter().map(|(own, other)| pair((own.as_str(), other.as_str()))).collect::<Vec<_>>().join(", ");
        parts.push((format!("corresponds.{}", map.rubric), vec![own("tracks", tracks), own("items", items)]));
    }
    for due in &rubric.due {
        let mut properties = vec![own("within", due.within.to_string()), own("repeats", due.repeats.to_string())];
        properties.extend(due.once_high.map(|term| own("once_high", term.to_string())));
        parts.push((format!("due.{}", due.id), properties));
    }
    if let Some(readiness) = &rubric.readiness {
        let questions = join(readiness.questions.iter().map(|question| question.id.as_str()).collect());
        let properties =
            vec![own("origin", readiness.origin.clone()), own("at_least", readiness.needed().to_string()), own("questions", questions)];
        parts.push(("readiness".to_owned(), properties));
    }
    for ruling in &rubric.rulings {
        let occasions = ruling.applies_to.iter().map(in_file).collect::<Vec<_>>().join(", ");
        parts.push((format!("rulings.{}", ruling.number), vec![own("applies_to", occasions)]));
    }
    parts.extend(rubric.bands.iter().map(|bands| ("bands".to_owned(), of_bands(bands))));
    if let Some(minimums) = &rubric.minimums {
        let mut properties = vec![own("origin", minimums.origin.clone())];
        for minimum in &minimums.items {
            let band = minimum.band.as_ref().map(|band| format!(" ({band})")).unwrap_or_default();
            properties.push(own(&format!("{}{band}", minimum.item), format!(">= {}", minimum.at_least)));
        }
        parts.push(("minimums".to_owned(), properties));
    }
    parts.extend(rubric.items.iter().map(|item| (format!("items.{}", item.id), of_item(item))));
    parts
}

fn of_bands(bands: &TotalBands) -> Vec<(String, String)> {
    let mut properties = vec![("origin".to_owned(), bands.origin.clone()), ("on".to_owned(), in_file(&bands.on))];
    for (track, ranges) in &bands.tracks {
        properties.extend(ranges.iter().map(|(range, band)| (format!("{track}.{}", band.id), range.to_string())));
    }
    properties
}

fn of_item(item: &Item) -> Vec<(String, String)> {
    let own = |key: &str, value: String| (key.to_owned(), value);
    let mut properties = vec![
        own("tracks", item.tracks.iter().map(|track| track.as_str()).collect::<Vec<_>>().join(", ")),
        own("models", item.models.iter().map(|model| model.as_str()).collect::<Vec<_>>().join(", ")),
        own("evidence", item.evidence.join(", ")),
        own("scale", format!("{}..{}", item.lowest, item.highest)),
        own("rulings", item.rulings.join(", ")),
    ];
    let mut words: Vec<Diverging> = item.diverging.values().copied().collect();
    words.dedup();
    match words[..] {
        [word] => properties.push(own("diverging", in_file(&word))),
        _ => properties.extend(item.diverging.iter().map(|(model, word)| own(&format!("diverging.{model}"), in_file(word)))),
    }
    for (name, fact) in item.facts.iter() {
        let kind = match &fact.kind {
            FactKind::Number(_) => "number".to_owned(),
            FactKind::Whole(_) => "whole".to_owned(),
            FactKind::Percentage => "percentage".to_owned(),
            FactKind::YesNo => "yes_no".to_owned(),
            FactKind::Choice(choices) => {
                let one = |choice: &Choice| {
                    let beside = if choice.beside.is_empty() { String::new() } else { format!(" (beside: {})", choice.beside.join(" ")) };
                    format!("{}{beside}", choice.id)
                };
                format!("choice: {}", choices.iter().map(one).collect::<Vec<_>>().join(", "))
            }
        };
        let measure = fact.measure.as_ref().map(|measure| format!("; measure: {}{}", measure.name, settings(&measure.settings)));
        let bounds = if matches!(fact.kind, FactKind::Number(_) | FactKind::Whole(_)) { bounds_of(fact) } else { String::new() };
        let supporting = if fact.supporting { "; supporting" } else { "" };
        let per_file = if fact.per_file.is_empty() { "" } else { "; per_file" };
        properties.push(own(&format!("facts.{name}"), format!("{kind}{bounds}{}{supporting}{per_file}", measure.unwrap_or_default())));
    }
    properties.extend(item.rule.properties(&item.facts));
    properties.extend(item.contradictions.iter().map(|contradiction| contradiction.property(&item.facts)));
    properties.extend(item.caps.iter().map(|cap| cap.property(&item.facts)));
    properties
}

/// The lowest and the highest that a number can be, as far as the rubric says.
fn bounds_of(fact: &Fact) -> String {
    let from = (fact.from != Figure::whole(0)).then(|| format!("; from: {}", fact.from));
    let to = fact.to.as_ref().map(|highest| format!("; to: {highest}"));
    [from, to].into_iter().flatten().collect()
}

/// What of the scale a measure works with, as far as it is set.
fn settings(settings: &Settings) -> String {
    let set = settings.numbers().into_iter().filter_map(|(name, number)| Some(format!("{name} {}", number?)));
    let mut parts: Vec<String> = set.collect();
    if !settings.types.is_empty() {
        parts.push(format!("types {}", settings.types.join(" ")));
    }
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) }
}

/// The items that both rubrics have, with the answers that score differently in them.
fn score_changes(old: &Rubric, new: &Rubric, lang: Lang) -> Vec<ScoreChange> {
    let in_both = old.items.iter().filter_map(|item| Some((item, new.items.iter().find(|other| other.id == item.id)?)));
    in_both
        .filter(|(old, new)| old.rule != new.rule || old.caps != new.caps || old.contradictions != new.contradictions)
        .filter_map(|(old, new)| score_change(old, new, lang))
        .collect()
}

fn score_change(old: &Item, new: &Item, lang: Lang) -> Option<ScoreChange> {
    let dimensions = shared_dimensions(old, new);
    let change = |changed, tried, cases| Some(ScoreChange { item: old.id.to_string(), changed, tried, cases });
    let Some(size) = combinations(&dimensions) else { return change(None, 0, Vec::new()) };
    let of = |item| space::verdicts(item, &dimensions, size, space::Facts::new()).into_iter().map(|verdict| verdict.score);
    let scores: Vec<(Option<Score>, Option<Score>)> = of(old).zip(of(new)).collect();
    let changed = scores.iter().filter(|(before, after)| before != after).count();
    if changed == 0 {
        return None;
    }
    let cases = match &dimensions[..] {
        [Dimension::Fact(name, answers)] => stretches(name, answers, &scores, &critical(old, new, name), new),
        _ => scores
            .iter()
            .enumerate()
            .filter(|(_, (before, after))| before != after)
            .take(MOST_TOLD)
            .map(|(index, (before, after))| ChangedCase {
                answers: describe(&dimensions, index, old, new, lang),
                old: *before,
                new: *after,
            })
            .collect(),
    };
    change(Some(changed), size, cases)
}

/// What can vary in either item. Components that one of the two counts apart vary one by one.
fn shared_dimensions(old: &Item, new: &Item) -> Vec<Dimension> {
    let all_bounds = |item: &Item| -> Vec<(FactName, Figure)> {
        item.facts.keys().flat_map(|name| bounds(item, name, &[]).into_iter().map(|bound| (name.clone(), bound))).collect()
    };
    let mut shared = dimensions(old, &all_bounds(new));
    for dimension in dimensions(new, &all_bounds(old)) {
        let known: Vec<FactName> = shared.iter().cloned().flat_map(Dimension::into_facts).collect();
        let is_same = |other: &Dimension| match (other, &dimension) {
            (Dimension::Fact(one, _), Dimension::Fact(two, _)) => one == two,
            (Dimension::Components(one), Dimension::Components(two)) => one == two,
            _ => false,
        };
        if shared.iter().any(is_same) {
            continue;
        }
        let facts = dimension.clone().into_facts();
        if facts.iter().any(|fact| known.contains(fact)) {
            shared = shared.into_iter().flat_map(|other| apart(other, &facts)).collect();
        }
        let missing = facts.into_iter().filter(|fact| !known.contains(fact));
        match dimension {
            Dimension::Fact(name, answers) if !known.contains(&name) => shared.push(Dimension::Fact(name, answers)),
            Dimension::Fact(..) => {}
            Dimension::Components(_) => shared.extend(missing.map(yes_or_no)),
        }
    }
    shared
}

fn yes_or_no(name: FactName) -> Dimension {
    Dimension::Fact(name, vec![Answer::YesNo(false), Answer::YesNo(true)])
}

fn apart(dimension: Dimension, facts: &[FactName]) -> Vec<Dimension> {
    match dimension {
        Dimension::Components(names) if names.iter().any(|name| facts.contains(name)) => names.into_iter().map(yes_or_no).collect(),
        other => vec![other],
    }
}

fn describe(dimensions: &[Dimension], index: usize, old: &Item, new: &Item, lang: Lang) -> String {
    let values = space::values_at(dimensions, index);
    let told = dimensions.iter().zip(values).map(|(dimension, value)| match dimension {
        Dimension::Fact(name, _) if !new.facts.keys().any(|known| known == name) => dimension.describe(value, old).said(lang),
        _ => dimension.describe(value, new).said(lang),
    });
    told.collect::<Vec<_>>().join(", ")
}

/// The figures at which something may change in either item: every bound, and halfway between two.
fn critical(old: &Item, new: &Item, fact: &FactName) -> Vec<Figure> {
    let mut found = [bounds(old, fact, &[]), bounds(new, fact, &[]), vec![Figure::whole(0), Figure::whole(100)]].concat();
    found.sort();
    found.dedup();
    let halves: Vec<Figure> = found.windows(2).filter_map(|pair| Some(pair.first()?.halfway(pair.get(1)?))).collect();
    [found, halves].concat()
}

/// Runs of figures that changed alike. A figure between two critical ones stands for all that lie between them.
fn stretches(
    name: &FactName,
    answers: &[Answer],
    scores: &[(Option<Score>, Option<Score>)],
    critical: &[Figure],
    item: &Item,
) -> Vec<ChangedCase> {
    let mut cases: Vec<ChangedCase> = Vec::new();
    let mut index = 0;
    while let Some(scored) = scores.get(index) {
        let end = index + scores.iter().skip(index).take_while(|other| *other == scored).count();
        if scored.0 != scored.1 {
            let figure = |at: Option<usize>| match answers.get(at?)? {
                Answer::Figure(figure) => Some(figure),
                _ => None,
            };
            let answers = match (figure(Some(index)), figure(end.checked_sub(1))) {
                (Some(first), Some(last)) if first == last && critical.contains(first) => format!("{name} = {first}"),
                (Some(first), Some(last)) => {
                    let from = if critical.contains(first) {
                        format!(">= {first}")
                    } else {
                        figure(index.checked_sub(1)).map_or_else(String::new, |before| format!("> {before}"))
                    };
                    let to = if critical.contains(last) {
                        Some(format!("<= {last}"))
                    } else {
                        figure(Some(end)).map(|after| format!("< {after}"))
                    };
                    let bounds: Vec<String> = [Some(from), to].into_iter().flatten().filter(|bound| !bound.is_empty()).collect();
                    format!("{name} {}", bounds.join(", "))
                }
                _ => answers.get(index).map(|answer| format!("{name} = {}", item.facts.plain(answer, name))).unwrap_or_default(),
            };
            cases.push(ChangedCase { answers, old: scored.0, new: scored.1 });
        }
        index = end;
    }
    cases
}
