//! Files against all rules: what is found, with levels overridden and comments heeded, in a stable order.

mod key_order;
mod silencer;

#[cfg(test)]
pub(super) mod sample;

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use super::check::{check, resolve};
use super::fault::reading::{CUT_BY_COMMENT, KEYS_OUT_OF_ORDER, NOT_A_RUBRIC};
use super::fault::{Faults, Level, Rule};
use super::lint::{MISSING_TRANSLATION, check_quality, check_words, rule, rules};
use super::model::Rubric;
use super::raw::{RawRubric, RawWording};
use super::sheet::Words;
use super::{built_in, wording};
use crate::diagnostic::{Place, Problem, Problems, Severity, Spot, suggestion};
use crate::locale::{Message, Sentence, sentence};
use crate::parallel;
use crate::source::{SourceFile, sha256};
use crate::yaml::{self, Node, Tree, decode};

pub use key_order::disorders;

/// The rule of this name.
///
/// # Errors
/// That there is none, with what comes near.
pub fn find_rule(name: &str) -> Result<&'static Rule, Message> {
    let near = || suggestion(name, rules().map(|rule| rule.name).chain([ALL]));
    rule(name).ok_or_else(|| Message::UnknownRule { name: name.to_owned(), suggestion: near() })
}

/// What a caller wants of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Override {
    /// Its findings are errors.
    Deny,
    /// They are warnings.
    Warn,
    /// They are not told.
    Allow,
}

/// What a caller wants of the rules that may be overruled; a rule by its name goes before all.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    all: Option<Override>,
    named: BTreeMap<&'static str, Override>,
}

/// What stands for every rule that may be overruled.
const ALL: &str = "all";

impl Levels {
    /// Adds what is wanted of a rule, or of `all`.
    ///
    /// # Errors
    /// That there is no such rule, that it cannot be overruled, or that another thing was wanted of it before.
    pub fn want(&mut self, name: &str, level: Override) -> Result<(), Message> {
        let before = if name == ALL {
            self.all.replace(level)
        } else {
            match find_rule(name)? {
                rule if rule.level == Level::Unsound && level != Override::Deny => {
                    return Err(Message::RuleNotToOverrule { name: name.to_owned() });
                }
                rule => self.named.insert(rule.name, level),
            }
        };
        match before {
            Some(before) if before != level => Err(Message::TwoLevels { name: name.to_owned() }),
            _ => Ok(()),
        }
    }

    fn apply(&self, mut problem: Problem) -> Option<Problem> {
        let code = problem.message.code();
        if rule(code).is_none_or(|rule| rule.level == Level::Unsound) {
            return Some(problem);
        }
        match self.named.get(code).copied().or(self.all) {
            None => {}
            Some(Override::Deny) => problem.severity = Severity::Error,
            Some(Override::Warn) => problem.severity = Severity::Warning,
            Some(Override::Allow) => return None,
        }
        Some(problem)
    }
}

/// A file while it is inspected.
struct Inspected<'a> {
    file: &'a SourceFile,
    found: Problems,
    content: Content,
    /// The lines on which its items and other parts begin, each with whether it is an item.
    parts: Vec<(usize, bool)>,
}

/// What a file turned out to be.
enum Content {
    /// Nothing more can be said of it.
    Done,
    /// A rubric of this id, with faults that were told; words for it wait until it is sound.
    UnsoundRubric(String),
    /// A rubric without a fault that keeps it from meaning anything.
    Rubric { rubric: Arc<Rubric>, tree: Tree },
    /// Words, still to be held against their rubric.
    Wording { raw: Box<RawWording>, tree: Tree, whole: bool },
}

