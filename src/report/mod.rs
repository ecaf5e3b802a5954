//! Results to display-ready blocks in one language; the only user of number and date formats.

mod blocks;
mod document;
mod explanation;
mod fidelity;
mod flat;
mod problems;
mod profile;
mod rubric_page;
mod score_page;
mod words;

pub use blocks::{Align, Block, Cell, Page, Row, RowKind, Table, Tone};
pub use document::{ScorecardDocument, document};
pub use explanation::explanation;
pub use fidelity::fidelity_report;
pub use flat::flat;
pub use problems::{Finding, finding, summary};
pub use rubric_page::{item_page, rubric_list, rubric_page};
pub use score_page::score_page;
