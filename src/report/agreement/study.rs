//! Agreement over several programmes: totals, and every item, as reliability studies report them.

use super::figures::{decimal, name, percent, share, with_interval};
use super::{AGREEMENT, CORRECTED, RATERS, RatedProgrammes, SAME, told};
use crate::agreement::{Correlation, Form, PER_ITEM, Study};
use crate::locale::{Label, Phrase};
use crate::report::blocks::{Align, Block, Page, Table};
use crate::report::labels::{ITEM, ITEMS, RUBRIC, TITLE, TRACK};
use crate::report::words::Words;

pub(super) const PROGRAMMES: Label = Label { nl: "Programma's", en: "Programmes", fr: "Programmes" };
const TOTALS: Label = Label { nl: "Totalen", en: "Totals", fr: "Totaux" };
const COMPLETE: Label = Label { nl: "Met totaal", en: "With a total", fr: "Avec un total" };
const MEAN_DIFFERENCE: Label = Label { nl: "Gemiddeld verschil", en: "Mean difference", fr: "Écart moyen" };
const CORRELATION: Label = Label { nl: "Correlatie", en: "Correlation", fr: "Corrélation" };
const BY_F: Label = Label { nl: "Waarde (95%, F)", en: "Value (95%, F)", fr: "Valeur (95 %, F)" };
const BY_DRAWING: Label =
    Label { nl: "95% uit hertrokken programma's", en: "95% from programmes redrawn", fr: "95 % par rééchantillonnage" };
const COUNT: Label = Label { nl: "n", en: "n", fr: "n" };
const EXACT: Label = Label { nl: "Gelijk", en: "Same", fr: "Identiques" };
const WITHIN_ONE: Label = Label { nl: "Hooguit 1 verschil", en: "Within 1", fr: "À 1 près" };
const DIFFERENT: Label = Label { nl: "niet overal dezelfde", en: "not the same everywhere", fr: "pas les mêmes partout" };
const DIFFERENT_SAID: Label = Label {
    nl: "De auditors zijn niet bij elk programma dezelfde. Daarom staat hier alleen ICC(1): welke auditor strenger is, valt niet los te zien van het \
         programma.",
    en: "The reviewers are not the same at every programme. So only ICC(1) is shown: which reviewer is stricter cannot be told from the programme.",
    fr: "Les évaluations ne viennent pas partout des mêmes personnes. Seul ICC(1) figure donc ici : la sévérité d'une personne ne se distingue pas du \
         programme.",
};
const MEANT: Label = Label {
    nl: "ICC(A,1) zegt of één auditor hetzelfde totaal zou geven als een andere, strengheid meegerekend; ICC(C,1) of beiden programma's op dezelfde \
         volgorde en afstand zetten, ook als de een strenger is. Voor grenzen op totalen is ICC(A,1) het getal dat telt. Beide hangen af van hoeveel de \
         programma's verschillen: bij programma's die op elkaar lijken, vallen beide lager uit. De gelijke scores over alle items staan zonder interval, omdat \
         scores van één programma met elkaar samenhangen.",
    en: "ICC(A,1) says whether one reviewer would give the same total as another, strictness included; ICC(C,1) whether both place programmes at the same \
         distances, even if one is stricter. For cut-offs on totals ICC(A,1) is the figure that counts. Both depend on how much the programmes differ: with \
         programmes that are alike they are lower. The shares over all items have no interval, since scores of one programme hang together.",
    fr: "ICC(A,1) dit si une évaluation donnerait le même total qu'une autre, sévérité comprise ; ICC(C,1) si les deux placent les programmes aux mêmes \
         distances, même si l'une est plus sévère. Pour des seuils sur les totaux, c'est ICC(A,1) qui compte. Les deux dépendent de la diversité des \
         programmes : entre programmes semblables, ils sont plus bas. Les parts sur tous les items n'ont pas d'intervalle, car les scores d'un même \
         programme sont liés.",
};

fn form(form: Form) -> &'static str {
    match form {
        Form::OneWay => "ICC(1)",
        Form::Agreement => "ICC(A,1)",
        Form::Consistency => "ICC(C,1)",
    }
}

