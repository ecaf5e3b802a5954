//! One item in one track: its facts, its rating, and which of them counts.

use std::collections::{BTreeMap, BTreeSet};

use super::outcome::{Basis, Computed, Decision, Outcome};
use super::sources;
use crate::audit::{ItemEvidence, Subject};
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::{FactId, Message};
use crate::rubric::Answer;
use crate::rubric::space::open_scores;
use crate::rubric::{CapApplied, Contradiction, FactName, Fit, Insufficient, Item, Occasion, Reason, Rule, Score, TrackId};

/// What a rule gives, before caps.
struct Verdict {
    score: Score,
    reason: Reason,
    unstated: Vec<FactName>,
}

/// Reports what is found about one item in one track.
struct Reporter<'a> {
    item: &'a Item,
    track: &'a TrackId,
    evidence: &'a ItemEvidence,
    problems: &'a mut Problems,
    occasions: &'a mut BTreeSet<Occasion>,
}

impl Reporter<'_> {
    /// Says something of the rating, which is found where that is stated.
    fn say_of_rating(&mut self, severity: Severity, message: Message) {
        self.say(severity, message, self.evidence.places_of(&Subject::Rating));
    }

    /// Says something of what is stated as a whole.
    fn say_of_all(&mut self, severity: Severity, message: Message) {
        self.say(severity, message, self.evidence.places());
    }

    fn say(&mut self, severity: Severity, message: Message, places: Vec<&Place>) {
        let problem = Problem::new(severity, message).about(self.item.id.as_str()).in_track(self.track.as_str());
        self.problems.push_joined(problem.at_all(places));
    }

    fn say_contradictory(&mut self, contradiction: &Contradiction) {
        let (mut facts, mut places) = (Vec::new(), Vec::new());
        for name in contradiction.facts() {
            let answer = self.evidence.facts().get(name).map(|answer| self.item.facts.plain(answer, name)).unwrap_or_default();
            facts.push((FactId::of(name), answer));
            places.extend(self.evidence.places_of(&Subject::Fact(name.clone())));
        }
        self.say(Severity::Error, Message::ContradictoryFacts { item: self.id(), facts }, places);
    }

    fn id(&self) -> String {
        self.item.id.to_string()
    }
}

/// Scores an item in a track that the model scores it in.
pub(super) fn score(
    item: &Item,
    track: &TrackId,
    evidence: Option<&ItemEvidence>,
    code: Option<&Insufficient>,
    problems: &mut Problems,
    occasions: &mut BTreeSet<Occasion>,
) -> Outcome {
    let nothing = ItemEvidence::default();
    let evidence = evidence.unwrap_or(&nothing);
    let mut reporter = Reporter { item, track, evidence, problems, occasions };
    let facts = evidence.facts();
    if let Some(contradiction) = item.contradictions.iter().find(|contradiction| contradiction.holds(facts)) {
        reporter.say_contradictory(contradiction);
        return Outcome::Missing { wanting: Vec::new(), open: BTreeSet::new() };
    }
    let ByFacts { verdict, applied, open } = by_facts(item, facts);
    if let Some(code) = code.filter(|_| evidence.is_insufficient()) {
        let computed = without_score(verdict, applied, &mut reporter);
        return Outcome::Insufficient { code: code.clone(), computed };
    }
    let outcome = match (verdict, evidence.rating()) {
        (Some(verdict), rating) => {
            let computed = compute(verdict, applied, &mut reporter);
            with_facts(computed, rating, &mut reporter)
        }
        (None, Some(rating)) => rated(rating, &applied, open, &mut reporter),
        (None, None) => Outcome::Missing { wanting: item.rule.wanting(facts), open },
    };
    if outcome.score().is_some() {
        sources::check(item, track, evidence, reporter.problems, reporter.occasions);
    }
    outcome
}

/// What facts that do not contradict each other say of an item.
struct ByFacts {
    verdict: Option<Verdict>,
    applied: Vec<CapApplied>,
    /// The scores that are still possible; none where nothing is assumed.
    open: BTreeSet<Score>,
}

fn by_facts(item: &Item, facts: &BTreeMap<FactName, Answer>) -> ByFacts {
    let open = open_scores(item, facts).unwrap_or_default();
    let verdict = verdict(item, facts, &open);
    let is_whole = item.rule.open(facts).is_empty();
    // A cap counts as not met for want of evidence only beside what it caps.
    let applied = item.caps.iter().filter_map(|cap| cap.applied(facts)).filter(|cap| is_whole || !cap.for_want_of_evidence).collect();
    ByFacts { verdict, applied, open }
}

