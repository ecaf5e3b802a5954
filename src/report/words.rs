//! Figures, answers, ranges, conditions and reasons in the words of one language.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::blocks::{Cell, Tone};
use super::testimony::Origin;
use crate::audit::{Audit, Claim, ClaimValue, Period, Subject};
use crate::figure::Figure;
use crate::locale::{Label, Lang, Locale, Phrase, Region, Text, date, weekday};
use crate::report::labels::{
    FACTS, INSUFFICIENT, KIND_OF_REVIEW, MISSING, NO, NOT_APPLICABLE, NOT_STATED, NOT_USED, POINT_ABSENT, POINT_PRESENT, RULE_JUDGED,
    SCORE, SELF_ASSESSMENT, YES,
};
use crate::rubric::space::bounds;
use crate::rubric::{Answer, Bound, Cap, Condition, Fact, FactKind, FactName, Fit, Item, Operator, Range, Reason, Score, When};
use crate::scoring::{Ask, Basis, Computed, Decision, NextStep, Outcome};

const FACTS_FROM_RECORDS: Label =
    Label { nl: "Gegevens uit de registraties", en: "Facts from the records", fr: "Données des tableaux de suivi" };
const FACTS_WITHOUT_SOURCE: Label =
    Label { nl: "Gegevens zonder ingevulde gegevensbron", en: "Evidence without a source", fr: "Sans source mentionnée" };
const UNTOLD: Label = Label { nl: "niet getoond (minder dan 5)", en: "not shown (fewer than 5)", fr: "non montré (moins de 5)" };
const UNTOLD_FIGURE: Label =
    Label { nl: "waarde niet getoond (minder dan 5)", en: "figure not shown (fewer than 5)", fr: "chiffre non montré (moins de 5)" };
const YES_OR_NO: Label = Label { nl: "ja of nee", en: "yes or no", fr: "oui ou non" };
const PERCENTAGE_ANSWER: Label = Label { nl: "percentage", en: "percentage", fr: "pourcentage" };
const OTHERWISE: Label = Label { nl: "in elk ander geval", en: "otherwise", fr: "dans tous les autres cas" };
const NO_EVIDENCE: Label = Label { nl: "niets ingevuld", en: "no evidence", fr: "aucune preuve" };
const BASIS_COUNT: Label = Label { nl: "aantal onderdelen", en: "count", fr: "comptage" };
const BASIS_BANDS: Label = Label { nl: "waarde", en: "figure", fr: "chiffre" };
const BASIS_RULES: Label = Label { nl: "combinatie van gegevens", en: "rule", fr: "règle" };
const BASIS_RATED: Label = Label { nl: "oordeel van de auditor", en: "rating", fr: "score attribué" };
const BASIS_MEAN: Label = Label { nl: "gemiddelde van de IPS-werkers", en: "mean of the specialists", fr: "moyenne des jobcoachs" };
const BASIS_SHARED: Label =
    Label { nl: "score van het andere spoor", en: "shared with the other track", fr: "partagé avec l'autre volet" };
const SHARED_SCORE: Label =
    Label { nl: "beide sporen delen één score", en: "both tracks share one score", fr: "les deux volets ont le même score" };
const BASIS_OVERRIDE: Label =
    Label { nl: "oordeel van de auditor, tegen de gegevens in", en: "rating over the rule", fr: "score attribué contre le calcul" };

/// How many decimals a figure that has no end is shown with.
const DECIMALS: usize = 2;

/// Speaks one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The language.
    pub lang: Lang,
    /// Whose dates it writes.
    region: Region,
}

impl From<Locale> for Words {
    fn from(locale: Locale) -> Self {
        Self { lang: locale.lang, region: locale.region }
    }
}

impl From<Lang> for Words {
    fn from(lang: Lang) -> Self {
        Self::from(Locale::from(lang))
    }
}

impl Words {
    /// A word or sentence.
    pub fn say(self, text: impl Text) -> String {
        text.said(self.lang)
    }

    /// So many of what one is called thus, and several so.
    pub fn some(self, [one, several]: [Label; 2], count: u64) -> String {
        self.lang.some(usize::try_from(count).unwrap_or(usize::MAX), one.of(self.lang), several.of(self.lang))
    }

    /// What something is, and its name.
    pub fn titled(self, title: String, name: &str) -> String {
        self.say(Phrase::Titled { title, name: name.to_owned() })
    }

