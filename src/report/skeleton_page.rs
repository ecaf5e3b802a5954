//! The mapping skeleton of a foreign file, as YAML to paste into `audit.yaml`.

use crate::locale::{Label, Lang};
use crate::records::Skeleton;
use crate::yaml::quoted;

const SKELETON_HEAD: Label = Label {
    nl: "plak dit in audit.yaml en verbeter wat niet klopt",
    en: "paste this into audit.yaml and correct what is not right",
    fr: "collez ceci dans audit.yaml et corrigez ce qui ne va pas",
};
const SKELETON_FILL_IN: Label = Label { nl: "noodzakelijk", en: "needed", fr: "nécessaire" };
const SKELETON_DROP: Label = Label { nl: "wordt niet gelezen", en: "is not read", fr: "n'est pas lu" };
const SKELETON_VALUES: Label = Label {
    nl: "zet achter elk woord wat het betekent",
    en: "write after each word what it means",
    fr: "indiquez après chaque mot ce qu'il signifie",
};
const SKELETON_HIDDEN: Label = Label {
    nl: "niet getoond, want misschien een waarde: kolom",
    en: "not shown, as it may be a value: column",
    fr: "non montré, car c'est peut-être une valeur : colonne",
};
const SKELETON_PERSONAL: Label = Label {
    nl: "lijkt iets over een persoon te zeggen",
    en: "seems to hold personal data",
    fr: "semble contenir des données personnelles (RGPD)",
};

/// The skeleton as YAML, with remarks in `lang`.
pub fn skeleton_yaml(file: &str, skeleton: &Skeleton, lang: Lang) -> String {
    let table = skeleton.table;
    let mut yaml = format!("# {}\nrecords:\n  {}:\n    file: {}\n    columns:\n", SKELETON_HEAD.of(lang), table.name, quoted(file));
    for column in table.columns {
        let heading = skeleton.columns.iter().find(|found| found.column == Some(column.name));
        match heading {
            Some(found) => yaml.push_str(&format!("      {}: {}\n", column.name, quoted(found.heading.as_deref().unwrap_or_default()))),
            None if column.required => yaml.push_str(&format!("      {}: \"\"  # {}\n", column.name, SKELETON_FILL_IN.of(lang))),
            None => yaml.push_str(&format!("      # {}: \"\"\n", column.name)),
        }
    }
    let left: Vec<_> = skeleton.columns.iter().filter(|found| found.column.is_none()).collect();
    if !left.is_empty() {
        yaml.push_str(&format!("    drop:  # {}\n", SKELETON_DROP.of(lang)));
        for found in left {
            let personal = if found.personal.is_some() { format!("  # {}", SKELETON_PERSONAL.of(lang)) } else { String::new() };
            match &found.heading {
                Some(heading) => yaml.push_str(&format!("      - {}{personal}\n", quoted(heading))),
                None => yaml.push_str(&format!("      # - \"\"  # {} {}\n", SKELETON_HIDDEN.of(lang), found.index + 1)),
            }
        }
    }
    yaml.push_str("    # dates: day-month-year\n");
    yaml.push_str(&values(skeleton, lang));
    yaml.push_str("    # yes: []\n    # no: []\n");
    yaml
}

/// The words of the file that have to be given a meaning, each with room for it.
fn values(skeleton: &Skeleton, lang: Lang) -> String {
    let mut yaml = String::new();
    for column in &skeleton.columns {
        let (Some(name), Some(unknown)) = (column.column, &column.unknown) else { continue };
        if yaml.is_empty() {
            yaml.push_str(&format!("    values:  # {}\n", SKELETON_VALUES.of(lang)));
        }
        yaml.push_str(&format!("      {name}:  # {}\n", unknown.meanings.join(", ")));
        for word in &unknown.words {
            yaml.push_str(&format!("        {}: \"\"\n", quoted(word)));
        }
    }
    if yaml.is_empty() { "    # values: {}\n".to_owned() } else { yaml }
}