/// Checks rubric and wording files against all rules. Findings come in the order of the files, and of the lines in each.
pub fn inspect(files: &[SourceFile], levels: &Levels) -> Problems {
    let mut inspected = in_parallel(files, read);
    let rubrics: BTreeMap<String, Arc<Rubric>> = inspected
        .iter()
        .filter_map(|inspected| match &inspected.content {
            Content::Rubric { rubric, .. } => Some((rubric.id.clone(), Arc::clone(rubric))),
            Content::Done | Content::UnsoundRubric(_) | Content::Wording { .. } => None,
        })
        .collect();
    check_wordings(&mut inspected, &rubrics);
    check_languages(&mut inspected);
    let mut all = Problems::new();
    for Inspected { file, found, parts, content } in inspected {
        let found: Vec<Problem> = found.into_iter().collect();
        // Of a file that was not read whole nobody knows what a comment would silence.
        let is_whole = matches!(content, Content::Rubric { .. } | Content::Wording { whole: true, .. });
        let mut kept = match yaml::text(&file.bytes) {
            Some(text) => silencer::silence(&file.name, &text, &parts, found, is_whole),
            None => found,
        };
        kept.sort_by_key(place_of);
        kept.dedup();
        all.extend(kept.into_iter().filter_map(|problem| levels.apply(problem)));
    }
    all
}

fn place_of(problem: &Problem) -> (usize, usize, &'static str) {
    match problem.place().map(|place| &place.spot) {
        Some(Spot::Line { line, column }) => (*line, *column, problem.message.code()),
        _ => (0, 0, problem.message.code()),
    }
}

/// Does the same with each of many things, on as many threads as are worth it.
fn in_parallel<'a, T: Sync, R: Send>(things: &'a [T], work: impl Fn(&'a T) -> R + Sync) -> Vec<R> {
    parallel::each(things, parallel::processors().min(things.len().div_ceil(4)), work)
}

fn read(file: &SourceFile) -> Inspected<'_> {
    let mut found = Problems::new();
    let (content, parts) = match yaml::parse(&file.name, &file.bytes, &mut found) {
        None => (Content::Done, Vec::new()),
        Some(node) => {
            let parts = node.parts();
            let is_wording = node.has_key("wording");
            for position in node.cut_texts(&|path| if is_wording { path.len() > 1 || path == ["title"] } else { is_text(path) }) {
                let problem = Problem::new(CUT_BY_COMMENT.level.severity(), Message::CutByComment);
                found.push(problem.at(position.in_file(&file.name)));
            }
            tell_disorders(&file.name, &node, &mut found);
            (read_node(file, node, &mut found), parts)
        }
    };
    Inspected { file, found, content, parts }
}

fn tell_disorders(file: &str, node: &Node, found: &mut Problems) {
    for disorder in disorders(node) {
        let Some((late, before)) = disorder.misplaced() else { continue };
        let text = sentence!("'{key}' belongs before '{before}'", key = late.key, before = before.key);
        let help = sentence!("the order is {names}", names = disorder.keys().join(", "));
        push(found, late.position.in_file(file), &KEYS_OUT_OF_ORDER, text, help);
    }
}

/// Whether a text for readers stands under these keys of a rubric.
fn is_text(path: &[&str]) -> bool {
    const KEYS: [&str; 9] = ["title", "short", "source", "licence", "criterion", "unit", "text", "help", "per_file"];
    match path {
        [.., "anchors", _] => true,
        [.., key] => KEYS.contains(key),
        [] => false,
    }
}

fn read_node(file: &SourceFile, node: Node, found: &mut Problems) -> Content {
    let has = |key: &str| node.has_key(key);
    if has("audit") && !has("sections") {
        push(found, Place::whole(&file.name), &NOT_A_RUBRIC, "this is an audit".into(), "check it with 'getrouw check'".into());
        return Content::Done;
    }
    if has("wording") {
        let Some(decoded) = decode::<RawWording>(&file.name, node, found) else { return Content::Done };
        return Content::Wording { raw: Box::new(decoded.value), tree: decoded.tree, whole: decoded.whole };
    }
    let before = found.iter().count();
    let Some(decoded) = decode::<RawRubric>(&file.name, node, found) else { return Content::Done };
    let mut faults = Faults { file: &file.name, tree: Some(&decoded.tree), problems: found };
    let rubric = resolve(&decoded.value, decoded.whole, &mut faults).and_then(|sheet| {
        let rubric = check(&sheet, sha256(&file.bytes), before, &mut faults);
        check_quality(&sheet, &mut faults);
        rubric
    });
    match rubric {
        Some(rubric) => Content::Rubric { rubric: Arc::new(rubric), tree: decoded.tree },
        None => Content::UnsoundRubric(decoded.value.id),
    }
}

