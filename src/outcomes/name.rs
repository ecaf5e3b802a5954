//! What can become of clients, in every language.

use crate::locale::{Label, labelled};

labelled! {
    /// Something that becomes of clients.
    pub enum OutcomeName: 1 {
        Served = "served" { nl: "cliënten in begeleiding"; en: "clients served"; fr: "usagers accompagnés" }
        Started = "started" { nl: "cliënten ingestroomd"; en: "clients enrolled"; fr: "usagers inscrits" }
        Closed = "closed" { nl: "trajecten afgesloten"; en: "clients discharged"; fr: "suivis terminés" }
        Working = "working" { nl: "cliënten met een baan"; en: "clients in work"; fr: "usagers en emploi" }
        JobStarts = "job_starts" { nl: "gestarte banen"; en: "jobs started"; fr: "emplois commencés" }
        SupportedIntoWork = "supported_into_work" {
            nl: "cliënten aan het werk geholpen (eerste baan)";
            en: "clients supported into work (first job)";
            fr: "usagers aidés à trouver un emploi (premier emploi)"
        }
        EmploymentRate = "employment_rate" { nl: "aan het werk gekomen"; en: "moved into work"; fr: "entrés en emploi" }
        JobsKept = "jobs_kept" {
            nl: "reguliere banen drie maanden behouden";
            en: "competitive jobs sustained for three months";
            fr: "emplois ordinaires maintenus trois mois"
        }
        JobsPending = "jobs_pending" {
            nl: "reguliere banen, nog geen drie maanden";
            en: "competitive jobs, not yet three months";
            fr: "emplois ordinaires, pas encore trois mois"
        }
        JobsLost = "jobs_lost" {
            nl: "reguliere banen verloren binnen drie maanden";
            en: "competitive jobs lost before three months";
            fr: "emplois ordinaires perdus avant trois mois"
        }
        Studying = "studying" { nl: "cliënten met een opleiding"; en: "clients in education"; fr: "usagers en formation" }
        CourseStarts = "course_starts" { nl: "gestarte opleidingen"; en: "courses started"; fr: "formations commencées" }
        SupportedIntoStudy = "supported_into_study" {
            nl: "cliënten naar een opleiding geholpen (eerste opleiding)";
            en: "clients supported into education (first course)";
            fr: "usagers aidés à commencer une formation (première)"
        }
        EducationRate = "education_rate" { nl: "aan een opleiding begonnen"; en: "moved into education"; fr: "entrés en formation" }
        CoursesKept = "courses_kept" {
            nl: "opleidingen drie maanden gevolgd";
            en: "courses sustained for three months";
            fr: "formations maintenues trois mois"
        }
        CoursesPending = "courses_pending" {
            nl: "opleidingen, nog geen drie maanden";
            en: "courses, not yet three months";
            fr: "formations, pas encore trois mois"
        }
        CoursesLost = "courses_lost" {
            nl: "opleidingen gestopt binnen drie maanden";
            en: "courses left before three months";
            fr: "formations interrompues avant trois mois"
        }
    }
}

impl OutcomeName {
    /// What it is called.
    pub fn title(self) -> Label {
        let [title] = self.labels();
        title
    }
}
