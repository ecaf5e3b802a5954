//! Français : le rapport.

use super::{Lang, ReportPhrase};

pub(super) fn phrase(phrase: &ReportPhrase) -> String {
    use ReportPhrase as P;
    match phrase {
        P::Subject { programme, rubric } => format!("Fidélité au modèle de {programme} selon {rubric}"),
        P::Quoted { text } => format!("« {text} »"),
        P::Titled { title, name } => format!("{title} : {name}"),
        P::ShortVersion => {
            "Ceci est une version abrégée. Le rapport destiné au programme indique, pour chaque item, sur quoi repose le score.".to_owned()
        }
        P::ItemsFromTo { lowest, highest } => format!(
            "Chaque item reçoit un score de {lowest} à {highest}. Plus le score est élevé, plus le programme est fidèle au modèle sur ce point. Un score \
             manquant ne compte ni pour zéro ni pour le score le plus bas : il n’est pas connu."
        ),
        P::SharesExplained { lowest, maximum } => format!(
            "La part du maximum est le total divisé par le total le plus élevé possible. La part de l’étendue compte à partir du total le plus bas \
             possible ({lowest}) jusqu’au plus élevé ({maximum}) ; elle convient donc mieux pour comparer des échelles."
        ),
        P::OfMaximum { maximum } => format!("sur {maximum}"),
        P::StillBetween { lowest, highest } => format!("incomplet : peut encore aller de {lowest} à {highest}"),
        P::SheetIncomplete { missing, scores } => format!(
            "Cette feuille de score est incomplète : {missing} des {scores} scores {}. Les totaux ne comptent que ce qui a été coté.",
            if *missing < 2 { "manque" } else { "manquent" }
        ),
        P::AndMore { count, score, track } => {
            format!("{track} : encore {} au score {score}.", Lang::Fr.some(*count, "autre item", "autres items"))
        }
        P::AllAlike { score, track } => format!("{track} : tous les items ont le score {score}."),
        P::NothingScored { track } => format!("{track} : aucun item n’a encore de score."),
        P::ChartRow { label, figures } => format!("{label} : {}.", figures.join(", ")),
        P::ChartFigure { series, figure } => format!("{series} {figure}"),
        P::FactsFrom { codes } => format!("Données de {}", codes.join(" + ")),
        P::DirectRating { rating } => format!("score direct : {rating}"),
        P::InTrack { track, text } => format!("{track} : {text}"),
        P::OfAnotherModel { models } => format!("pas coté dans ce modèle ; appartient à {}", models.join(" et ")),
        P::OnlyInTracks { tracks } => format!("coté seulement en {}", tracks.join(" et ")),
        P::ScoresDiverge { scores, disputed } => format!(
            "score divergent : {}{}",
            scores.join(", "),
            if *disputed { " ; l’échelle se contredit quant à savoir si c’est permis" } else { " ; l’échelle le permet" }
        ),
        P::AgainstFacts { track, score, computed } => {
            format!("{track} : score {score} avec une explication, alors que les données donnent {computed}")
        }
        P::DataInsufficient { track } => format!("{track} : les données ne permettent pas de score"),
        P::TowardsScore { score, text } => format!("vers un {score} : {text}"),
        P::MadeWith { maker } => format!("Établi avec {maker}."),
        P::RulingsElsewhere { count } => format!(
            "{} lors de la cotation ; voir le rapport destiné au programme.",
            if *count < 2 {
                format!("{count} décision sur l’échelle s’est appliquée")
            } else {
                format!("{count} décisions sur l’échelle se sont appliquées")
            }
        ),
        P::ScoreMark { score } => format!("score {score}"),
        P::ScoreRange { lowest, highest } => {
            format!("Choisissez un score de {lowest} à {highest}, ou videz la cellule s’il n’est pas connu.")
        }
        P::NotAScore { lowest, highest } => format!("Un score est un nombre entier de {lowest} à {highest}."),
    }
}
