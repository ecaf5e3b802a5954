//! The evidence that is still wanting, by how reviewers come by it: figures, documents, people by role, what is to be seen, client files.

use super::listed_items;
use crate::audit::Audit;
use crate::locale::{Label, Phrase};
use crate::preparation::{Wanted, informants, wanted};
use crate::report::blocks::{Align, Block, Cell, Row, RowKind, Table};
use crate::report::labels::{EVIDENCE_SOURCE, ITEM, ITEMS, NOTE, RULE_JUDGED, TITLE, WANTING};
use crate::report::words::Words;
use crate::rubric::{EvidenceCode, FactKind, FactName, Gather, Item};
use crate::scoring::Scorecard;

const EVIDENCE: Label = Label { nl: "Bewijs dat nog nodig is", en: "Evidence still needed", fr: "Preuves encore à réunir" };
const EXPLAINED: Label = Label {
    nl: "Per gegevensbron wat er nog niet is. Vink af wat binnen is.",
    en: "What is not there yet, by evidence source. Tick off what has come in.",
    fr: "Ce qui manque encore, par source d'information. Cochez ce qui est arrivé.",
};
const NOTHING: Label = Label {
    nl: "Er is niets meer nodig: elk item heeft een score die op genoeg gegevensbronnen berust.",
    en: "Nothing more is needed: every item has a score with enough evidence sources behind it.",
    fr: "Il ne manque rien : chaque item a un score étayé par assez de sources.",
};
const DONE: Label = Label { nl: "Gedaan", en: "Done", fr: "Fait" };
const WITH_WHOM: Label = Label { nl: "Met wie", en: "With whom", fr: "Avec qui" };
const PLANNED: Label = Label { nl: "Gepland", en: "Planned", fr: "Prévus" };
const OTHERS: Label = Label { nl: "anderen", en: "others", fr: "d'autres" };
const FIGURES: Label = Label { nl: "Cijfers op te vragen", en: "Figures to ask for", fr: "Chiffres à demander" };
const DOCUMENTS: Label = Label { nl: "Documenten op te vragen", en: "Documents to ask for", fr: "Documents à demander" };
const PEOPLE: Label = Label { nl: "Gesprekken te voeren", en: "People to speak to", fr: "Personnes à interroger" };
const TO_SEE: Label = Label { nl: "Te observeren", en: "To be observed", fr: "À observer" };
const FILES: Label = Label { nl: "Cliëntdossiers te lezen", en: "Client files to read", fr: "Dossiers d'usagers à lire" };
const OTHER_SOURCES: Label = Label { nl: "Andere gegevensbronnen", en: "Other evidence sources", fr: "Autres sources" };
const ANY_SOURCE: Label =
    Label { nl: "Items zonder vaste gegevensbron", en: "Items for which any source will do", fr: "Items sans source prescrite" };
const SECOND_SOURCE: Label =
    Label { nl: "een tweede gegevensbron", en: "a second evidence source", fr: "une deuxième source d'information" };
const READING: Label = Label {
    nl: "Wie over welke items kan vertellen, is onze lezing van de schaal; het staat er niet in.",
    en: "Who can tell about which items is a reading of the scale, not part of it.",
    fr: "Qui peut parler de quels items relève d'une lecture de l'échelle, pas de l'échelle même.",
};
const PER_ITEM: Label = Label { nl: "Per item", en: "By item", fr: "Par item" };
const ANY: Label = Label { nl: "elke gegevensbron", en: "any", fr: "toute source" };
const PER_FILE: Label = Label { nl: "Vragen bij elk dossier:", en: "Questions to ask of each file:", fr: "Questions à chaque dossier :" };

/// Everything that is wanting, in the order in which reviewers come by it.
pub(super) const WAYS: [(Option<Gather>, Label); 6] = [
    (Some(Gather::Figures), FIGURES),
    (Some(Gather::Documents), DOCUMENTS),
    (Some(Gather::Interviews), PEOPLE),
    (Some(Gather::Observation), TO_SEE),
    (Some(Gather::Files), FILES),
    (None, OTHER_SOURCES),
];

/// Something to gather: of which item, from which source, and what is to be found.
pub(super) struct ToGather<'a> {
    pub item: &'a Item,
    /// The source; nothing of an item that takes any.
    pub source: Option<&'a EvidenceCode>,
    pub what: String,
    /// What of it is figures.
    pub figures: String,
    /// Who can tell about it, where it is somebody.
    pub who: Vec<&'a str>,
}