/// The page of one scale.
pub(super) fn page(programmes: &RatedProgrammes<'_>, words: Words) -> Page {
    let count = programmes.rated.len();
    let same = programmes.studies.first().and_then(|study| study.raters.clone());
    let raters = same.as_ref().map_or_else(|| words.say(DIFFERENT), |raters| raters.join("; "));
    let terms = [(RUBRIC, programmes.rubric.title.clone()), (PROGRAMMES, count.to_string()), (RATERS, raters)];
    let mut blocks = vec![Block::Terms(terms.into_iter().map(|(label, text)| (words.say(label), text)).collect())];
    if same.is_none() {
        blocks.push(Block::Callout(words.say(DIFFERENT_SAID)));
    }
    blocks.push(Block::Heading(2, words.say(SAME)));
    blocks.push(Block::Table(shares(programmes, words)));
    blocks.push(Block::Heading(2, words.say(TOTALS)));
    blocks.push(Block::Table(totals(programmes, words)));
    blocks.push(Block::Paragraph(words.say(MEANT)));
    blocks.push(Block::Heading(2, words.say(ITEMS)));
    blocks.push(Block::Table(items(programmes, words)));
    blocks.push(Block::Heading(2, words.say(CORRECTED)));
    blocks.push(Block::Table(coefficients(programmes, words)));
    blocks.push(Block::Paragraph(words.say(told::FIRST)));
    blocks.push(Block::Paragraph(words.say(Phrase::StudyLimits { programmes: count })));
    blocks.push(Block::Paragraph(told::intervals(words)));
    Page { title: words.titled(words.say(AGREEMENT), &programmes.rubric.title), blocks }
}

fn short<'a>(programmes: &'a RatedProgrammes<'_>, study: &'a Study<'_>) -> &'a str {
    programmes.rubric.short_title(study.track)
}

fn shares(programmes: &RatedProgrammes<'_>, words: Words) -> Table {
    let mut table = Table::new([TRACK, PROGRAMMES, EXACT, WITHIN_ONE].map(|head| (words.say(head), Align::Left)));
    for study in &programmes.studies {
        let [exact, within] = &study.shares;
        table.row([short(programmes, study).to_owned(), study.programmes.to_string(), share(exact, words), share(within, words)]);
    }
    table
}

fn totals(programmes: &RatedProgrammes<'_>, words: Words) -> Table {
    let heads = [TRACK, COMPLETE, MEAN_DIFFERENCE, CORRELATION, BY_F, BY_DRAWING];
    let mut table = Table::new(heads.map(|head| (words.say(head), Align::Left)));
    for study in &programmes.studies {
        let totals = &study.totals;
        for (at, correlation) in totals.forms.iter().enumerate() {
            let first = |text: String| if at == 0 { text } else { String::new() };
            let mean = totals.mean_difference.filter(|_| study.raters.is_some());
            table.row([
                first(short(programmes, study).to_owned()),
                first(format!("{}/{}", totals.complete, totals.of)),
                first(mean.map_or_else(|| "–".to_owned(), |mean| decimal(mean, words))),
                form(correlation.form).to_owned(),
                with_interval(correlation.value, &correlation.interval, words),
                drawn(correlation, words),
            ]);
        }
    }
    table
}

fn drawn(correlation: &Correlation, words: Words) -> String {
    match correlation.value {
        Ok(_) => super::figures::interval(&correlation.drawn, words),
        Err(_) => "–".to_owned(),
    }
}

/// Every item over the programmes: how often its scores are the same.
fn items(programmes: &RatedProgrammes<'_>, words: Words) -> Table {
    let heads = [ITEM, TITLE, TRACK, COUNT, EXACT, WITHIN_ONE];
    let mut table = Table::new(heads.map(|head| (words.say(head), Align::Left)));
    for study in &programmes.studies {
        for of in &study.items {
            let [exact, within] = &of.shares;
            table.row([
                of.item.id.to_string(),
                of.item.title.clone(),
                short(programmes, study).to_owned(),
                of.programmes.to_string(),
                percent(exact, words),
                percent(within, words),
            ]);
        }
    }
    table
}

/// Every item over the programmes: what chance leaves of that.
fn coefficients(programmes: &RatedProgrammes<'_>, words: Words) -> Table {
    let names = PER_ITEM.map(|coefficient| words.say(name(coefficient)));
    let heads = [ITEM, TRACK].map(|head| words.say(head)).into_iter().chain(names);
    let mut table = Table::new(heads.map(|head| (head, Align::Left)));
    for study in &programmes.studies {
        for of in &study.items {
            let cells = [of.item.id.to_string(), short(programmes, study).to_owned()];
            table.row(cells.into_iter().chain(of.coefficients.iter().map(|found| with_interval(found.value, &found.interval, words))));
        }
    }
    table
}
