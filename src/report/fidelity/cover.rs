//! The cover: the auditors' own summary, which programme, when, by whom, on which scale, for whom, and what a score means.

use super::{Audience, ReportRequest, is_checklist, under};
use crate::audit::{Audit, VisitDay};
use crate::locale::{Label, Phrase};
use crate::report::blocks::Block;
use crate::report::labels::{IS_CHECKLIST, MODEL, NAMES_LEFT_OUT, NOT_STATED, PERIOD, PROGRAMME, RATER, REPORT_DATE, RUBRIC, SOURCE};
use crate::report::words::Words;
use crate::rubric::{Item, Sums};

const WHAT_IT_MEANS: Label = Label { nl: "Wat de score betekent", en: "What the score means", fr: "Ce que signifie le score" };
const VISITED: Label = Label { nl: "Bezoekdagen", en: "Visited", fr: "Visites" };
const REMOTE: Label = Label { nl: "op afstand", en: "remote", fr: "à distance" };
const SPOKEN_WITH: Label = Label { nl: "Gesproken met", en: "Interviewed", fr: "Entretiens avec" };
const FILES_READ: Label = Label { nl: "Gelezen cliëntdossiers", en: "Client files read", fr: "Dossiers de clients lus" };
const INDEPENDENT: Label = Label { nl: "onafhankelijk", en: "independent", fr: "sans lien avec le programme" };
const NOT_INDEPENDENT: Label = Label { nl: "niet onafhankelijk", en: "not independent", fr: "en lien avec le programme" };
const AUDITORS: Label = Label { nl: "Auditors", en: "Reviewers", fr: "Équipe d'audit" };
const OVERLAYS: Label = Label { nl: "Tekstbestand", en: "Own wording", fr: "Textes de l'organisation" };
const FOR_PROGRAMME: Label = Label { nl: "het programma", en: "the programme", fr: "le programme" };
const FOR_STEERING: Label = Label { nl: "de stuurgroep", en: "the steering group", fr: "le comité de pilotage" };
const FOR_MANAGEMENT: Label = Label { nl: "de directie", en: "senior management", fr: "la direction" };
const WRITTEN_FOR: Label = Label { nl: "Bestemd voor", en: "Prepared for", fr: "Destinataire" };
const ITEMS_OF_SEVERAL_RANGES: Label = Label {
    nl: "Niet alle items hebben dezelfde laagste en hoogste score. Hoe hoger de score, hoe meer het programma op \
         dat punt volgens het model werkt. Een score die ontbreekt, telt niet als nul: die is nog niet bekend.",
    en: "Not all items have the same lowest and highest score. The higher the score, the more faithfully the programme \
         works by the model on that point. A score that is missing does not count as zero: it is not known.",
    fr: "Tous les items n'ont pas le même score minimal et maximal. Plus le score est élevé, plus le programme est fidèle au \
         modèle sur ce point. Un score manquant ne compte pas pour zéro : il n'est pas connu.",
};

pub(super) fn blocks(audit: &Audit, request: &ReportRequest<'_>, words: Words) -> Vec<Block> {
    let mut blocks: Vec<Block> = paragraphs(audit.summary().unwrap_or_default()).map(Block::Paragraph).collect();
    let mut terms = terms(audit, request, words);
    terms.push((words.say(REPORT_DATE), words.date(request.date)));
    blocks.push(Block::Terms(terms));
    let mut remarks = Vec::new();
    if request.audience != Audience::Programme {
        remarks.push(words.say(Phrase::ShortVersion));
    }
    if request.is_anonymous {
        remarks.push(words.say(NAMES_LEFT_OUT));
    }
    blocks.extend(remarks.into_iter().map(Block::Paragraph));
    blocks
}

/// A text that was written in paragraphs, with empty lines between them.
fn paragraphs(text: &str) -> impl Iterator<Item = String> {
    text.split("\n\n").map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty())
}

