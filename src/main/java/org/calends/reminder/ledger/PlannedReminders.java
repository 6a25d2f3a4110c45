package org.calends.reminder.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a check wants to write.
 *
 * @param fresh rows that are not in the ledger yet: to be told, or passed over
 * @param superseded waiting rows that a more urgent one replaces
 * @param armedAgain dropped rows whose hindrance is gone
 */
public record PlannedReminders(List<NewReminder> fresh, List<UUID> superseded, List<UUID> armedAgain) {

    public PlannedReminders() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    public void add(PlannedReminders other) {
        fresh.addAll(other.fresh);
        superseded.addAll(other.superseded);
        armedAgain.addAll(other.armedAgain);
    }

    public boolean isEmpty() {
        return fresh.isEmpty() && superseded.isEmpty() && armedAgain.isEmpty();
    }

    /** @return how many reminders are to be told */
    public int toTell() {
        return armedAgain.size() + (int) fresh.stream().filter(NewReminder::isToBeTold).count();
    }
}
