//! English: the report.

use super::{Lang, ReportPhrase};

pub(super) fn phrase(phrase: &ReportPhrase) -> String {
    use ReportPhrase as P;
    match phrase {
        P::Subject { programme, rubric } => format!("Fidelity of {programme} on the {rubric}"),
        P::Quoted { text } => format!("‘{text}’"),
        P::Titled { title, name } => format!("{title}: {name}"),
        P::ShortVersion => "This is a short version. The report for the programme says of each item what its score rests on.".to_owned(),
        P::ItemsFromTo { lowest, highest } => format!(
            "Each item gets a score from {lowest} to {highest}. The higher the score, the more faithfully the programme works by the model on that \
             point. A score that is missing counts neither as nought nor as the lowest score: it is not known."
        ),
        P::SharesExplained { lowest, maximum } => format!(
            "The share of the maximum is the total divided by the highest possible total. The share of the range counts from the lowest possible \
             total ({lowest}) to the highest ({maximum}), and so is the fairer one for comparing scales."
        ),
        P::OfMaximum { maximum } => format!("of {maximum}"),
        P::StillBetween { lowest, highest } => format!("incomplete: may still become {lowest} to {highest}"),
        P::SheetIncomplete { missing, scores } => format!(
            "This score sheet is incomplete: {missing} of its {scores} scores {} missing. Totals count only what was scored.",
            if *missing == 1 { "is" } else { "are" }
        ),
        P::AndMore { count, score, track } => {
            format!("{track}: {} with score {score}.", Lang::En.some(*count, "other item", "other items"))
        }
        P::AllAlike { score, track } => format!("{track}: all items have score {score}."),
        P::NothingScored { track } => format!("{track}: no item has been scored yet."),
        P::ChartRow { label, figures } => format!("{label}: {}.", figures.join(", ")),
        P::ChartFigure { series, figure } => format!("{series} {figure}"),
        P::FactsFrom { codes } => format!("Facts from {}", codes.join(" + ")),
        P::DirectRating { rating } => format!("direct rating: {rating}"),
        P::InTrack { track, text } => format!("{track}: {text}"),
        P::OfAnotherModel { models } => format!("not scored in this model; belongs to {}", models.join(" and ")),
        P::OnlyInTracks { tracks } => format!("scored in {} only", tracks.join(" and ")),
        P::ScoresDiverge { scores, disputed } => format!(
            "diverging score: {}{}",
            scores.join(", "),
            if *disputed { "; the scale contradicts itself on whether it may" } else { "; the scale allows it" }
        ),
        P::AgainstFacts { track, score, computed } => format!("{track}: score {score} with a note, although the facts give {computed}"),
        P::DataInsufficient { track } => format!("{track}: the data do not allow a score"),
        P::TowardsScore { score, text } => format!("towards a {score}: {text}"),
        P::MadeWith { maker } => format!("Made with {maker}."),
        P::RulingsElsewhere { count } => {
            format!("{} on the scale applied while scoring; see the report for the programme.", Lang::En.some(*count, "ruling", "rulings"))
        }
        P::ScoreMark { score } => format!("score {score}"),
        P::ScoreRange { lowest, highest } => format!("Choose a score from {lowest} to {highest}, or clear the cell if it is not known."),
        P::NotAScore { lowest, highest } => format!("A score is a whole number from {lowest} to {highest}."),
    }
}