impl<'a> ToGather<'a> {
    fn of(wanted: &Wanted<'a>, source: Option<&'a EvidenceCode>, words: Words) -> Self {
        let item = wanted.item;
        let is_figure = |name: &&FactName| {
            let kind = item.facts.get(*name).map(|fact| &fact.kind);
            matches!(kind, Some(FactKind::Number(_) | FactKind::Whole(_) | FactKind::Percentage))
        };
        let figures = words.titles(wanted.facts.iter().filter(is_figure), item).join("; ");
        Self { item, source, what: what(wanted, words), figures, who: Vec::new() }
    }
}

/// What is to be gathered in one way of an audit; without a way, of sources that the scale does not explain.
pub(super) fn to_gather<'a>(wanted: &[Wanted<'a>], audit: &'a Audit, way: Option<Gather>, words: Words) -> Vec<ToGather<'a>> {
    let mut found = Vec::new();
    for wanted in wanted {
        for source in wanted.sources.iter().copied().filter(|source| source.gather == way) {
            let who = if way == Some(Gather::Interviews) { who_can_tell(audit, wanted.item) } else { Vec::new() };
            found.push(ToGather { who, ..ToGather::of(wanted, Some(source), words) });
        }
    }
    found
}

/// The items of which facts are open though every source that they list was used.
pub(super) fn from_used<'a>(wanted: &[Wanted<'a>], words: Words) -> Vec<ToGather<'a>> {
    let used = wanted.iter().filter(|wanted| wanted.sources.is_empty() && !wanted.item.evidence.is_empty());
    used.map(|wanted| ToGather::of(wanted, None, words)).collect()
}

/// The items that take any source and still want evidence.
pub(super) fn from_any<'a>(wanted: &[Wanted<'a>], words: Words) -> Vec<ToGather<'a>> {
    let unlisted = wanted.iter().filter(|wanted| wanted.item.evidence.is_empty());
    unlisted.map(|wanted| ToGather::of(wanted, None, words)).collect()
}

fn who_can_tell<'a>(audit: &'a Audit, item: &Item) -> Vec<&'a str> {
    let telling = audit.rubric().informants.iter().filter(|informant| informant.items.contains(&item.id));
    telling.map(|informant| informant.title.as_str()).collect()
}

/// What is to be found: every fact that is open, or the auditors' judgement, or one more source.
fn what(wanted: &Wanted<'_>, words: Words) -> String {
    match (wanted.facts.is_empty(), wanted.is_judged) {
        (false, _) => words.titles(&wanted.facts, wanted.item).join("; "),
        (true, true) => words.say(RULE_JUDGED),
        (true, false) => words.say(SECOND_SOURCE),
    }
}

/// The heading over what is gathered in one way, with the codes of its sources.
pub(super) fn heading(audit: &Audit, way: Option<Gather>, title: Label, words: Words) -> String {
    let codes = audit.rubric().evidence_codes.iter().filter(|code| code.gather == way);
    let codes: Vec<String> = codes.map(|code| words.say(Phrase::Labelled { label: code.code.clone(), text: code.title.clone() })).collect();
    if codes.is_empty() { words.say(title) } else { format!("{} ({})", words.say(title), codes.join(", ")) }
}

/// The checklist of every scale.
pub(super) fn blocks(scorecards: &[Scorecard<'_>], words: Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    for scorecard in scorecards {
        let title = match scorecards.len() {
            1 => words.say(EVIDENCE),
            _ => words.titled(words.say(EVIDENCE), &scorecard.audit.rubric().title),
        };
        blocks.push(Block::Heading(2, title));
        let wanted = wanted(scorecard);
        blocks.push(Block::Paragraph(words.say(if wanted.is_empty() { NOTHING } else { EXPLAINED })));
        for (way, title) in WAYS {
            blocks.extend(of_way(scorecard.audit, &wanted, way, title, words));
        }
        if !wanted.is_empty() {
            blocks.extend([Block::Heading(3, words.say(PER_ITEM)), Block::Table(item_table(&wanted, words))]);
        }
    }
    blocks
}

