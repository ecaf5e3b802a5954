//! `getrouw rubric check`: rubric and wording files against all rules, for their authors and for CI.

use std::collections::HashSet;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::refuse;
use crate::cli::ExitStatus;
use crate::cli::args::{FindingsFormatArg, RubricCheckArgs};
use crate::cli::rooted::rooted;
use crate::cli::streams::{Io, MOST_BYTES};
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::{Lang, Message};
use crate::rubric::inspect::{Levels, Override, inspect};
use crate::source::{SourceFile, Trouble};
use crate::{document, render, report};

/// What stands for standard input among the paths, and in findings.
const STANDARD_INPUT: &str = "-";

pub fn run(args: &RubricCheckArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let levels = match levels(args) {
        Ok(levels) => levels,
        Err(faults) => return refuse(&faults, io),
    };
    let mut problems = Problems::new();
    let (mut files, mut seen) = (Vec::new(), HashSet::new());
    for path in &args.paths {
        let read = if path.as_os_str() == STANDARD_INPUT { standard_input(io, &mut problems) } else { read(path, io, &mut problems) };
        // A file may be named by itself, by its folder, and in more than one way.
        let is_new =
            |file: &SourceFile| seen.insert(io.disk.real_path(Path::new(&file.name)).unwrap_or_else(|_| PathBuf::from(&file.name)));
        files.extend(read.into_iter().filter(is_new));
    }
    let unreadable = problems.has_errors();
    problems.extend(inspect(&files, &levels));
    let mut found = report::findings(&problems, io.lang);
    found.summary = report::checked(files.len(), &found.summary, io.lang);
    let names: Vec<String> = files.iter().map(|file| rooted(io.disk, &file.name)).collect();
    if is_for_tools(args.format) {
        for place in found.findings.iter_mut().filter_map(|finding| finding.at.as_mut()).filter(|place| place.file != STANDARD_INPUT) {
            place.file = rooted(io.disk, &place.file);
        }
    }
    let bytes = match args.format {
        FindingsFormatArg::Full => render::annotated(&found.findings, &files, io.look),
        FindingsFormatArg::Concise => render::concise(&found.findings, io.look),
        // Rules speak English, and so does the whole document.
        FindingsFormatArg::Json => document::write(&report::findings_document(&report::findings(&problems, Lang::En), Lang::En))?,
        FindingsFormatArg::Github => render::github(&found.findings, io.lang),
        FindingsFormatArg::Gitlab => render::gitlab(&found.findings)?,
        FindingsFormatArg::Junit => render::junit(&found.findings, &names),
        FindingsFormatArg::Sarif => render::sarif(&found.findings)?,
    };
    io.decide(match (unreadable, problems.has_errors()) {
        (true, _) => ExitStatus::Error,
        (false, true) => ExitStatus::Failed,
        (false, false) => ExitStatus::Fine,
    });
    io.write(&bytes)?;
    io.remark(&found.summary)?;
    Ok(io.verdict())
}

/// Whether a format is read by services that know files by their paths in the repository.
fn is_for_tools(format: FindingsFormatArg) -> bool {
    match format {
        FindingsFormatArg::Github | FindingsFormatArg::Gitlab | FindingsFormatArg::Junit | FindingsFormatArg::Sarif => true,
        FindingsFormatArg::Full | FindingsFormatArg::Concise | FindingsFormatArg::Json => false,
    }
}

/// What is wanted of each rule, or everything that is wrong with it.
fn levels(args: &RubricCheckArgs) -> Result<Levels, Problems> {
    let (mut levels, mut faults) = (Levels::default(), Problems::new());
    for (names, level) in [(&args.deny, Override::Deny), (&args.warn, Override::Warn), (&args.allow, Override::Allow)] {
        for name in names {
            if let Err(message) = levels.want(name, level) {
                faults.push(Problem::new(Severity::Error, message));
            }
        }
    }
    if faults.is_empty() { Ok(levels) } else { Err(faults) }
}

fn unread(name: &str, reason: &std::io::Error, problems: &mut Problems) {
    let message = Message::FileUnreadable { name: None, trouble: Trouble::from(reason) };
    problems.push(Problem::new(Severity::Error, message).at(Place::whole(name)));
}

fn standard_input(io: &mut Io<'_>, problems: &mut Problems) -> Vec<SourceFile> {
    let mut bytes = Vec::new();
    match io.input().take(MOST_BYTES + 1).read_to_end(&mut bytes) {
        Ok(_) => vec![SourceFile { name: STANDARD_INPUT.to_owned(), bytes }],
        Err(error) => {
            unread(STANDARD_INPUT, &error, problems);
            Vec::new()
        }
    }
}

fn read(path: &Path, io: &Io<'_>, problems: &mut Problems) -> Vec<SourceFile> {
    let here = io.disk.folder(Path::new(""));
    let names = match io.disk.yaml_files(path) {
        Ok(names) => names,
        Err(error) => {
            unread(&path.display().to_string(), &error, problems);
            return Vec::new();
        }
    };
    if names.is_empty() {
        problems.push(Problem::new(Severity::Error, Message::NothingToCheck).at(Place::whole(&path.display().to_string())));
    }
    let mut files = Vec::new();
    for name in names {
        match here.read(&name) {
            Ok(bytes) => files.push(SourceFile { name, bytes }),
            Err(error) => unread(&name, &error, problems),
        }
    }
    files
}
