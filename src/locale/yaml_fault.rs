//! What is wrong with YAML, in words that say what to write.

use super::label::Label;
use super::name::{Name, TellsNames};
use super::said::Said;
use super::{Lang, Suggestion};

/// Why a file is not YAML, or not YAML that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    Tab,
    /// A no-break space or the like before a key, which is a letter and no indentation.
    OddSpace,
    /// `&` or `*` at the beginning of a value.
    Anchor,
    /// `@`, `%`, a backtick or the like at the beginning of a value.
    Character,
    /// A bracket or comma is missing.
    Bracket,
    /// A bracket that closes nothing.
    ExtraBracket,
    /// A colon in a text, or a line that stands too deep.
    Colon,
    /// A line that is neither a key nor a point of a list at this depth.
    Line,
    Quote,
    /// A backslash between double quotation marks.
    Escape,
    /// More than one document.
    Documents,
    TooDeep,
    TooMuch,
    /// A key that is no text.
    Key,
    /// `!!binary` and the like.
    Tag,
    Other,
}

impl SyntaxFault {
    pub(super) fn said(self, lang: Lang) -> Said {
        let (text, help) = self.labels();
        Said::new(text.of(lang), help.of(lang))
    }

    fn labels(self) -> (Label, Label) {
        match self {
            Self::Tab => (
                Label { nl: "hier staat een tab", en: "there is a tab here", fr: "il y a ici une tabulation" },
                Label { nl: "spring in met spaties", en: "indent with spaces", fr: "mettez en retrait avec des espaces" },
            ),
            Self::OddSpace => (
                Label {
                    nl: "hier staat een vaste spatie, die niet als inspringing telt",
                    en: "there is a no-break space here, which is not indentation",
                    fr: "il y a ici une espace insécable, qui ne compte pas comme retrait",
                },
                Label {
                    nl: "zet er gewone spaties voor in de plaats",
                    en: "put plain spaces in its place",
                    fr: "remplacez-la par des espaces ordinaires",
                },
            ),
            Self::Anchor => (
                Label {
                    nl: "een waarde die met & of * begint, verwijst in YAML naar een andere, en dat wordt niet gelezen",
                    en: "a value that begins with & or * refers to another in YAML, which is not read",
                    fr: "une valeur qui commence par & ou * renvoie à une autre en YAML, ce qui n'est pas lu",
                },
                Label {
                    nl: "schrijf de waarde voluit, of zet tekst tussen aanhalingstekens",
                    en: "write the value in full, or put a text between quotation marks",
                    fr: "écrivez la valeur en entier, ou mettez le texte entre guillemets droits",
                },
            ),
            Self::Character => (
                Label {
                    nl: "met dit teken kan een waarde niet beginnen",
                    en: "a value cannot begin with this character",
                    fr: "une valeur ne peut pas commencer par ce caractère",
                },
                Label {
                    nl: "zet de tekst tussen aanhalingstekens",
                    en: "put the text between quotation marks",
                    fr: "mettez le texte entre guillemets droits",
                },
            ),
            Self::Bracket => (
                Label {
                    nl: "tussen haakjes ontbreekt een komma, of een haakje dat sluit",
                    en: "between brackets a comma is missing, or a bracket that closes",
                    fr: "entre crochets ou accolades, il manque une virgule ou ce qui les ferme",
                },
                Label {
                    nl: "schrijf {a: 1, b: 2} of [a, b]; zet tekst met een komma of dubbele punt tussen aanhalingstekens",
                    en: "write {a: 1, b: 2} or [a, b]; put a text with a comma or colon between quotation marks",
                    fr: "écrivez {a: 1, b: 2} ou [a, b] ; mettez entre guillemets droits un texte avec virgule ou deux-points",
                },
            ),
            Self::ExtraBracket => (
                Label { nl: "dit haakje sluit niets", en: "this bracket closes nothing", fr: "ce crochet ou cette accolade ne ferme rien" },
                Label {
                    nl: "haal het weg, of zet de tekst tussen aanhalingstekens",
                    en: "take it out, or put the text between quotation marks",
                    fr: "supprimez-le, ou mettez le texte entre guillemets droits",
                },
            ),
            Self::Colon => (
                Label {
                    nl: "hier kan geen dubbele punt staan: de regel springt te ver in, of die staat in een tekst",
                    en: "there can be no colon here: the line is indented too far, or the colon is part of a text",
                    fr: "il ne peut y avoir ici de deux-points : la ligne est trop en retrait, ou ils sont dans un texte",
                },
                Label {
                    nl: "zet de tekst tussen aanhalingstekens, of laat de regel onder de vorige beginnen",
                    en: "put the text between quotation marks, or let the line begin under the one before",
                    fr: "mettez le texte entre guillemets droits, ou alignez la ligne sur la précédente",
                },
            ),
            Self::Line => (
                Label {
                    nl: "deze regel is op deze diepte geen sleutel en geen punt van een lijst",
                    en: "this line is neither a key nor an entry of a list at this depth",
                    fr: "à cette profondeur, cette ligne n'est ni une clé ni une entrée de liste",
                },
                Label {
                    nl: "schrijf 'sleutel: waarde' of '- waarde', even ver ingesprongen als de regels ernaast",
                    en: "write 'key: value' or '- value', indented as the lines beside it",
                    fr: "écrivez 'clé: valeur' ou '- valeur', avec le même retrait que les lignes voisines",
                },
            ),
            Self::Quote => (
                Label {
                    nl: "de aanhalingstekens rond deze tekst kloppen niet",
                    en: "the quotation marks around this text do not match",
                    fr: "les guillemets autour de ce texte ne vont pas ensemble",
                },
                Label {
                    nl: "sluit de tekst met hetzelfde teken; schrijf een apostrof tussen enkele aanhalingstekens dubbel: 'foto''s'",
                    en: "close the text with the same mark; between single ones write an apostrophe twice: 'it''s'",
                    fr: "fermez le texte avec le même signe ; entre apostrophes, doublez-les : 'l''item'",
                },
            ),
            Self::Escape => (
                Label {
                    nl: "een \\ tussen dubbele aanhalingstekens staat voor een teken dat niet bekend is",
                    en: "a \\ between double quotation marks stands for a character that is not known",
                    fr: "un \\ entre guillemets droits désigne un caractère inconnu",
                },
                Label {
                    nl: "schrijf \\\\, of zet de tekst tussen enkele aanhalingstekens",
                    en: "write \\\\, or put the text between single quotation marks",
                    fr: "écrivez \\\\, ou mettez le texte entre apostrophes",
                },
            ),
            Self::Documents => (
                Label { nl: "hier begint een tweede document", en: "a second document begins here", fr: "un second document commence ici" },
                Label {
                    nl: "haal de regel met --- weg, of maak er twee bestanden van",
                    en: "take out the line with ---, or make two files of it",
                    fr: "supprimez la ligne avec ---, ou faites-en deux fichiers",
                },
            ),
            Self::TooDeep => (
                Label { nl: "dit staat te diep genest", en: "this is nested too deep", fr: "ceci est imbriqué trop profondément" },
                Label {
                    nl: "kijk of er een haakje te veel geopend is",
                    en: "check whether a bracket too many was opened",
                    fr: "voyez si un crochet a été ouvert de trop",
                },
            ),
            Self::TooMuch => (
                Label {
                    nl: "het bestand heeft meer waarden dan een schaal ooit heeft",
                    en: "the file has more values than any scale",
                    fr: "le fichier contient plus de valeurs qu'aucune échelle",
                },
                Label {
                    nl: "kijk of dit het bedoelde bestand is",
                    en: "check whether this is the file that was meant",
                    fr: "vérifiez que c'est le bon fichier",
                },
            ),
            Self::Key => (
                Label { nl: "een sleutel moet tekst zijn", en: "a key must be a text", fr: "une clé doit être un texte" },
                Label { nl: "schrijf 'sleutel: waarde'", en: "write 'key: value'", fr: "écrivez 'clé: valeur'" },
            ),
            Self::Tag => (
                Label {
                    nl: "een waarde met ! ervoor wordt niet gelezen",
                    en: "a value with ! before it is not read",
                    fr: "une valeur précédée de ! n'est pas lue",
                },
                Label {
                    nl: "haal het weg, of zet de tekst tussen aanhalingstekens",
                    en: "take it out, or put the text between quotation marks",
                    fr: "supprimez-le, ou mettez le texte entre guillemets droits",
                },
            ),
            Self::Other => (
                Label { nl: "dit is niet als YAML te lezen", en: "this cannot be read as YAML", fr: "ceci ne peut être lu comme du YAML" },
                Label {
                    nl: "let op inspringing, dubbele punten en aanhalingstekens",
                    en: "look at indentation, colons and quotation marks",
                    fr: "regardez les retraits, les deux-points et les guillemets",
                },
            ),
        }
    }
}

