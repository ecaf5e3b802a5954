//! Labels that several pages use.

use crate::locale::Label;

pub const ANCHORS: Label = Label { nl: "Ankerpunten", en: "Anchors", fr: "Points d'ancrage" };
pub const BAND: Label = Label { nl: "Niveau", en: "Fidelity band", fr: "Niveau de fidélité" };
pub const EFFORT: Label = Label { nl: "Inspanning", en: "Effort", fr: "Effort" };
pub const EVIDENCE_SOURCES: Label = Label { nl: "Gegevensbronnen", en: "Evidence sources", fr: "Sources d'information" };
pub const FACTS: Label = Label { nl: "Gegevens", en: "Facts", fr: "Données" };
pub const FILE: Label = Label { nl: "Bestand", en: "File", fr: "Fichier" };
pub const INSUFFICIENT: Label = Label { nl: "onvoldoende gegevens", en: "insufficient data", fr: "données insuffisantes" };
pub const IS_CHECKLIST: Label = Label {
    nl: "Dit is een checklist: het aantal items dat aanwezig is, is geen oordeel.",
    en: "This is a checklist: the number of items present is not a verdict.",
    fr: "Ceci est une check-list : le nombre d'items présents n'est pas un jugement.",
};
pub const CHECKSUM: Label = Label { nl: "Controlegetal (SHA-256)", en: "SHA-256", fr: "SHA-256" };
pub const ITEM: Label = Label { nl: "Item", en: "Item", fr: "Item" };
pub const ITEMS: Label = Label { nl: "Items", en: "Items", fr: "Items" };
pub const ITEMS_SCORED: Label = Label { nl: "Gescoord", en: "Scored", fr: "Cotés" };
pub const MAXIMUM: Label = Label { nl: "Maximum", en: "Maximum", fr: "Maximum" };
pub const MEAN: Label = Label { nl: "Gemiddelde", en: "Mean", fr: "Moyenne" };
pub const MISSING: Label = Label { nl: "ontbreekt", en: "missing", fr: "manquant" };
pub const MODEL: Label = Label { nl: "Model", en: "Model", fr: "Modèle" };
pub const NAMES_LEFT_OUT: Label = Label {
    nl: "De namen van programma, auditors en bestanden zijn weggelaten, ook uit toelichtingen en aanbevelingen. Daarin \
         kunnen namen van anderen staan; lees die na voordat het rapport wordt verspreid.",
    en: "The names of the programme, the reviewers and the files are left out, also of notes and recommendations. These may \
         name others; read them through before the report is shared with others.",
    fr: "Les noms du programme, de l'équipe d'audit et des fichiers sont omis, aussi dans les remarques et recommandations. Celles-ci \
         peuvent nommer d'autres personnes ; relisez-les avant de diffuser le rapport.",
};
pub const NOT_APPLICABLE: Label = Label { nl: "niet van toepassing", en: "not applicable", fr: "sans objet" };
pub const NOT_STATED: Label = Label { nl: "niet ingevuld", en: "not stated", fr: "non indiqué" };
pub const NOT_USED: Label = Label {
    nl: "dit model gebruikt het item niet in dit spoor",
    en: "not used by this model in this track",
    fr: "ce modèle n'utilise pas l'item dans ce volet",
};
pub const NOTHING_MISSING: Label = Label { nl: "Er ontbreekt geen score.", en: "No item is missing.", fr: "Aucun item ne manque." };
pub const NOTICES: Label = Label { nl: "Meldingen bij de scores", en: "Notices", fr: "Informations" };
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
pub const POINTS: Label = Label { nl: "Punten", en: "Points", fr: "Points" };
pub const POINTS_IN_ALL: Label = Label { nl: "Items", en: "Items", fr: "Items" };
pub const POINTS_PRESENT: Label = Label { nl: "Aanwezig", en: "Items present", fr: "Items présents" };
pub const PROOF: Label = Label { nl: "Hoe dat blijkt", en: "Evidence that it is done", fr: "Preuve" };
pub const RATER: Label = Label { nl: "Scores volgens", en: "Ratings by", fr: "Évaluation de" };
pub const REASON: Label = Label { nl: "Waarom", en: "Why", fr: "Pourquoi" };
pub const RECOMMENDATIONS: Label = Label { nl: "Aanbevelingen", en: "Recommendations", fr: "Recommandations" };
pub const REPORT_DATE: Label = Label { nl: "Datum van het rapport", en: "Date of this report", fr: "Date du rapport" };
pub const RUBRIC: Label = Label { nl: "Schaal", en: "Scale", fr: "Échelle" };
pub const RULE_JUDGED: Label =
    Label { nl: "oordeel van de auditor", en: "the reviewers choose the anchor", fr: "l'équipe d'audit choisit le point d'ancrage" };
