//! Agreement over several programmes: totals, and every item, as reliability studies report them.

use super::figures::{decimal, name, share, share_interval, with_interval};
use super::{AGREEMENT, CORRECTED, PAIRS, RATERS, RatedProgrammes, SAME, told};
use crate::agreement::{Correlation, Form, Interval, PER_ITEM, Rated, Share, Study, WORST_COVERAGE_BY_F};
use crate::locale::{Label, Phrase};
use crate::report::blocks::{Align, Block, Page, Table};
use crate::report::labels::{ITEM, ITEMS, RUBRIC, TITLE, TRACK};
use crate::report::words::Words;

pub(super) const PROGRAMMES: Label = Label { nl: "Programma's", en: "Programmes", fr: "Programmes" };
const TOTALS: Label = Label { nl: "Totalen", en: "Totals", fr: "Totaux" };
const EVERY_TOTAL: Label = Label { nl: "Elk totaal", en: "Every total", fr: "Tous les totaux" };
pub(super) const PROGRAMME: Label = Label { nl: "Programma", en: "Programme", fr: "Programme" };
const COMPLETE: Label = Label { nl: "Met totaal", en: "With a total", fr: "Avec un total" };
const MEAN_DIFFERENCE: Label = Label { nl: "Gemiddeld verschil", en: "Mean difference", fr: "Écart moyen" };
const CORRELATION: Label = Label { nl: "Correlatie", en: "Correlation", fr: "Corrélation" };
const BY_F: Label = Label { nl: "Waarde (95%, F)", en: "Value (95%, F)", fr: "Valeur (95 %, F)" };
const BY_DRAWING: Label =
    Label { nl: "95% uit opnieuw getrokken programma's", en: "95% from programmes redrawn", fr: "95 % par rééchantillonnage" };
const EXACT: Label = Label { nl: "Gelijk", en: "Same", fr: "Identiques" };
const WITHIN_ONE: Label = Label { nl: "Hooguit één punt verschil", en: "At most one point apart", fr: "Un point d'écart au plus" };
const DIFFERENT: Label = Label { nl: "niet overal dezelfde", en: "not the same everywhere", fr: "pas les mêmes partout" };
const DIFFERENT_SAID: Label = Label {
    nl: "De auditors zijn niet bij elk programma dezelfde. Daarom staat hier alleen ICC(1): welke auditor strenger is, valt niet los te zien van het \
         programma. Noem achter de audits twee auditors om alleen die te vergelijken.",
    en: "The reviewers are not the same at every programme. So only ICC(1) is shown: which reviewer is stricter cannot be told from the programme. \
         Name two reviewers behind the audits to compare only those.",
    fr: "Les évaluations ne viennent pas partout des mêmes personnes. Seul ICC(1) figure donc ici : la sévérité d'une personne ne se distingue pas du \
         programme. Indiquez deux codes d'évaluateur après les audits pour ne comparer que ceux-là.",
};
const MEANT: Label = Label {
    nl: "ICC(A,1) zegt of één auditor hetzelfde totaal zou geven als een andere, strengheid meegerekend; ICC(C,1) of beiden programma's op dezelfde \
         volgorde en afstand zetten, ook als de een strenger is. Voor grenzen op totalen is ICC(A,1) het getal dat telt. Beide hangen af van hoeveel de \
         programma's verschillen: bij programma's die op elkaar lijken, vallen beide lager uit.",
    en: "ICC(A,1) says whether one reviewer would give the same total as another, strictness included; ICC(C,1) whether both place programmes at the same \
         distances, even if one is stricter. For cut-offs on totals ICC(A,1) is the figure that counts. Both depend on how much the programmes differ: with \
         programmes that are alike they are lower.",
    fr: "ICC(A,1) dit si une évaluation donnerait le même total qu'une autre, sévérité comprise ; ICC(C,1) si les deux placent les programmes aux mêmes \
         distances, même si l'une est plus sévère. Pour des seuils sur les totaux, c'est ICC(A,1) qui compte. Les deux dépendent de la diversité des \
         programmes : entre programmes semblables, ils sont plus bas.",
};

const MEANT_ONE_WAY: Label = Label {
    nl: "ICC(1) zegt hoe goed één willekeurige auditor het totaal van een programma treft, verschillen in strengheid inbegrepen. Het getal hangt af van hoeveel \
         de programma's verschillen: bij programma's die op elkaar lijken, valt het lager uit.",
    en: "ICC(1) says how well any one reviewer hits the total of a programme, differences in strictness included. It depends on how much the programmes \
         differ: with programmes that are alike it is lower.",
    fr: "ICC(1) dit dans quelle mesure une seule évaluation, quelle qu'elle soit, atteint le total d'un programme, différences de sévérité comprises. Il \
         dépend de la diversité des programmes : entre programmes semblables, il est plus bas.",
};
const SHARES_MEANT: Label = Label {
    nl: "De gelijke scores over alle items staan zonder interval, omdat scores van één programma met elkaar samenhangen.",
    en: "The shares over all items have no interval, since scores of one programme hang together.",
    fr: "Les parts sur tous les items n'ont pas d'intervalle, car les scores d'un même programme sont liés.",
};

