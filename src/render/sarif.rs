//! Findings as SARIF 2.1.0, the format in which code scanning services take them.

use serde::Serialize;

use crate::diagnostic::{Severity, Spot};
use crate::report::Finding;
use crate::rubric::fault::{Level, Rule};
use crate::rubric::lint::rules;

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<SarifResult>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    information_uri: &'static str,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    short_description: Text,
    full_description: Text,
    help: Text,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Text,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<Location>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
}

/// Findings with all rules and what each is for.
///
/// # Errors
/// When the values cannot be written as JSON, which none of them can bring about.
pub fn sarif(findings: &[Finding]) -> serde_json::Result<Vec<u8>> {
    let log = Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: "getrouw",
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    information_uri: env!("CARGO_PKG_REPOSITORY"),
                    rules: rules().map(descriptor).collect(),
                },
            },
            // Columns count characters.
            column_kind: "unicodeCodePoints",
            results: findings.iter().map(result).collect(),
        }],
    };
    super::json(&log)
}

fn descriptor(rule: &Rule) -> Descriptor {
    let text = |text: &str| Text { text: text.to_owned() };
    let level = match rule.level {
        Level::Unsound | Level::Deny => "error",
        Level::Warn => "warning",
    };
    Descriptor {
        id: rule.name,
        short_description: text(rule.what),
        full_description: text(&format!("{} {}", rule.what, rule.why)),
        help: text(rule.why),
        default_configuration: Configuration { level },
    }
}

fn result(finding: &Finding) -> SarifResult {
    let help = finding.help.as_ref().map(|(label, help)| format!("\n{label}: {help}")).unwrap_or_default();
    let location = finding.at.as_ref().map(|place| Location {
        physical_location: PhysicalLocation {
            artifact_location: ArtifactLocation { uri: uri(&place.file) },
            region: match place.spot {
                Spot::Line { line, column } => Some(Region { start_line: line.max(1), start_column: column.max(1) }),
                _ => None,
            },
        },
    });
    SarifResult {
        rule_id: finding.code,
        rule_index: rules().position(|rule| rule.name == finding.code),
        level: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Notice => "note",
        },
        message: Text { text: format!("{}{help}", finding.text) },
        locations: location.into_iter().collect(),
    }
}

/// A path as a relative reference, or as a `file:` URI where it is whole (RFC 3986).
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let is_drive = path.get(1..3) == Some(":/");
    let mut uri = String::from(if path.starts_with('/') {
        "file://"
    } else if is_drive {
        "file:///"
    } else {
        ""
    });
    for (at, byte) in path.bytes().enumerate() {
        if is_drive && at == 1 {
            uri.push(':');
            continue;
        }
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn whole_paths_are_uris_of_files() {
        assert_eq!(uri("rubrics/a b.yaml"), "rubrics/a%20b.yaml");
        assert_eq!(uri("/tmp/é.yaml"), "file:///tmp/%C3%A9.yaml");
        assert_eq!(uri("C:\\x\\r.yaml"), "file:///C:/x/r.yaml");
    }
}