/// All but the day of the report, which a spreadsheet shows as a day.
pub(in crate::report) fn terms(audit: &Audit, request: &ReportRequest<'_>, words: Words) -> Vec<(String, String)> {
    let rubric = audit.rubric();
    let mut terms = vec![(words.say(PROGRAMME), audit.programme().to_owned()), (words.say(MODEL), audit.model().title.clone())];
    terms.extend(words.kind_of_review(audit));
    let period = audit.period().map_or_else(|| words.say(NOT_STATED), |period| words.period(period));
    terms.push((words.say(PERIOD), period));
    terms.extend(visit(audit, words));
    let auditors: Vec<String> = audit
        .auditors()
        .iter()
        .map(|auditor| {
            let name = auditor.name.clone().unwrap_or_else(|| auditor.id.clone());
            match auditor.independent {
                Some(true) => format!("{name} ({})", words.say(INDEPENDENT)),
                Some(false) => format!("{name} ({})", words.say(NOT_INDEPENDENT)),
                None => name,
            }
        })
        .collect();
    terms.push((words.say(AUDITORS), if auditors.is_empty() { words.say(NOT_STATED) } else { auditors.join(", ") }));
    terms.extend(audit.rater().map(|rater| (words.say(RATER), rater.to_owned())));
    let version = Phrase::VersionOf { title: rubric.title.clone(), id: rubric.id.clone(), version: rubric.version.clone() };
    terms.push((words.say(RUBRIC), words.say(version)));
    if request.audience == Audience::Programme {
        terms.push((words.say(SOURCE), rubric.source.clone()));
    }
    for overlay in audit.overlays() {
        let origin = overlay.origin.as_ref().map(|origin| format!(" ({origin})")).unwrap_or_default();
        terms.push((words.say(OVERLAYS), format!("{}{origin}", overlay.file)));
    }
    let readers = match request.audience {
        Audience::Programme => FOR_PROGRAMME,
        Audience::Steering => FOR_STEERING,
        Audience::Management => FOR_MANAGEMENT,
    };
    terms.push((words.say(WRITTEN_FOR), words.say(readers)));
    terms
}

/// When the auditors visited, with whom they spoke and what they read; what they saw stands in the annex.
fn visit(audit: &Audit, words: Words) -> Vec<(String, String)> {
    let visit = audit.visit();
    let day = |day: &VisitDay| {
        let date = words.date(day.date);
        if day.is_remote { format!("{date} ({})", words.say(REMOTE)) } else { date }
    };
    let days: Vec<String> = visit.days.iter().map(day).collect();
    let spoken: Vec<String> = visit.interviews.iter().map(|spoken| format!("{} {}", spoken.number, spoken.role)).collect();
    let terms = [
        (VISITED, days.join(", ")),
        (SPOKEN_WITH, spoken.join(", ")),
        (FILES_READ, visit.files_read.map(|files| files.to_string()).unwrap_or_default()),
    ];
    terms.into_iter().filter(|(_, what)| !what.is_empty()).map(|(label, what)| (words.say(label), what)).collect()
}

/// What the scores of this scale say, and what they do not.
pub(super) fn meaning(audit: &Audit, words: Words) -> Vec<Block> {
    under(words.say(WHAT_IT_MEANS), meanings(audit, words).into_iter().map(Block::Paragraph))
}

fn meanings(audit: &Audit, words: Words) -> Vec<String> {
    if is_checklist(audit) {
        return vec![words.say(IS_CHECKLIST)];
    }
    let used: Vec<&Item> = audit.rubric().items.iter().filter(|item| item.models.contains(&audit.model().id)).collect();
    let ends = |item: &&Item| (item.lowest, item.highest);
    let first = used.first().map(ends);
    let of_items = match first.filter(|first| used.iter().all(|item| ends(item) == *first)) {
        Some((lowest, highest)) => words.say(Phrase::ItemsFromTo { lowest, highest }),
        None => words.say(ITEMS_OF_SEVERAL_RANGES),
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
    let shares = Phrase::SharesExplained { lowest: each(|sums| sums.lowest), maximum: each(|sums| sums.highest) };
    vec![of_items, words.say(shares)]
}
