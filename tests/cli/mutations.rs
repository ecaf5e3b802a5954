//! Shipped files that are harmed at random: a bound moved by one, a rule removed, a translation dropped, a key misspelt, a
//! component doubled. Each must be found, where it is.
//!
//! `GETROUW_MUTATIONS=5000 cargo test --release --test cli mutations` tries more of them.

use std::fs;
use std::path::PathBuf;

use getrouw::diagnostic::Spot;
use getrouw::rubric::inspect::{Levels, inspect};
use getrouw::source::SourceFile;

use crate::program::root;

/// How many are tried by default.
const TRIED: usize = 300;

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % u64::try_from(end.max(1)).expect("small")).expect("small")
    }

    fn one_of<'a, T>(&mut self, things: &'a [T]) -> Option<&'a T> {
        let index = self.below(things.len());
        things.get(index)
    }
}

/// A harmed text, and the line (from 0) on which it was harmed.
struct Harmed {
    what: String,
    text: String,
    line: usize,
    /// Whether what is found must stand on that very line, and not only in the same item.
    on_the_line: bool,
}

fn with_line(lines: &[&str], line: usize, changed: &str, what: &str, on_the_line: bool) -> Harmed {
    let mut lines: Vec<&str> = lines.to_vec();
    lines[line] = changed;
    Harmed { what: format!("{what}: {}", changed.trim()), text: lines.join("\n") + "\n", line, on_the_line }
}

fn without_line(lines: &[&str], line: usize, what: &str) -> Harmed {
    let mut kept: Vec<&str> = lines.to_vec();
    let gone = kept.remove(line);
    Harmed { what: format!("{what}: {}", gone.trim()), text: kept.join("\n") + "\n", line: line - 1, on_the_line: false }
}

/// The places of whole numbers in a line, from a byte on, without the scores that stand before a colon.
fn numbers(line: &str, from: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = from;
    while let Some(start) = line[at..].find(|letter: char| letter.is_ascii_digit()).map(|start| start + at) {
        let end = line[start..].find(|letter: char| !letter.is_ascii_digit()).map_or(line.len(), |end| end + start);
        let is_key = line[end..].starts_with(':');
        let is_name = line[..start].ends_with(|letter: char| letter.is_alphabetic() || letter == '_');
        if !is_key && !is_name {
            found.push((start, end));
        }
        at = end;
    }
    found
}

fn moved_bound(lines: &[&str], dice: &mut Dice) -> Option<Harmed> {
    let after = |line: &str| ["ranges: {", "all: [", "any: [", "unless: "].iter().find_map(|key| line.find(key));
    let is_band = |line: &str| line.starts_with("    ips") && line.contains("<=");
    let candidates: Vec<(usize, (usize, usize))> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| Some((index, line, if is_band(line) { Some(0) } else { after(line) }?)))
        .flat_map(|(index, line, from)| {
            let end = line.find("holes:").or_else(|| line.find(", text:")).unwrap_or(line.len());
            numbers(line, from).into_iter().filter(move |(start, _)| *start < end).map(move |place| (index, place))
        })
        .collect();
    let (index, (start, end)) = *dice.one_of(&candidates)?;
    let number: i64 = lines[index][start..end].parse().expect("a number");
    let moved = if number == 0 || dice.below(2) == 0 { number + 1 } else { number - 1 };
    let changed = format!("{}{moved}{}", &lines[index][..start], &lines[index][end..]);
    Some(with_line(lines, index, &changed, "bound moved by one", true))
}

fn removed_rule(lines: &[&str], dice: &mut Dice) -> Option<Harmed> {
    let is_rule = |line: &str| line.trim_start().starts_with("- {score:") || line.trim_start().starts_with("- {unless:");
    let candidates: Vec<usize> = (0..lines.len()).filter(|index| is_rule(lines[*index])).collect();
    let index = *dice.one_of(&candidates)?;
    // A list that loses its only rule would be no list.
    let alone = |other: usize| !lines.get(other).is_some_and(|line| is_rule(line));
    if alone(index + 1) && index > 0 && alone(index - 1) && lines[index - 1].trim() == "caps:" {
        let mut kept: Vec<&str> = lines.to_vec();
        kept.drain(index - 1..=index);
        return Some(Harmed {
            what: format!("caps removed: {}", lines[index].trim()),
            text: kept.join("\n") + "\n",
            line: index - 1,
            on_the_line: false,
        });
    }
    Some(without_line(lines, index, "rule removed"))
}

fn dropped_translation(lines: &[&str], dice: &mut Dice) -> Option<Harmed> {
    let is_text = |index: usize| {
        let (line, next) = (lines[index], lines.get(index + 1).copied().unwrap_or_default());
        let indent = |line: &str| line.len() - line.trim_start().len();
        let begins_with_key = line.trim_start().split(':').next().is_some_and(|key| !key.contains(' '));
        begins_with_key
            && indent(line) >= 2
            && line.contains(": ")
            && !line.contains(">-")
            && !line.contains('{')
            && indent(next) <= indent(line)
    };
    let candidates: Vec<usize> = (0..lines.len()).filter(|index| is_text(*index)).collect();
    Some(without_line(lines, *dice.one_of(&candidates)?, "translation dropped"))
}

