//! `audit.yaml` of a new audit, with comments that say what each key is for and what may still be filled in.

use super::comment::{comment, commented};
use super::{EVIDENCE, NewAudit, RECORDS};
use crate::audit::{Auditor, NamedTable, TABLES};
use crate::locale::{Label, Locale, Text};
use crate::yaml::quoted;

const ABOUT: Label = Label {
    nl: "Een audit met getrouw. Wat achter een # staat, wordt niet gelezen: haal het teken weg om de regel te gebruiken.",
    en: "An audit with getrouw. What follows a # is not read: take the sign away to use the line.",
    fr: "Un audit avec getrouw. Ce qui suit un # n'est pas lu : enlevez le signe pour utiliser la ligne.",
};
const PROGRAMME: Label = Label {
    nl: "Het programma, zoals het in de rapporten heet.",
    en: "The programme, as reports call it.",
    fr: "Le programme, tel que les rapports le nomment.",
};
const SCALE: Label = Label {
    nl: "De schaal, en het model: hoe het programma georganiseerd is.",
    en: "The scale, and the model: how the programme is organised.",
    fr: "L'échelle, et le modèle : comment le programme est organisé.",
};
const SCALES: Label = Label {
    nl: "De schalen, elk met het model: hoe het programma georganiseerd is. Totalen van verschillende schalen worden nooit opgeteld.",
    en: "The scales, each with the model: how the programme is organised. Totals of different scales are never added.",
    fr: "Les échelles, chacune avec le modèle : comment le programme est organisé. Les totaux de plusieurs échelles ne sont jamais additionnés.",
};
const MODELS: Label =
    Label { nl: "Andere modellen van deze schaal:", en: "Other models of this scale:", fr: "Autres modèles de cette échelle :" };