fn push(found: &mut Problems, place: Place, rule: &'static Rule, text: Sentence, help: Sentence) {
    found.push(Problem::new(rule.level.severity(), Message::Format { code: rule.name, text, help }).at(place));
}

/// Words are checked against the rubric that they are for: one of the files, or else a shipped one.
fn check_wordings(inspected: &mut [Inspected<'_>], rubrics: &BTreeMap<String, Arc<Rubric>>) {
    let mut shipped: BTreeMap<String, Option<Rubric>> = BTreeMap::new();
    let unsound = |inspected: &Inspected<'_>| match &inspected.content {
        Content::UnsoundRubric(id) => Some(id.clone()),
        _ => None,
    };
    let unsound: HashSet<String> = inspected.iter().filter_map(unsound).collect();
    for Inspected { file, found, content, .. } in inspected {
        let Content::Wording { raw, tree, whole } = content else { continue };
        // A head that does not say which rubric was told to be at fault already, and so was a rubric that is unsound.
        if tree.is_stand_in(&["rubric"]) || unsound.contains(&raw.rubric) {
            continue;
        }
        let shipped = shipped.entry(raw.rubric.clone()).or_insert_with(|| built_in::rubric(&raw.rubric));
        let Some(rubric) = rubrics.get(&raw.rubric).map(AsRef::as_ref).or(shipped.as_ref()) else {
            let known: Vec<String> = rubrics.keys().cloned().chain(built_in::ids().map(str::to_owned)).collect();
            let message =
                Message::UnknownRubric { name: raw.rubric.clone(), suggestion: suggestion(&raw.rubric, known.iter().map(String::as_str)) };
            found.push(Problem::new(Severity::Error, message).at(tree.place(&["rubric"])));
            continue;
        };
        let mut faults = Faults { file: &file.name, tree: Some(tree), problems: found };
        wording::check(raw, rubric, &mut faults);
        if *whole {
            let is_translation = is_translation(&file.name, raw) && raw.language != rubric.language;
            check_words(&Words::of(raw, rubric, is_translation), &mut faults);
        }
    }
}

/// Whether the file stands where a rubric's translation is looked for: `<rubric>.<language>.yaml`.
fn is_translation(file: &str, raw: &RawWording) -> bool {
    let stem = Path::new(file).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    stem.is_some_and(|stem| stem == format!("{}.{}", raw.rubric, raw.language))
}

/// A rubric that is translated at all is translated into every language.
fn check_languages(inspected: &mut [Inspected<'_>]) {
    let translations: Vec<(String, String)> = inspected
        .iter()
        .filter_map(|inspected| match &inspected.content {
            Content::Wording { raw, .. } if is_translation(&inspected.file.name, raw) => Some((raw.rubric.clone(), raw.language.clone())),
            _ => None,
        })
        .collect();
    for Inspected { found, content, .. } in inspected {
        let Content::Rubric { rubric, tree } = content else { continue };
        let speaks = |tag: &str| rubric.language == tag || translations.iter().any(|(id, language)| *id == rubric.id && language == tag);
        let wanting: Vec<&str> = crate::locale::Lang::ALL.map(crate::locale::Lang::tag).into_iter().filter(|tag| !speaks(tag)).collect();
        if !wanting.is_empty() && translations.iter().any(|(id, _)| *id == rubric.id) {
            let text = sentence!("no translation into {languages}", languages = wanting.join(", "));
            let help =
                sentence!("add wording/{id}.{language}.yaml", id = rubric.id, language = wanting.first().copied().unwrap_or_default());
            push(found, tree.place(&["language"]), &MISSING_TRANSLATION, text, help);
        }
    }
}
