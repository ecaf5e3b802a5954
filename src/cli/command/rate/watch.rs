//! A terminal that goes away, signals to end, a program that fails: everything is saved, the terminal is left as it was, and nothing spins.

use std::panic;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::saver::Settler;

/// Whether somebody asked for the end.
#[derive(Clone, Default)]
pub struct Ending(Arc<AtomicBool>);

impl Ending {
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Where the program fails, the terminal is given back before it says so, and what was answered is saved.
pub fn save_at_panic(settler: Settler, restore: fn()) {
    let say = panic::take_hook();
    panic::set_hook(Box::new(move |failure| {
        restore();
        settler.settle();
        say(failure);
    }));
}

/// Watches signals and the terminal while a screen is up. `restore` gives the terminal back.
#[cfg(unix)]
pub fn watch(ending: &Ending, settler: Settler, restore: fn()) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use std::time::Duration;

    use crate::parallel::{aside, pause};

    let settler = Arc::new(settler);
    if let Ok(mut signals) = Signals::new([SIGTERM, SIGHUP, SIGINT]) {
        let (ending, settler) = (ending.clone(), Arc::clone(&settler));
        let end = move || {
            if signals.forever().next().is_some() {
                ending.0.store(true, Ordering::Relaxed);
                // Whoever waits for a key of a terminal that is gone waits for ever.
                pause(Duration::from_millis(600));
                leave(&settler, restore);
            }
        };
        let _ = aside("signals", end);
    }
    let _ = aside("terminal", move || {
        loop {
            pause(Duration::from_secs(1));
            if is_gone() {
                leave(&settler, restore);
            }
        }
    });
}

/// Elsewhere the system ends the program itself.
#[cfg(not(unix))]
pub fn watch(_: &Ending, _: Settler, _: fn()) {}

/// Whether nobody is at the other end of standard input any more.
#[cfg(unix)]
fn is_gone() -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let input = rustix::stdio::stdin();
    let mut asked = [PollFd::new(&input, PollFlags::empty())];
    let found = poll(&mut asked, Some(&Timespec { tv_sec: 0, tv_nsec: 0 }));
    found.is_ok() && asked.iter().any(|of| of.revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL))
}

/// Ends the program from a thread that is not the first, once all is saved.
#[cfg(unix)]
#[allow(clippy::exit, reason = "the first thread may wait for a key that never comes")]
fn leave(settler: &Settler, restore: fn()) {
    settler.settle();
    restore();
    std::process::exit(2);
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::own_table::OwnTable;
    use super::super::saver::Saver;
    use super::*;

    #[test]
    fn what_was_answered_is_on_the_disk_when_a_failure_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("evidence")).expect("a folder");
        let (table, _) = OwnTable::take(folder.path(), "evidence", "a1").expect("nobody else's");
        let saver = Saver::new(table, None);
        let at = folder.path().join("evidence/a1.csv");
        let before = panic::take_hook();
        let told = at.clone();
        panic::set_hook(Box::new(move |_| assert_eq!(fs::read(&told).expect("saved"), b"item,fact,value\n")));
        save_at_panic(saver.watcher(), || {});
        saver.save(b"item,fact,value\n".to_vec());
        let failed = panic::catch_unwind(|| panic!("a fault"));
        panic::set_hook(before);
        assert!(failed.is_err());
        assert_eq!(fs::read(at).expect("saved"), b"item,fact,value\n");
    }
}
