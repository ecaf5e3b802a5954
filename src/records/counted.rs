//! What measures count and what they leave out, in every language.

use crate::locale::{Label, labelled};

labelled! {
    /// Why something was left out of a measure: of one, and of several.
    pub enum LeftOut: 2 {
        BlankDate = "blank-date" {
            nl: "rij zonder datum", "rijen zonder datum";
            en: "row without a date", "rows without a date";
            fr: "ligne sans date", "lignes sans date"
        }
        BlankTrack = "blank-track" {
            nl: "cliënt zonder spoor", "cliënten zonder spoor";
            en: "client without a track", "clients without a track";
            fr: "usager sans volet", "usagers sans volet"
        }
        BlankAnswer = "blank-answer" {
            nl: "niet ingevuld", "niet ingevuld";
            en: "not filled in", "not filled in";
            fr: "non rempli", "non remplis"
        }
        BlankMode = "blank-mode" {
            nl: "contact waarvan niet is ingevuld of het in persoon was", "contacten waarvan niet is ingevuld of ze in persoon waren";
            en: "contact that does not say whether it was in person", "contacts that do not say whether they were in person";
            fr: "contact qui ne dit pas s'il était en personne", "contacts qui ne disent pas s'ils étaient en personne"
        }
        NoClientNamed = "no-client-named" {
            nl: "contact zonder cliënt", "contacten zonder cliënt";
            en: "contact that names no client", "contacts that name no client";
            fr: "contact sans usager", "contacts sans usager"
        }
        NoHours = "no-hours" {
            nl: "werker zonder uren", "werkers zonder uren";
            en: "worker without hours", "workers without hours";
            fr: "jobcoach sans heures", "jobcoachs sans heures"
        }
        NoJobSeekers = "no-job-seekers" {
            nl: "werker zonder werkzoekende cliënt", "werkers zonder werkzoekende cliënt";
            en: "worker without a job-seeking client", "workers without a job-seeking client";
            fr: "jobcoach sans usager en recherche", "jobcoachs sans usager en recherche"
        }
        WaitingTooShort = "waiting-too-short" {
            nl: "cliënt zonder contact en te kort ingeschreven", "cliënten zonder contact en te kort ingeschreven";
            en: "client without a contact and enrolled too shortly", "clients without a contact and enrolled too shortly";
            fr: "usager sans contact et inscrit depuis trop peu", "usagers sans contact et inscrits depuis trop peu"
        }
        WorkerNotActive = "worker-not-active" {
            nl: "contact buiten de actieve tijd van de werker", "contacten buiten de actieve tijd van de werker";
            en: "contact outside the worker's active time", "contacts outside the worker's active time";
            fr: "contact hors du temps actif du jobcoach", "contacts hors du temps actif du jobcoach"
        }
        WindowNotOver = "window-not-over" {
            nl: "start waarvan de termijn nog loopt", "starts waarvan de termijn nog loopt";
            en: "start whose days have not passed", "starts whose days have not passed";
            fr: "début dont le délai court encore", "débuts dont le délai court encore"
        }
        EndedBeforeWindow = "ended-before-window" {
            nl: "start van wat eerder eindigde", "starts van wat eerder eindigde";
            en: "start of what ended before", "starts of what ended before";
            fr: "début de ce qui a fini avant", "débuts de ce qui a fini avant"
        }
        NoTeam = "no-team" {
            nl: "werker zonder team", "werkers zonder team";
            en: "worker without a team", "workers without a team";
            fr: "jobcoach sans équipe", "jobcoachs sans équipe"
        }
        UnknownType = "unknown-type" {
            nl: "opleiding van een soort die de schaal niet noemt", "opleidingen van een soort die de schaal niet noemt";
            en: "course of a type that the scale does not name", "courses of a type that the scale does not name";
            fr: "formation d'un type que l'échelle ne cite pas", "formations d'un type que l'échelle ne cite pas"
        }
        BlankWord = "blank-word" {
            nl: "contact waarvan niet is ingevuld met wie", "contacten waarvan niet is ingevuld met wie";
            en: "contact that does not say with whom", "contacts that do not say with whom";
            fr: "contact qui ne dit pas avec qui", "contacts qui ne disent pas avec qui"
        }
    }
}

labelled! {
    /// What the number behind a measure counts: one, and several.
    pub enum Counted: 2 {
        Clients = "clients" { nl: "cliënt", "cliënten"; en: "client", "clients"; fr: "usager", "usagers" }
        Workers = "workers" { nl: "werker", "werkers"; en: "worker", "workers"; fr: "jobcoach", "jobcoachs" }
        Contacts = "contacts" { nl: "contact", "contacten"; en: "contact", "contacts"; fr: "contact", "contacts" }
        Jobs = "jobs" { nl: "baan", "banen"; en: "job", "jobs"; fr: "emploi", "emplois" }
        Courses = "courses" { nl: "opleiding", "opleidingen"; en: "course", "courses"; fr: "formation", "formations" }
        Starts = "starts" { nl: "start", "starts"; en: "start", "starts"; fr: "début", "débuts" }
    }
}

impl LeftOut {
    /// What one of them is called, and several.
    pub fn nouns(self) -> [Label; 2] {
        self.labels()
    }
}

impl Counted {
    /// What one of them is called, and several.
    pub fn nouns(self) -> [Label; 2] {
        self.labels()
    }
}
