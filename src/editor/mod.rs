//! What an editor asks of a file while it is written: findings, words about what stands under the cursor, where a name is given, names to
//! complete, quick fixes, an outline.

mod completion;
mod cursor;
mod document;
mod hover;
mod index;
mod named;
mod outline;

use std::collections::BTreeMap;
use std::path::Path;

use crate::audit;
use crate::diagnostic::{Place, Problem, Problems, Severity, Spot};
use crate::locale::Lang;
use crate::render::underlined;
use crate::report::finding;
use crate::rubric::fix::{self, Edit};
use crate::rubric::inspect::{Levels, inspect};
use crate::rubric::{Rubric, built_in, load};
use crate::source::{Files, OpenFile, SourceFile};
use crate::yaml::{Node, Position, parse};

pub use completion::{Completion, CompletionKind};
pub use outline::{Part, PartKind};

use cursor::cursor;
use document::{Document, Kind};
use index::Index;

/// Where the files of a folder come from.
pub type Folders<'a> = &'a dyn Fn(&Path) -> Box<dyn Files>;

/// The files that are open in an editor, by their whole paths.
pub struct Workspace<'a> {
    folders: Folders<'a>,
    lang: Lang,
    open: BTreeMap<String, Document>,
}

/// Something that is wrong or worth knowing in an open file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    pub start: Position,
    pub end: Position,
    pub severity: Severity,
    pub code: &'static str,
    /// What is wrong.
    pub text: String,
    /// What to do.
    pub help: Option<String>,
}

/// A mechanical change that mends a flaw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuickFix {
    pub title: String,
    pub edit: Edit,
    pub flaw: Flaw,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The file's whole path.
    pub file: String,
    pub at: Position,
}

/// The files of a folder, of which those that are open are read as they stand in the editor.
struct Overlaid<'w> {
    folder: &'w Path,
    files: Box<dyn Files>,
    open: &'w BTreeMap<String, Document>,
}

impl Overlaid<'_> {
    fn open_text(&self, path: &str) -> Option<&[u8]> {
        let whole = self.folder.join(path);
        self.open.get(whole.to_str()?).map(|document| document.text.as_bytes())
    }
}

impl Files for Overlaid<'_> {
    fn read(&self, path: &str) -> std::io::Result<Vec<u8>> {
        self.open_text(path).map_or_else(|| self.files.read(path), |text| Ok(text.to_vec()))
    }

    fn list(&self, path: &str) -> std::io::Result<Option<Vec<String>>> {
        self.files.list(path)
    }

    fn open(&self, path: &str) -> std::io::Result<OpenFile> {
        self.files.open(path)
    }
}

impl<'a> Workspace<'a> {
    /// No files yet; `folders` opens the folder at a path.
    pub fn new(folders: Folders<'a>, lang: Lang) -> Self {
        Self { folders, lang, open: BTreeMap::new() }
    }

    /// Takes the text of a file as it stands in the editor.
    pub fn set(&mut self, file: &str, text: String) {
        match self.open.get_mut(file) {
            Some(document) => document.change(text),
            None => {
                self.open.insert(file.to_owned(), Document::new(text));
            }
        }
    }

    /// The text of an open file.
    pub fn text(&self, file: &str) -> Option<&str> {
        self.open.get(file).map(|document| document.text.as_str())
    }

    /// Forgets a file that was closed.
    pub fn close(&mut self, file: &str) {
        self.open.remove(file);
    }

    /// The open files whose findings change with those of this one: itself, and the wordings and audits beside it.
    pub fn concerned(&self, file: &str) -> Vec<String> {
        let is_rubric = self.open.get(file).is_some_and(|document| document.kind == Some(Kind::Rubric));
        let depends = |(name, document): &(&String, &Document)| {
            name.as_str() == file || (is_rubric && matches!(document.kind, Some(Kind::Wording | Kind::Audit)))
        };
        self.open.iter().filter(depends).map(|(name, _)| name.clone()).collect()
    }

