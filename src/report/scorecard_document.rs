//! The scorecard in its published shape, with sentences in the reader's language.

use super::advice::notes_of;
use super::words::Words;
use crate::audit::{ClaimValue, Erratum, ItemEvidence, NoteKind, Subject};
use crate::diagnostic::Problem;
use crate::document::{
    AskEntry, BandEntry, BasisWord, ConditionEntry, ErratumEntry, Head, InputEntry, ItemEntry, MinimumEntry, NextEntry, NoteEntry,
    NoteWord, OperatorWord, OverlayEntry, PeriodEntry, PlaceEntry, RaterEntry, RecommendationEntry, ReportedEntry, RubricEntry,
    ScorecardDocument, ScorecardRow, ScorecardsDocument, SectionEntry, StatusWord, TrackEntry, WarningEntry,
};
use crate::figure::Figure;
use crate::locale::Lang;
use crate::rubric::{Condition, Item, Operator, TotalKind, TrackId, When, in_file};
use crate::scoring::{Ask, Basis, MinimumResult, NextStep, Outcome, Scorecard, ScoredItem, TrackTotal, next_step};

/// The scorecards of an audit on several scales in their published shape.
pub fn scorecards_document(scorecards: &[Scorecard<'_>], lang: Lang) -> ScorecardsDocument {
    ScorecardsDocument {
        head: Head::of::<ScorecardsDocument>(lang.tag()),
        scorecards: scorecards.iter().map(|scorecard| scorecard_document(scorecard, lang)).collect(),
    }
}

/// The scorecard in its published shape, with sentences in `lang`.
pub fn scorecard_document(scorecard: &Scorecard<'_>, lang: Lang) -> ScorecardDocument {
    let audit = scorecard.audit;
    let words = Words::from(lang);
    ScorecardDocument {
        head: Head::of::<ScorecardDocument>(lang.tag()),
        rubric: RubricEntry {
            id: audit.rubric().id.clone(),
            version: audit.rubric().version.clone(),
            sha256: audit.rubric().sha256.clone(),
            total: in_file(&audit.rubric().total),
        },
        programme: audit.programme().to_owned(),
        model: audit.model().id.to_string(),
        period: audit.period().map(|period| PeriodEntry { from: period.from.to_string(), to: period.to.to_string() }),
        self_assessment: audit.is_self_assessment(),
        rater: audit.rater().map(str::to_owned),
        tracks: scorecard.totals.iter().map(|total| track_entry(scorecard, total)).collect(),
        items: scorecard.items.iter().flat_map(|scored| item_entries(scorecard, scored, words)).collect(),
        recommendations: recommendations(scorecard),
        warnings: scorecard.remarks.iter().map(|remark| warning_entry(remark, lang)).collect(),
        errata: audit.errata().iter().map(erratum_entry).collect(),
        overlays: audit
            .overlays()
            .iter()
            .map(|overlay| OverlayEntry { path: overlay.file.clone(), origin: overlay.origin.clone() })
            .collect(),
        inputs: audit.inputs().iter().map(|input| InputEntry { path: input.name.clone(), sha256: input.sha256.clone() }).collect(),
    }
}

fn erratum_entry(erratum: &Erratum) -> ErratumEntry {
    ErratumEntry {
        item: erratum.item.to_string(),
        track: erratum.track.as_ref().map(ToString::to_string),
        date: erratum.date.to_string(),
        from: erratum.from,
        to: erratum.to,
        why: erratum.why.clone(),
    }
}

fn track_entry(scorecard: &Scorecard<'_>, total: &TrackTotal) -> TrackEntry {
    let bands = scorecard.audit.rubric().bands.as_ref();
    let origin = bands.map(|bands| bands.origin.clone()).unwrap_or_default();
    let edges = bands.map(|bands| bands.edges(&total.track)).unwrap_or_default();
    let percent = |share: &Figure| share.rounded_apart(1, edges.iter().copied());
    TrackEntry {
        id: total.track.to_string(),
        total: total.total,
        maximum: total.maximum,
        reported: total.reported.as_ref().map(|figure| reported(scorecard, figure, &edges)),
        items: total.items,
        scored: total.scored,
        insufficient: total.insufficient,
        lowest_possible: total.lowest_possible,
        highest_possible: total.highest_possible,
        percent_of_maximum: total.share.as_ref().map(|share| percent(&share.of_maximum)),
        percent_of_range: total.share.as_ref().map(|share| percent(&share.of_range)),
        band: total.band.as_ref().map(|band| BandEntry { id: band.id.clone(), name: band.name.clone(), origin }),
        minimums: minimums(scorecard, total),
        sections: total
            .sections
            .iter()
            .map(|section| SectionEntry {
                id: section.section.clone(),
                total: section.total,
                maximum: section.maximum,
                items: section.items,
                scored: section.scored,
            })
            .collect(),
    }
}

fn reported(scorecard: &Scorecard<'_>, figure: &Figure, edges: &[&Figure]) -> ReportedEntry {
    let kind = scorecard.audit.rubric().total;
    let places = if matches!(kind, TotalKind::Sum | TotalKind::Count) { 0 } else { 2 };
    ReportedEntry { kind: in_file(&kind), value: figure.rounded_apart(places, edges.iter().copied()), exact: figure.to_string() }
}

fn minimums(scorecard: &Scorecard<'_>, total: &TrackTotal) -> Vec<MinimumEntry> {
    let origin = scorecard.audit.rubric().minimums.as_ref().map(|minimums| minimums.origin.clone()).unwrap_or_default();
    let entry = |result: &MinimumResult| MinimumEntry {
        item: result.minimum.item.to_string(),
        at_least: result.minimum.at_least,
        band: result.minimum.band.clone(),
        met: result.is_met(),
        origin: origin.clone(),
    };
    total.minimums.iter().map(entry).collect()
}

/// The advice on each item, each once, with the tracks that it is about.
fn recommendations(scorecard: &Scorecard<'_>) -> Vec<RecommendationEntry> {
    let of_item = |scored: &ScoredItem<'_>| -> Vec<RecommendationEntry> {
        let entry = |(text, tracks): (&str, Vec<&TrackId>)| RecommendationEntry {
            item: scored.item.id.to_string(),
            tracks: tracks.into_iter().map(ToString::to_string).collect(),
            text: text.to_owned(),
        };
        notes_of(scorecard, scored, NoteKind::Recommendation).into_iter().map(entry).collect()
    };
    scorecard.items.iter().flat_map(of_item).collect()
}

