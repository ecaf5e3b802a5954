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
    /// How many things a consensus stands on already.
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
    /// So many of so many raters say so.
    Majority {
        count: usize,
        of: usize,
    },
    /// The mean of the ratings, before it was rounded.
    Mean(Figure),
}

/// What settling goes by.
pub struct Settling<'a> {
    pub method: ConsensusMethod,
    /// The rubric of each scale.
    pub rubrics: &'a [&'a Rubric],
    /// The day that the rows of the consensus bear.
    pub date: NaiveDate,
    /// What is written beside a value that not all of them stated.
    pub why: &'a dyn Fn(&Ground) -> Option<String>,
}

type About<'a> = (usize, &'a ItemId, &'a TrackId, &'a Subject);
type Made<'a> = (&'a str, &'a Statement, &'a Claim);

/// Settles what at least two of the raters state. What a consensus stands on already stays as it is.
pub fn settle(statements: &[Arc<Statement>], raters: &[String], by: &Settling<'_>) -> Settlement {
    let mut about: BTreeMap<About<'_>, Vec<Made<'_>>> = BTreeMap::new();
    for statement in statements {
        let (Some(claim), Some(rater)) = (&statement.claim, statement.rater.as_deref()) else { continue };
        let is_asked = rater == CONSENSUS || raters.iter().any(|known| known.eq_ignore_ascii_case(rater));
        for track in statement.tracks.iter().filter(|_| is_asked) {
            about.entry((statement.scale, &statement.item, track, &claim.subject)).or_default().push((rater, statement, claim));
        }
    }
    let mut settlement = Settlement::default();
    for ((scale, id, track, subject), made) in about {
        let Some((rubric, item)) = by.rubrics.get(scale).and_then(|rubric| Some((rubric, rubric.item(id.as_str())?))) else { continue };
        if made.iter().any(|(rater, ..)| *rater == CONSENSUS) {
            settlement.standing += 1;
            continue;
        }
        let mut of_raters: Vec<Made<'_>> = Vec::new();
        for one in made {
            if !of_raters.iter().any(|(rater, ..)| rater.eq_ignore_ascii_case(one.0)) {
                of_raters.push(one);
            }
        }
        if of_raters.len() < 2 {
            continue;
        }
        match settled(&of_raters, item, rubric.tie, by.method) {
            Some((claim, ground)) => {
                let notes = notes(&of_raters, &ground, item, by);
                let statement = row(scale, id, track, claim, &of_raters, notes, by.date);
                let same =
                    settlement.settled.iter_mut().find(|known| Statement { tracks: vec![track.clone()], ..(**known).clone() } == statement);
                match same {
                    Some(known) => known.tracks.push(track.clone()),
                    None => settlement.settled.push(statement),
                }
            }
            None => {
                let said = of_raters.iter().map(|(rater, _, claim)| ((*rater).to_owned(), (*claim).clone())).collect();
                let unanswered = Unanswered {
                    scale,
                    item: id.clone(),
                    tracks: vec![track.clone()],
                    subject: subject.clone(),
                    rater: CONSENSUS.to_owned(),
                };
                let open = Unsettled { unanswered, said };
                let is_same = |known: &&mut Unsettled| {
                    known.said == open.said
                        && (known.unanswered.scale, &known.unanswered.item, &known.unanswered.subject) == (scale, id, subject)
                };
                match settlement.open.iter_mut().find(is_same) {
                    Some(known) => known.unanswered.tracks.push(track.clone()),
                    None => settlement.open.push(open),
                }
            }
        }
    }
    for open in &mut settlement.open {
        in_order(&mut open.unanswered.tracks, by.rubrics.get(open.unanswered.scale));
    }
    for statement in &mut settlement.settled {
        in_order(&mut statement.tracks, by.rubrics.get(statement.scale));
    }
    let place = |scale: usize, id: &ItemId| {
        let items = by.rubrics.get(scale).map(|rubric| &rubric.items);
        (scale, items.and_then(|items| items.iter().position(|item| item.id == *id)))
    };
    settlement.settled.sort_by_key(|statement| place(statement.scale, &statement.item));
    settlement.open.sort_by_key(|open| place(open.unanswered.scale, &open.unanswered.item));
    settlement
}

fn in_order(tracks: &mut [TrackId], rubric: Option<&&Rubric>) {
    tracks.sort_by_key(|track| rubric.and_then(|rubric| rubric.tracks.iter().position(|known| known.id == *track)));
}

/// What the claims come to, and why; nothing where they have to be talked about.
fn settled(made: &[Made<'_>], item: &Item, tie: Tie, method: ConsensusMethod) -> Option<(Claim, Ground)> {
    let (_, _, first) = made.first()?;
    if made.iter().all(|(.., claim)| claim.value == first.value) {
        return Some(((*first).clone(), Ground::Agreed));
    }
    match method {
        ConsensusMethod::Talk => None,
        ConsensusMethod::Majority => {
            let count = |value: &ClaimValue| made.iter().filter(|(.., claim)| claim.value == *value).count();
            let (.., claim) = made.iter().find(|(.., claim)| count(&claim.value) * 2 > made.len())?;
            Some(((*claim).clone(), Ground::Majority { count: count(&claim.value), of: made.len() }))
        }
        ConsensusMethod::Mean => {
            let ratings: Vec<Score> = made
                .iter()
                .map(|(.., claim)| match claim.value {
                    ClaimValue::Rating(score) => Some(score),
                    ClaimValue::Insufficient | ClaimValue::Answer(_) => None,
                })
                .collect::<Option<_>>()?;
            let (mean, score) = rounded_mean(&ratings, item.lowest..=item.highest, tie)?;
            let claim = Claim { subject: first.subject.clone(), value: ClaimValue::Rating(score), written: score.to_string() };
            Some((claim, Ground::Mean(mean)))
        }
    }
}

/// The mean, and the anchor that is nearest to it: of two that are as near the one that the scale takes.
pub fn rounded_mean(ratings: &[Score], anchors: std::ops::RangeInclusive<Score>, tie: Tie) -> Option<(Figure, Score)> {
    let sum = ratings.iter().fold(Figure::whole(0), |sum, score| sum.plus(&Figure::whole(*score)));
    let mean = sum.divided_by(&Figure::whole(i64::try_from(ratings.len()).ok()?))?;
    let apart = |anchor: Score| {
        let (anchor, nought) = (Figure::whole(anchor), Figure::whole(0));
        let apart = mean.minus(&anchor);
        if apart < nought { nought.minus(&apart) } else { apart }
    };
    let (least, most) = (ratings.iter().min()?, ratings.iter().max()?);
    let between = anchors.filter(|anchor| (least..=most).contains(&anchor));
    let nearest = between.min_by(|one, other| {
        let by_anchor = if tie == Tie::Higher { other.cmp(one) } else { one.cmp(other) };
        apart(*one).cmp(&apart(*other)).then(by_anchor)
    });
    Some((mean.clone(), nearest?))
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
        let rounded = |ratings: &[Score], tie| rounded_mean(ratings, 1..=100, tie).map(|(_, score)| score);
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
    }
}
