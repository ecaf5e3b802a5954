//! Français, sur les registres.

use super::Said;
use super::fr::{some, suggest};
use super::records::{Counted, LeftOut, OutcomeName, Personal, RowFault, TableFault, Unmeasured};

pub(super) fn table_fault(fault: &TableFault) -> Said {
    match fault {
        TableFault::NoHeadings { required } => Said::new(
            "la première ligne ne nomme aucune colonne que ce tableau connaît",
            format!(
                "mettez les noms des colonnes dans la première ligne ({}), ou nommez-les dans audit.yaml sous 'columns'",
                required.join(", ")
            ),
        ),
        TableFault::MissingTable { table } => {
            Said::new(format!("il n'y a pas de tableau {table}"), "nommez-le dans audit.yaml sous 'records'")
        }
        TableFault::MissingColumn { column } => Said::new(
            format!("n'a pas de colonne '{column}'"),
            format!("ajoutez-la, ou dites dans audit.yaml quelle colonne c'est : 'columns: {{{column}: …}}'"),
        ),
        TableFault::UnusedColumns { headings } => Said::new(
            format!("non utilisées : {}", headings.join(", ")),
            "nommez dans audit.yaml sous 'columns' ce qui doit servir, et sous 'drop' ce qui ne sert pas",
        ),
        TableFault::DoubledColumn { column } => Said::new(
            format!("une deuxième colonne pour '{column}'"),
            "dites dans audit.yaml sous 'columns' laquelle c'est, et écartez l'autre sous 'drop'",
        ),
        TableFault::UnknownColumnName { name, suggestion } => {
            Said::new(format!("ce tableau n'a pas de colonne '{name}'"), suggest(suggestion))
        }
        TableFault::NoSuchHeading { heading } => Said::new(
            format!("le fichier n'a pas de colonne intitulée '{heading}'"),
            "reprenez l'intitulé tel qu'il est dans la première ligne",
        ),
        TableFault::UnknownMeaning { column, meaning, known } => {
            Said::new(format!("'{meaning}' n'est pas un sens de la colonne '{column}'"), format!("choisissez parmi {}", known.join(", ")))
        }
        TableFault::NoMeanings { column, known } => {
            Said::new(format!("la colonne '{column}' ne contient pas de mots"), format!("seules {} en ont", known.join(", ")))
        }
        TableFault::UnknownDateOrder { name } => {
            Said::new(format!("'{name}' n'est pas un ordre de date"), "écrivez year-month-day, day-month-year ou month-day-year")
        }
        TableFault::AmbiguousDates => Said::new(
            "chaque date de la colonne peut se lire de deux façons, le jour ou le mois d'abord",
            "dites dans audit.yaml pour ce tableau ce qu'il en est : 'dates: day-month-year'",
        ),
        TableFault::PersonalColumn { looks_like } => Said::new(
            format!("la colonne semble contenir {}", personal(*looks_like)),
            "retirez la colonne du fichier, ou écartez-la dans audit.yaml sous 'drop' ; les personnes n'ont ici qu'un pseudonyme",
        ),
        TableFault::NoSuchSheet { sheet, known } => {
            Said::new(format!("le fichier n'a pas de feuille '{sheet}'"), format!("il a : {}", known.join(", ")))
        }
        TableFault::SheetOfCsv => Said::new("un fichier CSV n'a pas de feuilles", "enlevez 'sheet'"),
        TableFault::NotASpreadsheet => Said::new("n'est pas un fichier XLSX lisible", "enregistrez-le de nouveau en XLSX, ou en CSV"),
    }
}

/// What is wrong, with the rows where it is: all of them up to twenty, and how many more.
pub(super) fn row_fault(fault: RowFault, rows: &[usize], count: usize) -> Said {
    let (text, help) = words(fault);
    if count < 2 {
        return Said::new(text, help);
    }
    let listed = rows.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let more = count.saturating_sub(rows.len());
    let more = if more > 0 { format!(" + {more} autres") } else { String::new() };
    Said::new(format!("{text} ({count} lignes: {listed}{more})"), help)
}

