//! Words about what stands under a cursor: the rule of a finding, an item with what scores it, a fact, a key of the format.

use serde_json::Value as Json;

use super::Workspace;
use super::cursor::Cursor;
use super::document::Document;
use super::named::{Named, named};
use crate::locale::Text;
use crate::render::markdown;
use crate::report::{fact_page, item_page, rule_page};
use crate::rubric::lint::rule;
use crate::rubric::measure::measure_kind;
use crate::yaml::shape_at;

/// What is to be known of what stands under a cursor, in Markdown.
pub fn hover(workspace: &Workspace<'_>, file: &str, document: &Document, cursor: &Cursor) -> Option<String> {
    let mut told: Vec<String> = of_findings(workspace, file, cursor);
    let about = of_name(workspace, file, document, cursor).or_else(|| of_key(workspace, document, cursor));
    told.extend(about);
    let told: Vec<&str> = told.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    (!told.is_empty()).then(|| told.join("\n\n---\n\n"))
}

/// The pages of the rules that find fault with the word.
fn of_findings(workspace: &Workspace<'_>, file: &str, cursor: &Cursor) -> Vec<String> {
    let meets = |flaw: &super::Flaw| flaw.start <= cursor.end() && flaw.end >= cursor.start;
    let mut codes: Vec<&str> = workspace.flaws(file).iter().filter(|flaw| meets(flaw)).map(|flaw| flaw.code).collect();
    codes.dedup();
    let page = |code: &str| rule(code).map(|rule| text(&rule_page(rule, workspace.lang)));
    codes.into_iter().filter_map(page).collect()
}

fn of_name(workspace: &Workspace<'_>, file: &str, document: &Document, cursor: &Cursor) -> Option<String> {
    let lang = workspace.lang;
    if cursor.names().last() == Some(&"measure") && !cursor.is_key {
        let kind = measure_kind(&cursor.word)?;
        return Some(format!("**{}**: {}", kind.name, crate::locale::Sentence::from(kind.yields.name()).said(lang)));
    }
    let (_, index) = workspace.index(file, document)?;
    let found = named(document.kind?, cursor, &index)?;
    let rubric = workspace.rubric(file, document);
    match found {
        Named::Item(item) => {
            let page = rubric.as_ref().and_then(|rubric| Some(text(&item_page(rubric, rubric.item(&item.name.id)?, lang))));
            Some(page.unwrap_or_else(|| format!("**{}** {}", item.name.id, item.name.title)))
        }
        Named::Fact(item, name) => {
            let page = rubric.as_ref().and_then(|rubric| {
                let item = rubric.item(&item.name.id)?;
                let (fact, _) = item.fact(&name.id)?;
                Some(text(&fact_page(item, fact, lang)))
            });
            Some(page.unwrap_or_else(|| format!("**{}** {}", name.id, name.title)))
        }
        Named::Other(name) => Some(format!("**{}** {}", name.id, name.title)),
    }
}

/// What the format says of a key.
fn of_key(workspace: &Workspace<'_>, document: &Document, cursor: &Cursor) -> Option<String> {
    if !cursor.is_key {
        return None;
    }
    let steps: Vec<&str> = cursor.steps.iter().map(String::as_str).chain([cursor.word.as_str()]).collect();
    let shape = shape_at(&steps, super::completion::schema(document.kind?))?;
    let said = description(shape)?;
    Some(format!("**{}**: {}", cursor.word, super::completion::KeyText(said).said(workspace.lang)))
}

/// What a shape says of itself.
pub fn description(shape: &Json) -> Option<&str> {
    shape.get("description").and_then(Json::as_str)
}

fn text(page: &crate::report::Page) -> String {
    String::from_utf8_lossy(&markdown(page)).into_owned()
}
