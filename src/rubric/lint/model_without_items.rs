//! A model that scores nothing in one of its tracks.

use crate::locale::sentence;
use crate::rubric::fault::{Example, Faults, Level, Rule};
use crate::rubric::sheet::Sheet;

pub static RULE: Rule = Rule {
    name: "model-without-items",
    level: Level::Unsound,
    what: "A model has no track, or no item in one of its tracks.",
    why: "A programme of that model would get a total over nothing.",
    example: Example::Rubric {
        wrong: "{id: apart, title: a caseload each, tracks: []}",
        right: "{id: apart, title: a caseload each, tracks: [work, study]}",
    },
};

pub fn check(sheet: &Sheet<'_>, faults: &mut Faults<'_>) {
    for (index, model) in sheet.raw.models.iter().enumerate() {
        let step = index.to_string();
        let path = ["models", step.as_str(), "tracks"];
        if model.tracks.is_empty() {
            let text = sentence!("model '{id}' has no track", id = model.id);
            faults.value(&path, &RULE, text, "name the tracks that such a programme is scored in");
        }
        if !sheet.is_complete() {
            continue;
        }
        for track in model.tracks.iter().filter(|track| sheet.scored(model, track).next().is_none()) {
            let text = sentence!("model '{id}' has no item in track '{track}'", id = model.id, track);
            faults.value(&path, &RULE, text, "name the model in the items that it uses, or take the track out");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::inspect::sample::rules;

    #[test]
    fn a_track_that_no_item_is_scored_in() {
        assert_eq!(
            rules(
                "{id: apart, title: a caseload each, tracks: [work, study]}\n",
                "{id: apart, title: a caseload each, tracks: [work, study]}\n  - {id: none, title: nothing, tracks: []}\n"
            ),
            ["model-without-items"]
        );
    }
}
