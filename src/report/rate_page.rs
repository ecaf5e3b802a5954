//! The screen on which a rater scores: every line of it in words, so that whoever draws it only sets it.

use super::blocks::Block;
use super::explanation::item_blocks;
use super::form::{OWN_RATING, RATING_ASKED};
use super::problems::finding;
use super::words::Words;
use crate::audit::{Audit, Statement, Subject};
use crate::diagnostic::{Problem, Severity};
use crate::locale::{Label, Locale, Message, Phrase};
use crate::rating::{Ask, Desk, Kind, Mode, Saying};
use crate::review::Standing;
use crate::rubric::{Answer, FactKind, Item};
use crate::scoring::{Basis, Outcome, Scorecard, ScoredItem};

const SAVED: Label = Label { nl: "opgeslagen", en: "saved", fr: "enregistré" };
const SAVING: Label = Label { nl: "wordt opgeslagen…", en: "saving…", fr: "enregistrement…" };
const ANSWERING: Label = Label { nl: "Antwoord", en: "Answer", fr: "Réponse" };
const NOTING: Label = Label { nl: "Toelichting", en: "Note", fr: "Remarque" };
const SOURCING: Label =
    Label {
        nl: "Gegevensbronnen (gescheiden door +)", en: "Evidence sources (parted by +)", fr: "Sources d'information (séparées par +)"
    };
const FINDING: Label = Label { nl: "Zoek item", en: "Find item", fr: "Chercher un item" };
const WHY: Label = Label { nl: "Waarom deze score", en: "Why this score", fr: "Pourquoi ce score" };
const KEYS: Label = Label { nl: "Toetsen", en: "Keys", fr: "Touches" };
const NOTHING_MISSING: Label = Label { nl: "Er ontbreekt niets meer.", en: "Nothing is missing.", fr: "Il ne manque plus rien." };
const NOTHING_TO_UNDO: Label =
    Label { nl: "Er is niets om terug te draaien.", en: "There is nothing to undo.", fr: "Il n'y a rien à annuler." };
const NOTHING_TO_REDO: Label =
    Label { nl: "Er is niets om opnieuw te doen.", en: "There is nothing to redo.", fr: "Il n'y a rien à rétablir." };
const PASTE_LEFT_OUT: Label = Label {
    nl: "Geplakte tekst scoort niet; plak alleen in een toelichting (t).",
    en: "Pasted text never scores; paste in a note only (t).",
    fr: "Un texte collé ne cote jamais ; collez seulement dans une remarque (t).",
};
const NO_ANSWER: Label = Label {
    nl: "Deze toets is hier geen antwoord; ? toont de toetsen.",
    en: "This key answers nothing here; ? shows the keys.",
    fr: "Cette touche ne répond à rien ici ; ? montre les touches.",
};
const TOO_LONG: Label = Label {
    nl: "Dat is te lang voor een toelichting; er is niets van overgenomen.",
    en: "That is too long for a note; nothing of it was taken.",
    fr: "C'est trop long pour une remarque ; rien n'en a été repris.",
};
const SOURCES_OF_NOTHING: Label = Label {
    nl: "Geef eerst een antwoord of toelichting; daar horen bronnen bij.",
    en: "Answer first, or write a note: sources go with that.",
    fr: "Répondez d'abord, ou écrivez une remarque : les sources vont avec.",
};
const SHORT: Label = Label {
    nl: "cijfer, spatie: antwoord  t toelichting  n volgende  / zoek  u terug  ? toetsen",
    en: "digit, space: answer  t note  n next missing  / find  u undo  e why  ? keys",
    fr: "chiffre, espace : réponse  t remarque  n suivant  / chercher  u annuler  ? aide",
};
const ALL_KEYS: [(&str, Label); 16] = [
    (
        "0–9",
        Label {
            nl: "score of keuze; bij een getal begint het antwoord ermee",
            en: "score or choice; a figure begins with it",
            fr: "score ou choix ; un chiffre commence ainsi",
        },
    ),
    ("␣", Label { nl: "ja, nee of leeg; volgende keuze", en: "yes, no or blank; next choice", fr: "oui, non ou vide ; choix suivant" }),
    ("Enter", Label { nl: "antwoord typen", en: "type the answer", fr: "taper la réponse" }),
    ("Backspace", Label { nl: "antwoord wissen", en: "clear the answer", fr: "effacer la réponse" }),
    ("t", Label { nl: "toelichting", en: "note", fr: "remarque" }),
    ("s", Label { nl: "gegevensbronnen", en: "evidence sources", fr: "sources d'information" }),
    ("↑ ↓  k j", Label { nl: "vorige, volgende vraag", en: "question before, next", fr: "question précédente, suivante" }),
    ("← →  h l", Label { nl: "vorig, volgend item", en: "item before, next", fr: "item précédent, suivant" }),
    (
        "PgUp PgDn",
        Label { nl: "verder of terug lezen in het item", en: "read on or back in the item", fr: "lire plus bas ou plus haut dans l'item" },
    ),
    ("g G", Label { nl: "begin, einde", en: "first, last", fr: "début, fin" }),
    ("n", Label { nl: "volgende zonder antwoord", en: "next without an answer", fr: "suivant sans réponse" }),
    ("/  N", Label { nl: "zoek een item; zoek verder", en: "find an item; find on", fr: "chercher un item ; continuer" }),
    ("u  U", Label { nl: "terugdraaien; opnieuw doen", en: "undo; redo", fr: "annuler ; rétablir" }),
    ("e", Label { nl: "waarom deze score", en: "why this score", fr: "pourquoi ce score" }),
    ("?", Label { nl: "deze toetsen", en: "these keys", fr: "ces touches" }),
    (
        "q",
        Label { nl: "stoppen; alles is dan opgeslagen", en: "quit; everything is saved then", fr: "quitter ; tout est alors enregistré" },
    ),
];
const MARKS: Label = Label {
    nl: "In de lijst: · geen score, ! waarschuwing, ≠ anders dan de gegevens, > deze vraag.",
    en: "In the list: · no score, ! warning, ≠ differs from the facts, > this question.",
    fr: "Dans la liste : · pas de score, ! avertissement, ≠ diffère des données, > cette question.",
};

