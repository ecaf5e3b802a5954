//! Audits made of tables of records, in a few lines.

use getrouw::cli::ExitStatus;
use serde_json::Value;

use crate::program::{AuditFolder, Ran};

/// Tables by name and text; each gets a file of its own.
pub struct Tables {
    pub folder: AuditFolder,
}

impl Tables {
    /// An audit over the first half of 2026 that rests on these tables alone.
    pub fn new(model: &str, tables: &[(&str, &str)]) -> Self {
        let mapping: String = tables.iter().map(|(name, _)| format!("  {name}: {name}.csv\n")).collect();
        let own = Self::mapped(model, &mapping);
        for (name, text) in tables {
            own.folder.write(&format!("{name}.csv"), text);
        }
        own
    }

    /// The same with what stands under `records` as text.
    pub fn mapped(model: &str, records: &str) -> Self {
        let folder = AuditFolder::new(model, "item,fact,value,note\n");
        let audit = format!(
            "audit: 1\nprogramme: Proef\nrubric: ips-nl-2015\nmodel: {model}\nperiod: {{from: 2026-01-01, to: 2026-06-30}}\n\
             evidence: [evidence.csv]\nrecords:\n{records}"
        );
        folder.write("audit.yaml", audit);
        Self { folder }
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.folder.run(arguments)
    }

    /// The measured facts; the tables must be sound.
    pub fn facts(&self) -> Vec<Value> {
        let ran = self.run(&["measure", "AUDIT", "--format", "json", "--by-worker"]);
        assert_eq!(ran.status, ExitStatus::Fine, "{}", ran.err);
        let document: Value = serde_json::from_str(&ran.out).expect("JSON");
        document["facts"].as_array().expect("facts").clone()
    }

    /// The fact of an item in the first track that has it.
    pub fn fact(&self, item: &str, fact: &str) -> Value {
        let facts = self.facts();
        let found = facts.iter().find(|row| row["item"] == item && row["fact"] == fact);
        found.unwrap_or_else(|| panic!("{item} {fact}")).clone()
    }

    /// The exact value of a fact, and how many it rests on; `-` where it cannot be measured.
    pub fn value(&self, item: &str, fact: &str) -> (String, u64) {
        let row = self.fact(item, fact);
        (row["exact"].as_str().unwrap_or("-").to_owned(), row["n"].as_u64().expect("a number"))
    }

    /// What was left out of a fact: reason and count.
    pub fn left_out(&self, item: &str, fact: &str) -> Vec<(String, u64)> {
        let row = self.fact(item, fact);
        let entries = row["left_out"].as_array().expect("a list").clone();
        entries
            .iter()
            .map(|entry| (entry["reason"].as_str().expect("a reason").to_owned(), entry["count"].as_u64().expect("a count")))
            .collect()
    }
}
