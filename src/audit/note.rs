//! What auditors write beside a row: remarks, and by a mark before them strengths (`+`) and recommendations (`>`).

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// What the auditor saw or why a score is what it is.
    Remark,
    /// What goes well: `+ ` before it.
    Strength,
    /// What the programme is advised to do: `> ` before it.
    Recommendation,
}

impl NoteKind {
    /// What each kind is called in a column of its own, folded.
    pub const NAMES: [(&str, Self); 20] = [
        ("sterk", Self::Strength),
        ("aanbeveling", Self::Recommendation),
        ("opmerking", Self::Remark),
        ("strength", Self::Strength),
        ("recommendation", Self::Recommendation),
        ("remark", Self::Remark),
        ("point_fort", Self::Strength),
        ("recommandation", Self::Recommendation),
        ("remarque", Self::Remark),
        ("sterk_punt", Self::Strength),
        ("sterkte", Self::Strength),
        ("sterke_punten", Self::Strength),
        ("advies", Self::Recommendation),
        ("aanbevelingen", Self::Recommendation),
        ("toelichting", Self::Remark),
        ("strong", Self::Strength),
        ("advice", Self::Recommendation),
        ("note", Self::Remark),
        ("fort", Self::Strength),
        ("conseil", Self::Recommendation),
    ];

    pub fn named(folded: &str) -> Option<Self> {
        Self::NAMES.into_iter().find(|(name, _)| *name == folded).map(|(_, kind)| kind)
    }

    const MARKS: [(char, Self); 2] = [('+', Self::Strength), ('>', Self::Recommendation)];

    /// The mark at the beginning of a line, and what follows. A sign before a figure is no mark: `+1 fte`, `>90 %`.
    fn of(line: &str) -> Option<(Self, &str)> {
        let (mark, kind) = Self::MARKS.into_iter().find(|(mark, _)| line.starts_with(*mark))?;
        let rest = line.get(mark.len_utf8()..)?;
        let is_mark = rest.chars().next().is_some_and(|next| next.is_whitespace() || next.is_alphabetic());
        (is_mark && !rest.trim().is_empty()).then(|| (kind, rest.trim()))
    }
}

/// What Excel would calculate, or what means something here, when a line begins with it.
const SIGNS: [char; 5] = ['=', '+', '-', '@', '>'];

/// Whether a line begins with such a sign, behind any number of apostrophes.
fn begins_with_sign(line: &str) -> bool {
    line.trim_start_matches('\'').starts_with(SIGNS)
}

/// A line without the apostrophe that Excel users write before what Excel would calculate.
fn bare(line: &str) -> &str {
    line.strip_prefix('\'').filter(|_| begins_with_sign(line)).unwrap_or(line)
}

/// A remark on as many lines as it takes for none of them to begin with a mark: one alone on its line is none, and the text goes on after it.
fn lines(text: &str) -> Vec<&str> {
    let (mut lines, mut rest) = (Vec::new(), text);
    while let Some((mark, behind)) = rest.split_once(' ').filter(|_| NoteKind::of(rest).is_some()) {
        lines.push(mark);
        rest = behind;
    }
    lines.push(rest);
    lines
}

/// A line that reads back as it is, and that no spreadsheet calculates.
fn kept(line: &str) -> String {
    format!("{}{line}", if begins_with_sign(line) { "'" } else { "" })
}

/// The cell that [`parts`] takes apart into these. A strength, and a remark that looks like a formula, are kept from being calculated.
pub fn cell(parts: &[(NoteKind, String)]) -> String {
    let mut cell = String::new();
    for (kind, text) in parts {
        if !cell.is_empty() {
            // Without an empty line a remark would go on with what is before it.
            cell.push_str(if *kind == NoteKind::Remark { "\n\n" } else { "\n" });
        }
        match NoteKind::MARKS.into_iter().find(|(_, known)| known == kind) {
            Some((mark, _)) => cell.push_str(&format!("{}{mark} {text}", if *kind == NoteKind::Strength { "'" } else { "" })),
            None => {
                let lines: Vec<String> = lines(text).into_iter().map(kept).collect();
                cell.push_str(&lines.join("\n"));
            }
        }
    }
    cell
}

/// The parts of a cell: each line with a mark begins one, and so does text after an empty line; other lines go on with the one before.
pub fn parts(cell: &str) -> Vec<(NoteKind, String)> {
    let mut parts: Vec<(NoteKind, String)> = Vec::new();
    let mut goes_on = false;
    for line in cell.lines().map(|line| bare(line.trim())) {
        match (NoteKind::of(line), parts.last_mut()) {
            _ if line.is_empty() => goes_on = false,
            (Some((kind, text)), _) => {
                parts.push((kind, text.to_owned()));
                goes_on = true;
            }
            (None, Some((_, text))) if goes_on => {
                text.push(' ');
                text.push_str(line);
            }
            (None, _) => {
                parts.push((NoteKind::Remark, line.to_owned()));
                goes_on = true;
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::NoteKind::{Recommendation, Remark, Strength};
    use super::cell as cell_of;
    use super::*;

    #[test]
    fn a_mark_says_what_a_note_is() {
        for (cell, expected) in [
            ("shared corridor", vec![(Remark, "shared corridor")]),
            ("+ one record", vec![(Strength, "one record")]),
            (">plan a weekly meeting", vec![(Recommendation, "plan a weekly meeting")]),
            ("'+ typed in Excel", vec![(Strength, "typed in Excel")]),
            (
                "seen on Monday\n+ one record\nfor all\n> move the desk",
                vec![(Remark, "seen on Monday"), (Strength, "one record for all"), (Recommendation, "move the desk")],
            ),
            ("> move\r\n\r\nseen on Monday", vec![(Recommendation, "move"), (Remark, "seen on Monday")]),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(kind, text)| (kind, text.to_owned())).collect();
            assert_eq!(parts(cell), expected, "{cell}");
        }
    }

    #[test]
    fn an_apostrophe_before_a_sign_is_not_part_of_the_text() {
        for cell in [">\nplan", ">\n+\n+", "+\n''> plan", ">\n=1"] {
            assert_eq!(parts(&cell_of(&parts(cell))), parts(cell), "{cell}");
        }
        for (cell, text) in [("'=1+1", "=1+1"), ("''=1+1", "'=1+1"), ("'+1 fte", "+1 fte"), ("'s middags", "'s middags")] {
            assert_eq!(parts(cell), [(Remark, text.to_owned())], "{cell}");
            assert_eq!(cell_of(&parts(cell)), cell);
        }
    }

    #[test]
    fn a_sign_before_a_figure_is_no_mark() {
        for cell in ["+1 fte since March", ">90 % of the caseload", ">= 4", "+", ">  "] {
            assert_eq!(parts(cell), [(Remark, cell.trim().to_owned())], "{cell}");
        }
    }
}
