//! A row held against its header: what shows that its cells stand in other columns than they seem to, or that it is no row of data.

use super::value::fold_words;
use crate::diagnostic::Severity;
use crate::locale::{Notice, labelled};

labelled! {
    /// Why a row is not what it seems: what is wrong, and what to do.
    pub enum Doubt: 2 {
        SurplusCell = "stray-cells" {
            nl: "de rij heeft meer cellen dan er kolommen zijn", "zet aanhalingstekens om een getal met een komma (\"19,5\") of om tekst waarin het scheidingsteken staat";
            en: "the row has more cells than there are columns", "put quotes around a number with a comma (\"19,5\"), or around text that contains the separator";
            fr: "la ligne a plus de cellules qu'il n'y a de colonnes", "mettez entre guillemets un nombre à virgule (\"19,5\"), ou un texte qui contient le séparateur"
        }
        SplitDecimal = "split-decimal" {
            nl: "na het getal staat een los getal waar tekst hoort; het lijkt een getal met een komma dat in tweeën viel", "zet aanhalingstekens om het getal (\"19,5\"), of bewaar het bestand met puntkomma's";
            en: "there is a bare number where text belongs, right after a figure: it looks like a number with a comma that was cut in two", "put quotes around the number (\"19,5\"), or save the file with semicolons";
            fr: "un nombre isolé se trouve là où il faut du texte, juste après un chiffre : un nombre à virgule semble coupé en deux", "mettez le nombre entre guillemets (\"19,5\"), ou enregistrez le fichier avec des points-virgules"
        }
        SwallowedRows = "swallowed-rows" {
            nl: "een cel loopt over meer regels, die zelf op rijen lijken: door een los aanhalingsteken zijn die rijen mogelijk verdwenen", "haal het aanhalingsteken weg dat de cel opent, of verdubbel het";
            en: "a cell runs over several lines that look like rows themselves: a stray quotation mark may have swallowed them", "remove the quotation mark that opens the cell, or double it";
            fr: "une cellule s'étend sur plusieurs lignes qui ressemblent elles-mêmes à des lignes du tableau : un guillemet isolé les a peut-être avalées", "supprimez le guillemet qui ouvre la cellule, ou doublez-le"
        }
        HeaderAgain = "header-again" {
            nl: "de rij herhaalt de kopregel", "haal de rij weg, of zet de tabellen die hier aan elkaar staan in aparte bestanden";
            en: "the row repeats the headings", "remove the row, or put tables that are joined here into files of their own";
            fr: "la ligne répète les en-têtes", "supprimez la ligne, ou mettez dans des fichiers séparés les tableaux réunis ici"
        }
        TotalsRow = "totals-row" {
            nl: "de rij is een totaal en geen rij met gegevens", "haal de rij weg";
            en: "the row is a total, and not a row of data", "remove the row";
            fr: "la ligne est un total, et non une ligne de données", "supprimez la ligne"
        }
        AddsUp = "adds-up" {
            nl: "de laatste rij telt alle andere op; het lijkt een totaal", "haal de rij weg als het er een is";
            en: "the last row adds up all the others: it looks like a total", "remove the row if it is one";
            fr: "la dernière ligne additionne toutes les autres : on dirait un total", "supprimez la ligne si c'en est un"
        }
        OddLetters = "odd-letters" {
            nl: "de cel bevat tekens die geen Nederlandse, Engelse of Franse tekst heeft; het bestand is in een andere codering bewaard dan het lijkt", "bewaar het bestand als CSV UTF-8, of als .xlsx";
            en: "the cell has signs that no Dutch, English or French text has: the file was saved in another encoding than it seems", "save the file as CSV UTF-8, or as .xlsx";
            fr: "la cellule contient des signes qu'aucun texte néerlandais, anglais ou français n'a : le fichier a été enregistré dans un autre encodage qu'il ne semble", "enregistrez le fichier en CSV UTF-8, ou en .xlsx"
        }
        NoName = "placeholder-for-name" {
            nl: "een woord voor 'niet bekend' staat waar een naam hoort; het telt als een lege cel", "laat de cel leeg";
            en: "there is a word for 'not known' where a name belongs; it counts as a blank cell", "leave the cell blank";
            fr: "un mot pour « inconnu » se trouve là où il faut un nom ; il compte comme une cellule vide", "laissez la cellule vide"
        }
        BrokenId = "broken-pseudonym" {
            nl: "een pseudoniem dat een spreadsheet heeft afgekapt: getallen van meer dan vijftien cijfers, of zoals 1,23E+11, zijn niet meer heel", "haal de pseudoniemen opnieuw uit het systeem waar de tabel uit komt, en bewaar de kolom als tekst";
            en: "a pseudonym that a spreadsheet cut off: numbers of more than fifteen digits, or like 1.23E+11, are no longer whole", "fetch the pseudonyms anew from where they come, and keep the column as text";
            fr: "un pseudonyme qu'un tableur a tronqué : les nombres de plus de quinze chiffres, ou comme 1,23E+11, ne sont plus entiers", "reprenez les pseudonymes à la source et gardez la colonne comme texte"
        }
        CaseAlone = "differs-in-case-alone" {
            nl: "een pseudoniem verschilt alleen in hoofdletters van een ander; het telt als een ander", "schrijf beide gelijk als het om dezelfde gaat";
            en: "a pseudonym differs from another in capitals alone; it counts as another", "write both alike if they are the same";
            fr: "un pseudonyme ne diffère d'un autre que par les majuscules ; il compte comme un autre", "écrivez les deux de même s'il s'agit du même"
        }
    }
}

