//! `getrouw rubric diff`: what changed between two rubrics, and what that does to scores.

use std::path::Path;

use super::refuse;
use crate::audit::find_rubric;
use crate::cli::ExitStatus;
use crate::cli::args::{DiffArgs, DiffFormatArg};
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problems};
use crate::locale::{Lang, Phrase};
use crate::rubric::diff::diff;
use crate::{document, report};

pub fn run(args: &DiffArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let mut problems = Problems::new();
    let here = io.disk.folder(Path::new(""));
    let mut find = |name: &str, lang: Lang| find_rubric(name, lang, &*here, Place::whole(name), &mut problems);
    let (Some(mut old), Some(mut new)) = (find(&args.old, io.lang), find(&args.new, io.lang)) else { return refuse(&problems, io) };
    // Words are compared in one language: that which was asked for, or else that of the one that has no words in it.
    for lang in [&old, &new].map(|source| Lang::from_tag(&source.rubric.language)).into_iter().flatten().filter(|lang| *lang != io.lang) {
        if old.rubric.language != new.rubric.language
            && let (Some(other_old), Some(other_new)) = (find(&args.old, lang), find(&args.new, lang))
            && other_old.rubric.language == other_new.rubric.language
        {
            (old, new) = (other_old, other_new);
        }
    }
    let mut found = diff(&old.rubric, &new.rubric, io.lang);
    let has_one_language = old.rubric.language == new.rubric.language;
    if !has_one_language {
        found.wording.clear();
    }
    io.decide(if found.changes_meaning() { ExitStatus::Failed } else { ExitStatus::Fine });
    match args.format {
        DiffFormatArg::Text => io.write_page(&report::diff_page(&old.rubric, &new.rubric, &found, io.lang))?,
        DiffFormatArg::Json => io.write(&document::write(&report::diff_document(&old.rubric, &new.rubric, &found, io.lang))?)?,
    }
    if !has_one_language {
        io.remark(&io.lang.phrase(&Phrase::WordsNotCompared))?;
    } else if old.rubric.language != io.lang.tag() {
        io.remark(&io.lang.phrase(&Phrase::WordsComparedIn { language: old.rubric.language.clone() }))?;
    }
    Ok(io.verdict())
}
