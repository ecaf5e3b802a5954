//! Results to display-ready blocks in one language; the only user of number and date formats.

mod advice;
mod agreement;
mod blocks;
mod chart;
mod comparison;
mod diff_page;
mod explanation;
mod fidelity;
mod form;
mod frame;
mod gap;
mod findings;
mod labels;
mod import_page;
mod legible;
mod measure_book;
mod measure_document;
mod measure_page;
mod new_audit;
mod outcome_page;
mod plan;
mod preparation;
mod problems;
mod profile;
mod rate_page;
mod rubric_page;
mod rule_page;
mod score_page;
mod score_table;
mod scorecard_document;
mod sheet;
mod since;
mod skeleton_page;
mod testimony;
mod told;
mod words;
mod workbook;

pub use agreement::{
    Agreed, RatedAudit, RatedProgrammes, agreement_book, agreement_document, agreement_pages, agreement_report, consensus_cells,
    consensus_heads, method_name, why_settled,
};
pub use blocks::{Align, Block, Cell, Document, Filter, Frame, KeyFigure, Page, Part, Parts, Row, RowKind, Table, Tone};
pub use chart::{Bar, Chart, ChartRow, Tick};
pub use comparison::{Compared, comparison_book, comparison_document, comparison_page, comparison_report};
pub use diff_page::{diff_document, diff_page};
pub use explanation::explanations;
pub use fidelity::{Audience, ReadBy, ReportRequest, fidelity_report};
pub use findings::{Findings, findings, findings_document};
pub use form::{Answers, FormRequest, answers_of, asks_of_files, form_page, form_rows, form_workbook, tally_workbook};
pub use import_page::{import_document, import_page};
pub use legible::{harmless, legible};
pub use measure_book::measure_book;
pub use measure_document::measures_document;
pub use measure_page::{ByWorker, MeasuredAudit, measure_page};
pub use new_audit::{EVIDENCE, Made, NewAudit, NewScale, RECORDS, audit_yaml, follow_up_rows, next_steps, record_book};
pub use outcome_page::{outcome_page, outcome_rows, outcome_table, outcomes_document};
pub use plan::{Planned, WhatIf, action_book, action_table, plan_calendar, plan_document, plan_page, plan_report};
pub use preparation::{
    Calendar, CalendarEvent, EventTime, Preparation, PreparationPart, SampleTold, ZONE, calendar, drawn, due_title, entry_page,
    preparation_book, preparation_document, preparation_page, sample_table, session_title,
};
pub use problems::{Finding, checked, finding, findings_once, summary};
pub use rate_page::{RateLine, RateQuestion, RateView, SaveState, ask_lines, rate_view};
pub use rubric_page::{fact_page, item_page, rubric_list, rubric_page};
pub use rule_page::{rule_book, rule_list, rule_page};
pub use score_page::{brief_page, score_page};
pub use score_table::score_table;
pub use scorecard_document::{scorecard_document, scorecard_rows, scorecards_document};
pub use sheet::{AnswerCell, AnswerKind, FormulaKind, GivenCell, ScoreCell, Sheet, SheetCell, SheetChart, Workbook};
pub use since::Since;
pub use skeleton_page::skeleton_yaml;
pub use workbook::workbook;
