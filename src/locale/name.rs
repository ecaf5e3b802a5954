//! Names inside messages, by what they name: so that hiding people and files, or calling facts otherwise, finds all of them.

use std::fmt;

use super::label::Label;
use super::said::{Notice, Suggestion};
use crate::source::Trouble;

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name(pub String);

        impl $name {
            pub fn of(name: impl ToString) -> Self {
                Self(name.to_string())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )+};
}

names! {
    /// A rater or auditor, as the files call them.
    Person
    /// A fact of an item.
    FactId
    /// A file or folder of the audit.
    FileName
}

/// People to offer in the place of one that is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People(pub Suggestion);

/// A name inside a message.
#[derive(Debug)]
pub enum Name<'m> {
    Person(&'m mut Person),
    /// People to offer in the place of one that is not known.
    People(&'m mut Suggestion),
    Fact(&'m mut FactId),
    File(&'m mut FileName),
}

/// Names in brackets behind a word; nothing where there are none.
pub(super) fn in_brackets(names: &[String]) -> String {
    if names.is_empty() { String::new() } else { format!(" ({})", names.join(", ")) }
}

/// Names one after another.
pub(super) fn listed<N: fmt::Display>(names: &[N]) -> String {
    names.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// Facts with what is stated of each.
pub(super) fn together(facts: &[(FactId, String)], and: &str) -> String {
    facts.iter().map(|(fact, answer)| format!("{fact} = {answer}")).collect::<Vec<_>>().join(and)
}

/// Scores of which one holds.
pub(super) fn spread(scores: &[i64], or: &str) -> String {
    match scores {
        [] => String::new(),
        [one] => one.to_string(),
        [others @ .., last] => format!("{} {or} {last}", listed(others)),
    }
}

/// Keys of a file of which one is meant.
pub(super) fn either(keys: &[String], or: &str) -> String {
    let keys: Vec<String> = keys.iter().map(|key| format!("'{key}:'")).collect();
    match &keys[..] {
        [others @ .., last] if !others.is_empty() => format!("{} {or} {last}", listed(others)),
        _ => listed(&keys),
    }
}

/// A help, and what the scale adds to it.
pub(super) fn beside(help: String, of_scale: &str) -> String {
    if of_scale.is_empty() { help } else { format!("{help}; {of_scale}") }
}

/// A part of a message, which may name people, facts and files of the audit. What has no names says so: a field of a new kind does not
/// compile until somebody has.
pub(super) trait TellsNames {
    fn tell_names<'m>(&'m mut self, names: &mut Vec<Name<'m>>);

    /// Sees every text in it that came from outside, to make it fit to be shown.
    fn see_texts(&mut self, see: &mut dyn FnMut(&mut String));
}

impl TellsNames for Person {
    fn tell_names<'m>(&'m mut self, names: &mut Vec<Name<'m>>) {
        names.push(Name::Person(self));
    }

    fn see_texts(&mut self, see: &mut dyn FnMut(&mut String)) {
        see(&mut self.0);
    }
}

impl TellsNames for People {
    fn tell_names<'m>(&'m mut self, names: &mut Vec<Name<'m>>) {
        names.push(Name::People(&mut self.0));
    }

    fn see_texts(&mut self, see: &mut dyn FnMut(&mut String)) {
        self.0.see_texts(see);
    }
}

impl TellsNames for FactId {
    fn tell_names<'m>(&'m mut self, names: &mut Vec<Name<'m>>) {
        names.push(Name::Fact(self));
    }

    fn see_texts(&mut self, see: &mut dyn FnMut(&mut String)) {
        see(&mut self.0);
    }
}

impl TellsNames for FileName {
    fn tell_names<'m>(&'m mut self, names: &mut Vec<Name<'m>>) {
        names.push(Name::File(self));
    }

    fn see_texts(&mut self, see: &mut dyn FnMut(&mut String)) {
        see(&mut self.0);
    }
}

impl<T: TellsNames> TellsNames for Option<T> {
    fn tell_names<'m>(&'m mut self, names: &mut Vec<Name<'m>>) {
        self.iter_mut().for_each(|part| part.tell_names(names));
    }

    fn see_texts(&mut self, see: &mut dyn FnMut(&mut String)) {
        self.iter_mut().for_each(|part| part.see_texts(see));
    }
}

impl<T: TellsNames> TellsNames for Vec<T> {
    fn tell_names<'m>(&'m mut self, names: &mut Vec<Name<'m>>) {
        self.iter_mut().for_each(|part| part.tell_names(names));
    }

    fn see_texts(&mut self, see: &mut dyn FnMut(&mut String)) {
        self.iter_mut().for_each(|part| part.see_texts(see));
    }
}

impl<A: TellsNames, B: TellsNames> TellsNames for (A, B) {
    fn tell_names<'m>(&'m mut self, names: &mut Vec<Name<'m>>) {
        self.0.tell_names(names);
        self.1.tell_names(names);
    }

    fn see_texts(&mut self, see: &mut dyn FnMut(&mut String)) {
        self.0.see_texts(see);
        self.1.see_texts(see);
    }
}

macro_rules! nameless {
    ($($kind:ty: |$own:ident, $see:ident| $texts:expr;)+) => {
        $(impl TellsNames for $kind {
            fn tell_names<'m>(&'m mut self, _names: &mut Vec<Name<'m>>) {}

            fn see_texts(&mut self, $see: &mut dyn FnMut(&mut String)) {
                let $own = self;
                $texts
            }
        })+
    };
}

nameless! {
    String: |text, see| see(text);
    Suggestion: |offered, see| offered.near.iter_mut().chain(&mut offered.known).for_each(see);
    Trouble: |trouble, see| if let Trouble::Other(text) = trouble { see(text) };
}

macro_rules! our_own {
    ($($kind:ty),+) => {
        $(impl TellsNames for $kind {
            fn tell_names<'m>(&'m mut self, _names: &mut Vec<Name<'m>>) {}

            fn see_texts(&mut self, _see: &mut dyn FnMut(&mut String)) {}
        })+
    };
}

our_own!(&'static str, i64, u32, u64, usize, Label, Box<Notice>);
