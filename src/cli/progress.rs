//! How far a long reading has come, on a terminal.

use std::sync::{Mutex, PoisonError};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::report::legible;
use crate::source::Watcher;

/// A file that is read in less than a moment needs no bar.
const LONG: u64 = 32 * 1024 * 1024;

/// A bar on standard error while a long file is read.
#[derive(Default)]
pub struct Progress {
    bar: Mutex<Option<ProgressBar>>,
}

impl Progress {
    fn with(&self, act: impl FnOnce(&mut Option<ProgressBar>)) {
        act(&mut self.bar.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

impl Watcher for Progress {
    fn begins(&self, file: &str, size: u64) {
        if size < LONG {
            return;
        }
        let bar = ProgressBar::with_draw_target(Some(size), ProgressDrawTarget::stderr_with_hz(5));
        if let Ok(style) = ProgressStyle::with_template("{msg} [{bar:30}] {percent}% {bytes}/{total_bytes} {eta}") {
            bar.set_style(style);
        }
        bar.set_message(legible(file));
        self.with(|own| *own = Some(bar));
    }

    fn reads(&self, bytes: u64) {
        self.with(|bar| bar.iter().for_each(|bar| bar.inc(bytes)));
    }

    fn ends(&self) {
        self.with(|bar| bar.take().iter().for_each(ProgressBar::finish_and_clear));
    }
}
