//! Nederlands, over registraties.

use super::Said;
use super::nl::{some, suggest};
use super::records::{Counted, LeftOut, OutcomeName, Personal, RowFault, TableFault, Unmeasured};

pub(super) fn table_fault(fault: &TableFault) -> Said {
    match fault {
        TableFault::NoHeadings { required } => Said::new(
            "de eerste rij noemt geen enkele kolom die deze tabel kent",
            format!("zet de namen van de kolommen in de eerste rij ({}), of noem ze in audit.yaml onder 'columns'", required.join(", ")),
        ),
        TableFault::MissingTable { table } => Said::new(format!("er is geen tabel {table}"), "noem ze in audit.yaml onder 'records'"),
        TableFault::MissingColumn { column } => Said::new(
            format!("heeft geen kolom '{column}'"),
            format!("voeg ze toe, of zeg in audit.yaml welke kolom het is: 'columns: {{{column}: …}}'"),
        ),
        TableFault::UnusedColumns { headings } => Said::new(
            format!("niet gebruikt: {}", headings.join(", ")),
            "noem in audit.yaml onder 'columns' wat wel gebruikt moet worden, en onder 'drop' wat niet",
        ),
        TableFault::DoubledColumn { column } => Said::new(
            format!("een tweede kolom voor '{column}'"),
            "zeg in audit.yaml onder 'columns' welke het is, en laat de andere weg onder 'drop'",
        ),
        TableFault::UnknownColumnName { name, suggestion } => {
            Said::new(format!("deze tabel kent geen kolom '{name}'"), suggest(suggestion))
        }
        TableFault::NoSuchHeading { heading } => Said::new(
            format!("het bestand heeft geen kolom met als opschrift '{heading}'"),
            "neem het opschrift over zoals het in de eerste rij staat",
        ),
        TableFault::UnknownMeaning { column, meaning, known } => {
            Said::new(format!("'{meaning}' is geen betekenis in de kolom '{column}'"), format!("kies uit {}", known.join(", ")))
        }
        TableFault::NoMeanings { column, known } => {
            Said::new(format!("de kolom '{column}' bevat geen woorden"), format!("alleen {} hebben die", known.join(", ")))
        }
        TableFault::UnknownDateOrder { name } => {
            Said::new(format!("'{name}' is geen volgorde van een datum"), "schrijf year-month-day, day-month-year of month-day-year")
        }
        TableFault::AmbiguousDates => Said::new(
            "elke datum van de kolom kan op twee manieren worden gelezen, met de dag of met de maand voorop",
            "zeg in audit.yaml bij deze tabel welke het is: 'dates: day-month-year'",
        ),
        TableFault::PersonalColumn { looks_like } => Said::new(
            format!("de kolom lijkt {} te bevatten", personal(*looks_like)),
            "haal de kolom uit het bestand, of laat ze weg in audit.yaml onder 'drop'; personen staan hier alleen met een pseudoniem",
        ),
        TableFault::NoSuchSheet { sheet, known } => {
            Said::new(format!("het bestand heeft geen blad '{sheet}'"), format!("het heeft: {}", known.join(", ")))
        }
        TableFault::SheetOfCsv => Said::new("een CSV-bestand heeft geen bladen", "laat 'sheet' weg"),
        TableFault::NotASpreadsheet => Said::new("is geen leesbaar XLSX-bestand", "bewaar het opnieuw als XLSX, of als CSV"),
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
    let more = if more > 0 { format!(" + {more} nog") } else { String::new() };
    Said::new(format!("{text} ({count} rijen: {listed}{more})"), help)
}

fn words(fault: RowFault) -> (&'static str, &'static str) {
    match fault {
        RowFault::BlankId => ("de cel met de code van werker of cliënt is leeg", "vul het pseudoniem in, of verwijder de rij"),
        RowFault::UnreadableDate => (
            "geen datum in de vorm die deze kolom gebruikt",
            "schrijf alle data van de kolom op één manier; staat de volgorde niet vast, noem ze dan in audit.yaml onder 'dates'",
        ),
        RowFault::BlankDate => ("geen datum; de rij telt nergens mee", "vul de datum in"),
        RowFault::UnreadableWeek => ("geen week", "schrijf een ISO-week zoals 2026-W05, of de datum van haar maandag"),
        RowFault::UnreadableNumber => {
            ("geen getal, of een dat op twee manieren kan worden gelezen", "schrijf cijfers, met een komma of punt voor de decimalen")
        }
        RowFault::NegativeNumber => ("een getal kleiner dan nul", "geen enkel aantal van deze tabel kan dat zijn"),
        RowFault::FteZero => ("0 fte", "telt deze werker mee, vul dan de aanstelling in"),
        RowFault::FteTooHigh => ("meer dan 1,5 fte", "schrijf 1 voor voltijds en 0,5 voor halftijds, geen uren of procenten"),
        RowFault::UnknownWord => ("een woord dat deze kolom niet kent", "zeg in audit.yaml onder 'values' wat het betekent"),
        RowFault::BlankWord => ("niet ingevuld met wie het contact was; de rij telt niet mee", "vul het in"),
        RowFault::UnreadableYesNo => ("geen ja of nee", "schrijf ja of nee, of noem in audit.yaml onder 'yes' en 'no' de woorden ervoor"),
        RowFault::UnknownTrack => (
            "een spoor dat geen schaal van deze audit kent",
            "schrijf de naam van een kolom van de schaal, of 'beide'; zeg anders in audit.yaml onder 'values' wat het betekent",
        ),
        RowFault::BlankTrack => ("geen spoor ingevuld", "vul het spoor in"),
        RowFault::TrackNeeded => ("geen spoor ingevuld, terwijl elk spoor een eigen caseload heeft", "vul het spoor in"),
        RowFault::WorkerOfBoth => (
            "een werker van beide sporen, terwijl elk spoor een eigen caseload heeft",
            "geef elk deel van de aanstelling een eigen rij en code, of kies het model met één caseload",
        ),
        RowFault::UnknownWorker => {
            ("een werker die niet in de tabel van werkers staat", "voeg de werker toe aan die tabel, of verbeter de code")
        }
        RowFault::UnknownClient => {
            ("een cliënt die niet in de tabel van cliënten staat", "voeg de cliënt toe aan die tabel, of verbeter de code")
        }
        RowFault::EndBeforeStart => ("het einde ligt voor het begin", "verbeter een van de twee data"),
        RowFault::Overlap => {
            ("de tijd overlapt met die van een andere rij van dezelfde persoon", "voeg de rijen samen, of verbeter de data")
        }
        RowFault::DoubledRow => ("de rij is gelijk aan een andere", "houd een van de twee"),
        RowFault::DoubledWeek => ("deze week staat er voor deze werker al", "voeg de rijen samen"),
        RowFault::EqualContacts => (
            "de rij is gelijk aan een andere; beide tellen",
            "een werker kan twee keer op één dag gaan; verwijder de rij als ze dubbel is ingevoerd",
        ),
        RowFault::EqualContactsInSample => (
            "de rij is gelijk aan een andere; beide tellen. Het bestand is zo lang dat alleen een steekproef vergeleken is",
            "kijk na of het bestand of een deel ervan dubbel is",
        ),
        RowFault::ContactBeforeEnrolment => {
            ("een contact voor de inschrijving van de cliënt; het telt niet als eerste contact", "verbeter een van de twee data")
        }
        RowFault::ContactWhileNotActive => (
            "een contact op een dag waarop de werker niet actief was; het telt niet mee bij de contacten per week",
            "verbeter de datum, of 'from' en 'to' van de werker",
        ),
        RowFault::PartAboveTotal => ("meer uren dan het totaal van de rij", "verbeter het deel of het totaal"),
        RowFault::MoreThanAWeek => ("meer uren dan een week heeft", "verbeter het totaal"),
        RowFault::StrayCells => {
            ("meer cellen dan de eerste rij kolommen heeft", "zet tekst met het scheidingsteken erin tussen aanhalingstekens")
        }
    }
}

fn personal(looks_like: Personal) -> &'static str {
    match looks_like {
        Personal::Name => "namen van personen",
        Personal::BirthDate => "geboortedata",
        Personal::NationalNumber => "burgerservice- of rijksregisternummers",
        Personal::Phone => "telefoonnummers",
        Personal::Mail => "mailadressen",
        Personal::Address => "adressen",
    }
}

