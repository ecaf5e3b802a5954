//! The shipped scales beside the Dutch one: what is known of each, worked out by hand from its source.

use getrouw::figure::Figure;
use getrouw::rubric::{FactKind, Item, Rubric, TotalKind, built_in};

fn shipped(id: &str) -> Rubric {
    built_in::rubric(id).expect("shipped")
}

/// The items of the international scale, each with the item of the Dutch employment column that has the same figures.
const SAME_FIGURES: [(&str, &str); 25] = [
    ("staffing.1", "bezetting.1b"),
    ("staffing.2", "bezetting.2"),
    ("staffing.3", "bezetting.3"),
    ("organisation.1", "organisatie.1"),
    ("organisation.2", "organisatie.2"),
    ("organisation.3", "organisatie.3"),
    ("organisation.4", "organisatie.4"),
    ("organisation.5", "organisatie.5"),
    ("organisation.6", "organisatie.6"),
    ("organisation.7", "organisatie.7"),
    ("organisation.8", "organisatie.8"),
    ("services.1", "begeleiding.1a"),
    ("services.2", "begeleiding.2"),
    ("services.3", "begeleiding.3a"),
    ("services.4", "begeleiding.5a"),
    ("services.5", "begeleiding.6"),
    ("services.6", "begeleiding.7"),
    ("services.7", "begeleiding.8a"),
    ("services.8", "begeleiding.9a"),
    ("services.9", "begeleiding.10"),
    ("services.10", "begeleiding.11"),
    ("services.11", "begeleiding.12"),
    ("services.12", "begeleiding.14"),
    ("services.13", "begeleiding.15"),
    ("services.14", "begeleiding.16"),
];

#[test]
fn the_international_scale_has_the_figures_of_the_employment_column() {
    let (international, dutch) = (shipped("ips-25"), shipped("ips-nl-2015"));
    assert_eq!(international.items.len(), SAME_FIGURES.len());
    assert_eq!(international.tracks.iter().map(|track| track.maximum).collect::<Vec<_>>(), [125]);
    let kinds = |item: &Item| -> Vec<String> {
        let kind = |kind: &FactKind| match kind {
            FactKind::Number(_) => "number".to_owned(),
            FactKind::Whole(_) => "whole".to_owned(),
            FactKind::Choice(choices) => choices.iter().map(|choice| choice.id.as_str()).collect::<Vec<_>>().join(" "),
            other => format!("{other:?}"),
        };
        item.facts.iter().map(|(name, fact)| format!("{name} {} {:?}", kind(&fact.kind), fact.measure)).collect()
    };
    for (here, there) in SAME_FIGURES {
        let (here, there) = (international.item(here).expect(here), dutch.item(there).expect(there));
        let caps = |item: &Item| item.caps.iter().map(|cap| (cap.unless.clone(), cap.at_most)).collect::<Vec<_>>();
        assert!(here.rule == there.rule && caps(here) == caps(there), "{} and {}", here.id, there.id);
        assert_eq!(kinds(here), kinds(there), "{}", here.id);
    }
    // The Dutch column adds one item, which is among none of these.
    assert!(SAME_FIGURES.iter().all(|(_, dutch)| *dutch != "begeleiding.13"));
}

#[test]
fn the_bands_of_the_international_scale_change_where_it_says() {
    let rubric = shipped("ips-25");
    let bands = rubric.bands.as_ref().expect("bands");
    let track = &rubric.tracks.first().expect("a track").id;
    for (total, band) in [
        (25, "not supported employment"),
        (73, "not supported employment"),
        (74, "fair"),
        (99, "fair"),
        (100, "good"),
        (114, "good"),
        (115, "exemplary"),
        (125, "exemplary"),
    ] {
        assert_eq!(bands.of(track, &Figure::whole(total)).map(|band| band.id.as_str()), Some(band), "{total}");
    }
}

/// The checklists, with the number of points of each of their lists.
const CHECKLISTS: [(&str, &[i64]); 11] = [
    ("integration-checklist", &[4, 4, 4, 3]),
    ("integration-obstacles", &[5]),
    ("activation-trajectory", &[8]),
    ("w2", &[6, 5, 7]),
    ("arbeidszorg-principles", &[4]),
    ("arbeidszorg-guidance-file", &[10]),
    ("arbeidszorg-obligations", &[7]),
    ("arbeidszorg-reviews", &[2, 2]),
    ("guidance-plan-vdab", &[8, 3]),
    ("guidance-for-clients", &[6]),
    ("sara-triage", &[6, 3, 3]),
];

#[test]
fn a_checklist_counts_points_and_has_no_bands() {
    for (id, points) in CHECKLISTS {
        let rubric = shipped(id);
        assert_eq!(rubric.tracks.iter().map(|track| track.maximum).collect::<Vec<_>>(), points, "{id}");
        assert_eq!(rubric.total, TotalKind::Count, "{id}");
        assert!(rubric.bands.is_none() && rubric.minimums.is_none(), "{id}");
        assert!(rubric.items.iter().all(|item| (item.lowest, item.highest) == (0, 1)), "{id}");
    }
}
