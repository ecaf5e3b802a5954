//! Blocks to bytes: terminal, Markdown, CSV, JSON, and findings as text. A renderer adds nothing up and knows no language.

mod annotated;
#[cfg(feature = "calendar")]
mod calendar;
mod concise;
mod csv;
mod docx;
mod error;
mod findings;
mod format;
mod github;
mod gitlab;
mod html;
mod ink;
mod json;
mod junit;
mod markdown;
#[cfg(feature = "pdf")]
mod pdf;
mod sarif;
mod styling;
mod svg;
mod template;
mod terminal;
mod widths;
mod xlsx;

#[cfg(feature = "calendar")]
pub use self::calendar::calendar;
pub use self::csv::csv;
pub use annotated::{annotated, underlined};
pub use concise::concise;
pub use docx::docx;
pub use error::RenderError;
pub use findings::findings;
pub use format::{FORMATS, Format, scorecards_as_json};
pub use github::github;
pub use gitlab::gitlab;
pub use html::html;
pub use json::json;
pub use junit::junit;
pub use markdown::{markdown, markdown_document};
#[cfg(feature = "pdf")]
pub use pdf::pdf;
pub use sarif::sarif;
pub use terminal::terminal;
pub use xlsx::xlsx;

/// How a terminal is to be written to.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Its width in columns.
    pub width: u16,
    /// Whether it takes colour.
    pub colour: bool,
}
