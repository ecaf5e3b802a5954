//! The sheet on which the questions that a scale asks of each client file are answered: a row for each question, a column for each file.

use chrono::NaiveDate;

use super::lists::Lists;
use super::workbook::{LISTS, LISTS_ABOUT, unique};
use super::{FormRequest, asked};
use crate::audit::heads::{DATE, FACT, ITEM, NOTE, RATER, SOURCE, TRACK, VALUE};
use crate::audit::{Audit, TALLY_MARK, TICKS, form_identity};
use crate::document::MAKER;
use crate::locale::{Label, Phrase, spreadsheet_date};
use crate::report::Align;
use crate::report::form::layout::{QUESTION, titled};
use crate::report::sheet::reference::column;
use crate::report::sheet::{AnswerCell, AnswerKind, CUT, FormulaKind, GivenCell, Sheet, SheetCell, Workbook};
use crate::report::words::Words;
use crate::rubric::{Gather, Item};
use crate::table;

const TALLY: Label = Label { nl: "Turflijst", en: "Tally", fr: "Relevé" };
const ABOUT: Label = Label { nl: "Uitleg", en: "Explanation", fr: "Explication" };
const FILL_IN: Label = Label {
    nl: "Beantwoord elke vraag voor elk dossier met ja of nee. Laat leeg wat niet van toepassing of niet te vinden is: dat telt niet mee.",
    en: "Answer each question for each file, yes or no. Leave blank what does not apply or cannot be found: it is not counted.",
    fr: "Répondez à chaque question pour chaque dossier, par oui ou non. Laissez vide ce qui ne s'applique pas ou reste introuvable : cela ne compte pas.",
};
const STEPS: [Label; 4] = [
    Label {
        nl: "Boven elke kolom staat het pseudoniem van een cliënt. Bewaar dit bestand daarom zoals een cliëntdossier, en mail het niet.",
        en: "Over each column stands a client's pseudonym. Keep this file as you would a client's file, and do not mail it.",
        fr: "Chaque colonne porte le pseudonyme d'un usager. Conservez donc ce fichier comme un dossier d'usager, et ne l'envoyez pas par courriel.",
    },
    Label {
        nl: "Neem de ingevulde lijst over in het bewijs met: getrouw import. Daarin komen alleen aantallen, geen pseudoniemen.",
        en: "Take the filled sheet into the evidence with: getrouw import. Only counts go there, no pseudonyms.",
        fr: "Reprenez la feuille remplie dans les preuves avec : getrouw import. Seuls les nombres y vont, pas les pseudonymes.",
    },
    Label {
        nl: "Een percentage wordt het aandeel ja van de dossiers met een antwoord. Bij een onderdeel dat er is of niet, komt het aantal als \
             toelichting: hoeveel dossiers genoeg zijn, beoordelen de auditors.",
        en: "A percentage becomes the share of yes among the files with an answer. Of a component that is there or not, the count becomes a \
             note: how many files are enough is for the reviewers to judge.",
        fr: "Un pourcentage devient la part de oui parmi les dossiers avec réponse. Pour un élément présent ou absent, le nombre devient une \
             remarque : c'est à l'équipe d'audit de juger combien de dossiers suffisent.",
    },
    Label {
        nl: "Verwijder het bestand zodra de audit klaar is.",
        en: "Delete the file when the review is done.",
        fr: "Supprimez le fichier une fois l'audit terminé.",
    },
];
const COUNT_YES: Label = Label { nl: "aantal ja", en: "number yes", fr: "nombre de oui" };
const COUNT_ALL: Label = Label { nl: "aantal dossiers", en: "number of files", fr: "nombre de dossiers" };
const NOT_YES_NO: Label = Label {
    nl: "Kies ja of nee, of laat de cel leeg.",
    en: "Choose yes or no, or leave blank.",
    fr: "Choisissez oui ou non, ou laissez vide.",
};

/// The columns before those of the files.
const BEFORE: usize = 13;
const HIDDEN: [usize; 4] = [0, 2, 3, 12];
const TRACK_AT: usize = 4;
const RATER_AT: usize = 11;
/// The title, a hint, and the headings.
const HEADING_ROWS: usize = 3;

/// Whether a scale asks anything of client files about the items that a programme's model uses.
pub fn asks_of_files(audit: &Audit) -> bool {
    items(audit).any(|item| item.facts.iter().any(|(_, fact)| !fact.per_file.is_empty()))
}

fn items(audit: &Audit) -> impl Iterator<Item = &Item> {
    audit.rubric().items.iter().filter(|item| item.models.contains(&audit.model().id))
}

