//! The days of a visit as tables: when, what, by which auditor, about which items.

use super::Preparation;
use crate::audit::Audit;
use crate::locale::{Label, Locale, Phrase};
use crate::preparation::{Slot, SlotKind};
use crate::report::blocks::{Align, Block, Table};
use crate::report::labels::{BY, ITEMS, WHAT};
use crate::report::words::Words;

pub(super) const TIMETABLE: Label = Label { nl: "Rooster", en: "Timetable", fr: "Horaire" };
pub(super) const TIME: Label = Label { nl: "Tijd", en: "Time", fr: "Heure" };
const REMOTE: Label = Label { nl: "op afstand", en: "remote", fr: "à distance" };
const NO_DAYS: Label = Label {
    nl: "Er zijn nog geen bezoekdagen: zet die in audit.yaml onder 'visit' en 'days', met de gesprekken onder 'interviews'.",
    en: "There are no days of the visit yet: put them into audit.yaml under 'visit' and 'days', with the interviews under 'interviews'.",
    fr: "Il n'y a pas encore de jours de visite : inscrivez-les dans audit.yaml sous 'visit' et 'days', avec les entretiens sous 'interviews'.",
};
const NOTHING_PLANNED: Label = Label {
    nl: "Er is voor het bezoek nog niets gepland: zet de gesprekken in audit.yaml onder 'visit' en 'interviews', het aantal dossiers onder \
         'files_read' en al het andere onder 'sessions'.",
    en: "Nothing is planned for the visit yet: put the interviews into audit.yaml under 'visit' and 'interviews', the number of files under \
         'files_read' and everything else under 'sessions'.",
    fr: "Rien n'est encore prévu pour la visite : inscrivez les entretiens dans audit.yaml sous 'visit' et 'interviews', le nombre de dossiers \
         sous 'files_read' et le reste sous 'sessions'.",
};
const FREE: Label = Label {
    nl: "Wat niet genoemd is, blijft vrij: pauzes, lunch en reistijd.",
    en: "What is not named is left free: breaks, lunch and travelling.",
    fr: "Ce qui n'est pas nommé reste libre : pauses, repas et déplacements.",
};
const WITHOUT_PLACE: Label = Label { nl: "Niet in te plannen", en: "Without a place", fr: "Sans place dans l'horaire" };
const GROUP: Label = Label { nl: "groepsgesprek", en: "group interview", fr: "entretien de groupe" };
const INTERVIEW: Label = Label { nl: "Gesprek", en: "Interview", fr: "Entretien" };

pub(super) fn blocks(preparation: &Preparation<'_>, words: Words) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(2, words.say(TIMETABLE))];
    let Some(audit) = preparation.scorecards.first().map(|scorecard| scorecard.audit) else { return blocks };
    let table = preparation.timetable;
    if audit.visit().days.is_empty() {
        blocks.push(Block::Paragraph(words.say(NO_DAYS)));
        return blocks;
    }
    if table.slots.is_empty() && table.unplaced.is_empty() {
        blocks.push(Block::Paragraph(words.say(NOTHING_PLANNED)));
        return blocks;
    }
    blocks.push(Block::Paragraph(words.say(FREE)));
    let mut rest = &table.slots[..];
    while let Some(first) = rest.first() {
        let day = rest.iter().take_while(|slot| slot.date == first.date).count();
        let (of_day, others) = rest.split_at(day);
        blocks.push(Block::Heading(3, day_title(audit, first, words)));
        let mut table = Table::new([TIME, WHAT, BY, ITEMS].map(|head| (words.say(head), Align::Left)));
        for slot in of_day {
            table.row([hours(slot), what(&slot.kind, words), by(audit, slot), preparation.items(&slot.items)]);
        }
        blocks.push(Block::Table(table));
        rest = others;
    }
    if !table.unplaced.is_empty() {
        blocks.push(Block::Heading(3, words.say(WITHOUT_PLACE)));
        blocks.push(Block::List(table.unplaced.iter().map(|kind| what(kind, words)).collect()));
    }
    blocks
}

/// A day, and whether it is remote.
fn day_title(audit: &Audit, slot: &Slot, words: Words) -> String {
    let is_remote = audit.visit().days.iter().filter(|day| day.date == slot.date).all(|day| day.is_remote);
    let date = words.weekday_and_date(slot.date);
    if is_remote { format!("{date} ({})", words.say(REMOTE)) } else { date }
}

pub(super) fn hours(slot: &Slot) -> String {
    format!("{}–{}", slot.begins.format("%H:%M"), slot.ends.format("%H:%M"))
}

/// Who takes part, by name where the audit gives one.
pub(super) fn by(audit: &Audit, slot: &Slot) -> String {
    slot.auditors.iter().map(|id| audit.auditor_name(id)).collect::<Vec<_>>().join(", ")
}

/// What a session is called.
pub fn session_title(slot: &Slot, locale: Locale) -> String {
    what(&slot.kind, Words::from(locale))
}

pub(super) fn what(kind: &SlotKind, words: Words) -> String {
    let interview = |text| words.say(Phrase::Labelled { label: words.say(INTERVIEW), text });
    match kind {
        SlotKind::Session(what) => what.clone(),
        SlotKind::Files(files) => words.say(Phrase::FilesToRead { files: *files }),
        SlotKind::Interview { role, of, is_group: true, .. } => interview(format!("{role} ({}, {of})", words.say(GROUP))),
        SlotKind::Interview { role, of: 1, .. } => interview(role.clone()),
        SlotKind::Interview { role, number, of, .. } => interview(format!("{role} ({number}/{of})")),
    }
}
