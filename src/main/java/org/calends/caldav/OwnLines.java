package org.calends.caldav;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.calends.account.Account;
import org.calends.account.Accounts;
import org.calends.feed.Changes;
import org.calends.obligation.AlarmAcknowledged;
import org.calends.obligation.Obligation;

/** The one door to what persons' clients have written beside ours; says so when that acknowledges an alarm. */
@ApplicationScoped
class OwnLines {

    private final Accounts accounts;
    private final Changes changes;
    private final Event<AlarmAcknowledged> acknowledgements;

    OwnLines(Accounts accounts, Changes changes, Event<AlarmAcknowledged> acknowledgements) {
        this.accounts = accounts;
        this.changes = changes;
        this.acknowledgements = acknowledgements;
    }

    /** @param ours the entry as Calends gives it to everybody, folded */
    @Transactional
    void keep(Obligation obligation, byte[] ours, ClientEntry sent, String user) {
        String lines = TheirPart.of(sent, EntryReader.read(ours));
        ClientLines.Id key = new ClientLines.Id(user, obligation.id());
        ClientLines own = ClientLines.findById(key);
        String before = own == null ? "" : own.lines();
        if (lines.equals(before)) {
            return;
        }
        if (own == null) {
            own = new ClientLines(key);
            own.become(lines);
            own.persist();
        }
        own.become(lines);
        changes.touch(obligation.id());
        if (TheirPart.lastAcknowledged(lines).compareTo(TheirPart.lastAcknowledged(before)) > 0) {
            String email = accounts.byName(user).map(Account::email).orElse(null);
            acknowledgements.fire(new AlarmAcknowledged(obligation, user, email));
        }
    }
}
