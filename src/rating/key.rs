//! What comes from a keyboard.

/// A key, whatever the terminal calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Char(char),
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
    Enter,
    Escape,
    Backspace,
    Delete,
    Tab,
    /// Control and a letter.
    Control(char),
}

/// Something that happened at the keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Key(Key),
    /// More letters at once than anybody types: pasted where the terminal does not say so.
    Burst(String),
    /// Pasted, as the terminal says.
    Paste(String),
}
