//! The words and sentences of the report that is handed over, as data.

/// A word or sentence of the report. Figures in it are already formatted, except counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportPhrase {
    // The cover
    Subject { programme: String, rubric: String },
    Quoted { text: String },
    Titled { title: String, name: String },
    ShortVersion,
    ItemsFromTo { lowest: i64, highest: i64 },
    SharesExplained { lowest: String, maximum: String },
    // The summary
    OfMaximum { maximum: i64 },
    StillBetween { lowest: i64, highest: i64 },
    SheetIncomplete { missing: usize, scores: usize },
    AndMore { count: usize, score: i64, track: String },
    AllAlike { score: i64, track: String },
    NothingScored { track: String },
    // The charts
    ChartRow { label: String, figures: Vec<String> },
    ChartFigure { series: String, figure: String },
    // The items
    FactsFrom { codes: Vec<String> },
    DirectRating { rating: i64 },
    InTrack { track: String, text: String },
    // Exceptions
    OfAnotherModel { models: Vec<String> },
    OnlyInTracks { tracks: Vec<String> },
    ScoresDiverge { scores: Vec<String>, disputed: bool },
    AgainstFacts { track: String, score: i64, computed: i64 },
    DataInsufficient { track: String },
    // The action plan
    TowardsScore { score: i64, text: String },
    // The method
    MadeWith { maker: String },
    RulingsElsewhere { count: usize },
    // The frame around it
    ScoreMark { score: String },
    // The workbook
    ScoreRange { lowest: i64, highest: i64 },
    NotAScore { lowest: i64, highest: i64 },
}