/// What an item gets for facts alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// The facts contradict each other.
    Contradictory,
    Scored(Score),
    /// They do not decide, and these are the lowest and the highest that are possible.
    Open {
        lowest: Score,
        highest: Score,
        /// The highest that a rating may be beside them.
        cap: Score,
    },
}

/// What an item gets for these facts, with no rating beside them.
pub(super) fn settled(item: &Item, facts: &BTreeMap<FactName, Answer>) -> Settled {
    if item.contradictions.iter().any(|contradiction| contradiction.holds(facts)) {
        return Settled::Contradictory;
    }
    let ByFacts { verdict, applied, open } = by_facts(item, facts);
    match verdict {
        Some(verdict) => Settled::Scored(applied.iter().map(|cap| cap.at_most).fold(verdict.score, Score::min)),
        None => Settled::Open {
            lowest: open.first().copied().unwrap_or(item.lowest),
            highest: open.last().copied().unwrap_or(item.highest),
            cap: applied.iter().filter(|cap| !cap.for_want_of_evidence).map(|cap| cap.at_most).fold(item.highest, Score::min),
        },
    }
}

/// What the facts give, when every completion of what is stated gives the same (ruling 12).
fn verdict(item: &Item, facts: &BTreeMap<FactName, Answer>, open: &BTreeSet<Score>) -> Option<Verdict> {
    let score = open.first().copied().filter(|_| open.len() == 1)?;
    let given = item.rule.given(facts);
    if item.rule.open(facts).is_empty() {
        let given = given?;
        return Some(Verdict { score: given.score, reason: given.reason(facts)?, unstated: given.unstated(facts) });
    }
    // Where a case holds by what is stated alone, it is why; else all that is stated together is.
    let of_case = given.filter(|given| given.score == score && given.case.is_some()).and_then(|given| given.reason(facts));
    let settled = || Reason::Settled { stated: facts.iter().map(|(name, answer)| (name.clone(), answer.clone())).collect() };
    let reason = of_case.filter(|reason| matches!(reason, Reason::Case { stated, .. } if !stated.is_empty())).unwrap_or_else(settled);
    Some(Verdict { score, reason, unstated: Vec::new() })
}

fn compute(verdict: Verdict, caps: Vec<CapApplied>, reporter: &mut Reporter<'_>) -> Computed {
    let item = reporter.id();
    if let Reason::Figure { fit, .. } = &verdict.reason {
        reporter.occasions.insert(Occasion::Figure);
        if *fit != Fit::Inside {
            reporter.occasions.insert(Occasion::FigureBetweenAnchors);
        }
    }
    if !verdict.unstated.is_empty() {
        reporter.occasions.insert(Occasion::FactNotStated);
        let facts = verdict.unstated.iter().map(FactId::of).collect();
        reporter.say_of_all(Severity::Warning, Message::UnstatedComponents { item: item.clone(), facts });
    }
    let unstated: BTreeSet<&FactName> = caps.iter().filter(|cap| cap.for_want_of_evidence).map(|cap| &cap.fact).collect();
    let lowers = |fact: &&FactName| caps.iter().any(|cap| cap.fact == **fact && cap.at_most < verdict.score);
    for fact in unstated.into_iter().filter(lowers) {
        // Of several caps on one fact the lowest is the one to tell.
        let at_most = caps.iter().filter(|cap| cap.fact == *fact).map(|cap| cap.at_most).min().unwrap_or(verdict.score);
        reporter.occasions.insert(Occasion::FactNotStated);
        reporter.say_of_all(Severity::Warning, Message::CapWithoutEvidence { item: item.clone(), fact: FactId::of(fact), at_most });
    }
    let score = caps.iter().map(|cap| cap.at_most).fold(verdict.score, Score::min);
    Computed { score, uncapped: verdict.score, reason: verdict.reason, caps }
}

