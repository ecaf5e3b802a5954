//! Nederlands.

use super::name::{beside, either, in_brackets, listed, spread, together};
use super::number::{first_names, rows as rows_of, several};
use super::yaml_fault::wrong_value;
use super::{Lang, Message, Notice, People, Phrase, Said, Suggestion, decimal, percent};
use crate::source::Trouble;

fn suggest(suggestion: &Suggestion) -> String {
    match (suggestion.near.is_empty(), suggestion.known.is_empty()) {
        (false, _) => format!("bedoelde u {}?", suggestion.near.join(" of ")),
        (true, false) => format!("mogelijk zijn: {}", suggestion.known.join(", ")),
        (true, true) => "verbeter de naam".to_owned(),
    }
}

fn scores(scores: &[(String, i64)]) -> String {
    scores.iter().map(|(track, score)| format!("{track} {score}")).collect::<Vec<_>>().join(", ")
}

/// Titles, which may hold commas.
fn parted<N: ToString>(titles: &[N]) -> String {
    titles.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// Codes that all hold.
fn all_of(codes: &[String]) -> String {
    match codes {
        [others @ .., last] if !others.is_empty() => format!("{} en {last}", listed(others)),
        _ => listed(codes),
    }
}

/// For each track the scores that it leaves open.
fn open_scores(scores: &[(String, Vec<i64>)], or: &str) -> String {
    scores.iter().map(|(track, open)| format!("{track} {}", spread(open, or))).collect::<Vec<_>>().join(", ")
}

/// The lowest and the highest that a number can be, as far as the scale says.
fn bounds(from: &Option<String>, to: &Option<String>) -> String {
    let from = from.as_ref().map(|lowest| format!(" vanaf {lowest}"));
    let to = to.as_ref().map(|highest| format!(" tot en met {highest}"));
    [from, to].into_iter().flatten().collect()
}

fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::NotThere => "het bestaat niet".to_owned(),
        Trouble::NotAllowed => "dat is niet toegestaan".to_owned(),
        Trouble::NotAFile => "het is geen bestand".to_owned(),
        Trouble::TooLarge { megabytes } => format!("het is groter dan {megabytes} MB"),
        Trouble::Full => "de schijf is vol".to_owned(),
        Trouble::Outside => "het ligt buiten de map van de audit".to_owned(),
        Trouble::Held => "een ander programma heeft het open".to_owned(),
        Trouble::ReadOnly => "de schijf is alleen-lezen".to_owned(),
        Trouble::Other(_) => "het systeem meldt een storing".to_owned(),
    }
}

/// What is wrong, with the rows where it is: all of them up to twenty, and how many more.
fn row_fault(notice: Notice, rows: &[usize], count: usize, shown: Option<&str>) -> Said {
    let (text, help) = (notice.text.of(Lang::Nl), notice.help.of(Lang::Nl));
    let text = shown.map_or_else(|| text.to_owned(), |shown| format!("{text}: '{shown}'"));
    if count < 2 {
        return Said::new(text, help);
    }
    let listed = rows.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let more = count.saturating_sub(rows.len());
    let more = if more > 0 { format!(" + {more} nog") } else { String::new() };
    Said::new(format!("{text} ({count} rijen: {listed}{more})"), help)
}

