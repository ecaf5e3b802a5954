//! From what several raters state to what they settle on: where they agree, and by the method that the audit names; and who moved in getting there.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::audit::{CONSENSUS, Claim, ClaimValue, ConsensusMethod, ItemEvidence, NoteKind, Statement, Subject, Unanswered};
use crate::figure::Figure;
use crate::rubric::{Item, ItemId, Rubric, Score, Tie, TrackId};

/// What raters settled on, and what they did not.
#[derive(Clone, Debug, Default)]
pub struct Settlement {
    /// A row of the consensus for each thing that is settled.
    pub settled: Vec<Statement>,
    pub open: Vec<Unsettled>,
    /// How many rows of a consensus stand there already.
    pub standing: usize,
}

/// A thing on which raters still differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsettled {
    pub unanswered: Unanswered,
    /// Each rater with what that one claims.
    pub said: Vec<(String, Claim)>,
}

/// Why a value is that of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ground {
    Agreed,
    /// So many of all raters, also those who say nothing of it, say so.
    Majority {
        count: usize,
        of: usize,
    },
    /// The mean of so many ratings, before it was rounded; and which way halfway between two anchors goes, where it lies there.
    Mean {
        mean: Figure,
        of: usize,
        halfway: Option<Tie>,
    },
}

/// What settling goes by.
pub struct Settling<'a> {
    pub method: ConsensusMethod,
    /// The rubric of each scale.
    pub rubrics: &'a [&'a Rubric],
    /// The score that a rater alone gives an item of a scale in a track; none where no row of the rater's own counts.
    pub scores: &'a dyn Fn(usize, &ItemId, &TrackId, &str) -> Option<Score>,
    /// The day that the rows of the consensus bear.
    pub date: NaiveDate,
    /// What is written beside a value that not all of them stated.
    pub why: &'a dyn Fn(&Ground) -> Option<String>,
}

/// A scale, and an item of it in a track.
type Spot<'a> = (usize, &'a ItemId, &'a TrackId);
type Made<'a> = (&'a str, &'a Statement, &'a Claim);
/// What raters claim on a spot, one claim of each on a subject.
type Claims<'a> = BTreeMap<&'a Subject, Vec<Made<'a>>>;

/// Settles what at least two of the raters state, and finds what they have to talk about. What a consensus stands on already stays as it is.
pub fn settle(statements: &[Arc<Statement>], raters: &[String], by: &Settling<'_>) -> Settlement {
    let mut settlement = Settlement::default();
    let is_standing = |statement: &&Arc<Statement>| statement.rater.as_deref() == Some(CONSENSUS) && statement.claim.is_some();
    settlement.standing = statements.iter().filter(is_standing).count();
    for (spot, claims) in claims(statements, raters) {
        let (scale, id, _) = spot;
        let Some((rubric, item)) = by.rubrics.get(scale).and_then(|rubric| Some((rubric, rubric.item(id.as_str())?))) else { continue };
        // Whether the raters need not look at the item once more: they have, or have to anyway.
        let mut is_dealt_with = false;
        for (subject, made) in &claims {
            if made.iter().any(|(rater, ..)| *rater == CONSENSUS) {
                is_dealt_with = true;
            } else if made.len() > 1 {
                match settled(made, raters.len(), item, rubric.tie, by.method) {
                    Some((claim, ground)) => {
                        is_dealt_with |= ground != Ground::Agreed;
                        settlement.settle(spot, claim, &ground, made, item, by);
                    }
                    None => {
                        is_dealt_with = true;
                        settlement.ask(spot, subject, said(made));
                    }
                }
            }
        }
        if !is_dealt_with {
            settlement.whole(spot, &claims, raters, item, by);
        }
    }
    settlement.order(by.rubrics);
    settlement
}

