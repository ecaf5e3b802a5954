//! `getrouw lsp`, by a client that talks with the real program over its standard streams as an editor does.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program::root;

/// An editor with the program beside it.
struct Client {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    asked: i64,
    version: i32,
    /// What was told of files and not looked at yet.
    told: Vec<Value>,
}

impl Client {
    fn bare() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_getrouw"))
            .arg("lsp")
            .env_remove("GETROUW_LANG")
            .env("LC_ALL", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let (to, from) = (child.stdin.take().expect("a pipe"), BufReader::new(child.stdout.take().expect("a pipe")));
        Self { child, to, from, asked: 0, version: 0, told: Vec::new() }
    }

    fn speaking(locale: &str) -> Self {
        let mut client = Self::bare();
        let begun = client.ask("initialize", json!({"processId": null, "rootUri": null, "capabilities": {}, "locale": locale}));
        assert_eq!(begun["serverInfo"]["name"], "getrouw");
        assert_eq!(begun["capabilities"]["textDocumentSync"], 1);
        client.say("initialized", json!({}));
        client
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("it reads");
        self.to.flush().expect("it reads");
    }

    fn say(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    fn read(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.from.read_line(&mut line).expect("text") > 0, "it ended");
            match line.trim().strip_prefix("Content-Length: ") {
                Some(number) => length = number.parse().expect("a number"),
                None if line.trim().is_empty() => break,
                None => {}
            }
        }
        let mut bytes = vec![0; length];
        self.from.read_exact(&mut bytes).expect("a message");
        serde_json::from_slice(&bytes).expect("JSON")
    }

    fn answer_to(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        loop {
            let said = self.read();
            if said["id"] == id {
                return said;
            }
            self.told.push(said);
        }
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        let answer = self.answer_to(method, params);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// What is found in a file once it was opened or changed.
    fn found(&mut self, path: &Path) -> Vec<Value> {
        let uri = uri(path);
        loop {
            let said = if self.told.is_empty() { self.read() } else { self.told.remove(0) };
            if said["method"] == "textDocument/publishDiagnostics" && said["params"]["uri"] == uri {
                return said["params"]["diagnostics"].as_array().expect("a list").clone();
            }
        }
    }

    fn open(&mut self, path: &Path, text: &str) -> Vec<Value> {
        self.version += 1;
        let document = json!({"uri": uri(path), "languageId": "getrouw", "version": self.version, "text": text});
        self.say("textDocument/didOpen", json!({"textDocument": document}));
        self.found(path)
    }

    fn change(&mut self, path: &Path, text: &str) -> Vec<Value> {
        self.version += 1;
        let params = json!({"textDocument": {"uri": uri(path), "version": self.version}, "contentChanges": [{"text": text}]});
        self.say("textDocument/didChange", params);
        self.found(path)
    }

    /// An answer about the place right behind a piece of a text.
    fn ask_behind(&mut self, method: &str, path: &Path, text: &str, piece: &str) -> Value {
        let (line, character) = behind(text, piece);
        let params = json!({"textDocument": {"uri": uri(path)}, "position": {"line": line, "character": character}});
        self.ask(&format!("textDocument/{method}"), params)
    }

    fn hover(&mut self, path: &Path, text: &str, piece: &str) -> String {
        self.ask_behind("hover", path, text, piece)["contents"]["value"].as_str().unwrap_or_default().to_owned()
    }

    fn offered(&mut self, path: &Path, text: &str, piece: &str) -> Vec<String> {
        let offered = self.ask_behind("completion", path, text, piece);
        offered.as_array().expect("a list").iter().map(|one| one["label"].as_str().expect("text").to_owned()).collect()
    }

    /// The line, from 1, that a definition leads to, and its file's name.
    fn leads_to(&mut self, path: &Path, text: &str, piece: &str) -> (String, u64) {
        let found = self.ask_behind("definition", path, text, piece);
        let name = found["uri"].as_str().unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned();
        (name, found["range"]["start"]["line"].as_u64().map_or(0, |line| line + 1))
    }

    /// The quick fixes of a file, each with the text that it makes.
    fn fixes(&mut self, path: &Path, text: &str) -> Vec<(String, String)> {
        let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": 9999, "character": 0}});
        let params = json!({"textDocument": {"uri": uri(path)}, "range": range, "context": {"diagnostics": []}});
        let actions = self.ask("textDocument/codeAction", params);
        let made = |action: &Value| {
            let edit = &action["edit"]["changes"][uri(path)][0];
            let [start, end] = ["start", "end"].map(|end| offset(text, &edit["range"][end]));
            let new = edit["newText"].as_str().expect("text");
            (action["title"].as_str().expect("text").to_owned(), format!("{}{new}{}", &text[..start], &text[end..]))
        };
        actions.as_array().expect("a list").iter().map(made).collect()
    }

    fn end(mut self) -> Option<i32> {
        self.ask("shutdown", Value::Null);
        self.say("exit", Value::Null);
        self.child.wait().expect("it ends").code()
    }
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// The line and the UTF-16 column right behind the first occurrence of a piece.
fn behind(text: &str, piece: &str) -> (usize, usize) {
    let at = text.find(piece).unwrap_or_else(|| panic!("{piece} is not there")) + piece.len();
    let line = text[..at].matches('\n').count();
    let begins = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    (line, text[begins..at].encode_utf16().count())
}

/// Where a position of the protocol stands in a text, in bytes.
fn offset(text: &str, position: &Value) -> usize {
    let (line, character) = (position["line"].as_u64().expect("a line"), position["character"].as_u64().expect("a column"));
    let begins: usize = text.split_inclusive('\n').take(usize::try_from(line).expect("small")).map(str::len).sum();
    let mut units = 0;
    let within = text[begins..].char_indices().find(|(_, letter)| {
        let is_there = units >= character;
        units += letter.len_utf16() as u64;
        is_there
    });
    within.map_or(text.len(), |(at, _)| begins + at)
}

fn codes(found: &[Value]) -> Vec<&str> {
    found.iter().map(|one| one["code"].as_str().expect("a code")).collect()
}

const SCALE: &str = include_str!("../../src/rubric/inspect/sample.yaml");
const WORDS: &str = include_str!("../../src/rubric/inspect/sample.nl.yaml");

/// A folder with a scale of one's own, its Dutch words and an audit.
fn folder() -> (TempDir, PathBuf, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().canonicalize().expect("there");
    fs::create_dir(path.join("wording")).expect("writable");
    let (scale, words, audit) = (path.join("sample.yaml"), path.join("wording/sample.nl.yaml"), path.join("audit.yaml"));
    fs::write(&scale, SCALE).expect("writable");
    fs::write(&words, WORDS).expect("writable");
    fs::write(path.join("evidence.csv"), "item,fact,value\n").expect("writable");
    (folder, scale, words, audit)
}

const AUDIT: &str = "audit: 1\nprogramme: Voorbeeld\nrubric: sample.yaml\nmodel: joint\nevidence: [evidence.csv]\n";

#[test]
fn findings_are_told_while_one_types_with_places_in_the_units_of_the_protocol() {
    let (_folder, scale, ..) = folder();
    let mut client = Client::speaking("en");
    assert_eq!(client.open(&scale, SCALE), [] as [Value; 0]);
    // A letter of two units stands before the fault.
    let broken = SCALE.replacen("title: Work, short: W", "title: 𝄞 Work, shrot: W", 1);
    let found = client.change(&scale, &broken);
    assert_eq!(codes(&found), ["unknown-key"], "{found:?}");
    let fault = found.iter().find(|one| one["code"] == "unknown-key").expect("told");
    let (line, end) = behind(&broken, "𝄞 Work, shrot");
    assert_eq!(fault["range"], json!({"start": {"line": line, "character": end - 5}, "end": {"line": line, "character": end}}));
    assert_eq!((&fault["severity"], &fault["source"]), (&json!(1), &json!("getrouw")));
    assert!(fault["message"].as_str().expect("text").contains("did you mean short?"), "{fault}");
    assert!(fault["codeDescription"]["href"].as_str().expect("text").ends_with("docs/rules.md#unknown-key"), "{fault}");
    assert_eq!(client.change(&scale, SCALE), [] as [Value; 0]);
    assert_eq!(client.end(), Some(0));
}

#[test]
fn a_broken_file_keeps_its_last_good_outline() {
    let (_folder, scale, ..) = folder();
    let mut client = Client::speaking("nl");
    client.open(&scale, SCALE);
    let outline = |client: &mut Client| client.ask("textDocument/documentSymbol", json!({"textDocument": {"uri": uri(&scale)}}));
    let whole = outline(&mut client);
    let sections = whole.as_array().expect("a list").iter().find(|part| part["name"] == "sections").expect("there");
    let items = &sections["children"][1]["children"];
    assert_eq!(items[1]["name"], "2 Meetings");
    let facts: Vec<_> = items[1]["children"].as_array().expect("a list").iter().map(|fact| fact["name"].clone()).collect();
    assert!(facts.iter().any(|fact| fact.as_str().expect("text").starts_with("meetings")), "{facts:?}");
    for part in [sections, &items[1]] {
        assert!(part["range"]["start"]["line"].as_u64() <= part["selectionRange"]["start"]["line"].as_u64());
        assert!(part["range"]["end"]["line"].as_u64() >= part["selectionRange"]["end"]["line"].as_u64());
    }
    let found = client.change(&scale, &SCALE.replacen("title: Sample scale", "title: \"Sample scale", 1));
    assert_eq!(codes(&found), ["yaml-syntax"]);
    assert_eq!(outline(&mut client), whole);
    assert_eq!(client.end(), Some(0));
}

#[test]
fn words_under_the_cursor_say_what_an_item_asks_and_what_scores() {
    let (_folder, scale, words, audit) = folder();
    let mut client = Client::speaking("en");
    client.open(&scale, SCALE);
    let item = client.hover(&scale, SCALE, "- number: \"2");
    assert!(item.contains("team.2 Meetings") && item.contains("Rule") && item.contains("every week"), "{item}");
    let fact = client.hover(&scale, SCALE, "all: [meetings = weekly, tea");
    assert!(fact.starts_with("# teams") && fact.contains("whole number"), "{fact}");
    assert!(client.hover(&scale, SCALE, "insuff").starts_with("**insufficient**: "));
    assert!(client.hover(&scale, SCALE, "diverging: allowed\n        criter").contains("What the item asks"));
    let broken = SCALE.replacen("licence: free", "license: free", 1);
    client.change(&scale, &broken);
    let told = client.hover(&scale, &broken, "license");
    assert!(told.contains("# unknown-key") && told.contains("Fix"), "{told}");
    client.change(&scale, SCALE);
    client.open(&words, WORDS);
    assert!(client.hover(&words, WORDS, "items:\n  staff.1a").contains("Caseload of a joint team"));
    client.open(&audit, AUDIT);
    assert!(client.hover(&audit, AUDIT, "model: joi").contains("one caseload"));
    assert_eq!(client.end(), Some(0));
}

#[test]
fn what_the_editor_says_is_said_in_its_language() {
    let (_folder, scale, ..) = folder();
    for (locale, words) in [("nl", "bedoelde u"), ("fr-BE", "vouliez-vous dire"), ("en-GB", "did you mean")] {
        let mut client = Client::speaking(locale);
        let found = client.open(&scale, &SCALE.replacen("licence:", "license:", 1));
        let message = found.iter().map(|one| one["message"].to_string().to_lowercase()).collect::<String>();
        assert!(message.contains(words), "{locale}: {message}");
        assert_eq!(client.end(), Some(0));
    }
}

#[test]
fn names_lead_to_where_they_are_given() {
    let (_folder, scale, words, audit) = folder();
    let mut client = Client::speaking("en");
    client.open(&scale, SCALE);
    let line = |piece: &str| behind(SCALE, piece).0 as u64 + 1;
    let here = |piece: &str| ("sample.yaml".to_owned(), line(piece));
    assert_eq!(client.leads_to(&scale, SCALE, "all: [meetings = weekly, tea"), here("\n          teams:"));
    assert_eq!(client.leads_to(&scale, SCALE, "items: [team.1"), here("- number: \"1\""));
    assert_eq!(client.leads_to(&scale, SCALE, "title: one caseload, tracks: [wo"), here("{id: work"));
    assert_eq!(client.leads_to(&scale, SCALE, "{item: team.1"), here("- number: \"1\""));
    client.open(&words, WORDS);
    assert_eq!(client.leads_to(&words, WORDS, "\n  team.1"), here("- number: \"1\""));
    client.open(&audit, AUDIT);
    assert_eq!(client.leads_to(&audit, AUDIT, "rubric: samp"), ("sample.yaml".to_owned(), 1));
    assert_eq!(client.leads_to(&audit, AUDIT, "evidence: [evi"), ("evidence.csv".to_owned(), 1));
    assert_eq!(client.leads_to(&audit, AUDIT, "model: joi"), here("{id: joint"));
    assert_eq!(client.end(), Some(0));
}

#[test]
fn names_are_offered_where_they_may_stand() {
    let (_folder, scale, words, audit) = folder();
    let mut client = Client::speaking("en");
    client.open(&scale, SCALE);
    let has = |offered: &[String], wanted: &[&str]| wanted.iter().all(|word| offered.iter().any(|one| one == word));
    for (piece, wanted, unwanted) in [
        ("title: one caseload, tracks: [", &["work", "study"][..], "joint"),
        ("all: [meetings = weekly, ", &["teams", "meetings", "separate"], "weekly"),
        ("all: [meetings = ", &["monthly", "weekly"], "meetings"),
        ("all: [separate = ", &["yes", "no"], "weekly"),
        ("{kind: ", &["yes_no", "choice", "percentage"], "work"),
        ("origin: source, items: [", &["team.1", "team.2"], "closeness"),
        ("measure: ", &["clients_per_worker", "vocational_time_pct"], "team.1"),
        ("diverging: ", &["forbidden", "allowed", "disputed"], "work"),
        ("evidence: [", &["DOC", "INT"], "work"),
    ] {
        let offered = client.offered(&scale, SCALE, piece);
        assert!(has(&offered, wanted) && !has(&offered, &[unwanted]), "{piece}: {offered:?}");
    }
    // On a new line, in a file that can no longer be read.
    let typing =
        SCALE.replacen("        criterion: Contacts lead somewhere.\n", "        criterion: Contacts lead somewhere.\n        sco\n", 1);
    client.change(&scale, &typing);
    let offered = client.offered(&scale, &typing, "\n        sco\n".trim_end());
    assert!(has(&offered, &["anchors", "facts", "score", "caps"]) && !has(&offered, &["licence"]), "{offered:?}");
    client.change(&scale, SCALE);
    client.open(&words, WORDS);
    let typing = format!("{WORDS}  te\n");
    client.change(&words, &typing);
    let offered = client.offered(&words, &typing, "\n  te\n".trim_end());
    assert!(has(&offered, &["team.1", "team.4"]), "{offered:?}");
    client.open(&audit, AUDIT);
    let offered = client.offered(&audit, AUDIT, "model: ");
    assert!(has(&offered, &["joint", "apart"]), "{offered:?}");
    let offered = client.offered(&audit, AUDIT, "rubric: ");
    assert!(has(&offered, &["ips-nl-2015", "ips-25", "sample.yaml"]), "{offered:?}");
    assert_eq!(client.end(), Some(0));
}

#[test]
fn quick_fixes_make_what_was_meant() {
    let (_folder, scale, _, audit) = folder();
    let mut client = Client::speaking("en");
    client.open(&scale, SCALE);
    for (right, wrong) in [
        ("licence: free", "license: free"),
        ("version: \"1\"", "version: 1"),
        ("id: sample\nversion: \"1\"\n", "version: \"1\"\nid: sample\n"),
    ] {
        let text = SCALE.replacen(right, wrong, 1);
        client.change(&scale, &text);
        let fixes = client.fixes(&scale, &text);
        assert!(matches!(&fixes[..], [(_, made)] if made == SCALE), "{wrong}: {fixes:?}");
    }
    let wrong = AUDIT.replacen("joint", "jiont", 1);
    assert_eq!(codes(&client.open(&audit, &wrong)), ["unknown-model"]);
    let fixes = client.fixes(&audit, &wrong);
    assert!(matches!(&fixes[..], [(title, made)] if made == AUDIT && title.contains("joint")), "{fixes:?}");
    assert_eq!(client.end(), Some(0));
}

#[test]
fn a_change_of_a_scale_is_seen_in_its_open_words_and_audits() {
    let (_folder, scale, words, audit) = folder();
    let mut client = Client::speaking("en");
    client.open(&scale, SCALE);
    assert_eq!(codes(&client.open(&words, WORDS)), [] as [&str; 0]);
    assert_eq!(codes(&client.open(&audit, AUDIT)), [] as [&str; 0]);
    let text = SCALE.replacen("{id: closeness,", "{id: nearness,", 1);
    client.change(&scale, &text);
    assert!(codes(&client.found(&words)).contains(&"unknown-name"));
    assert_eq!(client.end(), Some(0));
}

#[test]
fn the_shipped_files_are_clean_in_an_editor_too() {
    let mut client = Client::speaking("nl");
    for name in ["rubrics/ips-nl-2015.yaml", "rubrics/wording/ips-nl-2015.en.yaml", "examples/integrated-complete/audit.yaml"] {
        let path = root().join(name);
        let found = client.open(&path, &fs::read_to_string(&path).expect("readable"));
        assert!(found.iter().all(|one| one["severity"] != 1), "{name}: {found:?}");
    }
    assert_eq!(client.end(), Some(0));
}

#[test]
fn other_files_and_strange_requests_do_no_harm() {
    let (_folder, scale, ..) = folder();
    let mut client = Client::bare();
    let early = client.answer_to("textDocument/hover", json!({}));
    assert_eq!(early["error"]["code"], -32002);
    client.ask("initialize", json!({"capabilities": {}}));
    let other = scale.with_file_name("compose.yaml");
    assert_eq!(client.open(&other, "services:\n  web: {image: x}\n"), [] as [Value; 0]);
    assert_eq!(client.hover(&other, "services:\n", "serv"), "");
    assert_eq!(client.answer_to("workspace/symbol", json!({}))["error"]["code"], -32601);
    assert_eq!(client.answer_to("textDocument/hover", json!({"position": 1}))["error"]["code"], -32602);
    client.say("textDocument/didChange", json!({"nothing": true}));
    client.say("$/cancelRequest", json!({"id": 1}));
    for text in [
        "",
        "rubric: 1",
        "rubric: [",
        "rubric: 1\nsections:\n- items:\n  - \u{feff}é: {",
        "audit: 1\n\t- x",
        "wording: 1\nitems: {a: {facts: [1",
    ] {
        client.open(&scale, text);
        for line in 0..4 {
            for character in [0, 3, 9, 99] {
                let params = json!({"textDocument": {"uri": uri(&scale)}, "position": {"line": line, "character": character}});
                for method in ["hover", "definition", "completion"] {
                    client.ask(&format!("textDocument/{method}"), params.clone());
                }
            }
        }
        client.fixes(&scale, text);
    }
    // An editor that is killed says nothing.
    drop(client.to);
    assert_eq!(client.child.wait().expect("it ends").code(), Some(1));
}

#[test]
fn the_recipes_start_the_server_for_the_language_that_the_extension_gives() {
    let guide = fs::read_to_string(root().join("docs/editors.md")).expect("readable");
    let recipes: Vec<&str> = guide.split("<!-- recipe: ").skip(1).map(|part| part.split("```").nth(1).expect("a block")).collect();
    assert_eq!(recipes.len(), 3);
    for recipe in recipes {
        assert!(recipe.contains("\"getrouw\"") && recipe.contains("\"lsp\"") && recipe.contains("rubrics/"), "{recipe}");
    }
    let folder = root().join("docs/editors/vscode");
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect("readable");
    let package: Value = serde_json::from_str(&read("package.json")).expect("JSON");
    assert_eq!(package["contributes"]["languages"][0]["id"], "getrouw");
    assert_eq!(package["version"].as_str(), env!("CARGO_PKG_VERSION").split('-').next());
    assert!(read("extension.js").contains("args: [\"lsp\"]") && read("extension.js").contains("language: \"getrouw\""));
    for name in ["grammar.json", "language-configuration.json"] {
        serde_json::from_str::<Value>(&read(name)).expect("JSON");
    }
}