fn words(fault: RowFault) -> (&'static str, &'static str) {
    match fault {
        RowFault::BlankId => ("la cellule du pseudonyme du jobcoach ou de l'usager est vide", "remplissez-la, ou supprimez la ligne"),
        RowFault::UnreadableDate => (
            "pas une date dans la forme que cette colonne utilise",
            "écrivez toutes les dates de la colonne d'une seule manière ; si l'ordre n'est pas clair, nommez-le dans audit.yaml sous 'dates'",
        ),
        RowFault::BlankDate => ("pas de date ; la ligne ne compte nulle part", "remplissez la date"),
        RowFault::UnreadableWeek => ("pas une semaine", "écrivez une semaine ISO comme 2026-W05, ou la date de son lundi"),
        RowFault::UnreadableNumber => (
            "pas un nombre, ou un nombre qui se lit de deux façons",
            "écrivez des chiffres, avec une virgule ou un point avant les décimales",
        ),
        RowFault::NegativeNumber => ("un nombre inférieur à zéro", "aucun nombre de ce tableau ne peut l'être"),
        RowFault::FteZero => ("0 ETP", "si ce jobcoach compte, remplissez son temps de travail"),
        RowFault::FteTooHigh => ("plus de 1,5 ETP", "écrivez 1 pour un temps plein et 0,5 pour un mi-temps, ni heures ni pourcentages"),
        RowFault::UnknownWord => ("un mot que cette colonne ne connaît pas", "dites dans audit.yaml sous 'values' ce qu'il signifie"),
        RowFault::BlankWord => ("ne dit pas avec qui le contact a eu lieu ; la ligne ne compte pas", "remplissez la cellule"),
        RowFault::UnreadableYesNo => ("ni oui ni non", "écrivez oui ou non, ou nommez les mots dans audit.yaml sous 'yes' et 'no'"),
        RowFault::UnknownTrack => (
            "un volet qu'aucune échelle de cet audit ne connaît",
            "écrivez le nom d'une colonne de l'échelle, ou 'les deux' ; sinon dites dans audit.yaml sous 'values' ce qu'il signifie",
        ),
        RowFault::BlankTrack => ("pas de volet", "remplissez le volet"),
        RowFault::TrackNeeded => ("pas de volet, alors que chaque volet a sa propre file active", "remplissez le volet"),
        RowFault::WorkerOfBoth => (
            "un jobcoach des deux volets, alors que chaque volet a sa propre file active",
            "donnez à chaque partie du temps de travail sa ligne et son pseudonyme, ou choisissez le modèle à une seule file active",
        ),
        RowFault::UnknownWorker => ("un jobcoach absent du tableau des jobcoachs", "ajoutez-le à ce tableau, ou corrigez le pseudonyme"),
        RowFault::UnknownClient => ("un usager absent du tableau des usagers", "ajoutez-le à ce tableau, ou corrigez le pseudonyme"),
        RowFault::EndBeforeStart => ("la fin précède le début", "corrigez l'une des deux dates"),
        RowFault::Overlap => {
            ("la période chevauche celle d'une autre ligne de la même personne", "réunissez les lignes, ou corrigez les dates")
        }
        RowFault::DoubledRow => ("la ligne est égale à une autre", "gardez l'une des deux"),
        RowFault::DoubledWeek => ("cette semaine est déjà là pour ce jobcoach", "réunissez les lignes"),
        RowFault::EqualContacts => (
            "la ligne est égale à une autre ; les deux comptent",
            "un jobcoach peut aller deux fois le même jour ; supprimez la ligne si elle a été saisie deux fois",
        ),
        RowFault::EqualContactsInSample => (
            "la ligne est égale à une autre ; les deux comptent. Le fichier est si long que seul un échantillon a été comparé",
            "vérifiez si le fichier ou une partie en est double",
        ),
        RowFault::ContactBeforeEnrolment => {
            ("un contact avant l'inscription de l'usager ; il ne compte pas comme premier contact", "corrigez l'une des deux dates")
        }
        RowFault::ContactWhileNotActive => (
            "un contact un jour où le jobcoach n'était pas actif ; il ne compte pas dans les contacts par semaine",
            "corrigez la date, ou 'from' et 'to' du jobcoach",
        ),
        RowFault::PartAboveTotal => ("plus d'heures que le total de la ligne", "corrigez la partie ou le total"),
        RowFault::MoreThanAWeek => ("plus d'heures que n'en a une semaine", "corrigez le total"),
        RowFault::StrayCells => {
            ("plus de cellules que la première ligne n'a de colonnes", "mettez entre guillemets le texte qui contient le séparateur")
        }
    }
}

