//! Agreement in its published shape.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::plain;
use super::{Agreed, RatedAudit, RatedProgrammes};
use crate::agreement::{
    Chance, Coefficient, Correlation, Distance, Form, Interval, Point, Rated, Share, Study, TrackAgreement, Weights, Why,
};
use crate::document::{
    AgreementDocument, AgreementEntry, CoefficientEntry, CorrelationEntry, Head, ItemStudyEntry, PointEntry, RatedEntry, RatedItem,
    ShareEntry, SideEntry, StudyEntry, TotalsEntry, WhyWord,
};
use crate::locale::Lang;
use crate::rubric::TrackId;

/// Agreement as a document.
pub fn agreement_document(agreed: &Agreed<'_>, lang: Lang) -> AgreementDocument {
    let (audits, studies, left_out) = match agreed {
        Agreed::One(audits) => (audits.iter().map(one).collect(), Vec::new(), Vec::new()),
        Agreed::Several { scales, left_out } => (
            scales.iter().flat_map(|scale| scale.rated.iter().map(|rated| entry(rated, Vec::new(), Vec::new()))).collect(),
            scales.iter().flat_map(|scale| scale.studies.iter().map(|study| of_study(scale, study)).collect::<Vec<_>>()).collect(),
            left_out.clone(),
        ),
    };
    AgreementDocument { head: Head::of::<AgreementDocument>(lang.tag()), audits, studies, left_out }
}

fn one(rated: &RatedAudit<'_>) -> RatedEntry {
    entry(rated.rated, rated.tracks.iter().map(track).collect(), rated.points.iter().map(point).collect())
}

fn entry(rated: &Rated, tracks: Vec<AgreementEntry>, discuss: Vec<PointEntry>) -> RatedEntry {
    RatedEntry {
        source: rated.source.clone(),
        programme: rated.programme.clone(),
        rubric: rated.rubric.clone(),
        version: rated.version.clone(),
        model: rated.model.clone(),
        raters: rated.sheets.iter().map(|sheet| sheet.rater.clone()).collect(),
        tracks,
        totals: totals(rated),
        discuss,
    }
}

fn totals(rated: &Rated) -> BTreeMap<String, Vec<Option<i64>>> {
    let tracks: BTreeSet<_> = rated.sheets.iter().flat_map(|sheet| sheet.totals.keys()).collect();
    let of = |track: &TrackId| rated.sheets.iter().map(|sheet| sheet.totals.get(track).copied()).collect();
    tracks.into_iter().map(|track| (track.to_string(), of(track))).collect()
}

fn track(of: &TrackAgreement<'_>) -> AgreementEntry {
    let [exact, within_one] = of.shares.each_ref().map(share);
    let items = of.items.iter().map(|(item, scores)| RatedItem {
        id: item.id.to_string(),
        scores: scores.clone(),
        difference: TrackAgreement::difference(scores),
    });
    AgreementEntry {
        track: of.track.to_string(),
        shared: of.shared,
        exact,
        within_one,
        coefficients: of.coefficients.iter().map(coefficient).collect(),
        totals: of.totals.clone(),
        items: items.collect(),
    }
}

fn ends(interval: &Interval) -> (Option<String>, Option<String>) {
    match interval {
        Interval::Of { low, high } => (Some(plain(*low)), Some(plain(*high))),
        Interval::None(_) => (None, None),
    }
}

fn share(share: &Share) -> ShareEntry {
    let (low, high) = ends(&share.interval);
    ShareEntry { agreeing: share.agreeing, of: share.of, low, high }
}

fn coefficient(found: &Chance) -> CoefficientEntry {
    let name = match found.coefficient {
        Coefficient::Ac(Weights::Identity) => "ac1",
        Coefficient::Ac(Weights::Linear) => "ac2_linear",
        Coefficient::Ac(Weights::Quadratic) => "ac2_quadratic",
        Coefficient::Kappa(Weights::Identity) => "kappa",
        Coefficient::Kappa(Weights::Linear) => "kappa_linear",
        Coefficient::Kappa(Weights::Quadratic) => "kappa_quadratic",
        Coefficient::Alpha(Distance::Nominal) => "alpha_nominal",
        Coefficient::Alpha(Distance::Ordinal) => "alpha_ordinal",
        Coefficient::Alpha(Distance::Interval) => "alpha_interval",
    };
    let (low, high) = ends(&found.interval);
    let why = match (found.value, &found.interval) {
        (Err(why), _) => Some(word(why)),
        (Ok(_), Interval::None(why)) => Some(word(*why)),
        (Ok(_), Interval::Of { .. }) => None,
    };
    CoefficientEntry { name: name.to_owned(), value: found.value.ok().map(plain), low, high, why }
}

fn word(why: Why) -> WhyWord {
    match why {
        Why::OneRater => WhyWord::OneRater,
        Why::NothingShared => WhyWord::NothingShared,
        Why::TooFew => WhyWord::TooFew,
        Why::NoVariance => WhyWord::NoVariance,
        Why::SeveralRaters => WhyWord::SeveralRaters,
        Why::TooManyPatterns => WhyWord::TooManyPatterns,
        Why::TooFewForInterval => WhyWord::TooFewForInterval,
        Why::RatersVary => WhyWord::RatersVary,
        Why::Linked => WhyWord::Linked,
    }
}

fn point(point: &Point<'_>) -> PointEntry {
    let sides = point.sides.iter().map(|side| SideEntry {
        rater: side.rater.to_owned(),
        score: side.score,
        facts: side.facts.iter().map(|(name, answer)| (name.to_string(), point.item.facts.plain(answer, name))).collect::<BTreeMap<_, _>>(),
        rating: side.rating,
        notes: side.notes.iter().map(|note| note.text.to_owned()).collect(),
    });
    PointEntry {
        item: point.item.id.to_string(),
        tracks: point.tracks.iter().map(ToString::to_string).collect(),
        difference: point.difference,
        raters: sides.collect(),
    }
}

fn of_study(scale: &RatedProgrammes<'_>, study: &Study<'_>) -> StudyEntry {
    let [exact, within_one] = study.shares.each_ref().map(share);
    let items = study.items.iter().map(|of| {
        let [exact, within_one] = of.shares.each_ref().map(share);
        ItemStudyEntry {
            id: of.item.id.to_string(),
            programmes: of.programmes,
            exact,
            within_one,
            coefficients: of.coefficients.iter().map(coefficient).collect(),
        }
    });
    StudyEntry {
        rubric: scale.rubric.id.clone(),
        track: study.track.to_string(),
        programmes: study.programmes,
        raters: study.raters.clone(),
        exact,
        within_one,
        totals: TotalsEntry {
            complete: study.totals.complete,
            mean_difference: study.totals.mean_difference.filter(|_| study.raters.is_some()).map(plain),
            correlations: study.totals.forms.iter().map(correlation).collect(),
        },
        items: items.collect(),
    }
}

fn correlation(found: &Correlation) -> CorrelationEntry {
    let name = match found.form {
        Form::OneWay => "icc_1",
        Form::Agreement => "icc_a1",
        Form::Consistency => "icc_c1",
    };
    let ((low, high), (drawn_low, drawn_high)) = (ends(&found.interval), ends(&found.drawn));
    CorrelationEntry {
        name: name.to_owned(),
        value: found.value.ok().map(plain),
        low,
        high,
        drawn_low,
        drawn_high,
        why: found.value.err().map(word),
    }
}
