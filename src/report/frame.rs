//! The words around the pages of a document.

use super::blocks::Frame;
use super::labels::OF;
use super::words::Words;
use crate::locale::Label;

const CONTENTS: Label = Label { nl: "Inhoud", en: "Contents", fr: "Table des matières" };
const SKIP_TO_REPORT: Label = Label { nl: "Naar het rapport", en: "Skip to the report", fr: "Aller au rapport" };
const PAGE_NUMBER: Label = Label { nl: "Pagina", en: "Page", fr: "Page" };
const FILTER: Label = Label { nl: "Toon alleen", en: "Show only", fr: "Afficher seulement" };
const SHOW_ALL: Label = Label { nl: "alles", en: "all", fr: "tout" };
const SHOWN: Label = Label { nl: "items getoond", en: "items shown", fr: "items affichés" };
const SHOWN_ONE: Label = Label { nl: "item getoond", en: "item shown", fr: "item affiché" };
const NONE_SHOWN: Label =
    Label { nl: "Geen enkel item voldoet aan deze keuze.", en: "No item fits this choice.", fr: "Aucun item ne correspond à ce choix." };
const RESET_FILTERS: Label = Label { nl: "Toon alles", en: "Show all", fr: "Tout afficher" };
const UNFOLD: Label = Label { nl: "Klap alles uit", en: "Unfold all", fr: "Tout déplier" };
const FOLD: Label = Label { nl: "Klap alles in", en: "Fold all", fr: "Tout replier" };
const FILL_IN: Label = Label { nl: "in te vullen", en: "to fill in", fr: "à compléter" };

/// The words around the pages of a document.
pub fn frame(words: Words) -> Frame {
    Frame {
        contents: words.say(CONTENTS),
        skip: words.say(SKIP_TO_REPORT),
        page: words.say(PAGE_NUMBER),
        of: words.say(OF),
        filter: words.say(FILTER),
        all: words.say(SHOW_ALL),
        shown_one: words.say(SHOWN_ONE),
        shown: words.say(SHOWN),
        none_shown: words.say(NONE_SHOWN),
        reset: words.say(RESET_FILTERS),
        unfold: words.say(UNFOLD),
        fold: words.say(FOLD),
        fill_in: words.say(FILL_IN),
    }
}
