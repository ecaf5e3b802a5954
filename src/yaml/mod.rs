//! YAML with places: parsed once into nodes that know where they stand, and decoded with every fault told. It knows no rubric.

mod decode;
mod lines;
mod node;
mod node_deserializer;
mod ours;
mod parse;
mod quoted;
mod shape;
mod told;

pub use decode::{Decoded, Tree, decode};
pub use node::{Entry, Node, Position, Value};
pub use parse::{parse, text};
pub use quoted::quoted;
pub use shape::{shape_at, shapes};
