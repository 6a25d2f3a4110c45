package org.calends.reminder.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.Addresses;
import org.calends.obligation.value.Detail;
import org.calends.reminder.ledger.CheckSettings;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.plan.CompetingReminder;

/** When a mail comes back that spoke for others, those others speak: a server may refuse an invitation and take a reminder. */
@ApplicationScoped
public class Fallback {

    private static final String SILENT = "obligationId = ?1 and dueRevision = ?2 and lower(email) = ?3 and dropReason = ?4";

    private final Clock clock;
    private final Duration giveUpAfter;

    Fallback(Clock clock, CheckSettings settings) {
        this.clock = clock;
        this.giveUpAfter = settings.giveUpAfter();
    }

    /** @param messageId of the mail that came back */
    @Transactional(Transactional.TxType.MANDATORY)
    public void speakInsteadOf(String messageId) {
        List<UUID> silent = new ArrayList<>();
        Reminder.<Reminder> list("messageId", messageId).forEach(returned -> silent.addAll(silencedBy(returned)));
        if (!silent.isEmpty()) {
            Instant now = clock.instant();
            Reminder.update("state = ?1, dropReason = null, nextAt = ?2, notAfter = ?3 where id in ?4 and dropReason = ?5",
                    ReminderState.PENDING, now, now.plus(giveUpAfter), silent, DropReason.TOLD_OTHERWISE);
        }
    }

    private List<UUID> silencedBy(Reminder returned) {
        return silencedBy(returned, Reminder.list(SILENT, returned.obligationId(), returned.dueRevision(),
                Addresses.key(returned.email()), DropReason.TOLD_OTHERWISE), clock.getZone());
    }

    /**
     * @param silent what other mails to the same address said of the same date
     * @return of each recipient the newest, if that mail said it; what is older was told by others, or is out of date
     */
    static List<UUID> silencedBy(Reminder returned, List<Reminder> silent, ZoneId zone) {
        Map<String, Reminder> newest = new HashMap<>();
        silent.stream().sorted(Comparator.comparing(Reminder::queuedAt)).forEach(each -> newest.put(each.recipient(), each));
        CompetingReminder said = competing(returned, zone);
        return newest.values().stream().filter(each -> said.says(competing(each, zone), returned.queuedAt())).map(Reminder::id)
                .toList();
    }

    private static CompetingReminder competing(Reminder reminder, ZoneId zone) {
        return new CompetingReminder(reminder, reminder.email(), null, Detail.FULL, false, zone);
    }
}
