//! The formats of a report, an entry each: what options, help, docs, tests and benchmarks know of them comes from here.

use super::RenderError;
use crate::document::{write, write_rows};
use crate::locale::Lang;
use crate::report::{
    ReadBy, ReportRequest, fidelity_report, score_table, scorecard_document, scorecard_rows, scorecards_document, workbook,
};
use crate::scoring::Scorecard;

/// A format of a report.
pub struct Format {
    /// Its name, which is also the ending of its files.
    pub name: &'static str,
    /// Whether it is no text, which a terminal cannot show.
    pub is_binary: bool,
    /// The feature that this program would have to be built with.
    pub wants_feature: Option<&'static str>,
    make: fn(&[Scorecard<'_>], &ReportRequest<'_>) -> Result<Vec<u8>, RenderError>,
}

/// Every format, those for readers first.
pub static FORMATS: [Format; 7] = [
    Format { make: |cards, request| Ok(super::html(&fidelity_report(cards, request))?), ..Format::text("html") },
    Format { wants_feature: WITHOUT_PDF, make: pdf, ..Format::binary("pdf") },
    Format { make: |cards, request| super::docx(&fidelity_report(cards, request)), ..Format::binary("docx") },
    Format { make: |cards, request| super::xlsx(&workbook(cards, request)), ..Format::binary("xlsx") },
    Format { make: |cards, request| Ok(super::markdown_document(&fidelity_report(cards, request))), ..Format::text("md") },
    Format { make: scores_as_csv, ..Format::text("csv") },
    Format { make: |cards, request| scorecards_as_json(cards, request.locale.lang), ..Format::text("json") },
];

/// One scorecard as JSON, or several in a document that keeps them apart.
///
/// # Errors
/// See [`RenderError`].
pub fn scorecards_as_json(scorecards: &[Scorecard<'_>], lang: Lang) -> Result<Vec<u8>, RenderError> {
    Ok(match scorecards {
        [scorecard] => write(&scorecard_document(scorecard, lang))?,
        several => write(&scorecards_document(several, lang))?,
    })
}

fn scores_as_csv(scorecards: &[Scorecard<'_>], request: &ReportRequest<'_>) -> Result<Vec<u8>, RenderError> {
    Ok(match request.read_by {
        ReadBy::Person => super::csv(&score_table(scorecards, request.locale), request.locale.lang)?,
        ReadBy::Program => write_rows(&scorecard_rows(scorecards, request.locale.lang))?,
    })
}

#[cfg(feature = "pdf")]
const WITHOUT_PDF: Option<&str> = None;
#[cfg(not(feature = "pdf"))]
const WITHOUT_PDF: Option<&str> = Some("pdf");

#[cfg(feature = "pdf")]
fn pdf(scorecards: &[Scorecard<'_>], request: &ReportRequest<'_>) -> Result<Vec<u8>, RenderError> {
    super::pdf(&fidelity_report(scorecards, request))
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &[Scorecard<'_>], _: &ReportRequest<'_>) -> Result<Vec<u8>, RenderError> {
    Err(RenderError::NotBuiltIn)
}

impl Format {
    const fn text(name: &'static str) -> Self {
        Self { name, is_binary: false, wants_feature: None, make: |_, _| Err(RenderError::NotBuiltIn) }
    }

    const fn binary(name: &'static str) -> Self {
        Self { is_binary: true, ..Self::text(name) }
    }

    /// The format of this name, or of files that end so, in any case of letters.
    pub fn named(name: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|format| format.name.eq_ignore_ascii_case(name))
    }

    /// The report in this format.
    ///
    /// # Errors
    /// See [`RenderError`].
    pub fn make(&self, scorecards: &[Scorecard<'_>], request: &ReportRequest<'_>) -> Result<Vec<u8>, RenderError> {
        (self.make)(scorecards, request)
    }
}
