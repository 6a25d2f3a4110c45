package org.calends.reminder.acts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages behind a mail's links say. */
@MessageBundle(value = "answer", locale = "en")
public interface AnswerMessages {

    @Message("Due {date}.")
    String due(String date);

    @Message("The last safe day is {date}.")
    String safe(String date);

    @Message("{#if days > 1}{days} days left{#else if days == 1}Due tomorrow{#else}Due today{/if}")
    String left(long days);

    @Message("{days} {#if days == 1}day{#else}days{/if} overdue")
    String overdue(long days);

    @Message("Overdue since {time}, {zone}")
    String overdueSince(String time, String zone);

    @Message("{date}, {time} ({zone})")
    String timed(String date, String time, String zone);

    @Message("I look after it")
    String acknowledge();

    @Message("For everybody: it stops there, nobody else is alerted. You are still reminded.")
    String acknowledgeHelp();

    @Message("Acknowledged on {date} by {by}.")
    String acknowledged(String date, String by);

    @Message("Acknowledged on {date}.")
    String acknowledgedOn(String date);

    @Message("I have seen it")
    String see();

    @Message("For you alone: it is noted that you know of it. The deadline stays open, and whoever answers for it is still reminded and alerted.")
    String seeHelp();

    @Message("Noted for you on {date}: you have seen it.")
    String seen(String date);

    @Message("{owner} answers for this deadline. You can say what holds for you; what holds for everybody, you cannot change here.")
    String notYours(String owner);

    @Message("You do not answer for this deadline. You can say what holds for you; what holds for everybody, you cannot change here.")
    String notYoursNorAnybody();

    @Message("Nothing was changed: only whoever answers for this deadline now, or an editor, can do that for everybody.")
    String notResponsible();

    @Message("It is done")
    String done();

    @Message("For everybody: the deadline is closed, and nobody is reminded of it any more. It stands in the history under your address.")
    String doneHelp();

    @Message("What was done (optional)")
    String note();

    @Message("Mark as done")
    String markDone();

    @Message("Remind me later")
    String later();

    @Message("Only your own reminders stop until that day. It also says to everybody that you look after it: nobody else is alerted.")
    String laterHelp();

    @Message("For you alone: only your own reminders stop until that day. Nothing changes for anybody else.")
    String laterForMeHelp();

    @Message("Remind me on")
    String laterOn();

    @Message("Put off")
    String putOff();

    @Message("You are reminded again on {date}.")
    String snoozed(String date);

    @Message("Open in Calends")
    String open();

    @Message("This is closed. Nothing is left to do.")
    String closed();

    @Message("The date has moved since this mail was sent. The new date stands above; a newer mail has its own links.")
    String moved();

    @Message("That was not possible. Choose a day after today and before the last safe day.")
    String refused();

    @Message("Nothing was saved yet: a note has room for 2000 characters, and yours has {length}. Shorten it and send it again.")
    String longNote(int length);

    @Message("This link has run out.")
    String over();

    @Message("Who has an account sees the deadline after signing in. Others are told again by the next mail.")
    String overHelp();
}
