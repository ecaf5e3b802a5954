//! The numbers that a text names, in digits or in small words.

use std::collections::BTreeSet;

use super::Lang;
use crate::figure::Figure;

/// The words from nought to twelve; what is more is written in digits.
fn words(lang: Lang) -> [&'static [&'static str]; 13] {
    match lang {
        Lang::Nl => [
            &["nul", "geen"],
            &["één", "een"],
            &["twee"],
            &["drie"],
            &["vier"],
            &["vijf"],
            &["zes"],
            &["zeven"],
            &["acht"],
            &["negen"],
            &["tien"],
            &["elf"],
            &["twaalf"],
        ],
        Lang::En => [
            &["zero", "none", "no"],
            &["one"],
            &["two", "twice"],
            &["three"],
            &["four"],
            &["five"],
            &["six"],
            &["seven"],
            &["eight"],
            &["nine"],
            &["ten"],
            &["eleven"],
            &["twelve"],
        ],
        Lang::Fr => [
            &["zéro", "aucun", "aucune"],
            &["un", "une"],
            &["deux"],
            &["trois"],
            &["quatre"],
            &["cinq"],
            &["six"],
            &["sept"],
            &["huit"],
            &["neuf"],
            &["dix"],
            &["onze"],
            &["douze"],
        ],
    }
}

/// Every number that a text names, in digits (with a comma or point before decimals) or as a word up to twelve.
pub fn numbers_in(lang: Lang, text: &str) -> BTreeSet<Figure> {
    let mut found = BTreeSet::new();
    let lower = text.to_lowercase();
    let letters: Vec<char> = lower.chars().collect();
    let mut word = String::new();
    let mut index = 0;
    while index <= letters.len() {
        let letter = letters.get(index).copied().unwrap_or(' ');
        let joins = matches!(letter, ',' | '.')
            && word.chars().all(|letter| letter.is_ascii_digit())
            && !word.is_empty()
            && letters.get(index + 1).is_some_and(char::is_ascii_digit);
        if letter.is_alphanumeric() || joins {
            word.push(if joins { '.' } else { letter });
        } else if !word.is_empty() {
            found.extend(number_of(lang, &word));
            word.clear();
        }
        index += 1;
    }
    found
}

fn number_of(lang: Lang, word: &str) -> Option<Figure> {
    Figure::from_decimal(word).or_else(|| {
        let number = words(lang).iter().position(|spellings| spellings.contains(&word))?;
        Some(Figure::whole(i64::try_from(number).ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_in_digits_and_in_words() {
        let found = |lang, text| numbers_in(lang, text).iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        assert_eq!(found(Lang::Nl, "per werker 26 tot en met 40 cliënten"), "26 40");
        assert_eq!(found(Lang::Nl, "hoogstens één van de vijf, of 2,5 %."), "1 2.5 5");
        assert_eq!(found(Lang::En, "26-40 clients; three teams."), "3 26 40");
        assert_eq!(found(Lang::Fr, "deux des cinq, 10 %"), "2 5 10");
        assert_eq!(found(Lang::En, "a tenth of someone"), "");
    }
}
