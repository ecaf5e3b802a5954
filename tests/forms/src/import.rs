//! Forms that another program filled, moved about in and saved, taken into an audit one after the other.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;

use getrouw::audit::{ClaimValue, Dossier, Request, Statement, Subject, open};
use getrouw::cli::{Environment, ExitStatus, LocalDisk, Streams, World, run};
use getrouw::diagnostic::Problems;
use getrouw::source::{Memory, Unwatched};

/// What is said of a fact or as a rating, in one track.
type Said = BTreeMap<(String, String, Option<Subject>), Option<ClaimValue>>;

pub fn import(rubric: &str, model: &str, lang: &str, filled: &[&str]) {
    let folder = std::env::temp_dir().join(format!("getrouw-import-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("evidence")).expect("writable");
    let named = if Path::new(rubric).is_file() {
        std::fs::copy(rubric, folder.join("own.yaml")).expect("copied");
        "own.yaml"
    } else {
        rubric
    };
    std::fs::write(folder.join("audit.yaml"), super::audit_file(named, model, "evidence/")).expect("writable");
    let (mut wanted, mut rows) = (Said::new(), 0);
    for form in filled {
        let before = said(dossier(&folder, lang).statements().iter().map(AsRef::as_ref));
        assert_eq!(before, wanted, "before {form}");
        let bytes = std::fs::read(form).expect("readable");
        let files = Memory::new();
        let mut problems = Problems::new();
        let now = dossier(&folder, lang);
        let stated = now.read_more(form, &bytes, &files, None, &mut problems);
        assert!(!problems.has_errors(), "{form}");
        rows += stated.len();
        wanted.extend(said(stated.iter()));
        assert_eq!(getrouw(&["import", form, "--yes", "--audit", path(&folder)]), ExitStatus::Fine, "{form}");
    }
    assert_eq!(said(dossier(&folder, lang).statements().iter().map(AsRef::as_ref)), wanted);
    let mut undone = 0;
    while getrouw(&["import", "--undo", "--audit", path(&folder)]) == ExitStatus::Fine {
        undone += 1;
    }
    let left = std::fs::read_dir(folder.join("evidence")).expect("there").count();
    assert_eq!(left, 0, "files of evidence are left when all is undone");
    println!("{} filled forms imported with {rows} answers, of which {} count; {undone} undone to nothing", filled.len(), wanted.len());
    std::fs::remove_dir_all(folder).expect("writable");
}

fn path(folder: &Path) -> &str {
    folder.to_str().expect("UTF-8")
}

fn dossier(folder: &Path, lang: &str) -> Dossier {
    let disk = LocalDisk;
    let files = getrouw::cli::Disk::folder(&disk, folder);
    let request =
        Request { files: &*files, file: "audit.yaml", lang: super::language(lang), reads_evidence: true, today: None, stays_inside: false };
    let mut problems = Problems::new();
    let dossier = open(&request, &mut problems);
    assert!(!problems.has_errors(), "{:?}", problems.iter().map(|problem| problem.message.code()).collect::<Vec<_>>());
    dossier.expect("an audit")
}

fn said<'s>(statements: impl Iterator<Item = &'s Statement>) -> Said {
    let of = |statement: &Statement| {
        let value = statement.claim.as_ref().map(|claim| claim.value.clone());
        let key = |track: &getrouw::rubric::TrackId| (statement.item.to_string(), track.to_string(), statement.subject().cloned());
        statement.tracks.iter().map(|track| (key(track), value.clone())).collect::<Vec<_>>()
    };
    statements.flat_map(of).collect()
}

fn getrouw(arguments: &[&str]) -> ExitStatus {
    let arguments = ["getrouw", "--quiet"].iter().chain(arguments).map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = run(
        arguments,
        &Environment::default(),
        World { disk: &LocalDisk, watcher: &Unwatched },
        Streams { input: &mut std::io::empty(), out: &mut out, err: &mut err },
    );
    if status != ExitStatus::Fine {
        eprintln!("{}", String::from_utf8_lossy(&err));
    }
    status
}
