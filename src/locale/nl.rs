//! Nederlands.

use super::name::{beside, either, in_brackets, listed, spread, together};
use super::number::{first_names, rows as rows_of, several};
use super::yaml_fault::wrong_value;
use super::{Lang, Message, Notice, People, Phrase, Said, Suggestion, decimal, percent};
use crate::source::Trouble;

fn suggest(suggestion: &Suggestion) -> String {
    match (suggestion.near.is_empty(), suggestion.known.is_empty()) {
        (false, _) => format!("bedoelde u {}?", suggestion.near.join(" of ")),
        (true, false) => format!("bekend zijn: {}", suggestion.known.join(", ")),
        (true, true) => "verbeter de naam".to_owned(),
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
    let from = from.as_ref().map(|lowest| format!(" vanaf {lowest}"));
    let to = to.as_ref().map(|highest| format!(" tot en met {highest}"));
    [from, to].into_iter().flatten().collect()
}

fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::NotThere => "bestaat niet".to_owned(),
        Trouble::NotAllowed => "dat is niet toegestaan".to_owned(),
        Trouble::NotAFile => "is geen bestand".to_owned(),
        Trouble::TooLarge { megabytes } => format!("is groter dan {megabytes} MiB"),
        Trouble::Full => "de schijf is vol".to_owned(),
        Trouble::Outside => "ligt buiten de map van de audit".to_owned(),
        Trouble::ReadOnly => "de schijf is alleen-lezen".to_owned(),
        Trouble::Other(said) => said.clone(),
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
        Message::FileTooLarge { megabytes } => Said::new(format!("groter dan {megabytes} MiB"), "kijk na of het juiste bestand genoemd is"),
        Message::NotText => Said::new("is geen tekstbestand", "bewaar het werkblad als CSV en noem dat bestand"),
        Message::NotUtf8 => Said::new("is geen UTF-8-tekst, of is te groot", "bewaar het bestand als tekst met codering UTF-8"),
        Message::NotOurFile { keys } => Said::new(
            format!("dit is geen auditbestand, schaal of tekstbestand: geen regel begint met {}", either(keys, "of")),
            "geef het bedoelde bestand op; een tabel hoort in audit.yaml onder 'evidence' of 'records'",
        ),
        Message::YamlSyntax { fault } => fault.said(Lang::Nl),
        Message::DoubledKey { key, first_line } => {
            Said::new(format!("'{key}' staat hier twee keer; de eerste keer op regel {first_line}"), "houd een van de twee")
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
            format!("schrijf '{key}: {known}', of gebruik een nieuwere getrouw"),
        ),
        Message::Format { text, help, .. } => Said::new(text.said(Lang::Nl), help.said(Lang::Nl)),
        Message::NothingToCheck => {
            Said::new("hier is geen YAML-bestand om na te kijken", "noem het bestand of de map waarin de schalen staan")
        }
        Message::FixesNothingToWrite => Said::new(
            "wat van standaardinvoer komt, kan niet in een bestand worden verbeterd",
            "noem het bestand, of laat met --diff zien wat er zou veranderen",
        ),
        Message::UnknownRule { name, suggestion } => Said::new(format!("er is geen regel '{name}'"), suggest(suggestion)),
        Message::RuleNotToOverrule { name } => Said::new(
            format!("regel '{name}' is altijd een fout: een bestand dat ze schendt, betekent niets"),
            "verbeter het bestand in plaats van de regel te verzachten",
        ),
        Message::TwoLevels { name } => Said::new(format!("regel '{name}' krijgt twee niveaus"), "geef elke regel er één"),
        Message::UnknownRubric { name, suggestion } => {
            Said::new(format!("er is geen meegeleverde schaal '{name}', en ook geen leesbaar bestand met die naam"), suggest(suggestion))
        }
        Message::UnknownModel { name, suggestion } => Said::new(format!("deze schaal kent geen model '{name}'"), suggest(suggestion)),
        Message::NotADate { text } => Said::new(
            format!("'{text}' is geen datum"),
            "schrijf dag-maand-jaar of jaar-maand-dag met vier cijfers voor het jaar, zoals 31-12-2026 of 2026-12-31",
        ),
        Message::PeriodBackwards { from, to } => {
            Said::new(format!("de periode eindigt ({to}) voor ze begint ({from})"), "verwissel 'from' en 'to', of verbeter een van de twee")
        }
        Message::DoubledAuditor { id } => Said::new(format!("auditor '{id}' staat hier twee keer"), "geef elke auditor een eigen id"),
        Message::ReservedRater { id } => {
            Said::new(format!("'{id}' is bestemd voor wat de beoordelaars samen vaststelden"), "geef deze auditor een ander id")
        }
        Message::RubricNamedBeside { key } => {
            Said::new(format!("'{key}' staat naast 'rubrics'"), "noem elke schaal onder 'rubrics', of één enkele met 'rubric' en 'model'")
        }
        Message::NoEvidenceNamed => Said::new("er is geen bestand met bewijs genoemd", "noem er minstens één: 'evidence: [bewijs.csv]'"),
        Message::DoubledFile { name } => Said::new(format!("'{name}' is twee keer genoemd"), "noem elk bestand één keer"),
        Message::TooManyListed { list, most } => {
            Said::new(format!("onder '{list}' staan er meer dan {most}"), "noem alleen wat bij deze audit hoort")
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
            "de eerste rij noemt de kolommen: item, kolom, feit, waarde, bron, beoordelaar, datum, toelichting",
        ),
        Message::MissingColumn { column, found } if found.is_empty() => {
            Said::new(format!("heeft geen kolom '{column}'"), "in de eerste rij horen de namen van de kolommen")
        }
        Message::MissingColumn { column, found } => {
            Said::new(format!("heeft geen kolom '{column}'"), format!("voeg ze toe aan de eerste rij, die nu luidt: {}", found.join(" | ")))
        }
        Message::UnknownColumn { name, suggestion } => {
            Said::new(format!("kolom '{name}' is niet bekend"), format!("{}; hernoem of verwijder ze", suggest(suggestion)))
        }
        Message::DoubledColumn { name } => Said::new(format!("kolom '{name}' staat hier twee keer"), "houd een van de twee"),
        Message::UnnamedColumn { number } => Said::new(
            format!("cel {number} is ingevuld, maar haar kolom heeft geen naam"),
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
        Message::BlankItem => Said::new("de rij noemt geen item", "vul het item in, of maak de rij leeg"),
        Message::BlankFact { item } => Said::new(
            format!("de rij heeft een waarde voor {item} maar noemt geen feit"),
            "vul het feit in, of 'score' voor een rechtstreekse score",
        ),
        Message::UnknownItem { item, rubric, suggestion } => Said::new(format!("geen item '{item}' in {rubric}"), suggest(suggestion)),
        Message::AmbiguousItem { item, rubrics } => Said::new(
            format!("'{item}' is een item van meer dan één schaal van deze audit"),
            format!("zet in de kolom rubric welke: {}", rubrics.join(" of ")),
        ),
        Message::UnusedItem { item, model, models } => Said::new(
            format!("een programma van model {model} gebruikt {item} niet"),
            format!("verwijder de rij, of verbeter het model: {item} hoort bij {}", models.join(", ")),
        ),
        Message::UnknownTrack { track, suggestion } => Said::new(format!("geen kolom '{track}' in deze schaal"), suggest(suggestion)),
        Message::UnusedTrack { track, model } => {
            Said::new(format!("een programma van model {model} heeft geen kolom {track}"), "verwijder de rij, of verbeter kolom of model")
        }
        Message::ItemNotInTrack { item, track, tracks } => {
            Said::new(format!("{item} wordt niet gescoord in {track}"), format!("het wordt alleen gescoord in {}", tracks.join(", ")))
        }
        Message::UnknownFact { item, fact, suggestion } => Said::new(format!("{item} kent geen feit '{fact}'"), suggest(suggestion)),
        Message::UnknownSource { code, suggestion } => {
            Said::new(format!("deze schaal kent geen gegevensbron '{code}'"), format!("{}; verbind er meer met +", suggest(suggestion)))
        }
        Message::UnknownRater { id, suggestion: People(suggestion) } => {
            Said::new(format!("beoordelaar '{id}' staat niet bij de auditors van de audit"), suggest(suggestion))
        }
        Message::NotANumber { text } => {
            Said::new(format!("'{text}' is geen getal"), "schrijf cijfers, met een komma of punt voor de decimalen")
        }
        Message::AmbiguousNumber { text, as_decimal, as_thousands } => Said::new(
            format!("'{text}' kan op twee manieren worden gelezen"),
            format!("schrijf {as_decimal} voor een decimaal getal, of {as_thousands} voor een geheel getal"),
        ),
        Message::NegativeFigure { text } => {
            Said::new(format!("'{text}' is kleiner dan nul"), "geen enkel cijfer van een audit kan dat zijn")
        }
        Message::NotWhole { text } => Said::new(format!("'{text}' is geen geheel getal"), "tel hier in hele getallen"),
        Message::StrayPercentSign { text } => {
            Said::new(format!("'{text}' is een percentage, maar dit feit niet"), "schrijf het getal zelf")
        }
        Message::FigureOutside { text, lowest, highest, help } => {
            let range =
                highest.as_ref().map_or_else(|| format!("{lowest} of meer"), |highest| format!("van {lowest} tot en met {highest}"));
            Said::new(format!("'{text}' kan bij dit gegeven niet"), beside(format!("schrijf een getal, {range}"), help))
        }
        Message::AboveHundred { text } => Said::new(format!("'{text}' is meer dan 100 %"), "schrijf een percentage van 0 tot en met 100"),
        Message::BarePercentage { text, percent, figure } => Said::new(
            format!("'{text}' kan een percentage of een deel van 1 zijn"),
            format!("schrijf {}, of {} %", decimal(Lang::Nl, percent), decimal(Lang::Nl, figure)),
        ),
        Message::NoValue { text } => {
            Said::new(format!("'{text}' is geen waarde"), "laat de cel leeg als het niet bekend is of niet van toepassing")
        }
        Message::PeriodTooLong { years } => Said::new(format!("de periode is langer dan {years} jaar"), "verbeter 'from' of 'to'"),
        Message::DayFarOff { text } => {
            Said::new(format!("{text} ligt meer dan een jaar van het einde van de periode"), "kijk na of het jaartal klopt")
        }
        Message::NotYesNo { text } => Said::new(format!("'{text}' is geen ja of nee"), "schrijf ja of nee"),
        Message::NotAChoice { text, suggestion } => Said::new(format!("'{text}' is hier geen mogelijk antwoord"), suggest(suggestion)),
        Message::RatingOutside { text, lowest, highest } => Said::new(
            format!("'{text}' is geen score van deze schaal"),
            format!("schrijf een geheel getal van {lowest} tot en met {highest}"),
        ),
        Message::Contradiction { fact, value, other, file, row } => Said::new(
            format!("{fact} is hier '{value}' maar '{other}' in {file}, rij {row}"),
            "houd de juiste; een lege kolom staat voor alle kolommen van het item",
        ),
        Message::RatersDisagree { item, fact, values } => {
            let values = values.iter().map(|(rater, value)| format!("{rater} zegt {value}")).collect::<Vec<_>>().join(", ");
            Said::new(
                format!("de beoordelaars verschillen over {item}, {fact}: {values}"),
                "kies er een met --rater, of voeg een rij van beoordelaar 'consensus' toe",
            )
        }
        Message::NoSuchRater { id, suggestion: People(suggestion) } => {
            Said::new(format!("geen enkele rij van het bewijs is van beoordelaar '{id}'"), suggest(suggestion))
        }
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
            "er is een werker vermeld, maar geen item van deze schaal wordt per werker gescoord",
            format!("laat de werker weg; '{fact}' geldt voor het hele item"),
        ),
        Message::WorkerNotTaken { fact, items } => Said::new(
            format!("er is een werker vermeld, maar alleen '{fact}' van {} wordt per werker ingevuld", listed(items)),
            "laat de werker in deze rij weg",
        ),
        Message::MeanAgainstRatings { item, fact, stated, mean } => Said::new(
            format!("{item}: {fact} is ingevuld als {stated}, maar het gemiddelde van de scores per werker is {mean}"),
            "verbeter een van beide, of zeg in de toelichting waarom het ingevulde gemiddelde geldt",
        ),
        Message::RatingAgainstFacts { item, rating, computed } => Said::new(
            format!("{item} kreeg score {rating}, maar de gegevens leveren {computed} op"),
            "zeg waarom in de toelichting bij de score, of verwijder een van beide",
        ),
        Message::RatingAboveCap { item, rating, cap, fact } => Said::new(
            format!("{item} kreeg score {rating}, maar {fact} laat hoogstens {cap} toe"),
            "zeg waarom in de toelichting bij de score, of verwijder een van beide",
        ),
        Message::RatingOverrides { item, rating, computed } => {
            Said::bare(format!("{item}: score {rating} geldt, met toelichting, hoewel de gegevens {computed} opleveren"))
        }
        Message::RatingOverridesCap { item, rating, cap, fact } => {
            Said::bare(format!("{item}: score {rating} geldt, met toelichting, hoewel {fact} hoogstens {cap} toelaat"))
        }
        Message::InsufficientAgainstFacts { item, computed } => Said::new(
            format!("{item} staat als niet te scoren, maar de feiten geven {computed}"),
            "zeg in de toelichting waarom, of haal een van beide weg",
        ),
        Message::InsufficientOverrides { item, computed } => {
            Said::bare(format!("{item}: met toelichting als niet te scoren opgegeven, hoewel de feiten {computed} geven"))
        }
        Message::FactsMissing { item, facts, open } => Said::new(
            format!("{item} kan niet worden gescoord; niet vermeld: {}; nog mogelijk: {}", listed(facts), listed(open)),
            "vermeld het, of geef het item rechtstreeks een score",
        ),
        Message::RatingAgainstOpen { item, rating, open } => Said::new(
            format!("{item} is gescoord met {rating}, maar de gegevens laten alleen {} toe", listed(open)),
            "verbeter een van beide, of zeg in de toelichting waarom de score blijft",
        ),
        Message::RatingOverridesOpen { item, rating, open } => {
            Said::bare(format!("{item}: de score {rating} blijft, hoewel de gegevens alleen {} toelaten", listed(open)))
        }
        Message::CapWithoutEvidence { item, fact, at_most } => Said::new(
            format!("{item}: {fact} is niet vermeld en geldt als niet vervuld, dus hoogstens {at_most}"),
            "vermeld het als er bewijs voor is",
        ),
        Message::UnstatedComponents { item, facts } => {
            Said::new(format!("{item}: niet vermeld en geteld als afwezig: {}", listed(facts)), "vermeld elk met ja of nee")
        }
        Message::UnlistedSource { item, code, listed } => {
            Said::bare(format!("{item}: de schaal noemt {code} niet als gegevensbron ({})", listed.join(", ")))
        }
        Message::SingleSource { item, code, listed } => {
            Said::bare(format!("{item}: de score rust alleen op {code}; de schaal noemt {}", listed.join(", ")))
        }
        Message::RecordsWithoutPeriod => Said::new(
            "er zijn registraties genoemd, maar geen periode",
            "voeg een periode toe: 'period: {from: 2026-01-01, to: 2026-06-30}'",
        ),
        Message::NoRecordsNamed => Said::new(
            "de audit noemt geen registraties",
            "noem ze in audit.yaml onder 'records', bij voorbeeld 'records: {workers: werkers.csv}'",
        ),
        Message::NoHeadings { required } => Said::new(
            "de eerste rij noemt geen enkele kolom die deze tabel kent",
            format!("zet de namen van de kolommen in de eerste rij{}, of noem ze in audit.yaml onder 'columns'", in_brackets(required)),
        ),
        Message::MissingTable { table } => Said::new(format!("er is geen tabel {table}"), "noem ze in audit.yaml onder 'records'"),
        Message::RecordsColumnMissing { column } => Said::new(
            format!("heeft geen kolom '{column}'"),
            format!("voeg ze toe, of zeg in audit.yaml welke kolom het is: 'columns: {{{column}: …}}'"),
        ),
        Message::UnusedColumns { headings } => Said::new(
            format!("niet gebruikt: {}", headings.join(", ")),
            "noem in audit.yaml onder 'columns' wat wel gebruikt moet worden, en onder 'drop' wat niet",
        ),
        Message::RecordsColumnDoubled { column } => Said::new(
            format!("een tweede kolom voor '{column}'"),
            "zeg in audit.yaml onder 'columns' welke het is, en laat de andere weg onder 'drop'",
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
            "zeg in audit.yaml bij deze tabel welke het is: 'dates: day-month-year'",
        ),
        Message::PersonalColumn { what } => Said::new(
            format!("de kolom lijkt {} te bevatten", what.of(Lang::Nl)),
            "haal de kolom uit het bestand, of laat ze weg in audit.yaml onder 'drop'; personen staan hier alleen met een pseudoniem",
        ),
        Message::NoSuchSheet { sheet, known } => Said::new(
            format!("het bestand heeft geen blad '{sheet}'"),
            if known.is_empty() { "kijk hoe het blad heet".to_owned() } else { format!("het heeft: {}", known.join(", ")) },
        ),
        Message::OldExcelFile => Said::new(
            "is een bestand van het oude Excel (.xls), of een met een wachtwoord",
            "open het in Excel, bewaar het als .xlsx zonder wachtwoord, en noem dat bestand",
        ),
        Message::HtmlFile => {
            Said::new("is een webpagina, hoe het bestand ook heet", "open het in Excel, bewaar het als .xlsx, en noem dat bestand")
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
            "zet alle datums om naar één vorm, bij voorkeur uit de bron",
        ),
        Message::TableTooLarge { rows, cells } => {
            Said::new(format!("heeft meer dan {rows} rijen of {cells} cellen"), "verdeel de tabel over meer bestanden")
        }
        Message::AllSheetsHidden { known } => Said::new(
            format!("alle bladen zijn verborgen: {}", known.join(", ")),
            "maak het blad met de tabel zichtbaar, of noem het in audit.yaml onder 'sheet'",
        ),
        Message::TitlesPassedOver { rows } => {
            Said::bare(format!("{} boven de kolomnamen niet gelezen", Lang::Nl.some(*rows, "rij", "rijen")))
        }
        Message::FirstSheetRead { sheet, others } => Said::bare(format!("blad '{sheet}' is gelezen; ook gevuld: {}", others.join(", "))),
        Message::HiddenCells { sheet, rows, columns } => {
            let hidden = [(*rows, "rij", "rijen"), (*columns, "kolom", "kolommen")];
            let hidden: Vec<String> =
                hidden.iter().filter(|(count, ..)| *count > 0).map(|(count, one, many)| Lang::Nl.some(*count, one, many)).collect();
            Said::new(
                format!("blad '{sheet}' heeft {} verborgen, die meetellen", hidden.join(" en ")),
                "maak zichtbaar wat verborgen is om te zien wat meetelt, of haal het weg",
            )
        }
        Message::MoreOfAKind { count, .. } => {
            Said::bare(format!("en vanaf hier nog {} dezelfde fout", Lang::Nl.some(*count, "keer", "keer")))
        }
        Message::JoinedTeams => Said::bare(
            "teams in één cel zijn uit elkaar gehaald aan komma's, schuine strepen en dergelijke, omdat elk deel een team van cliënten is",
        ),
        Message::UnknownTimezone { name } => {
            Said::new(format!("'{name}' is geen tijdzone"), "schrijf bijvoorbeeld Europe/Brussels of Europe/Amsterdam")
        }
        Message::ZonedDate { text } => Said::new(
            format!("achter '{text}' staat een tijdzone, zodat niet vaststaat welke dag het hier was"),
            "schrijf de dag, of noem in audit.yaml 'timezone', zoals Europe/Brussels",
        ),
        Message::DateAfterReport { text } => Said::new(format!("{text} is later dan de dag van dit verslag"), "kijk na of de datum klopt"),
        Message::SheetOfCsv => Said::new("een CSV-bestand heeft geen bladen", "laat 'sheet' weg"),
        Message::NotASpreadsheet => Said::new("is geen leesbaar XLSX- of ODS-bestand", "bewaar het opnieuw als XLSX, of als CSV"),
        Message::Rows { notice, rows, count, shown } => row_fault(**notice, rows, *count, shown.as_deref()),
        Message::StatedAgainstMeasured { item, fact, stated, measured } => Said::new(
            format!("{item}: {fact} is {stated} volgens het bewijs en {measured} volgens de registraties"),
            "verbeter een van de twee, of zet bij de rij in het bewijs een toelichting die zegt waarom",
        ),
        Message::StatedOverMeasured { item, fact, stated, measured } => Said::bare(format!(
            "{item}: {fact} telt als {stated} volgens het bewijs, tegen {} volgens de registraties; de toelichting zegt waarom",
            measured.as_deref().unwrap_or("een andere waarde (niet getoond)")
        )),
        Message::WithoutTeam { item, workers } => Said::new(
            format!(
                "{item}: {} geen team; daarom wordt er niet in teamverband gewerkt",
                several(*workers, "werker heeft", "werkers hebben")
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
            "geef de soort haar betekenis onder 'values' in audit.yaml",
        ),
        Message::WeeksWithContact { item, weeks, of } => {
            Said::bare(format!("{item}: in {weeks} van de {of} weken zijn contacten geregistreerd; de schaal vraagt een wekelijkse lijst"))
        }
        Message::WaitingSoFar { item, clients } => Said::bare(format!(
            "{item}: {} zonder eerste contact {} mee met de dagen tot nu toe, een ondergrens",
            clients.map_or_else(|| "minder dan 5 cliënten".to_owned(), |clients| several(clients, "cliënt", "cliënten")),
            if *clients == Some(1) { "telt" } else { "tellen" },
        )),
        Message::ZoneUnread => Said::new(
            "TZ noemt geen tijdzone die gelezen wordt; vandaag is de dag in UTC",
            "zet TZ op een naam zoals Europe/Brussels, of geef de dag op met --date",
        ),
        Message::PathOutside { path } => Said::new(
            format!("'{path}' ligt buiten de map van de audit"),
            "leg het in die map, zodat de audit bij elkaar blijft wanneer iemand hem bewaart of doorgeeft",
        ),
        Message::OutputUnwritable { file, trouble: what, replaced } => Said::new(
            format!("{file} kan niet worden geschreven: {}", trouble(what)),
            match replaced[..] {
                [] => "controleer of de map bestaat en of erin geschreven mag worden; er is niets vervangen".to_owned(),
                _ => format!("al wel vervangen: {}", replaced.join(", ")),
            },
        ),
        Message::OutputFormat { file, known } => Said::new(
            format!("er is geen rapport mogelijk in de vorm van {file}"),
            format!("laat de naam eindigen op {}", known.join(", ")),
        ),
        Message::OutputIsFolder { file } => Said::new(format!("{file} is een map"), "noem een bestand in die map"),
        Message::OutputFolderMissing { file } => {
            Said::new(format!("de map van {file} bestaat niet"), "maak de map eerst, of kies een andere")
        }
        Message::OutputNotBuiltIn { file, feature } => Said::new(
            format!("deze getrouw kan geen {feature} maken, dus {file} ook niet"),
            format!("installeer met 'cargo install getrouw --features {feature}', of maak een .html, die zich goed laat afdrukken"),
        ),
        Message::OutputNotMade { format, reason } => Said::new(
            format!("het verslag kon niet als {format} worden gemaakt: {reason}"),
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
        Message::DoubledOutput { file } => Said::new(format!("{file} is twee keer genoemd"), "noem elk rapport één keer"),
        Message::UnderGate { track, total, gate } => Said::bare(format!("{track}: {total} ligt onder de drempel van {gate}")),
        Message::AmbiguousGate { gate, known } => {
            Said::new(format!("een grens van {gate} kan bij meer dan één schaal horen"), format!("zeg bij welke: {}", known.join(", ")))
        }
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
        Phrase::AtRows { rows, more } => rows_of("rijen", rows, *more, "nog"),
        Phrase::AuditIsSound { warnings, notices } => {
            format!(
                "geen fouten; {}, {}",
                Lang::Nl.some(*warnings, "waarschuwing", "waarschuwingen"),
                Lang::Nl.some(*notices, "melding", "meldingen")
            )
        }
        Phrase::WordsNotCompared => "de woorden zijn niet vergeleken: de twee hebben geen taal gemeen".to_owned(),
        Phrase::WordsComparedIn { language } => format!("de woorden zijn vergeleken in taal {language}, de taal die beide hebben"),
        Phrase::FixesMade { fixes, files } => {
            format!("{} in {}", Lang::Nl.some(*fixes, "verbetering", "verbeteringen"), Lang::Nl.some(*files, "bestand", "bestanden"))
        }
        Phrase::FilesChecked { files, summary } => {
            format!("{}: {summary}", Lang::Nl.some(*files, "bestand nagekeken", "bestanden nagekeken"))
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
        Phrase::FromTo { lowest, highest } => format!("{lowest} tot {highest}"),
        Phrase::BandOrigin { origin } => format!("De klassen komen van: {}.", origin.trim_end_matches('.')),
        Phrase::BandsAreOn { what } => format!("De klassen gelden voor: {what}."),
        Phrase::MinimumOrigin { origin } => format!("De laagste scores komen van: {}.", origin.trim_end_matches('.')),
        Phrase::OneOfSeveralScales { scales } => format!(
            "Deze audit gebruikt meer dan één schaal, elk met een eigen rapport: {}. Hun totalen worden nooit opgeteld.",
            scales.join(", ")
        ),
        Phrase::InsufficientCode { code, title } => format!("code {code}: {title}"),
        Phrase::AnchorMet { score } => format!("Behaald ankerpunt ({score})"),
        Phrase::NextAnchor { score } => format!("Wat een {score} vraagt"),
        Phrase::FactStated { title, value } => format!("{title}: {value}"),
        Phrase::Because { clauses } => clauses.join("; "),
        Phrase::FigureInRange { figure, range } => format!("{figure} ({range})"),
        Phrase::FigureBetween { figure, range, tie: true } => format!("{figure}, even dicht bij twee ankerpunten: {range} geldt"),
        Phrase::FigureBetween { figure, range, tie: false } => format!("{figure}, het dichtst bij {range}"),
        Phrase::CountPresent { present, of } => format!("{present} van de {of} onderdelen"),
        Phrase::CountNeeded { range, of } => format!("{range} van de {of} onderdelen"),
        Phrase::Absent { titles } => format!("nog niet: {}", titles.join(", ")),
        Phrase::NoLonger { condition } => format!("niet langer: {condition}"),
        Phrase::FigureNeeded { title, range } => format!("{title}: {range}"),
        Phrase::CappedBy { title, at_most } => format!("hoogstens {at_most}, tenzij {title}"),
        Phrase::RatedBy { rating } => format!("de auditor gaf een {rating}"),
        Phrase::RatedOver { rating, computed } => format!("de auditor gaf een {rating}; de gegevens leveren {computed} op"),
        Phrase::WantingFacts { titles, open } => format!("niet vermeld: {}; nog mogelijk: {}", titles.join(", "), listed(open)),
        Phrase::AllOf { conditions } => conditions.join(" en "),
        Phrase::AnyOf { conditions } => conditions.join(" of "),
        Phrase::UpTo { figure } => format!("hoogstens {figure}"),
        Phrase::Under { figure } => format!("minder dan {figure}"),
        Phrase::AtLeast { figure } => format!("minstens {figure}"),
        Phrase::Over { figure } => format!("meer dan {figure}"),
        Phrase::Between { lowest, highest } => format!("{lowest} tot en met {highest}"),
        Phrase::OverUpTo { lowest, highest } => format!("meer dan {lowest} tot en met {highest}"),
        Phrase::OverAndUnder { lowest, highest } => format!("meer dan {lowest} en minder dan {highest}"),
        Phrase::FromAndUnder { lowest, highest } => format!("{lowest} tot minder dan {highest}"),
        Phrase::Percent { number } => percent(Lang::Nl, number),
        Phrase::Number { number } => decimal(Lang::Nl, number),
        Phrase::FigureWithUnit { figure, unit } => format!("{figure} {unit}"),
        Phrase::InWeeks { weeks, of } => format!("in {weeks} van de {of} weken"),
        Phrase::WholeNumber { unit, from, to } => format!("geheel getal{}, {unit}", bounds(from, to)),
        Phrase::AnyNumber { unit, from, to } => format!("getal{}, {unit}", bounds(from, to)),
        Phrase::WithoutFigure { condition } => format!("waar geen cijfer te krijgen is: {condition}"),
        Phrase::CannotGoTogether { conditions } => conditions.join(" en "),
        Phrase::RateOf { percent, count, of } => format!("{percent} ({count} van {of})"),
        Phrase::RateHidden { count, of } => format!("{count} van {of}"),
        Phrase::OutcomeUnsaid { jobs } => {
            format!("Van {jobs} banen is niet ingevuld of ze regulier zijn; ze tellen niet bij de behouden, hangende en verloren banen.")
        }
        Phrase::OutcomeUndated { table, rows } => format!("{rows} rijen van {table} zonder datum tellen nergens mee."),
        Phrase::Spread { lowest, median, highest } => format!("{lowest} · {median} · {highest}"),
        Phrase::WaitingIncluded { clients } => format!("waarvan {} met de dagen tot nu toe", Lang::Nl.some(*clients, "cliënt", "cliënten")),
        Phrase::NoTable { table } => format!("er is geen tabel {table}"),
        Phrase::NoColumn { table, column } => format!("de tabel {table} heeft geen kolom {column}"),
        Phrase::NothingToCount { of } => format!("niets om te tellen: geen {of}"),
        Phrase::MeasuredThus { measure, how, files } => format!("{measure}: {}; te vinden in {}", how.nl, files.join(", ")),
        Phrase::Subject { programme, rubric } => format!("Modelgetrouwheid van {programme} volgens de {rubric}"),
        Phrase::Quoted { text } => format!("‘{text}’"),
        Phrase::Titled { title, name } => format!("{title}: {name}"),
        Phrase::ShortVersion => {
            "Dit is een verkorte versie. In het rapport voor het programma staat per item waarop de score berust.".to_owned()
        }
        Phrase::ItemsFromTo { lowest, highest } => format!(
            "Elk item krijgt een score van {lowest} tot en met {highest}. Hoe hoger de score, hoe getrouwer het programma op dat punt werkt volgens \
             het model. Een score die ontbreekt, telt niet als nul en ook niet als de laagste score: ze is niet bekend."
        ),
        Phrase::SharesExplained { lowest, maximum } => format!(
            "Het deel van het maximum is het totaal gedeeld door het hoogst mogelijke totaal. Het deel van het bereik begint bij het laagst \
             mogelijke totaal te tellen ({lowest}) en eindigt bij het hoogste ({maximum}); het is daarom het eerlijkst om schalen te vergelijken."
        ),
        Phrase::OfMaximum { maximum } => format!("van {maximum}"),
        Phrase::StillBetween { lowest, highest } => format!("onvolledig: kan nog {lowest} tot {highest} worden"),
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
        Phrase::DirectRating { rating } => format!("rechtstreekse score: {rating}"),
        Phrase::InTrack { track, text } => format!("{track}: {text}"),
        Phrase::OfAnotherModel { models } => format!("niet gescoord in dit model; hoort bij {}", models.join(" en ")),
        Phrase::OnlyInTracks { tracks } => format!("alleen gescoord in {}", tracks.join(" en ")),
        Phrase::ScoresDiverge { scores, disputed } => format!(
            "uiteenlopende score: {}{}",
            scores.join(", "),
            if *disputed { "; de schaal spreekt zichzelf tegen over de vraag of dat mag" } else { "; de schaal laat dat toe" }
        ),
        Phrase::AgainstFacts { track, score, computed } => {
            format!("{track}: score {score} met toelichting, hoewel de gegevens {computed} opleveren")
        }
        Phrase::DataInsufficient { track } => format!("{track}: de gegevens laten geen score toe"),
        Phrase::TowardsScore { score, text } => format!("naar een {score}: {text}"),
        Phrase::MadeWith { maker } => format!("Gemaakt met {maker}."),
        Phrase::RulingsElsewhere { count } => format!(
            "Bij het scoren {} toegepast; ze staan in het rapport voor het programma.",
            if *count == 1 { "is 1 uitspraak over de schaal".to_owned() } else { format!("zijn {count} uitspraken over de schaal") }
        ),
        Phrase::ScoreMark { score } => format!("score {score}"),
        Phrase::ScoreRange { lowest, highest } => {
            format!("Kies een score van {lowest} tot en met {highest}, of maak de cel leeg als ze niet bekend is.")
        }
        Phrase::NotAScore { lowest, highest } => format!("Een score is een geheel getal van {lowest} tot en met {highest}."),
    }
}