impl Doubt {
    /// What a reader is told of it.
    pub fn notice(self) -> Notice {
        let [text, help] = self.labels();
        Notice { code: self.code(), text, help }
    }

    /// How much it weighs.
    pub fn severity(self) -> Severity {
        match self {
            Self::SwallowedRows | Self::AddsUp | Self::OddLetters | Self::NoName | Self::CaseAlone => Severity::Warning,
            Self::SurplusCell | Self::SplitDecimal | Self::HeaderAgain | Self::TotalsRow | Self::BrokenId => Severity::Error,
        }
    }
}

/// Whether a text names a row of totals.
pub fn is_total(text: &str) -> bool {
    const TOTALS: [&str; 14] = [
        "totaal",
        "totalen",
        "eindtotaal",
        "subtotaal",
        "total",
        "totals",
        "totaux",
        "sous total",
        "grand total",
        "subtotal",
        "total general",
        "somme",
        "som",
        "sum",
    ];
    let words = fold_words(text);
    let name = words.trim_end_matches([':', '.', ' ']);
    // `Totaal 2026` is one, and `Totale zorg` a team.
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    TOTALS.contains(&name) || (TOTALS.contains(&first) && rest.bytes().all(|byte| !byte.is_ascii_alphabetic()))
}

/// Whether a text stands for something that is not known, or for nothing.
pub fn is_placeholder(text: &str) -> bool {
    const WORDS: [&str; 44] = [
        "n.v.t",
        "nvt",
        "n.v.t",
        "n/a",
        "na",
        "n.a",
        "n.b",
        "nb",
        "null",
        "nil",
        "none",
        "nihil",
        "neant",
        "onbekend",
        "niet bekend",
        "niet gekend",
        "unknown",
        "not known",
        "inconnu",
        "inconnue",
        "pas connu",
        "non connu",
        "niet van toepassing",
        "not applicable",
        "sans objet",
        "s.o",
        "non applicable",
        "geen",
        "aucun",
        "aucune",
        "leeg",
        "(leeg)",
        "blank",
        "(blank)",
        "vide",
        "(vide)",
        "nog niet bekend",
        "tbd",
        "?",
        "??",
        "???",
        "nan",
        "undefined",
        "missing",
    ];
    if text.is_empty() || text.len() > 24 {
        return false;
    }
    if text.chars().all(|letter| matches!(letter, '-' | '\u{2013}' | '\u{2014}' | '.' | '/' | '*' | '_' | '?' | '\u{2026}')) {
        return true;
    }
    let words = fold_words(text);
    WORDS.contains(&words.trim_end_matches('.'))
}

/// Whether a text is a pseudonym that a spreadsheet took for a number and cut off.
pub fn is_broken_id(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if bytes.len() > 15 && is_digits(text) {
        return true;
    }
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else { return false };
    let Some((whole, decimals)) = mantissa.split_once([',', '.']) else {
        // `1E+11` is one, and `12E3` may be anybody.
        return is_digits(mantissa) && exponent.strip_prefix(['+', '-']).is_some_and(is_digits);
    };
    is_digits(whole) && is_digits(decimals) && is_digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))
}