/// The tally sheets of an audit's scales that ask something of client files, with what is to be said of how the files were drawn.
pub fn tally_workbook(
    audits: &[Audit],
    clients: &[&str],
    drawn: &[(String, String)],
    request: &FormRequest<'_>,
    date: NaiveDate,
) -> Workbook {
    let words = Words::from(request.locale);
    let mut names = Vec::new();
    let about_name = unique(&words.say(ABOUT), &mut names);
    let mut lists = Lists::new(unique(&words.say(LISTS), &mut names));
    let asking = audits.iter().filter(|audit| asks_of_files(audit));
    let mut sheets: Vec<Sheet> = Vec::new();
    for audit in asking {
        let name = unique(&words.say(TALLY), &mut names);
        sheets.push(sheet(audit, name, clients, request, &mut lists, words));
    }
    let programme = audits.first().map_or("", Audit::programme);
    let title = words.titled(words.say(TALLY), programme);
    let mut rows = vec![vec![SheetCell::Title(title.clone())], Vec::new()];
    rows.extend(STEPS.map(|step| vec![SheetCell::Text(words.say(step))]));
    rows.push(Vec::new());
    rows.extend(
        drawn.iter().map(|(label, what)| vec![SheetCell::Text(words.say(Phrase::Labelled { label: label.clone(), text: what.clone() }))]),
    );
    sheets.push(Sheet { name: about_name, widths: vec![110], rows, ..Sheet::default() });
    sheets.push(lists.sheet(words.say(LISTS_ABOUT)));
    Workbook {
        subject: words.say(FILL_IN),
        title,
        maker: MAKER.to_owned(),
        date,
        day_format: spreadsheet_date(request.locale),
        cut: words.say(CUT),
        properties: Vec::new(),
        sheets,
    }
}

fn sheet(audit: &Audit, name: String, clients: &[&str], request: &FormRequest<'_>, lists: &mut Lists, words: Words) -> Sheet {
    let heading = |text: String| SheetCell::Heading(text, Align::Left);
    let heads = [ITEM, FACT, VALUE, TRACK, QUESTION, COUNT_YES, COUNT_ALL, SOURCE, DATE, NOTE, RATER].map(|head| words.say(head));
    let mut headings = vec![heading(form_identity(audit))];
    headings.extend(heads.into_iter().chain([TALLY_MARK.to_owned()]).map(heading));
    headings.extend(clients.iter().map(|client| heading((*client).to_owned())));
    let mut rows = vec![titled(SheetCell::Title(audit.rubric().title.clone())), titled(SheetCell::Remark(words.say(FILL_IN))), headings];
    let mut has_tracks = false;
    for question in asked(audit).iter().flat_map(|section| &section.items).flat_map(|asked| &asked.questions) {
        let Some((fact, about)) = question.fact.filter(|(_, fact)| !fact.per_file.is_empty()) else { continue };
        let (item, row) = (question.item, rows.len() + 1);
        has_tracks |= question.track.is_some();
        let text = |text: &str| SheetCell::Text(text.to_owned());
        let answer = |kind, given| SheetCell::Answer(AnswerCell { kind, prompt: String::new(), refusal: words.say(NOT_YES_NO), given });
        let whole = |formula| SheetCell::Formula { formula, result: "0".to_owned(), kind: FormulaKind::Whole };
        let yes = counted(table::YES.into_iter().chain(TICKS), clients.len(), row);
        let all = format!("{yes}+{}", counted(table::NO, clients.len(), row));
        let mut cells = vec![
            text(&question.key()),
            text(item.id.as_str()),
            text(fact.as_str()),
            SheetCell::Blank,
            text(question.track.map_or("", |track| audit.rubric().short_title(track))),
            text(&about.per_file),
            whole(yes),
            whole(all),
            answer(AnswerKind::Text, source(audit, item).map(GivenCell::Text)),
            answer(AnswerKind::Day, None),
            answer(AnswerKind::Text, None),
            request.rater.map_or_else(|| answer(AnswerKind::Text, None), text),
            SheetCell::Blank,
        ];
        cells.extend(clients.iter().map(|_| answer(AnswerKind::One(lists.yes_or_no(words)), None)));
        rows.push(cells);
    }
    let widths = [4, 15, 4, 4, 8, 52, 8, 10, 9, 11, 18, 12, 4].into_iter().chain(clients.iter().map(|_| 9)).collect();
    // What is the same in every row, or in none, need not be seen.
    let unseen = request.rater.map(|_| RATER_AT).into_iter().chain((!has_tracks).then_some(TRACK_AT));
    Sheet {
        name,
        widths,
        rows,
        heading_rows: HEADING_ROWS,
        fixed_columns: 6,
        hidden_columns: HIDDEN.into_iter().chain(unseen).collect(),
        is_protected: true,
        ..Sheet::default()
    }
}

/// How many cells of a row hold one of these words, each in any case of letters, as they are taken when the sheet is read.
fn counted<'w>(known: impl IntoIterator<Item = &'w str>, clients: usize, row: usize) -> String {
    let (first, last) = (column(BEFORE), column(BEFORE + clients.saturating_sub(1)));
    let mut words: Vec<String> = known.into_iter().map(str::to_lowercase).collect();
    words.sort_unstable();
    words.dedup();
    let of_word = |word: String| format!("COUNTIF({first}{row}:{last}{row},\"{word}\")");
    words.into_iter().map(of_word).collect::<Vec<_>>().join("+")
}

/// The source that the answers rest on: that of client files which the item lists, else that of documents.
fn source(audit: &Audit, item: &Item) -> Option<String> {
    let of = |way: Gather| {
        let codes = audit.rubric().evidence_codes.iter().filter(move |code| code.gather == Some(way));
        codes.map(|code| &code.code).find(|code| item.evidence.contains(code)).cloned()
    };
    of(Gather::Files).or_else(|| of(Gather::Documents))
}
