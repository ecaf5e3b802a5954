//! Comments in a YAML file, broken into lines that an editor shows whole.

use textwrap::{Options, WordSplitter};

/// The longest line, in characters.
const LONGEST: usize = 100;

/// A text as lines of comment.
pub(super) fn comment(text: &str) -> String {
    let options = Options::new(LONGEST).initial_indent("# ").subsequent_indent("# ").word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(text, options) + "\n"
}

/// Lines of YAML that are not read until their marks are taken away.
pub(super) fn commented(yaml: &str) -> String {
    yaml.lines().map(|line| format!("# {line}\n")).collect()
}
