//! The screen of `rate`: keys to events, and the view set in columns. What it shows was decided before.

use std::io::{self, stdout};
use std::ops::RangeInclusive;
use std::time::Duration;

use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste, KeyCode, KeyEventKind, KeyModifiers};
use ratatui::crossterm::execute;
use ratatui::crossterm::terminal::{Clear, ClearType};
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{self, Block, Borders, Paragraph, Wrap};
use ratatui::{DefaultTerminal, Frame};
use unicode_normalization::UnicodeNormalization;

use super::refuse;
use super::sitting::Sitting;
use super::watch::{Ending, save_at_panic, watch};
use crate::cli::ExitStatus;
use crate::cli::streams::Io;
use crate::diagnostic::{Problem, Problems, Severity};
use crate::locale::{Label, Lang, Message};
use crate::rating::{Event, Key, Mode, Then};
use crate::report::RateView;

/// The narrowest and lowest screen on which something can be scored, and the narrowest with a list beside.
const SMALLEST: (u16, u16) = (40, 12);
const WITH_LIST: u16 = 76;

/// So many letters at once are pasted, not typed.
const BURST: usize = 4;

const TOO_SMALL: Label = Label {
    nl: "Maak het venster groter: minstens 40 bij 12 tekens.",
    en: "Enlarge the window: at least 40 by 12 characters.",
    fr: "Agrandissez la fenêtre : au moins 40 sur 12 caractères.",
};

/// The terminal while a screen is up; given back whichever way it ends.
struct Screen(DefaultTerminal);