/// Whether what was answered is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    Saved,
    Saving,
    /// It is kept beside, since the table cannot be written; why.
    Kept(Box<Message>),
    /// It is not on any disk; why.
    Unsaved(Box<Message>),
}

/// All that the screen shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateView {
    pub title: String,
    /// Sections and items.
    pub list: Vec<RateLine>,
    /// The item and its number.
    pub heading: String,
    pub criterion: String,
    /// The anchors, and whether each is met in a track.
    pub anchors: Vec<(String, bool)>,
    pub questions: Vec<RateQuestion>,
    /// What the item gets, per track, and what is remarked on it.
    pub scores: Vec<String>,
    pub remarks: Vec<String>,
    /// The totals so far.
    pub totals: Vec<String>,
    pub saved: String,
    /// What is said of the last key; empty for nothing.
    pub said: String,
    /// What is being typed, with what it is.
    pub typing: Option<(String, String)>,
    /// What is laid over all, with its title and the line from which it shows.
    pub over: Option<(String, Vec<String>, i32)>,
    /// So many lines further than where its question shows the item is read.
    pub read_on: i32,
    /// The keys in a line.
    pub keys: String,
}

/// A section or an item in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateLine {
    pub text: String,
    /// Its scores and marks; empty for a section.
    pub mark: String,
    pub is_section: bool,
    pub is_current: bool,
}

/// A question with what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateQuestion {
    pub label: String,
    /// The answer; empty for none.
    pub answer: String,
    /// Sources and note.
    pub ground: String,
    /// What the others answered, where that is to be seen.
    pub beside: Vec<String>,
    /// What may be answered; of the question to answer alone.
    pub options: String,
    pub is_current: bool,
}