const SELF: Label = Label {
    nl: "Of het programma zichzelf scoort. Rapporten en formulieren vermelden dat.",
    en: "Whether the programme scores itself. Reports and forms say so.",
    fr: "Si le programme se cote lui-même. Les rapports et les formulaires le disent.",
};
const PERIOD: Label = Label {
    nl: "De periode waarover geteld wordt. Beide dagen horen erbij; de laatste is de peildatum.",
    en: "The period that is counted over. Both days are in it; the last is the reference date.",
    fr: "La période sur laquelle on compte. Les deux jours en font partie ; le dernier est la date de référence.",
};
const ZONE: Label = Label {
    nl: "De tijdzone, voor tabellen waarvan de tijden zelf een zone noemen.",
    en: "The time zone, for tables whose times name a zone of their own.",
    fr: "Le fuseau horaire, pour les tableaux dont les heures nomment un fuseau.",
};
const AUDITORS: Label = Label {
    nl: "Wie de audit doet. De code (id) staat bij de antwoorden, de naam in het rapport. Zeg zo mogelijk of die persoon losstaat van \
         het programma.",
    en: "Who does the review. The code (id) goes with answers, the name with the report. Say, if you can, whether that person is \
         independent of the programme.",
    fr: "Qui mène l'audit. Le code (id) figure près des réponses, le nom dans le rapport. Dites si possible si cette personne est sans \
         lien avec le programme.",
};
const VISIT: Label = Label {
    nl: "Het bezoek: de dagen, met wie gesproken wordt (rollen en aantallen, nooit namen), hoeveel cliëntdossiers gelezen worden, wat er verder \
         gepland is, en achteraf wat er te zien was. 'getrouw prepare' maakt er een rooster van.",
    en: "The visit: its days, who is spoken with (roles and numbers, never names), how many client files are read, what else is planned, and \
         afterwards what was seen. 'getrouw prepare' makes a timetable of it.",
    fr: "La visite : les jours, avec qui on parle (des rôles et des nombres, jamais de noms), combien de dossiers d'usagers sont lus, ce qui \
         est prévu d'autre, et après coup ce qui a été vu. 'getrouw prepare' en fait un horaire.",
};
const DUE: Label = Label {
    nl: "Wat er na het bezoek moet gebeuren: een dag, of hoe lang na het bezoek (report) of na het rapport (answer, action_plan). Wat de schaal \
         zelf vraagt, hoeft hier niet te staan.",
    en: "What is due after the visit: a day, or how long after the visit (report) or after the report (answer, action_plan). What the scale itself \
         asks for need not stand here.",
    fr: "Ce qui est attendu après la visite : une date, ou combien de temps après la visite (report) ou après le rapport (answer, action_plan). \
         Ce que demande l'échelle même n'a pas à figurer ici.",
};
const DELETE_BY: Label = Label {
    nl: "Wanneer de persoonsgegevens verwijderd moeten zijn: een dag, of hoe lang na het bezoek.",
    en: "When personal data are to be deleted: a day, or how long after the visit.",
    fr: "Quand les données personnelles doivent être supprimées : une date, ou combien de temps après la visite.",
};
const READINESS: Label = Label {
    nl: "De toelatingscriteria van de schaal, met ja of nee: 'getrouw check --ready' zegt of het programma er klaar voor is.",
    en: "The entry criteria of the scale, yes or no: 'getrouw check --ready' says whether the programme is ready.",
    fr: "Les critères d'entrée de l'échelle, par oui ou non : 'getrouw check --ready' dit si le programme est prêt.",
};
const SUMMARY: Label = Label {
    nl: "Uw samenvatting, waarmee het rapport begint.",
    en: "Your summary, which opens the report.",
    fr: "Votre résumé, qui ouvre le rapport.",
};
const EVIDENCE_IS: Label = Label {
    nl: "De ingevulde formulieren en andere tabellen: alles in deze map.",
    en: "The filled forms and other tables: everything in this folder.",
    fr: "Les formulaires remplis et les autres tableaux : tout ce dossier.",
};
const RECORDS_ARE: Label = Label {
    nl: "Registraties waaruit getrouw zelf telt. Vul in de map records de tabellen die er zijn (het tweede blad van elk zegt waar elke \
         kolom vandaan komt) en haal hieronder het teken # weg voor die tabellen en voor records. Voor een export met eigen kolommen \
         maakt 'getrouw measure --map BESTAND' de regels.",
    en: "Records that getrouw counts from. Fill the tables that there are in the folder records (the second sheet of each says where \
         every column comes from), and take the sign # away below from those tables and from records. For an export with columns of its \
         own, 'getrouw measure --map FILE' writes the lines.",
    fr: "Les tableaux de suivi à partir desquels getrouw compte. Complétez dans le dossier records ceux qui existent (la deuxième \
         feuille de chacun dit d'où vient chaque colonne) et enlevez ci-dessous le signe # devant ces tableaux et devant records. Pour un \
         export avec ses propres colonnes, 'getrouw measure --map FICHIER' écrit les lignes.",
};
const RECORDS_WERE: Label = Label {
    nl: "Zo werden de registraties de vorige keer gelezen. Zet de nieuwe bestanden in de map records en haal het teken # weg.",
    en: "This is how records were read last time. Put the new files into the folder records and take the sign # away.",
    fr: "C'est ainsi que les tableaux de suivi ont été lus la dernière fois. Placez les nouveaux fichiers dans le dossier records et \
         enlevez le signe #.",
};
const OVERLAYS: Label = Label {
    nl: "Eigen teksten, niveaus of minimumscores.",
    en: "Wording, bands or minimums of your own.",
    fr: "Vos propres textes, niveaux ou scores minimaux.",
};
const EXAMPLE_NAME: Label = Label { nl: "Naam", en: "Name", fr: "Nom" };
const EXAMPLE_ROLE: Label = Label { nl: "IPS-werkers", en: "employment specialists", fr: "jobcoachs" };
const EXAMPLE_SEEN: Label =
    Label { nl: "teamoverleg van een GGZ-team", en: "meeting of a mental health team", fr: "réunion d'une équipe de santé mentale" };

