//! The language of results and messages, and who decides it.

use getrouw::cli::Environment;

use crate::program::{AuditFolder, getrouw, getrouw_in, without};

fn heading(arguments: &[&str], environment: &Environment) -> String {
    let audit = AuditFolder::new("integrated", "item,fact,value\n");
    let arguments = [arguments, &["score", audit.path()]].concat();
    let out = getrouw_in(&arguments, environment).out;
    let words = ["Schaal", "Échelle", "Scale"];
    words.into_iter().find(|word| out.contains(&format!("\n{word} "))).expect("a language").to_owned()
}

#[test]
fn the_flag_goes_before_the_variable_before_the_locale_before_dutch() {
    let of = |lang: Option<&str>, locale: Option<&str>| Environment {
        lang: lang.map(str::to_owned),
        locale: locale.map(str::to_owned),
        ..crate::program::environment()
    };
    assert_eq!(heading(&[], &of(None, None)), "Schaal");
    assert_eq!(heading(&[], &of(None, Some("fr_BE.UTF-8"))), "Échelle");
    assert_eq!(heading(&[], &of(None, Some("C"))), "Schaal");
    assert_eq!(heading(&[], &of(Some("en"), Some("fr_BE.UTF-8"))), "Scale");
    assert_eq!(heading(&["--lang", "nl"], &of(Some("en"), Some("fr_BE.UTF-8"))), "Schaal");
}

#[test]
fn the_language_changes_words_and_no_figure() {
    let audit = AuditFolder::of_rows(
        "integrated",
        &[
            "bezetting.1a - clients_per_worker 25,5",
            "organisatie.3 - face_to_face_frequency monthly",
            "organisatie.3 - client_contact_frequency weekly",
        ],
    );
    let card = |lang: &str| {
        let ran = getrouw(&["--lang", lang, "score", audit.path(), "--format", "json"]);
        let card: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
        assert_eq!(card["language"], lang);
        without(&card, &["language", "reason", "message"])
    };
    let dutch = card("nl");
    assert_eq!(dutch["items"][0]["facts"]["clients_per_worker"], "25.5");
    assert_eq!(dutch, card("en"));
    assert_eq!(dutch, card("fr"));
}

#[test]
fn colour_is_for_terminals_alone_unless_asked_for() {
    let audit = AuditFolder::new("integrated", "item,fact,value\n");
    let coloured = |arguments: &[&str], terminal, no_color| {
        let environment = Environment { out_is_terminal: terminal, no_color, width: Some(100), ..crate::program::environment() };
        getrouw_in(&[arguments, &["score", audit.path()]].concat(), &environment).out.contains('\u{1b}')
    };
    assert!(coloured(&[], true, false));
    assert!(!coloured(&[], true, true));
    assert!(!coloured(&[], false, false));
    assert!(coloured(&["--color", "always"], false, true));
    assert!(!coloured(&["--color", "never"], true, false));
}

#[test]
fn tables_keep_within_the_width_and_use_more_when_there_is_more() {
    let audit = crate::program::root().join("examples/separate-diverging");
    let widest = |width: u16, lang: &str| {
        let environment = Environment { width: Some(width), ..crate::program::environment() };
        let out = getrouw_in(&["--lang", lang, "score", audit.to_str().expect("UTF-8")], &environment).out;
        out.lines().map(|line| line.chars().count()).max().expect("lines")
    };
    for lang in ["nl", "en", "fr"] {
        assert!(widest(80, lang) <= 80, "{lang}");
        assert!((81..=140).contains(&widest(140, lang)), "{lang}");
    }
}

#[test]
fn what_the_system_says_of_a_file_is_said_in_the_readers_language() {
    let audit = AuditFolder::new("integrated", "item,fact,value\n");
    std::fs::remove_file(audit.file("evidence.csv")).expect("there");
    for (lang, said) in [
        ("nl", "evidence.csv kan niet worden gelezen: het bestaat niet"),
        ("en", "evidence.csv cannot be read: there is no such file"),
        ("fr", "evidence.csv ne peut être lu\u{a0}: il n'existe pas"),
    ] {
        let ran = getrouw(&["--lang", lang, "check", audit.path()]);
        assert!(ran.err.contains(said), "{}", ran.err);
    }
}

#[test]
fn the_list_of_messages_is_current() {
    crate::program::hold(&crate::program::root().join("docs/messages.md"), getrouw::locale::message_book().as_bytes());
}
