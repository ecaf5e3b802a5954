//! The names that a rubric gives, each with its title and where it stands.

use crate::rubric::{FactKind, Rubric};
use crate::yaml::{Node, Position, Value};

/// A name, what it is called, and where it is given; nowhere for a shipped rubric.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    pub id: String,
    pub title: String,
    pub at: Option<Position>,
}

#[derive(Clone, Debug, Default)]
pub struct FactNames {
    pub name: Name,
    /// What may be answered, where that is a word.
    pub answers: Vec<Name>,
}

#[derive(Clone, Debug, Default)]
pub struct ItemNames {
    pub name: Name,
    /// The places of its section and of the item in it, from 0, in a file.
    pub place: Option<[usize; 2]>,
    pub facts: Vec<FactNames>,
}

/// The names of a rubric.
#[derive(Clone, Debug, Default)]
pub struct Index {
    pub items: Vec<ItemNames>,
    /// Names by the list that gives them: tracks, models, evidence_codes, principles, informants, due, rulings, sections, band_names.
    pub lists: Vec<(&'static str, Vec<Name>)>,
}

/// The lists of a rubric, and the key that holds the name in each.
const LISTS: [(&str, &str); 8] = [
    ("tracks", "id"),
    ("models", "id"),
    ("evidence_codes", "code"),
    ("principles", "id"),
    ("informants", "id"),
    ("due", "id"),
    ("rulings", "number"),
    ("sections", "id"),
];

impl Index {
    /// The names of a list.
    pub fn list(&self, list: &str) -> &[Name] {
        self.lists.iter().find(|(name, _)| *name == list).map_or(&[], |(_, names)| names)
    }

    pub fn item(&self, id: &str) -> Option<&ItemNames> {
        self.items.iter().find(|item| item.name.id.eq_ignore_ascii_case(id))
    }

    /// The item at a place in the list of a section.
    pub fn item_at(&self, place: [usize; 2]) -> Option<&ItemNames> {
        self.items.iter().find(|item| item.place == Some(place))
    }

    /// The names in a file, as far as it can be read.
    pub fn of_file(root: &Node) -> Self {
        let lists = LISTS.map(|(list, key)| (list, root.entry(list).map(|entry| names(&entry.node, key)).unwrap_or_default()));
        let mut items = Vec::new();
        for (section_place, section) in root.entry("sections").map(|entry| entry.node.list()).unwrap_or_default().iter().enumerate() {
            let id = section.text("id").unwrap_or_default();
            for (place, item) in section.entry("items").map(|entry| entry.node.list()).unwrap_or_default().iter().enumerate() {
                let Some(number) = item.text("number") else { continue };
                let at = item.entry("number").map(|entry| entry.node.position);
                let name = Name { id: format!("{id}.{number}"), title: item.text("title").unwrap_or_default(), at };
                let facts = item.entry("facts").map(|entry| entry.node.entries()).unwrap_or_default().iter().map(|entry| FactNames {
                    name: Name { id: entry.key.clone(), title: entry.node.text("title").unwrap_or_default(), at: Some(entry.position) },
                    answers: match entry.node.text("kind").as_deref() {
                        Some("choice") => entry.node.entry("choices").map(|entry| names(&entry.node, "id")).unwrap_or_default(),
                        Some("yes_no") => yes_and_no(),
                        _ => Vec::new(),
                    },
                });
                items.push(ItemNames { name, place: Some([section_place, place]), facts: facts.collect() });
            }
        }
        Self { items, lists: lists.into() }
    }

    /// The names of a rubric that was checked.
    pub fn of_rubric(rubric: &Rubric) -> Self {
        let name = |id: &str, title: &str| Name { id: id.to_owned(), title: title.to_owned(), at: None };
        let lists = vec![
            ("tracks", rubric.tracks.iter().map(|track| name(track.id.as_str(), &track.title)).collect()),
            ("models", rubric.models.iter().map(|model| name(model.id.as_str(), &model.title)).collect()),
            ("evidence_codes", rubric.evidence_codes.iter().map(|code| name(&code.code, &code.title)).collect()),
            ("principles", rubric.principles.iter().map(|principle| name(&principle.id, &principle.title)).collect()),
            ("informants", rubric.informants.iter().map(|role| name(&role.id, &role.title)).collect()),
            ("due", rubric.due.iter().map(|due| name(&due.id, &due.title)).collect()),
            ("rulings", rubric.rulings.iter().map(|ruling| name(&ruling.number, &ruling.text)).collect()),
            ("sections", rubric.sections.iter().map(|section| name(&section.id, &section.title)).collect()),
        ];
        let items = rubric.items.iter().map(|item| ItemNames {
            name: name(item.id.as_str(), &item.title),
            place: None,
            facts: item
                .facts
                .iter()
                .map(|(fact, what)| FactNames {
                    name: name(fact.as_str(), item.fact_title(fact)),
                    answers: match &what.kind {
                        FactKind::Choice(choices) => choices.iter().map(|choice| name(&choice.id, &choice.title)).collect(),
                        FactKind::YesNo => yes_and_no(),
                        _ => Vec::new(),
                    },
                })
                .collect(),
        });
        Self { items: items.collect(), lists }
    }
}

fn yes_and_no() -> Vec<Name> {
    ["yes", "no"].map(|id| Name { id: id.to_owned(), ..Name::default() }).into()
}

/// The names in a list of mappings.
fn names(list: &Node, key: &str) -> Vec<Name> {
    let name = |node: &Node| {
        let id = node.entry(key)?;
        let Value::Text(text) = &id.node.value else { return None };
        let title = node.text("title").or_else(|| node.text("text")).unwrap_or_default();
        Some(Name { id: text.clone(), title, at: Some(id.node.position) })
    };
    list.list().iter().filter_map(name).collect()
}
