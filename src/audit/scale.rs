//! A rubric of the audit with the programme's model in it, as every table of the audit is held against it.

use crate::locale::Message;
use crate::rubric::{Item, Model, Rubric};

/// A rubric of the audit, and the programme's model in it.
#[derive(Clone, Copy)]
pub struct Scale<'a> {
    pub rubric: &'a Rubric,
    /// `None` when the audit names a model that the rubric does not have; rows are then checked against all of it.
    pub model: Option<&'a Model>,
}

/// A model by its title, and by the name that `audit.yaml` has for it.
pub(super) fn called(model: &Model) -> String {
    format!("‘{}’ ({})", model.title, model.id)
}

/// What is told of an item that the programme's model does not use; nothing where it does.
pub fn unused_item(item: &Item, model: &Model, rubric: &Rubric) -> Option<Message> {
    let models = rubric.models.iter().filter(|model| item.models.contains(&model.id)).map(called);
    (!item.models.contains(&model.id)).then(|| Message::UnusedItem {
        item: item.id.to_string(),
        model: called(model),
        models: models.collect(),
    })
}
