//! Where to go among the questions.

use super::asks::Ask;
use crate::letters::unparted;

/// What tells the item of a question from others.
fn item(asks: &[Ask], at: usize) -> Option<(usize, &str)> {
    asks.get(at).map(|ask| (ask.matter.scale, ask.matter.item.as_str()))
}

/// The first question of the item before; of the first item its own.
pub fn item_before(asks: &[Ask], at: usize) -> usize {
    let own = item(asks, at);
    let Some(before) = (0..at).rev().find(|before| item(asks, *before) != own) else { return 0 };
    (0..=before).rev().take_while(|first| item(asks, *first) == item(asks, before)).last().unwrap_or(before)
}

/// The first question of the item after; of the last item where one is.
pub fn item_after(asks: &[Ask], at: usize) -> usize {
    (at..asks.len()).find(|after| item(asks, *after) != item(asks, at)).unwrap_or(at)
}

/// The next question whose item bears a text in its id or title, whatever parts its words; from the end on from the beginning. Either the question where one
/// is may be it, or it has to be of another item.
pub fn found(asks: &[Ask], at: usize, text: &str, from_here: bool) -> Option<usize> {
    let wanted = unparted(text).to_lowercase();
    let count = asks.len();
    let first = usize::from(!from_here);
    let bears = |ask: &Ask| unparted(&ask.found_by).to_lowercase().contains(&wanted);
    let mut steps =
        (first..count + first).map(|step| (at + step) % count.max(1)).filter(|next| from_here || item(asks, *next) != item(asks, at));
    steps.find(|next| asks.get(*next).is_some_and(bears)).filter(|_| !wanted.is_empty())
}