impl Screen {
    fn open() -> io::Result<Self> {
        let terminal = ratatui::try_init()?;
        // Where there is no other screen, what stood there before would show through.
        execute!(stdout(), Clear(ClearType::All))?;
        // Where it is not known, a burst of keys shows what was pasted.
        let _ = execute!(stdout(), EnableBracketedPaste);
        Ok(Self(terminal))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

fn restore() {
    let _ = execute!(stdout(), DisableBracketedPaste);
    ratatui::restore();
}

/// The same from another thread, while the first holds standard output: what leaves the other screen and shows the cursor goes round its lock.
#[cfg(unix)]
fn restore_around() {
    let _ = ratatui::crossterm::terminal::disable_raw_mode();
    let _ = rustix::io::write(rustix::stdio::stdout(), b"\x1b[?2004l\x1b[?1049l\x1b[?25h");
}

#[cfg(not(unix))]
fn restore_around() {}

pub fn run(mut sitting: Sitting<'_>, io: &mut Io<'_>) -> anyhow::Result<ExitStatus> {
    let ending = Ending::default();
    let Ok(mut screen) = Screen::open() else {
        let mut problems = Problems::new();
        problems.push(Problem::new(Severity::Error, Message::RateNeedsTerminal));
        return refuse(&problems, io);
    };
    watch(&ending, sitting.settler(), restore_around);
    save_at_panic(sitting.settler(), restore_around);
    let too_small = TOO_SMALL.of(io.lang).to_owned();
    let mut shown = None;
    loop {
        sitting.look();
        // A change of size before anybody listened was never told.
        let next = (sitting.view(), screen.0.size()?);
        if shown.as_ref() != Some(&next) {
            let mut reach = 0..=0;
            screen.0.draw(|frame| reach = draw(frame, &next.0, &too_small))?;
            sitting.reaches(reach);
            shown = Some(next);
        }
        if ending.is_asked() {
            break;
        }
        let (events, is_resized) = events(sitting.desk().mode())?;
        if is_resized {
            shown = None;
        }
        if events.iter().any(|event| sitting.take(event) == Then::Leave) {
            break;
        }
    }
    sitting.finish();
    drop(screen);
    let view = sitting.view();
    for total in &view.totals {
        io.tell_line(total)?;
    }
    io.tell_line(&view.saved)?;
    Ok(if sitting.is_saved() { ExitStatus::Fine } else { ExitStatus::Error })
}

/// What happened at the keyboard since, all at once; nothing after a moment. Whether the screen changed its size.
fn events(mode: &Mode) -> io::Result<(Vec<Event>, bool)> {
    let (mut keys, mut found, mut is_resized): (Vec<Key>, Vec<Event>, bool) = (Vec::new(), Vec::new(), false);
    let mut wait = Duration::from_millis(250);
    while event::poll(wait)? {
        wait = Duration::ZERO;
        match event::read()? {
            event::Event::Key(pressed) => keys.extend(key(&pressed)),
            event::Event::Paste(text) => {
                found.extend(keys.drain(..).map(Event::Key));
                found.push(Event::Paste(text.nfc().collect()));
            }
            event::Event::Resize(..) => is_resized = true,
            _ => {}
        }
    }
    // Two answers at once, or more letters than anybody types, were pasted where the terminal does not say so; so was a line within a text.
    let count = |is: fn(&Key) -> bool| keys.iter().filter(|key| is(key)).count();
    let letters = count(|key| matches!(key, Key::Char(_) | Key::Enter));
    let answers = count(|key| matches!(key, Key::Char('0'..='9' | ' ')));
    let is_pasted = letters >= BURST || (*mode == Mode::Moving && answers > 1);
    if is_pasted && !matches!(mode, Mode::Why(_) | Mode::Keys(_)) {
        let text = keys.iter().filter_map(|key| match key {
            Key::Char(letter) => Some(*letter),
            Key::Enter => Some(' '),
            _ => None,
        });
        found.push(Event::Burst(text.collect()));
    } else {
        found.extend(keys.into_iter().map(Event::Key));
    }
    Ok((found, is_resized))
}

/// A key that was pressed; on some systems its release comes too, and only arrows repeat.
fn key(pressed: &event::KeyEvent) -> Option<Key> {
    let key = match pressed.code {
        KeyCode::Char(letter) if pressed.modifiers.contains(KeyModifiers::CONTROL) => Key::Control(letter.to_ascii_lowercase()),
        KeyCode::Char(letter) => Key::Char(letter),
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Escape,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Tab => Key::Tab,
        _ => return None,
    };
    let repeats = matches!(key, Key::Up | Key::Down | Key::Left | Key::Right | Key::PageUp | Key::PageDown | Key::Backspace);
    (pressed.kind == KeyEventKind::Press || (pressed.kind == KeyEventKind::Repeat && repeats)).then_some(key)
}

/// Sets a view, and tells how far what can be read can be read, in lines back and on. No style names a colour: what is selected bears a mark, and is
/// reversed where a terminal can.
fn draw(frame: &mut Frame<'_>, view: &RateView, too_small: &str) -> RangeInclusive<i32> {
    let area = frame.area();
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        frame.render_widget(Paragraph::new(too_small).wrap(Wrap { trim: true }), area);
        return 0..=0;
    }
    let totals = u16::try_from(view.totals.len()).unwrap_or(2).clamp(1, 3);
    let [head, middle, below, said, keys] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Min(1),
        Constraint::Length(totals),
        Constraint::Length(2),
        Constraint::Length(1),
    ])
    .areas(area);
    let saved = Line::from(view.saved.as_str()).right_aligned();
    frame.render_widget(Line::styled(view.title.as_str(), Modifier::BOLD), head);
    frame.render_widget(Paragraph::new(view.totals.iter().map(|total| Line::from(total.as_str())).collect::<Vec<_>>()), below);
    // What is long is no mark but something to read.
    let first = view.totals.first().map_or(0, |total| total.chars().count());
    let is_mark = first + view.saved.chars().count() + 2 <= usize::from(area.width);
    if is_mark {
        frame.render_widget(saved, Rect { height: 1, ..below });
    }
    let told = if is_mark { view.said.clone() } else { [view.saved.as_str(), view.said.as_str()].join(" ") };
    match &view.typing {
        Some((label, text)) => {
            let text = text.replace('\n', "⏎");
            // The end of a long text is what is being typed.
            let room = usize::from(said.width).saturating_mul(2).saturating_sub(label.chars().count() + 4);
            let skip = text.chars().count().saturating_sub(room);
            let tail: String = text.chars().skip(skip).collect();
            let typing =
                Line::from(vec![Span::styled(format!("{label}: "), Modifier::BOLD), Span::raw(tail), Span::styled("_", Modifier::BOLD)]);
            let refused = if view.said.is_empty() { Vec::new() } else { vec![Line::from(view.said.as_str())] };
            frame.render_widget(Paragraph::new([refused, vec![typing]].concat()).wrap(Wrap { trim: false }), said);
        }
        None => frame.render_widget(Paragraph::new(told).wrap(Wrap { trim: true }), said),
    }
    frame.render_widget(Line::styled(view.keys.as_str(), Modifier::DIM), keys);
    if let Some((title, lines, from)) = &view.over {
        let lines: Vec<Line<'_>> = lines.iter().map(|line| Line::from(line.as_str())).collect();
        let over = Paragraph::new(lines).wrap(Wrap { trim: false });
        let most = lines_of(&over, middle.width.saturating_sub(2)).saturating_sub(i32::from(middle.height.saturating_sub(2)));
        let from = (*from).min(most.max(0));
        let border = Block::bordered().title(title.as_str()).title_bottom(more(from, most));
        frame.render_widget(widgets::Clear, middle);
        frame.render_widget(scrolled(over, from).block(border), middle);
        return 0..=most.max(0);
    }
    let (list, item) = if area.width >= WITH_LIST {
        let [list, item] = Layout::horizontal([Constraint::Percentage(34), Constraint::Min(1)]).areas(middle);
        (Some(list), item)
    } else {
        (None, middle)
    };
    if let Some(list) = list {
        draw_list(frame, view, list);
    }
    draw_item(frame, view, item)
}

fn lines_of(text: &Paragraph<'_>, width: u16) -> i32 {
    i32::try_from(text.line_count(width)).unwrap_or(i32::MAX)
}

