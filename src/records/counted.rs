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
            fr: "non complété", "non complétés"
        }
        BlankMode = "blank-mode" {
            nl: "contact waarvan niet is ingevuld of het persoonlijk was", "contacten waarvan niet is ingevuld of die persoonlijk waren";
            en: "contact that does not say whether it was in person", "contacts that do not say whether they were in person";
            fr: "contact qui ne dit pas s'il était en personne", "contacts qui ne disent pas s'ils étaient en personne"
        }
        NoClientNamed = "no-client-named" {
            nl: "contact zonder cliënt", "contacten zonder cliënt";
            en: "contact that names no client", "contacts that name no client";
            fr: "contact sans usager", "contacts sans usager"
        }
        NoHours = "no-hours" {
            nl: "IPS-werker zonder uren", "IPS-werkers zonder uren";
            en: "specialist without hours", "specialists without hours";
            fr: "jobcoach sans heures", "jobcoachs sans heures"
        }
        NoJobSeekers = "no-job-seekers" {
            nl: "IPS-werker zonder werkzoekende cliënt", "IPS-werkers zonder werkzoekende cliënt";
            en: "specialist without a job-seeking client", "specialists without a job-seeking client";
            fr: "jobcoach sans usager en recherche d'emploi", "jobcoachs sans usager en recherche d'emploi"
        }
        WaitingTooShort = "waiting-too-short" {
            nl: "cliënt zonder contact die pas kort is ingestroomd", "cliënten zonder contact die pas kort zijn ingestroomd";
            en: "client without a contact and enrolled too recently", "clients without a contact and enrolled too recently";
            fr: "usager sans contact et inscrit depuis trop peu de temps", "usagers sans contact et inscrits depuis trop peu de temps"
        }
        WorkerNotActive = "worker-not-active" {
            nl: "contact buiten de actieve tijd van de IPS-werker", "contacten buiten de actieve tijd van de IPS-werker";
            en: "contact outside the specialist's active time", "contacts outside the specialist's active time";
            fr: "contact un jour où le jobcoach n'était pas en fonction", "contacts un jour où le jobcoach n'était pas en fonction"
        }
        WindowNotOver = "window-not-over" {
            nl: "gestarte baan of opleiding waarvan de termijn nog loopt", "gestarte banen en opleidingen waarvan de termijn nog loopt";
            en: "start of a job or course whose days have not passed", "starts of a job or course whose days have not passed";
            fr: "début d'emploi ou de formation dont le délai court encore", "débuts d'emploi ou de formation dont le délai court encore"
        }
        EndedBeforeWindow = "ended-before-window" {
            nl: "baan of opleiding die eindigde voor de termijn om was", "banen of opleidingen die eindigden voor de termijn om was";
            en: "job or course that ended before that time was over", "jobs or courses that ended before that time was over";
            fr: "emploi ou formation fini avant ce délai", "emplois ou formations finis avant ce délai"
        }
        NoTeam = "no-team" {
            nl: "IPS-werker zonder team", "IPS-werkers zonder team";
            en: "specialist without a team", "specialists without a team";
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
        Workers = "workers" { nl: "IPS-werker", "IPS-werkers"; en: "specialist", "specialists"; fr: "jobcoach", "jobcoachs" }
        Contacts = "contacts" { nl: "contact", "contacten"; en: "contact", "contacts"; fr: "contact", "contacts" }
        Jobs = "jobs" { nl: "baan", "banen"; en: "job", "jobs"; fr: "emploi", "emplois" }
        Courses = "courses" { nl: "opleiding", "opleidingen"; en: "course", "courses"; fr: "formation", "formations" }
        Starts = "starts" { nl: "gestarte baan of opleiding", "gestarte banen en opleidingen"; en: "start of a job or course", "starts of a job or course"; fr: "début d'emploi ou de formation", "débuts d'emploi ou de formation" }
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
