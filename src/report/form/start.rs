//! The first sheet of a form: what it is, how to fill it in, how far one has come, the totals so far, and the codes.

use super::Context;
use super::calculation::Calculation;
use super::lists::Lists;
use super::state::{INSUFFICIENT, NOT_UNDERSTOOD, SCORED, UNDERSTOOD, count_of, counting};
use crate::audit::form_made_for;
use crate::figure::Figure;
use crate::locale::{Label, Phrase};
use crate::report::Align;
use crate::report::labels::{
    BAND, EVIDENCE_SOURCES, ITEMS_SCORED, MAXIMUM, MEAN, MODEL, OF, PERIOD, PROGRAMME, RATER, RUBRIC, SHARE_OF_MAXIMUM, SHARE_OF_RANGE,
    TOTAL, TRACK,
};
use crate::report::sheet::{FormulaKind, Sheet, SheetCell};
use crate::rubric::{Sums, TotalBands, TotalKind, TrackId};

const HOW: Label = Label { nl: "Zo vult u het formulier in", en: "How to fill in this form", fr: "Comment remplir ce formulaire" };
const STEPS: [Label; 6] = [
    Label {
        nl: "Vul op de volgende bladen de gele cellen in: de waarde, en zo mogelijk de gegevensbron, de datum en een toelichting.",
        en: "On the next sheets, fill in the yellow cells: the value and, where you can, the evidence source, the date and a note.",
        fr: "Sur les feuilles suivantes, complétez les cellules jaunes : la valeur et, si possible, la source, la date et une remarque.",
    },
    Label {
        nl: "Een lege cel betekent: nog niet bekend. Dat telt niet als nul en niet als nee.",
        en: "A blank cell means: not known yet. It counts neither as zero nor as no.",
        fr: "Une cellule vide signifie : pas encore connu. Elle ne compte ni pour zéro ni pour non.",
    },
    Label {
        nl: "Zet + tussen meer gegevensbronnen: INT+DS. Begin een toelichting met + voor een sterk punt en met > voor een aanbeveling.",
        en: "Join several evidence sources with +: INT+DS. Begin a note with + for a strength and with > for a recommendation.",
        fr: "Joignez plusieurs sources par + : INT+DS. Commencez une remarque par + pour un point fort et par > pour une recommandation.",
    },
    Label {
        nl: "Schrijf percentages als getal, zonder %-teken: 92,5. Gebruik ten hoogste vier decimalen.",
        en: "Write percentages as numbers, without a % sign: 92.5. Use four decimals at most.",
        fr: "Écrivez les pourcentages comme nombres, sans signe % : 92,5. Utilisez quatre décimales au plus.",
    },
    Label {
        nl: "De scores rekenen mee terwijl u invult. Verandert een score niet, druk dan op F9. getrouw rekent alles opnieuw uit uw antwoorden.",
        en: "The scores follow as you fill in. If they do not, press F9. getrouw works everything out anew from your answers.",
        fr: "Les scores suivent votre saisie. S'ils restent figés, appuyez sur F9. getrouw recalcule tout à partir de vos réponses.",
    },
    Label {
        nl: "Sla het bestand op in de map evidence van de audit, en controleer het met: getrouw check",
        en: "Save the file in the folder evidence of the audit, and check it with: getrouw check",
        fr: "Enregistrez le fichier dans le dossier evidence de l'audit, et vérifiez-le avec : getrouw check",
    },
];
const PROGRESS: Label = Label { nl: "Ingevuld", en: "Filled in", fr: "Rempli" };
const BAD_CELLS: Label = Label { nl: "Niet begrepen cellen", en: "Cells not understood", fr: "Cellules non comprises" };
const LOWEST: Label = Label { nl: "Laagste mogelijk", en: "Lowest possible", fr: "Le plus bas possible" };
const HIGHEST: Label = Label { nl: "Hoogste mogelijk", en: "Highest possible", fr: "Le plus haut possible" };
const IDENTITY: Label = Label { nl: "Gemaakt voor", en: "Made for", fr: "Fait pour" };
const LEFT_OVER: Label = Label {
    nl: "Antwoorden zonder plaats in dit formulier staan op het laatste blad.",
    en: "Answers without a place in this form stand on the last sheet.",
    fr: "Les réponses sans place dans ce formulaire figurent sur la dernière feuille.",
};

