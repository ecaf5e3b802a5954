//! Makes a large table of contacts, and reads one with the csv crate alone; `benches/records.py` holds the program against both.
#![allow(clippy::expect_used, clippy::print_stdout, clippy::panic, clippy::indexing_slicing, reason = "a benchmark")]

use std::fs::{self, File};
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

use chrono::{Days, NaiveDate};

const WORKERS: u64 = 500;
const CLIENTS: u64 = 100_000;
const FROM: (i32, u32, u32) = (2022, 1, 1);
const TO: (i32, u32, u32) = (2026, 6, 30);

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["generate", rows, folder] => generate(rows.parse().expect("a number"), Path::new(folder)),
        ["read", file] => println!("{}", read_alone(Path::new(file))),
        // As a mere bench it shows that both work.
        _ => {
            let folder = tempfile::tempdir().expect("a folder");
            generate(100_000, folder.path());
            assert_eq!(read_alone(&folder.path().join("contacts.csv")), 100_000);
        }
    }
}

/// The same numbers on every machine: SplitMix64.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }
}

fn date((year, month, day): (i32, u32, u32)) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

fn generate(rows: u64, folder: &Path) {
    let mut chance = Chance(2026);
    let (from, to) = (date(FROM), date(TO));
    let days = u64::try_from((to - from).num_days()).expect("days");
    let table = |name: &str| BufWriter::new(File::create(folder.join(name)).expect("writable"));
    fs::write(
        folder.join("audit.yaml"),
        format!(
            "audit: 1\nprogramme: Benchmark\nrubric: ips-nl-2015\nmodel: integrated\nperiod: {{from: {from}, to: {to}}}\nrecords:\n  \
             workers: workers.csv\n  clients: clients.csv\n  contacts: contacts.csv\n  jobs: jobs.csv\n  courses: courses.csv\n"
        ),
    )
    .expect("writable");
    let mut workers = table("workers.csv");
    writeln!(workers, "worker,fte,from,to").expect("writable");
    for worker in 0..WORKERS {
        writeln!(workers, "w{worker:03},1,,").expect("writable");
    }
    let mut clients = table("clients.csv");
    let mut jobs = table("jobs.csv");
    writeln!(clients, "client,worker,track,enrolled,closed").expect("writable");
    writeln!(jobs, "client,started,ended").expect("writable");
    let mut enrolled = Vec::new();
    for client in 0..CLIENTS {
        let day = chance.below(days + 1);
        let date = from.checked_add_days(Days::new(day)).expect("a date");
        let track = ["ips-a", "ips-o", "both"][usize::try_from(chance.below(3)).expect("small")];
        writeln!(clients, "c{client:06},w{:03},{track},{date},", client % WORKERS).expect("writable");
        if chance.below(2) == 0 {
            writeln!(jobs, "c{client:06},{date},").expect("writable");
        }
        enrolled.push(day);
    }
    fs::write(folder.join("courses.csv"), "client,started,ended\n").expect("writable");
    let mut contacts = table("contacts.csv");
    writeln!(contacts, "date,worker,client,with,organisation,mode,preference_based").expect("writable");
    for _ in 0..rows {
        let client = chance.below(CLIENTS);
        let start = enrolled[usize::try_from(client).expect("small")];
        let date = from.checked_add_days(Days::new(start + chance.below(days - start + 1))).expect("a date");
        let with = ["employer", "client", "employer", "school", "client", "other"][usize::try_from(chance.below(6)).expect("small")];
        let mode = ["in_person", "phone"][usize::try_from(chance.below(2)).expect("small")];
        let preference = ["yes", "no", "", "yes"][usize::try_from(chance.below(4)).expect("small")];
        let organisation = chance.below(100_000);
        let client = if chance.below(10) == 0 { String::new() } else { format!("c{client:06}") };
        let worker = chance.below(WORKERS);
        writeln!(contacts, "{date},w{worker:03},{client},{with},organisation {organisation},{mode},{preference}").expect("writable");
    }
}

/// Reads every row with the csv crate in two threads, each with its half of the file, and counts them.
fn read_alone(file: &Path) -> u64 {
    let size = fs::metadata(file).expect("a file").len();
    let middle = row_start(file, size / 2);
    let count = |from: u64, to: u64| {
        let mut file = File::open(file).expect("a file");
        file.seek(SeekFrom::Start(from)).expect("a place");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file.take(to - from));
        let (mut record, mut rows) = (csv::ByteRecord::new(), 0);
        while reader.read_byte_record(&mut record).expect("a row") {
            rows += 1;
        }
        rows
    };
    std::thread::scope(|scope| {
        let first = scope.spawn(|| count(0, middle));
        let second = count(middle, size);
        // The header is no row.
        first.join().expect("a count") + second - 1
    })
}

fn row_start(file: &Path, near: u64) -> u64 {
    let mut file = File::open(file).expect("a file");
    file.seek(SeekFrom::Start(near)).expect("a place");
    let mut bytes = [0; 4096];
    let read = file.read(&mut bytes).expect("bytes");
    let end = bytes[..read].iter().position(|byte| *byte == b'\n').expect("an end of a row");
    near + u64::try_from(end).expect("small") + 1
}
