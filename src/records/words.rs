//! What the words of a column mean: whom a contact was with and how, yes and no, and tracks.

use rustc_hash::FxHashMap;

use crate::locale::Message;
use crate::table::{decode, fold, yes_no};

use super::ids::Short;
use crate::audit::Holds;

/// Whom a contact was with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum With {
    Employer,
    School,
    Client,
    /// Anybody else.
    Other,
}

/// What a cell of words means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// Whom a contact was with.
    With(With),
    /// Whether a contact was in person.
    InPerson(bool),
    YesNo(bool),
    /// The track, as its place among those that the audit knows.
    Track(u8),
    Both,
}

/// The words that stand for both tracks.
const BOTH: [&str; 6] = ["both", "beide", "allebei", "les_deux", "tous_les_deux", "deux"];

/// The words of a column, with those of one file beside those that are always known.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    holds: Holds,
    tracks: Vec<String>,
    own: Vec<(String, Meaning)>,
    /// Words that were seen: short ones as numbers, the last first found.
    short: Vec<(Short, Option<Meaning>)>,
    seen: FxHashMap<Box<[u8]>, Option<Meaning>>,
}

/// How many different words of a column are kept; a column with more holds no words.
const MOST_WORDS: usize = 4096;

/// How many of them are looked through one by one, which for a few is the fastest.
const MOST_SHORT: usize = 16;

impl Vocabulary {
    /// The vocabulary of a column of this kind.
    pub fn new(holds: Holds, tracks: &[String]) -> Self {
        Self { holds, tracks: tracks.to_vec(), own: Vec::new(), short: Vec::new(), seen: FxHashMap::default() }
    }

    /// The words that `audit.yaml` may give as a meaning in such a column.
    pub fn meanings(&self) -> Vec<String> {
        let fixed: &[&str] = match self.holds {
            Holds::With => &["employer", "school", "client", "other"],
            Holds::Mode => &["in_person", "other"],
            Holds::YesNo => &["yes", "no"],
            Holds::Track => &["both"],
            _ => &[],
        };
        let tracks = self.tracks.iter().filter(|_| self.holds == Holds::Track).cloned();
        tracks.chain(fixed.iter().map(|word| (*word).to_owned())).collect()
    }

    /// Lets a word of the file have a meaning.
    ///
    /// # Errors
    /// When the meaning is none of the column's.
    pub fn learn(&mut self, column: &str, word: &str, meaning: &str) -> Result<(), Message> {
        match self.known(&fold(meaning)) {
            Some(known) => {
                self.own.push((folded(word), known));
                Ok(())
            }
            None => Err(Message::UnknownMeaning { column: column.to_owned(), meaning: meaning.to_owned(), known: self.meanings() }),
        }
    }

    /// What the bytes of a cell mean; `None` for a word that is not known.
    pub fn read(&mut self, cell: &[u8]) -> Option<Meaning> {
        let short = Short::of(cell);
        let known = short.and_then(|short| self.short.iter().find(|(known, _)| *known == short));
        if let Some((_, meaning)) = known {
            return *meaning;
        }
        if let Some(meaning) = self.seen.get(cell) {
            return *meaning;
        }
        let folded = folded(&decode(cell));
        let own = self.own.iter().find(|(word, _)| *word == folded).map(|(_, meaning)| *meaning);
        let meaning = own.or_else(|| self.known(&folded));
        if let Some(short) = short.filter(|_| self.short.len() < MOST_SHORT) {
            self.short.push((short, meaning));
        } else if self.seen.len() < MOST_WORDS {
            self.seen.insert(cell.into(), meaning);
        }
        meaning
    }

    fn known(&self, folded: &str) -> Option<Meaning> {
        match self.holds {
            Holds::With => Some(Meaning::With(match folded {
                "employer" | "werkgever" | "employeur" | "bedrijf" | "entreprise" => With::Employer,
                "school" | "onderwijs" | "onderwijsinstelling" | "opleiding" | "ecole" | "enseignement" | "etablissement" => With::School,
                "client" | "usager" => With::Client,
                "other" | "andere" | "anders" | "overige" | "autre" | "team" | "family" | "familie" | "naasten" | "proches" | "famille" => {
                    With::Other
                }
                _ => return None,
            })),
            Holds::Mode => match folded {
                "in_person" | "face_to_face" | "persoonlijk" | "in_persoon" | "live" | "bezoek" | "visit" | "en_personne" | "visite" => {
                    Some(Meaning::InPerson(true))
                }
                "other" | "andere" | "anders" | "autre" | "phone" | "telefoon" | "telefonisch" | "telephone" | "mail" | "email"
                | "e_mail" | "video" | "beeldbellen" | "videobellen" | "online" | "letter" | "brief" | "lettre" | "chat" | "sms"
                | "whatsapp" => Some(Meaning::InPerson(false)),
                _ => None,
            },
            Holds::YesNo => yes_no(folded).map(Meaning::YesNo),
            Holds::Track if BOTH.contains(&folded) => Some(Meaning::Both),
            Holds::Track => {
                let is_track = |track: &String| fold(track) == folded;
                self.tracks.iter().position(is_track).and_then(|at| u8::try_from(at).ok()).map(Meaning::Track)
            }
            Holds::Person | Holds::Name | Holds::Date | Holds::Week | Holds::Number | Holds::Hours => None,
        }
    }
}

/// A word in small letters without accents, with one `_` for any run of spaces and hyphens.
fn folded(word: &str) -> String {
    let words: Vec<String> = fold(word).split('_').filter(|part| !part.is_empty()).map(str::to_owned).collect();
    words.join("_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_file_come_before_those_that_are_known() {
        let mut words = Vocabulary::new(Holds::YesNo, &[]);
        words.learn("competitive", "Betaald regulier", "ja").expect("a meaning");
        words.learn("competitive", "o", "no").expect("a meaning");
        assert_eq!(words.read("betaald Regulier".as_bytes()), Some(Meaning::YesNo(true)));
        assert_eq!(words.read(b"o"), Some(Meaning::YesNo(false)));
        assert_eq!(words.read(b"nee"), Some(Meaning::YesNo(false)));
        assert_eq!(words.read(b"vrijwillig"), None);
        assert!(words.learn("competitive", "x", "perhaps").is_err());
    }

    #[test]
    fn tracks_are_those_of_the_audit_in_any_writing() {
        let mut words = Vocabulary::new(Holds::Track, &["first-one".to_owned(), "second-one".to_owned()]);
        assert_eq!(words.read(b"Second-One"), Some(Meaning::Track(1)));
        assert_eq!(words.read(b"first one"), Some(Meaning::Track(0)));
        assert_eq!(words.read(b"BEIDE"), Some(Meaning::Both));
        assert_eq!(words.read(b"third"), None);
        assert_eq!(words.meanings(), ["first-one", "second-one", "both"]);
    }
}