pub const RULE_PER_WORKER: Label = Label {
    nl: "of een oordeel per IPS-werker; dan geldt het ankerpunt dat het dichtst bij het gemiddelde ligt, en precies tussen twee het laagste",
    en: "or the reviewers rate each specialist; then the anchor nearest to the mean applies, and halfway between two the lower",
    fr: "ou l'équipe d'audit attribue un score à chaque jobcoach ; est alors retenu le point d'ancrage le plus proche de la moyenne, et à égale distance de deux le plus bas",
};
pub const RULINGS_APPLIED: Label =
    Label { nl: "Toegepaste interpretaties", en: "Rulings applied", fr: "Règles d'interprétation appliquées" };
pub const SCORE: Label = Label { nl: "Score", en: "Score", fr: "Score" };
pub const SECTION: Label = Label { nl: "Deel", en: "Section", fr: "Section" };
pub const SECTIONS_CHART: Label = Label { nl: "Punten per deel", en: "Points per section", fr: "Points par section" };
pub const SHARE_OF_MAXIMUM: Label = Label { nl: "Aandeel van het maximum", en: "% of the maximum", fr: "% du maximum" };
pub const SHARE_OF_RANGE: Label = Label { nl: "Aandeel van het bereik", en: "% of the possible range", fr: "% de l'étendue possible" };
pub const SHEET_HELP: Label = Label {
    nl: "Kies op het blad Items een andere score om te zien wat dat met de totalen doet.",
    en: "Choose another score on the sheet Items to see what that does to the totals.",
    fr: "Choisissez un autre score dans la feuille Items pour voir l'effet sur les totaux.",
};
pub const SOURCE: Label = Label { nl: "Herkomst", en: "Source", fr: "Source" };
pub const STRENGTHS: Label = Label { nl: "Sterke punten", en: "Strengths", fr: "Points forts" };
pub const KIND_OF_REVIEW: Label = Label { nl: "Soort beoordeling", en: "Kind of review", fr: "Type d'évaluation" };
pub const SELF_ASSESSMENT: Label = Label {
    nl: "zelfbeoordeling: het programma heeft zichzelf gescoord",
    en: "self-assessment: the programme scored itself",
    fr: "auto-évaluation : le programme s'est coté lui-même",
};
pub const TITLE: Label = Label { nl: "Titel", en: "Title", fr: "Titre" };
pub const TOTAL: Label = Label { nl: "Totaal", en: "Total", fr: "Total" };
pub const TRACK: Label = Label { nl: "Spoor", en: "Track", fr: "Volet" };
pub const VERDICT: Label = Label { nl: "Status", en: "Status", fr: "État" };
pub const WANTING: Label = Label { nl: "Nog nodig", en: "What is required", fr: "Ce qu'il faut" };
pub const WARNINGS: Label = Label { nl: "Waarschuwingen bij de scores", en: "Warnings", fr: "Avertissements" };
pub const WHAT: Label = Label { nl: "Wat", en: "What", fr: "Quoi" };
pub const WHEN: Label = Label { nl: "Klaar op", en: "By when", fr: "Pour quand" };
pub const WHO: Label = Label { nl: "Wie", en: "Who", fr: "Qui" };
pub const YES: Label = Label { nl: "ja", en: "yes", fr: "oui" };
pub const NO: Label = Label { nl: "nee", en: "no", fr: "non" };
pub const WEAKEST: Label = Label { nl: "Items met de laagste scores", en: "Lowest-scoring items", fr: "Items aux scores les plus bas" };
pub const PROGRAMME: Label = Label { nl: "Programma", en: "Programme", fr: "Programme" };
pub const BY: Label = Label { nl: "Door", en: "By", fr: "Par" };
pub const DAY: Label = Label { nl: "Datum", en: "Date", fr: "Date" };
pub const NOTE: Label = Label { nl: "Toelichting", en: "Note", fr: "Remarque" };
pub const EVIDENCE_SOURCE: Label = Label { nl: "Gegevensbron", en: "Evidence source", fr: "Source d'information" };
pub const FROM_RECORDS: Label = Label { nl: "registraties", en: "records", fr: "tableaux de suivi" };
pub const SCORED_BY: Label = Label { nl: "Bepaald door", en: "Scored by", fr: "Mode de cotation" };
pub const FACT: Label = Label { nl: "Gegeven", en: "Fact", fr: "Donnée" };
pub const ANSWER: Label = Label { nl: "Antwoord", en: "Answer", fr: "Réponse" };
pub const VALUE: Label = Label { nl: "Waarde", en: "Value", fr: "Valeur" };
pub const OF: Label = Label { nl: "van", en: "of", fr: "sur" };
pub const SUMMARY: Label = Label { nl: "Samenvatting", en: "Summary", fr: "Résumé" };
pub const ACTION_PLAN: Label = Label { nl: "Actieplan", en: "Action plan", fr: "Plan d'action" };
pub const NO_ADVICE: Label = Label {
    nl: "De auditors noteerden geen aanbevelingen.",
    en: "The reviewers noted no recommendations.",
    fr: "L'équipe d'audit n'a noté aucune recommandation.",
};
