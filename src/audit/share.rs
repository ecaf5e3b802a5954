//! How many of how many, as it is written in a cell: a percentage that keeps the number that it rests on.

use crate::locale::Lang;

/// The words between how many and of how many.
const OF: [&str; 6] = [" of ", " out of ", " van ", " van de ", " sur ", " sur les "];

/// So many of so many, in words that are read back.
pub fn share(part: usize, of: usize, lang: Lang) -> String {
    let word = match lang {
        Lang::Nl => "van",
        Lang::En => "of",
        Lang::Fr => "sur",
    };
    format!("{part} {word} {of}")
}

/// How many of how many a text says, as `6 of 9`; nothing for any other, and where it is more than all or of none.
pub fn share_of(text: &str) -> Option<(i64, i64)> {
    let text = text.trim().to_lowercase();
    let whole = |digits: &str| digits.trim().parse::<u32>().ok().filter(|_| digits.trim().bytes().all(|byte| byte.is_ascii_digit()));
    let (part, of) = OF.iter().filter_map(|word| text.split_once(word)).find_map(|(part, of)| Some((whole(part)?, whole(of)?)))?;
    (of > 0 && part <= of).then_some((i64::from(part), i64::from(of)))
}

#[cfg(test)]
mod tests {
    use super::share_of;

    #[test]
    fn a_share_names_two_whole_numbers_in_any_language() {
        for text in ["6 of 9", "6 out of 9", "6 van 9", "6 van de 9", "6 Sur 9", " 6  van  9 ", "6 sur les 9"] {
            assert_eq!(share_of(text), Some((6, 9)), "{text}");
        }
        for text in ["6/9", "6 9", "10 of 9", "0 of 0", "6,5 of 9", "-1 of 9", "+6 of 9", "six of 9", "of 9", "6 of", "67"] {
            assert_eq!(share_of(text), None, "{text}");
        }
        assert_eq!(share_of("0 of 4"), Some((0, 4)));
    }
}
