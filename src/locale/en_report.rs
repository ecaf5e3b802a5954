//! English: the report.

use super::ReportPhrase;
use super::en::some;

pub(super) fn phrase(phrase: &ReportPhrase) -> String {
    use ReportPhrase as P;
    match phrase {
        P::Subject { programme, rubric } => format!("Fidelity of {programme} on the {rubric}"),
        P::Quoted { text } => format!("‘{text}’"),
        P::Titled { title, name } => format!("{title}: {name}"),
        P::ReportDate => "Date of this report".to_owned(),
        P::WrittenFor => "Written for".to_owned(),
        P::ForProgramme => "the programme".to_owned(),
        P::ForSteering => "the steering group".to_owned(),
        P::ForManagement => "the management".to_owned(),
        P::ShortVersion => "This is a short version. The report for the programme says of each item what its score rests on.".to_owned(),
        P::NamesLeftOut => "The names of the programme, the auditors and the files are left out. Notes and recommendations stand as the auditors \
             wrote them; read them through before the report leaves the house."
            .to_owned(),
        P::WhatItMeans => "What the score means".to_owned(),
        P::ItemsFromTo { lowest, highest } => format!(
            "Each item gets a score from {lowest} to {highest}. The higher the score, the more faithfully the programme works by the model on that \
             point. A score that is missing counts neither as nought nor as the lowest score: it is not known."
        ),
        P::ItemsOfSeveralRanges => "Not all items have the same lowest and highest score. The higher the score, the more faithfully the programme \
             works by the model on that point. A score that is missing does not count as nought: it is not known."
            .to_owned(),
        P::SharesExplained { lowest, maximum } => format!(
            "The share of the maximum is the total divided by the highest possible total. The share of the range counts from the lowest possible \
             total ({lowest}) to the highest ({maximum}), and so is the fairer one for comparing scales."
        ),
        P::Summary => "Summary".to_owned(),
        P::OfMaximum { maximum } => format!("of {maximum}"),
        P::StillBetween { lowest, highest } => format!("incomplete: may still become {lowest} to {highest}"),
        P::NoBandPublished => "no band: none is published for this scale".to_owned(),
        P::NoBandReached => "in none of the bands".to_owned(),
        P::SheetIncomplete { missing, scores } => format!(
            "This score sheet is incomplete: {missing} of its {scores} scores {} missing. Totals count only what was scored.",
            if *missing == 1 { "is" } else { "are" }
        ),
        P::Strongest => "Strongest items".to_owned(),
        P::Weakest => "Weakest items".to_owned(),
        P::AndMore { count, score, track } => format!("{track}: {} with score {score}.", some(*count, "other item", "other items")),
        P::AllAlike { score, track } => format!("{track}: all items have score {score}."),
        P::NothingScored { track } => format!("{track}: no item has been scored yet."),
        P::SectionsChart => "Points per section".to_owned(),
        P::ItemsChart => "Score per item".to_owned(),
        P::ChartRow { label, figures } => format!("{label}: {}.", figures.join(", ")),
        P::ChartFigure { series, figure } => format!("{series} {figure}"),
        P::ScoreMissing => "missing".to_owned(),
        P::StillOpen => "not known yet".to_owned(),
        P::ItemsAtAGlance => "Items at a glance".to_owned(),
        P::FactsFrom { codes } => format!("Facts from {}", codes.join(" + ")),
        P::FromRecords => "records".to_owned(),
        P::FactsFromRecords => "Facts from the records".to_owned(),
        P::FactsWithoutSource => "Facts without a source".to_owned(),
        P::DirectRating { rating } => format!("direct rating: {rating}"),
        P::Strengths => "Strengths".to_owned(),
        P::Recommendation => "Recommendation".to_owned(),
        P::Reply => "Reply of the programme".to_owned(),
        P::Recommendations => "Recommendations".to_owned(),
        P::InTrack { track, text } => format!("{track}: {text}"),
        P::StrengthsAndAdvice => "Strengths and recommendations".to_owned(),
        P::NoStrengths => "The auditors noted no strengths.".to_owned(),
        P::NoAdvice => "The auditors noted no recommendations.".to_owned(),
        P::Exceptions => "Structural exceptions".to_owned(),
        P::ExceptionsExplained => "Items that the chosen model does not score, or in one track only, items whose scores differ between tracks, and \
             scores given against the facts."
            .to_owned(),
        P::NoExceptions => "There are no exceptions.".to_owned(),
        P::Exception => "Exception".to_owned(),
        P::OfAnotherModel { models } => format!("not scored in this model; belongs to {}", models.join(" and ")),
        P::OnlyInTracks { tracks } => format!("scored in {} only", tracks.join(" and ")),
        P::ScoresDiverge { scores, disputed } => format!(
            "diverging score: {}{}",
            scores.join(", "),
            if *disputed { "; the scale contradicts itself on whether it may" } else { "; the scale allows it" }
        ),
        P::AgainstFacts { track, score, computed } => format!("{track}: score {score} with a note, although the facts give {computed}"),
        P::DataInsufficient { track } => format!("{track}: the data do not allow a score"),
        P::ActionPlan => "Action plan".to_owned(),
        P::ActionPlanExplained => "Fill in who does what, by when, and what will show that it was done.".to_owned(),
        P::ActionPlanWithoutAdvice => "The auditors noted no recommendations. The table therefore names the weakest items, with what the next anchor \
             asks. Fill in who does what, by when, and what will show that it was done."
            .to_owned(),
        P::What => "What".to_owned(),
        P::Who => "Who".to_owned(),
        P::When => "By when".to_owned(),
        P::Proof => "Evidence that it is done".to_owned(),
        P::TowardsScore { score, text } => format!("towards a {score}: {text}"),
        P::Method => "Method".to_owned(),
        P::HowScored => "The auditors gathered facts on each item. Where the scale gives a rule, the score follows from those facts; where it asks for \
             a judgement, the auditors gave the score themselves. Beside each score stands what it rests on. A score against the facts stands only \
             with a note, and is listed under the exceptions."
            .to_owned(),
        P::HowRounded => "Scores and totals are exact. Percentages are rounded to one decimal, a half upwards.".to_owned(),
        P::MadeWith { maker } => format!("Made with {maker}."),
        P::RulingsElsewhere { count } => {
            format!("{} on the scale applied while scoring; see the report for the programme.", some(*count, "ruling", "rulings"))
        }
        P::Contents => "Contents".to_owned(),
        P::SkipToReport => "Skip to the report".to_owned(),
        P::PageNumber => "Page".to_owned(),
        P::PageOf => "of".to_owned(),
        P::Filter => "Show only".to_owned(),
        P::ShowAll => "all".to_owned(),
        P::ShownOne => "item shown".to_owned(),
        P::Shown => "items shown".to_owned(),
        P::NoneShown => "No item fits this choice.".to_owned(),
        P::ResetFilters => "Show all".to_owned(),
        P::FillIn => "to fill in".to_owned(),
        P::ScoreMark { score } => format!("score {score}"),
        P::SheetSummary => "Summary".to_owned(),
        P::SheetItems => "Items".to_owned(),
        P::SheetFacts => "Facts".to_owned(),
        P::SheetMissing => "Missing".to_owned(),
        P::SheetPlan => "Action plan".to_owned(),
        P::SheetHelp => "Choose another score on the sheet Items to see what that does to the totals.".to_owned(),
        P::ScoreAgain => "Total now".to_owned(),
        P::AsAudited => "As audited".to_owned(),
        P::ScoreRange { lowest, highest } => format!("Choose a score from {lowest} to {highest}, or clear the cell if it is not known."),
        P::NotAScore { lowest, highest } => format!("A score is a whole number from {lowest} to {highest}."),
        P::RecomputesFromItems => "These totals are computed from the sheet Items.".to_owned(),
        P::Verdict => "Status".to_owned(),
        P::SameAsAudited => "as audited".to_owned(),
        P::ChangedSinceAudit => "changed since the audit".to_owned(),
        P::FactName => "Fact".to_owned(),
        P::Answer => "Value".to_owned(),
        P::SourceCodes => "Source".to_owned(),
        P::Unit => "Unit".to_owned(),
        P::Lowest => "Lowest".to_owned(),
        P::OutOf => "Highest".to_owned(),
    }
}
