//! Français.

use super::name::{beside, either, in_brackets, listed, spread, together};
use super::number::{first_names, rows as rows_of, several};
use super::yaml_fault::wrong_value;
use super::{Lang, Message, Notice, People, Phrase, Said, Suggestion, decimal, percent};
use crate::source::Trouble;

fn suggest(suggestion: &Suggestion) -> String {
    match (suggestion.near.is_empty(), suggestion.known.is_empty()) {
        (false, _) => format!("vouliez-vous dire {} ?", suggestion.near.join(" ou ")),
        (true, false) => format!("choisissez parmi : {}", suggestion.known.join(", ")),
        (true, true) => "corrigez le nom".to_owned(),
    }
}

fn scores(scores: &[(String, i64)]) -> String {
    scores.iter().map(|(track, score)| format!("{track} {score}")).collect::<Vec<_>>().join(", ")
}

/// For each track the scores that it leaves open.
fn open_scores(scores: &[(String, Vec<i64>)], or: &str) -> String {
    scores.iter().map(|(track, open)| format!("{track} {}", spread(open, or))).collect::<Vec<_>>().join(", ")
}

/// The lowest and the highest that a number can be, as far as the scale says.
fn bounds(from: &Option<String>, to: &Option<String>) -> String {
    let from = from.as_ref().map(|lowest| format!(" à partir de {lowest}"));
    let to = to.as_ref().map(|highest| format!(" jusqu'à {highest}"));
    [from, to].into_iter().flatten().collect()
}

fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::NotThere => "il n'existe pas".to_owned(),
        Trouble::NotAllowed => "accès refusé".to_owned(),
        Trouble::NotAFile => "ce n'est pas un fichier".to_owned(),
        Trouble::TooLarge { megabytes } => format!("plus de {megabytes} Mio"),
        Trouble::Full => "le disque est plein".to_owned(),
        Trouble::Outside => "il se trouve hors du dossier de l'audit".to_owned(),
        Trouble::Held => "un autre programme l'a ouvert".to_owned(),
        Trouble::ReadOnly => "le disque est en lecture seule".to_owned(),
        Trouble::Other(said) => said.clone(),
    }
}

/// What is wrong, with the rows where it is: all of them up to twenty, and how many more.
fn row_fault(notice: Notice, rows: &[usize], count: usize, shown: Option<&str>) -> Said {
    let (text, help) = (notice.text.of(Lang::Fr), notice.help.of(Lang::Fr));
    let text = shown.map_or_else(|| text.to_owned(), |shown| format!("{text} : « {shown} »"));
    if count < 2 {
        return Said::new(text, help);
    }
    let listed = rows.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let more = count.saturating_sub(rows.len());
    let more = if more > 0 { format!(" + {more} autres") } else { String::new() };
    Said::new(format!("{text} ({count} lignes : {listed}{more})"), help)
}

