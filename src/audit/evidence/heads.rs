//! The headings that are written for the columns of evidence; the reader knows them by more words.

use crate::locale::Label;

pub const RUBRIC: Label = Label { nl: "schaal", en: "rubric", fr: "échelle" };
pub const ITEM: Label = Label { nl: "item", en: "item", fr: "item" };
pub const TRACK: Label = Label { nl: "spoor", en: "track", fr: "volet" };
pub const FACT: Label = Label { nl: "gegeven", en: "fact", fr: "donnée" };
pub const VALUE: Label = Label { nl: "waarde", en: "value", fr: "valeur" };
pub const WORKER: Label = Label { nl: "werker", en: "worker", fr: "jobcoach" };
pub const SOURCE: Label = Label { nl: "bron", en: "source", fr: "source" };
pub const CONSENT: Label = Label { nl: "toestemming", en: "consent", fr: "consentement" };
pub const RATER: Label = Label { nl: "beoordelaar", en: "rater", fr: "évaluateur" };
pub const DATE: Label = Label { nl: "datum", en: "date", fr: "date" };
pub const NOTE: Label = Label { nl: "toelichting", en: "note", fr: "remarque" };
pub const KIND: Label = Label { nl: "soort", en: "kind", fr: "sorte" };
