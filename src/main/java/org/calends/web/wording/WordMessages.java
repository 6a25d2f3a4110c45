package org.calends.web.wording;

import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityEventKind.Outcome;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Status;
import org.calends.reminder.bounce.ReturnedMail;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.ReminderState;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.SubscriptionStatus;
import org.calends.workday.count.Roll;
import org.calends.workday.count.Unit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the trade. Each value of an enumeration has a text in the bundle's files, or the build fails. */
@MessageBundle("word")
public interface WordMessages {

    @Message
    String kind(Kind kind);

    @Message
    String bound(Bound bound);

    @Message
    String status(Status status);

    @Message
    String channel_MAIL();

    @Message
    String channel_FEED();

    @Message
    String channel_INVITE();

    @Message
    String delivery(Delivery delivery);

    @Message
    String unit(Unit unit);

    @Message
    String roll(Roll roll);

    @Message
    String occasion(Occasion occasion);

    @Message
    String reminderState(ReminderState state);

    @Message
    String toldOtherwise();

    @Message
    String securityEvent(SecurityEventKind kind);

    @Message
    String outcome(Outcome outcome);

    @Message
    String returned(ReturnedMail.Kind kind);

    @Message
    String subscriptionStatus(SubscriptionStatus status);
}
