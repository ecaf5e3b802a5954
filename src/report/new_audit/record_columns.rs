//! What each column of the tables of records holds and where a programme finds it, for whoever fills it in.

use crate::locale::Label;

/// A column of a table of records.
pub(super) struct RecordColumn {
    /// The table, by its name in `audit.yaml`.
    pub table: &'static str,
    /// The column, by its name in code.
    pub column: &'static str,
    pub heading: Label,
    pub holds: Label,
    pub comes_from: Label,
}

const OWN: Label = Label {
    nl: "een lijst die het programma zelf bijhoudt; de sleutel blijft daar",
    en: "a list that the programme keeps itself; the key stays there",
    fr: "une liste que le programme tient lui-même ; la clé y reste",
};
const STAFF: Label = Label { nl: "de personeelsadministratie", en: "the staff administration", fr: "l'administration du personnel" };
const CLIENTS: Label =
    Label {
        nl: "het EPD of de trajectregistratie", en: "the client record system", fr: "le dossier informatisé ou le suivi des parcours"
    };
const LOG: Label =
    Label { nl: "de contactenlijst of de agenda", en: "the contact log or the diary", fr: "la liste des contacts ou l'agenda" };
const PLACEMENTS: Label = Label {
    nl: "de trajectregistratie of de lijst van plaatsingen",
    en: "the client record system or the list of placements",
    fr: "le suivi des parcours ou la liste des placements",
};
const TIMES: Label = Label { nl: "de urenregistratie", en: "the time sheets", fr: "le relevé des heures" };
const WORKER: Label = Label { nl: "IPS-werker", en: "worker", fr: "jobcoach" };
const CLIENT: Label = Label { nl: "cliënt", en: "client", fr: "client" };
const WORKER_CODE: Label = Label {
    nl: "een eigen code voor de medewerker, in alle tabellen dezelfde; nooit de naam",
    en: "a code of one's own for the specialist, the same in all tables; never the name",
    fr: "un code propre au jobcoach, le même dans tous les tableaux ; jamais le nom",
};
const CLIENT_CODE: Label = Label {
    nl: "een eigen code voor de cliënt, in alle tabellen dezelfde; nooit de naam of een landelijk nummer",
    en: "a code of one's own for the client, the same in all tables; never the name or a national number",
    fr: "un code propre à l'usager, le même dans tous les tableaux ; jamais le nom ni un numéro national",
};
const TRACK: Label = Label { nl: "spoor", en: "track", fr: "volet" };
const TRACK_WORDS: Label = Label {
    nl: "het spoor zoals de schaal dat noemt, of beide; leeg als er één caseload is",
    en: "the track as the scale calls it, or both; blank where there is one caseload",
    fr: "le volet tel que l'échelle le nomme, ou les deux ; vide si tous les usagers sont suivis ensemble",
};

