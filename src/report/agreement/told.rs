//! The sentences beside the figures: which to quote, what they can and cannot say, how the intervals came about.

use super::RatedAudit;
use crate::agreement::{CREDIBILITY, DRAWS, Ground, WORST_COVERAGE};
use crate::audit::ConsensusMethod;
use crate::locale::{Label, Locale, Phrase};
use crate::report::words::Words;
use crate::rubric::Tie;

pub(super) const FIRST: Label = Label {
    nl: "Lees eerst hoe vaak de scores gelijk zijn. De coëfficiënten hieronder trekken daar af wat bij toeval ook gelijk zou zijn. Waar bijna alles dezelfde score \
         heeft, kan kappa dan rond nul liggen hoewel de auditors het bijna altijd eens zijn; AC1 en AC2 hebben daar minder last van.",
    en: "Read first how often the scores are the same. The figures below take off what would be the same by chance too. Where nearly everything has the same \
         score, kappa may then lie around zero although the reviewers nearly always agree; AC1 and AC2 suffer less from that.",
    fr: "Lisez d'abord combien de scores sont identiques. Les mesures ci-dessous en retirent ce qui serait identique par hasard. Quand presque tout a le même \
         score, kappa peut alors avoisiner zéro bien que l'équipe d'audit soit presque toujours d'accord ; AC1 et AC2 y sont moins sensibles.",
};
const MIXED: Label = Label {
    nl: "De items van deze schaal hebben niet allemaal hetzelfde bereik; de gewogen coëfficiënten rekenen met het ruimste.",
    en: "The items of this scale do not all have the same range; the weighted figures reckon with the widest.",
    fr: "Les items de cette échelle n'ont pas tous la même étendue ; les mesures pondérées prennent la plus large.",
};

const NEAREST: Label = Label {
    nl: "afgerond op het dichtstbijzijnde ankerpunt",
    en: "rounded to the nearest anchor",
    fr: "arrondie au point d'ancrage le plus proche",
};
const LOWER: Label = Label {
    nl: "halverwege twee ankerpunten telt het laagste",
    en: "halfway between two anchors the lower counts",
    fr: "à mi-chemin de deux points d'ancrage, le plus bas est retenu",
};
const HIGHER: Label = Label {
    nl: "halverwege twee ankerpunten telt volgens de schaal het hoogste",
    en: "halfway between two anchors the higher counts, as the scale says",
    fr: "à mi-chemin de deux points d'ancrage, l'échelle retient le plus haut",
};

/// What a way to consensus is called.
pub fn method_name(method: ConsensusMethod) -> Label {
    match method {
        ConsensusMethod::Talk => {
            Label { nl: "overleg tot iedereen het eens is", en: "talking until all agree", fr: "concertation jusqu'à l'accord de tous" }
        }
        ConsensusMethod::Majority => Label { nl: "wat de meerderheid vindt", en: "what the majority says", fr: "l'avis de la majorité" },
        ConsensusMethod::Mean => Label {
            nl: "het gemiddelde van de scores, op het dichtstbijzijnde ankerpunt",
            en: "the mean of the ratings, at the nearest anchor",
            fr: "la moyenne des scores, au point d'ancrage le plus proche",
        },
    }
}

/// What is written beside a value that not all of them stated.
pub fn why_settled(ground: &Ground, locale: Locale) -> Option<String> {
    let words = Words::from(locale);
    match ground {
        Ground::Agreed => None,
        Ground::Majority { count, of } => Some(words.say(Phrase::SettledByMajority { count: *count, of: *of })),
        Ground::Mean { mean, of, halfway } => {
            let nearest = match halfway {
                None => NEAREST,
                Some(Tie::Lower) => LOWER,
                Some(Tie::Higher) => HIGHER,
            };
            Some(words.say(Phrase::SettledByMean { mean: words.figure(mean), of: *of, nearest }))
        }
    }
}

/// What the figures say of this audit and what not, and how their intervals came about.
pub(super) fn limits(rated: &RatedAudit<'_>, words: Words) -> Vec<String> {
    let mut told = vec![words.say(Phrase::AgreementLimits { raters: rated.rated.sheets.len() }), intervals(words)];
    told.extend(rated.tracks.iter().any(|track| track.is_mixed).then(|| words.say(MIXED)));
    told
}

pub(super) fn intervals(words: Words) -> String {
    let covered = words.say(Phrase::Percent { number: WORST_COVERAGE.to_owned() });
    words.say(Phrase::AgreementIntervals { draws: DRAWS, credibility: format!("{:.0}", CREDIBILITY * 100.0), covered })
}
