//! A stated maximum that the items do not add up to.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::model::Sums;
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "maximum-differs",
    level: Level::Unsound,
    what: "The highest scores of a track's items do not add up to the maximum that the track states.",
    why: "The maximum comes from the source. If the items add up to something else, an item is missing, doubled, or in the wrong track, and every % of the maximum is wrong.",
    example: Example::Rubric { wrong: "short: S, maximum: 13}", right: "short: S, maximum: 12}" },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    if !sheet.is_complete() {
        return;
    }
    for (index, track) in sheet.raw.tracks.iter().enumerate() {
        for model in sheet.raw.models.iter().filter(|model| model.tracks.contains(&track.id)) {
            let sums = Sums::over(sheet.scored(model, &track.id));
            if sums.items > 0 && sums.highest != track.maximum {
                let text = sentence!(
                    "track '{id}' states a maximum of {maximum}, but model '{id2}' scores {items} items in it, which make {highest}",
                    id = track.id,
                    maximum = track.maximum,
                    id2 = model.id,
                    items = sums.items,
                    highest = sums.highest
                );
                let help = "correct the maximum, or the tracks and models of the items";
                faults.value(&["tracks", &index.to_string(), "maximum"], &RULE, text, help);
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn one_point_too_few_is_told() {
        assert_eq!(rules("short: S, maximum: 12}", "short: S, maximum: 11}"), ["maximum-differs"]);
    }
}