/// What the raters and the consensus claim, by where and about what; what one rater claims twice counts once.
fn claims<'a>(statements: &'a [Arc<Statement>], raters: &[String]) -> BTreeMap<Spot<'a>, Claims<'a>> {
    let mut found: BTreeMap<Spot<'a>, Claims<'a>> = BTreeMap::new();
    for statement in statements {
        let (Some(claim), Some(rater)) = (&statement.claim, statement.rater.as_deref()) else { continue };
        if rater != CONSENSUS && !raters.iter().any(|known| known.eq_ignore_ascii_case(rater)) {
            continue;
        }
        for track in &statement.tracks {
            let made = found.entry((statement.scale, &statement.item, track)).or_default().entry(&claim.subject).or_default();
            if !made.iter().any(|(known, ..)| known.eq_ignore_ascii_case(rater)) {
                made.push((rater, statement, claim));
            }
        }
    }
    found
}

fn said(made: &[Made<'_>]) -> Vec<(String, Claim)> {
    made.iter().map(|(rater, _, claim)| ((*rater).to_owned(), (*claim).clone())).collect()
}

impl Settlement {
    /// An item on which no two raters state the same kind of thing differently, and yet do not come to the same: one rates what another states facts
    /// of, or one of them looked at what the other did not.
    fn whole(&mut self, spot: Spot<'_>, claims: &Claims<'_>, raters: &[String], item: &Item, by: &Settling<'_>) {
        let (scale, id, track) = spot;
        let scores: Vec<(&String, Score)> =
            raters.iter().filter_map(|rater| Some((rater, (by.scores)(scale, id, track, rater)?))).collect();
        let Some((_, first)) = scores.first() else { return };
        let is_same = scores.len() == raters.len() && scores.iter().all(|(_, score)| score == first);
        let rating = |score: Score| Claim { subject: Subject::Rating, value: ClaimValue::Rating(score), written: score.to_string() };
        match claims.get(&Subject::Rating).map(Vec::as_slice) {
            Some([made]) if is_same => {
                self.settle(spot, rating(*first), &Ground::Agreed, &[*made], item, by);
            }
            Some([_]) => {
                let said = scores.iter().map(|(rater, score)| ((*rater).clone(), rating(*score))).collect();
                self.ask(spot, &Subject::Rating, said);
            }
            Some(_) => {}
            None if is_same => {}
            None => {
                for (subject, made) in claims.iter().filter(|(_, made)| made.len() == 1) {
                    self.ask(spot, subject, said(made));
                }
            }
        }
    }

    fn settle(&mut self, (scale, id, track): Spot<'_>, claim: Claim, ground: &Ground, made: &[Made<'_>], item: &Item, by: &Settling<'_>) {
        let statement = row(scale, id, track, claim, made, notes(made, ground, item, by), by.date);
        let same = self.settled.iter_mut().find(|known| Statement { tracks: vec![track.clone()], ..(**known).clone() } == statement);
        match same {
            Some(known) => known.tracks.push(track.clone()),
            None => self.settled.push(statement),
        }
    }

    fn ask(&mut self, (scale, id, track): Spot<'_>, subject: &Subject, said: Vec<(String, Claim)>) {
        let same = self.open.iter_mut().find(|known| {
            known.said == said && (known.unanswered.scale, &known.unanswered.item, &known.unanswered.subject) == (scale, id, subject)
        });
        match same {
            Some(known) => known.unanswered.tracks.push(track.clone()),
            None => {
                let (item, subject, rater) = (id.clone(), subject.clone(), CONSENSUS.to_owned());
                self.open.push(Unsettled { unanswered: Unanswered { scale, item, tracks: vec![track.clone()], subject, rater }, said });
            }
        }
    }

    /// In the order of the scale.
    fn order(&mut self, rubrics: &[&Rubric]) {
        for open in &mut self.open {
            in_order(&mut open.unanswered.tracks, rubrics.get(open.unanswered.scale));
        }
        for statement in &mut self.settled {
            in_order(&mut statement.tracks, rubrics.get(statement.scale));
        }
        let place = |scale: usize, id: &ItemId| {
            let items = rubrics.get(scale).map(|rubric| &rubric.items);
            (scale, items.and_then(|items| items.iter().position(|item| item.id == *id)))
        };
        self.settled.sort_by_key(|statement| place(statement.scale, &statement.item));
        self.open.sort_by_key(|open| place(open.unanswered.scale, &open.unanswered.item));
    }
}