    /// Everything that is wrong with an open file; nothing for a file of no kind of ours.
    pub fn flaws(&self, file: &str) -> Vec<Flaw> {
        let Some(document) = self.open.get(file) else { return Vec::new() };
        self.problems(file, document).iter().map(|problem| self.flaw(problem, document)).collect()
    }

    /// The changes that mend what is wrong between two lines, of which each leaves less wrong than there was.
    pub fn quick_fixes(&self, file: &str, lines: (usize, usize)) -> Vec<QuickFix> {
        let Some(document) = self.open.get(file) else { return Vec::new() };
        let found = self.problems(file, document);
        let within = |flaw: &Flaw| flaw.start.line <= lines.1 && flaw.end.line >= lines.0;
        let quick_fix = |problem: &Problem| {
            let flaw = Some(self.flaw(problem, document)).filter(within)?;
            let edit = fix::edit(problem, &document.text)?;
            let mended = Document::new(edit.applied(&document.text)?);
            let is_better = match document.kind {
                Some(Kind::Audit) => self.problems(file, &mended).len() < found.len(),
                _ => fix::mends(&[source(file, document)], &[source(file, &mended)]),
            };
            is_better.then(|| QuickFix { title: flaw.help.clone().unwrap_or_else(|| flaw.text.clone()), edit, flaw })
        };
        found.iter().filter_map(quick_fix).collect()
    }

    /// The parts of a file, as it stands or as it could last be read.
    pub fn outline(&self, file: &str) -> Vec<Part> {
        let root = |document: &'_ Document| document.root.as_ref().map(|root| outline::outline(root, document.end()));
        self.open.get(file).and_then(root).unwrap_or_default()
    }

    /// What is to be known of what stands at a position, in Markdown.
    pub fn hover(&self, file: &str, at: Position) -> Option<(Position, Position, String)> {
        let document = self.open.get(file)?;
        let cursor = cursor(&document.text, at)?;
        let text = hover::hover(self, file, document, &cursor)?;
        Some((cursor.start, cursor.end(), text))
    }

    /// Where what stands at a position is given.
    pub fn definition(&self, file: &str, at: Position) -> Option<Target> {
        let document = self.open.get(file)?;
        named::definition(self, file, document, &cursor(&document.text, at)?)
    }

    /// What may be written at a position.
    pub fn completions(&self, file: &str, at: Position) -> Vec<Completion> {
        let Some(document) = self.open.get(file) else { return Vec::new() };
        cursor(&document.text, at).map(|cursor| completion::completions(self, file, document, &cursor)).unwrap_or_default()
    }