fn misspelt_key(lines: &[&str], dice: &mut Dice) -> Option<Harmed> {
    let key = |line: &str| -> Option<(usize, usize)> {
        let start = line.find(|letter: char| letter != ' ' && letter != '-')?;
        let end = start + line[start..].find(':')?;
        let is_word = line[start..end].chars().all(|letter| letter.is_ascii_lowercase() || letter == '_');
        (is_word && end - start > 3).then_some((start, end))
    };
    let candidates: Vec<(usize, (usize, usize))> = lines.iter().enumerate().filter_map(|(index, line)| Some((index, key(line)?))).collect();
    let (index, (start, end)) = *dice.one_of(&candidates)?;
    let at = start + 1 + dice.below(end - start - 2);
    let slip = if lines[index][at..].starts_with('q') { 'z' } else { 'q' };
    let changed = format!("{}{slip}{}", &lines[index][..at], &lines[index][at + 1..]);
    Some(with_line(lines, index, &changed, "key misspelt", false))
}

fn doubled_component(lines: &[&str], dice: &mut Dice) -> Option<Harmed> {
    let candidates: Vec<usize> = (0..lines.len()).filter(|index| lines[*index].contains("of: [")).collect();
    let index = *dice.one_of(&candidates)?;
    let line = lines[index];
    let (before, rest) = line.split_once("of: [")?;
    let (list, after) = rest.split_once(']')?;
    let mut names: Vec<&str> = list.split(", ").collect();
    let from = dice.below(names.len());
    let to = (from + 1 + dice.below(names.len() - 1)) % names.len();
    names[to] = names[from];
    Some(with_line(lines, index, &format!("{before}of: [{}]{after}", names.join(", ")), "component doubled", true))
}

/// The first and last line (from 0) of the item, or of the part of the head, in which a line stands.
fn part_of(text: &str, line: usize) -> (usize, usize) {
    let begins = |line: &str| {
        line.trim_start().starts_with("- number:") || (line.starts_with("  ") && !line.starts_with("   ") && line.trim_end().ends_with(':'))
    };
    let is_head = |line: &str| !line.is_empty() && !line.starts_with([' ', '#']);
    let lines: Vec<&str> = text.lines().collect();
    let edge = |line: &str| begins(line) || is_head(line) || line.starts_with("  - id:");
    let start = (0..=line.min(lines.len() - 1)).rev().find(|index| edge(lines[*index])).unwrap_or(0);
    let end = (start + 1..lines.len()).find(|index| edge(lines[*index])).unwrap_or(lines.len());
    (start, end)
}

/// A rubric with its translations, in which one file can be harmed.
fn shipped() -> Vec<Vec<(String, String)>> {
    let rubrics = root().join("rubrics");
    let read = |path: &PathBuf| (path.to_str().expect("UTF-8").to_owned(), fs::read_to_string(path).expect("readable"));
    let yaml = |folder: &PathBuf| -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
        files.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
        files.sort();
        files
    };
    let wordings = yaml(&rubrics.join("wording"));
    let of = |rubric: &PathBuf| {
        let stem = rubric.file_stem().expect("a name").to_str().expect("UTF-8").to_owned();
        let mut files = vec![read(rubric)];
        files.extend(
            wordings.iter().filter(|path| path.file_name().expect("a name").to_string_lossy().starts_with(&format!("{stem}."))).map(read),
        );
        files
    };
    yaml(&rubrics).iter().map(of).collect()
}

#[test]
fn a_file_harmed_at_random_is_always_found_out_where_it_was_harmed() {
    let sets = shipped();
    let fuller: Vec<_> = sets.iter().filter(|set| set[0].0.contains("ips-")).collect();
    let tried = std::env::var("GETROUW_MUTATIONS").ok().and_then(|number| number.parse().ok()).unwrap_or(TRIED);
    let mut dice = Dice(20_261_122);
    let (mut missed, mut kinds) = (Vec::new(), [0; 5]);
    for round in 0..tried {
        // The fuller scales have most to harm, and are chosen as often as all the others together.
        let set = if dice.below(2) == 0 { fuller[dice.below(fuller.len())] } else { &sets[dice.below(sets.len())] };
        let kind = round % 5;
        let is_wording = kind == 2 || (kind == 3 && dice.below(2) == 0);
        let file = if is_wording { 1 + dice.below(set.len() - 1) } else { 0 };
        let text = &set[file].1;
        let lines: Vec<&str> = text.lines().collect();
        let harmed = match kind {
            0 => moved_bound(&lines, &mut dice),
            1 => removed_rule(&lines, &mut dice),
            2 => dropped_translation(&lines, &mut dice),
            3 => misspelt_key(&lines, &mut dice),
            _ => doubled_component(&lines, &mut dice),
        };
        // A checklist has no bounds, rules or components.
        let Some(harmed) = harmed else { continue };
        kinds[kind] += 1;
        let source = |(index, (name, text)): (usize, &(String, String))| SourceFile {
            name: name.clone(),
            bytes: if index == file { harmed.text.clone() } else { text.clone() }.into_bytes(),
        };
        let files: Vec<SourceFile> = set.iter().enumerate().map(source).collect();
        let found: Vec<(String, usize, &'static str)> = inspect(&files, &Levels::default())
            .iter()
            .filter_map(|problem| {
                let place = problem.place()?;
                match place.spot {
                    Spot::Line { line, .. } => Some((place.file.clone(), line - 1, problem.message.code())),
                    _ => None,
                }
            })
            .collect();
        let (start, end) = part_of(&harmed.text, harmed.line);
        let is_near = |(name, line, _): &(String, usize, &str)| {
            let in_part = (start.saturating_sub(1)..=end).contains(line);
            *name == set[file].0 && if harmed.on_the_line { *line == harmed.line } else { in_part }
        };
        if !found.iter().any(is_near) {
            missed.push(format!("{} {} (line {}): {found:?}", set[file].0, harmed.what, harmed.line + 1));
        }
    }
    assert!(kinds.iter().all(|count| *count > tried / 12), "{kinds:?}");
    assert!(missed.is_empty(), "{} of {tried}:\n{}", missed.len(), missed.join("\n"));
}