/// The screen as it stands.
pub fn rate_view(desk: &Desk, standing: &Standing, saved: &SaveState, shows_others: bool, locale: Locale) -> RateView {
    let words = Words::from(locale);
    let scorecards: Vec<Scorecard<'_>> = standing.audits().map(|(audit, scores)| scores.of(audit)).collect();
    let current = desk.ask();
    let scorecard = current.and_then(|ask| scorecards.get(ask.matter.scale));
    let scored = scorecard.zip(current).and_then(|(card, ask)| card.items.iter().find(|scored| scored.item.id == ask.matter.item));
    let (mut heading, mut criterion, mut anchors, mut scores, mut remarks) = Default::default();
    if let (Some(card), Some(scored)) = (scorecard, scored) {
        heading = format!("{} {}", scored.item.id, scored.item.title);
        criterion = scored.item.criterion.clone();
        anchors = anchors_of(scored);
        scores = scores_of(card, scored, words);
        remarks = remarks_of(card, scored, words);
    }
    let questions = desk.asks().iter().enumerate().filter(|(_, ask)| current.is_some_and(|current| is_same_item(ask, current)));
    let questions = questions.filter_map(|(at, ask)| {
        let audit = scorecards.get(ask.matter.scale)?.audit;
        Some(question(desk, ask, at == desk.at(), audit, if shows_others { standing.others() } else { &[] }, words))
    });
    RateView {
        title: title(&scorecards, words),
        list: list(desk, &scorecards, words),
        heading,
        criterion,
        anchors,
        questions: questions.collect(),
        scores,
        remarks,
        totals: scorecards.iter().flat_map(|card| totals(card, words)).collect(),
        saved: match saved {
            SaveState::Saved => words.say(SAVED),
            SaveState::Saving => words.say(SAVING),
            SaveState::Kept(why) => words.say(Phrase::JournalKept { why: told(why, words) }),
            SaveState::Unsaved(why) => words.say(Phrase::NotSaved { why: told(why, words) }),
        },
        said: desk.saying().map(|saying| said(saying, words)).unwrap_or_default(),
        typing: typing(desk.mode(), words),
        over: over(desk.mode(), scorecard.zip(scored), words),
        read_on: desk.read_on(),
        keys: words.say(SHORT),
    }
}

/// The question to answer in plain lines: the item where it is another than before, the question, what may be answered and what was.
pub fn ask_lines(view: &RateView, is_new_item: bool, desk: &Desk, locale: Locale) -> Vec<String> {
    let words = Words::from(locale);
    let mut lines = Vec::new();
    if is_new_item {
        lines.extend([String::new(), view.heading.clone()]);
        lines.extend((!view.criterion.is_empty()).then(|| view.criterion.clone()));
        lines.extend(view.anchors.iter().map(|(anchor, _)| format!("  {anchor}")));
    }
    lines.push(words.say(Phrase::QuestionOf { number: desk.at() + 1, of: desk.asks().len() }));
    for question in view.questions.iter().filter(|question| question.is_current) {
        lines.push(question.label.clone());
        lines.extend((!question.options.is_empty()).then(|| format!("  {}", question.options)));
        lines.extend(question.beside.iter().map(|beside| format!("  {beside}")));
        if !question.answer.is_empty() || !question.ground.is_empty() {
            lines.push(format!("  {} {}", question.answer, question.ground).trim_end().to_owned());
        }
    }
    lines
}

fn told(why: &Message, words: Words) -> String {
    finding(&Problem::new(Severity::Error, why.clone()), words.lang).text
}

fn is_same_item(one: &Ask, other: &Ask) -> bool {
    (one.matter.scale, &one.matter.item) == (other.matter.scale, &other.matter.item)
}

fn title(scorecards: &[Scorecard<'_>], words: Words) -> String {
    let programme = scorecards.first().map(|card| card.audit.programme()).unwrap_or_default();
    let rubrics = scorecards.iter().map(|card| card.audit.rubric().title.as_str()).collect::<Vec<_>>().join("; ");
    words.titled(rubrics, programme)
}

fn list(desk: &Desk, scorecards: &[Scorecard<'_>], words: Words) -> Vec<RateLine> {
    let current = desk.ask();
    let mut lines = Vec::new();
    for (scale, card) in scorecards.iter().enumerate() {
        for section in &card.audit.rubric().sections {
            let items: Vec<&ScoredItem<'_>> =
                card.items.iter().filter(|scored| scored.item.section == section.id && scored.is_used()).collect();
            if items.is_empty() {
                continue;
            }
            lines.push(RateLine { text: section.title.clone(), mark: String::new(), is_section: true, is_current: false });
            for scored in items {
                let is_current = current.is_some_and(|ask| (ask.matter.scale, &ask.matter.item) == (scale, &scored.item.id));
                let number = scored.item.id.as_str().rsplit('.').next().unwrap_or_default();
                let text = format!("{number} {}", scored.item.title);
                lines.push(RateLine { text, mark: mark(card, scored, words), is_section: false, is_current });
            }
        }
    }
    lines
}

/// The scores of an item, a point for each that is missing, and whether there is a warning or a rating against the facts.
fn mark(card: &Scorecard<'_>, scored: &ScoredItem<'_>, words: Words) -> String {
    let of = |outcome: &Outcome| match outcome {
        Outcome::Scored(_) | Outcome::Insufficient { .. } => Some(words.score(outcome)),
        Outcome::Missing { .. } => Some("·".to_owned()),
        Outcome::NotApplicable => None,
    };
    let mut scores: Vec<String> = scored.outcomes.iter().filter_map(|(_, outcome)| of(outcome)).collect();
    scores.dedup();
    let is_warned =
        card.remarks.iter().any(|remark| is_about(remark, scored) && remark.severity >= Severity::Warning && !is_missing(remark));
    let is_override = |outcome: &Outcome| matches!(outcome, Outcome::Scored(decision) if decision.basis == Basis::Override);
    let differs = scored.outcomes.iter().any(|(_, outcome)| is_override(outcome));
    format!("{}{}{}", scores.join("/"), if differs { "≠" } else { "" }, if is_warned { "!" } else { "" })
}

fn is_about(remark: &Problem, scored: &ScoredItem<'_>) -> bool {
    remark.item.as_deref() == Some(scored.item.id.as_str())
}

/// Whether a remark says no more than that something is still to be answered.
fn is_missing(remark: &Problem) -> bool {
    matches!(remark.message.code(), "no-evidence" | "facts-missing")
}

fn anchors_of(scored: &ScoredItem<'_>) -> Vec<(String, bool)> {
    let met = |score: i64| scored.outcomes.iter().any(|(_, outcome)| outcome.score() == Some(score));
    scored.item.anchors.iter().map(|(score, text)| (format!("{score}  {text}"), met(*score))).collect()
}

fn scores_of(card: &Scorecard<'_>, scored: &ScoredItem<'_>, words: Words) -> Vec<String> {
    let used = scored.outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::NotApplicable));
    let said = used.map(|(track, outcome)| {
        let short = card.audit.rubric().short_title(track);
        let reason = words.reason(outcome, scored.item);
        format!("{short} {}: {reason}", words.score(outcome))
    });
    said.collect()
}

