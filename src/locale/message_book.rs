//! Every message of the program in its three languages: `docs/messages.md`.

use super::Lang;
use super::message::Message;

/// The messages as a document: each with its code and what it says in every language.
pub fn message_book() -> String {
    let mut text = String::from(
        "# Messages\n\nEvery message of the program in its three languages, so that a reader of one can go through them. X stands for what a message is about, 2 for a number; after → stands what to do.\nIt is made by a test; what the rules for rubrics say stands in [rules.md](rules.md).\n",
    );
    for message in Message::samples() {
        text.push_str(&format!("\n## {}\n\n", message.code()));
        for lang in [Lang::Nl, Lang::En, Lang::Fr] {
            let said = lang.say(&message);
            let help = said.help.map(|help| format!(" → {help}")).unwrap_or_default();
            text.push_str(&format!("- {}: {}{help}\n", lang.tag(), said.text));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_message_is_half_english() {
        const ENGLISH: [&str; 24] = [
            "the", "and", "with", "not", "this", "that", "which", "there", "row", "rows", "file", "write", "remove", "has", "of", "none",
            "or", "yes", "no", "more", "add", "choose", "says", "cannot",
        ];
        // The same word in another language.
        const OWN: [&str; 5] = ["of", "or", "no", "has", "file"];
        for message in Message::samples() {
            for lang in [Lang::Nl, Lang::Fr] {
                let said = lang.say(&message);
                let texts = [Some(said.text), said.help].into_iter().flatten();
                for text in texts {
                    let unquoted: String = text.split(['\'', '‘', '’', '«', '»', '{', '}']).step_by(2).collect();
                    let english =
                        unquoted.split(|letter: char| !letter.is_alphabetic()).find(|word| ENGLISH.contains(word) && !OWN.contains(word));
                    assert_eq!(english, None, "{}: {text}", message.code());
                }
            }
        }
    }
}
