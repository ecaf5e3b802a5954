//! The cover: which programme, when, by whom, on which scale, for whom, and what a score means.

use super::{Audience, ReportRequest, is_checklist};
use crate::audit::Audit;
use crate::locale::{Phrase, ReportPhrase};
use crate::report::blocks::Block;
use crate::report::words::Words;
use crate::rubric::{Item, Sums};

pub(super) fn blocks(audit: &Audit, request: &ReportRequest<'_>, words: Words) -> Vec<Block> {
    let mut terms = terms(audit, request, words);
    terms.push((words.tell(ReportPhrase::ReportDate), words.date(request.date)));
    let mut blocks = vec![Block::Terms(terms)];
    let mut remarks = Vec::new();
    if request.audience != Audience::Programme {
        remarks.push(words.tell(ReportPhrase::ShortVersion));
    }
    if request.is_anonymous {
        remarks.push(words.tell(ReportPhrase::NamesLeftOut));
    }
    blocks.extend(remarks.into_iter().map(Block::Paragraph));
    blocks.push(Block::Heading(2, words.tell(ReportPhrase::WhatItMeans)));
    blocks.extend(meaning(audit, words).into_iter().map(Block::Paragraph));
    blocks
}

/// All but the day of the report, which a spreadsheet shows as a day.
pub(in crate::report) fn terms(audit: &Audit, request: &ReportRequest<'_>, words: Words) -> Vec<(String, String)> {
    let rubric = audit.rubric();
    let mut terms = vec![
        (words.say(Phrase::Programme), audit.programme().to_owned()),
        (words.say(Phrase::Model), format!("{} ({})", audit.model().title, audit.model().id)),
    ];
    let period = audit.period().map_or_else(|| words.say(Phrase::NotStated), |period| words.period(period));
    terms.push((words.say(Phrase::Period), period));
    if !audit.visited().is_empty() {
        let days: Vec<String> = audit.visited().iter().map(|day| words.date(*day)).collect();
        terms.push((words.say(Phrase::Visited), days.join(", ")));
    }
    let auditors: Vec<String> = audit
        .auditors()
        .iter()
        .map(|auditor| {
            let name = auditor.name.clone().unwrap_or_else(|| auditor.id.clone());
            match auditor.independent {
                Some(true) => format!("{name} ({})", words.say(Phrase::Independent)),
                Some(false) => format!("{name} ({})", words.say(Phrase::NotIndependent)),
                None => name,
            }
        })
        .collect();
    terms.push((words.say(Phrase::Auditors), if auditors.is_empty() { words.say(Phrase::NotStated) } else { auditors.join(", ") }));
    terms.extend(audit.rater().map(|rater| (words.say(Phrase::Rater), rater.to_owned())));
    let version = Phrase::VersionOf { title: rubric.title.clone(), id: rubric.id.clone(), version: rubric.version.clone() };
    terms.push((words.say(Phrase::Rubric), words.say(version)));
    terms.push((words.say(Phrase::Source), rubric.source.clone()));
    for overlay in audit.overlays() {
        let origin = overlay.origin.as_ref().map(|origin| format!(" ({origin})")).unwrap_or_default();
        terms.push((words.say(Phrase::Overlays), format!("{}{origin}", overlay.file)));
    }
    let readers = match request.audience {
        Audience::Programme => ReportPhrase::ForProgramme,
        Audience::Steering => ReportPhrase::ForSteering,
        Audience::Management => ReportPhrase::ForManagement,
    };
    terms.push((words.tell(ReportPhrase::WrittenFor), words.tell(readers)));
    terms
}

/// What the scores of this scale say, and what they do not.
fn meaning(audit: &Audit, words: Words) -> Vec<String> {
    if is_checklist(audit) {
        return vec![words.say(Phrase::IsChecklist)];
    }
    let used: Vec<&Item> = audit.rubric().items.iter().filter(|item| item.models.contains(&audit.model().id)).collect();
    let ends = |item: &&Item| (item.lowest, item.highest);
    let first = used.first().map(ends);
    let of_items = match first.filter(|first| used.iter().all(|item| ends(item) == *first)) {
        Some((lowest, highest)) => ReportPhrase::ItemsFromTo { lowest, highest },
        None => ReportPhrase::ItemsOfSeveralRanges,
    };
    let sums = audit.model().tracks.iter().map(|track| {
        let sums = Sums::over(used.iter().filter(|item| item.tracks.contains(track)).copied());
        (audit.rubric().short_title(track), sums)
    });
    let sums: Vec<_> = sums.collect();
    let each = |of: fn(&Sums) -> i64| match &sums[..] {
        [(_, only)] => of(only).to_string(),
        several => several.iter().map(|(track, sums)| format!("{track} {}", of(sums))).collect::<Vec<_>>().join(", "),
    };
    let shares = ReportPhrase::SharesExplained { lowest: each(|sums| sums.lowest), maximum: each(|sums| sums.highest) };
    vec![words.tell(of_items), words.tell(shares)]
}