fn in_order(tracks: &mut [TrackId], rubric: Option<&&Rubric>) {
    tracks.sort_by_key(|track| rubric.and_then(|rubric| rubric.tracks.iter().position(|known| known.id == *track)));
}

/// What the claims of some of so many raters come to, and why; nothing where they have to be talked about.
fn settled(made: &[Made<'_>], raters: usize, item: &Item, tie: Tie, method: ConsensusMethod) -> Option<(Claim, Ground)> {
    let (_, _, first) = made.first()?;
    if made.iter().all(|(.., claim)| claim.value == first.value) {
        return Some(((*first).clone(), Ground::Agreed));
    }
    match method {
        ConsensusMethod::Talk => None,
        ConsensusMethod::Majority => {
            let count = |value: &ClaimValue| made.iter().filter(|(.., claim)| claim.value == *value).count();
            let (.., claim) = made.iter().find(|(.., claim)| count(&claim.value) * 2 > raters)?;
            Some(((*claim).clone(), Ground::Majority { count: count(&claim.value), of: raters }))
        }
        ConsensusMethod::Mean => {
            let ratings: Vec<Score> = made
                .iter()
                .map(|(.., claim)| match claim.value {
                    ClaimValue::Rating(score) => Some(score),
                    ClaimValue::Insufficient | ClaimValue::Answer(_) => None,
                })
                .collect::<Option<_>>()?;
            let (mean, score, is_halfway) = rounded_mean(&ratings, item.lowest..=item.highest, tie)?;
            let claim = Claim { subject: first.subject.clone(), value: ClaimValue::Rating(score), written: score.to_string() };
            Some((claim, Ground::Mean { mean, of: ratings.len(), halfway: is_halfway.then_some(tie) }))
        }
    }
}

/// The mean, and the anchor that is nearest to it: of two that are as near the one that the scale takes; and whether there are two.
fn rounded_mean(ratings: &[Score], anchors: std::ops::RangeInclusive<Score>, tie: Tie) -> Option<(Figure, Score, bool)> {
    let sum = ratings.iter().fold(Figure::whole(0), |sum, score| sum.plus(&Figure::whole(*score)));
    let mean = sum.divided_by(&Figure::whole(i64::try_from(ratings.len()).ok()?))?;
    let apart = |anchor: Score| mean.distance(&Figure::whole(anchor));
    let (least, most) = (ratings.iter().min()?, ratings.iter().max()?);
    let between: Vec<Score> = anchors.filter(|anchor| (least..=most).contains(&anchor)).collect();
    let nearest = between.iter().copied().min_by(|one, other| {
        let by_anchor = if tie == Tie::Higher { other.cmp(one) } else { one.cmp(other) };
        apart(*one).cmp(&apart(*other)).then(by_anchor)
    });
    let nearest = nearest?;
    let is_halfway = between.iter().any(|other| *other != nearest && apart(*other) == apart(nearest));
    Some((mean.clone(), nearest, is_halfway))
}

/// Why it is so; and where a rating stands over a rule, the remarks that let it stand.
fn notes(made: &[Made<'_>], ground: &Ground, item: &Item, by: &Settling<'_>) -> Vec<(NoteKind, String)> {
    let mut notes: Vec<(NoteKind, String)> = (by.why)(ground).map(|text| (NoteKind::Remark, text)).into_iter().collect();
    if item.rule.is_judged() || !made.iter().any(|(.., claim)| claim.subject == Subject::Rating) {
        return notes;
    }
    for (_, statement, _) in made {
        for note in statement.notes.iter().filter(|(kind, _)| *kind == NoteKind::Remark) {
            if !notes.contains(note) {
                notes.push(note.clone());
            }
        }
    }
    notes
}

fn row(
    scale: usize,
    item: &ItemId,
    track: &TrackId,
    claim: Claim,
    made: &[Made<'_>],
    notes: Vec<(NoteKind, String)>,
    date: NaiveDate,
) -> Statement {
    let mut sources: Vec<String> = Vec::new();
    for source in made.iter().flat_map(|(_, statement, _)| &statement.sources) {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    Statement {
        scale,
        item: item.clone(),
        tracks: vec![track.clone()],
        claim: Some(claim),
        sources,
        consents: made.iter().all(|(_, statement, _)| statement.consents),
        rater: Some(CONSENSUS.to_owned()),
        date: Some(date),
        about: None,
        is_tallied: false,
        notes,
        place: crate::diagnostic::Place::whole(CONSENSUS),
    }
}

/// What became of what raters stated: a thing that a consensus settled though not all of them said so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved<'a> {
    pub subject: &'a Subject,
    /// Each rater with the claim, in the order of the rows.
    pub said: Vec<(&'a str, &'a Claim)>,
    /// What holds for all.
    pub settled: &'a Claim,
    /// Why, as far as somebody wrote it.
    pub why: Vec<&'a str>,
}

/// On an item in a track, what a consensus changed for at least one rater.
pub fn moved(evidence: &ItemEvidence) -> Vec<Moved<'_>> {
    let statements = || evidence.testimonies().iter().map(|testimony| testimony.statement.as_ref());
    let claims = || statements().filter_map(|statement| Some((statement.rater.as_deref()?, statement, statement.claim.as_ref()?)));
    let mut moved: Vec<Moved<'_>> = Vec::new();
    for (_, statement, settled) in claims().filter(|(rater, ..)| *rater == CONSENSUS) {
        if moved.iter().any(|known| *known.subject == settled.subject) {
            continue;
        }
        let of_raters = claims().filter(|(rater, _, claim)| *rater != CONSENSUS && claim.subject == settled.subject);
        let said: Vec<(&str, &Claim)> = of_raters.map(|(rater, _, claim)| (rater, claim)).collect();
        if said.iter().any(|(_, claim)| claim.value != settled.value) {
            let remarks = statement.notes.iter().filter(|(kind, _)| *kind == NoteKind::Remark);
            moved.push(Moved { subject: &settled.subject, said, settled, why: remarks.map(|(_, text)| text.as_str()).collect() });
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_goes_to_the_nearest_anchor_and_halfway_to_the_lower_unless_the_scale_says_otherwise() {
        let rounded = |ratings: &[Score], tie| rounded_mean(ratings, 1..=100, tie).map(|(_, score, _)| score);
        for (ratings, lower, higher) in [
            (&[47, 46, 48][..], 47, 47),
            (&[3, 4], 3, 4),
            (&[3, 4, 4], 4, 4),
            (&[3, 3, 4], 3, 3),
            (&[1, 2, 2, 1], 1, 2),
            (&[1, 1, 1, 2], 1, 1),
            (&[5, 2], 3, 4),
        ] {
            assert_eq!((rounded(ratings, Tie::Lower), rounded(ratings, Tie::Higher)), (Some(lower), Some(higher)), "{ratings:?}");
        }
        assert_eq!(rounded(&[], Tie::Lower), None);
        let halfway = |ratings: &[Score]| rounded_mean(ratings, 1..=100, Tie::Lower).map(|(.., is_halfway)| is_halfway);
        assert_eq!((halfway(&[3, 4]), halfway(&[3, 4, 4]), halfway(&[47, 46, 48])), (Some(true), Some(false), Some(false)));
    }
}
