//! Names inside messages, by what they name: so that hiding people and files, or calling facts otherwise, finds all of them.

use std::fmt;

use super::{Message, Suggestion};

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

/// A name inside a message.
#[derive(Debug)]
pub enum Name<'m> {
    Person(&'m mut Person),
    /// People to offer in the place of one that is not known.
    People(&'m mut Suggestion),
    Fact(&'m mut FactId),
    File(&'m mut FileName),
}

/// Names one after another.
pub(super) fn listed<N: fmt::Display>(names: &[N]) -> String {
    names.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

impl Message {
    /// Every person, fact and file of the audit that the message names.
    pub fn names(&mut self) -> Vec<Name<'_>> {
        match self {
            Self::UnknownRater { id, suggestion } | Self::NoSuchRater { id, suggestion } => {
                vec![Name::Person(id), Name::People(suggestion)]
            }
            Self::DoubledAuditor { id } | Self::ReservedRater { id } => vec![Name::Person(id)],
            Self::RatersDisagree { fact, values, .. } => {
                std::iter::once(Name::Fact(fact)).chain(values.iter_mut().map(|(rater, _)| Name::Person(rater))).collect()
            }
            Self::Contradiction { fact, file, .. } => vec![Name::Fact(fact), Name::File(file)],
            Self::UnknownFact { fact, .. }
            | Self::RatingAboveCap { fact, .. }
            | Self::RatingOverridesCap { fact, .. }
            | Self::CapWithoutEvidence { fact, .. }
            | Self::StatedAgainstMeasured { fact, .. }
            | Self::StatedOverMeasured { fact, .. } => vec![Name::Fact(fact)],
            Self::FactsMissing { facts, .. } | Self::UnstatedComponents { facts, .. } => facts.iter_mut().map(Name::Fact).collect(),
            Self::FileUnreadable { name, .. } => name.iter_mut().map(Name::File).collect(),
            Self::DoubledFile { name } => vec![Name::File(name)],
            Self::FolderWithoutTables { folder } => vec![Name::File(folder)],
            Self::FilesPassedOver { folder, files } => {
                std::iter::once(Name::File(folder)).chain(files.iter_mut().map(Name::File)).collect()
            }
            // A new message does not compile until somebody has said whether it names anyone.
            Self::FileTooLarge { .. }
            | Self::NotText
            | Self::WorkbookAsEvidence
            | Self::OutputInEvidence { .. }
            | Self::NotUtf8
            | Self::YamlSyntax { .. }
            | Self::DoubledKey { .. }
            | Self::UnknownKey { .. }
            | Self::MissingKey { .. }
            | Self::WrongShape { .. }
            | Self::FormatVersion { .. }
            | Self::Format { .. }
            | Self::UnknownRule { .. }
            | Self::RuleNotToOverrule { .. }
            | Self::TwoLevels { .. }
            | Self::UnknownRubric { .. }
            | Self::UnknownModel { .. }
            | Self::NotADate { .. }
            | Self::PeriodBackwards { .. }
            | Self::NoEvidenceNamed
            | Self::RubricNamedBeside { .. }
            | Self::EmptyTable
            | Self::MissingColumn { .. }
            | Self::UnknownColumn { .. }
            | Self::DoubledColumn { .. }
            | Self::UnnamedColumn { .. }
            | Self::RowTooLong { .. }
            | Self::UnclosedQuote
            | Self::BlankItem
            | Self::BlankFact { .. }
            | Self::UnknownItem { .. }
            | Self::AmbiguousItem { .. }
            | Self::UnusedItem { .. }
            | Self::UnknownTrack { .. }
            | Self::UnusedTrack { .. }
            | Self::ItemNotInTrack { .. }
            | Self::UnknownSource { .. }
            | Self::NotANumber { .. }
            | Self::AmbiguousNumber { .. }
            | Self::NegativeFigure { .. }
            | Self::NotWhole { .. }
            | Self::StrayPercentSign { .. }
            | Self::AboveHundred { .. }
            | Self::TinyPercentage { .. }
            | Self::NotYesNo { .. }
            | Self::NotAChoice { .. }
            | Self::RatingOutside { .. }
            | Self::ForbiddenDivergence { .. }
            | Self::DisputedDivergence { .. }
            | Self::RatingAgainstFacts { .. }
            | Self::RatingOverrides { .. }
            | Self::InsufficientAgainstFacts { .. }
            | Self::InsufficientOverrides { .. }
            | Self::UnlistedSource { .. }
            | Self::SingleSource { .. }
            | Self::RecordsWithoutPeriod
            | Self::NoRecordsNamed
            | Self::RecordTable(..)
            | Self::RecordRows { .. }
            | Self::WaitingSoFar { .. }
            | Self::OutputUnwritable { .. }
            | Self::OutputFormat { .. }
            | Self::OutputIsFolder { .. }
            | Self::OutputFolderMissing { .. }
            | Self::OutputNotBuiltIn { .. }
            | Self::OutputNotMade { .. }
            | Self::OutputToTerminal { .. }
            | Self::NotAnEpoch { .. }
            | Self::OutputIsInput { .. }
            | Self::DoubledOutput { .. }
            | Self::UnderGate { .. }
            | Self::AmbiguousGate { .. }
            | Self::Incomplete { .. }
            | Self::WarningsDenied { .. } => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    /// The variants of `Message` that have a field of one of these types are none of those that name nobody.
    #[test]
    fn every_typed_name_is_among_the_names() {
        let messages = include_str!("message.rs");
        let body = messages.split("pub enum Message {").nth(1).and_then(|rest| rest.split("\n}\n").next()).expect("the enum");
        let own = include_str!("name.rs");
        let (named, nameless) = own.split_once("// A new message").expect("the comment");
        let mut typed = 0;
        for variant in body.split("\n    },") {
            let Some(name) = variant.lines().rev().find_map(|line| line.strip_prefix("    ")?.strip_suffix(" {")) else { continue };
            if ["Person", "FactId", "FileName"].iter().any(|kind| variant.contains(kind)) {
                typed += 1;
                assert!(named.contains(&format!("Self::{name} {{")), "{name}");
                assert!(!nameless.contains(&format!("Self::{name} {{")), "{name}");
            }
        }
        assert_eq!(typed, 18);
    }
}