/// What stands where something else is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundValue {
    Text(String),
    /// A number, as the file writes it.
    Number(String),
    Truth(bool),
    Nothing,
    List,
    Mapping,
}

/// What is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WantedValue {
    Text,
    Whole,
    Truth,
    List,
    Mapping,
    /// One of these words.
    OneOf(Suggestion),
    /// A figure, in quotation marks.
    Figure,
    Other,
}

impl FoundValue {
    fn said(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => match lang {
                Lang::Fr => format!("« {text} »"),
                Lang::Nl | Lang::En => format!("'{text}'"),
            },
            Self::Number(number) => format!("{} {number}", Label { nl: "het getal", en: "the number", fr: "le nombre" }.of(lang)),
            Self::Truth(truth) => truth.to_string(),
            Self::Nothing => Label { nl: "niets", en: "nothing", fr: "rien" }.of(lang).to_owned(),
            Self::List => Label { nl: "een lijst", en: "a list", fr: "une liste" }.of(lang).to_owned(),
            Self::Mapping => Label { nl: "een blok met sleutels", en: "a block of keys", fr: "un bloc de clés" }.of(lang).to_owned(),
        }
    }
}

/// A value of the wrong kind: what stands there, what is wanted, and what to write.
pub(super) fn wrong_value(found: &FoundValue, wanted: &WantedValue, lang: Lang) -> Said {
    let kind = match wanted {
        WantedValue::Text => Label { nl: "tekst", en: "a text", fr: "un texte" },
        WantedValue::Whole => Label { nl: "een geheel getal", en: "a whole number", fr: "un nombre entier" },
        WantedValue::Truth => Label { nl: "true of false", en: "true or false", fr: "true ou false" },
        WantedValue::List => Label { nl: "een lijst", en: "a list", fr: "une liste" },
        WantedValue::Mapping => Label { nl: "een blok met sleutels", en: "a block of keys", fr: "un bloc de clés" },
        WantedValue::OneOf(_) => Label { nl: "een van de bekende woorden", en: "one of the known words", fr: "un des mots connus" },
        WantedValue::Figure => Label {
            nl: "een getal tussen aanhalingstekens",
            en: "a figure between quotation marks",
            fr: "un chiffre entre guillemets droits",
        },
        WantedValue::Other => Label { nl: "iets anders", en: "something else", fr: "autre chose" },
    };
    let (found_said, kind) = (found.said(lang), kind.of(lang));
    let text = match lang {
        Lang::Nl => format!("hier staat {found_said}, en er hoort {kind} te staan"),
        Lang::En => format!("expected {kind}, found {found_said}"),
        Lang::Fr => format!("valeur attendue : {kind} ; reçu : {found_said}"),
    };
    Said { text, help: Some(help(found, wanted, lang)) }
}

