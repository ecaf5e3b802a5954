//! A look into the cells before they are counted: for what tells who somebody is, and for how dates are written.

use super::{Context, Found, report_stream};
use crate::audit::Holds;
use crate::audit::NamedTable;
use crate::diagnostic::Problems;
use crate::locale::Message;
use crate::records::dates::{DateFormat, Order, Settling};
use crate::records::privacy::Look;
use crate::table::{Origin, Piece, Stream, StreamFault, fold};

/// Looks into the cells before they are counted: the first of them for what tells who somebody is, and as many as it takes to settle
/// how dates are written.
pub fn look(
    origin: &Origin<'_>,
    opened: &Stream<'_>,
    found: &mut [Found],
    named: &NamedTable,
    context: &Context<'_>,
    problems: &mut Problems,
) -> Option<()> {
    let order = match &named.dates {
        None => None,
        Some(stated) => match Order::NAMES.iter().find(|(name, _)| *name == stated.value.trim()) {
            Some((_, order)) => Some(*order),
            None => {
                let fault = Message::UnknownDateOrder { name: stated.value.clone() };
                problems.error(stated.place.clone(), fault);
                return None;
            }
        },
    };
    let dropped: Vec<String> = named.drop.iter().map(|heading| fold(&heading.value)).collect();
    let mut looks: Vec<Look> = vec![Look::default(); opened.header.len()];
    let is_date = |found: &Found| matches!(found.column.about, Holds::Date | Holds::Week);
    let mut settling: Vec<(usize, Settling)> =
        found.iter().filter(|found| is_date(found)).map(|found| (found.index, Settling::default())).collect();
    let mut has_rows = false;
    let walked = origin.open().and_then(|(mut stream, _)| {
        stream.pass_over_titles(&|header| header == opened.header)?;
        let mut piece = Piece::default();
        let mut is_first = true;
        while stream.next_piece(&mut piece)? {
            stream.each_row(&piece, |_, cells| {
                has_rows = true;
                if is_first {
                    looks.iter_mut().enumerate().for_each(|(index, look)| look.see(&cells.text(index), context.adults_born_before));
                }
                settling.iter_mut().for_each(|(index, settling)| settling.see(cells, *index));
            });
            is_first = false;
            // Of a sheet every cell is looked at, since real dates may stand among texts.
            if origin.sheet().is_none() && (order.is_some() || settling.iter().all(|(_, settling)| settling.is_settled())) {
                break;
            }
        }
        Ok::<(), StreamFault>(())
    });
    if let Err(fault) = walked {
        report_stream(&fault, named, problems);
        return None;
    }
    // That nothing happened is a figure like any other, and not what a table means that nobody has filled yet.
    if !has_rows {
        problems.warning(opened.place(&named.file, opened.header_row, None), Message::TableWithoutRows { table: named.table.to_owned() });
    }
    let mut sound = true;
    for (index, look) in looks.iter().enumerate() {
        let heading = opened.header.get(index).cloned().unwrap_or_default();
        let holds = found.iter().find(|found| found.index == index).map(|found| found.column.about);
        let (may_hold_names, may_hold_dates) = (holds.is_some_and(|holds| holds != Holds::Person), holds.is_some());
        if let Some(looks_like) = look.tells(may_hold_names, may_hold_dates).filter(|_| !dropped.contains(&fold(&heading))) {
            let place = opened.place(&named.file, opened.header_row, Some(index));
            problems.error(place, Message::PersonalColumn { what: looks_like.title() });
            sound = false;
        }
    }
    for found in found.iter_mut().filter(|found| is_date(found)) {
        let settling = settling.iter().find(|(index, _)| *index == found.index).map(|(_, settling)| settling);
        if settling.is_some_and(Settling::is_mixed) {
            problems.error(opened.place(&named.file, opened.header_row, Some(found.index)), Message::MixedDates);
            sound = false;
        }
        let seen = settling.map(Settling::order);
        match order.or(seen.flatten()) {
            Some(order) => found.format = DateFormat { order, zone: context.zone },
            None => {
                problems.error(opened.place(&named.file, opened.header_row, Some(found.index)), Message::AmbiguousDates);
                sound = false;
            }
        }
    }
    sound.then_some(())
}
