//! What keeps a cell from standing for a value.

use crate::locale::{Notice, labelled};

labelled! {
    /// What keeps a cell from standing for a value: what it is, and what to do.
    pub enum Ailment: 2 {
        Error = "error-cell" {
            nl: "de cel bevat een fout in plaats van een waarde", "herstel de formule, of maak de cel leeg als de waarde niet bekend is";
            en: "the cell has an error and no value", "fix the formula, or leave the cell blank where the value is not known";
            fr: "la cellule contient une erreur et pas de valeur", "corrigez la formule, ou laissez la cellule vide si la valeur n'est pas connue"
        }
        Unworked = "formula-without-value" {
            nl: "de cel bevat een formule die nog nooit berekend is", "open het bestand in Excel of LibreOffice, bewaar het en probeer opnieuw";
            en: "the cell has a formula that was never calculated", "open the file in Excel or LibreOffice, save it, and try again";
            fr: "la cellule contient une formule qui n'a jamais été calculée", "ouvrez le fichier dans Excel ou LibreOffice, enregistrez-le et réessayez"
        }
        Merged = "merged-cell" {
            nl: "de cel is samengevoegd met een andere, die de waarde toont", "splits de samengevoegde cellen en vul elke rij in";
            en: "the cell is merged with another, which shows the value", "unmerge the cells, and fill in every row";
            fr: "la cellule est fusionnée avec une autre, qui montre la valeur", "défusionnez les cellules et complétez chaque ligne"
        }
        Day = "date-for-number" {
            nl: "de cel toont een datum waar een getal hoort", "geef de cel de opmaak van een getal en vul de waarde opnieuw in";
            en: "the cell shows a date where a number belongs", "format the cell as a number, and fill in the value anew";
            fr: "la cellule montre une date là où il faut un nombre", "donnez à la cellule le format d'un nombre et saisissez la valeur à nouveau"
        }
        Time = "time-for-number" {
            nl: "de cel toont een tijd waar een getal hoort", "geef de cel de opmaak van een getal en vul de waarde opnieuw in";
            en: "the cell shows a time where a number belongs", "format the cell as a number, and fill in the value anew";
            fr: "la cellule montre une heure là où il faut un nombre", "donnez à la cellule le format d'un nombre et saisissez la valeur à nouveau"
        }
        TimeOfDay = "time-of-day-for-hours" {
            nl: "de cel toont een tijdstip en niet hoeveel uren het zijn", "geef de cel de opmaak [u]:mm of die van een getal, en kijk of er staat wat u bedoelt";
            en: "the cell shows a time of day and not how many hours it is", "format the cell as [h]:mm or as a number, and check that it says what you mean";
            fr: "la cellule montre une heure du jour et non un nombre d'heures", "donnez à la cellule le format [h]:mm ou celui d'un nombre, et vérifiez ce qu'elle montre"
        }
    }
}

impl Ailment {
    /// What a reader is told of it.
    pub fn notice(self) -> Notice {
        let [text, help] = self.labels();
        Notice { code: self.code(), text, help }
    }
}

/// Whether a text is what spreadsheets show in the place of a value that they cannot work out, in any language.
pub fn is_error(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('#') else {
        return text.strip_prefix("Err:").is_some_and(|number| number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit()));
    };
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|letter| letter.is_uppercase() || matches!(letter, '/' | '0' | '_' | ' '));
    match rest.strip_suffix(['!', '?']) {
        Some(word) => is_word(word),
        // `#N/A` in its languages, and what a column shows that is too narrow.
        None => matches!(rest, "N/A" | "N/B" | "N/D" | "NV" | "GETTING_DATA") || (rest.len() > 1 && rest.bytes().all(|byte| byte == b'#')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_known_in_every_language_and_hashes_in_texts_are_none() {
        for text in ["#N/A", "#N/B", "#VERW!", "#REF!", "#DIV/0!", "#DEEL/0!", "#WAARDE!", "#NAAM?", "#NOM?", "#NUL!", "#####", "Err:502"] {
            assert!(is_error(text), "{text}");
        }
        for text in ["", "#", "#1", "#team", "# N/A", "N/A", "#Goed!", "Err:x", "Verwijzing!"] {
            assert!(!is_error(text), "{text}");
        }
    }
}