/// Whether some line of a text looks like a row: it has as many separators as the header.
pub fn swallows_rows(text: &str, delimiter: u8, columns: usize) -> bool {
    let separators = columns.saturating_sub(1).max(1);
    text.contains('\n') && text.lines().any(|line| line.bytes().filter(|byte| *byte == delimiter).count() >= separators)
}

/// Whether a whole number and the text behind it may be one number whose comma parted them.
pub fn is_split_decimal(figure: &str, next: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits(figure) && is_digits(next) && next.len() <= 4
}

/// Whether bytes that are no UTF-8 are no Windows-1252 either: as such they hold signs in the middle of words that no Dutch, English or French
/// text has there, as text of DOS and of old Macs does.
pub fn is_odd(bytes: &[u8]) -> bool {
    if bytes.is_ascii() || std::str::from_utf8(bytes).is_ok() {
        return false;
    }
    let is_letter = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphabetic() || *byte >= 0xc0);
    bytes.iter().enumerate().any(|(index, byte)| {
        let before = index.checked_sub(1).and_then(|before| bytes.get(before));
        let (before_is_letter, after_is_letter) = (is_letter(before), is_letter(bytes.get(index + 1)));
        match byte {
            // No sign of Windows-1252.
            0x81 | 0x8d | 0x8f | 0x90 | 0x9d => true,
            // Signs that follow no letter.
            0x82 | 0x84 | 0x86..=0x8b | 0x8e | 0x98..=0x9b | 0x9e => before_is_letter,
            0x83 | 0x9f | 0xa5 => before_is_letter || after_is_letter,
            // Quotation marks and dots stand at the side of a word.
            0x85 | 0x93..=0x95 | 0xa0..=0xa4 => before_is_letter && after_is_letter,
            0x8c => before.is_some_and(u8::is_ascii_lowercase),
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_and_placeholders_are_known_and_names_are_not() {
        for text in ["Totaal", "TOTAL:", "Eindtotaal", "Totaal 2026", "Sous-total", "somme", "Grand total"] {
            assert!(is_total(text), "{text}");
        }
        for text in ["", "Totale zorg", "Summers", "Total Energies", "Somers", "w1"] {
            assert!(!is_total(text), "{text}");
        }
        for text in ["n.v.t.", "N/A", "NULL", "onbekend", "Inconnu", "?", "geen", "-", "—", "...", "(leeg)", "s.o.", "Néant"] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["", "Noord", "N", "0", "Nathalie", "geen idee van Jan", "Bakkerij -"] {
            assert!(!is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn pseudonyms_that_a_spreadsheet_broke_are_known() {
        for text in ["1,23457E+11", "1.2E15", "1E+11", "1234567890123456"] {
            assert!(is_broken_id(text), "{text}");
        }
        for text in ["", "c1", "123456789012345", "12E3", "E12", "1E", "ab1234567890123456"] {
            assert!(!is_broken_id(text), "{text}");
        }
    }

    #[test]
    fn bytes_of_dos_and_old_macs_are_told_from_those_of_windows() {
        for bytes in [&b"caf\x82 geco\x94rdineerd"[..], b"\x90quipe", b"h\x93tel", b"caf\x8e", b"fran\x8dais", b"gar\x87on", b"bo\x8cte"] {
            assert!(is_odd(bytes), "{bytes:?}");
        }
        for bytes in [
            &b"caf\xe9"[..],
            b"l\x92\xe9quipe",
            b"\x93woord\x94",
            b"\x84woord\x94",
            b"c\x9cur",
            b"\x80 5",
            b"2010\x962015",
            b"en zo\x85 ",
            b"na\xefef",
            b"\xc9t\xe9",
            "café".as_bytes(),
            b"\x8a",
        ] {
            assert!(!is_odd(bytes), "{bytes:?}");
        }
    }

    #[test]
    fn lines_like_rows_within_a_cell_are_seen() {
        assert!(swallows_rows("t Anker\nc3;2026-02-03;yes;lasser\nc4", b';', 4));
        assert!(!swallows_rows("een opmerking;\nover twee regels", b';', 4));
        assert!(!swallows_rows("c3;2026-02-03;yes;lasser", b';', 4));
        assert!(
            is_split_decimal("19", "5") && !is_split_decimal("19.5", "5") && !is_split_decimal("19", "DS") && !is_split_decimal("19", "")
        );
    }
}
