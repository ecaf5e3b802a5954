//! The whole program over files in memory: nothing of it needs a disk, a clock or a terminal of its own.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use getrouw::cli::{Disk, ExitStatus, NotWritten, Readers, Streams, World, run};
use getrouw::source::{Files, Memory, OpenFile, Unwatched};

/// Files by path, that a run may add to.
#[derive(Default)]
struct MemoryDisk(Arc<Mutex<BTreeMap<String, Vec<u8>>>>);

fn name(path: &Path) -> String {
    path.to_str().expect("UTF-8").trim_start_matches("./").to_owned()
}

impl MemoryDisk {
    fn files(&self) -> Memory {
        self.0.lock().expect("free").iter().fold(Memory::new(), |files, (name, bytes)| files.with(name, bytes.clone()))
    }
}

/// A folder of it, as it was when it was asked for.
struct Within(Memory, String);

impl Within {
    fn path(&self, path: &str) -> String {
        name(&Path::new(&self.1).join(path))
    }
}

impl Files for Within {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.0.read(&self.path(path))
    }

    fn list(&self, path: &str) -> io::Result<Option<Vec<String>>> {
        self.0.list(&self.path(path))
    }

    fn open(&self, path: &str) -> io::Result<OpenFile> {
        self.0.open(&self.path(path))
    }
}

impl Disk for MemoryDisk {
    fn folder(&self, path: &Path) -> Box<dyn Files> {
        Box::new(Within(self.files(), name(path)))
    }

    fn is_file(&self, path: &Path) -> bool {
        self.0.lock().expect("free").contains_key(&name(path))
    }

    fn is_folder(&self, path: &Path) -> bool {
        self.files().list(&name(path)).is_ok_and(|names| names.is_some())
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        self.is_file(path).then(|| PathBuf::from(name(path))).ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }

    fn yaml_files(&self, path: &Path) -> io::Result<Vec<String>> {
        Ok(vec![name(path)])
    }

    fn try_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn remove(&self, paths: &[PathBuf]) -> Result<(), NotWritten> {
        self.0.lock().expect("free").retain(|known, _| !paths.iter().any(|path| name(path) == *known));
        Ok(())
    }

    fn write_private(&self, files: &[(&Path, Vec<u8>)]) -> Result<(), NotWritten> {
        self.write_all_whole(files)
    }

    fn is_private(&self, _: &Path) -> bool {
        false
    }

    fn write_new(&self, _: &[PathBuf], files: &[(&Path, Vec<u8>)], _: Readers) -> Result<(), NotWritten> {
        self.write_all_whole(files)
    }

    fn write_all_whole(&self, files: &[(&Path, Vec<u8>)]) -> Result<(), NotWritten> {
        self.0.lock().expect("free").extend(files.iter().map(|(path, bytes)| (name(path), bytes.clone())));
        Ok(())
    }
}

#[test]
fn an_audit_in_memory_is_scored_and_its_reports_stay_there() {
    let disk = MemoryDisk::default();
    let example = crate::program::root().join("examples/integrated-complete");
    for file in ["audit.yaml", "evidence.csv"] {
        disk.0.lock().expect("free").insert(format!("audit/{file}"), std::fs::read(example.join(file)).expect("readable"));
    }
    let getrouw = |arguments: &[&str]| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let arguments = std::iter::once(&"getrouw").chain(arguments).map(Into::into);
        let streams = Streams { input: &mut io::empty(), out: &mut out, err: &mut err };
        let status = run(arguments, &crate::program::environment(), World { disk: &disk, watcher: &Unwatched }, streams);
        (status, String::from_utf8(out).expect("UTF-8"), String::from_utf8(err).expect("UTF-8"))
    };
    let (status, out, _) = getrouw(&["score", "audit"]);
    assert_eq!((status, out.contains("113")), (ExitStatus::Fine, true));
    let (status, _, err) =
        getrouw(&["report", "audit", "-o", "audit/r.md", "-o", "audit/r.html", "-o", "audit/r.xlsx", "-o", "audit/r.docx"]);
    assert_eq!(status, ExitStatus::Fine, "{err}");
    let written = disk.0.lock().expect("free");
    assert_eq!(
        written.keys().collect::<Vec<_>>(),
        ["audit/audit.yaml", "audit/evidence.csv", "audit/r.docx", "audit/r.html", "audit/r.md", "audit/r.xlsx"]
    );
    drop(written);
    let (status, _, err) = getrouw(&["report", "audit/audit.yaml", "-o", "audit/evidence.csv"]);
    assert_eq!(status, ExitStatus::Error);
    assert!(err.contains("output-is-input"), "{err}");
}
