//! `getrouw measure`: the facts that the records of an audit yield.

use std::path::Path;

use super::{locate, records_of, refuse};
use crate::audit;
use crate::cli::ExitStatus;
use crate::cli::args::{MeasureArgs, TableOrJsonArg};
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problems};
use crate::locale::Message;
use crate::records::{Foreign, measure_all, skeleton};
use crate::report::{ByWorker, MeasuredAudit};
use crate::source::Trouble;
use crate::table::StreamFault;
use crate::{document, report};

pub fn run(args: &MeasureArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    if let Some(file) = &args.map {
        return map(args.folder.audit.as_deref(), file, io);
    }
    let review = records_of(&args.folder, io);
    let (Some(records), true) = (&review.records, review.is_sound()) else {
        return refuse(&review.problems, io);
    };
    let measured: Vec<MeasuredAudit<'_>> =
        review.audits.iter().map(|audit| MeasuredAudit { audit, facts: measure_all(records, audit) }).collect();
    let by_worker = if args.by_worker { ByWorker::Shown } else { ByWorker::Spread };
    match args.format {
        TableOrJsonArg::Table => {
            for (index, measured) in measured.iter().enumerate() {
                if index > 0 {
                    io.write(b"\n")?;
                }
                io.write_page(&report::measure_page(measured, records, by_worker, io.locale))?;
            }
        }
        TableOrJsonArg::Json => io.write(&document::write(&report::measures_document(&measured, records, by_worker))?)?,
    }
    io.tell(review.problems.iter())?;
    Ok(ExitStatus::Fine)
}

/// The tracks of the audit that the command names, where there is one; what is wrong with it does not matter here.
fn tracks(folder: Option<&Path>, io: &Io<'_>) -> Vec<String> {
    let at = locate(folder, io);
    let files = io.disk.folder(&at.folder);
    let request = audit::Request { files: &*files, file: &at.file, lang: io.lang, reads_evidence: false, today: None, stays_inside: true };
    audit::open(&request, &mut Problems::new()).map(|dossier| dossier.tracks()).unwrap_or_default()
}

/// Prints a first mapping for a foreign file. Its name is written as the audit would write it: relative to the audit's folder.
fn map(audit: Option<&Path>, file: &Path, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let name = file.display().to_string();
    let found = skeleton(&*io.disk.folder(Path::new(".")), &name, &tracks(audit, io));
    let no_headings = || Message::NoHeadings { required: Vec::new() };
    let message = match found {
        Ok(Foreign::Records(skeleton)) => {
            let folder = locate(audit, io).folder;
            let beside = io.disk.real_path(&folder).ok().zip(io.disk.real_path(file).ok());
            let relative = beside.and_then(|(folder, file)| file.strip_prefix(folder).ok().map(|path| path.display().to_string()));
            io.write(report::skeleton_yaml(&relative.unwrap_or_else(|| name.clone()), &skeleton, io.lang).as_bytes())?;
            return Ok(ExitStatus::Fine);
        }
        Ok(Foreign::Evidence) => Message::EvidenceAsRecords,
        Ok(Foreign::NoHeadings) | Err(StreamFault::Empty) => no_headings(),
        Err(StreamFault::Io(error)) => Message::FileUnreadable { name: None, trouble: Trouble::from(&error) },
        Err(StreamFault::NotText) => Message::NotText,
        Err(StreamFault::UnclosedQuote { .. }) => Message::UnclosedQuote,
    };
    let mut problems = Problems::new();
    problems.error(Place::whole(&name), message);
    refuse(&problems, io)
}