pub(super) fn message(message: &Message) -> Said {
    match message {
        Message::FileUnreadable { name, trouble: what } => {
            let name = name.as_ref().map(|name| format!("{name} ")).unwrap_or_default();
            Said::new(format!("{name}ne peut être lu : {}", trouble(what)), "vérifiez le nom, et que le fichier peut être lu")
        }
        Message::FileTooLarge { megabytes } => {
            Said::new(format!("plus grand que {megabytes} Mio"), "vérifiez que le bon fichier est nommé")
        }
        Message::NotText => Said::new("n'est pas un fichier texte", "enregistrez la feuille en CSV et nommez ce fichier"),
        Message::NotUtf8 => {
            Said::new("n'est pas du texte UTF-8, ou est trop grand", "enregistrez le fichier comme texte avec l'encodage UTF-8")
        }
        Message::NotOurFile { keys } => Said::new(
            format!("ce n'est ni un audit, ni une échelle, ni un fichier de textes : aucune ligne ne commence par {}", either(keys, "ou")),
            "indiquez le fichier voulu ; un tableau va sous 'evidence' ou 'records' dans audit.yaml",
        ),
        Message::YamlSyntax { fault } => fault.said(Lang::Fr),
        Message::DoubledKey { key, first_line } => {
            Said::new(format!("'{key}' figure deux fois ici, d'abord à la ligne {first_line}"), "gardez l'une des deux")
        }
        Message::UnknownKey { key, suggestion } => Said::new(format!("'{key}' n'est pas connu ici"), suggest(suggestion)),
        Message::MissingKey { key } => Said::new(format!("'{key}' manque ici"), format!("ajoutez une ligne '{key}: …'")),
        Message::WrongShape { found, wanted } => wrong_value(found, wanted, Lang::Fr),
        Message::CutByComment => Said::new(
            "un commentaire commence ici, juste derrière un texte sans guillemets",
            "mettez le texte entre guillemets droits, ou le commentaire sur sa propre ligne",
        ),
        Message::FormatVersion { key, known } => {
            Said::new("cette version du format n'est pas connue", format!("écrivez '{key}: {known}', ou prenez un getrouw plus récent"))
        }
        Message::Format { text, help, .. } => Said::new(text.said(Lang::Fr), help.said(Lang::Fr)),
        Message::NothingToCheck => {
            Said::new("il n'y a ici aucun fichier YAML à vérifier", "nommez le fichier ou le dossier qui contient les échelles")
        }
        Message::FixesNothingToWrite => Said::new(
            "ce qui vient de l'entrée standard ne peut être corrigé dans un fichier",
            "nommez le fichier, ou voyez avec --diff ce qui changerait",
        ),
        Message::UnknownRule { name, suggestion } => Said::new(format!("il n'y a pas de règle « {name} »"), suggest(suggestion)),
        Message::RuleNotToOverrule { name } => Said::new(
            format!("la règle « {name} » est toujours une erreur : un fichier qui l'enfreint ne veut rien dire"),
            "corrigez le fichier au lieu d'adoucir la règle",
        ),
        Message::TwoLevels { name } => Said::new(format!("la règle « {name} » reçoit deux gravités"), "donnez-en une seule à chaque règle"),
        Message::UnknownRubric { name, suggestion } => Said::new(
            format!("aucune échelle fournie ne s'appelle « {name} », et aucun fichier de ce nom n'est lisible"),
            suggest(suggestion),
        ),
        Message::UnknownModel { name, suggestion } => Said::new(format!("cette échelle n'a pas de modèle « {name} »"), suggest(suggestion)),
        Message::NotATime { text } => Said::new(format!("« {text} » n'est pas une heure"), "écrivez les heures et les minutes, comme 9:30"),
        Message::HoursBackwards { from, to } => {
            Said::new(format!("la journée commence à {from} mais finit à {to}"), "faites suivre 'from' par un 'to' plus tardif")
        }
        Message::MinutesOutside { minutes, most } => {
            Said::new(format!("{minutes} minutes ne tiennent pas dans une journée"), format!("écrivez un nombre de 1 à {most}"))
        }
        Message::NotAVisitDay { text } => {
            Said::new(format!("{text} n'est pas un jour de la visite"), "prenez un jour qui figure sous 'days', ou ajoutez-y celui-ci")
        }
        Message::TimeWithoutDay => Said::new("il y a une heure, mais pas le jour de la visite".to_owned(), "ajoutez le jour sous 'date'"),
        Message::TermOutside => Said::new("ce n'est pas un délai".to_owned(), "écrivez un délai d'un jour à dix ans, ou une date"),
        Message::UnknownDue { name, suggestion } => Said::new(format!("cette échelle n'a pas d'échéance « {name} »"), suggest(suggestion)),
        Message::UnknownEntryQuestion { name, suggestion } => {
            Said::new(format!("les critères d'entrée n'ont pas de question « {name} »"), suggest(suggestion))
        }
        Message::NothingForCalendar => Said::new(
            "ce qui est demandé ne contient rien pour un agenda : ni séances à une heure, ni échéances".to_owned(),
            "inscrivez les jours de la visite dans audit.yaml, sous 'visit' et 'days', ou demandez timetable ou due avec --part",
        ),
        Message::TimetableTooLarge { days, auditors, sessions } => Said::new(
            format!("un horaire couvre au plus {days} jours, {auditors} personnes et {sessions} séances"),
            "répartissez la visite sur plusieurs audits, ou vérifiez les nombres",
        ),
        Message::SessionsWithoutPlace { count } => Said::new(
            Lang::Fr.some(*count, "séance n'a pas trouvé de place dans l'horaire", "séances n'ont pas trouvé de place dans l'horaire"),
            "ajoutez un jour, élargissez les heures, ou prévoyez moins d'entretiens et de dossiers",
        ),
        Message::SessionsOverlap { first, second, day } => Said::new(
            format!("le {day}, « {first} » et « {second} » se chevauchent pour la même personne"),
            "déplacez l'une des deux, ou répartissez-les",
        ),
        Message::NoEntryTest { rubric } => Said::new(
            format!("l'échelle « {rubric} » n'a pas de critères d'entrée"),
            "il n'y a rien à faire ; une échelle à vous peut en avoir",
        ),
        Message::NotReady { rubric, yes, open, needed } => Said::new(
            format!("« {rubric} » : pas encore prêt pour un audit : {yes} oui, {open} sans réponse, {needed} nécessaires"),
            "voyez les questions auxquelles la réponse est non",
        ),
        Message::ReadinessOpen { rubric, yes, open, needed } => Said::new(
            format!("« {rubric} » : impossible à dire pour l'instant : {yes} oui, {open} sans réponse, {needed} nécessaires"),
            "répondez aux questions ouvertes sous 'readiness' dans audit.yaml",
        ),
        Message::BlankOnList { column } => {
            Said::new(format!("cette ligne n'a rien dans la colonne « {column} »"), "inscrivez le pseudonyme, ou enlevez la ligne")
        }
        Message::DischargedLeftOut { count } => Said::new(
            Lang::Fr.some(
                *count,
                "usager dont le suivi est terminé est laissé de côté",
                "usagers dont le suivi est terminé sont laissés de côté",
            ),
            "videz la date de fin pour qui peut être tiré malgré tout",
        ),
        Message::DoubledOnList { count } => Said::new(
            Lang::Fr.some(
                *count,
                "ligne concerne un usager qui est déjà dans la liste",
                "lignes concernent des usagers qui sont déjà dans la liste",
            ),
            "chaque usager peut être tiré une fois ; il n'y a rien à faire",
        ),
        Message::NoFilesOnList => Said::new("la liste n'a aucun usager à tirer".to_owned(), "donnez une liste d'usagers, une ligne chacun"),
        Message::SampleOfAll { asked, files } => Said::new(
            format!("{asked} dossiers sont demandés et il n'y en a que {files} : tous sont pris"),
            "il n'y a rien à faire, si la liste est complète",
        ),
        Message::NoQuestionsOfFiles { rubric } => Said::new(
            format!("l'échelle {rubric} ne pose aucune question par dossier d'usager"),
            "omettez la feuille de relevé, ou donnez 'per_file' à une donnée de l'échelle",
        ),
        Message::TallyNotYesNo => Said::new(
            "cette cellule de la feuille de relevé ne contient ni oui ni non".to_owned(),
            "écrivez oui ou non, ou laissez la cellule vide",
        ),
        Message::SessionOutsideDay { what, day } => Said::new(
            format!("le {day}, « {what} » tombe en dehors des heures de la journée"),
            "corrigez l'heure, ou 'from' et 'to' de ce jour",
        ),
        Message::TallyFileTwice => {
            Said::new("un dossier a deux colonnes sur cette feuille de relevé, et compterait deux fois".to_owned(), "enlevez une des deux")
        }
        Message::TallyNamesFile => Said::new(
            "cette cellule de la feuille de relevé contient le pseudonyme d'un usager".to_owned(),
            "enlevez-le : aucun pseudonyme n'entre dans les preuves",
        ),
        Message::DischargeNotADay => {
            Said::new("ce n'est ni une date, ni oui ou non".to_owned(), "écrivez quand le suivi s'est terminé, ou laissez la cellule vide")
        }
        Message::ListColumnMissing { column } => Said::new(
            format!("la liste n'a pas de colonne « {column} »"),
            "donnez cet en-tête à la colonne des pseudonymes : client pour l'usager, worker pour son jobcoach",
        ),
        Message::ZoneAssumed { zone } => Said::new(
            format!("les heures sont lues comme celles de {zone}"),
            "ajoutez 'timezone' à audit.yaml si la visite a lieu ailleurs",
        ),
        Message::DueBeforeReview { what, day } => Said::new(format!("{what} est au {day}, avant la fin de la visite"), "vérifiez l'année"),
        Message::RoleNotOfScale { name, suggestion } => Said::new(
            format!("l'échelle n'a pas d'interlocuteurs « {name} », et ne sait donc pas de quels items parle l'entretien"),
            suggest(suggestion),
        ),
        Message::HoursOverlap { day } => {
            Said::new(format!("les heures du {day} se chevauchent"), "donnez chaque jour une fois, ou des plages qui se suivent")
        }
        Message::NotAScorecard => Said::new(
            "ceci n'est pas une grille de scores en JSON".to_owned(),
            "donnez le dossier d'un audit, ou ce qu'a écrit 'getrouw score --format json' ou 'report -o x.json'",
        ),
        Message::NewerDocument { stated } => {
            Said::new(format!("ce fichier vient d'une version ultérieure ({stated})"), "mettez getrouw à jour")
        }
        Message::MisshapenDocument { path } => {
            Said::new(format!("{path} manque dans cette grille, ou contient autre chose"), "faites-la réécrire par getrouw")
        }
        Message::NotADate { text } => Said::new(
            format!("« {text} » n'est pas une date"),
            "écrivez jour/mois/année ou année-mois-jour avec quatre chiffres pour l'année, comme 31/12/2026 ou 2026-12-31",
        ),
        Message::PeriodBackwards { from, to } => Said::new(
            format!("la période se termine ({to}) avant de commencer ({from})"),
            "intervertissez 'from' et 'to', ou corrigez l'un des deux",
        ),
        Message::DoubledAuditor { id } => {
            Said::new(format!("« {id} » figure deux fois dans l'équipe d'audit ('auditors')"), "donnez à chaque personne son propre id")
        }
        Message::ReservedRater { id } => {
            Said::new(format!("« {id} » est réservé à ce que l'équipe d'audit a établi ensemble"), "donnez un autre id à cette personne")
        }
        Message::VisitedBesideVisit => Said::new(
            "les jours de visite figurent deux fois ici : sous 'visited' et sous 'visit'",
            "ne gardez que 'visit', avec les jours sous 'days'",
        ),
        Message::RubricNamedBeside { key } => Said::new(
            format!("'{key}' figure à côté de 'rubrics'"),
            "nommez chaque échelle sous 'rubrics', ou une seule avec 'rubric' et 'model'",
        ),
        Message::NoEvidenceNamed => Said::new("aucun fichier de données n'est nommé", "nommez-en au moins un : 'evidence: [donnees.csv]'"),
        Message::DoubledFile { name } => Said::new(format!("« {name} » est nommé deux fois"), "nommez chaque fichier une fois"),
        Message::TooManyListed { list, most } => {
            Said::new(format!("il y en a plus de {most} sous '{list}'"), "ne nommez que ce qui appartient à cet audit")
        }
        Message::FolderWithoutTables { folder } => Said::new(
            format!("le dossier « {folder} » ne contient aucun fichier CSV ou XLSX"),
            "mettez-y les fichiers de données, ou retirez le dossier de 'evidence'",
        ),
        Message::FilesPassedOver { folder, files } => Said::bare(format!(
            "dans le dossier « {folder} », seuls CSV et XLSX sont lus ; laissés de côté : {}",
            first_names(files, "et {} de plus")
        )),
        Message::EmptyTable => Said::new(
            "ne contient aucune ligne",
            "la première ligne nomme les colonnes : item, volet, donnée, valeur, source, évaluateur, date, remarque",
        ),
        Message::MissingColumn { column, found } if found.is_empty() => {
            Said::new(format!("n'a pas de colonne '{}'", column.of(Lang::Fr)), "la première ligne doit contenir les noms des colonnes")
        }
        Message::MissingColumn { column, found } => Said::new(
            format!("n'a pas de colonne '{}'", column.of(Lang::Fr)),
            format!("ajoutez-la à la première ligne, qui porte à présent : {}", found.join(" | ")),
        ),
        Message::UnknownColumn { name, suggestion, known } => Said::new(
            format!("la colonne « {name} » n'est pas connue"),
            format!("{} ; renommez-la ou retirez-la", suggest(&suggestion.among(known, Lang::Fr))),
        ),
        Message::DoubledColumn { name } => Said::new(format!("la colonne « {name} » figure deux fois"), "gardez l'une des deux"),
        Message::UnnamedColumn { number } => Said::new(
            format!("la cellule {number} est remplie, mais sa colonne n'a pas de nom"),
            "nommez la colonne à la première ligne, ou videz la cellule",
        ),
        Message::RowTooLong { cells, columns } => Said::new(
            format!("la ligne a {cells} cellules, la première ligne {columns}"),
            "mettez entre guillemets un texte ou un nombre qui contient le séparateur",
        ),
        Message::UnclosedQuote => {
            Said::new("un guillemet s'ouvre ici et ne se ferme jamais", "fermez le guillemet, ou doublez celui qui fait partie du texte")
        }
        Message::FormOfAnother { made_for, own } => Said::new(
            format!("ce formulaire a été fait pour {made_for}, et cet audit utilise {own}"),
            "ce qui convient a été lu ; faites un formulaire pour cet audit avec 'getrouw form --update'",
        ),
        Message::BlankItem => Said::new("la ligne ne nomme aucun item", "complétez l'item, ou videz la ligne"),
        Message::ActionWithoutText => Said::new("la ligne ne dit pas ce qui est fait", "complétez l'action, ou supprimez la ligne"),
        Message::UnknownActionState { text } => Said::new(
            format!("« {text} » n'est pas l'état d'une action"),
            "écrivez ouverte, en cours, faite, reportée ou abandonnée, ou laissez la cellule vide",
        ),
        Message::NoSuchBand { name, known } if known.is_empty() => Said::new(
            format!("« {name} » n'est pas un nombre, et cette échelle n'a pas de niveaux"),
            "écrivez un total, comme '--target 100' ou '--target ips-a=100'",
        ),
        Message::NoSuchBand { name, known } => Said::new(
            format!("« {name} » n'est ni un nombre ni un niveau de cette échelle"),
            format!("écrivez un total, ou l'un de ceux-ci : {}", known.join(", ")),
        ),
        Message::TargetBelow { track, asked, lowest } => Said::new(
            format!("{track} ne peut pas être à {asked} : le minimum est {lowest}"),
            "écrivez le total comme le rapport le montre, et non une moyenne ou un pourcentage là où l'échelle additionne",
        ),
        Message::NoMinimums => Said::new("cette échelle ne demande pas de scores minimaux par item", "donnez-en avec '--min ITEM=NOMBRE'"),
        Message::AmbiguousTarget { target, known } => {
            Said::new(format!("l'objectif {target} peut concerner plusieurs échelles"), format!("dites laquelle : {}", known.join(", ")))
        }
        Message::SetTwice { text } => Said::new(format!("'--set' donne deux valeurs à {text}"), "gardez-en une"),
        Message::TargetBeyond { track, asked, highest } => Said::new(
            format!("{track} ne peut pas atteindre {asked} : le maximum est {highest}"),
            format!("écrivez un objectif de {highest} au plus"),
        ),
        Message::SetShape { text } => {
            Said::new(format!("« {text} » ne dit pas quelle donnée de quel item changer"), "écrivez ITEM.DONNÉE=VALEUR, ou ITEM.score=4")
        }
        Message::NothingPlanned => Said::new("il n'y a rien à mettre dans un agenda", "complétez l'échéance de chaque action"),
        Message::NotOnePage { file } => {
            Said::new(format!("{file} ne peut pas être un rapport d'une page"), "avec '--one-page', choisissez .html, .pdf, .docx ou .md")
        }
        Message::BlankFact { item } => Said::new(
            format!("la ligne a une valeur pour {item} mais ne nomme aucune donnée"),
            "complétez la donnée, ou écrivez 'score' pour un score attribué",
        ),
        Message::UnknownItem { item, rubric, suggestion } => Said::new(format!("pas d'item « {item} » dans {rubric}"), suggest(suggestion)),
        Message::AmbiguousItem { item, rubrics } => Said::new(
            format!("« {item} » est un item de plusieurs échelles de cet audit"),
            format!("dites laquelle dans la colonne échelle : {}", rubrics.join(" ou ")),
        ),
        Message::UnusedItem { item, model, models } => Said::new(
            format!("un programme du modèle {model} n'utilise pas {item}"),
            format!("retirez la ligne, ou corrigez le modèle : {item} appartient à {}", models.join(", ")),
        ),
        Message::UnknownTrack { track, suggestion } => {
            Said::new(format!("pas de volet « {track} » dans cette échelle"), suggest(suggestion))
        }
        Message::UnusedTrack { track, model } => Said::new(
            format!("un programme du modèle {model} n'a pas de volet {track}"),
            "retirez la ligne, ou corrigez le volet ou le modèle",
        ),
        Message::ItemNotInTrack { item, track, tracks } => {
            Said::new(format!("{item} n'est pas coté dans {track}"), format!("il n'est coté que dans {}", tracks.join(", ")))
        }
        Message::UnknownFact { item, fact, suggestion } => Said::new(format!("{item} n'a pas de donnée « {fact} »"), suggest(suggestion)),
        Message::UnknownSource { code, suggestion } => Said::new(
            format!("cette échelle n'a pas de code de source « {code} »"),
            format!("{} ; joignez-en plusieurs par +", suggest(suggestion)),
        ),
        Message::UnknownRater { id, suggestion: People(suggestion) } => {
            Said::new(format!("« {id} » ne fait pas partie de l'équipe d'audit ('auditors' dans audit.yaml)"), suggest(suggestion))
        }
        Message::NotANumber { text } => {
            Said::new(format!("« {text} » n'est pas un nombre"), "écrivez des chiffres, avec une virgule ou un point avant les décimales")
        }
        Message::AmbiguousNumber { text, as_decimal, as_thousands } => Said::new(
            format!("« {text} » peut se lire de deux manières"),
            format!("écrivez {} pour un nombre décimal, ou {as_thousands} pour un nombre entier", decimal(Lang::Fr, as_decimal)),
        ),
        Message::NegativeFigure { text } => {
            Said::new(format!("« {text} » est inférieur à zéro"), "aucun chiffre d'un audit ne peut être négatif")
        }
        Message::NotWhole { text } => Said::new(format!("« {text} » n'est pas un nombre entier"), "comptez ici en nombres entiers"),
        Message::StrayPercentSign { text } => {
            Said::new(format!("« {text} » est un pourcentage, mais cette donnée n'en est pas un"), "écrivez le nombre lui-même")
        }
        Message::FigureOutside { text, lowest, highest, help } => {
            let range = highest.as_ref().map_or_else(|| format!("{lowest} ou plus"), |highest| format!("de {lowest} à {highest}"));
            Said::new(
                format!("« {text} » n'est pas un nombre possible pour cette donnée"),
                beside(format!("écrivez un nombre, {range}"), help),
            )
        }
        Message::AboveHundred { text } => Said::new(format!("« {text} » dépasse 100 %"), "écrivez un pourcentage de 0 à 100"),
        Message::BarePercentage { text, percent, figure } => Said::new(
            format!("« {text} » peut être un pourcentage ou une fraction de 1"),
            format!("écrivez {}, ou {} %", decimal(Lang::Fr, percent), decimal(Lang::Fr, figure)),
        ),
        Message::NoValue { text } => {
            Said::new(format!("« {text} » n'est pas une valeur"), "laissez la cellule vide si ce n'est pas connu ou sans objet")
        }
        Message::PeriodTooLong { years } => Said::new(format!("la période dépasse {years} ans"), "corrigez 'from' ou 'to'"),
        Message::DayFarOff { text } => Said::new(format!("{text} est à plus d'un an de la fin de la période"), "vérifiez l'année"),
        Message::NotYesNo { text } => Said::new(format!("« {text} » n'est ni oui ni non"), "écrivez oui ou non"),
        Message::NotAChoice { text, suggestion } => {
            Said::new(format!("« {text} » n'est pas une réponse possible ici"), suggest(suggestion))
        }
        Message::AnswerBesideCell { text } => Said::new(
            format!("« {text} » figure à côté de la cellule prévue pour la réponse, qui est vide"),
            "placez la réponse dans la cellule jaune de cette ligne ; cette cellule ne contient que de l'aide",
        ),
        Message::TextForNumber { text } => Said::new(
            format!("« {text} » est du texte ; il a été lu comme un nombre, mais le score du formulaire n'en tient pas compte"),
            "videz la cellule et saisissez le nombre à nouveau",
        ),
        Message::RatingOutside { text, lowest, highest } => Said::new(
            format!("« {text} » n'est pas un score de cette échelle"),
            format!("écrivez un nombre entier de {lowest} à {highest}"),
        ),
        Message::Contradiction { fact, value, other, file, row } => Said::new(
            format!("{fact} est « {value} » ici, mais « {other} » dans {file}, ligne {row}"),
            "gardez la bonne valeur ; un volet laissé vide concerne tous les volets de l'item",
        ),
        Message::RatersDisagree { item, fact, values } => {
            let values = values.iter().map(|(rater, value)| format!("{rater} dit « {value} »")).collect::<Vec<_>>().join(", ");
            Said::new(
                format!("les évaluations divergent sur {item}, {fact} : {values}"),
                "choisissez-en une avec --rater, ou ajoutez une ligne de l'évaluateur 'consensus'",
            )
        }
        Message::NoSuchRater { id, suggestion: People(suggestion) } => {
            Said::new(format!("aucune ligne du fichier de données n'est de l'évaluateur « {id} »"), suggest(suggestion))
        }
        Message::RateNeedsRater { known } if known.is_empty() => {
            Said::new("on ne sait pas qui cote", "donnez un code avec --rater, et inscrivez-le dans audit.yaml sous auditors")
        }
        Message::RateNeedsRater { known } => {
            Said::new(format!("on ne sait pas qui cote : {}", listed(known)), "donnez le code avec --rater, ou choisissez --consensus")
        }
        Message::RateNeedsFolder => Said::new(
            "il n'y a pas de dossier pour les réponses : evidence n'en nomme aucun",
            "nommez un dossier sous evidence dans audit.yaml, comme evidence: [evidence/]",
        ),
        Message::RateNeedsTerminal => Said::new(
            "coter au clavier demande une fenêtre de terminal (Windows Terminal, PowerShell ; dans Git Bash avec winpty)",
            "utilisez --lines pour des questions ligne par ligne, ou créez un formulaire avec getrouw form",
        ),
        Message::RatedElsewhere { file } => Said::new(
            format!("{file} est déjà ouvert dans une autre fenêtre de getrouw rate"),
            "fermez cette fenêtre, ou donnez un autre code avec --rater",
        ),
        Message::LockUnsupported { file } => Said::new(
            format!("sur ce disque, impossible de voir si {file} est ouvert dans une autre fenêtre"),
            "cotez ce fichier dans une seule fenêtre à la fois ; les changements faits ailleurs sont remarqués à l'enregistrement",
        ),
        Message::FewRaters { audit, ids } if ids.is_empty() => Said::new(
            format!("{audit} : aucune ligne n'a de code dans la colonne évaluateur"),
            "complétez la colonne évaluateur, ou indiquez les formulaires de deux évaluations",
        ),
        Message::FewRaters { audit, ids } => Said::new(
            format!("{audit} : seules des données de {} figurent ; l'accord demande deux évaluations", listed(ids)),
            "ajoutez les lignes de l'autre évaluation aux données, ou indiquez son formulaire",
        ),
        Message::RaterTwice { id } => Said::new(
            format!("le code « {id} » figure déjà dans les données ou dans un autre fichier"),
            "indiquez chaque code une fois ; donnez à ce fichier un code propre dans la colonne évaluateur",
        ),
        Message::SeveralRatersInFile { file, ids } => Said::new(
            format!("{file} contient des lignes de plusieurs codes d'évaluateur : {}", listed(ids)),
            "un fichier par évaluation, ou placez le fichier avec les données",
        ),
        Message::ConsensusOfSeveral { audits } => {
            Said::new(format!("un consensus concerne un seul audit, et il y en a {audits}"), "nommez un seul audit")
        }
        Message::ConsensusOfFiles { files, audit } => Said::new(
            format!("le contenu de {} n'est pas parmi les données ; le rapport ne pourrait pas montrer quels scores ont changé", files.join(", ")),
            format!("importez d'abord les formulaires : getrouw import {} --audit {audit}", files.join(" ")),
        ),
        Message::RatersOfSeveral { names } => Said::new(
            format!("à côté de plusieurs audits, « {} » n'est pas un audit", names.join(" », « ")),
            "indiquez seulement des dossiers d'audits, ou un audit suivi de codes d'évaluateur ou de fichiers",
        ),
        Message::NoAuditsIn { folder } => Said::new(
            format!("il n'y a pas d'audit.yaml dans {folder}, ni dans les dossiers qu'il contient"),
            "nommez le dossier d'un audit, ou un dossier d'audits",
        ),
        Message::ForbiddenDivergence { item, scores: both } => Said::new(
            format!("{item} a des scores différents selon le volet ({}), ce que l'échelle ne permet pas", open_scores(both, "ou")),
            "établissez un seul score pour les deux volets",
        ),
        Message::SharedScore { item, score } => Said::new(
            format!(
                "{item} : rien n'est indiqué pour ce volet ; les deux volets ont le même score, donc le {score} de l'autre est retenu ici aussi"
            ),
            "indiquez-le aussi pour ce volet, ou laissez le volet vide dans la ligne qui concerne les deux",
        ),
        Message::ContradictoryFacts { item, facts } => {
            Said::new(format!("{item} : {} se contredisent", together(facts, " et ")), "corrigez l'un des deux")
        }
        Message::DisputedDivergence { item, scores: both } => Said::new(
            format!("{item} a des scores différents selon le volet ({}) ; l'échelle se contredit sur ce point", scores(both)),
            "vérifiez que la différence est voulue",
        ),
        Message::WorkerNotTaken { fact, items } if items.is_empty() => Said::new(
            "un jobcoach est cité, mais aucun item de cette échelle n'est coté par jobcoach",
            format!("laissez le jobcoach vide ; « {fact} » concerne l'item entier"),
        ),
        Message::WorkerNotTaken { fact, items } => Said::new(
            format!("un jobcoach est cité, mais seul « {fact} » de {} se donne par jobcoach", listed(items)),
            "laissez le jobcoach vide dans cette ligne",
        ),
        Message::MeanAgainstRatings { item, fact, stated, mean } => Said::new(
            format!("{item} : {fact} est indiqué comme {stated}, mais la moyenne des scores par jobcoach est {mean}"),
            "corrigez l'un des deux, ou dites dans la remarque pourquoi la moyenne indiquée est retenue",
        ),
        Message::RatingAgainstFacts { item, rating, computed } => Said::new(
            format!("{item} : score attribué {rating}, mais score calculé {computed}"),
            "dites pourquoi dans la remarque du score attribué, ou retirez l'un des deux",
        ),
        Message::RatingAboveCap { item, rating, cap, fact } => Said::new(
            format!("{item} : score attribué {rating}, mais {fact} ne permet que {cap}"),
            "dites pourquoi dans la remarque du score attribué, ou retirez l'un des deux",
        ),
        Message::RatingOverrides { item, rating, computed } => {
            Said::bare(format!("{item} : le score attribué {rating} est retenu, avec remarque, bien que le score calculé soit {computed}"))
        }
        Message::RatingOverridesCap { item, rating, cap, fact } => {
            Said::bare(format!("{item} : le score attribué {rating} est retenu, avec remarque, bien que {fact} ne permette que {cap}"))
        }
        Message::InsufficientAgainstFacts { item, computed } => Said::new(
            format!("{item} est indiqué comme impossible à coter, mais le score calculé est {computed}"),
            "dites pourquoi dans la remarque, ou retirez l'un des deux",
        ),
        Message::InsufficientOverrides { item, computed } => {
            Said::bare(format!("{item} : impossible à coter selon la remarque, bien que le score calculé soit {computed}"))
        }
        Message::FactsMissing { item, facts, open } => Said::new(
            format!("{item} ne peut être coté ; non indiqué : {} ; encore possible : {}", listed(facts), listed(open)),
            "indiquez-le, ou attribuez un score",
        ),
        Message::RatingAgainstOpen { item, rating, open } => Said::new(
            format!("{item} : score attribué {rating}, mais les données ne laissent possible que {}", listed(open)),
            "corrigez l'un des deux, ou dites dans la remarque pourquoi le score attribué est retenu",
        ),
        Message::RatingOverridesOpen { item, rating, open } => Said::bare(format!(
            "{item} : le score attribué {rating} est retenu, bien que les données ne laissent possible que {}",
            listed(open)
        )),
        Message::CapWithoutEvidence { item, fact, at_most } => Said::new(
            format!("{item} : {fact} n'est pas indiqué et compte comme non rempli, donc {at_most} au plus"),
            "indiquez-le s'il y a des preuves",
        ),
        Message::UnstatedComponents { item, facts } => {
            Said::new(format!("{item} : non indiqué et compté comme absent : {}", listed(facts)), "indiquez chacun par oui ou non")
        }
        Message::UnlistedSource { item, code, listed } => {
            Said::bare(format!("{item} : l'échelle ne cite pas le code de source {code} pour cet item ({})", listed.join(", ")))
        }
        Message::SingleSource { item, code, listed } => {
            Said::bare(format!("{item} : le score repose sur {code} seul ; l'échelle cite {}", listed.join(", ")))
        }
        Message::RecordsWithoutPeriod => Said::new(
            "des tableaux de suivi sont nommés, mais aucune période",
            "ajoutez une période : 'period: {from: 2026-01-01, to: 2026-06-30}'",
        ),
        Message::NoRecordsNamed => Said::new(
            "l'audit ne nomme aucun tableau de suivi",
            "nommez-les dans audit.yaml sous 'records', par exemple 'records: {workers: jobcoachs.csv}'",
        ),
        Message::NoHeadings { required } => Said::new(
            "la première ligne ne nomme aucune colonne que ce tableau connaît",
            format!(
                "mettez les noms des colonnes dans la première ligne{}, ou nommez-les dans audit.yaml sous 'columns'",
                in_brackets(required)
            ),
        ),
        Message::MissingTable { table } => {
            Said::new(format!("il n'y a pas de tableau {table}"), "nommez-le dans audit.yaml sous 'records'")
        }
        Message::RecordsColumnMissing { column } => Said::new(
            format!("n'a pas de colonne '{column}'"),
            format!("ajoutez-la, ou dites dans audit.yaml quelle colonne c'est : 'columns: {{{column}: …}}'"),
        ),
        Message::UnusedColumns { headings } => Said::new(
            format!("non utilisées : {}", headings.join(", ")),
            "nommez dans audit.yaml sous 'columns' ce qui doit servir, et sous 'drop' ce qui ne sert pas",
        ),
        Message::RecordsColumnDoubled { column } => Said::new(
            format!("une deuxième colonne pour '{column}'"),
            "dites dans audit.yaml sous 'columns' laquelle c'est, et écartez l'autre sous 'drop'",
        ),
        Message::UnknownColumnName { name, suggestion } => {
            Said::new(format!("ce tableau n'a pas de colonne « {name} »"), suggest(suggestion))
        }
        Message::NoSuchHeading { heading } => Said::new(
            format!("le fichier n'a pas de colonne intitulée « {heading} »"),
            "reprenez l'intitulé tel qu'il est dans la première ligne",
        ),
        Message::UnknownMeaning { column, meaning, known } => {
            Said::new(format!("« {meaning} » n'est pas un sens de la colonne '{column}'"), format!("choisissez parmi {}", known.join(", ")))
        }
        Message::NoMeanings { column, known } => {
            Said::new(format!("la colonne '{column}' ne contient pas de mots"), format!("seules {} en ont", known.join(", ")))
        }
        Message::UnknownDateOrder { name } => {
            Said::new(format!("« {name} » n'est pas un ordre de date"), "écrivez year-month-day, day-month-year ou month-day-year")
        }
        Message::AmbiguousDates => Said::new(
            "chaque date de la colonne peut se lire de deux façons, le jour ou le mois d'abord",
            "dites dans audit.yaml pour ce tableau ce qu'il en est : 'dates: day-month-year'",
        ),
        Message::PersonalColumn { what } => Said::new(
            format!("la colonne semble contenir {}", what.of(Lang::Fr)),
            "retirez la colonne du fichier, ou écartez-la dans audit.yaml sous 'drop' ; les personnes n'ont ici qu'un pseudonyme",
        ),
        Message::NoSuchSheet { sheet, known } => Said::new(
            format!("le fichier n'a pas de feuille « {sheet} »"),
            if known.is_empty() { "voyez comment la feuille s'appelle".to_owned() } else { format!("il a : {}", known.join(", ")) },
        ),
        Message::OldExcelFile => Said::new(
            "est un fichier de l'ancien Excel (.xls), ou protégé par un mot de passe",
            "ouvrez-le dans Excel, enregistrez-le en .xlsx sans mot de passe, et nommez ce fichier",
        ),
        Message::HtmlFile => Said::new(
            "est une page web, quel que soit le nom du fichier",
            "ouvrez-le dans Excel, enregistrez-le en .xlsx, et nommez ce fichier",
        ),
        Message::SheetTooLarge => Said::new(
            "demande plus de temps ou de mémoire qu'un tableau d'audit",
            "n'enregistrez que la feuille du tableau, ou enregistrez-la en CSV",
        ),
        Message::SheetTooWide => Said::new(
            "a des cellules au-delà de la colonne AMJ ou de la ligne 1 048 576",
            "enlevez ce qui n'a rien à y faire, ou gardez le tableau sur une feuille à part",
        ),
        Message::MixedDates => Said::new(
            "certaines dates de la colonne sont de vraies dates et d'autres du texte ; dans les vraies, jour et mois peuvent être intervertis",
            "mettez toutes les dates dans une même forme, de préférence à la source",
        ),
        Message::TableTooLarge { rows, cells } => {
            Said::new(format!("a plus de {rows} lignes ou de {cells} cellules"), "répartissez le tableau sur plusieurs fichiers")
        }
        Message::AllSheetsHidden { known } => Said::new(
            format!("toutes les feuilles sont masquées : {}", known.join(", ")),
            "affichez la feuille du tableau, ou nommez-la dans audit.yaml sous 'sheet'",
        ),
        Message::UnknownCommand { name, suggestion } => Said::new(format!("il n'y a pas de commande « {name} »"), suggest(suggestion)),
        Message::UnknownNoteKind { name, suggestion } => {
            Said::new(format!("« {name} » n'est pas une sorte de remarque"), suggest(suggestion))
        }
        Message::NoAuditThere { folder, near } => Said::new(
            format!("il n'y a pas d'audit.yaml dans {folder}"),
            match near.first() {
                Some(near) => format!("renommez {near} en audit.yaml"),
                None => "donnez le dossier de l'audit, ou créez-y un audit.yaml".to_owned(),
            },
        ),
        Message::FormOfSeveralScales { rubrics } => Said::new(
            "un formulaire vaut pour une échelle, et cet audit en a plusieurs",
            format!("dites laquelle avec --rubric : {}", rubrics.join(", ")),
        ),
        Message::FlagsNeeded { flags } => Said::new(
            format!("sans terminal, rien ne peut être demandé, et il manque {}", flags.join(" et ")),
            "indiquez-le en ligne de commande : --programme NOM --rubric ÉCHELLE ; 'getrouw rubric list' montre les échelles",
        ),
        Message::ModelOpen { rubric, models } => Said::new(
            format!("l'échelle {rubric} a plusieurs modèles d'organisation d'un programme"),
            format!("dites lequel avec --model : {}", models.join(", ")),
        ),
        Message::Stopped => Said::new(
            "arrêté avant la dernière question ; rien n'a été écrit",
            "recommencez, ou répondez par des options : getrouw init --help",
        ),
        Message::ConsentRefused => Said::new(
            "la personne interrogée n'accepte pas que ceci soit utilisé",
            "supprimez la ligne : ce qu'elle dit ne peut pas être utilisé",
        ),
        Message::ConsentMissing { codes } => Said::new(
            format!("la ligne repose sur ce qu'une personne a dit ({}), sans dire que cette personne est d'accord", codes.join(", ")),
            "demandez son accord et écrivez oui, ou supprimez la ligne",
        ),
        Message::FormIsEvidence { file } => Said::new(
            format!("{file} fait déjà partie des données de cet audit"),
            "importez un formulaire qui se trouve ailleurs ; ce qui est dans le dossier des données compte tel quel",
        ),
        Message::ImportNeedsFolder { file: None } => {
            Said::new("'evidence' ne nomme ni dossier ni fichier CSV où écrire", "nommez un dossier : evidence: [evidence/]")
        }
        Message::ImportNeedsFolder { file: Some(file) } => Said::new(
            format!("{file} changerait, et un classeur nommé sous 'evidence' n'est pas modifié"),
            "placez-le dans un dossier et nommez celui-ci : evidence: [evidence/]",
        ),
        Message::NoImportToUndo => Said::new("rien n'a été importé ici qui puisse être annulé", "indiquez l'audit avec --audit"),
        Message::ChangedSinceImport { file } => Said::new(
            format!("{file} a été modifié après l'importation, et l'annuler perdrait cette modification"),
            "déplacez le fichier, annulez, et reprenez à la main ce qui avait été modifié",
        ),
        Message::FollowUpLeftOut { folder } => Said::new(
            format!("le plan d'action de {folder} n'a pas été repris : cet audit contient des erreurs"),
            format!("voyez ce qui ne va pas avec 'getrouw check {folder}' ; tout le reste a été repris"),
        ),
        Message::ScaleNotInAudit { name, rubrics } => {
            Said::new(format!("cet audit n'utilise pas d'échelle '{name}'"), format!("choisissez parmi {}", rubrics.join(", ")))
        }
        Message::TableWithoutRows { table } => Said::new(
            format!("le tableau a des titres et aucune ligne, et compte donc pour zéro ({table} : 0)"),
            "complétez-le, ou retirez-le de 'records' tant qu'il n'y a pas de chiffres",
        ),
        Message::NotAForm => Said::new(
            "ce n'est pas un formulaire de getrouw",
            "indiquez un classeur fait par 'getrouw form' ; d'autres données peuvent être placées telles quelles dans le dossier des données",
        ),
        Message::AnswersWithoutPlace { count } => Said::new(
            format!("{} pas de place dans ce formulaire", Lang::Fr.some(*count, "réponse n'a", "réponses n'ont")),
            "elles figurent sur la dernière feuille ; reprenez ce qui vaut encore",
        ),
        Message::OutputIsThere { file } => {
            Said::new(format!("{file} existe déjà, et peut être rempli"), "choisissez un autre nom, ou déplacez le fichier")
        }
        Message::AnswersNeedWorkbook { file } => Said::new(
            format!("les réponses ne peuvent pas être reprises dans {file}"),
            "avec --update, indiquez un fichier qui se termine par .xlsx",
        ),
        Message::EvidenceAsRecords => Said::new(
            "c'est un fichier de données et non un tableau de suivi",
            "indiquez le fichier dans audit.yaml sous 'evidence' ; 'columns' n'y est pas nécessaire",
        ),
        Message::EvidenceOfAnotherScale { rubric, own } => Said::new(
            format!("les items de ce fichier sont ceux de {rubric}, et l'audit utilise {own}"),
            "indiquez dans audit.yaml l'échelle utilisée, ou retirez le fichier de 'evidence'",
        ),
        Message::TableAsAudit { file } => Said::new(
            format!("{file} est un tableau et non un audit"),
            "donnez le dossier contenant audit.yaml, qui nomme le tableau sous 'evidence'",
        ),
        Message::TitlesPassedOver { rows } => {
            Said::bare(format!("{} au-dessus des noms de colonnes non lues", Lang::Fr.some(*rows, "ligne", "lignes")))
        }
        Message::FirstSheetRead { sheet, others } => {
            Said::bare(format!("la feuille « {sheet} » a été lue ; aussi remplies : {}", others.join(", ")))
        }
        Message::HiddenCells { sheet, rows, columns } => {
            let hidden = [(*rows, "ligne", "lignes"), (*columns, "colonne", "colonnes")];
            let hidden: Vec<String> =
                hidden.iter().filter(|(count, ..)| *count > 0).map(|(count, one, many)| Lang::Fr.some(*count, one, many)).collect();
            Said::new(
                format!("la feuille « {sheet} » masque {}, qui comptent quand même", hidden.join(" et ")),
                "affichez ce qui est masqué pour voir ce qui compte, ou supprimez-le",
            )
        }
        Message::MoreOfAKind { count, .. } => Said::bare(format!("et encore {} de cette sorte", Lang::Fr.some(*count, "autre", "autres"))),
        Message::JoinedTeams => Said::bare(
            "les équipes réunies dans une cellule ont été séparées aux virgules, barres obliques et semblables, puisque chaque partie est une équipe d'usagers",
        ),
        Message::UnknownTimezone { name } => {
            Said::new(format!("« {name} » n'est pas un fuseau horaire"), "écrivez par exemple Europe/Brussels ou Europe/Paris")
        }
        Message::ZonedDate { text } => Said::new(
            format!("un fuseau horaire suit « {text} », de sorte qu'on ne sait pas quel jour c'était ici"),
            "écrivez le jour, ou nommez 'timezone' dans audit.yaml, comme Europe/Brussels",
        ),
        Message::DateAfterReport { text } => Said::new(format!("{text} est postérieur au jour de ce rapport"), "vérifiez la date"),
        Message::SheetOfCsv => Said::new("un fichier CSV n'a pas de feuilles", "enlevez 'sheet'"),
        Message::NotASpreadsheet => Said::new("n'est pas un fichier XLSX lisible", "enregistrez-le de nouveau en XLSX, ou en CSV"),
        Message::Rows { notice, rows, count, shown } => row_fault(**notice, rows, *count, shown.as_deref()),
        Message::StatedAgainstMeasured { item, fact, stated, measured } => Said::new(
            format!("{item} : {fact} est {stated} selon le fichier de données et {measured} selon les tableaux de suivi"),
            "corrigez l'un des deux, ou ajoutez à la ligne du fichier de données une remarque qui dit pourquoi",
        ),
        Message::StatedOverMeasured { item, fact, stated, measured } => Said::bare(format!(
            "{item} : {fact} compte comme {stated} selon le fichier de données, contre {} selon les tableaux de suivi ; la remarque dit pourquoi",
            measured.as_deref().unwrap_or("une autre valeur (non montrée)")
        )),
        Message::WithoutTeam { item, workers } => Said::new(
            format!(
                "{item} : {} sans équipe ; le travail ne se fait donc pas en équipe",
                several(*workers, "jobcoach est", "jobcoachs sont")
            ),
            "indiquez l'équipe s'il y en a une",
        ),
        Message::UnknownTypes { item, courses } => Said::new(
            format!(
                "{item} : {} d'un type que l'échelle ne cite pas, non comptées",
                courses.map_or_else(
                    || "moins de 5 formations sont".to_owned(),
                    |courses| several(courses, "formation est", "formations sont")
                )
            ),
            "donnez au type son sens sous 'values' dans audit.yaml",
        ),
        Message::WeeksWithContact { item, weeks, of } => Said::bare(format!(
            "{item} : des contacts sont consignés dans {weeks} semaines sur {of} ; l'échelle demande une liste par semaine"
        )),
        Message::WaitingSoFar { item, clients } => Said::bare(format!(
            "{item} : {} sans premier contact {} avec les jours écoulés, une borne inférieure",
            clients.map_or_else(|| "moins de 5 usagers".to_owned(), |clients| several(clients, "usager", "usagers")),
            if *clients == Some(1) { "compte" } else { "comptent" },
        )),
        Message::ZoneUnread => Said::new(
            "TZ ne nomme aucun fuseau horaire qui soit lu ; aujourd'hui est le jour en UTC",
            "donnez à TZ un nom comme Europe/Brussels, ou indiquez le jour avec --date",
        ),
        Message::PathOutside { path } => Said::new(
            format!("« {path} » se trouve hors du dossier de l'audit"),
            "placez-le dans ce dossier, pour que l'audit reste entier quand on le conserve ou le transmet",
        ),
        Message::OutputUnwritable { file, trouble: what, replaced } => Said::new(
            format!("{file} ne peut être écrit : {}", trouble(what)),
            match replaced[..] {
                [] => "vérifiez que le dossier existe, que l'on peut y écrire et qu'aucun autre programme n'a ouvert le fichier ; rien n'a été remplacé".to_owned(),
                _ => format!("déjà remplacés : {}", replaced.join(", ")),
            },
        ),
        Message::OutputFormat { file, known } => {
            Said::new(format!("aucun rapport ne s'écrit comme {file}"), format!("terminez le nom par {}", known.join(", ")))
        }
        Message::OutputIsFolder { file } => Said::new(format!("{file} est un dossier"), "nommez un fichier dans ce dossier"),
        Message::OutputFolderMissing { file } => {
            Said::new(format!("le dossier de {file} n'existe pas"), "créez-le d'abord, ou choisissez-en un autre")
        }
        Message::OutputNotBuiltIn { file, feature } => Said::new(
            format!("ce getrouw ne sait pas faire de {feature}, donc pas {file} non plus"),
            format!("installez-le avec 'cargo install getrouw --features {feature}', ou faites un .html, qui s'imprime bien"),
        ),
        Message::OutputNotMade { format, reason } => Said::new(
            format!("le rapport n'a pas pu être produit en {format} : {reason}"),
            "cela ne tient pas à vos données mais à getrouw : signalez-le, avec cette ligne",
        ),
        Message::OutputToTerminal { format } => Said::new(
            format!("un {format} n'a pas sa place à l'écran"),
            "nommez un fichier avec -o, ou envoyez la sortie à un autre programme",
        ),
        Message::NotAnEpoch { text } => Said::new(
            format!("SOURCE_DATE_EPOCH vaut « {text} », ce qui n'est pas un nombre de secondes"),
            "donnez des secondes entières depuis 1970, ou le jour avec --date",
        ),
        Message::OutputInEvidence { file } => Said::new(
            format!("{file} se trouverait dans un dossier de données et y serait lu la prochaine fois"),
            "choisissez un autre dossier",
        ),
        Message::OutputIsInput { file } => {
            Said::new(format!("{file} est un fichier dont l'audit est lu"), "choisissez un autre nom pour le rapport")
        }
        Message::DoubledOutput { file } => Said::new(format!("{file} est nommé deux fois"), "nommez chaque rapport une fois"),
        Message::UnderGate { track, total, gate } => Said::bare(format!("{track} : {total} est sous le seuil de {gate}")),
        Message::AmbiguousGate { gate, known } => {
            Said::new(format!("un seuil de {gate} peut concerner plusieurs échelles"), format!("dites laquelle : {}", known.join(", ")))
        }
        Message::Incomplete { missing } => {
            Said::bare(format!("{} ; l'audit doit être complet", Lang::Fr.some(*missing, "score manquant", "scores manquants")))
        }
        Message::WarningsDenied { warnings } => {
            Said::bare(format!("{} ; aucun n'est admis", Lang::Fr.some(*warnings, "avertissement", "avertissements")))
        }
    }
}

