//! What is known of a new audit so far: from flags, from the last one, and from answers.

use std::path::Path;

use super::last_time::LastTime;
use super::scales::{GivenScale, find};
use crate::audit::{Auditor, Period};
use crate::cli::args::InitArgs;
use crate::cli::streams::Io;
use crate::diagnostic::{Problem, Problems, Severity};
use crate::locale::Message;
use crate::rubric::{ModelId, Rubric};

#[derive(Debug)]
pub struct Given {
    pub programme: Option<String>,
    pub scales: Vec<GivenScale>,
    pub period: Option<Period>,
    pub auditors: Vec<Auditor>,
    pub is_self_assessment: bool,
}

impl Given {
    /// What flags say, and where they are silent the last audit; its period is over.
    pub fn of(args: &InitArgs, last: Option<&LastTime>) -> Self {
        let programme = args.programme.clone().filter(|name| !name.trim().is_empty());
        let of_flags = args.rubric.iter().map(|name| GivenScale { name: name.clone(), folder: Path::new(".").to_path_buf(), model: None });
        let mut scales: Vec<GivenScale> = of_flags.collect();
        if scales.is_empty() {
            scales.extend(last.into_iter().flat_map(|last| last.scales.clone()));
        }
        for model in &args.model {
            let (of, model) = match model.split_once('=') {
                Some((of, model)) => (Some(of.trim()), model.trim()),
                None => (None, model.trim()),
            };
            for scale in scales.iter_mut().filter(|scale| of.is_none_or(|of| of == scale.name)) {
                scale.model = Some(ModelId::from(model));
            }
        }
        let auditors = named_auditors(&args.auditor);
        Self {
            programme: programme.or_else(|| last.map(|last| last.programme.clone())),
            scales,
            period: match args.period.as_deref() {
                Some([from, to]) => Some(Period { from: *from, to: *to }),
                _ => None,
            },
            auditors: if auditors.is_empty() { last.map(|last| last.auditors.clone()).unwrap_or_default() } else { auditors },
            is_self_assessment: args.self_assessment,
        }
    }

    /// Whether a new audit can be made of it; tells what is wanting, and how to give it.
    pub fn is_enough(&mut self, io: &Io<'_>, problems: &mut Problems) -> bool {
        let wanted = [("--programme", self.programme.is_none()), ("--rubric", self.scales.is_empty())];
        let flags: Vec<&'static str> = wanted.into_iter().filter(|(_, is_wanting)| *is_wanting).map(|(flag, _)| flag).collect();
        if !flags.is_empty() {
            problems.push(Problem::new(Severity::Error, Message::FlagsNeeded { flags }));
        }
        let mut is_enough = !problems.has_errors();
        for scale in &mut self.scales {
            let Some(rubric) = find(scale, io, problems) else {
                is_enough = false;
                continue;
            };
            match (&scale.model, &rubric.models[..]) {
                (Some(_), _) => {}
                (None, [only]) => scale.model = Some(only.id.clone()),
                (None, _) => {
                    is_enough = false;
                    problems.push(Problem::new(Severity::Error, model_open(&rubric)));
                }
            }
        }
        is_enough
    }
}

/// Tells which models a scale has, one of which is to be chosen.
fn model_open(rubric: &Rubric) -> Message {
    let models = rubric.models.iter().map(|model| format!("{} ({})", model.id, model.title)).collect();
    Message::ModelOpen { rubric: rubric.id.clone(), models }
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
