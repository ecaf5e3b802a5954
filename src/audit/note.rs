//! What auditors write beside a row: remarks, and by a mark before them strengths (`+`) and recommendations (`>`).

/// What a note is.
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
    const MARKS: [(char, Self); 2] = [('+', Self::Strength), ('>', Self::Recommendation)];

    /// The mark at the beginning of a line, and what follows. A sign before a figure is no mark: `+1 fte`, `>90 %`.
    fn of(line: &str) -> Option<(Self, &str)> {
        // Excel users write an apostrophe before what Excel would calculate.
        let bare = line.strip_prefix('\'').unwrap_or(line);
        let (mark, kind) = Self::MARKS.into_iter().find(|(mark, _)| bare.starts_with(*mark))?;
        let rest = bare.get(mark.len_utf8()..)?;
        let is_mark = rest.chars().next().is_some_and(|next| next.is_whitespace() || next.is_alphabetic());
        (is_mark && !rest.trim().is_empty()).then(|| (kind, rest.trim()))
    }
}

/// The parts of a cell: each line with a mark begins one, and so does text after an empty line; other lines go on with the one before.
pub(super) fn parts(cell: &str) -> Vec<(NoteKind, String)> {
    let mut parts: Vec<(NoteKind, String)> = Vec::new();
    let mut goes_on = false;
    for line in cell.lines().map(str::trim) {
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
    fn a_sign_before_a_figure_is_no_mark() {
        for cell in ["+1 fte since March", ">90 % of the caseload", ">= 4", "+", ">  "] {
            assert_eq!(parts(cell), [(Remark, cell.trim().to_owned())], "{cell}");
        }
    }
}
