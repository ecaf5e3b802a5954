//! What is known of a new audit so far: from flags, from the last one, and from answers.

use std::path::Path;

use super::last_time::LastTime;
use super::scales::GivenScale;
use crate::audit::{Auditor, Period};
use crate::cli::args::InitArgs;
use crate::cli::streams::Io;
use crate::diagnostic::{Problem, Problems, Severity};
use crate::locale::Message;
use crate::rubric::ModelId;

#[derive(Debug)]
pub struct Given {
    pub programme: Option<String>,
    pub scales: Vec<GivenScale>,
    /// Whether scales were named, here or in the last audit, be it only some that are not there.
    names_scales: bool,
    pub period: Option<Period>,
    pub auditors: Vec<Auditor>,
    pub is_self_assessment: bool,
}

impl Given {
    /// What flags say, and where they are silent the last audit; its period is over. What is wrong with a scale or model that is named is reported.
    pub fn of(args: &InitArgs, last: Option<&LastTime>, io: &Io<'_>, problems: &mut Problems) -> Self {
        let of_flags = args.rubric.iter().filter_map(|name| GivenScale::find(name, Path::new("."), io, problems));
        let mut scales: Vec<GivenScale> = of_flags.collect();
        if args.rubric.is_empty() {
            scales.extend(last.into_iter().flat_map(|last| last.scales.iter().cloned()));
        }
        for model in &args.model {
            choose_model(model, &mut scales, problems);
        }
        let programme = args.programme.clone().filter(|name| !name.trim().is_empty());
        let auditors = named_auditors(&args.auditor);
        Self {
            programme: programme.or_else(|| last.map(|last| last.programme.clone())),
            scales,
            names_scales: !args.rubric.is_empty() || last.is_some(),
            period: match args.period.as_deref() {
                Some([from, to]) => Some(Period { from: *from, to: *to }),
                _ => None,
            },
            auditors: if auditors.is_empty() { last.map(|last| last.auditors.clone()).unwrap_or_default() } else { auditors },
            is_self_assessment: args.self_assessment,
        }
    }

    /// What keeps a new audit from being made of it, with how to give it.
    pub fn wanting(&self) -> Vec<Problem> {
        let wanted = [("--programme", self.programme.is_none()), ("--rubric", self.scales.is_empty() && !self.names_scales)];
        let flags: Vec<&'static str> = wanted.into_iter().filter(|(_, is_wanting)| *is_wanting).map(|(flag, _)| flag).collect();
        let of_flags = (!flags.is_empty()).then_some(Message::FlagsNeeded { flags });
        let of_models = self.scales.iter().filter(|scale| scale.model.is_none()).map(|scale| {
            let models = scale.rubric.models.iter().map(|model| format!("{} ({})", model.id, model.title)).collect();
            Message::ModelOpen { rubric: scale.rubric.id.clone(), models }
        });
        of_flags.into_iter().chain(of_models).map(|message| Problem::new(Severity::Error, message)).collect()
    }
}

/// Chooses a model as it is typed: `RUBRIC=MODEL`, or a model of whichever scales have it.
fn choose_model(typed: &str, scales: &mut [GivenScale], problems: &mut Problems) {
    let (of, model) = match typed.split_once('=') {
        Some((of, model)) => (Some(of.trim()), model.trim()),
        None => (None, typed.trim()),
    };
    let is_known = scales.iter().any(|scale| scale.rubric.model(model).is_some());
    let is_meant = |scale: &GivenScale| match of {
        Some(of) => scale.is_called(of),
        // One that no scale has by its id may be a title, or misspelt: that is told when all is read.
        None => !is_known || scale.rubric.model(model).is_some(),
    };
    let mut meant = scales.iter_mut().filter(|scale| is_meant(scale)).peekable();
    if let Some(of) = of.filter(|_| meant.peek().is_none()) {
        let rubrics = scales.iter().map(|scale| scale.rubric.id.clone()).collect();
        problems.push(Problem::new(Severity::Error, Message::ScaleNotInAudit { name: of.to_owned(), rubrics }));
        return;
    }
    meant.for_each(|scale| scale.model = Some(ModelId::from(model)));
}

/// Auditors as they are typed: `ID=NAME`, an id, or a name of several words, which gets an id.
pub fn named_auditors(typed: &[String]) -> Vec<Auditor> {
    let named = |(number, text): (usize, &String)| {
        let text = text.trim();
        let auditor = |id: &str, name: Option<&str>| Auditor { id: id.to_owned(), name: name.map(str::to_owned), independent: None };
        match text.split_once('=') {
            Some((id, name)) if !id.trim().is_empty() => auditor(id.trim(), Some(name.trim()).filter(|name| !name.is_empty())),
            _ if text.contains(char::is_whitespace) => auditor(&format!("a{number}"), Some(text)),
            _ => auditor(text, None),
        }
    };
    (1..).zip(typed.iter().filter(|text| !text.trim().is_empty())).map(named).collect()
}
