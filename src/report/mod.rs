//! Results to display-ready blocks in one language; the only user of number and date formats.

mod blocks;
mod chart;
mod diff_page;
mod document;
mod explanation;
mod fidelity;
mod findings;
mod flat;
mod measure_book;
mod measure_document;
mod measure_page;
mod outcome_page;
mod problems;
mod profile;
mod rubric_page;
mod rule_page;
mod score_page;
mod skeleton_page;
mod words;

pub use blocks::{Align, Block, Cell, Document, Filter, Frame, KeyFigure, Page, Part, Parts, Row, RowKind, Table, Tone};
pub use chart::{Bar, Chart, ChartRow, Tick};
pub use diff_page::{DiffDocument, diff_document, diff_page};
pub use document::{ScorecardDocument, ScorecardsDocument, document, documents};
pub use explanation::explanations;
pub use fidelity::{Audience, ReportRequest, fidelity_report};
pub use findings::{Findings, FindingsDocument, findings, findings_document};
pub use flat::flat;
pub use measure_book::measure_book;
pub use measure_document::{MeasuresDocument, measures_document};
pub use measure_page::{ByWorker, MeasuredAudit, measure_page};
pub use outcome_page::{OutcomesDocument, SmallCounts, flat_outcomes, outcome_page, outcomes_document};
pub use problems::{Finding, finding, summary};
pub use rubric_page::{item_page, rubric_list, rubric_page};
pub use rule_page::{rule_book, rule_list, rule_page};
pub use score_page::score_page;
pub use skeleton_page::skeleton_yaml;
