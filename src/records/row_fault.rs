//! What can be wrong with a row of records, or is worth knowing about it, in every language. Nothing here has room for the value of a cell.

use crate::diagnostic::Severity;
use crate::locale::{Notice, labelled};

labelled! {
    /// Something that is wrong with a row of records, or worth knowing about it: what it is, and what to do.
    pub enum RowFault: 2 {
        BlankId = "blank-id" {
            nl: "de cel met het pseudoniem van de IPS-werker of de cliënt is leeg", "vul het pseudoniem in, of verwijder de rij";
            en: "the cell for the specialist's or client's pseudonym is blank", "fill it in, or delete the row";
            fr: "la cellule du pseudonyme du jobcoach ou de l'usager est vide", "complétez-la, ou supprimez la ligne"
        }
        UnreadableDate = "unreadable-date" {
            nl: "geen datum in de vorm die deze kolom gebruikt", "schrijf alle datums van de kolom op één manier; staat de volgorde niet vast, zet die dan in audit.yaml onder 'dates'";
            en: "no date in the form that this column uses", "write all dates of the column in one way; where the order is not clear, name it in audit.yaml under 'dates'";
            fr: "pas une date dans la forme que cette colonne utilise", "écrivez toutes les dates de la colonne d'une seule manière ; si l'ordre n'est pas clair, nommez-le dans audit.yaml sous 'dates'"
        }
        ImpossibleYear = "impossible-year" {
            nl: "het jaar ligt voor 1900 of na 2200", "verbeter het jaartal";
            en: "the year is before 1900 or after 2200", "correct the year";
            fr: "l'année précède 1900 ou dépasse 2200", "corrigez l'année"
        }
        FarDay = "day-far-off" {
            nl: "de dag ligt meer dan tien jaar buiten de periode", "controleer of het jaartal klopt";
            en: "the day is more than ten years outside the period", "check the year";
            fr: "le jour est à plus de dix ans de la période", "vérifiez l'année"
        }
        ZonedTime = "zoned-time" {
            nl: "achter het tijdstip staat een tijdzone, zodat niet vaststaat welke dag het hier was", "zet om naar de plaatselijke dag, of zet in audit.yaml een 'timezone'";
            en: "a time zone follows the time, so that it is not certain which day it was here", "convert it to the local day, or name 'timezone' in audit.yaml";
            fr: "un fuseau horaire suit l'heure, de sorte qu'on ne sait pas quel jour c'était ici", "convertissez en jour local, ou nommez 'timezone' dans audit.yaml"
        }
        TeamWithoutClients = "team-without-clients" {
            nl: "een team van de IPS-werker dat geen enkele cliënt heeft", "schrijf de naam van het team in beide tabellen gelijk, of zet in audit.yaml onder 'values' dat het om hetzelfde team gaat";
            en: "a team of the specialist that no client has", "write the name of the team alike in both tables, or make them alike in audit.yaml under 'values'";
            fr: "une équipe du jobcoach qu'aucun usager n'a", "écrivez le nom de l'équipe de la même façon dans les deux tableaux, ou harmonisez-les dans audit.yaml sous 'values'"
        }
        TeamWithoutWorkers = "team-without-workers" {
            nl: "een team van de cliënt dat geen enkele IPS-werker heeft", "schrijf de naam van het team in beide tabellen gelijk, of zet in audit.yaml onder 'values' dat het om hetzelfde team gaat";
            en: "a team of the client that no specialist has", "write the name of the team alike in both tables, or make them alike in audit.yaml under 'values'";
            fr: "une équipe de l'usager qu'aucun jobcoach n'a", "écrivez le nom de l'équipe de la même façon dans les deux tableaux, ou harmonisez-les dans audit.yaml sous 'values'"
        }
        BlankDate = "blank-date" {
            nl: "geen datum; de rij telt nergens mee", "vul de datum in";
            en: "no date; the row counts for nothing", "fill in the date";
            fr: "pas de date ; la ligne ne compte nulle part", "complétez la date"
        }
        UnreadableWeek = "unreadable-week" {
            nl: "geen week", "schrijf een ISO-week zoals 2026-W05, of de datum van de maandag";
            en: "not a week", "write an ISO week such as 2026-W05, or the date of its Monday";
            fr: "pas une semaine", "écrivez une semaine ISO comme 2026-W05, ou la date de son lundi"
        }
        UnreadableNumber = "unreadable-number" {
            nl: "geen getal, of een dat op twee manieren kan worden gelezen", "schrijf cijfers, met een komma of punt voor de decimalen";
            en: "not a number, or one that can be read in two ways", "write digits, with a comma or point before the decimals";
            fr: "pas un nombre, ou un nombre qui se lit de deux façons", "écrivez des chiffres, avec une virgule ou un point avant les décimales"
        }
        NegativeNumber = "negative-number" {
            nl: "een getal kleiner dan nul", "een aantal in deze tabel is nooit kleiner dan nul";
            en: "a number below zero", "no number of this table can be below zero";
            fr: "un nombre inférieur à zéro", "aucun nombre de ce tableau ne peut être négatif"
        }
        FteZero = "fte-zero" {
            nl: "0 fte", "telt deze IPS-werker mee, vul dan de aanstelling in";
            en: "0 FTE", "fill in the FTE if this specialist counts";
            fr: "0 ETP", "si ce jobcoach compte, complétez ses ETP"
        }
        FteTooHigh = "fte-too-high" {
            nl: "meer dan 1,5 fte", "schrijf 1 voor een voltijdse en 0,5 voor een halve baan, geen uren of procenten";
            en: "more than 1.5 FTE", "write 1 for full time and 0.5 for half time, not hours or percentages";
            fr: "plus de 1,5 ETP", "écrivez 1 pour un temps plein et 0,5 pour un mi-temps, ni heures ni pourcentages"
        }
        UnknownWord = "unknown-word" {
            nl: "een woord dat deze kolom niet kent", "zet in audit.yaml onder 'values' wat het betekent";
            en: "a word that this column does not know", "say in audit.yaml under 'values' what it means";
            fr: "un mot que cette colonne ne connaît pas", "dites dans audit.yaml sous 'values' ce qu'il signifie"
        }
        BlankWord = "blank-word" {
            nl: "niet ingevuld met wie het contact was; de rij telt niet mee", "vul het in";
            en: "does not say whom the contact was with; the row does not count", "fill it in";
            fr: "ne dit pas avec qui le contact a eu lieu ; la ligne ne compte pas", "complétez la cellule"
        }
        UnreadableYesNo = "unreadable-yes-no" {
            nl: "geen ja of nee", "schrijf ja of nee, of zet in audit.yaml onder 'yes' en 'no' de woorden ervoor";
            en: "not yes or no", "write yes or no, or name the words for them in audit.yaml under 'yes' and 'no'";
            fr: "ni oui ni non", "écrivez oui ou non, ou nommez les mots dans audit.yaml sous 'yes' et 'no'"
        }
        UnknownTrack = "track-not-known" {
            nl: "een spoor dat geen schaal van deze audit kent", "schrijf de naam van een spoor van de schaal, of 'beide'; zet anders in audit.yaml onder 'values' wat het betekent";
            en: "a track that no scale of this audit knows", "write the name of a track of the scale, or 'both'; or say in audit.yaml under 'values' what it means";
            fr: "un volet qu'aucune échelle de cet audit ne connaît", "écrivez le nom d'un volet de l'échelle, ou 'les deux' ; sinon dites dans audit.yaml sous 'values' ce qu'il signifie"
        }
        BlankTrack = "blank-track" {
            nl: "geen spoor ingevuld", "vul het spoor in";
            en: "no track", "fill in the track";
            fr: "pas de volet", "complétez le volet"
        }
        TrackNeeded = "track-needed" {
            nl: "geen spoor ingevuld, terwijl elk spoor een eigen caseload heeft", "vul het spoor in";
            en: "no track, while each track has a caseload of its own", "fill in the track";
            fr: "pas de volet, alors que chaque volet a ses propres usagers", "complétez le volet"
        }
        WorkerOfBoth = "worker-of-both" {
            nl: "een IPS-werker van beide sporen, terwijl elk spoor een eigen caseload heeft", "geef elk deel van de aanstelling een eigen rij en pseudoniem, of kies het model met één caseload";
            en: "a specialist of both tracks, while each track has a caseload of its own", "give each part of the contract hours a row and a pseudonym of its own, or choose the model with one caseload";
            fr: "un jobcoach des deux volets, alors que chaque volet a ses propres usagers", "donnez à chaque part du temps de travail sa ligne et son pseudonyme, ou choisissez le modèle où les volets sont suivis ensemble"
        }
        UnknownWorker = "unknown-worker" {
            nl: "een IPS-werker die niet in de tabel van IPS-werkers staat", "voeg de IPS-werker toe aan die tabel, of verbeter het pseudoniem";
            en: "a specialist who is not in the table of specialists", "add the specialist to that table, or correct the pseudonym";
            fr: "un jobcoach absent du tableau des jobcoachs", "ajoutez-le à ce tableau, ou corrigez le pseudonyme"
        }
        UnknownClient = "unknown-client" {
            nl: "een cliënt die niet in de tabel van cliënten staat", "voeg de cliënt toe aan die tabel, of verbeter het pseudoniem";
            en: "a client who is not in the table of clients", "add the client to that table, or correct the pseudonym";
            fr: "un usager absent du tableau des usagers", "ajoutez-le à ce tableau, ou corrigez le pseudonyme"
        }
        EndBeforeStart = "end-before-start" {
            nl: "het einde ligt voor het begin", "verbeter een van de twee datums";
            en: "the end is before the start", "correct one of the two dates";
            fr: "la fin précède le début", "corrigez l'une des deux dates"
        }
        Overlap = "overlap" {
            nl: "de tijd overlapt met die van een andere rij van dezelfde persoon", "voeg de rijen samen, of verbeter de datums";
            en: "the time overlaps with that of another row of the same person", "join the rows, or correct the dates";
            fr: "la période chevauche celle d'une autre ligne de la même personne", "réunissez les lignes, ou corrigez les dates"
        }
        DoubledRow = "doubled-row" {
            nl: "de rij is gelijk aan een andere", "laat er één staan";
            en: "the row equals another", "keep one of the two";
            fr: "la ligne est égale à une autre", "gardez l'une des deux"
        }
        DoubledWeek = "doubled-week" {
            nl: "deze week staat er voor deze IPS-werker al", "voeg de rijen samen";
            en: "this week is there already for this specialist", "join the rows";
            fr: "cette semaine figure déjà pour ce jobcoach", "réunissez les lignes"
        }
        EqualContacts = "equal-contacts" {
            nl: "de rij is gelijk aan een andere; beide tellen", "twee contacten op één dag kunnen kloppen; verwijder de rij als die dubbel is ingevoerd";
            en: "the row equals another; both count", "a specialist may visit twice a day; delete the row if it was entered twice";
            fr: "la ligne est égale à une autre ; les deux comptent", "un jobcoach peut aller deux fois le même jour ; supprimez la ligne si elle a été saisie deux fois"
        }
        EqualContactsInSample = "equal-contacts" {
            nl: "de rij is gelijk aan een andere; beide tellen. Het bestand is zo lang dat alleen een steekproef vergeleken is", "controleer of het bestand of een deel ervan dubbel is";
            en: "the row equals another; both count. The file is so long that only a sample was compared", "check whether the file or a part of it is doubled";
            fr: "la ligne est égale à une autre ; les deux comptent. Le fichier est si long que seul un échantillon a été comparé", "vérifiez si le fichier ou une partie en est double"
        }
        ContactBeforeEnrolment = "contact-before-enrolment" {
            nl: "een contact voor de instroom van de cliënt; het telt niet als eerste contact", "verbeter een van de twee datums";
            en: "a contact before the client's enrolment; it does not count as a first contact", "correct one of the two dates";
            fr: "un contact avant l'inscription de l'usager ; il ne compte pas comme premier contact", "corrigez l'une des deux dates"
        }
        ContactWhileNotActive = "contact-while-not-active" {
            nl: "een contact op een dag waarop de IPS-werker niet actief was; het telt niet mee bij de contacten per week", "verbeter de datum, of 'from' en 'to' van de IPS-werker";
            en: "a contact on a day on which the specialist was not active; it does not count among contacts per week", "correct the date, or the specialist's 'from' and 'to'";
            fr: "un contact un jour où le jobcoach n'était pas en fonction ; il ne compte pas dans les contacts par semaine", "corrigez la date, ou 'from' et 'to' du jobcoach"
        }
        PartAboveTotal = "part-above-total" {
            nl: "meer uren dan het totaal van de rij", "verbeter het deel of het totaal";
            en: "more hours than the total of the row", "correct the part or the total";
            fr: "plus d'heures que le total de la ligne", "corrigez la partie ou le total"
        }
        MoreThanAWeek = "more-than-a-week" {
            nl: "meer uren dan een week heeft", "verbeter het totaal";
            en: "more hours than a week has", "correct the total";
            fr: "plus d'heures que n'en a une semaine", "corrigez le total"
        }
    }
}

impl RowFault {
    /// What a reader is told of it.
    pub fn notice(self) -> Notice {
        let [text, help] = self.labels();
        Notice { code: self.code(), text, help }
    }

    /// How much it weighs: an error where a figure would be wrong, a warning where something is only left out or unlikely.
    pub fn severity(self) -> Severity {
        match self {
            Self::FarDay
            | Self::TeamWithoutClients
            | Self::TeamWithoutWorkers
            | Self::BlankDate
            | Self::BlankWord
            | Self::BlankTrack
            | Self::FteZero
            | Self::EqualContacts
            | Self::EqualContactsInSample
            | Self::ContactBeforeEnrolment
            | Self::ContactWhileNotActive => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
