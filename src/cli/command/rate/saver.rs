//! Saving beside the screen: one writer, the latest answers win, and what cannot be saved is kept in a journal.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use super::own_table::{OwnTable, Save};
use crate::locale::Message;
use crate::parallel::{Aside, aside, pause};
use crate::report::SaveState;
use crate::source::{Trouble, sha256};

/// How long another program may hold the table before the answers go to the journal: a scanner takes less, Excel more.
const PATIENCE: Duration = Duration::from_secs(2);
const BETWEEN_TRIES: Duration = Duration::from_millis(100);

/// How often it is looked whether the table was changed elsewhere, and whether it can be written again.
const LOOK: Duration = Duration::from_secs(2);

/// The writer of a table.
pub struct Saver {
    shared: Arc<Shared>,
    thread: Option<Aside>,
}

struct Shared {
    own: OwnTable,
    inner: Mutex<Inner>,
    wake: Condvar,
}

struct Inner {
    /// What is to be written.
    pending: Option<Vec<u8>>,
    /// What the table is known to hold, by hash; nothing where it is not there.
    known: Option<String>,
    state: SaveState,
    /// What the table holds that was changed elsewhere, until somebody took note of it.
    elsewhere: Option<Option<Vec<u8>>>,
    is_writing: bool,
    /// Whether nothing is written until what was changed elsewhere is taken over.
    is_stopped: bool,
    is_ending: bool,
}

impl Inner {
    /// Whether something is about to be written.
    fn is_busy(&self) -> bool {
        self.is_writing || (self.pending.is_some() && !self.is_stopped)
    }
}

impl Saver {
    /// A writer of a table that is known to hold this.
    pub fn new(own: OwnTable, holds: Option<&[u8]>) -> Self {
        let inner = Inner {
            pending: None,
            known: holds.map(sha256),
            state: SaveState::Saved,
            elsewhere: None,
            is_writing: false,
            is_stopped: false,
            is_ending: false,
        };
        let shared = Arc::new(Shared { own, inner: Mutex::new(inner), wake: Condvar::new() });
        let of_thread = Arc::clone(&shared);
        // Where no thread is to be had, every save waits for the disk.
        let thread = aside("saver", move || of_thread.run());
        Self { shared, thread }
    }

    /// Asks for these answers to be saved, in the place of any that still wait.
    pub fn save(&self, bytes: Vec<u8>) {
        let mut inner = self.shared.lock();
        inner.pending = Some(bytes);
        inner.is_stopped = false;
        if matches!(inner.state, SaveState::Saved) {
            inner.state = SaveState::Saving;
        }
        self.shared.wake.notify_all();
        drop(inner);
        if self.thread.is_none() {
            self.shared.write_pending();
        }
    }

    pub fn state(&self) -> SaveState {
        self.shared.lock().state.clone()
    }

    /// What the table holds since it was changed elsewhere; told once.
    pub fn elsewhere(&self) -> Option<Option<Vec<u8>>> {
        self.shared.lock().elsewhere.take()
    }

    /// Takes note that what the table holds was taken over; unless something is still to be written, what was kept beside is told by it too.
    pub fn taken_over(&self, holds: Option<&[u8]>, is_ahead: bool) {
        if !is_ahead {
            self.shared.own.forget();
        }
        let mut inner = self.shared.lock();
        inner.known = holds.map(sha256);
        inner.pending = None;
        inner.is_stopped = false;
        inner.state = SaveState::Saved;
    }

    /// Keeps answers beside and leaves the table as it is, for this reason, until it can be taken over or written again.
    pub fn leave_be(&self, bytes: Vec<u8>, why: Message) {
        let mut inner = self.shared.lock();
        let is_kept = self.shared.own.keep(&bytes, inner.known.as_deref());
        inner.pending = Some(bytes);
        inner.is_stopped = true;
        inner.state = if is_kept { SaveState::Kept(Box::new(why)) } else { SaveState::Unsaved(Box::new(why)) };
    }

    /// Takes note that answers cannot be written at all.
    pub fn give_up(&self, why: Message) {
        self.shared.lock().state = SaveState::Unsaved(Box::new(why));
    }

