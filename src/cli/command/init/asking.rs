//! The questions of `init`, on a terminal: only those that flags leave open, each asked until its answer is understood.

use std::path::Path;

use super::given::{Given, named_auditors};
use super::scales::GivenScale;
use crate::audit::Period;
use crate::cli::streams::Io;
use crate::diagnostic::Problems;
use crate::locale::{Label, Lang, Locale, Text};
use crate::rubric::{Rubric, TotalKind, built_in};
use crate::table;

const LANGUAGE: &str = "Taal · Language · Langue (nl, en, fr)";
const PROGRAMME: Label = Label { nl: "Naam van het programma", en: "Name of the programme", fr: "Nom du programme" };
const SCALE: Label = Label { nl: "Schaal", en: "Scale", fr: "Échelle" };
const MODEL: Label =
    Label { nl: "Hoe is het programma georganiseerd", en: "How is the programme organised", fr: "Comment le programme est-il organisé" };
const FROM: Label = Label {
    nl: "Eerste dag van de periode (leeg: later invullen)",
    en: "First day of the period (blank: fill in later)",
    fr: "Premier jour de la période (vide : à compléter plus tard)",
};
const TO: Label = Label { nl: "Laatste dag van de periode", en: "Last day of the period", fr: "Dernier jour de la période" };
const AUDITORS: Label = Label {
    nl: "Auditors, gescheiden door komma's (leeg: later invullen)",
    en: "Reviewers, with commas between them (blank: fill in later)",
    fr: "Membres de l'équipe d'audit, séparés par des virgules (vide : à compléter plus tard)",
};
const SELF: Label = Label {
    nl: "Scoort het programma zichzelf (ja of nee)",
    en: "Does the programme score itself (yes or no)",
    fr: "Le programme se cote-t-il lui-même (oui ou non)",
};
const CHOOSE_NUMBER: Label =
    Label { nl: "Kies een nummer uit de lijst.", en: "Choose a number from the list.", fr: "Choisissez un numéro de la liste." };
const NOT_BLANK: Label = Label { nl: "Dit is nodig.", en: "This is needed.", fr: "Ceci est nécessaire." };
const A_DAY: Label = Label {
    nl: "Schrijf een dag als 31-12-2026 of 2026-12-31.",
    en: "Write a day as 31-12-2026 or 2026-12-31.",
    fr: "Écrivez un jour comme 31-12-2026 ou 2026-12-31.",
};
const NOT_BEFORE_FIRST: Label = Label {
    nl: "De laatste dag ligt niet voor de eerste.",
    en: "The last day is not before the first.",
    fr: "Le dernier jour ne précède pas le premier.",
};
const YES_OR_NO: Label = Label { nl: "Antwoord ja of nee.", en: "Answer yes or no.", fr: "Répondez oui ou non." };

/// Asks in which language to go on; `false` when no answer comes.
pub fn ask_language(io: &mut Io<'_>) -> anyhow::Result<bool> {
    let known = |text: &str| Lang::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(text)).ok_or(LANGUAGE.to_owned());
    let lang = until(LANGUAGE, io.lang.tag(), io, known)?;
    if let Some(lang) = lang {
        io.speak(Locale::from(lang));
    }
    Ok(lang.is_some())
}

/// Asks for what is not given; `false` when the answers end before the questions do.
pub fn ask(given: &mut Given, io: &mut Io<'_>) -> anyhow::Result<bool> {
    Ok(asked(given, io)?.is_some())
}

