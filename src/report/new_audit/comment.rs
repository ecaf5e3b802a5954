//! Comments in a YAML file, broken into lines that an editor shows whole.

/// The longest line, in characters.
const LONGEST: usize = 100;

/// A text as lines of comment.
pub(super) fn comment(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut().filter(|line| line.chars().count() + 1 + word.chars().count() <= LONGEST) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(format!("# {word}")),
        }
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// Lines of YAML that are not read until their marks are taken away.
pub(super) fn commented(yaml: &str) -> String {
    yaml.lines().map(|line| format!("# {line}\n")).collect()
}
