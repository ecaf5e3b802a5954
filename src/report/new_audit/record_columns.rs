//! What each table of records is called, and what each of its columns holds and where a programme finds it, for whoever fills it in.

use crate::locale::Label;

/// A table of records.
pub(super) struct RecordTable {
    /// Its name in `audit.yaml`.
    pub name: &'static str,
    pub title: Label,
    pub columns: &'static [RecordColumn],
}

/// A column of a table of records.
pub(super) struct RecordColumn {
    /// Its name in code.
    pub name: &'static str,
    pub heading: Label,
    pub holds: Label,
    pub comes_from: Label,
}

const fn column(name: &'static str, heading: Label, holds: Label, comes_from: Label) -> RecordColumn {
    RecordColumn { name, heading, holds, comes_from }
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
const TRACK: Label = Label { nl: "spoor", en: "track", fr: "volet" };
const CLIENT: Label = Label { nl: "cliënt", en: "client", fr: "client" };
const STARTED: Label = Label { nl: "gestart", en: "started", fr: "début" };
const ENDED: Label = Label { nl: "beëindigd", en: "ended", fr: "fin" };
const WORKER_CODE: Label = Label {
    nl: "een eigen code voor de medewerker, in alle tabellen dezelfde; nooit de naam",
    en: "a code of one's own for the specialist, the same in all tables; never the name",
    fr: "un code propre au jobcoach, le même dans tous les tableaux ; jamais le nom",
};
const TRACK_WORDS: Label = Label {
    nl: "het spoor zoals de schaal dat noemt, of beide; leeg als er één caseload is",
    en: "the track as the scale calls it, or both; blank where there is one caseload",
    fr: "le volet tel que l'échelle le nomme, ou les deux ; vide si tous les usagers sont suivis ensemble",
};
const CLIENT_CODE: Label = Label {
    nl: "een eigen code voor de cliënt, in alle tabellen dezelfde; nooit de naam of een landelijk nummer",
    en: "a code of one's own for the client, the same in all tables; never the name or a national number",
    fr: "un code propre à l'usager, le même dans tous les tableaux ; jamais le nom ni un numéro national",
};
const WORKER_OF_CLIENT: Label = Label {
    nl: "de code van de IPS-werker; leeg als dat die van de cliënt is",
    en: "the code of the specialist; blank where it is the client's own",
    fr: "le code du jobcoach ; vide si c'est celui de l'usager",
};

/// Every column of every table.
pub(super) static RECORD_TABLES: [RecordTable; 6] = [
    RecordTable {
        name: "workers",
        title: Label { nl: "IPS-werkers", en: "Employment specialists", fr: "Jobcoachs" },
        columns: &[
            column("worker", WORKER, WORKER_CODE, OWN),
            column(
                "fte",
                Label { nl: "fte", en: "fte", fr: "ETP" },
                Label {
                    nl: "de aanstelling als IPS-werker: 1 is voltijds, 0,8 is vier dagen",
                    en: "the post as a specialist: 1 is full time, 0.8 is four days",
                    fr: "le poste de jobcoach : 1 est un temps plein, 0,8 quatre jours",
                },
                STAFF,
            ),
            column("track", TRACK, TRACK_WORDS, OWN),
            column(
                "teams",
                Label { nl: "teams", en: "teams", fr: "équipes" },
                Label {
                    nl: "de GGZ-teams waar de medewerker bij hoort, gescheiden door |",
                    en: "the mental health teams that the specialist belongs to, with | between them",
                    fr: "les équipes de santé mentale dont le jobcoach fait partie, séparées par |",
                },
                OWN,
            ),
            column(
                "from",
                Label { nl: "vanaf", en: "from", fr: "depuis" },
                Label {
                    nl: "de eerste dag in deze aanstelling; leeg als die voor de periode ligt",
                    en: "the first day in this post; blank where it lies before the period",
                    fr: "le premier jour dans ce poste ; vide s'il précède la période",
                },
                STAFF,
            ),
            column(
                "to",
                Label { nl: "tot en met", en: "to", fr: "jusqu'au" },
                Label {
                    nl: "de laatste dag; leeg als de aanstelling doorloopt",
                    en: "the last day; blank where the post goes on",
                    fr: "le dernier jour ; vide si le poste continue",
                },
                STAFF,
            ),
        ],
    },
    RecordTable {
        name: "clients",
        title: Label { nl: "Cliënten", en: "Clients", fr: "Usagers" },
        columns: &[
            column("client", CLIENT, CLIENT_CODE, OWN),
            column(
                "worker",
                WORKER,
                Label {
                    nl: "de code van de IPS-werker die begeleidt",
                    en: "the code of the specialist who gives support",
                    fr: "le code du jobcoach qui accompagne",
                },
                CLIENTS,
            ),
            column("track", TRACK, TRACK_WORDS, CLIENTS),
            column(
                "team",
                Label { nl: "team", en: "team", fr: "équipe" },
                Label {
                    nl: "het GGZ-team dat behandelt",
                    en: "the mental health team that treats the client",
                    fr: "l'équipe de santé mentale qui soigne l'usager",
                },
                CLIENTS,
            ),
            column(
                "enrolled",
                Label { nl: "ingeschreven", en: "enrolled", fr: "inscription" },
                Label {
                    nl: "de dag waarop het traject begon",
                    en: "the day on which support began",
                    fr: "le jour où l'accompagnement a commencé",
                },
                CLIENTS,
            ),
            column(
                "closed",
                Label { nl: "afgesloten", en: "closed", fr: "fin de suivi" },
                Label {
                    nl: "de dag waarop het traject eindigde; leeg als het loopt",
                    en: "the day on which support ended; blank while it goes on",
                    fr: "le jour où l'accompagnement a pris fin ; vide s'il continue",
                },
                CLIENTS,
            ),
        ],
    },
    RecordTable {
        name: "contacts",
        title: Label { nl: "Contacten", en: "Contacts", fr: "Contacts" },
        columns: &[
            column(
                "date",
                Label { nl: "datum", en: "date", fr: "date" },
                Label { nl: "de dag van het contact", en: "the day of the contact", fr: "le jour du contact" },
                LOG,
            ),
            column(
                "worker",
                WORKER,
                Label {
                    nl: "de code van de IPS-werker die het contact had",
                    en: "the code of the specialist who had the contact",
                    fr: "le code du jobcoach qui a eu le contact",
                },
                LOG,
            ),
            column(
                "client",
                CLIENT,
                Label {
                    nl: "de code van de cliënt om wie het ging; leeg als het om niemand in het bijzonder ging",
                    en: "the code of the client whom it was about; blank where it was about nobody in particular",
                    fr: "le code de l'usager concerné ; vide si personne en particulier",
                },
                LOG,
            ),
            column(
                "with",
                Label { nl: "met wie", en: "with", fr: "avec" },
                Label {
                    nl: "werkgever, school, cliënt of anders",
                    en: "employer, school, client or other",
                    fr: "employeur, école, usager ou autre",
                },
                LOG,
            ),
            column(
                "organisation",
                Label { nl: "organisatie", en: "organisation", fr: "organisation" },
                Label {
                    nl: "de naam van het bedrijf of de instelling",
                    en: "the name of the company or institution",
                    fr: "le nom de l'entreprise ou de l'établissement",
                },
                LOG,
            ),
            column(
                "mode",
                Label { nl: "wijze", en: "mode", fr: "forme" },
                Label {
                    nl: "persoonlijk, telefoon, mail, video of anders",
                    en: "in person, phone, mail, video or other",
                    fr: "en personne, téléphone, mail, vidéo ou autre",
                },
                LOG,
            ),
            column(
                "preference_based",
                Label { nl: "volgens voorkeur", en: "preference based", fr: "selon préférence" },
                Label {
                    nl: "ja als het contact bij de voorkeuren van de cliënt past, anders nee",
                    en: "yes where the contact fits the client's preferences, else no",
                    fr: "oui si le contact répond aux préférences de l'usager, sinon non",
                },
                LOG,
            ),
        ],
    },
    RecordTable {
        name: "jobs",
        title: Label { nl: "Banen", en: "Jobs", fr: "Emplois" },
        columns: &[
            column("client", CLIENT, CLIENT_CODE, OWN),
            column("worker", WORKER, WORKER_OF_CLIENT, PLACEMENTS),
            column(
                "started",
                STARTED,
                Label { nl: "de eerste dag van de baan", en: "the first day of the job", fr: "le premier jour de l'emploi" },
                PLACEMENTS,
            ),
            column(
                "ended",
                ENDED,
                Label {
                    nl: "de laatste dag; leeg als de baan doorloopt",
                    en: "the last day; blank while the job goes on",
                    fr: "le dernier jour ; vide si l'emploi continue",
                },
                PLACEMENTS,
            ),
            column(
                "job_type",
                Label { nl: "soort baan", en: "job type", fr: "type d'emploi" },
                Label { nl: "het beroep of de functie", en: "the occupation or position", fr: "le métier ou la fonction" },
                PLACEMENTS,
            ),
            column(
                "employer",
                Label { nl: "werkgever", en: "employer", fr: "employeur" },
                Label { nl: "de naam van de werkgever", en: "the name of the employer", fr: "le nom de l'employeur" },
                PLACEMENTS,
            ),
            column(
                "competitive",
                Label { nl: "regulier", en: "competitive", fr: "emploi ordinaire" },
                Label {
                    nl: "ja voor regulier betaald werk dat voor iedereen openstaat, anders nee",
                    en: "yes for competitive paid work that is open to anybody, else no",
                    fr: "oui pour un emploi ordinaire rémunéré, ouvert à tous, sinon non",
                },
                PLACEMENTS,
            ),
            column(
                "paid_hours",
                Label { nl: "betaalde uren", en: "paid hours", fr: "heures payées" },
                Label {
                    nl: "de uren die in deze baan tot nu toe betaald zijn",
                    en: "the hours paid in this job so far",
                    fr: "les heures payées dans cet emploi jusqu'ici",
                },
                PLACEMENTS,
            ),
        ],
    },
    RecordTable {
        name: "courses",
        title: Label { nl: "Opleidingen", en: "Courses", fr: "Formations" },
        columns: &[
            column("client", CLIENT, CLIENT_CODE, OWN),
            column("worker", WORKER, WORKER_OF_CLIENT, PLACEMENTS),
            column(
                "started",
                STARTED,
                Label { nl: "de eerste dag van de opleiding", en: "the first day of the course", fr: "le premier jour de la formation" },
                PLACEMENTS,
            ),
            column(
                "ended",
                ENDED,
                Label {
                    nl: "de laatste dag; leeg als de opleiding doorloopt",
                    en: "the last day; blank while the course goes on",
                    fr: "le dernier jour ; vide si la formation continue",
                },
                PLACEMENTS,
            ),
            column(
                "course_type",
                Label { nl: "soort opleiding", en: "course type", fr: "type de formation" },
                Label {
                    nl: "het soort opleiding, in de woorden van de schaal of met een betekenis onder values",
                    en: "the type of course, in the words of the scale or with a meaning under values",
                    fr: "le type de formation, dans les mots de l'échelle ou avec un sens sous values",
                },
                PLACEMENTS,
            ),
            column(
                "institution",
                Label { nl: "instelling", en: "institution", fr: "établissement" },
                Label { nl: "de naam van de onderwijsinstelling", en: "the name of the school", fr: "le nom de l'établissement" },
                PLACEMENTS,
            ),
            column(
                "regular_fulltime",
                Label { nl: "regulier voltijds", en: "regular fulltime", fr: "ordinaire temps plein" },
                Label {
                    nl: "ja voor regulier voltijds onderwijs, anders nee",
                    en: "yes for regular full-time education, else no",
                    fr: "oui pour un enseignement ordinaire à temps plein, sinon non",
                },
                PLACEMENTS,
            ),
        ],
    },
    RecordTable {
        name: "hours",
        title: Label { nl: "Uren", en: "Hours", fr: "Heures" },
        columns: &[
            column("worker", WORKER, WORKER_CODE, OWN),
            column(
                "week",
                Label { nl: "week", en: "week", fr: "semaine" },
                Label {
                    nl: "de week als 2026-W05, of de datum van de maandag",
                    en: "the week as 2026-W05, or the date of its Monday",
                    fr: "la semaine sous la forme 2026-W05, ou la date du lundi",
                },
                TIMES,
            ),
            column(
                "total",
                Label { nl: "totaal", en: "total", fr: "total" },
                Label {
                    nl: "alle gewerkte uren van die week",
                    en: "all hours worked in that week",
                    fr: "toutes les heures travaillées cette semaine",
                },
                TIMES,
            ),
            column(
                "vocational",
                Label { nl: "werk en opleiding", en: "vocational", fr: "professionnel" },
                Label {
                    nl: "de uren daarvan voor het zoeken en houden van werk of opleiding",
                    en: "the hours among them for support towards and in work or education",
                    fr: "les heures consacrées à l'accompagnement vers et dans l'emploi ou la formation",
                },
                TIMES,
            ),
            column(
                "community",
                Label { nl: "buiten", en: "community", fr: "extérieur" },
                Label {
                    nl: "de uren daarvan buiten de instelling",
                    en: "the hours among them outside the service's own buildings",
                    fr: "les heures passées hors de l'établissement",
                },
                TIMES,
            ),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::TABLES;
    use crate::locale::{Lang, Text};
    use crate::table::fold;

    #[test]
    fn every_column_is_explained_under_a_heading_that_is_understood() {
        assert_eq!(TABLES.map(|table| table.name), RECORD_TABLES.each_ref().map(|about| about.name));
        for (table, about) in TABLES.iter().zip(&RECORD_TABLES) {
            assert_eq!(table.columns.len(), about.columns.len(), "{}", table.name);
            for (column, about) in table.columns.iter().zip(about.columns) {
                assert_eq!(column.name, about.name, "{}", table.name);
                for lang in Lang::ALL {
                    let heading = about.heading.said(lang);
                    assert!(column.is_called(&fold(&heading)), "{} {}: {heading}", table.name, column.name);
                }
            }
        }
    }
}