fn remarks_of(card: &Scorecard<'_>, scored: &ScoredItem<'_>, words: Words) -> Vec<String> {
    let of_item =
        card.remarks.iter().filter(|remark| is_about(remark, scored) && remark.severity >= Severity::Warning && !is_missing(remark));
    of_item.map(|remark| finding(remark, words.lang)).map(|finding| format!("! {}", finding.text)).collect()
}

fn totals(card: &Scorecard<'_>, words: Words) -> Vec<String> {
    let of_track = card.totals.iter().filter(|total| total.items > 0).map(|total| {
        words.say(Phrase::RateTotal {
            track: card.audit.rubric().short_title(&total.track).to_owned(),
            total: total.total,
            scored: total.scored,
            items: total.items,
            lowest: total.lowest_possible,
            highest: total.highest_possible,
        })
    });
    of_track.collect()
}

fn question(desk: &Desk, ask: &Ask, is_current: bool, audit: &Audit, others: &[std::sync::Arc<Statement>], words: Words) -> RateQuestion {
    let item = audit.rubric().item(ask.matter.item.as_str());
    let row = desk.answers().get(&ask.matter);
    let said = |row: &Statement| row.claim.as_ref().zip(item).map(|(claim, item)| words.claimed(claim, item));
    let ground = |row: &Statement| {
        let notes = row.notes.iter().map(|(_, text)| format!("“{text}”"));
        let sources = (!row.sources.is_empty()).then(|| format!("[{}]", row.sources.join("+")));
        sources.into_iter().chain(notes).collect::<Vec<_>>().join(" ")
    };
    let is_same = |other: &&std::sync::Arc<Statement>| {
        other.scale == ask.matter.scale
            && other.item == ask.matter.item
            && other.subject() == Some(&ask.matter.subject)
            && ask.matter.tracks.iter().all(|track| other.tracks.contains(track))
    };
    let beside = others.iter().filter(is_same).filter_map(|other| {
        let rater = audit.auditor_name(other.rater.as_deref()?);
        Some(format!("{rater}: {} {}", said(other)?, ground(other)).trim_end().to_owned())
    });
    let several = audit.model().tracks.len() > 1 && ask.matter.tracks.len() == 1;
    let track = ask.matter.tracks.first().filter(|_| several).map(|track| audit.rubric().short_title(track));
    let title = item.map(|item| label(&ask.matter.subject, item, words)).unwrap_or_default();
    RateQuestion {
        label: track.map_or(title.clone(), |track| format!("{title} ({track})")),
        answer: row.and_then(said).unwrap_or_default(),
        ground: row.map(ground).unwrap_or_default(),
        beside: beside.collect(),
        options: item.filter(|_| is_current).map(|item| options(ask, item, words)).unwrap_or_default(),
        is_current,
    }
}

