//! `getrouw rubric check`: rubric and wording files against all rules, for their authors and for CI.

use std::collections::HashSet;
use std::io::Read;
use std::path::Path;

use super::refuse;
use crate::cli::ExitStatus;
use crate::cli::args::{FindingsFormatArg, RubricCheckArgs};
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
        // A file may be named by itself and by its folder.
        files.extend(read.into_iter().filter(|file| seen.insert(file.name.clone())));
    }
    let unreadable = problems.has_errors();
    problems.extend(inspect(&files, &levels));
    let found = report::findings(&problems, io.lang);
    let bytes = match args.format {
        FindingsFormatArg::Full => render::annotated(&found.findings, &files, io.look),
        FindingsFormatArg::Concise => render::concise(&found.findings, io.look),
        // Rules speak English, and so does the whole document.
        FindingsFormatArg::Json => document::write(&report::findings_document(&report::findings(&problems, Lang::En), Lang::En))?,
        FindingsFormatArg::Github => render::github(&found.findings),
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
    let mut files = Vec::new();
    for name in names {
        match here.read(&name) {
            Ok(bytes) => files.push(SourceFile { name, bytes }),
            Err(error) => unread(&name, &error, problems),
        }
    }
    files
}
