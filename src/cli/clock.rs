//! The day here, by the system's clock and time zone.

use std::fs;
use std::path::{Component, Path};

use chrono::{Local, NaiveDate, Utc};

use super::replace::is_of_the_system;

/// The largest file of a time zone, in bytes; those that systems ship are a hundredth of it.
const LARGEST_ZONE: u64 = 1024 * 1024;

/// Today, and whether the time zone of the environment was left unread, as it is no file of one: then it is the day in UTC.
pub fn today(zone: Option<&str>) -> (NaiveDate, bool) {
    if zone.is_none_or(may_be_read) { (Local::now().date_naive(), false) } else { (Utc::now().date_naive(), true) }
}

/// Whether a zone is a name or an ordinary file: a device or pipe would keep us waiting for ever.
fn may_be_read(zone: &str) -> bool {
    let path = Path::new(zone.trim_start_matches(':'));
    if path.is_absolute() {
        return fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() <= LARGEST_ZONE) && !is_of_the_system(path);
    }
    path.components().all(|component| component != Component::ParentDir)
}

#[cfg(test)]
mod tests {
    use super::may_be_read;

    #[test]
    fn devices_and_ways_out_of_the_zones_are_not_read() {
        for zone in ["Europe/Brussels", "UTC", "CET-1CEST,M3.5.0,M10.5.0/3", ":Europe/Paris"] {
            assert!(may_be_read(zone), "{zone}");
        }
        for zone in ["/dev/zero", ":/dev/zero", "../../dev/zero", "/proc/self/environ", "/no/such/zone"] {
            assert!(!may_be_read(zone), "{zone}");
        }
    }
}