pub(super) fn message(message: &Message) -> Said {
    match message {
        Message::FileUnreadable { name, trouble: what } => {
            let name = name.as_ref().map(|name| format!("{name} ")).unwrap_or_default();
            Said::new(
                format!("{name}kan niet worden gelezen: {}", trouble(what)),
                "controleer de naam, en of het bestand gelezen mag worden",
            )
        }
        Message::FileTooLarge { megabytes } => Said::new(format!("groter dan {megabytes} MB"), "controleer of dit het juiste bestand is"),
        Message::NotText => Said::new("is geen tekstbestand", "kies in Excel bij Opslaan als ‘CSV UTF-8’, en geef dat bestand op"),
        Message::NotUtf8 => Said::new(
            "de tekens in dit bestand zijn niet te lezen, of het is te groot",
            "bewaar het bestand opnieuw met de codering UTF-8, bijvoorbeeld in Kladblok",
        ),
        Message::NotOurFile { keys } => Said::new(
            format!("dit is geen auditbestand, schaal of tekstbestand: geen regel begint met {}", either(keys, "of")),
            "geef het bedoelde bestand op; een tabel hoort in audit.yaml onder 'evidence' of 'records'",
        ),
        Message::YamlSyntax { fault } => fault.said(Lang::Nl),
        Message::DoubledKey { key, first_line } => {
            Said::new(format!("'{key}' staat hier twee keer; de eerste keer op regel {first_line}"), "laat er één staan")
        }
        Message::UnknownKey { key, suggestion } => Said::new(format!("'{key}' is hier niet bekend"), suggest(suggestion)),
        Message::MissingKey { key } => Said::new(format!("'{key}' ontbreekt hier"), format!("voeg een regel '{key}: …' toe")),
        Message::WrongShape { found, wanted } => wrong_value(found, wanted, Lang::Nl),
        Message::CutByComment => Said::new(
            "hier begint een opmerking, vlak achter een tekst zonder aanhalingstekens",
            "zet de tekst tussen aanhalingstekens, of de opmerking op een eigen regel",
        ),
        Message::FormatVersion { key, known } => Said::new(
            "deze versie van het bestandsformaat is niet bekend",
            format!("schrijf '{key}: {known}', of gebruik een nieuwere versie van getrouw"),
        ),
        Message::Format { text, help, .. } => Said::new(text.said(Lang::Nl), help.said(Lang::Nl)),
        Message::NothingToCheck => {
            Said::new("hier is geen YAML-bestand om te controleren", "geef het bestand op, of de map waarin de schalen staan")
        }
        Message::FixesNothingToWrite => Said::new(
            "wat van standaardinvoer komt, kan niet in een bestand worden verbeterd",
            "geef het bestand op, of laat met --diff zien wat er zou veranderen",
        ),
        Message::UnknownRule { name, suggestion } => Said::new(format!("er is geen regel '{name}'"), suggest(suggestion)),
        Message::RuleNotToOverrule { name } => Said::new(
            format!("regel '{name}' is altijd een fout: een bestand dat die regel schendt, betekent niets"),
            "verbeter het bestand in plaats van de regel te verzachten",
        ),
        Message::TwoLevels { name } => {
            Said::new(format!("voor regel '{name}' is twee keer een ernst opgegeven"), "geef voor elke regel één ernst op")
        }
        Message::UnknownRubric { name, suggestion } => {
            Said::new(format!("er is geen meegeleverde schaal '{name}', en ook geen leesbaar bestand met die naam"), suggest(suggestion))
        }
        Message::UnknownModel { name, suggestion } => Said::new(format!("deze schaal kent geen model '{name}'"), suggest(suggestion)),
        Message::NotATime { text } => Said::new(format!("'{text}' is geen tijd"), "schrijf uren en minuten, zoals 9:30"),
        Message::HoursBackwards { from, to } => {
            Said::new(format!("de dag begint om {from} maar eindigt om {to}"), "laat 'to' na 'from' komen")
        }
        Message::MinutesOutside { minutes, most } => {
            Said::new(format!("{minutes} minuten passen niet op een dag"), format!("schrijf een aantal van 1 tot en met {most}"))
        }
        Message::NotAVisitDay { text } => {
            Said::new(format!("{text} is geen dag van het bezoek"), "neem een dag die onder 'days' staat, of zet deze dag daarbij")
        }
        Message::TimeWithoutDay => {
            Said::new("er staat een tijd, maar niet op welke dag van het bezoek".to_owned(), "zet de dag erbij onder 'date'")
        }
        Message::TermOutside => Said::new("dit is geen termijn".to_owned(), "schrijf een termijn van één dag tot tien jaar, of een datum"),
        Message::UnknownDue { name, suggestion } => Said::new(format!("'{name}' heeft bij deze schaal geen termijn"), suggest(suggestion)),
        Message::UnknownEntryQuestion { name, suggestion } => {
            Said::new(format!("de toelatingscriteria kennen geen vraag '{name}'"), suggest(suggestion))
        }
        Message::NothingForCalendar => Said::new(
            "in wat gevraagd is, staat niets voor een agenda: geen onderdelen met een tijd en geen termijnen".to_owned(),
            "zet de bezoekdagen in audit.yaml, onder 'visit' en 'days', of vraag met --part om timetable of due",
        ),
        Message::TimetableTooLarge { days, auditors, sessions } => Said::new(
            format!("een rooster is voor hoogstens {days} dagen, {auditors} auditors en {sessions} onderdelen"),
            "verdeel het bezoek over meer audits, of controleer de aantallen",
        ),
        Message::SessionsWithoutPlace { count } => Said::new(
            Lang::Nl.some(*count, "onderdeel vond geen plek in het rooster", "onderdelen vonden geen plek in het rooster"),
            "neem een dag erbij, ruimere tijden, of minder gesprekken en dossiers",
        ),
        Message::SessionsOverlap { first, second, day } => Said::new(
            format!("op {day} vallen ‘{first}’ en ‘{second}’ samen voor dezelfde auditor"),
            "verzet een van de twee, of verdeel ze over de auditors",
        ),
        Message::NoEntryTest { rubric } => Said::new(
            format!("de schaal ‘{rubric}’ heeft geen toelatingscriteria"),
            "hier valt niets te doen; een eigen schaal mag toelatingscriteria hebben",
        ),
        Message::NotReady { rubric, yes, open, needed } => Said::new(
            format!("‘{rubric}’: nog niet klaar voor een toetsing: {yes} keer ja, {open} nog open, {needed} nodig"),
            "kijk welke vragen met nee beantwoord zijn",
        ),
        Message::ReadinessOpen { rubric, yes, open, needed } => Said::new(
            format!("‘{rubric}’: nog niet te zeggen: {yes} keer ja, {open} nog open, {needed} nodig"),
            "beantwoord de open vragen onder 'readiness' in audit.yaml",
        ),
        Message::BlankOnList { column } => {
            Said::new(format!("in deze rij staat niets in de kolom '{column}'"), "vul het pseudoniem in, of haal de rij weg")
        }
        Message::DischargedLeftOut { count } => Said::new(
            Lang::Nl.some(*count, "uitgeschreven cliënt telt niet mee", "uitgeschreven cliënten tellen niet mee"),
            "maak de kolom met de uitschrijfdatum leeg voor wie toch getrokken mag worden",
        ),
        Message::DoubledOnList { count } => Said::new(
            Lang::Nl.some(*count, "rij is van een cliënt die al op de lijst staat", "rijen zijn van een cliënt die al op de lijst staat"),
            "elke cliënt kan één keer getrokken worden; hier hoeft niets te gebeuren",
        ),
        Message::NoFilesOnList => {
            Said::new("op de lijst staat geen enkele cliënt om te trekken".to_owned(), "geef een lijst van cliënten, een rij per cliënt")
        }
        Message::SampleOfAll { asked, files } => Said::new(
            format!("er zijn {asked} dossiers gevraagd en er zijn er maar {files}: die zijn allemaal genomen"),
            "hier hoeft niets te gebeuren, als de lijst volledig is",
        ),
        Message::NoQuestionsOfFiles { rubric } => Said::new(
            format!("de schaal {rubric} stelt geen vragen per cliëntdossier"),
            "laat de turflijst weg, of zet in de schaal 'per_file' bij een gegeven",
        ),
        Message::TallyNotYesNo => {
            Said::new("in deze cel van de turflijst staat geen ja of nee".to_owned(), "schrijf ja of nee, of laat de cel leeg")
        }
        Message::SessionOutsideDay { what, day } => {
            Said::new(format!("‘{what}’ valt op {day} buiten de uren van de bezoekdag"), "verbeter de tijd, of 'from' en 'to' van die dag")
        }
        Message::TallyFileTwice => {
            Said::new("een dossier heeft op deze turflijst twee kolommen, en zou twee keer tellen".to_owned(), "haal de ene kolom weg")
        }
        Message::TallyNamesFile => Said::new(
            "in deze cel van de turflijst staat het pseudoniem van een cliënt".to_owned(),
            "haal het weg: in het bewijs komt geen pseudoniem",
        ),
        Message::DischargeNotADay => {
            Said::new("hier staat geen dag en geen ja of nee".to_owned(), "vul in wanneer de cliënt is uitgeschreven, of laat de cel leeg")
        }
        Message::ListColumnMissing { column } => Said::new(
            format!("de lijst heeft geen kolom '{column}'"),
            "geef de kolom met de pseudoniemen die kop: client voor de cliënt, worker voor de IPS-werker",
        ),
        Message::ZoneAssumed { zone } => {
            Said::new(format!("de tijden zijn gelezen als die van {zone}"), "zet 'timezone' in audit.yaml als het bezoek elders is")
        }
        Message::DueBeforeReview { what, day } => {
            Said::new(format!("{what} staat op {day}, voor het einde van het bezoek"), "controleer het jaartal")
        }
        Message::RoleNotOfScale { name, suggestion } => {
            Said::new(format!("de schaal kent geen rol '{name}', en weet dus niet over welke items het gesprek gaat"), suggest(suggestion))
        }
        Message::HoursOverlap { day } => {
            Said::new(format!("de uren van {day} overlappen elkaar"), "geef elke bezoekdag één keer, of stukken die op elkaar volgen")
        }
        Message::NotAScorecard => Said::new(
            "dit is geen scoreblad in JSON".to_owned(),
            "geef een map met een audit, of wat 'getrouw score --format json' of 'report -o x.json' schreef",
        ),
        Message::NewerDocument { stated } => Said::new(format!("dit bestand is van een latere versie ({stated})"), "werk getrouw bij"),
        Message::MisshapenDocument { path } => {
            Said::new(format!("in dit scoreblad ontbreekt {path}, of er staat iets anders"), "laat getrouw het opnieuw schrijven")
        }
        Message::NotADate { text } => Said::new(
            format!("'{text}' is geen datum"),
            "schrijf dag-maand-jaar of jaar-maand-dag met vier cijfers voor het jaar, zoals 31-12-2026 of 2026-12-31",
        ),
        Message::PeriodBackwards { from, to } => {
            Said::new(format!("de periode begint op {from} maar eindigt op {to}"), "verwissel 'from' en 'to', of verbeter een van de twee")
        }
        Message::DoubledAuditor { id } => Said::new(format!("auditor '{id}' staat hier twee keer"), "geef elke auditor een eigen id"),
        Message::ReservedRater { id } => {
            Said::new(format!("'{id}' is bestemd voor wat de auditors samen vaststelden"), "geef deze auditor een andere id")
        }
        Message::VisitedBesideVisit => Said::new(
            "de bezoekdagen staan hier twee keer: onder 'visited' en onder 'visit'",
            "laat alleen 'visit' staan, met de dagen onder 'days'",
        ),
        Message::RubricNamedBeside { key } => {
            Said::new(format!("'{key}' staat naast 'rubrics'"), "zet elke schaal onder 'rubrics', of één schaal onder 'rubric' en 'model'")
        }
        Message::NoEvidenceNamed => {
            Said::new("er is geen bestand met bewijs opgegeven", "zet er minstens één in de lijst: 'evidence: [bewijs.csv]'")
        }
        Message::DoubledFile { name } => Said::new(format!("'{name}' is twee keer opgegeven"), "laat er één staan"),
        Message::TooManyListed { list, most } => {
            Said::new(format!("onder '{list}' staan er meer dan {most}"), "zet in de lijst alleen wat bij deze audit hoort")
        }
        Message::FolderWithoutTables { folder } => Said::new(
            format!("in de map '{folder}' staat geen CSV- of XLSX-bestand"),
            "zet de bewijsbestanden erin, of haal de map uit 'evidence'",
        ),
        Message::FilesPassedOver { folder, files } => {
            Said::bare(format!("in de map '{folder}' wordt alleen CSV en XLSX gelezen; overgeslagen: {}", first_names(files, "en {} meer")))
        }
        Message::EmptyTable => Said::new(
            "bevat geen rijen",
            "in de eerste rij horen de namen van de kolommen: item, spoor, gegeven, waarde, bron, beoordelaar, datum, toelichting",
        ),
        Message::MissingColumn { column, found } if found.is_empty() => {
            Said::new(format!("heeft geen kolom '{}'", column.of(Lang::Nl)), "in de eerste rij horen de namen van de kolommen")
        }
        Message::MissingColumn { column, found } => Said::new(
            format!("heeft geen kolom '{}'", column.of(Lang::Nl)),
            format!("voeg die toe aan de eerste rij; daar staat nu: {}", found.join(" | ")),
        ),
        Message::UnknownColumn { name, suggestion, known } => Said::new(
            format!("kolom '{name}' is niet bekend"),
            format!("{}; hernoem of verwijder de kolom", suggest(&suggestion.among(known, Lang::Nl))),
        ),
        Message::DoubledColumn { name } => Said::new(format!("kolom '{name}' staat hier twee keer"), "laat er één staan"),
        Message::UnnamedColumn { number } => Said::new(
            format!("cel {number} is ingevuld, maar die kolom heeft geen naam"),
            "geef de kolom een naam in de eerste rij, of maak de cel leeg",
        ),
        Message::RowTooLong { cells, columns } => Said::new(
            format!("de rij heeft {cells} cellen, de eerste rij {columns}"),
            "zet tekst of een getal met het scheidingsteken erin tussen aanhalingstekens",
        ),
        Message::UnclosedQuote => Said::new(
            "hier begint een aanhalingsteken dat nergens sluit",
            "sluit het aanhalingsteken, of verdubbel een teken dat bij de tekst hoort",
        ),
        Message::FormOfAnother { made_for, own } => Said::new(
            format!("dit formulier is gemaakt voor {made_for}, en deze audit gebruikt {own}"),
            "wat past is gelezen; maak met 'getrouw form --update' een formulier voor deze audit",
        ),
        Message::BlankItem => Said::new("in de rij staat geen item", "vul het item in, of maak de rij leeg"),
        Message::ActionWithoutText => Said::new("in de rij staat niet wat er gebeurt", "vul de actie in, of haal de rij weg"),
        Message::UnknownActionState { text } => Said::new(
            format!("'{text}' is geen status van een actie"),
            "schrijf open, bezig, klaar, verschoven of vervallen, of laat de cel leeg",
        ),
        Message::NoSuchBand { name, known } if known.is_empty() => Said::new(
            format!("'{name}' is geen getal, en deze schaal heeft geen niveaus"),
            "schrijf een totaal, zoals '--target 100' of '--target ips-a=100'",
        ),
        Message::NoSuchBand { name, known } => Said::new(
            format!("'{name}' is geen getal en geen niveau van deze schaal"),
            format!("schrijf een totaal, of een van: {}", known.join(", ")),
        ),
        Message::TargetBelow { track, asked, lowest } => Said::new(
            format!("{track} kan niet op {asked} uitkomen: het laagste is {lowest}"),
            "schrijf het totaal zoals het rapport het toont, en geen gemiddelde of percentage waar de schaal optelt",
        ),
        Message::NoMinimums => {
            Said::new("deze schaal vraagt geen minimumscores van afzonderlijke items", "vermeld er zelf met '--min ITEM=GETAL'")
        }
        Message::AmbiguousTarget { target, known } => {
            Said::new(format!("het doel {target} kan bij meer dan één schaal horen"), format!("zet erbij voor welke: {}", known.join(", ")))
        }
        Message::SetTwice { text } => Said::new(format!("'--set' geeft {text} twee waarden"), "houd er één over"),
        Message::TargetBeyond { track, asked, highest } => Said::new(
            format!("{track} kan niet op {asked} uitkomen: het hoogste is {highest}"),
            format!("schrijf een doel van hoogstens {highest}"),
        ),
        Message::SetShape { text } => Said::new(
            format!("'{text}' zegt niet welk gegeven van welk item u wilt veranderen"),
            "schrijf ITEM.GEGEVEN=WAARDE, of ITEM.score=4",
        ),
        Message::NothingPlanned => Said::new("er is niets om in een agenda te zetten", "vul in het actieplan in wanneer iets klaar is"),
        Message::NotOnePage { file } => {
            Said::new(format!("{file} kan geen rapport van één pagina zijn"), "kies met '--one-page' .html, .pdf, .docx of .md")
        }
        Message::BlankFact { item } => Said::new(
            format!("in de rij staat een waarde voor {item}, maar geen gegeven"),
            "vul het gegeven in, of 'score' voor een score van de auditor",
        ),
        Message::UnknownItem { item, rubric, suggestion } => Said::new(format!("geen item '{item}' in {rubric}"), suggest(suggestion)),
        Message::AmbiguousItem { item, rubrics } => Said::new(
            format!("'{item}' is een item van meer dan één schaal van deze audit"),
            format!("zet in de kolom schaal welke het is: {}", rubrics.join(" of ")),
        ),
        Message::UnusedItem { item, model, models } => Said::new(
            format!("het model {model} gebruikt {item} niet"),
            format!("verwijder de rij, of verbeter het model: {item} hoort bij {}", models.join(", ")),
        ),
        Message::UnknownTrack { track, suggestion } => Said::new(format!("deze schaal kent geen spoor '{track}'"), suggest(suggestion)),
        Message::UnusedTrack { track, model } => {
            Said::new(format!("het model {model} heeft geen spoor {track}"), "verwijder de rij, of verbeter het spoor of het model")
        }
        Message::ItemNotInTrack { item, track, tracks } => {
            Said::new(format!("{item} wordt niet gescoord in {track}"), format!("het wordt alleen gescoord in {}", tracks.join(", ")))
        }
        Message::UnknownFact { item, fact, suggestion } => Said::new(format!("{item} kent geen gegeven '{fact}'"), suggest(suggestion)),
        Message::UnknownSource { code, suggestion } => {
            Said::new(format!("deze schaal kent geen gegevensbron '{code}'"), format!("{}; zet + tussen meer codes", suggest(suggestion)))
        }
        Message::UnknownRater { id, suggestion: People(suggestion) } => {
            Said::new(format!("auditor '{id}' staat niet bij de auditors van deze audit"), suggest(suggestion))
        }
        Message::NotANumber { text } => {
            Said::new(format!("'{text}' is geen getal"), "schrijf cijfers, met een komma of punt voor de decimalen")
        }
        Message::AmbiguousNumber { text, as_decimal, as_thousands } => Said::new(
            format!("'{text}' kan op twee manieren worden gelezen"),
            format!(
                "schrijf {as_thousands} voor het gehele getal, of {} (met een extra nul) voor het kommagetal",
                decimal(Lang::Nl, as_decimal)
            ),
        ),
        Message::NegativeFigure { text } => {
            Said::new(format!("'{text}' is kleiner dan nul"), "een waarde in een audit is nooit kleiner dan nul")
        }
        Message::NotWhole { text } => Said::new(format!("'{text}' is geen geheel getal"), "tel hier in hele getallen"),
        Message::StrayPercentSign { text } => {
            Said::new(format!("'{text}' is een percentage, maar dit gegeven niet"), "schrijf het getal zelf")
        }
        Message::FigureOutside { text, lowest, highest, help } => {
            let range =
                highest.as_ref().map_or_else(|| format!("{lowest} of meer"), |highest| format!("van {lowest} tot en met {highest}"));
            Said::new(format!("'{text}' kan bij dit gegeven niet"), beside(format!("schrijf een getal, {range}"), help))
        }
        Message::AboveHundred { text } => Said::new(format!("'{text}' is meer dan 100%"), "schrijf een percentage van 0 tot en met 100"),
        Message::BarePercentage { text, percent, figure } => Said::new(
            format!("'{text}' kan {}% of {}% betekenen", decimal(Lang::Nl, figure), decimal(Lang::Nl, percent)),
            format!("schrijf {}, of {}%", decimal(Lang::Nl, percent), decimal(Lang::Nl, figure)),
        ),
        Message::NoValue { text } => {
            Said::new(format!("'{text}' is geen waarde"), "laat de cel leeg als de waarde niet bekend of niet van toepassing is")
        }
        Message::PeriodTooLong { years } => Said::new(format!("de periode is langer dan {years} jaar"), "verbeter 'from' of 'to'"),
        Message::DayFarOff { text } => {
            Said::new(format!("{text} ligt meer dan een jaar van het einde van de periode"), "controleer of het jaartal klopt")
        }
        Message::NotYesNo { text } => Said::new(format!("'{text}' is geen ja of nee"), "schrijf ja of nee"),
        Message::NotAChoice { text, suggestion } => Said::new(format!("'{text}' is hier geen mogelijk antwoord"), suggest(suggestion)),
        Message::AnswerBesideCell { text } => Said::new(
            format!("'{text}' staat naast de cel voor het antwoord, en die is leeg"),
            "zet het antwoord in de gele cel van deze rij; in deze cel hoort alleen uitleg",
        ),
        Message::TextForNumber { text } => Said::new(
            format!("'{text}' staat er als tekst; het is als getal gelezen, maar de score in het formulier rekent het niet mee"),
            "maak de cel leeg en typ het getal opnieuw",
        ),
        Message::RatingOutside { text, lowest, highest } => Said::new(
            format!("'{text}' is geen score van deze schaal"),
            format!("schrijf een geheel getal van {lowest} tot en met {highest}"),
        ),
        Message::Contradiction { fact, value, other, file, row } => Said::new(
            format!("{fact} is hier '{value}' maar '{other}' in {file}, rij {row}"),
            "laat de juiste staan; zonder spoor geldt een rij voor elk spoor van het item",
        ),
        Message::RatersDisagree { item, fact, values } => {
            let values = values.iter().map(|(rater, value)| format!("{rater} zegt '{value}'")).collect::<Vec<_>>().join(", ");
            Said::new(
                format!("de auditors zijn het niet eens over {item}, {fact}: {values}"),
                "kies een auditor met --rater, of voeg een rij toe met 'consensus' in de kolom beoordelaar",
            )
        }
        Message::NoSuchRater { id, suggestion: People(suggestion) } => {
            Said::new(format!("geen enkele rij van het bewijs is van auditor '{id}'"), suggest(suggestion))
        }
        Message::RateNeedsRater { known } if known.is_empty() => {
            Said::new("nog niet bekend wie er scoort", "geef een code op met --rater, en zet die in audit.yaml onder auditors")
        }
        Message::RateNeedsRater { known } => {
            Said::new(format!("nog niet bekend wie er scoort: {}", listed(known)), "geef de code op met --rater, of kies --consensus")
        }
        Message::RateNeedsFolder => Said::new(
            "er is geen map voor de antwoorden: onder evidence staat geen map",
            "zet een map onder evidence in audit.yaml, zoals evidence: [evidence/]",
        ),
        Message::RateNeedsTerminal => Said::new(
            "scoren met toetsen kan alleen in een terminalvenster (Windows Terminal, PowerShell; in Git Bash met winpty)",
            "gebruik --lines voor vragen regel voor regel, of maak een formulier met getrouw form",
        ),
        Message::RatedElsewhere { file } => Said::new(
            format!("{file} is al open in een ander venster van getrouw rate"),
            "sluit dat venster, of geef een andere code op met --rater",
        ),
        Message::LockUnsupported { file } => Said::new(
            format!("op deze schijf is niet te zien of {file} al in een ander venster open is"),
            "score dit bestand in één venster tegelijk; wat elders verandert, wordt bij het opslaan gemerkt",
        ),
        Message::FewRaters { audit, ids } if ids.is_empty() => Said::new(
            format!("{audit}: geen enkele rij van het bewijs noemt een auditor"),
            "vul de kolom beoordelaar in, of geef de ingevulde formulieren van twee auditors op",
        ),
        Message::FewRaters { audit, ids } => Said::new(
            format!("{audit}: alleen van {} staat er iets; voor overeenstemming zijn er twee auditors nodig", listed(ids)),
            "zet de rijen van de andere auditor bij het bewijs, of geef het ingevulde formulier van die auditor op",
        ),
        Message::RaterTwice { id } => Said::new(
            format!("auditor '{id}' staat al bij het bewijs of in een ander bestand"),
            "geef elke auditor één keer op; zet in de kolom beoordelaar van dit bestand een eigen code",
        ),
        Message::SeveralRatersInFile { file, ids } => Said::new(
            format!("{file} bevat rijen van meer dan één auditor: {}", listed(ids)),
            "geef elke auditor een eigen bestand, of zet het bestand bij het bewijs",
        ),
        Message::ConsensusOfSeveral { audits } => {
            Said::new(format!("een consensus hoort bij één audit, en dit zijn er {audits}"), "geef één audit op")
        }
        Message::ConsensusOfFiles { files, audit } => Said::new(
            format!("wat in {} staat, staat niet bij het bewijs; het rapport zou niet kunnen laten zien wie van score veranderde", files.join(", ")),
            format!("neem de formulieren eerst over: getrouw import {} --audit {audit}", files.join(" ")),
        ),
        Message::RatersOfSeveral { names } => Said::new(
            format!("bij meer dan één audit is '{}' geen audit", names.join("', '")),
            "geef alleen mappen van audits op, of één audit met daarachter auditors of bestanden",
        ),
        Message::NoAuditsIn { folder } => Said::new(
            format!("in {folder} staat geen audit.yaml, ook niet in de mappen daarin"),
            "geef de map van een audit op, of een map met audits",
        ),
        Message::ForbiddenDivergence { item, scores: both } => Said::new(
            format!("{item} heeft uiteenlopende scores ({}), wat de schaal niet toestaat", open_scores(both, "of")),
            "stel voor beide sporen één score vast",
        ),
        Message::SharedScore { item, score } => Said::new(
            format!("{item}: voor dit spoor is niets ingevuld; beide sporen delen één score, dus de {score} van het andere geldt ook hier"),
            "vul het ook voor dit spoor in, of laat het spoor leeg in de rij die voor beide geldt",
        ),
        Message::ContradictoryFacts { item, facts } => {
            Said::new(format!("{item}: {} spreken elkaar tegen", together(facts, " en ")), "verbeter een van beide")
        }
        Message::DisputedDivergence { item, scores: both } => Said::new(
            format!("{item} heeft uiteenlopende scores ({}); de schaal spreekt zichzelf tegen over de vraag of dat mag", scores(both)),
            "ga na of het verschil zo bedoeld is",
        ),
        Message::WorkerNotTaken { fact, items } if items.is_empty() => Said::new(
            "er is een IPS-werker ingevuld, maar geen item van deze schaal wordt per IPS-werker gescoord",
            format!("laat de IPS-werker weg; '{fact}' geldt voor het hele item"),
        ),
        Message::WorkerNotTaken { fact, items } => Said::new(
            format!("er is een IPS-werker ingevuld, maar alleen '{fact}' van {} wordt per IPS-werker ingevuld", listed(items)),
            "laat de IPS-werker in deze rij weg",
        ),
        Message::MeanAgainstRatings { item, fact, stated, mean } => Said::new(
            format!("{item}: {fact} is ingevuld als {stated}, maar het gemiddelde van de scores per IPS-werker is {mean}"),
            "verbeter een van beide, of leg in de toelichting uit waarom het ingevulde gemiddelde geldt",
        ),
        Message::RatingAgainstFacts { item, rating, computed } => Said::new(
            format!("{item} kreeg score {rating}, maar de gegevens komen uit op {computed}"),
            "leg uit waarom in de toelichting bij de score, of verwijder een van beide",
        ),
        Message::RatingAboveCap { item, rating, cap, fact } => Said::new(
            format!("{item} kreeg score {rating}, maar {fact} laat hoogstens {cap} toe"),
            "leg uit waarom in de toelichting bij de score, of verwijder een van beide",
        ),
        Message::RatingOverrides { item, rating, computed } => {
            Said::bare(format!("{item}: score {rating} geldt, met toelichting, hoewel de gegevens uitkomen op {computed}"))
        }
        Message::RatingOverridesCap { item, rating, cap, fact } => {
            Said::bare(format!("{item}: score {rating} geldt, met toelichting, hoewel {fact} hoogstens {cap} toelaat"))
        }
        Message::InsufficientAgainstFacts { item, computed } => Said::new(
            format!("{item} is ingevuld als 'onvoldoende gegevens', maar de gegevens komen uit op {computed}"),
            "leg in de toelichting uit waarom, of haal een van beide weg",
        ),
        Message::InsufficientOverrides { item, computed } => {
            Said::bare(format!("{item}: met toelichting ingevuld als 'onvoldoende gegevens', hoewel de gegevens uitkomen op {computed}"))
        }
        Message::FactsMissing { item, facts, open } => Said::new(
            format!("{item} kan niet worden gescoord; niet ingevuld: {}; mogelijke scores: {}", parted(facts), listed(open)),
            "vul dat in, of geef het item zelf een score",
        ),
        Message::RatingAgainstOpen { item, rating, open } => Said::new(
            format!("{item} kreeg score {rating}, maar de gegevens laten alleen {} toe", listed(open)),
            "verbeter een van beide, of leg in de toelichting uit waarom de score blijft",
        ),
        Message::RatingOverridesOpen { item, rating, open } => {
            Said::bare(format!("{item}: de score {rating} blijft, hoewel de gegevens alleen {} toelaten", listed(open)))
        }
        Message::CapWithoutEvidence { item, fact, at_most } => Said::new(
            format!("{item}: {fact} is niet ingevuld en telt als niet vervuld, dus hoogstens {at_most}"),
            "vul dit gegeven in als het bekend is",
        ),
        Message::UnstatedComponents { item, facts } => Said::new(
            format!("{item}: niet ingevuld en geteld als niet aanwezig: {}", parted(facts)),
            "vul voor elk onderdeel ja of nee in",
        ),
        Message::UnlistedSource { item, code, listed } => {
            Said::bare(format!("{item}: de schaal noemt voor dit item {code} niet, wel {}", all_of(listed)))
        }
        Message::SingleSource { item, code, listed } => {
            Said::bare(format!("{item}: de score berust alleen op {code}; de schaal noemt {}", all_of(listed)))
        }
        Message::RecordsWithoutPeriod => Said::new(
            "er zijn registraties opgegeven, maar geen periode",
            "voeg een periode toe: 'period: {from: 2026-01-01, to: 2026-06-30}'",
        ),
        Message::NoRecordsNamed => Said::new(
            "deze audit heeft geen registraties",
            "zet die in audit.yaml onder 'records', bijvoorbeeld 'records: {workers: werkers.csv}'",
        ),
        Message::NoHeadings { required } => Said::new(
            "in de eerste rij staat geen enkele kolom die deze tabel kent",
            format!("zet de namen van de kolommen in de eerste rij{}, of zet die in audit.yaml onder 'columns'", in_brackets(required)),
        ),
        Message::MissingTable { table } => Said::new(format!("er is geen tabel {table}"), "zet die in audit.yaml onder 'records'"),
        Message::RecordsColumnMissing { column } => Said::new(
            format!("heeft geen kolom '{column}'"),
            format!("voeg die toe, of zet in audit.yaml welke kolom het is: 'columns: {{{column}: …}}'"),
        ),
        Message::UnusedColumns { headings } => Said::new(
            format!("niet gebruikt: {}", headings.join(", ")),
            "zet in audit.yaml onder 'columns' wat wel gebruikt moet worden, en onder 'drop' wat niet",
        ),
        Message::RecordsColumnDoubled { column } => Said::new(
            format!("een tweede kolom voor '{column}'"),
            "zet in audit.yaml onder 'columns' welke het is, en onder 'drop' de andere",
        ),
        Message::UnknownColumnName { name, suggestion } => Said::new(format!("deze tabel kent geen kolom '{name}'"), suggest(suggestion)),
        Message::NoSuchHeading { heading } => Said::new(
            format!("het bestand heeft geen kolom met als opschrift '{heading}'"),
            "neem het opschrift over zoals het in de eerste rij staat",
        ),
        Message::UnknownMeaning { column, meaning, known } => {
            Said::new(format!("'{meaning}' is geen betekenis in de kolom '{column}'"), format!("kies uit {}", known.join(", ")))
        }
        Message::NoMeanings { column, known } => {
            Said::new(format!("de kolom '{column}' bevat geen woorden"), format!("alleen {} hebben die", known.join(", ")))
        }
        Message::UnknownDateOrder { name } => {
            Said::new(format!("'{name}' is geen volgorde van een datum"), "schrijf year-month-day, day-month-year of month-day-year")
        }
        Message::AmbiguousDates => Said::new(
            "elke datum van de kolom kan op twee manieren worden gelezen, met de dag of met de maand voorop",
            "zet in audit.yaml bij deze tabel welke het is: 'dates: day-month-year'",
        ),
        Message::PersonalColumn { what } => Said::new(
            format!("de kolom lijkt {} te bevatten", what.of(Lang::Nl)),
            "haal de kolom uit het bestand, of zet die in audit.yaml onder 'drop'; personen staan hier alleen met een pseudoniem",
        ),
        Message::NoSuchSheet { sheet, known } => Said::new(
            format!("het bestand heeft geen blad '{sheet}'"),
            if known.is_empty() { "kijk hoe het blad heet".to_owned() } else { format!("het heeft: {}", known.join(", ")) },
        ),
        Message::OldExcelFile => Said::new(
            "is een bestand van het oude Excel (.xls), of een met een wachtwoord",
            "open het in Excel, bewaar het als .xlsx zonder wachtwoord, en geef dat bestand op",
        ),
        Message::HtmlFile => {
            Said::new("is een webpagina, hoe het bestand ook heet", "open het in Excel, bewaar het als .xlsx, en geef dat bestand op")
        }
        Message::SheetTooLarge => Said::new(
            "vraagt meer tijd of geheugen dan een tabel van een audit",
            "bewaar alleen het blad met de tabel, of bewaar het als CSV",
        ),
        Message::SheetTooWide => Said::new(
            "heeft cellen voorbij kolom AMJ of rij 1.048.576",
            "haal weg wat er niet bij hoort, of bewaar de tabel op een blad apart",
        ),
        Message::MixedDates => Said::new(
            "sommige datums in de kolom zijn echte datums en andere tekst; van de echte kunnen dag en maand verwisseld zijn",
            "zet alle datums om naar één vorm, bij voorkeur in het systeem waar de tabel uit komt",
        ),
        Message::TableTooLarge { rows, cells } => {
            Said::new(format!("heeft meer dan {rows} rijen of {cells} cellen"), "verdeel de tabel over meer bestanden")
        }
        Message::AllSheetsHidden { known } => Said::new(
            format!("alle bladen zijn verborgen: {}", known.join(", ")),
            "maak het blad met de tabel zichtbaar, of zet de naam ervan in audit.yaml onder 'sheet'",
        ),
        Message::UnknownCommand { name, suggestion } => Said::new(format!("er is geen opdracht '{name}'"), suggest(suggestion)),
        Message::UnknownNoteKind { name, suggestion } => Said::new(format!("'{name}' is geen soort opmerking"), suggest(suggestion)),
        Message::NoAuditThere { folder, near } => Said::new(
            format!("in {folder} staat geen audit.yaml"),
            match near.first() {
                Some(near) => format!("hernoem {near} tot audit.yaml"),
                None => "geef de map van de audit, of maak daar een audit.yaml".to_owned(),
            },
        ),
        Message::FormOfSeveralScales { rubrics } => Said::new(
            "een formulier is er voor één schaal, en deze audit heeft er meer",
            format!("kies er een met --rubric: {}", rubrics.join(", ")),
        ),
        Message::FlagsNeeded { flags } => Said::new(
            format!(
                "zonder terminal kan er niets gevraagd worden, en {} {}",
                flags.join(" en "),
                if flags.len() == 1 { "ontbreekt" } else { "ontbreken" }
            ),
            "geef het op de opdrachtregel: --programme NAAM --rubric SCHAAL; 'getrouw rubric list' toont de schalen",
        ),
        Message::ModelOpen { rubric, models } => Said::new(
            format!("de schaal {rubric} kent meer dan één model: manieren waarop een programma georganiseerd is"),
            format!("kies er een met --model: {}", models.join(", ")),
        ),
        Message::Stopped => {
            Said::new("gestopt vóór de laatste vraag; er is niets geschreven", "begin opnieuw, of antwoord met opties: getrouw init --help")
        }
        Message::ConsentRefused => Said::new(
            "de gesprekspartner stemt er niet mee in dat dit gebruikt wordt",
            "verwijder de rij: wat erin staat, mag niet gebruikt worden",
        ),
        Message::ConsentMissing { codes } => Said::new(
            format!("de rij berust op wat iemand vertelde ({}), en er staat niet bij dat die persoon toestemming geeft", codes.join(", ")),
            "vraag toestemming en vul ja in, of verwijder de rij",
        ),
        Message::FormIsEvidence { file } => Said::new(
            format!("{file} is al bewijs van deze audit"),
            "importeer een formulier dat ergens anders staat; wat in de map met bewijs staat, telt zoals het is",
        ),
        Message::ImportNeedsFolder { file: None } => {
            Said::new("onder 'evidence' staat geen map en geen CSV-bestand om in te schrijven", "zet er een map in: evidence: [evidence/]")
        }
        Message::ImportNeedsFolder { file: Some(file) } => Said::new(
            format!("{file} zou veranderen, en in een werkboek dat onder 'evidence' staat, wordt niet geschreven"),
            "zet het in een map, en die onder evidence: [evidence/]",
        ),
        Message::NoImportToUndo => {
            Said::new("hier is niets geïmporteerd dat ongedaan gemaakt kan worden", "geef met --audit op om welke audit het gaat")
        }
        Message::ChangedSinceImport { file } => Said::new(
            format!("{file} is na het importeren gewijzigd, en dat zou met ongedaan maken verloren gaan"),
            "verplaats het bestand, maak het importeren ongedaan, en neem met de hand over wat gewijzigd was",
        ),
        Message::FollowUpLeftOut { folder } => Said::new(
            format!("het actieplan van {folder} is niet overgenomen: in die audit staan fouten"),
            format!("kijk met 'getrouw check {folder}' wat er mis is; al het andere is overgenomen"),
        ),
        Message::ScaleNotInAudit { name, rubrics } => {
            Said::new(format!("deze audit gebruikt geen schaal '{name}'"), format!("kies uit {}", rubrics.join(", ")))
        }
        Message::TableWithoutRows { table } => Said::new(
            format!("de tabel heeft koppen en geen rijen, en telt dus als nul ({table}: 0)"),
            "vul de tabel, of haal die uit 'records' zolang er geen cijfers zijn",
        ),
        Message::NotAForm => Said::new(
            "dit is geen formulier van getrouw",
            "geef een werkboek dat met 'getrouw form' gemaakt is; ander bewijs kan zo in de map met bewijs",
        ),
        Message::AnswersWithoutPlace { count } => Said::new(
            format!("{} geen plaats in dit formulier", Lang::Nl.some(*count, "antwoord heeft", "antwoorden hebben")),
            "de antwoorden staan op het laatste blad; neem over wat nog geldt",
        ),
        Message::OutputIsThere { file } => {
            Said::new(format!("{file} bestaat al, en kan ingevuld zijn"), "kies een andere naam, of verplaats het bestand")
        }
        Message::AnswersNeedWorkbook { file } => Said::new(
            format!("in {file} kunnen geen antwoorden worden overgenomen"),
            "geef bij --update een bestand op dat eindigt op .xlsx",
        ),
        Message::EvidenceAsRecords => Said::new(
            "dit is een bestand met bewijs en geen tabel met registraties",
            "zet het in audit.yaml onder 'evidence'; daarvoor is geen 'columns' nodig",
        ),
        Message::EvidenceOfAnotherScale { rubric, own } => Said::new(
            format!("de items in dit bestand horen bij {rubric}, en de audit gebruikt {own}"),
            "zet in audit.yaml de schaal waarmee gescoord is, of haal het bestand uit 'evidence'",
        ),
        Message::TableAsAudit { file } => Said::new(
            format!("{file} is een tabel en geen audit"),
            "geef de map met audit.yaml; de tabel wordt daar genoemd onder 'evidence'",
        ),
        Message::TitlesPassedOver { rows } => {
            Said::bare(format!("{} niet gelezen, boven de namen van de kolommen", Lang::Nl.some(*rows, "rij", "rijen")))
        }
        Message::FirstSheetRead { sheet, others } => Said::bare(format!("blad '{sheet}' is gelezen; ook gevuld: {}", others.join(", "))),
        Message::HiddenCells { sheet, rows, columns } => {
            let hidden = [(*rows, "rij", "rijen"), (*columns, "kolom", "kolommen")];
            let hidden: Vec<String> =
                hidden.iter().filter(|(count, ..)| *count > 0).map(|(count, one, many)| Lang::Nl.some(*count, one, many)).collect();
            Said::new(
                format!("blad '{sheet}' heeft {} verborgen; wat verborgen is, telt mee", hidden.join(" en ")),
                "maak zichtbaar wat verborgen is om te zien wat meetelt, of haal het weg",
            )
        }
        Message::MoreOfAKind { count, .. } => {
            Said::bare(format!("en nog {} van deze soort", Lang::Nl.some(*count, "keer iets", "keer iets")))
        }
        Message::JoinedTeams => Said::bare(
            "teams in één cel zijn uit elkaar gehaald aan komma's, schuine strepen en dergelijke, omdat elk deel een team van cliënten is",
        ),
        Message::UnknownTimezone { name } => {
            Said::new(format!("'{name}' is geen tijdzone"), "schrijf bijvoorbeeld Europe/Brussels of Europe/Amsterdam")
        }
        Message::ZonedDate { text } => Said::new(
            format!("achter '{text}' staat een tijdzone, zodat niet vaststaat welke dag het hier was"),
            "schrijf de dag, of zet in audit.yaml een 'timezone', zoals Europe/Brussels",
        ),
        Message::DateAfterReport { text } => {
            Said::new(format!("{text} is later dan de dag van dit rapport"), "controleer of de datum klopt")
        }
        Message::SheetOfCsv => Said::new("een CSV-bestand heeft geen bladen", "laat 'sheet' weg"),
        Message::NotASpreadsheet => Said::new("is geen leesbaar XLSX- of ODS-bestand", "bewaar het opnieuw als XLSX, of als CSV"),
        Message::Rows { notice, rows, count, shown } => row_fault(**notice, rows, *count, shown.as_deref()),
        Message::StatedAgainstMeasured { item, fact, stated, measured } => Said::new(
            format!("{item}: {fact}: ingevuld is {stated}, uit de registraties komt {measured}"),
            "verbeter een van beide, of leg in de toelichting bij de rij uit waarom",
        ),
        Message::StatedOverMeasured { item, fact, stated, measured } => Said::bare(format!(
            "{item}: {fact}: ingevuld is {stated} en dat telt, hoewel uit de registraties {} komt; de toelichting zegt waarom",
            measured.as_deref().unwrap_or("een andere waarde (niet getoond)")
        )),
        Message::WithoutTeam { item, workers } => Said::new(
            format!(
                "{item}: {} geen team; daarom wordt er niet in teamverband gewerkt",
                several(*workers, "IPS-werker heeft", "IPS-werkers hebben")
            ),
            "vul het team in als het er is",
        ),
        Message::UnknownTypes { item, courses } => Said::new(
            format!(
                "{item}: {} van een soort die de schaal niet noemt, niet meegeteld",
                courses.map_or_else(
                    || "minder dan 5 opleidingen zijn".to_owned(),
                    |courses| several(courses, "opleiding is", "opleidingen zijn")
                )
            ),
            "zet in audit.yaml onder 'values' wat de soort betekent",
        ),
        Message::WeeksWithContact { item, weeks, of } => {
            Said::bare(format!("{item}: in {weeks} van de {of} weken zijn contacten geregistreerd; de schaal vraagt een wekelijkse lijst"))
        }
        Message::WaitingSoFar { item, clients } => Said::bare(format!(
            "{item}: {} zonder eerste contact {} mee met de dagen tot nu toe; het gemiddelde is daardoor een ondergrens",
            clients.map_or_else(|| "minder dan 5 cliënten".to_owned(), |clients| several(clients, "cliënt", "cliënten")),
            if *clients == Some(1) { "telt" } else { "tellen" },
        )),
        Message::ZoneUnread => Said::new(
            "in TZ staat geen leesbare tijdzone; vandaag is de dag in UTC",
            "zet TZ op een naam zoals Europe/Brussels, of geef de dag op met --date",
        ),
        Message::PathOutside { path } => Said::new(
            format!("'{path}' ligt buiten de map van de audit"),
            "zet het bestand in die map, zodat de audit bij elkaar blijft wanneer iemand die bewaart of doorgeeft",
        ),
        Message::OutputUnwritable { file, trouble: what, replaced } => Said::new(
            format!("{file} kan niet worden geschreven: {}", trouble(what)),
            match replaced[..] {
                [] => "controleer of de map bestaat en beschreven mag worden, en of geen ander programma het bestand open heeft; er is niets vervangen".to_owned(),
                _ => format!("al wel vervangen: {}", replaced.join(", ")),
            },
        ),
        Message::OutputFormat { file, known } => {
            Said::new(format!("het bestandstype van {file} kent getrouw niet"), format!("laat de naam eindigen op {}", known.join(", ")))
        }
        Message::OutputIsFolder { file } => Said::new(format!("{file} is een map"), "geef een bestand in die map op"),
        Message::OutputFolderMissing { file } => {
            Said::new(format!("de map van {file} bestaat niet"), "maak de map eerst, of kies een andere")
        }
        Message::OutputNotBuiltIn { file, feature } => Said::new(
            format!("deze versie van getrouw maakt geen {feature}, dus {file} ook niet"),
            format!("maak een .html en druk die af, of installeer de versie met {feature}"),
        ),
        Message::OutputNotMade { format, reason } => Said::new(
            format!("het rapport kon niet als {format} worden gemaakt: {reason}"),
            "dit ligt niet aan uw gegevens maar aan getrouw: meld het, met deze regel",
        ),
        Message::OutputToTerminal { format } => Said::new(
            format!("een {format} hoort niet op het scherm"),
            "geef met -o een bestand op, of stuur de uitvoer door naar een ander programma",
        ),
        Message::NotAnEpoch { text } => Said::new(
            format!("SOURCE_DATE_EPOCH is '{text}', en dat is geen aantal seconden"),
            "zet er hele seconden sinds 1970 in, of geef de dag met --date",
        ),
        Message::OutputInEvidence { file } => {
            Said::new(format!("{file} komt in een map met bewijs en zou de volgende keer als bewijs worden gelezen"), "kies een andere map")
        }
        Message::OutputIsInput { file } => {
            Said::new(format!("{file} is een bestand waaruit de audit wordt gelezen"), "kies een andere naam voor het rapport")
        }
        Message::DoubledOutput { file } => Said::new(format!("{file} is twee keer opgegeven"), "geef elk rapport één keer op"),
        Message::UnderGate { track, total, gate } => Said::bare(format!("{track}: {total} ligt onder de drempel van {gate}")),
        Message::AmbiguousGate { gate, known } => Said::new(
            format!("een drempel van {gate} kan bij meer dan één schaal horen"),
            format!("zet erbij voor welke: {}", known.join(", ")),
        ),
        Message::Incomplete { missing } => Said::bare(format!(
            "er {} {}; de audit moet volledig zijn",
            if *missing == 1 { "ontbreekt" } else { "ontbreken" },
            Lang::Nl.some(*missing, "score", "scores")
        )),
        Message::WarningsDenied { warnings } => {
            Said::bare(format!("{}; er mogen er geen zijn", Lang::Nl.some(*warnings, "waarschuwing", "waarschuwingen")))
        }
    }
}