/// Every column of every table.
pub(super) static COLUMNS: [RecordColumn; 39] = [
    RecordColumn { table: "workers", column: "worker", heading: WORKER, holds: WORKER_CODE, comes_from: OWN },
    RecordColumn {
        table: "workers",
        column: "fte",
        heading: Label { nl: "fte", en: "fte", fr: "ETP" },
        holds: Label {
            nl: "de aanstelling als IPS-werker: 1 is voltijds, 0,8 is vier dagen",
            en: "the post as a specialist: 1 is full time, 0.8 is four days",
            fr: "le poste de jobcoach : 1 est un temps plein, 0,8 quatre jours",
        },
        comes_from: STAFF,
    },
    RecordColumn { table: "workers", column: "track", heading: TRACK, holds: TRACK_WORDS, comes_from: OWN },
    RecordColumn {
        table: "workers",
        column: "teams",
        heading: Label { nl: "teams", en: "teams", fr: "équipes" },
        holds: Label {
            nl: "de GGZ-teams waar de medewerker bij hoort, gescheiden door |",
            en: "the mental health teams that the specialist belongs to, with | between them",
            fr: "les équipes de santé mentale dont le jobcoach fait partie, séparées par |",
        },
        comes_from: OWN,
    },
    RecordColumn {
        table: "workers",
        column: "from",
        heading: Label { nl: "vanaf", en: "from", fr: "depuis" },
        holds: Label {
            nl: "de eerste dag in deze aanstelling; leeg als die voor de periode ligt",
            en: "the first day in this post; blank where it lies before the period",
            fr: "le premier jour dans ce poste ; vide s'il précède la période",
        },
        comes_from: STAFF,
    },
    RecordColumn {
        table: "workers",
        column: "to",
        heading: Label { nl: "tot en met", en: "to", fr: "jusqu'au" },
        holds: Label {
            nl: "de laatste dag; leeg als de aanstelling doorloopt",
            en: "the last day; blank where the post goes on",
            fr: "le dernier jour ; vide si le poste continue",
        },
        comes_from: STAFF,
    },
    RecordColumn { table: "clients", column: "client", heading: CLIENT, holds: CLIENT_CODE, comes_from: OWN },
    RecordColumn {
        table: "clients",
        column: "worker",
        heading: WORKER,
        holds: Label {
            nl: "de code van de IPS-werker die begeleidt",
            en: "the code of the specialist who gives support",
            fr: "le code du jobcoach qui accompagne",
        },
        comes_from: CLIENTS,
    },
    RecordColumn { table: "clients", column: "track", heading: TRACK, holds: TRACK_WORDS, comes_from: CLIENTS },
    RecordColumn {
        table: "clients",
        column: "team",
        heading: Label { nl: "team", en: "team", fr: "équipe" },
        holds: Label {
            nl: "het GGZ-team dat behandelt",
            en: "the mental health team that treats the client",
            fr: "l'équipe de santé mentale qui soigne l'usager",
        },
        comes_from: CLIENTS,
    },
    RecordColumn {
        table: "clients",
        column: "enrolled",
        heading: Label { nl: "ingeschreven", en: "enrolled", fr: "inscription" },
        holds: Label {
            nl: "de dag waarop het traject begon",
            en: "the day on which support began",
            fr: "le jour où l'accompagnement a commencé",
        },
        comes_from: CLIENTS,
    },
    RecordColumn {
        table: "clients",
        column: "closed",
        heading: Label { nl: "afgesloten", en: "closed", fr: "fin de suivi" },
        holds: Label {
            nl: "de dag waarop het traject eindigde; leeg als het loopt",
            en: "the day on which support ended; blank while it goes on",
            fr: "le jour où l'accompagnement a pris fin ; vide s'il continue",
        },
        comes_from: CLIENTS,
    },
    RecordColumn {
        table: "contacts",
        column: "date",
        heading: Label { nl: "datum", en: "date", fr: "date" },
        holds: Label { nl: "de dag van het contact", en: "the day of the contact", fr: "le jour du contact" },
        comes_from: LOG,
    },
    RecordColumn {
        table: "contacts",
        column: "worker",
        heading: WORKER,
        holds: Label {
            nl: "de code van de IPS-werker die het contact had",
            en: "the code of the specialist who had the contact",
            fr: "le code du jobcoach qui a eu le contact",
        },
        comes_from: LOG,
    },
    RecordColumn {
        table: "contacts",
        column: "client",
        heading: CLIENT,
        holds: Label {
            nl: "de code van de cliënt om wie het ging; leeg als het om niemand in het bijzonder ging",
            en: "the code of the client whom it was about; blank where it was about nobody in particular",
            fr: "le code de l'usager concerné ; vide si personne en particulier",
        },
        comes_from: LOG,
    },
    RecordColumn {
        table: "contacts",
        column: "with",
        heading: Label { nl: "met wie", en: "with", fr: "avec" },
        holds: Label {
            nl: "werkgever, school, cliënt of anders",
            en: "employer, school, client or other",
            fr: "employeur, école, usager ou autre",
        },
        comes_from: LOG,
    },
    RecordColumn {
        table: "contacts",
        column: "organisation",
        heading: Label { nl: "organisatie", en: "organisation", fr: "organisation" },
        holds: Label {
            nl: "de naam van het bedrijf of de instelling",
            en: "the name of the company or institution",
            fr: "le nom de l'entreprise ou de l'établissement",
        },
        comes_from: LOG,
    },
    RecordColumn {
        table: "contacts",
        column: "mode",
        heading: Label { nl: "wijze", en: "mode", fr: "forme" },
        holds: Label {
            nl: "persoonlijk, telefoon, mail, video of anders",
            en: "in person, phone, mail, video or other",
            fr: "en personne, téléphone, mail, vidéo ou autre",
        },
        comes_from: LOG,
    },
    RecordColumn {
        table: "contacts",
        column: "preference_based",
        heading: Label { nl: "volgens voorkeur", en: "preference based", fr: "selon préférence" },
        holds: Label {
            nl: "ja als het contact bij de voorkeuren van de cliënt past, anders nee",
            en: "yes where the contact fits the client's preferences, else no",
            fr: "oui si le contact répond aux préférences de l'usager, sinon non",
        },
        comes_from: LOG,
    },
    RecordColumn { table: "jobs", column: "client", heading: CLIENT, holds: CLIENT_CODE, comes_from: OWN },
    RecordColumn {
        table: "jobs",
        column: "worker",
        heading: WORKER,
        holds: Label {
            nl: "de code van de IPS-werker; leeg als dat die van de cliënt is",
            en: "the code of the specialist; blank where it is the client's own",
            fr: "le code du jobcoach ; vide si c'est celui de l'usager",
        },
        comes_from: PLACEMENTS,
    },
    RecordColumn {
        table: "jobs",
        column: "started",
        heading: Label { nl: "gestart", en: "started", fr: "début" },
        holds: Label { nl: "de eerste dag van de baan", en: "the first day of the job", fr: "le premier jour de l'emploi" },
        comes_from: PLACEMENTS,
    },
    RecordColumn {
        table: "jobs",
        column: "ended",
        heading: Label { nl: "beëindigd", en: "ended", fr: "fin" },
        holds: Label {
            nl: "de laatste dag; leeg als de baan doorloopt",
            en: "the last day; blank while the job goes on",
            fr: "le dernier jour ; vide si l'emploi continue",
        },
        comes_from: PLACEMENTS,
    },
    RecordColumn {
        table: "jobs",
        column: "job_type",
        heading: Label { nl: "soort baan", en: "job type", fr: "type d'emploi" },
        holds: Label { nl: "het beroep of de functie", en: "the occupation or position", fr: "le métier ou la fonction" },
        comes_from: PLACEMENTS,
    },
    RecordColumn {
        table: "jobs",
        column: "employer",
        heading: Label { nl: "werkgever", en: "employer", fr: "employeur" },
        holds: Label { nl: "de naam van de werkgever", en: "the name of the employer", fr: "le nom de l'employeur" },
        comes_from: PLACEMENTS,
    },
    RecordColumn {
        table: "jobs",
        column: "competitive",
        heading: Label { nl: "regulier", en: "competitive", fr: "emploi ordinaire" },
        holds: Label {
            nl: "ja voor regulier betaald werk dat voor iedereen openstaat, anders nee",
            en: "yes for competitive paid work that is open to anybody, else no",
            fr: "oui pour un emploi ordinaire rémunéré, ouvert à tous, sinon non",
        },
        comes_from: PLACEMENTS,
    },
    RecordColumn {
        table: "jobs",
        column: "paid_hours",
        heading: Label { nl: "betaalde uren", en: "paid hours", fr: "heures payées" },
        holds: Label {
            nl: "de uren die in deze baan tot nu toe betaald zijn",
            en: "the hours paid in this job so far",
            fr: "les heures payées dans cet emploi jusqu'ici",
        },
        comes_from: PLACEMENTS,
    },
    RecordColumn { table: "courses", column: "client", heading: CLIENT, holds: CLIENT_CODE, comes_from: OWN },
    RecordColumn {
        table: "courses",
        column: "worker",
        heading: WORKER,
        holds: Label {
            nl: "de code van de IPS-werker; leeg als dat die van de cliënt is",
            en: "the code of the specialist; blank where it is the client's own",
            fr: "le code du jobcoach ; vide si c'est celui de l'usager",
        },
        comes_from: PLACEMENTS,
    },
    RecordColumn {
        table: "courses",
        column: "started",
        heading: Label { nl: "gestart", en: "started", fr: "début" },
        holds: Label { nl: "de eerste dag van de opleiding", en: "the first day of the course", fr: "le premier jour de la formation" },
        comes_from: PLACEMENTS,
    },
    RecordColumn {
        table: "courses",
        column: "ended",
        heading: Label { nl: "beëindigd", en: "ended", fr: "fin" },
        holds: Label {
            nl: "de laatste dag; leeg als de opleiding doorloopt",
            en: "the last day; blank while the course goes on",
            fr: "le dernier jour ; vide si la formation continue",
        },
        comes_from: PLACEMENTS,
    },
    RecordColumn {
        table: "courses",
        column: "course_type",
        heading: Label { nl: "soort opleiding", en: "course type", fr: "type de formation" },
        holds: Label {
            nl: "het soort opleiding, in de woorden van de schaal of met een betekenis onder values",
            en: "the type of course, in the words of the scale or with a meaning under values",
            fr: "le type de formation, dans les mots de l'échelle ou avec un sens sous values",
        },
        comes_from: PLACEMENTS,
    },
    RecordColumn {
        table: "courses",
        column: "institution",
        heading: Label { nl: "instelling", en: "institution", fr: "établissement" },
        holds: Label { nl: "de naam van de onderwijsinstelling", en: "the name of the school", fr: "le nom de l'établissement" },
        comes_from: PLACEMENTS,
    },
    RecordColumn {
        table: "courses",
        column: "regular_fulltime",
        heading: Label { nl: "regulier voltijds", en: "regular fulltime", fr: "ordinaire temps plein" },
        holds: Label {
            nl: "ja voor regulier voltijds onderwijs, anders nee",
            en: "yes for regular full-time education, else no",
            fr: "oui pour un enseignement ordinaire à temps plein, sinon non",
        },
        comes_from: PLACEMENTS,
    },
    RecordColumn { table: "hours", column: "worker", heading: WORKER, holds: WORKER_CODE, comes_from: OWN },
    RecordColumn {
        table: "hours",
        column: "week",
        heading: Label { nl: "week", en: "week", fr: "semaine" },
        holds: Label {
            nl: "de week als 2026-W05, of de datum van de maandag",
            en: "the week as 2026-W05, or the date of its Monday",
            fr: "la semaine sous la forme 2026-W05, ou la date du lundi",
        },
        comes_from: TIMES,
    },
    RecordColumn {
        table: "hours",
        column: "total",
        heading: Label { nl: "totaal", en: "total", fr: "total" },
        holds: Label {
            nl: "alle gewerkte uren van die week",
            en: "all hours worked in that week",
            fr: "toutes les heures travaillées cette semaine",
        },
        comes_from: TIMES,
    },
    RecordColumn {
        table: "hours",
        column: "vocational",
        heading: Label { nl: "werk en opleiding", en: "vocational", fr: "professionnel" },
        holds: Label {
            nl: "de uren daarvan voor begeleiding naar en in werk of opleiding",
            en: "the hours among them for support towards and in work or education",
            fr: "les heures consacrées à l'accompagnement vers et dans l'emploi ou la formation",
        },
        comes_from: TIMES,
    },
    RecordColumn {
        table: "hours",
        column: "community",
        heading: Label { nl: "buiten", en: "community", fr: "extérieur" },
        holds: Label {
            nl: "de uren daarvan buiten de instelling",
            en: "the hours among them outside the service's own buildings",
            fr: "les heures passées hors de l'établissement",
        },
        comes_from: TIMES,
    },
];

