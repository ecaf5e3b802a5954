//! `includes_regular_fulltime`: whether some course is regular and full-time.

use super::{Measure, Measurement, Scope, Value, count};
use crate::locale::Label;
use crate::records::counted::{Counted, LeftOut};
use crate::records::measure::Unmeasured;

pub static MEASURE: Measure = Measure {
    name: "includes_regular_fulltime",
    how: Label {
        nl: "of een van de opleidingen regulier voltijds is",
        en: "whether one of the courses is regular and full-time",
        fr: "si une des formations est ordinaire à temps plein",
    },
    definition: "Yes when a course held on any day of the period is regular and full-time; no when all say that they are not. While some do \
                 not say and none says yes, there is no answer.",
    counted: Counted::Courses,
    needs: &[("courses", "started"), ("courses", "regular_fulltime")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let answers: Vec<Option<bool>> = scope.held(scope.courses()).map(|course| course.regular).collect();
    let n = count(answers.iter().flatten().count());
    let some = answers.contains(&Some(true));
    let value =
        if n == 0 || (!some && answers.contains(&None)) { Err(Unmeasured::Nothing(Counted::Courses)) } else { Ok(Value::YesNo(some)) };
    let measured = Measurement { value, ..Measurement::new(Value::YesNo(some), n) };
    measured
        .leaving_out(LeftOut::BlankAnswer, count(answers.len()) - n)
        .leaving_out(LeftOut::BlankDate, count(scope.courses().map_or(0, |courses| courses.undated)))
}
