package org.calends.web;

import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityEventKind.Outcome;
import org.calends.obligation.Bound;
import org.calends.obligation.Kind;
import org.calends.obligation.Status;
import org.calends.reminder.Occasion;
import org.calends.reminder.ReminderState;
import org.calends.reminder.ReturnedMail;
import org.calends.subscription.Channel;
import org.calends.subscription.Delivery;
import org.calends.subscription.SubscriptionStatus;
import org.calends.workday.Roll;
import org.calends.workday.Unit;

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
    String channel(Channel channel);

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

    @Message("Told by another mail to the same person")
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
