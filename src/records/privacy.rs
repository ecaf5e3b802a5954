//! Which columns look as if they told who a person is: by their heading, or by what their cells hold.

use crate::locale::{Label, labelled};

labelled! {
    /// What a column looks as if it held of a person.
    pub enum Personal: 1 {
        Name = "name" { nl: "namen van personen"; en: "names of people"; fr: "des noms de personnes" }
        BirthDate = "birth-date" { nl: "geboortedata"; en: "dates of birth"; fr: "des dates de naissance" }
        NationalNumber = "national-number" { nl: "burgerservice- of rijksregisternummers"; en: "national identification numbers"; fr: "des numéros de registre national" }
        Phone = "phone" { nl: "telefoonnummers"; en: "phone numbers"; fr: "des numéros de téléphone" }
        Mail = "mail" { nl: "mailadressen"; en: "email addresses"; fr: "des adresses électroniques" }
        Address = "address" { nl: "adressen"; en: "addresses"; fr: "des adresses" }
    }
}

impl Personal {
    /// What it is called.
    pub fn title(self) -> Label {
        let [title] = self.labels();
        title
    }
}

/// Words in a heading that speak of a person, by what they tell. A heading is taken apart at everything that is no letter.
const HEADINGS: [(Personal, &[&str]); 6] = [
    (
        Personal::Name,
        &[
            "naam",
            "namen",
            "name",
            "names",
            "nom",
            "noms",
            "voornaam",
            "achternaam",
            "familienaam",
            "roepnaam",
            "geslachtsnaam",
            "surname",
            "firstname",
            "lastname",
            "prenom",
            "initialen",
            "voorletters",
            "clientnaam",
            "clientname",
        ],
    ),
    (Personal::BirthDate, &["geboortedatum", "geboren", "geboorte", "gebdat", "birth", "birthdate", "birthday", "dob", "naissance"]),
    (
        Personal::NationalNumber,
        &["bsn", "burgerservicenummer", "sofinummer", "rijksregisternummer", "rijksregister", "insz", "niss", "rrn", "ssn", "inss"],
    ),
    (Personal::Phone, &["telefoon", "telefoonnummer", "tel", "gsm", "mobiel", "phone", "mobile", "telephone", "portable"]),
    (Personal::Mail, &["mail", "email", "mailadres", "emailadres", "courriel"]),
    (Personal::Address, &["adres", "address", "adresse", "straat", "street", "rue", "huisnummer", "postcode", "woonplaats"]),
];

/// Words beside which a name or an address is that of an organisation or a thing.
const NOT_OF_A_PERSON: [&str; 24] = [
    "organisatie",
    "organisation",
    "organization",
    "bedrijf",
    "bedrijfs",
    "company",
    "entreprise",
    "werkgever",
    "werkgevers",
    "employer",
    "employeur",
    "school",
    "ecole",
    "instelling",
    "institution",
    "etablissement",
    "team",
    "equipe",
    "opleiding",
    "course",
    "formation",
    "functie",
    "job",
    "beroep",
];

/// What a heading, folded, says of a person.
pub fn of_heading(folded: &str) -> Option<Personal> {
    let words: Vec<&str> = folded.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let joined = words.concat();
    let is_of_a_person = !words.iter().any(|word| NOT_OF_A_PERSON.contains(word));
    let told = |(what, known): &(Personal, &[&str])| {
        let is_named = words.iter().any(|word| known.contains(word)) || known.contains(&joined.as_str());
        let counts = is_of_a_person || !matches!(what, Personal::Name | Personal::Address | Personal::Phone | Personal::Mail);
        (is_named && counts).then_some(*what)
    };
    HEADINGS.iter().find_map(told)
}

/// What the cells of a column have shown so far.
#[derive(Clone, Debug, Default)]
pub struct Look {
    filled: usize,
    national: usize,
    phone: usize,
    mail: usize,
    named: usize,
    born: usize,
}

impl Look {
    /// Takes a cell into account. `adults_born_before` is the last year in which an adult can have been born.
    pub fn see(&mut self, cell: &str, adults_born_before: i32) {
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        self.national += usize::from(is_bsn(cell) || is_rijksregister(cell));
        self.phone += usize::from(is_phone(cell));
        self.mail += usize::from(is_mail(cell));
        self.named += usize::from(is_full_name(cell));
        self.born += usize::from(is_date_before(cell, adults_born_before));
    }

    /// What the column looks as if it held. Names of people and dates of birth are only told where the column may hold neither
    /// names nor dates.
    pub fn tells(&self, may_hold_names: bool, may_hold_dates: bool) -> Option<Personal> {
        // One number in eleven passes the test of check digits by chance, so that a few of them say nothing.
        let is_most = |count: usize| count > 0 && if self.filled < 4 { count == self.filled } else { count * 2 >= self.filled };
        if is_most(self.national) {
            Some(Personal::NationalNumber)
        } else if is_most(self.mail) {
            Some(Personal::Mail)
        } else if is_most(self.phone) {
            Some(Personal::Phone)
        } else if !may_hold_names && is_most(self.named) {
            Some(Personal::Name)
        } else if !may_hold_dates && is_most(self.born) {
            Some(Personal::BirthDate)
        } else {
            None
        }
    }
}