fn personal(looks_like: Personal) -> &'static str {
    match looks_like {
        Personal::Name => "des noms de personnes",
        Personal::BirthDate => "des dates de naissance",
        Personal::NationalNumber => "des numéros nationaux",
        Personal::Phone => "des numéros de téléphone",
        Personal::Mail => "des adresses électroniques",
        Personal::Address => "des adresses",
    }
}

/// So many left out, and why.
pub(super) fn left_out(reason: LeftOut, count: usize) -> String {
    let (one, many) = match reason {
        LeftOut::BlankDate => ("ligne sans date", "lignes sans date"),
        LeftOut::BlankTrack => ("usager sans volet", "usagers sans volet"),
        LeftOut::BlankAnswer => ("non rempli", "non remplis"),
        LeftOut::BlankMode => ("contact qui ne dit pas s'il était en personne", "contacts qui ne disent pas s'ils étaient en personne"),
        LeftOut::NoClientNamed => ("contact sans usager", "contacts sans usager"),
        LeftOut::NoHours => ("jobcoach sans heures", "jobcoachs sans heures"),
        LeftOut::NoJobSeekers => ("jobcoach sans usager en recherche", "jobcoachs sans usager en recherche"),
        LeftOut::WaitingTooShort => ("usager sans contact et inscrit depuis trop peu", "usagers sans contact et inscrits depuis trop peu"),
        LeftOut::WorkerNotActive => ("contact hors du temps actif du jobcoach", "contacts hors du temps actif du jobcoach"),
        LeftOut::WindowNotOver => ("début dont le délai court encore", "débuts dont le délai court encore"),
        LeftOut::EndedBeforeWindow => ("début de ce qui a fini avant", "débuts de ce qui a fini avant"),
        LeftOut::BlankWord => ("contact qui ne dit pas avec qui", "contacts qui ne disent pas avec qui"),
    };
    some(count, one, many)
}

fn nouns(counted: Counted) -> (&'static str, &'static str) {
    match counted {
        Counted::Clients => ("usager", "usagers"),
        Counted::Workers => ("jobcoach", "jobcoachs"),
        Counted::Contacts => ("contact", "contacts"),
        Counted::Jobs => ("emploi", "emplois"),
        Counted::Courses => ("formation", "formations"),
        Counted::Starts => ("début", "débuts"),
    }
}

/// So many of what a measure counts.
pub(super) fn counted(counted: Counted, count: usize) -> String {
    let (one, many) = nouns(counted);
    some(count, one, many)
}

/// Why a fact has no measured value.
pub(super) fn unmeasured(why: &Unmeasured) -> String {
    match why {
        Unmeasured::NoTable(table) => format!("il n'y a pas de tableau {table}"),
        Unmeasured::NoColumn { table, column } => format!("le tableau {table} n'a pas de colonne {column}"),
        Unmeasured::Nothing(of) => format!("rien à compter : pas de {}", nouns(*of).1),
    }
}

/// What became of clients.
pub(super) fn outcome(name: OutcomeName) -> &'static str {
    match name {
        OutcomeName::Served => "usagers accompagnés",
        OutcomeName::Started => "usagers inscrits",
        OutcomeName::Closed => "usagers clôturés",
        OutcomeName::Working => "usagers avec un emploi",
        OutcomeName::JobStarts => "emplois commencés",
        OutcomeName::SupportedIntoWork => "usagers aidés à trouver un emploi (premier emploi)",
        OutcomeName::EmploymentRate => "entrés en emploi",
        OutcomeName::JobsKept => "emplois ordinaires gardés trois mois",
        OutcomeName::JobsPending => "emplois ordinaires, pas encore trois mois",
        OutcomeName::JobsLost => "emplois ordinaires perdus avant trois mois",
        OutcomeName::Studying => "usagers avec une formation",
        OutcomeName::CourseStarts => "formations commencées",
        OutcomeName::SupportedIntoStudy => "usagers aidés à commencer une formation (première)",
        OutcomeName::EducationRate => "entrés en formation",
        OutcomeName::CoursesKept => "formations suivies trois mois",
        OutcomeName::CoursesPending => "formations, pas encore trois mois",
        OutcomeName::CoursesLost => "formations quittées avant trois mois",
    }
}
