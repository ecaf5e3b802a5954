//! What a higher score asks for, in plain words: the anchor, and which facts have to become otherwise by how much.

use super::words::Words;
use crate::figure::Figure;
use crate::locale::Phrase;
use crate::planning::{Change, Rise, Way};
use crate::rubric::{Answer, FactKind, FactName};

/// How many decimals a gap without end is shown with, rounded up so that it is enough.
const DECIMALS: i64 = 100;

impl Words {
    /// What a rung of a rise asks for: the text of its anchor, and what of the facts it takes.
    pub fn rung(self, rise: &Rise<'_>, at: usize) -> String {
        let (anchor, gap) = (self.anchor(rise, at), self.gap(rise, at));
        match (anchor.is_empty(), gap.is_empty()) {
            (false, false) => self.say(Phrase::AnchorWithGap { anchor, gap }),
            (false, true) => anchor,
            (true, _) => gap,
        }
    }

    /// The text of the anchor of a rung.
    pub fn anchor(self, rise: &Rise<'_>, at: usize) -> String {
        rise.rungs.get(at).and_then(|rung| rise.item.anchors.get(&rung.score)).cloned().unwrap_or_default()
    }

    /// What of the facts a rung takes; empty where an auditor judges by the anchor alone.
    pub fn gap(self, rise: &Rise<'_>, at: usize) -> String {
        let Some(rung) = rise.rungs.get(at) else { return String::new() };
        if rung.ways.is_empty() {
            let next = rise.next.as_ref().filter(|_| at == 0);
            return next.map(|next| self.asked(next, rise.item).join("; ")).unwrap_or_default();
        }
        let conditions = rung.ways.iter().map(|way| self.way(way, rise)).collect();
        self.say(Phrase::AnyOf { conditions })
    }

    /// One way to a score: all of its changes.
    fn way(self, way: &Way, rise: &Rise<'_>) -> String {
        self.say(Phrase::Because { clauses: way.changes.iter().map(|change| self.change(change, rise)).collect() })
    }

    fn change(self, change: &Change, rise: &Rise<'_>) -> String {
        let item = rise.item;
        // What rests on few clients is asked for, and not told.
        let is_told = |fact: &FactName| !rise.small.contains(fact);
        let title = |fact: &FactName| item.fact_title(fact).to_owned();
        match change {
            Change::Figure { fact, needed, now: Some(now), by: Some(by) } if is_told(fact) => {
                let (title, nought) = (title(fact), Figure::whole(0));
                let kind = item.facts.get(fact).map(|fact| &fact.kind);
                let unit_said = item.facts.get(fact).filter(|fact| fact.kind == FactKind::Percentage);
                let needed = self.range(needed, unit_said);
                let now = match unit_said {
                    Some(fact) => self.answer(&Answer::Figure(now.clone()), Some(fact)),
                    None => self.rounded(now),
                };
                if *by == nought {
                    return self.say(Phrase::GapJust { title, now, needed });
                }
                let is_more = *by > nought;
                let amount = self.amount(&if is_more { by.clone() } else { nought.minus(by) });
                let by = match kind {
                    Some(FactKind::Percentage) => self.say(Phrase::PercentPoints { number: amount }),
                    Some(FactKind::Number(unit) | FactKind::Whole(unit)) => {
                        self.say(Phrase::FigureWithUnit { figure: amount, unit: unit.clone() })
                    }
                    _ => amount,
                };
                self.say(if is_more { Phrase::GapMore { title, by, now, needed } } else { Phrase::GapLess { title, by, now, needed } })
            }
            Change::Figure { fact, needed, .. } => {
                self.say(Phrase::FigureNeeded { title: title(fact), range: self.range(needed, item.facts.get(fact)) })
            }
            Change::Components { more, absent } => self.say(Phrase::ComponentsWanted { more: *more, titles: self.titles(absent, item) }),
            Change::Answer { fact, now, to } => {
                let described = item.facts.get(fact);
                let now = now.as_ref().filter(|_| is_told(fact)).map(|now| self.answer(now, described));
                self.say(Phrase::AnswerWanted { title: title(fact), to: self.answer(to, described), now })
            }
        }
    }

    /// A gap: exact, or rounded up to two decimals.
    fn amount(self, gap: &Figure) -> String {
        let is_endless = gap.to_string().contains('/');
        let up = || gap.times(DECIMALS).ceil().and_then(|parts| Figure::whole(parts).divided_by(&Figure::whole(DECIMALS)));
        self.figure(&if is_endless { up().unwrap_or_else(|| gap.clone()) } else { gap.clone() })
    }
}
