//! A rubric on a page: which are shipped, one whole, or one item.

use super::blocks::{Align, Block, Page, Table};
use super::words::Words;
use crate::figure::Figure;
use crate::locale::{Label, Lang, Phrase};
use crate::report::labels::{
    ANCHORS, ANSWER, EVIDENCE_SOURCES, FACT, FACTS, ITEM, ITEMS, MAXIMUM, PARAPHRASE, POINT_ABSENT, POINT_PRESENT, RUBRIC, RULE_JUDGED,
    RULE_PER_WORKER, SOURCE, TITLE,
};
use crate::rubric::{Contradiction, Diverging, FactName, Item, Rubric, Rule, Score, Then};

const TRACKS: Label = Label { nl: "Sporen", en: "Tracks", fr: "Volets" };
const LICENCE: Label = Label { nl: "Gebruiksvoorwaarden", en: "Licence", fr: "Conditions d'utilisation" };
const MODELS: Label = Label { nl: "Modellen", en: "Models", fr: "Modèles" };
const RULE: Label = Label { nl: "Regel", en: "Rule", fr: "Règle" };
const PRINCIPLES: Label = Label { nl: "Principes", en: "Principles", fr: "Principes" };
const RULINGS: Label = Label { nl: "Interpretaties", en: "Rulings", fr: "Règles d'interprétation" };
const ANY_SOURCE: Label = Label {
    nl: "de schaal noemt er geen; elke gegevensbron is goed",
    en: "the scale names none; any will do",
    fr: "l'échelle n'en cite aucune ; toutes conviennent",
};
const CRITERION: Label = Label { nl: "Criterium", en: "Criterion", fr: "Critère" };
const DIVERGING: Label = Label { nl: "Uiteenlopende scores", en: "Different scores per track", fr: "Scores différents selon le volet" };
const DIVERGING_FORBIDDEN: Label = Label { nl: "niet toegestaan", en: "not allowed", fr: "non permis" };
const DIVERGING_ALLOWED: Label = Label { nl: "toegestaan", en: "allowed", fr: "permis" };
const DIVERGING_DISPUTED: Label = Label { nl: "betwist", en: "disputed", fr: "contradictoire dans l'échelle" };
const CONTRADICTIONS: Label = Label { nl: "Kan niet samen", en: "Cannot go together", fr: "Incompatible" };
const MEANING: Label = Label { nl: "Betekenis", en: "Meaning", fr: "Sens" };
const MEASURE: Label = Label { nl: "Meting", en: "Measure", fr: "Mesure" };
const CAPS: Label = Label { nl: "Plafonds", en: "Caps", fr: "Plafonds" };

/// The shipped rubrics.
pub fn rubric_list(rubrics: &[Rubric], lang: Lang) -> Page {
    let words = Words::from(lang);
    let columns = [
        (words.say(RUBRIC), Align::Left),
        (words.say(TITLE), Align::Left),
        (words.say(TRACKS), Align::Left),
        (words.say(ITEMS), Align::Right),
    ];
    let mut table = Table::new(columns);
    for rubric in rubrics {
        let tracks: Vec<String> = rubric.tracks.iter().map(|track| track.id.to_string()).collect();
        table.row([rubric.id.clone(), rubric.title.clone(), tracks.join(", "), rubric.items.len().to_string()]);
    }
    Page { title: "getrouw".to_owned(), blocks: vec![Block::Table(table)] }
}

