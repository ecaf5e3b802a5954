//! Pagina's van regels.

/// The English text of a rule's page as it stands in code, and the same in this language.
pub static RULES: &[(&str, &str)] = &[
    (
        "The file cannot be read: it is not there, may not be read, is not an ordinary file, or is far larger than any rubric.",
        "Het bestand kan niet worden gelezen: het bestaat niet, mag niet worden gelezen, is geen gewoon bestand of is veel groter dan een schaal ooit is.",
    ),
    ("Nothing can be said of a rubric that nobody can read.", "Over een schaal die niemand kan lezen, valt niets te zeggen."),
    ("getrouw rubric check no-such-file.yaml", "getrouw rubric check bestaat-niet.yaml"),
    ("The file is larger than 2 MiB.", "Het bestand is groter dan 2 MB."),
    (
        "A rubric of a hundred items is a tenth of one. Something else was named, and reading it whole would only take memory.",
        "Een schaal met honderd items is een tiende daarvan. Er is iets anders opgegeven, en het inlezen zou alleen geheugen kosten.",
    ),
    ("a database or a video that was named by mistake", "een database of een video die per ongeluk is opgegeven"),
    ("The file is not UTF-8 text, or holds a NUL character.", "Het bestand is geen UTF-8-tekst, of bevat een NUL-teken."),
    (
        "YAML is Unicode text. Read otherwise, a letter of a criterion or a digit of a bound could turn into another.",
        "YAML is Unicode-tekst. Met een andere codering kan een letter van een criterium of een cijfer van een grens in iets anders veranderen.",
    ),
    ("a rubric that was saved as Windows-1252", "een schaal die als Windows-1252 is bewaard"),
    (
        "The file is not YAML, or uses anchors and aliases, nests deeper than a rubric can, or holds more values than any rubric.",
        "Het bestand is geen YAML, gebruikt verwijzingen (& en *), is dieper genest dan een schaal kan zijn, of bevat meer waarden dan een schaal ooit heeft.",
    ),
    (
        "What cannot be read whole might be read wrong. Anchors let a small file grow without bound, and no rubric needs them.",
        "Wat niet helemaal te lezen is, wordt misschien verkeerd gelezen. Met verwijzingen kan een klein bestand onbeperkt groeien; een schaal heeft die niet nodig.",
    ),
    ("The same key appears twice in one mapping.", "Dezelfde sleutel staat twee keer in één blok."),
    (
        "Most readers of YAML keep the last of the two without a word, and a scale would then have another bound than its author sees.",
        "De meeste programma's die YAML lezen, houden zonder iets te zeggen de laatste van de twee. De schaal zou dan een andere grens hebben dan de auteur ziet.",
    ),
    ("The format has no such key here.", "Het bestandsformaat kent deze sleutel hier niet."),
    (
        "A misspelt key would be ignored, and what it was to say would be missing from every score.",
        "Een verkeerd gespelde sleutel zou worden genegeerd, en wat daar staat, zou in elke score ontbreken.",
    ),
    ("A key that the format asks for is not there.", "Een sleutel die het bestandsformaat vraagt, ontbreekt."),
    (
        "Without it the rubric does not say enough to score anybody.",
        "Zonder die sleutel zegt de schaal niet genoeg om een programma te kunnen scoren.",
    ),
    (
        "The value is of another kind than the format asks for, such as text where a number belongs.",
        "De waarde is van een andere soort dan het bestandsformaat vraagt, zoals tekst waar een getal hoort.",
    ),
    ("It cannot be read as what it is to mean.", "Wat ermee bedoeld is, valt er niet uit op te maken."),
    (
        "The file is written in a version of the format that this program does not read.",
        "Het bestand is geschreven in een versie van het bestandsformaat die getrouw niet leest.",
    ),
    ("A later format may mean something else by the same words.", "Een latere versie kan met dezelfde woorden iets anders bedoelen."),
    (
        "The name refers to a track, model, item, fact, ruling, band or language that does not exist.",
        "Er bestaat geen spoor, model, item, gegeven, interpretatie, niveau of taal met deze naam.",
    ),
    (
        "The rule or mapping in which it appears would be about nothing.",
        "De regel of de indeling waarin de naam staat, zou nergens over gaan.",
    ),
    (
        "An item lists an evidence code that is not among the codes of the rubric.",
        "Een item noemt een code van een gegevensbron die niet bij de codes van de schaal staat.",
    ),
    (
        "Evidence could not name it, and a report could not say what it stands for. A code that the source prints without explaining it is listed with 'undefined: true'.",
        "Het bewijs zou de code niet kunnen noemen, en een rapport zou niet kunnen zeggen waar die voor staat. Een code die de oorspronkelijke schaal zonder uitleg vermeldt, krijgt 'undefined: true'.",
    ),
    (
        "The wording is for a rubric that is neither among the files that are checked nor shipped.",
        "Het tekstbestand hoort bij een schaal die niet bij de gecontroleerde bestanden zit en ook niet is meegeleverd.",
    ),
    ("Its names cannot be held against those of a rubric.", "De namen erin kunnen niet met die van een schaal worden vergeleken."),
    (
        "The wording is for another rubric than the one that it is laid over.",
        "Het tekstbestand hoort bij een andere schaal dan die waarvoor het wordt gebruikt.",
    ),
    ("The same item number means something else in another scale.", "Hetzelfde itemnummer betekent in een andere schaal iets anders."),
    (
        "an audit of one scale that lists an overlay of another",
        "een audit met de ene schaal, waarin een tekstbestand voor een andere is opgenomen",
    ),
    ("The file is an audit, and neither a rubric nor a wording.", "Het bestand is een audit, en geen schaal of tekstbestand."),
    ("Nothing of it can be checked here; 'getrouw check' does that.", "Hier valt er niets aan te controleren; dat doet 'getrouw check'."),
    ("getrouw rubric check audit.yaml", "de opdracht getrouw rubric check audit.yaml"),
    (
        "The file is none of ours: no line of it begins with 'audit:', 'rubric:' or 'wording:'.",
        "Het bestand is niet van getrouw: geen regel begint met 'audit:', 'rubric:' of 'wording:'.",
    ),
    (
        "It may be anything, such as a table of clients, so it is named and nothing of it is shown.",
        "Het kan van alles zijn, ook een tabel met cliënten. Daarom wordt alleen de naam genoemd en niets van de inhoud getoond.",
    ),
    ("getrouw rubric check clients.csv", "getrouw rubric check clienten.csv"),
    ("A comment begins right behind an unquoted text.", "Vlak achter een tekst zonder aanhalingstekens begint een opmerking."),
    (
        "In YAML a blank and a # begin a comment: of the title 'Team #2' only 'Team' is read, and nobody sees that the rest is gone.",
        "In YAML begint met een spatie en een # een opmerking: van de titel 'Team #2' wordt alleen 'Team' gelezen, en niemand ziet dat de rest weg is.",
    ),
    ("The item names no track.", "Het item noemt geen spoor."),
    ("It would be in no column of the score sheet.", "Het zou in geen enkele kolom van het scoreblad staan."),
    (
        "An item of several tracks does not say whether its tracks may have different scores.",
        "Een item met meer sporen zegt niet of de sporen een verschillende score mogen hebben.",
    ),
    (
        "Nobody could tell a finding from a slip of the pen when the two columns differ.",
        "Als de twee sporen verschillen, zou niemand kunnen zien of dat een bevinding is of een verschrijving.",
    ),
    ("Bands or minimums do not say who established them.", "Bij niveaus of minimumscores staat niet wie die heeft vastgesteld."),
    (
        "A band is a verdict. A reader must know whose it is before a programme is called good or poor by it.",
        "Een niveau is een oordeel. Een lezer moet weten van wie dat komt, voordat een programma daarmee goed of zwak wordt genoemd.",
    ),
    (
        "The text is not a range of numbers, or its ends are the wrong way round.",
        "De tekst is geen bereik van getallen, of de grenzen staan in de verkeerde volgorde.",
    ),
    ("Nobody can tell which figures it holds.", "Niemand kan zeggen welke waarden erin vallen."),
    (
        "A score of the scale lies beyond 10,000, or the maximum of a track beyond 1,000,000, below zero or above.",
        "Een score van de schaal ligt voorbij 10.000, of het maximum van een spoor voorbij 1.000.000, onder nul of erboven.",
    ),
    (
        "No scale has such scores. It is a slip, and a chart or a table with a place for each score could not be made.",
        "Geen schaal heeft zulke scores. Het is een vergissing, en een grafiek of tabel met een plaats voor elke score zou niet te maken zijn.",
    ),
    (
        "There are more than 100 tracks, models, or answers of a choice.",
        "Er zijn meer dan 100 sporen, modellen of antwoorden van een keuze.",
    ),
    (
        "Every model is checked in every track, and every answer in every rule. No reviewer could choose among so many either.",
        "Elk model wordt gecontroleerd in elk spoor, en elk antwoord in elke regel. Ook een auditor zou uit zoveel niet kunnen kiezen.",
    ),
    ("a list of postcodes as a choice", "een lijst met postcodes als keuze"),
    ("A band has a bound beyond what a track can report.", "Een niveau heeft een grens voorbij wat een spoor kan opleveren."),
    (
        "It was meant to end where the scale ends. Either the bound is a slip, or the scale has other items than the band was made for.",
        "Het niveau hoorde te eindigen waar de schaal eindigt. De grens is een vergissing, of de schaal heeft andere items dan die waarvoor het niveau gemaakt is.",
    ),
    ("Two ranges of one rule, or two bands, hold the same figure.", "Twee bereiken van één regel, of twee niveaus, hebben waarden gemeen."),
    (
        "Such a figure would have two scores, and which of them it got would depend on the order of the file.",
        "Zo'n waarde zou twee scores hebben, en de volgorde in het bestand zou bepalen welke geldt.",
    ),
    (
        "Between two ranges lies a hole that is wider than the step in which the anchors count, and that is not declared.",
        "Tussen twee bereiken ligt een gat dat breder is dan de stap waarin de ankerpunten tellen, en dat niet onder 'holes' staat.",
    ),
    (
        "Anchors in whole numbers leave a hole as wide as their step, and a figure in it takes the nearest. A wider hole is more likely a wrong bound; where the source has one, 'holes' names a figure in it. Between bands on a mean or a percentage there may be none.",
        "Ankerpunten in hele getallen laten een gat zo breed als hun stap, en een waarde daarin gaat naar het dichtstbijzijnde. Een breder gat is eerder een foute grens; heeft de oorspronkelijke schaal er een, dan noemt 'holes' een waarde in dat gat. Tussen niveaus voor een gemiddelde of een percentage mag er geen gat zijn.",
    ),
    (
        "Figures below the first or above the last range belong to none.",
        "Waarden onder het eerste bereik of boven het laatste horen nergens bij.",
    ),
    ("Such a figure can occur, and would have no score.", "Zo'n waarde kan voorkomen, en zou geen score hebben."),
    ("A figure that is declared to lie in a hole lies in a range.", "Een waarde die in een gat heet te liggen, ligt in een bereik."),
    (
        "The ranges were changed and the declaration was not, or one of the two is wrong.",
        "De bereiken zijn gewijzigd en 'holes' niet, of een van de twee is fout.",
    ),
    (
        "A range of a count asks for more components than are counted.",
        "Een bereik van een telling vraagt meer onderdelen dan er geteld worden.",
    ),
    ("Nobody could reach that score.", "Geen enkel programma zou die score kunnen halen."),
    (
        "A count names a component that is not among the facts of the item.",
        "Een telling noemt een onderdeel dat niet bij de gegevens van het item staat.",
    ),
    (
        "Evidence could not state it, so the full count could not be reached.",
        "In het bewijs kan het niet worden ingevuld, en het volle aantal is dus niet te halen.",
    ),
    ("A count names the same component twice.", "Een telling noemt hetzelfde onderdeel twee keer."),
    (
        "It would weigh double, and another one is likely to be missing.",
        "Het zou dubbel meetellen, en waarschijnlijk ontbreekt er een ander.",
    ),
    (
        "A count is of a fact that is not yes or no, or bands are of a fact that is not a number.",
        "Een telling gaat over een gegeven dat geen ja of nee is, of bereiken gaan over een gegeven dat geen getal is.",
    ),
    ("The rule could not be applied to any answer.", "De regel zou op geen enkel antwoord toe te passen zijn."),
    (
        "A number has no unit, a choice has fewer than two answers, or a fact has a unit or answers that its kind does not take.",
        "Een getal heeft geen eenheid, een keuze heeft minder dan twee antwoorden, of een gegeven heeft een eenheid of antwoorden die niet bij de soort passen.",
    ),
    (
        "Whoever states the fact must know what it counts, and what there is to choose from.",
        "Wie het gegeven invult, moet weten wat er geteld wordt en waaruit te kiezen valt.",
    ),
    ("A score of the scale has no anchor.", "Een score van de schaal heeft geen ankerpunt."),
    (
        "A reviewer could not choose it, and a report could not say what it means.",
        "Een auditor zou die score niet kunnen kiezen, en een rapport zou niet kunnen zeggen wat die betekent.",
    ),
    (
        "A rule, range, anchor, cap or minimum names a score outside the range of the scale.",
        "Een regel, bereik, ankerpunt, plafond of minimumscore noemt een score buiten het bereik van de schaal.",
    ),
    ("No item can have that score.", "Geen enkel item kan die score krijgen."),
    (
        "A case has both 'all' and 'any', or gives none or several of a score, a count and bands, or the list is empty.",
        "Een regel heeft zowel 'all' als 'any', of geeft niet precies één van de drie: een score, een telling of bereiken; of de lijst is leeg.",
    ),
    ("It could be read in more than one way.", "Dat zou op meer dan één manier te lezen zijn."),
    (
        "A condition is not a fact, an operator and an answer that the fact takes.",
        "Een voorwaarde bestaat niet uit een gegeven, een teken en een antwoord dat bij het gegeven past.",
    ),
    ("It would never hold, or always.", "De voorwaarde zou nooit gelden, of altijd."),
    (
        "Two items, tracks, models, sources, principles, rulings, sections or answers have the same id.",
        "Twee items, sporen, modellen, gegevensbronnen, principes, interpretaties, delen of antwoorden hebben dezelfde id.",
    ),
    (
        "Evidence that names the id would be about both, and one of the two would never be scored.",
        "Bewijs dat de id noemt, zou over beide gaan, en een van de twee zou nooit gescoord worden.",
    ),
    (
        "A list names the same track, model, source, ruling or item twice.",
        "In een lijst staat hetzelfde spoor, model of item, of dezelfde gegevensbron of interpretatie, twee keer.",
    ),
    ("One of the two is most likely to have been another.", "Een van de twee had waarschijnlijk iets anders moeten zijn."),
    (
        "A list that has to name something is empty, or a range of scores has its ends the wrong way round.",
        "Een lijst die iets moet noemen, is leeg, of een bereik van scores begint niet met de laagste.",
    ),
    (
        "There would be nothing to score, or nothing to score it in.",
        "Er zou niets te scoren zijn, of er zou geen spoor of score voor zijn.",
    ),
    ("No model scores the item in any track.", "Geen enkel model scoort het item, in welk spoor ook."),
    ("The item is in the file and in no total.", "Het item staat in het bestand, maar in geen enkel totaal."),
    (
        "The highest scores of a track's items do not add up to the maximum that the track states.",
        "De hoogste scores van de items van een spoor zijn samen niet het maximum dat het spoor noemt.",
    ),
    (
        "The maximum comes from the source. If the items add up to something else, an item is missing, doubled, or in the wrong track, and every % of the maximum is wrong.",
        "Het maximum komt uit de oorspronkelijke schaal. Komen de items samen op iets anders uit, dan ontbreekt een item, staat het er dubbel of staat het in het verkeerde spoor, en klopt geen enkel aandeel van het maximum.",
    ),
    (
        "A measure yields another kind of answer than its fact takes, lacks a setting, or has one that it does not take; or there are settings without a measure.",
        "Een meting levert een ander soort antwoord dan het gegeven vraagt, mist een instelling of heeft er een te veel; of er staan instellingen zonder meting.",
    ),
    (
        "What records yield would not fit the rule, or the measure would count with numbers that the scale does not have.",
        "Wat uit de registraties komt, zou niet bij de regel passen, of de meting zou rekenen met getallen die de schaal niet heeft.",
    ),
    ("A model has no track, or no item in one of its tracks.", "Een model heeft geen spoor, of in een van de sporen geen item."),
    ("A programme of that model would get a total over nothing.", "Een programma met dat model zou een totaal over niets krijgen."),
    (
        "Some answers give no score, or a figure lies in two ranges.",
        "Sommige antwoorden geven geen score, of een waarde ligt in twee bereiken.",
    ),
    (
        "Every possible answer must have exactly one score. Each combination of choices, counts, caps and places among the bounds is tried, so that this is a proof and not a sample.",
        "Elk mogelijk antwoord moet precies één score hebben. Elke combinatie van keuzes, tellingen, plafonds en plaatsen tussen de grenzen wordt geprobeerd; dit is dus een sluitende controle en geen steekproef.",
    ),
    (
        "The rule of an item has more than 200,000 combinations of answers, or the items of a file together more than 1,000,000.",
        "De regel van een item heeft meer dan 200.000 combinaties van antwoorden, of de items van een bestand samen meer dan 1.000.000.",
    ),
    (
        "They cannot all be tried, so nobody knows that each has one score. No reviewer could see through such an item either.",
        "Die zijn niet allemaal te proberen, dus niemand weet of elke combinatie één score heeft. Ook een auditor zou zo'n item niet overzien.",
    ),
    ("an item with twelve choices of six answers each", "een item met twaalf keuzes uit elk zes antwoorden"),
    (
        "An id is empty, holds a space or a separator, or is a name or a score that stands for something else.",
        "Een id is leeg, bevat een spatie of scheidingsteken, of is een naam of score die voor iets anders staat.",
    ),
    (
        "Evidence refers to items, tracks, facts and sources by their ids, in tables where blanks and separators part one cell from the next.",
        "Bewijs verwijst met de id naar items, sporen, gegevens en gegevensbronnen, in tabellen waar spaties en scheidingstekens de cellen uit elkaar houden.",
    ),
    ("A fact names a measure that getrouw does not have.", "Een gegeven noemt een meting die getrouw niet heeft."),
    (
        "Records could never yield the fact, and nobody would notice.",
        "De registraties zouden het gegeven nooit opleveren, en niemand zou het merken.",
    ),
    (
        "A figure that decides is not among the numbers of the anchor that it decides for.",
        "Een waarde die over een score beslist, staat niet bij de getallen van het ankerpunt van die score.",
    ),
    (
        "The anchor is what people read and the range is what is computed. When they name different numbers one of them is wrong, and a bound that moved by one is found nowhere else.",
        "Mensen lezen het ankerpunt, gerekend wordt met het bereik. Noemen die twee verschillende getallen, dan is er een fout, en een grens die één verschoven is, wordt nergens anders gevonden.",
    ),
    (
        "A cap has no text, or its text names another score than its limit.",
        "Een plafond heeft geen tekst, of de tekst noemt een andere score dan het plafond zelf.",
    ),
    (
        "A report says in these words why a score went no higher. When they name another limit than the one that is computed, one of the two is wrong.",
        "Met deze woorden zegt een rapport waarom een score niet hoger kwam. Noemt de tekst een andere score dan die waarmee gerekend wordt, dan is een van de twee fout.",
    ),
    ("A cap never lowers any score.", "Een plafond verlaagt nooit een score."),
    (
        "It was meant to. Its limit is too high, or another cap always does more.",
        "Dat was wel de bedoeling. Het plafond is te hoog, of een ander verlaagt altijd meer.",
    ),
    ("A scale that reports a count has bands or minimums.", "Een schaal die een aantal oplevert, heeft niveaus of minimumscores."),
    (
        "A checklist says what is there. Its source has no cut-offs, and bands on it would read as a verdict that nobody gave.",
        "Een checklist zegt wat aanwezig is. De oorspronkelijke lijst heeft geen grenzen, en niveaus zouden worden gelezen als een oordeel dat niemand gegeven heeft.",
    ),
    ("Two answers to choose from always give the same score.", "Twee antwoorden van een keuze geven altijd dezelfde score."),
    (
        "Either a rule that tells them apart is missing, or the choice asks more than the scale wants to know.",
        "Er ontbreekt een regel die de twee onderscheidt, of de keuze vraagt meer dan de schaal wil weten.",
    ),
    ("No answers meet all conditions of a contradiction.", "Geen antwoorden voldoen aan alle voorwaarden van een tegenspraak."),
    (
        "It was written to catch something. Two of its conditions exclude each other, or one asks for a figure that the fact cannot have.",
        "De tegenspraak is er om iets op te merken. Twee voorwaarden sluiten elkaar uit, of een ervan vraagt een waarde die het gegeven niet kan hebben.",
    ),
    ("An item of one track says whether its tracks may differ.", "Een item met één spoor zegt of de sporen mogen verschillen."),
    (
        "It has nothing to differ from. A track is missing, or the line was copied from another item.",
        "Er is niets om van te verschillen. Er ontbreekt een spoor, of 'diverging' is van een ander item overgenomen.",
    ),
    (
        "A fact is listed, and no count, bands, rule or cap looks at it; or one does though the fact is said to be supporting.",
        "Een gegeven is genoemd, maar geen telling, bereik, regel of plafond kijkt ernaar; of dat gebeurt wel, terwijl het aanvullend heet.",
    ),
    (
        "Reviewers would gather it for nothing. A component that is listed and not counted makes the full count too easy.",
        "Auditors zouden het voor niets verzamelen. Een onderdeel dat genoemd is en niet geteld wordt, maakt het volle aantal te gemakkelijk.",
    ),
    (
        "The keys of one part are in another order than the format's own.",
        "De sleutels van een blok staan in een andere volgorde dan die van het bestandsformaat.",
    ),
    (
        "Items are read side by side, and rubrics are compared line by line: where each part has its own order, a reader misses what is not there.",
        "Items worden naast elkaar gelezen, en schalen regel voor regel vergeleken: heeft elk blok een eigen volgorde, dan ziet een lezer niet wat er ontbreekt.",
    ),
    ("The item has no criterion.", "Het item heeft geen criterium."),
    (
        "A reviewer has to know what is asked before looking at what is there. An item of a checklist of which only the name is known needs none.",
        "Een auditor moet weten wat er gevraagd wordt, en kijkt dan pas wat er is. Een item van een checklist waarvan alleen de naam bekend is, heeft geen criterium nodig.",
    ),
    (
        "A translation lacks a text that the rubric has, or a language that other translations speak lacks a file.",
        "In een vertaling ontbreekt een tekst die de schaal wel heeft, of er is geen bestand voor een taal waarin andere vertalingen wel bestaan.",
    ),
    (
        "A report in that language would fall back on the words of another in the middle of a sentence.",
        "Een rapport in die taal zou midden in een zin op een andere taal overgaan.",
    ),
    (
        "The score rises with a fact in one place and falls with it in another.",
        "De score stijgt met een gegeven op de ene plaats en daalt ermee op een andere.",
    ),
    (
        "More of something is good or it is bad. A scale that goes up and then down is most often two bounds or two anchors that were exchanged.",
        "Meer van iets is goed of slecht. Gaat een schaal eerst omhoog en dan omlaag, dan zijn meestal twee grenzen of twee ankerpunten verwisseld.",
    ),
    ("The number of an item does not follow that of the item before it.", "Het nummer van een item volgt niet op dat van het vorige item."),
    (
        "An item is missing, doubled or in the wrong place, or its number is misspelt and evidence will not find it.",
        "Een item ontbreekt, staat er dubbel of op de verkeerde plaats, of het nummer is verkeerd gespeld en het bewijs vindt het item niet.",
    ),
    (
        "A text of a wording names other numbers than the same text of the rubric.",
        "Een tekst in een tekstbestand noemt andere getallen dan dezelfde tekst van de schaal.",
    ),
    (
        "An anchor that says 26 to 40 in one language and 25 to 40 in another gives two readers two scales.",
        "Een ankerpunt dat in de ene taal 26 tot en met 40 zegt en in de andere 25 tot en met 40, geeft twee lezers twee schalen.",
    ),
    (
        "An id or a text holds a letter that cannot be seen, turns the line round, or looks like another.",
        "Een id of een tekst bevat een teken dat niet te zien is, de regel omkeert of op een ander teken lijkt.",
    ),
    (
        "Evidence that names the id as it looks would not be about it, and a reader would not read what the file says.",
        "Bewijs met de id zoals die eruitziet, zou er niet over gaan, en een lezer zou niet lezen wat er in het bestand staat.",
    ),
    (
        "a title with a zero-width space in it, copied from a page; an id with a Cyrillic letter",
        "een titel met een spatie zonder breedte, van een pagina gekopieerd; een id met een cyrillische letter",
    ),
    (
        "A text of a wording holds a letter that cannot be seen, turns the line round, or looks like another.",
        "Een tekst in een tekstbestand bevat een teken dat niet te zien is, de regel omkeert of op een ander teken lijkt.",
    ),
    ("A reader would not read what the file says.", "Een lezer zou niet lezen wat er in het bestand staat."),
    (
        "a text with a mark that turns the line round, copied from a PDF",
        "een tekst met een teken dat de regel omkeert, uit een pdf gekopieerd",
    ),
    (
        "A text is empty, or is a placeholder such as TODO, TBD, ??? or lorem ipsum.",
        "Een tekst is leeg of moet nog geschreven worden: er staat TODO, TBD, ???, lorem ipsum of iets dergelijks.",
    ),
    (
        "It would appear in a report, where a reader looks for what a score means.",
        "Dat zou zo in een rapport staan, waar een lezer zoekt wat een score betekent.",
    ),
    (
        "A text of a wording is empty, or is a placeholder such as TODO.",
        "Een tekst in een tekstbestand is leeg of moet nog geschreven worden: er staat TODO of iets dergelijks.",
    ),
    ("A principle names no item.", "Een principe noemt geen item."),
    ("The profile would have a row that says nothing.", "Het profiel zou een rij hebben die niets zegt."),
    (
        "A rule of a list never decides, because an earlier one holds whenever it does.",
        "Een regel van een lijst beslist nooit: telkens als die geldt, geldt een eerdere ook.",
    ),
    (
        "Its author meant it to matter. The earlier rule is too wide, or the two are in the wrong order.",
        "De auteur wilde dat de regel ertoe deed. De eerdere is te ruim, of de twee staan in de verkeerde volgorde.",
    ),
    (
        "No item names the ruling, and it does not say when it applies.",
        "Geen enkel item noemt de interpretatie, en er staat niet bij wanneer die geldt.",
    ),
    (
        "It was made for something. A reader of the report would never learn of it.",
        "De interpretatie is voor iets gemaakt. Een lezer van het rapport zou er nooit van weten.",
    ),
    ("A ruling has no text.", "Een interpretatie heeft geen tekst."),
    (
        "A ruling is what a report shows when somebody asks why the scale was read this way. Without its note the decision cannot be judged.",
        "Een interpretatie is wat een rapport toont als iemand vraagt waarom de schaal zo gelezen is. Zonder tekst valt de beslissing niet te beoordelen.",
    ),
    (
        "An id that evidence names is one that a spreadsheet changes when it opens the table: 1.10, 007, 1e5, 3-4, mar1, TRUE.",
        "Een id uit het bewijs wordt door een spreadsheet veranderd zodra die de tabel opent: 1.10, 007, 1e5, 3-4, mar1, TRUE.",
    ),
    (
        "The id 1.10 becomes 1.1, and a row about the one item would score the other.",
        "De id 1.10 wordt 1.1, en een rij over het ene item zou het andere scoren.",
    ),
    (
        "A percentage is compared with more than 100, or a plain number has a unit in per cent.",
        "Een percentage wordt vergeleken met meer dan 100, of een gewoon getal heeft procenten als eenheid.",
    ),
    (
        "Such a bound is never reached. A share that is taken for a number is read without its bounds of 0 and 100.",
        "Zo'n grens wordt nooit bereikt. Een aandeel dat voor een getal doorgaat, wordt gelezen zonder de grenzen 0 en 100.",
    ),
    ("No combination of answers gives the score.", "Geen enkele combinatie van antwoorden geeft de score."),
    (
        "An anchor that nobody can reach, or that nobody can fall to, is most likely a wrong bound, a wrong cap or a rule that is missing.",
        "Een ankerpunt dat niemand kan halen, of waarnaar niemand kan zakken, wijst meestal op een foute grens, een fout plafond of een regel die ontbreekt.",
    ),
    (
        "A model scores none of the variants of an item in one of its tracks.",
        "Een model scoort in een van de sporen geen van de varianten van een item.",
    ),
    (
        "The item would be missing from the total of that track, and nobody would see it.",
        "Het item zou in het totaal van dat spoor ontbreken, en niemand zou het zien.",
    ),
    ("A model scores two variants of one item in the same track.", "Een model scoort twee varianten van één item in hetzelfde spoor."),
    ("The item would count double in the total.", "Het item zou dubbel meetellen in het totaal."),
    (
        "A comment that is to silence a rule gives no reason, names a rule that does not exist, or one that cannot be silenced.",
        "Een opmerking die een regel moet stilleggen, geeft geen reden, noemt een regel die niet bestaat, of noemt er een die niet kan worden stilgelegd.",
    ),
    (
        "The next reader must be able to judge whether the exception still holds.",
        "De volgende lezer moet kunnen beoordelen of de uitzondering nog geldt.",
    ),
    ("A comment silences a rule that finds nothing there.", "Een opmerking legt een regel stil die daar niets vindt."),
    (
        "It would hide the finding once there is one, for a reason that was given for something else.",
        "Een latere bevinding zou verborgen blijven, om een reden die voor iets anders gegeven is.",
    ),
    ("Rule", "Regel"),
    ("Level", "Ernst"),
    ("What it finds", "Wat de regel vindt"),
    ("Rules", "Regels"),
    (
        "What 'getrouw rubric check' finds. This page is generated from the rules; 'getrouw rubric explain RULE' shows one of them. Findings of the level 'unsound' are always errors, since nobody can be scored with such a file. Those of the level 'deny' are errors and those of the level 'warn' are warnings, unless '--deny', '--warn' or '--allow' says otherwise or a comment in the file silences them: '# getrouw: allow(rule-name) the reason', in an item or above it, or above any other line.",
        "Wat 'getrouw rubric check' vindt. Deze pagina is uit de regels zelf gemaakt; 'getrouw rubric explain RULE' toont er één. Bevindingen met ernst 'unsound' zijn altijd fouten, omdat met zo'n bestand geen programma te scoren valt. Die met 'deny' zijn fouten en die met 'warn' waarschuwingen, tenzij '--deny', '--warn' of '--allow' iets anders zegt of een opmerking in het bestand de regel stillegt: '# getrouw: allow(naam-van-regel) de reden', in een item of erboven, of boven een andere regel van het bestand.",
    ),
    ("The rules of rubric files", "De regels voor schaalbestanden"),
    ("Fix", "Verbetering"),
    ("Example", "Voorbeeld"),
    ("It finds fault with:", "Dit keurt de regel af:"),
    ("and not with:", "en dit niet:"),
    ("'--fix' makes it where what was meant is plain", "'--fix' brengt die aan waar de bedoeling duidelijk is"),
    ("'--fix --unsafe-fixes' makes it, as a guess", "'--fix --unsafe-fixes' brengt die aan, als gok"),
    ("none", "geen"),
];