pub(super) fn phrase(phrase: &Phrase) -> String {
    match phrase {
        Phrase::Severity { error: true, .. } => "fout".to_owned(),
        Phrase::Severity { warning: true, .. } => "waarschuwing".to_owned(),
        Phrase::Severity { .. } => "melding".to_owned(),
        Phrase::AtCell { sheet, cell, column: Some(column) } => format!("blad {sheet}, cel {cell}, kolom {column}"),
        Phrase::AtCell { sheet, cell, column: None } => format!("blad {sheet}, cel {cell}"),
        Phrase::InSheet { sheet, rows } => format!("blad {sheet}, {rows}"),
        Phrase::AtRow { row, column: Some(column) } => format!("rij {row}, kolom {column}"),
        Phrase::AtRow { row, column: None } => format!("rij {row}"),
        Phrase::AtRows { rows, more, column: None } => rows_of("rijen", rows, *more, "nog"),
        Phrase::AtRows { rows, more, column: Some(column) } => format!("{}, kolom {column}", rows_of("rijen", rows, *more, "nog")),
        Phrase::MoreRemarks { count, code, items } => {
            format!("en nog {} van deze soort ({code}): {}", Lang::Nl.some(*count, "melding", "meldingen"), items.join(", "))
        }
        Phrase::AtLines { lines, more } => rows_of(if lines.len() + more == 1 { "regel" } else { "regels" }, lines, *more, "nog"),
        Phrase::AuditIsSound { warnings, notices } => {
            format!(
                "geen fouten; {}, {}",
                Lang::Nl.some(*warnings, "waarschuwing", "waarschuwingen"),
                Lang::Nl.some(*notices, "melding", "meldingen")
            )
        }
        Phrase::WordsNotCompared => "de teksten zijn niet vergeleken: de twee schalen hebben geen taal gemeen".to_owned(),
        Phrase::WordsComparedIn { language } => format!("de teksten zijn vergeleken in de taal {language}, die beide schalen hebben"),
        Phrase::FixesMade { fixes, files } => {
            format!("{} in {}", Lang::Nl.some(*fixes, "verbetering", "verbeteringen"), Lang::Nl.some(*files, "bestand", "bestanden"))
        }
        Phrase::FilesChecked { files, summary } => {
            format!("{}: {summary}", Lang::Nl.some(*files, "bestand gecontroleerd", "bestanden gecontroleerd"))
        }
        Phrase::AnnotationsNotShown { shown, errors, warnings } => format!(
            "GitHub toont van een stap {shown} fouten en {shown} waarschuwingen; nog {} en {} staan alleen in het logboek",
            Lang::Nl.some(*errors, "fout", "fouten"),
            Lang::Nl.some(*warnings, "waarschuwing", "waarschuwingen")
        ),
        Phrase::AuditIsFaulty { errors, warnings } => {
            format!("{}, {}", Lang::Nl.some(*errors, "fout", "fouten"), Lang::Nl.some(*warnings, "waarschuwing", "waarschuwingen"))
        }
        Phrase::PeriodFromTo { from, to } => format!("{from} tot en met {to}"),
        Phrase::NumberedAuditor { number } => format!("auditor {number}"),
        Phrase::NumberedFile { number, ending } if ending.is_empty() => format!("bestand {number}"),
        Phrase::NumberedFile { number, ending } => format!("bestand {number}.{ending}"),
        Phrase::VersionOf { title, id, version } => format!("{title} ({id}, versie {version})"),
        Phrase::ScoredOf { scored, items } => format!("{scored} van {items}"),
        Phrase::FromTo { lowest, highest } => format!("{lowest}–{highest}"),
        Phrase::BandOrigin { origin } => format!("Herkomst van de niveaus: {}.", origin.trim_end_matches('.')),
        Phrase::BandsAreOn { what } => format!("De niveaus gelden voor: {what}."),
        Phrase::MinimumOrigin { origin } => format!("Herkomst van de minimumscores: {}.", origin.trim_end_matches('.')),
        Phrase::OneOfSeveralScales { scales } => format!(
            "Deze audit gebruikt meer dan één schaal, elk met een eigen rapport: {}. Hun totalen worden nooit opgeteld.",
            scales.join("; ")
        ),
        Phrase::InsufficientCode { code, title } => format!("code {code}: {title}"),
        Phrase::AnchorMet { score } => format!("Behaald ankerpunt ({score})"),
        Phrase::NextAnchor { score } => format!("Nodig voor een {score}"),
        Phrase::FactStated { title, value } => format!("{title}: {value}"),
        Phrase::Because { clauses } => clauses.join("; "),
        Phrase::FigureInRange { figure, range } => format!("{figure} ({range})"),
        Phrase::FigureBetween { figure, range, tie: true } => {
            format!("{figure}, precies tussen twee ankerpunten; dat met de laagste score geldt: {range}")
        }
        Phrase::FigureBetween { figure, range, tie: false } => format!("{figure}, het dichtst bij {range}"),
        Phrase::CountPresent { present, of } => format!("{present} van de {of} onderdelen"),
        Phrase::CountNeeded { range, of } => format!("{range} van de {of} onderdelen"),
        Phrase::Absent { titles } => format!("niet aanwezig: {}", titles.join("; ")),
        Phrase::NoLonger { condition } => format!("niet langer: {condition}"),
        Phrase::FigureNeeded { title, range } => format!("{title}: {range}"),
        Phrase::CappedBy { title, at_most } => format!("hoogstens {at_most}, tenzij {title}"),
        Phrase::RatedBy { rating } => format!("beoordeeld met een {rating}"),
        Phrase::RatedOver { rating, computed } => format!("beoordeeld met een {rating}, volgens de gegevens een {computed}"),
        Phrase::WantingFacts { titles, open } => format!("niet ingevuld: {}; mogelijke scores: {}", titles.join("; "), listed(open)),
        Phrase::AllOf { conditions } => conditions.join(" en "),
        Phrase::AnyOf { conditions } => conditions.join(" of "),
        Phrase::UpTo { figure } => format!("hoogstens {figure}"),
        Phrase::Under { figure } => format!("minder dan {figure}"),
        Phrase::AtLeast { figure } => format!("minstens {figure}"),
        Phrase::Over { figure } => format!("meer dan {figure}"),
        Phrase::Between { lowest, highest } => format!("{lowest} tot en met {highest}"),
        Phrase::OverUpTo { lowest, highest } => format!("meer dan {lowest} en hoogstens {highest}"),
        Phrase::OverAndUnder { lowest, highest } => format!("meer dan {lowest} en minder dan {highest}"),
        Phrase::FromAndUnder { lowest, highest } => format!("minstens {lowest} en minder dan {highest}"),
        Phrase::Percent { number } => percent(Lang::Nl, number),
        Phrase::Number { number } => decimal(Lang::Nl, number),
        Phrase::FigureWithUnit { figure, unit } => format!("{figure} {unit}"),
        Phrase::InWeeks { weeks, of } => format!("in {weeks} van de {of} weken"),
        Phrase::WholeNumber { unit, from, to } => format!("geheel getal{}, {unit}", bounds(from, to)),
        Phrase::AnyNumber { unit, from, to } => format!("getal{}, {unit}", bounds(from, to)),
        Phrase::WithoutFigure { condition } => format!("als er geen waarde te krijgen is: {condition}"),
        Phrase::CannotGoTogether { conditions } => conditions.join(" en "),
        Phrase::RateOf { percent, count, of } => format!("{percent} ({count} van {of})"),
        Phrase::RateHidden { count, of } => format!("{count} van {of}"),
        Phrase::OutcomeUnsaid { jobs } => {
            format!("Van {jobs} banen is niet ingevuld of die regulier zijn; die banen tellen bij geen van de reguliere banen mee.")
        }
        Phrase::OutcomeUndated { table, rows } => format!("{rows} rijen van {table} zonder datum tellen nergens mee."),
        Phrase::Spread { lowest, median, highest } => format!("{lowest} · {median} · {highest}"),
        Phrase::WaitingIncluded { clients } => format!("waarvan {} met de dagen tot nu toe", Lang::Nl.some(*clients, "cliënt", "cliënten")),
        Phrase::NoTable { table } => format!("er is geen tabel {table}"),
        Phrase::NoColumn { table, column } => format!("de tabel {table} heeft geen kolom {column}"),
        Phrase::NothingToCount { of } => format!("niets om te tellen: geen {of}"),
        Phrase::MeasuredThus { measure, how, files } => format!("{measure}: {}; te vinden in {}", how.nl, files.join(", ")),
        Phrase::Subject { programme, rubric } => format!("Modelgetrouwheid van {programme} volgens: {rubric}"),
        Phrase::Quoted { text } => format!("‘{text}’"),
        Phrase::Titled { title, name } => format!("{title} – {name}"),
        Phrase::ShortVersion => {
            "Dit is een verkorte versie. In het rapport voor het programma staat per item waarop de score berust.".to_owned()
        }
        Phrase::ItemsFromTo { lowest, highest } => format!(
            "Elk item krijgt een score van {lowest} tot en met {highest}. Hoe hoger de score, hoe meer het programma op dat punt volgens het \
             model werkt. Een score die ontbreekt, telt niet als nul en ook niet als de laagste score: die is nog niet bekend."
        ),
        Phrase::SharesExplained { lowest, maximum } => format!(
            "Het aandeel van het maximum is het totaal gedeeld door het hoogst mogelijke totaal. Het aandeel van het bereik telt vanaf het laagst \
             mogelijke totaal ({lowest}) tot en met het hoogste ({maximum}); vergelijk schalen daarmee."
        ),
        Phrase::OfMaximum { maximum } => format!("van {maximum}"),
        Phrase::StillBetween { lowest, highest } => format!("onvolledig: mogelijk eindtotaal {lowest}–{highest}"),
        Phrase::SheetIncomplete { missing, scores } => format!(
            "Dit scoreblad is onvolledig: {} van de {scores} {}. Totalen tellen alleen wat wel gescoord is.",
            missing,
            if *missing == 1 { "scores ontbreekt" } else { "scores ontbreken" }
        ),
        Phrase::AndMore { count, score, track } => {
            format!("{track}: nog {} met score {score}.", Lang::Nl.some(*count, "ander item", "andere items"))
        }
        Phrase::AllAlike { score, track } => format!("{track}: alle items hebben score {score}."),
        Phrase::NothingScored { track } => format!("{track}: nog geen enkel item is gescoord."),
        Phrase::ChartRow { label, figures } => format!("{label}: {}.", figures.join(", ")),
        Phrase::ChartFigure { series, figure } => format!("{series} {figure}"),
        Phrase::FactsFrom { codes } => format!("Gegevens uit {}", codes.join(" + ")),
        Phrase::Filled { stated, wanted, unscored } => {
            let items = Lang::Nl.some(*unscored, "item", "items");
            format!("ingevuld: {stated} van de {wanted} gegevens die een score nog kunnen bepalen; {items} zonder score")
        }
        Phrase::Quarter { year, number } => format!("{number}e kwartaal {year}"),
        Phrase::MoreCombinations { more, tried } => format!("en nog {more} van de {tried} combinaties"),
        Phrase::NewAuditSteps { folder, form, evidence } => format!(
            "Kijk audit.yaml na in een gewone teksteditor: de periode, de auditors, de bezoekdagen.\n\
             Vul {form} in en sla het op in de map {evidence}. Wie geen spreadsheet heeft, vult de afdruk met de hand in.\n\
             Controleer wat er staat en wat nog ontbreekt: getrouw check {folder}\n\
             Bekijk de scores: getrouw score {folder}\n\
             Maak het rapport: getrouw report {folder} -o rapport.docx"
        ),
        Phrase::SampleHint => {
            "Trek de dossiers met: getrouw prepare --sample LIJST.csv --n 10 --seed WOORD -o steekproef.csv -o turflijst.xlsx".to_owned()
        }
        Phrase::FilesToRead { files } => {
            Lang::Nl.some(usize::try_from(*files).unwrap_or(usize::MAX), "cliëntdossier lezen", "cliëntdossiers lezen")
        }
        Phrase::CountedFrom { day } => format!("Geteld vanaf de laatste bezoekdag, {day}."),
        Phrase::WithoutDay { what } => format!("Nog zonder datum: {}. Zet een dag of een termijn in audit.yaml.", what.join(", ")),
        Phrase::EntryCounted { yes, of, needed, open } => format!("{yes} van {of} ja, {needed} nodig, {open} nog niet beantwoord"),
        Phrase::SoManyOf { some, of } => format!("{some} van {of}"),
        Phrase::Labelled { label, text } => format!("{label}: {text}"),
        Phrase::Tallied { question, yes, of } => format!("{question} Ja bij {yes} van de {of} dossiers"),
        Phrase::ReviewsApart { before, after, rubric, version, model } => {
            let why = [(*rubric, "een andere schaal"), (*version, "een andere versie van de schaal"), (*model, "een ander model")];
            let why: Vec<&str> = why.into_iter().filter(|(is, _)| *is).map(|(_, what)| what).collect();
            format!("{before} en {after} zijn niet te vergelijken: {}.", why.join(", "))
        }
        Phrase::ReviewsMapped { before, after } => format!(
            "{before} en {after} zijn op verschillende schalen. Items worden vergeleken waar een schaal zegt wat met wat overeenkomt; totalen niet."
        ),
        Phrase::RubricEdited { before, after } => format!(
            "Tussen {before} en {after} is het bestand van de schaal gewijzigd, zonder een andere versie. 'getrouw rubric diff' zegt wat er anders is."
        ),
        Phrase::ReviewsNotInOrder { before, after } => {
            format!("{before} is later dan {after}: de verschillen lopen daar terug in de tijd.")
        }
        Phrase::ErratumMisfits { item, day, from } => {
            format!("De verbetering van {item} op {day} past nergens: geen van deze toetsingen heeft daar een {from}.")
        }
        Phrase::ErratumSaid { item, day, from, to, why } => format!("{item}, {day}: {from} had {to} moeten zijn. {why}"),
        Phrase::ScoresMoved { up, down, same, new, gone, without, apart } => {
            let others =
                [(new, "nu gescoord"), (gone, "niet meer gescoord"), (without, "nog zonder score"), (apart, "niet te vergelijken")];
            let others: String =
                others.into_iter().filter(|(count, _)| **count > 0).map(|(count, what)| format!(", {count} {what}")).collect();
            format!("Scores sinds de vorige toetsing: {up} hoger, {down} lager, {same} gelijk{others}.")
        }
        Phrase::SharedScores { count } => format!(
            "{count} {} alleen op gegevens die van geen auditor in het bijzonder zijn, zoals uit registraties. Die zijn per definitie gelijk en tellen \
             hier niet mee.",
            if *count == 1 { "score berust" } else { "scores berusten" }
        ),
        Phrase::SomeOf { some, of, percent } => format!("{some} van {of} ({percent})"),
        Phrase::AgreementLimits { raters } => format!(
            "n is het aantal items dat minstens twee van de {raters} auditors scoorden, van één schaal en bij één programma. Die items zijn geen steekproef en \
             staan niet los van elkaar. Een interval zegt hoeveel een coëfficiënt kan schommelen bij evenveel andere items van dezelfde soort; hoe het uitvalt \
             bij een ander programma of met andere auditors, blijkt pas als die erbij komen."
        ),
        Phrase::AgreementIntervals { draws, credibility, covered } => format!(
            "Intervallen van 95%. Voor gelijke scores: Clopper en Pearson. Voor de andere coëfficiënten: de middelste {credibility}% van {draws} tabellen die \
             naast de gevonden scores mogelijk blijven (Dirichlet-verdeling), ook als iedereen het overal eens is. Nagerekend met twee auditors en tien tot \
             honderd items: ook in het slechtste geval (AC2, kwadratisch) bevat het interval de ware waarde in {covered} van de steekproeven."
        ),
        Phrase::LeftOut { audits } => format!("Niet meegeteld, omdat er geen twee auditors iets scoorden: {}.", audits.join(", ")),
        Phrase::TotalsCovered { covered } => format!(
            "Nagerekend met dezelfde twee auditors bij vijf tot honderd programma's bevat het interval met F ook in het slechtste geval de ware waarde in \
             {covered} van de steekproeven."
        ),
        Phrase::StudyLimits { programmes } => format!(
            "Per item zijn {programmes} programma's vergeleken; bij minder dan dertig zijn de intervallen breed. Een item waarop alle programma's hetzelfde \
             scoren, kan niets zeggen over het onderscheid dat auditors maken: dan staat er geen alfa."
        ),
        Phrase::SettledByMajority { count, of } => format!("Meerderheid: {count} van {of} auditors."),
        Phrase::SettledByMean { mean, of, nearest } => format!("Gemiddelde van {of} scores: {mean}; {}.", nearest.nl),
        Phrase::RatingOfWorker { worker } => format!("score van {worker}"),
        Phrase::NothingFound { text } => format!("Geen item met '{text}'."),
        Phrase::AnsweredElsewhere { file } => format!("Dit staat al in {file}; wijzig het daar."),
        Phrase::TableMerged { taken, contested: 0 } => format!("Het bestand is elders gewijzigd: {taken} overgenomen. Met u gaat u terug."),
        Phrase::TableMerged { taken, contested } => format!(
            "Het bestand is elders gewijzigd: {taken} overgenomen; {contested} ook hier beantwoord, en daar geldt wat in het bestand staat. Met u gaat u terug."
        ),
        Phrase::JournalKept { why } => format!("nog niet opgeslagen ({why}); bewaard in een noodbestand"),
        Phrase::JournalLeft { file } => format!("Wat eerder niet kon worden opgeslagen, is niet te lezen; het staat in {file}."),
        Phrase::NotSaved { why } => format!("NIET opgeslagen ({why})"),
        Phrase::RateTotal { track, total, scored, items, lowest, highest } => {
            format!("{track} {total} ({scored}/{items} gescoord, mogelijk {lowest}–{highest})")
        }
        Phrase::QuestionOf { number, of } => format!("Vraag {number} van {of}"),
        Phrase::ConsensusTold { settled, standing, open } => {
            format!("Consensus: {settled} ingevuld, {standing} stonden er al, {open} nog te bespreken.")
        }
        Phrase::ImportCounted { new, changed, contradicted, kept } => {
            format!(
                "{new} nieuw, {changed} gewijzigd, {contradicted} anders dan een andere auditor, {kept} leeg in het formulier en behouden"
            )
        }
        Phrase::Undone { files } => format!("ongedaan gemaakt: {}", files.join(", ")),
        Phrase::Written { files } => format!("geschreven: {}", files.join(", ")),
        Phrase::DirectRating { rating } => format!("score van de auditor: {rating}"),
        Phrase::InTrack { track, text } => format!("{track}: {text}"),
        Phrase::OfAnotherModel { models } => {
            let titles: Vec<String> = models.iter().map(|title| format!("‘{title}’")).collect();
            let models = if titles.len() == 1 { "het model" } else { "de modellen" };
            format!("niet gescoord in dit model; hoort bij {models} {}", all_of(&titles))
        }
        Phrase::OnlyInTracks { tracks } => format!("alleen gescoord in {}", tracks.join(" en ")),
        Phrase::ScoresDiverge { scores, disputed } => format!(
            "uiteenlopende scores: {}{}",
            scores.join(", "),
            if *disputed { "; de schaal spreekt zichzelf tegen over de vraag of dat mag" } else { "; de schaal laat dat toe" }
        ),
        Phrase::AgainstFacts { track, score, computed } => {
            format!("{track}: score {score} met toelichting, hoewel de gegevens uitkomen op {computed}")
        }
        Phrase::DataInsufficient { track } => format!("{track}: onvoldoende gegevens"),
        Phrase::GapMore { title, by, now, needed } => format!("{title}: {by} meer (nu {now}, nodig {needed})"),
        Phrase::GapLess { title, by, now, needed } => format!("{title}: {by} minder (nu {now}, nodig {needed})"),
        Phrase::GapJust { title, now, needed } => format!("{title}: {needed} (nu precies {now})"),
        Phrase::PercentPoints { number } => format!("{number} procentpunt"),
        Phrase::ComponentsWanted { more, titles } if *more == titles.len() => format!("nog nodig: {}", titles.join("; ")),
        Phrase::ComponentsWanted { more, titles } => format!("nog {more} van deze {}: {}", titles.len(), titles.join("; ")),
        Phrase::AnswerWanted { title, to, now: None } => format!("{title}: {to}"),
        Phrase::AnswerWanted { title, to, now: Some(now) } => format!("{title}: {to} (nu {now})"),
        Phrase::AnchorWithGap { anchor, gap } => format!("{anchor} → {gap}"),
        Phrase::CanRise { items, unscored } => {
            let can = if *items == 1 { "1 item kan stijgen".to_owned() } else { format!("{items} items kunnen stijgen") };
            match unscored {
                0 => format!("{can}. Bovenaan staat wat per stap de meeste punten oplevert."),
                1 => format!("{can}; 1 item heeft nog geen score. Bovenaan staat wat per stap de meeste punten oplevert."),
                _ => format!("{can}; {unscored} items hebben nog geen score. Bovenaan staat wat per stap de meeste punten oplevert."),
            }
        }
        Phrase::PointsToWin { tracks } => {
            let tracks: Vec<String> = tracks.iter().map(|(track, points)| format!("{track} {points}")).collect();
            format!("Nog te winnen punten, als elk item zo hoog komt als het kan: {}.", tracks.join(", "))
        }
        Phrase::TargetWanted { track, least, now, missing: 0 } => format!("{track}: minstens {least}, nu {now}"),
        Phrase::TargetWanted { track, least, now, missing } => {
            format!(
                "{track}: minstens {least}, nu op zijn minst {now} ({missing} {})",
                if *missing == 1 { "score ontbreekt" } else { "scores ontbreken" }
            )
        }
        Phrase::TotalOpen { lowest, highest, maximum, scored, items } => {
            format!("{lowest}–{highest}/{maximum} ({scored} van {items} gescoord)")
        }
        Phrase::ProgrammesDiffer { before, now } => format!("De vorige toetsing gaat over een ander programma: {before}, en niet {now}."),
        Phrase::SameDay { day } => format!("De vorige toetsing is van dezelfde dag ({day}); misschien is het dezelfde."),
        Phrase::Overdue { day } => format!("{day} (voorbij)"),
        Phrase::ReachedAlready { scores, now } => format!("{scores} (nu al {now})"),
        Phrase::MinimumWanted { item, least } => format!("{item}: minstens een {least}"),
        Phrase::SmallestSets { steps, effort, count, is_one } => {
            let steps = if *steps == 1 { "1 stap".to_owned() } else { format!("{steps} stappen") };
            let effort = effort.as_ref().map(|effort| format!(", samen een inspanning van {effort}")).unwrap_or_default();
            let others =
                if *is_one { "dit is de enige manier die zo klein is".to_owned() } else { format!("{count} manieren zijn even klein") };
            format!("Het doel is te halen in {steps}{effort}; met minder lukt het niet, en {others}.")
        }
        Phrase::OtherSet { without, with } => format!("Of, in plaats van {}: {}", without.join("; "), with.join("; ")),
        Phrase::TrackOutOfReach { track, highest, least, possible: None } => {
            format!("{track} is niet haalbaar: als elk item zo hoog komt als het kan, is het totaal {highest}, en nodig is {least}.")
        }
        Phrase::TrackOutOfReach { track, highest, least, possible: Some(possible) } => format!(
            "{track}: met stappen op wat gescoord is, komt het totaal zeker op {highest}, en nodig is {least}. Of het te halen is, hangt af van de scores die \
             ontbreken: met de hoogste daarvan kan het totaal {possible} worden."
        ),
        Phrase::MinimumOutOfReach { item, least, is_unscored: false } => format!("{item} kan niet op een {least} komen."),
        Phrase::MinimumOutOfReach { item, least, is_unscored: true } => {
            format!("{item} heeft nog geen score; of een {least} te halen is, is dus niet bekend.")
        }
        Phrase::CountedAtLowest { missing } => format!(
            "{missing} {} en {} hier mee met de laagste die nog mogelijk is. Scoor eerst wat ontbreekt.",
            if *missing == 1 { "score ontbreekt" } else { "scores ontbreken" },
            if *missing == 1 { "telt" } else { "tellen" }
        ),
        Phrase::RiseStep { item, tracks, from, to } => format!("{item} ({tracks}) van {from} naar {to}"),
        Phrase::PhaseUntil { phase, day } => format!("{}: tot en met {day}", phase),
        Phrase::TotalMoved { track, was, now, by } => format!("{track}: van {was} naar {now} ({by})."),
        Phrase::ActionsCounted { states } => {
            format!("Acties: {}.", states.iter().map(|(state, count)| format!("{count} {state}")).collect::<Vec<_>>().join(", "))
        }
        Phrase::ActionsRose { done, rose } => format!(
            "Bij {rose} van de {done} {} steeg de score van het item. Dat een item steeg, bewijst niet dat de actie dat deed.",
            if *done == 1 { "actie die klaar is," } else { "acties die klaar zijn," }
        ),
        Phrase::SinceLastTime { day: Some(day) } => format!("Sinds de vorige keer ({day})"),
        Phrase::SinceLastTime { day: None } => "Sinds de vorige keer".to_owned(),
        Phrase::TowardsScore { score, text } => format!("nodig voor een {score}: {text}"),
        Phrase::MadeWith { maker } => format!("Gemaakt met {maker}."),
        Phrase::RulingsElsewhere { count } => format!(
            "Bij het scoren {} toegepast; de tekst staat in het rapport voor het programma.",
            if *count == 1 { "is 1 interpretatie van de schaal".to_owned() } else { format!("zijn {count} interpretaties van de schaal") }
        ),
        Phrase::ScoreMark { score } => format!("score {score}"),
        Phrase::ScoreRange { lowest, highest } => {
            format!("Kies een score van {lowest} tot en met {highest}, of maak de cel leeg als de score niet bekend is.")
        }
        Phrase::NotAScore { lowest, highest } => format!("Een score is een geheel getal van {lowest} tot en met {highest}."),
    }
}
