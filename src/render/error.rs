//! Why a report cannot be made. None of it can be brought about by what is in the report.

/// Why a report cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The format is of a feature that this program was built without.
    #[error("built without this format")]
    NotBuiltIn,
    /// A template cannot be filled in.
    #[error(transparent)]
    Template(#[from] minijinja::Error),
    /// A package cannot be put together.
    #[error(transparent)]
    Package(#[from] zip::result::ZipError),
    /// The workbook cannot be written.
    #[error(transparent)]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// A document cannot be written as JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A table cannot be written as CSV.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// Bytes in memory cannot be written.
    #[error(transparent)]
    Write(#[from] std::io::Error),
    /// The page cannot be set.
    #[cfg(feature = "pdf")]
    #[error("{0}")]
    Pdf(String),
}
