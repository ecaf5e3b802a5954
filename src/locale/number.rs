//! Numbers and dates as a reader of each language writes them.

use chrono::NaiveDate;

use super::Lang;

/// A plain decimal such as `19.5` with the language's own decimal sign; a fraction stays as it is.
pub fn decimal(lang: Lang, plain: &str) -> String {
    match lang {
        Lang::En => plain.to_owned(),
        Lang::Nl | Lang::Fr => plain.replace('.', ","),
    }
}

/// A percentage with its sign, set apart where the language does so.
pub fn percent(lang: Lang, plain: &str) -> String {
    let number = decimal(lang, plain);
    match lang {
        Lang::En => format!("{number}%"),
        // A no-break space keeps figure and sign on one line.
        Lang::Nl | Lang::Fr => format!("{number}\u{a0}%"),
    }
}

/// A day, month and year: `6-7-2026` in Dutch, `06/07/2026` in French, `2026-07-06` in English.
pub fn date(lang: Lang, day: NaiveDate) -> String {
    let pattern = match lang {
        Lang::Nl => "%-d-%-m-%Y",
        Lang::Fr => "%d/%m/%Y",
        Lang::En => "%Y-%m-%d",
    };
    day.format(pattern).to_string()
}
