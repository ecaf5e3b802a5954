//! Whether a text is a file of ours, before any of it is read: another, such as a table of clients, is never quoted.

/// The keys by one of which every file of ours says what it is.
pub(super) const OUR_KEYS: [&str; 3] = ["audit", "rubric", "wording"];

/// The other keys that stand at the left of our files. Two of them tell a file whose first key is misspelt.
const USUAL_KEYS: [&str; 39] = [
    "programme",
    "model",
    "evidence",
    "sections",
    "items",
    "tracks",
    "models",
    "licence",
    "id",
    "version",
    "language",
    "title",
    "source",
    "scale",
    "insufficient",
    "total",
    "evidence_codes",
    "principles",
    "informants",
    "corresponds",
    "due",
    "errata",
    "readiness",
    "delete_by",
    "self_assessment",
    "rulings",
    "bands",
    "minimums",
    "origin",
    "band_names",
    "period",
    "visited",
    "visit",
    "summary",
    "auditors",
    "overlays",
    "records",
    "rubrics",
    "timezone",
];

/// Whether a text looks like a file of ours: it begins with a key of ours, and a line at its left says what it is. Any other, such as a table of
/// clients that was given in its place, is named and never quoted.
pub(super) fn is_ours(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let is_json = text.trim_start().starts_with('{');
    let significant = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with(['#', '%']) && line.trim() != "---";
    // In JSON keys may follow one another on a line.
    let parts = |line: &'_ str| -> Vec<String> {
        let parts = if is_json { line.split([',', '{']).map(str::trim).collect() } else { vec![line] };
        parts.into_iter().map(str::to_owned).collect()
    };
    let lines: Vec<String> = text.lines().filter(significant).flat_map(parts).filter(|part| !part.is_empty()).collect();
    let lines = || lines.iter().map(String::as_str);
    let keys = || lines().filter_map(key_of).filter(|(key, _)| OUR_KEYS.contains(key) || USUAL_KEYS.contains(key));
    let says_what = keys().any(|(key, value)| OUR_KEYS.contains(&key) && is_plain(value, is_json));
    let mut usual: Vec<&str> = keys().map(|(key, _)| key).filter(|key| USUAL_KEYS.contains(key)).collect();
    usual.sort_unstable();
    usual.dedup();
    let begins = lines().next().and_then(|line| key_of(line.trim_start()));
    let begins_so = begins.is_some_and(|(key, value)| OUR_KEYS.contains(&key) && is_plain(value, is_json) || USUAL_KEYS.contains(&key));
    match (begins_so, is_json) {
        (true, false) => says_what || usual.len() > 1,
        (_, true) => says_what && (!usual.is_empty() || !text.trim_start().starts_with("{\"")),
        (false, false) => usual.len() > 1 && begins.is_some(),
    }
}

/// The key at the beginning of a line, and what stands behind its colon.
fn key_of(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let bare = key.trim_end().trim_matches(['"', '\'']);
    let is_word = !bare.is_empty() && bare.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    (is_word && (value.is_empty() || value.starts_with([' ', '\t', '\r']))).then_some((bare, value))
}

/// Whether what stands behind a key is one word or number, and no row of cells.
fn is_plain(value: &str, is_json: bool) -> bool {
    let value = value.split_once(" #").map_or(value, |(value, _)| value).trim();
    let value = if is_json { value.split([',', '}']).next().unwrap_or_default().trim() } else { value };
    value.starts_with(['[', '{', '&', '*']) || !value.contains([';', ',', '\t', '|'])
}