/// What each table is called.
const TITLES: [(&str, Label); 6] = [
    ("workers", Label { nl: "IPS-werkers", en: "Employment specialists", fr: "Jobcoachs" }),
    ("clients", Label { nl: "Cliënten", en: "Clients", fr: "Usagers" }),
    ("contacts", Label { nl: "Contacten", en: "Contacts", fr: "Contacts" }),
    ("jobs", Label { nl: "Banen", en: "Jobs", fr: "Emplois" }),
    ("courses", Label { nl: "Opleidingen", en: "Courses", fr: "Formations" }),
    ("hours", Label { nl: "Uren", en: "Hours", fr: "Heures" }),
];

/// What a table of records is called.
pub(super) fn title(table: &str) -> Label {
    let found = TITLES.into_iter().find(|(name, _)| *name == table);
    found.map_or(Label { nl: "", en: "", fr: "" }, |(_, label)| label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::TABLES;
    use crate::locale::{Lang, Text};
    use crate::table::fold;

    #[test]
    fn every_column_is_explained_under_a_heading_that_is_understood() {
        let explained = TABLES.iter().flat_map(|table| table.columns.iter().map(move |column| (table, column)));
        assert_eq!(explained.clone().count(), COLUMNS.len());
        for (table, column) in explained {
            let about = COLUMNS.iter().find(|about| (about.table, about.column) == (table.name, column.name));
            let about = about.unwrap_or_else(|| panic!("{} {}", table.name, column.name));
            for lang in Lang::ALL {
                let heading = about.heading.said(lang);
                assert!(column.is_called(&fold(&heading)), "{} {}: {heading}", table.name, column.name);
            }
        }
        assert!(TABLES.iter().all(|table| !title(table.name).nl.is_empty()));
    }
}