fn label(subject: &Subject, item: &Item, words: Words) -> String {
    match subject {
        Subject::Rating if item.rule.is_judged() => words.say(RATING_ASKED),
        Subject::Rating => words.say(OWN_RATING),
        other => words.subject(other, item),
    }
}

/// What may be answered: the numbers of choices are the keys that choose them.
fn options(ask: &Ask, item: &Item, words: Words) -> String {
    let fact = match &ask.matter.subject {
        Subject::Fact(name) => item.facts.get(name),
        _ => None,
    };
    match (&ask.kind, fact) {
        (Kind::Score { lowest, highest }, _) => words.say(Phrase::FromTo { lowest: *lowest, highest: *highest }),
        (_, Some(fact)) => {
            let help = if fact.help.is_empty() { String::new() } else { format!(" ({})", fact.help) };
            match &fact.kind {
                FactKind::Choice(choices) => {
                    let numbered = choices.iter().enumerate().map(|(rank, choice)| format!("{} {}", rank + 1, choice.title));
                    format!("{}{help}", numbered.collect::<Vec<_>>().join("; "))
                }
                FactKind::YesNo => {
                    format!("{}/{}{help}", words.answer(&Answer::YesNo(true), Some(fact)), words.answer(&Answer::YesNo(false), Some(fact)))
                }
                _ => format!("{}{help}", words.kind(fact)),
            }
        }
        (_, None) => String::new(),
    }
}

fn said(saying: &Saying, words: Words) -> String {
    match saying {
        Saying::Refused(message) => {
            let finding = finding(&Problem::new(Severity::Error, (**message).clone()), words.lang);
            [Some(finding.text), finding.help.map(|(_, help)| help)].into_iter().flatten().collect::<Vec<_>>().join("; ")
        }
        Saying::NothingFound(text) => words.say(Phrase::NothingFound { text: text.clone() }),
        Saying::NothingMissing => words.say(NOTHING_MISSING),
        Saying::NothingToUndo => words.say(NOTHING_TO_UNDO),
        Saying::NothingToRedo => words.say(NOTHING_TO_REDO),
        Saying::PasteLeftOut => words.say(PASTE_LEFT_OUT),
        Saying::NoAnswer => words.say(NO_ANSWER),
        Saying::TooLong => words.say(TOO_LONG),
        Saying::SourcesOfNothing => words.say(SOURCES_OF_NOTHING),
        Saying::JournalLeft(file) => words.say(Phrase::JournalLeft { file: file.clone() }),
        Saying::Elsewhere(file) => words.say(Phrase::AnsweredElsewhere { file: file.clone() }),
        Saying::Merged { taken, contested } => words.say(Phrase::TableMerged { taken: *taken, contested: *contested }),
    }
}

fn typing(mode: &Mode, words: Words) -> Option<(String, String)> {
    let (label, text) = match mode {
        Mode::Answering(text) => (ANSWERING, text),
        Mode::Noting(text) => (NOTING, text),
        Mode::Sourcing(text) => (SOURCING, text),
        Mode::Finding(text) => (FINDING, text),
        Mode::Moving | Mode::Why(_) | Mode::Keys(_) => return None,
    };
    Some((words.say(label), text.clone()))
}

fn over(mode: &Mode, at: Option<(&Scorecard<'_>, &ScoredItem<'_>)>, words: Words) -> Option<(String, Vec<String>, i32)> {
    match mode {
        Mode::Keys(from) => {
            let keys = ALL_KEYS.iter().map(|(key, what)| format!("{key:<11} {}", words.say(*what)));
            Some((words.say(KEYS), keys.chain([String::new(), words.say(MARKS)]).collect(), *from))
        }
        Mode::Why(from) => {
            let (card, scored) = at?;
            let mut lines = vec![format!("{} {}", scored.item.id, scored.item.title), String::new()];
            for block in item_blocks(card, scored, words, 2) {
                match block {
                    Block::Heading(_, text) | Block::Paragraph(text) => lines.extend([text, String::new()]),
                    Block::Terms(terms) => lines.extend(terms.into_iter().map(|(name, text)| format!("{name}: {text}"))),
                    _ => {}
                }
            }
            lines.push(String::new());
            lines.extend(anchors_of(scored).into_iter().map(|(anchor, is_met)| format!("{} {anchor}", if is_met { '*' } else { ' ' })));
            Some((words.say(WHY), lines, *from))
        }
        _ => None,
    }
}