pub(super) fn form(form: Form) -> &'static str {
    match form {
        Form::OneWay => "ICC(1)",
        Form::Agreement => "ICC(A,1)",
        Form::Consistency => "ICC(C,1)",
    }
}

/// The page of one scale.
pub(super) fn page(programmes: &RatedProgrammes<'_>, left_out: &[String], words: Words) -> Page {
    let count = programmes.rated.len();
    let same = programmes.studies.first().and_then(|study| study.raters.clone());
    let raters = same.as_ref().map_or_else(|| words.say(DIFFERENT), |raters| raters.join("; "));
    let terms = [(RUBRIC, programmes.rubric.title.clone()), (PROGRAMMES, count.to_string()), (RATERS, raters)];
    let mut blocks = vec![Block::Terms(terms.into_iter().map(|(label, text)| (words.say(label), text)).collect())];
    if !left_out.is_empty() {
        blocks.push(Block::Callout(words.say(Phrase::LeftOut { audits: left_out.to_vec() })));
    }
    if same.is_none() {
        blocks.push(Block::Callout(words.say(DIFFERENT_SAID)));
    }
    blocks.push(Block::Heading(2, words.say(SAME)));
    blocks.push(Block::Table(shares(programmes, words)));
    blocks.push(Block::Heading(2, words.say(TOTALS)));
    blocks.push(Block::Table(totals(programmes, words)));
    blocks.push(Block::Paragraph(words.say(if same.is_some() { MEANT } else { MEANT_ONE_WAY })));
    if same.is_some() {
        let covered = words.say(Phrase::Percent { number: WORST_COVERAGE_BY_F.to_owned() });
        blocks.push(Block::Paragraph(words.say(Phrase::TotalsCovered { covered })));
    }
    blocks.push(Block::Paragraph(words.say(SHARES_MEANT)));
    if programmes.rated.iter().any(|rated| rated.sheets.len() > 2) {
        blocks.push(Block::Paragraph(words.say(PAIRS)));
    }
    blocks.push(Block::Heading(2, words.say(ITEMS)));
    blocks.push(Block::Table(items(programmes, words)));
    blocks.push(Block::Heading(2, words.say(CORRECTED)));
    blocks.push(Block::Table(coefficients(programmes, words)));
    blocks.push(Block::Paragraph(words.say(told::FIRST)));
    blocks.push(Block::Paragraph(words.say(Phrase::StudyLimits { programmes: count })));
    blocks.push(Block::Paragraph(told::intervals(words)));
    let every = every_total(programmes, words);
    if !every.rows.is_empty() {
        blocks.extend([Block::Heading(2, words.say(EVERY_TOTAL)), Block::Table(every)]);
    }
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
                first(mean.map_or_else(|| "–".to_owned(), |mean| of_whom(mean, study, words))),
                form(correlation.form).to_owned(),
                with_interval(correlation.value, &correlation.interval, words),
                drawn(correlation, words),
            ]);
        }
    }
    table
}

/// A mean difference, and of whose totals less whose.
fn of_whom(mean: f64, study: &Study<'_>, words: Words) -> String {
    match study.raters.as_deref() {
        Some([first, second]) => format!("{} ({second} − {first})", decimal(mean, words)),
        _ => decimal(mean, words),
    }
}

/// The totals of every rater of every programme, a row for each programme and track.
fn every_total(programmes: &RatedProgrammes<'_>, words: Words) -> Table {
    let mut table = Table::new([PROGRAMME, TRACK, TOTALS].map(|head| (words.say(head), Align::Left)));
    for rated in programmes.rated {
        for study in programmes.studies.iter().filter(|study| rated.sheets.iter().any(|sheet| sheet.totals.contains_key(study.track))) {
            table.row([rated.programme.clone(), short(programmes, study).to_owned(), totals_of(rated, study)]);
        }
    }
    table
}

fn totals_of(rated: &Rated, study: &Study<'_>) -> String {
    let of = rated.sheets.iter().map(|sheet| {
        let total = sheet.totals.get(study.track).map_or_else(|| "–".to_owned(), ToString::to_string);
        format!("{} {total}", sheet.rater)
    });
    of.collect::<Vec<_>>().join("; ")
}

fn with_own_interval(of: &Share, words: Words) -> String {
    match of.interval {
        Interval::Of { .. } => format!("{} {}", share(of, words), share_interval(&of.interval, words)),
        Interval::None(_) => share(of, words),
    }
}

fn drawn(correlation: &Correlation, words: Words) -> String {
    match correlation.value {
        Ok(_) => super::figures::interval(&correlation.drawn, words),
        Err(_) => "–".to_owned(),
    }
}

/// Every item over the programmes: how often its scores are the same.
fn items(programmes: &RatedProgrammes<'_>, words: Words) -> Table {
    let heads = [ITEM, TITLE, TRACK, PROGRAMMES, EXACT, WITHIN_ONE];
    let mut table = Table::new(heads.map(|head| (words.say(head), Align::Left)));
    for study in &programmes.studies {
        for of in &study.items {
            let [exact, within] = &of.shares;
            table.row([
                of.item.id.to_string(),
                of.item.title.clone(),
                short(programmes, study).to_owned(),
                of.programmes.to_string(),
                with_own_interval(exact, words),
                with_own_interval(within, words),
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
