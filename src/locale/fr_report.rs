//! Français : le rapport.

use super::ReportPhrase;
use super::fr::some;

pub(super) fn phrase(phrase: &ReportPhrase) -> String {
    use ReportPhrase as P;
    match phrase {
        P::Subject { programme, rubric } => format!("Fidélité au modèle de {programme} selon {rubric}"),
        P::Quoted { text } => format!("« {text} »"),
        P::Titled { title, name } => format!("{title} : {name}"),
        P::ReportDate => "Date du rapport".to_owned(),
        P::WrittenFor => "Destiné".to_owned(),
        P::ForProgramme => "au programme".to_owned(),
        P::ForSteering => "au comité de pilotage".to_owned(),
        P::ForManagement => "à la direction".to_owned(),
        P::ShortVersion => {
            "Ceci est une version abrégée. Le rapport destiné au programme indique, pour chaque item, sur quoi repose le score.".to_owned()
        }
        P::NamesLeftOut => "Les noms du programme, des auditeurs et des fichiers sont omis. Les remarques et recommandations figurent telles que les \
             auditeurs les ont écrites ; relisez-les avant de diffuser le rapport."
            .to_owned(),
        P::WhatItMeans => "Ce que signifie le score".to_owned(),
        P::ItemsFromTo { lowest, highest } => format!(
            "Chaque item reçoit un score de {lowest} à {highest}. Plus le score est élevé, plus le programme est fidèle au modèle sur ce point. Un score \
             manquant ne compte ni pour zéro ni pour le score le plus bas : il n’est pas connu."
        ),
        P::ItemsOfSeveralRanges => "Tous les items n’ont pas le même score minimal et maximal. Plus le score est élevé, plus le programme est fidèle au \
             modèle sur ce point. Un score manquant ne compte pas pour zéro : il n’est pas connu."
            .to_owned(),
        P::SharesExplained { lowest, maximum } => format!(
            "La part du maximum est le total divisé par le total le plus élevé possible. La part de l’étendue compte à partir du total le plus bas \
             possible ({lowest}) jusqu’au plus élevé ({maximum}) ; elle convient donc mieux pour comparer des échelles."
        ),
        P::Summary => "Résumé".to_owned(),
        P::OfMaximum { maximum } => format!("sur {maximum}"),
        P::StillBetween { lowest, highest } => format!("incomplet : peut encore aller de {lowest} à {highest}"),
        P::NoBandPublished => "pas de classe : aucun seuil n’est publié pour cette échelle".to_owned(),
        P::NoBandReached => "dans aucune des classes".to_owned(),
        P::SheetIncomplete { missing, scores } => format!(
            "Cette feuille de score est incomplète : {missing} des {scores} scores {}. Les totaux ne comptent que ce qui a été coté.",
            if *missing < 2 { "manque" } else { "manquent" }
        ),
        P::Strongest => "Items les plus forts".to_owned(),
        P::Weakest => "Items les plus faibles".to_owned(),
        P::AndMore { count, score, track } => format!("{track} : encore {} au score {score}.", some(*count, "autre item", "autres items")),
        P::AllAlike { score, track } => format!("{track} : tous les items ont le score {score}."),
        P::NothingScored { track } => format!("{track} : aucun item n’a encore de score."),
        P::SectionsChart => "Points par partie".to_owned(),
        P::ItemsChart => "Score par item".to_owned(),
        P::ChartRow { label, figures } => format!("{label} : {}.", figures.join(", ")),
        P::ChartFigure { series, figure } => format!("{series} {figure}"),
        P::ScoreMissing => "manquant".to_owned(),
        P::StillOpen => "pas encore connu".to_owned(),
        P::ItemsAtAGlance => "Les items en un coup d’œil".to_owned(),
        P::FactsFrom { codes } => format!("Données de {}", codes.join(" + ")),
        P::FromRecords => "registres".to_owned(),
        P::FactsFromRecords => "Données des registres".to_owned(),
        P::FactsWithoutSource => "Données sans source mentionnée".to_owned(),
        P::DirectRating { rating } => format!("score direct : {rating}"),
        P::Strengths => "Points forts".to_owned(),
        P::Recommendation => "Recommandation".to_owned(),
        P::Reply => "Réponse du programme".to_owned(),
        P::Recommendations => "Recommandations".to_owned(),
        P::InTrack { track, text } => format!("{track} : {text}"),
        P::StrengthsAndAdvice => "Points forts et recommandations".to_owned(),
        P::NoStrengths => "Les auditeurs n’ont noté aucun point fort.".to_owned(),
        P::NoAdvice => "Les auditeurs n’ont noté aucune recommandation.".to_owned(),
        P::Exceptions => "Exceptions structurelles".to_owned(),
        P::ExceptionsExplained => "Les items que le modèle choisi ne cote pas ou ne cote que dans un volet, les items dont les scores divergent, et \
             les scores donnés contre les données."
            .to_owned(),
        P::NoExceptions => "Il n’y a pas d’exception.".to_owned(),
        P::Exception => "Exception".to_owned(),
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
        P::ActionPlan => "Plan d’action".to_owned(),
        P::ActionPlanExplained => "Complétez qui fait quoi, pour quand, et ce qui montrera que c’est fait.".to_owned(),
        P::ActionPlanWithoutAdvice => "Les auditeurs n’ont noté aucune recommandation. Le tableau reprend donc les items les plus faibles, avec ce que \
             demande le point d’ancrage suivant. Complétez qui fait quoi, pour quand, et ce qui montrera que c’est fait."
            .to_owned(),
        P::What => "Quoi".to_owned(),
        P::Who => "Qui".to_owned(),
        P::When => "Pour quand".to_owned(),
        P::Proof => "Preuve".to_owned(),
        P::TowardsScore { score, text } => format!("vers un {score} : {text}"),
        P::Method => "Méthode".to_owned(),
        P::HowScored => "Les auditeurs ont réuni des données pour chaque item. Là où l’échelle donne une règle, le score découle de ces données ; là où \
             elle demande un jugement, les auditeurs ont donné le score eux-mêmes. À côté de chaque score figure ce sur quoi il repose. Un score \
             contre les données ne vaut qu’avec une explication, et figure parmi les exceptions."
            .to_owned(),
        P::HowRounded => "Les scores et les totaux sont exacts. Les pourcentages sont arrondis à une décimale, la moitié vers le haut.".to_owned(),
        P::MadeWith { maker } => format!("Établi avec {maker}."),
        P::RulingsElsewhere { count } => format!(
            "{} lors de la cotation ; voir le rapport destiné au programme.",
            if *count < 2 {
                format!("{count} décision sur l’échelle s’est appliquée")
            } else {
                format!("{count} décisions sur l’échelle se sont appliquées")
            }
        ),
        P::Contents => "Table des matières".to_owned(),
        P::SkipToReport => "Aller au rapport".to_owned(),
        P::PageNumber => "Page".to_owned(),
        P::PageOf => "sur".to_owned(),
        P::Filter => "Afficher seulement".to_owned(),
        P::ShowAll => "tout".to_owned(),
        P::ShownOne => "item affiché".to_owned(),
        P::Shown => "items affichés".to_owned(),
        P::NoneShown => "Aucun item ne correspond à ce choix.".to_owned(),
        P::ResetFilters => "Tout afficher".to_owned(),
        P::FillIn => "à compléter".to_owned(),
        P::ScoreMark { score } => format!("score {score}"),
        P::SheetSummary => "Résumé".to_owned(),
        P::SheetItems => "Items".to_owned(),
        P::SheetFacts => "Données".to_owned(),
        P::SheetMissing => "Manquants".to_owned(),
        P::SheetPlan => "Plan d'action".to_owned(),
        P::SheetHelp => "Choisissez un autre score dans la feuille Items pour voir l’effet sur les totaux.".to_owned(),
        P::ScoreAgain => "Total actuel".to_owned(),
        P::AsAudited => "Selon l’audit".to_owned(),
        P::ScoreRange { lowest, highest } => format!("Choisissez un score de {lowest} à {highest}, ou videz la cellule s’il n’est pas connu."),
        P::NotAScore { lowest, highest } => format!("Un score est un nombre entier de {lowest} à {highest}."),
        P::RecomputesFromItems => "Ces totaux sont calculés à partir de la feuille Items.".to_owned(),
        P::Verdict => "État".to_owned(),
        P::SameAsAudited => "comme dans l’audit".to_owned(),
        P::ChangedSinceAudit => "modifié depuis l’audit".to_owned(),
        P::FactName => "Donnée".to_owned(),
        P::Answer => "Valeur".to_owned(),
        P::SourceCodes => "Source".to_owned(),
        P::Unit => "Unité".to_owned(),
        P::Lowest => "Le plus bas".to_owned(),
        P::OutOf => "Le plus élevé".to_owned(),
    }
}
