//! What became of an earlier plan: how far each action is, and whether its item moved since.

use crate::audit::{Action, ActionState};
use crate::comparison::{Change, Comparison};
use crate::rubric::Score;

/// An action of an earlier plan, and what became of its item.
#[derive(Clone, Debug)]
pub struct Followed<'a> {
    pub action: &'a Action,
    /// By how much the item changed, in each track that the action is about; empty where that cannot be said.
    pub changes: Vec<Score>,
}

impl Followed<'_> {
    /// Whether the item rose in some track and fell in none.
    pub fn rose(&self) -> bool {
        self.changes.iter().any(|by| *by > 0) && !self.fell()
    }

    pub fn fell(&self) -> bool {
        self.changes.iter().any(|by| *by < 0)
    }
}

/// How many actions there are of a state, and how many of their items rose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    pub state: ActionState,
    pub actions: usize,
    pub rose: usize,
}

/// What became of each action between the last review but one and the last.
pub fn followed<'a>(actions: &'a [Action], comparison: &Comparison<'_>) -> Vec<Followed<'a>> {
    let of_action = |action: &'a Action| {
        let lines = comparison.items.iter().filter(|line| {
            // As the scale of the earlier review calls it.
            let earlier = line.cells.iter().rev().nth(1).copied().flatten().map(|cell| &cell.found.id);
            earlier.unwrap_or(line.item) == &action.item && action.is_about(line.track)
        });
        let changes = lines.filter_map(|line| match line.changes.last() {
            Some(Change::By(by)) => Some(*by),
            _ => None,
        });
        Followed { action, changes: changes.collect() }
    };
    actions.iter().map(of_action).collect()
}

/// How many actions are in each state, for the states that there are.
pub fn tallied(followed: &[Followed<'_>]) -> Vec<Tally> {
    let of_state = |state: ActionState| {
        let own = || followed.iter().filter(|followed| followed.action.state == state);
        Tally { state, actions: own().count(), rose: own().filter(|followed| followed.rose()).count() }
    };
    ActionState::ALL.into_iter().map(of_state).filter(|tally| tally.actions > 0).collect()
}