/// Whatever is gathered in one way: of people the roles, of an information system its figures, and else the items, whose facts stand below once.
fn of_way(audit: &Audit, wanted: &[Wanted<'_>], way: Option<Gather>, title: Label, words: Words) -> Vec<Block> {
    let found = to_gather(wanted, audit, way, words);
    let questions = if way == Some(Gather::Files) { questions(wanted) } else { Vec::new() };
    if found.is_empty() && questions.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(3, heading(audit, way, title, words))];
    if way == Some(Gather::Interviews) && !audit.rubric().informants.is_empty() {
        blocks.push(Block::Table(role_table(audit, &found, words)));
        blocks.push(Block::Paragraph(words.say(READING)));
    } else if !found.is_empty() {
        blocks.push(Block::Table(table(&found, way == Some(Gather::Figures), words)));
    }
    if !questions.is_empty() {
        blocks.extend([Block::Paragraph(words.say(PER_FILE)), Block::List(questions)]);
        blocks.push(Block::Paragraph(words.say(Phrase::SampleHint)));
    }
    blocks
}

/// What is asked of each client file about items that still want evidence.
fn questions(wanted: &[Wanted<'_>]) -> Vec<String> {
    let of_item = |wanted: &Wanted<'_>| {
        let facts = wanted.item.facts.iter().filter(|(_, fact)| !fact.per_file.is_empty());
        facts.map(|(_, fact)| format!("{}: {}", wanted.item.id, fact.per_file)).collect::<Vec<_>>()
    };
    wanted.iter().flat_map(of_item).collect()
}

/// Whom to speak to, how many of them are planned, and about which items.
fn role_table(audit: &Audit, found: &[ToGather<'_>], words: Words) -> Table {
    let heads = [(WITH_WHOM, Align::Left), (PLANNED, Align::Right), (ITEMS, Align::Left), (DONE, Align::Left)];
    let mut table = Table::new(heads.map(|(head, align)| (words.say(head), align)));
    let items = |is_meant: &dyn Fn(&ToGather<'_>) -> bool| {
        let ids: Vec<&str> = found.iter().filter(|to| is_meant(to)).map(|to| to.item.id.as_str()).collect();
        listed_items(&[audit], &ids)
    };
    let mut row = |who: String, planned: String, about: String| {
        let cells = [who, planned, about].map(Cell::from).into_iter().chain([Cell::to_fill()]);
        table.rows.push(Row { kind: RowKind::Body, cells: cells.collect() });
    };
    for role in &audit.rubric().informants {
        let about = items(&|to| role.items.contains(&to.item.id));
        if !about.is_empty() {
            let is_meant = |name: &str| informants(std::slice::from_ref(audit), name).iter().any(|(_, known)| known.id == role.id);
            let spoken = audit.visit().interviews.iter().filter(|spoken| is_meant(&spoken.role));
            let planned: u64 = spoken.map(|spoken| u64::from(spoken.number)).sum();
            row(role.title.clone(), planned.to_string(), about);
        }
    }
    let others = items(&|to| to.who.is_empty());
    if !others.is_empty() {
        row(words.say(OTHERS), String::new(), others);
    }
    table
}

/// The items that evidence of one kind is wanted for, with the figures where it has any.
fn table(found: &[ToGather<'_>], has_figures: bool, words: Words) -> Table {
    let heads = [ITEM, TITLE].into_iter().chain(has_figures.then_some(WANTING)).chain([DONE]);
    let mut table = Table::new(heads.map(|head| (words.say(head), Align::Left)));
    for to in found {
        let mut cells = vec![Cell::from(to.item.id.to_string()), Cell::from(to.item.title.clone())];
        cells.extend(has_figures.then(|| Cell::from(to.figures.clone())));
        cells.push(Cell::to_fill());
        table.rows.push(Row { kind: RowKind::Body, cells });
    }
    table
}

/// Every item that wants evidence: what is to be found, and in which sources nobody looked yet.
fn item_table(wanted: &[Wanted<'_>], words: Words) -> Table {
    let mut table = Table::new([ITEM, WANTING, EVIDENCE_SOURCE].map(|head| (words.say(head), Align::Left)));
    for wanted in wanted {
        let codes: Vec<&str> = wanted.sources.iter().map(|source| source.code.as_str()).collect();
        let any = || words.say(ANY);
        let sources = if wanted.item.evidence.is_empty() { any() } else { codes.join(", ") };
        table.row([wanted.item.id.to_string(), what(wanted, words), sources]);
    }
    table
}

/// The headings of the checklist in a workbook.
pub(super) const BOOK_HEADS: [Label; 5] = [ITEM, TITLE, WANTING, WITH_WHOM, DONE];
pub(super) const BOOK_NOTE: Label = NOTE;
pub(super) const ANY_SHEET: Label = ANY_SOURCE;
pub(super) const STILL_OPEN: Label = Label { nl: "Nog open gegevens", en: "Facts that are still open", fr: "Données encore ouvertes" };
pub(super) const SHEET: Label = EVIDENCE;
