//! Labels that several pages use.

use crate::locale::Label;

pub const ANCHORS: Label = Label { nl: "Ankerpunten", en: "Anchors", fr: "Points d'ancrage" };
pub const BAND: Label = Label { nl: "Klasse", en: "Band", fr: "Classe" };
pub const EVIDENCE_SOURCES: Label = Label { nl: "Gegevensbronnen", en: "Evidence sources", fr: "Sources de données" };
pub const FACTS: Label = Label { nl: "Gegevens", en: "Facts", fr: "Données" };
pub const FILE: Label = Label { nl: "Bestand", en: "File", fr: "Fichier" };
pub const INSUFFICIENT: Label = Label { nl: "onvoldoende gegevens", en: "insufficient data", fr: "données insuffisantes" };
pub const IS_CHECKLIST: Label = Label {
    nl: "Dit is een checklist: het aantal punten is geen oordeel.",
    en: "This is a checklist: the number of points is no verdict.",
    fr: "Ceci est une liste de contrôle : le nombre de points n'est pas un jugement.",
};
pub const ITEM: Label = Label { nl: "Item", en: "Item", fr: "Item" };
pub const ITEMS: Label = Label { nl: "Items", en: "Items", fr: "Items" };
pub const ITEMS_SCORED: Label = Label { nl: "Gescoord", en: "Scored", fr: "Cotés" };
pub const MAXIMUM: Label = Label { nl: "Maximum", en: "Maximum", fr: "Maximum" };
pub const MEAN: Label = Label { nl: "Gemiddelde", en: "Mean", fr: "Moyenne" };
pub const MISSING: Label = Label { nl: "ontbreekt", en: "missing", fr: "manque" };
pub const MODEL: Label = Label { nl: "Model", en: "Model", fr: "Modèle" };
pub const NAMES_LEFT_OUT: Label = Label {
    nl: "De namen van programma, auditors en bestanden zijn weggelaten, ook uit toelichtingen en aanbevelingen. Die kunnen \
         anderen noemen; lees ze na voor het rapport de deur uit gaat.",
    en: "The names of the programme, the auditors and the files are left out, also of notes and recommendations. These may \
         name others; read them through before the report leaves the house.",
    fr: "Les noms du programme, des auditeurs et des fichiers sont omis, aussi dans les remarques et recommandations. Celles-ci \
         peuvent nommer d'autres personnes ; relisez-les avant de diffuser le rapport.",
};
pub const NOT_APPLICABLE: Label = Label { nl: "niet van toepassing", en: "not applicable", fr: "sans objet" };
pub const NOT_STATED: Label = Label { nl: "niet vermeld", en: "not stated", fr: "non indiqué" };
pub const NOT_USED: Label = Label {
    nl: "dit model gebruikt het item niet in deze kolom",
    en: "not used by this model in this track",
    fr: "ce modèle n'emploie pas l'item dans ce volet",
};
pub const NOTHING_MISSING: Label = Label { nl: "Er ontbreekt geen item.", en: "No item is missing.", fr: "Aucun item ne manque." };
pub const NOTICES: Label = Label { nl: "Meldingen", en: "Notices", fr: "Remarques" };
pub const OUTCOME_HEAD: Label = Label { nl: "Uitkomst", en: "Outcome", fr: "Résultat" };
pub const OUTCOMES: Label = Label { nl: "Uitkomsten", en: "Outcomes", fr: "Résultats" };
pub const PARAPHRASE: Label = Label {
    nl: "Criteria en ankerpunten zijn in eigen woorden samengevat; de tekst van de uitgever gaat voor.",
    en: "Criteria and anchors are paraphrased; the publisher's text prevails.",
    fr: "Critères et points d'ancrage sont reformulés ; le texte de l'éditeur prévaut.",
};
pub const PERIOD: Label = Label { nl: "Periode", en: "Period", fr: "Période" };
pub const POINT_ABSENT: Label = Label { nl: "niet aanwezig", en: "not present", fr: "absent" };
pub const POINT_PRESENT: Label = Label { nl: "aanwezig", en: "present", fr: "présent" };
pub const POINTS_IN_ALL: Label = Label { nl: "Punten", en: "Points", fr: "Points" };
pub const POINTS_PRESENT: Label = Label { nl: "Aanwezig", en: "Present", fr: "Présents" };
pub const PROOF: Label = Label { nl: "Waaruit het blijkt", en: "Evidence that it is done", fr: "Preuve" };
pub const RATER: Label = Label { nl: "Beoordelaar", en: "Rater", fr: "Évaluateur" };
pub const REASON: Label = Label { nl: "Waarom", en: "Why", fr: "Pourquoi" };
pub const RECOMMENDATIONS: Label = Label { nl: "Aanbevelingen", en: "Recommendations", fr: "Recommandations" };
pub const REPORT_DATE: Label = Label { nl: "Datum van het rapport", en: "Date of this report", fr: "Date du rapport" };
pub const RUBRIC: Label = Label { nl: "Schaal", en: "Scale", fr: "Échelle" };
pub const RULE_JUDGED: Label =
    Label { nl: "de auditor kiest het ankerpunt", en: "the auditor chooses the anchor", fr: "l'auditeur choisit le point d'ancrage" };
