//! The seeds of the fuzz targets, and what a fuzzer makes of them by the simplest means: cut short, doubled, with bytes exchanged.

#[path = "../../fuzz/inputs.rs"]
mod inputs;

use std::fs;

use crate::program::root;

#[test]
fn the_seeds_of_the_fuzzer_and_what_comes_of_them_never_end_the_program() {
    for (name, target) in inputs::TARGETS {
        let mut seeds = 0;
        for entry in fs::read_dir(root().join("fuzz/seeds").join(name)).expect("seeds") {
            let bytes = fs::read(entry.expect("an entry").path()).expect("readable");
            seeds += 1;
            let mut state = u64::try_from(bytes.len()).expect("small") + 1;
            let mut dice = |end: usize| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                usize::try_from((state >> 33) % u64::try_from(end.max(1)).expect("small")).expect("small")
            };
            let mut harmed = vec![bytes.clone(), bytes[..bytes.len() / 2].to_vec(), [&bytes[..], &bytes[..]].concat()];
            for _ in 0..12 {
                let mut one = bytes.clone();
                for _ in 0..1 + dice(6) {
                    if !one.is_empty() {
                        let (at, from) = (dice(one.len()), dice(one.len()));
                        one[at] = if dice(3) == 0 { b"{}[]:,-&*#\n\t 0\xff"[dice(15)] } else { one[from] };
                    }
                }
                harmed.push(one);
            }
            for bytes in harmed {
                target(&bytes);
            }
        }
        assert!(seeds >= 3, "{name}");
    }
}
