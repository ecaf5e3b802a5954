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
use crate::locale::{Lang, Message, Phrase};
use crate::rubric::fix::{Safety, fix, unified};
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
    if args.diff {
        return show_fixes(&files, args, unreadable, &problems, io);
    }
    if args.fix
        && let Err(fault) = write_fixes(&mut files, args, io)
    {
        problems.push(*fault);
        return refuse(&problems, io);
    }
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
        // A person reads once what is wrong in several places; for tools each place is a finding.
        FindingsFormatArg::Full => render::annotated(&report::findings_once(problems.iter(), io.lang), &files, io.look),
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

/// How sure a fix must be of what was meant.
fn safety(args: &RubricCheckArgs) -> Safety {
    if args.unsafe_fixes { Safety::Unsafe } else { Safety::Safe }
}

/// Shows what fixes would change.
fn show_fixes(
    files: &[SourceFile],
    args: &RubricCheckArgs,
    unreadable: bool,
    problems: &Problems,
    io: &mut Io<'_>,
) -> anyhow::Result<ExitStatus> {
    let mut shown = String::new();
    for (fixed, file) in fix(files, safety(args)).iter().zip(files) {
        let [new, old] = [&fixed.file.bytes, &file.bytes].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        shown.push_str(&unified(&file.name, &old, &new));
    }
    io.decide(if shown.is_empty() { ExitStatus::Fine } else { ExitStatus::Failed });
    if unreadable {
        io.decide(ExitStatus::Error);
    }
    io.tell(problems.iter())?;
    let shown: Vec<String> = shown.lines().map(report::harmless).collect();
    io.write(shown.iter().map(|line| format!("{line}\n")).collect::<String>().as_bytes())?;
    Ok(io.verdict())
}

/// Writes files with their fixes, together, and puts them in the place of those that were read.
fn write_fixes(files: &mut [SourceFile], args: &RubricCheckArgs, io: &mut Io<'_>) -> Result<(), Box<Problem>> {
    if files.iter().any(|file| file.name == STANDARD_INPUT) {
        return Err(Box::new(Problem::new(Severity::Error, Message::FixesNothingToWrite)));
    }
    let fixed = fix(files, safety(args));
    let changed: Vec<_> = fixed.iter().filter(|fixed| fixed.fixes > 0).collect();
    let outputs: Vec<(&Path, Vec<u8>)> = changed.iter().map(|fixed| (Path::new(&fixed.file.name), fixed.file.bytes.clone())).collect();
    io.disk.write_all_whole(&outputs).map_err(|failed| Box::new(failed.problem()))?;
    let (fixes, in_files) = (changed.iter().map(|fixed| fixed.fixes).sum(), changed.len());
    // Whoever asked for it is told; when standard error is gone nobody is left to tell.
    let _ = io.remark(&io.lang.phrase(&Phrase::FixesMade { fixes, files: in_files }));
    for (file, fixed) in files.iter_mut().zip(fixed) {
        *file = fixed.file;
    }
    Ok(())
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