    fn problems(&self, file: &str, document: &Document) -> Vec<Problem> {
        let path = Path::new(file);
        let mut problems = Problems::new();
        match document.kind {
            None => {}
            Some(Kind::Audit) => {
                let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return Vec::new() };
                let files = Changed { files: &self.overlaid(path), name, text: &document.text };
                let request =
                    audit::Request { files: &files, file: name, lang: self.lang, reads_evidence: true, today: None, stays_inside: false };
                audit::open(&request, &mut problems);
                return problems.into_iter().filter(|problem| problem.place().is_some_and(|place| place.file == name)).collect();
            }
            Some(Kind::Rubric | Kind::Wording) => {
                let mut files = vec![source(file, document)];
                if document.kind == Some(Kind::Wording) {
                    files.extend(self.rubric_file(file, document).map(|(name, bytes)| SourceFile { name, bytes }));
                }
                problems.extend(inspect(&files, &Levels::default()));
            }
        }
        problems.into_iter().filter(|problem| problem.place().is_none_or(|place| place.file == file)).collect()
    }

    fn flaw(&self, problem: &Problem, document: &Document) -> Flaw {
        let told = finding(problem, self.lang);
        let (start, end) = match problem.place() {
            Some(Place { spot: Spot::Line { line, column }, .. }) => {
                let written = document.line(*line);
                let span = underlined(written, *column);
                let length = written.get(span).map_or(0, |text| text.trim_end().chars().count());
                let at = |column| Position { line: *line, column };
                (at(*column), at(column + length))
            }
            _ => (Position { line: 1, column: 1 }, Position { line: 1, column: 1 }),
        };
        Flaw { start, end, severity: problem.severity, code: told.code, text: told.text, help: told.help.map(|(_, help)| help) }
    }

    /// The files beside a file.
    fn overlaid<'w>(&'w self, file: &'w Path) -> Overlaid<'w> {
        let folder = file.parent().unwrap_or(file);
        Overlaid { folder, files: (self.folders)(folder), open: &self.open }
    }

    /// The rubric file that a wording or an audit is for, where there is one on the disk or in the editor: its whole path and its bytes.
    fn rubric_file(&self, file: &str, document: &Document) -> Option<(String, Vec<u8>)> {
        let path = Path::new(file);
        let folder = path.parent()?;
        let name = document.root.as_ref()?.text("rubric")?;
        let is_named = |bytes: &[u8]| {
            let root = parse("", bytes, &mut Problems::new());
            document.kind == Some(Kind::Audit) || root.is_some_and(|root| root.text("id").as_deref() == Some(&name))
        };
        let places = match document.kind {
            Some(Kind::Wording) => vec![folder.parent()?.join(format!("{name}.yaml")), folder.join(format!("{name}.yaml"))],
            _ => vec![folder.join(&name)],
        };
        let read = |place: std::path::PathBuf| {
            let place = place.to_str()?.to_owned();
            let bytes = self.overlaid(Path::new(&place)).read(Path::new(&place).file_name()?.to_str()?).ok()?;
            is_named(&bytes).then_some((place, bytes))
        };
        places.into_iter().find_map(read).or_else(|| {
            let is_open = |(_, other): &(&String, &Document)| {
                other.kind == Some(Kind::Rubric) && other.root.as_ref().and_then(|root| root.text("id")).as_deref() == Some(&name)
            };
            let (name, other) = self.open.iter().find(is_open)?;
            Some((name.clone(), other.text.clone().into_bytes()))
        })
    }

    /// The rubric that a file is, or that it is for; its own text may be one that could be read before.
    fn rubric(&self, file: &str, document: &Document) -> Option<Rubric> {
        let loaded = |name: &str, bytes: &[u8]| load(name, bytes, &mut Problems::new());
        if document.kind == Some(Kind::Rubric) {
            return loaded(file, document.text.as_bytes());
        }
        if let Some((name, bytes)) = self.rubric_file(file, document) {
            return loaded(&name, &bytes);
        }
        let id = document.root.as_ref()?.text("rubric")?;
        let mut rubric = built_in::rubric(&id)?;
        if let Some(wording) = built_in::wording(&id, self.lang) {
            rubric.lay_words(&wording);
        }
        Some(rubric)
    }

    /// The names of the rubric that a file is, or that it is for, and the file that gives them.
    fn index(&self, file: &str, document: &Document) -> Option<(Option<String>, Index)> {
        if document.kind == Some(Kind::Rubric) {
            return Some((Some(file.to_owned()), Index::of_file(document.root.as_ref()?)));
        }
        if let Some((name, bytes)) = self.rubric_file(file, document) {
            let root: Node = parse("", &bytes, &mut Problems::new())?;
            return Some((Some(name), Index::of_file(&root)));
        }
        Some((None, Index::of_rubric(&self.rubric(file, document)?)))
    }
}

fn source(file: &str, document: &Document) -> SourceFile {
    SourceFile { name: file.to_owned(), bytes: document.text.clone().into_bytes() }
}

/// Files of which one has another text.
struct Changed<'c> {
    files: &'c dyn Files,
    name: &'c str,
    text: &'c str,
}

impl Files for Changed<'_> {
    fn read(&self, path: &str) -> std::io::Result<Vec<u8>> {
        if path == self.name { Ok(self.text.as_bytes().to_vec()) } else { self.files.read(path) }
    }

    fn list(&self, path: &str) -> std::io::Result<Option<Vec<String>>> {
        self.files.list(path)
    }

    fn open(&self, path: &str) -> std::io::Result<OpenFile> {
        self.files.open(path)
    }
}