/// So many left out, and why.
pub(super) fn left_out(reason: LeftOut, count: usize) -> String {
    let (one, many) = match reason {
        LeftOut::BlankDate => ("rij zonder datum", "rijen zonder datum"),
        LeftOut::BlankTrack => ("cliënt zonder spoor", "cliënten zonder spoor"),
        LeftOut::BlankAnswer => ("niet ingevuld", "niet ingevuld"),
        LeftOut::BlankMode => {
            ("contact waarvan niet is ingevuld of het in persoon was", "contacten waarvan niet is ingevuld of ze in persoon waren")
        }
        LeftOut::NoClientNamed => ("contact zonder cliënt", "contacten zonder cliënt"),
        LeftOut::NoHours => ("werker zonder uren", "werkers zonder uren"),
        LeftOut::NoJobSeekers => ("werker zonder werkzoekende cliënt", "werkers zonder werkzoekende cliënt"),
        LeftOut::WaitingTooShort => ("cliënt zonder contact en te kort ingeschreven", "cliënten zonder contact en te kort ingeschreven"),
        LeftOut::WorkerNotActive => ("contact buiten de actieve tijd van de werker", "contacten buiten de actieve tijd van de werker"),
        LeftOut::WindowNotOver => ("start waarvan de termijn nog loopt", "starts waarvan de termijn nog loopt"),
        LeftOut::EndedBeforeWindow => ("start van wat eerder eindigde", "starts van wat eerder eindigde"),
        LeftOut::BlankWord => ("contact waarvan niet is ingevuld met wie", "contacten waarvan niet is ingevuld met wie"),
    };
    some(count, one, many)
}