fn scrolled(text: Paragraph<'_>, from: i32) -> Paragraph<'_> {
    text.scroll((u16::try_from(from.max(0)).unwrap_or(u16::MAX), 0))
}

/// The keys that read on, where there is something above or below what is shown from a line that is at most `most`.
fn more(from: i32, most: i32) -> &'static str {
    match (from > 0, from < most) {
        (true, true) => "↑ PgUp  ↓ PgDn",
        (true, false) => "↑ PgUp",
        (false, true) => "↓ PgDn",
        (false, false) => "",
    }
}

/// A view as it stands on a screen of this size, a line for each row, and how far it can be read, in lines back and on.
pub fn rate_screen(view: &RateView, lang: Lang, columns: u16, rows: u16) -> (String, RangeInclusive<i32>) {
    let Ok(mut terminal) = ratatui::Terminal::new(TestBackend::new(columns, rows));
    let mut reach = 0..=0;
    let Ok(_) = terminal.draw(|frame| reach = draw(frame, view, TOO_SMALL.of(lang)));
    let buffer = terminal.backend().buffer();
    let row = |row: u16| {
        let cells = (0..columns).filter_map(|column| buffer.cell((column, row))).map(|cell| cell.symbol());
        format!("{}\n", cells.collect::<String>().trim_end())
    };
    ((0..rows).map(row).collect(), reach)
}

fn draw_list(frame: &mut Frame<'_>, view: &RateView, area: Rect) {
    let border = Block::new().borders(Borders::RIGHT);
    let inside = border.inner(area);
    frame.render_widget(border, area);
    let width = usize::from(inside.width);
    let lines: Vec<Line<'_>> = view
        .list
        .iter()
        .map(|line| {
            if line.is_section {
                return Line::styled(line.text.as_str(), Modifier::BOLD);
            }
            let pointer = if line.is_current { '>' } else { ' ' };
            let room = width.saturating_sub(line.mark.chars().count() + 3);
            let text: String = line.text.chars().take(room).collect();
            let style = if line.is_current { Style::new().add_modifier(Modifier::REVERSED) } else { Style::new() };
            Line::styled(format!("{pointer} {text:<room$} {}", line.mark), style)
        })
        .collect();
    let current = view.list.iter().position(|line| line.is_current).unwrap_or(0);
    let height = usize::from(inside.height);
    let top = current.saturating_sub(height / 2).min(lines.len().saturating_sub(height));
    frame.render_widget(Paragraph::new(lines.into_iter().skip(top).take(height).collect::<Vec<_>>()), inside);
}

fn draw_item(frame: &mut Frame<'_>, view: &RateView, area: Rect) -> RangeInclusive<i32> {
    let mut lines = vec![Line::styled(view.heading.as_str(), Modifier::BOLD)];
    if !view.criterion.is_empty() {
        lines.push(Line::from(view.criterion.as_str()));
    }
    lines.extend(view.scores.iter().map(|score| Line::from(score.as_str())));
    lines.extend(view.remarks.iter().map(|remark| Line::from(remark.as_str())));
    lines.push(Line::default());
    // From the line of the question to the last of what stands beneath it.
    let mut own = 0..0;
    for question in &view.questions {
        let pointer = if question.is_current { "> " } else { "  " };
        let answer = if question.answer.is_empty() { "…" } else { question.answer.as_str() };
        let style = if question.is_current { Style::new().add_modifier(Modifier::REVERSED) } else { Style::new() };
        let at = lines.len();
        lines.push(Line::styled(format!("{pointer}{}: {answer}", question.label), style));
        let beneath = [&question.ground, &question.options].into_iter().chain(&question.beside).filter(|text| !text.is_empty());
        lines.extend(beneath.map(|text| Line::from(format!("    {text}"))));
        if question.is_current {
            own = at..lines.len();
        }
    }
    lines.push(Line::default());
    lines.extend(view.anchors.iter().map(|(anchor, is_met)| Line::from(format!("{} {anchor}", if *is_met { '*' } else { ' ' }))));
    let down_to = |line: usize| Paragraph::new(lines.get(..line).unwrap_or_default().to_vec()).wrap(Wrap { trim: false });
    let (before, through) = (down_to(own.start), down_to(own.end));
    let item = Paragraph::new(lines).wrap(Wrap { trim: false });
    let all = lines_of(&item, area.width);
    if all <= i32::from(area.height) {
        frame.render_widget(item, area);
        return 0..=0;
    }
    // Where not all of it shows, a line says how to read the rest.
    let [text, foot] = Layout::vertical([Constraint::Min(1), Constraint::Length(1)]).areas(area);
    let height = i32::from(text.height);
    let most = all.saturating_sub(height);
    // All that stands beneath the question shows, and in any case the question itself.
    let start = lines_of(&through, text.width).saturating_sub(height).min(lines_of(&before, text.width)).clamp(0, most);
    let from = start.saturating_add(view.read_on).clamp(0, most);
    frame.render_widget(scrolled(item, from), text);
    frame.render_widget(Line::styled(more(from, most), Modifier::DIM), foot);
    -start..=most - start
}
