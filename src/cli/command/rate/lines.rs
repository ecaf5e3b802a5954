//! Scoring line by line: every question is a few lines of text, and every answer a line.

use super::sitting::Sitting;
use crate::cli::ExitStatus;
use crate::cli::streams::Io;
use crate::locale::{Label, Text};
use crate::rating::{Event, Key, Mode, Then};
use crate::report::ask_lines;

const HOW: Label = Label {
    nl: "Typ een antwoord, of: leeg = volgende, < = vorige, n = volgende zonder antwoord, - = wissen, t tekst = toelichting erbij (t = toon, t - = wis), s codes = bronnen, u = terug, \
         e = waarom, / tekst = zoek, ? = dit, q = stop.",
    en: "Type an answer, or: blank = next, < = back, n = next without an answer, - = clear, t text = add to the note (t = show, t - = clear), s codes = sources, u = undo, e = why, \
         / text = find, ? = this, q = quit.",
    fr: "Tapez une réponse, ou : vide = suivante, < = précédente, n = suivante sans réponse, - = effacer, t texte = ajouter à la remarque (t = montrer, t - = effacer), s codes = sources, u = annuler, \
         e = pourquoi, / texte = chercher, ? = ceci, q = fin.",
};

pub fn run(mut sitting: Sitting<'_>, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    io.tell_line(&sitting.view().title)?;
    io.tell_line(&HOW.said(io.lang))?;
    let (mut item, mut is_first) = (String::new(), true);
    loop {
        let is_changed = sitting.look();
        let view = sitting.view();
        if (is_changed || is_first) && !view.said.is_empty() {
            io.tell_line(&view.said)?;
        }
        is_first = false;
        for line in ask_lines(&view, view.heading != item, sitting.desk(), sitting.locale()) {
            io.tell_line(&line)?;
        }
        item = view.heading.clone();
        // The end of the input is an end as good as any.
        let Some(line) = io.ask(">")? else { break };
        if !take(&mut sitting, line.trim(), io)? {
            break;
        }
        sitting.settle();
        let view = sitting.view();
        for told in [view.said, if sitting.is_saved() { String::new() } else { view.saved }] {
            if !told.is_empty() {
                io.tell_line(&told)?;
            }
        }
    }
    sitting.finish();
    let view = sitting.view();
    for total in &view.totals {
        io.write(format!("{total}\n").as_bytes())?;
    }
    io.tell_line(&view.saved)?;
    Ok(if sitting.is_saved() { ExitStatus::Fine } else { ExitStatus::Error })
}

/// Takes a line; `false` where it ends the sitting.
fn take(sitting: &mut Sitting<'_>, line: &str, io: &mut Io<'_>) -> anyhow::Result<bool> {
    let press = |sitting: &mut Sitting<'_>, key: Key| sitting.take(&Event::Key(key));
    // A command of a letter, and the text behind it.
    let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
    match word {
        "" => drop(press(sitting, Key::Down)),
        "<" => drop(press(sitting, Key::Up)),
        "n" if rest.is_empty() => drop(press(sitting, Key::Char('n'))),
        "u" if rest.is_empty() => drop(press(sitting, Key::Char('u'))),
        "-" if rest.is_empty() => drop(press(sitting, Key::Delete)),
        "?" => io.tell_line(&HOW.said(io.lang))?,
        "q" if rest.is_empty() => return Ok(press(sitting, Key::Char('q')) != Then::Leave),
        "e" if rest.is_empty() => {
            press(sitting, Key::Char('e'));
            if let Some((_, lines, _)) = sitting.view().over {
                for line in lines {
                    io.tell_line(&line)?;
                }
            }
            press(sitting, Key::Escape);
        }
        "t" if rest.is_empty() => {
            for question in sitting.view().questions.iter().filter(|question| question.is_current) {
                io.tell_line(&question.ground)?;
            }
        }
        "t" if rest == "-" => typed(sitting, Key::Char('t'), ""),
        "t" => added(sitting, rest),
        "s" => typed(sitting, Key::Char('s'), rest),
        "/" => typed(sitting, Key::Char('/'), rest),
        _ => {
            let at = sitting.desk().at();
            typed(sitting, Key::Enter, line);
            // An answer that was taken leads on.
            if sitting.desk().saying().is_none() && sitting.desk().at() == at {
                sitting.go_to(at + 1);
            }
        }
    }
    Ok(true)
}

/// Begins to type with a key, and takes a text in the place of what stood there.
fn typed(sitting: &mut Sitting<'_>, begin: Key, text: &str) {
    sitting.take(&Event::Key(begin));
    if sitting.desk().saying().is_some() {
        return;
    }
    sitting.take(&Event::Key(Key::Control('u')));
    sitting.take(&Event::Burst(text.to_owned()));
    if sitting.desk().saying().is_none() {
        sitting.take(&Event::Key(Key::Enter));
    }
    if sitting.desk().saying().is_some() {
        // What was refused is not typed on: the next line is another answer.
        sitting.take_back();
    }
}

/// Adds a line to the note.
fn added(sitting: &mut Sitting<'_>, text: &str) {
    sitting.take(&Event::Key(Key::Char('t')));
    if sitting.desk().saying().is_some() {
        return;
    }
    if !matches!(sitting.desk().mode(), Mode::Noting(note) if note.is_empty()) {
        // A remark after an empty line is one of its own.
        sitting.take(&Event::Key(Key::Control('j')));
        sitting.take(&Event::Key(Key::Control('j')));
    }
    sitting.take(&Event::Burst(text.to_owned()));
    if sitting.desk().saying().is_none() {
        sitting.take(&Event::Key(Key::Enter));
    } else {
        sitting.take_back();
    }
}
