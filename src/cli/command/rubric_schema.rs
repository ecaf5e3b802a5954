//! `getrouw rubric schema`: the JSON Schema of rubrics, wordings or audits, for editors and other tools.

use crate::cli::ExitStatus;
use crate::cli::args::{SchemaArg, SchemaArgs};
use crate::cli::streams::Io;
use crate::{audit, render, rubric};

pub fn run(args: &SchemaArgs, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let schema = match args.kind {
        SchemaArg::Rubric => rubric::rubric_schema(),
        SchemaArg::Wording => rubric::wording_schema(),
        SchemaArg::Audit => audit::schema(),
    };
    io.write(&render::json(&schema)?)?;
    Ok(ExitStatus::Fine)
}
