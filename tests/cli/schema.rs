//! The JSON Schema of the scorecard: current, and true of every scorecard.

use getrouw::report::ScorecardDocument;
use serde_json::Value;

use crate::program::{AuditFolder, getrouw, hold, root};

fn schema() -> Value {
    serde_json::to_value(schemars::schema_for!(ScorecardDocument)).expect("JSON")
}

#[test]
fn the_committed_schema_is_current() {
    let mut text = serde_json::to_string_pretty(&schema()).expect("JSON");
    text.push('\n');
    hold(&root().join("docs/scorecard.schema.json"), text.as_bytes());
}

#[test]
fn every_example_fits_the_schema_and_broken_cards_do_not() {
    let validator = jsonschema::draft202012::new(&schema()).expect("a schema");
    for name in ["integrated-complete", "employment-excel", "separate-diverging"] {
        let audit = root().join("examples").join(name);
        let ran = getrouw(&["score", audit.to_str().expect("UTF-8"), "--format", "json"]);
        let card: Value = serde_json::from_str(&ran.out).expect("JSON");
        let errors: Vec<String> = validator.iter_errors(&card).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{name}");
    }
    let sound = AuditFolder::new("integrated", "item,fact,value\n").scorecard().0;
    assert!(validator.is_valid(&sound));
    let broken = |change: fn(&mut Value)| {
        let mut card = sound.clone();
        change(&mut card);
        card
    };
    for card in [
        broken(|card| card["items"][0]["status"] = "unknown".into()),
        broken(|card| card["items"][0]["score"] = "4".into()),
        broken(|card| card["rubric"]["sha256"] = "abc".into()),
        broken(|card| card["extra"] = 1.into()),
        broken(|card| card["tracks"][0]["total"] = Value::Null),
        broken(|card| drop(card.as_object_mut().map(|card| card.remove("inputs")))),
    ] {
        assert!(!validator.is_valid(&card));
    }
}
