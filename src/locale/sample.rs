//! Values to show messages with, so that a reader can go through them all.

use super::label::Label;
use super::name::{FactId, FileName, People, Person};
use super::said::{Notice, Suggestion};
use super::sentence;
use super::sentence::Sentence;
use super::yaml_fault::{FoundValue, SyntaxFault, WantedValue};
use crate::source::Trouble;

/// A value to show a message with. Names are one letter, so that what the program itself says stands out.
pub trait Sample {
    fn sample() -> Self;
}

macro_rules! samples {
    ($($kind:ty = $value:expr;)+) => {
        $(impl Sample for $kind {
            fn sample() -> Self {
                $value
            }
        })+
    };
}

samples! {
    String = "X".to_owned();
    &'static str = "X";
    usize = 2;
    u64 = 2;
    u32 = 2;
    i64 = 2;
    Label = Label { nl: "X", en: "X", fr: "X" };
    Suggestion = Suggestion { near: vec!["Y".to_owned()], known: Vec::new() };
    People = People(Suggestion::default());
    Person = Person::of("X");
    FileName = FileName::of("X");
    FactId = FactId::of("X");
    Trouble = Trouble::NotThere;
    SyntaxFault = SyntaxFault::Tab;
    FoundValue = FoundValue::Nothing;
    WantedValue = WantedValue::Text;
    Sentence = sentence!("{text}", text = "X");
    Notice = Notice { code: "X", text: Label::sample(), help: Label::sample() };
}

impl<T: Sample> Sample for Vec<T> {
    fn sample() -> Self {
        vec![T::sample()]
    }
}

impl<T: Sample> Sample for Option<T> {
    fn sample() -> Self {
        Some(T::sample())
    }
}

impl<T: Sample> Sample for Box<T> {
    fn sample() -> Self {
        Self::new(T::sample())
    }
}

impl<A: Sample, B: Sample> Sample for (A, B) {
    fn sample() -> Self {
        (A::sample(), B::sample())
    }
}
