package org.calends.web.subscriptions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.calends.reminder.check.NextMails.NextMail;
import org.calends.reminder.check.NextMails.Outlook;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.outbox.OutgoingMessage.Item;
import org.calends.web.subscriptions.MessagePreviews.MessagePreview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a subscription is about to bring, as long as nobody does anything until then.
 *
 * @param matching how many near obligations it asks for
 * @param matchingAll whether all near ones were looked at; otherwise there may be more
 * @param nextCheck how many mails leave with a check of this moment to its address, whoever asked for them
 * @param mails the first of them, word by word
 * @param later those after them, the soonest first; what goes overdue until then is left out
 */
@Schema(name = "SubscriptionPreview")
record SubscriptionPreview(int matching, boolean matchingAll, int nextCheck, List<ForeseenMail> mails,
        List<LaterMail> later) {

    /** More words are of no use to anybody. */
    private static final int MOST_MAILS = 50;
    private static final int MOST_LATER = 500;

    /** A mail of the next check. */
    record ForeseenMail(String subject, String text, List<ForeseenReminder> reminders) {
    }

    /** A mail after that. */
    record LaterMail(Instant at, List<ForeseenReminder> reminders) {
    }

    /** @param leadDays days ahead of the last safe day, or null */
    record ForeseenReminder(UUID obligationId, String title, Occasion occasion, Integer leadDays) {

        private static ForeseenReminder of(Item item) {
            return new ForeseenReminder(item.obligation().id(), item.obligation().title(), item.reminder().occasion(),
                    item.reminder().leadDays());
        }
    }

    static SubscriptionPreview of(Outlook outlook, MessagePreviews looks) {
        return new SubscriptionPreview(outlook.matching().size(), outlook.all(), outlook.nextCheck().size(),
                outlook.nextCheck().stream().limit(MOST_MAILS).map(mail -> foreseen(mail, looks)).toList(),
                outlook.later().stream().map(SubscriptionPreview::later).filter(mail -> !mail.reminders().isEmpty())
                        .limit(MOST_LATER).toList());
    }

    private static ForeseenMail foreseen(NextMail mail, MessagePreviews looks) {
        MessagePreview look = looks.look(mail);
        return new ForeseenMail(look.subject(), look.text(), mail.parcel().items().stream().map(ForeseenReminder::of).toList());
    }

    private static LaterMail later(NextMail mail) {
        return new LaterMail(mail.at(), mail.parcel().items().stream().map(ForeseenReminder::of)
                .filter(each -> each.occasion() != Occasion.OVERDUE).toList());
    }
}
