//! Numbers and dates as a reader of each language writes them.

use chrono::{Datelike, NaiveDate};

use super::{Lang, Locale, Region};

/// A plain decimal such as `19.5` with the language's own decimal sign; a fraction stays as it is.
pub fn decimal(lang: Lang, plain: &str) -> String {
    match lang {
        Lang::En => plain.to_owned(),
        Lang::Nl | Lang::Fr => plain.replace('.', ","),
    }
}

impl Lang {
    /// A number with its noun in the right form; in French nought is singular too.
    pub fn some(self, number: usize, one: &str, many: &str) -> String {
        let is_one = number == 1 || (self == Self::Fr && number == 0);
        format!("{number} {}", if is_one { one } else { many })
    }
}

/// Row numbers after a word for rows, and how many more there are, before a word for those.
pub(super) fn rows(word: &str, rows: &[usize], more: usize, others: &str) -> String {
    let listed = rows.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    if more == 0 { format!("{word} {listed}") } else { format!("{word} {listed} + {more} {others}") }
}

/// At most five names, and `more` with the number of the others in the place of `{}`.
pub(super) fn first_names<N: ToString>(names: &[N], more: &str) -> String {
    const MOST: usize = 5;
    let mut said: Vec<String> = names.iter().take(MOST).map(ToString::to_string).collect();
    if names.len() > MOST {
        said.push(more.replace("{}", &(names.len() - MOST).to_string()));
    }
    said.join(", ")
}

/// A percentage with its sign, set apart where the language does so.
pub fn percent(lang: Lang, plain: &str) -> String {
    let number = decimal(lang, plain);
    match lang {
        Lang::Nl | Lang::En => format!("{number}%"),
        // A no-break space keeps figure and sign on one line.
        Lang::Fr => format!("{number}\u{a0}%"),
    }
}

/// A day, month and year: `6-7-2026` in Dutch, `6/07/2026` in Belgium, `06/07/2026` elsewhere in French and in the United Kingdom,
/// else `2026-07-06`. These are the short dates of the Unicode locale data, with the year in full.
pub fn date(locale: Locale, day: NaiveDate) -> String {
    day.format(date_pattern(locale)).to_string()
}

/// The name of a day of the week, in small letters where the language writes it so.
pub fn weekday(lang: Lang, day: NaiveDate) -> &'static str {
    let names = match lang {
        Lang::Nl => ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
        Lang::En => ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        Lang::Fr => ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    };
    let at = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or_default();
    names.get(at).copied().unwrap_or_default()
}

/// The same in the signs by which a spreadsheet is told how to show a day: `d-m-yyyy`.
pub fn spreadsheet_date(locale: Locale) -> String {
    let signs = [("%-d", "d"), ("%d", "dd"), ("%-m", "m"), ("%m", "mm"), ("%Y", "yyyy")];
    signs.into_iter().fold(date_pattern(locale).to_owned(), |pattern, (ours, theirs)| pattern.replace(ours, theirs))
}

fn date_pattern(locale: Locale) -> &'static str {
    match (locale.lang, locale.region) {
        (Lang::Nl | Lang::Fr, Region::Belgium) => "%-d/%m/%Y",
        (Lang::Nl, _) => "%-d-%-m-%Y",
        (Lang::Fr, _) | (Lang::En, Region::UnitedKingdom) => "%d/%m/%Y",
        (Lang::En, _) => "%Y-%m-%d",
    }
}

/// So many of something: the words for one of them, or for several.
pub(super) fn several(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spreadsheet_is_told_the_same() {
        for (tag, pattern) in [("nl", "d-m-yyyy"), ("nl-BE", "d/mm/yyyy"), ("fr-FR", "dd/mm/yyyy"), ("en", "yyyy-mm-dd")] {
            assert_eq!(spreadsheet_date(Locale::from_tag(tag).expect("known")), pattern, "{tag}");
        }
    }

    #[test]
    fn each_region_writes_a_day_in_its_own_way() {
        let day = NaiveDate::from_ymd_opt(2026, 7, 6).expect("a day");
        for (tag, written) in [
            ("nl", "6-7-2026"),
            ("nl-NL", "6-7-2026"),
            ("nl-BE", "6/07/2026"),
            ("fr", "06/07/2026"),
            ("fr-BE", "6/07/2026"),
            ("en", "2026-07-06"),
            ("en-GB", "06/07/2026"),
        ] {
            assert_eq!(date(Locale::from_tag(tag).expect("known"), day), written, "{tag}");
        }
    }
}
