//! What changed in a file, as patches tell it.

use similar::TextDiff;

/// Lines shown around a change.
const CONTEXT: usize = 3;

/// A unified diff of two texts; nothing where they are equal.
pub fn unified(name: &str, old: &str, new: &str) -> String {
    TextDiff::from_lines(old, new).unified_diff().context_radius(CONTEXT).header(name, name).to_string()
}

#[cfg(test)]
mod tests {
    use super::unified;

    #[test]
    fn changes_stand_among_the_lines_around_them() {
        let old: String = (1..=20).map(|line| format!("l{line}\n")).collect();
        let new = old.replace("l5\n", "L5\n").replace("l18\n", "");
        assert_eq!(
            unified("x", &old, &new),
            "--- x\n+++ x\n@@ -2,7 +2,7 @@\n l2\n l3\n l4\n-l5\n+L5\n l6\n l7\n l8\n@@ -15,6 +15,5 @@\n l15\n l16\n l17\n-l18\n l19\n l20\n"
        );
        assert_eq!(unified("x", &old, &old), "");
    }
}
