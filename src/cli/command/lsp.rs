//! `getrouw lsp`: a language server on standard input and output, for editors.

use std::io::BufReader;
use std::path::Path;

use lsp_server::Message;

use crate::cli::ExitStatus;
use crate::cli::server::Server;
use crate::cli::streams::Io;

pub fn run(io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let disk = io.disk;
    let folders = |path: &Path| disk.folder(path);
    let mut server = Server::new(&folders, io.lang, !io.lang_was_asked);
    let (input, output) = io.conversation();
    let (mut input, mut output) = (BufReader::new(input), output);
    while let Some(message) = Message::read(&mut input)? {
        let answer = server.take(message);
        // While more has been typed already, what was typed before it need not be looked at.
        let found = if input.buffer().is_empty() { server.findings() } else { Vec::new() };
        for said in answer.into_iter().chain(found) {
            said.write(&mut output)?;
        }
        output.flush()?;
        if let Some(was_asked) = server.is_over() {
            return Ok(if was_asked { ExitStatus::Fine } else { ExitStatus::Failed });
        }
    }
    Ok(ExitStatus::Failed)
}