fn nouns(counted: Counted) -> (&'static str, &'static str) {
    match counted {
        Counted::Clients => ("cliënt", "cliënten"),
        Counted::Workers => ("werker", "werkers"),
        Counted::Contacts => ("contact", "contacten"),
        Counted::Jobs => ("baan", "banen"),
        Counted::Courses => ("opleiding", "opleidingen"),
        Counted::Starts => ("start", "starts"),
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
        Unmeasured::NoTable(table) => format!("er is geen tabel {table}"),
        Unmeasured::NoColumn { table, column } => format!("de tabel {table} heeft geen kolom {column}"),
        Unmeasured::Nothing(of) => format!("niets om te tellen: geen {}", nouns(*of).1),
    }
}

/// What became of clients.
pub(super) fn outcome(name: OutcomeName) -> &'static str {
    match name {
        OutcomeName::Served => "cliënten begeleid",
        OutcomeName::Started => "cliënten ingeschreven",
        OutcomeName::Closed => "cliënten afgesloten",
        OutcomeName::Working => "cliënten met een baan",
        OutcomeName::JobStarts => "banen begonnen",
        OutcomeName::SupportedIntoWork => "cliënten aan het werk geholpen (eerste baan)",
        OutcomeName::EmploymentRate => "aan het werk gekomen",
        OutcomeName::JobsKept => "reguliere banen drie maanden behouden",
        OutcomeName::JobsPending => "reguliere banen, nog geen drie maanden",
        OutcomeName::JobsLost => "reguliere banen verloren voor drie maanden",
        OutcomeName::Studying => "cliënten met een opleiding",
        OutcomeName::CourseStarts => "opleidingen begonnen",
        OutcomeName::SupportedIntoStudy => "cliënten naar een opleiding geholpen (eerste opleiding)",
        OutcomeName::EducationRate => "aan een opleiding begonnen",
        OutcomeName::CoursesKept => "opleidingen drie maanden gevolgd",
        OutcomeName::CoursesPending => "opleidingen, nog geen drie maanden",
        OutcomeName::CoursesLost => "opleidingen gestopt voor drie maanden",
    }
}
