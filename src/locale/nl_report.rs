//! Nederlands: het rapport.

use super::{Lang, ReportPhrase};

pub(super) fn phrase(phrase: &ReportPhrase) -> String {
    use ReportPhrase as P;
    match phrase {
        P::Subject { programme, rubric } => format!("Modelgetrouwheid van {programme} volgens de {rubric}"),
        P::Quoted { text } => format!("‘{text}’"),
        P::Titled { title, name } => format!("{title}: {name}"),
        P::ShortVersion => {
            "Dit is een verkorte versie. In het rapport voor het programma staat per item waarop de score berust.".to_owned()
        }
        P::ItemsFromTo { lowest, highest } => format!(
            "Elk item krijgt een score van {lowest} tot en met {highest}. Hoe hoger de score, hoe getrouwer het programma op dat punt werkt volgens \
             het model. Een score die ontbreekt, telt niet als nul en ook niet als de laagste score: ze is niet bekend."
        ),
        P::SharesExplained { lowest, maximum } => format!(
            "Het deel van het maximum is het totaal gedeeld door het hoogst mogelijke totaal. Het deel van het bereik begint bij het laagst \
             mogelijke totaal te tellen ({lowest}) en eindigt bij het hoogste ({maximum}); het is daarom het eerlijkst om schalen te vergelijken."
        ),
        P::OfMaximum { maximum } => format!("van {maximum}"),
        P::StillBetween { lowest, highest } => format!("onvolledig: kan nog {lowest} tot {highest} worden"),
        P::SheetIncomplete { missing, scores } => format!(
            "Dit scoreblad is onvolledig: {} van de {scores} {}. Totalen tellen alleen wat wel gescoord is.",
            missing,
            if *missing == 1 { "scores ontbreekt" } else { "scores ontbreken" }
        ),
        P::AndMore { count, score, track } => {
            format!("{track}: nog {} met score {score}.", Lang::Nl.some(*count, "ander item", "andere items"))
        }
        P::AllAlike { score, track } => format!("{track}: alle items hebben score {score}."),
        P::NothingScored { track } => format!("{track}: nog geen enkel item is gescoord."),
        P::ChartRow { label, figures } => format!("{label}: {}.", figures.join(", ")),
        P::ChartFigure { series, figure } => format!("{series} {figure}"),
        P::FactsFrom { codes } => format!("Gegevens uit {}", codes.join(" + ")),
        P::DirectRating { rating } => format!("rechtstreekse score: {rating}"),
        P::InTrack { track, text } => format!("{track}: {text}"),
        P::OfAnotherModel { models } => format!("niet gescoord in dit model; hoort bij {}", models.join(" en ")),
        P::OnlyInTracks { tracks } => format!("alleen gescoord in {}", tracks.join(" en ")),
        P::ScoresDiverge { scores, disputed } => format!(
            "uiteenlopende score: {}{}",
            scores.join(", "),
            if *disputed { "; de schaal spreekt zichzelf tegen over de vraag of dat mag" } else { "; de schaal laat dat toe" }
        ),
        P::AgainstFacts { track, score, computed } => {
            format!("{track}: score {score} met toelichting, hoewel de gegevens {computed} opleveren")
        }
        P::DataInsufficient { track } => format!("{track}: de gegevens laten geen score toe"),
        P::TowardsScore { score, text } => format!("naar een {score}: {text}"),
        P::MadeWith { maker } => format!("Gemaakt met {maker}."),
        P::RulingsElsewhere { count } => format!(
            "Bij het scoren {} toegepast; ze staan in het rapport voor het programma.",
            if *count == 1 { "is 1 uitspraak over de schaal".to_owned() } else { format!("zijn {count} uitspraken over de schaal") }
        ),
        P::ScoreMark { score } => format!("score {score}"),
        P::ScoreRange { lowest, highest } => {
            format!("Kies een score van {lowest} tot en met {highest}, of maak de cel leeg als ze niet bekend is.")
        }
        P::NotAScore { lowest, highest } => format!("Een score is een geheel getal van {lowest} tot en met {highest}."),
    }
}
