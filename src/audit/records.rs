//! What `audit.yaml` says of records: which file holds which table, and how its columns, values and dates are to be read.

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, de};

use crate::diagnostic::Place;
use crate::yaml::Tree;

/// The tables of records, as far as they are at hand.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Records")]
pub(super) struct RawRecords {
    /// The IPS workers, a row each.
    #[serde(default)]
    workers: Option<RawTable>,
    /// The clients, a row for each enrolment.
    #[serde(default)]
    clients: Option<RawTable>,
    /// The workers' contacts, a row each.
    #[serde(default)]
    contacts: Option<RawTable>,
    /// The clients' jobs, a row each.
    #[serde(default)]
    jobs: Option<RawTable>,
    /// The clients' courses, a row each.
    #[serde(default)]
    courses: Option<RawTable>,
    /// The workers' hours, a row for each worker and week.
    #[serde(default)]
    hours: Option<RawTable>,
}

/// A table: its file, or its file with how it is to be read.
#[derive(Debug, JsonSchema)]
#[schemars(rename = "Table", untagged)]
enum RawTable {
    /// The file, whose columns have their own names.
    File(String),
    /// The file, and what in it is named otherwise.
    Mapped(Box<RawMapping>),
}

/// A file whose columns or values have other names.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Mapping")]
struct RawMapping {
    /// The file: CSV or XLSX.
    file: String,
    /// The sheet of an XLSX file; without it the first.
    #[serde(default)]
    sheet: Option<String>,
    /// By column: the heading that the file has for it.
    #[serde(default)]
    columns: BTreeMap<String, String>,
    /// The headings of columns that are not to be read.
    #[serde(default)]
    drop: Vec<String>,
    /// By column: what its values mean.
    #[serde(default)]
    values: BTreeMap<String, BTreeMap<String, String>>,
    /// How dates are written, where the file itself leaves it open: year-month-day, day-month-year or month-day-year.
    #[serde(default)]
    dates: Option<String>,
    /// More words for yes.
    #[serde(default)]
    yes: Vec<String>,
    /// More words for no.
    #[serde(default)]
    no: Vec<String>,
}

impl<'de> Deserialize<'de> for RawTable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FileOrMapping;

        impl<'de> Visitor<'de> for FileOrMapping {
            type Value = RawTable;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a file, or a mapping with 'file'")
            }

            fn visit_str<E: de::Error>(self, file: &str) -> Result<RawTable, E> {
                Ok(RawTable::File(file.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawTable, A::Error> {
                RawMapping::deserialize(MapAccessDeserializer::new(map)).map(|mapping| RawTable::Mapped(Box::new(mapping)))
            }
        }

        deserializer.deserialize_any(FileOrMapping)
    }
}

/// A table of records that the audit names.
#[derive(Clone, Debug)]
pub struct NamedTable {
    pub table: &'static str,
    pub file: String,
    /// Where that is written.
    pub place: Place,
    /// The sheet of an XLSX file.
    pub sheet: Option<Placed<String>>,
    /// The column's own name, and the heading that the file has for it.
    pub columns: Vec<(String, Placed<String>)>,
    /// Headings that are not to be read.
    pub drop: Vec<Placed<String>>,
    /// The column, a value in the file, and what it means.
    pub values: Vec<(String, String, Placed<String>)>,
    pub dates: Option<Placed<String>>,
    pub yes: Vec<String>,
    pub no: Vec<String>,
}

/// Something that `audit.yaml` says, and where.
#[derive(Clone, Debug)]
pub struct Placed<T> {
    pub value: T,
    pub place: Place,
}

impl RawRecords {
    /// The tables that are named, in the order in which they refer to one another, with the places of what is said of them.
    pub(super) fn named(self, tree: &Tree) -> Vec<NamedTable> {
        let tables = [
            ("workers", self.workers),
            ("clients", self.clients),
            ("contacts", self.contacts),
            ("jobs", self.jobs),
            ("courses", self.courses),
            ("hours", self.hours),
        ];
        let is_sound = |table: &'static str| !tree.is_stand_in(&["records", table]) && !tree.is_stand_in(&["records", table, "file"]);
        tables.into_iter().filter(|(table, _)| is_sound(table)).filter_map(|(table, raw)| Some(raw?.named(table, tree))).collect()
    }
}

impl RawTable {
    fn named(self, table: &'static str, tree: &Tree) -> NamedTable {
        let mapping = match self {
            Self::File(file) => {
                let place = tree.place(&["records", table]);
                return NamedTable {
                    table,
                    file,
                    place,
                    sheet: None,
                    columns: Vec::new(),
                    drop: Vec::new(),
                    values: Vec::new(),
                    dates: None,
                    yes: Vec::new(),
                    no: Vec::new(),
                };
            }
            Self::Mapped(mapping) => *mapping,
        };
        let at = |path: &[&str], value: String| Placed { value, place: tree.place(&[&["records", table], path].concat()) };
        NamedTable {
            table,
            place: tree.place(&["records", table, "file"]),
            file: mapping.file,
            sheet: mapping.sheet.map(|sheet| at(&["sheet"], sheet)),
            columns: mapping.columns.into_iter().map(|(name, heading)| (name.clone(), at(&["columns", &name], heading))).collect(),
            drop: mapping.drop.into_iter().enumerate().map(|(index, heading)| at(&["drop", &index.to_string()], heading)).collect(),
            values: mapping
                .values
                .into_iter()
                .flat_map(|(column, meanings)| {
                    let path =
                        |value: &str| vec!["records".to_owned(), table.to_owned(), "values".to_owned(), column.clone(), value.to_owned()];
                    let placed = |(value, meaning): (String, String)| {
                        let path = path(&value);
                        let path: Vec<&str> = path.iter().map(String::as_str).collect();
                        (column.clone(), value, Placed { value: meaning, place: tree.place(&path) })
                    };
                    meanings.into_iter().map(placed).collect::<Vec<_>>()
                })
                .collect(),
            dates: mapping.dates.map(|dates| at(&["dates"], dates)),
            yes: mapping.yes,
            no: mapping.no,
        }
    }
}
