//! Placeholder until the documents are written.
