//! How cells of a workbook show their numbers: as a number, a percentage, a day or a time.

use super::SheetFault;
use super::package::{Mark, Package};

/// What a number format makes of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shows {
    #[default]
    Number,
    Percentage,
    Day,
    /// A time of day, which begins anew each day.
    Clock,
    /// A length of time, of any number of hours.
    Length,
}

impl Shows {
    /// What a format does that every spreadsheet knows by its number.
    fn built_in(id: usize) -> Self {
        match id {
            9 | 10 => Self::Percentage,
            14..=17 | 22 | 27..=36 | 50..=58 => Self::Day,
            18..=21 | 45 | 47 => Self::Clock,
            46 => Self::Length,
            _ => Self::Number,
        }
    }

    /// What a format does by its code. Only its first part counts, without texts, colours and names of languages.
    pub fn of_code(code: &str) -> Self {
        let mut letters = String::new();
        let mut rest = code.chars();
        while let Some(letter) = rest.next() {
            match letter {
                '"' => drop(rest.by_ref().find(|letter| *letter == '"')),
                '\\' | '_' | '*' => drop(rest.next()),
                '[' => {
                    let inside: String = rest.by_ref().take_while(|letter| *letter != ']').collect();
                    let inside = inside.to_ascii_lowercase();
                    if !inside.is_empty()
                        && ["h", "m", "s"].iter().any(|unit| inside.trim_matches(|letter| unit.starts_with(letter)).is_empty())
                    {
                        return Self::Length;
                    }
                }
                ';' => break,
                other => letters.push(other.to_ascii_lowercase()),
            }
        }
        if letters.contains("general") || letters.contains("standaard") || letters.contains("standard") {
            return Self::Number;
        }
        let has = |letter: char| letters.contains(letter);
        if has('y') || has('d') || (has('m') && !has('h') && !has('s')) {
            Self::Day
        } else if has('h') || has('s') {
            Self::Clock
        } else if has('%') {
            Self::Percentage
        } else {
            Self::Number
        }
    }
}

/// What each style of a workbook shows, in the order in which cells count them.
pub fn styles(package: &mut Package<'_>, part: &str) -> Result<Vec<Shows>, SheetFault> {
    let budget = package.budget;
    let Some(mut part) = package.part(part) else { return Ok(Vec::new()) };
    let (mut own, mut styles): (Vec<(usize, Shows)>, Vec<Shows>) = (Vec::new(), Vec::new());
    let mut in_cells = false;
    while let Some(mark) = part.next()? {
        match mark {
            Mark::Start(element) if element.name == "numFmt" => {
                if let Some((id, code)) = element.number("numFmtId").zip(element.get("formatCode")) {
                    budget.keep(size_of::<(usize, Shows)>())?;
                    own.push((id, Shows::of_code(code)));
                }
            }
            Mark::Start(element) if element.name == "cellXfs" => in_cells = !element.is_empty,
            Mark::End(name) if name == "cellXfs" => in_cells = false,
            Mark::Start(element) if in_cells && element.name == "xf" => {
                budget.keep(size_of::<Shows>())?;
                let id = element.number("numFmtId").unwrap_or_default();
                let shows = own.iter().find(|(known, _)| *known == id).map(|(_, shows)| *shows);
                styles.push(shows.unwrap_or_else(|| Shows::built_in(id)));
            }
            _ => {}
        }
    }
    Ok(styles)
}

#[cfg(test)]
mod tests {
    use super::Shows::{self, Clock, Day, Length, Number, Percentage};

    #[test]
    fn a_format_is_known_by_its_code() {
        for (code, shows) in [
            ("General", Number),
            ("0.00", Number),
            ("#,##0.00 \"dagen\"", Number),
            ("0.00E+00", Number),
            ("[Red]0;[Blue]-0", Number),
            ("0%", Percentage),
            ("0.0\\ %", Percentage),
            ("dd/mm/yyyy", Day),
            ("[$-813]d\\ mmmm\\ yyyy;@", Day),
            ("mmm", Day),
            ("yyyy\\-mm\\-dd\\ hh:mm", Day),
            ("h:mm", Clock),
            ("hh:mm:ss", Clock),
            ("mm:ss", Clock),
            ("h:mm AM/PM", Clock),
            ("[h]:mm", Length),
            ("[hh]:mm:ss", Length),
            ("[$-413][mm]:ss", Length),
            ("_-* #,##0.00_-", Number),
            ("0;d", Number),
        ] {
            assert_eq!(Shows::of_code(code), shows, "{code}");
        }
    }
}
