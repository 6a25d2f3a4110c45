package org.calends.reminder.acts;

import java.util.Set;
import java.util.stream.Stream;

import org.calends.subscription.wish.Absences;

/**
 * Who answers for an obligation at one moment: whoever does may act for everybody, all others for themselves alone. Editors
 * may as well, whatever stands here. Addresses are compared whatever their letters' case.
 *
 * @param owner the obligation's, or null
 * @param deputy the obligation's, or null: answers while the owner is away, or where there is none who could act
 * @param isOwnerThere whether there is an owner who can act, and is not away
 * @param standIns who gets the owner's mails meanwhile; none while the owner is there
 * @param reached to whom an escalation of the present date went
 */
record Responsibility(String owner, String deputy, boolean isOwnerThere, Set<String> standIns, Set<String> reached) {

    boolean includes(String email) {
        return email != null && addresses().anyMatch(address -> key(address).equals(key(email)));
    }

    private Stream<String> addresses() {
        Stream<String> named = Stream.of(owner, isOwnerThere ? null : deputy).filter(address -> address != null);
        return Stream.of(named, standIns.stream(), reached.stream()).flatMap(part -> part);
    }

    private static String key(String email) {
        return Absences.key(email.strip());
    }
}
