//! `preference_based_pct`: how many contacts follow what the client prefers.

use super::{Measure, Measurement, Scope, percent};
use crate::locale::Label;
use crate::records::counted::{Counted, LeftOut};

pub static MEASURE: Measure = Measure {
    name: "preference_based_pct",
    how: Label {
        nl: "contacten volgens de voorkeur van de cliënt, als aandeel van de contacten waarbij ja of nee is ingevuld",
        en: "contacts in line with the client's preference, as a share of those marked yes or no",
        fr: "contacts selon la préférence de l'usager, en % des contacts marqués oui ou non",
    },
    definition: "Over contacts with employers and schools in the period that name a client: those marked as in line with the client's \
                 preference, as a percentage of those marked as in line or not. Those without a mark are counted apart.",
    counted: Counted::Contacts,
    needs: &[("contacts", "with"), ("contacts", "client"), ("contacts", "preference_based")],
    compute,
};

fn compute(scope: &Scope<'_>) -> Measurement {
    let Some(contacts) = scope.contacts() else { return Measurement::nothing(Counted::Contacts) };
    let (mut preferred, mut not_preferred, mut not_said) = (0, 0, 0);
    let placed = contacts.clients.iter().enumerate();
    let own = placed.filter(|(place, _)| u32::try_from(*place).is_ok_and(|client| scope.counts_client(client))).map(|(_, own)| own);
    for own in own.chain([&contacts.of_unknown]) {
        preferred += u64::from(own.preferred);
        not_preferred += u64::from(own.not_preferred);
        not_said += u64::from(own.not_said);
    }
    let n = preferred + not_preferred;
    Measurement::figure(percent(preferred, n), n, Counted::Contacts)
        .leaving_out(LeftOut::BlankAnswer, not_said)
        .leaving_out(LeftOut::NoClientNamed, contacts.unnamed)
        .leaving_out(LeftOut::BlankWord, contacts.with_nobody)
        .leaving_out(LeftOut::BlankDate, contacts.undated)
}
