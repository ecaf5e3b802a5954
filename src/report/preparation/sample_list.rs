//! Which client files were drawn, and how, so that the draw can be done again.

use crate::document::MAKER;
use crate::locale::{Label, Locale, Phrase};
use crate::preparation::{METHOD, Sample};
use crate::report::blocks::{Align, Table};
use crate::report::words::Words;

const NUMBER: Label = Label { nl: "nummer", en: "number", fr: "numéro" };
const CLIENT: Label = Label { nl: "cliënt", en: "client", fr: "usager" };
const WORKER: Label = Label { nl: "werker", en: "worker", fr: "jobcoach" };
const DRAW: Label = Label { nl: "trekking", en: "draw", fr: "tirage" };
const DRAWN: Label = Label { nl: "Getrokken", en: "Drawn", fr: "Tirés" };
const SEED: Label = Label { nl: "Startwaarde (--seed)", en: "Seed (--seed)", fr: "Graine (--seed)" };
const HOW: Label = Label { nl: "Manier van trekken", en: "Way of drawing", fr: "Méthode de tirage" };
const BY_WORKER: Label = Label {
    nl: "naar rato van het aantal cliënten per IPS-werker",
    en: "in proportion to the clients of each specialist",
    fr: "en proportion des usagers de chaque jobcoach",
};
const LIST: Label = Label { nl: "Controlegetal van de lijst (SHA-256)", en: "SHA-256 of the list", fr: "SHA-256 de la liste" };
const MADE_BY: Label = Label { nl: "Gemaakt met", en: "Made with", fr: "Fait avec" };

/// What is told of a draw beside what was drawn.
#[derive(Clone, Copy, Debug)]
pub struct SampleTold<'a> {
    pub seed: &'a str,
    /// How many files there were to draw from.
    pub of: usize,
    pub by_worker: bool,
    /// SHA-256 of the list.
    pub checksum: &'a str,
}

/// How the files were drawn, line by line.
pub fn drawn(sample: &Sample, told: &SampleTold<'_>, locale: Locale) -> Vec<(String, String)> {
    let words = Words::from(locale);
    let how = if told.by_worker { format!("{METHOD}, {}", words.say(BY_WORKER)) } else { METHOD.to_owned() };
    let number = words.say(Phrase::SoManyOf { some: sample.files.len(), of: told.of });
    let lines = [(DRAWN, number), (SEED, told.seed.to_owned()), (HOW, how), (LIST, told.checksum.to_owned()), (MADE_BY, MAKER.to_owned())];
    lines.into_iter().map(|(label, what)| (words.say(label), what)).collect()
}

/// The list: how it was drawn stands in each row.
pub fn sample_table(sample: &Sample, told: &SampleTold<'_>, locale: Locale) -> Table {
    let words = Words::from(locale);
    let how: Vec<String> =
        drawn(sample, told, locale).into_iter().map(|(label, text)| words.say(Phrase::Labelled { label, text })).collect();
    let how = how.join("; ");
    let mut table = Table::new([NUMBER, CLIENT, WORKER, DRAW].map(|head| (words.say(head), Align::Left)));
    for (number, file) in sample.files.iter().enumerate() {
        table.row([(number + 1).to_string(), file.client.clone(), file.worker.clone(), how.clone()]);
    }
    table
}
