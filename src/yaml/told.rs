//! What the YAML library and serde say of a fault, in our own terms. Their words reach no reader.

use crate::diagnostic::suggestion;
use crate::locale::{FoundValue, Suggestion, SyntaxFault, WantedValue};

/// What a syntax error of the library is.
pub fn syntax(said: &str) -> SyntaxFault {
    let tells = |parts: &[&str]| parts.iter().any(|part| said.to_ascii_lowercase().contains(&part.to_ascii_lowercase()));
    if tells(&["tab"]) {
        SyntaxFault::Tab
    } else if tells(&["alias", "Aliases", "Anchors", "anchor"]) {
        SyntaxFault::Anchor
    } else if tells(&["multiple YAML documents"]) {
        SyntaxFault::Documents
    } else if tells(&["Depth", "recursion"]) {
        SyntaxFault::TooDeep
    } else if tells(&["budget breached"]) {
        SyntaxFault::TooMuch
    } else if tells(&["escape"]) {
        SyntaxFault::Escape
    } else if tells(&["quoted scalar"]) {
        SyntaxFault::Quote
    } else if tells(&["misplaced bracket"]) {
        SyntaxFault::ExtraBracket
    } else if tells(&["flow mapping", "flow sequence", "illegal placement of ':'", "flow", "unclosed", "unterminated", "eof", "end of"]) {
        SyntaxFault::Bracket
    } else if tells(&["mapping values are not allowed"]) {
        SyntaxFault::Colon
    } else if tells(&["string scalar", "into string"]) {
        SyntaxFault::Key
    } else if tells(&["unexpected character", "cannot start any token"]) {
        SyntaxFault::Character
    } else if tells(&["binary", "tag"]) {
        SyntaxFault::Tag
    } else if tells(&["expected '-'", "expected key", "expected ':'", "indent", "block", "mapping keys"]) {
        SyntaxFault::Line
    } else {
        SyntaxFault::Other
    }
}

/// What serde wants in the place of a value.
pub fn wanted(said: &str, found: &FoundValue) -> WantedValue {
    let names: Vec<&str> = said.split('`').skip(1).step_by(2).collect();
    if said.starts_with("unknown variant") {
        let (name, known) = names.split_first().map_or(("", &[][..]), |(name, known)| (*name, known));
        return WantedValue::OneOf(suggestion(name, known.iter().copied()));
    }
    if said.contains("plain decimal notation") {
        return WantedValue::Figure;
    }
    if said.starts_with("forbidden") || said.contains("forbidden, allowed or disputed") {
        let known = ["forbidden", "allowed", "disputed"].map(str::to_owned).to_vec();
        return WantedValue::OneOf(Suggestion { near: Vec::new(), known });
    }
    let expected = said.rsplit_once("expected ").map_or("", |(_, expected)| expected);
    let is_whole = |name: &str| {
        name.trim_start_matches(['a', 'n', ' ']).starts_with(['u', 'i']) && name.contains(|letter: char| letter.is_ascii_digit())
    };
    match expected {
        "a string" | "string" | "str" | "a borrowed string" | "identifier" | "variant identifier" => WantedValue::Text,
        "a boolean" | "bool" => WantedValue::Truth,
        "usize" | "isize" => WantedValue::Whole,
        whole if is_whole(whole) => WantedValue::Whole,
        list if list.contains("sequence") || list.contains("tuple") || list.contains("array") => WantedValue::List,
        map if map.contains("map") || map.starts_with("struct") || map.contains("enum") || map.contains("variant") => WantedValue::Mapping,
        _ if matches!(found, FoundValue::Nothing) => WantedValue::Text,
        _ => WantedValue::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_serde_wants_is_known_by_its_words() {
        let of = |said: &str| wanted(said, &FoundValue::List);
        assert_eq!(of("invalid type: floating point `1.1`, expected a string"), WantedValue::Text);
        assert_eq!(of("invalid type: string \"1\", expected u32"), WantedValue::Whole);
        assert_eq!(of("invalid type: string \"yes\", expected a boolean"), WantedValue::Truth);
        assert_eq!(of("invalid type: string \"x\", expected a sequence"), WantedValue::List);
        assert_eq!(of("invalid type: sequence, expected a mapping of keys and values"), WantedValue::Mapping);
        assert_eq!(of("invalid type: unit value, expected struct RawItem"), WantedValue::Mapping);
        let WantedValue::OneOf(offered) = of("unknown variant `numbr`, expected one of `number`, `whole`") else { panic!("words") };
        assert_eq!(offered.near, ["number"]);
    }
}