/// A rubric as a whole: what it is, and its items in short.
pub fn rubric_page(rubric: &Rubric, lang: Lang) -> Page {
    let words = Words::from(lang);
    let pairs = |list: Vec<(String, &str)>| Block::Terms(list.into_iter().map(|(id, title)| (id, title.to_owned())).collect());
    let mut blocks = vec![Block::Terms(vec![
        (
            words.say(RUBRIC),
            words.say(Phrase::VersionOf { title: rubric.title.clone(), id: rubric.id.clone(), version: rubric.version.clone() }),
        ),
        (words.say(SOURCE), rubric.source.clone()),
        (words.say(LICENCE), rubric.licence.clone()),
    ])];
    blocks.push(Block::Heading(2, words.say(TRACKS)));
    blocks.push(Block::Terms(
        rubric
            .tracks
            .iter()
            .map(|track| (track.id.to_string(), format!("{} ({} {})", track.title, words.say(MAXIMUM).to_lowercase(), track.maximum)))
            .collect(),
    ));
    blocks.push(Block::Heading(2, words.say(MODELS)));
    blocks.push(pairs(rubric.models.iter().map(|model| (model.id.to_string(), model.title.as_str())).collect()));
    if !rubric.evidence_codes.is_empty() {
        blocks.push(Block::Heading(2, words.say(EVIDENCE_SOURCES)));
    }
    blocks.push(pairs(rubric.evidence_codes.iter().map(|code| (code.code.clone(), code.title.as_str())).collect()));
    for section in &rubric.sections {
        blocks.push(Block::Heading(2, section.title.clone()));
        let columns = [
            (words.say(ITEM), Align::Left),
            (words.say(TITLE), Align::Left),
            (words.say(TRACKS), Align::Left),
            (words.say(FACTS), Align::Left),
        ];
        let mut table = Table::new(columns);
        for item in rubric.items.iter().filter(|item| item.section == section.id) {
            let facts: Vec<&str> = item.facts.keys().map(FactName::as_str).collect();
            let facts = if facts.is_empty() { words.say(RULE_JUDGED) } else { facts.join(", ") };
            table.row([item.id.to_string(), item.title.clone(), tracks(item), facts]);
        }
        blocks.push(Block::Table(table));
    }
    if !rubric.principles.is_empty() {
        blocks.push(Block::Heading(2, words.say(PRINCIPLES)));
        blocks.push(Block::Terms(
            rubric
                .principles
                .iter()
                .map(|principle| (principle.title.clone(), principle.items.iter().map(|item| item.as_str()).collect::<Vec<_>>().join(", ")))
                .collect(),
        ));
    }
    if !rubric.rulings.is_empty() {
        blocks.push(Block::Heading(2, words.say(RULINGS)));
        blocks.push(pairs(rubric.rulings.iter().map(|ruling| (ruling.number.clone(), ruling.text.as_str())).collect()));
    }
    Page { title: rubric.title.clone(), blocks }
}

/// One item: what it asks, which facts it takes, how they give a score, its anchors and rulings.
pub fn item_page(rubric: &Rubric, item: &Item, lang: Lang) -> Page {
    let words = Words::from(lang);
    let sources = if item.evidence.is_empty() { words.say(ANY_SOURCE) } else { item.evidence.join(", ") };
    let mut terms = Vec::new();
    if !item.criterion.is_empty() {
        terms.push((words.say(CRITERION), item.criterion.clone()));
    }
    terms.extend([
        (words.say(TRACKS), tracks(item)),
        (words.say(MODELS), item.models.iter().map(|model| model.as_str()).collect::<Vec<_>>().join(", ")),
        (words.say(EVIDENCE_SOURCES), sources),
    ]);
    terms.extend(diverging(item, words).map(|text| (words.say(DIVERGING), text)));
    let mut blocks = vec![Block::Terms(terms)];
    if !item.facts.is_empty() {
        blocks.push(Block::Heading(2, words.say(FACTS)));
        let columns = [FACT, MEANING, ANSWER, MEASURE].map(|heading| (words.say(heading), Align::Left));
        let mut table = Table::new(columns);
        for (name, fact) in item.facts.iter() {
            table.row([
                name.to_string(),
                if fact.help.is_empty() { item.fact_title(name).to_owned() } else { format!("{} ({})", item.fact_title(name), fact.help) },
                words.kind(fact),
                fact.measure.as_ref().map(|measure| measure.name.clone()).unwrap_or_default(),
            ]);
        }
        blocks.push(Block::Table(table));
    }
    blocks.push(Block::Heading(2, words.say(RULE)));
    blocks.push(Block::List(rule(item, words)));
    if !item.contradictions.is_empty() {
        blocks.push(Block::Heading(2, words.say(CONTRADICTIONS)));
        let line = |contradiction: &Contradiction| {
            let conditions = contradiction.conditions().iter().map(|condition| words.condition(condition, item)).collect();
            words.say(Phrase::CannotGoTogether { conditions })
        };
        blocks.push(Block::List(item.contradictions.iter().map(line).collect()));
    }
    if !item.caps.is_empty() {
        blocks.push(Block::Heading(2, words.say(CAPS)));
        blocks.push(Block::List(item.caps.iter().map(|cap| words.cap(cap, item)).collect()));
    }
    if !item.anchors.is_empty() {
        blocks.push(Block::Heading(2, words.say(ANCHORS)));
        blocks.push(Block::Terms(item.anchors.iter().map(|(score, text)| (score.to_string(), text.clone())).collect()));
        blocks.push(Block::Paragraph(words.say(PARAPHRASE)));
    }
    let rulings: Vec<(String, String)> = rubric
        .rulings
        .iter()
        .filter(|ruling| item.rulings.contains(&ruling.number))
        .map(|ruling| (ruling.number.clone(), ruling.text.clone()))
        .collect();
    if !rulings.is_empty() {
        blocks.push(Block::Heading(2, words.say(RULINGS)));
        blocks.push(Block::Terms(rulings));
    }
    Page { title: format!("{} {}", item.id, item.title), blocks }
}

