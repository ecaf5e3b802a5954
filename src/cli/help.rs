//! Help pages, usage errors and manual pages in the reader's language: clap writes them in English without breaking lines, and each line is said
//! again.

use textwrap::{Options, WordSplitter};

use crate::locale::{Lang, help_text};

/// The label of a heading or message, with its colon as the language sets it.
fn label(english: &str, lang: Lang) -> Option<String> {
    let said = help_text(english, lang).or_else(|| help_text(english.strip_suffix(':')?, lang))?;
    let bare = said.trim_end_matches(':').trim_end();
    Some(if lang == Lang::Fr { format!("{bare}\u{a0}:") } else { format!("{bare}:") })
}

/// A text, and what stands in brackets behind it: its default, its possible values.
fn text(english: &str, lang: Lang) -> String {
    if let Some(said) = help_text(english, lang) {
        return said;
    }
    match english.rfind(" [") {
        Some(at) if english.ends_with(']') => {
            let (before, behind) = english.split_at(at);
            format!("{} {}", text(before, lang), bracket(behind.trim_start(), lang))
        }
        _ => bracket(english, lang),
    }
}

fn bracket(english: &str, lang: Lang) -> String {
    let of = |opening: &str| english.strip_prefix(opening).and_then(|rest| rest.strip_suffix(']'));
    match (of("[default: "), lang) {
        (Some(value), Lang::Nl) => format!("[standaard: {value}]"),
        (Some(value), Lang::Fr) => format!("[par défaut\u{a0}: {value}]"),
        _ => help_text(english, lang).unwrap_or_else(|| english.to_owned()),
    }
}

/// A line, and how far its further lines stand in when it is broken.
fn line(english: &str, lang: Lang) -> (String, usize) {
    let indent = english.len() - english.trim_start().len();
    let (blank, body) = english.split_at(indent);
    if body.is_empty() {
        return (String::new(), 0);
    }
    for opening in ["Usage:", "error:", "tip:"] {
        if let (Some(rest), Some(said)) = (body.strip_prefix(opening), label(opening, lang)) {
            let said = format!("{blank}{said} {}", text(rest.trim_start(), lang));
            return (said, indent + 2);
        }
    }
    if body.ends_with(':')
        && let Some(said) = label(body, lang)
    {
        return (format!("{blank}{said}"), indent);
    }
    // A name, and what it is in a second column.
    if let Some((name, rest)) = body.split_once("  ").filter(|_| indent > 0) {
        let column = english.len() - rest.trim_start().len();
        return (format!("{:column$}{}", format!("{blank}{name}"), text(rest.trim_start(), lang)), column);
    }
    // A value, and what it means.
    if let Some((name, rest)) = body.strip_prefix("- ").and_then(|body| body.split_once(':')) {
        return (format!("{blank}- {name}: {}", text(rest.trim_start(), lang)), indent + 2);
    }
    (format!("{blank}{}", text(body, lang)), indent)
}

/// What clap says, in a language, in lines of at most so many columns.
pub fn said(english: &str, lang: Lang, width: u16) -> String {
    let mut said = String::new();
    for (text, further) in english.lines().map(|english| line(english, lang)) {
        let further = " ".repeat(further);
        let options = Options::new(usize::from(width).max(40))
            .subsequent_indent(&further)
            .break_words(false)
            .word_splitter(WordSplitter::NoHyphenation);
        let lines = textwrap::wrap(&text, options);
        said.extend(lines.iter().map(|line| format!("{}\n", line.trim_end())));
        if lines.is_empty() {
            said.push('\n');
        }
    }
    said
}

/// A manual page in a language: its titles and its lines of text; what sets them stays.
pub fn manual(english: &str, lang: Lang) -> String {
    let plain = |line: &str| line.replace("\\-", "-").replace("\\*(Aq", "'");
    let set = |line: String| line.replace('-', "\\-").replace('\'', "\\*(Aq");
    let said = |english: &str| -> String {
        if let Some(title) = english.strip_prefix(".SH ") {
            return format!(".SH {}", help_text(title.trim_matches('"'), lang).unwrap_or_else(|| title.to_owned()));
        }
        if let Some(inner) = english.strip_prefix("\\fI").and_then(|rest| rest.strip_suffix("\\fR")).and_then(|inner| label(inner, lang)) {
            return format!("\\fI{inner}\\fR");
        }
        // A name with what it is.
        for parting in [" \\- ", ": "] {
            if let Some((name, what)) = english.split_once(parting)
                && let Some(said) = help_text(&plain(what), lang)
            {
                return format!("{name}{parting}{}", set(said));
            }
        }
        let whole = plain(english);
        if english.starts_with('.') || english.is_empty() {
            english.to_owned()
        } else {
            help_text(&whole, lang).map_or_else(|| english.to_owned(), set)
        }
    };
    english.lines().map(|line| format!("{}\n", said(line))).collect()
}
