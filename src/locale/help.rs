//! What help pages and usage errors say: English texts with holes, as they arise, and the same in the reader's language.

use super::{Lang, help_fr, help_nl, typography};

/// An English text of help in a language, with what fills its holes put in place and itself translated where it can be; nothing for a text that
/// is not known.
pub fn help_text(english: &str, lang: Lang) -> Option<String> {
    let table = match lang {
        Lang::En => return Some(english.to_owned()),
        Lang::Nl => help_nl::HELP,
        Lang::Fr => help_fr::HELP,
    };
    let said = said(english, table)?;
    Some(if lang == Lang::Fr { typography::french(said) } else { said })
}

fn said(english: &str, table: &[(&str, &str)]) -> Option<String> {
    if let Some((_, said)) = table.iter().find(|(known, _)| *known == english) {
        return Some((*said).to_owned());
    }
    let fitting = table.iter().filter_map(|(known, said)| Some((known, said, holes(known, english)?)));
    // Of several the one that says most itself.
    let (_, said, holes) = fitting.max_by_key(|(known, ..)| literal_length(known))?;
    let fill = |text: String, (name, filling): &(String, String)| {
        let filling = self::said(filling, table).unwrap_or_else(|| filling.clone());
        text.replacen(&format!("{{{name}}}"), &filling, 1)
    };
    // A hole may be said twice.
    Some(holes.iter().fold((*said).to_owned(), |text, hole| fill(fill(text, hole), hole)))
}

/// The parts of a template between its holes, and the names of the holes.
fn parts(template: &str) -> (Vec<&str>, Vec<&str>) {
    let (mut literals, mut names, mut rest) = (Vec::new(), Vec::new(), template);
    while let Some((before, behind)) = rest.split_once('{') {
        let Some((name, after)) = behind.split_once('}') else { break };
        literals.push(before);
        names.push(name);
        rest = after;
    }
    literals.push(rest);
    (literals, names)
}

fn literal_length(template: &str) -> usize {
    parts(template).0.iter().map(|literal| literal.len()).sum()
}

/// What fills the holes of a template in a text, where the text is one of its kind.
fn holes(template: &str, text: &str) -> Option<Vec<(String, String)>> {
    let (literals, names) = parts(template);
    let (first, others) = literals.split_first()?;
    if names.is_empty() {
        return None;
    }
    let mut rest = text.strip_prefix(first)?;
    let mut found = Vec::new();
    for (index, (literal, name)) in others.iter().zip(&names).enumerate() {
        let is_last = index + 1 == others.len();
        let end = if is_last {
            rest.len().checked_sub(literal.len()).filter(|end| rest.get(*end..) == Some(literal))?
        } else {
            rest.find(literal)?
        };
        let filling = rest.get(..end)?;
        if filling.is_empty() {
            return None;
        }
        found.push(((*name).to_owned(), filling.to_owned()));
        rest = rest.get(end + literal.len()..)?;
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_are_filled_and_what_fills_them_is_said_too() {
        assert_eq!(
            help_text("invalid value 'x' for '--date <DAY>': write a day as 2026-12-31 or 31-12-2026", Lang::Nl).as_deref(),
            Some("'x' is geen geldige waarde voor '--date <DAY>': schrijf een datum als 2026-12-31 of 31-12-2026")
        );
        assert_eq!(help_text("a text that nobody knows", Lang::Fr), None);
    }

    #[test]
    fn both_tables_say_the_same_texts_with_the_same_holes() {
        let [dutch, french] = [help_nl::HELP, help_fr::HELP];
        assert_eq!(dutch.len(), french.len());
        for ((english, nl), (same, fr)) in dutch.iter().zip(french) {
            assert_eq!(english, same);
            for said in [nl, fr] {
                let [mut wanted, mut found] = [parts(english).1, parts(said).1];
                wanted.sort_unstable();
                found.sort_unstable();
                wanted.dedup();
                found.dedup();
                assert_eq!(wanted, found, "{said}");
            }
        }
    }
}
