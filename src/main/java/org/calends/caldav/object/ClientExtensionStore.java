package org.calends.caldav.object;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.feed.content.ChangeLog;
import org.calends.obligation.change.AlarmAcknowledged;
import org.calends.obligation.model.Obligation;

/** The one door to what persons' clients have written beside ours; says so when that acknowledges an alarm. */
@ApplicationScoped
class ClientExtensionStore {

    private final Clock clock;
    private final Accounts accounts;
    private final ChangeLog changeLog;
    private final Event<AlarmAcknowledged> acknowledgements;

    ClientExtensionStore(Clock clock, Accounts accounts, ChangeLog changeLog, Event<AlarmAcknowledged> acknowledgements) {
        this.clock = clock;
        this.accounts = accounts;
        this.changeLog = changeLog;
        this.acknowledgements = acknowledgements;
    }

    /** @param ours the entry as Calends gives it to everybody, folded */
    @Transactional
    void keep(Obligation obligation, byte[] ours, ClientEntry sent, String user) {
        String lines = ClientExtensions.of(sent, EntryReader.read(ours));
        become(obligation, lines, user);
    }

    /** The person's copy becomes another version of the same, so that a program that changed it fetches it again. */
    @Transactional
    void giveBack(Obligation obligation, String user) {
        ClientExtension own = ClientExtension.findById(new ClientExtension.Id(user, obligation.id()));
        become(obligation, ClientExtensions.givenBack(own == null ? "" : own.lines(), clock.instant()), user);
        changeLog.touch(obligation);
    }

    private void become(Obligation obligation, String lines, String user) {
        ClientExtension.Id key = new ClientExtension.Id(user, obligation.id());
        ClientExtension own = ClientExtension.findById(key);
        String before = own == null ? "" : own.lines();
        if (lines.equals(before)) {
            return;
        }
        if (own == null) {
            own = new ClientExtension(key);
            own.become(lines);
            own.persist();
        }
        own.become(lines);
        changeLog.touch(obligation);
        if (ClientExtensions.lastAcknowledged(lines).compareTo(ClientExtensions.lastAcknowledged(before)) > 0) {
            String email = accounts.byName(user).map(Account::email).orElse(null);
            acknowledgements.fire(new AlarmAcknowledged(obligation, user, email));
        }
    }
}
