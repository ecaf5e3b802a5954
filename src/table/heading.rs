//! Whether a heading may be shown: it says what a column is, and is not what stands in one.

use super::value::{date, fold, number};

/// The most rows above the headings that are passed over.
pub const MOST_TITLES: usize = 20;

/// Whether a cell is plainly a value and no heading: a number, a date, a mail address, an id, a long row of digits.
pub fn is_value(cell: &str) -> bool {
    let letters = cell.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let is_id = letters.len() < cell.len()
        && letters.chars().count() <= 3
        && letters.chars().all(|letter| letter.is_alphabetic() || "-_ ".contains(letter));
    let is_code = |word: &str| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        digits > 0 && digits < word.chars().count() && word.len() > 4
    };
    let is_id = is_id || cell.split(|letter: char| !letter.is_alphanumeric()).any(is_code);
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    cell.contains(|letter: char| "@\"{}[]<>=:".contains(letter)) || is_id || digits > 5 || number(cell).is_ok() || date(cell).is_some()
}

/// Words that headings are made of, folded; where one of them stands, several words with capitals are no name of a person.
const OF_HEADINGS: [&str; 64] = [
    "aantal",
    "achternaam",
    "adres",
    "afgesloten",
    "begin",
    "bron",
    "client",
    "clients",
    "code",
    "contact",
    "count",
    "date",
    "datum",
    "day",
    "debut",
    "duur",
    "einde",
    "email",
    "employer",
    "end",
    "enrolled",
    "fin",
    "fte",
    "ggz",
    "gsm",
    "heures",
    "hours",
    "id",
    "instroom",
    "jour",
    "kind",
    "mail",
    "methode",
    "mode",
    "naam",
    "name",
    "nom",
    "note",
    "nr",
    "number",
    "nummer",
    "numero",
    "opleiding",
    "organisatie",
    "remarque",
    "score",
    "semaine",
    "soort",
    "source",
    "spoor",
    "start",
    "status",
    "team",
    "teams",
    "track",
    "type",
    "uren",
    "uitstroom",
    "value",
    "week",
    "werker",
    "werkgever",
    "worker",
    "year",
];

/// Whether several words of a text begin as names do, and none is a word of headings.
fn is_like_names(text: &str) -> bool {
    let words = || text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    words().filter(|word| is_like_name(word)).count() > 1 && !words().any(|word| OF_HEADINGS.contains(&fold(word).as_str()))
}

fn is_like_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// What a column is called in a message: its heading, or its number from 1 where that may be a value. Several words with capitals may be a name.
pub fn shown(header: &[String], index: usize) -> String {
    let heading = header.get(index).map_or("", String::as_str);
    let digits = heading.chars().filter(char::is_ascii_digit).count();
    if is_value(heading) || digits > 2 || is_like_names(heading) { (index + 1).to_string() } else { heading.to_owned() }
}

/// Those of some names of sheets that tell of no person, at most three.
pub fn few_shown(names: &[String]) -> Vec<String> {
    names.iter().filter(|name| !name.contains('@') && !is_like_names(name)).take(3).cloned().collect()
}

/// The name of a sheet, unless it may be that of a person.
pub fn shown_sheet(name: &str) -> String {
    if name.contains('@') || is_like_names(name) { "–".to_owned() } else { name.to_owned() }
}

/// Whether a row holds headings, of which so many were recognised, and no data: a word that data and headings share is not enough beside
/// plain values.
pub fn holds_headings(header: &[String], recognised: usize) -> bool {
    let values = header.iter().filter(|cell| is_value(cell)).count();
    // What begins with a bracket is a file of another kind.
    let is_other = header.first().is_some_and(|first| first.trim_start().starts_with(['{', '[', '<']));
    !is_other && recognised > 0 && (values == 0 || (recognised > 2 && recognised > values))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(heading: &str, beside: &str) -> String {
        shown(&[beside.to_owned(), heading.to_owned()], 1)
    }

    #[test]
    fn what_may_be_a_value_is_called_by_its_number() {
        for value in ["c7", "W-12", "111222333", "2026-02-01", "pwztz5dmbcvk", "jan@mail.nl", "Marie Jansen 111222333", "19,5", "1-2-2026"]
        {
            assert_eq!(called(value, "client"), "2", "{value}");
        }
        assert_eq!((called("Marie Jansen", "c7"), called("de Vries, Piet Jan", "2026-02-01")), ("2".to_owned(), "2".to_owned()));
        for heading in ["client", "Notitie", "datum instroom", "Datum Instroom", "Werkgever", "fase 1", "in_person", "FTE", "GGZ-team"] {
            assert_eq!(called(heading, "client"), heading);
        }
    }

    #[test]
    fn one_word_that_could_be_a_heading_makes_no_row_of_headings() {
        let row = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        assert!(!holds_headings(&row("2026-02-01,Piet,Marie Jansen,client,in_person"), 1));
        assert!(!holds_headings(&row("c7,client,jan@mail.nl,111222333,2026-01-05"), 1));
        assert!(!holds_headings(&row("2026-02-01,employer,client"), 2));
        assert!(holds_headings(&row("client,enrolled,Uren 2026"), 2));
        assert!(holds_headings(&row("client,worker,enrolled,c7"), 3));
        assert!(!holds_headings(&row("a,b"), 0));
    }

    #[test]
    fn at_most_three_names_of_sheets_are_shown_and_none_of_a_person() {
        let names = ["Marie Jansen", "Blad1", "2026", "jan@mail.nl", "Banen", "Uren"].map(str::to_owned);
        assert_eq!(few_shown(&names), ["Blad1", "2026", "Banen"]);
    }
}