fn item_entries(scorecard: &Scorecard<'_>, scored: &ScoredItem<'_>, words: Words) -> Vec<ItemEntry> {
    let item = scored.item;
    let nothing = ItemEvidence::default();
    let entry = |(track, outcome): &(TrackId, Outcome)| {
        let evidence = scorecard.audit.evidence_of(&item.id, track).unwrap_or(&nothing);
        let (decision, wanting) = match outcome {
            Outcome::Scored(decision) => (Some(decision), Vec::new()),
            Outcome::Missing { wanting, .. } => (None, wanting.iter().map(ToString::to_string).collect()),
            Outcome::Insufficient { .. } | Outcome::NotApplicable => (None, Vec::new()),
        };
        ItemEntry {
            id: item.id.to_string(),
            track: track.to_string(),
            status: status(outcome),
            score: outcome.score(),
            lowest_possible: outcome.possible(item).map(|(lowest, _)| lowest),
            highest_possible: outcome.possible(item).map(|(_, highest)| highest),
            basis: decision.map(|decision| basis(decision.basis)),
            facts: evidence.facts().iter().map(|(name, answer)| (name.to_string(), item.facts.plain(answer, name))).collect(),
            computed: outcome.computed().map(|computed| computed.score),
            wanting,
            reason: words.reason(outcome, item),
            sources: evidence.sources().into_iter().map(str::to_owned).collect(),
            raters: raters(evidence),
            places: evidence.places().into_iter().map(PlaceEntry::from).collect(),
            notes: notes(evidence),
            next: decision.and_then(|decision| next_step(decision, item)).map(|next| next_entry(&next, item)),
        }
    };
    scored.outcomes.iter().map(entry).collect()
}

fn status(outcome: &Outcome) -> StatusWord {
    match outcome {
        Outcome::Scored(_) => StatusWord::Scored,
        Outcome::Missing { .. } => StatusWord::Missing,
        Outcome::Insufficient { .. } => StatusWord::InsufficientData,
        Outcome::NotApplicable => StatusWord::NotApplicable,
    }
}

fn basis(basis: Basis) -> BasisWord {
    match basis {
        Basis::Count => BasisWord::Count,
        Basis::Bands => BasisWord::Bands,
        Basis::Rules => BasisWord::Rules,
        Basis::Mean => BasisWord::Mean,
        Basis::Rated => BasisWord::Rated,
        Basis::Override => BasisWord::Override,
        Basis::Shared => BasisWord::Shared,
    }
}