fn help(found: &FoundValue, wanted: &WantedValue, lang: Lang) -> String {
    let quoted = |value: &str| match lang {
        Lang::Nl => format!("zet het tussen aanhalingstekens: \"{value}\""),
        Lang::En => format!("put it between quotation marks: \"{value}\""),
        Lang::Fr => format!("mettez-le entre guillemets droits : \"{value}\""),
    };
    let bare = |value: &str| match lang {
        Lang::Nl => format!("schrijf het zonder aanhalingstekens: {value}"),
        Lang::En => format!("write it without quotation marks: {value}"),
        Lang::Fr => format!("écrivez-le sans guillemets : {value}"),
    };
    let plain = |label: Label| label.of(lang).to_owned();
    match (wanted, found) {
        (WantedValue::Text | WantedValue::Figure, FoundValue::Number(number)) => quoted(number),
        (WantedValue::Text, FoundValue::Truth(truth)) => quoted(&truth.to_string()),
        (WantedValue::Text, FoundValue::Nothing) => plain(Label {
            nl: "schrijf de tekst achter de dubbele punt",
            en: "write the text after the colon",
            fr: "écrivez le texte après les deux-points",
        }),
        (WantedValue::Text, _) => plain(Label { nl: "schrijf er één tekst", en: "write one text", fr: "écrivez un seul texte" }),
        (WantedValue::Whole, FoundValue::Text(text)) if !text.is_empty() && text.chars().all(|letter| letter.is_ascii_digit()) => {
            bare(text)
        }
        (WantedValue::Whole, _) => plain(Label {
            nl: "schrijf een geheel getal zonder aanhalingstekens, zoals 3",
            en: "write a whole number without quotation marks, such as 3",
            fr: "écrivez un nombre entier sans guillemets, comme 3",
        }),
        (WantedValue::Truth, _) => plain(Label {
            nl: "schrijf true of false, zonder aanhalingstekens",
            en: "write true or false, without quotation marks",
            fr: "écrivez true ou false, sans guillemets",
        }),
        (WantedValue::List, _) => plain(Label {
            nl: "schrijf [a, b], of elk punt op een eigen regel met '- '",
            en: "write [a, b], or each entry on a line of its own with '- '",
            fr: "écrivez [a, b], ou chaque entrée sur sa ligne avec '- '",
        }),
        (WantedValue::Mapping, _) => plain(Label {
            nl: "schrijf {sleutel: waarde}, of elke sleutel op een eigen, ingesprongen regel",
            en: "write {key: value}, or each key on an indented line of its own",
            fr: "écrivez {clé: valeur}, ou chaque clé sur sa ligne, en retrait",
        }),
        (WantedValue::OneOf(suggestion), _) => {
            let names = if suggestion.near.is_empty() { &suggestion.known } else { &suggestion.near };
            let first = Label { nl: "schrijf", en: "write", fr: "écrivez" }.of(lang);
            let or = Label { nl: " of ", en: " or ", fr: " ou " }.of(lang);
            format!("{first} {}", names.join(or))
        }
        (WantedValue::Figure, _) => plain(Label {
            nl: "schrijf een getal in gewone decimalen, zoals \"2.5\"",
            en: "write a number in plain decimals, such as \"2.5\"",
            fr: "écrivez un nombre en décimales simples, comme \"2.5\"",
        }),
        (WantedValue::Other, _) => plain(Label {
            nl: "kijk in de beschrijving van het bestand wat hier kan staan",
            en: "look up in the description of the file what can be written here",
            fr: "voyez dans la description du fichier ce qui peut figurer ici",
        }),
    }
}

impl TellsNames for SyntaxFault {
    fn tell_names<'m>(&'m mut self, _: &mut Vec<Name<'m>>) {}

    fn see_texts(&mut self, _: &mut dyn FnMut(&mut String)) {}
}

impl TellsNames for FoundValue {
    fn tell_names<'m>(&'m mut self, _: &mut Vec<Name<'m>>) {}

    fn see_texts(&mut self, see: &mut dyn FnMut(&mut String)) {
        match self {
            Self::Text(text) | Self::Number(text) => see(text),
            Self::Truth(_) | Self::Nothing | Self::List | Self::Mapping => {}
        }
    }
}

impl TellsNames for WantedValue {
    fn tell_names<'m>(&'m mut self, _: &mut Vec<Name<'m>>) {}

    fn see_texts(&mut self, see: &mut dyn FnMut(&mut String)) {
        if let Self::OneOf(suggestion) = self {
            suggestion.see_texts(see);
        }
    }
}