/// What the first sheet is made with beside what all are.
pub(super) struct Start<'a> {
    pub name: String,
    pub has_left_over: bool,
    pub calculation: &'a Calculation<'a>,
}

pub(super) fn sheet(start: &Start<'_>, context: &Context<'_>, lists: &mut Lists) -> Sheet {
    let (words, audit) = (context.words, context.audit);
    let rubric = audit.rubric();
    let mut rows = vec![vec![SheetCell::Title(words.titled(words.say(super::FORM), audit.programme()))], Vec::new()];
    let term = |label: Label, what: String| vec![SheetCell::Label(words.say(label)), SheetCell::Text(what)];
    rows.push(term(PROGRAMME, audit.programme().to_owned()));
    let version = Phrase::VersionOf { title: rubric.title.clone(), id: rubric.id.clone(), version: rubric.version.clone() };
    rows.push(term(RUBRIC, words.say(version)));
    rows.push(term(MODEL, audit.model().title.clone()));
    rows.extend(words.kind_of_review(audit).map(|(label, what)| vec![SheetCell::Label(label), SheetCell::Text(what)]));
    rows.extend(audit.period().map(|period| term(PERIOD, words.period(period))));
    rows.extend(context.rater.map(|rater| term(RATER, audit.auditor_name(rater).to_owned())));
    rows.push(Vec::new());
    rows.push(vec![SheetCell::Label(words.say(HOW))]);
    rows.extend(STEPS.map(|step| vec![SheetCell::Remark(words.say(step))]));
    if start.has_left_over {
        rows.push(vec![SheetCell::Remark(words.say(LEFT_OVER))]);
    }
    rows.push(Vec::new());
    progress(start.calculation, context, &mut rows);
    rows.push(Vec::new());
    totals(start.calculation, context, lists, &mut rows);
    if !rubric.evidence_codes.is_empty() {
        rows.push(Vec::new());
        rows.push(vec![SheetCell::Label(words.say(EVIDENCE_SOURCES))]);
        rows.extend(
            rubric.evidence_codes.iter().map(|known| vec![SheetCell::Label(known.code.clone()), SheetCell::Text(known.title.clone())]),
        );
    }
    rows.push(Vec::new());
    rows.push(term(IDENTITY, form_made_for(audit)));
    Sheet { name: start.name.clone(), widths: vec![26, 14, 12, 14, 14, 14, 16, 16, 24], rows, is_protected: true, ..Sheet::default() }
}

fn progress(calculation: &Calculation<'_>, context: &Context<'_>, rows: &mut Vec<Vec<SheetCell>>) {
    let words = context.words;
    let [states, counts] = calculation.states();
    let answered = format!("{}+{}", counting(&states, &counts, UNDERSTOOD), counting(&states, &counts, INSUFFICIENT));
    rows.push(vec![
        SheetCell::Label(words.say(PROGRESS)),
        context.formula(answered, 0, FormulaKind::Whole),
        SheetCell::Text(format!("{} {}", words.say(OF), calculation.wanted())),
    ]);
    rows.push(vec![SheetCell::Label(words.say(BAD_CELLS)), context.formula(count_of(&states, NOT_UNDERSTOOD), 0, FormulaKind::Whole)]);
}

