//! The score sheets of the four models: which items they hold, and their maxima.

use crate::program::AuditFolder;

const BLANK: &str = "item,fact,value\n";

/// The items of a model's sheet in a track, by section, from the score sheet at the end of the scale.
fn sheet(model: &str, track: &str) -> Vec<String> {
    let caseload = match (model, track) {
        ("integrated", _) => "1a",
        (_, "ips-a") => "1b",
        _ => "1c",
    };
    let staffing = [caseload, "2", "3"];
    let organisation = ["1", "2", "3", "4", "5", "6", "7", "8"];
    let services: &[&str] = match track {
        "ips-a" => &["1a", "2", "3a", "5a", "6", "7", "8a", "9a", "10", "11", "12", "13", "14", "15", "16"],
        _ => &["1b", "2", "3b", "4", "5b", "6", "7", "8b", "9b", "12", "13", "14", "15", "16"],
    };
    let ids = |section: &str, numbers: &[&str]| numbers.iter().map(|number| format!("{section}.{number}")).collect::<Vec<_>>();
    [ids("bezetting", &staffing), ids("organisatie", &organisation), ids("begeleiding", services)].concat()
}

#[test]
fn every_model_scores_the_items_of_its_sheet_and_no_other() {
    for (model, tracks) in
        [("integrated", &["ips-a", "ips-o"][..]), ("separate", &["ips-a", "ips-o"]), ("ips-a", &["ips-a"]), ("ips-o", &["ips-o"])]
    {
        let scorecard = AuditFolder::new(model, BLANK).scorecard();
        let rows = scorecard.0["items"].as_array().expect("items");
        assert_eq!(rows.len(), 34 * tracks.len(), "{model}");
        assert_eq!(scorecard.0["tracks"].as_array().expect("tracks").len(), tracks.len(), "{model}");
        for track in tracks {
            let used = rows.iter().filter(|row| row["track"] == *track && row["status"] != "not_applicable");
            let used: Vec<&str> = used.map(|row| row["id"].as_str().expect("an id")).collect();
            assert_eq!(used, sheet(model, track), "{model} {track}");
        }
    }
}

#[test]
fn maxima_are_a_hundred_and_thirty_and_a_hundred_and_twenty_five() {
    for model in ["integrated", "separate", "ips-a", "ips-o"] {
        let scorecard = AuditFolder::new(model, BLANK).scorecard();
        for total in scorecard.0["tracks"].as_array().expect("tracks") {
            let (maximum, items) = if total["id"] == "ips-a" { (130, 26) } else { (125, 25) };
            assert_eq!((total["maximum"].as_i64(), total["items"].as_i64()), (Some(maximum), Some(items)), "{model}");
            assert_eq!((total["lowest_possible"].as_i64(), total["highest_possible"].as_i64()), (Some(items), Some(maximum)), "{model}");
            assert_eq!((total["scored"].as_i64(), total["percent_of_maximum"].as_str()), (Some(0), None), "{model}");
        }
    }
}
