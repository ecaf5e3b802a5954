//! What changed in a file, as patches tell it.

/// Lines shown around a change.
const CONTEXT: usize = 3;

/// A unified diff of two texts that differ in single lines, which may have gone; nothing where they are equal.
pub fn unified(name: &str, old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let steps = steps(&old, &new);
    let changed: Vec<usize> = steps.iter().enumerate().filter(|(_, step)| !matches!(step, Step::Same(..))).map(|(at, _)| at).collect();
    if changed.is_empty() {
        return String::new();
    }
    let mut said = format!("--- {name}\n+++ {name}\n");
    let mut from = 0;
    while let Some(first) = changed.iter().copied().find(|at| *at >= from) {
        let start = first.saturating_sub(CONTEXT).max(from);
        let mut last = first;
        while let Some(next) = changed.iter().copied().find(|at| *at > last && *at <= last + 2 * CONTEXT + 1) {
            last = next;
        }
        let end = (last + CONTEXT + 1).min(steps.len());
        let hunk = steps.get(start..end).unwrap_or_default();
        let (mut lines, mut olds, mut news) = (String::new(), 0, 0);
        for step in hunk {
            let (mark, line) = match step {
                Step::Same(line) => (' ', line),
                Step::Gone(line) => ('-', line),
                Step::Come(line) => ('+', line),
            };
            olds += usize::from(mark != '+');
            news += usize::from(mark != '-');
            lines.push_str(&format!("{mark}{line}\n"));
        }
        let before = |is_counted: &dyn Fn(&Step<'_>) -> bool| steps.iter().take(start).filter(|step| is_counted(step)).count() + 1;
        let (old_start, new_start) = (before(&|step| !matches!(step, Step::Come(_))), before(&|step| !matches!(step, Step::Gone(_))));
        said.push_str(&format!("@@ -{old_start},{olds} +{new_start},{news} @@\n{lines}"));
        from = end;
    }
    said
}

enum Step<'t> {
    Same(&'t str),
    Gone(&'t str),
    Come(&'t str),
}

/// Walks both texts: fixes change a line or take it out, so a line that differs is changed unless the next old one is what stands here.
fn steps<'t>(old: &[&'t str], new: &[&'t str]) -> Vec<Step<'t>> {
    let mut steps = Vec::new();
    let (mut at, mut now) = (0, 0);
    while let Some(line) = old.get(at) {
        match new.get(now) {
            Some(other) if other == line => {
                steps.push(Step::Same(line));
                now += 1;
            }
            Some(other) if old.len() - at > new.len() - now && old.get(at + 1) == Some(other) => steps.push(Step::Gone(line)),
            Some(other) => {
                steps.extend([Step::Gone(line), Step::Come(other)]);
                now += 1;
            }
            None => steps.push(Step::Gone(line)),
        }
        at += 1;
    }
    steps.extend(new.iter().skip(now).map(|line| Step::Come(line)));
    steps
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