fn raters(evidence: &ItemEvidence) -> Vec<RaterEntry> {
    let ratings = evidence.testimonies().iter().filter_map(|testimony| {
        let statement = testimony.statement.as_ref();
        let claim = statement.claim.as_ref().filter(|claim| claim.subject == Subject::Rating)?;
        let score = match claim.value {
            ClaimValue::Rating(score) => Some(score),
            ClaimValue::Insufficient | ClaimValue::Answer(_) => None,
        };
        Some(RaterEntry {
            id: statement.rater.clone(),
            score,
            counts: testimony.counts,
            sources: statement.sources.clone(),
            date: statement.date.map(|date| date.to_string()),
            place: PlaceEntry::from(&statement.place),
        })
    });
    ratings.collect()
}

fn notes(evidence: &ItemEvidence) -> Vec<NoteEntry> {
    let entry = |note: crate::audit::Note<'_>| NoteEntry {
        kind: match note.kind {
            NoteKind::Remark => NoteWord::Remark,
            NoteKind::Strength => NoteWord::Strength,
            NoteKind::Recommendation => NoteWord::Recommendation,
        },
        text: note.text.to_owned(),
        rater: note.rater.map(str::to_owned),
        date: note.date.map(|date| date.to_string()),
    };
    evidence.notes().into_iter().map(entry).collect()
}

fn next_entry(next: &NextStep<'_>, item: &Item) -> NextEntry {
    let condition = |condition: &Condition| ConditionEntry {
        fact: condition.fact.to_string(),
        operator: match condition.operator {
            Operator::Is => OperatorWord::Is,
            Operator::IsNot => OperatorWord::IsNot,
            Operator::AtLeast => OperatorWord::AtLeast,
            Operator::Over => OperatorWord::Over,
            Operator::AtMost => OperatorWord::AtMost,
            Operator::Under => OperatorWord::Under,
        },
        value: item.facts.plain(&condition.operand, &condition.fact),
    };
    let ask = |ask: &Ask<'_>| match ask {
        Ask::Figure { fact, range } => AskEntry::Figure { fact: fact.to_string(), range: range.to_string() },
        Ask::Count { range, of, absent } => AskEntry::Count {
            range: range.to_string(),
            of: *of,
            absent: absent.as_ref().map(|absent| absent.iter().map(ToString::to_string).collect()),
        },
        Ask::NoLonger(met) => AskEntry::NoLonger { condition: condition(met) },
        Ask::Case(When::All(all)) => AskEntry::All { conditions: all.iter().map(condition).collect() },
        Ask::Case(When::Any(any)) => AskEntry::Any { conditions: any.iter().map(condition).collect() },
        Ask::Case(When::Otherwise) => AskEntry::Otherwise,
        Ask::Lifts(unmet) => AskEntry::Lifts { condition: condition(unmet) },
    };
    NextEntry { score: next.score, asks: next.asks.iter().map(ask).collect() }
}

fn warning_entry(remark: &Problem, lang: Lang) -> WarningEntry {
    WarningEntry {
        code: remark.message.code().to_owned(),
        severity: remark.severity.code().to_owned(),
        item: remark.item.clone(),
        tracks: remark.tracks.clone(),
        message: lang.say(&remark.message).text,
        places: remark.places.iter().map(PlaceEntry::from).collect(),
    }
}

/// Scorecards as rows for other tools; only reasons and titles are in `lang`.
pub fn scorecard_rows(scorecards: &[Scorecard<'_>], lang: Lang) -> Vec<ScorecardRow> {
    let words = Words::from(lang);
    let mut rows = Vec::new();
    for (scorecard, scored) in scorecards.iter().flat_map(|scorecard| scorecard.items.iter().map(move |scored| (scorecard, scored))) {
        for (track, outcome) in scored.outcomes {
            let evidence = scorecard.audit.evidence_of(&scored.item.id, track);
            let facts = evidence.into_iter().flat_map(ItemEvidence::facts);
            let facts: Vec<String> = facts.map(|(name, answer)| format!("{name}={}", scored.item.facts.plain(answer, name))).collect();
            rows.push(ScorecardRow {
                rubric: scorecard.audit.rubric().id.clone(),
                item: scored.item.id.to_string(),
                title: scored.item.title.clone(),
                section: scored.item.section.clone(),
                track: track.to_string(),
                status: status(outcome),
                score: outcome.score(),
                basis: match outcome {
                    Outcome::Scored(decision) => Some(basis(decision.basis)),
                    _ => None,
                },
                facts: facts.join("; "),
                reason: words.reason(outcome, scored.item),
            });
        }
    }
    rows
}