/// One fact of an item: what it takes for an answer, and how the item is scored.
pub fn fact_page(item: &Item, name: &FactName, lang: Lang) -> Page {
    let words = Words::from(lang);
    let mut terms = vec![(words.say(ITEM), format!("{} {}", item.id, item.title))];
    if let Some(fact) = item.facts.get(name) {
        terms.push((words.say(ANSWER), words.kind(fact)));
        terms.extend(fact.measure.as_ref().map(|measure| (words.say(MEASURE), measure.name.clone())));
        terms.extend((!fact.help.is_empty()).then(|| (words.say(MEANING), fact.help.clone())));
    }
    let mut lines = rule(item, words);
    lines.extend(item.caps.iter().map(|cap| words.cap(cap, item)));
    let blocks = vec![Block::Terms(terms), Block::Heading(2, words.say(RULE)), Block::List(lines)];
    Page { title: format!("{name}: {}", item.fact_title(name)), blocks }
}

/// Whether the tracks of an item may differ: in one word where all models agree, and else by model.
fn diverging(item: &Item, words: Words) -> Option<String> {
    let word = |diverging: &Diverging| {
        words.say(match diverging {
            Diverging::Forbidden => DIVERGING_FORBIDDEN,
            Diverging::Allowed => DIVERGING_ALLOWED,
            Diverging::Disputed => DIVERGING_DISPUTED,
        })
    };
    let first = item.diverging.values().next()?;
    if item.diverging.values().all(|other| other == first) {
        return Some(word(first));
    }
    Some(item.diverging.iter().map(|(model, diverging)| format!("{model}: {}", word(diverging))).collect::<Vec<_>>().join("; "))
}

fn tracks(item: &Item) -> String {
    item.tracks.iter().map(|track| track.as_str()).collect::<Vec<_>>().join(", ")
}

fn rule(item: &Item, words: Words) -> Vec<String> {
    match &item.rule {
        Rule::Judged => vec![words.say(RULE_JUDGED)],
        Rule::PerWorker(_) => vec![words.say(RULE_JUDGED), words.say(RULE_PER_WORKER)],
        Rule::Count(count) => count_lines(count, words),
        Rule::Bands(bands) => band_lines(bands, item, words),
        Rule::Rules(cases) => cases
            .iter()
            .flat_map(|case| match &case.then {
                Then::Score(score) => vec![format!("{score}: {}", words.when(&case.when, item))],
                Then::Count(count) => count_lines(count, words),
                Then::Bands(bands) => band_lines(bands, item, words),
            })
            .collect(),
    }
}

fn count_lines(count: &crate::rubric::Count, words: Words) -> Vec<String> {
    if let [_] = count.of[..] {
        let line = |(range, score): (&crate::rubric::Range, &Score)| {
            let is_there = !range.contains(&Figure::whole(0));
            format!("{score}: {}", words.say(if is_there { POINT_PRESENT } else { POINT_ABSENT }))
        };
        return count.ranges.iter().map(line).collect();
    }
    let line = |(range, score): (&crate::rubric::Range, &Score)| {
        format!("{score}: {}", words.say(Phrase::CountNeeded { range: words.range(range, None), of: count.of.len() }))
    };
    count.ranges.iter().map(line).collect()
}

fn band_lines(bands: &crate::rubric::Bands, item: &Item, words: Words) -> Vec<String> {
    let fact = item.facts.get(&bands.fact);
    let lines = bands.ranges.iter().map(|(range, score)| format!("{score}: {}", words.range(range, fact)));
    let without = bands.without_figure.iter().map(|without| {
        let condition = words.condition(&without.when, item);
        format!("{}: {}", without.score, words.say(Phrase::WithoutFigure { condition }))
    });
    lines.chain(without).collect()
}
