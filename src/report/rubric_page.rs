//! A rubric on a page: which are shipped, one whole, or one item.

use super::blocks::{Align, Block, Page, Table};
use super::words::Words;
use crate::figure::Figure;
use crate::locale::{Lang, Phrase};
use crate::rubric::{Diverging, FactName, Item, Rubric, Rule, Score, Then};

/// The shipped rubrics.
pub fn rubric_list(rubrics: &[Rubric], lang: Lang) -> Page {
    let words = Words::from(lang);
    let columns = [
        (words.say(Phrase::Rubric), Align::Left),
        (words.say(Phrase::Title), Align::Left),
        (words.say(Phrase::Tracks), Align::Left),
        (words.say(Phrase::Items), Align::Right),
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
            words.say(Phrase::Rubric),
            words.say(Phrase::VersionOf { title: rubric.title.clone(), id: rubric.id.clone(), version: rubric.version.clone() }),
        ),
        (words.say(Phrase::Source), rubric.source.clone()),
        (words.say(Phrase::Licence), rubric.licence.clone()),
    ])];
    blocks.push(Block::Heading(2, words.say(Phrase::Tracks)));
    blocks.push(Block::Terms(
        rubric
            .tracks
            .iter()
            .map(|track| (track.id.to_string(), format!("{} ({} {})", track.title, words.say(Phrase::Maximum), track.maximum)))
            .collect(),
    ));
    blocks.push(Block::Heading(2, words.say(Phrase::Models)));
    blocks.push(pairs(rubric.models.iter().map(|model| (model.id.to_string(), model.title.as_str())).collect()));
    if !rubric.evidence_codes.is_empty() {
        blocks.push(Block::Heading(2, words.say(Phrase::EvidenceSources)));
    }
    blocks.push(pairs(rubric.evidence_codes.iter().map(|code| (code.code.clone(), code.title.as_str())).collect()));
    for section in &rubric.sections {
        blocks.push(Block::Heading(2, section.title.clone()));
        let columns = [
            (words.say(Phrase::Item), Align::Left),
            (words.say(Phrase::Title), Align::Left),
            (words.say(Phrase::Tracks), Align::Left),
            (words.say(Phrase::Facts), Align::Left),
        ];
        let mut table = Table::new(columns);
        for item in rubric.items.iter().filter(|item| item.section == section.id) {
            let facts: Vec<&str> = item.facts.keys().map(FactName::as_str).collect();
            let facts = if facts.is_empty() { words.say(Phrase::RuleJudged) } else { facts.join(", ") };
            table.row([item.id.to_string(), item.title.clone(), tracks(item), facts]);
        }
        blocks.push(Block::Table(table));
    }
    if !rubric.principles.is_empty() {
        blocks.push(Block::Heading(2, words.say(Phrase::Principles)));
        blocks.push(Block::Terms(
            rubric
                .principles
                .iter()
                .map(|principle| (principle.title.clone(), principle.items.iter().map(|item| item.as_str()).collect::<Vec<_>>().join(", ")))
                .collect(),
        ));
    }
    if !rubric.rulings.is_empty() {
        blocks.push(Block::Heading(2, words.say(Phrase::Rulings)));
        blocks.push(pairs(rubric.rulings.iter().map(|ruling| (ruling.number.clone(), ruling.text.as_str())).collect()));
    }
    Page { title: rubric.title.clone(), blocks }
}

/// One item: what it asks, which facts it takes, how they give a score, its anchors and rulings.
pub fn item_page(rubric: &Rubric, item: &Item, lang: Lang) -> Page {
    let words = Words::from(lang);
    let sources = if item.evidence.is_empty() { words.say(Phrase::AnySource) } else { item.evidence.join(", ") };
    let mut terms = Vec::new();
    if !item.criterion.is_empty() {
        terms.push((words.say(Phrase::Criterion), item.criterion.clone()));
    }
    terms.extend([
        (words.say(Phrase::Tracks), tracks(item)),
        (words.say(Phrase::Models), item.models.iter().map(|model| model.as_str()).collect::<Vec<_>>().join(", ")),
        (words.say(Phrase::EvidenceSources), sources),
    ]);
    if let Some(diverging) = item.diverging {
        terms.push((
            words.say(Phrase::Diverging),
            words.say(match diverging {
                Diverging::Forbidden => Phrase::DivergingForbidden,
                Diverging::Allowed => Phrase::DivergingAllowed,
                Diverging::Disputed => Phrase::DivergingDisputed,
            }),
        ));
    }
    let mut blocks = vec![Block::Terms(terms)];
    if !item.facts.is_empty() {
        blocks.push(Block::Heading(2, words.say(Phrase::Facts)));
        let columns = [Phrase::FactName, Phrase::Meaning, Phrase::Answer, Phrase::Measure].map(|heading| (words.say(heading), Align::Left));
        let mut table = Table::new(columns);
        for (name, fact) in item.facts.iter() {
            table.row([
                name.to_string(),
                item.fact_title(name).to_owned(),
                words.kind(fact),
                fact.measure.as_ref().map(|measure| measure.name.clone()).unwrap_or_default(),
            ]);
        }
        blocks.push(Block::Table(table));
    }
    blocks.push(Block::Heading(2, words.say(Phrase::Rule)));
    blocks.push(Block::List(rule(item, words)));
    if !item.caps.is_empty() {
        blocks.push(Block::Heading(2, words.say(Phrase::Caps)));
        blocks.push(Block::List(item.caps.iter().map(|cap| words.cap(cap, item)).collect()));
    }
    if !item.anchors.is_empty() {
        blocks.push(Block::Heading(2, words.say(Phrase::Anchors)));
        blocks.push(Block::Terms(item.anchors.iter().map(|(score, text)| (score.to_string(), text.clone())).collect()));
        blocks.push(Block::Paragraph(words.say(Phrase::Paraphrase)));
    }
    let rulings: Vec<(String, String)> = rubric
        .rulings
        .iter()
        .filter(|ruling| item.rulings.contains(&ruling.number))
        .map(|ruling| (ruling.number.clone(), ruling.text.clone()))
        .collect();
    if !rulings.is_empty() {
        blocks.push(Block::Heading(2, words.say(Phrase::Rulings)));
        blocks.push(Block::Terms(rulings));
    }
    Page { title: format!("{} {}", item.id, item.title), blocks }
}

fn tracks(item: &Item) -> String {
    item.tracks.iter().map(|track| track.as_str()).collect::<Vec<_>>().join(", ")
}

fn rule(item: &Item, words: Words) -> Vec<String> {
    match &item.rule {
        Rule::Judged => vec![words.say(Phrase::RuleJudged)],
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
            format!("{score}: {}", words.say(if is_there { Phrase::PointPresent } else { Phrase::PointAbsent }))
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
    bands.ranges.iter().map(|(range, score)| format!("{score}: {}", words.range(range, fact))).collect()
}
