//! The same work on several threads, as many as can be had: where there is none to be had, on the one that asks.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, Builder, JoinHandle};
use std::time::Duration;

/// How many threads are worth having here.
pub fn processors() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// Does a piece of work on this thread and on at most so many in all, and gives back what each came to. The work has to share itself out.
///
/// A thread that cannot be had is done without. Where threads are not known at all, nothing is asked of the system.
pub fn together<T: Send>(most: usize, work: impl Fn() -> T + Sync) -> Vec<T> {
    if most.min(processors()) < 2 {
        return vec![work()];
    }
    let work = &work;
    thread::scope(|scope| {
        let others: Vec<_> = (1..most).map_while(|_| Builder::new().spawn_scoped(scope, work).ok()).collect();
        let own = work();
        let others = others.into_iter().map(|thread| thread.join().unwrap_or_else(|reason| resume_unwind(reason)));
        std::iter::once(own).chain(others).collect()
    })
}

/// Work that goes on beside everything else, until it is done.
pub type Aside = JoinHandle<()>;

/// Begins work that goes on beside everything else; nothing where no thread is to be had for it.
pub fn aside(name: &str, work: impl FnOnce() + Send + 'static) -> Option<Aside> {
    Builder::new().name(name.to_owned()).spawn(work).ok()
}

/// Waits for so long.
pub fn pause(time: Duration) {
    thread::sleep(time);
}

/// Does the same with each of many things, and gives back what each came to, in their order.
pub fn each<'a, T: Sync, R: Send>(things: &'a [T], most: usize, work: impl Fn(&'a T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            match things.get(index) {
                Some(thing) => done.push((index, work(thing))),
                None => return done,
            }
        }
    };
    let mut done: Vec<(usize, R)> = together(most, take).into_iter().flatten().collect();
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_done_once_and_stays_in_order_whatever_the_threads() {
        let things: Vec<usize> = (0..1_000).collect();
        for most in [0, 1, 2, 7] {
            assert_eq!(each(&things, most, |thing| thing * 2), things.iter().map(|thing| thing * 2).collect::<Vec<_>>());
        }
    }
}
