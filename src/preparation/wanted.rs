//! Which evidence is still wanting: per item the facts that are open and the sources that nobody used yet.

use std::collections::BTreeSet;

use crate::rubric::{EvidenceCode, FactName, Gather, Item};
use crate::scoring::{Outcome, Scorecard, ScoredItem, deciding};

/// An item of which evidence is wanting.
#[derive(Debug)]
pub struct Wanted<'a> {
    pub item: &'a Item,
    /// The facts that nobody stated and that can still decide the score.
    pub facts: Vec<FactName>,
    /// The sources that the item lists and that nothing rests on yet, in the order of the scale.
    pub sources: Vec<&'a EvidenceCode>,
    /// Whether only its rating by an auditor gives it a score.
    pub is_judged: bool,
}

/// The items of the model of which evidence is wanting. Of an item that has its score, no open fact, and evidence from two of its sources, or from
/// the only one, nothing is.
pub fn wanted<'a>(scorecard: &Scorecard<'a>) -> Vec<Wanted<'a>> {
    let used = scorecard.items.iter().filter(|scored| scored.is_used());
    used.filter_map(|scored| of_item(scorecard, scored)).collect()
}

fn of_item<'a>(scorecard: &Scorecard<'a>, scored: &ScoredItem<'a>) -> Option<Wanted<'a>> {
    let (audit, item) = (scorecard.audit, scored.item);
    let codes = &audit.rubric().evidence_codes;
    let listed: Vec<&EvidenceCode> = codes.iter().filter(|code| item.evidence.contains(&code.code)).collect();
    let (mut facts, mut has_score) = (Vec::new(), true);
    // The sources that nothing rests on in some track, and on how many it rests in the track that has the fewest.
    let (mut unused, mut fewest): (BTreeSet<&str>, usize) = (BTreeSet::new(), listed.len());
    for (track, outcome) in scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable)) {
        let evidence = audit.evidence_of(&item.id, track);
        let nothing = Default::default();
        let stated = evidence.map_or(&nothing, |evidence| evidence.facts());
        has_score &= outcome.score().is_some();
        for fact in deciding(item, stated, outcome) {
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
        let mut used: BTreeSet<&str> = evidence.map(|evidence| evidence.sources()).unwrap_or_default();
        // What is measured from records comes out of an information system, whatever the scale calls it.
        if evidence.is_some_and(|evidence| stated.keys().any(|fact| evidence.measured(fact).is_some())) {
            used.extend(codes.iter().filter(|code| code.gather == Some(Gather::Figures)).map(|code| code.code.as_str()));
        }
        let open = listed.iter().map(|code| code.code.as_str()).filter(|code| !used.contains(code));
        let open: Vec<&str> = open.collect();
        fewest = fewest.min(listed.len() - open.len());
        unused.extend(open);
    }
    let is_settled = has_score && facts.is_empty() && (fewest >= 2 || fewest == listed.len());
    let sources = listed.into_iter().filter(|code| unused.contains(code.code.as_str())).collect();
    (!is_settled).then_some(Wanted { item, facts, sources, is_judged: item.rule.is_judged() && !has_score })
}
