//! The `getrouw` command.

fn main() {}
