//! The tables of records and their columns, with the Dutch and French words that stand for them.

use crate::table;

/// A column of a table, and what its cells hold.
pub type Column = table::Column<Holds>;

#[derive(Debug)]
pub struct TableKind {
    /// Its name in `audit.yaml`.
    pub name: &'static str,
    pub columns: &'static [Column],
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The pseudonym of a worker or client.
    Person,
    /// A name that is nobody's: of an organisation, a team, a kind of job.
    Name,
    Date,
    /// A week: `2026-W05`, or its Monday.
    Week,
    Number,
    /// A number of hours, or a length of time.
    Hours,
    YesNo,
    /// One of the words for a track, or for both.
    Track,
    /// Whom a contact was with.
    With,
    /// How a contact was held.
    Mode,
}

const fn column(name: &'static str, holds: Holds, words: &'static [&'static str]) -> Column {
    Column::optional(name, words, holds)
}

const fn required(name: &'static str, holds: Holds, words: &'static [&'static str]) -> Column {
    Column::required(name, words, holds)
}

const WORKER: &[&str] = &[
    "worker_id",
    "medewerker",
    "medewerkernummer",
    "medewerkernr",
    "medewerker_nr",
    "medewerker_id",
    "personeelsnummer",
    "werker",
    "ips_werker",
    "ips_medewerker",
    "begeleider",
    "trajectbegeleider",
    "jobcoach",
    "intervenant",
];
const CLIENT: &[&str] = &[
    "client_id",
    "clientid",
    "clientnummer",
    "client_nummer",
    "clientnr",
    "client_nr",
    "clientcode",
    "client_code",
    "client_number",
    "patient",
    "patientnummer",
    "patientnr",
    "patient_nr",
    "patient_id",
    "patientid",
    "dossiernummer",
    "dossiernr",
    "dossier_nr",
    "deelnemer",
    "deelnemernummer",
    "usager",
    "id_client",
    "id_usager",
    "numero_client",
    "numero_usager",
    "numero_dossier",
];
const TRACK: &[&str] = &["spoor", "kolom", "traject", "volet", "filiere"];
const STARTED: &[&str] = &["start", "gestart", "begin", "startdatum", "begindatum", "debut", "date_debut"];
const ENDED: &[&str] = &["end", "einde", "beeindigd", "einddatum", "fin", "date_fin"];

pub static WORKERS: TableKind = TableKind {
    name: "workers",
    columns: &[
        required("worker", Holds::Person, WORKER),
        required("fte", Holds::Number, &["vte", "etp"]),
        column("track", Holds::Track, TRACK),
        column("teams", Holds::Name, &["team", "equipes", "equipe"]),
        column("from", Holds::Date, &["van", "vanaf", "in_dienst", "de", "depuis"]),
        column("to", Holds::Date, &["tot", "tot_en_met", "uit_dienst", "jusqu_a", "jusqu_au", "jusqu'au"]),
    ],
};

pub static CLIENTS: TableKind = TableKind {
    name: "clients",
    columns: &[
        required("client", Holds::Person, CLIENT),
        column("worker", Holds::Person, WORKER),
        column("track", Holds::Track, TRACK),
        column("team", Holds::Name, &["equipe"]),
        required("enrolled", Holds::Date, &["ingeschreven", "inschrijving", "inschrijfdatum", "aanmelding", "inscription", "inscrit"]),
        column(
            "closed",
            Holds::Date,
            &["afgesloten", "afsluiting", "uitschrijving", "uitgeschreven", "cloture", "cloture_le", "fin_de_suivi"],
        ),
    ],
};

pub static CONTACTS: TableKind = TableKind {
    name: "contacts",
    columns: &[
        required("date", Holds::Date, &["datum"]),
        required("worker", Holds::Person, WORKER),
        column("client", Holds::Person, CLIENT),
        required("with", Holds::With, &["met", "met_wie", "contact_met", "avec", "contact_avec"]),
        column("organisation", Holds::Name, &["organization", "organisatie", "bedrijf", "instelling"]),
        column("mode", Holds::Mode, &["wijze", "vorm", "contactvorm", "manier", "forme"]),
        column("preference_based", Holds::YesNo, &["voorkeur", "volgens_voorkeur", "preference", "selon_preference"]),
    ],
};

pub static JOBS: TableKind = TableKind {
    name: "jobs",
    columns: &[
        required("client", Holds::Person, CLIENT),
        column("worker", Holds::Person, WORKER),
        required("started", Holds::Date, STARTED),
        column("ended", Holds::Date, ENDED),
        column("job_type", Holds::Name, &["functie", "beroep", "soort_baan", "soort_werk", "type_emploi", "type_d'emploi", "metier"]),
        column("employer", Holds::Name, &["werkgever", "employeur"]),
        column("competitive", Holds::YesNo, &["regulier", "regulier_betaald", "emploi_ordinaire"]),
        column("paid_hours", Holds::Hours, &["betaalde_uren", "heures_payees"]),
    ],
};

pub static COURSES: TableKind = TableKind {
    name: "courses",
    columns: &[
        required("client", Holds::Person, CLIENT),
        column("worker", Holds::Person, WORKER),
        required("started", Holds::Date, STARTED),
        column("ended", Holds::Date, ENDED),
        column("course_type", Holds::Name, &["soort_opleiding", "type_opleiding", "type_formation", "type_de_formation"]),
        column("institution", Holds::Name, &["school", "instelling", "etablissement", "ecole"]),
        column("regular_fulltime", Holds::YesNo, &["gewoon_voltijds", "regulier_voltijds", "ordinaire_temps_plein"]),
    ],
};

pub static HOURS: TableKind = TableKind {
    name: "hours",
    columns: &[
        required("worker", Holds::Person, WORKER),
        required("week", Holds::Week, &["semaine"]),
        required("total", Holds::Hours, &["totaal", "total_heures", "uren"]),
        column("vocational", Holds::Hours, &["werk_en_opleiding", "arbeid_en_opleiding", "professionnel"]),
        column("community", Holds::Hours, &["buiten", "buitenshuis", "samenleving", "exterieur"]),
    ],
};

/// Every table, in the order in which they refer to one another.
pub static TABLES: [&TableKind; 6] = [&WORKERS, &CLIENTS, &CONTACTS, &JOBS, &COURSES, &HOURS];

pub fn table_kind(name: &str) -> Option<&'static TableKind> {
    TABLES.into_iter().find(|table| table.name == name)
}

impl TableKind {
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}
