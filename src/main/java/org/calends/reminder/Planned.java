package org.calends.reminder;

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
record Planned(List<NewReminder> fresh, List<UUID> superseded, List<UUID> armedAgain) {

    Planned() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(Planned other) {
        fresh.addAll(other.fresh);
        superseded.addAll(other.superseded);
        armedAgain.addAll(other.armedAgain);
    }

    boolean isEmpty() {
        return fresh.isEmpty() && superseded.isEmpty() && armedAgain.isEmpty();
    }

    /** @return how many reminders are to be told */
    int toTell() {
        return armedAgain.size() + (int) fresh.stream().filter(NewReminder::isToBeTold).count();
    }
}