pub const RULE_PER_WORKER: Label = Label {
    nl: "of de auditor scoort elke werker; dan geldt het ankerpunt dat het dichtst bij het gemiddelde ligt, en precies tussen twee het laagste",
    en: "or the auditor rates each worker; then the anchor nearest to the mean applies, and halfway between two the lower",
    fr: "ou l'auditeur évalue chaque jobcoach ; vaut alors le point d'ancrage le plus proche de la moyenne, et à mi-chemin de deux le plus bas",
};
pub const RULINGS_APPLIED: Label = Label { nl: "Toegepaste uitspraken", en: "Rulings that applied", fr: "Décisions appliquées" };
pub const SCORE: Label = Label { nl: "Score", en: "Score", fr: "Score" };
pub const SCORE_MISSING: Label = Label { nl: "ontbreekt", en: "missing", fr: "manquant" };
pub const SECTION: Label = Label { nl: "Hoofdstuk", en: "Section", fr: "Partie" };
pub const SECTIONS_CHART: Label = Label { nl: "Punten per hoofdstuk", en: "Points per section", fr: "Points par partie" };
pub const SHARE_OF_MAXIMUM: Label = Label { nl: "Deel van het maximum", en: "Share of the maximum", fr: "Part du maximum" };
pub const SHARE_OF_RANGE: Label = Label { nl: "Deel van het bereik", en: "Share of the range", fr: "Part de l'étendue" };
pub const SHEET_HELP: Label = Label {
    nl: "Kies op het blad Items een andere score om te zien wat dat met de totalen doet.",
    en: "Choose another score on the sheet Items to see what that does to the totals.",
    fr: "Choisissez un autre score dans la feuille Items pour voir l’effet sur les totaux.",
};
pub const SOURCE: Label = Label { nl: "Bron", en: "Source", fr: "Source" };
pub const STRENGTHS: Label = Label { nl: "Sterke punten", en: "Strengths", fr: "Points forts" };
pub const TITLE: Label = Label { nl: "Titel", en: "Title", fr: "Titre" };
pub const TOTAL: Label = Label { nl: "Totaal", en: "Total", fr: "Total" };
pub const TRACK: Label = Label { nl: "Kolom", en: "Track", fr: "Volet" };
pub const VERDICT: Label = Label { nl: "Stand", en: "Status", fr: "État" };
pub const WANTING: Label = Label { nl: "Wat nodig is", en: "What is needed", fr: "Ce qu'il faut" };
pub const WARNINGS: Label = Label { nl: "Waarschuwingen", en: "Warnings", fr: "Avertissements" };
pub const WHAT: Label = Label { nl: "Wat", en: "What", fr: "Quoi" };
pub const WHEN: Label = Label { nl: "Tegen wanneer", en: "By when", fr: "Pour quand" };
pub const WHO: Label = Label { nl: "Wie", en: "Who", fr: "Qui" };
