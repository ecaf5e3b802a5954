#!/usr/bin/env bash
# Wall time of `getrouw score` and `report` on the complete example against a Rust program that does nothing. Needs hyperfine.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
cargo build --release --locked
binary="${CARGO_TARGET_DIR:-target}/release/getrouw"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
echo 'fn main() {}' > "$folder/nothing.rs"
rustc -O "$folder/nothing.rs" -o "$folder/nothing"
hyperfine -N --warmup 100 --runs 1000 \
  -n 'a program that does nothing' "$folder/nothing" \
  -n 'getrouw --version' "$binary --version" \
  -n 'getrouw score' "$binary score examples/integrated-complete" \
  -n 'getrouw score --format json' "$binary score examples/integrated-complete --format json" \
  -n 'getrouw report, HTML' "$binary --quiet report examples/integrated-complete -o - --format html" \
  -n 'getrouw report, Word' "$binary --quiet report examples/integrated-complete -o - --format docx" \
  -n 'getrouw report, Excel' "$binary --quiet report examples/integrated-complete -o - --format xlsx" \
  -n 'getrouw score, rubric from YAML' "$binary score benches/from-yaml"
