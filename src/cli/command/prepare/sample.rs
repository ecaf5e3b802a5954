//! `getrouw prepare --sample`: client files drawn at random, and a sheet to tally them; both go to files of their own, and to nobody else's eyes.

use std::path::Path;

use chrono::NaiveDate;

use crate::audit::Audit;
use crate::cli::ExitStatus;
use crate::cli::args::PrepareArgs;
use crate::cli::command::{check_not_inputs, check_rater, open_blank, outputs, refuse};
use crate::cli::streams::Io;
use crate::diagnostic::{Place, Problem, Problems, Severity};
use crate::locale::{Message, Phrase};
use crate::preparation::{Sample, draw};
use crate::records::client_files;
use crate::render;
use crate::report::{self, FormRequest, SampleTold};
use crate::source::{Trouble, sha256_of};

const LIST: &str = "csv";
const TALLY: &str = "xlsx";

pub fn run(args: &PrepareArgs, list: &Path, date: NaiveDate, mut problems: Problems, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let outputs = outputs(&args.output, &[LIST, TALLY], &[], io, &mut problems);
    for path in args.output.iter().filter(|path| io.disk.is_file(path)) {
        problems.push(Problem::new(Severity::Error, Message::OutputIsThere { file: path.display().to_string() }));
    }
    let (audits, evidence) = open_blank(&args.audit.folder, io, &mut problems);
    check_not_inputs(&args.audit.folder, &args.output, &[], &evidence, io, &mut problems);
    if let Some(rater) = &args.audit.rater.rater {
        check_rater(rater, &audits, &mut problems);
    }
    let wants_tally = outputs.iter().any(|(_, ending)| *ending == TALLY);
    if let Some(audit) = audits.first().filter(|_| wants_tally && !audits.iter().any(report::asks_of_files)) {
        problems.push(Problem::new(Severity::Error, Message::NoQuestionsOfFiles { rubric: audit.rubric().title.clone() }));
    }
    let name = list.display().to_string();
    let files = io.disk.folder(Path::new("."));
    let found = client_files(&name, &*files, args.by_worker, io.today, &mut problems);
    let checksum = files.open(&name).and_then(|file| sha256_of(file.reader));
    if let Err(error) = &checksum {
        problems.error(Place::whole(&name), Message::FileUnreadable { name: None, trouble: Trouble::from(error) });
    }
    let asked = args.seed.as_ref().zip(args.number.and_then(|number| usize::try_from(number).ok()));
    let (Some((seed, number)), Ok(checksum)) = (asked.filter(|_| !problems.has_errors()), checksum) else { return refuse(&problems, io) };
    let sample = draw(found, number, seed, args.by_worker);
    if number > sample.of {
        let message = Message::SampleOfAll { asked: number, files: sample.of };
        problems.push(Problem::new(Severity::Warning, message).at(Place::whole(&name)));
    }
    let told = SampleTold { seed, of: sample.of, by_worker: args.by_worker, checksum: &checksum };
    let files = files_of(&sample, &told, &audits, outputs, args, date, io)?;
    if let Err(failed) = io.disk.write_private(&files) {
        io.decide(ExitStatus::Error);
        io.tell(&[failed.problem()])?;
        return Ok(ExitStatus::Error);
    }
    let written = files.iter().map(|(path, _)| path.display().to_string()).collect();
    io.remark(&io.lang.phrase(&Phrase::Written { files: written }))?;
    io.tell(problems.iter())?;
    Ok(ExitStatus::Fine)
}

fn files_of<'p>(
    sample: &Sample,
    told: &SampleTold<'_>,
    audits: &[Audit],
    outputs: Vec<(&'p Path, &'static str)>,
    args: &PrepareArgs,
    date: NaiveDate,
    io: &Io<'_>,
) -> anyhow::Result<Vec<(&'p Path, Vec<u8>)>> {
    let mut files = Vec::new();
    for (path, ending) in outputs {
        let bytes = if ending == TALLY {
            let clients: Vec<&str> = sample.files.iter().map(|file| file.client.as_str()).collect();
            let request = FormRequest { rater: args.audit.rater.rater.as_deref(), names_scale: audits.len() > 1, locale: io.locale };
            let drawn = report::drawn(sample, told, io.locale);
            render::xlsx(&report::tally_workbook(audits, &clients, &drawn, &request, date))?
        } else {
            render::csv(&report::sample_table(sample, told, io.locale), io.lang)?
        };
        files.push((path, bytes));
    }
    Ok(files)
}