    /// Where a piece of evidence came from, on a scale that lists sources or one that does not.
    pub(super) fn origin(self, origin: &Origin<'_>, has_codes: bool) -> String {
        match origin {
            Origin::Records => self.say(FACTS_FROM_RECORDS),
            Origin::Sources(codes) if !codes.is_empty() => {
                self.say(Phrase::FactsFrom { codes: codes.iter().map(|code| (*code).to_owned()).collect() })
            }
            Origin::Sources(_) if has_codes => self.say(FACTS_WITHOUT_SOURCE),
            // A scale that lists no sources asks for none.
            Origin::Sources(_) => self.say(FACTS),
        }
    }

    /// A figure: exact where decimals can be, else rounded to two and marked so.
    pub fn figure(self, figure: &Figure) -> String {
        let exact = figure.to_string();
        if exact.contains('/') {
            return format!("≈ {}", self.say(Phrase::Number { number: figure.rounded(DECIMALS) }));
        }
        self.say(Phrase::Number { number: exact })
    }

    /// A share in per cent with one decimal, a half rounded up; more of them where one would show it across a bound.
    pub fn share(self, figure: &Figure, bounds: &[&Figure]) -> String {
        self.say(Phrase::Percent { number: figure.rounded_apart(1, bounds.iter().copied()) })
    }

    /// A whole number of hundredths.
    pub fn share_of_hundred(self, hundredths: i64) -> String {
        self.say(Phrase::Percent { number: hundredths.to_string() })
    }

    /// A mean with two decimals, a half rounded up; more of them where two would show it across a bound.
    pub fn mean(self, figure: &Figure, bounds: &[&Figure]) -> String {
        self.say(Phrase::Number { number: figure.rounded_apart(DECIMALS, bounds.iter().copied()) })
    }

    /// A figure as short as it can be shown: exact, or rounded to two decimals.
    pub fn rounded(self, figure: &Figure) -> String {
        let exact = figure.to_string();
        let number = if exact.contains('/') { figure.rounded(DECIMALS) } else { exact };
        self.say(Phrase::Number { number })
    }

    pub fn date(self, day: NaiveDate) -> String {
        date(Locale { lang: self.lang, region: self.region }, day)
    }

    /// A day with its name.
    pub fn weekday_and_date(self, day: NaiveDate) -> String {
        format!("{} {}", weekday(self.lang, day), self.date(day))
    }

    /// A period, from its first day to its last.
    pub fn period(self, period: Period) -> String {
        self.say(Phrase::PeriodFromTo { from: self.date(period.from), to: self.date(period.to) })
    }

    fn counted(self, figure: &Figure, fact: Option<&Fact>, bounds: &[Figure]) -> String {
        let exact = figure.to_string();
        let is_endless = exact.contains('/');
        let number = if is_endless { figure.rounded_apart(DECIMALS, bounds) } else { exact };
        let about = |number: String| if is_endless { format!("≈ {number}") } else { number };
        match fact.map(|fact| &fact.kind) {
            Some(FactKind::Percentage) => self.say(Phrase::Percent { number }),
            Some(FactKind::Number(unit) | FactKind::Whole(unit)) => {
                self.say(Phrase::FigureWithUnit { figure: about(self.say(Phrase::Number { number })), unit: unit.clone() })
            }
            _ => about(self.say(Phrase::Number { number })),
        }
    }

    pub fn answer(self, answer: &Answer, fact: Option<&Fact>) -> String {
        match (answer, fact.map(|fact| &fact.kind)) {
            (Answer::YesNo(true), _) => self.say(YES),
            (Answer::YesNo(false), _) => self.say(NO),
            (Answer::Choice(rank), Some(FactKind::Choice(choices))) => {
                choices.get(*rank).map_or_else(|| rank.to_string(), |choice| choice.title.clone())
            }
            (Answer::Choice(rank), _) => rank.to_string(),
            (Answer::Untold, _) => self.say(UNTOLD),
            (Answer::Figure(figure), _) => self.counted(figure, fact, &[]),
        }
    }

    /// A sum of scores; a dash where nothing was scored, which is no zero.
    pub fn sum(self, total: Score, scored: usize) -> String {
        if scored == 0 { "–".to_owned() } else { total.to_string() }
    }

