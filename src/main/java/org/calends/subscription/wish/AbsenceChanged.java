package org.calends.subscription.wish;

import java.util.UUID;

/**
 * Fired inside the transaction in which an absence begins, changes or is ended, so that its record stands or falls with it. One
 * that ends because its day has come is not announced: that day was.
 *
 * @param subject the id of the account, or of the subscription, whose mails somebody else gets
 * @param before as it was: {@link AbsenceDraft#NONE} for somebody who was there
 * @param after as it is now
 * @param actor who said so: a username, or the address of whoever came by the link in a mail
 */
public record AbsenceChanged(UUID subject, AbsenceDraft before, AbsenceDraft after, String actor) {

    public boolean ends() {
        return after.equals(AbsenceDraft.NONE);
    }
}