    /// Waits until all is saved or kept, or for so long.
    pub fn settle(&self, most: Duration) {
        let until = Instant::now() + most;
        let mut inner = self.shared.lock();
        while inner.is_busy() && Instant::now() < until {
            inner = self.shared.wake.wait_timeout(inner, BETWEEN_TRIES).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// A handle by which another thread can wait for it.
    pub fn watcher(&self) -> Settler {
        Settler(Arc::clone(&self.shared))
    }
}

/// Waits for a saver from another thread.
pub struct Settler(Arc<Shared>);

impl Settler {
    /// Writes what still waits, from whichever thread.
    pub fn settle(&self) {
        let until = Instant::now() + PATIENCE + LOOK;
        while self.is_busy() && Instant::now() < until {
            pause(BETWEEN_TRIES / 4);
        }
    }

    /// Whoever asks may be held up by a thread that failed while it held the saver, or be that thread.
    fn is_busy(&self) -> bool {
        match self.0.inner.try_lock() {
            Ok(inner) => inner.is_busy(),
            Err(TryLockError::Poisoned(inner)) => inner.get_ref().is_busy(),
            Err(TryLockError::WouldBlock) => true,
        }
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.settle(PATIENCE + LOOK);
        self.shared.lock().is_ending = true;
        self.shared.wake.notify_all();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn run(&self) {
        loop {
            let mut inner = self.lock();
            // What still waits is written, or kept, before the end.
            if inner.is_ending && !inner.is_busy() {
                return;
            }
            if !inner.is_busy() {
                inner = self.wake.wait_timeout(inner, LOOK).unwrap_or_else(PoisonError::into_inner).0;
            }
            let (is_pending, is_stopped) = (inner.pending.is_some() && !inner.is_stopped, inner.is_stopped);
            drop(inner);
            match (is_pending, is_stopped) {
                (true, _) => self.write_pending(),
                (false, true) => self.look_again(),
                (false, false) => self.look(),
            }
        }
    }

    /// Whether the table was changed elsewhere.
    fn look(&self) {
        let Ok(now) = self.own.read() else { return };
        let mut inner = self.lock();
        if inner.pending.is_none() && !inner.is_stopped && now.as_deref().map(sha256) != inner.known && inner.elsewhere.is_none() {
            inner.elsewhere = Some(now);
        }
    }

    /// Whether a table that could not be taken over was changed since; the latest answers are kept until then.
    fn look_again(&self) {
        let now = self.own.read();
        let mut inner = self.lock();
        if let Some(bytes) = &inner.pending
            && inner.elsewhere.is_none()
        {
            self.own.keep(bytes, inner.known.as_deref());
        }
        if let Ok(now) = now
            && inner.elsewhere.is_none()
        {
            inner.elsewhere = Some(now);
        }
    }

    fn write_pending(&self) {
        let mut inner = self.lock();
        let Some(mut bytes) = inner.pending.take() else { return };
        inner.is_writing = true;
        let known = inner.known.clone();
        drop(inner);
        let begun = Instant::now();
        let mut result = self.own.save(&bytes, known.as_deref());
        while let Save::Failed(_) = result
            && begun.elapsed() < PATIENCE
        {
            pause(BETWEEN_TRIES);
            // The latest answers win.
            if let Some(newer) = self.lock().pending.take() {
                bytes = newer;
            }
            result = self.own.save(&bytes, known.as_deref());
        }
        // Whatever keeps it from the table, it is on the disk.
        let is_kept = !matches!(result, Save::Done) && self.own.keep(&bytes, known.as_deref());
        let mut inner = self.lock();
        inner.is_writing = false;
        match result {
            Save::Done => {
                inner.known = Some(sha256(&bytes));
                if inner.pending.is_none() {
                    inner.state = SaveState::Saved;
                }
            }
            Save::ChangedElsewhere(now) => {
                inner.elsewhere = Some(now);
                inner.pending.get_or_insert(bytes);
                // It waits until what is there was taken over.
                inner.is_stopped = true;
            }
            Save::Failed(error) => {
                inner.pending.get_or_insert(bytes);
                let (file, trouble) = (self.own.name().to_owned(), Trouble::from(&error));
                let why = Box::new(Message::OutputUnwritable { file, trouble, replaced: Vec::new() });
                inner.state = if is_kept { SaveState::Kept(why) } else { SaveState::Unsaved(why) };
                // Where it is kept, the end need not wait for the table.
                inner.is_stopped = inner.is_ending;
            }
        }
        drop(inner);
        self.wake.notify_all();
    }
}
