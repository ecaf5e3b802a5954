//! Nederlands: het rapport.

use super::ReportPhrase;
use super::nl::some;

pub(super) fn phrase(phrase: &ReportPhrase) -> String {
    use ReportPhrase as P;
    match phrase {
        P::Subject { programme, rubric } => format!("Modelgetrouwheid van {programme} volgens de {rubric}"),
        P::Quoted { text } => format!("‘{text}’"),
        P::Titled { title, name } => format!("{title}: {name}"),
        P::ReportDate => "Datum van het rapport".to_owned(),
        P::WrittenFor => "Bestemd voor".to_owned(),
        P::ForProgramme => "het programma".to_owned(),
        P::ForSteering => "de stuurgroep".to_owned(),
        P::ForManagement => "de directie".to_owned(),
        P::ShortVersion => {
            "Dit is een verkorte versie. In het rapport voor het programma staat per item waarop de score berust.".to_owned()
        }
        P::NamesLeftOut => "De namen van programma, auditors en bestanden zijn weggelaten. Toelichtingen en aanbevelingen staan er zoals de \
             auditors ze schreven; lees ze na voor het rapport de deur uit gaat."
            .to_owned(),
        P::WhatItMeans => "Wat de score betekent".to_owned(),
        P::ItemsFromTo { lowest, highest } => format!(
            "Elk item krijgt een score van {lowest} tot en met {highest}. Hoe hoger de score, hoe getrouwer het programma op dat punt werkt volgens \
             het model. Een score die ontbreekt, telt niet als nul en ook niet als de laagste score: ze is niet bekend."
        ),
        P::ItemsOfSeveralRanges => "Niet alle items hebben dezelfde laagste en hoogste score. Hoe hoger de score, hoe getrouwer het programma op \
             dat punt werkt volgens het model. Een score die ontbreekt, telt niet als nul: ze is niet bekend."
            .to_owned(),
        P::SharesExplained { lowest, maximum } => format!(
            "Het deel van het maximum is het totaal gedeeld door het hoogst mogelijke totaal. Het deel van het bereik begint bij het laagst \
             mogelijke totaal te tellen ({lowest}) en eindigt bij het hoogste ({maximum}); het is daarom het eerlijkst om schalen te vergelijken."
        ),
        P::Summary => "Samenvatting".to_owned(),
        P::OfMaximum { maximum } => format!("van {maximum}"),
        P::StillBetween { lowest, highest } => format!("onvolledig: kan nog {lowest} tot {highest} worden"),
        P::NoBandPublished => "geen klasse: voor deze schaal zijn geen grenzen gepubliceerd".to_owned(),
        P::NoBandReached => "valt in geen enkele klasse".to_owned(),
        P::SheetIncomplete { missing, scores } => format!(
            "Dit scoreblad is onvolledig: {} van de {scores} {}. Totalen tellen alleen wat wel gescoord is.",
            missing,
            if *missing == 1 { "scores ontbreekt" } else { "scores ontbreken" }
        ),
        P::Strongest => "Sterkste items".to_owned(),
        P::Weakest => "Zwakste items".to_owned(),
        P::AndMore { count, score, track } => format!("{track}: nog {} met score {score}.", some(*count, "ander item", "andere items")),
        P::AllAlike { score, track } => format!("{track}: alle items hebben score {score}."),
        P::NothingScored { track } => format!("{track}: nog geen enkel item is gescoord."),
        P::SectionsChart => "Punten per hoofdstuk".to_owned(),
        P::ItemsChart => "Score per item".to_owned(),
        P::ChartRow { label, figures } => format!("{label}: {}.", figures.join(", ")),
        P::ChartFigure { series, figure } => format!("{series} {figure}"),
        P::ScoreMissing => "ontbreekt".to_owned(),
        P::StillOpen => "nog niet bekend".to_owned(),
        P::ItemsAtAGlance => "Items in één oogopslag".to_owned(),
        P::FactsFrom { codes } => format!("Gegevens uit {}", codes.join(" + ")),
        P::FromRecords => "registraties".to_owned(),
        P::FactsFromRecords => "Gegevens uit de registraties".to_owned(),
        P::FactsWithoutSource => "Gegevens zonder vermelde bron".to_owned(),
        P::DirectRating { rating } => format!("rechtstreekse score: {rating}"),
        P::Strengths => "Sterke punten".to_owned(),
        P::Recommendation => "Aanbeveling".to_owned(),
        P::Reply => "Reactie van het programma".to_owned(),
        P::Recommendations => "Aanbevelingen".to_owned(),
        P::InTrack { track, text } => format!("{track}: {text}"),
        P::StrengthsAndAdvice => "Sterke punten en aanbevelingen".to_owned(),
        P::NoStrengths => "De auditors noteerden geen sterke punten.".to_owned(),
        P::NoAdvice => "De auditors noteerden geen aanbevelingen.".to_owned(),
        P::Exceptions => "Structurele uitzonderingen".to_owned(),
        P::ExceptionsExplained => "Items die het gekozen model niet of maar in één kolom scoort, items met uiteenlopende scores, en scores die tegen \
             de gegevens in zijn gegeven."
            .to_owned(),
        P::NoExceptions => "Er zijn geen uitzonderingen.".to_owned(),
        P::Exception => "Uitzondering".to_owned(),
        P::OfAnotherModel { models } => format!("niet gescoord in dit model; hoort bij {}", models.join(" en ")),
        P::OnlyInTracks { tracks } => format!("alleen gescoord in {}", tracks.join(" en ")),
        P::ScoresDiverge { scores, disputed } => format!(
            "uiteenlopende score: {}{}",
            scores.join(", "),
            if *disputed { "; de schaal spreekt zichzelf tegen over de vraag of dat mag" } else { "; de schaal laat dat toe" }
        ),
        P::AgainstFacts { track, score, computed } => format!("{track}: score {score} met toelichting, hoewel de gegevens {computed} opleveren"),
        P::DataInsufficient { track } => format!("{track}: de gegevens laten geen score toe"),
        P::ActionPlan => "Actieplan".to_owned(),
        P::ActionPlanExplained => "Vul aan wie wat doet, tegen wanneer, en waaruit zal blijken dat het gebeurd is.".to_owned(),
        P::ActionPlanWithoutAdvice => "De auditors noteerden geen aanbevelingen. De tabel noemt daarom de zwakste items, met wat het volgende ankerpunt \
             vraagt. Vul aan wie wat doet, tegen wanneer, en waaruit zal blijken dat het gebeurd is."
            .to_owned(),
        P::What => "Wat".to_owned(),
        P::Who => "Wie".to_owned(),
        P::When => "Tegen wanneer".to_owned(),
        P::Proof => "Waaruit het blijkt".to_owned(),
        P::TowardsScore { score, text } => format!("naar een {score}: {text}"),
        P::Method => "Werkwijze".to_owned(),
        P::HowScored => "De auditors verzamelden gegevens bij elk item. Waar de schaal een regel geeft, volgt de score uit die gegevens; waar ze om een \
             oordeel vraagt, gaven de auditors de score zelf. Bij elke score staat waarop ze berust. Een score tegen de gegevens in geldt alleen met \
             een toelichting, en staat bij de uitzonderingen."
            .to_owned(),
        P::HowRounded => "Scores en totalen zijn exact. Percentages zijn afgerond op één decimaal, waarbij een half naar boven gaat.".to_owned(),
        P::MadeWith { maker } => format!("Gemaakt met {maker}."),
        P::RulingsElsewhere { count } => format!(
            "Bij het scoren {} toegepast; ze staan in het rapport voor het programma.",
            if *count == 1 { "is 1 uitspraak over de schaal".to_owned() } else { format!("zijn {count} uitspraken over de schaal") }
        ),
        P::Contents => "Inhoud".to_owned(),
        P::SkipToReport => "Naar het rapport".to_owned(),
        P::PageNumber => "Bladzijde".to_owned(),
        P::PageOf => "van".to_owned(),
        P::Filter => "Toon alleen".to_owned(),
        P::ShowAll => "alles".to_owned(),
        P::ShownOne => "item getoond".to_owned(),
        P::Shown => "items getoond".to_owned(),
        P::NoneShown => "Geen enkel item voldoet aan deze keuze.".to_owned(),
        P::ResetFilters => "Toon alles".to_owned(),
        P::FillIn => "in te vullen".to_owned(),
        P::ScoreMark { score } => format!("score {score}"),
        P::SheetSummary => "Samenvatting".to_owned(),
        P::SheetItems => "Items".to_owned(),
        P::SheetFacts => "Gegevens".to_owned(),
        P::SheetMissing => "Ontbreekt".to_owned(),
        P::SheetPlan => "Actieplan".to_owned(),
        P::SheetHelp => "Kies op het blad Items een andere score om te zien wat dat met de totalen doet.".to_owned(),
        P::ScoreAgain => "Totaal nu".to_owned(),
        P::AsAudited => "Volgens de audit".to_owned(),
        P::ScoreRange { lowest, highest } => format!("Kies een score van {lowest} tot en met {highest}, of maak de cel leeg als ze niet bekend is."),
        P::NotAScore { lowest, highest } => format!("Een score is een geheel getal van {lowest} tot en met {highest}."),
        P::RecomputesFromItems => "Deze totalen worden berekend uit het blad Items.".to_owned(),
        P::Verdict => "Stand".to_owned(),
        P::SameAsAudited => "zoals in de audit".to_owned(),
        P::ChangedSinceAudit => "gewijzigd sinds de audit".to_owned(),
        P::FactName => "Gegeven".to_owned(),
        P::Answer => "Waarde".to_owned(),
        P::SourceCodes => "Bron".to_owned(),
        P::Unit => "Eenheid".to_owned(),
        P::Lowest => "Laagste".to_owned(),
        P::OutOf => "Hoogste".to_owned(),
    }
}
