//! Edges: the figures at which what a figure means may change, and to which side each belongs.

use crate::figure::Figure;

/// Where what a figure means may change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    pub at: Figure,
    /// Whether the figure itself goes with what lies below it.
    pub is_below: bool,
}

impl Edge {
    /// An edge whose figure goes with what lies above it.
    pub fn above(at: Figure) -> Self {
        Self { at, is_below: false }
    }

    /// An edge whose figure goes with what lies below it.
    pub fn below(at: Figure) -> Self {
        Self { at, is_below: true }
    }

    /// The lowest whole number that lies beyond the edge, of figures that are counted in parts of this many to one: a figure of so many parts is
    /// beyond the edge if it has as many or more. `None` where that is no machine integer.
    pub fn first_beyond(&self, parts: i64) -> Option<i64> {
        let scaled = self.at.times(parts);
        if self.is_below { scaled.floor()?.checked_add(1) } else { scaled.ceil() }
    }
}

#[cfg(test)]
mod tests {
    use super::Edge;
    use crate::figure::Figure;

    #[test]
    fn a_figure_of_so_many_parts_is_beyond_an_edge_exactly() {
        let at = |text: &str| Figure::from_decimal(text).expect(text);
        for (edge, first) in [
            (Edge::above(at("25.5")), 255_000),
            (Edge::below(at("25.5")), 255_001),
            // Not a whole number of parts: whatever has more is beyond on either reading.
            (Edge::above(at("6.65005")), 66_501),
            (Edge::below(at("6.65005")), 66_501),
        ] {
            assert_eq!(edge.first_beyond(10_000), Some(first), "{edge:?}");
        }
    }
}
