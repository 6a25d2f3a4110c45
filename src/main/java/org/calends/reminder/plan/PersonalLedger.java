package org.calends.reminder.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.commons.collections4.ListUtils;
import org.calends.account.person.Addresses;
import org.calends.reminder.ledger.LedgerEntry;
import org.calends.reminder.ledger.Reminder;

/** What the ledger holds for one person about some obligations, by whatever subscription or duty. */
public record PersonalLedger(Map<UUID, List<Reminder>> rows) {

    private static final String QUERY = "obligationId in ?1 and (lower(email) = ?2 or lower(standsInFor) = ?2)";
    /** H2 holds each row that it found against every id that it was asked for. */
    private static final int AT_A_TIME = 250;

    public static PersonalLedger of(String email, Collection<UUID> obligations) {
        List<UUID> ids = List.copyOf(obligations);
        String person = Addresses.key(email);
        return new PersonalLedger(ListUtils.partition(ids, AT_A_TIME).stream()
                .flatMap(part -> Reminder.<Reminder> list(QUERY, part, person).stream())
                .collect(Collectors.groupingBy(Reminder::obligationId)));
    }

    public List<Reminder> about(UUID obligation) {
        return rows.getOrDefault(obligation, List.of());
    }

    public List<LedgerEntry> toldOf(UUID obligation) {
        return about(obligation).stream().map(LedgerEntry::of).toList();
    }
}
