//! Runs the whole program in this process, on audits made in a few lines.
#![allow(dead_code, reason = "each test binary uses its part")]

pub mod records;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use getrouw::cli::{Environment, ExitStatus, LocalDisk, Progress, Streams, World, run};
use serde_json::Value;
use tempfile::TempDir;

/// What a run left behind.
#[derive(Debug)]
pub struct Ran {
    pub status: ExitStatus,
    /// Standard output as text; nothing when a package of files went there.
    pub out: String,
    pub out_bytes: Vec<u8>,
    pub err: String,
}

/// Runs `getrouw` with these arguments, on no terminal and with nothing in the environment.
pub fn getrouw<S: AsRef<str>>(arguments: &[S]) -> Ran {
    getrouw_in(arguments, &environment())
}

/// Where tests run: on a day after everything that examples hold.
pub fn environment() -> Environment {
    Environment { today: chrono::NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day"), ..Environment::default() }
}

pub fn getrouw_in<S: AsRef<str>>(arguments: &[S], environment: &Environment) -> Ran {
    ran(arguments, environment, &mut std::io::empty())
}

/// Runs `getrouw` with these bytes on standard input.
pub fn getrouw_reading<S: AsRef<str>>(arguments: &[S], mut input: &[u8]) -> Ran {
    ran(arguments, &environment(), &mut input)
}

/// Runs `getrouw` with what somebody answers, in surroundings that may be a terminal.
pub fn getrouw_answering<S: AsRef<str>>(arguments: &[S], answers: &str, environment: &Environment) -> Ran {
    ran(arguments, environment, &mut answers.as_bytes())
}

fn ran<S: AsRef<str>>(arguments: &[S], environment: &Environment, input: &mut dyn std::io::Read) -> Ran {
    let arguments = std::iter::once("getrouw").chain(arguments.iter().map(AsRef::as_ref)).map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let world = World { disk: &LocalDisk, watcher: &Progress::default() };
    let status = run(arguments, environment, world, Streams { input, out: &mut out, err: &mut err });
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    let is_package = out.starts_with(b"PK") || out.starts_with(b"%PDF");
    Ran { status, out: if is_package { String::new() } else { text(&out) }, err: text(&err), out_bytes: out }
}

/// Everything that is written in a file of any format, as far as it is not packed in a way of its own.
pub fn everything(bytes: &[u8]) -> String {
    if !bytes.starts_with(b"PK") {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a package");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    names
        .iter()
        .map(|name| {
            let mut text = Vec::new();
            std::io::Read::read_to_end(&mut archive.by_name(name).expect("a part"), &mut text).expect("readable");
            String::from_utf8_lossy(&text).into_owned()
        })
        .collect()
}

/// JSON without what stands under any of these keys, however deep.
pub fn without(value: &Value, keys: &[&str]) -> Value {
    match value {
        Value::Object(entries) => {
            let kept = entries.iter().filter(|(key, _)| !keys.contains(&key.as_str()));
            kept.map(|(key, value)| (key.clone(), without(value, keys))).collect()
        }
        Value::Array(values) => values.iter().map(|value| without(value, keys)).collect(),
        other => other.clone(),
    }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// An audit in a folder of its own, gone at the end of the test.
pub struct AuditFolder {
    folder: TempDir,
}

impl AuditFolder {
    /// An audit of a model on the Dutch scale, with one evidence table.
    pub fn new(model: &str, evidence: impl AsRef<[u8]>) -> Self {
        let audit = Self { folder: TempDir::new().expect("a folder") };
        audit.write("audit.yaml", format!("audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: {model}\nevidence: [evidence.csv]\n"));
        audit.write("evidence.csv", evidence);
        audit
    }

    /// An audit whose evidence are these rows of item, track, fact and value, parted by spaces; `-` is a blank track.
    pub fn of_rows(model: &str, rows: &[&str]) -> Self {
        let mut table = String::from("item,track,fact,value,note\n");
        for row in rows {
            let mut cells = row.splitn(5, ' ');
            let mut cell = || cells.next().unwrap_or_default();
            let (item, track, fact, value, note) = (cell(), cell(), cell(), cell(), cell());
            let track = if track == "-" { "" } else { track };
            table.push_str(&format!("{item},{track},{fact},\"{value}\",\"{note}\"\n"));
        }
        Self::new(model, table)
    }

    pub fn path(&self) -> &str {
        self.folder.path().to_str().expect("UTF-8")
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.file(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(path, bytes).expect("writable");
    }

    /// Runs a command on this audit, in English; `AUDIT` among the arguments stands for its folder.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        let arguments: Vec<&str> = arguments.iter().map(|argument| if *argument == "AUDIT" { self.path() } else { argument }).collect();
        getrouw(&[&["--lang", "en"], &arguments[..]].concat())
    }

    /// The scorecard; the audit must be sound.
    pub fn scorecard(&self) -> Scorecard {
        let ran = self.run(&["score", "AUDIT", "--format", "json"]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        Scorecard(serde_json::from_str(&ran.out).expect("JSON"))
    }

    /// The codes of what is wrong, with the places that are told.
    pub fn faults(&self) -> Vec<String> {
        let ran = self.run(&["check", "AUDIT"]);
        codes(&ran.err)
    }
}

/// Lines `code` or `code @ place` of findings in English.
pub fn codes(err: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in err.lines() {
        if let Some(place) = line.strip_prefix("  --> ") {
            let last = found.last_mut().expect("a finding before its place");
            last.push_str(&format!(" @ {place}"));
        } else if let Some((label, rest)) = line.split_once('[')
            && ["error", "warning", "notice"].contains(&label)
        {
            let code = rest.split_once(']').expect("a code").0;
            found.push(code.to_owned());
        }
    }
    found
}

/// A scorecard as JSON.
pub struct Scorecard(pub Value);

impl Scorecard {
    fn row(&self, item: &str, track: &str) -> &Value {
        let rows = self.0["items"].as_array().expect("items");
        rows.iter().find(|row| row["id"] == item && row["track"] == track).unwrap_or_else(|| panic!("{item} in {track}"))
    }

    pub fn item(&self, item: &str, track: &str) -> &Value {
        self.row(item, track)
    }

    pub fn score(&self, item: &str, track: &str) -> Option<i64> {
        self.row(item, track)["score"].as_i64()
    }

    /// Every score of an item, over the tracks in which it has one.
    pub fn scores(&self, item: &str) -> Vec<i64> {
        let rows = self.0["items"].as_array().expect("items");
        rows.iter().filter(|row| row["id"] == item).filter_map(|row| row["score"].as_i64()).collect()
    }

    pub fn track(&self, track: &str) -> &Value {
        let tracks = self.0["tracks"].as_array().expect("tracks");
        tracks.iter().find(|total| total["id"] == track).unwrap_or_else(|| panic!("{track}"))
    }

    /// The codes of warnings and notices.
    pub fn warnings(&self) -> Vec<&str> {
        self.0["warnings"].as_array().expect("warnings").iter().map(|warning| warning["code"].as_str().expect("a code")).collect()
    }
}

/// Compares with a file that is kept in the repository; `GETROUW_UPDATE=1` writes it anew, to be read before it is committed.
pub fn hold(path: &Path, bytes: &[u8]) {
    if std::env::var_os("GETROUW_UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(path, bytes).expect("writable");
    }
    let kept = fs::read(path).unwrap_or_default();
    if kept != bytes {
        let (kept, now) = (String::from_utf8_lossy(&kept), String::from_utf8_lossy(bytes));
        let line = kept
            .lines()
            .zip(now.lines())
            .position(|(old, new)| old != new)
            .map_or("at the end".to_owned(), |line| format!("line {}", line + 1));
        panic!("{} differs ({line}); read the change, then GETROUW_UPDATE=1", path.display());
    }
}