    /// A sum out of the highest that there can be.
    pub fn points(self, total: Score, maximum: Score, scored: usize) -> String {
        format!("{}/{maximum}", self.sum(total, scored))
    }

    /// What a fact may be answered with.
    pub fn kind(self, fact: &Fact) -> String {
        match &fact.kind {
            FactKind::YesNo => self.say(YES_OR_NO),
            FactKind::Percentage => self.say(PERCENTAGE_ANSWER),
            FactKind::Number(unit) | FactKind::Whole(unit) => {
                let unit = unit.clone();
                let from = (fact.from != Figure::whole(0)).then(|| self.figure(&fact.from));
                let to = fact.to.as_ref().map(|highest| self.figure(highest));
                self.say(if matches!(fact.kind, FactKind::Whole(_)) {
                    Phrase::WholeNumber { unit, from, to }
                } else {
                    Phrase::AnyNumber { unit, from, to }
                })
            }
            FactKind::Choice(choices) => {
                choices.iter().map(|choice| format!("{} ({})", choice.id, choice.title)).collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// A range of a fact's figures.
    pub fn range(self, range: &Range, fact: Option<&Fact>) -> String {
        let number = |figure: &Figure| self.figure(figure);
        let counted = |figure: &Figure| self.counted(figure, fact, &[]);
        let phrase = match (&range.lower, &range.upper) {
            (Bound::Including(lowest), Bound::Including(highest)) if lowest == highest => return counted(lowest),
            (Bound::Open, Bound::Including(highest)) => Phrase::UpTo { figure: counted(highest) },
            (Bound::Open, Bound::Excluding(highest)) => Phrase::Under { figure: counted(highest) },
            (Bound::Including(lowest), Bound::Open) => Phrase::AtLeast { figure: counted(lowest) },
            (Bound::Excluding(lowest), Bound::Open) => Phrase::Over { figure: counted(lowest) },
            (Bound::Excluding(lowest), Bound::Including(highest)) => Phrase::OverUpTo { lowest: number(lowest), highest: counted(highest) },
            (Bound::Excluding(lowest), Bound::Excluding(highest)) => {
                Phrase::OverAndUnder { lowest: number(lowest), highest: counted(highest) }
            }
            (Bound::Including(lowest), Bound::Excluding(highest)) => {
                Phrase::FromAndUnder { lowest: number(lowest), highest: counted(highest) }
            }
            (Bound::Including(lowest), Bound::Including(highest)) => Phrase::Between { lowest: number(lowest), highest: counted(highest) },
            (Bound::Open, Bound::Open) => return self.say(NOT_STATED),
        };
        self.say(phrase)
    }

    /// A condition on a fact, such as `teams: 3 or more`.
    pub fn condition(self, condition: &Condition, item: &Item) -> String {
        let fact = item.facts.get(&condition.fact);
        let operand = self.answer(&condition.operand, fact);
        let value = match condition.operator {
            Operator::Is => operand,
            Operator::IsNot => format!("≠ {operand}"),
            Operator::AtLeast => self.say(Phrase::AtLeast { figure: operand }),
            Operator::Over => self.say(Phrase::Over { figure: operand }),
            Operator::AtMost => self.say(Phrase::UpTo { figure: operand }),
            Operator::Under => self.say(Phrase::Under { figure: operand }),
        };
        self.say(Phrase::FactStated { title: item.fact_title(&condition.fact).to_owned(), value })
    }

    /// When a case of a list of rules holds.
    pub fn when(self, when: &When, item: &Item) -> String {
        let conditions = || when.conditions().iter().map(|condition| self.condition(condition, item)).collect();
        match when {
            When::Otherwise => self.say(OTHERWISE),
            When::All(_) => self.say(Phrase::AllOf { conditions: conditions() }),
            When::Any(_) => self.say(Phrase::AnyOf { conditions: conditions() }),
        }
    }

    pub fn stated(self, name: &FactName, answer: &Answer, item: &Item) -> String {
        let value = self.answer(answer, item.facts.get(name));
        self.say(Phrase::FactStated { title: item.fact_title(name).to_owned(), value })
    }

    /// What somebody claims of an item: a rating, an answer, or that the data allow none.
    pub fn claimed(self, claim: &Claim, item: &Item) -> String {
        match (&claim.value, &claim.subject) {
            (ClaimValue::Rating(score), _) => score.to_string(),
            (ClaimValue::Insufficient, _) => self.say(INSUFFICIENT),
            (ClaimValue::Answer(answer), Subject::Fact(fact)) => self.answer(answer, item.facts.get(fact)),
            (ClaimValue::Answer(_), _) => claim.written.clone(),
        }
    }

    /// What a claim is about.
    pub fn subject(self, subject: &Subject, item: &Item) -> String {
        match subject {
            Subject::Rating => self.say(SCORE),
            Subject::RatingOf(worker) => self.say(Phrase::RatingOfWorker { worker: worker.clone() }),
            Subject::Fact(fact) => item.fact_title(fact).to_owned(),
        }
    }

    pub fn titles<'a>(self, facts: impl IntoIterator<Item = &'a FactName>, item: &Item) -> Vec<String> {
        facts.into_iter().map(|fact| item.fact_title(fact).to_owned()).collect()
    }

    /// Why an item got what it got, in a sentence.
    pub fn reason(self, outcome: &Outcome, item: &Item) -> String {
        match outcome {
            Outcome::NotApplicable => self.say(NOT_USED),
            Outcome::Insufficient { code, .. } => self.say(Phrase::InsufficientCode { code: code.code.clone(), title: code.title.clone() }),
            Outcome::Missing { open, .. } if open.is_empty() => self.say(NO_EVIDENCE),
            Outcome::Missing { wanting, open } => {
                let open = open.iter().copied().collect();
                self.say(Phrase::WantingFacts { titles: self.titles(wanting, item), open })
            }
            Outcome::Scored(decision) => self.say(Phrase::Because { clauses: self.clauses(decision, item) }),
        }
    }

    fn clauses(self, decision: &Decision, item: &Item) -> Vec<String> {
        let mut clauses = Vec::new();
        match (decision.basis, decision.rating, &decision.computed) {
            (Basis::Override, Some(rating), Some(computed)) => {
                clauses.push(self.say(Phrase::RatedOver { rating, computed: computed.score }))
            }
            (Basis::Shared, ..) => clauses.push(self.say(SHARED_SCORE)),
            (Basis::Rated | Basis::Override, Some(rating), _) => clauses.push(self.say(Phrase::RatedBy { rating })),
            _ => {}
        }
        if let Some(computed) = &decision.computed {
            clauses.extend(self.computed(computed, item));
        }
        clauses
    }

    fn computed(self, computed: &Computed, item: &Item) -> Vec<String> {
        let mut clauses = vec![match &computed.reason {
            Reason::Figure { fact, figure: None, range, .. } => {
                format!("{}; {}", self.range(range, item.facts.get(fact)), self.say(UNTOLD_FIGURE))
            }
            Reason::Figure { fact, figure: Some(figure), range, fit } => {
                let bounds = bounds(item, fact, &[]);
                let fact = item.facts.get(fact);
                // The figure names its unit; beside it the range need not.
                let unit_said = fact.filter(|fact| fact.kind == FactKind::Percentage);
                let (figure, range) = (self.counted(figure, fact, &bounds), self.range(range, unit_said));
                self.say(match fit {
                    Fit::Inside => Phrase::FigureInRange { figure, range },
                    Fit::Nearest => Phrase::FigureBetween { figure, range, tie: false },
                    Fit::Tie => Phrase::FigureBetween { figure, range, tie: true },
                })
            }
            Reason::Count { present, of: 1 } => self.say(if present.is_empty() { POINT_ABSENT } else { POINT_PRESENT }),
            Reason::Count { present, of } => self.say(Phrase::CountPresent { present: present.len(), of: *of }),
            Reason::Case { stated, .. } | Reason::Settled { stated } => {
                self.say(Phrase::Because { clauses: stated.iter().map(|(name, answer)| self.stated(name, answer, item)).collect() })
            }
        }];
        let lowest = computed.caps.iter().filter(|cap| cap.at_most < computed.uncapped).min_by_key(|cap| cap.at_most);
        if let Some(cap) = lowest {
            let condition = item.caps.iter().find(|known| known.unless.fact == cap.fact && known.at_most == cap.at_most);
            clauses.push(condition.map_or_else(
                || self.say(Phrase::CappedBy { title: item.fact_title(&cap.fact).to_owned(), at_most: cap.at_most }),
                |known| self.cap(known, item),
            ));
        }
        clauses
    }

    /// What a cap allows: in the words of the rubric, or else from its condition.
    pub fn cap(self, cap: &Cap, item: &Item) -> String {
        if !cap.text.is_empty() {
            return cap.text.clone();
        }
        self.say(Phrase::CappedBy { title: self.condition(&cap.unless, item), at_most: cap.at_most })
    }

    /// What kind of review it was, where it was not one by others.
    pub fn kind_of_review(self, audit: &Audit) -> Option<(String, String)> {
        audit.is_self_assessment().then(|| (self.say(KIND_OF_REVIEW), self.say(SELF_ASSESSMENT)))
    }

    /// What the next higher score asks for, beyond its anchor's text, where there is one: that says which figure or answers.
    pub fn asked(self, next: &NextStep<'_>, item: &Item) -> Vec<String> {
        let has_text = item.anchors.get(&next.score).is_some_and(|text| !text.is_empty());
        let is_said = |ask: &&Ask<'_>| has_text && matches!(ask, Ask::Figure { .. } | Ask::Count { absent: None, .. } | Ask::Case(_));
        let mut asked: Vec<String> = Vec::new();
        for ask in next.asks.iter().filter(|ask| !is_said(ask)) {
            match ask {
                Ask::Figure { fact, range } => {
                    let range = self.range(range, item.facts.get(*fact));
                    asked.push(self.say(Phrase::FigureNeeded { title: item.fact_title(fact).to_owned(), range }));
                }
                Ask::Count { range, of, absent } => {
                    asked.push(self.say(match absent {
                        Some(absent) => Phrase::Absent { titles: self.titles(absent.iter().copied(), item) },
                        None => Phrase::CountNeeded { range: self.range(range, None), of: *of },
                    }));
                }
                Ask::NoLonger(condition) => asked.push(self.say(Phrase::NoLonger { condition: self.condition(condition, item) })),
                Ask::Case(when) => asked.push(self.when(when, item)),
                Ask::Lifts(condition) => {
                    let condition = self.condition(condition, item);
                    if !asked.contains(&condition) {
                        asked.push(condition);
                    }
                }
            }
        }
        asked
    }

    /// What an item without a score needs.
    pub fn needed(self, wanting: &[FactName], item: &Item) -> String {
        if wanting.is_empty() { self.say(RULE_JUDGED) } else { self.titles(wanting, item).join("; ") }
    }

    /// Between what a score that is still open can lie.
    pub fn possible(self, open: &BTreeSet<Score>) -> String {
        let bound = |score: Option<&Score>| score.map(ToString::to_string).unwrap_or_default();
        format!("{}–{}", bound(open.first()), bound(open.last()))
    }

    /// What a score rests on, in a word.
    pub fn basis(self, outcome: &Outcome) -> String {
        self.say(match outcome {
            Outcome::NotApplicable => NOT_APPLICABLE,
            Outcome::Insufficient { .. } => INSUFFICIENT,
            Outcome::Missing { .. } => MISSING,
            Outcome::Scored(decision) => match decision.basis {
                Basis::Count => BASIS_COUNT,
                Basis::Bands => BASIS_BANDS,
                Basis::Rules => BASIS_RULES,
                Basis::Mean => BASIS_MEAN,
                Basis::Rated => BASIS_RATED,
                Basis::Override => BASIS_OVERRIDE,
                Basis::Shared => BASIS_SHARED,
            },
        })
    }

    /// The score of an outcome in a cell, the heavier the lower it is, and heavy too where there is none.
    pub fn score_cell(self, outcome: &Outcome, item: &Item) -> Cell {
        let tone = match outcome {
            Outcome::Scored(decision) => Tone::of_score(item, decision.score),
            Outcome::Missing { .. } | Outcome::Insufficient { .. } => Tone::Attention,
            Outcome::NotApplicable => Tone::Plain,
        };
        Cell::toned(self.score(outcome), tone)
    }

    /// The score of an outcome as a cell shows it: `?` when missing, the code in brackets when data do not allow one, nothing when not applicable.
    pub fn score(self, outcome: &Outcome) -> String {
        match outcome {
            Outcome::Scored(decision) => decision.score.to_string(),
            Outcome::Missing { .. } => "?".to_owned(),
            // In brackets, so that nobody takes the code for a score.
            Outcome::Insufficient { code, .. } => format!("({})", code.code),
            Outcome::NotApplicable => String::new(),
        }
    }
}
