//! Every shape that is published, as JSON or CSV: what is written, and read again by other versions and other programs.
//!
//! A document is filled by whoever knows the sentences in it. Readers pass over fields that they do not know; what a later version added is
//! absent from an older document. `docs/documents.md` says what may change without a new number.

mod agreement;
mod comparison;
mod diff;
mod findings;
mod head;
mod import;
mod measures;
mod outcomes;
mod plan;
mod place;
mod scorecard;
mod table;

use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;

pub use agreement::{
    AgreementDocument, AgreementEntry, CoefficientEntry, CorrelationEntry, ItemStudyEntry, PointEntry, RatedEntry, RatedItem, ShareEntry,
    SideEntry, StudyEntry, TotalsEntry, WhyWord,
};
pub use comparison::{
    ComparedItem, ComparedReview, ComparedScale, ComparisonDocument, EarlierItem, FactChangeEntry, LinkEntry, LinkWord, PointsEntry,
    PointsOfReview, ScoreChangeEntry, ScoreChangeWord, ScoreOfReview,
};
pub use diff::{CaseEntry, ChangeEntry, DiffDocument, RubricVersion, ScoreEntry};
pub use findings::{FindingEntry, FindingsDocument};
pub use head::Head;
pub use import::{EffectWord, ImportDocument, ImportEntry, ImportFile};
pub use measures::{FactEntry, LeftOutEntry, MeasuresDocument, SpreadEntry, WeeksEntry, WorkerEntry};
pub use outcomes::{OutcomeEntry, OutcomeRow, OutcomesDocument, OutcomesOfTrack, QuarterEntry, UndatedEntry};
pub use place::PlaceEntry;
pub use plan::{
    ExpectedPhase, ExpectedTrack, FollowedEntry, ItemTarget, PhaseWord, PlanDocument, PlannedScale, RiseEntry, RoadmapEntry, SetStep,
    SharedFactEntry, StateWord, StepEntry, TargetEntry, TargetWord, TrackTarget, UnscoredEntry, WantedFact, WhatIfEntry, WhatIfItem,
};
pub use scorecard::{
    AskEntry, BandEntry, BasisWord, ConditionEntry, ErratumEntry, InputEntry, ItemEntry, MinimumEntry, NextEntry, NoteEntry, NoteWord,
    OperatorWord, OverlayEntry, PeriodEntry, RaterEntry, RecommendationEntry, ReportedEntry, RubricEntry, ScorecardDocument, ScorecardRow,
    ScorecardsDocument, SectionEntry, StatusWord, TrackEntry, WarningEntry,
};
pub use table::{Row, read_rows, write_rows};

/// The program and its version.
pub const MAKER: &str = concat!("getrouw ", env!("CARGO_PKG_VERSION"));

/// A shape that is published as JSON.
pub trait Document: Serialize + DeserializeOwned + JsonSchema {
    /// The name of the shape, such as `getrouw.scorecard`.
    const NAME: &'static str;
    /// The number of the shape; only a change that an older reader would misread raises it.
    const NUMBER: u32;

    /// The name and number as a document states them, such as `getrouw.scorecard/1`.
    fn stated() -> String {
        format!("{}/{}", Self::NAME, Self::NUMBER)
    }
}

/// Why bytes are not read as a document.
#[derive(Debug, PartialEq, Eq)]
pub enum ReadFault {
    /// They are no JSON, or no object that states its shape.
    NoDocument,
    /// They are another kind of document.
    OtherKind { stated: String },
    /// They are of a later number than this version knows.
    Newer { stated: String },
    /// What the shape requires is not there or of another type.
    Misshapen {
        /// The place in the document, such as `items[3].score`.
        path: String,
    },
}

/// Reads a document of a kind.
///
/// # Errors
/// See [`ReadFault`].
pub fn read<D: Document>(bytes: &[u8]) -> Result<D, ReadFault> {
    let value: serde_json::Value = serde_json::from_slice(bytes).map_err(|_| ReadFault::NoDocument)?;
    let stated = value.get("schema").and_then(serde_json::Value::as_str).ok_or(ReadFault::NoDocument)?.to_owned();
    let number = match stated.rsplit_once('/') {
        Some((name, number)) if name == D::NAME => number.parse::<u32>().ok(),
        _ => None,
    };
    match number {
        None | Some(0) => Err(ReadFault::OtherKind { stated }),
        Some(number) if number > D::NUMBER => Err(ReadFault::Newer { stated }),
        Some(_) => serde_path_to_error::deserialize(value).map_err(|error| ReadFault::Misshapen { path: error.path().to_string() }),
    }
}

/// A document as JSON, indented and ended by a line end.
///
/// # Errors
/// When the values cannot be written as JSON, which none of them can bring about.
pub fn write<D: Document>(document: &D) -> serde_json::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(document)?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_document_of_the_kind_is_told_apart() {
        let read = |text: &str| read::<FindingsDocument>(text.as_bytes()).err();
        let stated = |stated: &str| stated.to_owned();
        assert_eq!(read("[]"), Some(ReadFault::NoDocument));
        assert_eq!(read("{\"schema\": 1}"), Some(ReadFault::NoDocument));
        assert_eq!(read("{\"schema\": \"getrouw.scorecard/1\"}"), Some(ReadFault::OtherKind { stated: stated("getrouw.scorecard/1") }));
        assert_eq!(read("{\"schema\": \"getrouw.findings/2\"}"), Some(ReadFault::Newer { stated: stated("getrouw.findings/2") }));
        let text = "{\"schema\": \"getrouw.findings/1\", \"errors\": 0, \"warnings\": 0, \"findings\": [{\"rule\": 3}]}";
        assert_eq!(read(text), Some(ReadFault::Misshapen { path: "findings[0].rule".to_owned() }));
    }

    #[test]
    fn fields_of_a_later_version_are_passed_over() {
        let text = "{\"schema\": \"getrouw.findings/1\", \"errors\": 0, \"warnings\": 0, \"findings\": [], \"mood\": \"good\"}";
        let found = read::<FindingsDocument>(text.as_bytes()).expect("readable");
        assert_eq!((found.head.maker, found.head.language), (None, None));
    }
}