/// A day of an example.
const EXAMPLE_DAY: &str = "2026-07-06";

/// The file, in the language of the locale. It reads back as it was meant.
pub fn audit_yaml(new: &NewAudit, locale: Locale) -> String {
    let say = |label: Label| comment(&label.said(locale.lang));
    let word = |label: Label| quoted(&label.said(locale.lang));
    let mut parts = vec![format!("{}audit: 1\n", say(ABOUT)), format!("{}programme: {}\n", say(PROGRAMME), quoted(&new.programme))];
    parts.push(scales(new, locale));
    parts.push(format!("{}{}self_assessment: true\n", say(SELF), if new.is_self_assessment { "" } else { "# " }));
    let period = new.period.map(|period| format!("period: {{from: {}, to: {}}}\n", period.from, period.to));
    parts.push(say(PERIOD) + &period.unwrap_or_else(|| "# period: {from: 2026-01-01, to: 2026-06-30}\n".to_owned()));
    parts.extend(new.timezone.map(|zone| format!("{}timezone: {}\n", say(ZONE), quoted(zone.name()))));
    let auditors: String = new.auditors.iter().map(auditor).collect();
    parts.push(match auditors.is_empty() {
        true => format!("{}# auditors:\n#   - {{id: a1, name: {}, independent: true}}\n", say(AUDITORS), word(EXAMPLE_NAME)),
        false => format!("{}auditors:\n{auditors}", say(AUDITORS)),
    });
    parts.push(say(VISIT) + &commented(&visit(new, locale)));
    parts.push(say(DUE) + &commented("due: {report: {weeks: 4}, answer: {weeks: 2}, action_plan: {months: 2}}\n"));
    parts.push(format!("{}# delete_by: {{months: 12}}\n", say(DELETE_BY)));
    parts.extend(readiness(new).map(|yaml| say(READINESS) + &commented(&yaml)));
    parts.push(format!("{}# summary: >-\n#   ...\n", say(SUMMARY)));
    parts.push(format!("{}evidence: [{EVIDENCE}/]\n", say(EVIDENCE_IS)));
    parts.push(if new.records.is_empty() {
        let tables: String = TABLES.iter().map(|table| format!("  {0}: {RECORDS}/{0}.xlsx\n", table.name)).collect();
        say(RECORDS_ARE) + &commented(&format!("records:\n{tables}"))
    } else {
        say(RECORDS_WERE) + &commented(&format!("records:\n{}", new.records.iter().map(mapping).collect::<String>()))
    });
    if !new.overlays.is_empty() {
        let files: String = new.overlays.iter().map(|file| format!("  - {}\n", quoted(file))).collect();
        parts.push(format!("{}overlays:\n{files}", say(OVERLAYS)));
    }
    parts.join("\n")
}

fn scales(new: &NewAudit, locale: Locale) -> String {
    let is_one = new.scales.len() == 1;
    let mut yaml = comment(&if is_one { SCALE } else { SCALES }.said(locale.lang));
    if !is_one {
        yaml.push_str("rubrics:\n");
    }
    for scale in &new.scales {
        let (first, next) = if is_one { ("", "") } else { ("  - ", "    ") };
        yaml.push_str(&format!("{first}rubric: {}\n{next}model: {}", name(&scale.name), name(scale.model.as_str())));
        let mut models = scale.models();
        if let Some(chosen) = models.next() {
            yaml.push_str(&format!("  # {}", on_a_line(&chosen.title)));
        }
        yaml.push('\n');
        let others: Vec<String> = models.map(|model| format!("{next}#   {}: {}\n", model.id, on_a_line(&model.title))).collect();
        if !others.is_empty() {
            yaml.push_str(&format!("{next}# {}\n{}", MODELS.said(locale.lang), others.concat()));
        }
    }
    yaml
}

fn auditor(auditor: &Auditor) -> String {
    let called = auditor.name.iter().map(|name| format!(", name: {}", quoted(name)));
    let independent = auditor.independent.iter().map(|independent| format!(", independent: {independent}"));
    format!("  - {{id: {}{}}}\n", name(&auditor.id), called.chain(independent).collect::<String>())
}

