//! What `docs/ci.md` and the action say is run: the recipes for a shell, the script of the action, the hooks.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::program::root;

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("readable")
}

/// A folder with a shipped checklist as its own rubric, its words, and a complete audit.
fn workplace() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let copy = |from: &str, to: &str| {
        let to = folder.path().join(to);
        fs::create_dir_all(to.parent().expect("a folder")).expect("writable");
        fs::copy(root().join(from), to).expect("copied");
    };
    copy("rubrics/w2.yaml", "rubrics/scale.yaml");
    for lang in ["en", "fr"] {
        copy(&format!("rubrics/wording/w2.{lang}.yaml"), &format!("rubrics/wording/w2.{lang}.yaml"));
    }
    for file in ["audit.yaml", "evidence.csv"] {
        copy(&format!("examples/integrated-complete/{file}"), &format!("audit/{file}"));
    }
    folder
}

/// Runs a script with the program first on the path and nothing else in the environment but what is given.
fn shell(script: &str, folder: &Path, environment: &[(&str, &str)]) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_getrouw")).parent().expect("a folder");
    let path = format!("{}:{}", program.display(), std::env::var("PATH").expect("a path"));
    let mut command = Command::new("bash");
    command.args(["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script]).current_dir(folder).env_clear().env("PATH", path);
    command.env("HOME", folder).envs(environment.iter().copied()).output().expect("bash")
}

fn recipe(marker: &str) -> String {
    let text = read("docs/ci.md");
    let rest = text.split_once(marker).expect(marker).1;
    rest.split_once("```sh\n").expect("a block").1.split_once("```").expect("an end").0.to_owned()
}

fn spoil(folder: &TempDir) {
    let file = folder.path().join("rubrics/scale.yaml");
    let text = fs::read_to_string(&file).expect("readable");
    fs::write(&file, text.replacen("maximum: 6", "maximum: 7", 1)).expect("writable");
}

#[test]
fn the_recipe_for_a_shell_passes_what_is_sound_and_stops_at_what_is_not() {
    let folder = workplace();
    let ran = shell(&recipe("<!-- recipe -->"), folder.path(), &[]);
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    for file in ["rubrics.sarif", "scorecard.json"] {
        let json: Value = serde_json::from_slice(&fs::read(folder.path().join(file)).expect(file)).expect("JSON");
        assert!(json.is_object());
    }
    spoil(&folder);
    let ran = shell(&recipe("<!-- recipe -->"), folder.path(), &[]);
    assert_eq!(ran.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&ran.stdout).contains("[maximum-differs]"));
}

#[test]
fn the_recipe_for_a_change_stops_at_a_change_of_meaning() {
    let folder = workplace();
    let git = "git init -q . && git add . && git -c user.name=t -c user.email=t@example.org commit -qm t";
    assert!(shell(git, folder.path(), &[]).status.success());
    let file = folder.path().join("rubrics/scale.yaml");
    let text = fs::read_to_string(&file).expect("readable");
    fs::write(&file, text.replacen("title: Inclusief", "title: Voor iedereen", 1)).expect("writable");
    assert!(shell(&recipe("<!-- recipe: diff -->"), folder.path(), &[]).status.success());
    fs::write(&file, text.replacen("version: \"1\"", "version: \"2\"", 1)).expect("writable");
    assert_eq!(shell(&recipe("<!-- recipe: diff -->"), folder.path(), &[]).status.code(), Some(1));
}

#[test]
fn the_script_of_the_action_annotates_and_never_runs_its_inputs() {
    let action: Value = serde_yaml::from_str(&read("action.yml")).expect("YAML");
    let steps = action["runs"]["steps"].as_array().expect("steps");
    let step = steps.last().expect("a step");
    let script = step["run"].as_str().expect("a script");
    assert!(!script.contains("${{"), "inputs come by the environment");
    let names: Vec<&String> = step["env"].as_object().expect("an environment").keys().collect();
    assert_eq!(names, ["PATHS", "DENY", "WARN", "ALLOW", "SARIF"]);
    for step in steps {
        assert_eq!(step["shell"], "bash");
    }

    let folder = workplace();
    let inputs = |paths: &'static str, deny: &'static str, sarif: &'static str| {
        [("PATHS", paths), ("DENY", deny), ("WARN", ""), ("ALLOW", ""), ("SARIF", sarif)]
    };
    let ran = shell(script, folder.path(), &inputs("rubrics", "all", "out.sarif"));
    assert!(ran.status.success() && ran.stdout.is_empty(), "{}", String::from_utf8_lossy(&ran.stderr));
    spoil(&folder);
    let ran = shell(script, folder.path(), &inputs("rubrics", "", "out.sarif"));
    assert_eq!(ran.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&ran.stdout).starts_with("::error file=rubrics/scale.yaml,line="));
    let log: Value = serde_json::from_slice(&fs::read(folder.path().join("out.sarif")).expect("written")).expect("JSON");
    assert_eq!(log["runs"][0]["results"][0]["ruleId"], "maximum-differs");
    let ran = shell(script, folder.path(), &inputs("$(touch made) ; touch made", "", ""));
    assert!(!ran.status.success() && !folder.path().join("made").exists());
}

#[test]
fn the_hooks_run_commands_that_there_are() {
    let hooks: Value = serde_yaml::from_str(&read(".pre-commit-hooks.yaml")).expect("YAML");
    let folder = workplace();
    for hook in hooks.as_array().expect("hooks") {
        let arguments = hook["args"].as_array().cloned().unwrap_or_default();
        let arguments: Vec<&str> = arguments.iter().filter_map(Value::as_str).collect();
        let command = format!("{} {}", hook["entry"].as_str().expect("an entry"), arguments.join(" "));
        let at = if command.contains("rubric") { folder.path().to_owned() } else { folder.path().join("audit") };
        let ran = shell(&command, &at, &[]);
        assert!(ran.status.success(), "{command}: {}", String::from_utf8_lossy(&ran.stderr));
        assert!(hook["id"].is_string() && hook["name"].is_string() && hook["files"].is_string());
    }
}