/// Facts give a score; a rating beside them stands only if it agrees or says why not (ruling 15).
fn with_facts(computed: Computed, rating: Option<Score>, reporter: &mut Reporter<'_>) -> Outcome {
    let basis = match &reporter.item.rule {
        Rule::Count(_) => Basis::Count,
        Rule::Bands(_) => Basis::Bands,
        Rule::Rules(_) => Basis::Rules,
        Rule::PerWorker(_) => Basis::Mean,
        Rule::Judged => Basis::Rated,
    };
    let (score, basis) = match rating {
        Some(rating) if rating != computed.score => {
            reporter.occasions.insert(Occasion::RatingBesideFacts);
            let (item, computed) = (reporter.id(), computed.score);
            if reporter.evidence.is_explained(&Subject::Rating) {
                reporter.say_of_rating(Severity::Warning, Message::RatingOverrides { item, rating, computed });
            } else {
                reporter.say_of_rating(Severity::Error, Message::RatingAgainstFacts { item, rating, computed });
            }
            (rating, Basis::Override)
        }
        _ => (computed.score, basis),
    };
    Outcome::Scored(Box::new(Decision { score, basis, computed: Some(computed), rating }))
}

/// Only a rating gives a score. What is stated may still speak against it: by a cap, or by leaving it no longer open (ruling 15).
fn rated(rating: Score, caps: &[CapApplied], open: BTreeSet<Score>, reporter: &mut Reporter<'_>) -> Outcome {
    let lowest = caps.iter().filter(|cap| !cap.for_want_of_evidence).min_by_key(|cap| cap.at_most).filter(|cap| cap.at_most < rating);
    let is_against = lowest.is_some() || !(open.is_empty() || open.contains(&rating));
    let mut basis = Basis::Rated;
    if is_against {
        reporter.occasions.insert(Occasion::RatingBesideFacts);
        let item = reporter.id();
        let mut places = reporter.evidence.places_of(&Subject::Rating);
        if let Some(cap) = lowest {
            places.extend(reporter.evidence.places_of(&Subject::Fact(cap.fact.clone())));
        }
        let is_explained = reporter.evidence.is_explained(&Subject::Rating);
        let message = match lowest.map(|cap| (cap.at_most, FactId::of(&cap.fact))) {
            Some((cap, fact)) if is_explained => Message::RatingOverridesCap { item, rating, cap, fact },
            Some((cap, fact)) => Message::RatingAboveCap { item, rating, cap, fact },
            None if is_explained => Message::RatingOverridesOpen { item, rating, open: open.into_iter().collect() },
            None => Message::RatingAgainstOpen { item, rating, open: open.into_iter().collect() },
        };
        if is_explained {
            basis = Basis::Override;
        }
        reporter.say(if is_explained { Severity::Warning } else { Severity::Error }, message, places);
    }
    Outcome::Scored(Box::new(Decision { score: rating, basis, computed: None, rating: Some(rating) }))
}

/// The rater wrote that the data do not allow a score. Against facts that give one it stands only with a note (ruling 15).
fn without_score(verdict: Option<Verdict>, caps: Vec<CapApplied>, reporter: &mut Reporter<'_>) -> Option<Computed> {
    let computed = verdict.map(|verdict| compute(verdict, caps, reporter));
    if let Some(computed) = &computed {
        reporter.occasions.insert(Occasion::RatingBesideFacts);
        let (item, computed) = (reporter.id(), computed.score);
        if reporter.evidence.is_explained(&Subject::Rating) {
            reporter.say_of_rating(Severity::Warning, Message::InsufficientOverrides { item, computed });
        } else {
            reporter.say_of_rating(Severity::Error, Message::InsufficientAgainstFacts { item, computed });
        }
    }
    computed
}

/// Says of an item without a score, of which something is stated, what would settle it.
pub(super) fn tell_missing(
    item: &Item,
    track: &TrackId,
    outcome: &Outcome,
    evidence: Option<&ItemEvidence>,
    problems: &mut Problems,
    occasions: &mut BTreeSet<Occasion>,
) {
    let Outcome::Missing { wanting, open } = outcome else { return };
    occasions.insert(Occasion::MissingItem);
    // Facts beside a judgement do not begin it.
    let begun = evidence.filter(|evidence| !open.is_empty() && open_scores(item, evidence.facts()).is_some());
    if let Some(evidence) = begun {
        occasions.insert(Occasion::FactNotStated);
        let facts = wanting.iter().map(FactId::of).collect();
        let open = open.iter().copied().collect();
        let message = Message::FactsMissing { item: item.id.to_string(), facts, open };
        let problem = Problem::new(Severity::Warning, message).about(item.id.as_str()).in_track(track.as_str());
        problems.push_joined(problem.at_all(evidence.places()));
    }
}
