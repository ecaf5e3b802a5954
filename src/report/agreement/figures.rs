//! Coefficients and intervals as they are written: two decimals, more where two would show something as whole that is not.

use crate::agreement::{Coefficient, Distance, Interval, Share, Weights, Why};
use crate::locale::{Label, Phrase};
use crate::report::words::Words;

/// What a coefficient is called.
pub(super) fn name(coefficient: Coefficient) -> Label {
    match coefficient {
        Coefficient::Ac(Weights::Identity) => Label { nl: "AC1 (Gwet)", en: "AC1 (Gwet)", fr: "AC1 (Gwet)" },
        Coefficient::Ac(Weights::Linear) => Label { nl: "AC2, lineair", en: "AC2, linear", fr: "AC2, linéaire" },
        Coefficient::Ac(Weights::Quadratic) => Label { nl: "AC2, kwadratisch", en: "AC2, quadratic", fr: "AC2, quadratique" },
        Coefficient::Kappa(Weights::Identity) => Label { nl: "kappa (Cohen)", en: "kappa (Cohen)", fr: "kappa (Cohen)" },
        Coefficient::Kappa(Weights::Linear) => Label { nl: "kappa, lineair", en: "kappa, linear", fr: "kappa, linéaire" },
        Coefficient::Kappa(Weights::Quadratic) => Label { nl: "kappa, kwadratisch", en: "kappa, quadratic", fr: "kappa, quadratique" },
        Coefficient::Alpha(Distance::Nominal) => {
            Label { nl: "alfa, nominaal (Krippendorff)", en: "alpha, nominal (Krippendorff)", fr: "alpha, nominal (Krippendorff)" }
        }
        Coefficient::Alpha(Distance::Ordinal) => Label { nl: "alfa, ordinaal", en: "alpha, ordinal", fr: "alpha, ordinal" },
        Coefficient::Alpha(Distance::Interval) => Label { nl: "alfa, interval", en: "alpha, interval", fr: "alpha, intervalle" },
    }
}

/// Why there is no figure or interval.
pub(super) fn why(why: Why) -> Label {
    match why {
        Why::OneRater => Label { nl: "er is maar één auditor", en: "there is only one reviewer", fr: "il n'y a qu'une évaluation" },
        Why::NothingShared => {
            Label { nl: "niets door twee auditors gescoord", en: "nothing scored by two reviewers", fr: "rien n'est coté deux fois" }
        }
        Why::TooFew => Label { nl: "te weinig om iets te zeggen", en: "too few to say anything", fr: "trop peu pour conclure" },
        Why::NoVariance => Label {
            nl: "niet te bepalen: alle scores gelijk",
            en: "cannot be determined: all scores the same",
            fr: "indéterminable : tous les scores identiques",
        },
        Why::SeveralRaters => {
            Label { nl: "alleen bij twee auditors", en: "for two reviewers only", fr: "pour deux évaluations seulement" }
        }
        Why::TooManyPatterns => Label {
            nl: "geen interval: te veel mogelijke combinaties",
            en: "no interval: too many possible combinations",
            fr: "pas d'intervalle : trop de combinaisons possibles",
        },
        Why::RatersVary => Label {
            nl: "geen interval: niet overal evenveel auditors",
            en: "no interval: not as many reviewers everywhere",
            fr: "pas d'intervalle : le nombre d'évaluations varie",
        },
        Why::Linked => Label {
            nl: "geen interval: scores van één programma hangen samen",
            en: "no interval: scores of one programme hang together",
            fr: "pas d'intervalle : les scores d'un même programme sont liés",
        },
        Why::TooFewForInterval => Label { nl: "geen interval: te weinig", en: "no interval: too few", fr: "pas d'intervalle : trop peu" },
    }
}

/// A real number with two decimals, a half away from zero; with more where two would make it 1, −1 or 0 and it is not.
pub(super) fn decimal(value: f64, words: Words) -> String {
    let written = |places: usize| format!("{value:.places$}");
    let is_whole = |text: &str| ["1.00", "-1.00", "0.00", "-0.00"].contains(&text);
    let two = written(2);
    let text = match two.as_str() {
        two if is_whole(two) && (value - value.round()).abs() > 5e-5 => written(4),
        "-0.00" => "0.00".to_owned(),
        two => two.to_owned(),
    };
    words.say(Phrase::Number { number: text })
}

/// The end of an interval, with two decimals.
fn end(value: f64, words: Words) -> String {
    let text = format!("{value:.2}");
    words.say(Phrase::Number { number: if text == "-0.00" { "0.00".to_owned() } else { text } })
}

/// With six decimals, as documents hold it.
pub(super) fn plain(value: f64) -> String {
    let text = format!("{value:.6}");
    if text == "-0.000000" { "0.000000".to_owned() } else { text }
}

/// An interval, or why there is none.
pub(super) fn interval(interval: &Interval, words: Words) -> String {
    match interval {
        Interval::Of { low, high } => format!("[{}; {}]", end(*low, words), end(*high, words)),
        Interval::None(reason) => words.say(why(*reason)),
    }
}

/// A figure and its interval, or why there is none.
pub(super) fn with_interval(value: Result<f64, Why>, of: &Interval, words: Words) -> String {
    match value {
        Ok(value) => match of {
            Interval::Of { .. } => format!("{} {}", decimal(value, words), interval(of, words)),
            Interval::None(_) => format!("{} ({})", decimal(value, words), interval(of, words)),
        },
        Err(reason) => words.say(why(reason)),
    }
}

/// `23 of 25 (92%)`, in per cent with one decimal, a half rounded up, exactly.
pub(super) fn share(share: &Share, words: Words) -> String {
    if share.of == 0 {
        return words.say(why(Why::NothingShared));
    }
    words.say(Phrase::SomeOf { some: share.agreeing, of: share.of, percent: percent(share, words) })
}

pub(super) fn percent(share: &Share, words: Words) -> String {
    use crate::figure::Figure;
    let whole = |count: usize| Figure::whole(i64::try_from(count).unwrap_or(i64::MAX));
    let part = whole(share.agreeing).times(100).divided_by(&whole(share.of));
    part.map(|part| words.share(&part, &[&Figure::whole(0), &Figure::whole(100)])).unwrap_or_else(|| "–".to_owned())
}

/// The interval of a share in whole per cents.
pub(super) fn share_interval(interval: &Interval, words: Words) -> String {
    let percent = |part: f64| words.say(Phrase::Percent { number: format!("{:.0}", part * 100.0) });
    match interval {
        Interval::Of { low, high } => format!("[{}; {}]", percent(*low), percent(*high)),
        Interval::None(reason) => words.say(why(*reason)),
    }
}