/// A row for each track: its total, how much is scored and what is still possible.
fn totals(calculation: &Calculation<'_>, context: &Context<'_>, lists: &mut Lists, rows: &mut Vec<Vec<SheetCell>>) {
    let (words, audit) = (context.words, context.audit);
    let rubric = audit.rubric();
    let bands = rubric.bands.as_ref();
    let mut heads = vec![(TRACK, Align::Left), (TOTAL, Align::Right), (MAXIMUM, Align::Right), (ITEMS_SCORED, Align::Right)];
    heads.extend([(LOWEST, Align::Right), (HIGHEST, Align::Right)]);
    match rubric.total {
        TotalKind::Count => {}
        TotalKind::Mean => heads.push((MEAN, Align::Right)),
        TotalKind::Sum | TotalKind::PercentOfMaximum | TotalKind::PercentOfRange => {
            heads.extend([(SHARE_OF_MAXIMUM, Align::Right), (SHARE_OF_RANGE, Align::Right)]);
        }
    }
    heads.extend(bands.map(|_| (BAND, Align::Left)));
    rows.push(heads.into_iter().map(|(head, align)| SheetCell::Heading(words.say(head), align)).collect());
    for track in &audit.model().tracks {
        let Some([states, scores, lowest, highest]) = calculation.of_track(track) else { continue };
        let items: Vec<_> = rubric.items.iter().filter(|item| item.is_scored(&audit.model().id, track)).collect();
        let (count, sums) = (items.len(), Sums::over(items));
        let row = rows.len() + 1;
        let mut cells = vec![
            SheetCell::Text(rubric.short_title(track).to_owned()),
            // Where nothing is scored there is no total, and certainly not nought.
            context.formula(format!("IF(D{row}=0,\"–\",SUM({scores}))"), "–", FormulaKind::Whole),
            SheetCell::Whole(sums.highest),
            context.formula(count_of(&states, SCORED), 0, FormulaKind::Whole),
            context.formula(format!("SUM({lowest})"), sums.lowest, FormulaKind::Whole),
            context.formula(format!("SUM({highest})"), sums.highest, FormulaKind::Whole),
        ];
        let whole = |of: String, kind| context.formula(format!("IF(D{row}={count},{of},\"–\")"), "–", kind);
        match rubric.total {
            TotalKind::Count => {}
            TotalKind::Mean => cells.push(whole(format!("B{row}/{count}"), FormulaKind::Decimal)),
            TotalKind::Sum | TotalKind::PercentOfMaximum | TotalKind::PercentOfRange => {
                cells.push(whole(format!("B{row}/C{row}"), FormulaKind::Share));
                cells.push(whole(format!("(B{row}-{0})/(C{row}-{0})", sums.lowest), FormulaKind::Share));
            }
        }
        if let Some(bands) = bands {
            let name = band(bands, track, &sums, &format!("B{row}"), calculation, context, lists);
            cells.push(whole(name, FormulaKind::Text));
        }
        rows.push(cells);
    }
}

/// The name of the band that the total of a complete sheet reaches: the highest that asks of no single item what it has not got.
fn band(
    bands: &TotalBands,
    track: &TrackId,
    sums: &Sums,
    total: &str,
    calculation: &Calculation<'_>,
    context: &Context<'_>,
    lists: &mut Lists,
) -> String {
    let known: Vec<_> = bands.in_track(track).collect();
    // Places from 1 on, of which the first is that of no band.
    let place = |id: Option<&str>| known.iter().position(|band| Some(band.id.as_str()) == id).map_or(1, |at| at + 2);
    let reached = (sums.lowest..=sums.highest).map(|total| {
        let reached = bands.on.of(&Figure::whole(total), sums).and_then(|figure| bands.of(track, &figure));
        SheetCell::Whole(i64::try_from(place(reached.map(|band| band.id.as_str()))).unwrap_or(1))
    });
    let mut places = vec![format!("INDEX({},{total}-{}+1)", lists.add(reached.collect()), sums.lowest)];
    for minimum in context.audit.rubric().minimums.iter().flat_map(|minimums| &minimums.items) {
        // A band that this track does not have asks nothing of it.
        let band = minimum.band.as_deref().filter(|id| known.iter().any(|band| band.id == *id));
        let of_item = band.zip(calculation.live(&minimum.item, track));
        places.extend(of_item.map(|(band, (_, score))| {
            // Who is below it is in the band before at most.
            format!("IF({score}<{},{},{})", minimum.at_least, place(Some(band)) - 1, known.len() + 1)
        }));
    }
    let names = std::iter::once("–").chain(known.iter().map(|band| band.name.as_str())).map(|name| SheetCell::Text(name.to_owned()));
    format!("INDEX({},MIN({}))", lists.add(names.collect()), places.join(","))
}