/// The digits of a number that may be written with points, spaces and hyphens; `None` for anything else.
fn digits(cell: &str) -> Option<Vec<u64>> {
    let mut digits = Vec::new();
    for letter in cell.chars() {
        match letter.to_digit(10) {
            Some(digit) => digits.push(u64::from(digit)),
            None if matches!(letter, '.' | ' ' | '-' | '/') => {}
            None => return None,
        }
    }
    Some(digits)
}

/// Whether a cell is a Dutch burgerservicenummer: nine digits whose weighted sum eleven divides, the last with weight minus one.
fn is_bsn(cell: &str) -> bool {
    let Some(digits) = digits(cell).filter(|digits| digits.len() == 9 && digits.iter().any(|digit| *digit > 0)) else { return false };
    let (first, last) = digits.split_at(8);
    let sum: u64 = first.iter().zip((2..=9).rev()).map(|(digit, weight)| digit * weight).sum();
    let last: u64 = last.iter().sum();
    // A multiple of eleven less than the last digit is below zero, and then no such number.
    sum >= last && (sum - last).is_multiple_of(11)
}

/// Whether a cell is a Belgian rijksregisternummer: eleven digits, the last two being 97 less the remainder of the others by 97, before
/// which a 2 is put for who was born in 2000 or later.
fn is_rijksregister(cell: &str) -> bool {
    let Some(digits) = digits(cell).filter(|digits| digits.len() == 11) else { return false };
    let number = |digits: &[u64]| digits.iter().fold(0, |number, digit| number * 10 + digit);
    let (first, last) = digits.split_at(9);
    let (number, check) = (number(first), number(last));
    number > 0 && [number, 2_000_000_000 + number].iter().any(|number| 97 - number % 97 == check)
}

fn is_phone(cell: &str) -> bool {
    let plain: String = cell.chars().filter(|letter| !matches!(letter, ' ' | '-' | '.' | '/' | '(' | ')')).collect();
    let (abroad, digits) = match plain.strip_prefix('+').or_else(|| plain.strip_prefix("00")) {
        Some(digits) => (true, digits),
        None => (false, plain.as_str()),
    };
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number && if abroad { (9..=13).contains(&digits.len()) } else { digits.starts_with('0') && (9..=10).contains(&digits.len()) }
}

fn is_mail(cell: &str) -> bool {
    cell.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !cell.contains(char::is_whitespace))
}

/// Whether a cell looks like a first and a last name: two words or more, letters only, the first and last with a capital.
fn is_full_name(cell: &str) -> bool {
    let words: Vec<&str> = cell.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let is_word = |word: &&str| word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '.'));
    let is_capital = |word: Option<&&str>| word.and_then(|word| word.chars().next()).is_some_and(char::is_uppercase);
    words.len() > 1 && words.iter().all(is_word) && is_capital(words.first()) && is_capital(words.last())
}

fn is_date_before(cell: &str, year: i32) -> bool {
    crate::table::date(cell).is_some_and(|day| (1900..year).contains(&chrono::Datelike::year(&day)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_those_of_the_two_countries() {
        // 111222333 and 123456782 are the numbers that documentation uses; none is anybody's.
        for number in ["111222333", "123456782", "111.222.333"] {
            assert!(is_bsn(number), "{number}");
        }
        for number in ["111222334", "123456789", "000000000", "11122233", "abc222333"] {
            assert!(!is_bsn(number), "{number}");
        }
        // 97 - 850730033 mod 97 = 28, and with the 2 before it 97 - 2850730033 mod 97 = 57, worked out by hand.
        for number in ["85073003328", "85.07.30-033.28", "85073003357"] {
            assert!(is_rijksregister(number), "{number}");
        }
        for number in ["85073003329", "00000000097", "8507300332"] {
            assert!(!is_rijksregister(number), "{number}");
        }
    }

    #[test]
    fn headings_that_speak_of_a_person_are_known_and_those_of_organisations_are_not() {
        for (heading, what) in [
            ("naam", Personal::Name),
            ("naam_client", Personal::Name),
            ("geboortedatum", Personal::BirthDate),
            ("date_de_naissance", Personal::BirthDate),
            ("bsn", Personal::NationalNumber),
            ("e_mail", Personal::Mail),
            ("gsm", Personal::Phone),
            ("adres", Personal::Address),
        ] {
            assert_eq!(of_heading(heading), Some(what), "{heading}");
        }
        for heading in
            ["naam_werkgever", "client", "team", "nom_de_l_entreprise", "bedrijfsnaam", "teamnaam", "datum", "programma", "total"]
        {
            assert_eq!(of_heading(heading), None, "{heading}");
        }
    }

    #[test]
    fn cells_tell_by_their_majority() {
        let look = |cells: &[&str]| {
            let mut look = Look::default();
            cells.iter().for_each(|cell| look.see(cell, 2008));
            look.tells(false, false)
        };
        assert_eq!(look(&["111222333", "", "123456782"]), Some(Personal::NationalNumber));
        assert_eq!(look(&["111222333", "111222334", "111222335", "111222336"]), None);
        assert_eq!(look(&["+32 470 12 34 56", "0470/12.34.56"]), Some(Personal::Phone));
        assert_eq!(look(&["a.b@example.org"]), Some(Personal::Mail));
        assert_eq!(look(&["Jan de Vries", "Piet Jansen"]), Some(Personal::Name));
        assert_eq!(look(&["1980-02-03", "3-4-1975"]), Some(Personal::BirthDate));
        assert_eq!(look(&["c001", "c002", "12", "2026-01-05", "team Noord"]), None);
    }
}