/// `None` when the answers end before the questions do.
fn asked(given: &mut Given, io: &mut Io<'_>) -> anyhow::Result<Option<()>> {
    let lang = io.lang;
    let not_blank = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty()).ok_or(NOT_BLANK.said(lang));
    if given.programme.is_none() {
        let Some(programme) = until(&PROGRAMME.said(lang), "", io, not_blank)? else { return Ok(None) };
        given.programme = Some(programme);
    }
    if given.scales.is_empty() {
        let rubrics = shipped(lang);
        let titles: Vec<String> = rubrics.iter().map(|rubric| format!("{} ({})", rubric.title, rubric.id)).collect();
        let Some(chosen) = choose(&SCALE.said(lang), "1", &titles, io)? else { return Ok(None) };
        let chosen = rubrics.get(chosen).and_then(|rubric| GivenScale::find(&rubric.id, Path::new("."), io, &mut Problems::new()));
        given.scales.extend(chosen);
    }
    for scale in given.scales.iter_mut().filter(|scale| scale.model.is_none()) {
        // How a programme is organised decides which items count: there is no usual answer.
        let titles: Vec<String> = scale.rubric.models.iter().map(|model| format!("{} ({})", model.title, model.id)).collect();
        let Some(chosen) = choose(&MODEL.said(lang), "", &titles, io)? else { return Ok(None) };
        scale.model = scale.rubric.models.get(chosen).map(|model| model.id.clone());
    }
    if given.period.is_none() {
        let day = |text: &str| if text.is_empty() { Ok(None) } else { table::date(text).map(Some).ok_or(A_DAY.said(lang)) };
        let Some(from) = until(&FROM.said(lang), "", io, day)? else { return Ok(None) };
        if let Some(from) = from {
            let last = |text: &str| match table::date(text) {
                None => Err(A_DAY.said(lang)),
                Some(to) if to < from => Err(NOT_BEFORE_FIRST.said(lang)),
                Some(to) => Ok(to),
            };
            let Some(to) = until(&TO.said(lang), "", io, last)? else { return Ok(None) };
            given.period = Some(Period { from, to });
        }
    }
    if given.auditors.is_empty() {
        let names = |text: &str| Ok(text.split(',').map(str::to_owned).collect::<Vec<_>>());
        let Some(names) = until(&AUDITORS.said(lang), "", io, names)? else { return Ok(None) };
        given.auditors = named_auditors(&names);
    }
    if !given.is_self_assessment {
        let truth = |text: &str| match text {
            "" => Ok(false),
            text => table::yes_no(text).ok_or(YES_OR_NO.said(lang)),
        };
        let Some(is_self) = until(&SELF.said(lang), "", io, truth)? else { return Ok(None) };
        given.is_self_assessment = is_self;
    }
    Ok(Some(()))
}

/// The shipped scales, checklists last and those in the reader's own language first.
fn shipped(lang: Lang) -> Vec<Rubric> {
    let in_language = |id| {
        let mut rubric = built_in::rubric(id)?;
        let order = (rubric.total == TotalKind::Count, rubric.language != lang.tag());
        if let Some(wording) = built_in::wording(id, lang) {
            rubric.lay_words(&wording);
        }
        Some((order, rubric))
    };
    let mut rubrics: Vec<((bool, bool), Rubric)> = built_in::ids().filter_map(in_language).collect();
    rubrics.sort_by_key(|(order, _)| *order);
    rubrics.into_iter().map(|(_, rubric)| rubric).collect()
}

/// Asks for one of a list, by its number from 1; its place in it, from 0.
fn choose(question: &str, usual: &str, choices: &[String], io: &mut Io<'_>) -> anyhow::Result<Option<usize>> {
    for (number, choice) in (1..).zip(choices) {
        let number: usize = number;
        io.tell_line(&format!("{number:>4}  {choice}"))?;
    }
    let complaint = CHOOSE_NUMBER.said(io.lang);
    let numbered = |text: &str| {
        let number = text.parse::<usize>().ok().filter(|number| (1..=choices.len()).contains(number));
        number.map(|number| number - 1).ok_or_else(|| complaint.clone())
    };
    until(question, usual, io, numbered)
}

/// Asks until the answer is understood; a blank one is the usual answer. `None` where no more answers come.
fn until<T>(question: &str, usual: &str, io: &mut Io<'_>, read: impl Fn(&str) -> Result<T, String>) -> anyhow::Result<Option<T>> {
    let usually = if usual.is_empty() { String::new() } else { format!(" [{usual}]") };
    loop {
        let Some(answer) = io.ask(&format!("{question}{usually}"))? else { return Ok(None) };
        match read(if answer.is_empty() { usual } else { &answer }) {
            Ok(understood) => return Ok(Some(understood)),
            Err(complaint) => io.tell_line(&complaint)?,
        }
    }
}