/// An example of a visit, with the roles of last time where there are any.
fn visit(new: &NewAudit, locale: Locale) -> String {
    let example = EXAMPLE_ROLE.said(locale.lang);
    let spoken_with: Vec<&str> =
        if new.spoken_with.is_empty() { vec![&example] } else { new.spoken_with.iter().map(String::as_str).collect() };
    let spoken: String = spoken_with.iter().map(|role| format!("    - {{role: {}, number: 2}}\n", quoted(role))).collect();
    let seen = quoted(&EXAMPLE_SEEN.said(locale.lang));
    format!(
        "visit:\n  days: [{{date: {EXAMPLE_DAY}, remote: false}}]\n  interviews:\n{spoken}  files_read: 10\n  sessions:\n    - {{what: {seen}, date: {EXAMPLE_DAY}, at: \"10:00\", minutes: 60, away: true}}\n  observations: [{seen}]\n"
    )
}

/// The questions of the entry tests, each with room for its answer; nothing where no scale has one.
fn readiness(new: &NewAudit) -> Option<String> {
    let tests = new.scales.iter().filter_map(|scale| scale.rubric.readiness.as_ref());
    let questions: String = tests
        .flat_map(|test| &test.questions)
        .map(|question| format!("  {}: ...  # {}\n", name(&question.id), on_a_line(&question.title)))
        .collect();
    (!questions.is_empty()).then(|| format!("readiness:\n{questions}"))
}

/// How a table was read, from a file of the same name in the new folder.
fn mapping(table: &NamedTable) -> String {
    let file = table.file.rsplit(['/', '\\']).next().unwrap_or_default();
    let mut yaml = format!("  {}:\n    file: {}\n", table.table, quoted(&format!("{RECORDS}/{file}")));
    let pair = |key: &str, value: &str| format!("{}: {}", quoted(key), quoted(value));
    let texts = |texts: &mut dyn Iterator<Item = &str>| texts.map(quoted).collect::<Vec<_>>().join(", ");
    yaml.extend(table.sheet.iter().map(|sheet| format!("    sheet: {}\n", quoted(&sheet.value))));
    if !table.columns.is_empty() {
        let columns = table.columns.iter().map(|(column, heading)| pair(column, &heading.value)).collect::<Vec<_>>().join(", ");
        yaml.push_str(&format!("    columns: {{{columns}}}\n"));
    }
    if !table.drop.is_empty() {
        yaml.push_str(&format!("    drop: [{}]\n", texts(&mut table.drop.iter().map(|heading| heading.value.as_str()))));
    }
    let mut columns: Vec<&str> = table.values.iter().map(|(column, ..)| column.as_str()).collect();
    columns.dedup();
    if !columns.is_empty() {
        yaml.push_str("    values:\n");
    }
    for column in columns {
        let meanings = table.values.iter().filter(|(of, ..)| of == column).map(|(_, word, meaning)| pair(word, &meaning.value));
        yaml.push_str(&format!("      {column}: {{{}}}\n", meanings.collect::<Vec<_>>().join(", ")));
    }
    yaml.extend(table.dates.iter().map(|dates| format!("    dates: {}\n", quoted(&dates.value))));
    for (key, words) in [("yes", &table.yes), ("no", &table.no)].into_iter().filter(|(_, words)| !words.is_empty()) {
        yaml.push_str(&format!("    {key}: [{}]\n", texts(&mut words.iter().map(String::as_str))));
    }
    yaml
}

/// A text on one line of a comment.
fn on_a_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name, in quotes where it would be read as something else.
fn name(text: &str) -> String {
    let is_plain = text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_./".contains(letter))
        && !["yes", "no", "y", "n", "on", "off", "true", "false", "null"].contains(&text.to_lowercase().as_str());
    if is_plain { text.to_owned() } else { quoted(text) }
}