pub(super) fn phrase(phrase: &Phrase) -> String {
    match phrase {
        Phrase::Severity { error: true, .. } => "erreur".to_owned(),
        Phrase::Severity { warning: true, .. } => "avertissement".to_owned(),
        Phrase::Severity { .. } => "information".to_owned(),
        Phrase::AtCell { sheet, cell, column: Some(column) } => format!("feuille {sheet}, cellule {cell}, colonne {column}"),
        Phrase::AtCell { sheet, cell, column: None } => format!("feuille {sheet}, cellule {cell}"),
        Phrase::InSheet { sheet, rows } => format!("feuille {sheet}, {rows}"),
        Phrase::AtRow { row, column: Some(column) } => format!("ligne {row}, colonne {column}"),
        Phrase::AtRow { row, column: None } => format!("ligne {row}"),
        Phrase::AtRows { rows, more, column: None } => rows_of("lignes", rows, *more, if *more == 1 { "autre" } else { "autres" }),
        Phrase::AtRows { rows, more, column: Some(column) } => {
            format!("{}, colonne {column}", rows_of("lignes", rows, *more, if *more == 1 { "autre" } else { "autres" }))
        }
        Phrase::MoreRemarks { count, code, items } => {
            format!("et encore {} de cette sorte ({code}) : {}", Lang::Fr.some(*count, "information", "informations"), items.join(", "))
        }
        Phrase::AtLines { lines, more } => {
            rows_of(if lines.len() + more == 1 { "ligne" } else { "lignes" }, lines, *more, if *more == 1 { "autre" } else { "autres" })
        }
        Phrase::AuditIsSound { warnings, notices } => {
            format!(
                "aucune erreur ; {}, {}",
                Lang::Fr.some(*warnings, "avertissement", "avertissements"),
                Lang::Fr.some(*notices, "information", "informations")
            )
        }
        Phrase::WordsNotCompared => "les mots n'ont pas été comparés : les deux n'ont aucune langue en commun".to_owned(),
        Phrase::WordsComparedIn { language } => format!("les mots ont été comparés en {language}, la langue que les deux ont"),
        Phrase::FixesMade { fixes, files } => {
            format!("{} dans {}", Lang::Fr.some(*fixes, "correction", "corrections"), Lang::Fr.some(*files, "fichier", "fichiers"))
        }
        Phrase::FilesChecked { files, summary } => format!("{} : {summary}", Lang::Fr.some(*files, "fichier vérifié", "fichiers vérifiés")),
        Phrase::AnnotationsNotShown { shown, errors, warnings } => format!(
            "GitHub montre {shown} erreurs et {shown} avertissements d'une étape ; {} et {} de plus sont dans le journal seul",
            Lang::Fr.some(*errors, "erreur", "erreurs"),
            Lang::Fr.some(*warnings, "avertissement", "avertissements")
        ),
        Phrase::AuditIsFaulty { errors, warnings } => {
            format!("{}, {}", Lang::Fr.some(*errors, "erreur", "erreurs"), Lang::Fr.some(*warnings, "avertissement", "avertissements"))
        }
        Phrase::PeriodFromTo { from, to } => format!("du {from} au {to}"),
        Phrase::NumberedAuditor { number } => format!("membre {number} de l'équipe d'audit"),
        Phrase::NumberedFile { number, ending } if ending.is_empty() => format!("fichier {number}"),
        Phrase::NumberedFile { number, ending } => format!("fichier {number}.{ending}"),
        Phrase::VersionOf { title, id, version } => format!("{title} ({id}, version {version})"),
        Phrase::ScoredOf { scored, items } => format!("{scored} sur {items}"),
        Phrase::FromTo { lowest, highest } => format!("{lowest} à {highest}"),
        Phrase::BandOrigin { origin } => format!("Les niveaux de fidélité viennent de : {}.", origin.trim_end_matches('.')),
        Phrase::BandsAreOn { what } => format!("Les niveaux de fidélité portent sur : {what}."),
        Phrase::MinimumOrigin { origin } => format!("Les scores minimaux viennent de : {}.", origin.trim_end_matches('.')),
        Phrase::OneOfSeveralScales { scales } => format!(
            "Cet audit utilise plusieurs échelles, chacune avec son rapport : {}. Leurs totaux ne sont jamais additionnés.",
            scales.join(", ")
        ),
        Phrase::InsufficientCode { code, title } => format!("code {code} : {title}"),
        Phrase::AnchorMet { score } => format!("Point d'ancrage atteint ({score})"),
        Phrase::NextAnchor { score } => format!("Ce que demande un {score}"),
        Phrase::FactStated { title, value } => format!("{title} : {value}"),
        Phrase::Because { clauses } => clauses.join(" ; "),
        Phrase::FigureInRange { figure, range } => format!("{figure} ({range})"),
        Phrase::FigureBetween { figure, range, tie: true } => {
            format!("{figure}, à égale distance de deux points d'ancrage : {range} est retenu")
        }
        Phrase::FigureBetween { figure, range, tie: false } => format!("{figure}, au plus près de {range}"),
        Phrase::CountPresent { present, of } => format!("{present} des {of} composantes"),
        Phrase::CountNeeded { range, of } => format!("{range} des {of} composantes"),
        Phrase::Absent { titles } => format!("pas encore : {}", titles.join(", ")),
        Phrase::NoLonger { condition } => format!("ne plus répondre « {condition} »"),
        Phrase::FigureNeeded { title, range } => format!("{title} : {range}"),
        Phrase::CappedBy { title, at_most } => format!("{at_most} au plus, sauf si : {title}"),
        Phrase::RatedBy { rating } => format!("score attribué : {rating}"),
        Phrase::RatedOver { rating, computed } => format!("score attribué : {rating} ; score calculé : {computed}"),
        Phrase::WantingFacts { titles, open } => format!("non indiqué : {} ; encore possible : {}", titles.join(", "), listed(open)),
        Phrase::AllOf { conditions } => conditions.join(" et "),
        Phrase::AnyOf { conditions } => conditions.join(" ou "),
        Phrase::UpTo { figure } => format!("{figure} au plus"),
        Phrase::Under { figure } => format!("moins de {figure}"),
        Phrase::AtLeast { figure } => format!("{figure} au moins"),
        Phrase::Over { figure } => format!("plus de {figure}"),
        Phrase::Between { lowest, highest } => format!("{lowest} à {highest}"),
        Phrase::OverUpTo { lowest, highest } => format!("plus de {lowest} jusqu'à {highest}"),
        Phrase::OverAndUnder { lowest, highest } => format!("plus de {lowest} et moins de {highest}"),
        Phrase::FromAndUnder { lowest, highest } => format!("de {lowest} à moins de {highest}"),
        Phrase::Percent { number } => percent(Lang::Fr, number),
        Phrase::Number { number } => decimal(Lang::Fr, number),
        Phrase::FigureWithUnit { figure, unit } => format!("{figure} {unit}"),
        Phrase::InWeeks { weeks, of } => format!("dans {weeks} semaines sur {of}"),
        Phrase::WholeNumber { unit, from, to } => format!("nombre entier{}, {unit}", bounds(from, to)),
        Phrase::AnyNumber { unit, from, to } => format!("nombre{}, {unit}", bounds(from, to)),
        Phrase::WithoutFigure { condition } => format!("là où aucun chiffre n'existe : {condition}"),
        Phrase::CannotGoTogether { conditions } => conditions.join(" et "),
        Phrase::RateOf { percent, count, of } => format!("{percent} ({count} sur {of})"),
        Phrase::RateHidden { count, of } => format!("{count} sur {of}"),
        Phrase::OutcomeUnsaid { jobs } => format!(
            "Pour {jobs} emplois, on ne sait pas s'ils sont ordinaires ; ils ne comptent pas parmi les emplois maintenus, en cours ou perdus."
        ),
        Phrase::OutcomeUndated { table, rows } => format!("{rows} lignes de {table} sans date ne comptent nulle part."),
        Phrase::Spread { lowest, median, highest } => format!("{lowest} · {median} · {highest}"),
        Phrase::WaitingIncluded { clients } => format!("dont {} avec les jours écoulés", Lang::Fr.some(*clients, "usager", "usagers")),
        Phrase::NoTable { table } => format!("il n'y a pas de tableau {table}"),
        Phrase::NoColumn { table, column } => format!("le tableau {table} n'a pas de colonne {column}"),
        Phrase::NothingToCount { of } => format!("rien à compter : pas de {of}"),
        Phrase::MeasuredThus { measure, how, files } => {
            format!("{measure} : {} ; à chercher dans {}", how.fr, files.join(", "))
        }
        Phrase::Subject { programme, rubric } => format!("Fidélité au modèle de {programme} selon {rubric}"),
        Phrase::Quoted { text } => format!("« {text} »"),
        Phrase::Titled { title, name } => format!("{title} : {name}"),
        Phrase::ShortVersion => {
            "Ceci est une version abrégée. Le rapport destiné au programme indique, pour chaque item, sur quoi repose le score.".to_owned()
        }
        Phrase::ItemsFromTo { lowest, highest } => format!(
            "Chaque item reçoit un score de {lowest} à {highest}. Plus le score est élevé, plus le programme est fidèle au modèle sur ce point. Un score \
             manquant ne compte ni pour zéro ni pour le score le plus bas : il n'est pas connu."
        ),
        Phrase::SharesExplained { lowest, maximum } => format!(
            "Le % du maximum est le total divisé par le total le plus élevé possible. Le % de l'étendue possible compte à partir du total le plus \
             bas possible ({lowest}) jusqu'au plus élevé ({maximum}) ; il convient donc mieux pour comparer des échelles."
        ),
        Phrase::OfMaximum { maximum } => format!("sur {maximum}"),
        Phrase::StillBetween { lowest, highest } => format!("incomplet : peut encore aller de {lowest} à {highest}"),
        Phrase::SheetIncomplete { missing, scores } => format!(
            "Cette grille de cotation est incomplète : {missing} des {scores} scores {}. Les totaux ne comptent que ce qui a été coté.",
            if *missing < 2 { "manque" } else { "manquent" }
        ),
        Phrase::AndMore { count, score, track } => {
            format!("{track} : encore {} au score {score}.", Lang::Fr.some(*count, "autre item", "autres items"))
        }
        Phrase::AllAlike { score, track } => format!("{track} : tous les items ont le score {score}."),
        Phrase::NothingScored { track } => format!("{track} : aucun item n'a encore de score."),
        Phrase::ChartRow { label, figures } => format!("{label} : {}.", figures.join(", ")),
        Phrase::ChartFigure { series, figure } => format!("{series} {figure}"),
        Phrase::FactsFrom { codes } => format!("D'après {}", codes.join(" + ")),
        Phrase::Filled { stated, wanted, unscored } => {
            let items = Lang::Fr.some(*unscored, "item", "items");
            format!("complété : {stated} des {wanted} données qui peuvent encore décider d'un score ; {items} encore sans score")
        }
        Phrase::Quarter { year, number } => format!("T{number} {year}"),
        Phrase::MoreCombinations { more, tried } => format!("et {more} autres sur {tried} combinaisons"),
        Phrase::NewAuditSteps { folder, form, evidence } => format!(
            "Relisez audit.yaml dans un éditeur de texte : la période, l'équipe d'audit, les jours de visite.\n\
             Complétez {form} et enregistrez-le dans le dossier {evidence}. Sans tableur, complétez la version imprimée à la main.\n\
             Vérifiez ce qui est là et ce qui manque encore : getrouw check {folder}\n\
             Regardez les scores : getrouw score {folder}\n\
             Écrivez le rapport : getrouw report {folder} -o rapport.docx"
        ),
        Phrase::SampleHint => {
            "Tirez les dossiers avec : getrouw prepare --sample LISTE.csv --n 10 --seed MOT -o echantillon.csv -o releve.xlsx".to_owned()
        }
        Phrase::FilesToRead { files } => {
            Lang::Fr.some(usize::try_from(*files).unwrap_or(usize::MAX), "dossier d'usager à lire", "dossiers d'usagers à lire")
        }
        Phrase::CountedFrom { day } => format!("Comptées à partir du dernier jour de la visite, {day}."),
        Phrase::WithoutDay { what } => format!("Encore sans date : {}. Inscrivez un jour ou un délai dans audit.yaml.", what.join(", ")),
        Phrase::EntryCounted { yes, of, needed, open } => format!("{yes} oui sur {of}, {needed} nécessaires, {open} sans réponse"),
        Phrase::SoManyOf { some, of } => format!("{some} sur {of}"),
        Phrase::Labelled { label, text } => format!("{label} : {text}"),
        Phrase::ReviewsApart { before, after, rubric, version, model } => {
            let why = [(*rubric, "une autre échelle"), (*version, "une autre version de l'échelle"), (*model, "un autre modèle")];
            let why: Vec<&str> = why.into_iter().filter(|(is, _)| *is).map(|(_, what)| what).collect();
            format!("{before} et {after} ne sont pas comparables : {}.", why.join(", "))
        }
        Phrase::ReviewsMapped { before, after } => format!(
            "{before} et {after} portent sur des échelles différentes. Les items sont comparés là où une échelle dit ce qui correspond ; les totaux, non."
        ),
        Phrase::RubricEdited { before, after } => format!(
            "Entre {before} et {after}, le fichier de l'échelle a changé sans que change sa version. 'getrouw rubric diff' dit ce qui diffère."
        ),
        Phrase::ReviewsNotInOrder { before, after } => {
            format!("{before} est postérieur à {after} : les évolutions y remontent le temps.")
        }
        Phrase::ErratumMisfits { item, day, from } => {
            format!("La correction de {item} au {day} ne correspond à rien : aucun de ces audits n'y a {from}.")
        }
        Phrase::ErratumSaid { item, day, from, to, why } => format!("{item}, {day} : {from} aurait dû être {to}. {why}"),
        Phrase::ScoresMoved { up, down, same, new, gone, without, apart } => {
            let others = [("cotés maintenant", new), ("plus cotés", gone), ("toujours sans score", without), ("non comparables", apart)];
            let others: String =
                others.into_iter().filter(|(_, count)| **count > 0).map(|(what, count)| format!(", {what} {count}")).collect();
            format!("Scores depuis l'audit précédent : en hausse {up}, en baisse {down}, inchangés {same}{others}.")
        }
        Phrase::Tallied { question, yes, of } => format!("{question} Oui dans {yes} des {of} dossiers"),
        Phrase::SharedScores { count } => format!(
            "{count} {} seulement sur des données sans code d'évaluateur, comme celles des tableaux de suivi. Identiques par définition, ils ne \
             comptent pas ici.",
            if *count == 1 { "score repose" } else { "scores reposent" }
        ),
        Phrase::SomeOf { some, of, percent } => format!("{some} sur {of} ({percent})"),
        Phrase::AgreementLimits { raters } => format!(
            "n est le nombre d'items cotés par au moins deux des {raters} personnes, dans une seule échelle et un seul programme. Ces items ne sont pas un \
             échantillon et sont liés entre eux. Un intervalle dit combien une mesure peut varier avec autant d'autres items du même genre ; ce qu'il en serait \
             dans un autre programme ou avec d'autres personnes n'apparaît qu'en les ajoutant."
        ),
        Phrase::AgreementIntervals { draws, credibility, covered } => format!(
            "Intervalles de 95 %. Pour les scores identiques : Clopper et Pearson. Pour les autres mesures : les {credibility} % du milieu de {draws} tableaux qui \
             restent possibles à côté des scores trouvés (loi de Dirichlet), même quand tous sont d'accord sur tout. Vérifié avec deux évaluations et de dix à \
             cent items : même dans le pire des cas (AC2, quadratique), l'intervalle contient la vraie valeur dans {covered} des échantillons."
        ),
        Phrase::LeftOut { audits } => format!("Non comptés, faute de deux évaluations : {}.", audits.join(", ")),
        Phrase::TotalsCovered { covered } => format!(
            "Vérifié avec les deux mêmes évaluations de cinq à cent programmes, l'intervalle par F contient la vraie valeur dans {covered} des échantillons, même \
             dans le pire des cas."
        ),
        Phrase::StudyLimits { programmes } => format!(
            "{programmes} programmes sont comparés par item ; à moins de trente, les intervalles sont larges. Un item où tous les programmes ont le même score ne \
             dit rien des distinctions que fait l'équipe d'audit : il n'y a alors pas d'alpha."
        ),
        Phrase::SettledByMajority { count, of } => format!("Majorité : {count} évaluations sur {of}."),
        Phrase::SettledByMean { mean, of, nearest } => format!("Moyenne de {of} scores : {mean} ; {}.", nearest.fr),
        Phrase::RatingOfWorker { worker } => format!("score de {worker}"),
        Phrase::NothingFound { text } => format!("Aucun item avec « {text} »."),
        Phrase::AnsweredElsewhere { file } => format!("Cela figure déjà dans {file} ; modifiez-le là."),
        Phrase::TableMerged { taken, contested: 0 } => format!("Le fichier a été modifié ailleurs : {taken} repris. u pour revenir."),
        Phrase::TableMerged { taken, contested } => format!(
            "Le fichier a été modifié ailleurs : {taken} repris ; {contested} aussi remplis ici, où le contenu du fichier est retenu. u pour revenir."
        ),
        Phrase::JournalKept { why } => format!("pas encore enregistré ({why}) ; mis dans un journal"),
        Phrase::JournalLeft { file } => format!("Ce qui n'a pas pu être enregistré plus tôt est illisible ; cela se trouve dans {file}."),
        Phrase::NotSaved { why } => format!("PAS enregistré ({why})"),
        Phrase::RateTotal { track, total, scored, items, lowest, highest } => {
            format!("{track} {total} ({scored}/{items} cotés, possible {lowest}–{highest})")
        }
        Phrase::QuestionOf { number, of } => format!("Question {number} sur {of}"),
        Phrase::ConsensusTold { settled, standing, open } => {
            format!("Consensus : {settled} remplis, {standing} déjà présents, {open} encore à discuter.")
        }
        Phrase::ImportCounted { new, changed, contradicted, kept } => {
            format!(
                "nouveau : {new} ; modifié : {changed} ; contredit par un autre avis : {contradicted} ; vide dans le formulaire et maintenu : {kept}"
            )
        }
        Phrase::Undone { files } => format!("annulé : {}", files.join(", ")),
        Phrase::Written { files } => format!("écrit : {}", files.join(", ")),
        Phrase::DirectRating { rating } => format!("score attribué : {rating}"),
        Phrase::InTrack { track, text } => format!("{track} : {text}"),
        Phrase::OfAnotherModel { models } => format!("coté seulement dans le modèle « {} »", models.join(" » ou « ")),
        Phrase::OnlyInTracks { tracks } => format!("coté seulement dans le volet {}", tracks.join(" et ")),
        Phrase::ScoresDiverge { scores, disputed } => format!(
            "scores différents selon le volet : {}{}",
            scores.join(", "),
            if *disputed { " ; l'échelle se contredit quant à savoir si c'est permis" } else { " ; l'échelle le permet" }
        ),
        Phrase::AgainstFacts { track, score, computed } => {
            format!("{track} : score attribué {score} avec une remarque, alors que le score calculé est {computed}")
        }
        Phrase::DataInsufficient { track } => format!("{track} : les données ne permettent pas de score"),
        Phrase::GapMore { title, by, now, needed } => format!("{title} : {by} de plus (actuellement {now}, il faut {needed})"),
        Phrase::GapLess { title, by, now, needed } => format!("{title} : {by} de moins (actuellement {now}, il faut {needed})"),
        Phrase::GapJust { title, now, needed } => format!("{title} : {needed} (actuellement {now} exactement)"),
        Phrase::PercentPoints { number } => format!("{number} points de pourcentage"),
        Phrase::ComponentsWanted { more, titles } if *more == titles.len() => format!("il manque : {}", titles.join(" ; ")),
        Phrase::ComponentsWanted { more, titles } => format!("encore {more} de ces {} : {}", titles.len(), titles.join(" ; ")),
        Phrase::AnswerWanted { title, to, now: None } => format!("{title} : {to}"),
        Phrase::AnswerWanted { title, to, now: Some(now) } => format!("{title} : {to} (actuellement {now})"),
        Phrase::AnchorWithGap { anchor, gap } => format!("{anchor} → {gap}"),
        Phrase::CanRise { items, unscored } => {
            let can = if *items == 1 { "1 item peut monter".to_owned() } else { format!("{items} items peuvent monter") };
            let first = "En tête figure ce qui rapporte le plus de points par étape.";
            match unscored {
                0 => format!("{can}. {first}"),
                1 => format!("{can} ; 1 item n'a pas encore de score. {first}"),
                _ => format!("{can} ; {unscored} items n'ont pas encore de score. {first}"),
            }
        }
        Phrase::PointsToWin { tracks } => {
            let tracks: Vec<String> = tracks.iter().map(|(track, points)| format!("{track} {points}")).collect();
            format!("Points à gagner, si chaque item monte aussi haut que possible : {}.", tracks.join(", "))
        }
        Phrase::TargetWanted { track, least, now, missing: 0 } => format!("{track} : au moins {least}, actuellement {now}"),
        Phrase::TargetWanted { track, least, now, missing } => format!(
            "{track} : au moins {least}, actuellement {now} au minimum ({missing} {})",
            if *missing == 1 { "score manquant" } else { "scores manquants" }
        ),
        Phrase::TotalOpen { lowest, highest, maximum, scored, items } => {
            format!("{lowest} à {highest} sur {maximum} ({scored} sur {items} cotés)")
        }
        Phrase::ProgrammesDiffer { before, now } => format!("L'audit précédent porte sur un autre programme : {before}, et non {now}."),
        Phrase::SameDay { day } => format!("L'audit précédent est du même jour ({day}) ; c'est peut-être le même."),
        Phrase::Overdue { day } => format!("{day} (dépassé)"),
        Phrase::ReachedAlready { scores, now } => format!("{scores} (déjà {now})"),
        Phrase::MinimumWanted { item, least } => format!("{item} : au moins {least}"),
        Phrase::SmallestSets { steps, effort, count, is_one } => {
            let steps = if *steps == 1 { "1 étape".to_owned() } else { format!("{steps} étapes") };
            let effort = effort.as_ref().map(|effort| format!(", soit un effort de {effort} en tout")).unwrap_or_default();
            let others = if *is_one {
                "aucune autre combinaison n'est aussi courte".to_owned()
            } else {
                format!("{count} combinaisons sont aussi courtes")
            };
            format!("L'objectif peut être atteint en {steps}{effort} ; moins ne suffit pas, et {others}.")
        }
        Phrase::OtherSet { without, with } => format!("Ou, au lieu de {} : {}", without.join(" ; "), with.join(" ; ")),
        Phrase::TrackOutOfReach { track, highest, least, possible: None } => {
            format!(
                "{track} est hors d'atteinte : si chaque item monte aussi haut que possible, le total est {highest}, et il faut {least}."
            )
        }
        Phrase::TrackOutOfReach { track, highest, least, possible: Some(possible) } => format!(
            "{track} : avec des étapes sur ce qui est coté, le total atteint à coup sûr {highest}, et il faut {least}. Que ce soit hors d'atteinte ou non dépend des \
             scores manquants : avec les plus élevés, le total peut devenir {possible}."
        ),
        Phrase::MinimumOutOfReach { item, least, is_unscored: false } => format!("{item} ne peut pas atteindre {least}."),
        Phrase::MinimumOutOfReach { item, least, is_unscored: true } => {
            format!("{item} n'a pas encore de score ; on ne sait donc pas s'il peut atteindre {least}.")
        }
        Phrase::CountedAtLowest { missing } => format!(
            "{missing} {} et {} ici comme le plus bas encore possible. Cotez d'abord ce qui manque.",
            if *missing == 1 { "score manque" } else { "scores manquent" },
            if *missing == 1 { "compte" } else { "comptent" }
        ),
        Phrase::RiseStep { item, tracks, from, to } => format!("{item} ({tracks}) de {from} à {to}"),
        Phrase::PhaseUntil { phase, day } => format!("{} : jusqu'au {day}", phase),
        Phrase::TotalMoved { track, was, now, by } => format!("{track} : de {was} à {now} ({by})."),
        Phrase::ActionsCounted { states } => {
            format!("Actions – {}.", states.iter().map(|(state, count)| format!("{state} : {count}")).collect::<Vec<_>>().join(", "))
        }
        Phrase::ActionsRose { done, rose } => format!(
            "Sur {done} {}, l'item est monté pour {rose}. Qu'un item monte ne prouve pas que l'action en soit la cause.",
            if *done == 1 { "action faite" } else { "actions faites" }
        ),
        Phrase::SinceLastTime { day: Some(day) } => format!("Depuis la dernière fois ({day})"),
        Phrase::SinceLastTime { day: None } => "Depuis la dernière fois".to_owned(),
        Phrase::TowardsScore { score, text } => format!("vers un {score} : {text}"),
        Phrase::MadeWith { maker } => format!("Établi avec {maker}."),
        Phrase::RulingsElsewhere { count } => format!(
            "{} lors de la cotation ; voir le rapport destiné au programme.",
            if *count < 2 {
                format!("{count} règle d'interprétation de l'échelle s'est appliquée")
            } else {
                format!("{count} règles d'interprétation de l'échelle se sont appliquées")
            }
        ),
        Phrase::ScoreMark { score } => format!("score {score}"),
        Phrase::ScoreRange { lowest, highest } => {
            format!("Choisissez un score de {lowest} à {highest}, ou videz la cellule s'il n'est pas connu.")
        }
        Phrase::NotAScore { lowest, highest } => format!("Un score est un nombre entier de {lowest} à {highest}."),
    }
}
